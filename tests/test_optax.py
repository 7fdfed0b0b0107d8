"""The Optax door: the reference's numbers, Optax's own numbers, and all that Optax does with a transformation."""

from __future__ import annotations

import functools
import importlib
import inspect
import pickle
import re
import sys

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fallline.optax
from fallline import (
    HyperparameterError,
    RuleError,
    decay,
    decays,
    flag,
    full,
    nonneg,
    normal,
    optional,
    rate,
    rule,
    rules,
    scalar,
    schedules,
    sign,
    sqrt,
    where,
    zeros,
)
from fallline.expr import MATRICES, topological
from fallline.machines.array import OPS, step, step_all
from fallline.optax.functions import make_function
from fallline.optax.increment import plan_of
from fallline.optax.ops import JAX_OPS
from fallline.optax.peers import PEERS
from fallline.optax.transformation import NO_PARAMS
from fallline.rule import NoEquivalentFormError
from fallline.rules import MODIFIERS, RULES
from thinned import few_rules

STEPS = 100
SHAPES = {"a": (3, 4), "b": [(5,), ()]}


@rule
def lion(theta, grad, m=zeros, *, lr=rate(1e-4), beta1=decay(0.9), beta2=decay(0.99)):
    """Lion. Source: Chen et al. 2023, arXiv:2302.06675."""
    g = grad(theta)
    return theta - lr * sign(beta1 * m + (1 - beta1) * g), beta2 * m + (1 - beta2) * g


@rule
def warming(
    theta, grad, t, seen=full("first"), means=zeros("betas"), product=scalar(1.0), rest=scalar("lr"), *,
    lr=rate(0.05), first=nonneg(2.0), betas=decays(0.5, 0.9), shrink=optional(nonneg(0.0)), halved=flag(),
):  # fmt: skip
    """Everything that a rule can declare."""
    g = grad(theta)
    means = tuple(beta * mean + (1 - beta) * g for beta, mean in zip(betas, means, strict=True))
    seen = seen + g**2
    product = product * (0.5 + lr / t)
    update = (rest + product) * sum(means) / sqrt(seen) * (0.5 if halved else 1)
    if shrink is not None:
        update = update + lr * shrink * theta
    rest = lr / (1 + t)
    return theta - update, seen, means, product, rest


@rule
def ahead(theta, grad, t, v=full(0.1), *, lr=rate(0.01), gamma=decay(0.9)):
    """Looks ahead from the first step on, by an amount that depends on t."""
    v = gamma * v + lr * grad(theta - gamma * v / t)
    return theta - v, v


def tree(seed, dtype=np.float32, count=None):
    rng = np.random.default_rng(seed)
    lead = () if count is None else (count,)
    return jax.tree.map(
        lambda shape: rng.standard_normal((*lead, *shape)).astype(dtype), SHAPES, is_leaf=lambda x: isinstance(x, tuple)
    )


def linear(point, offset):
    """A gradient that pulls back, so that errors would show, and pushes."""
    return 0.1 * point + offset


@functools.partial(jax.jit, static_argnums=0)
def scan(update, params, state, offsets):
    """As many steps as there are offsets, under one jit."""

    def one(carry, offset):
        params, state = carry
        updates, state = update(jax.tree.map(linear, params, offset), state, params)
        return (optax.apply_updates(params, updates), state), None

    (params, state), _ = jax.lax.scan(one, (params, state), offsets)
    return params, state


def trained(transformation, params, offsets):
    params = jax.tree.map(jnp.asarray, params)
    params, state = scan(transformation.update, params, transformation.init(params), offsets)
    return fallline.optax.eval_params(state, params), state


def reference(rule, params, offsets, dtype=np.float64):
    """The same by `fallline.machines.array` on NumPy."""
    leaves, structure = jax.tree.flatten(params)
    pushes = [np.asarray(offset, dtype) for offset in structure.flatten_up_to(offsets)]
    thetas, states = [np.asarray(leaf, dtype) for leaf in leaves], None
    for t in range(1, 1 + len(pushes[0])):

        def grads(points, t=t):
            return [linear(point, push[t - 1]).astype(dtype) for point, push in zip(points, pushes, strict=True)]

        stepped = step_all(rule, t, thetas, grads, states)
        thetas, states = [theta for theta, _ in stepped], [kept for _, kept in stepped]
    return structure.unflatten(thetas)


def assert_close(found, expected, tolerance):
    """Within the tolerance of the largest number of a leaf, or of 1."""
    assert jax.tree.structure(found) == jax.tree.structure(expected)
    for x, y in zip(jax.tree.leaves(found), jax.tree.leaves(expected), strict=True):
        x, y = np.asarray(x).astype(np.float64), np.asarray(y).astype(np.float64)
        assert x.shape == y.shape
        assert np.isfinite(y).all()
        np.testing.assert_array_less(abs(x - y), tolerance * max(1.0, abs(y).max(initial=0)) + 1e-300)


def jump(rule):
    """How far a step changes where rounding moves a number across 0: for a rule of signs by twice its rate, else not.

    Some of them turn round in a hundred steps. Products of matrices are the library's, and round as it does.
    """
    ops = {node.op for node in topological([rule.program.theta])}
    return 4 * rule.values["lr"] if "sign" in ops else 1e-3 * rule.values["lr"] if ops & set(MATRICES) else 0.0


def function_of(rule):
    """The function that makes transformations of a rule: that of its name, unless optax has one of that name."""
    return (
        functools.partial(fallline.optax.transform, rule) if rule.name in PEERS else getattr(fallline.optax, rule.name)
    )


def own(rule):
    return function_of(rule)()


VECTOR = np.float32([1.0, -0.5, 2.0])
PUSHES = np.random.default_rng(4).standard_normal((3, 3)).astype(np.float32)


@functools.cache
def three_steps(rule):
    """The reference after three steps on one leaf."""
    return reference(rule, VECTOR, PUSHES)


# The reference's numbers


