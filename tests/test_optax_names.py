"""The functions that have optax's names: its arguments, its numbers, its states, and checkpoints both ways."""

from __future__ import annotations

import inspect
import pickle

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
import torch

import fallline.optax
from fallline import HyperparameterError, rules, schedules
from fallline.optax import chained
from fallline.optax.peers import PEERS
from fallline.rules import RULES
from test_optax import compiled, loops, slow


def rising(count):
    return 0.01 * (count + 1)


def second(params):
    return {"a": [False, True]}


def matrices(params):
    return jax.tree.map(lambda leaf: leaf.ndim > 1, params)


def folds(params):
    """A matrix of which it is said what its axes are, and one that is none."""
    return {"a": [optax.contrib.MuonDimensionNumbers(1, -2), None]}


TURNS = ((2.0, -1.5, 0.5), (3.0, -3.0, 1.2))

OTHERS = {
    "learning_rate": (rising,),
    "b1": (0.8,),
    "b2": (0.5,),
    "b3": (0.9,),
    "beta": (0.8,),
    "decay": (0.7,),
    "rho": (0.7,),
    "eps": (1e-2,),
    "eps_root": (1e-3,),
    "eps_in_sqrt": (False,),
    "eta": (0.3,),
    "gamma": (0.1,),
    "eta_minus": (0.4,),
    "eta_plus": (1.5,),
    "min_step_size": (0.02,),
    "max_step_size": (0.03,),
    "threshold": (4.0,),
    "momentum": (0.8, 0.0),
    "nesterov": (False, True),
    "centered": (True,),
    "bias_correction": (True,),
    "bias_correction_mu": (False,),
    "bias_correction_nu": (False,),
    "initial_scale": (2.0,),
    "initial_accumulator_value": (2.0, 0.0),
    "weight_decay": (0.3, rising),
    "mask": ({"a": [True, False]}, second),
    "weight_decay_mask": ({"a": False}, second),
    "trust_coefficient": (0.1,),
    "trust_ratio_mask": ({"a": [True, False]}, second),
    "mu_dtype": ("float32",),
    "accumulator_dtype": ("float32",),
    "dtype_momentum": ("float64",),
    "decay_rate": (0.5,),
    "decay_offset": (-2,),
    "multiply_by_parameter_scale": (False,),
    "clipping_threshold": (0.5, None),
    "weight_decay_rate": (0.3, rising),
    "factored": (False,),
    "key": (3,),
    "seed": (),
    "ns_coeffs": (TURNS[0], "dion"),
    "ns_steps": (3, 5),
    "adaptive": (True,),
    "preconditioning": ("aol", "schatten"),
    "adam_b1": (0.8,),
    "adam_b2": (0.5,),
    "adam_eps_root": (1e-3,),
    "adam_weight_decay": (0.3, rising),
    "adam_learning_rate": (rising, 0.03),
    "muon_weight_dimension_numbers": (folds(None), folds),
    "consistent_rms": (0.2,),
}
"""What is given in the place of each default of optax's."""

ALWAYS = {
    "adafactor": {"min_dim_size_to_factor": 3},
    "adan": {"b2": 0.5},
    "lars": {"weight_decay": 0.0},
    "noisy_sgd": {"key": 0},
    "rprop": {"learning_rate": 0.02},
}
"""Where b2 is 1 - b2, optax's Adan is right, and without weight decay its LARS; without a key it warns."""


def theirs_of(name, options):
    """Optax's transformation, which for Rprop adds what it keeps for the next step."""
    one = chained.theirs(name)(**options)
    if name != "rprop":
        return one

    def update(updates, state, params=None):
        _, state = one.update(updates, state, params)
        return jax.tree.map(lambda step: -step, state[0].prev_updates), state

    return optax.GradientTransformation(one.init, update)


