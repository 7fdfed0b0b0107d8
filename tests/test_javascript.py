"""The printed JavaScript in a browser, against the reference, bit by bit."""

from __future__ import annotations

import json
import re

import array_api_compat
import numpy as np
import pytest

import fallline
from browser import needs_chromium, result_of
from fallline import common, decay, full, rate, rule, rules, scalar, zeros
from fallline.expr import OPS, topological
from fallline.kernel.kernel import kernel_of
from fallline.machines import sums
from fallline.machines.array import start_states, step
from fallline.printers import javascript, text
from fallline.printers.javascript import style
from fallline.printers.printer import lines
from kernels import ELEMENTARY
from registered import IN_JAVASCRIPT, PLAIN
from thinned import telling

pytestmark = needs_chromium

STEPS = 60
SIZE = 64

BITS = """
const bits = (x) => [...new BigUint64Array(Float64Array.from(x).buffer)].map(String);
const floats = (text) => new Float64Array(BigUint64Array.from(text, BigInt).buffer);
"""


@rule
def scheduled(theta, grad, t, new=zeros, total=scalar(0.5), *, lr=rate(0.1), beta=decay(0.9)):
    """Names that are reserved in JavaScript, a state of one number, every op, and a look-ahead."""
    g = grad(theta - lr * new / t)
    total = beta * total + fallline.sqrt(lr) / t * (1 + t % 3)
    void = fallline.minimum(abs(g), 3.0) - fallline.maximum(g, theta) * fallline.sign(g)
    new = fallline.where(g < 0, new - void, fallline.where(g <= 0, -new, void**3 / (1 + g * g)))
    new = fallline.where(fallline.ne(g, theta), new, fallline.where(fallline.eq(g, 0), 1.0, new))
    return theta - (total - (lr - theta * 1e-3)) * new, new, total


@rule
def transcendental(theta, grad, *, lr=rate(0.1)):
    """The functions that may differ in the last place."""
    g = grad(theta)
    return theta - lr * (fallline.exp(-abs(g)) + fallline.log(1 + abs(g)) * fallline.sin(g) + fallline.cos(g) ** 0.3)


@rule
def wherever(theta, grad, t, z=full("theta"), d=common("d0"), *, lr=rate(0.1), d0=rate(0.5)):
    """Sums of sums, totals, draws among them, numbers that are kept, and a look-ahead at a state."""
    g = grad(z + 0.5 * (z - theta))
    u = g / fallline.maximum(fallline.rms(g - fallline.mean(g)), 1.0) + 0.1 * fallline.normal(5, t)
    d = fallline.maximum(d, fallline.total(abs(u)) / 16)
    z = z - lr * fallline.minimum(d, 2.0) * u
    return theta + (z - theta) / (1 + fallline.norm(z)), z, d


SUMMING = {
    **{name: one for name, one in IN_JAVASCRIPT.items() if name not in PLAIN},
    "wherever": wherever,
    "clipped_norm": rules.clip_norm(rules.momentum(lr=0.1)),
    "hyperball": rules.hyperball(rules.nag(lr=0.1)),
    "cautious": rules.cautious(rules.momentum(lr=0.1)),
    "averaged": rules.ema(rules.lars(lr=0.1)),
}
"""Rules with sums, in which all elements are infinite or NaN once a gradient is."""
CASES = {
    **PLAIN,
    **SUMMING,
    "scheduled": scheduled,
    "rmsprop_outside": rules.rmsprop(eps_outside=True),
    "noisy_adam": rules.weight_decay(rules.gradient_noise(rules.adam(lr=0.1), noise_seed=2**40 + 3)),
    "clipped": rules.clip_value(rules.adamax(eps=1e-3)),
}


def uint(x):
    return [str(int(one)) for one in np.asarray(x, np.float64).view(np.uint64)]


def gradients(rng, finite=False):
    """Of all magnitudes, with zeros, infinities and NaN among them; or finite ones."""
    g = rng.standard_normal((STEPS, SIZE)) * 10.0 ** rng.integers(-6, 4, (STEPS, SIZE))
    g[rng.random(g.shape) < 0.1] = 0.0
    if finite:
        return g
    g[:, -4:] = rng.choice([np.inf, -np.inf, np.nan, -0.0, 5e-324], (STEPS, 4))
    return g


