"""The race as a function: objects in it, what it returns, what it says where it cannot be run."""

from __future__ import annotations

import functools
import inspect
import json
import sys
import threading
from pathlib import Path

import pytest

pytest.importorskip("optuna")

import torch

import fallline
from executors import SMALL, Here, hurry, numbers, train
from fallline import decay, rate, rules, schedules, zeros
from fallline.problems import PROBLEMS
from fallline.race.door import asked as asking
from fallline.race.door.asked import asked
from fallline.race.outside.kinds import is_text
from fallline.race.protocol import brought as bringing
from fallline.race.protocol.brought import NOTHING, packed, unpacked
from fallline.race.protocol.digest import digest_of
from fallline.race.protocol.entry import entries
from fallline.race.protocol.errors import RaceError


@fallline.rule
def mine(theta, grad, m=zeros, *, lr=rate(1e-2), beta=decay(0.9)):
    """A rule of a person's own."""
    m = beta * m + grad(theta)
    return theta - lr * m, m


def raced(problem=train, given=("adam", "sgd"), **options):
    return fallline.race(problem, given, **{"executor": Here(), **SMALL, **options})


@pytest.fixture(scope="module", autouse=True)
def hurried():
    with pytest.MonkeyPatch.context() as patch:
        hurry(patch)
        yield


@pytest.fixture(scope="module")
def result(hurried):
    return raced(given=[rules.adam, "sgd", mine, torch.optim.NAdam])


# What it returns


def test_a_result_has_a_table_the_best_and_curves(result):
    assert result.finished
    assert {row["contender"] for row in result.rows} == {"adam", "sgd", "mine", "torch.optim.NAdam"}
    assert list(result.table["contender"]) == [row["contender"] for row in result.rows]
    assert result.best.name == result.rows[0]["contender"]
    assert result.best.mean == result.rows[0]["mean"]
    assert result.bests == {"train": result.best}
    assert result.best.title in result.best.tied
    assert result.verdict == "Who is ahead on train is unknown: 3 runs each are too few to tell."
    assert result.best.line == result.rows[0]["line"]
    curve = result.curves[result.curves["contender"] == result.best.name]
    assert result.best.setting["lr"] in list(curve["lr"])
    assert result.paths["median"].notna().all()
    assert len(result.trials) > 4 * 9


def test_the_best_makes_its_optimizer(result):
    optimizer = result.best.optimizer(torch.nn.Linear(2, 2).parameters())
    assert optimizer.param_groups[0]["lr"] == result.best.setting["lr"]


def test_a_table_without_pandas_is_of_polars_or_of_dicts(result, monkeypatch):
    theirs = result.to_pandas()
    assert list(theirs.columns) == list(result.rows[0])
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match="to_pandas needs pandas: pip install pandas"):
        result.to_pandas()
    polars = pytest.importorskip("polars")
    assert isinstance(result.table, polars.DataFrame)
    assert result.to_polars()["contender"].to_list() == [row["contender"] for row in result.rows]
    monkeypatch.setitem(sys.modules, "polars", None)
    assert result.table == result.rows


def test_a_report_is_written_where_one_says(result, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert result.report("there.html").read_text().startswith("<!doctype html>")
    assert result.report().name == "report.html"
    assert "fallline.race(" in (tmp_path / "report.html").read_text()
    assert '<html lang="zh-TW" data-asked>' in result.report("chinese.html", language="zh-TW").read_text()
    with pytest.raises(RaceError, match="nothing is written in 'fr': choose en or zh-TW"):
        result.report("french.html", language="fr")


def test_a_race_in_chinese_tells_all_of_it_in_chinese(tmp_path, hurried):
    chinese = raced(given="sgd", language="zh-TW", out=tmp_path)
    assert chinese.verdict.startswith("在「train」上，SGD 的訓練損失是 ")
    assert chinese.verdict in chinese._repr_html_()
    assert "language='zh-TW'" in (tmp_path / "race.json").read_text()
    assert '<html lang="zh-TW" data-asked>' in (tmp_path / "report.html").read_text()


def test_several_problems_have_a_best_each():
    found = raced({"one": train, "other": lambda make, seed: train(make, seed + 7)}, ["sgd"])
    assert list(found.bests) == ["one", "other"]
    with pytest.raises(RaceError, match="each problem has its own: choose one of bests: one, other"):
        _ = found.best
    assert found.rows[0]["mean"] != found.rows[1]["mean"]


# Objects


def test_objects_give_the_numbers_of_names_and_files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mytrain.py").write_text(
        "import torch\nSCALE = torch.linspace(0.1, 1, 8)\n" + inspect.getsource(train), encoding="utf-8"
    )
    of_file = raced("mytrain.py:train", ["adam(beta1=0.8)", "torch.optim.SGD"])
    of_objects = raced(train, [rules.adam(beta1=0.8), torch.optim.SGD])
    without = [{**row, "problem": ""} for row in numbers(of_file)]
    assert without == [{**row, "problem": ""} for row in numbers(of_objects)]


