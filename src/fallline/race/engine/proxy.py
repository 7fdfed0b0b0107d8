"""A journal over a network: Optuna's gRPC service, for those who know its token.

Nothing is encrypted: between machines, let SSH carry the port, or trust the network.
"""

from __future__ import annotations

import hmac
import resource
import time
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

import grpc
from optuna.exceptions import ExperimentalWarning
from optuna.storages import BaseStorage, GrpcStorageProxy
from optuna.storages._grpc.auto_generated import api_pb2_grpc
from optuna.storages._grpc.client import GrpcClientCache
from optuna.storages._grpc.servicer import OptunaStorageProxyService

from fallline.race.engine.errors import StorageError
from fallline.race.engine.lines import LINE_BYTES

_HEADER = "fallline-token"
_CALL_SECONDS = 60.0
_CALLS_AT_ONCE = 256
_TRIES, _PAUSE = 5, 0.1
_CONNECTIONS = 512
_FILES_SHARE = 4  # connections may take a quarter of the files that this process may open
_OPTIONS = [
    ("grpc.max_receive_message_length", LINE_BYTES),
    ("grpc.so_reuseport", 0),  # else another process may listen there as well
    ("grpc.server_handshake_timeout_ms", 5_000),
    ("grpc.max_connection_idle_ms", 60_000),  # workers call more often, and connect anew
]


def start(storage: BaseStorage, host: str, port: int, token: str) -> Any:
    """Serves a storage.

    Args:
        storage: of the queue.
        host: the address to listen on.
        port: its port.
        token: what callers must know.

    Returns:
        The server, of `grpc`.

    Raises:
        ValueError: the token is empty.
        StorageError: the port is taken, or the address isn't this machine's.
    """
    if not token:
        raise ValueError("a server needs a token")
    server = grpc.server(
        ThreadPoolExecutor(max_workers=10),
        interceptors=[_Guard(token)],
        options=[*_OPTIONS, ("grpc.max_allowed_incoming_connections", _connections())],
        maximum_concurrent_rpcs=_CALLS_AT_ONCE,
    )
    service = OptunaStorageProxyService(storage)
    api_pb2_grpc.add_StorageServiceServicer_to_server(service, server)  # type: ignore[no-untyped-call]
    try:
        server.add_insecure_port(address(host, port))
    except RuntimeError as error:
        raise StorageError(f"cannot serve at {address(host, port)}: choose another port or --host") from error
    server.start()
    return server


def _connections() -> int:
    """How many callers there may be, so that the race's own files can still be opened."""
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return _CONNECTIONS if files < 0 else max(1, min(_CONNECTIONS, files // _FILES_SHARE))


def address(host: str, port: int) -> str:
    """As URLs and gRPC write it."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


class _Guard(grpc.ServerInterceptor):  # type: ignore[misc]
    """Lets nobody in who does not know the token."""

    def __init__(self, token: str) -> None:
        self._token = token.encode()

    def intercept_service(self, continuation: Callable[[Any], Any], details: Any) -> Any:
        given = [value for name, value in details.invocation_metadata if name == _HEADER]
        if len(given) == 1 and hmac.compare_digest(str(given[0]).encode(), self._token):
            return continuation(details)
        return grpc.stream_unary_rpc_method_handler(_refuse)  # which does not wait for what the caller may never send


def _refuse(requests: Any, context: Any) -> None:
    context.abort(grpc.StatusCode.UNAUTHENTICATED, "this race wants its token")


class Proxy(GrpcStorageProxy):
    """The storage that `start` serves elsewhere.

    Args:
        host, port: where.
        token: what that wants to know.
    """

    def __init__(self, host: str, port: int, token: str) -> None:
        self._token = token
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ExperimentalWarning)
            super().__init__(host=f"[{host}]" if ":" in host else host, port=port)

    def _setup(self) -> None:
        super()._setup()
        told = grpc.intercept_channel(self._channel, _Caller(self._token))
        self._stub = api_pb2_grpc.StorageServiceStub(told)  # type: ignore[no-untyped-call]
        self._cache = GrpcClientCache(self._stub)


class _Details(NamedTuple):
    method: str
    timeout: float
    metadata: list[tuple[str, str]]
    credentials: Any
    wait_for_ready: bool | None
    compression: Any


class _Caller(grpc.UnaryUnaryClientInterceptor):  # type: ignore[misc]
    """Tells the token, waits for no answer for ever, and calls again where the server has too much to do."""

    def __init__(self, token: str) -> None:
        self._metadata = [(_HEADER, token)]

    def intercept_unary_unary(self, continuation: Callable[..., Any], details: Any, request: Any) -> Any:
        told = _Details(
            details.method, _CALL_SECONDS, self._metadata, details.credentials, details.wait_for_ready,
            details.compression,
        )  # fmt: skip
        for tried in range(_TRIES):
            answer = continuation(told, request)
            if answer.code() is not grpc.StatusCode.RESOURCE_EXHAUSTED:
                break
            time.sleep(_PAUSE * 2**tried)
        return answer
