"""What tracing a rule yields: the formulas of one step, independent of any hyperparameter's value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from fallline.expr import THETA, Extent, Node, fresh, state


@dataclass(frozen=True)
class Slot:
    """One state of a program.

    Attributes:
        name: what it is called; the arrays of one state are called betas_0, betas_1, ...
        start: its value before the first step: a number or a hyperparameter's name.
        extent: over what it varies; an array has a number per element, a counter one per tensor.
        new: its value after the step.
    """

    name: str = field(compare=False)
    start: float | str = field(compare=False)
    extent: Extent
    new: Node

    @property
    def counter(self) -> bool:
        """Whether it is one number per tensor, which the host computes."""
        return self.extent is not Extent.ELEMENT


@dataclass(frozen=True)
class Program:
    """The formulas of one step. Equal structures are equal programs, whatever they are called.

    Attributes:
        theta: the parameter after the step.
        slots: its states: arrays, whose values before the step are `state(0)`, `state(1)`, ... in order, and then
            counters, `scalar(0)`, `scalar(1)`, ...
        point: where the gradient is taken; the input theta itself for most rules.
        hyper_names: a name per number.
        names: the intermediate results that the rule gave a name to, for printing.
    """

    theta: Node
    slots: tuple[Slot, ...] = ()
    point: Node = THETA
    hyper_names: tuple[str, ...] = field(default=(), compare=False)
    names: Mapping[str, Node] = field(default_factory=dict, compare=False)

    @property
    def arrays(self) -> tuple[Slot, ...]:
        """The states with a number per element."""
        return tuple(slot for slot in self.slots if not slot.counter)

    @property
    def counters(self) -> tuple[Slot, ...]:
        """The states of one number per parameter, which the host computes."""
        return tuple(slot for slot in self.slots if slot.counter)

    @property
    def state_names(self) -> tuple[str, ...]:
        """The arrays' names."""
        return tuple(slot.name for slot in self.arrays)

    @property
    def counter_names(self) -> tuple[str, ...]:
        """The counters' names."""
        return tuple(slot.name for slot in self.counters)

    @property
    def states(self) -> tuple[Node, ...]:
        """The arrays after the step."""
        return tuple(slot.new for slot in self.arrays)

    @property
    def outputs(self) -> tuple[Node, ...]:
        """theta, then the arrays, after the step."""
        return (self.theta, *self.states)

    def slot(self, name: str) -> Slot:
        """The state of this name.

        Raises:
            KeyError: there is none.
        """
        return {slot.name: slot for slot in self.slots}[name]

    def giving(self, theta: Node, states: Iterable[Node], **others: Any) -> Program:
        """The program with other values of theta and of the arrays after the step, and other fields."""
        arrays = (replace(slot, new=new) for slot, new in zip(self.arrays, states, strict=True))
        return replace(self, theta=theta, slots=(*arrays, *self.counters), **others)

    def counted(self) -> dict[Node, Node]:
        """The inputs that stand for the counters after the step, as they are kept, by the counters' formulas."""
        news = ((k, slot.new) for k, slot in enumerate(self.counters))
        return {new: fresh(k) for k, new in news if new.op not in ("input", "const")}

    def ahead(self) -> Program:
        """The way to the point where the gradient is taken: a program that moves theta there, and nothing else."""
        return Program(self.point, tuple(replace(slot, new=state(k)) for k, slot in enumerate(self.arrays)))

    @property
    def looks_ahead(self) -> bool:
        """Whether the gradient is taken anywhere but at the parameter itself."""
        return self.point is not THETA

    @property
    def starts_at_point(self) -> bool:
        """Whether the look-ahead point is the parameter itself while all states are as they start."""
        return _starts_at_point(self.point) and not any(slot.start for slot in self.slots)

    def __setstate__(self, fields: dict[str, Any]) -> None:
        """Takes over a pickle's fields; where version 0.1.0 wrote it, its states stand in tuples beside each other."""
        if "slots" not in fields:
            kinds = ((Extent.ELEMENT, "state_names", "states"), (Extent.TENSOR, "scalar_names", "scalars"))
            starts = fields.pop("starts")
            fields["slots"] = tuple(
                Slot(name, starts.get(name, 0.0), extent, new)
                for extent, names, nodes in kinds
                for name, new in zip(fields.pop(names), fields.pop(nodes), strict=True)
            )
        self.__dict__.update(fields)


def _starts_at_point(point: Node) -> bool:
    """Whether the point is theta plus or minus terms that vanish with the states."""
    if point is THETA:
        return True
    if point.op == "sub":
        return _starts_at_point(point.args[0]) and _vanishes(point.args[1])
    if point.op == "add":
        left, right = point.args
        return (_starts_at_point(left) and _vanishes(right)) or (_vanishes(left) and _starts_at_point(right))
    return False


def _vanishes(node: Node) -> bool:
    """Whether the node is certainly zero while all states are zero."""
    if node.op == "input":
        return bool(node.attr[0] in ("state", "scalar"))
    if node.op in ("add", "sub"):
        return all(_vanishes(arg) for arg in node.args)
    if node.op == "mul":
        return any(_vanishes(arg) for arg in node.args)
    if node.op in ("neg", "abs", "sqrt", "sign"):
        return _vanishes(node.args[0])
    return node.op == "div" and _vanishes(node.args[0])
