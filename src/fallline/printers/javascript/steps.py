"""A kernel as JavaScript: its passes, one loop over the elements after the other."""

from __future__ import annotations

from collections.abc import Sequence

from fallline.expr import GRAD, THETA, Node, make, topological
from fallline.kernel.kernel import Kernel
from fallline.kernel.overflow import read
from fallline.kernel.passes import Pass
from fallline.kernel.sums import Asked, Sum
from fallline.printers.javascript.scope import Scope, shared
from fallline.printers.javascript.style import STYLE
from fallline.printers.printer import Printer


def passes(kernel: Kernel, scope: Scope) -> list[str]:
    """What is the same for all elements, then the elements, as often as sums ask for, then the result."""
    printer = Printer(STYLE, scope.names)
    uniforms = [node for node in kernel.uniforms if node.op not in ("input", "const")]
    result = scope.consts(uniforms, printer, named={*uniforms, *shared(uniforms, printer.names)})
    variables = {"theta": "theta", **scope.states}
    stored = {scope.fields[array] for array in kernel.stored if not array.number}
    fields = [
        *(f"{key}: {'new Float64Array(n)' if key in stored else local}" for key, local in variables.items()),
        *(f"{name}: {local}" for name, local in (scope.fresh | scope.numbers).items()),
    ]
    result += ["const n = theta.length;", f"const next = {{ {', '.join(fields)} }};"]
    for one in kernel.passes:
        result += _pass(one, scope)
    return [*result, "return next;"]


def _pass(one: Pass, scope: Scope) -> list[str]:
    """A loop, after the numbers that it needs and before the sums that it feeds; or numbers that are kept."""
    stores = {array: node for array, node in one.results if not array.number}
    kept = {array: node for array, node in one.results if array.number}
    terms = [term_of(each) for each in one.sums]
    result = _numbers((*stores.values(), *terms), tuple(kept.values()), scope)
    printer = Printer(STYLE, scope.names)
    result += [f"next.{scope.fields[leaf]} = {kept_as(printer, scope, leaf, node)};" for leaf, node in kept.items()]
    if not stores and not terms:
        return result
    arrays = [scope.free(f"terms{each.leaf.attr[1] + 1}") for each in one.sums]
    result += [f"const {name} = new Float64Array(n);" for name in arrays]
    result += ["for (let i = 0; i < n; i++) {", *(f"  {line}" for line in _body(stores, terms, arrays, scope)), "}"]
    for each, name in zip(one.sums, arrays, strict=True):
        result += sum_of(each, [name], scope)
    return result


def _numbers(elements: Sequence[Node], kept: Sequence[Node], scope: Scope) -> list[str]:
    """Declares the numbers that elements meet and the host does not know, and what these share."""
    printer = Printer(STYLE, scope.names)
    order = topological(elements)
    met = [arg for node in order if not node.number for arg in node.args if arg.number]
    needed = [node for node in (*met, *elements, *kept) if node.number and not node.uniform and node.args]
    needed = list(dict.fromkeys(needed))
    called = {node for node in topological(needed) if node in scope.called and not node.uniform and node.args}
    return scope.consts(needed, printer, named={*needed, *called, *shared(needed, printer.names)})


def _body(stores: dict[Node, Node], terms: Sequence[Node], arrays: Sequence[str], scope: Scope) -> list[str]:
    """What is done for an element."""
    outputs = [*stores.values(), *terms]
    with scope.block() as printer:
        result = scope.draw(outputs, printer)
        named = {node for node in topological(outputs) if node in scope.called} | shared(outputs, printer.names)
        result += scope.consts(outputs, printer, named - {stores.get(THETA)})
        for leaf, node in stores.items():
            result.append(f"next.{scope.fields[leaf]}[i] = {kept_as(printer, scope, leaf, node)};")
        result += [f"{name}[i] = {printer.use(term)};" for name, term in zip(arrays, terms, strict=True)]
    return result


def term_of(each: Sum | Asked) -> Node:
    """What is added up."""
    return make("mul", (each.term, each.term)) if each.squares else each.term


def sum_of(each: Sum | Asked, terms: Sequence[str], scope: Scope) -> list[str]:
    """Declares a sum of the numbers of an array, which stands on lines."""
    scope.names[each.leaf] = name = scope.free(f"sum{each.leaf.attr[1] + 1}")
    printed = "\n".join(terms)
    return f"const {name} = summed({printed});".split("\n")


def kept_as(printer: Printer, scope: Scope, array: Node, node: Node) -> str:
    """A result as it is kept."""
    if node.uniform:
        return printer.use(node)
    inputs = [scope.names[leaf] for leaf in read(node, (THETA, GRAD))]
    origin = inputs[0] if len(inputs) == 1 else " + ".join(f"({name} - {name})" for name in inputs) or "0"
    return f"{scope.keep}({printer.use(node)}, {scope.names[array]}, {origin})"