@few_rules()
def test_a_hundred_steps_in_float32_are_the_references(rule):
    params, offsets = tree(0), tree(1, count=STEPS)
    found, state = trained(own(rule), params, offsets)
    assert_close(found, reference(rule, params, offsets), 1e-6 + jump(rule))
    assert state.count == STEPS
    assert state.count.dtype == jnp.int32


def test_a_hundred_steps_in_float64_are_the_references(rule):
    with jax.enable_x64(True):
        params, offsets = tree(2, np.float64), tree(3, np.float64, count=STEPS)
        found, _ = trained(own(rule), params, offsets)
        assert jax.tree.leaves(found)[0].dtype == jnp.float64
        assert_close(found, reference(rule, params, offsets), 1e-12)


@few_rules()
def test_without_jit_the_numbers_are_the_same(rule):
    transformation = own(rule)
    now, state = jnp.asarray(VECTOR), transformation.init(VECTOR)
    for push in PUSHES:
        updates, state = transformation.update(linear(now, push), state, now)
        now = optax.apply_updates(now, updates)
    assert_close(fallline.optax.eval_params(state, now), three_steps(rule), 1e-6)


@pytest.mark.parametrize(
    "one",
    [
        lion, warming, ahead, warming(halved=True, shrink=0.5, betas=(0.0, 0.5, 0.9)), rules.adagrad(initial=0.5),
        rules.amsgrad(bias_correction=True), rules.rmsprop(eps_outside=True), rules.adamax(eps=1e-3),
        rules.weight_decay(rules.nag), rules.decoupled_weight_decay(rules.clip_value(rules.nadam, clip=0.1)),
        rules.adam(beta1=0.0, lr=lambda t: 0.01 / t**0.5), rules.gradient_noise(rules.momentum, noise_seed=2**40),
        rules.nag(gamma=schedules.linear(0.2, 0.9, steps=10), lr=lambda t: 0.1 / t),
    ],
    ids=lambda one: one.name,
)  # fmt: skip
def test_rules_of_every_kind_are_the_references(one):
    params, offsets = tree(0), tree(1, count=20)
    found, _ = trained(fallline.optax.transform(one), params, offsets)
    if not one.program.starts_at_point and one.program.looks_ahead:  # then it starts from the look-ahead point
        params = jax.tree.map(lambda x: x + np.float32(0.09), params)
    assert_close(found, reference(one, params, offsets), 2e-6)


def test_the_first_steps_of_adam_lose_no_digits_to_cancellation():
    transformation = fallline.optax.adam(0.25, eps=0.0)
    injected = optax.inject_hyperparams(fallline.optax.adam)(0.25, eps=0.0)
    grads = jnp.asarray([1.0, -3.0])
    for one in (transformation, injected):
        update, state = jax.jit(one.update), one.init(grads)
        for _ in range(10):
            updates, state = update(grads, state, grads)
            np.testing.assert_allclose(np.asarray(updates), [-0.25, 0.25], rtol=1e-6)


def test_random_words_are_numpys_for_a_traced_step():
    @rule
    def drawn(theta, grad, t, word=zeros, *, lr=rate(1.0)):
        grad(theta)
        return theta - lr * normal(2**35 + 3, t, 7), where(normal(2**35 + 3, t, 7) > 0, 1, 0) + 0 * word

    with jax.enable_x64(True):
        x = np.zeros((2, 501))
        transformation = fallline.optax.transform(drawn)
        grads = [jnp.asarray(x), jnp.asarray(x)]
        update = jax.jit(transformation.update)
        state = transformation.init(grads)
        for t in range(1, 4):
            updates, state = update(grads, state)
            for k in range(2):  # the last digits of logarithm and cosine are XLA's
                expected, states = step(drawn, t, x, x, tensor=k)
                np.testing.assert_allclose(np.asarray(updates[k]), expected, rtol=0, atol=1e-14)
                np.testing.assert_array_equal(np.asarray(state.word[k]), states["word"])
            assert abs(np.asarray(updates[0]) - np.asarray(updates[1])).min() > 0


# Optax's numbers

LR = 0.03
AGREE = {
    "sgd": (rules.sgd(lr=LR), optax.sgd(LR)),
    "momentum": (rules.momentum(lr=LR, gamma=0.8), optax.sgd(LR, momentum=0.8)),
    "nag": (rules.nag(lr=LR, gamma=0.8), optax.sgd(LR, momentum=0.8, nesterov=True)),
    "adagrad": (
        rules.adagrad(lr=LR, eps=1e-7, initial=0.1),
        optax.adagrad(LR, eps=1e-7, initial_accumulator_value=0.1),
    ),
    "adadelta": (rules.adadelta(lr=0.5, gamma=0.8), optax.adadelta(0.5, rho=0.8)),
    "rmsprop": (rules.rmsprop(lr=LR, gamma=0.8, eps=1e-4), optax.rmsprop(LR, decay=0.8, eps=1e-4)),
    "rmsprop outside": (
        rules.rmsprop(lr=LR, eps=1e-4, eps_outside=True),
        optax.rmsprop(LR, eps=1e-4, eps_in_sqrt=False),
    ),
    "adam": (rules.adam(lr=LR, beta2=0.99), optax.adam(LR, b2=0.99)),
    "adamw": (rules.adamw(lr=LR, weight_decay=0.3), optax.adamw(LR, weight_decay=0.3)),
    "adamax": (rules.adamax(lr=LR, eps=1e-3), optax.adamax(LR, eps=1e-3)),
    "amsgrad": (rules.amsgrad(lr=LR), optax.amsgrad(LR, bias_correction_mu=False, bias_correction_nu=False)),
    "lion": (lion(lr=LR), optax.lion(LR, b1=0.9, b2=0.99, weight_decay=0.0)),
    "clip_value": (rules.clip_value(rules.sgd(lr=LR), clip=0.5), optax.chain(optax.clip(0.5), optax.sgd(LR))),
    "weight_decay": (
        rules.weight_decay(rules.adam(lr=LR), weight_decay=0.2),
        optax.chain(optax.add_decayed_weights(0.2), optax.adam(LR)),
    ),
    "decoupled": (
        rules.decoupled_weight_decay(lion(lr=LR), weight_decay=0.2),
        optax.lion(LR, b1=0.9, b2=0.99, weight_decay=0.2),
    ),
}

