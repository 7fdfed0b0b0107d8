"""The rules by hand, in float64 NumPy, straight from their papers: what the library's own are compared with.

Each is a generator: it is sent a gradient function and yields the parameter after each step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

Gradient = Callable[[np.ndarray], np.ndarray]
Steps = Iterator[np.ndarray]
Rule = Callable[..., Steps]


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


def lion(x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, weight_decay: float) -> Steps:
    m = np.zeros_like(x)
    while True:
        g = grad(x)
        direction = np.sign(beta1 * m + (1 - beta1) * g)
        m = beta2 * m + (1 - beta2) * g
        x = x - lr * direction - lr * weight_decay * x
        yield x


def adopt(x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, eps: float) -> Steps:
    m, v, t = np.zeros_like(x), np.square(grad(x)), 1
    yield x
    while True:
        t += 1
        g = grad(x)
        m = beta1 * m + (1 - beta1) * np.clip(g / np.maximum(np.sqrt(v), eps), -((t - 1) ** 0.25), (t - 1) ** 0.25)
        v = beta2 * v + (1 - beta2) * np.square(g)
        x = x - lr * m
        yield x


def ademamix(
    x: np.ndarray,
    grad: Gradient,
    lr: float,
    beta1: float,
    beta2: float,
    beta3: float,
    alpha: float,
    eps: float,
    weight_decay: float,
    warmup: float,
) -> Steps:
    update, slow, t = _moments(x, beta1, beta2), np.zeros_like(x), 0
    while True:
        t += 1
        a, b = alpha, beta3
        if warmup:  # as the paper writes it
            a = min(t * alpha / warmup, alpha)
            done, fast, late = min(t / warmup, 1.0), np.log(beta1), np.log(beta3)
            b = min(np.exp(fast * late / ((1 - done) * late + done * fast)), beta3)
        g = grad(x)
        m, v = update(g)
        slow = b * slow + (1 - b) * g
        step = (m / (1 - beta1**t) + a * slow) / (np.sqrt(v / (1 - beta2**t)) + eps)
        x = x - lr * (step + weight_decay * x)
        yield x


def adan(
    x: np.ndarray,
    grad: Gradient,
    lr: float,
    beta1: float,
    beta2: float,
    beta3: float,
    eps: float,
    weight_decay: float,
) -> Steps:
    """In the paper's own letters, which are 1 minus ours."""
    b1, b2, b3 = 1 - beta1, 1 - beta2, 1 - beta3
    m, v, n, before, t = np.zeros_like(x), np.zeros_like(x), np.zeros_like(x), None, 0
    while True:
        t += 1
        g = grad(x)
        change = g - before if before is not None else np.zeros_like(g)
        m = (1 - b1) * m + b1 * g
        v = (1 - b2) * v + b2 * change
        n = (1 - b3) * n + b3 * np.square(g + (1 - b2) * change)
        m_hat, v_hat, n_hat = m / (1 - beta1**t), v / (1 - beta2**t), n / (1 - beta3**t)
        x = (x - lr / (np.sqrt(n_hat) + eps) * (m_hat + (1 - b2) * v_hat)) / (1 + weight_decay * lr)
        before = g
        yield x


def adabelief(x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, eps: float) -> Steps:
    m, s, t = np.zeros_like(x), np.zeros_like(x), 0
    while True:
        t += 1
        g = grad(x)
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * np.square(g - m) + eps
        x = x - lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps)
        yield x


def _schedule_free(
    x: np.ndarray, grad: Gradient, beta: float, step: Callable[[np.ndarray, np.ndarray, int], tuple[float, np.ndarray]]
) -> Steps:
    """The averaging of all schedule-free rules, with its three sequences.

    Args:
        x: where they start, the average and z.
        grad: the gradient.
        beta: how much of the point where it is taken is the average.
        step: of gradient, point and t, the rate and what it multiplies.
    """
    z, total, t = x, 0.0, 0
    while True:
        t += 1
        y = (1 - beta) * z + beta * x
        rate, direction = step(grad(y), y, t)
        z = z - rate * direction
        total += rate**2
        share = rate**2 / total if total else 0.0
        x = (1 - share) * x + share * z
        yield x


