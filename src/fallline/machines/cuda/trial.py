"""A kernel whose result is known, run before anything else on a GPU: where the driver is another than it must be."""

from __future__ import annotations

from typing import Any

import numpy as np

from fallline.expr import GRAD, THETA, Extent, hyper
from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Machine, Memory, run
from fallline.kernel.passes import Pass
from fallline.machines.cuda.driver import CudaError, Driver


def _kernel() -> Kernel:
    """theta - rate grad."""
    rate = hyper(0)
    step = rate * GRAD
    new = THETA - step
    stores, body = ((THETA, new),), (THETA, GRAD, step, new)
    return Kernel((THETA, GRAD), (rate,), (Pass(Extent.ELEMENT, (), body, stores, (), stores, stores, body),))


def check(driver: Driver, context: Any, machine: Machine) -> None:
    """Runs a step on a few numbers and compares, to the bit.

    Args:
        driver: the driver.
        context: the device's.
        machine: what runs there.

    Raises:
        CudaError: the driver fails, or the result is another.
    """
    theta = np.linspace(-1, 1, 1003, dtype=np.float32)
    grad = np.linspace(2, -3, 1003, dtype=np.float32)
    with np.errstate(all="ignore"):
        expected = theta - np.float32(0.1) * grad
    size = theta.nbytes
    with driver.within(context), driver.aside() as stream:
        there = driver.allocate(2 * size, stream)
        try:
            for k, array in enumerate((theta, grad)):
                driver.copy(there + k * size, array.ctypes.data, size, stream)
            memory = [Memory(there + k * size, len(theta), "float32") for k in range(2)]
            run(machine, _kernel(), memory, [0.1], stream=stream)
            driver.fetch(theta.ctypes.data, there, size, stream)
        finally:
            driver.free(there, stream)
    if not np.array_equal(theta, expected):
        raise CudaError("a kernel whose result is known had another")