shapes = st.sampled_from([(), (3,), (2, 3)])
trees = st.recursive(
    shapes.map(lambda shape: ("leaf", shape)),
    lambda inner: st.one_of(
        st.dictionaries(st.sampled_from("wxyz"), inner, min_size=1, max_size=3),
        st.lists(inner, min_size=1, max_size=3),
        st.tuples(inner, st.none()).map(lambda pair: {"pair": pair}),
    ),
    max_leaves=4,
)


def is_leaf(one):
    return isinstance(one, tuple) and len(one) == 2 and one[0] == "leaf"


@pytest.mark.parametrize("name", AGREE)
@settings(max_examples=2, deadline=None)
@given(shape_tree=trees, seed=st.integers(0, 2**32 - 1))
def test_where_the_formula_is_optaxs_so_are_the_numbers(name, shape_tree, seed):
    one, theirs = AGREE[name]
    rng = np.random.default_rng(seed)
    with jax.enable_x64(True):
        ours = fallline.optax.transform(one)

        def drawn():
            return jax.tree.map(lambda leaf: jnp.asarray(rng.standard_normal(leaf[1])), shape_tree, is_leaf=is_leaf)

        x = y = drawn()
        state, other = ours.init(x), theirs.init(y)
        for _ in range(3):
            push = drawn()
            updates, state = ours.update(jax.tree.map(linear, x, push), state, x)
            x = optax.apply_updates(x, updates)
            updates, other = theirs.update(jax.tree.map(linear, y, push), other, y)
            y = optax.apply_updates(y, updates)
        assert_close(x, y, 1e-12)


# What XLA makes of a step


def compiled(transformation):
    """A step with its parameters, as XLA compiles it."""
    params = [jnp.ones(4096), jnp.ones(8192)]

    def step(params, state, grads):
        updates, state = transformation.update(grads, state, params)
        return optax.apply_updates(params, updates), state

    state = jax.eval_shape(transformation.init, params)
    return jax.jit(step, donate_argnums=(0, 1)).lower(params, state, params).compile()


def loops(executable):
    """The loops over arrays, one a line."""
    lines = executable.as_text().split("ENTRY ")[1].splitlines()[1:]
    collected = [line for line in lines if re.search(r"= f32\[\d+\]\S* (?!parameter)", line)]
    assert collected
    return collected


def slow(executable):
    """The bodies of those that XLA's CPU compiler passes through the stack: there is no single number in them."""
    text = executable.as_text()
    bodies = re.findall(r"^%fused_computation[^\n]*-> f32\[\d+\] \{\n(.*?)^\}", text, re.M | re.S)
    assert bodies
    return [body for body in bodies if "f32[] " not in body]


@pytest.mark.slow
@pytest.mark.parametrize("name", AGREE)
def test_a_step_costs_what_optaxs_costs(name):
    """As many bytes but for the count and other numbers, as many loops, and none that is slow where optax's is not."""
    one, theirs = AGREE[name]
    ours, theirs = compiled(fallline.optax.transform(one)), compiled(theirs)
    assert ours.cost_analysis()["bytes accessed"] <= theirs.cost_analysis()["bytes accessed"] + 64
    assert len(loops(ours)) <= len(loops(theirs))
    assert len(slow(ours)) <= len(slow(theirs))


@pytest.mark.parametrize("name", ["neg", "ne"])
@pytest.mark.parametrize("dtype", [jnp.float32, jnp.bfloat16, jnp.float16])
def test_the_spellings_for_xla_are_the_references_to_the_bit(name, dtype):
    a = jnp.asarray([0.0, -0.0, 1.5, -2.0, jnp.inf, -jnp.inf, 1e-3, jnp.nan], dtype)
    args = (a,) if name == "neg" else (a, a)
    expected = np.asarray(OPS[name](jnp, *args), np.float32)
    for run in (JAX_OPS[name], jax.jit(JAX_OPS[name], static_argnums=0)):
        array = np.asarray(run(jnp, *args), np.float32)
        np.testing.assert_array_equal(array, expected)
        np.testing.assert_array_equal(np.signbit(array)[:-1], np.signbit(expected)[:-1])
    assert (JAX_OPS["ne"](jnp, a, a[::-1]) == (a != a[::-1])).all()


def test_the_sign_of_an_increment_goes_into_a_number_that_the_host_computes():
    for one in (rules.sgd, rules.adam, rules.adamax, rules.adagrad, lion, rules.adadelta(lr=0.5)):
        assert all(node.op != "neg" for node in plan_of(one).kernel.body), one


# Increments


def test_params_are_needed_only_where_the_increment_depends_on_them(rule):
    x, g = np.array([1.0, -2.0]), np.array([0.5, 0.25])
    added = [step(rule, 1, theta, lambda point: g)[0] - theta for theta in (x, 3 * x)]
    transformation, grads = own(rule), tree(0)
    state = transformation.init(grads)
    if np.allclose(*added, rtol=1e-12, atol=1e-14):
        without, _ = transformation.update(grads, state)
        given, _ = transformation.update(grads, state, jax.tree.map(lambda x: x + 1e6, grads))
        assert_close(without, given, 1e-30)  # large parameters cost no digits
    else:
        with pytest.raises(ValueError, match="You are using a transformation that requires the current value of par"):
            transformation.update(grads, state)


def test_the_words_for_missing_params_are_optaxs():
    from optax._src.base import NO_PARAMS_MSG

    assert NO_PARAMS_MSG == NO_PARAMS