def schedule_free_sgd(
    x: np.ndarray, grad: Gradient, lr: float, beta: float, weight_decay: float, warmup: float
) -> Steps:
    def step(g: np.ndarray, y: np.ndarray, t: int) -> tuple[float, np.ndarray]:
        return lr * (min(1.0, t / warmup) if warmup else 1.0), g + weight_decay * y

    return _schedule_free(x, grad, beta, step)


def schedule_free_adamw(
    x: np.ndarray,
    grad: Gradient,
    lr: float,
    beta1: float,
    beta2: float,
    eps: float,
    weight_decay: float,
    warmup: float,
) -> Steps:
    v = np.zeros_like(x)

    def step(g: np.ndarray, y: np.ndarray, t: int) -> tuple[float, np.ndarray]:
        nonlocal v
        v = beta2 * v + (1 - beta2) * np.square(g)
        rate = lr * np.sqrt(1 - beta2**t) * (min(1.0, t / warmup) if warmup else 1.0)
        return rate, g / (np.sqrt(v) + eps) + weight_decay * y

    return _schedule_free(x, grad, beta1, step)


def schedule_free_radam(
    x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, eps: float, weight_decay: float
) -> Steps:
    v, longest = np.zeros_like(x), 2 / (1 - beta2) - 1

    def step(g: np.ndarray, y: np.ndarray, t: int) -> tuple[float, np.ndarray]:
        nonlocal v
        v = beta2 * v + (1 - beta2) * np.square(g)
        seen = longest - 2 * t * beta2**t / (1 - beta2**t)
        if seen <= 4:
            return 0.0, g
        rectified = (seen - 4) * (seen - 2) * longest / ((longest - 4) * (longest - 2) * seen)
        return lr * np.sqrt(rectified), g / (np.sqrt(v / (1 - beta2**t)) + eps) + weight_decay * y

    return _schedule_free(x, grad, beta1, step)


def radam(x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, eps: float) -> Steps:
    moments, longest, t = _moments(x, beta1, beta2), 2 / (1 - beta2) - 1, 0
    while True:
        t += 1
        m, v = moments(grad(x))
        m_hat = m / (1 - beta1**t)
        seen = longest - 2 * t * beta2**t / (1 - beta2**t)
        if seen > 4:
            rectified = ((seen - 4) * (seen - 2) * longest / ((longest - 4) * (longest - 2) * seen)) ** 0.5
            x = x - lr * rectified * m_hat / (np.sqrt(v / (1 - beta2**t)) + eps)
        else:
            x = x - lr * m_hat
        yield x


# Rules with sums. Those that total over all parameters see here only one.


def _norm(x: np.ndarray) -> float:
    return float(np.sqrt(np.sum(np.square(x))))


def _rms(x: np.ndarray) -> float:
    return float(np.sqrt(np.mean(np.square(x))))


def lamb(
    x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, eps: float, weight_decay: float
) -> Steps:
    moments, t = _moments(x, beta1, beta2), 0
    while True:
        t += 1
        m, v = moments(grad(x))
        update = m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + eps) + weight_decay * x
        here, there = _norm(x), _norm(update)
        x = x - lr * (here / there if here and there else 1.0) * update
        yield x


def lars(x: np.ndarray, grad: Gradient, lr: float, mu: float, trust: float, weight_decay: float) -> Steps:
    v = np.zeros_like(x)
    while True:
        g = grad(x)
        local = trust * _norm(x) / (_norm(g) + weight_decay * _norm(x))
        v = mu * v + lr * local * (g + weight_decay * x)
        x = x - v
        yield x


