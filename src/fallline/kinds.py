"""Which of a network's parameters are hidden matrices, and what the others are: plain data in, plain data out.

Rules for matrices, such as Muon, are made for the weights of hidden layers; everything else is left to a rule like
AdamW. `fallline.torch.kinds(model)` and `fallline.optax.kinds(params)` describe parameters for `sort`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from fnmatch import fnmatchcase
from math import prod
from types import MappingProxyType

__all__ = ["FROZEN", "KINDS", "Entry", "Sorted", "Sorting", "sort"]

KINDS: Mapping[str, str] = MappingProxyType({
    "matrix": "weights of hidden layers, those of convolutions as matrices: first side × the rest",
    "embedding": "tables whose rows are looked up or added, also where an output layer shares them",
    "head": "weights of output layers",
    "norm": "gains and biases of normalizations",
    "bias": "biases of other layers",
    "vector": "what else has but one side longer than 1",
    "other": "what else has three or more sides, and depthwise convolutions",
})  # fmt: skip
"""Every kind, and what is of it."""

FROZEN = "frozen"
"""What stands in the place of a kind for parameters that are not trained."""

Where = Mapping[str, str] | Callable[["Entry"], str | None]
"""Kinds by patterns of names, as in `{"*.router.weight": "other"}`, or a function that gives a kind or None."""

_LAYERS = ("linear", "conv", "attention", "dense", "lstm", "gru", "rnn")
_EMBEDDINGS = ("embed", "wte", "wpe")
_TABLES = ("embed", "token", "position", "pos_")
_BARE_TABLES = re.compile(r"(.*_)?(pos|pe)|wpe|wte|cls|prompts?|queries|latents?|codebook")
_HEADS = frozenset({
    "classification_head", "classifier", "embed_out", "fc_out", "head", "heads", "lm_head", "logits", "out", "output",
    "output_layer", "output_projection", "qa_outputs", "readout", "score", "to_logits", "unembed",
})  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """A parameter, described.

    Attributes:
        name: as in "blocks.0.mlp.weight", or with slashes.
        shape: its sides.
        layer: the class of the layer that holds it, and that one's bases, by name; empty where there are no classes.
        also: the same tensor elsewhere in the model, where layers share it.
        frozen: whether it is not trained.
        output: whether the model itself says that it is an output layer's.
    """

    name: str
    shape: tuple[int, ...]
    layer: tuple[str, ...] = ()
    also: tuple[Entry, ...] = ()
    frozen: bool = False
    output: bool = False


@dataclass(frozen=True)
class Sorted:
    """A parameter, sorted.

    Attributes:
        entry: the parameter.
        kind: one of `KINDS`, or `FROZEN`.
        why: in a few words.
    """

    entry: Entry
    kind: str
    why: str


@dataclass(frozen=True)
class Sorting:
    """A model's parameters by kind. Printed, it says what went where, and why.

    Attributes:
        rows: one for every parameter, in the order of the model.
    """

    rows: tuple[Sorted, ...]

    def names(self, *kinds: str) -> list[str]:
        """The names of the parameters of these kinds.

        Raises:
            ValueError: there is no such kind.
        """
        check_kinds(kinds)
        return [row.entry.name for row in self.rows if row.kind in kinds]

    def check_has(self, kinds: Iterable[str]) -> None:
        """Raises ValueError where there is no such kind, or no parameter of it."""
        for kind in kinds:
            if not self.names(kind):
                there = ", ".join(dict.fromkeys(row.kind for row in self.rows)) or "none"
                raise ValueError(f"the model has no parameter of the kind {kind!r}; of these it has some: {there}")

    def __str__(self) -> str:
        return _table(self.rows)


def sort(entries: Sequence[Entry], where: Where | None = None, *, ordered: bool = True) -> Sorting:
    """Sorts parameters by kind.

    The layer's class decides, where there is one, then the shape, then the name. Output layers are those that the model
    names; else, unless the embedding is the output layer too, those that are called so, as `lm_head`; else the last.

    Args:
        entries: all of a model's, none twice.
        where: kinds that are known better; of several patterns the first that matches counts.
        ordered: whether they stand in the order in which the model uses them, so that one can be the last.

    Raises:
        ValueError: `where` has a pattern that no name matches, or a kind that there isn't.
    """
    said = _said(entries, where)
    heads = _heads(entries, ordered=ordered)
    return Sorting(tuple(Sorted(entry, *(said.get(entry.name) or _kind(entry, heads))) for entry in entries))


def check_kinds(names: Iterable[str]) -> None:
    """Raises ValueError where there is no such kind."""
    for name in names:
        if name not in KINDS:
            raise ValueError(f"there is no kind {name!r}; kinds are {', '.join(KINDS)}")


def _said(entries: Sequence[Entry], where: Where | None) -> dict[str, tuple[str, str]]:
    """What `where` says, by the parameter's name; nothing of frozen ones."""
    said: dict[str, tuple[str, str]] = {}
    patterns = where if isinstance(where, Mapping) else {}
    check_kinds(patterns.values())
    for pattern, kind in patterns.items():
        named = [entry for entry in entries if any(fnmatchcase(name, pattern) for name in _names(entry))]
        if not named:
            near = get_close_matches(pattern, [name for entry in entries for name in _names(entry)], n=3, cutoff=0.3)
            hint = f"; near it are {', '.join(near)}" if near else ""
            raise ValueError(f"no parameter's name matches {pattern!r}, for which * stands for anything{hint}")
        said = {entry.name: (kind, f"matches {pattern}") for entry in named} | said
    if callable(where):
        chosen = {entry.name: where(entry) for entry in entries}
        check_kinds(kind for kind in chosen.values() if kind is not None)
        said = {name: (kind, "chosen") for name, kind in chosen.items() if kind is not None}
    return {entry.name: said[entry.name] for entry in entries if entry.name in said and not entry.frozen}


