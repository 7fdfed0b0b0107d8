"""Rules that are typed on the page of `fallline play`."""

from __future__ import annotations

import inspect
import json
import re
import sys

import numpy as np
import pytest

from browser import needs_chromium
from fallline import (
    decay,
    eq,
    exp,
    flag,
    full,
    maximum,
    nonneg,
    normal,
    optional,
    rate,
    rule,
    scalar,
    seed,
    sqrt,
    where,
    zeros,
)  # fmt: skip
from fallline.rule import Rule
from fallline.surfaces import rosenbrock
from playground_cases import path_of, state, text, until
from registered import IN_JAVASCRIPT, PLAIN

COMPARED = """([source, name]) => {
  const problem = surfaceProblem(entryOf("rosenbrock"));
  const [own] = useOwnRules(source);
  const entry = ruleOf(own);
  const chosen = entry.choices.length ? [false, true] : [false];
  const apart = [];
  for (const other of chosen) for (const factor of [1, 10]) {
    const paths = [own, name].map((one) => {
      const run = newRun(one);
      run.values.lr *= factor;
      if (other) for (const { name, choices } of entry.flags) run.flags[name] = choices.at(-1);
      if (other) for (const hyper of entry.hypers) if (hyper.optional) run.values[hyper.name] = 0.125;
      const { path, count } = walk(run, problem, problem.start, 200, () => null);
      return [...path.slice(0, 2 * count)];
    });
    if (!paths.every((path) => path.length === paths[0].length && path.every((x, k) => Object.is(x, paths[0][k])))) {
      apart.push([other, factor]);
    }
  }
  const told = ({ summary, title, source }) => [title, summary, source];
  return { apart, same: JSON.stringify(told(entry)) === JSON.stringify(told(ruleOf(name))) };
}"""


def source_of(one: Rule) -> str:
    """The file of a registered rule."""
    return inspect.getsource(sys.modules[f"fallline.rules.{one.name}"])


def typed(one: Rule) -> bool:
    """Whether its file holds one function of arrays alone, which take no sums and no tuples."""
    source = source_of(one)
    return (
        one.name in PLAIN and f"@rule\ndef {one.name}(" in source and not re.search(r"decays\(|pair\(|rules\.", source)
    )


@needs_chromium
def test_a_registered_rule_that_is_typed_has_its_bits(open_flat):
    """Its own file, pasted; with each flag and optional term as well; also at ten times its rate, where chaos shows."""
    page = open_flat("preset=nag&at=0")
    known = [one for one in IN_JAVASCRIPT.values() if typed(one)]
    assert len(known) > 15
    for one in known:
        found = page.evaluate(COMPARED, [source_of(one), one.name])
        assert found == {"apart": [], "same": True}, one.name


@needs_chromium
def test_a_registered_rule_of_another_kind_is_refused_with_a_reason(open_flat):
    page = open_flat("preset=nag&at=0")
    refused = """(source) => { try { return useOwnRules(source).join(); } catch (error) { return error.key; } }"""
    reasons = {"ownSum", "ownMatrix", "ownState", "ownStatement", "ownDecorator", "ownWanted", "ownSeveral"}
    for one in IN_JAVASCRIPT.values():
        if not typed(one):
            assert page.evaluate(refused, source_of(one)) in reasons, one.name


@rule
def many(
    theta,
    grad,
    t,
    start=full("theta"),
    m=full(0.25),
    v=zeros,
    S=scalar("lr"),
    *,
    lr=rate(1e-3, search=(1e-4, 1)),
    beta=decay(0.9),
    drag=optional(nonneg(0.0)),
    kind=flag("root", ("root", "plain")),
    salt=seed(7),
):
    """Many: much of what a rule may hold.

    Source: nowhere.
    """
    # a comment, and lines that go on
    g = (
        grad(theta - 1e-4 * beta * m)
        + 0.01 * normal(salt, t, stream=3)
    )  # fmt: skip
    m, v = beta * m + (1 - beta) * g, v + (g - v) * (1 - beta) / (1 - beta**t)
    v += where(eq(t, 1), 0, g**2) if kind != "plain" and not drag is not None else g**-2
    S = S + 1 / t
    if t is None:
        S = 0
    elif kind == "root":
        u = lr * m / (sqrt(0.5 * v) + 2.0**-10) ** 1
    else:
        u = lr * exp(-abs(m)) * maximum(g, -1) * -1.5e-1
    late = where(t % 3 == 0, 1, 0.5) + 1 / 3
    return theta - u * late / S + 0 * (theta - start), start, m, v, S