def test_a_file_that_has_changed_or_is_another_one_of_that_name_is_raced_as_it_is(tmp_path, monkeypatch):
    def of_file(folder, power):
        (tmp_path / folder).mkdir(exist_ok=True)
        monkeypatch.chdir(tmp_path / folder)
        source = inspect.getsource(train).replace("x**2", f"x**{power}")
        Path("mytrain.py").write_text("import torch\nSCALE = torch.linspace(0.1, 1, 8)\n" + source)
        return numbers(raced("mytrain.py:train", "sgd"))

    first, changed, other, again = of_file("a", 2), of_file("a", 4), of_file("b", 2), of_file("a", 2)
    assert first == other == again
    assert first != changed


@pytest.mark.parametrize(
    ("thing", "spec"),
    [
        (rules.adam, "adam"),
        (rules.adam(beta1=0.8), "adam(beta1=0.8)"),
        ("adam, sgd(lr=0.1)", "adam"),
        (rules.momentum(lr=0.5, gamma=0.5), "momentum(lr=0.5, gamma=0.5)"),
        (torch.optim.Adam, "torch.optim.Adam"),
        ({"quick": rules.sgd}, "quick=sgd"),
        (mine, "mine()"),
        (rules.adam(lr=schedules.cosine(0.1, 20)), "adam()"),
        (functools.partial(torch.optim.SGD, momentum=0.9), "SGD()"),
        ({"heavy": functools.partial(torch.optim.SGD, momentum=0.9)}, "heavy()"),
    ],
)
def test_a_contender_is_spelled_where_it_can_be_and_brought_where_not(thing, spec):
    settings, brought = asked("digits", thing, {})
    assert settings.contenders[0] == spec
    assert (spec in brought.contenders) == spec.endswith("()")
    (entry,) = entries(settings, brought)
    assert "(" not in entry.contenders[0].name or not spec.endswith("()")


def test_every_modifier_and_rule_can_be_given_as_an_object(rule):
    settings, brought = asked("digits", [rule, fallline.rules.decoupled_weight_decay(rules.sgd)], {})
    assert settings.contenders[0] == rule.name
    assert not brought


def test_what_a_class_was_given_is_not_tuned():
    settings, brought = asked(train, functools.partial(torch.optim.Adam, lr=0.5), {})
    (contender,) = entries(settings, brought)[0].contenders
    assert contender.fixed == {"lr": 0.5}
    assert "lr" not in contender.space


def test_a_problem_of_ones_own_keeps_its_budget():
    from dataclasses import replace

    own = replace(PROBLEMS["ridge"], name="mine", steps=7)
    settings, brought = asked(own, "sgd", {})
    (entry,) = entries(settings, brought)
    assert (entry.name, entry.steps, entry.problem.metric) == ("mine", 7, own.metric)
    assert asked(PROBLEMS["ridge"], "sgd", {})[1] is NOTHING
    with pytest.raises(RaceError, match="a problem is called 'ridge' already"):
        asked(replace(own, name="ridge"), "sgd", {})


def test_what_is_brought_comes_back_from_its_pickle():
    settings, brought = asked({"here": lambda make, seed: train(make, seed)}, [mine, torch.optim.SGD], {})
    for afar in (False, True):
        again = unpacked(packed(brought, afar=afar))
        assert again.versions == brought.versions
        assert again.contenders["mine()"].subject == mine
        assert len(list(again.problems["here()"].train(lambda p: torch.optim.SGD(p, lr=0.1), 0))) == 20
        assert entries(settings, again)[0].plan == entries(settings, brought)[0].plan
    assert packed(NOTHING) == ""
    assert unpacked("") is NOTHING


# What cannot be


def closure_over(thing):
    def held(make_optimizer, seed):
        yield thing

    return held


