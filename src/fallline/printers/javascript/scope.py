"""The names in a printed function, and what is declared under them."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from fallline.expr import (
    GRAD,
    THETA,
    Node,
    T,
    fresh,
    hyper,
    lower,
    make,
    scalar,
    stored,
    substitute,
    topological,
)
from fallline.kernel.sums import Asked, without_sums
from fallline.printers.javascript.style import RESERVED, STYLE
from fallline.printers.printer import Printer, nested, statements
from fallline.rule import Program


class Scope:
    """The names in a function.

    Attributes:
        names: how each input is spelled where it is used.
        fields: what theta and the states are called in what is returned, by the inputs that stand for them.
        called: names of intermediate results, by their node in core ops.
        draws: random draws, by their node in core ops.
        states, numbers, hypers, counters: the names of the rule's, and of their variables.
        gradient: the variable that holds the gradient.
        keep: the function by which results are kept.
    """

    def __init__(self, program: Program) -> None:
        self._taken = {*RESERVED, "theta", "grad", "t", "states", "hypers", "tensor", "next", "point", "i", "n"}
        self.states = {name: self.free(word(name)) for name in program.state_names}
        self.counters = {name: self.free(word(name)) for name in program.counter_names}
        self.numbers = {slot.name: self.free(word(slot.name)) for slot in program.numbers}
        self.hypers = {name: self.free(word(name)) for name in program.hyper_names}
        self.gradient = self.free("g")
        self.keep = self.free("kept")
        self.fresh = {name: self.free(f"{word(name)}_t") for name in program.counter_names}
        self._count = 0
        self._program = program
        self.names = {THETA: "theta[i]", GRAD: f"{self.gradient}[i]", T: "t", _SIZE: "theta.length"}
        self.names |= dict(zip(program.leaves, (f"{name}[i]" for name in self.states.values()), strict=True))
        self.names |= {scalar(k): name for k, name in enumerate(self.counters.values())}
        self.names |= {fresh(k): name for k, name in enumerate(self.fresh.values())}
        self.names |= dict(zip(program.number_leaves, self.numbers.values(), strict=True))
        self.names |= {hyper(k): name for k, name in enumerate(self.hypers.values())}
        self.fields = {THETA: "theta", **dict(zip(program.leaves, self.states, strict=True))}
        self.names |= {stored(leaf): f"next.{field}[i]" for leaf, field in self.fields.items()}
        self.fields |= dict(zip(program.number_leaves, self.numbers, strict=True))
        drawn = [node for node in topological((program.point, *_results(program))) if node.op == "normal"]
        named = {**program.names, **{f"{slot.name}_t": slot.new for slot in (*program.arrays, *program.numbers)}}
        cores, _ = self.lowered([*named.values(), *drawn], program.counted())
        self.called = dict(zip(cores, named, strict=False))
        self.draws = dict(zip(cores[len(named) :], drawn, strict=True))

    def lowered(self, nodes: Iterable[Node], kept: Mapping[Node, Node]) -> tuple[tuple[Node, ...], list[Asked]]:
        """Nodes as they are computed, and the sums that these and a step need, each after what its term needs.

        Args:
            nodes: of the rule's formulas.
            kept: what stands for some of them.
        """
        results = _results(self._program)  # first, so that sums are counted as in the rule's kernel
        formulas, asked = without_sums(substitute((*results, *nodes), kept))
        cores = lower((*formulas, *(each.term for each in asked)), robust=True)
        count = len(formulas)
        terms = (replace(each, term=term) for each, term in zip(asked, cores[count:], strict=True))
        return cores[len(results) : count], list(terms)

    def free(self, name: str) -> str:
        """A name that nothing else has yet."""
        while name in self._taken:
            name += "_"
        self._taken.add(name)
        return name

    @contextlib.contextmanager
    def block(self) -> Iterator[Printer]:
        """A printer of what has names of its own between braces, which are free again behind them."""
        taken = set(self._taken)
        yield Printer(STYLE, dict(self.names))
        self._taken = taken

    def draw(self, nodes: Iterable[Node], printer: Printer) -> list[str]:
        """Declares the random draws that the nodes need."""
        result = []
        for node in topological(nodes, stop=self.draws.__contains__):
            if node in self.draws:
                (seed, t), stream = self.draws[node].args, self.draws[node].attr
                printer.names[node] = name = self.free("draw")
                arguments = f"i, {stream}, tensor, {printer.use(t)}, {printer.use(seed)}"
                result.append(f"const {name} = normal({arguments});")
        return result

    def consts(self, nodes: Iterable[Node], printer: Printer, named: Iterable[Node]) -> list[str]:
        """A declaration for every node that gets a name: the rule's own, or a number."""
        wanted = set(named) - set(printer.names)
        names = {
            node: self.free(word(self.called[node])) if node in self.called else self._unnamed()
            for node in topological(nodes, stop=printer.names.__contains__)
            if node in wanted
        }
        return [f"const {line.name} = {line.formula};" for line in statements(nodes, printer, names)]

    def _unnamed(self) -> str:
        """A name for a result that the rule gave none."""
        self._count += 1
        return self.free(f"x{self._count}")


_SIZE = make("input", (), ("size", "elements"))


def _results(program: Program) -> tuple[Node, ...]:
    return (*program.outputs, *(slot.new for slot in program.numbers))


def shared(nodes: Iterable[Node], known: Mapping[Node, str]) -> set[Node]:
    """The nodes that are computed once and used more than once, and those without which a formula nests too deeply."""
    nodes = tuple(nodes)
    order = topological(nodes, stop=known.__contains__)
    uses = Counter(arg for node in order if node not in known for arg in node.args) + Counter(nodes)
    often = {node for node, count in uses.items() if count > 1 and node.op != "const" and node not in known}
    return often | nested(order, lambda node: node in known or node in often)


def numbered(nodes: Sequence[Node], names: Mapping[Node, str]) -> tuple[list[str], Printer]:
    """Declarations of what formulas share, called x1, x2, ..., and the printer that prints the rest."""
    printer = Printer(STYLE, dict(names))
    several = shared(nodes, names)
    order = (node for node in topological(nodes) if node in several)
    lines = statements(nodes, printer, {node: f"x{k}" for k, node in enumerate(order, 1)})
    return [f"  const {line.name} = {line.formula};" for line in lines], printer


def word(name: str) -> str:
    """A name that is one in JavaScript too: a modified rule is called weight_decay(sgd)."""
    return re.sub(r"\W+", "_", name).strip("_")
