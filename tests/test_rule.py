"""Declaring, configuring and modifying rules: what works, and the error for everything that doesn't."""

from __future__ import annotations

import copy
import inspect
import math
import pickle
import sys

import numpy as np
import pytest

import fallline
from fallline import (
    HyperparameterError,
    RuleError,
    decay,
    decays,
    expr,
    flag,
    fraction,
    full,
    maximum,
    modifier,
    nonneg,
    optional,
    pair,
    positive,
    rate,
    rule,
    rules,
    scalar,
    seed,
    sign,
    sqrt,
    where,
    zeros,
)  # fmt: skip
from fallline.expr import GRAD, THETA, depends_on, hyper, state
from fallline.machines.array import step
from fallline.rule import NoEquivalentFormError, Rule, at_point
from fallline.rule.signature import RESERVED


@rule
def example(theta, grad, t, m=zeros, *, lr=rate(0.1), beta=decay(0.5), corrected=flag(True)):
    """Example: a rule with a flag.

    Source: none 2026.
    """
    m = beta * m + (1 - beta) * grad(theta)
    m_hat = m / (1 - beta**t) if corrected else m
    return theta - lr * m_hat, m


def test_a_rule_is_configured_by_calling_it():
    configured = example(lr=0.3)(beta=0.9)
    assert configured.values == {"lr": 0.3, "beta": 0.9, "corrected": True}
    assert example.values["lr"] == 0.1
    assert repr(configured) == "example(lr=0.3, beta=0.9, corrected=True)"
    assert repr(rules.aggmo(betas=[0.5])) == "aggmo(lr=0.1, betas=(0.5,))"
    assert eval(repr(rules.adam(lr=3e-4)), {"adam": rules.adam}) == rules.adam(lr=3e-4)


def test_rules_are_equal_by_structure_and_values():
    assert example(lr=0.2) == example(lr=0.2)
    assert hash(example(lr=0.2)) == hash(example(lr=0.2))
    assert example(lr=0.2) != example(lr=0.3)
    assert example(corrected=False) != example
    assert example != "example"

    @rule
    def other_name(theta, grad, t, m=zeros, *, lr=rate(0.1), beta=decay(0.5), corrected=flag(True)):
        m = beta * m + (1 - beta) * grad(theta)
        return theta - lr * (m / (1 - beta**t) if corrected else m), m

    assert other_name == example
    assert len({other_name, example, example(lr=0.4)}) == 2


def test_rules_are_immutable_and_copied_as_themselves():
    assert copy.deepcopy(example) is example
    assert copy.copy(example) is example
    with pytest.raises(AttributeError, match=r"immutable; example\(lr=...\) gives another one"):
        example.lr = 0.3
    with pytest.raises(TypeError):
        example.values["lr"] = 0.3


def test_rules_and_modified_rules_are_pickled():
    for one in (example(lr=0.7), rules.adamw(lr=0.5), halved(rules.momentum, factor=0.25), rules.noisy_sgd):
        back = pickle.loads(pickle.dumps(one))
        assert back == one
        assert back.name == one.name
    assert pickle.loads(pickle.dumps(halved)) is halved


def local_rule():
    @rule
    def inside(theta, grad, *, lr=rate(0.1)):
        return theta - lr * grad(theta)

    return inside


def local_modifier():
    @modifier
    def inside(rule, theta, grad, t):
        return rule(theta, grad, t)

    return inside


def test_a_rule_that_a_modifier_decorates_is_pickled_as_it_is():
    assert pickle.loads(pickle.dumps(halved_at_once)) == halved_at_once


@pytest.mark.parametrize(
    "make",
    [
        local_rule,
        lambda: halved(local_rule()),
        lambda: local_modifier()(example),
        local_modifier,
        lambda: rule(lambda theta, grad, *, lr=rate(0.1): theta - lr * grad(theta)),
    ],
)
def test_what_another_process_would_not_find_is_not_pickled(make):
    """Copying goes on: a rule never changes."""
    one = make()
    with pytest.raises(pickle.PicklingError, match=r"does not give this one: define it at the top level of a module"):
        pickle.dumps(one)
    assert copy.deepcopy(one) is one
    assert copy.copy(one) is one
    assert copy.deepcopy(getattr(one, "definition", one)) is getattr(one, "definition", one)


