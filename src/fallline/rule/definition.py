"""What a rule is before its hyperparameters have values: a declaration, and a way to trace it."""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Self

from fallline.expr import THETA, Node, RuleError, T, topological, verify_graph
from fallline.expr.asking import Answer, answering
from fallline.rule.by_name import import_path, look_up
from fallline.rule.declarations import Flag, Hyper, HyperparameterError
from fallline.rule.idle import without_idle_states
from fallline.rule.program import Program
from fallline.rule.signature import Signature, read_signature
from fallline.rule.sizes import EXAMPLES, Sizes, View
from fallline.rule.states import PARAMETER, State
from fallline.rule.trace import Scope, Traced, call, several
from fallline.rule.words import called

_FEW = 3  # choices of a flag among them
_MOST_CHOICES = 64  # combinations of flags that are traced when a rule is defined, to find errors early


class Definition:
    """A rule without values.

    Attributes:
        name: how it is called in Python.
        doc: its docstring.
        states: its states by name.
        hypers: its hyperparameters and flags by name.
        view: how it sees a tensor as a matrix.
        vectors: whether it takes parameters of fewer than two axes, as one row.
    """

    name: str
    doc: str
    states: Mapping[str, State]
    hypers: Mapping[str, Hyper | Flag]
    view: View
    vectors: bool

    def build(self, scope: Scope, theta: Any, grad: Callable[[Any], Node], t: Any) -> Node:
        """Traces one step inside a scope and returns the new theta."""
        raise NotImplementedError

    def __init__(self) -> None:
        self._traced: dict[tuple[Any, ...], list[Traced]] = {}

    def program(self, values: Mapping[str, Any], shape: Sequence[int] = EXAMPLES[0]) -> Program:
        """The formulas for these flags, this many numbers, and parameters of a shape; traced once for each structure.

        Raises:
            RuleError: the rule is wrongly written.
        """
        return self._of(values, shape).program

    @property
    def examples(self) -> tuple[tuple[int, ...], ...]:
        """Shapes of parameters that it takes, which together have all of its formulas."""
        return tuple(shape for shape in EXAMPLES if self.vectors or len(shape) > 1)

    def check_takes(self, shape: Sequence[int], advice: str = "") -> None:
        """Refuses a vector where the rule is for matrices alone.

        Args:
            shape: of the parameter.
            advice: what to give instead, where the door has something simple.

        Raises:
            RuleError: the message says what to do with vectors.
        """
        if len(shape) < 2 and not self.vectors:
            usual = (
                f"give it the weights of hidden layers, and all else another rule, as groups(matrix={self.name}, "
                "rest=adamw) of fallline.torch.kinds(model) do, or fallline.optax.by_kind"
            )
            said = f"{self.name} takes matrices, and a parameter of shape {tuple(shape)} is none"
            raise RuleError(f"{said}: {advice or usual}")

    def asks(self, values: Mapping[str, Any]) -> bool:
        """Whether the formulas depend on the shape of the parameter."""
        return bool(self._of(values, EXAMPLES[0]).answers)

    def _of(self, values: Mapping[str, Any], shape: Sequence[int]) -> Traced:
        key = tuple(_structure(declared, values[name]) for name, declared in self.hypers.items())
        known = self._traced.setdefault(key, [])
        if known and not known[0].answers:
            return known[0]
        sizes = Sizes.of(shape, self.view)
        for traced in known:
            if traced.holds(sizes):
                return traced
        known.append(self._trace(values, sizes))
        return known[-1]

    def _trace(self, values: Mapping[str, Any], sizes: Sizes) -> Traced:
        answers: dict[Node, Answer] = {}

        def answer(question: Node) -> Answer:
            known = sizes.answer(question)
            if known is not None:
                answers[question] = known
            return known

        numbers: frozenset[str] = frozenset()
        while True:  # until it is known which numbers depend on sums
            scope = Scope(self.name, self.states, self.hypers, values, numbers)
            with answering(answer):
                theta = self.build(scope, THETA, scope.grad, T)
            if scope.numbers == numbers:
                break
            numbers = frozenset(scope.numbers)
        if not scope.points:
            raise RuleError(f"{self.name} never called grad: a rule takes its gradient with g = grad(theta)")
        theta, *points = scope.in_order((theta, *scope.points))
        names = dict(zip(scope.names, scope.in_order(scope.names.values()), strict=True))
        first = points[0] if len(points) > 1 else None
        program = Program(theta, scope.slots(), points[-1], scope.hyper_names, names, self.view, first)
        verify_graph((theta, *(slot.new for slot in program.slots), *points))
        traced = Traced(without_idle_states(program), answers, *self._idle(scope, program))
        if not answers:
            self._check_used([traced])
        return traced

    def _idle(self, scope: Scope, program: Program) -> tuple[frozenset[str], frozenset[str]]:
        """The hyperparameters that a program does not use, and the states that it does not change."""
        used = set(topological((*program.outputs, *(slot.new for slot in program.numbers), *program.points)))
        counted = {zeros.over for zeros in self.states.values()} | {zeros.start for zeros in self.states.values()}
        unused = (name for name, symbols in scope.values.items() if symbols is not None and name not in counted)
        leaves = zip(program.arrays, program.leaves, strict=True)
        return (
            frozenset(name for name in unused if used.isdisjoint(_nodes(scope.values[name]))),
            frozenset(slot.name for slot, leaf in leaves if slot.new is leaf and slot.start != PARAMETER),
        )

    def _check_used(self, traces: Sequence[Traced]) -> None:
        """Finds forgotten lines. With flags, a formula may well leave something out."""
        if any(isinstance(declared, Flag) or declared.optional for declared in self.hypers.values()):
            return
        for name in sorted(frozenset.intersection(*(traced.unused for traced in traces))):
            raise RuleError(f"{self.name} declares the hyperparameter {name} but never uses it")
        for name in sorted(frozenset.intersection(*(traced.untouched for traced in traces))):
            raise RuleError(f"{self.name} never changes its state {name}: update it, or leave it out")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self

    def check(self) -> None:
        """Traces the rule with combinations of its flags, so that errors show when the rule is defined.

        Of a flag with many choices, such as a number of rounds, a few stand for all.
        """
        flags: dict[str, tuple[Any, ...]] = {}
        for name, declared in self.hypers.items():
            if isinstance(declared, Flag):
                flags[name] = tuple(dict.fromkeys((*declared.choices[:_FEW], declared.default)))
            elif declared.optional:
                flags[name] = (0.0, 1.0)
        for choice in itertools.islice(itertools.product(*flags.values()), _MOST_CHOICES):
            values = self.defaults() | dict(zip(flags, choice, strict=True))
            self._check_used([self._of(values, shape) for shape in self.examples])

    def defaults(self) -> dict[str, Any]:
        """The declared default of every hyperparameter and flag."""
        return {name: declared.default for name, declared in self.hypers.items()}

    def check_value(self, name: str, value: Any) -> Any:
        """A hyperparameter's value in the form in which rules keep it.

        Raises:
            HyperparameterError: there is no such hyperparameter, or the value is outside its range.
        """
        if name not in self.hypers:
            choices = ", ".join(self.hypers) or "none"
            raise HyperparameterError(
                f"{self.name} has no hyperparameter {name!r}; it has: {choices}{called(name, self.hypers)}"
            )
        return self.hypers[name].check(name, value)


