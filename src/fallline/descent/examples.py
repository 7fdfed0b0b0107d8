"""Choosing examples from data: arrays, tables, sparse matrices, nestings of these, lists of examples."""

from __future__ import annotations

from collections import UserList, deque
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from fallline.descent.libraries.choice import library_name


def is_dataset(data: Any) -> bool:
    """Whether examples can be chosen from it."""
    if _is_nesting(data) or _is_sparse(data):
        return True
    return hasattr(data, "__len__") and hasattr(data, "__getitem__")


def examples(data: Any) -> int:
    """How many examples there are.

    Raises:
        TypeError: there is nothing to choose from, or a list may be one of examples or one of arrays.
        ValueError: arrays differ in their first dimension, or there are none.
    """
    lengths = dict(_lengths(data, "data"))
    different = set(lengths.values())
    if len(different) > 1:
        counts = ", ".join(f"{name} has {length}" for name, length in lengths.items())
        raise ValueError(f"all arrays of the data need the same first dimension, but {counts}")
    if not different or different == {0}:
        raise ValueError("data holds no examples")
    return different.pop()


def as_given(data: Any, count: int) -> Any:
    """All examples: arrays as they are, examples one by one as a batch."""
    return data if _is_nesting(data) or _is_array(data) else select(data, np.arange(count))


def indexed(data: Any) -> Any:
    """The same data, in a form from which rows can be chosen quickly: sparse matrices by rows, as scikit-learn does."""
    if _is_nesting(data):
        return _each(indexed, data)
    if _is_sparse(data):
        return data.tocsr()
    return data.to_sparse_coo().coalesce() if _is_sparse_tensor(data) else data


def select(data: Any, chosen: Any) -> Any:
    """The examples with these numbers, in the data's nesting."""
    if _is_nesting(data):
        return _each(lambda part: select(part, chosen), data)
    if hasattr(data, "iloc"):
        return data.iloc[chosen]
    if isinstance(data, np.ndarray):  # masks and names of fields stay; files are read
        return np.asarray(data[chosen]) if isinstance(data, np.memmap) else data[chosen]
    if _is_sparse_tensor(data):
        return data.index_select(0, data.new_tensor(chosen, dtype=_torch().int64))
    module = type(data).__module__.partition(".")[0]
    if module == "pyarrow":
        return data.take(chosen)
    if library_name(data) or module in ("jax", "polars") or _is_sparse(data):
        return data[chosen]
    if _is_array(data):  # such as an HDF5 file's, which wants its rows in order
        back = np.argsort(np.argsort(chosen, kind="stable"), kind="stable")
        return np.asarray(data[np.sort(chosen)])[back]
    return collate([data[int(k)] for k in chosen])


def collate(items: list[Any]) -> Any:
    """Examples one by one as a batch: numbers and arrays are stacked, in tuples and dicts each part by itself.

    Raises:
        ValueError: they have several shapes.
    """
    first = items[0]
    if isinstance(first, Mapping):
        return {key: collate([item[key] for item in items]) for key in first}
    if isinstance(first, tuple):
        parts = [collate(list(part)) for part in zip(*items, strict=True)]
        return type(first)(*parts) if hasattr(first, "_fields") else tuple(parts)
    if isinstance(first, str | bytes):
        return items
    try:
        return _stacked(items)
    except (ValueError, TypeError, RuntimeError):
        shapes = list(dict.fromkeys(map(np.shape, items)))
        if len(shapes) == 1:
            raise
        raise ValueError(
            f"examples of the shapes {shapes[0]} and {shapes[1]} make no batch: pad them to one shape, or give an "
            "iterable of batches"
        ) from None


def _stacked(items: list[Any]) -> Any:
    library = library_name(items[0])
    if library == "torch":
        return _torch().stack(items)
    if library == "JAX":
        import jax.numpy as jnp

        return jnp.stack(items)
    return np.stack([np.asarray(item) for item in items])


def _each(function: Any, nesting: Any) -> Any:
    if isinstance(nesting, Mapping):
        return {key: function(part) for key, part in nesting.items()}
    parts = [function(part) for part in nesting]
    return type(nesting)(*parts) if hasattr(nesting, "_fields") else tuple(parts)


def _torch() -> Any:
    import torch

    return torch


def _is_nesting(data: Any) -> bool:
    return isinstance(data, Mapping | tuple) and not _is_sparse(data)  # a DOK matrix is a dict


def _is_array(data: Any) -> bool:
    return hasattr(data, "shape") and hasattr(data, "dtype")


def _is_sparse(data: Any) -> bool:
    """Whether it is one of SciPy's sparse matrices or arrays."""
    return hasattr(data, "tocsr")


def _is_sparse_tensor(data: Any) -> bool:
    return library_name(data) == "torch" and data.layout is not _torch().strided


def _lengths(data: Any, name: str) -> Iterator[tuple[str, int]]:
    if _is_nesting(data):
        parts = data.items() if isinstance(data, Mapping) else enumerate(data)
        for key, part in parts:
            yield from _lengths(part, f"{name}[{key!r}]")
        return
    if _is_array(data) and len(data.shape):
        length = data.shape[0]
    elif is_dataset(data) and not _is_array(data):
        length = len(data)
    else:
        raise TypeError(f"{name} is a {type(data).__name__}: no examples can be chosen from it")
    if isinstance(data, list | deque | UserList) or (isinstance(data, np.ndarray) and data.dtype == object):
        _check_list(data, name)
    yield name, int(length)


def _check_list(data: Any, name: str) -> None:
    """Refuses a list that may be one of arrays, x and y, and not of examples: their rows would be shuffled apart.

    It is one of examples where it is longer than whatever it holds.
    """
    rows = [count for count in map(_rows, data) if count is not None]
    if rows and len(data) <= max(rows):
        span = f"{rows[0]}" if min(rows) == max(rows) else f"{min(rows)} to {max(rows)}"
        raise TypeError(
            f"{name} is a {type(data).__name__} of {len(data)} arrays of {span} rows: give a tuple of them, as in "
            "(x, y), if each holds something of every example; if each is one example, stack them, as in "
            f"np.stack({name})"
        )


def _rows(item: Any) -> int | None:
    """How many rows an array, table or list has; None for a number, a text, and a tuple or dict, an example's parts."""
    if hasattr(item, "shape"):
        return int(item.shape[0]) if len(item.shape) else None
    return len(item) if hasattr(item, "__len__") and not isinstance(item, str | bytes | tuple | Mapping) else None
