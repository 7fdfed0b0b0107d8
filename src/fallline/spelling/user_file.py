"""A file that a person wrote, run as a module."""

from __future__ import annotations

import importlib.util
import sys
import traceback
from pathlib import Path
from types import ModuleType

from fallline.rule import Rule
from fallline.spelling.errors import SpecError


def load_rule(text: str) -> Rule:
    """Runs a Python file and returns one of its rules.

    Args:
        text: the file and the rule's name, as in `lion.py:lion`.

    Raises:
        SpecError: there is no such file, no such rule in it, or the file failed; then with its line and its error.
    """
    file, name = text.rsplit(":", 1)
    module = load_file(file)
    named = getattr(module, name, None)
    if not isinstance(named, Rule):
        raise SpecError(f"{text}: {file} has no rule {name!r}; its rules: {', '.join(rules_of(file)) or 'none'}")
    return named


def rules_of(file: str) -> list[str]:
    """The names of the rules in a Python file, which is run.

    Raises:
        SpecError: as of `load_file`.
    """
    return [name for name, value in vars(load_file(file)).items() if isinstance(value, Rule)]


def check_file(file: str) -> None:
    """That there is such a file, which is not run.

    Raises:
        SpecError: there is none.
    """
    if not Path(file).is_file():
        raise SpecError(f"there is no file {file}; what is your own is written FILE.py:NAME")


def load_file(file: str) -> ModuleType:
    """Runs a Python file as a module; again only where it has changed since, or is another one by the same name.

    Raises:
        SpecError: there is no such file, or it failed; then with its line and its error.
    """
    check_file(file)
    path = Path(file).resolve()
    source = path.read_bytes()
    known = _loaded.get(path)
    if known is None or known[0] != source:
        known = _loaded[path] = source, _run(file, path, source)
    return known[1]


_loaded: dict[Path, tuple[bytes, ModuleType]] = {}
"""What has been run, with the text that it had then."""


def _run(file: str, path: Path, source: bytes) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SpecError(f"{file} is no Python file; what is your own is written FILE.py:NAME")
    module = importlib.util.module_from_spec(spec)
    earlier = sys.modules.get(path.stem)
    if earlier is None or getattr(earlier, "__file__", None) == str(path):
        sys.modules[path.stem] = module  # as for an import, so that the file's rules can be pickled
    if str(path.parent) not in sys.path:
        sys.path.append(str(path.parent))  # so that it can import its neighbours, also later on
    try:  # not by its loader, whose cache holds what changes within a second, and keeps its length, to be the same
        exec(compile(source, path, "exec", dont_inherit=True), vars(module))
    except Exception as error:  # whatever a person's file may raise
        raise SpecError(
            f"{file}{_line(error, path)}: {type(error).__name__}: {error}", _traceback(error, path)
        ) from error
    return module


def _line(error: Exception, path: Path) -> str:
    """Where in the file the error arose."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if Path(frame.filename).resolve() == path.resolve()]
    line = error.lineno if isinstance(error, SyntaxError) else lines[-1] if lines else None
    return "" if line is None else f", line {line}"


def _traceback(error: Exception, path: Path) -> str:
    """The traceback from the file on, without the frames that ran it."""
    trace = error.__traceback__
    while trace is not None and Path(trace.tb_frame.f_code.co_filename).resolve() != path.resolve():
        trace = trace.tb_next
    return "".join(traceback.format_exception(type(error), error, trace))
