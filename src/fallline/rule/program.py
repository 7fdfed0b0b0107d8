"""What tracing a rule yields: the formulas of one step, independent of any hyperparameter's value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fallline.expr import THETA, Node


@dataclass(frozen=True)
class Program:
    """The formulas of one step. Equal structures are equal programs, whatever they are called.

    Attributes:
        theta: the parameter after the step.
        states: every state array after the step, in order.
        point: where the gradient is taken; the input theta itself for most rules.
        state_names: a name per state array; arrays of one state are called betas_0, betas_1, ...
        hyper_names: a name per number.
        names: the intermediate results that the rule gave a name to, for printing.
        scalars: every state that is one number per parameter, after the step, in order.
        scalar_names: their names.
        starts: per state, of either kind, its value before the first step: a number or a hyperparameter's name.
    """

    theta: Node
    states: tuple[Node, ...]
    point: Node = THETA
    state_names: tuple[str, ...] = field(default=(), compare=False)
    hyper_names: tuple[str, ...] = field(default=(), compare=False)
    names: Mapping[str, Node] = field(default_factory=dict, compare=False)
    scalars: tuple[Node, ...] = ()
    scalar_names: tuple[str, ...] = field(default=(), compare=False)
    starts: Mapping[str, float | str] = field(default_factory=dict, compare=False)

    @property
    def outputs(self) -> tuple[Node, ...]:
        """theta, then the states, after the step."""
        return (self.theta, *self.states)

    @property
    def looks_ahead(self) -> bool:
        """Whether the gradient is taken anywhere but at the parameter itself."""
        return self.point is not THETA

    @property
    def starts_at_point(self) -> bool:
        """Whether the look-ahead point is the parameter itself while all states are as they start."""
        return _starts_at_point(self.point) and not any(self.starts.values())


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
