"""The command: `fallline race`, `problems`, `report`, `find-lr`, `rules`, `show`, `play`."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from pathlib import Path

import typer

import fallline
from fallline.asked import AskedError

from fallline.cli import play, race, find_lr, rules, report  # isort: skip  # in the order of --help
from fallline.cli.app import CommandError, UsageError, app, usage_message, wrapped
from fallline.cli.stop import exit_code
from fallline.installed import MissingPackageError
from fallline.rule import HyperparameterError, RuleError
from fallline.writing import visible

_OURS = Path(fallline.__file__).parent
_usual = warnings.formatwarning

__all__ = ["app", "find_lr", "main", "play", "race", "report", "rules"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit code: 2, with one line on stderr, where it was typed wrongly.

    What went wrong in a person's own file is told with its traceback, before that line.

    Args:
        arguments: what follows the command's name; `sys.argv` unless given.
    """
    typed = list(sys.argv[1:] if arguments is None else arguments)
    if typed[:2] == ["race", "worker"]:
        typed[:2] = ["race-worker"]
    warnings.formatwarning = _formatted
    try:
        code = typer.main.get_command(app)(typed, prog_name="fallline", standalone_mode=False, obj=typed)
    except AskedError as error:
        print(visible(error.details), end="", file=sys.stderr)
        return _refuse(str(error))
    except (CommandError, RuleError, HyperparameterError, MissingPackageError) as error:
        return _refuse(str(error))
    except UsageError as error:
        return _refuse(usage_message(error))
    except (KeyboardInterrupt, typer.Abort) as error:
        return exit_code(error)
    return code if isinstance(code, int) else 0


def _formatted(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, line: str | None = None
) -> str:
    """A warning as the command's errors are told, if it is one of ours; the place in our code tells nobody anything."""
    if _OURS in Path(filename).parents:
        return wrapped(f"fallline: {message}", sys.stderr) + "\n"
    return _usual(message, category, filename, lineno, line)


def _refuse(message: str) -> int:
    print(wrapped(f"fallline: {visible(' '.join(message.split()))}", sys.stderr), file=sys.stderr)
    return 2
