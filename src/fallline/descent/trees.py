"""Nestings of dicts, lists and tuples: their leaves in a row, and back."""

from __future__ import annotations

import numbers
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Structure:
    """How leaves are nested.

    Attributes:
        kind: dict, list, a tuple's class, or None for a leaf.
        keys: a dict's keys in order.
        items: what it holds.
    """

    kind: type | None
    keys: tuple[Any, ...] = ()
    items: tuple[Structure, ...] = ()

    def leaves(self, tree: Any, what: str) -> list[Any]:
        """The leaves of a tree that is nested in this way.

        Args:
            tree: the tree.
            what: what it is, for the message.

        Raises:
            ValueError: it is nested otherwise; the message says where.
        """
        if self.kind is None:
            return [tree]
        leaves: list[Any] = []
        self._collect(tree, what, leaves)
        return leaves

    def _collect(self, tree: Any, what: str, leaves: list[Any]) -> None:
        if self.kind is None:
            leaves.append(tree)
            return
        parts = self._parts(tree)
        if parts is None:
            raise ValueError(f"{what} must be nested as the parameters are: {self._form()}, not {_say(tree)}")
        for name, item, part in zip(self.names(), self.items, parts, strict=True):
            item._collect(part, f"{what}{name}", leaves)

    def _parts(self, tree: Any) -> list[Any] | None:
        if self.kind is dict:
            alike = isinstance(tree, Mapping) and set(tree) == set(self.keys)
            return [tree[key] for key in self.keys] if alike else None
        alike = isinstance(tree, list | tuple) and len(tree) == len(self.items)
        return list(tree) if alike else None

    def build(self, leaves: Sequence[Any]) -> Any:
        """A new tree with these leaves."""
        return leaves[0] if self.kind is None else self._build(iter(leaves))

    def _build(self, leaves: Iterator[Any]) -> Any:
        if self.kind is None:
            return next(leaves)
        parts = [item._build(leaves) for item in self.items]
        if self.kind is dict:
            return dict(zip(self.keys, parts, strict=True))
        return self.kind(*parts) if hasattr(self.kind, "_fields") else self.kind(parts)

    def names(self) -> list[str]:
        """The names of what it holds, such as ['bias'] or [0]."""
        return [f"[{key!r}]" for key in (self.keys if self.kind is dict else range(len(self.items)))]

    def leaf_names(self, root: str = "params") -> list[str]:
        """The names of all leaves, such as params['layers'][0]."""
        if self.kind is None:
            return [root]
        pairs = zip(self.names(), self.items, strict=True)
        return [leaf for name, item in pairs for leaf in item.leaf_names(root + name)]

    def _form(self) -> str:
        if self.kind is dict:
            return f"a dict with the keys {', '.join(map(repr, self.keys))}"
        return f"{'a list' if self.kind is list else 'a tuple'} of {len(self.items)}"


LEAF = Structure(None)


def flatten(tree: Any) -> tuple[list[Any], Structure]:
    """The leaves of a nesting of dicts, lists and tuples, and how they are nested.

    A list or tuple of nothing but numbers (or of such lists) is one leaf, as in `scipy.optimize.minimize`.
    """
    if isinstance(tree, Mapping):
        parts = [flatten(tree[key]) for key in tree]
        structure = Structure(dict, tuple(tree), tuple(part for _, part in parts))
    elif isinstance(tree, list | tuple) and not is_numbers(tree):
        parts = [flatten(item) for item in tree]
        structure = Structure(type(tree), (), tuple(part for _, part in parts))
    else:
        return [tree], LEAF
    return [leaf for leaves, _ in parts for leaf in leaves], structure


def is_numbers(tree: Any) -> bool:
    """Whether it is a list or tuple of numbers, or of such lists."""
    if not isinstance(tree, list | tuple) or not tree:
        return False
    return all(isinstance(item, numbers.Real) or is_numbers(item) for item in tree)


def _say(tree: Any) -> str:
    if isinstance(tree, Mapping):
        return f"a dict with the keys {', '.join(map(repr, tree)) or 'none'}"
    if isinstance(tree, list | tuple):
        return f"a {type(tree).__name__} of {len(tree)}"
    return f"a {type(tree).__name__}"
