"""`@rule` and `@modifier`: an optimizer from the lines of its paper."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, overload

from fallline.displayed import displayed
from fallline.expr import Node, RuleError
from fallline.rule.by_name import import_path, look_up
from fallline.rule.declarations import HyperparameterError, Number, Schedule, has_schedule, numbers_in, written
from fallline.rule.definition import Definition, FunctionDefinition, ModifiedDefinition
from fallline.rule.docstring import check_title, source_of, summary_of, title_of
from fallline.rule.program import Program, Slot
from fallline.rule.signature import read_signature
from fallline.rule.sizes import View
from fallline.rule.spans import Value
from fallline.rule.states import PARAMETER


class Rule:
    """An optimizer's rule with a value for every hyperparameter.

    Immutable. Calling it gives the same rule with other values: `adam(lr=3e-4)`. Rules are equal when their formulas,
    the names of their states and hyperparameters, and their values are.

    Attributes:
        name: how it is called in Python.
        definition: the declaration: states, hyperparameters with their ranges.
        values: the value of every hyperparameter and flag by name.
    """

    __slots__ = ("__dict__", "definition", "values")
    definition: Definition
    values: Mapping[str, Value]

    def __init__(self, definition: Definition, values: Mapping[str, Value]) -> None:
        """Use `@rule` on a function, or call a rule; both come here with checked values."""
        object.__setattr__(self, "definition", definition)
        object.__setattr__(self, "values", MappingProxyType(dict(values)))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a rule is immutable; {self.name}({name}=...) gives another one")

    @overload
    def __call__(self, **values: Value) -> Rule: ...
    @overload
    def __call__(self, theta: Node, /, *args: Any, **values: Any) -> Any: ...
    def __call__(self, *args: Any, **values: Value) -> Any:
        """The same rule with other values.

        Args:
            **values: numbers, or functions of the step t = 1, 2, 3, ... that return them; choices for flags.

        Raises:
            HyperparameterError: a name that the rule doesn't have, or a value outside its range.
            TypeError: positional arguments; a rule is run by an optimizer, not by calling it. Only inside another
                rule it is called like the function that it was, with states and hyperparameters of that one.
        """
        if args and all(isinstance(arg, Node) or callable(arg) for arg in args):
            return self._inline(args, values)
        if args:
            raise TypeError(
                f"{self.name}(...) takes hyperparameters by name, as in {self.name}(lr=0.1); to take steps with it, "
                f"give it to fallline.torch.Optimizer(params, {self.name})"
            )
        checked = {name: self.definition.check_value(name, value) for name, value in values.items()}
        return Rule(self.definition, {**self.values, **checked})

    def _inline(self, args: tuple[Any, ...], values: Mapping[str, Any]) -> Any:
        """The rule's lines inside another rule; hyperparameters that are not given have this rule's values."""
        if not isinstance(self.definition, FunctionDefinition):
            raise RuleError(f"{self.name} is made by a modifier: call the rule inside it, or write out what it does")
        for name in values:
            if name not in self.values:
                raise RuleError(f"{self.name} has no hyperparameter {name!r}; it has: {', '.join(self.values)}")
        signature = self.definition.signature
        needed = ("theta", "grad", *(("t",) if signature.takes_t else ()), *signature.states)
        if len(args) != len(needed):
            raise RuleError(
                f"{self.name} was called with {len(args)} values instead of {len(needed)}: inside another rule write "
                f"{self.name}({', '.join(needed)}, lr=lr), with states of that rule"
            )
        return self.definition.function(*args, **{**self.values, **values})

    @property
    def name(self) -> str:
        """How the rule is called in Python."""
        return self.definition.name

    @property
    def title(self) -> str:
        """Its proper name: the words before the colon in its docstring where they spell its name, else CamelCase."""
        return title_of(self.name, self.definition.doc)

    @property
    def summary(self) -> str:
        """The first line of its docstring, without the title."""
        return summary_of(self.name, self.definition.doc)

    @property
    def source(self) -> str:
        """Where it comes from: the docstring's paragraph that begins with Source."""
        return source_of(self.definition.doc)

    @functools.cached_property
    def program(self) -> Program:
        """The formulas of one step, for its flags and the lengths of its tuples."""
        return self.definition.program(self.values)

    def program_for(self, shape: Sequence[int]) -> Program:
        """The formulas of one step for a parameter of this shape: where a rule asks for it, they differ.

        Raises:
            RuleError: the rule is for matrices alone, and the parameter is a vector.
        """
        self.definition.check_takes(shape)
        return self.definition.program(self.values, shape) if self.asks else self.program

    @functools.cached_property
    def asks(self) -> bool:
        """Whether its formulas depend on the shape of the parameter: the rule compares sizes, or asks for ndim."""
        return self.definition.asks(self.values)

    def numbers(self, t: int) -> tuple[float, ...]:
        """Every number of the hyperparameters at step t, in the order of `program.hyper_names`; schedules evaluated.

        Raises:
            HyperparameterError: a schedule left its hyperparameter's range.
        """
        return tuple(number.at(t) for number in self.flat)

    @functools.cached_property
    def flat(self) -> tuple[Number, ...]:
        """Every number of the hyperparameters, in the order of `program.hyper_names`; schedules as they are."""
        return numbers_in(self.definition.hypers, self.values)

    @property
    def fixed(self) -> bool:
        """Whether no hyperparameter is a function of the step."""
        return not any(map(has_schedule, self.values.values()))

    def start(self, state: str, t: int = 1) -> float:
        """A state's value before its first step; where that is a hyperparameter's, with functions evaluated at t.

        Raises:
            KeyError: there is no such state.
            ValueError: it starts at the parameter, or as a matrix, and not at a number.
        """
        slot = self.program.slot(state)
        if slot.diagonal or slot.start == PARAMETER:
            what = "as a diagonal matrix" if slot.diagonal else "at the parameter itself"
            raise ValueError(f"{self.name}: the state {state} starts {what}, which is not made here yet")
        return self.begin(slot, t)

    def begin(self, slot: Slot, t: int = 1) -> float:
        """The number at which a state starts, all over or on its diagonal; see `start`."""
        if not isinstance(slot.start, str):
            return slot.start
        value = self.values[slot.start]
        return float(value(t) if callable(value) else value)

    def named(self, name: str, doc: str) -> Rule:
        """A modified rule under a name and docstring of its own.

        Raises:
            RuleError: the rule is none that a modifier made, or the docstring's title does not spell the name.
        """
        definition = self.definition
        check_title(name, doc)
        if not isinstance(definition, ModifiedDefinition):
            raise RuleError(f"{self.name} has a name: only a rule made by a modifier can be given one")
        return Rule(ModifiedDefinition(definition.modifier, definition.inner, name, doc), self.values)

    _repr_html_ = displayed("rule")

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={written(value)}" for name, value in self.values.items())
        return f"{self.name}({values})"

    def _identity(self) -> tuple[Any, ...]:
        return self.program, tuple(self.definition.states.items()), tuple(self.values.items())

    def __eq__(self, other: object) -> bool:
        return self._identity() == other._identity() if isinstance(other, Rule) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.program.outputs, self.program.point, tuple(self.values.items())))

    def __reduce__(self) -> tuple[Any, ...]:
        return Rule, (self.definition, dict(self.values))

    def __copy__(self) -> Rule:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Rule:
        return self


