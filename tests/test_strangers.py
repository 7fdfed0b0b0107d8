"""What others may put into a storage, a file or a folder runs nothing, stops nothing and learns nothing."""

from __future__ import annotations

import base64
import contextlib
import json
import pickle
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("optuna")

from optuna.trial import TrialState, create_trial

from fallline.cli import main
from fallline.cli.serving import LEAST_TOKEN
from fallline.race.engine.jobs import Job
from fallline.race.engine.journal import FILE_BYTES
from fallline.race.engine.lines import LINE_BYTES
from fallline.race.engine.processes import this_owner
from fallline.race.engine.queue import _MOST_TRIALS
from fallline.race.engine.storage import served
from fallline.race.protocol.brought import PACKED
from fallline.race.protocol.contender import parse
from fallline.race.protocol.described import describe, described
from fallline.race.protocol.entry import entries, versions
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.settings import Settings
from fallline.race.run.driver import Driver, Server
from fallline.race.run.remote import _checked, join
from fallline.race.run.storage import RaceStorage
from fallline.race.trial.runner import make_runner

SMALL = Settings(problems=("digits",), contenders=("sgd", "adam"), trials=2)
MARK = "open('ran', 'w').close()\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


# Files and classes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("class Thing:\n    def __init__(self, *_, **__): " + MARK, "Thing is no optimizer"),
        ("from subprocess import Popen as Thing\n", "Popen is no optimizer"),
        ("from pathlib import Path as Thing\n", "Path is no optimizer"),
        ("from torch.optim import Optimizer as Thing\n", "Optimizer is no optimizer"),
    ],
)
def test_a_class_that_is_no_optimizer_is_not_called(folder, text, told):
    Path("own.py").write_text(text)
    with pytest.raises(RaceError, match=told):
        parse("own.py:Thing(args=['touch', 'ran'])")
    assert not Path("ran").exists()


@pytest.mark.parametrize(
    ("spec", "told"),
    [
        ("torch.optim.SGD(nothing=1)", "got an unexpected keyword argument 'nothing'"),
        ("torch.optim.SGD(params=1)", "multiple values for argument 'params'"),
        ("torch.optim.lr_scheduler.StepLR", "classes come from torch.optim or fallline.torch"),
        ("torch.optim.Optimizer", "Optimizer is no optimizer"),
        ("own.py:Bad(lr=0.1)", "own.Bad: no such file"),
    ],
)
def test_keywords_that_a_class_does_not_have(folder, spec, told):
    Path("own.py").write_text(
        "import torch\nclass Bad(torch.optim.SGD):\n"
        "    def __init__(self, params, lr=1.0): raise RuntimeError('no such file')\n"
    )
    with pytest.raises(RaceError, match=told):
        parse(spec)


# A storage that others have written to


def hostile(queue, attrs, state=TrialState.WAITING):
    queue._storage.create_new_trial(queue._study, create_trial(state=state, value=None, user_attrs=attrs))


JOB = {
    "kind": "calibrate", "problem": "digits", "contender": "sgd", "values": {"lr": 0.1}, "seed": 0, "steps": 5,
    "seconds": 1.0, "version": "1", "plan": "p",
}  # fmt: skip


@pytest.mark.parametrize(
    ("attrs", "told"),
    [
        ({}, "it names no job"),
        ({"job": 5, "payload": {}}, "it names no job"),
        ({"job": "x" * 9999, "payload": {}}, "it names no job"),
        ({"job": "x"}, "its payload is no JSON object"),
        ({"job": "x", "payload": {**JOB, "plan": 3}}, "its payload is no JSON object"),
        ({"job": "x", "payload": {**JOB, "kind": "eval"}}, "neither a trial nor a calibration"),
        ({"job": "x", "payload": {**JOB, "values": ["rm"]}}, "no such values"),
        ({"job": "x", "payload": {**JOB, "values": {"lr": {"a": 1}}}}, "no such values"),
        ({"job": "x", "payload": {**JOB, "steps": 10**30}}, "no such steps"),
        ({"job": "x", "payload": {**JOB, "limit": float("inf")}}, "its limit is no number of seconds"),
        ({"job": "x", "payload": JOB, "owner": ["me"]}, "its owner is no process"),
        ({"job": "x", "payload": JOB, "owner": {"host": "h", "pid": -1, "started": 1, "worker": "w"}}, "no process"),
        ({"job": "x", "payload": JOB, "result": "[" * 99_999}, "its result is no JSON object"),
        ({"job": "x", "payload": JOB, "result": "{}"}, "its result is empty"),
        ({"job": "x", "payload": JOB, "result": '{"step_seconds": NaN}'}, "no such step_seconds"),
        ({"job": "x", "payload": JOB, "reason": ["x"]}, "its reason is no text"),
    ],
)
def test_a_trial_that_is_none_is_left_out_and_named_once(folder, attrs, told):
    queue = RaceStorage(folder).queue()
    queue.settings = {"plan": "p"}
    queue.put([Job("mine", JOB)])
    hostile(queue, attrs)
    for _ in range(3):
        hostile(queue, attrs, TrialState.FAIL)
    with pytest.warns(UserWarning, match=rf"left out: trial 1: .*{told}.*; trial 2: .*; trial 3") as caught:
        assert queue.claim(this_owner()).job.id == "mine"
    assert queue.results() == {}
    assert queue.counts() == {"waiting": 0, "running": 1, "done": 0, "failed": 0}
    assert queue.orphans() == {}
    assert len(caught) == 1


