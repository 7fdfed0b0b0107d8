"""Prints a rule as a JavaScript function in float64 that gives the same bits as the reference.

Powers, exponentials and the like are the browser's, and may differ in the last bit.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources

from fallline.expr import (
    GRAD,
    THETA,
    Node,
    T,
    coordinate,
    fresh,
    hyper,
    lower,
    normal,
    scalar,
    state,
    substitute,
    topological,
)
from fallline.kernel.kernel import Kernel, kernel_of
from fallline.kernel.overflow import mended, read
from fallline.printers import text
from fallline.printers.javascript.style import RESERVED, STYLE
from fallline.printers.printer import Printer, lines, nested, statements
from fallline.rule import Program, Rule, refuse_beyond


@functools.cache
def runtime() -> str:
    """What functions of rules that draw random numbers need beside them: `normal` and `philox`."""
    draw = lower([normal(hyper(0), T)])[0]
    names = {node: f"words[{node.attr[1]}]" for node in topological([draw]) if node.op == "bits"}
    head = [
        "/** A standard normal draw per element, by Box and Muller's transform. */",
        "function normal(element, stream, tensor, t, seed) {",
        "  const words = philox(element, stream * 65536, tensor, t, seed);",
    ]
    printer = Printer(STYLE, names)
    shared = _numbered([draw], names)
    body = [f"  const {line.name} = {line.formula};" for line in statements([draw], printer, shared)]
    philox = resources.files(__name__).joinpath("philox.js").read_text("utf-8")
    return "\n".join([*head, *body, f"  return {printer.use(draw)};", "}", "", philox])


def function(rule: Rule, name: str | None = None) -> str:
    """A function that takes a step: `(theta, grad, t, states, hypers) => ({theta, m, v})`.

    theta and the states are arrays of numbers, states of one number per parameter are numbers, `grad` is a function of
    a point, t counts from 1, hypers holds a number for each of `rule.program.hyper_names`. Nothing is changed in place.
    A rule that draws random numbers takes the parameter's number among several as a last argument, and needs `runtime`.

    Args:
        rule: any rule; its flags are built in, its numbers are not.
        name: of the function; the rule's unless said.
    """
    refuse_beyond(rule, "JavaScript")
    scope = _Scope(rule.program)
    kernel = kernel_of(rule.program)
    body = [*_opening(rule.program, scope), *_counters(kernel, scope), *_keeping(scope)]
    body += _gradient(rule.program, scope)
    body += _loop(kernel, scope)
    draws = ", tensor = 0" if kernel.draws else ""
    head = f"function {name or scope.free(_word(rule.name))}(theta, grad, t, states, hypers{draws}) {{"
    return "\n".join([*_comment(rule), head, *(f"  {line}" for line in body), "}"]) + "\n"


def lines_function(rule: Rule, name: str) -> str:
    """A function that gives the value of each line of the rule's formula, in the order of `printer.lines`.

    It is called `(theta, g, t, states, hypers, i, tensor)`: theta and the states are those before the step, g is the
    gradient that was taken, i is the element.
    """
    scope = _Scope(rule.program)
    nodes = lower((line.node for line in lines(rule.program, text.STYLE)), robust=True)
    body = _opening(rule.program, scope)
    printer = Printer(STYLE, scope.names)
    body += scope.draw(nodes, printer) + _consts(nodes, printer, scope, named=_shared(nodes, printer.names))
    body.append(f"return [{', '.join(printer.use(node) for node in nodes)}];")
    head = f"function {name}(theta, {scope.gradient}, t, states, hypers, i, tensor = 0) {{"
    return "\n".join([head, *(f"  {line}" for line in body), "}"]) + "\n"


def expression(nodes: Iterable[Node], names: Mapping[Node, str], name: str, args: Sequence[str]) -> str:
    """A function of numbers that returns the values of formulas, as an array.

    Args:
        nodes: the formulas, in core ops.
        names: how their inputs are called.
        name: of the function.
        args: its arguments.
    """
    nodes = tuple(nodes)
    printer = Printer(STYLE, dict(names))
    shared = _numbered(nodes, names)
    body = [f"  const {line.name} = {line.formula};" for line in statements(nodes, printer, shared)]
    results = ", ".join(printer.use(node) for node in nodes)
    return "\n".join([f"function {name}({', '.join(args)}) {{", *body, f"  return [{results}];", "}"]) + "\n"


class _Scope:
    """The names in a function.

    Attributes:
        names: how each input is spelled where it is used.
        called: names of intermediate results, by their node in core ops.
        draws: random draws, by their node in core ops.
        states, hypers, counters: the names of the rule's, and of their variables.
        gradient: the variable that holds the gradient.
        keep: the function by which results are kept.
    """

    def __init__(self, program: Program) -> None:
        self._taken = {*RESERVED, "theta", "grad", "t", "states", "hypers", "tensor", "next", "point", "i", "n"}
        self.states = {name: self.free(_word(name)) for name in program.state_names}
        self.counters = {name: self.free(_word(name)) for name in program.counter_names}
        self.hypers = {name: self.free(_word(name)) for name in program.hyper_names}
        self.gradient = self.free("g")
        self.keep = self.free("kept")
        self.fresh = {name: self.free(f"{_word(name)}_t") for name in program.counter_names}
        self._count = 0
        self._kept = program.counted()
        self.names = {THETA: "theta[i]", GRAD: f"{self.gradient}[i]", T: "t"}
        self.names |= {state(k): f"{name}[i]" for k, name in enumerate(self.states.values())}
        self.names |= {scalar(k): name for k, name in enumerate(self.counters.values())}
        self.names |= {fresh(k): name for k, name in enumerate(self.fresh.values())}
        self.names |= {hyper(k): name for k, name in enumerate(self.hypers.values())}
        self.called = {self.lowered(node): name for name, node in program.names.items()}
        self.called |= {self.lowered(slot.new): f"{slot.name}_t" for slot in program.arrays}
        drawn = [node for node in topological((program.point, *program.outputs)) if node.op == "normal"]
        self.draws = {self.lowered(node): node for node in drawn}

    def lowered(self, node: Node) -> Node:
        """A node as it is computed."""
        return lower(substitute([node], self._kept), robust=True)[0]

    def free(self, name: str) -> str:
        """A name that nothing else has yet."""
        while name in self._taken:
            name += "_"
        self._taken.add(name)
        return name

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

    def unnamed(self) -> str:
        """A name for a result that the rule gave none."""
        self._count += 1
        return self.free(f"x{self._count}")


def _comment(rule: Rule) -> list[str]:
    said = [f"{rule.title}: {rule.summary}" if rule.summary else rule.title]
    said += [f"Source: {rule.source}"] if rule.source else []
    numbers = zip(rule.program.hyper_names, rule.numbers(1), strict=True)
    starts = ((name, rule.start(name)) for name in (slot.name for slot in rule.program.slots))
    for what, pairs in (("hypers", numbers), ("states, at the start", starts)):
        shown = ", ".join(f"{name}: {value!r}" for name, value in pairs)
        said += [f"{what}: {{ {shown} }}"] if shown else []
    said.append("t: 1, 2, 3, ...")
    return ["/**", *(f" * {line.replace('*/', '* /')}" for line in said), " */"]


def _opening(program: Program, scope: _Scope) -> list[str]:
    """Takes states and hyperparameters out of their objects."""
    result = []
    for names, where in (({**scope.states, **scope.counters}, "states"), (scope.hypers, "hypers")):
        if names:
            parts = (name if name == local else f"{name}: {local}" for name, local in names.items())
            result.append(f"const {{ {', '.join(parts)} }} = {where};")
    return result


def _counters(kernel: Kernel, scope: _Scope) -> list[str]:
    printer = Printer(STYLE, scope.names)
    pairs = zip(scope.fresh.values(), kernel.counters, strict=True) if kernel.counters else ()
    return [f"const {name} = {printer.use(node)};" for name, node in pairs]


def _gradient(program: Program, scope: _Scope) -> list[str]:
    """Takes the gradient, at theta or ahead of it."""
    if not program.looks_ahead:
        return [f"const {scope.gradient} = grad(theta);"]
    ((_, point),) = kernel_of(program.ahead()).results
    printer = Printer(STYLE, dict(scope.names))
    body = scope.draw([point], printer) + _consts([point], printer, scope, named=_shared([point], printer.names))
    return [
        "const point = new Float64Array(theta.length);",
        "for (let i = 0; i < theta.length; i++) {",
        *(f"  {line}" for line in body),
        f"  point[i] = {_kept(printer, scope, THETA, point)};",
        "}",
        f"const {scope.gradient} = grad(point);",
    ]


def _loop(kernel: Kernel, scope: _Scope) -> list[str]:
    """What is the same for all elements, then the elements, then the result."""
    printer = Printer(STYLE, scope.names)
    results = [node for _, node in kernel.results]
    uniforms = [node for node in kernel.uniforms if node.op not in ("input", "const")]
    result = _consts(uniforms, printer, scope, named={*uniforms, *_shared(uniforms, printer.names)})
    variables = {THETA: "theta"} | {state(k): name for k, name in enumerate(scope.states.values())}
    keys = {THETA: "theta"} | {state(k): name for k, name in enumerate(scope.states)}
    stored = dict(kernel.results)
    fields = [
        *(f"{keys[leaf]}: {'new Float64Array(n)' if leaf in stored else local}" for leaf, local in variables.items()),
        *(f"{name}: {local}" for name, local in scope.fresh.items()),
    ]
    inner = scope.draw(results, printer)
    named = {node for node in topological(results) if node in scope.called} | _shared(results, printer.names)
    inner += _consts(results, printer, scope, named=named - {stored.get(THETA)})
    inner += [f"next.{keys[leaf]}[i] = {_kept(printer, scope, leaf, node)};" for leaf, node in kernel.results]
    return [
        *result,
        "const n = theta.length;",
        f"const next = {{ {', '.join(fields)} }};",
        "for (let i = 0; i < n; i++) {",
        *(f"  {line}" for line in inner),
        "}",
        "return next;",
    ]


def _keeping(scope: _Scope) -> list[str]:
    """Declares the function by which results are kept: `from` is finite where all that they are computed from is."""
    new, old, origin = (coordinate(k) for k in range(3))
    names, node = {new: "x", old: "before", origin: "from"}, mended(new, old, [origin])
    printer = Printer(STYLE, names)
    shared = _numbered([node], names)
    body = [f"  const {line.name} = {line.formula};" for line in statements([node], printer, shared)]
    return [f"const {scope.keep} = (x, before, from) => {{", *body, f"  return {printer.use(node)};", "};"]


def _kept(printer: Printer, scope: _Scope, array: Node, node: Node) -> str:
    """A result as it is kept."""
    if node.uniform:
        return printer.use(node)
    inputs = [scope.names[leaf] for leaf in read(node, (THETA, GRAD))]
    origin = inputs[0] if len(inputs) == 1 else " + ".join(f"({name} - {name})" for name in inputs) or "0"
    return f"{scope.keep}({printer.use(node)}, {scope.names[array]}, {origin})"


def _consts(nodes: Iterable[Node], printer: Printer, scope: _Scope, named: Iterable[Node]) -> list[str]:
    """A declaration for every node that gets a name: the rule's own, or a number."""
    wanted = set(named) - set(printer.names)
    names = {
        node: scope.free(_word(scope.called[node])) if node in scope.called else scope.unnamed()
        for node in topological(nodes, stop=printer.names.__contains__)
        if node in wanted
    }
    return [f"const {line.name} = {line.formula};" for line in statements(nodes, printer, names)]


def _shared(nodes: Iterable[Node], known: Mapping[Node, str]) -> set[Node]:
    """The nodes that are computed once and used more than once, and those without which a formula nests too deeply."""
    nodes = tuple(nodes)
    order = topological(nodes, stop=known.__contains__)
    uses = Counter(arg for node in order if node not in known for arg in node.args) + Counter(nodes)
    shared = {node for node, count in uses.items() if count > 1 and node.op != "const" and node not in known}
    return shared | nested(order, lambda node: node in known or node in shared)


def _numbered(nodes: Iterable[Node], known: Mapping[Node, str]) -> dict[Node, str]:
    """Names for what formulas share, in the order in which it is computed."""
    nodes = tuple(nodes)
    shared = _shared(nodes, known)
    return {node: f"x{k}" for k, node in enumerate((node for node in topological(nodes) if node in shared), 1)}


def _word(name: str) -> str:
    """A name that is one in JavaScript too: a modified rule is called weight_decay(sgd)."""
    return re.sub(r"\W+", "_", name).strip("_")
