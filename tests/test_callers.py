"""Whoever calls a served race without its token is turned away, whatever they send, and keeps nobody else waiting."""

from __future__ import annotations

import contextlib
import random
import threading
from pathlib import Path

import pytest

pytest.importorskip("optuna")
pytest.importorskip("grpc")

import grpc
from optuna.storages._grpc.auto_generated import api_pb2

from callers import TOKEN, closed, connected, free_port
from fallline.race.engine import proxy
from fallline.race.engine.jobs import Job
from fallline.race.engine.queue import Queue
from fallline.race.engine.storage import open_storage, served

SERVICE = api_pb2.DESCRIPTOR.services_by_name["StorageService"]
METHODS = [
    *(f"/{SERVICE.full_name}/{method.name}" for method in SERVICE.methods),
    "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
    "/",
]
HELLO = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\0\0\0\4\0\0\0\0\0"
TOKENS = [
    (), ("",), (TOKEN[:-1],), (TOKEN + "x",), (TOKEN.upper(),), (TOKEN, TOKEN), (TOKEN, ""), (f"{TOKEN},{TOKEN}",),
    ("x" * 4000,),
]  # fmt: skip


@pytest.fixture
def port(tmp_path, monkeypatch):
    """Of a served race that has a job waiting; in the end its journal is as it was, and who knows the token gets in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(proxy, "_CONNECTIONS", 6)
    queue = Queue(open_storage("journal.log"), "race")
    queue.put([Job("a", {})])
    before = Path("journal.log").read_bytes()
    port = free_port()
    server = served("journal.log", "127.0.0.1", port, TOKEN)
    yield port
    storage = open_storage(f"grpc://127.0.0.1:{port}", TOKEN)
    assert Queue(storage, "race", create=False).counts()["waiting"] == 1
    assert Path("journal.log").read_bytes() == before
    server.stop(grace=None)


@pytest.fixture
def channel(port):
    with grpc.insecure_channel(f"127.0.0.1:{port}") as channel:
        yield channel


@pytest.mark.parametrize("tokens", TOKENS, ids=range(len(TOKENS)))
def test_no_method_answers_without_the_token(channel, tokens):
    for method in METHODS:
        for body in (b"", b"\xff" * 99):
            with pytest.raises(grpc.RpcError) as caught:
                channel.unary_unary(method)(body, metadata=[("fallline-token", token) for token in tokens], timeout=20)
            assert caught.value.code() is grpc.StatusCode.UNAUTHENTICATED


def header(name, value):
    """Of HTTP/2, as it stands there."""
    return b"\0" + b"".join(len(part).to_bytes() + part for part in (name, value))


@pytest.mark.parametrize("token", [b"\xff\xfe\x80", b"\xed\xa0\x80", b"\xc3"])
def test_tokens_that_are_no_text_are_refused(port, token):
    fields = {b":method": b"POST", b":scheme": b"http", b":path": METHODS[0].encode(), b":authority": b"x",
              b"content-type": b"application/grpc", b"te": b"trailers", b"fallline-token": token}  # fmt: skip
    text = b"".join(header(*field) for field in fields.items())
    with connected(port) as caller:
        caller.sendall(HELLO + len(text).to_bytes(3) + b"\1\4" + (1).to_bytes(4) + text)
        got = b""
        while b"grpc-status" not in got and (part := caller.recv(9999)):
            got += part
    assert b"grpc-status" in got
    assert b"16" in got.partition(b"grpc-status")[2][:4]


def test_calls_that_never_send_what_they_ask_keep_nobody_waiting(channel):
    over = threading.Event()

    def nothing():
        over.wait(60)
        yield from ()

    calls = [channel.stream_unary(METHODS[0]).future(nothing(), timeout=60) for _ in range(40)]
    try:
        codes = {call.exception(timeout=20).code() for call in calls}
    finally:
        over.set()
    assert codes == {grpc.StatusCode.UNAUTHENTICATED}


@pytest.mark.parametrize("said", [b"", HELLO], ids=["silent", "greeting"])
def test_connections_have_a_bound(port, said):
    with contextlib.ExitStack() as stack:
        callers = []
        for _ in range(30):
            caller = stack.enter_context(connected(port))
            callers.append(caller)
            with contextlib.suppress(OSError):
                caller.sendall(said)
        assert sum(map(closed, callers[10:])) == 20


def test_connections_leave_files_for_the_race(monkeypatch):
    monkeypatch.setattr(proxy.resource, "getrlimit", lambda which: (256, 256))
    assert proxy._connections() == 64
    monkeypatch.setattr(proxy.resource, "getrlimit", lambda which: (-1, -1))
    assert proxy._connections() == proxy._CONNECTIONS


def test_what_is_not_http_is_nothing(port):
    draw = random.Random(0)
    for _ in range(30):
        with contextlib.suppress(OSError), connected(port) as caller:
            caller.sendall(draw.choice([b"", HELLO]) + draw.randbytes(3000))
