"""What the commands share: the application, its errors, tables."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Mapping
from typing import Annotated, Any, TextIO

import typer
from rich.box import SIMPLE_HEAD
from rich.table import Table

import fallline
from fallline import address
from fallline.cli.help import Commands
from fallline.installed import advice, missing
from fallline.problems import PROBLEMS
from fallline.rules import RULES

LAST_SEED = 2**53
FAILED = 1  # what was asked was done, but nothing came of it
_NEEDED = ("torch", "sklearn", "mlxtend", "plotly", "optuna", "scipy")

app = typer.Typer(
    name="fallline",
    add_completion=False,
    pretty_exceptions_enable=False,
    cls=Commands,
    help="Gradient-descent optimizers, each from one rule, and a race between them.",
    epilog=" ".join(
        ["fallline COMMAND --help tells more.", *(f"Documentation: {url}" for url in (address.DOCUMENTATION,) if url)]
    ),
)
UsageError: Any = typer.BadParameter.__mro__[1]  # the parser's own errors; typer has no public name for them


class CommandError(Exception):
    """The command cannot be done as typed; the message, one line, says why and which choices there are."""


def usage_message(error: Any) -> str:
    """The parser's complaint, with the commands or options that there are."""
    message: str = error.format_message().rstrip(".?")
    command = error.ctx.command if error.ctx else None
    options = [name for parameter in getattr(command, "params", ()) for name in parameter.opts if name.startswith("--")]
    known = {"command": getattr(command, "commands", ()), "PROBLEM": PROBLEMS, "RULE": RULES, "option": options}
    for word, choices in known.items():
        if word in message and choices:
            return f"{message}; {word.lower()}s: {', '.join(choices)}"
    return message


@app.callback(invoke_without_command=True)
def _start(
    context: typer.Context, version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False
) -> None:
    if version:
        print(fallline.__version__)
        raise typer.Exit
    if context.invoked_subcommand is None:
        context.get_help()


def check_installed() -> None:
    """Raises CommandError where a package that a race needs is missing."""
    gone = missing(*_NEEDED)
    if gone:
        raise CommandError(advice("a race", *gone, extra="race"))


def table(*headings: str) -> Table:
    """An empty table whose first column is bold."""
    shown = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="dim")
    for k, heading in enumerate(headings):
        shown.add_column(heading, style=None if k else "bold", overflow="fold")
    return shown


def wrapped(text: str, output: TextIO | None = None, *, indent: int = 0) -> str:
    """A sentence, broken between words where it is to stand on a terminal, and on one line elsewhere.

    Args:
        text: the sentence.
        output: where it will be printed; stdout if not given.
        indent: columns before each line.
    """
    output, margin = output or sys.stdout, " " * indent
    if not output.isatty():
        return margin + text
    width = shutil.get_terminal_size().columns
    return textwrap.fill(
        text, width, initial_indent=margin, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False
    )


def hyperparameters(named: Mapping[str, Any]) -> str:
    """Hyperparameters in a cell."""
    return "  ".join(f"{name}\N{NO-BREAK SPACE}{value(hyper)}" for name, hyper in named.items())


def value(hyper: Any) -> str:
    """A hyperparameter's value."""
    if isinstance(hyper, tuple):
        return ", ".join(map(value, hyper))
    return f"{hyper:g}" if isinstance(hyper, float) else str(hyper)