def test_increments_of_every_form():
    @rule
    def scaled(theta, grad, *, lr=rate(0.5)):
        return 0.5 * theta - lr * grad(theta)

    @rule
    def averaged(theta, grad, z=full(3.0), *, lr=rate(0.5), beta=decay(0.9)):
        return beta * theta + (1 - beta) * z, z - lr * grad(theta)

    @rule
    def chosen(theta, grad, *, lr=rate(0.5)):
        g = grad(theta)
        return where(g > 0, theta - lr * g, -lr * g * g + theta)

    @rule
    def doubled(theta, grad, *, lr=rate(0.5)):
        return theta + theta + 0 * lr * grad(theta)

    @rule
    def still(theta, grad, seen=zeros, *, lr=rate(0.5)):
        return theta, seen + lr * grad(theta)

    needs = {scaled: True, averaged: True, chosen: False, doubled: True, still: False}
    params, offsets = tree(0), tree(1, count=3)
    for one, needed in needs.items():
        assert plan_of(one).needs_params is needed, one
        found, _ = trained(fallline.optax.transform(one), params, offsets)
        assert_close(found, reference(one, params, offsets), 1e-6)


# Dtypes


def dtypes_of(tree):
    return jax.tree.map(lambda leaf: leaf.dtype, tree)


def test_every_leaf_keeps_its_dtype_and_is_computed_in_its_own():
    """Its states too, but for those of float16, which are float32."""
    with jax.enable_x64(True):
        rng = np.random.default_rng(0)
        dtypes = (jnp.float32, jnp.bfloat16, jnp.float16, jnp.float64)
        params = {str(np.dtype(dtype)): jnp.asarray(rng.standard_normal(20), dtype) for dtype in dtypes}
        transformation = fallline.optax.transform(rules.adamw, 0.1)
        state = transformation.init(params)
        assert dtypes_of(state.m) == {**dtypes_of(params), "float16": jnp.float32}
        updates, after = jax.jit(transformation.update)(params, state, params)
        assert dtypes_of(updates) == dtypes_of(params)
        assert dtypes_of(after) == dtypes_of(state)
        new = optax.apply_updates(params, updates)
        for name, x in params.items():
            expected, states = step(rules.adamw(lr=0.1), 1, np.asarray(x), np.asarray(x))
            tolerance = 2 * float(jnp.finfo(x.dtype).eps)
            as_floats = (np.asarray(y, np.float64) for y in (new[name], expected))
            np.testing.assert_allclose(*as_floats, rtol=tolerance, atol=tolerance)
            np.testing.assert_allclose(np.asarray(after.v[name], float), states["v"].astype(float), rtol=tolerance)


def test_the_gradients_dtype_may_be_another():
    params = {"w": jnp.ones(4)}
    transformation = fallline.optax.transform(rules.adam, 0.1)
    updates, state = transformation.update({"w": jnp.ones(4, jnp.bfloat16)}, transformation.init(params))
    assert updates["w"].dtype == state.m["w"].dtype == jnp.float32


def test_complex_leaves_are_pairs_of_real_ones():
    rng = np.random.default_rng(0)
    z = (rng.standard_normal((4, 3)) + 1j * rng.standard_normal((4, 3))).astype(np.complex64)
    for one in (rules.adam(lr=0.1), rules.noisy_sgd, rules.adagrad(initial=0.5), rules.nag(lr=0.1)):
        transformation = fallline.optax.transform(one)
        state = transformation.init(jnp.asarray(z))
        updates, after = jax.jit(transformation.update)(jnp.asarray(z), state, jnp.asarray(z))
        expected, states = step(one, 1, z.view(np.float32), lambda point: z.view(np.float32))
        new = fallline.optax.eval_params(after, z + updates)
        np.testing.assert_allclose(np.asarray(new).view(np.float32), expected, rtol=1e-6, atol=1e-6)
        for name, value in states.items():
            assert getattr(after, name).dtype == jnp.complex64
            np.testing.assert_allclose(np.asarray(getattr(after, name)).view(np.float32), value, rtol=1e-6)


def test_numbers_and_numpy_arrays_are_leaves():
    transformation = fallline.optax.momentum(0.5)
    params = (1.0, np.ones(2, np.float32))
    updates, state = transformation.update(params, transformation.init(params))
    assert_close(updates, (np.float32(-0.5), np.full(2, -0.5)), 1e-6)
    assert not any(leaf.weak_type for leaf in jax.tree.leaves((updates, state)))


# Hyperparameters


def losses(transformation):
    return np.asarray(trained(transformation, jnp.ones(3), jnp.zeros((6, 3)))[0])


def test_schedules_of_optax_get_the_count_and_ours_the_step():
    expected = reference(rules.sgd(lr=lambda t: 0.5 / t), np.ones(3), np.zeros((6, 3)))
    for learning_rate in (
        lambda count: 0.5 / (count + 1),
        optax.join_schedules([optax.constant_schedule(0.5 / k) for k in range(1, 7)], list(range(1, 6))),
        schedules.piecewise_constant(list(range(1, 6)), [0.5 / k for k in range(1, 7)]),
    ):
        np.testing.assert_allclose(losses(fallline.optax.sgd(learning_rate)), expected, rtol=1e-6)
    np.testing.assert_allclose(losses(fallline.optax.transform(rules.sgd(lr=lambda t: 0.5 / t))), expected, rtol=1e-6)


def test_every_number_may_be_an_array_or_a_schedule(rule):
    names = {"learning_rate" if name == "lr" else name: value for name, value in rule.values.items()}
    numeric = {name: value for name, value in names.items() if type(value) is float and value}
    make = function_of(rule)

    @jax.jit
    def traced(values):
        transformation = make(**values)
        return scan(transformation.update, VECTOR, transformation.init(VECTOR), PUSHES)

    after, state = traced({name: jnp.float32(value) for name, value in numeric.items()})
    assert_close(fallline.optax.eval_params(state, after), three_steps(rule), 1e-5)
    scheduled = {name: lambda count, value=value: jnp.float32(value) + 0 * count for name, value in numeric.items()}
    found, _ = trained(make(**scheduled), VECTOR, PUSHES)
    assert_close(found, three_steps(rule), 1e-5)