def options_of(name):
    """Each argument given another value, alone, and all of them together."""
    always = {"learning_rate": 0.02} | ALWAYS.get(name, {})
    arguments = [key for key in inspect.signature(chained.theirs(name)).parameters if key not in ALWAYS.get(name, ())]
    other = {key: OTHERS[key] for key in arguments if OTHERS[key]}
    yield always
    for key, values in other.items():
        yield from (always | {key: value} for value in values)
    yield always | {key: values[0] for key, values in other.items()}
    yield always | {key: values[-1] for key, values in other.items()}


STATIC = {"adafactor": ("min_dim_size_to_factor", "dtype_momentum"), "muon": ("ns_steps",)}
"""What `inject_hyperparams` is to leave alone: a whole number, and what can be called and is no function."""


def cases():
    """All arguments together; each alone in the slow run."""
    for name in PEERS:
        several = list(options_of(name))
        for k, options in enumerate(several):
            alone = 0 < k < len(several) - 2
            yield pytest.param((name, options), marks=[pytest.mark.slow] if alone else [], id=shown((name, options)))


def shown(case):
    name, options = case
    given = (f"{key}={getattr(value, '__name__', value)}" for key, value in options.items())
    return f"{name}({', '.join(given)})"


RNG = np.random.default_rng(0)
PARAMS = {"a": [RNG.standard_normal(3), RNG.standard_normal(3)]}
MATRICES = {"a": [RNG.standard_normal((5, 3)), RNG.standard_normal((5, 3))]}
MIXED = {"a": [RNG.standard_normal((5, 3)), RNG.standard_normal(4)]}


def params_of(name):
    return {"adafactor": MATRICES, "muon": MIXED}.get(name, PARAMS)


def pushes_of(params):
    rng = np.random.default_rng(1)
    return [jax.tree.map(lambda leaf: 0.3 * rng.standard_normal(leaf.shape), params) for _ in range(3)]


def walk(transformation, state, params, pushes):
    """The updates of some steps, the state and the parameters."""
    added = []
    for push in pushes:
        grads = jax.tree.map(lambda x, y: 0.2 * x + y, params, push)
        updates, state = transformation.update(grads, state, params)
        params = optax.apply_updates(params, updates)
        added.append(updates)
    return added, state, params