def javascript_of(rule, theta, g, tensor):
    """A script that takes steps and leaves the bits of theta after each."""
    program = javascript.program_of(rule)
    starts = start_states(rule, theta)
    states = {name: f"floats({json.dumps(uint(starts[name]))})" for name in program.state_names}
    states |= {slot.name: repr(float(starts[slot.name])) for slot in (*program.counters, *program.numbers)}
    hypers = dict(zip(program.hyper_names, rule.numbers(1), strict=True))
    return f"""(() => {{
      {javascript.function(rule, "step")}
      const slopes = {json.dumps([uint(row) for row in g])}.map(floats), points = [];
      let now = {{theta: floats({json.dumps(uint(theta))}), {", ".join(f"{k}: {v}" for k, v in states.items())}}};
      const path = [];
      slopes.forEach((g, k) => {{
        const grad = (point) => {{ points.push(bits(point)); return g; }};
        now = step(now.theta, grad, k + 1, now, {json.dumps(hypers)}, {tensor});
        path.push(bits(now.theta));
      }});
      return {{path, points}};
    }})()"""


def reference_of(rule, theta, g, tensor):
    path, points, states = [], [], None
    for t, slope in enumerate(g, 1):

        def grad(point, slope=slope):
            points.append(uint(point))
            return slope

        theta, states = step(rule, t, theta, grad, states, tensor=tensor)
        path.append(uint(theta))
    return {"path": path, "points": points}


def floats_of(rows):
    return np.array(rows, np.uint64).view(np.float64)


def compare(cases, browser, rtol=None, finite=False):
    rng = np.random.default_rng(0)
    data = {name: (rng.standard_normal(SIZE), gradients(rng, finite)) for name in cases}
    scripts = ",".join(f"{json.dumps(name)}: {javascript_of(one, *data[name], 3)}" for name, one in cases.items())
    given = result_of(f"{BITS}{javascript.runtime()}\nresult = {{{scripts}}};", browser)
    for name, one in cases.items():
        expected = reference_of(one, *data[name], 3)
        for key in ("path", "points"):
            ours, theirs = floats_of(given[name][key]), floats_of(expected[key])
            exact = rtol is None and not _powers(one)
            np.testing.assert_array_equal(ours, theirs, name) if exact else np.testing.assert_allclose(
                ours, theirs, rtol or 1e-12, 1e-300, err_msg=name
            )


def _powers(rule):
    """Whether the host takes a power, which browsers round otherwise than the C library."""
    return any(node.op == "pow" for node in topological(kernel_of(javascript.program_of(rule)).uniforms))


def test_every_rule_gives_the_references_bits(browser):
    compare(CASES, browser)
    assert sum(not _powers(one) for one in CASES.values()) >= 8


def test_sums_give_the_references_bits(browser):
    """Of gradients all of which are finite, so that numbers stay so."""
    compare(SUMMING, browser, finite=True)
    assert sum(not _powers(one) for one in SUMMING.values()) >= 6


def numbers_summed(lengths):
    rng = np.random.default_rng(4)
    return [rng.standard_normal(n) * 10.0 ** rng.integers(-8, 9, n) for n in lengths]


def same_sums(browser):
    data = numbers_summed([0, 1, 2, 63, 64, 65, 4095, 4096, 4097, 3 * 4096, 5 * 4096 + 100])
    script = f"{BITS}{javascript.runtime(rules.lars)}\nresult = {json.dumps([uint(x) for x in data])}.map(floats)"
    given = result_of(f"{script}.map((terms) => bits([summed(terms)])[0]);", browser)
    expected = [sums.along(array_api_compat.array_namespace(x), x, np.float64, squares=False) for x in data]
    assert given == uint(expected)


def test_sums_of_all_lengths_have_the_references_bits(browser):
    same_sums(browser)


@pytest.mark.parametrize(("name", "value"), [("BLOCK", 2048), ("LANES", 32)])
def test_another_order_of_sums_is_found_out(name, value, monkeypatch, browser):
    monkeypatch.setattr(f"fallline.printers.javascript.support.{name}", value)
    with pytest.raises(AssertionError):
        same_sums(browser)


def test_what_no_vector_has_is_refused():
    @rule
    def turning(theta, grad, *, lr=rate(0.1)):
        g = grad(theta)
        return theta - lr * (g if theta.ndim == 1 else g @ g.T @ g)

    @rule
    def led(theta, grad, *, lr=rate(0.1)):
        return theta - lr * grad(theta / fallline.norm(theta))

    for one, why in (
        (turning, "multiplies matrices"),
        (rules.came, "takes sums over rows and columns"),
        (rules.sam(rules.sgd), "takes two gradients in a step"),
        (led, "takes its gradient where sums lead"),
    ):
        with pytest.raises(fallline.RuleError, match=f"{re.escape(one.name)} {why}, which JavaScript does not do: its"):
            javascript.function(one)


