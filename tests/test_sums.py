"""Rules with sums, shapes and matrices: what they mean, by NumPy alone, and that nobody takes them for others."""

from __future__ import annotations

import math

import numpy as np
import pytest

import fallline
from fallline import (
    columns,
    common,
    decay,
    eigenvectors,
    eye,
    flag,
    full,
    matrix_power,
    maximum,
    mean,
    minimum,
    modifier,
    nonneg,
    norm,
    positive,
    qr,
    rate,
    rms,
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
from fallline.kernel.kernel import kernel_of
from fallline.machines import sums
from fallline.machines.array import start_states, step, step_all

SHAPES = ((5, 3), (3, 7), (4,), (2, 3, 5), (70, 66), ())


@rule
def lamb(
    theta, grad, t, m=zeros, v=zeros,
    *, lr=rate(1e-3), beta1=decay(0.9), beta2=decay(0.999), eps=nonneg(1e-6), weight_decay=nonneg(0.01),
):  # fmt: skip
    g = grad(theta)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    r = m_hat / (sqrt(v_hat) + eps) + weight_decay * theta
    trust = where(norm(theta) * norm(r) > 0, norm(theta) / norm(r), 1)
    return theta - lr * trust * r, m, v


@rule
def factored(
    theta, grad, t, R=zeros[rows, 1], C=zeros[1, columns], V=zeros,
    *, lr=rate(0.01), power=positive(0.8), eps=nonneg(1e-30),
):  # fmt: skip
    G = grad(theta)
    beta = 1 - t**-power
    if theta.ndim == 1:
        V = beta * V + (1 - beta) * (G**2 + eps)
        U = G / sqrt(V)
    else:
        R = beta * R + (1 - beta) * mean(G**2 + eps, axis=-1)
        C = beta * C + (1 - beta) * mean(G**2 + eps, axis=-2)
        U = G / sqrt(R * C / mean(R, axis=-2))
    U = U / maximum(1, rms(U))
    return theta - maximum(1e-3, rms(theta)) * minimum(lr, 1 / sqrt(t)) * U, R, C, V


@rule
def prodigy(
    theta, grad, theta0=full("theta"), m=zeros, v=zeros, s=zeros, r=common(0.0), d=common("d0"),
    *, lr=rate(1.0), beta1=decay(0.9), beta2=decay(0.999), eps=nonneg(1e-8), d0=positive(1e-2),
):  # fmt: skip
    g = grad(theta)
    beta3 = sqrt(beta2)
    m = beta1 * m + (1 - beta1) * d * g
    v = beta2 * v + (1 - beta2) * (d * g) ** 2
    r = beta3 * r + (1 - beta3) * lr * d**2 * total(g * (theta0 - theta))
    s = beta3 * s + (1 - beta3) * lr * d**2 * g
    l1 = total(abs(s))
    new = theta - lr * d * m / (sqrt(v) + d * eps)
    return new, theta0, m, v, s, r, maximum(d, where(l1 > 0, r / l1, d))


@rule(view="matrix")
def muon(theta, grad, B=zeros, *, lr=rate(0.02), mu=decay(0.95), nesterov=flag(True)):
    G = grad(theta)
    m, n = G.shape
    B = mu * B + G
    X = G + mu * B if nesterov else B
    if m > n:
        X = X.T
    X = X / maximum(norm(X), 1e-7)
    for _ in range(3):
        A = X @ X.T
        X = 3.4445 * X + (-4.775 * A + 2.0315 * A @ A) @ X
    return theta - lr * sqrt(maximum(1, m / n)) * (X.T if m > n else X), B


@modifier
def clip_norm(rule, theta, grad, t, *, clip=positive(1.0)):
    g = grad(theta)
    return rule(theta, lambda point: g * minimum(1, clip / sqrt(total(g**2))), t)


@modifier
def lookahead(rule, theta, grad, t, slow=full("theta"), *, k=whole(5), alpha=fallline.fraction(0.5)):
    fast = rule(theta, grad, t)
    slow = where(t % k == 0, slow + alpha * (fast - slow), slow)
    return where(t % k == 0, slow, fast), slow


# By NumPy alone


def average(m, beta, x):
    return beta * m + (1 - beta) * x


def by_numpy_lamb(thetas, grads, t, kept):
    for k, (theta, g) in enumerate(zip(thetas, grads, strict=True)):
        m, v = kept.get(k, (0.0, 0.0))
        kept[k] = m, v = average(m, 0.9, g), average(v, 0.999, g**2)
        r = m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-6) + 0.01 * theta
        yield theta - 1e-3 * np.linalg.norm(theta) / np.linalg.norm(r) * r


