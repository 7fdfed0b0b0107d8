"""NVIDIA's driver, through ctypes: devices, modules, memory on the device, launches."""

from __future__ import annotations

import ctypes
import functools
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

_LIBRARIES = {"win32": "nvcuda.dll"}
_MAJOR, _MINOR = 75, 76
"""The attributes of a device that tell its compute capability."""

_OLDEST = (7, 0)
_RELAXED, _NON_BLOCKING = 2, 1
"""How a thread may call the driver while a stream is captured, and a stream that waits for no other."""

_IMPLICIT = 906
"""The status of the stream 0 while one that waits for it is captured."""


class CudaError(RuntimeError):
    """The driver is not there, or a call of it failed."""


class Driver:
    """The driver's functions; each raises where the driver reports an error.

    Args:
        library: the driver's, as ctypes loads it.
    """

    def __init__(self, library: Any) -> None:
        self._library = library
        self.call("cuInit", 0)

    def call(self, name: str, *args: Any) -> None:
        """Calls a function of the driver.

        Raises:
            CudaError: it failed; the message has the driver's own words.
        """
        status = self._status(name, *args)
        if status:
            raise CudaError(f"{name}: {self._why(status)}")

    def _status(self, name: str, *args: Any) -> int:
        """What a function of the driver returns: 0 where all went well."""
        try:
            status: int = getattr(self._library, name)(*args)
        except AttributeError as error:
            raise CudaError(f"the driver has no {name}: it is too old") from error
        return status

    def _why(self, status: int) -> str:
        text = ctypes.c_char_p()
        self._library.cuGetErrorString(status, ctypes.byref(text))
        return text.value.decode() if text.value else f"error {status}"

    def capability(self, index: int) -> tuple[int, int]:
        """A device's compute capability, as (9, 0)."""
        device, value = ctypes.c_int(), ctypes.c_int()
        self.call("cuDeviceGet", ctypes.byref(device), index)
        found = []
        for attribute in (_MAJOR, _MINOR):
            self.call("cuDeviceGetAttribute", ctypes.byref(value), attribute, device)
            found.append(value.value)
        return found[0], found[1]

    def context(self, index: int) -> Any:
        """The device's primary context, which torch uses too."""
        device, context = ctypes.c_int(), ctypes.c_void_p()
        self.call("cuDeviceGet", ctypes.byref(device), index)
        self.call("cuDevicePrimaryCtxRetain", ctypes.byref(context), device)
        return context

    @contextmanager
    def within(self, context: Any) -> Iterator[None]:
        """With a context as this thread's; afterwards it has the one that it had."""
        now = ctypes.c_void_p()
        self.call("cuCtxGetCurrent", ctypes.byref(now))
        if now.value == context.value:
            yield
            return
        self.call("cuCtxPushCurrent_v2", context)
        try:
            yield
        finally:
            self.call("cuCtxPopCurrent_v2", ctypes.byref(now))

    def function(self, ir: str, capability: tuple[int, int]) -> Any:
        """The function `kernel` of a module, loaded into the current context for the life of the process.

        Args:
            ir: the module, in LLVM's IR.
            capability: the device's.

        Raises:
            CudaError: the driver cannot take it.
            RuntimeError: LLVM cannot.
        """
        from fallline.machines import jit  # loads LLVM

        module, function = ctypes.c_void_p(), ctypes.c_void_p()
        text = jit.ptx(ir, capability).encode()
        with self._relaxed():
            self.call("cuModuleLoadData", ctypes.byref(module), ctypes.c_char_p(text))
            self.call("cuModuleGetFunction", ctypes.byref(function), module, b"kernel")
        return function

    @contextmanager
    def _relaxed(self) -> Iterator[None]:
        """Where this thread may allocate and load, also while a stream is captured."""
        mode = ctypes.c_int(_RELAXED)
        self.call("cuThreadExchangeStreamCaptureMode", ctypes.byref(mode))
        try:
            yield
        finally:
            self.call("cuThreadExchangeStreamCaptureMode", ctypes.byref(mode))

    @contextmanager
    def aside(self) -> Iterator[int]:
        """A stream of its own, apart from a capture that may be under way; at the end all that it was given is done."""
        stream = ctypes.c_void_p()
        with self._relaxed():
            self.call("cuStreamCreate", ctypes.byref(stream), _NON_BLOCKING)
            try:
                yield stream.value or 0
                self.call("cuStreamSynchronize", stream)
            finally:
                self.call("cuStreamDestroy_v2", stream)

    def is_capturing(self, stream: int) -> bool:
        """Whether what is put on a stream becomes part of a graph, to be run later."""
        capture = ctypes.c_int()
        status = self._status("cuStreamIsCapturing", ctypes.c_void_p(stream), ctypes.byref(capture))
        if status not in (0, _IMPLICIT):
            raise CudaError(f"cuStreamIsCapturing: {self._why(status)}")
        return status == _IMPLICIT or capture.value != 0

    def lasting(self, size: int) -> int:
        """The address of as many bytes on the device, for the life of the process; also during a capture."""
        address = ctypes.c_uint64()
        with self._relaxed():
            self.call("cuMemAlloc_v2", ctypes.byref(address), ctypes.c_size_t(size))
        return address.value

    def allocate(self, size: int, stream: int) -> int:
        """The address of as many bytes on the device, for what runs on a stream from now on."""
        address = ctypes.c_uint64()
        self.call("cuMemAllocAsync", ctypes.byref(address), ctypes.c_size_t(size), ctypes.c_void_p(stream))
        return address.value

    def free(self, address: int, stream: int) -> None:
        """Gives memory back, once what was put on the stream before has run."""
        self.call("cuMemFreeAsync", ctypes.c_uint64(address), ctypes.c_void_p(stream))

    def copy(self, target: int, source: int, size: int, stream: int) -> None:
        """Copies from this process's memory to the device, in the stream's order; the source may change afterwards."""
        self.call(
            "cuMemcpyHtoDAsync_v2", ctypes.c_uint64(target), ctypes.c_void_p(source), ctypes.c_size_t(size),
            ctypes.c_void_p(stream),
        )  # fmt: skip

    def fetch(self, target: int, source: int, size: int, stream: int) -> None:
        """Copies from the device to this process's memory, and waits for it."""
        self.call(
            "cuMemcpyDtoHAsync_v2", ctypes.c_void_p(target), ctypes.c_uint64(source), ctypes.c_size_t(size),
            ctypes.c_void_p(stream),
        )  # fmt: skip
        self.call("cuStreamSynchronize", ctypes.c_void_p(stream))

    def launch(self, function: Any, blocks: int, threads: int, stream: int, arguments: Arguments) -> None:
        """Puts a kernel on a stream."""
        grid = (blocks, 1, 1, threads, 1, 1)
        self.call("cuLaunchKernel", function, *grid, 0, ctypes.c_void_p(stream), arguments.pointers, None)


