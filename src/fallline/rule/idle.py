"""States that a program neither changes nor uses, as flags and shapes leave them: nobody has to keep them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from fallline.expr import GRAD, Node, state, substitute, topological
from fallline.rule.program import Program, Slot


def without_idle_states(program: Program) -> Program:
    """The program without the arrays that this choice of flags neither changes nor uses: nobody has to keep them."""
    leaves = program.leaves
    changed = {k: slot for k, slot in enumerate(program.arrays) if slot.new is not leaves[k]}
    numbers = (slot.new for slot in program.numbers)
    used = set(topological((program.theta, *program.points, *numbers, *(slot.new for slot in changed.values()))))
    kept = {k: slot for k, slot in enumerate(program.arrays) if k in changed or leaves[k] in used}
    if len(kept) == len(program.arrays):
        return program
    return _renumbered(program, kept)


def _renumbered(program: Program, kept: Mapping[int, Slot]) -> Program:
    """The program with some of its arrays alone, by their old numbers."""
    leaves = program.leaves
    numbers = {leaves[k]: state(index, slot.sides) for index, (k, slot) in enumerate(kept.items())}

    def moved(nodes: Iterable[Node]) -> tuple[Node, ...]:
        return substitute(nodes, numbers)

    theta, point, *states = moved((program.theta, program.point, *(slot.new for slot in kept.values())))
    named = {
        name: node for name, node in program.names.items() if node.op != "input" or node in numbers or node is GRAD
    }
    names = dict(zip(named, moved(named.values()), strict=True))
    rest = replace(program, slots=(*kept.values(), *program.counters, *program.numbers))
    first = None if program.first is None else moved([program.first])[0]
    news = moved(slot.new for slot in program.numbers)
    return rest.giving(theta, states, news, point=point, names=names, first=first)