def by_numpy_factored(thetas, grads, t, kept):
    root = lambda x: math.sqrt(np.mean(x * x))  # noqa: E731
    for k, (theta, g) in enumerate(zip(thetas, grads, strict=True)):
        beta = 1 - t**-0.8
        R, C = kept.get(k, (0.0, 0.0))
        if theta.ndim < 2:
            kept[k] = average(R, beta, g**2), 0.0
            u = g / np.sqrt(kept[k][0])
        else:
            R = average(R, beta, (g**2).mean(axis=-1, keepdims=True))
            C = average(C, beta, (g**2).mean(axis=-2, keepdims=True))
            kept[k] = R, C
            u = g / np.sqrt(R * C / R.mean(axis=-2, keepdims=True))
        yield theta - max(1e-3, root(theta)) * min(0.01, t**-0.5) * u / max(1, root(u))


def by_numpy_prodigy(thetas, grads, t, kept):
    d, r = kept.get("d", 1e-2), kept.get("r", 0.0)
    kept.setdefault("theta0", [x.copy() for x in thetas])
    b3 = math.sqrt(0.999)
    inner = sum(float(np.sum(g * (a - b))) for g, a, b in zip(grads, kept["theta0"], thetas, strict=True))
    kept["r"] = average(r, b3, d**2 * inner)
    l1 = 0.0
    for k, (theta, g) in enumerate(zip(thetas, grads, strict=True)):
        m, v, s = kept.get(k, (0.0, 0.0, 0.0))
        kept[k] = m, v, s = average(m, 0.9, d * g), average(v, 0.999, (d * g) ** 2), average(s, b3, d**2 * g)
        l1 += np.abs(s).sum()
        yield theta - d * m / (np.sqrt(v) + d * 1e-8)
    kept["d"] = max(d, kept["r"] / l1)


def by_numpy_muon(thetas, grads, t, kept):
    for k, (theta, g) in enumerate(zip(thetas, grads, strict=True)):
        kept[k] = B = 0.95 * kept.get(k, 0.0) + g
        X = (g + 0.95 * B).reshape(len(g) if g.ndim > 1 else 1, -1)
        m, n = X.shape
        X = X / max(np.linalg.norm(X), 1e-7)
        for _ in range(3):
            A = X @ X.T
            X = 3.4445 * X - 4.775 * A @ X + 2.0315 * A @ A @ X
        yield theta - 0.02 * math.sqrt(max(1, m / n)) * X.reshape(theta.shape)


def by_numpy_clipped(thetas, grads, t, kept):
    by = min(1, 1 / math.sqrt(sum(float(np.sum(g * g)) for g in grads)))
    for k, (theta, g) in enumerate(zip(thetas, grads, strict=True)):
        m, v = kept.get(k, (0.0, 0.0))
        kept[k] = m, v = average(m, 0.9, by * g), average(v, 0.999, (by * g) ** 2)
        yield theta - 1e-3 * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)


def by_numpy_lookahead(thetas, grads, t, kept):
    kept.setdefault("slow", [x.copy() for x in thetas])
    for k, (theta, g) in enumerate(zip(thetas, grads, strict=True)):
        fast = theta - 1e-3 * g
        if t % 5 == 0:
            fast = kept["slow"][k] = kept["slow"][k] + 0.5 * (fast - kept["slow"][k])
        yield fast