def test_tuples_may_hold_numbers_arrays_and_schedules():
    expected = losses(fallline.optax.aggmo(0.1, betas=(0.0, 0.5)))
    for betas in ((jnp.float32(0.0), lambda count: 0.5), jnp.asarray([0.0, 0.5]), np.asarray([0.0, 0.5])):
        np.testing.assert_allclose(losses(fallline.optax.aggmo(0.1, betas=betas)), expected, rtol=1e-6)


def test_a_rule_keeps_the_values_it_has():
    expected = losses(fallline.optax.adam(0.3, beta1=0.5))
    np.testing.assert_array_equal(losses(fallline.optax.transform(rules.adam(lr=0.3, beta1=0.5))), expected)
    np.testing.assert_array_equal(losses(fallline.optax.transform(rules.adam(beta1=0.5), 0.3)), expected)
    np.testing.assert_array_equal(losses(fallline.optax.transform(rules.adam, learning_rate=0.3, beta1=0.5)), expected)


def test_modifiers_take_a_rule_and_values_of_both():
    expected = losses(fallline.optax.transform(rules.decoupled_weight_decay(rules.nadam(lr=0.3, beta1=0.5))))
    make = fallline.optax.decoupled_weight_decay
    np.testing.assert_array_equal(losses(make(rules.nadam, learning_rate=0.3, weight_decay=0.01, beta1=0.5)), expected)
    np.testing.assert_array_equal(losses(make(rules.nadam(lr=0.3, beta1=0.5))), expected)
    twice = fallline.optax.clip_value(rules.weight_decay(rules.sgd, weight_decay=0.1), 0.5, 0.05)
    x = 1.0
    for _ in range(6):
        x = x - 0.5 * (min(0.1 * x, 0.05) + 0.1 * x)
    np.testing.assert_allclose(losses(twice), x, rtol=1e-6)


# Look-ahead


def test_numbers_that_change_while_training_move_the_look_ahead_point_rightly():
    """With inject_hyperparams, nobody knows the next step's numbers: the point is made with those of this one."""
    injected = optax.inject_hyperparams(fallline.optax.nag)(0.1, gamma=0.9)
    x, v, phi = 1.0, 0.0, jnp.float32(1.0)
    state = injected.init(phi)
    for gamma, made in ((0.9, 0.9), (0.5, 0.9), (0.2, 0.5), (0.7, 0.2)):
        g = float(2 * (x - made * v))
        v = gamma * v + 0.1 * g
        x = x - v
        state.hyperparams["gamma"] = jnp.float32(gamma)
        updates, state = jax.jit(injected.update)(2 * phi, state, phi)
        phi = phi + updates
        np.testing.assert_allclose(phi, x - gamma * v, rtol=1e-5)
        np.testing.assert_allclose(fallline.optax.eval_params(state, phi), x, rtol=1e-5)


def alone(slope, used, numbers, steps=8):
    """theta and the point of one number: a gradient is taken where it stands, which only steps of its own move."""
    theta, v, made = 1.0, 0.0, numbers(1)
    for t in range(1, steps + 1):
        if used(t):
            v = numbers(t) * v + 0.1 * slope * (theta - made * v)
            theta, made = theta - v, numbers(t + 1)
    return theta, theta - made * v


@pytest.mark.parametrize("compiled", [True, False], ids=["jit", "eager"])
@pytest.mark.parametrize("how", ["plain", "chain", "masked", "multi_transform"])
def test_a_leaf_without_gradients_keeps_the_point_where_it_stands(how, compiled):
    rising = schedules.linear(0.5, 0.9, steps=6)
    plain = fallline.optax.nag(0.1, gamma=rising)
    transformation = {
        "plain": plain,
        "chain": optax.chain(optax.identity(), plain),
        "masked": optax.masked(plain, {"a": True, "b": True, "c": False}),
        "multi_transform": optax.multi_transform({"x": plain, "y": plain}, {"a": "x", "b": "y", "c": "x"}),
    }[how]
    update = jax.jit(transformation.update) if compiled else transformation.update
    used = {"a": lambda t: True, "b": lambda t: t % 2 == 1, "c": lambda t: True}
    slopes = {"a": 2.0, "b": 6.0, "c": 0.0}
    with jax.enable_x64(True):
        params = dict.fromkeys(slopes, jnp.ones(()))
        state = transformation.init(params)
        for t in range(1, 9):
            grads = {key: slopes[key] * params[key] if used[key](t) else None for key in params}
            updates, state = update(grads, state, params)
            params = {key: p if updates[key] is None else p + updates[key] for key, p in params.items()}
        thetas = fallline.optax.eval_params(state, params)
        for key in params:
            right = alone(slopes[key], used[key], rising)
            np.testing.assert_allclose((thetas[key], params[key]), right, rtol=1e-12)


def test_eval_params_finds_the_rule_in_what_is_around_it():
    params, grads = tree(0), tree(1)
    plain = fallline.optax.nag(0.1)
    after, state = trained(plain, params, jax.tree.map(lambda x: x[None], grads))
    mask = {"a": True, "b": [False, True]}
    around = {
        "chain": optax.chain(optax.identity(), plain),
        "inject": optax.inject_hyperparams(fallline.optax.nag)(0.1),
        "steps": optax.MultiSteps(plain, 1).gradient_transformation(),
        "multi": optax.multi_transform(
            {"x": plain, "y": optax.chain(fallline.optax.nag(0.1))}, jax.tree.map(lambda on: "x" if on else "y", mask)
        ),
    }
    for name, transformation in around.items():
        found, _ = trained(transformation, params, jax.tree.map(lambda x: x[None], grads))
        assert_close(found, after, 1e-6), name
    found, state = trained(optax.masked(plain, mask), params, jax.tree.map(lambda x: x[None], grads))
    np.testing.assert_allclose(np.asarray(found["a"]), np.asarray(after["a"]), rtol=1e-6)
    adam = fallline.optax.adam()
    assert fallline.optax.eval_params(adam.init(params), params) is params
    with pytest.raises(ValueError, match="params must be of the structure"):
        fallline.optax.eval_params(state, {"a": params["a"]})


