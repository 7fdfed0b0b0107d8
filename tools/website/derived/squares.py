"""Adagrad for one parameter, Adadelta's units, and the p-norm whose limit is AdaMax."""

from __future__ import annotations

from fallline import rules
from fallline.expr import GRAD, THETA, Node, hyper, maximum, sqrt, state
from website.derived.derivation import DERIVATIONS, Derivation, Step, before, greek, indexed, now, replaced, symbol

RATE, EPS, GAMMA = symbol(greek("lr")), symbol(greek("eps")), symbol(greek("gamma"))
G_NOW = symbol(indexed("g", "t"))

_THETA_I = indexed("θ", "t , i")
THETA_I, NEXT_I = symbol(_THETA_I), symbol(indexed("θ", "t + 1 , i"))
SLOPE_I, SUM_I, LAST_I = (
    symbol(indexed("g", "t , i")),
    symbol(indexed("G", "t , i i")),
    symbol(indexed("G", "t − 1 , i i")),
)
ADAGRAD = rules.adagrad.program
_OF_ELEMENT = {THETA: THETA_I, GRAD: SLOPE_I, state(0): LAST_I, hyper(0): RATE, hyper(1): EPS}


def adagrad_step() -> Node:
    """The rule's step for one parameter, with its sum of squares as a symbol."""
    (total,) = ADAGRAD.arrays
    return replaced(replaced(ADAGRAD.theta, {total.new: SUM_I}), _OF_ELEMENT)


DERIVATIONS["each"] = Derivation(
    [
        Step(SLOPE_I, symbol(f"<mfrac><mrow><mo>∂</mo><mi>J</mi></mrow><mrow><mo>∂</mo>{_THETA_I}</mrow></mfrac>")),
        Step(NEXT_I, replaced(rules.sgd.program.theta, {THETA: THETA_I, GRAD: SLOPE_I, hyper(0): RATE})),
    ]
)
DERIVATIONS["element"] = Derivation(
    [
        Step(SUM_I, replaced(ADAGRAD.arrays[0].new, _OF_ELEMENT)),
        Step(NEXT_I, adagrad_step()),
    ]
)
SUM_NOW = symbol(indexed("G", "t"))
DERIVATIONS["fading"] = Derivation(
    [
        Step(SUM_NOW, symbol("<mi>t</mi>") * G_NOW**2),
        Step(RATE * G_NOW / sqrt(SUM_NOW), RATE / sqrt(symbol("<mi>t</mi>"))),
        Step(RATE * G_NOW / SUM_NOW, RATE / (symbol("<mi>t</mi>") * G_NOW)),
    ]
)

_SQUARES = "<mi>E</mi><msub><mrow><mo>[</mo><msup><mi>g</mi><mn>2</mn></msup><mo>]</mo></mrow><mrow>{}</mrow></msub>"
_MOVES = (
    "<mi>E</mi><msub><mrow><mo>[</mo><mi>Δ</mi><msup><mi>θ</mi><mn>2</mn></msup><mo>]</mo></mrow><mrow>{}</mrow></msub>"
)
_NOW, _PAST = "<mi>t</mi>", "<mi>t</mi><mo>−</mo><mn>1</mn>"
SQUARES, SQUARES_BEFORE = (symbol(_SQUARES.format(index)) for index in (_NOW, _PAST))
MOVES, MOVES_BEFORE = (symbol(_MOVES.format(index)) for index in (_NOW, _PAST))
RMS_G = symbol("<mi>RMS</mi><msub><mrow><mo>[</mo><mi>g</mi><mo>]</mo></mrow><mi>t</mi></msub>")
RMS_MOVE = symbol(
    "<mi>RMS</mi><msub><mrow><mo>[</mo><mi>Δ</mi><mi>θ</mi><mo>]</mo></mrow>"
    "<mrow><mi>t</mi><mo>−</mo><mn>1</mn></mrow></msub>"
)


def _step_of(rule: str, number: int) -> Node:
    return symbol(f"<mi>Δ</mi><msubsup><mi>θ</mi><mi>t</mi><mtext>{rule}</mtext></msubsup>", number=number)


MOVE = symbol(f"<mrow><mi>Δ</mi>{indexed('θ', 't')}</mrow>")
DERIVATIONS["window"] = Derivation([Step(SQUARES, GAMMA * SQUARES_BEFORE + (1 - GAMMA) * G_NOW**2)])
DERIVATIONS["adadelta"] = Derivation(
    [
        Step(_step_of("SGD", 0), -(RATE * G_NOW)),
        Step(_step_of("Adagrad", 0), -(RATE / sqrt(SUM_NOW + EPS) * G_NOW)),
        Step(RMS_G, sqrt(SQUARES + EPS)),
        Step(_step_of("RMSprop", 0), -(RATE / sqrt(SQUARES + EPS) * G_NOW)),
        Step(None, -(RATE / RMS_G * G_NOW)),
        Step(RMS_MOVE, sqrt(MOVES_BEFORE + EPS)),
        Step(_step_of("Adadelta", 0), -(RMS_MOVE / RMS_G * G_NOW)),
    ]
)
ADADELTA = rules.adadelta.program
DERIVATIONS["moves"] = Derivation(
    [
        Step(
            MOVES,
            replaced(
                replaced(ADADELTA.arrays[1].new, {ADADELTA.names["delta"]: MOVE}),
                {state(1): MOVES_BEFORE, hyper(1): GAMMA},
            ),
        )
    ]
)
UNIT = symbol("<mrow><mo>[</mo><mi>θ</mi><mo>]</mo></mrow>")
UNIT_G = symbol("<mrow><mo>[</mo><mi>g</mi><mo>]</mo></mrow>")


def _unit_of(rule: str) -> Node:
    return symbol(f"<mrow><mo>[</mo><mi>Δ</mi><msup><mi>θ</mi><mtext>{rule}</mtext></msup><mo>]</mo></mrow>")


DERIVATIONS["units"] = Derivation(
    [
        Step(UNIT_G, 1 / UNIT),
        Step(_unit_of("SGD"), UNIT_G),
        Step(_unit_of("RMSprop"), UNIT_G / UNIT_G),
        Step(_unit_of("Adadelta"), UNIT / UNIT_G * UNIT_G),
        Step(None, UNIT),
    ]
)

BETA2, P = symbol(greek("beta2")), symbol("<mi>p</mi>")
V_BEFORE, V_NOW, U_BEFORE, U_NOW = symbol(before("v")), symbol(now("v")), symbol(before("u")), symbol(now("u"))
DERIVATIONS["norms"] = Derivation(
    [
        Step(V_NOW, BETA2 * V_BEFORE + (1 - BETA2) * abs(G_NOW) ** 2),
        Step(symbol(now("v"), number=1), BETA2**P * V_BEFORE + (1 - BETA2**P) * abs(G_NOW) ** P),
    ]
)
DERIVATIONS["limit"] = Derivation(
    [
        Step(V_BEFORE, U_BEFORE**P),
        Step(U_NOW, (BETA2**P * V_BEFORE + (1 - BETA2**P) * abs(G_NOW) ** P) ** (1 / P)),
        Step(None, ((BETA2 * U_BEFORE) ** P + (1 - BETA2**P) * abs(G_NOW) ** P) ** (1 / P)),
        Step(None, maximum(BETA2 * U_BEFORE, abs(G_NOW)), "→"),
    ],
    given={P: 400.0},
    close=0.01,
)