CASES = {
    "lamb": (lamb, by_numpy_lamb),
    "factored": (factored, by_numpy_factored),
    "prodigy": (prodigy, by_numpy_prodigy),
    "muon": (muon, by_numpy_muon),
    "clip_norm": (clip_norm(rules.adam), by_numpy_clipped),
    "lookahead": (lookahead(rules.sgd(lr=1e-3)), by_numpy_lookahead),
}


@pytest.mark.parametrize("case", CASES)
def test_rules_are_what_their_papers_say(case):
    ours, theirs = CASES[case]
    rng = np.random.default_rng(0)
    thetas = [np.asarray(rng.standard_normal(shape)) for shape in SHAPES]
    expected, states, kept = [x.copy() for x in thetas], None, {}
    for t in range(1, 12):
        grads = [np.asarray(rng.standard_normal(shape)) for shape in SHAPES]
        stepped = step_all(ours, t, thetas, grads, states)
        thetas, states = [new for new, _ in stepped], [kept_ for _, kept_ in stepped]
        expected = list(theirs(expected, grads, t, kept))
    for new, right in zip(thetas, expected, strict=True):
        np.testing.assert_allclose(new, right, rtol=1e-12, atol=1e-13)


def test_arrays_moved_are_as_few_as_can_be():
    moved = {lamb: 10, factored: 6, prodigy: 10, clip_norm(rules.adam): 8, rules.adam: 7}
    for one, words in moved.items():
        assert kernel_of(one.program).words_moved == words, one.name
    assert len(kernel_of(rules.adam.program).passes) == 1


# Shapes


def test_a_rule_is_traced_once_for_each_answer():
    assert factored.asks
    assert not lamb.asks
    assert factored.program_for((3, 4)) is factored.program_for((7, 2, 2))
    assert factored.program_for((3,)).state_names == ("V",)
    assert factored.program.state_names == ("R", "C")
    assert muon.program_for((3, 4)) is not muon.program_for((4, 3))
    assert muon.program_for((8, 4, 1)) is muon.program_for((4, 3)), "a convolution is its first axis by the others"
    states = start_states(factored, np.zeros((2, 3, 5), np.float32))
    assert {name: x.shape for name, x in states.items()} == {"R": (2, 3, 1), "C": (2, 1, 5)}


def test_matrices_are_the_librarys():
    @rule
    def preconditioned(
        theta, grad, t, L=eye("eps")[rows, rows], Q=zeros[rows, rows], *, lr=rate(0.1), eps=positive(1e-3)
    ):
        G = grad(theta)
        L = L + G @ G.T
        Q = where(t % 2 == 0, qr(L), eigenvectors(L))
        return theta - lr * Q @ matrix_power(L, -0.25) @ G, L, Q

    rng = np.random.default_rng(1)
    theta, L, states = rng.standard_normal((3, 4)), 1e-3 * np.eye(3), None
    right = theta
    for t in range(1, 4):
        g = rng.standard_normal((3, 4))
        theta, states = step(preconditioned, t, theta, g, states)
        L = L + g @ g.T
        w, v = np.linalg.eigh(L)
        q, r = np.linalg.qr(L)
        Q = q * np.where(np.diag(r) < 0, -1, 1) if t % 2 == 0 else v[:, ::-1]
        right = right - 0.1 * Q @ (v * w**-0.25) @ v.T @ g
        np.testing.assert_allclose(theta, right, rtol=1e-9)
        np.testing.assert_allclose(states["Q"], Q, rtol=1e-9)
    assert kernel_of(preconditioned.program).inexact > 0


