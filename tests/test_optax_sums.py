"""The Optax door for rules with sums, shapes, matrices and points that cannot be solved: the reference's numbers."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest

import fallline.optax
from fallline import (
    common,
    decay,
    eigenvectors,
    eye,
    full,
    matrix_power,
    maximum,
    mean,
    modifier,
    nonneg,
    norm,
    positive,
    qr,
    rate,
    rows,
    rule,
    rules,
    scalar,
    sqrt,
    total,
    where,
    whole,
    zeros,
)  # fmt: skip
from fallline.machines.array import step_all
from fallline.machines.matrix_ops import MATRIX_OPS
from fallline.optax import together
from fallline.rule import NoEquivalentFormError
from test_sums import clip_norm, factored, lamb, lookahead, muon, prodigy

SHAPES = {"w": (5, 3), "z": [(4,), (2, 3, 5)], "b": ()}
STEPS = 11


@rule
def counted(
    theta, grad, t, size=scalar(0.0), pace=scalar("lr"), most=common(0.0), *,
    lr=rate(0.1), beta=decay(0.5),
):  # fmt: skip
    """Numbers of every kind: of a tensor's sum, of t alone, and of a total."""
    g = grad(theta)
    size = beta * size + (1 - beta) * norm(g)
    pace = pace * (1 - 0.5 / (1 + t))
    most = maximum(most, total(abs(g)))
    return theta - pace * g / maximum(1, size / (1 - beta**t)) / (1 + most), size, pace, most


@rule
def shaped(theta, grad, t, seen=scalar(0.0), r=zeros[rows, 1], *, lr=rate(0.1)):
    """A number that is computed from another formula for vectors."""
    g = grad(theta)
    if theta.ndim == 1:
        seen = seen + 1 / t
        return theta - lr * seen * g, seen, r
    seen = seen + norm(g)
    r = r + mean(abs(g), axis=-1)
    return theta - lr * g / seen / (1 + r), seen, r


@rule
def soap(
    theta, grad, t, L=eye("eps")[rows, rows], Q=zeros[rows, rows], *,
    lr=rate(0.1), eps=positive(1e-3), every=whole(3),
):  # fmt: skip
    """Matrices that are computed every few steps."""
    G = grad(theta)
    L = L + G @ G.T
    Q = where(t == 1, eigenvectors(L), where(t % every == 0, qr(L @ Q), Q))
    return theta - lr * Q @ (Q.T @ (matrix_power(L, -0.25) @ G)), L, Q


@modifier
def averaged(rule, theta, grad, t, z=full("theta"), *, beta=decay(0.9)):
    """The gradient at z alone, of which theta is an average."""
    g = grad(z)
    z = rule(z, lambda point: g, t)
    return beta * theta + (1 - beta) * z, z


@modifier
def sam(rule, theta, grad, t, *, rho=nonneg(0.05)):
    g = grad(theta)
    return rule(theta, lambda point: grad(point + rho * g / sqrt(total(g**2))), t)


CASES = {
    "lamb": lamb,
    "factored": factored,
    "prodigy": prodigy,
    "muon": muon,
    "clip_norm(adam)": clip_norm(rules.adam),
    "clip_norm(nag)": clip_norm(rules.nag(lr=0.1)),
    "lookahead(radam)": lookahead(rules.sgd(lr=0.1)),
    "counted": counted,
    "shaped": shaped,
    "soap": soap,
    "averaged(adam)": averaged(rules.adam(lr=0.1)),
    "averaged(factored)": averaged(factored),
}


def is_shape(x):
    return isinstance(x, tuple)


def tree(seed, dtype=np.float64, lead=()):
    rng = np.random.default_rng(seed)
    return jax.tree.map(lambda shape: rng.standard_normal((*lead, *shape)).astype(dtype), SHAPES, is_leaf=is_shape)


def pull(point, push):
    return 0.1 * point + push


