"""What a rule adds to its parameter, as a formula: Optax's transformations return increments, not parameters."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from fallline.expr import GRAD, THETA, Node, const, hyper, lower, make, substitute, topological
from fallline.expr.algebra import cancelled, without_term
from fallline.kernel.kernel import Kernel, kernel_of
from fallline.kernel.overflow import kept, unsaturated
from fallline.optax.hypers import moving_numbers
from fallline.rule import NoEquivalentFormError, Program, Rule, at_point, depart


@dataclass(frozen=True)
class Plan:
    """How a program is run as a gradient transformation.

    Attributes:
        kernel: what to compute; it stores to theta what is to be added to it.
        needs_params: whether that depends on theta.
        back: for a rule that looks ahead, the program that moves the parameters from the look-ahead point to theta.
        past: for such a rule, the indices of the hyperparameters' numbers that made the look-ahead point.
    """

    kernel: Kernel
    needs_params: bool
    back: Program | None
    past: tuple[int, ...]


def plan_of(rule: Rule) -> Plan:
    """The plan of a rule's program; equal structures give the same plan.

    Raises:
        NoEquivalentFormError: the rule takes its gradient at a point that cannot be solved for the parameter.
    """
    try:
        return _plan_of(rule.program, moving_numbers(rule))
    except NoEquivalentFormError as error:
        raise NoEquivalentFormError(
            f"{rule.name} takes its gradient ahead of the parameters, but Optax gives it at the parameters; the form "
            f"whose parameters stand at that point does not exist, because {error}"
        ) from None


@functools.lru_cache(maxsize=1024)
def _plan_of(program: Program, moving: frozenset[int]) -> Plan:
    if not program.looks_ahead:
        kernel = _kept(kernel_of(program.giving(increment(program.theta), program.states)))
        return Plan(kernel, THETA in kernel.whole, None, ())
    back, form = depart(program), at_point(program)
    past = past_of(back)
    # A number that never moves made the point with the value that it has now; then terms cancel, and with them a load.
    same = {hyper(k, -1): hyper(k) for k in past if k not in moving}
    theta, *states = substitute(form.outputs, same)
    kernel = _kept(kernel_of(form.giving(cancelled(increment(theta)), states)))
    return Plan(kernel, THETA in kernel.whole, back, past)


def _kept(kernel: Kernel) -> Kernel:
    """The kernel of increments, for a compiler that makes a loop for each array.

    An increment that overflow makes NaN is 0. Increments, and states, are computed from the states as they are kept:
    from the results before, XLA would compute each of them twice, and copy the old states.
    """
    states = {
        value: array for array, value in kernel.results if array is not THETA and value.args and not value.uniform
    }
    made: dict[Node, Node] = {}
    stores: dict[Node, Node] = {}

    def store(array: Node, new: Node) -> Node:
        held = set(stores.values())
        direct = GRAD in topological([new], stop=held.__contains__)
        stores[array] = kept(new, const(0.0) if array is THETA else array, (THETA, GRAD) if direct else (THETA, *held))
        return stores[array]

    for node in topological([value for _, value in kernel.results]):
        new = made[node] = make(node.op, tuple(made[arg] for arg in node.args), node.attr)
        if node in states:
            made[node] = unsaturated(store(states[node], new))
    for array, value in kernel.results:
        if array not in stores:
            store(array, made[value])
    pairs = tuple((array, stores[array]) for array, _ in kernel.results)
    order = topological([value for _, value in pairs], stop=lambda node: node.uniform)
    return kernel.keeping(pairs, tuple(node for node in order if not node.uniform))


def increment(theta: Node) -> Node:
    """The new theta less the old one: its other terms where theta is a term of it, else the difference."""
    for formula in (theta, *lower([theta])):
        rest = without_term(formula, THETA)
        if rest is not None:
            return rest
    return theta - THETA


def past_of(program: Program) -> tuple[int, ...]:
    """The indices of the numbers with which the look-ahead point was made, in the program that moves back from it."""
    inputs = (node.attr for node in topological([program.theta]) if node.op == "input")
    return tuple(sorted(attr[1] for attr in inputs if attr[0] == "hyper" and attr[2] == -1))
