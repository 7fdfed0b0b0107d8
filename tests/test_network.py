"""A port of a race, and what its URLs and tokens tell: a stranger reads, writes, runs and stops nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

pytest.importorskip("optuna")

import grpc
from optuna.storages._grpc.auto_generated import api_pb2, api_pb2_grpc

from callers import TOKEN, free_port
from fallline.cli import main
from fallline.race.engine.jobs import Job
from fallline.race.engine.queue import Queue
from fallline.race.engine.storage import StorageError, open_storage, served
from fallline.race.outside.urls import shown
from fallline.race.run.storage import RaceStorage


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def port(folder):
    """Of a journal that is served on this machine."""
    port = free_port()
    server = served("journal.log", "127.0.0.1", port, TOKEN)
    Queue(open_storage("journal.log"), "race").put([Job("a", {})])
    yield port
    server.stop(grace=None)


# The port


@pytest.mark.parametrize("given", [None, "", "a token of the test", TOKEN + "x", TOKEN.upper(), "é"])
def test_a_stranger_can_call_nothing(port, given):
    before = Path("journal.log").read_bytes()
    metadata = [] if given is None else [("fallline-token-bin", given.encode())]
    if given and given.isascii():
        metadata.append(("fallline-token", given))
    with grpc.insecure_channel(f"127.0.0.1:{port}") as channel:
        stub = api_pb2_grpc.StorageServiceStub(channel)
        calls = {name: call for name, call in vars(stub).items() if callable(call)}
        assert len(calls) > 15
        for name, call in calls.items():
            with pytest.raises(grpc.RpcError) as caught:
                call(getattr(api_pb2, f"{name}Request")(), metadata=metadata, timeout=10)
            assert caught.value.code() is grpc.StatusCode.UNAUTHENTICATED, name
    assert Path("journal.log").read_bytes() == before


def test_who_knows_the_token_is_let_in_and_others_are_told(port):
    url = f"grpc://127.0.0.1:{port}"
    assert Queue(open_storage(url, TOKEN), "race", create=False).counts()["waiting"] == 1
    for token in ("", "wrong"):
        with pytest.raises(StorageError, match="wants its token: type the whole line that it has printed"):
            open_storage(url, token)


def test_what_no_race_writes_is_not_kept(port):
    storage = open_storage(f"grpc://127.0.0.1:{port}", TOKEN)
    queue = Queue(storage, "race", create=False)
    before = Path("journal.log").stat().st_size
    with pytest.raises(StorageError, match=r"does not answer|takes no more"):
        queue._storage.set_study_user_attr(queue._study, "flood", "x" * (5 << 20))
    with pytest.raises(StorageError):
        queue._storage.set_trial_system_attr(0, "fixed_params", {})
    assert Path("journal.log").stat().st_size == before
    assert queue.counts()["waiting"] == 1


def test_only_this_machine_is_served_unless_asked(folder, monkeypatch):
    seen = []
    monkeypatch.setattr("fallline.race.run.driver.Driver.run", lambda self, tell, server, *_: seen.append(server))
    monkeypatch.setattr("fallline.cli.race.report_on", lambda *_: None)
    monkeypatch.setenv("FALLLINE_TOKEN", "")
    for options in ((), ("--host", "0.0.0.0")):
        assert main(["race", "digits", "--serve", "4000", *options]) == 0
    assert [server.host for server in seen] == ["127.0.0.1", "0.0.0.0"]
    assert len({server.token for server in seen}) == 2
    assert min(len(server.token) for server in seen) >= 32


def test_a_token_comes_by_a_variable_a_file_or_stdin(folder, monkeypatch, capsys):
    from fallline.cli.serving import known_token

    monkeypatch.setenv("FALLLINE_TOKEN", TOKEN)
    assert known_token(None) == TOKEN
    assert "FALLLINE_TOKEN" not in os.environ  # what is started from here does not get it
    Path("token").write_text(TOKEN + "\n")
    Path("token").chmod(0o600)
    assert known_token(Path("token")) == TOKEN
    Path("token").chmod(0o644)
    assert main(["race", "digits", "--serve", "4000", "--token", "token"]) == 2
    assert "others on this machine can read it: chmod 600 token" in capsys.readouterr().err
    monkeypatch.setenv("FALLLINE_TOKEN", "short")
    assert main(["race", "digits", "--serve", "4000"]) == 2
    assert "the token has 5 characters: at least 16" in capsys.readouterr().err


def test_the_token_is_told_once_and_kept_nowhere(folder, monkeypatch, capsys):
    monkeypatch.setenv("FALLLINE_TOKEN", TOKEN)
    port = str(free_port())
    small = ["--rules", "sgd", "--trials", "1", "--seeds", "1", "--curve-seeds", "1", "--curve-reach", "1"]
    short = ["--steps", "5", "--metric", "loss", *small, "--serve", port, "--workers", "1", "--out", "out"]
    assert main(["race", "digits", *short]) == 0
    said = capsys.readouterr()
    assert said.err.count(TOKEN) == 1
    assert f"FALLLINE_TOKEN='{TOKEN}' fallline race worker grpc://127.0.0.1:{port}" in said.err
    assert TOKEN not in said.out
    for file in Path("out").iterdir():
        assert TOKEN.encode() not in file.read_bytes(), file


# URLs


@pytest.mark.parametrize(
    ("url", "left"),
    [
        ("postgresql://me:secret@host:5432/races?sslmode=require", "postgresql://me@host:5432/races?sslmode=require"),
        ("postgresql://me:se/cr#et@host/races", "postgresql://me@host/races"),
        ("postgresql://me:se?cret@host/races", "postgresql://me@host/races"),
        ("postgresql://me:se?a=cret@host/races", "postgresql://me@host/races"),
        ("postgresql://me:se@cret@host/races", "postgresql://me@host/races"),
        ("postgresql://me:se cret@host/races", "postgresql://me@host/races"),
        ("postgresql://me:se%40cret@host/races", "postgresql://me@host/races"),
        ("postgresql://:secret@host/races", "postgresql://@host/races"),
        ("postgresql://host/races?user=me&password=secret", "postgresql://host/races?user=me"),
        ("postgresql://host/races?password=secret&user=me", "postgresql://host/races?user=me"),
        ("postgresql://host/races?password=se/cr#et", "postgresql://host/races"),
        ("postgresql://host/races?password=se@cret", "postgresql://host/races"),
        ("postgresql://me:secret@host/races?password=se@cret", "postgresql://me@host/races"),
        ("postgresql://me:secret?password=x@host/races", "postgresql://me"),
        ("postgresql://host/races?PASSWORD=secret", "postgresql://host/races"),
        ("postgresql://host/races?pass%77ord=secret", "postgresql://host/races"),
        ("postgresql://host/races?sslpassword=secret;passfile=/my/file", "postgresql://host/races?passfile=/my/file"),
        ("postgresql://host/races?password=se&cret", "postgresql://host/races"),
        ("postgresql://host/races?password=se&cret&user=me", "postgresql://host/races?user=me"),
        ("postgresql://host/races?user=me#password=secret", "postgresql://host/races?user=me"),
        ("--storage=postgresql://me:secret@host/races", "--storage=postgresql://me@host/races"),
        ("postgresql://host/races?options=-c password=secret&user=me", "postgresql://host/races?user=me"),
        ("postgresql://host/races?user=me&options=-cpassword%3Dsecret", "postgresql://host/races?user=me"),
        (
            "postgresql://host/races?options=-csearch_path%3Dmine",
            "postgresql://host/races?options=-csearch_path%3Dmine",
        ),
        ("host=h password=secret dbname=races", "host=h dbname=races"),
        ("--storage=host=h PASSWORD = secret", "--storage=host=h"),
        (r"password='se\' cret' host=h", "host=h"),
        (r"host=h password=se\ cret", "host=h"),
        ("password='se cret", ""),
        ("--storage=password=secret host=h passfile=/my/file", "--storage=host=h passfile=/my/file"),
        ("grpc://host:4000", "grpc://host:4000"),
        ("grpc://[::1]:4000", "grpc://[::1]:4000"),
        ("mytrain.py:train", "mytrain.py:train"),
    ],
)
def test_passwords_are_cut_from_urls(url, left):
    assert shown(url) == left
    assert RaceStorage(Path(), url.removeprefix("--storage=")).shown == left.removeprefix("--storage=")


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://me:secret@127.0.0.1:port/races", "postgresql://me:secret@127.0.0.1:1/races",
        "postgresql://me@127.0.0.1:1/races?password=secret", "grpc://me:secret@host/", "grpc://me:secret@host:99999",
        "postgresql:/me:secret@host/races", "postgresql:me:secret@host/races", "//me:secret@host/races",
        "me:secret@host",
    ],
)  # fmt: skip
def test_errors_tell_no_password(folder, url, capsys):
    pytest.importorskip("psycopg")
    assert main(["race", "digits", "--storage", url, "--out", "out"]) == 2
    assert main(["race", "worker", url]) == 2
    said = capsys.readouterr()
    assert "secret" not in said.out + said.err
    assert not list(Path().glob("*secret*"))
    assert all("secret" not in file.read_text() for file in Path("out").glob("*.json"))