def test_of_a_uniform_choice_one_side_is_computed(monkeypatch):
    from fallline.machines.matrix_ops import MATRIX_OPS

    @rule
    def every_third(theta, grad, t, Q=zeros[rows, rows], *, lr=rate(0.1)):
        G = grad(theta)
        Q = where(t % 3 == 0, qr(G @ G.T), Q)
        return theta - lr * G, Q

    calls = []
    right = MATRIX_OPS["qr"]
    monkeypatch.setitem(MATRIX_OPS, "qr", lambda xp, a: calls.append(1) or right(xp, a))
    theta, states = np.ones((2, 3)), None
    for t in range(1, 8):
        theta, states = step(every_third, t, theta, np.ones((2, 3)) * t, states)
    assert len(calls) == 2


def test_numbers_that_depend_on_sums_are_kept():
    @rule
    def averaged(theta, grad, t, size=scalar(0.0), *, lr=rate(0.1), beta=decay(0.5)):
        g = grad(theta)
        size = beta * size + (1 - beta) * norm(g)
        return theta - lr * g / maximum(1, size / (1 - beta**t)), size

    assert [slot.name for slot in averaged.program.numbers] == ["size"]
    theta, states = step(averaged, 1, np.ones(2, np.float32), np.full(2, 3.0, np.float32))
    assert states["size"] == 0.5 * math.sqrt(18.0)
    assert theta.dtype == np.float32
    assert theta[0] == np.float32(1) - np.float32(0.1) * np.float32(3) * np.float32(1 / math.sqrt(18.0))


def test_values_that_are_not_finite():
    ones = np.ones(3, np.float32)
    theta, _ = step(clip_norm(rules.sgd), 1, ones, np.array([1, np.nan, 1], np.float32))
    assert np.isnan(theta).all(), "a norm that is NaN says so, and not nothing"
    _, states = step(lamb, 1, ones, np.array([1, np.nan, 1], np.float32))
    assert np.isnan(states["m"]).tolist() == [False, True, False]
    theta, _ = step(lamb, 1, ones, ones * np.float32(3e38))
    assert np.isfinite(theta).all()
    small, _ = step(lamb, 1, ones, np.zeros(3, np.float32))
    assert np.isfinite(small).all()


# The reference as a machine, and what is verified


def test_the_reference_is_a_machine_for_sums():
    from fallline.machines import numpy

    for one in (lamb, prodigy, clip_norm(rules.adam), factored):
        verification = fallline.verify(one, size=4200, steps=2, machine=numpy.MACHINE)
        assert set(verification.ulps.values()) == {0}, one.name
    assert set(fallline.verify(muon, steps=1, machine=numpy.MACHINE).ulps.values()) == {None}


def test_a_wrong_sum_is_told(monkeypatch):
    from fallline.kernel.machine import run
    from fallline.machines import numpy, verify

    def with_a_wrong_sum(machine, kernel, arrays, uniforms, **how):
        with monkeypatch.context() as patch:
            right = sums.along
            patch.setattr(sums, "along", lambda *args, **options: right(*args, **options) * (1 + 1e-6))
            run(machine, kernel, arrays, uniforms, **how)

    monkeypatch.setattr(verify, "run", with_a_wrong_sum)
    assert not fallline.verify(clip_norm(rules.sgd(lr=1.0)), size=300, steps=1, machine=numpy.MACHINE).ok


def test_where_a_result_is_undefined_what_is_kept_is_compared():
    from fallline.machines import numpy

    @rule
    def undefined(theta, grad, *, lr=rate(0.1)):
        g = grad(theta)
        return theta + sqrt(-1 - norm(g)) * lr

    verification = fallline.verify(undefined, size=100, steps=1, machine=numpy.MACHINE)
    assert set(verification.ulps.values()) == {0}


