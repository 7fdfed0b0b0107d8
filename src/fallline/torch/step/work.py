"""Steps that no kernel takes from end to end, prepared: nothing is touched yet."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import torch
from torch import Tensor

from fallline.kernel.host import advance, traced_uniforms
from fallline.kernel.kernel import Kernel
from fallline.torch.step.counters import MOST_STEPS
from fallline.torch.step.detour import Detour
from fallline.torch.step.part import Looked, Part
from fallline.torch.step.uniforms import Numbers


@dataclass(frozen=True, eq=False)
class Age:
    """What the host computes of a step, the same for all parameters of a part whose counters are the same.

    Attributes:
        part: the part.
        t: the step.
        uniforms: numbers, or tensors where autograd follows the step.
        fresh: the counters but the step, after it; likewise.
    """

    part: Part
    t: int
    uniforms: tuple[Any, ...]
    fresh: tuple[Any, ...]


class Work(NamedTuple):
    """One parameter's step.

    Attributes:
        detour: the parameter.
        given: its gradient.
        gradient: that, or a copy that lies as the parameter does; of a shard the local one.
        age: what the host has computed.
        counts: whether the parameter's counter holds the step.
    """

    detour: Detour
    given: Tensor
    gradient: Tensor
    age: Age
    counts: bool


def works_on(part: Part, detours: Iterable[Detour], looked: Looked, shift: int, extra: tuple[float, ...]) -> list[Work]:
    """Prepares the steps on those parameters that have a gradient.

    Args:
        part: their part of the step.
        detours: the parameters.
        looked: what was found at this step.
        shift: added to the steps made so far to give t.
        extra: numbers behind those of the hyperparameters.

    Raises:
        RuntimeError, TypeError, ValueError: a parameter, its gradient or a state is none that a step can be taken on.
    """
    numbers, ages, works = part.uniforms.numbers(extra), dict[Any, Age](), []
    for detour in detours:
        given, gradient = looked.grads[detour.k], looked.aligned[detour.k]
        if given is not None and gradient is not None:
            detour.look(given, gradient)
            age = _age(detour, shift, numbers, ages)
            works.append(Work(detour, given, gradient, age, age.t <= MOST_STEPS[detour.counters[0].dtype]))
    return works


def _age(detour: Detour, shift: int, numbers: Numbers, ages: dict[Any, Age]) -> Age:
    """What the host computes for a parameter, once for all of an age."""
    part, (step, *others) = detour.part, detour.counters
    t = int(step) + shift
    if part.differentiable:
        return Age(part, t, *_traced(part.kernel, t, numbers[0], others))
    before, single = [float(x) for x in others], all(x.dtype == torch.float32 for x in others)
    key = t, single, array("d", before).tobytes()  # by their bits, as a quotient knows 0 from -0
    if key not in ages:
        ages[key] = Age(part, t, *advance(part.kernel, t, *numbers, before, single=single))
    return ages[key]


def _traced(
    kernel: Kernel, t: int, now: Sequence[Any], counters: Sequence[Tensor]
) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """The numbers as tensors, as far as they depend on some that somebody wants a gradient of."""
    with torch.enable_grad():
        before = [counter.clone() for counter in counters]
        fresh = traced_uniforms(kernel.counters, float(t), now, before)
        wide = [x.double() if isinstance(x, Tensor) else x for x in fresh]  # as the host computes with them
        return traced_uniforms(kernel.uniforms, float(t), now, before, wide), fresh
