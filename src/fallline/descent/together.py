"""Steps of rules with sums, shapes and numbers of their own by a machine: all leaves in one table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from fallline.descent.libraries.library import Library
from fallline.descent.rows import LeafTable, Row
from fallline.expr import ELEMENTS, THETA
from fallline.kernel.host import Numbers, advance
from fallline.kernel.kernel import Kernel, kernel_of
from fallline.kernel.machine import Machine
from fallline.machines import machine_for
from fallline.rule import Program, Rule


def together(library: Library[Any], rule: Rule, theta: list[Any], states: Sequence[dict[str, Any]]) -> Together | None:
    """What takes a rule's steps by the CPU's machine; None where that cannot.

    Args:
        library: of the arrays.
        rule: any rule.
        theta: the parameters, which stay where they are.
        states: per parameter its states by name: arrays, which stay where they are, and counters.
    """
    machine = machine_for("cpu")
    programs = [rule.program_for(leaf.shape) for leaf in theta]
    if machine is None or any(map(_goes_apart, programs, theta)):
        return None
    points = [library.copy(leaf) for leaf in theta] if any(program.looks_ahead for program in programs) else []
    step = _Walk(programs, theta, states, [kernel_of(program) for program in programs])
    ahead = _Walk(programs, points, states, [kernel_of(program.ahead()) for program in programs]) if points else None
    if not all(row.runs_on(machine, library) for walk in (step, ahead) if walk for row in walk.rows):
        return None
    return Together(machine, library, rule, theta, step, points, ahead)


def _goes_apart(program: Program, theta: Any) -> bool:
    """Whether a parameter takes two gradients, or keeps, without elements, what a kernel never comes to then."""
    keeps = program.numbers or any(slot.sides != ELEMENTS for slot in program.arrays)
    return program.first is not None or bool(keeps and not math.prod(theta.shape))


class _Walk:
    """What is computed of parameters: one kernel for all that have the same program.

    Args:
        programs: each parameter's.
        theta: what the kernels call so, for each.
        states: its states.
        kernels: each one's.

    Attributes:
        rows: of a table, one for each parameter with anything to compute.
    """

    def __init__(
        self,
        programs: Sequence[Program],
        theta: Sequence[Any],
        states: Sequence[dict[str, Any]],
        kernels: Sequence[Kernel],
    ) -> None:
        self._states, self._names = states, [program.counter_names for program in programs]
        self._firsts: dict[Kernel, int] = {}
        """The kernels that compute anything, and for each the first parameter of which it is."""
        for k, kernel in enumerate(kernels):
            if kernel.arrays:
                self._firsts.setdefault(kernel, k)
        numbers = {kernel: number for number, kernel in enumerate(self._firsts)}
        self.rows = []
        for k, (program, kernel) in enumerate(zip(programs, kernels, strict=True)):
            leaves = (*program.leaves, *program.number_leaves)
            slots = (*program.arrays, *program.numbers)
            held = {leaf: states[k][slot.name] for leaf, slot in zip(leaves, slots, strict=True)}
            if kernel in numbers:
                self.rows.append(Row(kernel, {THETA: theta[k], **held}, k, numbers[kernel]))

    def advanced(self, t: int, numbers: Numbers) -> list[tuple[tuple[float, ...], tuple[float, ...]]]:
        """Of each kernel the uniforms at step t, and the counters after it; those before it are alike in its leaves."""
        return [
            advance(kernel, t, numbers, (), (), [float(self._states[k][name]) for name in self._names[k]])
            for kernel, k in self._firsts.items()
        ]

    def count(self, fresh: Sequence[Sequence[float]]) -> None:
        """Takes over the counters after a step, of each kernel."""
        for row in self.rows:
            new = map(np.float64, fresh[row.uniforms])
            self._states[row.tensor].update(zip(self._names[row.tensor], new, strict=True))


class Together:
    """A rule's steps on parameters that lie in memory; made by `together`.

    Args:
        machine, library, rule, theta: as there.
        step: what a step computes.
        points: room for the points where gradients are taken; nothing where that is at the parameters.
        ahead: what computes those.
    """

    def __init__(
        self,
        machine: Machine,
        library: Library[Any],
        rule: Rule,
        theta: list[Any],
        step: _Walk,
        points: list[Any],
        ahead: _Walk | None,
    ) -> None:
        self._library, self._rule, self._theta, self._points = library, rule, theta, points
        self._step, self._steps = step, LeafTable(machine, library, step.rows)
        self._ahead = ahead
        self._moves = None if ahead is None else LeafTable(machine, library, ahead.rows)

    def point(self, t: int) -> list[Any]:
        """Where the gradients of step t are taken: arrays that nobody else holds."""
        if self._ahead is None or self._moves is None:
            return [self._library.copy(leaf) for leaf in self._theta]
        self._library.put_all(self._points, self._theta)
        self._moves.run(*(uniforms for uniforms, _ in self._ahead.advanced(t, self._rule.numbers(t))))
        return [self._library.copy(leaf) for leaf in self._points]

    def step(self, t: int, grads: Sequence[Any]) -> None:
        """Takes step t with these gradients.

        Raises:
            HyperparameterError: a schedule left its hyperparameter's range; nothing is touched then.
        """
        advanced = self._step.advanced(t, self._rule.numbers(t))
        self._steps.take(grads)
        self._steps.run(*(uniforms for uniforms, _ in advanced))
        self._step.count([fresh for _, fresh in advanced])
