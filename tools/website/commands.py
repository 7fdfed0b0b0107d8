"""The page of the command line, from the commands themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer

from fallline.cli import app
from website.docstrings import markdown

_HEAD = """# The command

`fallline COMMAND --help` prints the same. What is typed wrongly gets one line that tells the choices.
"""


def commands_page() -> str:
    """The Markdown page of every command."""
    group: Any = typer.main.get_command(app)
    shown = ((name, command) for name, command in group.commands.items() if not command.hidden)
    return "\n".join([_HEAD, *(line for name, command in shown for line in _command(name, command))])


def _command(name: str, command: Any) -> Iterator[str]:
    yield f"\n## fallline {name}\n"
    yield f"{markdown(command.help or '')}\n"
    parameters = [one for one in command.params if not getattr(one, "hidden", False) and "--help" not in one.opts]
    if parameters:
        yield "| | | default |"
        yield "|---|---|---|"
    for one in parameters:
        said = markdown(one.help or "").replace("|", "\\|").replace("\n", " ")
        yield f"| {_spelled(one)} | {said} | {_default(one)} |"


def _spelled(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return f"`{parameter.metavar or parameter.human_readable_name}`"
    names = " ".join(f"`{name}`" for name in (*parameter.opts, *parameter.secondary_opts))
    return names if parameter.is_flag or not parameter.metavar else f"{names} `{parameter.metavar}`"


def _default(parameter: Any) -> str:
    default = parameter.default
    said = default is not None and not isinstance(default, bool) and not callable(default) and default not in ("", ())
    return f"`{default}`" if said else ""