@needs_chromium
@pytest.mark.parametrize("kind", ["root", "plain"])
def test_a_rule_of_many_kinds_walks_as_in_python(open_flat, kind):
    page = open_flat("preset=nag&at=0")
    own = many(kind=kind, lr=0.01)
    path = page.evaluate(
        """([source, kind]) => {
          const [name] = useOwnRules(source);
          const run = newRun(name);
          run.values.lr = 0.01;
          run.flags.kind = kind;
          const problem = surfaceProblem(entryOf("rosenbrock"));
          const { path, count } = walk(run, problem, problem.start, 60, () => null);
          return [...path.slice(0, 2 * count)];
        }""",
        [inspect.getsource(many.definition.function).replace('scalar("lr")', "scalar(0.01)"), kind],
    )
    ours, theirs = np.array(path).reshape(-1, 2), path_of(own, rosenbrock, steps=60)
    assert len(ours) == len(theirs) == 61
    if kind == "root":
        np.testing.assert_array_equal(ours, theirs)
    else:
        np.testing.assert_allclose(ours, theirs, rtol=1e-12, atol=1e-12)


HEAD = "@rule\ndef mine(theta, grad, t, m=zeros, *, lr=rate(0.1), k=optional(nonneg(0))):\n"
WRONG = {
    "# nothing": "Line 1: there is no rule here",
    "x" * 6001: "Line 1: a text of rules has at most 6000 characters",
    "@modifier\ndef mine(rule, theta, grad):\n  return theta": "Line 1: only @rule, by itself, can stand",
    "def mine(grad, theta):\n  return theta": "Line 1: a rule's arguments begin with theta and grad: def mine(",
    "def mine(theta, grad, m=3):\n  return theta": "Line 1: the state m cannot start as “3” here",
    "def mine(theta, grad, *, lr=0.1):\n  return theta": "Line 1: the hyperparameter lr is declared as “0.1”",
    "def mine(theta, grad, *, lr=decay(1)):\n  return theta": "Line 1: the default of lr lies outside its range: 0 ≤ x",
    "def mine(theta, grad, *, b=decays(0, 0.9)):\n  return theta": "Line 1: b holds several numbers",
    "def mine(theta, grad, m=zeros, *, m=rate(1)):\n  return theta": "Line 1: m stands among the arguments twice",
    f"{HEAD}  g = grad(theta)\n    m = g\n  return theta, m": "Line 4: “⇥” cannot be",
    f"{HEAD}    g = grad(theta)\n  m = g\n": "Line 4: this line begins at a depth",
    f"{HEAD}  g = grad(theta)\n  m = g": "Line 2: the rule ends without a return: write return theta, m",
    f"{HEAD}  return theta": "Line 3: 1 values stand here, but return theta, m was expected",
    f"{HEAD}  m = grad(theta)\n  return m, theta": "Line 4: the state m is returned in the place of theta",
    f"{HEAD}  return theta - grad(theta) - grad(m), m": "Line 3: grad is called twice",
    f"{HEAD}  return theta - lr * norm(theta), m": "Line 3: norm adds up over a tensor",
    f"{HEAD}  return theta @ m, m": "Line 3: @ is for matrices",
    f"{HEAD}  return theta - lr * x, m": "Line 3: x is not known here",
    f"{HEAD}  return theta - sqrt, m": "Line 3: sqrt is a function: write sqrt(",
    f"{HEAD}  return theta - root(m), m": "Line 3: there is no function root here, but: sqrt, exp",
    f"{HEAD}  return theta - sqrt(m, m), m": "Line 3: sqrt takes so many values: 1",
    f"{HEAD}  return theta - (m > 0), m": "Line 3: a comparison stands where a number should",
    f"{HEAD}  return where(m, theta, m), m": "Line 3: where(condition, a, b) needs a comparison first",
    f"{HEAD}  if m > 0:\n    m = m\n  return theta, m": "Line 3: if needs a yes or no",
    f"{HEAD}  return theta - k, m": "Line 3: an optional hyperparameter is None where it is 0",
    f"{HEAD}  for i in m:\n    m = m\n  return theta, m": "Line 3: “for” cannot be part of a rule",
    f"{HEAD}  m = np.sqrt(theta)\n  return theta, m": "Line 3: “np.” cannot be part of a rule",
    f"{HEAD}  m = m.constructor\n  return theta, m": "Line 3: “m.” cannot be part of a rule",
    f"{HEAD}  m = constructor('alert(1)')()\n  return theta, m": "Line 3: the line was to end here, before “(”",
    f"{HEAD}  m = m ! 3\n  return theta, m": "Line 3: “!” cannot be read",
    f"{HEAD}  m = (m + 3\n  return theta, m": "Line 4: ) was expected, not “return”",
    f"{HEAD}  m = 1 / 0\n  return theta, m": "Line 3: a number is divided by 0",
    f"{HEAD}  m = {'(' * 200}m{')' * 200}\n  return theta, m": "Line 3: this is nested too deeply",
    f"{HEAD}  m = {'-' * 3000}m\n  return theta, m": "Line 3: this is nested too deeply",
    HEAD + "  m = m*theta + m\n" * 250 + "  return theta, m": None,
}


