"""The command: what it prints, and the one line where it was typed wrongly."""

from __future__ import annotations

import contextlib
import csv
import importlib.metadata
import importlib.util
import json
import math
import re
import subprocess
import sys
import webbrowser
from pathlib import Path
from types import SimpleNamespace

import pytest
import typer

import fallline
from fallline.cli import app, main
from fallline.cli.app import wrapped
from fallline.cli.outcome import typed as typed_command
from fallline.cli.rules import SURVEY
from fallline.expr import Extent
from fallline.installed import install
from fallline.kernel.kernel import kernel_of
from fallline.printers.text import formula, spelled
from fallline.problems import PROBLEMS
from fallline.rule import words_of
from fallline.rules import MODIFIERS, RULES

FIRST, SECOND, *_, LAST = RULES
needs_race = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("torch", "sklearn", "mlxtend", "plotly", "optuna")),
    reason="needs fallline[race]",
)


def run(capsys, *typed):
    """The exit code, what is on stdout, and what is on stderr."""
    code = main(list(typed))
    out, err = capsys.readouterr()
    return code, out, err


# Wrongly typed

WRONG = {
    "race nothing": ("'nothing'", "problems: ", "FILE.py:NAME"),
    "race digit": ("did you mean digits",),
    "race": ("PROBLEM", "problems: ", "digits"),
    f"race digits --rules {FIRST}x": (f"did you mean {FIRST}",),
    "race digits --rules xyzzy": ("'xyzzy'", FIRST, LAST),
    "race digits --rules ,": ("no rule", FIRST, LAST),
    f"race digits --rules {next(iter(MODIFIERS))}": ("modifies rules", "(adam)"),
    f"race digits --rules {FIRST},{FIRST}={SECOND}": (f"two contenders are called '{FIRST}'",),
    "race digits --trials 0": ("--trials", "1"),
    "race digits --trials many": ("--trials", "integer"),
    "race digits --seed -1": ("--seed", "0"),
    "race digits --schedule up": ("--schedule up", "constant, cosine"),
    "race digits --by luck": ("--by luck", "final or steps"),
    "race digits --scale 0": ("--scale 0", "above 0"),
    "race digits --batch-size 0": ("'0'", "full"),
    "race digits --batch-size some": ("'some'", "full"),
    "race reddi --batch-size 5": ("reddi", "no batch size"),
    "race digits --trial 1": ("--trial", "--trials"),
    "race digits --seed": ("--seed",),
    f"race digits --out {__file__}": ("cannot write", "--out"),
    "race digits --storage sqlite:///race.db": ("SQLite", "postgresql://"),
    "race mine.py": ("which function trains? Write mine.py:train",),
    "race nothing.py:train": ("there is no file nothing.py",),
    f"race {__file__}:nothing": ("has no function 'nothing'", "def train(make_optimizer, seed)"),
    "race worker": ("URL",),
    "race worker grpc://nowhere": ("lacks a host or a port",),
    "report nowhere": ("'nowhere' holds no race",),
    "find-lr digits --language fr": ("nothing is written in 'fr'", "choose en or zh-TW"),
    "find-lr nothing": ("'nothing'", "problems: "),
    "find-lr digits --low 1 --high 0.1": ("low = 1.0", "0 < low < high"),
    "find-lr digits --rules sgd(lr=1)": ("no learning rate to search",),
    "walk": ("'walk'", "commands: ", "race", "rules", "show"),
    "--fast": ("--fast", "--version"),
    "show": ("RULE", FIRST, LAST),
    "show xyzzy": ("'xyzzy'", FIRST, LAST),
    f"show {FIRST} --llvm --assembly": ("choose one",),
    f"show {FIRST} --latex --mathml --javascript": ("--latex and --mathml and --javascript exclude each other",),
    f"show {FIRST} {SECOND}": (SECOND,),
    "play xyzzy": ("'xyzzy'", FIRST, LAST),
    "play adam muon": ("muon multiplies matrices, which the page does not do",),
    "play came --no-open": ("came takes sums over rows and columns, which the page does not do",),
    f"play {FIRST}(lr=-1)": ("lr = -1", "0 <= x"),
    f"play --no-open --out {__file__}/play.html": ("cannot write", "--out"),
    "rules all": ("all",),
    "problems digit": ("'digit'", "did you mean digits"),
}


