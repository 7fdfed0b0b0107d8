"""What computes a rule: one module or package per machine, imported when it is first used.

A machine for a kind of device is the package of that name, such as `cpu`, with a `MACHINE` in it, or, where there may
be several such devices, a function `machine` of the device's number.
"""

from __future__ import annotations

import functools
import importlib
import importlib.util
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fallline.kernel.machine import Machine


@functools.cache
def machine_for(device: str, index: int = 0) -> Machine | None:
    """The machine that runs kernels on a kind of device; None where there is none.

    Args:
        device: as torch calls it: "cpu", "cuda", "mps", ...
        index: its number among several of the kind.
    """
    name = f"{__name__}.{device}"
    if importlib.util.find_spec(name) is None:
        return None
    module = importlib.import_module(name)
    made: Machine | None = module.machine(index) if hasattr(module, "machine") else getattr(module, "MACHINE", None)
    return made
