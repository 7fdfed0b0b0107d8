"""Parameter groups: the hyperparameters that they hold, followed as anyone changes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from torch import Tensor

from fallline.rule import Flag, Hyper, HyperparameterError, Rule, has_schedule, numbers_of_point, refuse_first_gradient
from fallline.rule.declarations import as_number
from fallline.torch.checks import LEFT_OUT, check_keys, check_ways
from fallline.torch.own_rule import RULE, check_own
from fallline.torch.replaced import check_replaced, refused
from fallline.torch.step.streams import is_capturing

LOOKAHEAD = "lookahead"
"""The group's key, in look-ahead rules: the numbers with which its parameters were moved ahead, or None at theta."""

STEP = "schedule_step"
"""A saved group's key, where a value is a function of the step: how many steps the optimizer has made."""

_OTHERS = LEFT_OUT | {"capturable", "fused", RULE}
"""Keys of no hyperparameter that are looked at before each step."""


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
        rule: the group's.
        group: holds the values.
        clock: says at which step functions of the step are.
        exact: whether keys that name other rules' hyperparameters are refused, also where they are set later.

    Attributes:
        rule: the rule with the group's values; where tensors on a GPU count there, with numbers in their place.
        counting: whether steps are counted, and hyperparameters read, where the parameters are: `capturable`, `fused`.
        scheduled: whether any of them is a function of the step.
    """

    def __init__(self, rule: Rule, group: dict[str, Any], clock: Clock, *, exact: bool = False) -> None:
        self.group, self._clock, self._rule, self._exact = group, clock, rule, exact
        self._names, self._own = tuple(rule.values), group.get(RULE)
        self._allowed: Any = None  # the formulas that this door takes
        self._check_keys()
        self._take({name: group[name] for name in self._names})

    def _take(self, values: dict[str, Any]) -> None:
        group, hypers = self.group, self._rule.definition.hypers
        counting = bool(group.get("capturable") or group.get("fused"))
        there = {name for name, value in values.items() if counting and are_there(value)}
        rule = self._rule(**values | {name: standing_in(hypers[name], values[name]) for name in there})
        if rule.program is not self._allowed:  # not anew for each value of a schedule
            refuse_first_gradient(rule, "fallline.torch")
        refuse_captured_schedules(rule, group)
        if there and rule.program.looks_ahead:
            raise HyperparameterError(
                f"{', '.join(sorted(there))}: {rule.name} looks ahead, and notes the numbers of its point, so that "
                "they cannot stay on the device: give numbers, or tensors on the CPU"
            )
        self.rule, self._allowed, self.counting = rule, rule.program, counting
        self._there = [(k, number) for k, number in enumerate(rule.flat) if number.hyper in there]
        # In the form in which rules keep values, so that a tensor or list that changes in place is noticed; what the
        # group holds as a list, of a configuration or a JSON file, is compared with a list.
        kept = [(group[name] if name in there else rule.values[name], group[name]) for name in self._names]
        self._values = [list(value) if isinstance(held, list) else value for value, held in kept]
        others = [name for name in self.group if name in _OTHERS and name not in self._names]
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
        """Takes over values that were changed in the group; whether the formula is another one, or where it counts.

        Raises:
            HyperparameterError: a value is outside its range, or has replaced a function of the step, or a key names
                what the rule does not have, or a CUDA graph cannot have it.
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
        before = self.rule.program, self.counting
        self._take(dict(zip(self._names, given, strict=True)))
        return (self.rule.program, self.counting) != before

    def _check_keys(self) -> None:
        if self._exact:
            check_own(self.group, self._own, self._rule)
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

    def tensors_there(self) -> list[tuple[int, Tensor]]:
        """The numbers of the hyperparameters in whose place there are tensors on a GPU, each with its index."""
        held = [(k, number.among(self.group)) for k, number in self._there]
        return [(k, value) for k, value in held if isinstance(value, Tensor)]

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
    def takes_two(self) -> bool:
        """Whether the rule takes two gradients in a step."""
        return self.rule.program.first is not None

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


def is_there(value: Any) -> bool:
    """Whether it is a tensor on a GPU, which the host had to wait for."""
    return isinstance(value, Tensor) and value.device.type == "cuda"


def are_there(value: Any) -> bool:
    """Whether a hyperparameter's value is, or contains, a tensor on a GPU."""
    return any(map(is_there, value)) if isinstance(value, tuple | list) else is_there(value)


def standing_in(declared: Hyper | Flag, value: Any) -> Any:
    """A hyperparameter's value, with numbers in the place of its tensors on a GPU, which are read this once.

    So formulas are made, of which terms that are left out at 0 are a part then, as a tensor may change.
    """
    if not isinstance(declared, Hyper):
        return value
    if isinstance(value, tuple | list):
        parts = declared.parts or [declared] * len(value)
        return tuple(standing_in(part, number) for part, number in zip(parts, value, strict=False))
    if not is_there(value):
        return value
    number = declared.default if is_capturing() else as_number(value)
    return _LITTLE if number == 0 and declared.optional else value if number is None else number


_LITTLE = 1e-3
"""In the place of a number at which a term is left out: within every range that has such a number."""


def refuse_captured_schedules(rule: Rule, group: Mapping[str, Any]) -> None:
    """Raises HyperparameterError where steps are to be part of a CUDA graph, and depend on what the host calls."""
    if group.get("capturable") and not rule.fixed:
        name = next(name for name, value in rule.values.items() if has_schedule(value))
        raise HyperparameterError(
            f"{name} = {rule.values[name]!r} is a function of the step, which a CUDA graph cannot call: with "
            "capturable=True give a number, or a tensor on the parameters' device, and write into that"
        )


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
