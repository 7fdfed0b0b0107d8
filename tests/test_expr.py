from __future__ import annotations

import itertools
import math
import pickle

import numpy as np
import pytest

import fallline
from fallline.expr import (
    GRAD,
    OPS,
    THETA,
    Extent,
    Node,
    RuleError,
    T,
    as_node,
    const,
    coordinate,
    cos,
    depends_on,
    derivative,
    eq,
    exp,
    fresh,
    hyper,
    interpret,
    log,
    lower,
    make,
    maximum,
    minimum,
    ne,
    normal,
    rebuild,
    scalar,
    sign,
    sin,
    sqrt,
    state,
    substitute,
    topological,
    verify_graph,
    where,
)  # fmt: skip
from fallline.expr.algebra import (
    cancelled,
    fold,
    minus,
    negated,
    over,
    plus,
    raised,
    times,
    without_term,
)
from fallline.expr.derivative import _CHAIN
from fallline.expr.lowering import REWRITES, lerp, reciprocal
from fallline.expr.refusals import FUNCTIONS
from fallline.kernel.host import source, uniform_function
from fallline.machines.array import values

A, B, C = hyper(0), hyper(1), hyper(2)
X, Y = state(0), state(1)


def test_nodes_are_interned():
    assert A * B is A * B
    assert A * B is not B * A
    assert pickle.loads(pickle.dumps(A * X + 1)) is A * X + 1
    assert const(1) is not const(1.0)
    assert const(0.0) is not const(-0.0)
    assert const(float("nan")) is const(float("nan"))


def test_nodes_are_immutable():
    with pytest.raises(AttributeError, match="immutable"):
        X.op = "add"


def test_operators_make_the_nodes_they_look_like():
    made = [
        X + 1,
        1 + X,
        X - 1,
        1 - X,
        X * 2,
        2 * X,
        X / 2,
        2 / X,
        X**2,
        2**X,
        -X,
        abs(X),
        X < 1,
        X <= 1,
        X > 1,
        X >= 1,
    ]
    ops = [node.op for node in made]
    assert ops == [
        *["add", "add", "sub", "sub", "mul", "mul", "div", "div", "pow", "pow", "neg", "abs", "lt", "le", "lt", "le"]
    ]
    assert (X > 1).args == (const(1), X)
    assert +X is X
    assert sum((X, Y)) is X + Y
    assert eq(X, 0).op == "eq"
    assert ne(X, 0).op == "ne"


def test_what_a_refusal_names_can_be_called():
    assert {"where", "norm", "eigenvectors"} <= set(FUNCTIONS)
    assert [name for name in FUNCTIONS if name != "abs" and not callable(getattr(fallline, name, None))] == []


def test_numpys_functions_and_numbers_mean_the_same():
    assert np.sqrt(X) is sqrt(X)
    assert np.exp(X) is exp(X)
    assert np.log(X) is log(X)
    assert np.sin(X) is sin(X)
    assert np.cos(X) is cos(X)
    assert np.maximum(X, 0) is maximum(X, 0)
    assert np.minimum(0, X) is minimum(0, X)
    assert np.abs(X) is abs(X)
    assert np.sign(X) is sign(X)
    assert np.greater(X, 1) is (X > 1)
    assert np.less_equal(X, 1) is (X <= 1)
    assert np.float64(2.5) * X is 2.5 * X
    assert np.int64(2) * X is 2 * X
    with pytest.raises(
        RuleError, match=r"np\.tan cannot be part of a rule; the operations are: abs, cos, .*, where, of"
    ):
        np.tan(X)
    assert sqrt(4.0) == 2.0
    assert exp(0.0) == 1.0
    assert log(1.0) == sin(0.0) == 0.0
    assert cos(0.0) == 1.0


