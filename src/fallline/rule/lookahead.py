"""Rules that take their gradient ahead of the parameter: moving there and back, and the equivalent form."""

from __future__ import annotations

from dataclasses import replace

from fallline.expr import (
    ELEMENTS,
    FIRST,
    GRAD,
    THETA,
    Extent,
    Node,
    T,
    depends_on,
    hyper,
    scalar,
    state,
    substitute,
    topological,
)
from fallline.rule.program import Program, Slot
from fallline.rule.states import PARAMETER


class NoEquivalentFormError(Exception):
    """The look-ahead point cannot be solved for the parameter."""


def arrive(program: Program) -> Program:
    """Moves the parameter to the point where the next step's gradient is taken. Here t counts the finished steps.

    Where the point does not depend on the parameter, as that of an average's rule, an array of the rule's keeps the
    parameter meanwhile, and the point that array: `depart` and `at_point` find both there.

    Raises:
        NoEquivalentFormError: the rule takes two gradients, or nothing can keep the parameter.
    """
    _refuse_two(program)
    moved = arrive_at(program, -1)
    keeper = _keeper(program)
    return moved if keeper is None else _keeping(moved, keeper, THETA)


def arrive_at(program: Program, which: int) -> Program:
    """Moves the parameter alone, to one of the points of a rule that takes two gradients, or to the only one of others.

    On the way to the last point the gradient stands for the first one.

    Args:
        program: the rule's.
        which: the number of the point, 0 or -1.
    """
    point = substitute([program.points[which]], {FIRST: GRAD})[0]
    moved = replace(program, point=point, first=None)
    return _move(moved, _ahead(moved, program.theta, program.states, finished=False))


def depart(program: Program) -> Program:
    """Moves the parameter back from the look-ahead point; the inverse of `arrive`, but for rounding.

    Raises:
        NoEquivalentFormError: the point's formula cannot be solved for the parameter.
    """
    _refuse_two(program)
    keeper = _keeper(program)
    made = _made(program.point, T + 1)
    if keeper is None:
        return _move(program, _solve(made, THETA, THETA))
    kept = program.leaves[keeper]
    return _keeping(_move(program, kept), keeper, _solve(made, THETA, kept))


def at_point(program: Program) -> Program:
    """The equivalent form of a look-ahead rule, whose parameter always stands at the look-ahead point.

    With phi = point(theta): phi -> theta -> one step -> phi, as one formula; the gradient is taken at phi.

    Raises:
        NoEquivalentFormError: the point's formula cannot be solved for the parameter, and nothing can keep that.
    """
    _refuse_two(program)
    keeper = _keeper(program)
    made = _made(program.point, T)
    if keeper is None:
        before = {THETA: _solve(made, THETA, THETA)}
    else:
        kept = program.leaves[keeper]
        before = {THETA: kept, kept: _solve(made, THETA, kept)}
    numbers = substitute((slot.new for slot in program.numbers), before)
    outputs = substitute(program.outputs, before)
    phi = _ahead(program, outputs[0], outputs[1:], finished=True)
    form = program.giving(phi, outputs[1:], numbers, point=THETA, names={})
    return form if keeper is None else _keeping(form, keeper, outputs[0])


def solves(program: Program) -> bool:
    """Whether the look-ahead point can be solved for the parameter, so that nothing else has to keep that."""
    try:
        _solve(_made(program.point, T), THETA, THETA)
    except NoEquivalentFormError:
        return False
    return True


def beside(program: Program) -> Program:
    """A form for points that cannot be solved: the parameter stands at the point, and theta in a state beside it.

    That state, `theta`, is the last of the arrays and starts at the parameter.

    Raises:
        NoEquivalentFormError: the rule takes two gradients.
    """
    _refuse_two(program)
    kept = state(len(program.arrays))
    news = (*program.outputs, *(slot.new for slot in program.numbers))
    theta, *rest = substitute(news, {THETA: kept})
    states, numbers = rest[: len(program.arrays)], rest[len(program.arrays) :]
    phi = _ahead(program, theta, tuple(states), finished=True)
    own = Slot("theta", PARAMETER, Extent.ELEMENT, theta)
    moved = program.giving(phi, states, numbers, point=THETA, names={})
    return replace(moved, slots=(*moved.arrays, own, *moved.counters, *moved.numbers))


