"""`python gpu_memcheck.py`, to be run under NVIDIA's compute-sanitizer: steps on arrays that fill their memory exactly.

It needs no torch, which takes long to start there. With --stand-in it runs on this processor.
"""

from __future__ import annotations

import ctypes
import sys

import numpy as np

import axes_cases
import kernels as cases
import test_cpu_sums
from fallline.kernel.host import uniform_function
from fallline.kernel.kernel import kernel_of
from fallline.kernel.machine import Memory, run
from fallline.machines import array
from fallline.machines import numpy as reference
from fallline.machines.cuda import Cuda
from fallline.machines.cuda.driver import loaded
from fallline.machines.cuda.loop import chunk
from gpu_on_cpu import HostDriver
from registered import PLAIN


class Device:
    """Memory on a GPU, each array an allocation of its own."""

    def __init__(self) -> None:
        self.driver = loaded()
        self.machine = Cuda(self.driver, 0)
        self.driver.call("cuCtxPushCurrent_v2", self.driver.context(0))

    def put(self, numbers: np.ndarray) -> int:
        address = ctypes.c_uint64()
        self.driver.call("cuMemAlloc_v2", ctypes.byref(address), ctypes.c_size_t(max(1, numbers.nbytes)))
        self.driver.call(
            "cuMemcpyHtoD_v2", address, ctypes.c_void_p(numbers.ctypes.data), ctypes.c_size_t(numbers.nbytes)
        )
        return address.value

    def take(self, address: int, numbers: np.ndarray) -> None:
        there, size = ctypes.c_uint64(address), ctypes.c_size_t(numbers.nbytes)
        self.driver.call("cuMemcpyDtoH_v2", ctypes.c_void_p(numbers.ctypes.data), there, size)
        self.driver.call("cuMemFree_v2", there)


class StandIn:
    """The same on this processor."""

    def __init__(self) -> None:
        self.driver = HostDriver()
        self.machine = Cuda(self.driver, 0)

    def put(self, numbers: np.ndarray) -> int:
        address = self.driver.allocate(max(1, numbers.nbytes), 0)
        self.driver.copy(address, numbers.ctypes.data, numbers.nbytes, 0)
        return address

    def take(self, address: int, numbers: np.ndarray) -> None:
        self.driver.fetch(numbers.ctypes.data, address, numbers.nbytes, 0)
        self.driver.free(address, 0)


def check(device: Device | StandIn, name: str, storage: str, length: int) -> None:
    """One step of a rule, which must have the reference's bits."""
    rule, rng = PLAIN[name], np.random.default_rng(length)
    kernel = kernel_of(cases.programs(rule)[-1])
    arrays = [cases.numbers(length, cases.DTYPES[storage], rng) for _ in kernel.arrays]
    numbers = rule.numbers(3)
    uniforms = uniform_function(kernel.uniforms)(3.0, numbers, numbers, numbers)
    expected = array.evaluate(kernel, dict(zip(kernel.arrays, arrays, strict=True)), uniforms, 3)
    there = [device.put(one) for one in arrays]
    memory = [Memory(address, length, storage) for address in there]
    run(device.machine, kernel, memory, uniforms, tensor=3)
    for leaf, address, before in zip(kernel.arrays, there, arrays, strict=True):
        after = before.copy()
        device.take(address, after)
        assert cases.same_bits(after, expected.get(leaf, before)), (name, storage, length, leaf)


def check_sums(device: Device | StandIn, name: str, length: int) -> None:
    """One step of a rule with sums."""
    rows = list(test_cpu_sums.rows_of([test_cpu_sums.RULES[name]], [length], "float32", length, special=False))
    ((kernel, uniforms, arrays),), (expected,) = rows, test_cpu_sums.stepped(reference.MACHINE, rows, "float32")
    check_step(device, kernel, uniforms, arrays, expected, (length,))


def check_axes(device: Device | StandIn, name: str, shape: tuple[int, ...]) -> None:
    """One step of a rule that sees rows and columns."""
    some = [axes_cases.drawn(axes_cases.RULES[name], shape, "float32")]
    ((kernel, _, uniforms, arrays),), (expected,) = some, axes_cases.stepped(reference.MACHINE, some, "float32")
    check_step(device, kernel, uniforms, arrays, expected, shape)


def check_step(device, kernel, uniforms, arrays, expected, shape) -> None:
    """One step, which must have the reference's bits."""
    there = [device.put(one) for one in arrays]
    memory = [Memory(address, one.size, one.dtype.name) for address, one in zip(there, arrays, strict=True)]
    run(device.machine, kernel, memory, uniforms[:-1], shape=shape)
    for address, new in zip(there, expected, strict=True):
        after = np.empty_like(new)
        device.take(address, after)
        assert cases.same_bits(after, new), (kernel, shape)


def main() -> None:
    """Every rule in float32, and one in every storage, at the borders of chunks; rules with sums; looks for NaN."""
    device: Device | StandIn = StandIn() if "--stand-in" in sys.argv else Device()
    some = list(PLAIN)[:: 6 if isinstance(device, StandIn) else 1]
    for name, storage in [(name, "float32") for name in some] + [("adam", storage) for storage in cases.DTYPES]:
        size = chunk((storage,) * 4)
        for length in (1, 6, size - 1, size + 3):
            check(device, name, storage, length)
    for name in test_cpu_sums.RULES:
        for length in (1, 4095, 4101, 3 * 4096 + 5):
            check_sums(device, name, length)
    for name in ["adafactor"] if isinstance(device, StandIn) else axes_cases.RULES:
        for shape in axes_cases.FEW:
            check_axes(device, name, shape)
    bad = np.ones(5001, np.float32)
    bad[5000] = np.nan
    there = device.put(bad)
    assert device.machine.first_nonfinite([Memory(there, bad.size, "float32")]) == 0
    device.take(there, bad)
    print("checked")


if __name__ == "__main__":
    main()