@needs_race
@pytest.mark.parametrize("typed", WRONG)
def test_a_mistake_gets_one_line_that_tells_the_choices(capsys, tmp_path, monkeypatch, typed):
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, *typed.split())
    assert (code, out) == (2, "")
    assert err.startswith("fallline: ")
    assert err.endswith("\n")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    for part in WRONG[typed]:
        assert part in err


@pytest.mark.parametrize(
    ("module", "package"),
    [
        ("torch", "torch"),
        ("sklearn", "scikit-learn"),
        ("mlxtend", "mlxtend"),
        ("plotly", "plotly"),
        ("optuna", "optuna"),
        ("scipy", "scipy"),
    ],
)
def test_a_race_without_its_packages_says_what_to_install(capsys, monkeypatch, module, package):
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *rest: None if name == module else find(name, *rest))
    assert run(capsys, "race", "digits") == (2, "", f"fallline: a race needs {package}: {install('race')}\n")
    for typed, told in MISSPELLED.items():
        code, out, err = run(capsys, *typed.split())
        assert (code, out) == (2, "")
        assert told in err
    code, out, _ = run(capsys, "problems")
    assert code == 0
    assert all(name in out for name in PROBLEMS)


MISSPELLED = {
    "race nofile.py:train": "there is no file nofile.py",
    "race digits nothing": "no problem is called 'nothing'",
    "race digits --rules adam,admm": "no rule is called 'admm'",
    "race digits --rules nofile.py:mine": "there is no file nofile.py",
    "find-lr digitz": "no problem is called 'digitz'",
    "find-lr digits --rules adam(beta=1)": "adam has no hyperparameter 'beta'",
    "problems digitz": "no problem is called 'digitz'",
}
"""What is told before anything is asked for that a race needs."""


def test_everything_else_works_without_them():
    """And loads none of them, nor anything that is not used."""
    blocked = "import sys; sys.modules.update(dict.fromkeys(('torch', 'sklearn', 'plotly', 'optuna', 'scipy')))"
    for typed in (
        ["rules"],
        ["show", FIRST],
        ["show", FIRST, "--llvm"],
        ["show", FIRST, "--mathml"],
        ["--version"],
        [],
    ):
        code = f"{blocked}; from fallline.cli import main; sys.exit(main({typed}))"
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


# Help, version, rules, show


def test_without_arguments_it_prints_help(capsys):
    code, out, err = run(capsys)
    assert (code, err) == (0, "")
    assert all(word in out for word in ("Usage", "race", "rules", "show", "--version"))


@pytest.mark.parametrize("command", ["race", "race worker", "rules", "show", "problems", "report", "find-lr", "play"])
def test_every_command_has_help(capsys, command):
    code, out, _ = run(capsys, *command.split(), "--help")
    assert code == 0
    assert f"Usage: fallline {command} " in out
    assert not re.search(r"<\w|x>=|<=x|\bVALUE\b|race-worker", out)
    options = typer.main.get_command(app).commands[command.replace("race worker", "race-worker")].params
    assert all(option.help.endswith(".") for option in options)


def test_what_fast_needs_is_told(capsys):
    out = run(capsys, "race", "--help")[1]
    assert "goes on to all (of your own function, with --steps)." in " ".join(out.split())


def test_commands_are_listed_in_the_order_in_which_one_meets_them(capsys):
    out = run(capsys, "--help")[1]
    order = ["play", "race", "find-lr", "show", "rules", "problems", "report"]
    assert re.findall(r"^  ([a-z-]+) ", out[out.index("Commands") :], re.MULTILINE)[: len(order)] == order


def test_version(capsys):
    assert run(capsys, "--version") == (0, fallline.__version__ + "\n", "")