def back(form: Program) -> Program:
    """Of the form `beside`: moves the parameter to where theta is; the state beside it keeps that."""
    return _move(form, form.leaves[-1])


def numbers_of_point(program: Program) -> tuple[int, ...]:
    """The indices of the hyperparameters' numbers on which the look-ahead point depends; rising."""
    inputs = (node.attr for node in topological([program.point]) if node.op == "input")
    return tuple(sorted({attr[1] for attr in inputs if attr[0] == "hyper"}))


def _refuse_two(program: Program) -> None:
    if program.first is not None:
        raise NoEquivalentFormError("this rule takes two gradients in a step; call step(closure)")


def _move(program: Program, theta: Node) -> Program:
    return replace(program, theta=theta, slots=program.still(), point=THETA, names={})


def _ahead(program: Program, theta: Node, states: tuple[Node, ...], *, finished: bool) -> Node:
    """The look-ahead point of the next step, from a step's results or, unfinished, from the inputs."""
    replacements: dict[Node, Node] = {T: T + 1}
    replacements |= {hyper(k): hyper(k, 1) for k in range(len(program.hyper_names))}
    if finished:
        replacements |= {THETA: theta} | dict(zip(program.leaves, states, strict=True))
        replacements |= {scalar(k): slot.new for k, slot in enumerate(program.counters)}
    return substitute([program.point], replacements)[0]


def _made(point: Node, t: Node) -> Node:
    """The formula by which a parameter that stands at a look-ahead point got there."""
    inputs = [node for node in topological([point]) if node.op == "input"]
    hypers = [node for node in inputs if node.attr[0] == "hyper"]
    if any(node.attr[0] in ("scalar", "number", "common") for node in inputs):
        raise NoEquivalentFormError("the look-ahead point depends on a state of one number per parameter")
    return substitute([point], {T: t} | {h: hyper(h.attr[1], -1) for h in hypers})[0]


def _solve(point: Node, value: Node, of: Node) -> Node:
    """Solves point = value for one of its inputs."""
    if point is of:
        return value
    if point.op == "neg":
        return _solve(point.args[0], -value, of)
    inverse = _INVERSE.get(point.op)
    if inverse is not None:
        left, right = point.args
        in_left, in_right = depends_on(left, of), depends_on(right, of)
        if in_left and not in_right:
            return _solve(left, inverse[0](value, right), of)
        if in_right and not in_left:
            return _solve(right, inverse[1](value, left), of)
    raise NoEquivalentFormError(_UNSOLVABLE)


_UNSOLVABLE = "the point where this rule takes its gradient cannot be solved for the parameter; call step(closure)"


def _keeper(program: Program) -> int | None:
    """Which of the arrays keeps the parameter while that stands at a point without it; None where it can be solved.

    It is the only one that is a term of the point by itself, as the weights are that an average is of.
    """
    made = _made(program.point, T)
    if depends_on(made, THETA):
        _solve(made, THETA, THETA)
        return None
    terms = _terms(made)
    keepers = [k for k, leaf in enumerate(program.leaves) if leaf in terms and leaf.sides == ELEMENTS]
    if len(keepers) != 1:
        raise NoEquivalentFormError(_UNSOLVABLE)
    _solve(made, THETA, program.leaves[keepers[0]])
    return keepers[0]


def _terms(node: Node) -> list[Node]:
    """What a formula adds up and subtracts."""
    return [term for arg in node.args for term in _terms(arg)] if node.op in ("add", "sub", "neg") else [node]


def _keeping(program: Program, which: int, new: Node) -> Program:
    """The program with another value of an array after the step."""
    return program.giving(program.theta, [*program.states[:which], new, *program.states[which + 1 :]])


# value = left op right: what left is, given value and right; what right is, given value and left.
_INVERSE = {
    "add": (lambda value, right: value - right, lambda value, left: value - left),
    "sub": (lambda value, right: value + right, lambda value, left: left - value),
    "mul": (lambda value, right: value / right, lambda value, left: value / left),
    "div": (lambda value, right: value * right, lambda value, left: left / value),
}