def stable_adamw(
    x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, eps: float, weight_decay: float
) -> Steps:
    m, v, t = np.zeros_like(x), np.zeros_like(x), 0
    while True:
        t += 1
        g = grad(x)
        b1 = beta1 * (1 - beta1 ** (t - 1)) / (1 - beta1**t)
        b2 = beta2 * (1 - beta2 ** (t - 1)) / (1 - beta2**t)
        m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * np.square(g)
        rate = lr / max(1.0, float(np.sqrt(np.mean(np.square(g) / np.maximum(v, eps**2)))))
        x = x * (1 - rate * weight_decay) - rate * m / (np.sqrt(v) + eps)
        yield x


def mars(
    x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, gamma: float, eps: float, weight_decay: float
) -> Steps:
    moments, last, t = _moments(x, beta1, beta2), np.zeros_like(x), 0
    while True:
        t += 1
        g = grad(x)
        corrected = g + gamma * (beta1 / (1 - beta1)) * (g - last)
        length, last = _norm(corrected), g
        m, v = moments(corrected / length if length > 1 else corrected)
        x = x - lr * (m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + eps) + weight_decay * x)
        yield x


def _factored(x: np.ndarray) -> Callable[[np.ndarray, float], np.ndarray]:
    """Averages of squares: given those of a step and the factor of the old ones, the roots of what they come to."""
    whole = np.zeros_like(x)
    row, column = np.zeros(x.shape[:-1]), np.zeros(x.shape[:-2] + x.shape[-1:])

    def averaged(squares: np.ndarray, beta: float) -> np.ndarray:
        nonlocal whole, row, column
        if x.ndim < 2:
            whole = beta * whole + (1 - beta) * squares
            return np.sqrt(whole)
        row = beta * row + (1 - beta) * np.mean(squares, axis=-1)
        column = beta * column + (1 - beta) * np.mean(squares, axis=-2)
        return np.sqrt(np.einsum("...i,...j->...ij", row / row.mean(axis=-1, keepdims=True), column))

    return averaged


def adafactor(x: np.ndarray, grad: Gradient, lr: float, power: float, clip: float, eps1: float, eps2: float) -> Steps:
    roots, t = _factored(x), 0
    while True:
        t += 1
        g = grad(x)
        update = g / roots(np.square(g) + eps1, 1 - t**-power)
        x = x - max(eps2, _rms(x)) * min(lr, t**-0.5) * update / max(1.0, _rms(update) / clip)
        yield x


def came(
    x: np.ndarray,
    grad: Gradient,
    lr: float,
    beta1: float,
    beta2: float,
    beta3: float,
    clip: float,
    eps1: float,
    eps2: float,
) -> Steps:
    roots, trust, m = _factored(x), _factored(x), np.zeros_like(x)
    while True:
        g = grad(x)
        update = g / roots(np.square(g) + eps1, beta2)
        update = update / max(1.0, _rms(update) / clip)
        m = beta1 * m + (1 - beta1) * update
        x = x - lr * (m if x.ndim < 2 else m / trust(np.square(update - m) + eps2, beta3))
        yield x


def prodigy(x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, eps: float, d0: float) -> Steps:
    start, m, v, s, r, d = x, np.zeros_like(x), np.zeros_like(x), np.zeros_like(x), 0.0, d0
    while True:
        g = grad(x)
        m = beta1 * m + (1 - beta1) * (d * g)
        v = beta2 * v + (1 - beta2) * np.square(d * g)
        r = beta2**0.5 * r + (1 - beta2**0.5) * lr * d**2 * float(np.sum(g * (start - x)))
        s = beta2**0.5 * s + (1 - beta2**0.5) * lr * d**2 * g
        x = x - lr * d * m / (np.sqrt(v) + d * eps)
        d = max(d, r / float(np.sum(np.abs(s))))
        yield x