@pytest.mark.parametrize("function", [sqrt, exp, log, sin, cos, sign])
@pytest.mark.parametrize("x", [4.0, 1, -1.0, 0.0, -0.0, 1e3, math.inf, -math.inf, math.nan])
def test_functions_of_plain_numbers_are_those_of_formulas(function, x):
    (formula,) = uniform_function(lower([function(A)]))(1.0, (x,))
    plain = function(x)
    assert isinstance(plain, float | int)
    assert plain == formula or (math.isnan(plain) and math.isnan(formula))
    assert math.isnan(plain) or math.copysign(1, plain) == math.copysign(1, formula)


@pytest.mark.parametrize("function", [minimum, maximum])
@pytest.mark.parametrize("b", [2.0, -0.0, math.inf, math.nan])
@pytest.mark.parametrize("a", [2.0, 0.0, 1, math.nan])
def test_the_smaller_and_the_larger_of_plain_numbers(function, a, b):
    (formula,) = uniform_function(lower([function(A, B)]))(1.0, (a, b))
    assert repr(float(function(a, b))) == repr(float(formula))
    assert isinstance(function(a, A), Node)
    assert isinstance(function(A, b), Node)


@pytest.mark.parametrize("function", [sign, lambda x: minimum(x, 1.0), lambda x: maximum(1.0, x)])
@pytest.mark.parametrize("wrong", [None, True, "1", [1.0]])
def test_what_is_no_number_is_refused_where_plain_numbers_are_taken(function, wrong):
    with pytest.raises(RuleError):
        function(wrong)


@pytest.mark.parametrize(
    ("mistake", "match"),
    [
        (lambda: bool(X > 0), r"branched on a traced value.*where\(condition, a, b\)"),
        (lambda: max(X, 0), "branched on a traced value"),
        (lambda: 0 < X < 1, "branched on a traced value"),
        (lambda: X == 0, r"write eq\(x, 0\)"),
        (lambda: math.sqrt(X), "use fallline's own sqrt"),
        (lambda: int(X), "known only when the rule runs"),
        (lambda: list(X), "cannot be iterated over"),
        (lambda: X + (Y > 0), r"a comparison .* was used as a number in add"),
        (lambda: where(X, 1, 0), r"where\(condition, a, b\) needs a comparison"),
        (lambda: X + "1", "a str .'1'. cannot be part of a rule's formula"),
        (lambda: X * True, "a bool .True. cannot be part"),
        (lambda: X + np.ones(2), "cannot be part of a rule's formula"),
        (lambda: normal(GRAD, T), "seed and a step that are the same for all elements"),
        (lambda: normal(A, T, stream=-1), "stream must be a whole number from 0 to 65535"),
        (lambda: make("add", (X,)), "add takes 2 arguments, got 1"),
    ],
)
def test_mistakes_are_answered_with_the_way_out(mistake, match):
    with pytest.raises(RuleError, match=match):
        mistake()


def test_uniform_is_what_depends_on_hyperparameters_and_t_alone():
    assert (A**T / (1 - B)).uniform
    assert not (A * GRAD).uniform
    assert not (A * X).uniform
    assert not normal(A, T).uniform
    assert const(3).uniform


def test_walks():
    node = (A + X) * (A + X)
    order = topological([node])
    assert len(order) == 4
    assert order[-1] is node
    assert depends_on(node, A)
    assert not depends_on(node, B)
    assert substitute([node], {X: Y, A: B}) == ((B + Y) * (B + Y),)
    assert substitute([X + Y], {X: Y, Y: X}) == (Y + X,)
    deep: Node = X
    for _ in range(5000):
        deep = deep + 1
    assert len(topological([deep])) == 5002


LERPS = [  # what is written, and x, 1 - b and y
    (A * X + (1 - A) * GRAD, X, 1 - A, GRAD),
    ((1 - A) * GRAD + A * X, X, 1 - A, GRAD),
    (X * A + GRAD * (1 - A), X, 1 - A, GRAD),
    (A * X + (1.0 - A) * GRAD * Y, X, 1.0 - A, GRAD * Y),
    (A * X + (1 - A) * GRAD / B, X, 1 - A, GRAD / B),
    (A * B * X + (1 - A) * GRAD, B * X, 1 - A, GRAD),
]


