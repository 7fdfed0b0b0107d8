"""Serving a race to workers elsewhere: the token that they must know, and what to type there."""

from __future__ import annotations

import os
import secrets
import shlex
import socket
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from fallline.cli.app import CommandError

if TYPE_CHECKING:
    from fallline.race.protocol.settings import Settings
    from fallline.race.run.driver import Server
    from fallline.race.run.storage import RaceStorage

LOCAL = "127.0.0.1"
TOKEN_VARIABLE = "FALLLINE_TOKEN"
LEAST_TOKEN = 16
"""Characters."""


def known_token(file: Path | None) -> str:
    """The token as the person gives it, where `ps` does not show it; empty where they give none."""
    told = os.environ.pop(TOKEN_VARIABLE, "")  # what is started from here, such as trials, needn't know it
    if file is None:
        return told
    if str(file) == "-":
        return sys.stdin.readline().strip()
    try:
        if file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise CommandError(f"--token {file}: others on this machine can read it: chmod 600 {file}")
        return file.read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        raise CommandError(f"--token {file}: cannot be read: {error}") from error


def server_of(port: int | None, host: str, token: str) -> Server | None:
    """Where to serve the race; None for nowhere."""
    from fallline.race.run.driver import Server

    if port is None:
        return None
    if token and len(token) < LEAST_TOKEN:
        raise CommandError(f"the token has {len(token)} characters: at least {LEAST_TOKEN}, or none to have one drawn")
    return Server(host, port, token or secrets.token_urlsafe(24))


def invitation(settings: Settings, storage: RaceStorage, server: Server | None) -> str:
    """What to type on another machine; told once and written nowhere."""
    from fallline.race.engine.proxy import address
    from fallline.race.protocol.entry import own_files

    where, known = storage.shown, ""
    if server is not None:
        reached = {"0.0.0.0": socket.gethostname(), "::": socket.gethostname()}.get(server.host, server.host)
        where, known = f"grpc://{address(reached, server.port)}", f"{TOKEN_VARIABLE}={shlex.quote(server.token)} "
    typed = f"{known}{shlex.join(['fallline', 'race', 'worker', where, *own_files(settings)])}"
    through = ""
    if server is not None and server.host == LOCAL:
        tunnel = f"ssh -N -L {server.port}:{LOCAL}:{server.port} {socket.gethostname()}"
        through = f"; it listens on this machine alone, from another one reach it through {tunnel}"
    return f"To help from another machine: {typed}{through}"
