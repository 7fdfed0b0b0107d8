"""The variants of a rule's program that an optimizer runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fallline.rule import Program, arrive, arrive_at, at_point, depart


@dataclass(frozen=True, eq=False, slots=True)
class Form:
    """A variant of a rule's program; one of those below.

    Attributes:
        name: what it does, in words.
        program: makes it from the rule's program.
        is_step: whether running it is a step, which counts and takes the next step's hyperparameters and a gradient,
            and no move of the parameters.
    """

    name: str
    program: Callable[[Program], Program]
    is_step: bool

    def __repr__(self) -> str:
        return self.name


AT_THETA = Form("at theta", lambda program: program, is_step=True)
"""A step of parameters that stand at theta."""

AT_POINT = Form("at point", at_point, is_step=True)
"""A step of parameters that stand at the look-ahead point, to that of the step after."""

ARRIVE = Form("arrive", arrive, is_step=False)
"""The move from theta to the look-ahead point of the next step."""

DEPART = Form("depart", depart, is_step=False)
"""The move from the look-ahead point back to theta."""

TO_FIRST = Form("to the first point", lambda program: arrive_at(program, 0), is_step=False)
"""The parameters alone from theta to that point, or to where a rule that takes two gradients takes the first."""

TO_LAST = Form("to the last point", lambda program: arrive_at(program, -1), is_step=False)
"""The same to where it takes the second; the first is given in the gradients' place."""