def test_a_pickle_that_finds_no_rule_says_where_it_looked(monkeypatch):
    pickled = pickle.dumps(example)
    monkeypatch.delattr(sys.modules[__name__], "example")
    with pytest.raises(AttributeError, match=r"needs the rule or modifier example, as it was defined in test_rule"):
        pickle.loads(pickled)


def test_a_flag_chooses_a_formula_at_tracing_time():
    assert example.program != example(corrected=False).program
    x, _ = step(example(corrected=False), 1, np.array([1.0]), np.array([1.0]))
    assert x[0] == 1.0 - 0.1 * 0.5


def test_a_hyperparameter_may_be_a_function_of_t():
    scheduled = rules.sgd(lr=lambda t: 1 / t)
    x = np.array([0.0])
    for t in (1, 2, 4):
        x, _ = step(scheduled, t, x, np.array([1.0]))
    assert x[0] == -1.75
    assert "lambda" in repr(scheduled)
    assert rules.aggmo(betas=(0.5, lambda t: 0.1 * t)).numbers(3) == (0.1, 0.5, pytest.approx(0.3))
    with pytest.raises(HyperparameterError, match=r"lr\(t=2\) = -1.0 is outside its range 0 <= x < inf"):
        rules.sgd(lr=lambda t: 1.0 - 2 * (t > 1)).numbers(2)


@pytest.mark.parametrize(
    ("values", "match"),
    [
        ({"lr": -1}, r"lr = -1.0 is outside its range 0 <= x < inf"),
        ({"lr": float("nan")}, r"lr = nan is outside its range"),
        ({"lr": float("inf")}, r"lr = inf is outside its range"),
        ({"beta1": 1.0}, r"beta1 = 1.0 is outside its range 0 <= x < 1"),
        ({"eps": -1e-9}, r"eps = -1e-09 is outside its range 0 <= x < inf"),
        ({"lr": "0.1"}, r"lr = '0.1': needs a number with 0 <= x < inf, or a function of the step"),
        ({"lr": True}, "needs a number"),
        ({"lr": None}, "needs a number"),
        ({"lr": np.ones(2)}, "needs a number"),
        ({"learning_rate": 0.1}, r"adam has no hyperparameter 'learning_rate'; it has: lr, beta1, beta2, eps"),
    ],
)
def test_a_value_outside_its_range_is_refused(values, match):
    with pytest.raises(HyperparameterError, match=match):
        rules.adam(**values)


def test_other_declarations_check_their_values_too():
    with pytest.raises(HyperparameterError, match=r"nu = 1.5 is outside its range 0 <= x <= 1"):
        rules.qhm(nu=1.5)
    with pytest.raises(HyperparameterError, match=r"noise_seed = 0.5 is outside its range 0 <= x < 9.0072e\+15, whole"):
        rules.noisy_sgd(noise_seed=0.5)
    with pytest.raises(HyperparameterError, match=r"betas\[1\] = 1.0 is outside"):
        rules.aggmo(betas=(0.5, 1.0))
    for empty in ((), 0.5, "ab"):
        with pytest.raises(HyperparameterError, match="needs a tuple of one or more numbers"):
            rules.aggmo(betas=empty)
    with pytest.raises(HyperparameterError, match=r"corrected = 1: choose False or True"):
        example(corrected=1)
    with pytest.raises(HyperparameterError, match=r"default = -1\.0 is outside its range"):
        positive(-1)
    with pytest.raises(HyperparameterError, match="choose 'a' or 'b'"):
        flag("c", choices=("a", "b"))
    with pytest.raises(RuleError, match="name a hyperparameter of several numbers"):
        zeros(3)
    assert rules.sgd(lr=np.float32(0.5)).values["lr"] == 0.5
    assert rules.noisy_sgd(noise_seed=2.0).values["noise_seed"] == 2
    assert fraction(1.0).check("x", 0) == 0.0