@pytest.mark.parametrize(("written", "x", "weight", "y"), LERPS)
def test_a_moving_average_is_computed_from_the_smaller_weight(written, x, weight, y):
    is_small = weight <= 0.5
    assert lerp(written) is where(is_small, x, y) + where(is_small, weight, -A) * (y - x)


@pytest.mark.parametrize(("beta", "right"), [(0.0, 1e-4), (1e-3, 1e-4 + 1e-3 * 1e4), (0.25, 2500.0), (1.0, 1e4)])
def test_a_moving_average_keeps_all_of_its_newest_term(beta, right):
    (average,) = lower([A * state(0) + (1 - A) * GRAD])
    inputs = {A: np.float32(beta), state(0): np.float32(1e4), GRAD: np.float32(1e-4)}
    (found,) = values([average], inputs)
    assert found == pytest.approx(right, rel=2e-7)


@pytest.mark.parametrize(
    "kept", [A * X + (1 - B) * GRAD, A * X + (2 - A) * GRAD, X * GRAD + (1 - GRAD) * Y, A * X - GRAD]
)
def test_other_sums_stay_as_they_are(kept):
    assert lerp(kept) is kept


def test_the_host_divides_by_uniforms_once():
    assert reciprocal(X / A) is X * (1 / A)
    assert reciprocal(B / A) is B / A
    assert reciprocal(A / X) is A / X
    assert lower([X / 1])[0] is X
    assert lower([X / 4])[0] is X * 0.25


def test_constants_are_folded_and_ones_dropped():
    assert fold(const(2) * const(3)) is const(6)
    assert fold(const(1) / const(0)).op == "div"
    assert fold(1 * X) is X
    assert fold(X / 1) is X
    assert fold(X**1) is X
    assert fold(X + 0) is X + 0, "-0 + 0 is 0: not the same bits"


def test_composite_ops_are_spelled_out_in_core_ops():
    composite = [sign(X), maximum(X, Y), minimum(X, Y), normal(A, T), X**2, X**3, X**4, X**-1, X**-2, X**0.5]
    outputs = lower(composite)
    verify_graph(outputs, core=True)
    assert not [node for node in topological(outputs) if node.op == "pow"]
    assert lower([X**2.5])[0].op == "pow"
    assert lower([A**T])[0] is A**T
    with pytest.raises(RuleError, match="should have been lowered"):
        verify_graph(composite, core=True)


def test_the_verifier_accepts_every_rule_after_each_rewrite(rule):
    outputs = rule.program.outputs
    verify_graph(outputs)
    for rewrite in REWRITES:
        outputs = rebuild(outputs, rewrite)
        verify_graph(outputs)
    verify_graph(outputs, core=True)


def forged(op: str, *args: Node, attr: object = None) -> Node:
    """A node that `make` would not build."""
    node = object.__new__(Node)
    for name, value in {"op": op, "args": args, "attr": attr, "extent": Extent.ELEMENT, "boolean": False}.items():
        object.__setattr__(node, name, value)
    return node


@pytest.mark.parametrize(
    ("node", "match"),
    [
        (forged("tan", X), "an op that does not exist"),
        (forged("add", X), "add takes 2 arguments"),
        (forged("where", X, X, X), "argument 0 of where has the wrong type"),
        (forged("const", attr="1"), "a constant that is no number"),
        (forged("input", attr=("phi",)), "an input that does not exist"),
        (forged("bits", X, T, attr=(0, 0)), "a draw whose seed or step is not uniform"),
        (X < Y, "an output is a truth value"),
    ],
)
def test_the_verifier_names_what_is_illegal(node, match):
    with pytest.raises(RuleError, match=match):
        verify_graph([node])


