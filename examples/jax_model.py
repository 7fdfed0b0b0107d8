"""A JAX model trained through Optax: handwritten digits, a rule from the library and one written here."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
from sklearn.datasets import load_digits

import fallline.optax
from fallline import decay, rate, rule, schedules, sign, zeros


@rule
def lion(theta, grad, m=zeros, *, lr=rate(1e-3), beta1=decay(0.9), beta2=decay(0.99)):
    """Lion. Source: Chen et al. 2023, arXiv:2302.06675."""
    g = grad(theta)
    return theta - lr * sign(beta1 * m + (1 - beta1) * g), beta2 * m + (1 - beta2) * g


pixels, digits = load_digits(return_X_y=True)
pixels, digits = jnp.asarray(pixels / 16, jnp.float32), jnp.asarray(digits)
order = np.random.default_rng(0).permutation(len(digits))
train, held_out = order[:1500], order[1500:]
EPOCHS, BATCH = 20, 50
STEPS = EPOCHS * len(train) // BATCH


def scores(params, x):
    return jax.nn.relu(x @ params["w1"] + params["b1"]) @ params["w2"] + params["b2"]


def loss(params, x, y):
    return optax.softmax_cross_entropy_with_integer_labels(scores(params, x), y).mean()


def fit(transformation):
    """Trains a model from the same start on the same batches; gives its parameters and the last batch's loss."""
    first, second = jax.random.split(jax.random.key(0))
    params = {
        "w1": jax.random.normal(first, (64, 64)) / 8, "b1": jnp.zeros(64),
        "w2": jax.random.normal(second, (64, 10)) / 8, "b2": jnp.zeros(10),
    }  # fmt: skip
    state = transformation.init(params)

    @jax.jit
    def step(params, state, x, y):
        value, grads = jax.value_and_grad(loss)(params, x, y)
        updates, state = transformation.update(grads, state, params)
        return optax.apply_updates(params, updates), state, value

    rng = np.random.default_rng(0)
    for _ in range(EPOCHS):
        for batch in rng.permutation(train).reshape(-1, BATCH):
            params, state, value = step(params, state, pixels[batch], digits[batch])
    return fallline.optax.eval_params(state, params), value


rates = schedules.cosine(3e-3, steps=STEPS)
for name, transformation in {
    "AdamW": optax.chain(optax.clip_by_global_norm(1.0), fallline.optax.adamw(rates)),
    "NAG": fallline.optax.nag(0.1, gamma=0.9),
    "Lion": fallline.optax.transform(lion, learning_rate=optax.cosine_decay_schedule(1e-3, STEPS)),
}.items():
    params, value = fit(transformation)
    accuracy = (scores(params, pixels[held_out]).argmax(1) == digits[held_out]).mean()
    print(f"{name}: loss {value:.3f}, accuracy on digits it has not seen {accuracy:.1%}")
