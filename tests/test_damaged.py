"""Damaged files of a race: what is whole is read, what is lost is done again, and a message names the file and line."""

from __future__ import annotations

import io
import json
import os
import random

import pytest

pytest.importorskip("optuna")

import fuzz_files
from fallline.race.engine.journal import Journal
from fallline.race.engine.lines import Line
from fallline.race.engine.queue import Queue
from fallline.race.engine.storage import StorageError, open_storage
from fallline.race.outcome.folder import load
from fallline.race.protocol.errors import RaceError
from fallline.race.run.storage import RaceStorage

NAMES = [f"job {number}" for number in range(fuzz_files.JOBS)]
RIGHT = {name: number + 0.5 for number, name in enumerate(NAMES)}


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda file: None)


@pytest.fixture
def path(tmp_path):
    fuzz_files.journal(tmp_path / "journal.log", NAMES)
    return tmp_path / "journal.log"


def test_damage_of_every_kind_loses_nothing_that_is_whole_and_makes_nothing_up():
    assert fuzz_files.run(seconds=60, seed=0, most=5 * len(fuzz_files.KINDS)) == []


@pytest.mark.parametrize("row", [0, 1, 2, 9, 12, 20, -1])
def test_a_damaged_line_is_named(path, row):
    lines = path.read_bytes().splitlines(keepends=True)
    lines[row] = lines[row].replace(b'"op_code"', b'"op_cod3"')
    path.write_bytes(b"".join(lines))
    number = range(1, len(lines) + 1)[row]
    with pytest.warns(UserWarning, match=rf"journal.log, line {number}: damaged, and left out; what was lost by it is"):
        open_storage(path)
    assert path.read_bytes() == b"".join(lines)


@pytest.mark.parametrize("code", [None, [], {}, True, 1.0, "1", -1, 99])
def test_a_line_of_no_known_kind_is_damaged(code):
    assert (
        Line.of(json.dumps({"op_code": code, "worker_id": "w", "trial_id": 0, "user_attr": {"a": 1}}).encode()) is None
    )


@pytest.mark.parametrize("path", ["a\0b", "x" * 9999])
def test_what_no_file_can_be_called_is_no_journal(tmp_path, path):
    with pytest.raises(StorageError, match="cannot use"):
        open_storage(tmp_path / path, create=False)


def test_a_lost_line_gives_no_result_to_another_job(path):
    lines = path.read_bytes().splitlines(keepends=True)
    made = next(index for index, line in enumerate(lines) if Line.of(line).trial == 3)
    path.write_bytes(b"".join([*lines[:made], b"\0" * 40 + b"\n", *lines[made + 1 :]]))
    assert fuzz_files.results(path) == {name: loss for name, loss in RIGHT.items() if name != NAMES[3]}


def test_journals_put_one_after_the_other_are_both_read(path, tmp_path):
    other = fuzz_files.journal(tmp_path / "other.log", ["x", "y", *NAMES[:2]])
    path.write_bytes(path.read_bytes() + other)
    assert fuzz_files.results(path) == RIGHT | {"x": 0.5, "y": 1.5}
    Queue(open_storage(path), "race").put(())
    assert fuzz_files.goes_on(path, RIGHT | {"x": 0.5, "y": 1.5}) == ""


def test_a_journal_that_optuna_wrote_is_read(tmp_path):
    from optuna.storages import JournalStorage
    from optuna.storages.journal import JournalFileBackend

    path = tmp_path / "journal.log"
    queue = Queue(JournalStorage(JournalFileBackend(str(path))), "race")
    queue.put([fuzz_files.Job("a", {}), fuzz_files.Job("b", {})])
    queue.finish(queue.claim(fuzz_files.this_owner()), {"loss": 1.0})
    assert fuzz_files.results(path) == {"a": 1.0}
    again = Queue(open_storage(path), "race")
    again.finish(again.claim(fuzz_files.this_owner()), {"loss": 2.0})
    assert fuzz_files.results(path) == {"a": 1.0, "b": 2.0}


def test_a_reader_that_was_interrupted_reads_all_the_same(path, monkeypatch):
    storage = open_storage(path)
    queue = Queue(storage, "race")
    Queue(open_storage(path), "race").put([fuzz_files.Job("late", {})])
    with monkeypatch.context() as patch:
        patch.setattr(Line, "of", interrupt)
        with pytest.raises(KeyboardInterrupt):
            queue.counts()
    assert queue.counts()["waiting"] == 1
    queue.put([fuzz_files.Job("later", {})])
    assert Queue(open_storage(path), "race").counts()["waiting"] == 2


def test_a_line_that_is_written_while_it_is_read_is_read_the_next_time(path):
    """The reader sees its first half, and when it looks for more the writer has come to its end."""
    journal = Journal(path)
    before = len([*journal.read_logs(0)])
    whole = path.read_bytes().splitlines(keepends=True)[-1]
    halves = [whole[: len(whole) // 2], whole[len(whole) // 2 :]]

    class Growing(io.BytesIO):
        def readline(self, size=-1):
            return halves.pop(0) if halves else b""

    damaged = []
    assert list(journal._whole(Growing(), damaged)) == damaged == []
    assert len([*journal.read_logs(0)]) == before


def interrupt(raw):
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda path: path.mkdir(), "is no plain file"),
        (lambda path: os.mkfifo(path), "is no plain file"),
        (lambda path: path.symlink_to(path.parent / "elsewhere"), "is no plain file"),
        (lambda path: path.touch() or os.truncate(path, 5 << 30), r"has 5,368,709,120 bytes, more than a race writes"),
        (lambda path: None, "there is no journal .*journal.log: no race was run here"),
    ],
)
def test_what_is_no_journal(tmp_path, make, told):
    make(tmp_path / "journal.log")
    with pytest.raises(StorageError, match=told):
        open_storage(tmp_path / "journal.log", create=False)
    with pytest.raises(RaceError, match=told):
        RaceStorage(tmp_path).queue(create=False)
    assert not (tmp_path / "elsewhere").exists()


def test_what_is_too_large_is_not_written(path):
    queue, before = Queue(open_storage(path), "race"), path.stat().st_size
    with pytest.raises(StorageError, match=r"journal.log takes no more"):
        queue.put([fuzz_files.Job("large", {"text": "x" * (5 << 20)})])
    assert path.stat().st_size == before
    assert fuzz_files.results(path) == RIGHT


@pytest.mark.parametrize("text", ["", "[]", "{", '{"storage": 1}', "[" * 100_000, "\0", '{"settings": []}'])
def test_a_damaged_race_json_is_named(tmp_path, text):
    (tmp_path / "race.json").write_text(text)
    with pytest.raises(
        RaceError,
        match=r"holds no race: it needs a race.json that fallline race wrote|"
        r"race.json' is damaged: .*; to write it anew, run",
    ):
        load(tmp_path)


def test_damage_is_the_same_again(tmp_path):
    """So that a case that is found can be looked at."""
    text = fuzz_files.journal(tmp_path / "journal.log", NAMES).splitlines(keepends=True)
    for kind in fuzz_files.KINDS:
        assert kind(list(text), random.Random(1)) == kind(list(text), random.Random(1))