def assert_same(ours, theirs, tolerance):
    ours, theirs = (optax.tree.unwrap_random_key_data(tree) for tree in (ours, theirs))
    assert jax.tree.structure(ours) == jax.tree.structure(theirs)
    for x, y in zip(jax.tree.leaves(ours), jax.tree.leaves(theirs), strict=True):
        assert x.dtype == y.dtype
        assert x.shape == y.shape
        x, y = np.asarray(x, np.float64), np.asarray(y, np.float64)
        np.testing.assert_allclose(x, y, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize("case", [*cases()])
def test_the_numbers_and_the_states_are_optaxs_and_checkpoints_go_both_ways(case):
    name, options = case
    inexact = name == "adafactor" or "float32" in options.values()  # a power in float32, and momentum
    tolerance = 1e-6 if inexact else 1e-9 if name == "muon" else 1e-12
    with jax.enable_x64(True):
        ours, theirs = getattr(fallline.optax, name)(**options), theirs_of(name, options)
        params, pushes = jax.tree.map(jnp.asarray, params_of(name)), pushes_of(params_of(name))
        starts = ours.init(params), theirs.init(params)
        assert_same(*starts, 0)
        first = [walk(one, start, params, pushes[:2]) for one, start in zip((ours, theirs), starts, strict=True)]
        assert_same(*first, tolerance)
        (added, mine, here), (_, other, there) = first
        assert_same(walk(ours, other, there, pushes[2:]), walk(theirs, mine, here, pushes[2:]), tolerance)
        assert all(leaf.any() for leaf in jax.tree.leaves(added[-1]))


# Where optax is wrong


def test_adan_is_the_papers_where_optax_takes_the_wrong_factor():
    rng = np.random.default_rng(1)
    x, m, v, n, old = 1.5, 0.0, 0.0, 0.0, None
    with jax.enable_x64(True):
        transformation = fallline.optax.adan(0.1, b2=0.92, eps_root=0.0, weight_decay=0.1)
        param = jnp.asarray(x)
        state = transformation.init(param)
        for t in range(1, 6):
            g = rng.standard_normal()
            difference = 0.0 if old is None else g - old
            m, v = 0.98 * m + 0.02 * g, 0.92 * v + 0.08 * difference
            n, old = 0.99 * n + 0.01 * (g + 0.92 * difference) ** 2, g
            mean = m / (1 - 0.98**t) + 0.92 * v / (1 - 0.92**t)
            x = x - 0.1 * (mean / (np.sqrt(n / (1 - 0.99**t)) + 1e-8) + 0.1 * x)
            updates, state = transformation.update(jnp.asarray(g), state, param)
            param = param + updates
            np.testing.assert_allclose(float(param), x, rtol=1e-12)


def test_lars_is_the_papers_where_optax_takes_the_norm_of_the_sum():
    rng = np.random.default_rng(1)
    x, v = rng.standard_normal((3, 2)), 0.0
    with jax.enable_x64(True):
        transformation = fallline.optax.lars(0.5, 0.3, trust_coefficient=0.1)
        param = jnp.asarray(x)
        state = transformation.init(param)
        for _ in range(5):
            g = rng.standard_normal((3, 2))
            size = np.linalg.norm(x)
            v = 0.9 * v + 0.5 * 0.1 * size / (np.linalg.norm(g) + 0.3 * size) * (g + 0.3 * x)
            x = x - v
            updates, state = transformation.update(jnp.asarray(g), state, param)
            param = param + updates
            np.testing.assert_allclose(param, x, rtol=1e-12)
            np.testing.assert_allclose(state[3].trace, -v, rtol=1e-12)


def test_adadelta_without_a_rate_goes_down():
    param = jnp.ones(3)
    ours, theirs = fallline.optax.adadelta(), optax.adadelta(learning_rate=1.0)
    assert jax.tree.structure(ours.init(param)) == jax.tree.structure(optax.adadelta().init(param))
    np.testing.assert_allclose(
        ours.update(param, ours.init(param), param)[0], theirs.update(param, theirs.init(param), param)[0], rtol=1e-6
    )


def test_rprop_is_torchs():
    grads = np.random.default_rng(2).standard_normal((8, 4)).astype(np.float32)
    weight = torch.nn.Parameter(torch.zeros(4))
    theirs = torch.optim.Rprop([weight], lr=0.1)
    ours, param = fallline.optax.rprop(0.1), jnp.zeros(4)
    state = ours.init(param)
    for grad in grads:
        weight.grad = torch.from_numpy(grad)
        theirs.step()
        updates, state = ours.update(jnp.asarray(grad), state, param)
        param = param + updates
    np.testing.assert_allclose(param, weight.detach().numpy(), rtol=1e-5)


def folded(array, order, shape):
    return jnp.transpose(array, order).reshape(shape)


def test_muon_sees_batches_of_matrices_of_the_axes_that_are_said():
    """Each as it sees a matrix alone; those of a function's own choice too."""
    said = optax.contrib.MuonDimensionNumbers((0, 3), 1)
    rng = np.random.default_rng(3)
    with jax.enable_x64(True):
        stack, grad = (jnp.asarray(rng.standard_normal((2, 5, 3, 2))) for _ in "ab")
        ours = fallline.optax.muon(0.1, muon_weight_dimension_numbers=lambda tree: said)
        theirs = optax.contrib.muon(0.1, muon_weight_dimension_numbers=said)
        both = [walk(one, one.init(stack), stack, [grad] * 2) for one in (ours, theirs)]
        assert_same(*both, 1e-9)
        alone, _ = ours.update(grad, ours.init(stack), stack)
        plain, alike = fallline.optax.muon(0.1), [folded(x, (2, 0, 3, 1), (3, 4, 5)) for x in (grad, stack, alone)]
        for g, x, expected in zip(*alike, strict=True):
            np.testing.assert_allclose(plain.update(g, plain.init(x), x)[0], expected, rtol=1e-9)


def test_muon_takes_more_coefficients_than_steps_where_optax_says_that_they_are_too_few():
    matrix = jnp.ones((2, 3))
    turns = 6 * (TURNS[0],)
    with pytest.raises(ValueError, match="Not enough coeffs"):
        optax.contrib.muon(0.1, turns).init(matrix)
    several, repeated = fallline.optax.muon(0.1, turns), fallline.optax.muon(0.1, TURNS[0], 6)
    updates = [one.update(matrix, one.init(matrix), matrix)[0] for one in (several, repeated)]
    np.testing.assert_array_equal(*updates)


def test_a_leaf_without_a_gradient_stays_in_both_parts_of_muon():
    ours, params = fallline.optax.muon(0.1), {"a": jnp.ones((2, 3)), "b": jnp.ones((2, 3)), "c": jnp.ones(3)}
    state = ours.init(params)
    updates, after = ours.update({"a": params["a"], "b": None, "c": None}, state, params)
    assert updates["b"] is None
    assert updates["c"] is None
    assert (updates["a"] < 0).all()
    assert jax.tree.structure(after) == jax.tree.structure(state)
    assert (optax.tree.get(after.inner_states["muon"], "mu")["b"] == 0).all()


def test_a_variance_that_rounding_makes_negative_is_0():
    ours, param = fallline.optax.rmsprop(0.1, decay=0.1, eps=1e-12, centered=True), jnp.zeros(1)
    state = ours.init(param)
    for _ in range(40):
        updates, state = ours.update(jnp.full(1, 1.2345678), state, param)
        assert jnp.isfinite(updates).all()


def test_states_of_float16_can_hold_squares_of_gradients():
    ours, param = fallline.optax.adam(0.1), jnp.zeros(2, jnp.float16)
    state = ours.init(param)
    assert optax.tree.get(state, "nu").dtype == jnp.float32
    updates, after = ours.update(jnp.full(2, 1e-5, jnp.float16), state, param)
    np.testing.assert_allclose(updates, -0.1, rtol=1e-2)
    assert jax.tree.map(lambda leaf: leaf.dtype, after) == jax.tree.map(lambda leaf: leaf.dtype, state)
    assert optax.tree.get(fallline.optax.adam(mu_dtype="float16").init(param), "mu").dtype == jnp.float16


# Arguments


@pytest.mark.parametrize("name", PEERS)
def test_arguments_have_optaxs_names_defaults_and_order(name):
    function, theirs = getattr(fallline.optax, name), inspect.signature(chained.theirs(name)).parameters
    ours = dict(inspect.signature(function).parameters)
    for key, parameter in theirs.items():
        mine = ours.pop(key)
        assert mine.kind is parameter.kind
        assert mine.default == parameter.default or parameter.default is parameter.empty
        assert f"    {key}: " in function.__doc__
    assert all(parameter.kind is parameter.KEYWORD_ONLY for parameter in ours.values())
    given = [value for value in inspect.signature(function).parameters.values() if value.kind is not value.KEYWORD_ONLY]
    one = function(*(0 if value.name == "key" else value.default for value in given))
    assert pickle.loads(pickle.dumps(function)) is function
    again = pickle.loads(pickle.dumps(one))
    params = {"w": jnp.ones(3)}
    assert_same(again.update(params, again.init(params), params), one.update(params, one.init(params), params), 0)


def test_every_rule_of_a_name_that_optax_has_is_a_peer():
    assert {name for name in RULES if hasattr(optax, name)} <= {*PEERS}


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (lambda door: door.adam(0.1, beta1=0.8, beta2=0.95), lambda: optax.adam(0.1, b1=0.8, b2=0.95)),
        (lambda door: door.rmsprop(0.1, gamma=0.8), lambda: optax.rmsprop(0.1, decay=0.8)),
        (lambda door: door.rmsprop(0.1, eps_outside=True), lambda: optax.rmsprop(0.1, eps_in_sqrt=False)),
        (lambda door: door.adadelta(0.1, gamma=0.8), lambda: optax.adadelta(0.1, rho=0.8)),
        (lambda door: door.adagrad(0.1, initial=0.5), lambda: optax.adagrad(0.1, initial_accumulator_value=0.5)),
        (lambda door: door.noisy_sgd(0.1, noise=0.2, noise_decay=0.3, noise_seed=4),
         lambda: optax.noisy_sgd(0.1, 0.2, 0.3, 4)),
        (lambda door: door.noisy_sgd(0.1, noise=lambda c: 0.2 + 0 * c), lambda: optax.noisy_sgd(0.1, 0.2, key=0)),
        (lambda door: door.noisy_sgd(0.1, schedules.constant(0.2)), lambda: optax.noisy_sgd(0.1, 0.2, key=0)),
        (lambda door: door.amsgrad(0.1, bias_correction=False),
         lambda: optax.amsgrad(0.1, bias_correction_mu=False, bias_correction_nu=False)),
        (lambda door: door.adam(0.1, b1=lambda count: 0.8, eps=jnp.float32(0.1)),
         lambda: optax.adam(0.1, 0.8, eps=0.1)),
        (lambda door: door.adamw(schedules.linear(0.1, 0.2, 4)),
         lambda: optax.adamw(schedules.linear(0.1, 0.2, 4).by_count)),
        (lambda door: door.adamw(0.1, weight_decay=schedules.linear(0.1, 0.2, 4)),
         lambda: optax.adamw(0.1, weight_decay=schedules.linear(0.1, 0.2, 4).by_count)),
    ],
)  # fmt: skip
def test_names_of_rules_and_functions_of_the_step_are_taken_too(ours, theirs):
    params, push = {"w": jnp.ones((2, 2))}, {"w": jnp.asarray([[0.3, -0.1], [2.0, 0.4]])}
    ours, theirs = ours(fallline.optax), theirs()
    both = [walk(one, one.init(params), params, [push] * 3) for one in (ours, theirs)]
    assert_same(*both, 1e-5)