def test_a_rule_is_not_run_by_calling_it():
    with pytest.raises(TypeError, match=r"adam\(\.\.\.\) takes hyperparameters by name.*fallline\.torch\.Optimizer"):
        rules.adam([1.0], 0.1)


# Definitions that are wrong. Each function is a rule but for one mistake.


def no_grad(theta, grad, *, lr=rate(0.1)):
    return theta - lr


def two_grads(theta, grad, *, lr=rate(0.1)):
    return theta - lr * grad(theta) - lr * grad(theta)


def branches(theta, grad, *, lr=rate(0.1)):
    g = grad(theta)
    return theta - lr if g > 0 else theta + lr


def forgets_state(theta, grad, m=zeros, *, lr=rate(0.1)):
    m = m + grad(theta)
    return theta - lr * m


def too_many(theta, grad, *, lr=rate(0.1)):
    g = grad(theta)
    return theta - lr * g, g


def swaps(theta, grad, m=zeros, v=zeros, *, lr=rate(0.1)):
    g = grad(theta)
    m = 0.9 * m + g
    v = v + g**2
    return theta - lr * m / sqrt(v), v, m


def swaps_dependent(theta, grad, e=zeros, d=zeros, *, lr=rate(0.1)):
    g = grad(theta)
    e = 0.9 * e + g**2
    d = 0.9 * d + e * g
    return theta - lr * d, d, e


def swaps_theta(theta, grad, v=zeros, *, lr=rate(0.1)):
    v = 0.9 * v + lr * grad(theta)
    return v, theta - v


def returns_nothing(theta, grad, *, lr=rate(0.1)):
    grad(theta)


def returns_comparison(theta, grad, *, lr=rate(0.1)):
    return grad(theta) > 0


def returns_tuple_for_state(theta, grad, m=zeros, *, lr=rate(0.1)):
    g = grad(theta)
    return theta - lr * g, (m, g)


def returns_one_for_many(theta, grad, v=zeros("betas"), *, betas=decays(0, 0.9)):
    return theta - grad(theta), v[0]


def no_range(theta, grad, *, lr=0.1):
    return theta - lr * grad(theta)


def no_default(theta, grad, *, lr):
    return theta - lr * grad(theta)


def state_without_zeros(theta, grad, m, *, lr=rate(0.1)):
    return theta - lr * grad(theta), m


def state_with_number(theta, grad, m=0.0, *, lr=rate(0.1)):
    return theta - lr * grad(theta), m


def star_args(theta, grad, *states):
    return theta - grad(theta)


def wrong_names(x, g):
    return x - g(x)


def state_over_nothing(theta, grad, v=zeros("betas"), *, lr=rate(0.1)):
    return theta - lr * grad(theta), v


def forgets_to_call(theta, grad, *, lr=rate(0.1)):
    return theta - lr * grad


def unused_hyperparameter(theta, grad, *, lr=rate(0.1), beta=decay(0.9)):
    return theta - lr * grad(theta)


def unchanged_state(theta, grad, m=zeros, *, lr=rate(0.1)):
    return theta - lr * (grad(theta) + m), m


def combined_conditions(theta, grad, *, lr=rate(0.1)):
    g = grad(theta)
    return where((g > 0) & (g < 1), theta - lr * g, theta)


def asks_for_a_norm(theta, grad, *, lr=rate(0.1)):
    return theta - lr * grad(theta).norm()


def hyperparameter_as_state(theta, grad, lr=rate(0.1)):
    return theta - lr * grad(theta)


def wrong_only_under_a_flag(theta, grad, *, lr=rate(0.1), mean=flag()):
    g = grad(theta)
    return (theta - lr * g, g) if mean else theta - lr * g


def optional_without_asking(theta, grad, *, lr=rate(0.1), weight_decay=optional(nonneg(0))):
    return theta - lr * (grad(theta) + weight_decay * theta)


def optional_as_truth(theta, grad, *, lr=rate(0.1), weight_decay=optional(nonneg(0))):
    g = grad(theta)
    return theta - lr * (g + weight_decay * theta if weight_decay else g)


def remainder(theta, grad, *, lr=rate(0.1)):
    return theta - lr * (grad(theta) % 2)