class FunctionDefinition(Definition):
    """A rule written as a function."""

    def __init__(self, function: Callable[..., Any], view: View = "last", *, vectors: bool = True) -> None:
        super().__init__()
        self.function, self.view, self.vectors = function, view, vectors
        self.name = function.__name__
        self.doc = inspect.cleandoc(function.__doc__ or "")
        self.signature: Signature = read_signature(function, ("theta", "grad"))
        self.states, self.hypers = self.signature.states, self.signature.hypers

    def build(self, scope: Scope, theta: Any, grad: Callable[[Any], Node], t: Any) -> Node:
        """Calls the function."""
        states = tuple(scope.states[key] for key in self.states)
        hypers = {key: scope.values[key] for key in self.hypers}
        args = (theta, grad, *((t,) if self.signature.takes_t else ()), *states)
        result, local_names = call(self.function, args, hypers)
        return scope.record(self.name, result, local_names, self.states)

    def __reduce__(self) -> tuple[Any, ...]:
        return _definition_named, import_path(self.function, self, _written)


class ModifiedDefinition(Definition):
    """A modifier around a rule."""

    def __init__(self, modifier: Any, inner: Definition, name: str | None = None, doc: str | None = None) -> None:
        super().__init__()
        self.modifier, self.inner, self.view, self.vectors = modifier, inner, inner.view, inner.vectors
        signature: Signature = modifier.signature
        self.name = name or f"{modifier.name}({inner.name})"
        self.doc = doc if doc is not None else modifier.doc
        for key in signature.shared:
            if key not in inner.hypers:
                choices = ", ".join(inner.hypers) or "none"
                raise RuleError(f"{modifier.name} shares {key!r} with its rule, but {inner.name} has only: {choices}")
        for kind, own, theirs in (
            ("state", signature.states, inner.states),
            ("hyperparameter", signature.hypers, inner.hypers),
        ):
            for key in own:
                if key in theirs:
                    raise RuleError(
                        f"{modifier.name} and {inner.name} both have a {kind} {key!r}, so that one cannot be around "
                        "the other; in a rule or modifier of your own, rename it"
                    )
        self.states = {**inner.states, **signature.states}
        self.hypers = {**inner.hypers, **signature.hypers}

    def build(self, scope: Scope, theta: Any, grad: Callable[[Any], Node], t: Any) -> Node:
        """Calls the modifier, which calls the rule inside once."""
        signature: Signature = self.modifier.signature
        calls = 0

        def rule(theta: Any, grad: Callable[[Any], Node], t: Any = t) -> Node:
            nonlocal calls
            calls += 1
            return self.inner.build(scope, theta, grad, t)

        states = tuple(scope.states[key] for key in signature.states)
        hypers = {key: scope.values[key] for key in (*signature.shared, *signature.hypers)}
        args = (rule, theta, grad, *((t,) if signature.takes_t else ()), *states)
        result, local_names = call(self.modifier.function, args, hypers)
        if calls != 1:
            raise RuleError(f"{self.modifier.name} called its rule {calls} times, but a step runs it once")
        return scope.record(self.modifier.name, result, local_names, signature.states)

    def __reduce__(self) -> tuple[Any, ...]:
        return ModifiedDefinition, (self.modifier, self.inner, self.name, self.doc)


def _definition_named(module: str, qualname: str) -> Definition:
    definition: Definition = _written(look_up(module, qualname))
    return definition


def _written(rule: Any) -> Any:
    """The definition that was written as a function, also where modifiers decorate it."""
    definition = getattr(rule, "definition", None)
    while isinstance(definition, ModifiedDefinition):
        definition = definition.inner
    return definition


def _structure(declared: Hyper | Flag, value: Any) -> Any:
    """What a hyperparameter's value says about the formula: a flag's choice, how many numbers, which are there."""
    if isinstance(declared, Flag):
        return value
    return len(value) if declared.many else 1, *declared.numbers(value)


def _nodes(symbols: Any) -> tuple[Node, ...]:
    """The nodes of a hyperparameter; none of a flag."""
    return tuple(node for node in several(symbols) if isinstance(node, Node))
