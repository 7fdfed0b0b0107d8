"""What holds of `fallline.keras` under each of Keras's back-ends; run by test_keras.py, one process for each.

Run by hand: KERAS_BACKEND=jax pytest tests/keras_cases.py
"""

from __future__ import annotations

import warnings

import keras
import numpy as np
import pytest

BACKEND = keras.backend.backend()
if BACKEND == "jax":
    import jax

    jax.config.update("jax_enable_x64", True)
keras.config.set_floatx("float64")

# ruff: noqa: E402
import fallline.keras as optimizers
from fallline import rules
from fallline.expr import sign
from fallline.machines.array import start_states, step_all
from fallline.rule import HyperparameterError, NoEquivalentFormError, RuleError, decay, rate, rule, zeros
from fallline.rules import RULES

RATE = 0.01
TOLERANCE = 2e-6 if BACKEND == "tensorflow" else 1e-12
"""Under TensorFlow Keras's own optimizers round Python's numbers to float32 before they meet float64."""

QUICK = ("adam", "nag", "noisy_sgd", "lamb", "prodigy", "muon")
PEERS = [
    ("SGD", {}), ("SGD", {"momentum": 0.9}), ("SGD", {"momentum": 0.9, "nesterov": True}), ("RMSprop", {}),
    ("RMSprop", {"momentum": 0.5, "centered": True}), ("Adagrad", {}), ("Adadelta", {}), ("Adam", {}),
    ("Adam", {"amsgrad": True, "weight_decay": 0.1, "clipnorm": 0.5}), ("AdamW", {}), ("Adamax", {}), ("Nadam", {}),
    ("Lion", {"weight_decay": 0.1}), ("Lamb", {}),
    pytest.param("Adam", {"gradient_accumulation_steps": 2, "use_ema": True}, marks=pytest.mark.slow),
]  # fmt: skip


@rule
def plain_lion(theta, grad, m=zeros, *, lr=rate(1e-4), beta=decay(0.9)):
    """Lion with one decay."""
    g = grad(theta)
    m = beta * m + (1 - beta) * g
    return theta - lr * sign(m), m


def variables(seed: int = 0, shapes: tuple[tuple[int, ...], ...] = ((3, 4), (5,), ())) -> list[keras.Variable]:
    rng = np.random.default_rng(seed)
    return [keras.Variable(rng.normal(size=shape), dtype="float64") for shape in shapes]


def numpy_of(variable: keras.Variable) -> np.ndarray:
    return np.array(keras.ops.convert_to_numpy(variable.value))


def moved(optimizer: keras.optimizers.Optimizer, steps: int = 6) -> list[np.ndarray]:
    """Where random gradients bring three variables."""
    rng, chosen = np.random.default_rng(1), variables()
    for _ in range(steps):
        optimizer.apply([keras.ops.convert_to_tensor(rng.normal(size=v.shape)) for v in chosen], chosen)
    return [numpy_of(v) for v in chosen]


@pytest.mark.parametrize(("name", "given"), PEERS)
def test_a_class_of_keras_has_its_numbers_and_its_variables(name: str, given: dict) -> None:
    ours, theirs = (getattr(home, name)(learning_rate=RATE, **given) for home in (optimizers, keras.optimizers))
    assert type(ours) is not type(theirs)
    assert isinstance(ours, getattr(keras.optimizers, name))
    for mine, other in zip(moved(ours), moved(theirs), strict=True):
        np.testing.assert_allclose(mine, other, rtol=0, atol=TOLERANCE)
    kept, expected = ([numpy_of(v) for v in optimizer.variables] for optimizer in (ours, theirs))
    for mine, other in zip(kept, expected, strict=True):
        np.testing.assert_allclose(mine, other, rtol=0, atol=TOLERANCE)


def every_rule() -> list:
    return [pytest.param(name, marks=[] if name in QUICK else pytest.mark.slow) for name in RULES if name != "soap"]


