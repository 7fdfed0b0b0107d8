"""Minimize a NumPy function, with its gradient checked first, and go on from where it stopped."""

import numpy as np

from fallline import minimize, rules, schedules


def rosenbrock(p):
    """The valley of Rosenbrock, 1960, and its gradient."""
    x, y = p
    value = (1 - x) ** 2 + 100 * (y - x**2) ** 2
    return value, np.array([-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)])


adam = rules.adam(lr=schedules.exponential(0.05, rate=0.9995))
first = minimize(rosenbrock, [-1.2, 1.0], adam, grad=True, check_gradient=True, steps=1000)
print(f"after {first.nit} steps: {first.x}, {first.fun:.2e}; {first.message}")

found = minimize(rosenbrock, first.x, adam, grad=True, steps=20_000, gtol=1e-6, state=first.state)
print(f"after {found.nit} more: {found.x}, {found.fun:.2e}; {found.message}")