def test_the_average_keeps_its_accuracy_in_float32():
    """The reason for the lerp: in float32 the naive form's weights don't sum to 1."""
    from fallline.machines.array import step

    rng = np.random.default_rng(0)
    grads = rng.standard_normal((3000, 500)) ** 2 + 1.0
    rule, naive = fallline.rules.adam(beta1=0.999), np.zeros(500, np.float32)
    x32, x64 = np.zeros(500, np.float32), np.zeros(500)
    s32 = s64 = None
    for t, g in enumerate(grads, start=1):
        x32, s32 = step(rule, t, x32, g.astype(np.float32), s32)
        x64, s64 = step(rule, t, x64, g, s64)
        naive = np.float32(0.999) * naive + np.float32(1 - 0.999) * g.astype(np.float32)
    error = np.median(np.abs(s32["m"] / s64["m"] - 1))
    assert error < 5e-7
    assert np.median(np.abs(naive / s64["m"] - 1)) > 2 * error


# The host


def test_uniforms_are_computed_in_float64_on_the_host():
    bias = 1 - A**T
    (value,) = uniform_function((bias,))(7.0, (0.9,))
    assert value == 1 - math.pow(0.9, 7)
    assert source((bias,)).startswith("def uniforms(t, now, past, coming, scalar=(), fresh=()):")


def test_the_host_knows_infinities_and_nan():
    nodes = lower((A / B, -A / B, make("sqrt", (-A,)), make("exp", (A * 1000,)), A**C, make("log", (B,)), B / B))
    values = uniform_function(nodes)(1.0, (1.0, 0.0, 1e3))
    assert values[:2] == (math.inf, -math.inf)
    assert math.isnan(values[2])
    assert values[3] == math.inf
    assert values[4] == 1.0
    assert values[5] == -math.inf
    assert math.isnan(values[6])


def test_the_host_chooses_and_compares():
    nodes = lower(
        (
            where(A < B, A, B),
            maximum(A, B),
            minimum(A, B),
            sign(A),
            abs(-A),
            where(eq(A, B), 1, 2),
            where(ne(A, B), 1, 2),
        )
    )
    assert uniform_function(nodes)(1.0, (2.0, 3.0)) == (2.0, 3.0, 2.0, 1.0, 2.0, 2.0, 1.0)
    assert uniform_function(lower((where(A <= B, A, B),)))(1.0, (3.0, 3.0)) == (3.0,)
    assert as_node(A) is A
    assert THETA is not GRAD


P, Q = coordinate(0), coordinate(1)
DIFFERENTIATED = [
    3 * P**2 - Q / P,
    (P + Q) ** 3 * (P - 2) / (1 + Q**2),
    -P * -Q - (-2) * P + 5,
    sqrt(1 + P**2) * exp(-Q),
    log(2 + sin(P)) - cos(P * Q),
    P**Q + 2**P,
    abs(P - Q) + sign(P) * Q,
    minimum(P, Q * P) + maximum(P, Q),
    where(P < Q, P**2, Q * P),
    P**7 + Q**-2 + P**0.5,
]


def evaluate_at(node, **point):
    return float(values(lower([node]), {P: np.array(point["p"]), Q: np.array(point["q"])})[0])


@pytest.mark.parametrize("node", DIFFERENTIATED, ids=repr)
def test_derivatives_are_those_of_finite_differences(node):
    h = 1e-6
    for p, q in ((0.7, 1.3), (1.9, 0.4)):
        for by, low, high in ((P, {"p": p - h}, {"p": p + h}), (Q, {"q": q - h}, {"q": q + h})):
            at = {"p": p, "q": q}
            quotient = (evaluate_at(node, **at | high) - evaluate_at(node, **at | low)) / (2 * h)
            assert evaluate_at(derivative(node, by), **at) == pytest.approx(quotient, rel=1e-6, abs=1e-6)


def test_derivatives_at_kinks_and_at_zero():
    assert evaluate_at(derivative(abs(P), P), p=0.0, q=0.0) == 0
    assert evaluate_at(derivative(P**Q, Q), p=0.0, q=2.0) == 0
    assert evaluate_at(derivative(maximum(P, Q), P), p=1.0, q=2.0) == 0