def dadapt_adam(x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, eps: float, d0: float) -> Steps:
    m, v, s, r, d = np.zeros_like(x), np.zeros_like(x), np.zeros_like(x), 0.0, d0
    while True:
        g = grad(x)
        r = beta2**0.5 * r + (1 - beta2**0.5) * lr * d * float(np.sum(g * s / (np.sqrt(v) + eps)))
        m = beta1 * m + (1 - beta1) * lr * d * g
        v = beta2 * v + (1 - beta2) * np.square(g)
        s = beta2**0.5 * s + (1 - beta2**0.5) * lr * d * g
        x = x - m / (np.sqrt(v) + eps)
        d = max(d, r / ((1 - beta2**0.5) * float(np.sum(np.abs(s)))))
        yield x


# Rules for matrices: a tensor is its first axis by all others.


QUINTICS = {
    "jordan": [(3.4445, -4.7750, 2.0315)] * 5,
    "tuned": [
        (4.0848, -6.8946, 2.9270),
        (3.9505, -6.3029, 2.6377),
        (3.7418, -5.5913, 2.3037),
        (2.8769, -3.1427, 1.2046),
        (2.8366, -3.0525, 1.2012),
    ],
    "polar_express": [
        (a / 1.01, b / 1.01**3, c / 1.01**5)
        for a, b, c in (
            (8.28721201814563, -23.595886519098837, 17.300387312530933),
            (4.107059111542203, -2.9478499167379106, 0.5448431082926601),
            (3.9486908534822946, -2.908902115962949, 0.5518191394370137),
            (3.3184196573706015, -2.488488024314874, 0.51004894012372),
            (2.300652019954817, -1.6689039845747493, 0.4188073119525673),
        )
    ],
}


def _orthogonal(x: np.ndarray, coefficients: str, eps: float) -> np.ndarray:
    """By the singular values, on which the iteration acts one by one."""
    left, singular, right = np.linalg.svd(x / max(_norm(x), eps), full_matrices=False)
    for a, b, c in QUINTICS[coefficients]:
        singular = a * singular + b * singular**3 + c * singular**5
    return left * singular @ right


def _flat(x: np.ndarray) -> np.ndarray:
    return x.reshape(len(x), -1)


def muon(
    x: np.ndarray,
    grad: Gradient,
    lr: float,
    mu: float,
    weight_decay: float,
    nesterov: bool,
    scale: str,
    coefficients: str,
    eps: float,
) -> Steps:
    b = np.zeros_like(x)
    rows, columns = _flat(x).shape
    factor = {"jordan": np.sqrt(max(1, rows / columns)), "moonlight": 0.2 * np.sqrt(max(rows, columns))}[scale]
    while True:
        g = grad(x)
        b = mu * b + (1 - mu) * g
        update = _orthogonal(_flat(mu * b + (1 - mu) * g if nesterov else b), coefficients, eps)
        x = (1 - lr * weight_decay) * x - lr * factor * update.reshape(x.shape)
        yield x


def normuon(
    x: np.ndarray,
    grad: Gradient,
    lr: float,
    mu: float,
    beta2: float,
    weight_decay: float,
    nesterov: bool,
    scale: str,
    coefficients: str,
    eps: float,
) -> Steps:
    b, v = np.zeros_like(x), np.zeros(len(x))
    rows, columns = _flat(x).shape
    while True:
        g = grad(x)
        b = mu * b + (1 - mu) * g
        ortho = _orthogonal(_flat(mu * b + (1 - mu) * g if nesterov else b), coefficients, 1e-7)
        v = beta2 * v + (1 - beta2) * np.mean(np.square(ortho), axis=1)
        update = ortho / (np.sqrt(v) + eps)[:, None]
        length = _norm(ortho) * np.sqrt(max(1, rows / columns)) if scale == "jordan" else 0.2 * np.sqrt(rows * columns)
        x = (1 - lr * weight_decay) * x - lr * (length / (_norm(update) + eps) * update).reshape(x.shape)
        yield x