@pytest.mark.parametrize("name", every_rule())
def test_a_rule_is_its_reference(name: str) -> None:
    chosen = RULES[name]
    shapes = ((3, 4), (4,)) if chosen.definition.vectors else ((3, 4), (4, 2))
    params = variables(shapes=shapes)
    thetas = [numpy_of(v) for v in params]
    target = [np.random.default_rng(k).normal(size=shape) for k, shape in enumerate(shapes)]
    optimizer = optimizers.Optimizer(chosen)
    states = [start_states(chosen, theta) for theta in thetas]
    for t in range(1, 6):
        optimizer.apply([v.value - keras.ops.convert_to_tensor(a) for v, a in zip(params, target, strict=True)], params)
        slopes = lambda points: [p - a for p, a in zip(points, target, strict=True)]  # noqa: E731
        stepped = step_all(chosen, t, thetas, slopes, states)
        thetas, states = [theta for theta, _ in stepped], [kept for _, kept in stepped]
    optimizer.eval()
    for variable, theta in zip(params, thetas, strict=True):
        np.testing.assert_allclose(numpy_of(variable), theta, rtol=1e-12, atol=1e-12)


def data() -> tuple[np.ndarray, np.ndarray]:
    x = np.random.default_rng(2).normal(size=(64, 3))
    return x, x @ np.array([[1.0], [-2.0], [0.5]]) + 0.3


def model(optimizer: keras.optimizers.Optimizer) -> keras.Model:
    made = keras.Sequential([keras.layers.Input((3,)), keras.layers.Dense(1, kernel_initializer="zeros")])
    made.compile(optimizer=optimizer, loss="mse")
    return made


def fitted(made: keras.Model, epochs: int, **given) -> list[float]:
    x, y = data()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return made.fit(x, y, epochs=epochs, batch_size=16, shuffle=False, verbose=0, **given).history["loss"]