def test_derivatives_are_short():
    assert derivative(P**2, P) is 2 * P
    assert derivative((1 - P) ** 2, P) is -(2 * (1 - P))
    assert derivative(3 * Q + 1, P) is const(0)
    assert derivative(100 * (Q - P**2) ** 2, Q) is 200 * (Q - P**2)
    assert derivative(P * Q, Q) is P
    assert derivative(P**1, P) is const(1)


def test_every_op_has_a_derivative_or_an_error():
    assert set(_CHAIN) == set(OPS) - {"const", "input"}
    with pytest.raises(RuleError, match="a random draw has no derivative"):
        derivative(P * normal(A, T), P)


def test_small_whole_powers_become_products():
    for exponent in (2, 3, 4, 5, 6, 7, 8, -1, -3):
        (node,) = lower([P**exponent])
        assert "pow" not in {one.op for one in topological([node])}
        assert evaluate_at(node, p=1.7, q=0.0) == pytest.approx(1.7**exponent, rel=1e-15)
    assert lower([P**9])[0].op == "pow"


def test_what_is_computed_varies_over_all_that_its_arguments_vary_over():
    kept = scalar(0)
    extents = {
        const(1): Extent.UNIFORM,
        T * A: Extent.UNIFORM,
        kept: Extent.TENSOR,
        kept * A + fresh(1): Extent.TENSOR,
        X: Extent.ELEMENT,
        where(kept < A, THETA, kept): Extent.ELEMENT,
        normal(A, T): Extent.ELEMENT,
    }
    for node, extent in extents.items():
        assert node.extent is extent, node
        assert node.uniform == (extent is not Extent.ELEMENT)
    for a, b in itertools.product(Extent, Extent):
        joined = Extent.ELEMENT if {a, b} == {Extent.ROW, Extent.COLUMN} else max(a, b, key=lambda one: one.value)
        assert (a | b) is joined


def test_formulas_are_interpreted_in_any_arithmetic():
    ops = {"add": "({} + {})".format, "mul": "{} {}".format}
    shared = A * X
    order = topological([shared * shared + 1])
    assert interpret(order, {A: "a", X: "x"}, ops, str)[order[-1]] == "(a x a x + 1)"
    known = interpret(order, {A: "a", X: "x", shared: "y"}, ops, str)
    assert known[order[-1]] == "(y y + 1)"
    doubled = lambda node, value_of: f"2 {value_of(node.args[0])}" if node.args[0] is shared else None  # noqa: E731
    assert interpret(order, {A: "a", X: "x"}, ops, str, doubled)[order[-1]] == "(2 a x + 1)"
    for missing in ({"A": "a"}, {A: "a"}):
        with pytest.raises(KeyError):
            interpret(order, missing, ops, str)
    with pytest.raises(KeyError, match="add"):
        interpret(order, {A: "a", X: "x"}, {"mul": "{} {}".format}, str)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (plus(X, const(0)), X),
        (plus(X, -Y), X - Y),
        (plus(-X, Y), Y - X),
        (plus(const(2), const(3)), const(5)),
        (minus(X, -Y), X + Y),
        (minus(const(0), X), -X),
        (minus(const(0), const(2.0)), const(-2.0)),
        (times(X, const(0)), const(0)),
        (times(2 * X, 3 * Y), 6 * (X * Y)),
        (times(-X, const(2)), -(2 * X)),
        (over(-X, Y), -(X / Y)),
        (raised(X, const(0)), const(1)),
        (raised(X, const(1)), X),
        (negated(X * A), X * -A),
        (negated(X / Y), -X / Y),
        (without_term(X + Y - A, X), Y - A),
        (without_term(X - Y, X), -Y),
        (without_term(Y - X, X), None),
        (without_term(where(A < B, X + Y, X), X), where(A < B, Y, const(0.0))),
        (cancelled(X + Y - X), Y),
        (cancelled(X - (X + Y)), -Y),
        (cancelled(X + Y), X + Y),
    ],
)
def test_sums_and_products_are_simplified(found, expected):
    assert found is expected
