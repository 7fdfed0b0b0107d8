"""Chapter 1, and momentum as the ball that it is said to be."""

from __future__ import annotations

from fallline import rules
from fallline.expr import GRAD, THETA, Node, hyper, norm
from website.derived.derivation import (
    DERIVATIONS,
    MATRIX,
    VECTOR,
    Derivation,
    Step,
    before,
    function,
    greek,
    indexed,
    now,
    replaced,
    symbol,
)

U, SLOPE, HESSIAN = (
    symbol("<mi>u</mi>", VECTOR),
    symbol("<mo>∇</mo><mi>L</mi>", VECTOR),
    symbol("<msup><mo>∇</mo><mn>2</mn></msup><mi>L</mi>", MATRIX),
)
RATE, COSINE = symbol(greek("lr")), symbol("<mi>cos</mi><mi>β</mi>")


def _pair(one: str, other: str) -> Node:
    """Both, in brackets."""
    return symbol(f"<mrow><mo>(</mo>{one}<mo>,</mo>{other}<mo>)</mo></mrow>")


def _slope_of(spelled: str) -> str:
    """The loss's partial derivative."""
    return f"<mfrac><mrow><mo>∂</mo><mi>L</mi></mrow><mrow><mo>∂</mo>{spelled}</mrow></mfrac>"


PARAMETERS, CHANGE = symbol("<mi>θ</mi>"), symbol("<mi>Δ</mi><mi>θ</mi>")
DERIVATIONS["parameters"] = Derivation(
    [
        Step(PARAMETERS, _pair("<mi>w</mi>", "<mi>b</mi>")),
        Step(CHANGE, _pair("<mi>Δ</mi><mi>w</mi>", "<mi>Δ</mi><mi>b</mi>")),
        Step(symbol("<msub><mi>θ</mi><mtext>new</mtext></msub>"), PARAMETERS + RATE * CHANGE),
        Step(symbol("<mo>∇</mo><mi>L</mi>"), _pair(_slope_of("<mi>w</mi>"), _slope_of("<mi>b</mi>"))),
    ]
)
HERE, THERE = symbol(function("L", "<mi>θ</mi>")), symbol(function("L", "<mi>θ</mi><mo>+</mo><mi>η</mi><mi>u</mi>"))
HIGHER = symbol("<mo>⋯</mo>")

DERIVATIONS["taylor"] = Derivation(
    [
        Step(THERE, HERE + RATE * (U.T @ SLOPE) + RATE**2 / 2 * (U.T @ HESSIAN @ U) + HIGHER),
        Step(None, HERE + RATE * (U.T @ SLOPE), "≈"),
    ],
    given={RATE: 1e-3, HIGHER: 0.0},
    close=1e-4,
)
DERIVATIONS["angle"] = Derivation(
    [
        Step(COSINE, U.T @ SLOPE / (norm(U) * norm(SLOPE))),
        Step(U.T @ SLOPE, norm(U) * norm(SLOPE) * COSINE),
    ]
)
DERIVATIONS["steepest"] = Derivation(
    [
        Step(U, -(SLOPE / norm(SLOPE))),
        Step(U.T @ SLOPE, -norm(SLOPE)),
    ]
)


def _updated(letter: str) -> Step:
    old, new = (symbol(indexed(letter, index)) for index in ("t", "t + 1"))
    slope = symbol(_slope_of(indexed(letter, "t")))
    return Step(new, replaced(rules.sgd.program.theta, {THETA: old, GRAD: slope, hyper(0): RATE}))


DERIVATIONS["updates"] = Derivation([_updated("w"), _updated("b")])


def _fed(which: str) -> Derivation:
    """A step of SGD whose gradient is that of some examples."""
    old, new = (symbol(indexed("θ", index)) for index in ("t", "t + 1"))
    examples = "<mo>,</mo>".join(
        f"<msup><mi>{letter}</mi><mrow><mo>(</mo>{which}<mo>)</mo></mrow></msup>" for letter in "xy"
    )
    slope = symbol(f"<mo>∇</mo>{function('J', indexed('θ', 't') + '<mo>;</mo>' + examples)}")
    return Derivation([Step(new, replaced(rules.sgd.program.theta, {THETA: old, GRAD: slope, hyper(0): RATE}))])


DERIVATIONS["one_example"] = _fed("<mi>i</mi>")
DERIVATIONS["some_examples"] = _fed("<mi>i</mi><mo>:</mo><mi>i</mi><mo>+</mo><mi>n</mi>")

GAMMA, GRADIENT = symbol(greek("gamma")), symbol("<mi>g</mi>")
TERMINAL = symbol(indexed("v", "∞"))
DERIVATIONS["terminal"] = Derivation(
    [
        Step(TERMINAL, RATE * GRADIENT / (1 - GAMMA)),
        Step(TERMINAL, GAMMA * TERMINAL + RATE * GRADIENT),
    ]
)

MASS, FRICTION, TICK = (symbol(f"<mi>{letter}</mi>") for letter in ("M", "μ", "τ"))
EARLIER, OLD, NEW = (symbol(indexed("θ", index)) for index in ("t − 1", "t", "t + 1"))
KEPT = symbol("<mi>γ</mi>", number=1)
BALL_RATE = symbol("<mi>η</mi>", number=1)
DERIVATIONS["ball"] = Derivation(
    [
        Step(KEPT, MASS / (MASS + FRICTION * TICK)),
        Step(BALL_RATE, TICK**2 / (MASS + FRICTION * TICK)),
        Step(NEW, OLD + KEPT * (OLD - EARLIER) - BALL_RATE * GRADIENT),
        Step(MASS * ((NEW - 2 * OLD + EARLIER) / TICK**2), -GRADIENT - FRICTION * ((NEW - OLD) / TICK)),
    ]
)

V_BEFORE, V_NOW, THETA_BEFORE = symbol(before("v")), symbol(now("v")), symbol(before("theta"))
JUMPED, CORRECTED = symbol("<mtext>jump</mtext>"), symbol("<mtext>correction</mtext>")
AHEAD = symbol(f"<mo>∇</mo>{function('J', before('theta') + '<mo>−</mo><mi>γ</mi>' + before('v'))}")
DERIVATIONS["vectors"] = Derivation(
    [
        Step(JUMPED, GAMMA * V_BEFORE),
        Step(CORRECTED, RATE * AHEAD),
        Step(V_NOW, GAMMA * V_BEFORE + RATE * AHEAD),
        Step(V_NOW, JUMPED + CORRECTED),
    ]
)