def test_a_point_that_cannot_be_solved_for_theta_is_refused():
    @rule
    def squared(theta, grad, *, lr=rate(0.1)):
        return theta - lr * grad(theta * theta)

    with pytest.raises(NoEquivalentFormError, match="squared takes its gradient ahead of the parameters, but Optax"):
        fallline.optax.transform(squared)


# With the rest of Optax and JAX

CURVES = (schedules.step_decay(0.1, every=2), schedules.inverse_time(0.1, decay=1.0), schedules.warmup(0.1, 4))
CALLERS = {
    "optax.sgd": optax.sgd,
    "optax.chain": lambda s: optax.chain(optax.scale(-1.0), optax.scale_by_schedule(s)),
    "scale_by_learning_rate": optax.scale_by_learning_rate,
    "inject_hyperparams": optax.inject_hyperparams(fallline.optax.sgd),
    "inject_hyperparams of Optax": optax.inject_hyperparams(optax.sgd),
    "MultiSteps": lambda s: optax.MultiSteps(optax.sgd(s), 1).gradient_transformation(),
    "our own": fallline.optax.sgd,
    "our own in MultiSteps": lambda s: optax.MultiSteps(fallline.optax.sgd(s), 1).gradient_transformation(),
}


def rates(transformation, wrap):
    """What gradients of 1 move in the first steps."""
    param = jnp.zeros(1)
    state, update, found = wrap(transformation.init)(param), wrap(transformation.update), []
    for _ in range(5):
        updates, state = update(jnp.ones(1), state, param)
        found.append(-float(updates[0]))
    return found


@pytest.mark.parametrize("wrap", [jax.jit, lambda f: f], ids=["jit", "eager"])
@pytest.mark.parametrize("caller", CALLERS)
def test_what_counts_from_0_takes_our_schedules_by_count_and_no_other_way(caller, wrap):
    for curve in CURVES:
        right = [curve(t) for t in range(1, 6)]
        np.testing.assert_allclose(rates(CALLERS[caller](curve.by_count), wrap), right, rtol=1e-6)
        if caller.startswith("our own"):
            np.testing.assert_allclose(rates(CALLERS[caller](curve), wrap), right, rtol=1e-6)
        else:
            with pytest.raises(ValueError, match=r"schedule\.by_count"):
                rates(CALLERS[caller](curve), wrap)


def test_chain_masked_and_multi_transform():
    params, grads = tree(0), tree(1)
    plain = fallline.optax.adam(0.1)
    updates, _ = plain.update(grads, plain.init(params))
    chained = optax.chain(optax.scale(2.0), plain, optax.scale(0.5))
    found, _ = chained.update(jax.tree.map(lambda g: g / 2, grads), chained.init(params))
    assert_close(found, jax.tree.map(lambda u: u / 2, updates), 1e-6)
    mask = {"a": False, "b": [True, False]}
    masked = optax.masked(plain, mask)
    found, _ = masked.update(grads, masked.init(params), params)
    np.testing.assert_array_equal(found["a"], grads["a"])
    np.testing.assert_allclose(found["b"][0], updates["b"][0], rtol=1e-6)
    multi = optax.multi_transform({True: plain, False: fallline.optax.sgd(1.0)}, mask)
    found, _ = jax.jit(multi.update)(grads, multi.init(params), params)
    np.testing.assert_allclose(found["a"], -grads["a"], rtol=1e-6)
    np.testing.assert_allclose(found["b"][0], updates["b"][0], rtol=1e-6)


def test_inject_hyperparams_takes_every_function(rule):
    static = [name for name, one in rule.definition.hypers.items() if getattr(one, "whole", False)]
    make = functools.partial(fallline.optax.transform, rule)
    make.__signature__ = inspect.signature(make_function(rule, __name__))
    injected = optax.inject_hyperparams(make if rule.name in PEERS else function_of(rule), static_args=static)()
    found, state = trained(injected, VECTOR, PUSHES)
    assert_close(found, three_steps(rule), 1e-5)
    rate_of = rule.definition.hypers["lr"].default
    np.testing.assert_allclose(state.hyperparams["learning_rate"], rate_of, rtol=1e-6)


def test_inject_hyperparams_with_schedules_modifiers_and_flags():
    learning_rate = optax.cosine_decay_schedule(0.3, 4)
    expected = losses(fallline.optax.rmsprop(learning_rate, eps_outside=True))
    injected = optax.inject_hyperparams(fallline.optax.rmsprop)(learning_rate, eps_outside=True)
    np.testing.assert_allclose(losses(injected), expected, rtol=1e-5)
    expected = losses(fallline.optax.clip_value(rules.adam, learning_rate, beta1=0.5))
    make = optax.inject_hyperparams(fallline.optax.clip_value, static_args="rule")
    np.testing.assert_allclose(losses(make(rules.adam, learning_rate, beta1=0.5)), expected, rtol=1e-5)
    make = optax.inject_hyperparams(fallline.optax.transform, static_args="rule")
    np.testing.assert_allclose(losses(make(lion, 0.5)), losses(fallline.optax.transform(lion, 0.5)), rtol=1e-5)


def test_states_are_found_and_mapped_over():
    params = tree(0)
    transformation = optax.chain(optax.identity(), fallline.optax.aggmo())
    state = transformation.init(params)
    assert int(optax.tree_utils.tree_get(state, "count")) == 0
    assert len(optax.tree_utils.tree_get(state, "v")) == 3
    assert optax.tree_utils.tree_get(state, "AggMoState") is state[1]
    mapped = optax.tree_utils.tree_map_params(transformation, lambda one: one + 1, state)
    assert all((np.asarray(leaf) == 1).all() for leaf in jax.tree.leaves(mapped[1].v))
    assert int(mapped[1].count) == 0
    for one in (own(rules.nag), fallline.optax.transform(warming)):
        optax.tree_utils.tree_map_params(one, lambda leaf: leaf, one.init(params))