class Modifier:
    """A function from rule to rule: `decoupled_weight_decay(adam)`. The result is one formula, hence one kernel.

    Attributes:
        name: how it is called in Python.
        doc: its docstring.
        signature: what it declares.
    """

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        self.name = function.__name__
        self.doc = (function.__doc__ or "").strip()
        self.signature = read_signature(function, ("rule", "theta", "grad"))
        functools.update_wrapper(self, function)
        named = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=declared.default)
            for name, declared in self.signature.hypers.items()
        ]
        first = inspect.Parameter("rule", inspect.Parameter.POSITIONAL_ONLY, annotation=Rule)
        self.__signature__ = inspect.Signature([first, *named], return_annotation=Rule)

    def __call__(self, rule: Rule, /, *more: Any, **values: Value) -> Rule:
        """The modified rule.

        Args:
            rule: any rule, modified or not; it keeps its values.
            **values: values for the modifier's own hyperparameters, or others of the rule's.

        Raises:
            RuleError: `rule` is no rule, lacks a hyperparameter that the modifier shares, or has one of the same name.
            TypeError: values without names.
            HyperparameterError: a value is outside its range.
        """
        if not isinstance(rule, Rule):
            hint = f'; as a text it is "{self.name}({rule})"' if isinstance(rule, str) else ""
            raise RuleError(f"{self.name} modifies a rule, such as {self.name}(fallline.rules.sgd), not {rule!r}{hint}")
        if more:
            name = next(iter(self.signature.hypers), None)
            example = f", as in {self.name}({rule.name}, {name}={more[0]!r})" if name else ": it has none"
            raise TypeError(f"{self.name}(rule, ...) takes hyperparameters by name{example}")
        definition = ModifiedDefinition(self, rule.definition)
        definition.check()
        return Rule(definition, {**definition.defaults(), **rule.values})(**values)

    def __repr__(self) -> str:
        return self.name

    def __reduce__(self) -> tuple[Any, ...]:
        return look_up, import_path(self.function, self, lambda modifier: modifier)

    def __copy__(self) -> Modifier:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Modifier:
        return self