def _power(a: np.ndarray, exponent: float) -> np.ndarray:
    eigenvalues, vectors = np.linalg.eigh(a)
    return vectors * eigenvalues**exponent @ vectors.T


def shampoo(x: np.ndarray, grad: Gradient, lr: float, eps: float) -> Steps:
    rows, columns = _flat(x).shape
    left, right = eps * np.eye(rows), eps * np.eye(columns)
    while True:
        g = _flat(grad(x))
        left, right = left + g @ g.T, right + g.T @ g
        x = x - lr * (_power(left, -0.25) @ g @ _power(right, -0.25)).reshape(x.shape)
        yield x


def soap(x: np.ndarray, grad: Gradient, lr: float, beta1: float, beta2: float, eps: float, period: int) -> Steps:
    """Of a matrix the first gradient only tells the eigenvectors."""
    if x.ndim < 2:
        yield from adam(x, grad, lr, beta1, beta2, eps)
    g = grad(x)
    sides = [(1 - beta2) * _flat(g) @ _flat(g).T, (1 - beta2) * _flat(g).T @ _flat(g)]
    left, right = (np.linalg.eigh(side)[1][:, ::-1] for side in sides)
    m, v, t = np.zeros_like(_flat(x)), np.zeros_like(_flat(x)), 0
    while True:
        yield x
        t += 1
        g = _flat(grad(x))
        m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * np.square(left.T @ g @ right)
        turned = left.T @ m @ right / (np.sqrt(v) + eps)
        corrected = lr * np.sqrt(1 - beta2**t) / (1 - beta1**t)
        x = x - corrected * (left @ turned @ right.T).reshape(x.shape)
        for side, outer in zip(sides, (g @ g.T, g.T @ g), strict=True):
            side *= beta2
            side += (1 - beta2) * outer
        if t % period == 0:
            left, right = np.linalg.qr(sides[0] @ left)[0], np.linalg.qr(sides[1] @ right)[0]


# Modifiers: each takes, behind the gradient, the reference of the rule inside.


def weight_decay(x: np.ndarray, grad: Gradient, rule: Rule, weight_decay: float, **others: float) -> Steps:
    return rule(x, lambda point: grad(point) + weight_decay * point, **others)


def clip_value(x: np.ndarray, grad: Gradient, rule: Rule, clip: float, **others: float) -> Steps:
    return rule(x, lambda point: np.clip(grad(point), -clip, clip), **others)


def gradient_noise(
    x: np.ndarray, grad: Gradient, rule: Rule, noise: float, noise_decay: float, noise_seed: int, **others: float
) -> Steps:
    t = 0

    def noisy(point: np.ndarray) -> np.ndarray:
        nonlocal t
        t += 1
        return grad(point) + (noise / t**noise_decay) ** 0.5 * normal_draws(noise_seed, t, point.size)

    return rule(x, noisy, **others)


def grokfast(x: np.ndarray, grad: Gradient, rule: Rule, slow_decay: float, slow_gain: float, **others: float) -> Steps:
    slow = None

    def amplified(point: np.ndarray) -> np.ndarray:
        nonlocal slow
        g = grad(point)
        slow = g if slow is None else slow_decay * slow + (1 - slow_decay) * g
        return g + slow_gain * slow

    return rule(x, amplified, **others)


def _decayed(
    x: np.ndarray, grad: Gradient, rule: Rule, shrink: Callable[[np.ndarray, np.ndarray], np.ndarray], **others: float
) -> Steps:
    """The steps of a rule that takes only gradients from where it is, each shortened by a part of the parameter.

    Args:
        x: where it starts.
        grad: the gradient.
        rule: the reference; it walks as if nothing shrank, and is told the gradients of where it would be.
        shrink: of the parameter before the step and of the step that is subtracted, what is subtracted more.
        others: the rule's hyperparameters.
    """
    before, away = x, np.zeros_like(x)
    steps = rule(x, lambda point: grad(point + away), **others)
    for walked in steps:
        after = walked + away
        away = away - shrink(before, before - after)
        before = walked + away
        yield before


