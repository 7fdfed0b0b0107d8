"""What is timed on a GPU: lists of tensors as models have them, and who steps on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch
from torch import Tensor

import fallline.torch
from benchmarks.gpu.clock import Clock, Gpu
from benchmarks.measure import Step

Shape = tuple[int, ...]
FUSED = ("SGD", "Adam", "AdamW", "Adagrad")
"""The classes that torch has a fused kernel of."""


@dataclass(frozen=True)
class Bench:
    """Where and how much is timed.

    Attributes:
        clock: the device's.
        size: elements of the one large tensor.
        largest: elements that a tensor of a list has at most.
        rounds: samples of each candidate.
        compiler: the backend of torch.compile.
    """

    clock: Clock
    size: int = 64 * 2**20
    largest: int = 2**40
    rounds: int = 15
    compiler: str = "inductor"

    @property
    def full(self) -> bool:
        """Whether it is the one whose times say something."""
        return isinstance(self.clock, Gpu)

    def short(self) -> Bench:
        """The same with fewer samples."""
        return replace(self, rounds=7)

    def large(self) -> list[Tensor]:
        """One large parameter with a gradient."""
        return replace(self, largest=self.size).tensors([(self.size,)])

    def tensors(self, shapes: Iterable[Shape], dtype: torch.dtype = torch.float32) -> list[Tensor]:
        """Parameters with gradients, none of their numbers 0, infinite or NaN."""
        params = []
        for shape in shapes:
            if torch.Size(shape).numel() > self.largest:
                shape = (self.largest,)
            param = torch.rand(shape, device=self.clock.device).to(dtype)
            param.grad = torch.rand(shape, device=self.clock.device).add_(0.5).mul_(1e-3).to(dtype)
            params.append(param)
        return params


@dataclass(frozen=True)
class List:
    """Tensors whose step is timed.

    Attributes:
        name: as the table has it.
        shapes: theirs.
        dtype: theirs.
        over_fused: how many times faster than torch's fused kernel a step of Adam should be.
        issue: seconds in which a step should be issued.
    """

    name: str
    shapes: Sequence[Shape]
    dtype: torch.dtype = torch.float32
    over_fused: float | None = None
    issue: float | None = None


def _gpt2() -> list[Shape]:
    """GPT-2's 148 tensors, 124 M elements."""
    wide, inner = 768, 4 * 768
    block: list[Shape] = [
        (wide,), (wide,), (wide, 3 * wide), (3 * wide,), (wide, wide), (wide,),
        (wide,), (wide,), (wide, inner), (inner,), (inner, wide), (wide,),
    ]  # fmt: skip
    return [(50_257, wide), (1024, wide), *(shape for _ in range(12) for shape in block), (wide,), (wide,)]


def _resnet50() -> list[Shape]:
    """ResNet-50's 161 tensors, 26 M elements."""

    def convolution(into: int, out: int, side: int) -> list[Shape]:
        return [(out, into, side, side), (out,), (out,)]

    shapes, into = convolution(3, 64, 7), 64
    for width, blocks in ((64, 3), (128, 4), (256, 6), (512, 3)):
        for k in range(blocks):
            shapes += [*convolution(into, width, 1), *convolution(width, width, 3), *convolution(width, 4 * width, 1)]
            shapes += convolution(into, 4 * width, 1) if k == 0 else []
            into = 4 * width
    return [*shapes, (1000, into), (1000,)]


LISTS = (
    List("1 × 64", [(64,)], issue=25e-6),
    List("150 × 256", [(256,)] * 150, issue=60e-6),
    List("1000 × 256", [(256,)] * 1000, issue=350e-6),
    List("150 × 4096", [(4096,)] * 150),
    List("GPT-2, 148 tensors", _gpt2(), over_fused=1.5),
    List("the same, bfloat16", _gpt2(), torch.bfloat16, over_fused=1.9),
    List("ResNet-50, 161 tensors", _resnet50()),
)


def ours(name: str, params: list[Tensor], options: Mapping[str, Any]) -> Step:
    """The step of our class of a name."""
    step: Step = getattr(fallline.torch, name)(params, **options).step
    return step


def theirs(name: str, params: list[Tensor], options: Mapping[str, Any]) -> dict[str, Step]:
    """The steps of torch's class, in each way that it has on this device."""
    steps: dict[str, Step] = {}
    for way in ("fused", "foreach"):
        if way == "fused" and name not in FUSED:
            continue
        try:
            step = getattr(torch.optim, name)(params, **options, **{way: True}).step
            step()
        except RuntimeError as error:  # torch before 2.13 has no fused Adagrad on GPUs
            print(f"torch's {name} has no {way} here: {error}")
            continue
        steps[way] = step
    return steps


def compiled(name: str, params: list[Tensor], options: Mapping[str, Any], backend: str) -> Step | None:
    """torch's step through torch.compile, compiled; None where its compiler does not work here."""
    torch.compiler.reset()
    optimizer = getattr(torch.optim, name)(params, foreach=True, **options)
    call: Callable[[], object] = torch.compile(lambda: optimizer.step(), backend=backend)
    try:
        call()
    except Exception as error:  # whatever its compiler lacks here: another compiler, headers, a newer driver
        print(f"torch.compile(step) does not work here: {type(error).__name__}")
        return None
    return call