def reference(one, params, pushes, count=STEPS):
    """The same by the reference, on NumPy."""
    thetas, structure = jax.tree.flatten(params)
    pushes, states = jax.tree.leaves(pushes), None
    for t in range(1, count + 1):

        def grads(points, t=t):
            return [pull(point, push[t - 1]) for point, push in zip(points, pushes, strict=True)]

        results = step_all(one, t, thetas, grads, states)
        thetas, states = [theta for theta, _ in results], [kept for _, kept in results]
    return structure.unflatten(thetas), states


def walk(transformation, params, pushes, compiled=True, count=STEPS):
    update = jax.jit(transformation.update) if compiled else transformation.update
    params, state = jax.tree.map(jnp.asarray, params), transformation.init(params)
    for k in range(count):
        grads = jax.tree.map(lambda x, push, k=k: pull(x, push[k]), params, pushes)
        updates, state = update(grads, state, params)
        params = optax.apply_updates(params, updates)
    return fallline.optax.eval_params(state, params), state


def assert_close(ours, theirs, tolerance):
    for x, y in zip(jax.tree.leaves(ours), jax.tree.leaves(theirs), strict=True):
        assert x.shape == y.shape
        np.testing.assert_allclose(np.asarray(x, np.float64), y, rtol=tolerance, atol=tolerance)


EAGER = ("counted",)
WAYS = [(case, True) for case in CASES] + [(case, False) for case in EAGER]


@pytest.mark.parametrize(("case", "compiled"), WAYS)
def test_the_numbers_are_the_references(case, compiled):
    one, params, pushes = CASES[case], tree(0), tree(1, lead=(STEPS,))
    count = STEPS if compiled else 4
    with jax.enable_x64(True):
        found, state = walk(fallline.optax.transform(one), params, pushes, compiled, count)
        expected, states = reference(one, params, pushes, count)
        assert_close(found, expected, 1e-9 if case in ("muon", "soap") else 1e-12)
        for name in {name for kept in states for name in kept}:
            mine = jax.tree.leaves(getattr(state, name))
            right = [kept[name] for kept in states if name in kept]
            right = right[:1] if len(mine) == 1 else right
            assert_close(mine, right, 1e-9)


def test_in_float32_and_bfloat16_a_leaf_is_computed_and_kept_in_its_own():
    params, pushes = tree(0, np.float32), tree(1, np.float32, lead=(4,))
    for one in (factored,):
        expected, _ = reference(one, *(jax.tree.map(np.float64, tree) for tree in (params, pushes)), count=4)
        found, state = walk(fallline.optax.transform(one), params, pushes, count=4)
        assert_close(found, expected, 1e-5)
        half = jax.tree.map(lambda x: jnp.asarray(x, jnp.bfloat16), params)
        found, state = walk(fallline.optax.transform(one), half, jax.tree.map(jnp.asarray, pushes), count=2)
        arrays = [leaf for leaf in jax.tree.leaves((found, state)) if leaf.ndim]
        assert {leaf.dtype for leaf in arrays} == {jnp.dtype(jnp.bfloat16)}
        expected, _ = reference(one, *(jax.tree.map(np.float64, tree) for tree in (params, pushes)), count=2)
        assert_close(found, expected, 0.05)


def test_states_have_shapes_of_their_own():
    state = fallline.optax.transform(factored).init(tree(0))
    none = optax.MaskedNode()
    assert jax.tree.map(jnp.shape, state.R) == {"w": (5, 1), "z": [none, (2, 3, 1)], "b": none}
    assert jax.tree.map(jnp.shape, state.C) == {"w": (1, 3), "z": [none, (2, 1, 5)], "b": none}
    assert jax.tree.map(jnp.shape, state.V) == {"w": none, "z": [(4,), none], "b": ()}
    state = fallline.optax.transform(counted(lr=0.25)).init(tree(0))
    assert jax.tree.map(jnp.shape, state.size) == jax.tree.map(lambda shape: (), SHAPES, is_leaf=is_shape)
    assert (float(state.pace), float(state.most)) == (0.25, 0.0)


# What XLA is given


def jaxpr_of(one, params):
    transformation = fallline.optax.transform(one)
    return str(jax.make_jaxpr(transformation.update)(params, transformation.init(params), params))