def test_amsgrad_with_the_rules_correction_is_the_rules():
    params, push = jnp.ones(3), jnp.asarray([0.3, -1.0, 2.0])
    rule = fallline.optax.transform(rules.amsgrad, 0.1, bias_correction=True)
    ours = fallline.optax.amsgrad(0.1, bias_correction=True)
    added, _, _ = walk(ours, ours.init(params), params, [push, 0.1 * push, 0.2 * push])
    assert_same(added, walk(rule, rule.init(params), params, [push, 0.1 * push, 0.2 * push])[0], 1e-6)


def test_a_number_that_is_a_function_keeps_a_count_where_optax_keeps_none():
    transformation = fallline.optax.rmsprop(0.1, decay=lambda count: 0.5 + 0.1 * count)
    param = jnp.ones(2)
    state = transformation.init(param)
    nu = 0.0
    for count in range(3):
        _, state = transformation.update(param, state, param)
        nu = (0.5 + 0.1 * count) * nu + (0.5 - 0.1 * count)
        np.testing.assert_allclose(state[0].nu, nu, rtol=1e-6)
    with pytest.raises(HyperparameterError, match="eta_minus is a function of the count, but rprop keeps no count"):
        fallline.optax.rprop(0.1, eta_minus=lambda count: 0.5)