def test_a_flood_of_trials_ends_with_a_message(folder, monkeypatch):
    monkeypatch.setattr("fallline.race.engine.queue._MOST_TRIALS", 3)
    queue = RaceStorage(folder).queue()
    queue.put(Job(str(number), JOB) for number in range(3))
    hostile(queue, {"job": "x", "payload": JOB})
    with pytest.raises(ValueError, match="holds 4 trials, and a race at most 3: somebody fills it"):
        queue.counts()


@pytest.mark.parametrize(
    "change",
    [
        {"problem": "evil.py:train"}, {"contender": "evil.py:Rule"}, {"values": {"lr": 0.1, "evil": 1}},
        {"steps": 10**9}, {"steps": None},
    ],
)  # fmt: skip
def test_a_worker_does_no_job_but_its_race_s(folder, change):
    Path("evil.py").write_text(MARK)
    run = make_runner({**SMALL.plain(), "steps": 5})
    with pytest.raises(RaceError, match="this job is none of the race's"):
        run({**JOB, **change})
    assert not Path("ran").exists()


def told_by(queue, settings, files=None):
    """As a hostile driver would."""
    queue.settings = {**settings.plain(), "plan": "p", "open": True, "files": files or {}, "versions": {}}


@pytest.mark.parametrize(
    ("problems", "contenders", "named", "told"),
    [
        (("evil.py:train",), (), (), "runs 'evil.py', which you did not name: read it"),
        (("digits",), ("sgd", "a=evil.py:Rule"), (), "runs 'evil.py', which you did not name"),
        (("digits",), ("evil.py:Rule(lr=1)",), ("other.py",), "runs 'evil.py', which you did not name"),
        (("evil.py:train",), (), ("evil.py",), "evil.py is not here as the race has it"),
        (("digits",), ("sgd",), (), "the race runs on {}, but here they are"),
    ],
)
def test_who_joins_runs_only_what_they_named(folder, problems, contenders, named, told):
    Path("evil.py").write_text(MARK)
    queue = RaceStorage(folder).queue()
    told_by(queue, Settings(problems=problems, contenders=contenders), {"evil.py": "0" * 64})
    with pytest.raises(RaceError, match=told):
        join(RaceStorage(folder), 1, 0.0, lambda text: None, named)
    assert not Path("ran").exists()


# A folder of others


def test_a_report_of_others_runs_nothing(folder, capsys):
    Path("evil.py").write_text(MARK)
    storage = RaceStorage(folder / "theirs")
    storage.folder.mkdir()
    told = {"storage": "", "queue": "race", "command": "fallline race <script>alert(1)</script>"}
    for settings in (Settings(problems=("evil.py:train",)), Settings(problems=("digits",), contenders=("evil.py:R",))):
        told_by(storage.queue(), settings)
        (storage.folder / "race.json").write_text(json.dumps({**told, "settings": settings.plain()}))
        assert main(["report", "theirs"]) == 2
        assert "what the race tells of itself is damaged" in capsys.readouterr().err
        queue = storage.queue()
        racing = describe(entries(SMALL))
        racing[0]["spec"], racing[0]["contenders"][0]["spec"] = "evil.py:train", "evil.py:R"
        queue.settings = {**settings.plain(), "entries": racing}
        assert main(["report", "theirs"]) == 0
    assert not Path("ran").exists()
    assert "<script>alert(1)" not in (storage.folder / "report.html").read_text()


