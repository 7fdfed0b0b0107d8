"""The survey's slips in formulas: as it prints them, and as the rule has them."""

from __future__ import annotations

from fallline import rules
from fallline.expr import GRAD, THETA, hyper, maximum, sqrt, state
from website.derived.averages import EPS, M_HAT, RATE, THETA_NEXT, THETA_NOW
from website.derived.derivation import DERIVATIONS, Derivation, Step, indexed, now, replaced, symbol
from website.derived.squares import (
    BETA2,
    G_NOW,
    GAMMA,
    NEXT_I,
    SQUARES,
    SQUARES_BEFORE,
    SUM_I,
    THETA_I,
    U_BEFORE,
    U_NOW,
    V_BEFORE,
    P,
    adagrad_step,
)

W_NOW, W_NEXT, SLOPE = (
    symbol(indexed("w", "t")),
    symbol(indexed("w", "t + 1")),
    symbol(f"<mo>∇</mo>{indexed('w', 't')}"),
)
W_ONE = symbol("<msub><mi>w</mi><mrow><mi>t</mi><mo>=</mo><mn>1</mn></mrow></msub>")
Q_NOW, P_HAT = symbol(f"<mrow><mo>|</mo>{indexed('q', 't')}<mo>|</mo></mrow>"), symbol(now("p_hat"))
COSINE, INFINITY = symbol("<mi>cos</mi><mi>β</mi>"), symbol("<mi>∞</mi>")

SLIPS = {
    "update": (
        Step(W_ONE, W_NOW - RATE * SLOPE),
        Step(W_NEXT, replaced(rules.sgd.program.theta, {THETA: W_NOW, GRAD: SLOPE, hyper(0): RATE})),
    ),
    "element": (Step(NEXT_I, THETA_I - RATE / sqrt(SUM_I + EPS)), Step(NEXT_I, adagrad_step())),
    "decay": (
        Step(SQUARES, 0.9 * SQUARES + 0.1 * G_NOW**2),
        Step(
            SQUARES,
            replaced(rules.rmsprop.program.arrays[0].new, {state(0): SQUARES_BEFORE, GRAD: G_NOW, hyper(1): GAMMA}),
        ),
    ),
    "largest": (
        Step(U_NOW, maximum(BETA2 * V_BEFORE, abs(G_NOW))),
        Step(
            U_NOW,
            replaced(rules.adamax.program.arrays[1].new, {state(1): U_BEFORE, GRAD: G_NOW, hyper(2): BETA2}),
        ),
    ),
    "infinite": (
        Step(U_NOW, BETA2**INFINITY * V_BEFORE + (1 - BETA2**INFINITY) * abs(G_NOW) ** INFINITY),
        Step(U_NOW, ((BETA2 * U_BEFORE) ** P + (1 - BETA2**P) * abs(G_NOW) ** P) ** (1 / P)),
    ),
    "size": (
        Step(symbol(now("v")), BETA2 * V_BEFORE + (1 - BETA2) * Q_NOW**2),
        Step(
            symbol(now("v")),
            replaced(rules.adam.program.arrays[1].new, {state(1): V_BEFORE, GRAD: G_NOW, hyper(2): BETA2}),
        ),
    ),
    "root": (
        Step(THETA_NEXT, THETA_NOW - RATE / (sqrt(P_HAT) + EPS) * M_HAT),
        Step(
            THETA_NEXT,
            replaced(
                replaced(
                    rules.adam.program.theta,
                    {rules.adam.program.names[name]: symbol(now(name)) for name in ("m_hat", "v_hat")},
                ),
                {THETA: THETA_NOW, hyper(0): RATE, hyper(3): EPS},
            ),
        ),
    ),
    "cosine": (
        Step(symbol("<mn>−1</mn>"), COSINE, "&lt;"),
        Step(symbol("<mn>−1</mn>"), COSINE, "≤"),
    ),
}
"""By name: the line that the survey prints, and the right one."""
for _name, (_printed, _right) in SLIPS.items():
    DERIVATIONS[f"{_name}_as_printed"] = Derivation([_printed])
    DERIVATIONS[f"{_name}_as_meant"] = Derivation([_right])
