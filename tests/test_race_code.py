"""What a result depends on: a race never takes results of other code for those of this one."""

from __future__ import annotations

import dataclasses
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import fallline
from fallline.race.protocol import code
from fallline.race.protocol.code import fingerprint, shared
from fallline.race.protocol.entry import entries, versions
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.planner import Planner
from fallline.race.protocol.settings import Settings
from fallline.race.trial.runner import make_runner

MAIN = """
import numpy as np, helper
from pathlib import Path
from package.inner import thing
HERE = Path(__file__).parent
TABLE = HERE / "data" / "table.npy"

SET: Path = HERE / "set.yml"

def lines(path="default.txt", *, more="more.txt"):
    return open(path), open(more)

def train(make_optimizer, seed):
    import late
    json.load(open(SET)), open(f"{HERE}/formatted.csv"), [open(name) for name in ("one.txt", "two.txt")]
    for name in ["three.txt"]:
        open(name)
    from package import other
    rows = open("rows.csv").read(), np.load(TABLE), (HERE / "words.txt").read_text(), json.load(open(HERE / "c.json"))
    with open("log.txt", "a") as log:
        log.write("begun")
    np.save("cache.npy", rows)
    np.load("cache.npy")
    yield 1.0
"""
SEEN = (
    "main.py", "helper.py", "deeper.py", "late.py", "package/__init__.py", "package/inner.py", "package/other.py",
    "package/_base.py", "rows.csv", "data/table.npy", "words.txt", "c.json",
    "set.yml", "default.txt", "more.txt", "formatted.csv", "one.txt", "two.txt", "three.txt",
)  # fmt: skip
UNSEEN = ("log.txt", "cache.npy", "unused.py", "package/unused.py", "unused.csv")


@pytest.fixture
def project(tmp_path, monkeypatch):
    for name in (*SEEN, *UNSEEN):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    (tmp_path / "main.py").write_text(MAIN)
    (tmp_path / "helper.py").write_text("import deeper\n")
    (tmp_path / "package" / "inner.py").write_text("from . import _base\nthing = 1\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", [*SEEN, *UNSEEN])
def test_what_a_file_imports_and_reads_belongs_to_it(project, name):
    before = fingerprint("main.py")
    with (project / name).open("a") as file:
        file.write("\n# changed")
    assert (fingerprint("main.py") != before) == (name in SEEN)


def test_the_same_files_elsewhere_are_the_same(project, tmp_path_factory, monkeypatch):
    before = fingerprint(str(project / "main.py"))
    other = tmp_path_factory.mktemp("other") / "copy"
    shutil.copytree(project, other)
    monkeypatch.chdir(other)
    assert fingerprint("main.py") == before


def test_modules_elsewhere_that_are_not_installed_belong_to_it(project, tmp_path_factory, monkeypatch):
    library = tmp_path_factory.mktemp("library")
    (library / "elsewhere.py").write_text("x = 1\n")
    monkeypatch.syspath_prepend(str(library))
    (project / "main.py").write_text("import elsewhere\n")
    before = fingerprint("main.py")
    (library / "elsewhere.py").write_text("x = 2\n")
    assert fingerprint("main.py") != before


@pytest.mark.parametrize("package", ["torch", "scikit-learn"])
def test_of_what_is_installed_the_version_counts(project, monkeypatch, package):
    (project / "main.py").write_text("import torch, sklearn.datasets\n")
    before, real = fingerprint("main.py"), code._version
    monkeypatch.setattr(code, "_version", lambda name: "9.9" if name == package else real(name))
    assert fingerprint("main.py") != before


@pytest.mark.parametrize("text", ["def broken(:\n", "import no_such_module, a.b.c\nfrom .... import x\n", "\0"])
def test_a_file_that_cannot_run_has_one_too(project, text):
    (project / "main.py").write_text(text)
    assert fingerprint("main.py")


# Fallline's own sources