def test_apply_if_finite_and_multi_steps():
    params = tree(0)
    guarded = optax.apply_if_finite(fallline.optax.adam(0.1), 5)
    state = guarded.init(params)
    broken = jax.tree.map(lambda x: x * np.nan, params)
    updates, state = jax.jit(guarded.update)(broken, state, params)
    assert all((np.asarray(leaf) == 0).all() for leaf in jax.tree.leaves(updates))
    assert int(optax.tree.get(state.inner_state, "count")) == 0
    updates, state = jax.jit(guarded.update)(params, state, params)
    assert int(optax.tree.get(state.inner_state, "count")) == 1
    several = optax.MultiSteps(fallline.optax.adamw(0.1), every_k_schedule=2)
    state = several.init(params)
    for count in (0, 1):
        updates, state = several.update(params, state, params)
        assert int(optax.tree.get(state.inner_opt_state, "count")) == count


@few_rules()
def test_gradients_flow_through_updates_and_numbers(rule):
    """d(final parameter)/d(learning rate), against a difference, through five steps."""
    make = function_of(rule)
    with jax.enable_x64(True):
        params, offsets = jnp.asarray([1.0, -2.0]), jnp.asarray(np.random.default_rng(0).standard_normal((5, 2)))

        @jax.jit
        def last(learning_rate):
            transformation = make(learning_rate)
            after, _ = scan(transformation.update, params, transformation.init(params), offsets)
            return after @ jnp.asarray([1.0, 2.0])

        at = rule.values["lr"]
        difference = (last(at * (1 + 1e-5)) - last(at * (1 - 1e-5))) / (2e-5 * at)
        rounding = 4 * np.finfo(np.float64).eps * abs(last(at)) / (2e-5 * at)
        np.testing.assert_allclose(jax.grad(last)(at), difference, rtol=1e-5, atol=rounding)


def test_vmap_over_learning_rates_and_states():
    def after(learning_rate):
        transformation = fallline.optax.adamw(learning_rate, beta1=0.5)
        return scan(transformation.update, jnp.ones(3), transformation.init(jnp.ones(3)), jnp.ones((4, 3)))[0]

    rates = jnp.asarray([0.1, 0.2, 0.4])
    np.testing.assert_allclose(jax.vmap(after)(rates), jnp.stack(list(map(after, rates))), rtol=1e-6)
    transformation = fallline.optax.transform(rules.noisy_sgd)
    many = jnp.zeros((3, 4))
    states = jax.vmap(transformation.init)(many)
    updates, _ = jax.vmap(transformation.update)(many, states._replace(count=jnp.arange(3, dtype=jnp.int32)))
    for t in range(3):
        expected, _ = step(rules.noisy_sgd, t + 1, np.zeros(4, np.float32), np.zeros(4, np.float32))
        np.testing.assert_allclose(np.asarray(updates[t]), expected, rtol=1e-5)


def test_missing_gradients_leave_their_parameters():
    params = {"a": jnp.ones(2), "b": jnp.ones(3)}
    transformation = fallline.optax.momentum(0.5)
    updates, state = transformation.update({"a": params["a"], "b": None}, transformation.init(params), params)
    assert updates["b"] is None
    np.testing.assert_array_equal(state.v["b"], 0)
    np.testing.assert_array_equal(updates["a"], -0.5)


def test_empty_trees_and_arrays():
    transformation = fallline.optax.transform(rules.adam)
    updates, state = transformation.update({}, transformation.init({}))
    assert updates == {} == state.m
    empty = jnp.zeros((0, 3))
    updates, _ = transformation.update(empty, transformation.init(empty))
    assert updates.shape == (0, 3)


# Names


def test_there_is_a_function_for_every_rule_and_modifier():
    modifiers = {name for name in MODIFIERS if not hasattr(optax, name)}  # Optax's ema and lookahead are its own
    ours = {"eval_params", "transform", *RULES, *modifiers, *PEERS}
    assert ours <= {*fallline.optax.__all__}
    assert set(fallline.optax.__all__) <= set(dir(fallline.optax))
    for name in ours:
        function = getattr(fallline.optax, name)
        assert function.__doc__
        assert function.__name__ == function.__qualname__ == name
        assert inspect.signature(function).return_annotation
        if name not in ("eval_params", "transform"):
            assert function.__module__ == "fallline.optax"
            assert pickle.loads(pickle.dumps(function)) is function
    with pytest.raises(AttributeError, match=r"has no 'adamm', nor has optax, did you mean adam$"):
        _ = fallline.optax.adamm
    with pytest.raises(AttributeError, match=r"has no 'xyzzy', nor has optax; of its own .*, transform, "):
        _ = fallline.optax.xyzzy


def test_signatures_are_the_rules(rule):
    function = make_function(rule, __name__)
    parameters = inspect.signature(function).parameters
    assert next(iter(parameters)) == "learning_rate"
    assert {"lr" if name == "learning_rate" else name: one.default for name, one in parameters.items()} == rule.values
    assert all(f"    {name}: " in function.__doc__ for name in parameters)
    if rule.name not in PEERS:
        assert inspect.signature(getattr(fallline.optax, rule.name)) == inspect.signature(function)


def test_transformations_and_states_pickle(rule):
    transformation = own(rule)
    state = transformation.init(VECTOR)
    again = pickle.loads(pickle.dumps(state))
    assert jax.tree.structure(again) == jax.tree.structure(state)
    found, _ = trained(pickle.loads(pickle.dumps(transformation)), VECTOR, PUSHES)
    assert_close(found, three_steps(rule), 1e-6)


