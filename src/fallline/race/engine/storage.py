"""Where a queue is kept: a path or a URL becomes one of Optuna's storages."""

from __future__ import annotations

import os
import weakref
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import optuna
from optuna.storages import BaseStorage, JournalStorage, RDBStorage, get_storage
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from fallline.installed import advice, missing
from fallline.race.engine.errors import StorageError
from fallline.race.engine.journal import Journal
from fallline.race.engine.reach import Reach
from fallline.race.outside.urls import shown, without

__all__ = ["StorageError", "open_storage", "serve", "served"]

_CHOICES = "choose the path of a file, postgresql://user@host/database or grpc://host:port"
_CONNECT_SECONDS = 30


def open_storage(address: str | os.PathLike[str], token: str = "", *, create: bool = True) -> BaseStorage:
    """Opens the storage of a queue, and makes the journal or the tables where they are not there.

    Args:
        address: the path of a journal file, for the workers of one machine; `postgresql://…` or, for the proxy that
            `serve` runs, `grpc://host:port`, for those of many.
        token: what the proxy wants to know.
        create: False leaves a journal that isn't there so.

    Raises:
        StorageError: the URL is SQLite's (there trials are claimed twice) or of another unknown kind; the proxy
            does not answer, or wants another token; the driver of PostgreSQL or gRPC is not installed; the journal's
            directory is not there, or the system does not let it be used.
    """
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    kind, mark, rest = os.fspath(address).partition("://")
    if not mark:
        return _journal(Path(address), create)
    if kind == "grpc":
        return _proxy(os.fspath(address), token)
    if kind in ("postgresql", "postgres", "postgresql+psycopg"):
        return _postgresql(f"postgresql+psycopg://{rest}")
    if kind.startswith("sqlite"):
        raise StorageError(f"SQLite hands the same trial to two workers; {_CHOICES}")
    raise StorageError(f"unknown kind of storage {kind!r}; {_CHOICES}")


def _journal(path: Path, create: bool) -> BaseStorage:
    if not path.parent.is_dir():
        raise StorageError(f"cannot keep a journal in {str(path.parent)!r}: no such directory; {_CHOICES}")
    try:
        return JournalStorage(Journal(path, create=create))
    except OSError as error:
        raise StorageError(f"cannot use {path}: {error.strerror}") from error
    except ValueError as error:
        raise StorageError(f"cannot use {str(path)!r}: {error}") from error


def _postgresql(text: str) -> BaseStorage:
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise StorageError(f"{shown(text)} is no URL of a database; {_CHOICES}") from None
    try:
        database = RDBStorage(text, engine_kwargs={"pool_pre_ping": True})
    except SQLAlchemyError as error:
        said = without(str(getattr(error, "orig", None) or type(error).__name__), str(url.password or ""), text)
        raise StorageError(f"PostgreSQL cannot be reached: {said}; {_CHOICES}") from None
    except ImportError as error:
        raise StorageError(f"{advice('PostgreSQL', 'psycopg', extra='postgresql')} ({error})") from error
    storage = get_storage(database)
    weakref.finalize(storage, database.engine.dispose)
    return storage


def _proxy(text: str, token: str) -> BaseStorage:
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if not host or not port:
        raise StorageError(f"{shown(text)!r} lacks a host or a port; {_CHOICES}")
    _check_grpc()
    from fallline.race.engine.proxy import Proxy

    storage = Proxy(host, port, token)
    try:
        storage.wait_server_ready(timeout=_CONNECT_SECONDS)
    except ConnectionError as error:
        raise StorageError(f"nothing answers at {shown(text)} within {_CONNECT_SECONDS} s; {_CHOICES}") from error
    Reach(storage, text).get_all_studies()  # which tells whether the token is right
    return storage


def _check_grpc() -> None:
    if missing("grpc"):
        raise StorageError(advice("serving a race to other machines", "grpc", extra="race"))


def served(path: str | os.PathLike[str], host: str, port: int, token: str) -> Any:
    """Gives those who know the token a journal, at grpc://host:port, until the server that it returns is stopped.

    Args:
        path: the journal.
        host: the address to listen on: whoever knows the token can read and change the queue from wherever it reaches.
        port: its port.
        token: a secret.

    Raises:
        StorageError: the journal cannot be used, the port is taken, or gRPC is not installed.
    """
    _check_grpc()
    from fallline.race.engine import proxy

    return proxy.start(open_storage(path), host, port, token)


def serve(path: str | os.PathLike[str], host: str, port: int, token: str) -> None:
    """As `served`, until the process ends."""
    served(path, host, port, token).wait_for_termination()
