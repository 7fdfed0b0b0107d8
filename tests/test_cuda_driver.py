"""NVIDIA's driver behind a fake: what is called, in which order, with what, and what a refusal says."""

from __future__ import annotations

import ctypes

import pytest

from fallline.machines import cuda, machine_for
from fallline.machines.cuda import driver as drivers
from fallline.machines.cuda.driver import Arguments, CudaError, Driver


class Library:
    """The driver's library: it records calls and returns 0, or what it is told to."""

    def __init__(self, *, lacks=(), fails=(), outputs=None):
        self.calls, self._lacks, self._fails, self._outputs = [], lacks, fails, outputs or {}

    def __getattr__(self, name):
        if name in self._lacks:
            raise AttributeError(name)

        def function(*args):
            if name == "cuGetErrorString":
                args[1]._obj.value = b"out of luck"
                return 0
            self.calls.append((name, *(getattr(arg, "value", arg) for arg in args)))
            if name in self._outputs:
                args[0]._obj.value = self._outputs[name].pop(0)
            return 700 if name in self._fails else 0

        return function

    @property
    def names(self):
        return [name for name, *_ in self.calls]


def test_a_failed_call_says_what_the_driver_says():
    with pytest.raises(CudaError, match="cuMemFreeAsync: out of luck"):
        Driver(Library(fails=["cuMemFreeAsync"])).free(1, 0)
    with pytest.raises(CudaError, match="has no cuMemAllocAsync: it is too old"):
        Driver(Library(lacks=["cuMemAllocAsync"])).allocate(1, 0)


def test_the_compute_capability_is_asked_of_the_device():
    library = Library(outputs={"cuDeviceGet": [5], "cuDeviceGetAttribute": [8, 6]})
    assert Driver(library).capability(2) == (8, 6)
    assert [call[2:] for call in library.calls if call[0] == "cuDeviceGetAttribute"] == [(75, 5), (76, 5)]


def test_another_context_is_pushed_and_popped_and_ones_own_is_left():
    library = Library(outputs={"cuCtxGetCurrent": [11, 11]})
    driver = Driver(library)
    with driver.within(ctypes.c_void_p(11)):
        pass
    assert library.names == ["cuInit", "cuCtxGetCurrent"]
    with pytest.raises(ValueError, match="inside"), driver.within(ctypes.c_void_p(12)):
        raise ValueError("inside")
    assert library.names[2:] == ["cuCtxGetCurrent", "cuCtxPushCurrent_v2", "cuCtxPopCurrent_v2"]


def test_a_launch_has_its_grid_stream_and_arguments():
    library = Library()
    arguments = Arguments([ctypes.c_uint64, ctypes.c_int64])
    arguments.set(3, -4)
    Driver(library).launch("f", 1000, 256, 99, arguments)
    name, function, *grid, shared, stream, _, extra = library.calls[-1]
    assert (name, function, grid) == ("cuLaunchKernel", "f", [1000, 1, 1, 256, 1, 1])
    assert (shared, stream, extra) == (0, 99, None)
    assert ctypes.c_uint64.from_address(arguments.pointers[0]).value == 3
    assert ctypes.c_int64.from_address(arguments.pointers[1]).value == -4


def test_copies_go_in_the_streams_order_and_only_a_fetch_waits():
    library = Library()
    driver = Driver(library)
    driver.copy(10, 20, 30, 7)
    assert library.calls[-1] == ("cuMemcpyHtoDAsync_v2", 10, 20, 30, 7)
    driver.fetch(20, 10, 30, 7)
    assert library.calls[-2:] == [("cuMemcpyDtoHAsync_v2", 20, 10, 30, 7), ("cuStreamSynchronize", 7)]


@pytest.fixture
def fresh(monkeypatch):
    machine_for.cache_clear()
    drivers.loaded.cache_clear()
    cuda.machine.cache_clear()
    yield monkeypatch
    drivers.loaded.cache_clear()
    cuda.machine.cache_clear()


def test_a_machine_without_a_driver_warns_once_and_is_none(fresh):
    fresh.setenv("FALLLINE_CUDA", "1")
    fresh.setattr(drivers, "_LIBRARIES", dict.fromkeys(("linux", "darwin", "win32"), "libnothing.so"))
    with pytest.warns(RuntimeWarning, match=r"no kernels on the GPU \(there is no libnothing\.so"):
        assert cuda.machine(0) is None
    assert cuda.machine(0) is None


def test_kernels_run_on_gpus_only_where_that_is_wanted(fresh):
    assert cuda.machine(0) is None
    assert machine_for("cuda", 0) is None