def test_a_traced_choice_runs_one_side_where_there_are_matrices_and_only_there(monkeypatch):
    params = {"w": jnp.ones((3, 4)), "b": jnp.ones(3)}
    assert " cond[" in jaxpr_of(soap, params)
    assert " cond[" not in jaxpr_of(lookahead(rules.sgd), params)
    calls = []

    def counting(a):
        calls.append(1)
        return MATRIX_OPS["qr"](jnp, a)

    qr_ = lambda a: jax.pure_callback(lambda x: counting(jnp.asarray(x)), jax.ShapeDtypeStruct(a.shape, a.dtype), a)  # noqa: E731
    monkeypatch.setitem(together._OPS, "qr", qr_)
    walk(fallline.optax.transform(soap), jnp.ones((2, 3)), jnp.ones((7, 2, 3)), count=7)
    assert len(calls) == 2


def test_a_total_inside_of_a_choice_is_over_all():
    @rule
    def chosen(theta, grad, t, Q=zeros[rows, rows], *, lr=rate(0.1)):
        G = grad(theta)
        Q = where(t % 2 == 0, G @ G.T / total(G * G), Q)
        return theta - lr * Q @ G - lr * G, Q

    params, pushes = tree(0), tree(1, lead=(STEPS,))
    with jax.enable_x64(True):
        assert_close(
            walk(fallline.optax.transform(chosen), params, pushes)[0], reference(chosen, params, pushes)[0], 1e-9
        )


def bytes_of(transformation):
    """What a step moves, as XLA plans it."""
    params = [jnp.ones(4096), jnp.ones((64, 128))]
    state = jax.eval_shape(transformation.init, params)

    def step(params, state, grads):
        updates, state = transformation.update(grads, state, params)
        return optax.apply_updates(params, updates), state

    lowered = jax.jit(step, donate_argnums=(0, 1)).lower(params, state, params)
    return lowered.compile().cost_analysis()["bytes accessed"]


def test_a_step_moves_no_more_than_optaxs():
    theirs = bytes_of(optax.lamb(1e-3, weight_decay=0.01))
    assert bytes_of(fallline.optax.transform(lamb)) <= theirs + 256
    theirs = bytes_of(optax.chain(optax.clip_by_global_norm(1.0), optax.adam(1e-3)))
    assert bytes_of(fallline.optax.transform(clip_norm(rules.adam))) <= theirs + 256


def test_overflow_leaves_finite_numbers():
    one = fallline.optax.transform(lamb)
    params = {"w": jnp.ones(3), "b": jnp.ones(2)}
    state = one.init(params)
    for _ in range(3):
        updates, state = jax.jit(one.update)({"w": jnp.full(3, 3e38), "b": jnp.full(2, 1e-30)}, state, params)
        assert all(jnp.isfinite(leaf).all() for leaf in jax.tree.leaves((updates, state)))
    one = fallline.optax.transform(clip_norm(rules.sgd))
    updates, _ = one.update({"w": jnp.array([1.0, jnp.nan, 1.0]), "b": jnp.ones(2)}, one.init(params), params)
    assert all(jnp.isnan(leaf).all() for leaf in updates.values()), "a norm that is NaN says so, and not nothing"


# With the rest of Optax and JAX


def test_with_the_rest_of_optax():
    params, pushes = tree(0), tree(1, lead=(2,))
    clipped = clip_norm(rules.adam)
    transform = fallline.optax.transform
    with jax.enable_x64(True):
        plain, _ = walk(transform(clipped, 0.1), params, pushes, count=2)
        around = {
            "chain": optax.chain(optax.identity(), transform(clipped, 0.1)),
            "steps": optax.MultiSteps(transform(clipped, 0.1), 1).gradient_transformation(),
            "inject": optax.inject_hyperparams(transform, static_args="rule")(clipped, 0.1),
            "pickle": pickle.loads(pickle.dumps(transform(clipped, 0.1))),
        }
        for name, transformation in around.items():
            assert_close(walk(transformation, params, pushes, count=2)[0], plain, 1e-6), name