@overload
def rule(function: Callable[..., Any]) -> Rule: ...
@overload
def rule(*, view: View, vectors: bool = True) -> Callable[[Callable[..., Any]], Rule]: ...
def rule(
    function: Callable[..., Any] | None = None, *, view: View = "last", vectors: bool = True
) -> Rule | Callable[[Callable[..., Any]], Rule]:
    """Makes a rule of a pure function `(theta, grad, [t], state=zeros, ..., *, lr=rate(1e-3), ...)`.

    The function returns the new theta, then its states in the order of the signature. `grad` is a function of a point.
    It is traced at once, so that errors show where the rule is defined.

    Args:
        function: what is decorated.
        view: how the rule sees a tensor of more than two axes as a matrix: its last two axes, the others a batch; or,
            with `@rule(view="matrix")`, its first axis by all the others.
        vectors: whether it takes parameters of fewer than two axes, as one row; where it is for matrices alone,
            `@rule(view="matrix", vectors=False)`, doors refuse them.

    Raises:
        RuleError: the function is no rule; the message says what, why and how to mend it.
    """
    if view not in ("last", "matrix"):
        raise RuleError(
            f'view={view!r}: choose "last", a tensor\'s last two axes, or "matrix", its first by the others'
        )
    if function is None:
        return functools.partial(rule, view=view, vectors=vectors)
    definition = FunctionDefinition(function, view, vectors=vectors)
    check_title(definition.name, definition.doc)
    if not (function.__module__ or "").startswith(_OURS):  # without one where it was executed in a bare namespace
        definition.check()
    return Rule(definition, definition.defaults())


_OURS = f"{__package__.partition('.')[0]}."
"""Where rules are that the tests check, so that an import need not."""


def modifier(function: Callable[..., Any]) -> Modifier:
    """Makes a modifier of a function `(rule, theta, grad, [t], state=zeros, ..., *, lr, weight_decay=nonneg(0), ...)`.

    It calls `rule(theta, grad, t)` once, with a theta and a grad of its choosing, and returns the new theta, then its
    own states if it has any. A hyperparameter without a default is shared with the rule inside.

    Raises:
        RuleError: the signature declares something else.
    """
    return Modifier(function)


__all__ = ["HyperparameterError", "Modifier", "Rule", "Schedule", "modifier", "rule"]
