"""Adam's correction, the way from NAG to Nadam, and what QHM averages."""

from __future__ import annotations

from fallline import rules
from fallline.expr import GRAD, THETA, Node, T, hyper, sqrt, state
from website.derived.derivation import (
    DERIVATIONS,
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

RATE, EPS, GAMMA = symbol(greek("lr")), symbol(greek("eps")), symbol(greek("gamma"))
BETA, BETA1, BETA2 = symbol("<mi>β</mi>"), symbol(greek("beta1")), symbol(greek("beta2"))
STEP, G_NOW = symbol("<mi>t</mi>"), symbol(indexed("g", "t"))
THETA_NOW, THETA_NEXT = symbol(indexed("θ", "t")), symbol(indexed("θ", "t + 1"))
M_BEFORE, M_NOW, V_NOW = symbol(before("m")), symbol(now("m")), symbol(now("v"))
M_HAT, M_HAT_BEFORE, V_HAT = symbol(now("m_hat")), symbol(before("m_hat")), symbol(now("v_hat"))

FIRST = [symbol(indexed("m", str(k))) for k in (1, 2, 3)]
SLOPES = [symbol(indexed("g", str(k))) for k in (1, 2, 3)]
DERIVATIONS["unrolled"] = Derivation(
    [
        Step(FIRST[0], (1 - BETA) * SLOPES[0]),
        Step(FIRST[1], BETA * FIRST[0] + (1 - BETA) * SLOPES[1]),
        Step(None, (1 - BETA) * (SLOPES[1] + BETA * SLOPES[0])),
        Step(FIRST[2], BETA * FIRST[1] + (1 - BETA) * SLOPES[2]),
        Step(None, (1 - BETA) * (SLOPES[2] + BETA * SLOPES[1] + BETA**2 * SLOPES[0])),
    ]
)


def _mean(of: str) -> str:
    return f"<mi>𝔼</mi><mrow><mo>[</mo>{of}<mo>]</mo></mrow>"


MEAN_M, MEAN_G = symbol(_mean(indexed("m", "3"))), symbol(_mean("<mi>g</mi>"))
DERIVATIONS["bias"] = Derivation(
    [
        Step(MEAN_M, (1 - BETA) * (1 + BETA + BETA**2) * MEAN_G),
        Step(None, (1 - BETA**3) * MEAN_G),
        Step(symbol(_mean(now("m_hat"))), (1 - BETA**STEP) * MEAN_G / (1 - BETA**STEP)),
        Step(None, MEAN_G),
    ]
)

DERIVATIONS["plain_momentum"] = Derivation(
    [
        Step(M_NOW, GAMMA * M_BEFORE + RATE * G_NOW),
        Step(THETA_NEXT, THETA_NOW - M_NOW),
        Step(None, THETA_NOW - (GAMMA * M_BEFORE + RATE * G_NOW)),
    ]
)
AHEAD = symbol(f"<mo>∇</mo>{function('J', indexed('θ', 't') + '<mo>−</mo><mi>γ</mi>' + before('m'))}")
DERIVATIONS["nesterov"] = Derivation(
    [
        Step(G_NOW, AHEAD),
        Step(M_NOW, GAMMA * M_BEFORE + RATE * G_NOW),
        Step(THETA_NEXT, THETA_NOW - M_NOW),
    ]
)
DERIVATIONS["dozat"] = Derivation(
    [
        Step(M_NOW, GAMMA * M_BEFORE + RATE * G_NOW),
        Step(THETA_NEXT, THETA_NOW - (GAMMA * M_NOW + RATE * G_NOW)),
    ]
)
POINT, NEXT_POINT = symbol(indexed("φ", "t")), symbol(indexed("φ", "t + 1"))
DERIVATIONS["same_walk"] = Derivation(
    [
        Step(POINT, THETA_NOW - GAMMA * M_BEFORE),
        Step(M_NOW, GAMMA * M_BEFORE + RATE * G_NOW),
        Step(THETA_NEXT, THETA_NOW - M_NOW),
        Step(NEXT_POINT, THETA_NEXT - GAMMA * M_NOW),
        Step(None, THETA_NOW - GAMMA * M_BEFORE - RATE * G_NOW - GAMMA * M_NOW),
        Step(None, POINT - (GAMMA * M_NOW + RATE * G_NOW)),
    ]
)


def _moved(by: Node) -> Node:
    return THETA_NOW - RATE / (sqrt(V_HAT) + EPS) * by


DERIVATIONS["adam_expanded"] = Derivation(
    [
        Step(M_NOW, BETA1 * M_BEFORE + (1 - BETA1) * G_NOW),
        Step(M_HAT, M_NOW / (1 - BETA1**STEP)),
        Step(THETA_NEXT, _moved(M_HAT)),
        Step(None, _moved(BETA1 * M_BEFORE / (1 - BETA1**STEP) + (1 - BETA1) * G_NOW / (1 - BETA1**STEP))),
    ]
)
DERIVATIONS["adam_replaced"] = Derivation(
    [
        Step(M_HAT_BEFORE, M_BEFORE / (1 - BETA1 ** (STEP - 1))),
        Step(THETA_NEXT, _moved(BETA1 * M_BEFORE / (1 - BETA1**STEP) + (1 - BETA1) * G_NOW / (1 - BETA1**STEP))),
        Step(None, _moved(BETA1 * M_HAT_BEFORE + (1 - BETA1) * G_NOW / (1 - BETA1**STEP)), "≈"),
    ],
    given={STEP: 50.0, BETA1: 0.9},
    close=1e-3,
)


def nadams_step() -> Node:
    """The rule's own step, with its averages as symbols."""
    program = rules.nadam.program
    corrected = {program.names["m_hat"]: M_HAT, program.names["v_hat"]: V_HAT}
    named = {THETA: THETA_NOW, GRAD: G_NOW, T: STEP, state(0): M_BEFORE, state(1): symbol(before("v"))}
    hypers = {hyper(0): RATE, hyper(1): BETA1, hyper(2): BETA2, hyper(3): EPS}
    return replaced(replaced(program.theta, corrected), named | hypers)


DERIVATIONS["nadam"] = Derivation([Step(THETA_NEXT, nadams_step())])
LAST_OF_THE_SURVEY = _moved(BETA1 * M_HAT + (1 - BETA1) * G_NOW / (1 - BETA1**STEP))
"""The form at which the survey arrives, which has to be the rule's."""

NU = symbol(greek("nu"))
DERIVATIONS["average"] = Derivation(
    [
        Step(
            THETA_NEXT,
            replaced(
                replaced(rules.qhm.program.theta, {rules.qhm.program.arrays[0].new: M_NOW}),
                {THETA: THETA_NOW, GRAD: G_NOW, hyper(0): RATE, hyper(1): BETA, hyper(2): NU},
            ),
        ),
        Step(None, (1 - NU) * (THETA_NOW - RATE * G_NOW) + NU * (THETA_NOW - RATE * M_NOW)),
    ]
)
