"""What the tests of served races share: the token, a free port, and a caller who sends what they like."""

from __future__ import annotations

import socket

TOKEN = "a token of the tests"


def free_port():
    """A port of this machine on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def connected(port):
    """A raw connection to a port, to be closed by whoever asked for it."""
    return socket.create_connection(("127.0.0.1", port), timeout=20)


def closed(caller):
    """Whether the other end of a connection was closed, after whatever it has said."""
    try:
        while caller.recv(9999):
            pass
    except TimeoutError:
        return False
    except ConnectionError:
        pass
    return True
