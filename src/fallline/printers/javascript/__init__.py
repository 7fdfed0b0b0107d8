"""Prints a rule as a JavaScript function of a vector in float64 that gives the same bits as the reference.

Powers, exponentials and the like are the browser's, and may differ in the last bit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from fallline.expr import THETA, Node, coordinate
from fallline.kernel.kernel import Kernel, kernel_of
from fallline.kernel.overflow import mended
from fallline.kernel.sums import Asked
from fallline.printers import text
from fallline.printers.javascript.scope import Scope, numbered, shared, word
from fallline.printers.javascript.steps import kept_as, passes, sum_of, term_of
from fallline.printers.javascript.style import STYLE
from fallline.printers.javascript.support import runtime
from fallline.printers.javascript.vectors import program_of, refused
from fallline.printers.printer import Printer, lines
from fallline.rule import PARAMETER, Program, Rule

__all__ = ["expression", "function", "lines_function", "program_of", "refused", "runtime"]


def function(rule: Rule, name: str | None = None) -> str:
    """A function that takes a step: `(theta, grad, t, states, hypers) => ({theta, m, v})`.

    theta, a vector, and the states are arrays of numbers, states of one number per parameter are numbers, `grad` is a
    function of a point, t counts from 1, hypers holds a number for each of `rule.program.hyper_names`. Nothing is
    changed in place. Sums are over theta alone, also those over all parameters. A rule that draws random numbers takes
    the parameter's number among several as a last argument; that and a rule with sums need `runtime`.

    Args:
        rule: any rule but those that `refused` tells of; its flags are built in, its numbers are not.
        name: of the function; the rule's unless said.

    Raises:
        RuleError: the rule is refused.
    """
    program = program_of(rule)
    scope = Scope(program)
    kernel = kernel_of(program)
    body = [*_opening(scope), *_counters(kernel, scope), *_keeping(scope)]
    body += _gradient(program, scope)
    body += passes(kernel, scope)
    draws = ", tensor = 0" if kernel.draws else ""
    head = f"function {name or scope.free(word(rule.name))}(theta, grad, t, states, hypers{draws}) {{"
    return "\n".join([*_comment(rule, program), head, *(f"  {line}" for line in body), "}"]) + "\n"


def lines_function(rule: Rule, name: str) -> str:
    """A function that gives the value of each line of the rule's formula, in the order of `printer.lines`.

    It is called `(theta, g, t, states, hypers, i, tensor)`: theta and the states are those before the step, g is the
    gradient that was taken, i is the element. The lines are those of `program_of(rule)`.

    Raises:
        RuleError: the rule is refused.
    """
    program = program_of(rule)
    scope = Scope(program)
    nodes, asked = scope.lowered((line.node for line in lines(program, text.STYLE)), {})
    body = [*_opening(scope), *(line for each in asked for line in _sum(each, scope))]
    printer = Printer(STYLE, scope.names)
    body += scope.draw(nodes, printer) + scope.consts(nodes, printer, named=shared(nodes, printer.names))
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
    body, printer = numbered(nodes, names)
    results = ", ".join(printer.use(node) for node in nodes)
    return "\n".join([f"function {name}({', '.join(args)}) {{", *body, f"  return [{results}];", "}"]) + "\n"


def _sum(each: Asked, scope: Scope) -> list[str]:
    """Declares a sum, of terms that are computed where it stands."""
    term = term_of(each)
    with scope.block() as printer:
        inner = scope.draw([term], printer) + scope.consts([term], printer, shared([term], printer.names))
        inner.append(f"return {printer.use(term)};")
    return sum_of(each, ["theta.map((_, i) => {", *(f"  {line}" for line in inner), "})"], scope)


def _comment(rule: Rule, program: Program) -> list[str]:
    said = [f"{rule.title}: {rule.summary}" if rule.summary else rule.title]
    said += [f"Source: {rule.source}"] if rule.source else []
    numbers = zip(program.hyper_names, map(repr, rule.numbers(1)), strict=True)
    starts = [(slot.name, slot.start if slot.start == PARAMETER else repr(rule.begin(slot))) for slot in program.slots]
    for what, pairs in (("hypers", numbers), ("states, at the start", starts)):
        shown = ", ".join(f"{name}: {value}" for name, value in pairs)
        said += [f"{what}: {{ {shown} }}"] if shown else []
    said.append("t: 1, 2, 3, ...")
    return ["/**", *(f" * {line.replace('*/', '* /')}" for line in said), " */"]


def _opening(scope: Scope) -> list[str]:
    """Takes states and hyperparameters out of their objects."""
    result = []
    for names, where in ((scope.states | scope.counters | scope.numbers, "states"), (scope.hypers, "hypers")):
        if names:
            parts = (name if name == local else f"{name}: {local}" for name, local in names.items())
            result.append(f"const {{ {', '.join(parts)} }} = {where};")
    return result


def _counters(kernel: Kernel, scope: Scope) -> list[str]:
    printer = Printer(STYLE, scope.names)
    pairs = zip(scope.fresh.values(), kernel.counters, strict=True) if kernel.counters else ()
    return [f"const {name} = {printer.use(node)};" for name, node in pairs]


def _gradient(program: Program, scope: Scope) -> list[str]:
    """Takes the gradient, at theta or ahead of it."""
    if not program.looks_ahead:
        return [f"const {scope.gradient} = grad(theta);"]
    ((_, point),) = kernel_of(program.ahead()).results
    printer = Printer(STYLE, dict(scope.names))
    body = scope.draw([point], printer) + scope.consts([point], printer, named=shared([point], printer.names))
    return [
        "const point = new Float64Array(theta.length);",
        "for (let i = 0; i < theta.length; i++) {",
        *(f"  {line}" for line in body),
        f"  point[i] = {kept_as(printer, scope, THETA, point)};",
        "}",
        f"const {scope.gradient} = grad(point);",
    ]


def _keeping(scope: Scope) -> list[str]:
    """Declares the function by which results are kept: `from` is finite where all that they are computed from is."""
    new, old, origin = (coordinate(k) for k in range(3))
    names, node = {new: "x", old: "before", origin: "from"}, mended(new, old, [origin])
    body, printer = numbered([node], names)
    return [f"const {scope.keep} = (x, before, from) => {{", *body, f"  return {printer.use(node)};", "};"]
