"""The rules by hand, in float64 NumPy, straight from their papers: what the library's own are compared with.

Each is a generator: it is sent a gradient function and yields the parameter after each step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

Gradient = Callable[[np.ndarray], np.ndarray]
Steps = Iterator[np.ndarray]


def sgd(x: np.ndarray, grad: Gradient, lr: float) -> Steps:
    while True:
        x = x - lr * grad(x)
        yield x


def momentum(x: np.ndarray, grad: Gradient, lr: float, gamma: float) -> Steps:
    v = np.zeros_like(x)
    while True:
        v = gamma * v + lr * grad(x)
        x = x - v
        yield x


def nag(x: np.ndarray, grad: Gradient, lr: float, gamma: float) -> Steps:
    v = np.zeros_like(x)
    while True:
        v = gamma * v + lr * grad(x - gamma * v)
        x = x - v
        yield x


def adagrad(x: np.ndarray, grad: Gradient, lr: float, eps: float, initial: float, eps_outside: bool) -> Steps:
    total = np.full_like(x, initial)
    while True:
        g = grad(x)
        total = total + np.square(g)
        x = x - lr / (np.sqrt(total) + eps if eps_outside else np.sqrt(total + eps)) * g
        yield x


def adadelta(x: np.ndarray, grad: Gradient, lr: float, gamma: float, eps: float) -> Steps:
    mean_g, mean_d = np.zeros_like(x), np.zeros_like(x)
    while True:
        g = grad(x)
        mean_g = gamma * mean_g + (1 - gamma) * np.square(g)
        delta = np.sqrt(mean_d + eps) / np.sqrt(mean_g + eps) * g
        mean_d = gamma * mean_d + (1 - gamma) * np.square(delta)
        x = x - lr * delta
        yield x


def rmsprop(x: np.ndarray, grad: Gradient, lr: float, gamma: float, eps: float, eps_outside: bool) -> Steps:
    mean = np.zeros_like(x)
    while True:
        g = grad(x)
        mean = gamma * mean + (1 - gamma) * np.square(g)
        x = x - lr / (np.sqrt(mean) + eps if eps_outside else np.sqrt(mean + eps)) * g
        yield x


def _moments(shape: np.ndarray, beta1: float, beta2: float) -> Callable[[np.ndarray], tuple[np.ndarray, np.ndarray]]:
    m, v = np.zeros_like(shape), np.zeros_like(shape)

    def update(g: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        nonlocal m, v
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * np.square(g)
        return m, v

    return update


def adam(x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, eps: float) -> Steps:
    update, t = _moments(x, beta1, beta2), 0
    while True:
        t += 1
        m, v = update(grad(x))
        x = x - lr * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps)
        yield x


def adamw(
    x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, eps: float, weight_decay: float
) -> Steps:
    update, t = _moments(x, beta1, beta2), 0
    while True:
        t += 1
        m, v = update(grad(x))
        step = lr * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps)
        x = x - step - lr * weight_decay * x
        yield x


def adamax(x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, eps: float) -> Steps:
    m, u, t = np.zeros_like(x), np.zeros_like(x), 0
    while True:
        t += 1
        g = grad(x)
        m = beta1 * m + (1 - beta1) * g
        u = np.maximum(beta2 * u, np.abs(g) + eps)
        x = x - lr / (1 - beta1**t) * np.divide(m, u, out=np.zeros_like(m), where=u != 0)
        yield x


def nadam(x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, eps: float) -> Steps:
    update, t = _moments(x, beta1, beta2), 0
    while True:
        t += 1
        g = grad(x)
        m, v = update(g)
        m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
        x = x - lr / (np.sqrt(v_hat) + eps) * (beta1 * m_hat + (1 - beta1) / (1 - beta1**t) * g)
        yield x


def amsgrad(
    x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, eps: float, bias_correction: bool
) -> Steps:
    update, largest, t = _moments(x, beta1, beta2), np.zeros_like(x), 0
    while True:
        t += 1
        m, v = update(grad(x))
        largest = np.maximum(largest, v)
        left1, left2 = (1 - beta1**t, 1 - beta2**t) if bias_correction else (1, 1)
        x = x - lr * (m / left1) / (np.sqrt(largest / left2) + eps)
        yield x


def qhm(x: np.ndarray, grad: Gradient, lr: float, beta: float, nu: float) -> Steps:
    m = np.zeros_like(x)
    while True:
        g = grad(x)
        m = beta * m + (1 - beta) * g
        x = x - lr * ((1 - nu) * g + nu * m)
        yield x


def qhadam(
    x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, nu1: float, nu2: float, eps: float
) -> Steps:
    update, t = _moments(x, beta1, beta2), 0
    while True:
        t += 1
        g = grad(x)
        m, v = update(g)
        m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
        x = x - lr * ((1 - nu1) * g + nu1 * m_hat) / (np.sqrt((1 - nu2) * np.square(g) + nu2 * v_hat) + eps)
        yield x


def aggmo(x: np.ndarray, grad: Gradient, lr: float, betas: tuple[float, ...]) -> Steps:
    velocities = [np.zeros_like(x) for _ in betas]
    while True:
        g = grad(x)
        velocities = [beta * v - g for beta, v in zip(betas, velocities, strict=True)]
        x = x + lr * np.mean(velocities, axis=0)
        yield x


def noisy_sgd(x: np.ndarray, grad: Gradient, lr: float, noise: float, noise_decay: float, noise_seed: int) -> Steps:
    t = 0
    while True:
        t += 1
        sigma = (noise / t**noise_decay) ** 0.5
        x = x - lr * (grad(x) + sigma * normal_draws(noise_seed, t, x.size).reshape(x.shape))
        yield x


def normal_draws(seed: int, t: int, count: int, tensor: int = 0, stream: int = 0) -> np.ndarray:
    """Box-Muller on Philox, element by element, with the standard library's arithmetic."""
    import math

    draws = []
    for element in range(count):
        w = philox((element & 0xFFFFFFFF, (element >> 32) + (stream << 16), tensor, t), seed)
        radius = (w[0] + (w[1] + 1) / 2**32) / 2**32
        angle = (w[2] + w[3] / 2**32) / 2**32
        draws.append(math.sqrt(-2 * math.log(radius)) * math.cos(2 * math.pi * angle))
    return np.array(draws)


def philox(counter: tuple[int, int, int, int], seed: int) -> tuple[int, int, int, int]:
    """Philox 4x32-10 with Python's integers."""
    c0, c1, c2, c3 = counter
    k0, k1 = seed & 0xFFFFFFFF, seed >> 32
    for _ in range(10):
        a, b = c0 * 0xD2511F53, c2 * 0xCD9E8D57
        c0, c1, c2, c3 = (b >> 32) ^ c1 ^ k0, b & 0xFFFFFFFF, (a >> 32) ^ c3 ^ k1, a & 0xFFFFFFFF
        k0, k1 = (k0 + 0x9E3779B9) & 0xFFFFFFFF, (k1 + 0xBB67AE85) & 0xFFFFFFFF
    return c0, c1, c2, c3
