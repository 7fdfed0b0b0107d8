"""Rules among Optax's transformations that take extra arguments, and arguments under optax's names."""

from __future__ import annotations

import inspect

import pytest

from fallline import HyperparameterError, rules
from registered import PLAIN

jax, optax = pytest.importorskip("jax"), pytest.importorskip("optax")
door = pytest.importorskip("fallline.optax")
jnp = jax.numpy

PARAMS = {"w": jnp.array([1.0, -2.0, 3.0]), "b": jnp.array([0.5])}


def loss(params):
    return sum((leaf**2).sum() for leaf in jax.tree.leaves(params))


def labels(params):
    return {"w": "ours", "b": "theirs"}


AROUND = {
    "alone": lambda one: one,
    "chain": lambda one: optax.chain(optax.clip_by_global_norm(1.0), one),
    "named_chain": lambda one: optax.named_chain(("one", one)),
    "partition": lambda one: optax.partition({"ours": one, "theirs": optax.sgd(0.1)}, labels),
    "masked": lambda one: optax.masked(one, {"w": True, "b": False}),
    "apply_if_finite": lambda one: optax.apply_if_finite(one, 2),
    "MultiSteps": lambda one: optax.MultiSteps(one, 2).gradient_transformation(),
    "conditionally_transform": lambda one: optax.conditionally_transform(one, lambda step: step >= 0),
    "flatten": optax.flatten,
}


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("one", [rules.adam, rules.nag, rules.weight_decay(rules.qhadam)], ids=["adam", "nag", "decay"])
def test_extra_arguments_pass_by(one, around):
    given = {"value": 3.0, "value_fn": loss, "unheard_of": object()}
    transformation = AROUND[around](door.transform(one))
    assert isinstance(transformation, optax.GradientTransformation)
    state = transformation.init(PARAMS)
    with_them, _ = optax.with_extra_args_support(transformation).update(PARAMS, state, PARAMS, **given)
    without, _ = transformation.update(PARAMS, state, PARAMS)
    assert all(jax.tree.leaves(jax.tree.map(jnp.array_equal, with_them, without)))


def test_every_function_gives_one_that_takes_them():
    made = [getattr(door, name)() for name in PLAIN]
    made += [door.clip_value(rules.adam), door.transform(rules.nag), optax.inject_hyperparams(door.adam)(0.1)]
    for one in made:
        assert isinstance(one, optax.GradientTransformationExtraArgs)
        one.update(PARAMS, one.init(PARAMS), PARAMS, value=1.0)


def test_a_plateau_of_optax_sees_the_value():
    transformation = optax.chain(door.adam(0.1), optax.contrib.reduce_on_plateau(patience=2, factor=0.5))
    state = transformation.init(PARAMS)
    for _ in range(5):
        _, state = transformation.update(PARAMS, state, PARAMS, value=1.0)
    assert float(optax.tree.get(state, "scale")) < 1


def test_a_line_search_of_optax_finds_its_step():
    search = optax.scale_by_backtracking_linesearch(max_backtracking_steps=15)
    transformation = optax.chain(door.sgd(10.0), search)
    params, state = PARAMS, transformation.init(PARAMS)

    @jax.jit
    def step(params, state):
        value, grad = jax.value_and_grad(loss)(params)
        updates, state = transformation.update(grad, state, params, value=value, grad=grad, value_fn=loss)
        return optax.apply_updates(params, updates), state

    for _ in range(20):
        params, state = step(params, state)
    assert float(loss(params)) < 1e-4 * float(loss(PARAMS))


# Names of optax


@pytest.mark.parametrize(
    ("call", "match"),
    [
        (lambda: door.qhadam(b1=0.9), "b1 is beta1 here"),
        (lambda: door.transform(rules.adamw, 1e-3, b2=0.9), "b2 is beta2 here"),
        (lambda: door.transform(rules.adamw, mask={}), r"mask: give the parameters .* by optax\.multi_transform"),
        (lambda: door.transform(rules.adam, mu_dtype="float32"), "mu_dtype: states have the parameters' dtypes"),
        (lambda: door.qhadam(nesterov=True), r"nesterov: take fallline\.optax\.nag or nadam"),
        (lambda: door.adam(weight_decay=0.1), r"weight_decay: take fallline\.optax\.decoupled_weight_decay"),
        (lambda: door.nag(momentum=0.9), r"momentum: take fallline\.optax\.momentum or nag"),
        (lambda: door.transform(rules.rmsprop, decay=0.9), "decay is gamma here"),
        (lambda: door.transform(rules.rmsprop, momentum=0.9), r"momentum: take fallline\.optax\.momentum"),
        (lambda: door.transform(rules.rmsprop, eps_in_sqrt=False), "eps_in_sqrt: eps_outside says the opposite"),
        (lambda: door.transform(rules.rmsprop, centered=True), r"centered: fallline\.optax\.rmsprop has it"),
        (lambda: door.transform(rules.adadelta, rho=0.9), "rho is gamma here"),
        (lambda: door.transform(rules.adagrad, initial_accumulator_value=0.1), "initial_accumulator_value is initial "),
        (lambda: door.transform(rules.noisy_sgd, eta=0.1), "eta is noise here"),
        (lambda: door.transform(rules.noisy_sgd, gamma=0.1), "gamma is noise_decay here"),
        (lambda: door.transform(rules.adam, lr=0.1), "lr is learning_rate here"),
        (lambda: door.clip_value(rules.adam, b1=0.1), "b1 is beta1 here"),
    ],
)
def test_a_name_of_optax_is_answered_with_what_stands_for_it(call, match):
    with pytest.raises(HyperparameterError, match=f"has no hyperparameter .*; it has: .*; {match}"):
        call()


def test_every_argument_of_optaxs_functions_is_answered_where_a_rule_is_given():
    for name in ("adam", "adamw", "sgd", "rmsprop", "adagrad", "adadelta", "adamax", "nadam", "amsgrad", "noisy_sgd"):
        rule = PLAIN[name]
        for argument in inspect.signature(getattr(optax, name)).parameters:
            if argument not in ("learning_rate", *rule.values):
                with pytest.raises(HyperparameterError, match=f"; {argument}(:| is) "):
                    door.transform(rule, **{argument: 0.5})


def test_complex_numbers_are_pairs_as_in_torch():
    torch = pytest.importorskip("torch")
    z = [3 + 4j, 0.1 - 5j]
    transformation = door.adam(0.1)
    ours, state = jnp.asarray(z), transformation.init(jnp.asarray(z))
    theirs = torch.tensor(z, requires_grad=True)
    optimizer = torch.optim.Adam([theirs], lr=0.1)
    for k in range(4):
        grad = [complex(k, 1), complex(2, -k)]
        updates, state = transformation.update(jnp.asarray(grad), state)
        ours, theirs.grad = ours + updates, torch.tensor(grad)
        optimizer.step()
    assert jnp.allclose(ours, theirs.detach().numpy(), atol=1e-5)
