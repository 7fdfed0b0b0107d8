"""Steering a headless Firefox over WebDriver BiDi, W3C's protocol for that, which it speaks by itself."""

from __future__ import annotations

import asyncio
import contextlib
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
needs_firefox = pytest.mark.skipif(FIREFOX is None, reason="needs firefox")


class Tab:
    """A page in Firefox.

    Attributes:
        complaints: what it wrote on the console as warnings and errors, and errors that nothing caught.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, socket: Any) -> None:
        self.complaints: list[str] = []
        self._loop, self._socket, self._asked = loop, socket, 0
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=["log.entryAdded"])
        self._context = self.ask("browsingContext.getTree")["contexts"][0]["context"]

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """The result of a command; what the page says meanwhile is kept."""
        return self._loop.run_until_complete(asyncio.wait_for(self._answer(method, params), 60))

    async def _answer(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        self._asked += 1
        await self._socket.write_message(json.dumps({"id": self._asked, "method": method, "params": params}))
        while True:
            answer = json.loads(await self._socket.read_message())
            if answer.get("method") == "log.entryAdded" and answer["params"]["level"] in ("warn", "error"):
                self.complaints.append(answer["params"]["text"])
            if answer.get("id") == self._asked:
                assert answer["type"] == "success", answer
                return answer["result"]

    def goto(self, address: str) -> None:
        self.ask("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def evaluate(self, expression: str) -> Any:
        """What an expression of JavaScript gives, of what JSON can hold."""
        said = f"JSON.stringify({expression}) ?? 'null'"
        target = {"context": self._context}
        answer = self.ask("script.evaluate", expression=said, target=target, awaitPromise=True)
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])


@contextlib.contextmanager
def firefox(profile: Path) -> Iterator[Tab]:
    """A Firefox of its own, with a new profile in that folder."""
    websocket = pytest.importorskip("tornado.websocket")
    command = [str(FIREFOX), "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"]
    loop = asyncio.new_event_loop()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        try:
            connecting = _connected(websocket, profile / "WebDriverBiDiServer.json")
            socket = loop.run_until_complete(asyncio.wait_for(connecting, 120))
            yield Tab(loop, socket)
            socket.close()
        finally:
            running.terminate()
            loop.close()


async def _connected(websocket: Any, file: Path) -> Any:
    """A connection to the Firefox that says in this file of its profile where it listens."""
    while not (file.exists() and file.read_text()):
        await asyncio.sleep(0.05)
    said = json.loads(file.read_text())
    address = f"ws://{said['ws_host']}:{said['ws_port']}/session"
    return await websocket.websocket_connect(address, max_message_size=2**26)
