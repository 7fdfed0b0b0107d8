"""A parameter group's share of a step, on one device: what is planned, and what was found at this step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import torch
from torch import Tensor

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Machine
from fallline.kernel.rows import Rows
from fallline.torch.memory.alignment import aligned, is_to_copy
from fallline.torch.memory.layout import is_uninitialized
from fallline.torch.memory.look import Look
from fallline.torch.memory.plain import CPU
from fallline.torch.memory.request import CHANGED, SAME, Request
from fallline.torch.memory.shards import local, local_gradient
from fallline.torch.step.carried import Carried
from fallline.torch.step.counted import STILL, Counted
from fallline.torch.step.programs import carried, kept_names, sides_of, walked
from fallline.torch.step.share import Share
from fallline.torch.step.uniforms import Uniforms
from fallline.torch.step.way import Way, Ways
from fallline.torch.steppable import check_gradient


class Looked(NamedTuple):
    """What was found at a step; nothing of it holds at the next one.

    Attributes:
        grads: the gradients as they were given, None for parameters without.
        aligned: the same, with copies of those that lie otherwise than their parameters; of shards the local ones.
        total: the numbers in all rows up to this part's last.
        active: how many parameters have a gradient that a kernel takes.
        moved: how many tensors that the kernels write to lie elsewhere than at the last step.
        even: whether the counters of those parameters are all the same.
    """

    grads: list[Tensor | None]
    aligned: list[Tensor | None]
    total: int
    active: int
    moved: int
    even: bool


@dataclass(frozen=True)
class Part:
    """A group's parameters on one device, as they were when the step was planned; made by `planned`.

    Attributes:
        kernel: what to compute.
        params: the group's list of parameters.
        locals: these, or their shards.
        states: each one's state, a dict; empty where it has none.
        names: the states' names in the kernel's order: arrays, and numbers that depend on sums.
        leaves: what the kernel calls these.
        counters: each one's step and other states of one number, shape (), on the CPU, or where the device counts;
            None where it makes no step.
        numbers: each one's number among the parameters of all groups.
        share: which of the group's they are.
        ways: which way the step on each goes.
        slow, sparse, copied: the indices of those that go by arrays and by rows, and whose gradients are copied.
        sharded: whether any is spread over processes.
        exact: whether sparse gradients are made dense.
        differentiable: whether autograd follows the step.
        observed: whether every operation must be one that torch sees.
        machine: what runs kernels on them; None for torch's own operations.
        looker: looks at tensors.
        request: what it is asked.
        uniforms: what the host computes, or lets the device compute.
        counts: whether the device counts; see `Share`.
        beside: what looks at counters on the device, or at numbers that a kernel keeps; None where there are none.
        bytes: the most that the kernels read and write of an element.
    """

    kernel: Kernel
    params: list[Tensor]
    locals: list[Tensor]
    states: list[dict[str, Any]]
    names: tuple[str, ...]
    leaves: tuple[Node, ...]
    counters: list[list[Tensor] | None]
    numbers: Sequence[int]
    share: Share
    ways: list[Way]
    slow: list[int]
    sparse: list[int]
    copied: list[int]
    sharded: bool
    exact: bool
    differentiable: bool
    observed: bool
    machine: Machine | None
    looker: Look
    request: Request
    uniforms: Uniforms | Counted
    counts: bool
    beside: Carried | Counted | None
    bytes: int

    def look(self, params: list[Tensor], grads: list[Tensor | None], total: int) -> Looked | None:
        """Looks at all tensors and writes their pointers; None if anything is no longer as planned.

        Args:
            params: the group's parameters.
            grads: their gradients, None for those without.
            total: the numbers in the rows above.
        """
        if self.share.indices is not None:
            if len(params) != self.share.of:
                return None
            params, grads = self.share.pick(params), self.share.pick(grads)
        given = lying = grads
        if self.sharded:
            if not self._same_shards():
                return None
            params = [local(param) for param in params]
            lying = [None if g is None else local_gradient(g, p) for g, p in zip(grads, self.params, strict=True)]
        if self.copied:
            lying = self._align(lying)
        taken = lying
        if self.slow or self.sparse:
            if not self._same_ways(lying):
                return None
            taken = lying.copy()
            for k in (*self.slow, *self.sparse):
                taken[k] = None
        status = self.looker.look(self.request, params, taken, total)
        beside = 0 if self.beside is None else self.beside.look(self.looker, taken)
        if status == CHANGED or beside is None:
            return None
        total, active, moved = self.request.outcome
        return Looked(given, lying, total, active, moved + beside, status == SAME)

    @property
    def moves(self) -> bool:
        """Whether any of the parameters makes a step."""
        return any(row is not None for row in self.counters)

    def prepare(self, looked: Looked, shift: int, extra: tuple[Any, ...]) -> bool:
        """Computes the uniforms of the step, or lets the device do it; False where t is too large.

        Args:
            looked: what was found.
            shift: added to the steps made so far to give t.
            extra: numbers behind those of the hyperparameters; where the device counts, a `Scaling` in their place.
        """
        if not looked.active:
            return True
        return self.uniforms.prepare(shift, looked.active, even=looked.even, extra=extra)

    def finish(self, looked: Looked, extra: tuple[Any, ...], *, count: bool) -> None:
        """Does what remains once the kernels have run.

        Args:
            looked: what was found.
            extra: what gradients were multiplied with, and kept so, if anything.
            count: whether they took a step: then the counters of the parameters with a gradient are written.
        """
        if not looked.active:
            return
        if count and not self.counts:
            self.looker.tick(self.request, looked.even)
        if extra:
            for k in self.copied:
                if self.ways[k].by == "kernel" and looked.grads[k] is not None:
                    self.return_gradient(k, looked.grads[k], looked.aligned[k], *extra)
        touched = self._touched(looked)
        try:
            torch.autograd.graph.increment_version(touched)
        except RuntimeError:  # some were made in inference mode, and have no version
            torch.autograd.graph.increment_version([param for param in touched if not param.is_inference()])

    def return_gradient(self, k: int, grad: Tensor | None, copy: Tensor | None, scale: float) -> None:
        """Makes an unscaled gradient, which was a copy for what wrote to it, that of the parameter.

        Args:
            k: the parameter's index.
            grad: its gradient as it was given.
            copy: what was unscaled.
            scale: what a sparse gradient is multiplied with, as its copy was.
        """
        assert copy is not None
        assert grad is not None
        if grad.layout is not torch.strided:
            grad.mul_(scale)
        elif copy is not grad:
            local_gradient(grad, self.params[k]).copy_(copy)

    def written(self) -> Iterator[tuple[str, Tensor]]:
        """The tensors that steps write to, each with what it is called."""
        for k, (param, state, counters) in enumerate(zip(self.locals, self.states, self.counters, strict=True)):
            if not is_uninitialized(param):
                yield f"parameter {self.numbers[k]}", param
            if counters is not None:
                for name in self.names:
                    yield f"the state {name} of parameter {self.numbers[k]}", local(state[name])

    def _touched(self, looked: Looked) -> list[Tensor]:
        """The parameters that kernels write to in this step."""
        if looked.active == len(self.params):
            return self.params
        firsts = self.request.addresses[:, 0].tolist()
        return [param for param, first in zip(self.params, firsts, strict=True) if first]

    def _same_ways(self, grads: list[Tensor | None]) -> bool:
        """Whether the gradients that no kernel takes are as sparse or dense as they were."""
        expected = [*((k, torch.strided) for k in self.slow), *((k, torch.sparse_coo) for k in self.sparse)]
        return all(
            grad is None or (isinstance(grad, Tensor) and grad.layout is layout)
            for k, layout in expected
            for grad in (grads[k],)
        )

    def _same_shards(self) -> bool:
        """Whether the states' local tensors are those of the plan; the parameters' are looked at like any other."""
        return all(
            local(state[slot.name]) is tensor
            for state, way in zip(self.states, self.ways, strict=True)
            if way.planned is not None
            for (slot, _), tensor in zip(walked(self.share.program), way.planned.states, strict=True)
        )

    def _align(self, grads: list[Tensor | None]) -> list[Tensor | None]:
        """The gradients, with those of other strides or layout than their parameter's copied into its layout."""
        grads = grads.copy()
        for k in self.copied:
            grad, param, planned = grads[k], self.locals[k], self.ways[k].planned
            if grad is None:
                continue
            check_gradient(param, grad)
            if grad.layout is not torch.strided:
                if grad.layout is torch.sparse_coo and not self.exact:  # planned for a dense one, which was copied
                    continue
                grad = grads[k] = grad.to_dense()
            if planned is not None and is_to_copy(grad, param, [param, *planned.states, *planned.counters]):
                grads[k] = aligned(grad, param)
        return grads