def test_totals_are_over_the_leaves_of_one_transformation():
    params = {"a": jnp.ones(2), "b": jnp.ones((2, 2)), "c": jnp.ones(3)}
    grads = {"a": jnp.full(2, 3.0), "b": jnp.full((2, 2), 2.0), "c": None}
    clipped = fallline.optax.transform(clip_norm(rules.sgd), 1.0)
    updates, _ = clipped.update(grads, clipped.init(params), params)
    np.testing.assert_allclose(updates["a"], -3 / np.sqrt(18 + 16), rtol=1e-6)
    assert updates["c"] is None
    apart = optax.multi_transform(
        {"x": clipped, "y": fallline.optax.transform(factored)}, {"a": "x", "b": "y", "c": "x"}
    )
    state = apart.init(params)
    updates, state = jax.jit(apart.update)(jax.tree.map(lambda x: 3 * x, params), state, params)
    np.testing.assert_allclose(updates["a"], -3 / np.sqrt(18 + 27), rtol=1e-6)
    assert jnp.isfinite(updates["b"]).all()


def test_a_leaf_without_a_gradient_keeps_its_states():
    params = {"a": jnp.ones((2, 3)), "b": jnp.ones(3)}
    one = fallline.optax.transform(averaged(factored))
    first = one.init(params)
    updates, state = one.update({"a": jnp.ones((2, 3)), "b": None}, first, params)
    assert updates["b"] is None
    assert_close((state.V["b"], state.theta["b"]), (first.V["b"], first.theta["b"]), 0)
    assert state.R["a"].any()
    after = fallline.optax.eval_params(state, params)
    np.testing.assert_allclose(after["b"], params["b"])


def test_states_pickle_and_are_mapped_over():
    params = {"a": jnp.ones((2, 3)), "b": jnp.ones(3)}
    for one in (factored, counted, averaged(factored), prodigy):
        transformation = fallline.optax.transform(one)
        state = transformation.init(params)
        assert jax.tree.structure(pickle.loads(pickle.dumps(state))) == jax.tree.structure(state)
        mapped = optax.tree_utils.tree_map_params(transformation, lambda leaf: leaf + 1, state)
        assert jax.tree.structure(mapped) == jax.tree.structure(state)
        assert int(mapped.count) == 0
        _, after = transformation.update(params, state, params)
        assert jax.tree.map(lambda x: (x.shape, x.dtype), after) == jax.tree.map(lambda x: (x.shape, x.dtype), state)


def test_gradients_flow_through_sums():
    with jax.enable_x64(True):
        params, pushes = {"w": jnp.ones((2, 3)), "b": jnp.asarray([0.5, 1.0])}, jnp.asarray([0.3, -0.2])

        def last(learning_rate, one):
            transformation = fallline.optax.transform(one, learning_rate)
            now, state = params, transformation.init(params)
            for push in pushes:
                grads = jax.tree.map(lambda x, push=push: pull(x, push * x * x), now)
                updates, state = transformation.update(grads, state, now)
                now = optax.apply_updates(now, updates)
            return sum(jnp.sum(leaf**2) for leaf in jax.tree.leaves(now))

        for one in (muon,):
            function = jax.jit(lambda rate, one=one: last(rate, one))
            at, eps = 1e-3, 1e-8
            difference = (function(at + eps) - function(at - eps)) / (2 * eps)
            np.testing.assert_allclose(jax.grad(function)(at), difference, rtol=1e-5)


SHARDED = """
import jax, jax.numpy as jnp, numpy as np, sys
jax.config.update("jax_num_cpu_devices", 4)
sys.path.insert(0, {here!r})
import fallline.optax
from test_sums import clip_norm, factored, muon
from fallline import rules
from jax.sharding import Mesh, NamedSharding, PartitionSpec as P
mesh = Mesh(np.array(jax.devices()).reshape(2, 2), ("x", "y"))
rng = np.random.default_rng(0)
params = {{"w": rng.standard_normal((8, 6)).astype(np.float32), "b": rng.standard_normal(8).astype(np.float32)}}
places = {{"w": NamedSharding(mesh, P("x", "y")), "b": NamedSharding(mesh, P("y"))}}
for one in (clip_norm(rules.adam), factored, muon):
    transformation = fallline.optax.transform(one, 0.1)
    sharded = jax.device_put(params, places)
    ours, _ = jax.jit(transformation.update)(sharded, jax.jit(transformation.init)(sharded), sharded)
    alone, _ = jax.jit(transformation.update)(params, transformation.init(params), params)
    for key in params:
        np.testing.assert_allclose(ours[key], alone[key], rtol=1e-4, atol=1e-6)
print("as alone")
"""