@pytest.mark.parametrize("missing", ["jax", "optax"])
def test_without_jax_or_optax_the_error_says_what_to_install(missing, monkeypatch):
    for name in [name for name in sys.modules if name.startswith("fallline.optax")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(ImportError, match=r"fallline\.optax needs jax, optax: pip install .*\[optax\]"):
        importlib.import_module("fallline.optax")


# What is refused

W = {"w": jnp.ones(3)}
ADAM = fallline.optax.transform(rules.adam)


def noisy(seed):
    return fallline.optax.transform(rules.noisy_sgd, noise_seed=seed)


def bad_state_name():
    @rule
    def counted(theta, grad, count=zeros, *, lr=rate(0.1)):
        return theta - lr * grad(theta), count + 1

    return fallline.optax.transform(counted)


def traced_seed():
    @rule
    def drawn(theta, grad, t, *, lr=rate(0.1)):
        return theta - lr * grad(theta) * normal(t, t)

    one = fallline.optax.transform(drawn)
    return jax.jit(one.update)(W, one.init(W))


def too_large_a_rate():
    one = fallline.optax.transform(rules.adam, beta1=lambda count: 1.5)
    return one.update(W, one.init(W))


def a_rate_of_two_numbers():
    one = fallline.optax.adam(lambda count: jnp.ones(2))
    return one.update(W, one.init(W))


@pytest.mark.parametrize(
    ("call", "error", "match"),
    [
        (lambda: fallline.optax.adam(-1.0), HyperparameterError, r"learning_rate = -1\.0 is outside its range 0 <= x"),
        (lambda: fallline.optax.adam("fast"), HyperparameterError, "learning_rate = 'fast': needs a number"),
        (lambda: fallline.optax.qhadam(b1=0.9), HyperparameterError, "no hyperparameter 'b1'; it has: learning_rate, "),
        (lambda: fallline.optax.transform(rules.adam, lr=0.1), HyperparameterError, "no hyperparameter 'lr'; it has: "),
        (lambda: fallline.optax.nag(1, 0.9, 0.9), TypeError, "nag.learning_rate, gamma.: too many"),
        (lambda: fallline.optax.adam(jnp.ones(2)), HyperparameterError, r"learning_rate is an array of shape \(2,\)"),
        (lambda: fallline.optax.adam(jnp.array(1j)), HyperparameterError, "complex64: it needs one real number"),
        (a_rate_of_two_numbers, HyperparameterError, r"learning_rate at step t is an array of shape \(2,\)"),
        (too_large_a_rate, HyperparameterError, r"beta1 at step t = 1\.5 is outside its range 0 <= x < 1"),
        (lambda: fallline.optax.adam(optax.adam(1.0)), HyperparameterError, r"through optax\.inject_hyperparams"),
        (lambda: fallline.optax.aggmo(betas=0.5), HyperparameterError, "needs a tuple of one or more numbers"),
        (lambda: fallline.optax.aggmo(betas=jnp.ones((2, 2))), HyperparameterError, r"betas has the shape \(2, 2\)"),
        (lambda: noisy(jnp.int32(1)), HyperparameterError, "static_args='noise_seed'"),
        (lambda: noisy(lambda c: c), HyperparameterError, "a seed is fixed when the tra"),
        (lambda: fallline.optax.rmsprop(eps_outside=jnp.array(True)), HyperparameterError, "eps_outside = .* a flag"),
        (lambda: fallline.optax.rmsprop(eps_outside=1), HyperparameterError, "eps_outside = 1: choose False or True"),
        (lambda: fallline.optax.transform(fallline.optax.adam), TypeError, "rule must be a rule, such as fallline"),
        (lambda: fallline.optax.clip_value(ADAM), RuleError, "clip_value modifies a rule, such as"),
        (lambda: fallline.optax.clip_value(), TypeError, r"clip_value\(rule, learning_rate, clip, hyperparameters\)"),
        (bad_state_name, RuleError, "counted has a state called 'count', which a field of Optax's states cannot"),
        (traced_seed, TypeError, "the seed of a random draw must be known when the step is compiled"),
        (lambda: ADAM.init({"n": jnp.arange(3)}), TypeError, r"params\['n'\] is int32; a rule runs on float16"),
        (lambda: ADAM.init({"n": "three"}), TypeError, r"params\['n'\] is str; a rule runs on"),
        (lambda: ADAM.update({"w": jnp.arange(3)}, ADAM.init(W)), TypeError, r"the gradient \['w'\] is int32"),
        (lambda: ADAM.update({"w": 1j * W["w"]}, ADAM.init(W)), TypeError, r"the gradient of \['w'\] is complex64"),
        (lambda: ADAM.update({"w": jnp.ones(2)}, ADAM.init(W)), ValueError, r"gradient of \['w'\] has shape \(2,\)"),
        (lambda: ADAM.update(W, ADAM.init({"w": W["w"], "b": 1.0})), ValueError, "each state must be of the structure"),
        (lambda: ADAM.update(W, ADAM.init(W), [1.0]), ValueError, "params must be of the structure"),
        (lambda: ADAM.update(W, optax.adam(1.0).init(W)), TypeError, "state must be the AdamState that init or update"),
    ],
)  # fmt: skip
def test_bad_input_is_refused(call, error, match):
    with pytest.raises(error, match=match):
        call()


def test_numbers_that_were_cast_for_complex_parameters_are_real():
    params, grads = {"a": jnp.ones(2), "b": jnp.full(2, 1 + 1j)}, {"a": jnp.ones(2), "b": jnp.full(2, 1 - 1j)}
    injected = optax.inject_hyperparams(fallline.optax.sgd)(learning_rate=0.25)
    plain = fallline.optax.sgd(0.25)
    for update in (injected.update, jax.jit(injected.update)):
        found, _ = update(grads, injected.init(params), params)
        assert jax.tree.map(np.array_equal, found, plain.update(grads, plain.init(params), params)[0]) == {
            "a": True, "b": True,
        }  # fmt: skip
    with pytest.raises(HyperparameterError, match="complex64"):
        fallline.optax.sgd(jnp.asarray(1 + 1j))
