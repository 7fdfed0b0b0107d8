"""What a rule asks of a door beyond an array of states for each parameter, in which each element sees itself alone."""

from __future__ import annotations

from collections.abc import Iterator

from fallline.expr import ELEMENTS, FIRST, MATRICES, SUMS, RuleError, topological
from fallline.rule.program import Program
from fallline.rule.rule import Rule
from fallline.rule.states import PARAMETER


def refuse_first_gradient(rule: Rule, door: str) -> None:
    """Refuses a rule that takes two gradients in a step, and uses the first for more than finding the second.

    Raises:
        RuleError: it does.
    """
    program: Program = rule.program
    if FIRST in topological((program.theta, *(slot.new for slot in program.slots))):
        raise RuleError(
            f"{rule.name} steps by both of its two gradients, and {door} by the second alone, for which the first "
            "finds the point; fallline.machines.array.step_all takes its steps"
        )


def beyond(rule: Rule) -> str | None:
    """What a rule asks for beyond an array of states for each parameter and elementwise arithmetic; None if nothing."""
    return next(_beyond(rule), None)


def _beyond(rule: Rule) -> Iterator[str]:
    program: Program = rule.program
    if rule.asks:
        yield "asks for the shape of a parameter"
    for slot in program.slots:
        if slot.number:
            yield f"keeps {slot.name}, a number that depends on sums"
        if slot.diagonal or (not slot.counter and slot.sides != ELEMENTS):
            yield f"keeps {slot.name} in a shape of its own"
        if slot.start == PARAMETER:
            yield f"keeps {slot.name}, which starts at the parameter"
    if program.first is not None:
        yield "takes two gradients in a step"
    ops = {node.op for node in topological((program.point, program.theta, *(slot.new for slot in program.slots)))}
    if ops & set(SUMS):
        yield f"takes a {next(op for op in SUMS if op in ops)} over elements"
    if ops & set(MATRICES):
        yield "multiplies matrices"
