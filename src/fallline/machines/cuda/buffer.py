"""Memory on a device into which tables are copied."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Any, Protocol

import numpy.typing as npt

from fallline.machines.cuda.driver import Driver

_STAGED = 1 << 16
"""Bytes up to which the driver copies memory that is not pinned at once, without waiting for the stream."""


class Held(Protocol):
    """Memory on the device, of which steps of one stream make use.

    Attributes:
        address: of its first byte; changes where it grows.
    """

    address: int

    def reserve(self, size: int) -> None:
        """Has room for as many bytes; what was there is lost where it grows."""

    def take(self, words: npt.NDArray[Any]) -> None:
        """Copies an array there, before what is put on the stream from now on; the array may change afterwards."""


class Buffer:
    """Memory that grows with what is copied there, in the order of a stream; see `Held`.

    Args:
        driver: the driver.
        context: the device's.
        stream: the stream.
    """

    def __init__(self, driver: Driver, context: Any, stream: int) -> None:
        self._driver, self._context, self._stream = driver, context, stream
        self._size = self.address = 0
        self._release: Callable[[], Any] = lambda: None

    def reserve(self, size: int) -> None:
        """Has room for as many bytes."""
        if size > self._size:
            self._release()
            self._size, self.address = size, self._driver.allocate(size, self._stream)
            given = self._driver, self._context, self.address, self._stream
            self._release = release = weakref.finalize(self, _free, *given)
            release.atexit = False  # the driver may be gone before

    def take(self, words: npt.NDArray[Any]) -> None:
        """Copies an array there."""
        self.reserve(words.nbytes)
        _copy(self._driver, self.address, words, self._stream)


class Lasting:
    """Memory for what a graph is captured of: filled at once, and there for good, as nobody knows the last replay.

    Args:
        driver: the driver.
    """

    def __init__(self, driver: Driver) -> None:
        self._driver, self.address = driver, 0

    def reserve(self, size: int) -> None:
        """Has room for as many bytes."""
        assert not self.address
        self.address = self._driver.lasting(size)

    def take(self, words: npt.NDArray[Any]) -> None:
        """Copies an array there, and waits for that."""
        self.reserve(words.nbytes)
        with self._driver.aside() as stream:
            _copy(self._driver, self.address, words, stream)


def _copy(driver: Driver, address: int, words: npt.NDArray[Any], stream: int) -> None:
    source = words.ctypes.data
    for start in range(0, words.nbytes, _STAGED):
        driver.copy(address + start, source + start, min(_STAGED, words.nbytes - start), stream)


_LATER: list[tuple[Driver, Any, int, int]] = []
"""Memory that was given up while its stream was captured: a part of the graph it must not become."""


def _free(driver: Driver, context: Any, address: int, stream: int) -> None:
    waiting = [*_LATER, (driver, context, address, stream)]
    _LATER.clear()
    for driver, context, address, stream in waiting:
        with driver.within(context):
            if driver.is_capturing(stream):
                _LATER.append((driver, context, address, stream))
            else:
                driver.free(address, stream)