def test_what_a_function_needs_is_printed():
    assert "function normal(" not in javascript.runtime(rules.lamb)
    assert "function summed(" in javascript.runtime(rules.lamb)
    assert javascript.runtime(rules.adam) == ""


def test_functions_agree_in_all_but_the_last_places(browser):
    compare({"transcendental": transcendental}, browser, 1e-13)


MUTANTS = {
    "add": "sub", "sub": "add", "mul": "add", "div": "mul", "neg": "abs", "sqrt": "abs", "abs": "neg", "lt": "le",
    "mod": "add", "le": "lt", "eq": "ne", "ne": "eq", "exp": "cos", "log": "sqrt", "sin": "cos", "cos": "sin",
}  # fmt: skip


@pytest.mark.parametrize("op", [*MUTANTS, "where", "clamp", "pow"])
def test_a_broken_op_is_found_out(op, monkeypatch, browser):
    swapped = {"clamp": lambda a, low, high: a, "where": lambda c, a, b: style.OPS["abs"](b), "pow": lambda a, b: a}
    monkeypatch.setitem(style.OPS, op, swapped.get(op) or style.OPS[MUTANTS[op]])
    cases = {"transcendental": transcendental} if op in ELEMENTARY else {name: PLAIN[name] for name in telling(PLAIN)}
    with pytest.raises(AssertionError):
        compare({**cases, "scheduled": scheduled}, browser, 1e-13 if op in ELEMENTARY else None)


def test_every_op_is_printed():
    known = {name for name, op in OPS.items() if op.core or op.host}
    assert set(style.OPS) == known - {"const", "input", "bits"}
    assert {*MUTANTS, "where", "clamp", "pow"} == set(style.OPS)


def test_every_line_of_the_formula_has_its_value(browser):
    """The lines' last one is theta; the others are states, or what they are computed from."""
    calls, expected = [], {}
    rng = np.random.default_rng(1)
    for name, one in CASES.items():
        theta, g, states = rng.standard_normal(3), rng.standard_normal(3), None
        for t in (1, 2, 3):
            before, old = theta, states
            theta, states = step(one, t, theta, (lambda point, g=g: g), states, tensor=1)
        printed = lines(javascript.program_of(one), text.STYLE)
        expected[name] = [
            printed,
            theta[2],
            {key: float(np.broadcast_to(value, 3)[2]) for key, value in states.items()},
        ]
        held = {key: np.asarray(value).tolist() for key, value in old.items()}
        hypers = dict(zip(one.program.hyper_names, one.numbers(3), strict=True))
        calls.append(
            f"{json.dumps(name)}: (() => {{ {javascript.lines_function(one, 'values')} return values("
            f"{before.tolist()}, {g.tolist()}, 3, {json.dumps(held)}, {json.dumps(hypers)}, 2, 1); }})()"
        )
    given = result_of(f"{javascript.runtime()}\nresult = {{{','.join(calls)}}};", browser)
    for name, (printed, theta, states) in expected.items():
        assert len(given[name]) == len(printed)
        assert given[name][-1] == pytest.approx(theta, rel=1e-12)
        values = {line.name: value for line, value in zip(printed, given[name], strict=True)}
        for key, value in states.items():
            shown = text.STYLE.after(key)
            if shown in values:
                assert values[shown] == pytest.approx(value, rel=1e-12)


def test_a_printed_surface_has_the_references_numbers(browser):
    from fallline.surfaces import SURFACES
    from fallline.surfaces.surface import X, Y

    points = np.random.default_rng(2).uniform(-2, 2, (20, 2))
    plain = {name: one for name, one in SURFACES.items() if name != "hubble"}
    functions = "\n".join(
        javascript.expression(one.lowered, {X: "x", Y: "y"}, name, ("x", "y")) for name, one in plain.items()
    )
    calls = ", ".join(f"{name}: {points.tolist()}.map(([x, y]) => {name}(x, y))" for name in plain)
    given = result_of(f"{functions}\nresult = {{{calls}}};", browser)
    for name, one in plain.items():
        expected = np.concatenate([one(points)[:, None], one.gradient(points)], 1)
        exact = name != "rastrigin"
        np.testing.assert_allclose(given[name], expected, rtol=0 if exact else 1e-12, err_msg=name)


def test_draws_have_the_bits_of_the_reference_for_large_seeds_and_steps(browser):
    @rule
    def drawing(theta, grad, *, lr=rate(1.0)):
        return theta - lr * grad(theta) - fallline.normal(2**53 - 1, 2**31 + 5, 7)

    compare({"drawing": drawing}, browser)
