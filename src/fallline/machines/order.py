"""In which order the nodes of a kernel are computed, and when nothing needs them any more."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.machines.joins import arguments, is_sum, joins, needed_from


class Task(NamedTuple):
    """A node to compute.

    Attributes:
        node: it.
        args: what it is computed from.
        done: the elements that nothing needs after it.
    """

    node: Node
    args: Sequence[Node]
    done: Sequence[Node]


class Setting(NamedTuple):
    """What decides how a kernel is computed, besides its arrays.

    Attributes:
        kernel: it.
        chosen: the conditions that the host knows, and what they are.
        given: nodes that will be known; None if no ops are joined: see `fallline.machines.joins`.
    """

    kernel: Kernel
    chosen: frozenset[tuple[Node, bool]]
    given: frozenset[Node] | None


@functools.lru_cache(maxsize=4096)
def tasks(setting: Setting, turn: int, outputs: tuple[Node, ...], known: frozenset[Node]) -> tuple[Task, ...]:
    """What is to be computed for some nodes, arguments first; of a choice that is made, that side alone.

    Args:
        setting: how.
        turn: the number of the pass after the one that is computed; what that and later ones need is not done with.
        outputs: the nodes, which are kept.
        known: what needs not be computed.
    """
    chosen = dict(setting.chosen)
    joined = {} if setting.given is None else joins(setting.kernel, setting.given)

    def needs(node: Node) -> Sequence[Node]:
        return arguments(node, chosen, joined)

    order = _ordered(outputs, known, needs)
    read = [_read(node, needs) for node in order]
    last = {arg: k for k, args in enumerate(read) for arg in args}
    kept = {*outputs, *needed_from(setting.kernel, turn)}
    return tuple(
        Task(node, needs(node), [arg for arg in args if last[arg] == k and arg not in kept])
        for k, (node, args) in enumerate(zip(order, read, strict=True))
    )


def _ordered(outputs: Collection[Node], known: Collection[Node], needs: Callable[[Node], Sequence[Node]]) -> list[Node]:
    order: list[Node] = []
    seen: set[Node] = set()
    rest = [(node, False) for node in outputs]
    while rest:
        node, ready = rest.pop()
        if ready:
            order.append(node)
        elif node not in seen and node not in known:
            seen.add(node)
            rest.append((node, True))
            rest.extend((arg, False) for arg in needs(node))
    return order


def _read(node: Node, needs: Callable[[Node], Sequence[Node]]) -> list[Node]:
    """The elements that it is computed from; of what is transposed also that, which a coarse product rounds."""
    args = [arg for arg in needs(node) if not (arg.number or is_sum(arg))]
    return [*args, *(below for arg in args if arg.op == "transpose" for below in _read(arg, needs))]
