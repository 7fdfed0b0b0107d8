"""The leaves of a formula that are not constants."""

from __future__ import annotations

from fallline.expr.extent import ELEMENTS, Sides
from fallline.expr.node import Node, make

THETA = make("input", (), ("theta",))
"""The parameter, before the step."""
GRAD = make("input", (), ("grad",))
"""The gradient, wherever the rule took it; of two, the last."""
FIRST = make("input", (), ("first",))
"""The first gradient of a rule that takes two."""
T = make("input", (), ("t",))
"""The step: 1, 2, 3, ..."""


def state(index: int, sides: Sides = ELEMENTS) -> Node:
    """The value before the step of a rule's state, counted over all its arrays; one like theta unless it has sides."""
    return make("input", (), ("state", index) if sides == ELEMENTS else ("state", index, sides))


def stored(array: Node) -> Node:
    """An array's value as a pass of this step has stored it."""
    return make("input", (), ("stored", array, array.sides))


def carried(index: int, *, common: bool = False) -> Node:
    """The value before the step of a state of one number that depends on sums.

    Args:
        index: counted over all of a program's.
        common: whether it is the same for all parameters.
    """
    return make("input", (), ("common" if common else "number", index))


def scalar(index: int) -> Node:
    """The value before the step of a rule's state that is one number per parameter."""
    return make("input", (), ("scalar", index))


def fresh(index: int) -> Node:
    """The value after the step of such a state, as it is kept."""
    return make("input", (), ("fresh", index))


def coordinate(index: int) -> Node:
    """A coordinate of the point at which a function of several numbers is taken."""
    return make("input", (), ("coordinate", index))


def hyper(index: int, when: int = 0) -> Node:
    """A hyperparameter, counted over all its numbers.

    Args:
        index: its index among the numbers that the rule declares.
        when: 0 for its value at this step, -1 for the one with which the look-ahead point was made, 1 for the next.
    """
    return make("input", (), ("hyper", index, when))
