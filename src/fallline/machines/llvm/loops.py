"""Loops over the elements of a row, as LLVM's IR."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Carried:
    """What a loop carries from turn to turn beside its index.

    Attributes:
        name: of its value at the head of the loop.
        type: its type.
        first: its value before the first turn.
        next: its value after a turn.
        again: its value where the loop is come back to in another way; as after a turn, if not given.
    """

    name: str
    type: str
    first: str
    next: str
    again: str = ""


def head(
    label: str,
    entries: Sequence[tuple[str, str]],
    lanes: int,
    bound: str,
    then: str,
    carried: Iterable[Carried] = (),
    stride: int = 0,
) -> list[str]:
    """The head of a loop that does as many elements a turn, as long as that many are left.

    Args:
        label: begins every name. `%label.i` is the index, `%label.next` the one behind a turn's elements, `label.turn`
            the label of the body.
        entries: per way that leads here the index, and the label that it comes from; what is carried has its first
            value on the first way, its next one on the second, and on others the one to come back with.
        lanes: elements a turn.
        bound: the end of the elements.
        then: the label where too few are left.
        carried: what goes from turn to turn.
        stride: where others do the elements between, how far on the next turn begins, at `%label.later`.
    """
    index = ", ".join(f"[ {value}, %{source} ]" for value, source in entries)
    lines = [f"{label}.test:", f"  %{label}.i = phi i64 {index}"]
    for value in carried:
        values = [value.first, value.next, *[value.again or value.next] * (len(entries) - 2)]
        ways = ", ".join(f"[ {x}, %{source} ]" for x, (_, source) in zip(values, entries, strict=True))
        lines.append(f"  %{value.name} = phi {value.type} {ways}")
    return [
        *lines,
        f"  %{label}.next = add i64 %{label}.i, {lanes}",
        *([f"  %{label}.later = add i64 %{label}.i, {stride}"] if stride else []),
        f"  %{label}.more = icmp ule i64 %{label}.next, {bound}",
        f"  br i1 %{label}.more, label %{label}.turn, label %{then}",
    ]
