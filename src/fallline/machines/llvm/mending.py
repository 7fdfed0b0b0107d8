"""Loops that compare what they are about to store, and mend it where any of it is infinite or NaN."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Sequence

from fallline.expr import Node
from fallline.machines.llvm import loops
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.codecs import Codec
from fallline.machines.llvm.ops import USUAL
from fallline.machines.llvm.turn import Turn, prepared
from fallline.machines.llvm.work import Work


def mending_loop(
    work: Work,
    preheader: Code,
    label: str,
    start: tuple[str, str],
    bound: str,
    then: str,
    *,
    stride: int = 0,
    whole: bool = False,
) -> list[str]:
    """A pass's loop that does `preheader.lanes` elements a turn, as long as that many are left.

    Args:
        work: what to compute.
        preheader: runs before the loop.
        label: begins every label.
        start: the first element, and the label that leads here.
        bound: the end of the elements.
        then: the label where too few are left.
        stride: see `loops.head`.
        whole: see `Turn`.
    """
    turn = mended(work, preheader, label, f"%{label}.i", whole=whole)
    entries = [start, (f"%{label}.{'later' if stride else 'next'}", f"{label}.done")]
    return [
        *preheader.lines,
        f"  br label %{label}.test",
        *loops.head(label, entries, preheader.lanes, bound, then, stride=stride),
        f"{label}.turn:",
        *turn,
        f"  br label %{label}.test",
    ]


def mended(work: Work, preheader: Code, label: str, index: str, *, whole: bool) -> list[str]:
    """A turn, from its first instruction to the label `label.done` behind its last one.

    Args:
        work: what to compute.
        preheader: runs before.
        label: begins every label.
        index: of its first element.
        whole: see `Turn`.
    """
    body, write, mend = (Code(preheader.compute, preheader.lanes, preheader.prefix + part) for part in "bwm")
    turn = Turn(work, prepared(work, preheader), preheader, index, whole=whole)
    turn.compute(body, work.one.body)
    seldom = any_nonfinite(body, [turn])
    turn.write(write)
    turn.mend(mend)
    return [
        *body.lines,
        f"  br i1 {seldom}, label %{label}.mend, label %{label}.write, !prof !0",
        f"{label}.write:",
        *write.lines,
        f"  br label %{label}.done",
        f"{label}.mend:",
        *mend.lines,
        f"  br label %{label}.done",
        f"{label}.done:",
    ]


def any_nonfinite(code: Code, turns: Sequence[Turn]) -> str:
    """Whether any lane of what is to be stored, or is watched, may be infinite or NaN: certainly where it is.

    Sums tell, as infinities and NaN survive in them: of the sizes where what is stored is narrower, and finite numbers
    become infinite.
    """
    compute, flags = code.of(code.compute), code.of("i1")
    one, codecs = turns[0].work.one, turns[0].work.codecs
    narrow: dict[Codec, list[str]] = {}
    wide = [*one.watched, *(node for node in one.body if node.op in USUAL)]
    wide += [each.plain for each in one.sums if each.plain is not each.term]
    for array, new in one.stores:
        if codecs[array].type == code.compute:
            wide.append(new)
        else:
            narrow.setdefault(codecs[array], []).extend(turn.value(code, new) for turn in turns)

    def total(summands: Iterable[str]) -> str:
        return functools.reduce(lambda a, b: code.new(f"fadd {compute} {a}, {b}"), summands)

    sizes = [(total(map(code.absolute, numbers)), short.storage.limit) for short, numbers in narrow.items()]
    if wide:
        telling = _telling(wide)
        sizes.append((code.absolute(total(turn.value(code, node) for turn in turns for node in telling)), math.inf))
    if not sizes:
        return "false"
    limits = [(size, code.constant(code.compute, limit)) for size, limit in sizes]
    tests = [code.new(f"fcmp uge {compute} {size}, {limit}") for size, limit in limits]
    some = functools.reduce(lambda a, b: code.new(f"or {flags} {a}, {b}"), tests)
    if code.lanes == 1:
        return some
    return code.new(f"icmp ne i{code.lanes} {code.new(f'bitcast {flags} {some} to i{code.lanes}')}, 0")


def _telling(nodes: list[Node]) -> list[Node]:
    """The nodes without those whose infinities and NaN reach another one, as those of a summand or a numerator do."""
    distinct = list(dict.fromkeys(nodes))
    return [node for node in distinct if not any(node in _seen_by(other) for other in distinct)]


_PASSING = {"add": 2, "sub": 2, "mul": 2, "div": 1, "neg": 1, "abs": 1, "sqrt": 1}
"""By how many of its first arguments an op is infinite or NaN, if any of these is."""


def _seen_by(node: Node) -> set[Node]:
    """The nodes whose infinities and NaN are infinities or NaN of this one."""
    seen: set[Node] = set()
    stack = [node]
    while stack:
        behind = stack.pop()
        new = set(behind.args[: _PASSING.get(behind.op, 0)]) - seen
        seen |= new
        stack.extend(new)
    return seen
