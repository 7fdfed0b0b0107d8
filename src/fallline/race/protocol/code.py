"""What results depend on besides what was asked: code, and the versions of what it runs on, in a few characters.

A race keeps results by it, so that those of other code are never taken for those of this one. What is read is the text
of the files: nothing is run, and every machine that has the same files says the same. Not seen are files whose names
are computed, and what comes over a network.
"""

from __future__ import annotations

import ast
import functools
import hashlib
import importlib.metadata
import importlib.util
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.machinery import PathFinder
from pathlib import Path

import fallline
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.reads import called, named_files

_ROOT = Path(fallline.__file__).parent
_APART = (
    "cli", "playground", "race", "optax", "scipy.py", "palette.py", "embedding.py", "writing.py", "installed.py",
    "asked.py", "notebook.py",
)  # fmt: skip
_TRIALS = (
    "trial",
    "protocol/brought.py",
    "protocol/code.py",
    "protocol/contender.py",
    "protocol/digest.py",
    "protocol/makers.py",
    "protocol/problem.py",
    "protocol/reads.py",
)
"""What a trial's numbers come from in `fallline.race`, rooms and files; the rest of it and `_APART` tell no number."""
_PACKAGES = ("torch", "numpy", "llvmlite", "scikit-learn", "mlxtend")
_DIGITS = 12
_WHOLE = 1 << 28
"""Bytes; of a larger file its size and its ends are read."""


@functools.cache
def shared() -> str:
    """Of all that every trial depends on: fallline's own sources, Python, and the packages that compute."""
    files = sorted(path for path in _ROOT.rglob("*") if path.is_file() and path.suffix != ".pyc" and _counts(path))
    digest = hashlib.sha256()
    for path in files:
        _add(digest, path.relative_to(_ROOT).as_posix(), path)
    versions = [
        f"fallline {fallline.__version__} {digest.hexdigest()[:_DIGITS]}",
        f"Python {sys.version_info.major}.{sys.version_info.minor}",
    ]
    return ", ".join([*versions, *(f"{name} {version}" for name in _PACKAGES if (version := _version(name)))])


def _counts(path: Path) -> bool:
    inside = path.relative_to(_ROOT)
    return inside.parts[0] not in _APART or any(inside.is_relative_to(f"race/{part}") for part in _TRIALS)


def fingerprint(file: str) -> str:
    """Of a person's file, the modules that it imports and that are not installed, and the files that these read.

    Of installed packages that it imports it holds the versions.
    """
    sources = _Sources(Path(file).resolve())
    digest = hashlib.sha256()
    for path, label in sorted(sources.files.items(), key=lambda item: (item[1], item[0])):
        _add(digest, label, path)
    for name in sorted(sources.installed):
        digest.update(f"{name} {version_of_module(name)}\n".encode())
    return digest.hexdigest()[:_DIGITS]


def digests(files: Iterable[str]) -> dict[str, str]:
    """Of each file's bytes; reading them runs nothing.

    Raises:
        RaceError: a file cannot be read.
    """
    try:
        return {file: hashlib.sha256(Path(file).read_bytes()).hexdigest() for file in files}
    except OSError as error:
        raise RaceError(f"cannot read {error.filename}: {error.strerror}") from error


class _Sources:
    """A file and all that it imports, without running any of it.

    Attributes:
        files: the sources, and the files that they read, with names that are the same on every machine.
        installed: the packages that were installed.
    """

    def __init__(self, file: Path) -> None:
        self.files: dict[Path, str] = {}
        self.installed: set[str] = set()
        self._folder = file.parent
        self._add(file)

    def _add(self, path: Path) -> None:
        if path in self.files:
            return
        self.files[path] = self._label(path)
        try:
            tree = ast.parse(path.read_bytes())
        except (SyntaxError, ValueError):
            return  # whoever runs it is told
        for name, read in named_files(tree, path.parent):
            self.files.setdefault(read, f"reads {name}")
        for module in _imported(tree, path):
            self._follow(module)

    def _label(self, path: Path) -> str:
        for root in (self._folder, *map(Path, filter(None, sys.path))):
            if path.is_relative_to(root):
                return path.relative_to(root).as_posix()
        return path.name

    def _follow(self, name: str | Path) -> None:
        """Takes up a module by its dotted name, or where a relative import leads."""
        if isinstance(name, Path):
            for path in (name.with_suffix(".py"), name / "__init__.py"):
                if path.is_file():
                    self._add(path)
            return
        first, *rest = name.split(".")
        if first in sys.stdlib_module_names or first == "fallline":
            return
        spec = PathFinder.find_spec(first, [*sys.path, str(self._folder)])
        if spec is None or (spec.origin is None and not spec.submodule_search_locations):
            return
        folders = [Path(folder) for folder in spec.submodule_search_locations or ()]
        if is_installed(Path(spec.origin) if spec.origin else folders[0]):
            self.installed.add(first)
            return
        if spec.origin and spec.origin.endswith(".py"):
            self._add(Path(spec.origin).resolve())
        for folder in folders:
            self._follow_inside(folder.resolve(), rest)

    def _follow_inside(self, folder: Path, parts: list[str]) -> None:
        for part in parts:
            folder = folder / part
            self._follow(folder)


def _imported(tree: ast.AST, path: Path) -> Iterator[str | Path]:
    """The modules that a source imports, anywhere in it: dotted names, and paths of relative ones."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level <= len(path.parents):
            base = path.parents[node.level - 1].joinpath(*(node.module or "").split("."))
            yield base
            yield from (base / alias.name for alias in node.names)
        elif isinstance(node, ast.Call) and called(node) in ("import_module", "__import__") and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str) and not first.value.startswith("."):
                yield first.value


def is_installed(path: Path) -> bool:
    """Whether it is a package's or the standard library's: its version says what it is."""
    known = {"site-packages", "dist-packages"} & set(path.parts)
    return bool(known) or any(path.resolve().is_relative_to(root) for root in _libraries())


@functools.cache
def _libraries() -> frozenset[str]:
    """The folders of the standard library."""
    return frozenset(filter(None, (sysconfig.get_path(kind) for kind in ("stdlib", "platstdlib"))))


def _add(digest: hashlib._Hash, label: str, path: Path) -> None:
    """A file's name and what it holds."""
    size = path.stat().st_size
    digest.update(f"{label} {size}\n".encode())
    with path.open("rb") as file:
        if size <= _WHOLE:
            digest.update(file.read())
            return
        digest.update(file.read(_WHOLE // 2))
        file.seek(size - _WHOLE // 2)
        digest.update(file.read())


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def version_of_module(name: str) -> str:
    """Of the package that a module comes from, which may be called otherwise."""
    own = _version(name)
    if own is not None:
        return own
    return " ".join(f"{package} {_version(package)}" for package in sorted(_packages().get(name, ())))


@functools.cache
def _packages() -> dict[str, list[str]]:
    return {name: list(packages) for name, packages in importlib.metadata.packages_distributions().items()}
