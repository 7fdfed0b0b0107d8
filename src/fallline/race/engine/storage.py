"""Where a queue is kept: a path or a URL becomes one of Optuna's storages."""

from __future__ import annotations

import os
import warnings
import weakref
from pathlib import Path
from urllib.parse import urlsplit

import optuna
from optuna.exceptions import ExperimentalWarning
from optuna.storages import (
    BaseStorage,
    GrpcStorageProxy,
    JournalStorage,
    RDBStorage,
    get_storage,
    run_grpc_proxy_server,
)
from optuna.storages.journal import JournalFileBackend
from sqlalchemy.exc import OperationalError

from fallline.installed import advice, missing
from fallline.race.engine.journal import JournalLock

_CHOICES = "choose the path of a file, postgresql://user@host/database or grpc://host:port"
_CONNECT_SECONDS = 30


class StorageError(ValueError):
    """A storage cannot be used or reached; the message says why and what could be chosen."""


def open_storage(place: str | os.PathLike[str]) -> BaseStorage:
    """Opens the storage of a queue, and makes the journal or the tables where they are not there.

    Args:
        place: the path of a journal file, for the workers of one machine; `postgresql://…` or, for the proxy that
            `serve` runs, `grpc://host:port`, for those of many.

    Raises:
        StorageError: the URL is SQLite's (there trials are claimed twice) or of another unknown kind; the proxy
            does not answer; the driver of PostgreSQL or gRPC is not installed; the journal's directory is not there.
    """
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    kind, mark, rest = os.fspath(place).partition("://")
    if not mark:
        return _journal(Path(place))
    if kind == "grpc":
        return _proxy(os.fspath(place))
    if kind in ("postgresql", "postgres", "postgresql+psycopg"):
        return _postgresql(f"postgresql+psycopg://{rest}")
    if kind.startswith("sqlite"):
        raise StorageError(f"SQLite hands the same trial to two workers; {_CHOICES}")
    raise StorageError(f"unknown kind of storage {kind!r}; {_CHOICES}")


def _journal(path: Path) -> BaseStorage:
    if not path.parent.is_dir():
        raise StorageError(f"cannot keep a journal in {str(path.parent)!r}: no such directory; {_CHOICES}")
    path.touch()
    return JournalStorage(JournalFileBackend(str(path), lock_obj=JournalLock(path)))  # type: ignore[arg-type]  # acquire and release are all


def _postgresql(url: str) -> BaseStorage:
    try:
        database = RDBStorage(url, engine_kwargs={"pool_pre_ping": True})
    except OperationalError as error:
        raise StorageError(f"PostgreSQL cannot be reached: {error.orig}; {_CHOICES}") from error
    except ImportError as error:
        raise StorageError(f"{advice('PostgreSQL', 'psycopg')} ({error})") from error
    storage = get_storage(database)
    weakref.finalize(storage, database.engine.dispose)
    return storage


def _proxy(url: str) -> BaseStorage:
    parts = urlsplit(url)
    if not parts.hostname or not parts.port:
        raise StorageError(f"{url!r} lacks a host or a port; {_CHOICES}")
    _check_grpc()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ExperimentalWarning)
        storage = GrpcStorageProxy(host=parts.hostname, port=parts.port)
    try:
        storage.wait_server_ready(timeout=_CONNECT_SECONDS)
    except ConnectionError as error:
        raise StorageError(f"nothing answers at {url} within {_CONNECT_SECONDS} s; {_CHOICES}") from error
    return storage


def _check_grpc() -> None:
    if missing("grpc"):
        raise StorageError(advice("serving a race to other machines", "grpc"))


def serve(path: str | os.PathLike[str], host: str, port: int) -> None:
    """Gives the workers of other machines a journal, at grpc://host:port, until the process ends.

    Whoever reaches the port can read and change the queue.

    Args:
        path: the journal.
        host: the address to listen on.
        port: its port.

    Raises:
        StorageError: gRPC is not installed.
    """
    _check_grpc()
    storage = open_storage(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ExperimentalWarning)
        run_grpc_proxy_server(storage, host=host, port=port)