@pytest.mark.parametrize(
    ("problem", "given", "options", "told"),
    [
        ("digitz", "sgd", {}, "no problem is called 'digitz', did you mean digits; your own is FILE.py:NAME"),
        ([], "sgd", {}, "no problem is given: choose "),
        (3, "sgd", {}, "3 is no problem: give a name, such as 'digits', or a function train"),
        (lambda make: None, "sgd", {}, r"lambda takes \(make\), but a race calls it as lambda\(make_optimizer, seed\)"),
        ("train()", "sgd", {}, r"train\(\) is a function of the Python process that raced it"),
        ([train, closure_over(1), closure_over(2)], "sgd", {}, "two are called 'held': give them names, as in"),
        (train, [], {}, "no rule is given; rules: "),
        (train, "admam", {}, "no rule is called 'admam', did you mean adam"),
        (train, rules.decoupled_weight_decay, {}, r"is none itself: give decoupled_weight_decay\(fallline.rules.adam"),
        (train, 3, {}, "3 is no contender: give a rule, its name, a class derived from torch.optim.Optimizer"),
        (train, int, {}, "<class 'int'> is no contender"),
        (train, {"a b": "sgd"}, {}, "'a b' is no name: it may have letters"),
        (train, "sgd", {"trials": 0}, "trials = 0: needs a whole number, at least 1"),
        (train, "sgd", {"scale": 0}, "scale = 0: needs a number above 0"),
        (train, "sgd", {"schedule": "cosin"}, 'schedule = \'cosin\': needs one of "constant", "cosine"'),
        (train, "sgd", {"language": "fr"}, 'language = \'fr\': needs one of None, "en", "zh-TW"'),
        (train, "sgd", {"schedule": "cosine"}, r"schedule cosine needs steps, as train\(\) does not say how many"),
        (train, "sgd", {"by": "steps"}, r"by steps compares the steps to a target: give it, other than 0, with target"),
        (train, "sgd", {"executor": 3}, r"3 is no executor: it needs a method submit\(function, \*args\)"),
        (train, "sgd", {"executor": "dusk://x:1"}, "no executor is called 'dusk://x:1': choose dask://host:port"),
        (train, "sgd", {"workers": 0}, "workers 0 with an executor: it is how many jobs may be out"),
        (closure_over(threading.Lock()), "sgd", {}, "held uses what cannot be sent to the processes that train"),
    ],
)
def test_what_cannot_be_is_told_with_the_choices(problem, given, options, told):
    with pytest.raises(ValueError, match=told):
        raced(problem, given, **options)


def test_what_is_large_is_not_sent(monkeypatch):
    monkeypatch.setattr(bringing, "_MOST_MIB", 0)
    _, brought = asked(closure_over(b"x" * 2**20), "sgd", {})
    with pytest.raises(RaceError, match=r"held\(\) holds 1 MiB, and 0 are sent with each trial at most: load the data"):
        packed(brought)


def test_without_cloudpickle_it_is_said_what_to_do(monkeypatch):
    _, brought = asked(train, "sgd", {})
    monkeypatch.setitem(sys.modules, "cloudpickle", None)
    with pytest.raises(RaceError, match=r"train\(\) is an object of this process: .* needs cloudpickle: pip install"):
        packed(brought)


def test_a_training_that_is_broken_tells_its_error():
    def broken(make_optimizer, seed):
        raise ArithmeticError("an unlucky day")
        yield

    with pytest.raises(RaceError, match="ArithmeticError: an unlucky day"):
        raced(broken)


# Going on


def test_control_c_gives_what_is_there_and_the_same_call_goes_on(tmp_path, capsys):
    first = raced(out=tmp_path / "race", executor=Here(stop=25))
    assert not first.finished
    assert "the same call with out=" in capsys.readouterr().out
    assert first.report() == tmp_path / "race" / "report.html"
    here = Here()
    again = raced(out=tmp_path / "race", executor=here)
    assert again.finished
    assert numbers(again) == numbers(raced())
    assert 0 < here.calls < len(again.trials)


def test_a_race_that_fails_at_once_leaves_the_report_of_another_where_it_is(tmp_path):
    def held():
        return {path: path.read_bytes() for path in tmp_path.rglob("*.*") if path.suffix not in (".log", "")}

    raced(given="sgd", out=tmp_path)
    before = held()
    with pytest.raises(RaceError, match="never yielded 'nope'"):
        raced(given="sgd", metric="nope", out=tmp_path)
    assert held() == before
    raced(given="adam", out=tmp_path)
    assert (tmp_path / "earlier-1" / "report.html").read_bytes() == before[tmp_path / "report.html"]
    raced(given="adam", seeds=4, out=tmp_path, executor=Here(stop=1))
    assert (tmp_path / "earlier-2" / "report.html").exists(), "stopped before the first trial, and reported"


