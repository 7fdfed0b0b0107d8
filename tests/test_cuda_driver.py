"""NVIDIA's driver behind a fake: what is called, in which order, with what, and what a refusal says."""

from __future__ import annotations

import ctypes

import pytest

from fallline.machines import cuda, jit, machine_for
from fallline.machines.cuda import driver as drivers
from fallline.machines.cuda.driver import Arguments, CudaError, Driver
from gpu_on_cpu import HostDriver


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
                target = next(arg for arg in args if hasattr(arg, "_obj"))
                target._obj.value = self._outputs[name].pop(0)
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
    monkeypatch.delenv("FALLLINE_CUDA", raising=False)
    yield monkeypatch
    drivers.loaded.cache_clear()
    cuda.machine.cache_clear()
    machine_for.cache_clear()


def test_a_machine_without_a_driver_warns_once_and_is_none(fresh):
    fresh.setattr(drivers, "_LIBRARIES", dict.fromkeys(("linux", "darwin", "win32"), "libnothing.so"))
    with pytest.warns(RuntimeWarning, match=r"no kernels on the GPU \(there is no libnothing\.so"):
        assert cuda.machine(0) is None
    assert cuda.machine(0) is None


def test_kernels_run_on_gpus_unless_they_are_not_wanted(fresh):
    fresh.setattr(cuda, "loaded", HostDriver)
    assert isinstance(cuda.machine(0), cuda.Cuda)
    assert machine_for("cuda", 0) is cuda.machine(0)
    cuda.machine.cache_clear()
    machine_for.cache_clear()
    fresh.setenv("FALLLINE_CUDA", "0")
    assert cuda.machine(0) is None
    assert machine_for("cuda", 0) is None


def capable(major=9, **options):
    """A driver of a GPU of this compute capability."""
    return Driver(Library(outputs={"cuDeviceGetAttribute": [major, 0]}, **options))


def no_ptx(capability):
    raise RuntimeError("no target nvptx64")


@pytest.mark.parametrize(
    ("driver", "why"),
    [
        (lambda: capable(6), r"compute capability is 6\.0, below 7\.0"),
        (lambda: capable(fails=["cuModuleLoadData"]), "cuModuleLoadData: out of luck"),
        (lambda: capable(lacks=["cuThreadExchangeStreamCaptureMode"]), "the driver has no cuThread.*: it is too old"),
        (lambda: capable(fails=["cuDeviceGet"]), "cuDeviceGet: out of luck"),
        (capable, "a kernel whose result is known had another"),  # as this one computes nothing
    ],
)
def test_a_gpu_on_which_kernels_do_not_run_is_left_to_torch_with_one_warning(fresh, driver, why):
    fresh.setattr(cuda, "loaded", driver)
    with pytest.warns(RuntimeWarning, match=f"no kernels on the GPU .*{why}.*torch's own operations"):
        assert cuda.machine(0) is None
    assert machine_for("cuda", 0) is None


def test_an_llvm_without_ptx_is_told_from_one_with_it(fresh):
    fresh.setattr(cuda, "loaded", capable)
    fresh.setattr(jit, "_gpu", no_ptx)
    with pytest.warns(RuntimeWarning, match="no target nvptx64"):
        assert cuda.machine(0) is None


def test_a_graph_is_told_from_a_stream_and_memory_for_it_stays_apart():
    library = Library()
    driver = Driver(library)
    assert not driver.is_capturing(7)
    with driver.aside() as stream:
        driver.copy(1, 2, 3, stream)
    driver.lasting(64)
    exchange = "cuThreadExchangeStreamCaptureMode"
    assert library.names[2:] == [
        exchange, "cuStreamCreate", "cuMemcpyHtoDAsync_v2", "cuStreamSynchronize", "cuStreamDestroy_v2", exchange,
        exchange, "cuMemAlloc_v2", exchange,
    ]  # fmt: skip
    assert [call[1]._obj.value for call in library.calls if call[0] == exchange] == [2] * 4
    library = Library(outputs={"cuStreamIsCapturing": [1]})
    assert Driver(library).is_capturing(7)
