"""Packages that only parts of fallline need: asked for before any work, with what to type to get them."""

from __future__ import annotations

import importlib.util
import shlex
from pathlib import Path

from fallline import address

_OF_PIP = {"grpc": "grpcio protobuf", "psycopg": "psycopg[binary]", "sklearn": "scikit-learn"}


class MissingPackageError(ImportError):
    """A package that a part of fallline needs is not installed; the message says how to install it."""


def need(what: str, *modules: str, extra: str | None = None) -> None:
    """Makes sure that modules can be imported, without importing them.

    Args:
        what: what needs them, for the message.
        modules: their names in Python.
        extra: as of `advice`.

    Raises:
        MissingPackageError: some cannot.
    """
    gone = missing(*modules)
    if gone:
        raise MissingPackageError(advice(what, *gone, extra=extra))


def missing(*modules: str) -> list[str]:
    """Those of the modules that are not installed."""
    return [module for module in modules if not _is_installed(module)]


def advice(what: str, *modules: str, extra: str | None = None) -> str:
    """What to say where modules are missing.

    Args:
        what: what needs them.
        modules: their names in Python.
        extra: the extra of fallline that brings them; None where they are to be installed by themselves.
    """
    packages = " ".join(_OF_PIP.get(module, module) for module in modules).split()
    typed = " ".join(["pip install", *map(shlex.quote, packages)]) if extra is None else install(extra)
    return f"{what} needs {', '.join(packages)}: {typed}"


def install(extra: str = "") -> str:
    """What to type to install fallline with an extra: by name once an index has it, until then from the folder at hand.

    Args:
        extra: one of pyproject.toml's optional dependencies; empty for none.
    """
    wanted = f"[{extra}]" if extra else ""
    if address.INDEX:
        return f"pip install {shlex.quote(address.INDEX + wanted)}"
    source, editable = _source()
    how = "pip install --editable" if editable else "pip install"
    if source is None:
        return f"pip install {shlex.quote(f'.{wanted}')} in the folder of fallline's source"
    place = "." if source == Path.cwd() else source
    return f"{how} {shlex.quote(f'{place}{wanted}')}"


def _source() -> tuple[Path | None, bool]:
    """The folder or the wheel that fallline was installed from, if it is still there, and whether it runs from it."""
    import importlib.metadata  # what only an error needs is loaded where there is one
    import json
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    here = Path(__file__).parents[2]
    if (here / "pyproject.toml").is_file():
        return here, True
    try:
        told = importlib.metadata.distribution("fallline").read_text("direct_url.json")
    except importlib.metadata.PackageNotFoundError:
        return None, False
    url = urlsplit(json.loads(told)["url"] if told else "")
    path = Path(url2pathname(url.path))
    return (path if url.scheme == "file" and path.exists() else None), False


def _is_installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except (ImportError, ValueError):  # as where something bars it
        return False