def planned(
    kernel: Kernel,
    params: list[Tensor],
    states: list[dict[str, Any]],
    counters: list[list[Tensor] | None],
    grads: Sequence[Tensor | None],
    uniforms: Callable[[Request], Uniforms | Counted],
    numbers: Sequence[int],
    rows: Rows,
    *,
    share: Share,
    machine: Machine | None,
    looker: Look,
    exact: bool,
    differentiable: bool,
    observed: bool,
    meets: bool,
) -> Part:
    """Plans a group's share of a step.

    Args:
        kernel, params, states, counters, numbers, share, machine, looker, exact, differentiable,
            observed: see `Part`.
        grads: the gradients at the time of planning, None for parameters without.
        uniforms: makes what computes the part's uniforms, of what a look fills in.
        rows: the parameters' rows of the step's table, to be filled in.
        meets: see `fallline.torch.step.way.Ways`.
    """
    device, program = share.device or CPU, share.program
    finder = Ways.among(params, counters, kernel, share, machine, exact=exact, meets=meets)
    known = [row and [STILL] for row in counters] if share.counts else counters  # what the host sees of them
    ways = [finder.of(*each) for each in zip(params, states, known, grads, strict=True)]
    locals_ = [local(param) for param in params]
    sides = [(1, 1) if way.planned is None else sides_of(program, p) for way, p in zip(ways, locals_, strict=True)]
    rows.put(slice(None), kernel=[way.kernel for way in ways], tensor=numbers, sides=sides)
    count, found = next((len(row) for row in known if row is not None), 1), [way.planned for way in ways]
    leaves = [leaf for _, leaf in walked(program)]
    request = Request(kernel, locals_, states, found, leaves, count, rows, device)
    few = Carried(kernel, program, states, found, rows, device) if carried(program) else None
    computed = uniforms(request)

    def indices(by: str) -> list[int]:
        return [k for k, way in enumerate(ways) if way.by == by]

    copied = [k for k, way in enumerate(ways) if way.copies]
    return Part(
        kernel=kernel, params=list(params), locals=locals_, states=states, names=kept_names(program), counters=counters,
        leaves=(*program.leaves, *program.number_leaves), numbers=numbers, share=share,
        ways=ways, slow=indices("arrays"), sparse=indices("rows"), copied=copied,
        sharded=finder.sharded, exact=exact, differentiable=differentiable, observed=observed, machine=machine,
        looker=looker, request=request,
        uniforms=computed, counts=share.counts, beside=computed if isinstance(computed, Counted) else few,
        bytes=kernel.words_moved * max((param.element_size() for param in params), default=0),
    )  # fmt: skip
