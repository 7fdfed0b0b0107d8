"""Packages that only parts of fallline need: asked for before any work, under the names that pip knows."""

from __future__ import annotations

import importlib.util

_OF_PIP = {"grpc": "grpcio", "psycopg": "'psycopg[binary]'", "sklearn": "scikit-learn"}


def need(what: str, *modules: str) -> None:
    """Makes sure that modules can be imported.

    Args:
        what: what needs them, for the message.
        modules: their names in Python.

    Raises:
        ImportError: some cannot; the message says how to install them.
    """
    gone = missing(*modules)
    if gone:
        raise ImportError(advice(what, *gone))


def missing(*modules: str) -> list[str]:
    """Those of the modules that are not installed."""
    return [module for module in modules if importlib.util.find_spec(module) is None]


def advice(what: str, *modules: str) -> str:
    """What to say where modules are missing."""
    packages = [_OF_PIP.get(module, module) for module in modules]
    return f"{what} needs {', '.join(modules)}: pip install {' '.join(packages)}"
