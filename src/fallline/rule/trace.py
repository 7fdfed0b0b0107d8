"""Running a rule's function once on symbols, and checking what it did with them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any

from fallline.expr import GRAD, Node, RuleError, as_node, hyper, scalar, state
from fallline.rule.declare import Flag, Hyper, State

Symbols = Node | tuple[Node, ...]


class Scope:
    """What one tracing hands out, and what it collects.

    Attributes:
        values: per hyperparameter the symbol, tuple of symbols, None where its term is left out or, for a flag, the
            plain value.
        states: per state its symbol or tuple of symbols, before the step.
        updates: the same after the step, filled in while tracing.
        names: results that the functions gave a name to.
        point: where the gradient was taken.
    """

    def __init__(
        self, name: str, states: Mapping[str, State], hypers: Mapping[str, Hyper | Flag], values: Mapping[str, Any]
    ) -> None:
        self.name = name
        self.updates: dict[str, Symbols] = {}
        self.names: dict[str, Node] = {}
        self.point: Node | None = None
        self.hyper_names: tuple[str, ...] = ()
        self.state_names: tuple[str, ...] = ()
        self.scalar_names: tuple[str, ...] = ()
        self.starts: dict[str, float | str] = {}
        self.values = {key: self._new_value(key, declared, values[key]) for key, declared in hypers.items()}
        self.states = {key: self._new_state(key, declared) for key, declared in states.items()}

    def _new_value(self, key: str, declared: Hyper | Flag, value: Any) -> Any:
        if isinstance(declared, Flag):
            return value
        first = len(self.hyper_names)
        if declared.absent(value):
            return None
        if not declared.many:
            self.hyper_names += (key,)
            return hyper(first)
        self.hyper_names += tuple(f"{key}_{k}" for k in range(len(value)))
        return tuple(hyper(first + k) for k in range(len(value)))

    def _new_state(self, key: str, declared: State) -> Symbols:
        if declared.scalar:
            self.scalar_names += (key,)
            self.starts[key] = declared.start
            return scalar(len(self.scalar_names) - 1)
        first = len(self.state_names)
        count = 1 if declared.over is None else len(self.values[declared.over])
        names = (key,) if declared.over is None else tuple(f"{key}_{k}" for k in range(count))
        self.state_names += names
        self.starts |= dict.fromkeys(names, declared.start)
        return state(first) if declared.over is None else tuple(state(first + k) for k in range(count))

    def grad(self, point: Any) -> Node:
        """The gradient at a point: what rules are given as `grad`.

        Raises:
            RuleError: it was taken before; a step has one gradient.
        """
        if self.point is not None:
            raise RuleError(
                f"{self.name} called grad twice, but a step has one gradient: write g = grad(theta) once and use g"
            )
        self.point = as_node(point)
        return GRAD

    def record(self, who: str, result: Any, local_names: Mapping[str, Any], own: Mapping[str, State]) -> Node:
        """Checks what a function returned, keeps its new states, and returns its new theta."""
        items = result if isinstance(result, tuple | list) else (result,)
        expected = f"return {', '.join(['theta', *own])}"
        if len(items) != 1 + len(own):
            raise RuleError(
                f"{who} returned {len(items)} values instead of {1 + len(own)}: the new theta, then every state in "
                f"the order of the signature ({expected})"
            )
        updates = {key: self._like(who, key, new) for key, new in zip(own, items[1:], strict=True)}
        self._check_order(who, items, local_names, own, expected)
        self.updates |= updates
        self.names |= {key: node for key, node in local_names.items() if isinstance(node, Node)}
        return _number(who, "theta", items[0])

    def _like(self, who: str, key: str, new: Any) -> Symbols:
        old = self.states[key]
        if isinstance(old, Node):
            node = _number(who, key, new)
            if old.uniform and not node.uniform:
                raise RuleError(
                    f"{who}: the state {key} is one number per parameter, so its new value cannot depend on theta, "
                    "gradients or arrays; a state with a number per element is declared zeros or full(...)"
                )
            return node
        if not isinstance(new, tuple | list) or len(new) != len(old):
            raise RuleError(
                f"{who}: the state {key} holds {len(old)} arrays, so it must be returned as a tuple of them"
            )
        return tuple(_number(who, f"{key}[{k}]", one) for k, one in enumerate(new))

    def _check_order(
        self, who: str, items: Any, local_names: Mapping[str, Any], own: Mapping[str, State], expected: str
    ) -> None:
        """A state's new value, under the state's own name, must not be returned in another one's place only."""
        slots = ["theta", *own]
        for place, key in enumerate(slots[1:], start=1):
            value = local_names.get(key)
            if value is self.states[key] or not isinstance(value, Node | tuple) or items[place] is value:
                continue
            for other, item in zip(slots, items, strict=True):
                if item is value:
                    raise RuleError(f"{who} returned the state {key} in the place of {other}: write {expected}")


def call(function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """Calls a function and returns, beside its result, the values of its local names when it returned."""
    code = function.__code__
    captured: dict[str, Any] = {}

    def watch(frame: FrameType, event: str, arg: Any) -> None:
        if event == "return" and frame.f_code is code:
            captured.update(frame.f_locals)

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        result = function(*args, **kwargs)
    finally:
        _profile_again(before)
    return result, captured


def _profile_again(before: Any) -> None:
    """Gives the thread back to who profiled it: a function, or cProfile, which cannot be set like one."""
    sys.setprofile(None)
    if hasattr(before, "enable"):
        before.enable()
    else:
        sys.setprofile(before)


def _number(who: str, key: str, value: Any) -> Node:
    if isinstance(value, tuple | list):
        raise RuleError(f"{who}: {key} was returned as {len(value)} values, but it is a single array")
    node = as_node(value)
    if node.boolean:
        raise RuleError(f"{who}: {key} was returned as a comparison; choose a number with where(condition, a, b)")
    return node
