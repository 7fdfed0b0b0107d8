from __future__ import annotations

import numpy as np
import pytest

import fallline
from fallline.machines import array, cpu
from fallline.machines.llvm import ops
from fallline.machines.verify import Verification, largest_ulp


def test_every_rule_is_verified(rule):
    verification = fallline.verify(rule, size=1027, steps=2)
    assert verification.ok
    assert verification.promised
    assert set(verification.ulps.values()) == {0}
    assert str(verification) == f"{rule.name}: ok, the same bits in float32 and float64"


def test_exp_log_and_powers_have_the_same_bits():
    @fallline.rule
    def soft(theta, grad, *, lr=fallline.rate(0.1)):
        g = grad(theta)
        return theta - lr * fallline.exp(-abs(g)) * fallline.log(1 + abs(g)) ** 0.7

    verification = fallline.verify(soft)
    assert verification.ok
    assert verification.promised
    assert set(verification.ulps.values()) == {0}


def test_a_wrong_exponential_is_told(monkeypatch):
    @fallline.rule
    def soft(theta, grad, *, lr=fallline.rate(0.1)):
        g = grad(theta)
        return theta - lr * fallline.exp(-abs(g)) * g

    monkeypatch.setitem(array.OPS, "exp", lambda xp, a: xp.exp(a) * (1 + 8 * np.finfo(a.dtype).eps))
    assert not fallline.verify(soft).ok
    monkeypatch.setitem(array.OPS, "exp", lambda xp, a: np.where(a > 80, np.nan, xp.exp(a)))
    monkeypatch.setitem(array.OPS, "neg", lambda xp, a: a)
    assert not fallline.verify(soft).ok


def test_a_wrong_kernel_is_told(monkeypatch):
    cpu._compiled.cache_clear()
    monkeypatch.setitem(ops.TEMPLATES, "div", "fmul {T} {0}, {1}")
    verification = fallline.verify(fallline.rules.adam, size=257, steps=1)
    cpu._compiled.cache_clear()
    assert not verification.ok
    assert "WRONG" in str(verification)


def test_where_nothing_can_be_compiled_nothing_is_claimed(monkeypatch):
    monkeypatch.setattr(cpu, "_refusal", lambda storages: "nothing goes")
    found = fallline.verify(fallline.rules.sgd)
    assert str(found) == "sgd: not compared, as nothing goes"
    assert not found.ok


@pytest.mark.parametrize("name", ["muon", "soap", "shampoo", "normuon"])
def test_of_rules_for_matrices_nothing_is_claimed(name):
    found = fallline.verify(fallline.rules.RULES[name], size=9, steps=1)
    assert (
        str(found) == f"{name}: not compared, as products of matrices are the array library's: no kernel computes them"
    )
    assert not found.ok


def test_what_differs_is_told_with_what_is_promised():
    told = str(Verification("x", 0, {"float32": 1, "float64": 0}))
    assert told == "x: WRONG, 1 ulp in float32; the same bits in float64; the same bits are promised"
    told = str(Verification("x", 1, {"float32": 1, "float64": None}))
    assert told == "x: ok, 1 ulp in float32; no kernel here in float64; up to 2 ulp are allowed"


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_distance_in_units_in_the_last_place(dtype):
    one = np.array([1.0, -1.0, 0.0, np.nan, np.inf], dtype)
    assert largest_ulp(one, one) == 0
    assert largest_ulp(one, np.nextafter(one, dtype(0))) == 1
    tiny = np.array([np.nextafter(dtype(0), dtype(1))])
    assert largest_ulp(tiny, -tiny) == 2
    assert largest_ulp(np.zeros(1, dtype), -np.zeros(1, dtype)) > 2**40
    assert largest_ulp(np.zeros(1, dtype), np.full(1, np.nan, dtype)) > 2**40


def test_the_worst_case_decides():
    assert not Verification("x", 0, {"float32": 1}).ok
    assert Verification("x", 1, {"float32": 2, "float64": None}).ok
    assert not Verification("x", 1, {"float32": 3}).ok


def test_only_rules_are_verified():
    with pytest.raises(TypeError, match=r"verify takes a rule, such as fallline.rules.adam, not 'adam'"):
        fallline.verify("adam")
