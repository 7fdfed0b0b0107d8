"""A hyperparameter's new value in a group, where it is what a scheduler does to something else."""

from __future__ import annotations

from typing import Any

from fallline.rule import Flag, Hyper, HyperparameterError, Rule, has_schedule


def check_replaced(rule: Rule, name: str, held: Any, value: Any) -> None:
    """Refuses a group's new value for a hyperparameter that is what a scheduler does to something else.

    Raises:
        HyperparameterError: a number in the place of a function of the step, or of the first of several equals alone.
    """
    if has_schedule(held) and not has_schedule(value):
        raise refused(name, held)
    if has_equals(rule.definition.hypers[name]) and _is_first_alone(held, value):
        raise HyperparameterError(
            f"{name} = {value!r}: the numbers of {name} are equals, and the first, {held[0]!r}, is no momentum for a "
            f"scheduler to move: make the scheduler with cycle_momentum=False. To change the first alone, del "
            f"group[{name!r}] before"
        )


def refused(name: str, held: Any) -> HyperparameterError:
    """The error where a scheduler would move, or a number replace, a function of the step."""
    return HyperparameterError(
        f"{name} = {held!r} is a function of the step, which a scheduler, or a number in its place, would replace: "
        f"give the optimizer a number for {name} and let the scheduler move it, or leave that out. To set a number all "
        "the same, give a function that returns it: lambda t: 0.1"
    )


def has_equals(declared: Hyper | Flag) -> bool:
    """Whether a hyperparameter is several numbers of the same meaning, as AggMo's betas are; Adam's pair is not."""
    return isinstance(declared, Hyper) and declared.many and not declared.parts


def _is_first_alone(held: Any, value: Any) -> bool:
    """Whether only the first of several numbers is another one: what schedulers do to the momentum among betas."""
    if not (isinstance(held, tuple | list) and isinstance(value, tuple | list) and len(held) == len(value) > 1):
        return False
    return bool(held[0] != value[0] and list(held[1:]) == list(value[1:]))