def floor_division(theta, grad, *, lr=rate(0.1)):
    return theta - lr * (grad(theta) // 2)


def functions_of_torch(theta, grad, *, lr=rate(0.1)):
    torch = pytest.importorskip("torch")
    return theta - lr * torch.sigmoid(grad(theta))


def squares_by_numpy(theta, grad, *, lr=rate(0.1)):
    return theta - lr * np.square(grad(theta))


def norm_by_numpy(theta, grad, *, lr=rate(0.1)):
    return theta - lr * np.linalg.norm(grad(theta))


def mean_by_numpy(theta, grad, *, lr=rate(0.1)):
    return theta - lr * np.mean(grad(theta))


def norm_by_torch(theta, grad, *, lr=rate(0.1)):
    torch = pytest.importorskip("torch")
    return theta - lr * torch.norm(grad(theta))


def changes_a_state_in_place(theta, grad, m=zeros, *, lr=rate(0.1)):
    m[:] = m + grad(theta)
    return theta - lr * m, m


def picks_an_element(theta, grad, *, lr=rate(0.1)):
    return theta - lr * grad(theta)[0]


def turns_a_condition_round(theta, grad, *, lr=rate(0.1)):
    g = grad(theta)
    return theta - lr * where(~(g > 0), g, 0)


def calls_grad_of_nothing(theta, grad, *, lr=rate(0.1)):
    return theta - lr * grad()


def returns_nothing_with_a_state(theta, grad, m=zeros, *, lr=rate(0.1)):
    m = m + lr * grad(theta)


def step_behind_the_states(theta, grad, m=zeros, t=1, *, lr=rate(0.1)):
    m = m + grad(theta)
    return theta - lr / t * m, m


def range_not_called(theta, grad, *, lr=rate):
    return theta - lr * grad(theta)


def pair_without_ranges(theta, grad, m=zeros, *, lr=rate(0.1), betas=(0.9, 0.99)):
    m = betas[0] * m + betas[1] * grad(theta)
    return theta - lr * m, m


def calls_a_rule_without_its_states(theta, grad, *, lr=rate(0.1)):
    return rules.momentum(theta, grad, lr=lr)


def takes_a_name_of_optimizers(theta, grad, *, lr=rate(0.1), params=nonneg(1.0)):
    return theta - lr * params * grad(theta)


def starts_at_a_pair(theta, grad, m=full("betas"), *, lr=rate(0.1), betas=decays(0.9, 0.99)):
    m = betas[0] * m + betas[1] * grad(theta)
    return theta - lr * m, m


@pytest.mark.parametrize(
    ("function", "match"),
    [
        (optional_without_asking, "None stands in a formula: .* `if weight_decay is not None: "),
        (optional_as_truth, "branched on a traced value.* is asked with `is not None`"),
        (remainder, "% is computed once a step, on the host: .* as in t % k"),
        (squares_by_numpy, r"np\.square cannot be part of a rule, write x\*\*2; the operations are: abs, "),
        (norm_by_numpy, r"np\.linalg\.norm cannot be part of a rule, write norm\(x\); the operations are: abs, "),
        (mean_by_numpy, r"np\.mean cannot be part of a rule, write mean\(x\); "),
        (norm_by_torch, r"torch\.norm cannot be part of a rule, write norm\(x\); "),
        (changes_a_state_in_place, "cannot be changed in place: give the new one a name, as in m = "),
        (picks_an_element, r"\[0\] of a traced value: a rule is written for one element"),
        (turns_a_condition_round, r"exchange the choices, where\(condition, b, a\)"),
        (calls_grad_of_nothing, r"called grad\(\) of no point: .* g = grad\(theta\)"),
        (returns_nothing_with_a_state, "returned nothing: does it end with return theta, m"),
        (step_behind_the_states, "the step t stands behind grad and in front of the states"),
        (range_not_called, r"lr=rate has no range; .* as in lr=rate\(0.1\)"),
        (pair_without_ranges, r"betas=\(0.9, 0.99\) has no range; .* betas=pair\(decay\(0.9\), decay\(0.99\)\)"),
        (floor_division, "// cannot be part of a rule; the operations are: abs, "),
        (functions_of_torch, "torch.sigmoid cannot be part of a rule; the operations are: abs, "),
        (
            calls_a_rule_without_its_states,
            r"momentum was called with 2 values instead of 3: .* write momentum\(theta, grad, v, lr=lr\)",
        ),
        (takes_a_name_of_optimizers, "optimizers use the name params themselves"),
        (starts_at_a_pair, "m starts at 'betas', which is no hyperparameter of one number"),
        (no_grad, r"no_grad never called grad: a rule takes its gradient with g = grad\(theta\)"),
        (two_grads, r"two_grads called grad twice.*write g = grad\(theta\) once and use g"),
        (branches, r"branched on a traced value.*where\(condition, a, b\)"),
        (forgets_state, r"forgets_state returned 1 values instead of 2.*\(return theta, m\)"),
        (too_many, r"too_many returned 2 values instead of 1"),
        (swaps, r"swaps returned the state m in the place of v: write return theta, m, v"),
        (swaps_dependent, r"swaps_dependent returned the state e in the place of d"),
        (swaps_theta, r"swaps_theta returned the state v in the place of theta"),
        (returns_nothing, "a rule returned nothing.*does it end with return theta"),
        (returns_comparison, "theta was returned as a comparison"),
        (returns_tuple_for_state, "m was returned as 2 values, but it is a single array"),
        (returns_one_for_many, "the state v holds 2 arrays, so it must be returned as a tuple"),
        (no_range, r"lr=0.1 has no range; declare it with rate, decay.* as in lr=positive\(0.1\)"),
        (no_default, r"lr needs a default with a range, such as lr=rate\(1e-3\)"),
        (state_without_zeros, r"m has no default; a state is declared m=zeros"),
        (state_with_number, r"m has the default 0.0; a state is declared m=zeros"),
        (star_args, r"\*states cannot be declared"),
        (wrong_names, r"the first parameters must be theta, grad"),
        (state_over_nothing, r"betas is no decays\(...\) hyperparameter"),
        (forgets_to_call, r"was it forgotten to call it, as in grad\(theta\)"),
        (unused_hyperparameter, "unused_hyperparameter declares the hyperparameter beta but never uses it"),
        (unchanged_state, "unchanged_state never changes its state m: update it, or leave it out"),
        (combined_conditions, "conditions are not combined with & or |: nest them"),
        (hyperparameter_as_state, r"lr is a hyperparameter, and must stand behind the \*"),
        (wrong_only_under_a_flag, "returned 2 values instead of 1"),
    ],
)
def test_a_wrong_rule_is_refused_where_it_is_defined(function, match):
    with pytest.raises(RuleError, match=match):
        rule(function)


@pytest.mark.parametrize(
    ("declare", "match"),
    [
        (lambda: pair(0.9, 0.99), r"pair\(0.9, 0.99\): each needs a range"),
        (lambda: pair(decay(0.9), decays(0.9)), "each needs a range"),
        (lambda: optional(0.0), r"optional\(0.0\): needs one number"),
        (lambda: optional(zeros), "needs one number"),
        (lambda: optional(pair(decay(0.9), decay(0.99))), "needs one number"),
        (lambda: optional(positive(1.0)), "a range that has 0 in it"),
        (lambda: full(None), r"full\(None\): a state starts at a number"),
        (lambda: full(math.nan), r"full\(nan\)"),
        (lambda: zeros(), r"one array is m=zeros; m=zeros\(\"betas\"\) is one for each number of betas"),
        (lambda: scalar(rate(0.1)), r"scalar\(Hyper.*a state starts at a number"),
    ],
)
def test_a_wrong_declaration_is_refused_at_once(declare, match):
    with pytest.raises(RuleError, match=match):
        declare()


@pytest.mark.parametrize("value", [0.9, (0.9,), lambda t: 0.9, "ab"])
def test_a_pair_is_two_numbers(value):
    @rule
    def two(theta, grad, m=zeros, *, lr=rate(0.1), betas=pair(decay(0.9), decay(0.99))):
        m = betas[0] * m + betas[1] * grad(theta)
        return theta - lr * m, m

    with pytest.raises(HyperparameterError, match=r"betas = .*: needs .*2 numbers.*, as in \(0.9, 0.99\)"):
        two(betas=value)


def test_functions_of_torch_mean_what_they_mean_in_torch():
    torch = pytest.importorskip("torch")

    @rule
    def with_torch(theta, grad, *, lr=rate(0.1)):
        return theta - lr * torch.sign(torch.maximum(torch.abs(grad(theta)), torch.sqrt(theta)))

    @rule
    def plainly(theta, grad, *, lr=rate(0.1)):
        return theta - lr * sign(maximum(abs(grad(theta)), sqrt(theta)))

    assert with_torch.program == plainly.program


def test_a_hyperparameter_may_serve_to_count_states():
    @rule
    def copies(theta, grad, v=zeros("each"), *, lr=rate(0.1), each=decays(0, 0)):
        g = grad(theta)
        return theta - lr * g, tuple(one + g for one in v)

    assert len(copies(each=(0, 0, 0)).program.states) == 3


def test_a_traced_value_has_no_methods():
    with pytest.raises(AttributeError, match=r"no 'norm': a rule is written for one element.* T, write norm\(x\)$"):
        rule(asks_for_a_norm)


def test_a_state_may_take_anothers_old_value():
    @rule
    def history(theta, grad, newer=zeros, older=zeros, *, lr=rate(0.1)):
        g = grad(theta)
        return theta - lr * (g + newer + older), g, newer

    assert history.program.states == (GRAD, state(0))


# Modifiers


@modifier
def halved(rule, theta, grad, t, *, lr, factor=nonneg(0.5)):
    """Steps with a part of the gradient."""
    return rule(theta, lambda point: factor * grad(point), t) - 0 * lr


@halved
@rule
def halved_at_once(theta, grad, *, lr=rate(0.1)):
    return theta - lr * grad(theta)


@modifier
def averaged(rule, theta, grad, mean=zeros, *, smoothing=decay(0.9)):
    """Follows the parameters with a moving average: a modifier with a state of its own."""
    theta = rule(theta, grad)
    return theta, smoothing * mean + (1 - smoothing) * theta


def test_a_modifier_may_have_states_and_values_of_its_own():
    modified = averaged(rules.momentum(lr=1.0, gamma=0.0), smoothing=0.5)
    assert modified.program.state_names == ("v", "mean")
    x, states = step(modified, 1, np.array([1.0]), np.array([1.0]))
    assert (x[0], states["v"][0], states["mean"][0]) == (0.0, 1.0, 0.0)
    assert modified.name == "averaged(momentum)"
    assert repr(modified) == "averaged(momentum)(lr=1.0, gamma=0.0, smoothing=0.5)"
    assert repr(averaged) == "averaged"
    assert halved(rules.sgd(lr=0.3)).values == {"lr": 0.3, "factor": 0.5}


@pytest.mark.parametrize(
    ("mistake", "match"),
    [
        (lambda: halved(3), r"halved modifies a rule, such as halved\(fallline.rules.sgd\), not 3$"),
        (lambda: halved("sgd"), r"halved\(fallline.rules.sgd\), not 'sgd'; as a text it is .halved\(sgd\)."),
        (lambda: rules.weight_decay(rules.weight_decay(rules.sgd)), "both have a hyperparameter 'weight_decay'"),
        (lambda: averaged(averaged(rules.sgd)), "both have a state 'mean'|both have a hyperparameter"),
        (lambda: rules.swa(rules.ema(rules.adam)), r"both have a state 'z', so that one cannot be around the other"),
        (lambda: halved(rateless), r"halved shares 'lr' with its rule, but rateless has only: beta"),
        (lambda: skips(rules.sgd), "skips called its rule 0 times, but a step runs it once"),
        (lambda: halved(rules.sgd, fctor=1), "has no hyperparameter 'fctor'"),
        (lambda: rules.adam.named("x", ""), "adam has a name"),
        (lambda: modifier(lambda theta, grad: theta), "the first parameters must be rule, theta, grad"),
    ],
)
def test_a_wrong_modifier_is_refused(mistake, match):
    with pytest.raises((RuleError, HyperparameterError), match=match):
        mistake()


@rule
def rateless(theta, grad, *, beta=decay(0.5)):
    return theta - beta * grad(theta)


@modifier
def skips(rule, theta, grad):
    return theta - grad(theta)


def test_text_of_a_rule_without_a_colon_or_source():
    @rule
    def plain_rule(theta, grad, *, lr=rate(0.1)):
        """Just steps."""
        return theta - lr * grad(theta)

    assert (plain_rule.title, plain_rule.summary, plain_rule.source) == ("PlainRule", "Just steps.", "")


@rule
def of_all_kinds(theta, grad, t, total=scalar(2.0), m=zeros("betas"), v=full("lr"), *, lr=rate(0.1),
                 betas=decays(0.5, 0.9)):  # fmt: skip
    g = grad(theta - lr * v)
    total = total * betas[0]
    m = tuple(beta * old + g for beta, old in zip(betas, m, strict=True))
    v = v + total * g
    return theta - lr * sum(m), total, m, v


def test_a_programs_slots_are_its_states_arrays_first():
    program = of_all_kinds.program
    assert [(slot.name, slot.start, slot.counter) for slot in program.slots] == [
        ("m_0", 0.0, False),
        ("m_1", 0.0, False),
        ("v", "lr", False),
        ("total", 2.0, True),
    ]
    assert program.state_names == ("m_0", "m_1", "v")
    assert program.counter_names == ("total",)
    assert program.slot("total").new is expr.scalar(0) * hyper(1)
    assert program.outputs == (program.theta, *(slot.new for slot in program.arrays))
    with pytest.raises(KeyError, match="m"):
        program.slot("m")


def test_the_way_to_the_look_ahead_point_moves_theta_alone():
    ahead = of_all_kinds.program.ahead()
    assert ahead.theta is of_all_kinds.program.point
    assert ahead.states == (state(0), state(1), state(2))
    assert not ahead.counters
    assert not ahead.looks_ahead


def test_numbers_of_hyperparameters_one_by_one():
    scheduled = of_all_kinds(lr=lambda t: 1 / t)
    assert [(one.hyper, one.index, str(one.declared)) for one in scheduled.flat] == [
        ("lr", None, "0 <= x < inf"),
        ("betas", 0, "0 <= x < 1"),
        ("betas", 1, "0 <= x < 1"),
    ]
    assert scheduled.numbers(4) == (0.25, 0.5, 0.9)
    assert [one.among({"lr": 7, "betas": [8, 9]}) for one in scheduled.flat] == [7, 8, 9]
    assert of_all_kinds.fixed
    assert not scheduled.fixed
    assert not of_all_kinds(betas=(0.5, lambda t: 0.9)).fixed
    with pytest.raises(HyperparameterError, match=r"lr\(t=3\) = -1.0 is outside"):
        of_all_kinds(lr=lambda t: -1).numbers(3)


def test_rules_leave_to_optimizers_what_these_take_beside_hyperparameters():
    import inspect

    import fallline.torch

    for door in (fallline.torch.NAG, fallline.torch.Optimizer):
        beside = set(inspect.signature(door.__init__).parameters) - set(fallline.rules.nag.values) - {"kwargs"}
        assert beside <= set(RESERVED)


def titled(doc: str, name: str = "two_words") -> fallline.Rule:
    def function(theta, grad, *, lr=rate(0.1)):
        return theta - lr * grad(theta)

    function.__name__, function.__doc__ = name, doc
    return rule(function)


@pytest.mark.parametrize(
    ("doc", "title"),
    [
        ("Two-words: a hyphen.", "Two-words"),
        ("TWO WORDS: capitals.", "TWO WORDS"),
        ("A rule without a title: it says what it does.", "TwoWords"),
        ("Note. It has: no title.", "TwoWords"),
        ("LAMB. Source: somebody.", "TwoWords"),
        ("No colon.", "TwoWords"),
        ("", "TwoWords"),
    ],
)
def test_a_title_spells_the_name_or_there_is_none(doc, title):
    assert titled(doc).title == title


@pytest.mark.parametrize("doc", ["Two wrods: it moves.", "Tow-words: it moves.\n\nSource: nobody."])
def test_a_title_that_spells_another_name_says_what_to_write(doc):
    with pytest.raises(RuleError, match=r"two_words: its docstring begins with 'T.*:', a title.*write 'TwoWords:'"):
        titled(doc)
    with pytest.raises(RuleError, match=r"adamx: its docstring begins with 'AdaMax:'.*write 'Adamx:'"):
        titled("AdaMax: a typo in the name.", "adamx")
    with pytest.raises(RuleError, match="does not spell two_words"):
        fallline.rules.weight_decay(fallline.rules.sgd).named("two_words", doc)


# Look-ahead


def test_the_equivalent_form_solves_the_point_for_theta():
    @rule
    def scaled(theta, grad, v=zeros, *, lr=rate(0.1)):
        v = v + lr * grad(-(2 * (theta - v)) / 4 + v)
        return theta - v, v

    form = at_point(scaled.program)
    assert form.point is THETA
    assert isinstance(scaled, Rule)
    assert not scaled.program.starts_at_point

    @rule
    def unsolvable(theta, grad, v=zeros, *, lr=rate(0.1)):
        v = v + lr * grad(theta * theta + v)
        return theta - v, v

    @rule
    def several(theta, grad, v=zeros, w=zeros, *, lr=rate(0.1)):
        v, w = v + lr * grad(v - w), w + v
        return theta - v, v, w

    for which in (unsolvable, several):
        with pytest.raises(NoEquivalentFormError, match=r"call step\(closure\)"):
            at_point(which.program)


def test_a_state_keeps_the_parameter_while_that_stands_at_a_point_without_it():
    @rule
    def averaged(theta, grad, v=zeros, z=full("theta"), *, lr=rate(0.1)):
        v = 0.5 * v + grad(z - lr * v)
        return (theta + z) / 2, v, z - lr * v

    form = at_point(averaged.program)
    assert averaged.program.starts_at_point
    assert form.point is THETA
    v, kept = form.leaves
    assert form.slot("z").new is (kept + (THETA + hyper(0, -1) * v)) / 2
    assert depends_on(form.theta, GRAD)


def test_a_point_starts_at_theta_where_its_terms_vanish_with_the_states():
    assert rules.nag.program.starts_at_point
    assert rules.nag.program.looks_ahead

    @rule
    def shifted(theta, grad, v=zeros, *, lr=rate(0.1)):
        v = v + lr * grad(theta + lr)
        return theta - v, v

    assert not shifted.program.starts_at_point


def test_public_functions_build_rules_together():
    @rule
    def clipped(theta, grad, *, lr=rate(0.1), bound=positive(1.0), noise_seed=seed(3)):
        g = grad(theta) + 0 * fallline.normal(noise_seed, 1)
        return where(abs(g) > bound, theta - lr * bound, theta - lr * maximum(g, 0))

    x, _ = step(clipped, 1, np.zeros(3), np.array([-0.5, 0.5, 5.0]))
    np.testing.assert_allclose(x, [0.0, -0.05, -0.1])
    assert clipped.program.hyper_names == ("lr", "bound", "noise_seed")
    assert hyper(0) is not hyper(1)
    assert fallline.verify(clipped).ok


@pytest.mark.parametrize("schedule", [lambda: 1.0, lambda a, b: a, lambda *, t: t])
def test_a_function_that_takes_no_step_is_refused_where_it_is_given(schedule):
    with pytest.raises(
        HyperparameterError, match=r"^lr = .*: a function in the place of a number is called with the step"
    ):
        rules.adam(lr=schedule)
    assert rules.adam(lr=lambda t, least=0.1: least / t).numbers(2)


def test_a_modifier_shows_what_it_takes_and_takes_it_by_name():
    shown = inspect.signature(rules.clip_value)
    assert [(one.name, one.default) for one in shown.parameters.values()] == [("rule", inspect._empty), ("clip", 1.0)]
    with pytest.raises(TypeError, match=r"^clip_value\(rule, .* by name, as in clip_value\(adam, clip=1\.0\)$"):
        rules.clip_value(rules.adam, 1.0)