def test_what_is_printed():
    from fallline.printers import latex, mathml, text

    shown = text.formula(factored)
    assert "R[t] = β·R[t−1] + (1 − β)·mean₋₁(G² + ε)" in shown
    assert "‖" in text.formula(lamb)
    assert "Σ |s[t]|" in text.formula(prodigy)
    assert "ᵀ" in text.formula(muon)
    assert " @ " in text.formula(muon)
    assert "t mod k = 0" in text.formula(CASES["lookahead"][0])
    for printer in (latex, mathml):
        assert all(printer.formula(one) for one, _ in CASES.values())


# Broken, each is found out


def check_case(case: str) -> None:
    test_rules_are_what_their_papers_say(case)


BROKEN = {
    "transpose": ("muon", lambda xp, a: a[..., ::-1, :].mT),
    "matmul": ("muon", lambda xp, a, b: xp.matmul(a, b) * (1 + 1e-9)),
    "qr": (None, lambda xp, a: xp.linalg.qr(a)[0]),
    "eigenvectors": (None, lambda xp, a: xp.linalg.eigh(a)[1]),
    "matrix_power": (None, lambda xp, a, p: xp.linalg.inv(a)),
}


@pytest.mark.parametrize("op", BROKEN)
def test_a_broken_op_on_matrices_is_found_out(op, monkeypatch):
    from fallline.machines.matrix_ops import MATRIX_OPS

    assert set(BROKEN) == set(MATRIX_OPS) == set(fallline.expr.MATRICES)
    case, wrong = BROKEN[op]
    monkeypatch.setitem(MATRIX_OPS, op, wrong)
    with pytest.raises(AssertionError):
        check_case(case) if case else test_matrices_are_the_librarys()


@pytest.mark.parametrize(("name", "case"), [("mean", "factored"), ("norm", "lamb"), ("rms", "factored")])
def test_a_wrong_count_or_kind_of_sum_is_found_out(name, case, monkeypatch):
    from fallline.kernel import kernel
    from fallline.kernel import sums as of_kernels

    right = of_kernels.make
    swapped = {
        "mean": ("_count", lambda of, to: fallline.expr.const(3)),
        "rms": ("_count", lambda of, to: fallline.expr.const(3)),
    }
    attribute, wrong = swapped.get(
        name, ("make", lambda op, args, attr=None: args[0] if op == "sqrt" else right(op, args, attr))
    )
    monkeypatch.setattr(of_kernels, attribute, wrong)
    kernel._lowered.cache_clear()
    with pytest.raises(AssertionError):
        check_case(case)
    kernel._lowered.cache_clear()


@pytest.mark.parametrize("case", ["prodigy", "clip_norm"])
def test_a_total_of_one_parameter_alone_is_found_out(case, monkeypatch):
    monkeypatch.setattr(sums, "joined", lambda parts: parts[0])
    with pytest.raises(AssertionError):
        check_case(case)


def test_an_array_that_is_stored_too_early_is_found_out(monkeypatch):
    from fallline.kernel import kernel, passes

    @rule
    def uses_its_old_state(theta, grad, m=zeros, *, lr=rate(0.1)):
        g = grad(theta)
        new = 0.5 * m + g
        return theta - lr * (new / norm(new) + m), new

    def check() -> None:
        theta, states = np.array([1.0, 2.0]), None
        for t in (1, 2):
            theta, states = step(uses_its_old_state, t, theta, np.array([0.3, -0.4]), states)
        m1 = np.array([0.3, -0.4])
        m2 = 1.5 * m1
        right = np.array([1.0, 2.0]) - 0.1 * m1 / 0.5 - 0.1 * (m2 / np.linalg.norm(m2) + m1)
        np.testing.assert_allclose(theta, right, rtol=1e-14)

    check()
    monkeypatch.setattr(passes, "_overwritten", lambda pair: False)
    monkeypatch.setattr(passes, "_cost", lambda passes: -sum(len(one.stores) for one in passes[:-1]))
    kernel._lowered.cache_clear()
    with pytest.raises(RuntimeError, match="a pass needs an array as it was before"):
        check()
    kernel._lowered.cache_clear()
