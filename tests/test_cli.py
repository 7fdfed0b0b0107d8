"""The command: what it prints, and the one line where it was typed wrongly."""

from __future__ import annotations

import contextlib
import importlib.metadata
import importlib.util
import json
import subprocess
import sys

import pytest

import fallline
from fallline.backends.kernel import kernel_of
from fallline.backends.text import formula
from fallline.cli import main
from fallline.rules import MODIFIERS, RULES

FIRST, SECOND, *_, LAST = RULES
needs_race = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("torch", "sklearn", "plotly")),
    reason="needs fallline[race]",
)


def run(capsys, *typed):
    """The exit code, what is on stdout, and what is on stderr."""
    code = main(list(typed))
    out, err = capsys.readouterr()
    return code, out, err


# Wrongly typed

WRONG = {
    "race nothing": ("'nothing'", "problems: digits"),
    "race digit": ("did you mean digits",),
    "race": ("PROBLEM", "problems: digits"),
    f"race digits --rules {FIRST}x": (f"did you mean {FIRST}", SECOND, LAST),
    "race digits --rules xyzzy": ("'xyzzy'", FIRST, LAST),
    "race digits --rules ,": ("no rule", FIRST, LAST),
    f"race digits --rules {next(iter(MODIFIERS))}": ("modifies rules", FIRST, LAST),
    "race digits --batch-size 0": ("'0'", "full"),
    "race digits --batch-size some": ("'some'", "full"),
    "race digits --batch-size 2000": ("1 to 1437",),
    "race digits --epochs 0": ("--epochs", "1"),
    "race digits --epochs many": ("--epochs", "integer"),
    "race digits --seed -1": ("--seed", "0"),
    "race digits --seed 9223372036854775808": ("--seed", "9223372036854775807"),
    "race digits --lr -1": ("lr = -1.0", "0 <= x < inf"),
    "race digits --lr nan": ("lr = nan", "0 <= x < inf"),
    "race digits --epoch 1": ("--epoch", "--batch-size"),
    "race digits --epochs": ("--epochs",),
    f"race digits --out {__file__}": ("cannot write", "--out"),
    "walk": ("'walk'", "commands: race, rules, show"),
    "--fast": ("--fast", "--version"),
    "show": ("RULE", FIRST, LAST),
    "show xyzzy": ("'xyzzy'", FIRST, LAST),
    f"show {FIRST} --llvm --assembly": ("choose one",),
    f"show {FIRST} {SECOND}": (SECOND,),
    "rules all": ("all",),
}


@needs_race
@pytest.mark.parametrize("typed", WRONG)
def test_a_mistake_gets_one_line_that_tells_the_choices(capsys, typed):
    code, out, err = run(capsys, *typed.split())
    assert (code, out) == (2, "")
    assert err.startswith("fallline: ")
    assert err.endswith("\n")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    for part in WRONG[typed]:
        assert part in err


@pytest.mark.parametrize("package", ["torch", "sklearn", "plotly"])
def test_a_race_without_its_packages_says_what_to_install(capsys, monkeypatch, package):
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *rest: None if name == package else find(name, *rest))
    assert run(capsys, "race", "digits") == (2, "", f"fallline: a race needs {package}: pip install 'fallline[race]'\n")


def test_everything_else_works_without_them():
    """And loads none of them, nor anything that is not used."""
    blocked = "import sys; sys.modules.update(dict.fromkeys(('torch', 'sklearn', 'plotly')))"
    for typed in (["rules"], ["show", FIRST], ["show", FIRST, "--llvm"], ["--version"], []):
        code = f"{blocked}; from fallline.cli import main; sys.exit(main({typed}))"
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


# Help, version, rules, show


def test_without_arguments_it_prints_help(capsys):
    code, out, err = run(capsys)
    assert (code, err) == (0, "")
    assert all(word in out for word in ("Usage", "race", "rules", "show", "--version"))


@pytest.mark.parametrize("command", ["race", "rules", "show"])
def test_every_command_has_help(capsys, command):
    code, out, _ = run(capsys, command, "--help")
    assert code == 0
    assert f"fallline {command}" in out


def test_version(capsys):
    assert run(capsys, "--version") == (0, fallline.__version__ + "\n", "")


