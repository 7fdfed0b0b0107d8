"""A rule that a person wrote in a file of their own."""

from __future__ import annotations

import importlib.util
import sys
import traceback
from pathlib import Path

from fallline.race.settings import RaceError
from fallline.rule import Rule


def load_rule(text: str) -> Rule:
    """Runs a Python file and returns one of its rules.

    Args:
        text: the file and the rule's name, as in `lion.py:lion`.

    Raises:
        RaceError: there is no such file, no such rule in it, or the file failed; then with its line and its error.
    """
    file, name = text.rsplit(":", 1)
    path = Path(file)
    if not path.is_file():
        raise RaceError(f"{text}: there is no file {file}; a rule of your own is written FILE.py:NAME")
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise RaceError(f"{text}: {file} is no Python file; a rule of your own is written FILE.py:NAME")
    module = importlib.util.module_from_spec(spec)
    sys.modules.setdefault(path.stem, module)  # as for an import, so that the file's rules can be pickled
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # whatever a person's file may raise
        raise RaceError(f"{file}{_line(error, path)}: {type(error).__name__}: {error}") from error
    found = getattr(module, name, None)
    if not isinstance(found, Rule):
        rules = [key for key, value in vars(module).items() if isinstance(value, Rule)]
        raise RaceError(f"{text}: {file} has no rule {name!r}; its rules: {', '.join(rules) or 'none'}")
    return found


def _line(error: Exception, path: Path) -> str:
    """Where in the file the error arose."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename) == path]
    line = error.lineno if isinstance(error, SyntaxError) else lines[-1] if lines else None
    return "" if line is None else f", line {line}"
