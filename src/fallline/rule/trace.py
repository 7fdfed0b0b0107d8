"""Running a rule's function once on symbols, and checking what it did with them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Set
from types import FrameType
from typing import Any, NamedTuple

from fallline.expr import (
    ELEMENTS,
    FIRST,
    GRAD,
    Extent,
    Node,
    RuleError,
    Sides,
    as_node,
    carried,
    hyper,
    make,
    rebuild,
    scalar,
    state,
)
from fallline.expr.asking import Answer
from fallline.expr.extent import EXTENTS, joined, spelled
from fallline.rule.declarations import Flag, Hyper, indexed
from fallline.rule.program import Program, Slot
from fallline.rule.sizes import Sizes
from fallline.rule.states import State, numbered

_SECOND = make("input", (), ("second",))

Symbols = Node | tuple[Node, ...]


class Scope:
    """What one tracing hands out, and what it collects.

    Attributes:
        values: per hyperparameter the symbol, tuple of symbols, None where its term is left out or, for a flag, the
            plain value.
        states: per state its symbol or tuple of symbols, before the step.
        updates: the same after the step, filled in while tracing.
        names: results that the functions gave a name to.
        points: where the gradient was taken, or two.
        numbers: the states of one number per parameter that depend on sums; those that are found out to do so while
            tracing are added, and the rule is traced again.
    """

    def __init__(
        self,
        name: str,
        states: Mapping[str, State],
        hypers: Mapping[str, Hyper | Flag],
        values: Mapping[str, Any],
        numbers: Set[str] = frozenset(),
    ) -> None:
        self.name = name
        self.numbers = set(numbers)
        self.updates: dict[str, Symbols] = {}
        self.names: dict[str, Node] = {}
        self.points: list[Node] = []
        self.hyper_names: tuple[str, ...] = ()
        self.values = {key: self._new_value(key, declared, values[key]) for key, declared in hypers.items()}
        self._declared = states
        self._names = {key: declared.names(key, self.values) for key, declared in states.items()}
        self._count = {"scalar": 0, "state": 0, "number": 0}
        self.states = {key: self._new_state(key, declared) for key, declared in states.items()}

    def _new_value(self, key: str, declared: Hyper | Flag, value: Any) -> Any:
        if isinstance(declared, Flag):
            return value
        names, symbols = declared.names(key, value), {}
        for k in declared.numbers(value):
            symbols[k] = hyper(len(self.hyper_names))
            self.hyper_names += (names[k],)
        return tuple(map(symbols.get, range(len(names)))) if declared.many else symbols.get(0)

    def _new_state(self, key: str, declared: State) -> Symbols:
        common = declared.extent is Extent.UNIFORM
        kind = "state" if not declared.counter else "number" if common or key in self.numbers else "scalar"
        first, count = self._count[kind], len(self._names[key])
        self._count[kind] += count
        if kind != "state":
            return scalar(first) if kind == "scalar" else carried(first, common=common)
        symbols = tuple(state(first + k, declared.sides) for k in range(count))
        return symbols[0] if declared.over is None else symbols

    def slots(self) -> tuple[Slot, ...]:
        """The states, once all are updated: arrays first, then counters."""
        made = [
            Slot(name, declared.start, self._extent(declared), new, declared.sides, declared.diagonal)
            for key, declared in self._declared.items()
            for name, new in zip(self._names[key], self.in_order(several(self.updates[key])), strict=True)
        ]
        return tuple(sorted(made, key=lambda slot: 2 * slot.number + slot.counter))

    @staticmethod
    def _extent(declared: State) -> Extent:
        return declared.extent if declared.counter else EXTENTS.get(declared.sides, Extent.OTHER)

    def in_order(self, nodes: Iterable[Node]) -> tuple[Node, ...]:
        """Formulas in which the last of two gradients is called the gradient; as they are where there is but one."""
        if len(self.points) < 2:
            return tuple(nodes)
        names = {GRAD: FIRST, _SECOND: GRAD}

        def renamed(node: Node) -> Node:
            if node.op == "total":
                return make("total", node.args, rebuild([node.attr], renamed)[0])
            return names.get(node, node)

        return rebuild(nodes, renamed)

    def grad(self, point: Any = None) -> Node:
        """The gradient at a point: what rules are given as `grad`.

        Raises:
            RuleError: it was taken there before, or at two other points; a step has one gradient, or two. Or no point
                is given.
        """
        if point is None:
            raise RuleError(f"{self.name} called grad() of no point: a rule takes its gradient with g = grad(theta)")
        where = _shaped(self.name, "the point of the gradient", as_node(point), ELEMENTS)
        if any(where is known for known in self.points):
            raise RuleError(
                f"{self.name} called grad twice, but a step has one gradient: write g = grad(theta) once and use g"
            )
        if len(self.points) == 2:
            raise RuleError(
                f"{self.name} takes three gradients: a step has one, or two, the last one at a point of its own"
            )
        self.points.append(where)
        return GRAD if len(self.points) == 1 else _SECOND

    def record(self, who: str, result: Any, local_names: Mapping[str, Any], own: Mapping[str, State]) -> Node:
        """Checks what a function returned, keeps its new states, and returns its new theta."""
        items = result if isinstance(result, tuple | list) else (result,)
        expected = f"return {', '.join(['theta', *own])}"
        if result is None and own:
            raise RuleError(f"{who} returned nothing: does it end with {expected}?")
        if len(items) != 1 + len(own):
            raise RuleError(
                f"{who} returned {len(items)} values instead of {1 + len(own)}: the new theta, then every state in "
                f"the order of the signature ({expected})"
            )
        updates = {key: self._like(who, key, new) for key, new in zip(own, items[1:], strict=True)}
        self._check_order(who, items, local_names, own, expected)
        self.updates |= updates
        for key, value in local_names.items():
            parts = {numbered(key, k): part for k, part in enumerate(value)} if isinstance(value, list) else {}
            self.names |= {name: node for name, node in ({key: value} | parts).items() if isinstance(node, Node)}
        return _shaped(who, "theta", _number(who, "theta", items[0]), ELEMENTS)

    def _like(self, who: str, key: str, new: Any) -> Symbols:
        old = self.states[key]
        if isinstance(old, Node):
            node = _number(who, key, new)
            if not old.number:
                return _shaped(who, f"the state {key}", node, old.sides)
            if not node.number:
                raise RuleError(
                    f"{who}: the state {key} is one number per parameter, so its new value cannot depend on theta, "
                    "gradients or arrays; a state with a number per element is declared zeros or full(...)"
                )
            if old.extent is Extent.UNIFORM and node.extent is not Extent.UNIFORM:
                raise RuleError(
                    f"{who}: the state {key} is common to all parameters, so its new value cannot depend on a single "
                    "one's mean, norm, shape or scalar(...), but on total(x), t and hyperparameters"
                )
            if old.uniform and not node.uniform:
                self.numbers.add(key)
            return node
        if not isinstance(new, tuple | list) or len(new) != len(old):
            raise RuleError(
                f"{who}: the state {key} holds {len(old)} arrays, so it must be returned as a tuple of them"
            )
        return tuple(_number(who, indexed(key, k), part) for k, part in enumerate(new))

    def _check_order(
        self, who: str, items: Any, local_names: Mapping[str, Any], own: Mapping[str, State], expected: str
    ) -> None:
        """A state's new value, under the state's own name, must not be returned in another one's place only."""
        order = ["theta", *own]
        for index, key in enumerate(order[1:], start=1):
            value = local_names.get(key)
            if value is self.states[key] or not isinstance(value, Node | tuple) or items[index] is value:
                continue
            for other, item in zip(order, items, strict=True):
                if item is value:
                    raise RuleError(f"{who} returned the state {key} in the place of {other}: write {expected}")


class Traced(NamedTuple):
    """A rule traced for the shape of a parameter.

    Attributes:
        program: its formulas.
        answers: what it asked of the shape, and what that came to; the formulas are those of all shapes of which the
            same holds.
        unused: the hyperparameters that stand nowhere in them.
        untouched: the states that they don't change.
    """

    program: Program
    answers: Mapping[Node, Answer]
    unused: frozenset[str]
    untouched: frozenset[str]

    def holds(self, sizes: Sizes) -> bool:
        """Whether these are the formulas for a shape."""
        return all(sizes.answer(question) == known for question, known in self.answers.items())


def several(symbols: Symbols) -> tuple[Node, ...]:
    """What a name stands for, also where it is one symbol, as a tuple."""
    return symbols if isinstance(symbols, tuple) else (symbols,)


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


def _shaped(who: str, what: str, node: Node, sides: Sides) -> Node:
    """Checks that a value can be kept in an array of a shape."""
    if joined((sides, node.sides)) != sides:
        raise RuleError(
            f"{who}: {what} has the shape {spelled(sides)}, its new value {spelled(node.sides)}; mean and norm with "
            "axis=-1 give rows × 1, with axis=-2 1 × columns"
        )
    return node