def decoupled_weight_decay(
    x: np.ndarray, grad: Gradient, rule: Rule, lr: float, weight_decay: float, **others: float
) -> Steps:
    return _decayed(x, grad, rule, lambda before, _: lr * weight_decay * before, lr=lr, **others)


def corrected_weight_decay(
    x: np.ndarray, grad: Gradient, rule: Rule, lr: float, lr_max: float, weight_decay: float, **others: float
) -> Steps:
    return _decayed(x, grad, rule, lambda before, _: lr * (lr / lr_max) * weight_decay * before, lr=lr, **others)


def cautious_weight_decay(
    x: np.ndarray, grad: Gradient, rule: Rule, lr: float, weight_decay: float, **others: float
) -> Steps:
    def shrink(before: np.ndarray, step: np.ndarray) -> np.ndarray:
        return lr * weight_decay * np.where(np.sign(before) * np.sign(step) >= 0, before, 0)

    return _decayed(x, grad, rule, shrink, lr=lr, **others)


def clip_norm(x: np.ndarray, grad: Gradient, rule: Rule, max_norm: float, **others: float) -> Steps:
    def clipped(point: np.ndarray) -> np.ndarray:
        g = grad(point)
        return g if _norm(g) <= max_norm else g / _norm(g) * max_norm

    return rule(x, clipped, **others)


def cautious(x: np.ndarray, grad: Gradient, rule: Rule, **others: float) -> Steps:
    newest = np.zeros_like(x)

    def seen(point: np.ndarray) -> np.ndarray:
        nonlocal newest
        newest = grad(point)
        return newest

    def lost(before: np.ndarray, step: np.ndarray) -> np.ndarray:
        agrees = np.sign(step) * np.sign(newest) > 0
        return step * agrees * x.size / (np.count_nonzero(agrees) + 1) - step

    return _decayed(x, seen, rule, lost, **others)


def lookahead(x: np.ndarray, grad: Gradient, rule: Rule, period: float, slow_rate: float, **others: float) -> Steps:
    slow, away = x, np.zeros_like(x)
    steps = rule(x, lambda point: grad(point + away), **others)
    for t, walked in enumerate(steps, 1):
        fast = walked + away
        if t % period == 0:
            slow = (1 - slow_rate) * slow + slow_rate * fast
            away = slow - walked
            fast = slow
        yield fast


def ema(x: np.ndarray, grad: Gradient, rule: Rule, average_decay: float, **others: float) -> Steps:
    average = x
    for z in rule(x, grad, **others):
        average = average_decay * average + (1 - average_decay) * z
        yield average


def swa(x: np.ndarray, grad: Gradient, rule: Rule, average_from: int, average_every: int, **others: float) -> Steps:
    taken: list[np.ndarray] = []
    for t, z in enumerate(rule(x, grad, **others), 1):
        if t <= average_from:
            taken = [z]
        elif (t - average_from) % average_every == 0:
            taken.append(z)
        yield np.mean(taken, axis=0)


def sam(x: np.ndarray, grad: Gradient, rule: Rule, rho: float, **others: float) -> Steps:
    def worst(point: np.ndarray) -> np.ndarray:
        g = grad(point)
        return grad(point + rho * g / _norm(g))

    return rule(x, worst, **others)


def hyperball(x: np.ndarray, grad: Gradient, rule: Rule, lr: float, **others: float) -> Steps:
    radius = _norm(x)

    def turn(before: np.ndarray, step: np.ndarray) -> np.ndarray:
        moved = before - lr * radius * step / _norm(step)
        return before - step - radius * moved / _norm(moved)

    return _decayed(x, grad, rule, turn, lr=lr, **others)


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
