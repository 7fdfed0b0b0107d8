"""How the commands show their help: usage, what the command does, and its options in groups, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import typer.core
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

_OTHERS = "Options"
WIDEST = 110
"""Columns of a text that is still easy to read."""


class Command(typer.core.TyperCommand):
    """A command whose help has two columns, and says what to give in a word: N, FILE."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Prints it."""
        _print(Group(_usage(self, ctx), Text(_plain(self.help)), *_panels(self), *_end(self)))


class Commands(typer.core.TyperGroup):
    """The commands, in the order in which a person meets them, each with its first sentence."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Prints it."""
        shown = [(name, command) for name, command in self.commands.items() if not command.hidden]
        listed = [(name, first_sentence(_plain(command.help))) for name, command in shown]
        above = Group(_usage(self, ctx, "COMMAND ..."), Text(_plain(self.help)))
        _print(Group(above, Text("\nCommands", "dim"), grid(listed), *_panels(self), *_end(self)))


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    return text.partition(". ")[0].rstrip(".") + "."


def _print(shown: RenderableType) -> None:
    console = Console(highlight=False)
    console.print(shown, width=min(console.width, WIDEST))


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())


def _usage(command: Any, context: Any, more: str = "") -> Text:
    path = context.command_path.replace("race-worker", "race worker")
    arguments = [_argument(one) for one in command.params if one.param_type_name == "argument"]
    return Text.assemble((" ".join(["Usage:", path]), "bold"), " ", " ".join([*arguments, more or "[OPTIONS]"]), "\n")


def _argument(parameter: Any) -> str:
    return parameter.metavar if parameter.required else f"[{parameter.metavar}]"


def _panels(command: Any) -> Iterator[RenderableType]:
    """The arguments and options in the groups that they are declared in, each under its heading."""
    groups: dict[str, list[Any]] = {}
    for parameter in command.get_params(typer.Context(command)):
        if not getattr(parameter, "hidden", False):
            asked = parameter.param_type_name == "argument"
            heading = "" if asked else getattr(parameter, "rich_help_panel", None) or _OTHERS
            groups.setdefault(heading, []).append(parameter)
    for heading, parameters in sorted(groups.items(), key=lambda group: group[0] == _OTHERS):
        yield Text(f"\n{heading}" if heading else "", "dim")
        yield grid([(_spelled(one), _said(one)) for one in parameters])


def _spelled(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return str(parameter.metavar)
    names = ", ".join((*parameter.opts, *parameter.secondary_opts))
    return names if parameter.is_flag else f"{names} {parameter.metavar or 'VALUE'}"


def _said(parameter: Any) -> str:
    """Its help, with what it is unless given."""
    said, default = _plain(getattr(parameter, "help", "")), parameter.default
    plain = default is not None and not isinstance(default, bool) and not callable(default) and default not in ("", ())
    return f"{said} [{default:g}]" if plain and isinstance(default, float) else f"{said} [{default}]" if plain else said


def grid(rows: Sequence[Sequence[str]], width: int = 0) -> RenderableType:
    """Rows of texts: the first of each is bold and stays on its line, the others are broken between words.

    Args:
        rows: the texts.
        width: columns of the first ones, at least.
    """
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True, min_width=width)
    for row in rows:
        table.add_row(*map(Text, row))
    return Padding(table, (0, 0, 0, 2))


def _end(command: Any) -> Iterator[RenderableType]:
    if command.epilog:
        yield Text(f"\n{_plain(command.epilog)}")
