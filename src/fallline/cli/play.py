"""The command that writes the page on which optimizers move."""

from __future__ import annotations

import os
import sys
import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from fallline.cli.app import CommandError, app
from fallline.cli.help import Command
from fallline.spelling import find_rule
from fallline.writing import visible, write_files

PAGE = Path("runs", "play.html")


@app.command(cls=Command)
def play(
    rules: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="RULE...",
            help="The rules to begin with: names, adam(lr=0.1), weight_decay(nag), or your own, FILE.py:NAME.",
        ),
    ] = None,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="Where to write the page.")] = PAGE,
    link_base: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="Where you will put the page for others: links that it copies begin with this address."
        ),
    ] = None,
    show: Annotated[bool, typer.Option("--open/--no-open", help="Whether to open it in the browser.")] = True,
) -> None:
    """Write and open a page on which optimizers move over loss surfaces: one file, which needs no network."""
    from fallline import playground

    try:
        page = playground.html((find_rule(name) for name in rules or ()), link_base)
    except ValueError as error:
        raise CommandError(str(error)) from error
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        write_files({out: page})
    except OSError as error:
        raise CommandError(f"cannot write {out}: {error.strerror or error}; choose another place with --out") from error
    print(visible(f"Page: {out}"))
    if show and _has_display():
        webbrowser.open(out.resolve().as_uri())


def _has_display() -> bool:
    """Whether a browser would have a window: not on a server, where a browser of the terminal would take it over."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