def test_a_function_that_was_changed_is_another_race(tmp_path):
    def bowl(power):
        def f(make_optimizer, seed):
            torch.manual_seed(seed)
            x = torch.nn.Parameter(torch.randn(4))
            optimizer = make_optimizer([x])
            for _ in range(10):
                optimizer.zero_grad()
                loss = (x.abs() ** power).sum()
                loss.backward()
                optimizer.step()
                yield loss.item()

        return f

    first, same, other = (Here() for _ in range(3))
    before = raced({"f": bowl(2)}, "sgd", out=tmp_path, executor=first)
    again = raced({"f": bowl(2)}, "sgd", out=tmp_path, executor=same)
    assert (same.calls, numbers(again)) == (0, numbers(before))
    changed = raced({"f": bowl(4)}, "sgd", out=tmp_path, executor=other)
    assert other.calls > 9
    assert numbers(changed) != numbers(before)


SOURCES = {
    "same": ("def f(x):\n    return x + A\n", "\n\n# moved\ndef f(x):\n    return x + A\n", True),
    "line": ("def f(x):\n    return x + A\n", "def f(x):\n    return x - A\n", False),
    "constant": ("def f(x):\n    return x + 1\n", "def f(x):\n    return x + 2\n", False),
    "global": ("A = 1\ndef f(x):\n    return x + A\n", "A = 2\ndef f(x):\n    return x + A\n", False),
    "unused": ("B = 1\ndef f(x):\n    return x + A\n", "B = 2\ndef f(x):\n    return x + A\n", True),
    "helper": ("def g(): return 1\ndef f(x): return g()\n", "def g(): return 2\ndef f(x): return g()\n", False),
    "default": ("def f(x, y=1): return y\n", "def f(x, y=2): return y\n", False),
    "class": (
        "class C:\n    def m(self): return 1\ndef f(x): return C().m()\n",
        "class C:\n    def m(self): return 2\ndef f(x): return C().m()\n",
        False,
    ),
    "itself": ("def f(x): return f(x - 1)\n", "def f(x): return f(x - 1)\n", True),
    "tensor": (
        "import torch\nT = torch.ones(3)\ndef f(x): return T\n",
        "import torch\nT = torch.zeros(3)\ndef f(x): return T\n",
        False,
    ),
    "set": ("def f(x): return x in {'a', 'b', 'c'}\n", "def f(x): return x in {'c', 'b', 'a'}\n", True),
}


@pytest.mark.parametrize("name", SOURCES)
def test_the_digest_of_a_function_changes_with_what_it_does(name):
    def defined(source):
        scope = {"A": 1, "__name__": "__main__"}
        exec(source, scope)
        return digest_of(scope["f"])

    one, other, same = SOURCES[name]
    assert defined(one) == defined(one)
    assert (defined(one) == defined(other)) == same


# The function itself


def test_the_package_is_the_function():
    import fallline.race.run.driver

    assert callable(fallline.race)
    given = inspect.signature(fallline.race).parameters
    assert {"problem", "rules", "trials", "seeds", "executor", "out", "margin"} <= given.keys()
    for name in given:
        assert f"        {name}: " in fallline.race.__doc__ or name in fallline.race.race.__doc__
    assert fallline.race.run.driver.Driver


def test_progress_is_told(capsys):
    told = []
    raced(given="sgd", progress=told.append)
    assert told[-1].done == told[-1].total > 5
    assert not capsys.readouterr().err


def test_setups_are_plain_text():
    here = Here()
    raced(given="sgd", executor=here)
    assert len(set(here.setups)) == 1
    told = json.loads(here.setups[0])
    assert set(told) == {"target", "settings", "limit", "memory", "folder"}
    assert all(is_text(payload["problem"]) for payload in here.payloads)


def test_each_function_of_a_file_has_a_folder_of_its_own():
    assert asking.folder_name(["a/b.py:train", "digits"]) == "b+digits"
    assert asking.folder_name(["a/b.py:fit"]) == "b-fit"
    assert asking.folder_name(["own()"]) == "own"