@pytest.mark.parametrize(
    ("call", "error", "match"),
    [
        (lambda: fallline.optax.adam(b3=0.9), HyperparameterError, "adam has no hyperparameter 'b3'; it has: learni"),
        (lambda: fallline.optax.adam(lr=0.9), HyperparameterError, "lr is learning_rate here"),
        (lambda: fallline.optax.adamw(0.1, b1=1.5), HyperparameterError, r"b1 = 1\.5 is outside its range 0 <= x < 1"),
        (lambda: fallline.optax.adam(0.1, b1=0.5, beta1=0.5), TypeError, "beta1 is what optax calls b1: give one"),
        (lambda: fallline.optax.sgd(0.1, 0.9, True, None, 3), TypeError, r"sgd\(learning_rate, momentum, .*too many"),
        (lambda: fallline.optax.noisy_sgd(0.1, -1.0), HyperparameterError, r"eta = -1\.0 is outside its range"),
        (lambda: fallline.optax.noisy_sgd(0.1, key=1, seed=1), ValueError, "Only one of seed or key"),
        (lambda: fallline.optax.muon(ns_coeffs="jordan"), HyperparameterError, "choose 'standard' or 'dion', or three"),
        (lambda: fallline.optax.muon(ns_coeffs=(1.0, 2.0)), HyperparameterError, "needs three numbers, as in"),
        (lambda: fallline.optax.muon(preconditioning="spectral"), HyperparameterError, "choose 'frobenius' or 'aol'"),
        (lambda: fallline.optax.muon(adam_b1=1.5), HyperparameterError, r"adam_b1 = 1\.5 is outside its range"),
        (lambda: updated(said_of((0, 1), 1), M, grads=M), ValueError, r"axes \(0, 1\) of rows and \(1,\) of columns"),
        (lambda: updated(said_of(0, 2), M, grads=M), ValueError, r"\['w'\] of shape \(2, 3\) has no matrices of axes"),
        (lambda: updated(fallline.optax.muon(), C, grads=C), TypeError, "complex64: muon sees rows and columns"),
        (lambda: updated(fallline.optax.muon(), M, fallline.optax.muon().init(M), {"w": M["w"].T}), ValueError, "sh"),
        (lambda: updated(fallline.optax.adamw(0.1), None), ValueError, "requires the current .* What adamw adds"),
        (lambda: updated(fallline.optax.adam(0.1, mu_dtype="complex64")), TypeError, "state of .*'w'.* is complex64"),
        (lambda: updated(fallline.optax.adam(0.1), state=(1,)), TypeError, r"\(ScaleByAdamState, EmptyState\) that "),
        (lambda: updated(fallline.optax.adam(0.1), state=optax.sgd(0.1).init(W)), TypeError, "of adam returned, not "),
        (lambda: updated(fallline.optax.adam(0.1), state=fallline.optax.transform(rules.adam).init(W)), TypeError,
         r"not AdamState; that is one of fallline\.optax\.transform\(fallline\.rules\.adam, "),
        (lambda: updated(fallline.optax.adam(rising), state=optax.adam(0.1).init(W)), TypeError, "ScaleBySchedule"),
    ],
)  # fmt: skip
def test_bad_input_is_refused(call, error, match):
    with pytest.raises(error, match=match):
        call()