def test_the_command_is_installed():
    done = subprocess.run([sys.executable, "-c", "import fallline.cli"], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")
    entries = importlib.metadata.entry_points(group="console_scripts", name="fallline")
    assert [entry.load() for entry in entries] == [main]


def test_rules_lists_every_rule_and_modifier(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "400")
    code, out, _ = run(capsys, "rules")
    assert code == 0
    lines = {line.split()[0]: line for line in out.splitlines() if line.strip()}
    for name, rule in RULES.items():
        assert all(value in lines[name] for value in rule.values)
        assert rule.source.rstrip(".")[:40] in lines[name]
    for name, modifier in MODIFIERS.items():
        assert all(value in lines[name] for value in modifier.signature.hypers)


@pytest.mark.parametrize("width", [80, 130, 200])
def test_rules_stand_in_the_surveys_order_and_words_and_sources_are_whole(capsys, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", str(width))
    out = run(capsys, "rules")[1]
    lines = out.splitlines()
    assert max(map(len, lines[:-1])) <= width
    first = [line.split()[0] for line in lines if re.match(r"  \w", line)]
    assert first[: len(SURVEY)] == list(SURVEY)
    assert sorted(first) == sorted([*RULES, *MODIFIERS])
    words = set(out.split())
    for rule in RULES.values():
        assert set(rule.summary.split()) <= words
        assert set(rule.source.rstrip(".").split()) <= words or width < 200


def test_make_race_takes_the_surveys_rules():
    makefile = (Path(__file__).parent.parent / "Makefile").read_text(encoding="utf-8")
    assert f"RULES := {','.join(SURVEY)}\n" in makefile


@pytest.mark.any_rule
def test_show_tells_all_about_a_rule(capsys, rule):
    code, out, err = run(capsys, "show", rule.name)
    assert (code, err) == (0, "")
    assert out.startswith(f"{rule.title}: {rule.summary}\n")
    assert f"Source: {rule.source}" in out
    assert all(line in out for line in formula(rule).splitlines())
    lines = [re.sub(r" \([^ ]+\)", "", line).split() for line in out.splitlines()]  # without the symbols
    for name, declared in rule.definition.hypers.items():
        (told,) = [line for line in lines if line[:2] == [name, "="] and " ".join(line).endswith(str(declared))]
        assert len(told) > 2
        assert spelled(name) == name or f"    {name} ({spelled(name)})" in out
    states = [*rule.program.arrays, *rule.program.numbers]
    assert ("States: none." in out) == (not states)
    told = re.findall(r"^    (.*?)  +(.*), at first (.*)$", out, re.MULTILINE)
    shapes = {re.sub(r" \(.*\)", "", name): shape for names, shape, _ in told for name in names.split(", ")}
    assert shapes.keys() == {slot.name for slot in states}
    for slot in rule.program.arrays:
        whole = slot.extent is Extent.ELEMENT
        assert shapes[slot.name] == ("like the parameter" if whole else " × ".join(slot.sides[1:]))
    moved = "what a step reads and writes depends on its products of matrices"
    if not kernel_of(rule.program).matrices:
        moved = f"a step reads and writes {4 * kernel_of(rule.program).words_moved} bytes for it"
    stored = sum(slot.extent is Extent.ELEMENT for slot in rule.program.arrays)
    assert f"{f'its states of that shape {4 * stored} more' if stored else 'no state has its shape'}; {moved}" in out


@pytest.mark.parametrize("name", MODIFIERS)
def test_show_tells_what_a_modifier_adds_and_how_to_see_it_around_a_rule(capsys, name):
    code, out, err = run(capsys, "show", name)
    assert (code, err) == (0, "")
    assert out.startswith(MODIFIERS[name].doc.split("\n")[0])
    assert "Source: " in out
    assert f"fallline show '{name}(adam)' shows" in out
    lines = [re.sub(r" \([^ ]+\)", "", line).split() for line in out.splitlines()]
    for hyper, declared in MODIFIERS[name].signature.hypers.items():
        assert [line for line in lines if line[:2] == [hyper, "="] and " ".join(line).endswith(str(declared))]
        assert words_of(hyper, declared) in out
    code, out, err = run(capsys, "show", name, "--latex")
    told = f"{name} modifies rules and is none itself: write {name}(RULE), as in {name}(adam)"
    assert (code, out, err) == (2, "", f"fallline: {told}\n")
    assert run(capsys, "show", f"{name}(adam)")[0] == 0


def test_show_llvm_is_a_module_that_llvm_reads(capsys, rule):
    import llvmlite.binding as llvm

    code, out, err = run(capsys, "show", rule.name, "--llvm")
    assert (code, err) == (0, "")
    module = llvm.parse_assembly(out)
    assert rule.name in {function.name for function in module.functions}


def test_show_prints_formulas_for_papers_pages_and_browsers(capsys, rule):
    for option, start, end in (
        ("--latex", "\\begin{aligned}", "\\end{aligned}"),
        ("--mathml", "<math ", "</math>"),
        ("--javascript", f"/**\n * {rule.title}: ", "}"),
    ):
        code, out, err = run(capsys, "show", rule.name, option)
        assert (code, err) == (0, "")
        assert out.startswith(start)
        assert out.endswith(f"{end}\n")


def test_show_javascript_prints_all_that_the_function_calls(capsys):
    assert "function philox(" in run(capsys, "show", "gradient_noise(adam)", "--javascript")[1]
    assert "function philox(" not in run(capsys, "show", "adam", "--javascript")[1]


def test_play_writes_a_page_and_opens_it_where_there_is_a_display(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    opened = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    monkeypatch.setenv("DISPLAY", ":0")
    page = tmp_path / "runs" / "play.html"
    assert run(capsys, "play", f"{FIRST}(lr=0.5)") == (0, "Page: runs/play.html\n", "")
    assert opened == [page.as_uri()]
    assert f"runs={FIRST}(lr=0.5," in page.read_text(encoding="utf-8")
    assert run(capsys, "play", "--no-open", "--out", "other.html")[0] == 0
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert run(capsys, "play")[0] == 0
    assert len(opened) == 1


def test_play_takes_a_rule_of_ones_own(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.py").write_text(
        "from fallline import rate, rule\n\n\n@rule\ndef mine(theta, grad, *, lr=rate(0.1)):\n"
        "    return theta - lr * grad(theta)\n"
    )
    assert run(capsys, "play", "--no-open", "mine.py:mine(lr=0.25)", FIRST)[0] == 0
    assert '"link":"runs=mine(lr=0.25);' in (tmp_path / "runs" / "play.html").read_text(encoding="utf-8")


def test_play_says_where_others_find_the_page(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(capsys, "play", "--no-open", "--link-base", "https://example.org/play.html")[0] == 0
    page = tmp_path / "runs" / "play.html"
    assert '"linkBase":"https://example.org/play.html"' in page.read_text(encoding="utf-8")
    page.unlink()
    code, _, err = run(capsys, "play", "--no-open", "--link-base", "play.html")
    assert code == 2
    assert "'play.html' is no address of a page" in err
    assert not page.exists()


def test_show_takes_what_a_race_takes(capsys):
    code, out, _ = run(capsys, "show", "weight_decay(adam(beta1=0.8))")
    assert code == 0
    assert "beta1" in out
    assert "0.8" in out
    assert "weight_decay" in out


def test_show_asks_which_rule_of_a_file(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    head = "from fallline import rate, rule\n"
    text = "@rule\ndef {}(theta, grad, *, lr=rate(0.1)):\n    return theta - lr * grad(theta)\n"
    for rules, told in (
        ([], "mine.py has no rule: define one with @rule"),
        (["down"], "mine.py: which rule? Write mine.py:down"),
        (["down", "up"], "mine.py: which rule? Write mine.py:down or mine.py:up"),
    ):
        (tmp_path / "mine.py").write_text(head + "".join(map(text.format, rules)))
        assert run(capsys, "show", "mine.py") == (2, "", f"fallline: {told}\n")


def test_sentences_are_broken_between_words_on_a_terminal(monkeypatch):
    terminal = SimpleNamespace(isatty=lambda: True)
    monkeypatch.setenv("COLUMNS", "20")
    text = "a rather long sentence with arXiv:1412.6980-and-more in it"
    assert wrapped(text, SimpleNamespace(isatty=lambda: False)) == text
    lines = wrapped(text, terminal).split("\n")
    assert len(lines) > 2
    assert " ".join(lines).split() == text.split()


def test_show_assembly_is_the_kernel(capsys):
    code, out, err = run(capsys, "show", FIRST, "--assembly")
    assert (code, err) == (0, "")
    assert "kernel:" in out
    assert "define" not in out


# A race


@pytest.fixture
def quiet(monkeypatch):
    """A race that takes long says on stderr how far it is, which depends on what else the machine does."""
    monkeypatch.setattr("fallline.race.run.live._SAY", math.inf)


SMALL = [
    "--trials", "2", "--curve-seeds", "1", "--curve-reach", "1", "--seeds", "2", "--scale", "0.05", "--workers", "1",
]  # fmt: skip


def raced(capsys, tmp_path, *options):
    """What a short race prints, and what it left in race.json."""
    code, out, err = run(capsys, "race", "digits", "--out", str(tmp_path), *SMALL, *options)
    assert (code, err) == (0, "")
    return out, json.loads((tmp_path / "race.json").read_text(encoding="utf-8"))


@needs_race
@pytest.mark.usefixtures("quiet")
def test_a_race_prints_its_table_verdict_and_report(capsys, tmp_path):
    rules = ["--rules", f"{FIRST},{SECOND}", "--rules", f"{LAST}, {FIRST}"]
    out, told = raced(capsys, tmp_path, *rules, "--workers", "2")
    assert told["settings"]["contenders"] == [FIRST, SECOND, LAST, FIRST]
    assert set(told["problems"]["digits"]["contenders"]) == {FIRST, SECOND, LAST}
    assert all(RULES[name].title in out for name in (FIRST, SECOND, LAST))
    assert f"Report: {tmp_path / 'report.html'}" in out
    assert (tmp_path / "report.html").stat().st_size > 1_000_000
    assert told["command"].startswith(f"fallline race digits --out {tmp_path} --trials 2")
    assert told["finished"]
    trials = list(csv.DictReader((tmp_path / "trials.csv").read_text().splitlines()))
    assert {trial["phase"] for trial in trials} == {"tune", "confirm", "curve", "final", "untuned"}
    results = list(csv.DictReader((tmp_path / "results.csv").read_text().splitlines()))
    assert [row["contender"] for row in results] == [row["contender"] for row in results if float(row["mean"]) > 0]
    assert len(results) == 3
    pytest.importorskip("pyarrow")
    import pyarrow.parquet

    assert pyarrow.parquet.read_table(tmp_path / "trials.parquet").num_rows == len(trials)
    (tmp_path / "report.html").unlink()
    again, told_again, err = run(capsys, "report", str(tmp_path))
    assert (again, err) == (0, "")
    assert told_again == out[: out.index("Took")]
    assert (tmp_path / "report.html").exists()
    code, chinese, err = run(capsys, "report", str(tmp_path), "--language", "zh-TW")
    assert (code, err) == (0, "")
    assert f"報告：{tmp_path / 'report.html'}" in chinese
    assert "最後的結果" in chinese
    lines = [line for line in out.splitlines() if line.startswith("fallline.torch.")]
    assert lines
    assert all(line in chinese for line in lines), "what is pasted stays code"
    assert '<html lang="zh-TW" data-asked>' in (tmp_path / "report.html").read_text(encoding="utf-8")


@needs_race
@pytest.mark.slow
def test_a_folder_with_another_race_is_told(capsys, tmp_path):
    typed = ["race", "ridge", "--out", str(tmp_path), *SMALL, "--rules"]
    told = [" ".join(run(capsys, *typed, rules)[2].split()) for rules in ("sgd", "sgd", "sgd,momentum")]
    assert ["held a race with other settings" in said for said in told] == [False, False, True]


@needs_race
@pytest.mark.usefixtures("quiet")
def test_options_reach_the_race(capsys, tmp_path):
    options = ["--rules", FIRST, "--seed", "7", "--schedule", "cosine", "--target", "0.5", "--batch-size", "full"]
    out, told = raced(capsys, tmp_path, *options, "--language", "zh-TW")
    assert re.search(r"\n在「手寫數字」上，.*。\n(.|\n)*，可以直接貼上：\n(.|\n)*\n花了 \d+ 秒。\n$", out)
    asked = {"seed": 7, "schedule": "cosine", "target": 0.5, "trials": 2, "batch_size": "full", "scale": 0.05}
    assert {name: told["settings"][name] for name in asked} == asked
    assert told["problems"]["digits"]["target"] == 0.5
    assert told["problems"]["digits"]["steps"] == 50


@needs_race
@pytest.mark.parametrize("command", [["race", "digits"], ["report", "nowhere"]])
def test_a_language_that_there_is_not_is_told_before_all_else(capsys, command):
    code, out, err = run(capsys, *command, "--language", "fr")
    assert (code, out, err) == (2, "", "fallline: nothing is written in 'fr': choose en or zh-TW\n")


@needs_race
def test_the_defaults_are_all_rules(tmp_path, monkeypatch):
    from fallline.race.run.driver import Driver

    asked = []

    def run_race(driver, tell, port, begin, trains):
        asked.append(driver)
        begin()

    monkeypatch.setattr(Driver, "run", run_race)
    monkeypatch.chdir(tmp_path)
    main(["race", "digits"])
    (driver,) = asked
    assert [contender.name for contender in driver.entries[0].contenders] == list(RULES)
    assert (driver.settings.trials, driver.settings.final_seeds) == (16, 8)
    assert (tmp_path / "runs" / "digits" / "report.html").exists()


@needs_race
def test_control_c_leaves_a_report_and_says_how_to_go_on(capsys, tmp_path, monkeypatch):
    from fallline.race.run import live

    def stop(progress):
        if progress.done > 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(live, "live", lambda console, words: contextlib.nullcontext(stop))
    options = ["race", "digits", "--rules", f"{FIRST},{SECOND}", "--out", str(tmp_path), *SMALL]
    code, out, err = run(capsys, *options)
    assert (code, err) == (130, "")
    assert "the same command goes on" in out
    assert (tmp_path / "report.html").exists()
    monkeypatch.undo()
    assert run(capsys, *options)[0] == 0


@needs_race
def test_problems_are_listed(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "110")
    code, out, _ = run(capsys, "problems")
    assert code == 0
    lines = {line.split()[0]: line for line in out.splitlines() if line.strip()}
    for name, problem in PROBLEMS.items():
        assert f"{problem.parameters:,}" in lines[name]
        assert f"{problem.seconds:.2g} s" in lines[name]
        assert problem.title in lines[name]
        code, told, _ = run(capsys, "problems", name)
        assert code == 0
        assert told.splitlines()[0] == name
        assert set(problem.shows.split()) | set(problem.source.split()) <= set(told.split())
        assert f"{problem.target:g}" in told
        assert f"fallline race {name}\n" in re.sub(" +\n", "\n", told)


@needs_race
def test_learning_rates_are_found(capsys, tmp_path):
    options = ["--rules", "sgd,decayed=weight_decay(sgd)", "--steps", "30", "--repeats", "1", "--probes", "4"]
    code, out, err = run(capsys, "find-lr", "digits", "--out", str(tmp_path), *options)
    assert (code, err) == (0, "")
    assert "SGD: learning rates from" in out
    assert "decayed: learning rates from" in out
    assert {path.name for path in tmp_path.iterdir()} == {"sgd.html", "decayed.html"}
    code, out, err = run(capsys, "find-lr", "digits", "--out", str(tmp_path), *options, "--language", "zh-TW")
    assert (code, err) == (0, "")
    assert "SGD：看訓練損失" in out
    assert "從這裡開始" in out
    assert 'lang="zh-TW"' in (tmp_path / "sgd.html").read_text(encoding="utf-8")
    example = str(Path(__file__).parent.parent / "examples" / "own_race.py") + ":train"
    code, out, err = run(capsys, "find-lr", example, "--out", str(tmp_path), "--steps", "100")
    assert (code, out) == (2, "")
    assert "ended after 70 steps, but a sweep takes 101 losses: choose --steps 70 or fewer" in err
    code, out, err = run(capsys, "find-lr", example, "--out", str(tmp_path), "--steps", "70")
    assert (code, err) == (0, "")
    assert "in runs of 69 steps" in re.sub(r"\s+", " ", out)


READS_TOO_FAR = """
import torch

def train(make_optimizer, seed):
    batches, w = iter(range(20)), torch.nn.Parameter(torch.ones(3))
    optimizer = make_optimizer([w])
    while True:
        next(batches)
        optimizer.zero_grad()
        loss = (w**2).sum()
        loss.backward()
        optimizer.step()
        yield loss.item()
"""


@needs_race
def test_a_training_loop_whose_batches_end_has_ended(capsys, tmp_path):
    short = f"{tmp_path / 'short.py'}:train"
    (tmp_path / "short.py").write_text(READS_TOO_FAR, encoding="utf-8")
    code, out, err = run(capsys, "find-lr", short, "--out", str(tmp_path), "--steps", "21")
    assert (code, out) == (2, "")
    assert "ended after 20 steps, but a sweep takes 22 losses: choose --steps 20 or fewer" in err
    for options in ([], ["--steps", "20"]):  # 20 losses, as a race counts
        assert run(capsys, "find-lr", short, "--out", str(tmp_path), *options)[0] == 0
    (tmp_path / "short.py").write_text(READS_TOO_FAR.replace("range(20)", "range(8)"), encoding="utf-8")
    code, out, err = run(capsys, "find-lr", short, "--out", str(tmp_path))
    assert (code, out) == (2, "")
    assert "ended after 8 steps, but a sweep takes 11 losses: it is too short" in err


@needs_race
def test_the_loop_of_the_readme_has_losses_enough(capsys, tmp_path):
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    code = next(part for part in re.findall(r"```python\n(.*?)```", readme, re.DOTALL) if "def train(" in part)
    (tmp_path / "mytrain.py").write_text(code, encoding="utf-8")
    code, out, err = run(capsys, "find-lr", f"{tmp_path / 'mytrain.py'}:train", "--out", str(tmp_path / "rates"))
    assert (code, err) == (0, "")
    assert "learning rates from" in out


# A rule of one's own

OWN = """
from fallline import rate, rule

@rule
def halving(theta, grad, *, lr=rate(0.5)):
    return theta - lr * grad(theta)
"""


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "halving_rule.py"
    path.write_text(OWN)
    yield path
    sys.modules.pop("halving_rule", None)


def test_a_rule_in_a_file_is_shown(capsys, own):
    code, out, err = run(capsys, "show", f"{own}:halving")
    assert (code, err) == (0, "")
    assert "θ[t] = θ[t−1] − η·∇J(θ[t−1])" in out


@needs_race
def test_a_rule_in_a_file_races(capsys, own, tmp_path):
    code, out, _ = run(
        capsys, "race", "digits", "--rules", f"{FIRST},{own}:halving", "--out", str(tmp_path / "out"), *SMALL
    )
    assert code == 0
    assert "Halving" in out


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("{own}:other", "has no rule 'other'; its rules: halving"),
        ("missing.py:halving", "there is no file missing.py"),
        ("{wrong}:bad", "wrong.py, line 4: RuleError: bad never called grad"),
        ("{broken}:bad", "broken.py, line 1: SyntaxError"),
    ],
)
def test_a_wrong_file_is_told_in_a_line_after_its_traceback(capsys, own, tmp_path, text, match):
    wrong = tmp_path / "wrong.py"
    wrong.write_text(OWN.replace("halving", "bad").replace("grad(theta)\n", "theta\n"))
    broken = tmp_path / "broken.py"
    broken.write_text("def bad(:")
    code, out, err = run(capsys, "show", text.format(own=own, wrong=wrong, broken=broken))
    assert (code, out) == (2, "")
    assert match in err.splitlines()[-1]
    traced = "wrong" in text or "broken" in text
    assert err.count("\n") > 2 if traced else err.count("\n") == 1
    assert "fallline/race" not in err


@needs_race
def test_passwords_are_not_written_down(tmp_path):
    from fallline.race.run.storage import RaceStorage

    storage = RaceStorage(tmp_path, "postgresql://me:secret@host:5432/races?sslmode=require", "race")
    assert storage.shown == "postgresql://me@host:5432/races?sslmode=require"
    assert storage.address == storage.url
    assert RaceStorage(tmp_path, "grpc://host:1").shown == "grpc://host:1"
    url = "postgresql://me:secret@127.0.0.1:1/races"
    for typed in (["--storage", url], [f"--storage={url}"]):
        context = SimpleNamespace(obj=["race", "digits", *typed])
        assert "secret" not in typed_command(context)
        assert "postgresql://me@127.0.0.1:1/races" in typed_command(context)


@needs_race
def test_a_database_that_is_not_there(capsys, tmp_path):
    code, _, err = run(capsys, "race", "digits", "--storage", "postgresql://me@127.0.0.1:1/x", "--out", str(tmp_path))
    assert code == 2
    assert "PostgreSQL cannot be reached" in err


@needs_race
@pytest.mark.slow
def test_races_are_reported_together_and_as_markdown(capsys, tmp_path, monkeypatch):
    for problem in ("digits", "ridge"):
        assert main(["race", problem, "--rules", "sgd,adam", "--out", str(tmp_path / problem), *SMALL]) == 0
    capsys.readouterr()
    folders = [str(tmp_path / problem) for problem in ("digits", "ridge")]
    code, out, err = run(capsys, "report", *folders, "--markdown")
    assert (code, err) == (0, "")
    for line in ("### digits", "### ridge", "### Over all problems", "| SGD | "):
        assert line in out
    code, _, err = run(capsys, "report", *folders, "--out", str(tmp_path / "both"))
    assert (code, err) == (0, "")
    assert "ridge" in (tmp_path / "both" / "report.html").read_text(encoding="utf-8")
    assert "holds no race" in run(capsys, "report", str(tmp_path / "both"))[2]
    assert run(capsys, "report", *folders)[2] == "fallline: the report of several races needs a place: --out FOLDER\n"
    assert "two of these races are on digits" in run(capsys, "report", folders[0], folders[0], "--markdown")[2]
