"""Feeding a rule: the whole data at every step, one example, a mini-batch, or an endless stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol

import numpy as np

from fallline.descent.examples import as_given, examples, indexed, is_dataset, select


@dataclass(frozen=True)
class Batch:
    """What a step sees.

    Attributes:
        args: what the loss gets behind the parameters: nothing, or the batch.
        weight: how many examples it holds; 1 where nobody knows.
        ends_epoch: whether all data have been seen once more.
    """

    args: tuple[Any, ...] = ()
    weight: int = 1
    ends_epoch: bool = True


class Feed(Protocol):
    """Batches for ever, or until a stream ends; where it stands can be saved."""

    epoch: int
    """Passes over the data that are finished."""

    @property
    def rewinds(self) -> bool:
        """Whether it begins anew when all data have been seen."""
        ...

    def __iter__(self) -> Iterator[Batch]: ...

    def advance(self) -> None:
        """Tells it that the batch which it gave last was used."""

    def state(self) -> dict[str, int]:
        """Where it stands."""
        ...

    def restore(self, state: Mapping[str, int]) -> None:
        """Goes on from there."""


@dataclass
class Whole:
    """The same at every step: no data, or all of them. Batch gradient descent."""

    args: tuple[Any, ...] = ()
    weight: int = 1
    epoch: int = 0
    rewinds: ClassVar[bool] = True

    def __iter__(self) -> Iterator[Batch]:
        batch = Batch(self.args, self.weight)
        while True:
            yield batch

    def advance(self) -> None:
        """Counts."""
        self.epoch += 1

    def state(self) -> dict[str, int]:
        """How many steps it has fed."""
        return {"epoch": self.epoch}

    def restore(self, state: Mapping[str, int]) -> None:
        """Counts on."""
        self.epoch = state["epoch"]


@dataclass
class MiniBatches:
    """So many examples at a time, in another order in every epoch; the last batch of an epoch may be short.

    Attributes:
        data: arrays, or a nesting of them, with the same first dimension; or anything with a length and items. Sparse
            matrices are kept by rows.
        size: examples a batch; 1 is stochastic gradient descent.
        shuffle: whether each epoch has an order of its own, which depends on `seed` and the epoch alone.
        epoch: passes over the data that are finished.
        batch: the batches of this pass that were used.
        count: the examples in all.
    """

    data: Any
    size: int
    shuffle: bool = True
    seed: int = 0
    epoch: int = 0
    batch: int = 0
    count: int = field(init=False)
    rewinds: ClassVar[bool] = True

    def __post_init__(self) -> None:
        self.count = examples(self.data)
        self.data = indexed(self.data)

    def __iter__(self) -> Iterator[Batch]:
        while True:
            order, last = self._order(), False
            while not last:
                start = self.batch * self.size
                chosen = order[start : start + self.size]
                last = start + self.size >= self.count
                yield Batch((select(self.data, chosen),), len(chosen), last)

    def advance(self) -> None:
        """Goes to the next batch, or epoch."""
        self.batch += 1
        if self.batch * self.size >= self.count:
            self.batch, self.epoch = 0, self.epoch + 1

    def _order(self) -> Any:
        if not self.shuffle:
            return np.arange(self.count)
        return np.random.default_rng((self.seed, self.epoch)).permutation(self.count)

    def state(self) -> dict[str, int]:
        """The epochs finished, the batches used in this one, and what their order depends on."""
        order = {"size": self.size, "shuffle": int(self.shuffle), "seed": self.seed, "count": self.count}
        return {"epoch": self.epoch, "batch": self.batch, **order}

    def restore(self, state: Mapping[str, int]) -> None:
        """Goes on with the next batch.

        Raises:
            ValueError: the batches were others.
        """
        names = {"size": "batch_size", "shuffle": "shuffle", "seed": "seed", "count": "number of examples"}
        for key, name in names.items():
            here, there = self.state()[key], state.get(key)
            if here != there and not (key == "seed" and not self.shuffle):
                raise ValueError(f"state is of a run whose {name} was {there}; here it is {here}")
        self.epoch, self.batch = state["epoch"], state["batch"]


@dataclass
class Stream:
    """Batches as they come. What can be iterated over again is, epoch after epoch."""

    source: Iterable[Any]
    epoch: int = 0
    _ended: bool = field(default=False, init=False, repr=False, compare=False)
    """Whether the batch that it gave last was a pass's last one."""

    @property
    def rewinds(self) -> bool:
        """Whether it can be iterated over again."""
        return not isinstance(self.source, Iterator)

    def __iter__(self) -> Iterator[Batch]:
        if not self.rewinds:
            yield from (Batch((item,), 1, ends_epoch=False) for item in self.source)
            return
        while True:
            empty = True
            for item, last in _with_last(self.source):
                empty = False
                self._ended = last
                yield Batch((item,), 1, last)
            if empty:
                return

    def advance(self) -> None:
        """Counts finished passes."""
        self.epoch += self._ended

    def state(self) -> dict[str, int]:
        """The passes finished: a stream cannot be put back."""
        return {"epoch": self.epoch}

    def restore(self, state: Mapping[str, int]) -> None:
        """Counts on."""
        self.epoch = state["epoch"]


def _with_last(items: Iterable[Any]) -> Iterator[tuple[Any, bool]]:
    """Items, and whether each is the last one."""
    iterator = iter(items)
    for held in iterator:
        for item in iterator:
            yield held, False
            held = item
        yield held, True


def make_feed(data: Any, batch_size: int | None, *, shuffle: bool, seed: int) -> Feed:
    """The feed for what a user gave as data; see `fallline.minimize`.

    Raises:
        TypeError: data are nothing that batches can be taken from, or a list of arrays.
        ValueError: the batch size is no whole number above 0, or arrays differ in their first dimension.
    """
    if batch_size is not None and (
        isinstance(batch_size, bool | str) or batch_size != batch_size // 1 or batch_size < 1
    ):
        raise ValueError(f"batch_size = {batch_size!r}: give a whole number of examples, or None for all at every step")
    if data is None:
        if batch_size is not None:
            raise ValueError("batch_size was given without data: give data, or leave batch_size out")
        return Whole()
    if is_dataset(data):
        count = examples(data)
        if batch_size is None:
            return Whole((as_given(data, count),), count)
        return MiniBatches(data, int(batch_size), shuffle, seed)
    if not isinstance(data, Iterable):
        raise TypeError(
            f"data is a {type(data).__name__}: give arrays (or a tuple or dict of them), something with a length and "
            "items, or an iterable of batches"
        )
    if batch_size is not None:
        raise ValueError("batch_size was given, but an iterable is taken as one of batches: leave batch_size out")
    return Stream(data)