@pytest.fixture(scope="module")
def copied(tmp_path_factory):
    root = tmp_path_factory.mktemp("copied") / "fallline"
    shutil.copytree(Path(fallline.__file__).parent, root, ignore=shutil.ignore_patterns("__pycache__"))
    return root


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        *((name, True) for name in ("rules/adam.py", "problems/digits.py", "problems/_training.py", "expr/node.py")),
        *((name, True) for name in ("torch/__init__.py", "machines/cpu/loop.py", "spelling/expression.py")),
        *((name, True) for name in ("race/trial/trial.py", "race/trial/record.py", "race/trial/maker.py")),
        *((name, True) for name in ("race/trial/runner.py", "race/protocol/contender.py", "race/protocol/problem.py")),
        *((name, False) for name in ("cli/race.py", "race/report/page.py", "race/run/live.py", "playground/page.py")),
    ],
)
def test_an_edited_source_of_fallline_counts_where_it_computes(copied, monkeypatch, name, counts):
    monkeypatch.setattr(code, "_ROOT", copied)
    before, text = shared.__wrapped__(), (copied / name).read_text()
    (copied / name).write_text(text + "\n# edited\n")
    after = shared.__wrapped__()
    (copied / name).write_text(text)
    assert (before != after) == counts
    assert shared.__wrapped__() == before


def test_all_that_a_trial_loads_of_fallline_counts():
    trial = """
import sys
from fallline.race.trial.trial import run_trial
from fallline.race.protocol.contender import parse
from fallline.race.protocol.problem import find_problem
asked = {"steps": 3, "seed": 0, "schedule": "cosine", "metric": "loss", "goal": None, "target": None, "by": "final"}
for spec in ("adam(lr=0.1)", "torch.optim.Adam"):
    run_trial(find_problem("digits"), parse(spec), {**asked, "values": {}})
print(*(module.__file__ for name, module in sys.modules.items() if name.split(".")[0] == "fallline"))
"""
    done = subprocess.run([sys.executable, "-c", trial], capture_output=True, text=True, check=True)
    loaded = {file for file in map(Path, done.stdout.split()) if file.is_relative_to(code._ROOT)}
    assert code._ROOT / "rules" / "adam.py" in loaded
    assert {file.relative_to(code._ROOT).as_posix() for file in loaded if not code._counts(file)} == {
        "asked.py", "installed.py", "writing.py",
        "race/__init__.py", "race/protocol/__init__.py", "race/protocol/errors.py",
    }  # fmt: skip


@pytest.mark.parametrize("package", ["torch", "numpy"])
def test_packages_that_compute_count(monkeypatch, package):
    before, real = shared.__wrapped__(), code._version
    monkeypatch.setattr(code, "_version", lambda name: "9.9" if name == package else real(name))
    assert shared.__wrapped__() != before
    assert f"Python {sys.version_info.major}.{sys.version_info.minor}" in before


# What follows from it


def test_rules_for_matrices_race_where_there_are_some():
    for name, has in {"transformer": True, "ridge": False}.items():
        (entry,) = entries(Settings(problems=(name,)))
        names = {contender.name for contender in entry.contenders}
        assert {"adam", "soap"} <= names
        assert ("muon" in names, "shampoo" in names) == (has, has)


def test_other_code_makes_other_jobs():
    (entry,) = entries(Settings(problems=("digits",), contenders=("adam",)))
    assert "torch 2" in entry.version
    other = dataclasses.replace(entry, version=entry.version.replace("torch 2", "torch 3"))
    collected = [Planner(Settings(problems=("digits",))).lane(one, one.contenders[0], {}) for one in (entry, other)]
    first, second = ({job.id for job in lane.jobs()} for lane in collected)
    assert not first & second


@pytest.mark.parametrize("name", ["rules/adam.py", "problems/digits.py", "expr/node.py"])
def test_an_edited_source_makes_other_jobs(copied, monkeypatch, name):
    def jobs():
        shared.cache_clear()
        settings = Settings(problems=("digits",), contenders=("adam",))
        (entry,) = entries(settings)
        return {job.id for job in Planner(settings).lane(entry, entry.contenders[0], {}).jobs()}

    monkeypatch.setattr(code, "_ROOT", copied)
    text = (copied / name).read_text()
    try:
        before = jobs()
        (copied / name).write_text(text + "\n# edited\n")
        assert not before & jobs()
    finally:
        (copied / name).write_text(text)
        shared.cache_clear()


def test_a_worker_whose_code_is_another_runs_nothing(project):
    (project / "trained.py").write_text("import helper\n\ndef train(make_optimizer, seed):\n    yield 1.0\n")
    asked = Settings(problems=("trained.py:train",), contenders=("adam",))
    told = {**asked.plain(), "versions": versions(entries(asked))}
    make_runner(told)
    (project / "deeper.py").write_text("x = 2\n")
    with pytest.raises(
        RaceError, match=r"the code of trained.py:train has changed since this race began: start it again"
    ):
        make_runner(told)
