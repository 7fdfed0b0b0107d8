"""A PostgreSQL server of the tests' own, in a temporary folder, reached through a socket there."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

BINARIES = max(Path("/usr/lib/postgresql").glob("*/bin"), default=None, key=lambda path: int(path.parent.name))
_OPTIONS = "-c listen_addresses='' -c fsync=off -c shared_buffers=16MB"


@contextlib.contextmanager
def server():
    """Runs a server; gives its URL."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    user = _user()
    if user:
        os.chown(folder, user.pw_uid, user.pw_gid)
    try:
        _run(user, "initdb", "-D", folder / "data", "-U", "race", "-A", "trust", "--no-sync")
        options = f"{_OPTIONS} -c unix_socket_directories={folder}"
        _run(user, "pg_ctl", "-D", folder / "data", "-l", folder / "log", "-o", options, "-w", "start")
        try:
            yield f"postgresql://race@/postgres?host={folder}"
        finally:
            _run(user, "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _user():
    """PostgreSQL refuses to run as root."""
    if os.getuid():
        return None
    names = {user.pw_name: user for user in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


def _run(user, program, *arguments):
    other = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    subprocess.run([BINARIES / program, *arguments], check=True, stdout=subprocess.DEVNULL, cwd="/", **other)
