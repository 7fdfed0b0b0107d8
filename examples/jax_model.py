"""A small network in JAX, trained by a rule through Optax, with a schedule and clipped gradients."""

import jax
import jax.numpy as jnp
import optax
from sklearn.datasets import load_digits

import fallline.optax
from fallline import schedules

pictures, digits = load_digits(return_X_y=True)
x, y = jnp.asarray(pictures / 16, jnp.float32), jnp.asarray(digits)
train, test = slice(0, 1440), slice(1440, None)


def outputs(params, x):
    """One hidden layer."""
    return jnp.maximum(x @ params["w1"] + params["b1"], 0) @ params["w2"] + params["b2"]


def loss(params, x, y):
    """Mean cross-entropy."""
    return optax.softmax_cross_entropy_with_integer_labels(outputs(params, x), y).mean()


one, two = jax.random.split(jax.random.key(0))
params = {
    "w1": jax.random.normal(one, (64, 64)) / 8,
    "b1": jnp.zeros(64),
    "w2": jax.random.normal(two, (64, 10)) / 8,
    "b2": jnp.zeros(10),
}
rate = schedules.warmup(schedules.cosine(0.003, steps=1500), steps=50)
optimizer = optax.chain(optax.clip_by_global_norm(1.0), fallline.optax.nadam(rate))


@jax.jit
def step(params, state, x, y):
    """One step on a batch."""
    value, grads = jax.value_and_grad(loss)(params, x, y)
    updates, state = optimizer.update(grads, state, params)
    return optax.apply_updates(params, updates), state, value


state = optimizer.init(params)
for epoch in range(30):
    order = jax.random.permutation(jax.random.key(epoch), 1440).reshape(-1, 30)
    for batch in order:
        params, state, value = step(params, state, x[train][batch], y[train][batch])
    if epoch % 10 == 9:
        accuracy = (outputs(params, x[test]).argmax(1) == y[test]).mean()
        print(f"epoch {epoch + 1}: loss {value:.4f}, test accuracy {accuracy:.3f}")