def _kind(entry: Entry, heads: Mapping[str, str]) -> tuple[str, str]:
    """A parameter's kind, and why."""
    layer = entry.layer[0] if entry.layer else ""
    others = ", ".join(other.name for other in entry.also)
    if entry.frozen:
        return FROZEN, "not trained"
    if any(map(_is_embedding, (entry, *entry.also))):
        called = layer if any("embed" in name.lower() for name in entry.layer) else "by its name"
        return "embedding", f"shared with {others}" if others else called
    if _is_norm(entry):
        return "norm", layer or "by its name"
    if entry.name in heads:
        return "head", heads[entry.name]
    if len(_sides(entry)) < 2:
        return ("bias" if _is_bias(entry) else "vector"), layer
    if not _is_matrix(entry):
        return "other", f"{layer}, one channel a filter" if _is_layer(entry) else f"{len(entry.shape)} sides"
    return "matrix", f"{layer}, shared with {others}" if others else layer


def _heads(entries: Sequence[Entry], *, ordered: bool) -> dict[str, str]:
    """The output layers' weights by name, and why they are."""
    named = {entry.name: "the model's output layer" for entry in entries if entry.output}
    if named or any(len({*map(_is_embedding, (entry, *entry.also))}) == 2 for entry in entries):
        return named  # an embedding that another layer shares is the output layer
    layers = [entry for entry in entries if _may_be_head(entry)]
    common = _common([_parts(entry) for entry in entries])
    for part in dict.fromkeys(_parts(entry)[common] for entry in layers):
        if part in _HEADS:
            inside = [entry.name for entry in layers if _parts(entry)[common] == part]
            named |= dict.fromkeys(inside[-1:] if ordered else inside, f"called {part}")
    last = [entry.name for entry in layers if not any("RNN" in name for name in entry.layer)][-1:]
    return named or dict.fromkeys(last if ordered else (), "the last layer")


def _common(names: Sequence[Sequence[str]]) -> int:
    """How many parts all names begin with, the last part of each left alone."""
    shortest = min((len(parts) - 1 for parts in names), default=0)
    return next((k for k in range(shortest) if len({parts[k] for parts in names}) > 1), shortest)


def _is_embedding(entry: Entry) -> bool:
    *path, last = (part.lower() for part in _parts(entry))
    holders = [name.lower() for name in entry.layer] or path
    if any(word in last for word in _TABLES) or _BARE_TABLES.fullmatch(last):
        return True
    return any(word in name for name in holders for word in _EMBEDDINGS)


def _is_norm(entry: Entry) -> bool:
    holders = [name.lower() for name in entry.layer or _parts(entry)[:-1]]
    return not _is_layer(entry) and any("norm" in name or re.fullmatch(r"[lb]n_?\w?", name) for name in holders)


def _is_layer(entry: Entry) -> bool:
    """Whether the class of its layer says that it multiplies by its weights."""
    return any(word in name.lower() for name in entry.layer for word in _LAYERS)


def _may_be_head(entry: Entry) -> bool:
    """Whether it is a layer's weight, also one that leads to a single output, or channel."""
    if _is_embedding(entry) or _is_norm(entry) or _is_bias(entry):
        return False
    single = len(entry.shape) == 2 or (_is_layer(entry) and entry.shape[:1] == (1,) and len(_sides(entry)) > 1)
    return _is_matrix(entry) or single


def _is_bias(entry: Entry) -> bool:
    last = _parts(entry)[-1]
    return "bias" in last or last == "b"


def _is_matrix(entry: Entry) -> bool:
    if len(_sides(entry)) < 2:
        return False
    return len(entry.shape) == 2 or (_is_layer(entry) and 1 not in entry.shape[:2])


def _sides(entry: Entry) -> list[int]:
    return [side for side in entry.shape if side != 1]


def _names(entry: Entry) -> list[str]:
    return [entry.name, *(other.name for other in entry.also)]


def _parts(entry: Entry) -> list[str]:
    return re.split(r"[./]", entry.name)


def _table(rows: Sequence[Sorted]) -> str:
    """Kind by kind; parameters that differ in the numbers of their names alone are one line."""
    lines: list[tuple[str, ...]] = []
    for kind in (*KINDS, FROZEN):
        alike: dict[tuple[str, ...], list[str]] = {}
        for row in (row for row in rows if row.kind == kind):
            shape = " × ".join(map(str, row.entry.shape)) or "one number"
            pattern = re.sub(r"(?<![^./_])\d+(?![^./_])", "*", row.entry.name)
            alike.setdefault((pattern, shape, row.why), []).append(row.entry.name)
        for k, ((pattern, *rest), names) in enumerate(alike.items()):
            several = len(names) > 1
            lines.append((kind if k == 0 else "", f"{len(names)} ×" * several, pattern if several else names[0], *rest))
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    text = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join([*text, "", _summary(rows)])


def _summary(rows: Sequence[Sorted]) -> str:
    sizes: dict[str, int] = {}
    for row in rows:
        sizes[row.kind] = sizes.get(row.kind, 0) + prod(row.entry.shape)
    total = max(sum(sizes.values()), 1)
    return ", ".join(f"{kind} {sizes[kind] / total:.1%}" for kind in (*KINDS, FROZEN) if kind in sizes) + " of numbers"
