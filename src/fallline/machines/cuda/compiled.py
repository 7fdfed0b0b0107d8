"""Kernels of a device, compiled when they are first launched."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fallline.kernel.counting import Sources
from fallline.kernel.kernel import Kernel
from fallline.machines.cuda.loop import kernel_ir
from fallline.machines.cuda.passes import numbers_ir, pass_ir
from fallline.machines.cuda.strips import strip_ir
from fallline.machines.cuda.trees import tree_ir
from fallline.machines.cuda.uniforms import uniforms_ir

Make = Callable[[str], Any]
"""Makes the function `kernel` of a module."""


@dataclass
class Compiled:
    """A kernel on arrays of some storages.

    Attributes:
        kernel, storages: what.
        make: compiles.
    """

    kernel: Kernel
    storages: tuple[str, ...]
    make: Make
    _functions: dict[Any, Any] = field(default_factory=dict)

    def function(self, *, shared: bool) -> Any:
        """Its function where all rows share the uniforms, or where each row has the address of its own."""
        return self._made(shared, lambda: kernel_ir(self.kernel, self.storages, shared=shared))

    def values(self, number: int, piece: int) -> Any:
        """The function of a piece of one of its passes that is not over tensors."""
        if self.kernel.elementwise:
            return self.function(shared=False)
        return self._made((number, piece), lambda: pass_ir(self.kernel, number, self.storages, piece))

    def numbers(self, number: int) -> Any:
        """The function that computes the numbers of one of its passes."""
        return self._made(("numbers", number), lambda: numbers_ir(self.kernel, number))

    def _made(self, key: Any, ir: Callable[[], str]) -> Any:
        if key not in self._functions:
            self._functions[key] = self.make(ir())
        return self._functions[key]

    @property
    def uniforms(self) -> int:
        """How many there are."""
        return len(self.kernel.uniforms)


class Kernels:
    """All that is compiled for a device.

    Args:
        make: compiles.

    Attributes:
        compiled: kernels, by what stands for them in a row.
    """

    def __init__(self, make: Make) -> None:
        self._make = make
        self.compiled: list[Compiled] = []
        self._known: dict[tuple[Kernel, tuple[str, ...]], int] = {}
        self._counting: dict[tuple[Kernel, Sources], Any] = {}

    @functools.cached_property
    def tree(self) -> Any:
        """The function that joins numbers."""
        return self._make(tree_ir())

    @functools.cached_property
    def strips(self) -> Any:
        """The function that joins the parts of many sums."""
        return self._make(strip_ir())

    def index(self, kernel: Kernel, storages: tuple[str, ...]) -> int:
        """What stands for a kernel in a row."""
        key = kernel, storages
        if key not in self._known:
            self.compiled.append(Compiled(kernel, storages, self._make))
            self._known[key] = len(self.compiled) - 1
        return self._known[key]

    def counting(self, kernel: Kernel, sources: Sources) -> Any:
        """The function that computes a kernel's uniforms and counters."""
        key = kernel, sources
        if key not in self._counting:
            self._counting[key] = self._make(uniforms_ir(kernel, sources))
        return self._counting[key]
