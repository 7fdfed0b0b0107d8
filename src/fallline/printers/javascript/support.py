"""What printed functions call."""

from __future__ import annotations

import functools
from importlib import resources

from fallline.expr import T, hyper, lower, normal, topological
from fallline.kernel.kernel import kernel_of
from fallline.kernel.sums import BLOCK, LANES
from fallline.printers.javascript.scope import numbered
from fallline.printers.javascript.vectors import program_of
from fallline.rule import Rule


def runtime(rule: Rule | None = None) -> str:
    """What functions of rules need beside them: `normal` and `philox` for random draws, `summed` for sums.

    Args:
        rule: the rule that it is for; any unless given.
    """
    kernel = None if rule is None else kernel_of(program_of(rule))
    parts = [_draws()] if kernel is None or kernel.draws else []
    parts += [_sums()] if kernel is None or kernel.sums else []
    return "\n".join(parts)


@functools.cache
def _draws() -> str:
    draw = lower([normal(hyper(0), T)])[0]
    names = {node: f"words[{node.attr[1]}]" for node in topological([draw]) if node.op == "bits"}
    head = [
        "/** A standard normal draw per element, by Box and Muller's transform. */",
        "function normal(element, stream, tensor, t, seed) {",
        "  const words = philox(element, stream * 65536, tensor, t, seed);",
    ]
    body, printer = numbered([draw], names)
    return "\n".join([*head, *body, f"  return {printer.use(draw)};", "}", "", _file("philox.js")])


def _sums() -> str:
    return f"const BLOCK = {BLOCK};\nconst LANES = {LANES};\n\n{_file('sums.js')}"


def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text("utf-8")