W = {"w": jnp.ones(3)}
M, C = {"w": jnp.ones((2, 3))}, {"w": jnp.ones((2, 3), jnp.complex64)}


def said_of(rows, columns):
    return fallline.optax.muon(muon_weight_dimension_numbers=optax.contrib.MuonDimensionNumbers(rows, columns))


def updated(transformation, params=W, state=None, grads=W):
    return transformation.update(grads, transformation.init(grads) if state is None else state, params)


def test_an_argument_that_no_peer_knows_is_refused(monkeypatch):
    """As one that a later version of optax may have."""
    theirs = optax.sgd
    monkeypatch.setattr(optax, "sgd", lambda learning_rate, momentum=None, tilt=0.0: theirs(learning_rate, momentum))
    function = fallline.optax.aliases.make_alias("sgd", __name__)
    updated(function(0.1))
    with pytest.raises(HyperparameterError, match=r"sgd: what optax calls tilt is not known .* take optax\.sgd for it"):
        function(0.1, tilt=1.0)


# With the rest of optax


def test_the_rest_of_optax_is_as_it_is():
    from fallline.optax.losses import l2_loss

    from fallline.optax import contrib, tree_utils

    assert (contrib, tree_utils, l2_loss) == (optax.contrib, optax.tree_utils, optax.losses.l2_loss)
    ours = {*PEERS, *RULES, *(name for name in rules.MODIFIERS if not hasattr(optax, name))}
    for name in {*optax.__all__, *vars(optax)} - ours - {"dpsgd"}:
        if not name.startswith("_") and "rivate" not in name:
            assert getattr(fallline.optax, name) is getattr(optax, name), name


