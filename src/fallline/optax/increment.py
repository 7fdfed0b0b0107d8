"""What a rule adds to its parameter, as a formula: Optax's transformations return increments, not parameters."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fallline.expr import GRAD, THETA, Node, const, hyper, lower, make, substitute, topological
from fallline.expr.algebra import cancelled, without_term
from fallline.kernel.kernel import Kernel, kernel_of
from fallline.kernel.overflow import kept, unsaturated
from fallline.machines.points import starts_at_point
from fallline.optax.hypers import moving_numbers
from fallline.rule import NoEquivalentFormError, Program, Rule, at_point, beside, depart, solves


@dataclass(frozen=True)
class Plan:
    """How a program is run as a gradient transformation.

    Attributes:
        form: the program whose parameter stands where its gradient is taken; it names the states.
        kernel: what to compute; it stores to theta what is to be added to it.
        needs_params: whether that depends on theta.
        back: for a rule that looks ahead, the program that moves the parameters from the look-ahead point to theta;
            None where theta is kept beside them, as the form's last array.
        past: for such a rule, the indices of the hyperparameters' numbers that made the look-ahead point.
    """

    form: Program
    kernel: Kernel
    needs_params: bool
    back: Program | None
    past: tuple[int, ...]


def plan_of(rule: Rule, shape: Sequence[int] | None = None) -> Plan:
    """The plan of a rule's program, of that for a parameter of a shape if there is one; equal structures give the same.

    Raises:
        NoEquivalentFormError: the rule takes two gradients in a step, or one at a point that cannot be solved for the
            parameter, and where a parameter does not start.
    """
    program = rule.program if shape is None else rule.program_for(shape)
    if program.first is not None:
        raise NoEquivalentFormError(
            f"{rule.name} takes two gradients in a step, but Optax gives one: take optax.contrib.sam around the rule "
            "inside, or fallline.minimize, or step(closure) of fallline.torch"
        )
    if kept_beside(rule):
        return _beside(program, rule.name)
    return _plan_of(program, moving_numbers(rule))


def kept_beside(rule: Rule) -> bool:
    """Whether a rule's theta is kept beside the parameters, which stand at a point that cannot be solved for it.

    Of a rule that asks for shapes it always is: each of its programs might have another point.
    """
    return rule.program.looks_ahead and (rule.asks or not _solves(rule.program))


_solves = functools.lru_cache(maxsize=1024)(solves)


@functools.lru_cache(maxsize=1024)
def _plan_of(program: Program, moving: frozenset[int]) -> Plan:
    if not program.looks_ahead:
        kernel = _kept(kernel_of(program.giving(increment(program.theta), program.states)))
        return Plan(program, kernel, _needs_params(kernel), None, ())
    back, form = depart(program), at_point(program)
    past = past_of(back)
    # A number that never moves made the point with the value that it has now; then terms cancel, and with them a load.
    same = {hyper(k, -1): hyper(k) for k in past if k not in moving}
    count = len(form.outputs)
    news = substitute((*form.outputs, *(slot.new for slot in form.numbers)), same)
    theta, states, numbers = news[0], news[1:count], news[count:]
    kernel = _kept(kernel_of(form.giving(cancelled(increment(theta)), states, numbers)))
    return Plan(form, kernel, _needs_params(kernel), back, past)


@functools.lru_cache(maxsize=1024)
def _beside(program: Program, name: str) -> Plan:
    if not starts_at_point(program):
        raise NoEquivalentFormError(
            f"{name} takes its gradient ahead of the parameters, but Optax gives it at the parameters; the form whose "
            "parameters stand at that point does not exist, because that cannot be solved for them"
        )
    form = beside(program)
    kernel = _kept(kernel_of(form.giving(increment(form.theta), form.states)))
    return Plan(form, kernel, _needs_params(kernel), None, ())


def _needs_params(kernel: Kernel) -> bool:
    return any(THETA in one.whole for one in kernel.passes)


def _kept(kernel: Kernel) -> Kernel:
    """The kernel of increments, for a compiler that makes a loop for each array, and passes of its own.

    An increment that overflow makes NaN is 0. Increments, states and sums are computed from the states as they are
    kept: from the results before, XLA would compute each of them twice, and copy the old states.
    """
    results = [pair for one in kernel.passes for pair in one.results]
    states = {value: array for array, value in results if array is not THETA and value.args and not value.number}
    made: dict[Node, Node] = {}
    stores: dict[Node, Node] = {}

    def store(array: Node, new: Node) -> Node:
        held = set(stores.values())
        direct = GRAD in topological([new], stop=held.__contains__)
        stores[array] = kept(new, const(0.0) if array is THETA else array, (THETA, GRAD) if direct else (THETA, *held))
        return stores[array]

    def remade(node: Node) -> Node:
        if node.op == "input" and node.attr[0] == "stored":
            return unsaturated(stores[node.attr[1]])
        return make(node.op, tuple(made[arg] for arg in node.args), node.attr)

    passes = []
    for one in kernel.passes:
        for node in topological([*(value for _, value in one.results), *(each.term for each in one.sums)]):
            if node not in made:
                new = made[node] = remade(node)
                if node in states:
                    made[node] = unsaturated(store(states[node], new))
        for array, value in one.results:
            if array not in stores:
                store(array, made[value])
        pairs = tuple((array, stores[array]) for array, _ in one.results)
        sums = tuple(replace(each, term=made[each.term]) for each in one.sums)
        outputs = [*(value for _, value in pairs), *(each.term for each in sums)]
        order = topological(outputs, stop=lambda node: node.uniform)
        whole = tuple(node for node in order if not node.uniform)
        passes.append(replace(one, kept=pairs, sums=sums, whole=whole))
    return replace(kernel, passes=tuple(passes))


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