def test_sharded_arrays_are_as_whole_ones():
    code = SHARDED.format(here=str(Path(__file__).parent))
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert out.stdout == "as alone\n", out.stderr


# What is refused

W = {"w": jnp.ones((2, 3))}


def stepped(one, grads, params=W, state=None):
    transformation = fallline.optax.transform(one)
    return transformation.update(grads, transformation.init(params) if state is None else state, params)


def unsolvable():
    @rule
    def squared(theta, grad, size=scalar(0.0), *, lr=rate(0.1)):
        g = grad(theta * theta)
        return theta - lr * g, norm(g)

    return fallline.optax.transform(squared)


@pytest.mark.parametrize(
    ("call", "error", "match"),
    [
        (lambda: fallline.optax.transform(sam(rules.adam)), NoEquivalentFormError,
         r"two gradients .* optax\.contrib\.sam"),
        (unsolvable, NoEquivalentFormError, "squared takes its gradient ahead of the parameters, but Optax"),
        (lambda: stepped(factored, {"w": 1j * W["w"]}, {"w": 1j * W["w"]}), TypeError, "sees rows and columns"),
        (lambda: stepped(lamb, {"w": jnp.ones(3)}), ValueError, r"state m of \['w'\] has shape \(2, 3\), not \(3,\)"),
        (lambda: stepped(factored, {"w": jnp.ones(3)}), ValueError, r"the state V of \['w'\] is missing"),
        (lambda: fallline.optax.transform(lamb).update(W, fallline.optax.transform(lamb).init(W)), ValueError,
         "requires the current value of parameters"),
        (lambda: stepped(lamb, W, state=optax.adam(0.1).init(W)), TypeError, "state must be the LambState"),
    ],
)  # fmt: skip
def test_bad_input_is_refused(call, error, match):
    with pytest.raises(error, match=match):
        call()


def test_complex_numbers_are_pairs():
    z, g = jnp.asarray([3 + 4j, 0.1 - 5j]), jnp.asarray([1 + 2j, -1j])
    one = fallline.optax.transform(lamb)
    updates, _ = one.update(g, one.init(z), z)
    pairs = [np.asarray(x).view(np.float32).reshape(2, 2) for x in (z, g)]
    ((theta, _),) = step_all(lamb, 1, pairs[:1], pairs[1:])
    np.testing.assert_allclose(np.asarray(z + updates).view(np.float32).reshape(2, 2), theta, rtol=1e-6)


def test_a_rule_for_matrices_and_another_for_the_rest():
    params = {"w": jnp.ones((5, 3)) + jnp.eye(5, 3), "b": jnp.ones(3)}
    grads = {"w": jnp.arange(15.0).reshape(5, 3), "b": jnp.full(3, 2.0)}
    rest, hidden = fallline.optax.transform(clip_norm(rules.sgd), 1.0), fallline.optax.transform(muon)
    both = fallline.optax.by_kind(rest, matrix=hidden)
    updates, state = jax.jit(both.update)(grads, both.init(params), params)
    np.testing.assert_allclose(updates["b"], -1 / np.sqrt(3), rtol=1e-6)
    matrix = {"w": params["w"]}
    alone, _ = hidden.update({"w": grads["w"]}, hidden.init(matrix), matrix)
    np.testing.assert_allclose(updates["w"], alone["w"], rtol=1e-4, atol=1e-6)
    _, again = both.update(grads, state, params)
    assert jax.tree.structure(again) == jax.tree.structure(state)
