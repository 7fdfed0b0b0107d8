"""Parameter groups: the hyperparameters that they hold, followed as anyone changes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from torch import Tensor

from fallline.rule import Flag, Hyper, HyperparameterError, Rule, has_schedule, numbers_of_point, refuse_beyond
from fallline.torch.checks import LEFT_OUT, check_keys, check_ways, refuse_capturable

LOOKAHEAD = "lookahead"
"""The group's key, in look-ahead rules: the numbers with which its parameters were moved ahead, or None at theta."""

STEP = "schedule_step"
"""A saved group's key, where a value is a function of the step: how many steps the optimizer has made."""

_REFUSED = LEFT_OUT | {"capturable"}
"""Keys that say nothing when they are given, and might say something later."""


class Clock:
    """Counts an optimizer's steps, those that were left out not among them.

    Attributes:
        done: the steps made so far; at the next one a function of the step is given `done + 1`.
    """

    __slots__ = ("done",)

    def __init__(self, done: int = 0) -> None:
        self.done = done


class GroupRule:
    """The rule with a group's values, followed as anyone changes them.

    Args:
        rule: the optimizer's.
        group: holds the values.
        clock: says at which step functions of the step are.
        exact: whether keys that name other rules' hyperparameters are refused, also where they are set later.
    """

    def __init__(self, rule: Rule, group: dict[str, Any], clock: Clock, *, exact: bool = False) -> None:
        self.group, self._clock, self._rule, self._exact = group, clock, rule, exact
        self._names = tuple(rule.values)
        self._allowed: Any = None  # the formulas that this door takes
        self._check_keys()
        self._take(rule(**{name: group[name] for name in self._names}))

    def _take(self, rule: Rule) -> None:
        if rule.program is not self._allowed:  # not anew for each value of a schedule
            refuse_beyond(rule, "fallline.torch")
        self.rule, self._allowed = rule, rule.program
        # In the form in which rules keep values, so that a tensor or list that changes in place is noticed; what the
        # group holds as a list, of a configuration or a JSON file, is compared with a list.
        kept = [(rule.values[name], self.group[name]) for name in self._names]
        self._values = [list(value) if isinstance(held, list) else value for value, held in kept]
        others = [name for name in self.group if name in _REFUSED and name not in self._names]
        self._read = (*self._names, *others)
        self._values += [self.group[name] for name in others]
        self._count = len(self.group)
        self._fixed: Sequence[float] | None = None
        self.scheduled = not rule.fixed
        if not self.scheduled:
            self._fixed = rule.numbers(1)
        self.looks_ahead = rule.program.looks_ahead
        self.starts_at_point = not self.looks_ahead or rule.program.starts_at_point
        self._in_point = numbers_of_point(rule.program) if self.looks_ahead else ()
        self._known: dict[int, Sequence[float]] = {}
        self._fresh: Any = None  # the numbers of a point that were found to be those of the next step

    def changed(self) -> bool:
        """Takes over values that were changed in the group; whether a flag, hence the formula, is another one.

        Raises:
            HyperparameterError: a value is outside its range, or has replaced a function of the step, or a key names
                what the rule does not have.
            RuntimeError: capturable.
            ValueError: another of torch's options is none of its choices.
        """
        if self.scheduled:  # else it is noticed when one is set
            self._refuse_scheduler()
        given = [*map(self.group.get, self._read)]
        try:
            if given == self._values and len(self.group) == self._count:
                return False
        except (RuntimeError, ValueError):  # arrays of several numbers, which the check below refuses
            pass
        self._refuse_scheduler()
        self._check_keys()
        del given[len(self._names) :]
        if type(self.group) is dict:  # others have noticed already
            for name, held, value in zip(self._names, self._values, given, strict=False):
                check_replaced(self.rule, name, held, value)
        program = self.rule.program
        self._take(self.rule(**dict(zip(self._names, given, strict=True))))
        return self.rule.program != program

    def _check_keys(self) -> None:
        refuse_capturable(self.group)
        check_ways("the group", self.group)
        if self._exact:
            check_keys(self._rule, self.group)

    def _refuse_scheduler(self) -> None:
        """Refuses a learning rate that is a function of the step, where torch's schedulers have noted one to start."""
        if "initial_lr" in self.group and has_schedule(self.group.get("lr")):
            raise refused("lr", self.group["lr"])

    @property
    def t(self) -> int:
        """The optimizer's next step, at which functions of the step are evaluated, whatever a parameter's own is."""
        return self._clock.done + 1

    def numbers(self) -> tuple[Sequence[float], Sequence[float], Sequence[float]]:
        """The hyperparameters' numbers: at the next step, at the making of the look-ahead point, at the step after."""
        now = self._at(self.t)
        return (now, self._made(), self._at(self.t + 1)) if self.looks_ahead else (now, (), ())

    def numbers_for_move(self) -> tuple[Sequence[float], Sequence[float], Sequence[float]]:
        """The same for moving to or from the look-ahead point of the next step."""
        return (), self._made(), self._at(self.t)

    def tensors(self) -> tuple[Sequence[Any], Sequence[Any], Sequence[Any]]:
        """The same as `numbers`, with tensors that the group holds in the place of their numbers, for autograd.

        Raises:
            NotImplementedError: the rule looks ahead.
        """
        if self.looks_ahead:
            raise NotImplementedError(f"{self.rule.name} looks ahead, and cannot be differentiated through")
        held = (number.among(self.group) for number in self.rule.flat)
        pairs = zip(held, self._at(self.t), strict=True)
        return [value if isinstance(value, Tensor) else number for value, number in pairs], (), ()

    def _at(self, t: int) -> Sequence[float]:
        if self._fixed is not None:
            return self._fixed
        if not self.looks_ahead:
            return self.rule.numbers(t)
        if t not in self._known:  # asked for as those of the step after, and once more as those of the next
            before = {at: numbers for at, numbers in self._known.items() if at == t - 1}
            self._known = before | {t: self.rule.numbers(t)}
        return self._known[t]

    def _made(self) -> Sequence[float]:
        made = self.group.get(LOOKAHEAD)
        if made is None:
            return ()
        names = self.rule.program.hyper_names
        try:
            return [made[name] for name in names]
        except (TypeError, KeyError, IndexError):
            raise ValueError(
                f"group[{LOOKAHEAD!r}] = {made!r}: says where the group's parameters stand, and is the optimizer's to "
                f"set: None at theta, else a dict of the numbers {', '.join(names)}"
            ) from None

    @property
    def is_ahead(self) -> bool:
        """Whether the group's parameters stand at the look-ahead point."""
        return self.looks_ahead and self.group.get(LOOKAHEAD) is not None

    def remember(self) -> None:
        """Notes that the group's parameters stand at the look-ahead point of the next step."""
        self.group[LOOKAHEAD] = dict(zip(self.rule.program.hyper_names, self._at(self.t), strict=True))

    def forget(self) -> None:
        """Notes that the group's parameters stand at theta."""
        self.group[LOOKAHEAD] = None

    def is_stale(self) -> bool:
        """Whether the look-ahead point was made with other numbers than those of the next step."""
        made = self.group.get(LOOKAHEAD)
        if made is None or made is self._fresh:
            return False
        now, then = self._at(self.t), self._made()
        stale = any(now[k] != then[k] for k in self._in_point)
        if not (stale or self.scheduled):
            self._fresh = made
        return stale


def steps_made(states: Mapping[Any, Any]) -> int:
    """The most steps that any parameter has made: those of the optimizer, where nobody has counted them."""
    steps = [state["step"] for state in states.values() if isinstance(state, dict) and "step" in state]
    return int(max(map(float, steps), default=0))


def kept_value(given: Any, checked: Any) -> Any:
    """What a group holds: whole numbers and tensors as they were given, so that somebody may change these in place."""
    parts = given if isinstance(given, tuple | list) else (given,)
    if any(isinstance(part, Tensor) for part in parts):
        return given
    if isinstance(given, list) or any(type(part) not in (int, float) for part in parts):
        return checked
    return given


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
