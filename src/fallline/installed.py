"""Packages that only parts of fallline need: asked for before any work, under the names that pip knows."""

from __future__ import annotations

import importlib.util

_OF_PIP = {"grpc": "grpcio protobuf", "psycopg": "'psycopg[binary]'", "sklearn": "scikit-learn"}


class MissingPackageError(ImportError):
    """A package that a part of fallline needs is not installed; the message says how to install it."""


def need(what: str, *modules: str) -> None:
    """Makes sure that modules can be imported, without importing them.

    Args:
        what: what needs them, for the message.
        modules: their names in Python.

    Raises:
        MissingPackageError: some cannot.
    """
    gone = missing(*modules)
    if gone:
        raise MissingPackageError(advice(what, *gone))


def missing(*modules: str) -> list[str]:
    """Those of the modules that are not installed."""
    return [module for module in modules if not _is_installed(module)]


def advice(what: str, *modules: str) -> str:
    """What to say where modules are missing."""
    packages = [_OF_PIP.get(module, module) for module in modules]
    return f"{what} needs {', '.join(packages)}: pip install {' '.join(packages)}"


def _is_installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except (ImportError, ValueError):  # as where something bars it
        return False