def test_a_report_loads_neither_modules_nor_pickles(folder):
    storage = RaceStorage(folder / "race")
    storage.folder.mkdir()
    (storage.folder / "race.json").write_text(
        json.dumps({"storage": "", "queue": "race", "command": "", "settings": SMALL.plain()})
    )
    storage.queue().settings = {**SMALL.plain(), "entries": describe(entries(SMALL))}
    code = (
        "import sys, pickle, marshal\n"
        "def refuse(*_, **__): raise SystemExit('unpickled')\n"
        "from fallline.cli import main\n"
        "pickle.load = pickle.loads = pickle.Unpickler = refuse\n"
        "code = main(['report', 'race'])\n"
        "print('torch' in sys.modules)\n"
        "sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "False"


def test_what_a_race_tells_of_itself_is_read_as_it_was():
    asked = Settings(problems=("digits", "ridge"), contenders=("sgd", "aggmo", "torch.optim.Adam(lr=0.1)", "qhadam"))
    found = entries(asked)
    again = described(json.loads(json.dumps(describe(found))))
    for one, other in zip(found, again, strict=True):
        assert one.problem.name == other.problem.name
        assert one.contenders == other.contenders
        assert (one.version, one.plan, one.steps, one.target) == (other.version, other.plan, other.steps, other.target)


@pytest.mark.parametrize("wrong", [None, [], {}, "x", -1, 1e400, [[[]]], float("nan"), "\ud800"])
def test_what_a_race_tells_of_itself_is_checked(wrong):
    right = json.loads(json.dumps(describe(entries(SMALL))))
    for where in ("entry", "problem", "contender"):
        for name in {"entry": right[0], "problem": right[0]["problem"], "contender": right[0]["contenders"][0]}[where]:
            told = json.loads(json.dumps(right))
            part = {"entry": told[0], "problem": told[0]["problem"], "contender": told[0]["contenders"][0]}[where]
            part[name] = wrong
            with contextlib.suppress(ValueError):
                described(told)
    with pytest.raises(ValueError, match=r"."):
        described(wrong)


@pytest.mark.parametrize("name", [".lock", "journal.log"])
def test_a_link_in_a_folder_of_others_is_not_followed(folder, name):
    Path("mine").write_text("precious")
    Path("theirs").mkdir()
    Path("theirs", name).symlink_to(folder / "mine")
    with pytest.raises(RaceError, match=name):
        Driver(SMALL, RaceStorage(Path("theirs"))).run()
    assert Path("mine").read_text() == "precious"


def test_a_server_needs_a_token(folder):
    with pytest.raises(ValueError, match="a server needs a token"):
        served("journal.log", "127.0.0.1", 0, "")
    assert "secret" not in repr(Server("127.0.0.1", 1, "secret")) + repr(RaceStorage(folder, token="secret"))
    assert threading.active_count() < 20


def test_the_bounds_that_security_md_states_are_those_of_the_code():
    told = (Path(__file__).parent.parent / "SECURITY.md").read_text(encoding="utf-8")
    for number in (
        f"{_MOST_TRIALS:,} trials", f"{LINE_BYTES >> 20}\nMiB", f"{FILE_BYTES >> 30} GiB", f"{LEAST_TOKEN} characters",
    ):  # fmt: skip
        assert " ".join(number.split()) in " ".join(told.split())


def test_what_a_storage_tells_of_objects_is_never_unpickled(folder, monkeypatch):
    """Objects come to a worker from its own driver alone; a storage may say what it likes."""
    evil = base64.b64encode(pickle.dumps(Evil())).decode()
    storage = RaceStorage(folder)
    queue = storage.queue()
    queue.settings = {**SMALL.plain(), PACKED: evil, "plan": "p", "open": True, "files": {}, "versions": {}}
    started = []
    monkeypatch.setattr("fallline.race.run.remote.Workers", lambda count, task: started.append(task))
    with pytest.raises(RaceError, match=r"the race runs on \{\}, but here they are"):
        join(storage, 1, 0.0, lambda text: None, ())
    told = {**queue.settings, "versions": versions(entries(SMALL)), "plan": entries(SMALL)[0].plan}
    assert PACKED not in _checked(told, storage, ())
    queue.requeue(Job("one", {**JOB, "plan": "p", PACKED: evil}))
    assert not started
    assert not Path("ran").exists()
    with pytest.raises(RaceError, match="is a function of the Python process that raced it"):
        entries(replace(SMALL, problems=("train()",)))


class Evil:
    """Leaves a mark where it is unpickled."""

    def __reduce__(self):
        return open, ("ran", "w")