@pytest.mark.parametrize("spelled", ["adam", "nag", "clip_norm(momentum)", "schedule_free_sgd"])
def test_a_compiled_training_is_that_of_the_reference(spelled: str) -> None:
    optimizer = optimizers.Optimizer(spelled, learning_rate=0.05)
    made = model(optimizer)
    fitted(made, 2)
    optimizer.eval()
    x, y = data()
    chosen = optimizer.rule
    thetas = [np.zeros((3, 1)), np.zeros(1)]
    states = [start_states(chosen, theta) for theta in thetas]

    def slopes(w: np.ndarray, b: np.ndarray, rows: slice) -> list[np.ndarray]:
        error = 2 * (x[rows] @ w + b - y[rows]) / 16
        return [x[rows].T @ error, error.sum(0)]

    for t in range(1, 9):
        rows = slice(16 * ((t - 1) % 4), 16 * ((t - 1) % 4) + 16)
        stepped = step_all(chosen, t, thetas, lambda points, rows=rows: slopes(*points, rows), states)
        thetas, states = [theta for theta, _ in stepped], [kept for _, kept in stepped]
    for variable, theta in zip(made.trainable_variables, thetas, strict=True):
        # Keras computes the loss's gradient in float32 under torch and TensorFlow, whatever its dtype.
        tolerance = 1e-10 if BACKEND == "jax" else 2e-6
        np.testing.assert_allclose(numpy_of(variable), theta, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize("make", [
    lambda: optimizers.NAG(learning_rate=0.02, gamma=0.8),
    lambda: optimizers.Optimizer("decoupled_weight_decay(qhadam)", learning_rate=0.02),
    lambda: optimizers.Adam(0.02),
    lambda: optimizers.Nadam(0.02),
    lambda: optimizers.Optimizer(rules.prodigy),
])  # fmt: skip
def test_a_saved_model_goes_on_as_if_it_had_never_stopped(make, tmp_path) -> None:
    whole = model(make())
    fitted(whole, 4)
    half = model(make())
    fitted(half, 2)
    half.save(tmp_path / "half.keras")
    again = keras.saving.load_model(tmp_path / "half.keras")
    assert type(again.optimizer) is type(half.optimizer)
    fitted(again, 2)
    for mine, other in zip(again.variables, whole.variables, strict=True):
        np.testing.assert_array_equal(numpy_of(mine), numpy_of(other))


def test_a_checkpoint_of_keras_is_gone_on_with_here(tmp_path) -> None:
    theirs = model(keras.optimizers.Adam(0.02))
    fitted(theirs, 2)
    ours = model(optimizers.Adam(0.02))
    ours.optimizer.build(ours.trainable_variables)
    store: dict[str, np.ndarray] = {}
    theirs.optimizer.save_own_variables(store)
    ours.optimizer.load_own_variables(store)
    ours.set_weights(theirs.get_weights())
    fitted(ours, 2)
    fitted(theirs, 2)
    for mine, other in zip(ours.get_weights(), theirs.get_weights(), strict=True):
        np.testing.assert_allclose(mine, other, rtol=0, atol=TOLERANCE)


def test_a_rule_of_ones_own_is_loaded_by_its_name_and_not_by_a_path(tmp_path) -> None:
    made = model(optimizers.Optimizer(plain_lion, learning_rate=0.02))
    fitted(made, 1)
    made.save(tmp_path / "own.keras")
    with pytest.raises(ValueError, match=r"plain_lion.*custom_objects"):
        optimizers.Optimizer.from_config(made.optimizer.get_config())
    again = keras.saving.load_model(tmp_path / "own.keras", custom_objects={"plain_lion": plain_lion})
    assert again.optimizer.rule.definition is plain_lion.definition
    with pytest.raises(ValueError, match="custom_objects"):
        optimizers.Optimizer.from_config({**made.optimizer.get_config(), "rule": "evil.py:rule"})


def test_validation_is_where_the_rule_has_arrived() -> None:
    x, y = data()
    made = model(optimizers.NAG(learning_rate=0.05, gamma=0.9))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        seen = made.fit(
            x, y, epochs=3, batch_size=16, shuffle=False, verbose=0, validation_data=(x, y), validation_batch_size=64,
            callbacks=[optimizers.LookAhead()],
        ).history["val_loss"][-1]  # fmt: skip
    assert made.evaluate(x, y, batch_size=64, verbose=0) == pytest.approx(seen, rel=1e-6)
    made.optimizer.train()
    assert made.evaluate(x, y, batch_size=64, verbose=0) != pytest.approx(seen, rel=1e-3)


def test_a_schedule_of_keras_moves_the_rate() -> None:
    decaying = keras.optimizers.schedules.ExponentialDecay(0.1, 5, 0.5)
    ours, theirs = moved(optimizers.AMSGrad(decaying), 8), moved(optimizers.AMSGrad(0.1), 8)
    assert not np.allclose(ours[0], theirs[0])
    peers = moved(optimizers.Adam(decaying), 8), moved(keras.optimizers.Adam(decaying), 8)
    np.testing.assert_allclose(peers[0][0], peers[1][0], rtol=0, atol=TOLERANCE)


def test_excluded_variables_do_not_decay() -> None:
    params = variables()
    optimizer = optimizers.Optimizer(rules.adamw, learning_rate=0.1, weight_decay=0.5)
    optimizer.exclude_from_weight_decay(var_list=[params[1]])
    before = [numpy_of(v) for v in params]
    optimizer.apply([keras.ops.zeros(v.shape, dtype="float64") for v in params], params)
    np.testing.assert_allclose(numpy_of(params[0]), 0.95 * before[0])
    np.testing.assert_array_equal(numpy_of(params[1]), before[1])


def test_errors_say_what_and_why() -> None:
    with pytest.raises(HyperparameterError, match=r"nag has no hyperparameter 'momentum'.*gamma"):
        optimizers.NAG(momentum=0.9)
    with pytest.raises(HyperparameterError, match="lr"):
        optimizers.NAG(learning_rate=-1.0)
    with pytest.raises(HyperparameterError, match=r"keras\.optimizers\.schedules"):
        optimizers.NAG(gamma=lambda t: 0.5)
    with pytest.raises(TypeError, match="rule must be a rule"):
        optimizers.Optimizer(3)
    with pytest.raises(TypeError, match="give one of them"):
        optimizers.NAG(0.1, lr=0.1)
    with pytest.raises(NoEquivalentFormError, match="two gradients"):
        optimizers.Optimizer("sam(sgd)").build(variables())
    with pytest.raises(RuleError, match="matri"):
        optimizers.Optimizer(rules.muon).build(variables())
    with pytest.raises(AttributeError, match=r"has no 'Adm', nor has keras\.optimizers, did you mean Adam$"):
        _ = optimizers.Adm
    assert optimizers.Ftrl is keras.optimizers.Ftrl
