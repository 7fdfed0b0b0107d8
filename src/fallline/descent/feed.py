"""Feeding a rule: the whole data at every step, one example, a mini-batch, or an endless stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from fallline.descent.libraries import library_name


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
    rewinds = True

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
        data: arrays, or a nesting of them, with the same first dimension; or anything with a length and items.
        size: examples a batch; 1 is stochastic gradient descent.
        shuffle: whether each epoch has an order of its own, which depends on `seed` and the epoch alone.
    """

    data: Any
    size: int
    shuffle: bool = True
    seed: int = 0
    epoch: int = 0
    batch: int = 0
    rewinds = True

    def __post_init__(self) -> None:
        self.count = examples(self.data)

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
                self._last = last
                yield Batch((item,), 1, last)
            if empty:
                return

    def advance(self) -> None:
        """Counts finished passes."""
        self.epoch += getattr(self, "_last", False)

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
        TypeError: data are nothing that batches can be taken from.
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
            return Whole((data if _is_nesting(data) or _is_array(data) else select(data, np.arange(count)),), count)
        return MiniBatches(data, int(batch_size), shuffle, seed)
    if not isinstance(data, Iterable):
        raise TypeError(
            f"data is a {type(data).__name__}: give arrays (or a tuple or dict of them), something with a length and "
            "items, or an iterable of batches"
        )
    if batch_size is not None:
        raise ValueError("batch_size was given, but an iterable is taken as one of batches: leave batch_size out")
    return Stream(data)


def is_dataset(data: Any) -> bool:
    """Whether examples can be chosen from it."""
    if _is_nesting(data):
        return True
    return hasattr(data, "__len__") and hasattr(data, "__getitem__")


def examples(data: Any) -> int:
    """How many examples there are.

    Raises:
        ValueError: arrays differ in their first dimension, or there are none.
    """
    lengths = dict(_lengths(data, "data"))
    different = set(lengths.values())
    if len(different) > 1:
        found = ", ".join(f"{name} has {length}" for name, length in lengths.items())
        raise ValueError(f"all arrays of the data need the same first dimension, but {found}")
    if not different or different == {0}:
        raise ValueError("data holds no examples")
    return different.pop()


def select(data: Any, chosen: Any) -> Any:
    """The examples with these numbers, in the data's nesting."""
    if isinstance(data, Mapping):
        return {key: select(value, chosen) for key, value in data.items()}
    if isinstance(data, tuple):
        parts = [select(value, chosen) for value in data]
        return type(data)(*parts) if hasattr(data, "_fields") else tuple(parts)
    if hasattr(data, "iloc"):
        return data.iloc[chosen]
    if isinstance(data, np.ndarray):
        return np.asarray(data[chosen])
    if library_name(data) is not None:
        return data[chosen]
    if _is_array(data):  # such as an HDF5 file's, which wants its rows in order
        back = np.argsort(np.argsort(chosen, kind="stable"), kind="stable")
        return np.asarray(data[np.sort(chosen)])[back]
    return collate([data[int(k)] for k in chosen])


def collate(items: list[Any]) -> Any:
    """Examples one by one as a batch: numbers and arrays are stacked, in tuples and dicts each part by itself."""
    first = items[0]
    if isinstance(first, Mapping):
        return {key: collate([item[key] for item in items]) for key in first}
    if isinstance(first, tuple):
        parts = [collate(list(part)) for part in zip(*items, strict=True)]
        return type(first)(*parts) if hasattr(first, "_fields") else tuple(parts)
    if library_name(first) == "torch":
        import torch

        return torch.stack(items)
    if library_name(first) == "JAX":
        import jax.numpy as jnp

        return jnp.stack(items)
    return items if isinstance(first, str | bytes) else np.stack([np.asarray(item) for item in items])


def _is_nesting(data: Any) -> bool:
    return isinstance(data, Mapping | tuple)


def _is_array(data: Any) -> bool:
    return hasattr(data, "shape") and hasattr(data, "dtype")


def _lengths(data: Any, name: str) -> Iterator[tuple[str, int]]:
    if _is_nesting(data):
        parts = data.items() if isinstance(data, Mapping) else enumerate(data)
        for key, part in parts:
            yield from _lengths(part, f"{name}[{key!r}]")
    else:
        if not hasattr(data, "__len__") or not hasattr(data, "__getitem__") or getattr(data, "ndim", 1) == 0:
            raise TypeError(f"{name} is a {type(data).__name__}: no examples can be chosen from it")
        yield name, len(data)
