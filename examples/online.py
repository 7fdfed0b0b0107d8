"""Learn from an endless stream: examples come one batch at a time, and none is kept."""

import numpy as np

from fallline import minimize, rules, schedules

truth = np.array([1.0, -2.0, 0.5])


def stream(seed=0):
    """Measurements that never end."""
    rng = np.random.default_rng(seed)
    while True:
        x = rng.standard_normal((8, 3))
        yield x, x @ truth + 0.1 * rng.standard_normal(8)


def loss(w, batch):
    """Half the mean squared error, and its gradient."""
    x, y = batch
    apart = x @ w - y
    return (apart @ apart) / (2 * len(y)), x.T @ apart / len(y)


rule = rules.sgd(lr=schedules.inverse_time(0.1, decay=0.01))
found = minimize(loss, np.zeros(3), rule, stream(), grad=True, steps=5000)
print(f"{found.x} after {found.nit} batches; the truth is {truth}")
