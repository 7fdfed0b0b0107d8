"""Rules as JavaScript has them: on one parameter that is a vector, such as a ball in the plane."""

from __future__ import annotations

from collections.abc import Iterator

from fallline.expr import MATRICES, RuleError, topological
from fallline.kernel.kernel import kernel_of
from fallline.rule import Program, Rule


def program_of(rule: Rule) -> Program:
    """The formulas of one step of a vector.

    Raises:
        RuleError: it is not printed as JavaScript; see `refused`.
    """
    if why := refused(rule):
        raise RuleError(
            f"{rule.name} {why}, which JavaScript does not do: its functions step a vector, such as the two numbers of "
            "a ball on the page; fallline.machines.array.step_all takes its steps"
        )
    return rule.program_for((2,))


def refused(rule: Rule) -> str | None:
    """What a rule asks for that vectors don't have, or JavaScript does not do; None if nothing."""
    return next(_beyond(rule), None)


def _beyond(rule: Rule) -> Iterator[str]:
    matrix = rule.program
    nodes = topological((*matrix.points, matrix.theta, *(slot.new for slot in matrix.slots)))
    if any(node.op in MATRICES for node in nodes):
        yield "multiplies matrices"
        return
    program = rule.program_for((2,))
    if kernel_of(program).shaped:
        yield "takes sums over rows and columns"
    if program.first is not None:
        yield "takes two gradients in a step"
    elif program.looks_ahead and not kernel_of(program.ahead()).elementwise:
        yield "takes its gradient where sums lead"
