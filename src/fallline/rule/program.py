"""What tracing a rule yields: the formulas of one step, independent of any hyperparameter's value."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from fallline.expr import ELEMENTS, NUMBER, THETA, Extent, Node, Sides, carried, fresh, scalar, state
from fallline.rule.sizes import View


@dataclass(frozen=True)
class Slot:
    """One state of a program.

    Attributes:
        name: what it is called; the arrays of one state are called betas_0, betas_1, ...
        start: its value before the first step: a number, a hyperparameter's name, or "theta" for the parameter.
        extent: over what it varies; an array has several numbers, a counter one per tensor.
        new: its value after the step.
        sides: its shape.
        diagonal: whether `start` stands on the diagonal of a matrix, and 0 elsewhere.
    """

    name: str = field(compare=False)
    start: float | str = field(compare=False)
    extent: Extent
    new: Node
    sides: Sides = ELEMENTS
    diagonal: bool = field(default=False, compare=False)

    @property
    def counter(self) -> bool:
        """Whether it is one number per tensor, which the host computes."""
        return self.extent is Extent.TENSOR and self.new.uniform

    @property
    def number(self) -> bool:
        """Whether it is one number, per tensor or for all, which a machine computes from sums."""
        return self.extent in (Extent.TENSOR, Extent.UNIFORM) and not self.counter


@dataclass(frozen=True)
class Program:
    """The formulas of one step. Equal structures are equal programs, whatever they are called.

    Attributes:
        theta: the parameter after the step.
        slots: its states: arrays, whose values before the step are `state(0)`, `state(1)`, ... in order, then counters,
            `scalar(0)`, `scalar(1)`, ..., and numbers that depend on sums, `carried(0)`, `carried(1)`, ...
        point: where the gradient is taken; the input theta itself for most rules.
        hyper_names: a name per number.
        names: the intermediate results that the rule gave a name to, for printing.
        view: how a tensor is a matrix.
        first: where the first gradient is taken, of a rule that takes two; `point` may depend on that one.
    """

    theta: Node
    slots: tuple[Slot, ...] = ()
    point: Node = THETA
    hyper_names: tuple[str, ...] = field(default=(), compare=False)
    names: Mapping[str, Node] = field(default_factory=dict, compare=False)
    view: View = "last"
    first: Node | None = None

    @property
    def points(self) -> tuple[Node, ...]:
        """Where gradients are taken, in their order."""
        return (self.point,) if self.first is None else (self.first, self.point)

    @property
    def arrays(self) -> tuple[Slot, ...]:
        """The states of several numbers, mostly one per element."""
        return tuple(slot for slot in self.slots if not slot.counter and not slot.number)

    @property
    def counters(self) -> tuple[Slot, ...]:
        """The states of one number per parameter, which the host computes."""
        return tuple(slot for slot in self.slots if slot.counter)

    @property
    def numbers(self) -> tuple[Slot, ...]:
        """The states of one number, per parameter or for all, that depend on sums: a machine computes them."""
        return tuple(slot for slot in self.slots if slot.number)

    @property
    def leaves(self) -> tuple[Node, ...]:
        """The arrays before the step."""
        return tuple(state(k, slot.sides) for k, slot in enumerate(self.arrays))

    @property
    def number_leaves(self) -> tuple[Node, ...]:
        """The numbers before the step."""
        return tuple(carried(k, common=slot.extent is Extent.UNIFORM) for k, slot in enumerate(self.numbers))

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

    def giving(
        self, theta: Node, states: Iterable[Node], numbers: Iterable[Node] | None = None, **others: Any
    ) -> Program:
        """The program with other values of theta, of the arrays and the numbers after the step, and other fields."""
        arrays = (replace(slot, new=new) for slot, new in zip(self.arrays, states, strict=True))
        news = (slot.new for slot in self.numbers) if numbers is None else numbers
        kept = (replace(slot, new=new) for slot, new in zip(self.numbers, news, strict=True))
        return replace(self, theta=theta, slots=(*arrays, *self.counters, *kept), **others)

    def counted(self) -> dict[Node, Node]:
        """The inputs that stand for the counters after the step, as they are kept, by the counters' formulas."""
        news = ((k, slot.new) for k, slot in enumerate(self.counters))
        return {new: fresh(k) for k, new in news if new.op not in ("input", "const")}

    def ahead(self, which: int = -1) -> Program:
        """The way to the point where a gradient is taken: a program that moves theta there, and nothing else.

        Args:
            which: its number among `points`; the last one, or the only one, unless said.
        """
        slots = (*self.arrays, *self.numbers)
        leaves = (*self.leaves, *self.number_leaves)
        still = tuple(replace(slot, new=leaf) for slot, leaf in zip(slots, leaves, strict=True))
        return Program(self.points[which], still, view=self.view)

    def still(self) -> tuple[Slot, ...]:
        """Its states, each as it is before the step."""
        counters = (scalar(k) for k in range(len(self.counters)))
        slots, leaves = (*self.arrays, *self.counters, *self.numbers), (*self.leaves, *counters, *self.number_leaves)
        return tuple(replace(slot, new=leaf) for slot, leaf in zip(slots, leaves, strict=True))

    @property
    def looks_ahead(self) -> bool:
        """Whether the gradient is taken anywhere but at the parameter itself."""
        return self.point is not THETA or self.first is not None

    @property
    def starts_at_point(self) -> bool:
        """Whether the look-ahead point is the parameter itself while all states are as they start."""
        leaves = (*self.leaves, *(scalar(k) for k in range(len(self.counters))), *self.number_leaves)
        starts = dict(zip(leaves, (*self.arrays, *self.counters, *self.numbers), strict=True))
        thetas = {leaf for leaf, slot in starts.items() if slot.start == "theta"}
        return _starts_at(self.point, {THETA, *thetas}, {leaf for leaf, slot in starts.items() if not slot.start})

    def __setstate__(self, fields: dict[str, Any]) -> None:
        """Takes over a pickle's fields; where version 0.1.0 wrote it, its states stand in tuples beside each other."""
        if "slots" not in fields:
            kinds = (
                (Extent.ELEMENT, ELEMENTS, "state_names", "states"),
                (Extent.TENSOR, NUMBER, "scalar_names", "scalars"),
            )
            starts = fields.pop("starts")
            fields["slots"] = tuple(
                Slot(name, starts.get(name, 0.0), extent, new, sides)
                for extent, sides, names, nodes in kinds
                for name, new in zip(fields.pop(names), fields.pop(nodes), strict=True)
            )
        self.__dict__.update({"view": "last", "first": None, **fields})


def _starts_at(point: Node, thetas: Collection[Node], zeros: Collection[Node]) -> bool:
    """Whether a point is one of the inputs that start at the parameter, and terms that vanish with those that are 0."""
    if point in thetas:
        return True
    if point.op == "sub":
        return _starts_at(point.args[0], thetas, zeros) and _vanishes(point.args[1], zeros)
    if point.op == "add":
        orders = (point.args, point.args[::-1])
        return any(_starts_at(one, thetas, zeros) and _vanishes(other, zeros) for one, other in orders)
    return False


def _vanishes(node: Node, zeros: Collection[Node]) -> bool:
    """Whether a node is certainly zero while these inputs are."""
    if node.op in ("add", "sub"):
        return all(_vanishes(arg, zeros) for arg in node.args)
    if node.op == "mul":
        return any(_vanishes(arg, zeros) for arg in node.args)
    if node.op in ("neg", "abs", "sqrt", "sign", "div"):
        return _vanishes(node.args[0], zeros)
    return node in zeros
