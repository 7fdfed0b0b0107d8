"""Chapter 1, and momentum as the ball that it is said to be."""

from __future__ import annotations

from fallline import rules
from fallline.expr import GRAD, THETA, hyper, norm
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
    slope = symbol(f"<mfrac><mrow><mo>∂</mo><mi>L</mi></mrow><mrow><mo>∂</mo>{indexed(letter, 't')}</mrow></mfrac>")
    return Step(new, replaced(rules.sgd.program.theta, {THETA: old, GRAD: slope, hyper(0): RATE}))


DERIVATIONS["updates"] = Derivation([_updated("w"), _updated("b")])

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