class Arguments:
    """A kernel's arguments, where the driver reads them at a launch.

    Args:
        types: ctypes' types, in the order of the kernel's parameters.

    Attributes:
        values: where the driver reads them.
        pointers: their addresses.
    """

    def __init__(self, types: Sequence[Callable[[], Any]]) -> None:
        self.values = [type_() for type_ in types]
        self.pointers = (ctypes.c_void_p * len(self.values))(*map(ctypes.addressof, self.values))

    def set(self, *numbers: int) -> None:
        """Sets the first of them."""
        for value, number in zip(self.values, numbers, strict=False):
            value.value = number


@functools.cache
def loaded() -> Driver:
    """The driver of this process.

    Raises:
        CudaError: there is none.
    """
    name = _LIBRARIES.get(sys.platform, "libcuda.so.1")
    try:
        library = ctypes.CDLL(name)
    except OSError as error:
        raise CudaError(f"there is no {name}, the driver's library") from error
    return Driver(library)


def wanted() -> bool:
    """Whether kernels are to run on GPUs: unless FALLLINE_CUDA=0 says that they are not."""
    return os.environ.get("FALLLINE_CUDA") != "0"


def supported(capability: tuple[int, int]) -> bool:
    """Whether kernels are compiled for a compute capability."""
    return capability >= _OLDEST