def test_the_command_is_installed():
    done = subprocess.run([sys.executable, "-c", "import fallline.cli"], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")
    entries = importlib.metadata.entry_points(group="console_scripts", name="fallline")
    assert [entry.load() for entry in entries] == [main]


def test_rules_lists_every_rule_and_modifier(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    code, out, _ = run(capsys, "rules")
    assert code == 0
    lines = {line.split()[0]: line for line in out.splitlines() if line.strip()}
    for name, rule in RULES.items():
        assert all(value in lines[name] for value in rule.values)
        assert rule.source.rstrip(".")[:40] in lines[name]
    for name, modifier in MODIFIERS.items():
        assert all(value in lines[name] for value in modifier.signature.hypers)


def test_show_tells_all_about_a_rule(capsys, rule):
    code, out, err = run(capsys, "show", rule.name)
    assert (code, err) == (0, "")
    assert out.startswith(f"{rule.title}: {rule.summary}\n")
    assert f"Source: {rule.source}" in out
    assert all(line in out for line in formula(rule).splitlines())
    lines = [line.split() for line in out.splitlines()]
    for name, declared in rule.definition.hypers.items():
        (told,) = [line for line in lines if line[:2] == [name, "="] and " ".join(line).endswith(str(declared))]
        assert len(told) > 2
    states = rule.program.state_names
    assert f"States: {', '.join(states) or 'none'}." in out
    moved = kernel_of(rule.program).words_moved
    assert f"{4 * len(states)} bytes of state per parameter, and {4 * moved} bytes read and written in a step." in out


def test_show_llvm_is_a_module_that_llvm_reads(capsys, rule):
    import llvmlite.binding as llvm

    code, out, err = run(capsys, "show", rule.name, "--llvm")
    assert (code, err) == (0, "")
    module = llvm.parse_assembly(out)
    assert rule.name in {function.name for function in module.functions}


def test_show_assembly_is_the_kernel(capsys):
    code, out, err = run(capsys, "show", FIRST, "--assembly")
    assert (code, err) == (0, "")
    assert "kernel:" in out
    assert "define" not in out


# A race


def raced(capsys, tmp_path, *options):
    """What a short race prints, and what it left in race.json."""
    code, out, err = run(capsys, "race", "digits", "--out", str(tmp_path), *options)
    assert (code, err) == (0, "")
    return out, json.loads((tmp_path / "race.json").read_text(encoding="utf-8"))


@needs_race
def test_a_race_prints_its_table_verdict_and_report(capsys, tmp_path):
    out, told = raced(capsys, tmp_path, "--epochs", "1", "--rules", f"{FIRST},{SECOND}", "--rules", f"{LAST}, {FIRST}")
    assert list(told["rules"]) == [FIRST, SECOND, LAST]
    assert all(RULES[name].title in out for name in (FIRST, SECOND, LAST))
    assert "reached the highest test accuracy" in out
    assert out.rstrip().endswith(f"Report: {tmp_path / 'report.html'}")
    assert (tmp_path / "report.html").stat().st_size > 1_000_000
    assert told["command"].startswith(f"fallline race digits --out {tmp_path} --epochs 1")


@needs_race
@pytest.mark.parametrize(("size", "steps"), [("full", 1), ("1000", 2), ("1", 1437)])
def test_options_reach_the_race(capsys, tmp_path, size, steps):
    options = ["--rules", FIRST, "--epochs", "1", "--batch-size", size, "--seed", "7", "--lr", "0.25"]
    _, told = raced(capsys, tmp_path, *options)
    assert (told["epochs"], told["seed"], told["steps_per_epoch"]) == (1, 7, steps)
    assert told["rules"][FIRST] == {**RULES[FIRST].values, "lr": 0.25}


@needs_race
def test_the_defaults_are_the_problems_and_all_rules(capsys, tmp_path, monkeypatch):
    from fallline.problems import PROBLEMS
    from fallline.race import train
    from fallline.race.results import Result

    asked = []

    def run_race(problem, settings, tell):
        asked.append(settings)
        return Result(settings, problem.title, 100, 10, (), 0.0)

    monkeypatch.setattr(train, "run_race", run_race)
    monkeypatch.chdir(tmp_path)
    main(["race", "digits"])
    (settings,) = asked
    assert (settings.epochs, settings.batch_size) == (PROBLEMS["digits"].epochs, PROBLEMS["digits"].batch_size)
    assert settings.rules == tuple(RULES.values())
    assert (tmp_path / "runs" / "digits" / "report.html").exists()


@needs_race
def test_control_c_leaves_a_report_and_says_so(capsys, tmp_path, monkeypatch):
    from fallline.race import terminal

    @contextlib.contextmanager
    def bars(settings, console):
        turns = iter(range(4))

        def tell(run):
            if next(turns) == 3:
                raise KeyboardInterrupt

        yield tell

    monkeypatch.setattr(terminal, "bars", bars)
    code, out, err = run(capsys, "race", "digits", "--rules", f"{FIRST},{SECOND}", "--out", str(tmp_path))
    assert (code, err) == (130, "")
    assert "Stopped after epoch 1 of" in out
    assert "Stopped after epoch 1 of" in (tmp_path / "report.html").read_text(encoding="utf-8")


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
        capsys, "race", "digits", "--rules", f"{FIRST},{own}:halving", "--epochs", "1", "--out", str(tmp_path / "out")
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
def test_a_wrong_file_is_one_line(capsys, own, tmp_path, text, match):
    wrong = tmp_path / "wrong.py"
    wrong.write_text(OWN.replace("halving", "bad").replace("grad(theta)\n", "theta\n"))
    broken = tmp_path / "broken.py"
    broken.write_text("def bad(:")
    code, out, err = run(capsys, "show", text.format(own=own, wrong=wrong, broken=broken))
    assert (code, out) == (2, "")
    assert match in err
    assert err.count("\n") == 1