@pytest.mark.parametrize("name", PEERS)
def test_inject_hyperparams_and_jit_change_no_number(name):
    options = {"learning_rate": 0.02} | ALWAYS.get(name, {})
    function, params = getattr(fallline.optax, name), jax.tree.map(jnp.float32, params_of(name))
    plain = function(**options)
    injected = optax.inject_hyperparams(function, static_args=STATIC.get(name, ()))(**options)
    states = plain.init(params), injected.init(params)
    assert_same(states[1].inner_state, states[0], 1e-6)
    optax.tree.map_params(plain, lambda leaf: leaf, states[0])
    update = jax.jit(plain.update) if name == "adafactor" else plain.update  # whose operations are many to compile
    ours = update(params, states[0], params, value=1.0)
    updates, state = jax.jit(injected.update)(params, states[1], params, value=1.0)
    assert_same((updates, state.inner_state), ours, 1e-5)


@pytest.mark.parametrize("around", ["multi_transform", "masked", "MultiSteps", "apply_if_finite", "chain"])
def test_inside_of_what_optax_has_the_numbers_are_optaxs(around):
    def wrapped(one):
        return {
            "multi_transform": lambda: optax.multi_transform({"a": one, "b": optax.sgd(0.1)}, {"u": "a", "v": "b"}),
            "masked": lambda: optax.masked(one, {"u": True, "v": False}),
            "MultiSteps": lambda: optax.MultiSteps(one, 2).gradient_transformation(),
            "apply_if_finite": lambda: optax.apply_if_finite(one, 3),
            "chain": lambda: optax.chain(optax.clip_by_global_norm(1.0), one),
        }[around]()

    params = {"u": jnp.ones((2, 2)), "v": jnp.ones(3)}
    mask = matrices if around in ("chain", "MultiSteps", "apply_if_finite") else None
    both = [wrapped(door.adamw(0.1, weight_decay=0.3, mask=mask)) for door in (fallline.optax, optax)]
    assert_same(*(walk(one, one.init(params), params, [params] * 3) for one in both), 1e-5)


def test_each_count_is_its_own():
    """As where a schedule is begun anew in a checkpoint, and the averages go on."""
    ours, theirs = (door.adamw(rising, weight_decay=rising) for door in (fallline.optax, optax))
    _, state, params = walk(theirs, theirs.init(W), W, [W] * 3)
    begun = (state[0], state[1]._replace(count=jnp.int32(5)), state[2]._replace(count=jnp.int32(0)))
    assert_same(walk(ours, begun, params, [W] * 2), walk(theirs, begun, params, [W] * 2), 1e-5)


def test_missing_gradients_leave_their_parameters_and_states():
    ours, params = fallline.optax.adamw(0.1, mask={"a": True, "b": False, "c": True}), dict.fromkeys("abc", jnp.ones(2))
    _, state, _ = walk(ours, ours.init(params), params, [params])
    updates, after = ours.update({"a": params["a"], "b": params["b"], "c": None}, state, params)
    assert updates["c"] is None
    assert_same(state[0].mu["c"], after[0].mu["c"], 0)
    assert (updates["a"] < updates["b"]).all()


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in PEERS if name != "noisy_sgd"])  # whose draws are no single loop
def test_a_step_costs_what_optaxs_costs(name):
    options = {"learning_rate": 0.02} | ALWAYS.get(name, {})
    ours, theirs = compiled(getattr(fallline.optax, name)(**options)), compiled(theirs_of(name, options))
    assert ours.cost_analysis()["bytes accessed"] <= theirs.cost_analysis()["bytes accessed"] + 64
    assert len(loops(ours)) <= len(loops(theirs))
    assert len(slow(ours)) <= len(slow(theirs))