@needs_chromium
def test_what_cannot_be_used_is_told_with_its_line(open_flat):
    page = open_flat("preset=ravine&at=3")
    page.locator("#own summary").click()
    field, use, error = page.locator("#own-text"), page.locator("#own-use"), page.locator("#own-error")
    before = state(page)
    for source, wrong in WRONG.items():
        if wrong is not None:
            field.fill(source)
            use.click()
            assert wrong in error.inner_text(), (source[:200], error.inner_text())
            assert field.get_attribute("aria-invalid") == "true"
    assert state(page) == before, "nothing has changed"
    page.locator("#language").select_option("zh-Hant")
    assert "第 3 行：括號太多層" in error.inner_text()
    quick = "(text) => { const began = performance.now(); useOwnRules(text); return performance.now() - began < 3000; }"
    for source, wrong in WRONG.items():
        if wrong is None:
            assert page.evaluate(quick, source)
    squared = HEAD + "  m = m * m * (1 - lr)\n" * 60 + "  return theta + lr * m, m"
    assert page.evaluate(quick, squared), "shared parts are looked at once"


@needs_chromium
def test_a_typed_rule_races_beside_the_others_and_travels_with_the_link(open_flat, tmp_path):
    page = open_flat("surface=booth&runs=adam(lr=0.1);sgd(lr=0.01)&at=0&steps=80")
    page.locator("#own summary").click()
    page.locator("#own-text").focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("[app.playing, app.state.at]") == [False, 0], "keys in the box are the box's"
    page.locator("#own-text").fill(
        'def adam(theta, grad, m=zeros, *, lr=rate(0.05), b=decay(0.5)):\n  """Mine: <b>it</b> is."""\n'
        "  m = b*m + (1 - b)*grad(theta)\n  return theta - lr*m, m\n"
    )
    page.locator("#own-use").click()
    assert [run["rule"] for run in state(page)["runs"]] == ["adam", "sgd", "adam_2"]
    assert "Mine: <b>it</b> is." in text(page, "#source")
    assert page.evaluate("app.traces[2].heights.at(-1)") < 0.1, "at a rate that suits the surface"
    page.evaluate("app.seek(4)")
    page.locator("#hyper-b").fill("0.25")
    page.locator("#hyper-b").press("Enter")
    until(page, "document.getElementById('numbers-title').textContent.startsWith('Step 5')")
    numbers = text(page, "#numbers").replace("\n", "")
    assert "b*m + (1 - b)*grad(theta)=" in numbers.replace(" = ", "=").replace("​", "")
    page.evaluate("app.copyLink()")
    again = open_flat(page.url.split("#")[1])
    assert state(again) == state(page)
    paths = "app.traces.map((one) => [...one.path])"
    assert again.evaluate(paths) == page.evaluate(paths)
    with page.expect_download() as downloading:
        page.locator("#save").select_option("html")
    downloading.value.save_as(tmp_path / "saved.html")
    saved = open_flat(to=(tmp_path / "saved.html").as_uri())
    assert saved.evaluate(paths) == page.evaluate(paths)
    before = page.evaluate("[...app.traces[2].path]")
    page.locator("#own-text").fill(page.locator("#own-text").input_value().replace("lr*m, m", "2*lr*m, m"))
    page.locator("#own-use").click()
    assert state(page)["runs"][2]["values"]["b"] == 0.25, "its values stay"
    assert page.evaluate("[...app.traces[2].path]") != before
    for name, schedule in (("lr", "cosine(0.1,steps=80)"), ("b", "linear(0.5,0.9,80)")):
        page.locator(f"#hyper-{name}").fill(schedule)
        page.locator(f"#hyper-{name}").press("Enter")
    kept = state(page)["runs"][2]
    page.locator("#own-text").fill(page.locator("#own-text").input_value().replace("2*lr*m, m", "3*lr*m, m"))
    page.locator("#own-use").click()
    assert state(page)["runs"][2] == kept, "its schedules stay"
    assert list(kept["schedules"]) == ["lr", "b"]
    source = page.locator("#own-text").input_value()
    page.locator("#own-text").fill(source.replace("b=decay(0.5)", "b=between(1.5,1,2)"))
    page.locator("#own-use").click()
    assert list(state(page)["runs"][2]["schedules"]) == ["lr"], "but for what it may not have now"
    assert state(page)["runs"][2]["values"]["b"] == 1.5
    page.locator("#own-text").fill("def other(theta, grad):\n  return theta - 0.01*grad(theta)")
    page.locator("#own-use").click()
    assert [run["rule"] for run in state(page)["runs"]] == ["adam", "sgd", "other"]
    page.locator("#own-text").fill("")
    page.locator("#own-use").click()
    assert [run["rule"] for run in state(page)["runs"]] == ["adam", "sgd"]
    assert open_flat(f"own={json.dumps('nothing')}&runs=nothing;sgd").evaluate("app.state.runs.length") == 1
