"""Functions, generated: one per rule, `adam(learning_rate, ...)`, one per modifier, and one for every other rule."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any

import optax  # type: ignore[import-untyped]

from fallline.optax.hypers import LEARNING_RATE, Value, public_names, with_values
from fallline.optax.increment import kept_beside, plan_of
from fallline.optax.transformation import Transformation
from fallline.optax.whole import WholeTransformation
from fallline.rule import Flag, Hyper, Modifier, Rule, beyond, documented
from fallline.spelling import as_rule, find_rule

_OTHERS = "hyperparameters"
_KIND = inspect.Parameter.POSITIONAL_OR_KEYWORD


def transform(
    rule: Rule | str, learning_rate: Value | None = None, **hyperparameters: Any
) -> optax.GradientTransformationExtraArgs:
    """Any rule as an Optax transformation: `transform(lion, learning_rate=1e-4)`.

    Args:
        rule: one of `fallline.rules`, your own, or a modified one; it keeps the values that it has. Or its spelling,
            `"clip_value(adam, clip=0.5)"`.
        learning_rate: the rule's `lr`; the rule's own value if None.
        **hyperparameters: others, under the rule's names. Each number may be a number, which is checked, a JAX array
            of shape (), also traced, which is not, or a function that JAX can trace: a `fallline.schedules.Schedule` is
            called with the step t = 1, 2, 3, ..., like functions that the rule itself holds, and any other function,
            like Optax's schedules, with the count 0, 1, 2, ... Flags and seeds are plain Python values.

    Returns:
        An `optax.GradientTransformationExtraArgs`; see `init` and `update` of
        `fallline.optax.transformation.Transformation`.

    Raises:
        TypeError: `rule` is no rule.
        ValueError: `rule` is a text that spells none.
        HyperparameterError: the rule has no such hyperparameter, or a value is outside its range.
        RuleError: a state of the rule is called `count` or `ahead`, or its name begins with an underscore.
        NoEquivalentFormError: the rule takes two gradients in a step, or one at a point that cannot be solved for the
            parameter, and where a parameter does not start.
    """
    rule = as_rule(rule)
    given = {} if learning_rate is None else {LEARNING_RATE: learning_rate}
    rule = with_values(rule, given | _unpacked(hyperparameters))
    alone = beyond(rule) is None and not kept_beside(rule)
    transformation = Transformation(rule) if alone else WholeTransformation(rule)
    return optax.GradientTransformationExtraArgs(transformation.init, transformation.update)


def make_function(rule: Rule, module: str) -> Callable[..., optax.GradientTransformationExtraArgs]:
    """A function for one rule, with the rule's hyperparameters as its signature.

    Args:
        rule: gives the function its name, docstring and defaults.
        module: the module that will hold the function, so that it can be pickled.
    """
    signature = _signature(rule)

    def construct(*args: Any, **kwargs: Any) -> optax.GradientTransformationExtraArgs:
        with_values(rule, {name: value for name, value in kwargs.items() if name not in signature.parameters})
        return transform(rule, **bound(rule.name, signature, args, kwargs))

    return named(construct, rule.name, module, signature, _rule_doc(rule))


def make_modifier(modifier: Modifier, module: str) -> Callable[..., optax.GradientTransformationExtraArgs]:
    """A function for one modifier, which takes a rule and hyperparameters of both; see `make_function`."""
    own = modifier.signature.hypers
    parameter = inspect.Parameter
    signature = inspect.Signature(
        [
            parameter("rule", _KIND, annotation=Rule | str),
            parameter(LEARNING_RATE, _KIND, default=None, annotation=Value | None),
            *(
                parameter(name, _KIND, default=hyper.default, annotation=_annotation(hyper))
                for name, hyper in own.items()
            ),
            parameter(_OTHERS, parameter.VAR_KEYWORD, annotation=Any),
        ],
        return_annotation=optax.GradientTransformationExtraArgs,
    )

    def construct(*args: Any, **kwargs: Any) -> optax.GradientTransformationExtraArgs:
        given = bound(modifier.name, signature, args, kwargs)
        others, rule = given.pop(_OTHERS, {}), given.pop("rule")
        return transform(modifier(find_rule(rule) if isinstance(rule, str) else rule), **given, **others)

    return named(construct, modifier.name, module, signature, _modifier_doc(modifier))


def _unpacked(hyperparameters: dict[str, Any]) -> dict[str, Any]:
    """As `optax.inject_hyperparams` gives them: those by further keywords as one dict, under the name of them all."""
    inner = hyperparameters.pop(_OTHERS, {})
    return hyperparameters | (dict(inner) if isinstance(inner, Mapping) else {_OTHERS: inner})


def bound(name: str, signature: inspect.Signature, args: tuple[Any, ...], kwargs: dict[str, Any]) -> dict[str, Any]:
    """The given arguments by their names.

    Raises:
        TypeError: they do not fit the signature.
    """
    try:
        return dict(signature.bind(*args, **kwargs).arguments)
    except TypeError as error:
        raise TypeError(f"{name}({', '.join(signature.parameters)}): {error}") from None


def named(
    construct: Callable[..., Any], name: str, module: str, signature: inspect.Signature, doc: str
) -> Callable[..., Any]:
    """The function with the name, the signature and the docstring that editors and `inject_hyperparams` read."""
    construct.__name__ = construct.__qualname__ = name
    construct.__module__, construct.__doc__ = module, doc
    construct.__signature__ = signature  # type: ignore[attr-defined]
    construct.__annotations__ = {p.name: p.annotation for p in signature.parameters.values()}
    construct.__annotations__["return"] = signature.return_annotation
    return construct


def _signature(rule: Rule) -> inspect.Signature:
    return inspect.Signature(
        [
            inspect.Parameter(
                name, _KIND, default=rule.values[own], annotation=_annotation(rule.definition.hypers[own])
            )
            for name, own in public_names(rule).items()
        ],
        return_annotation=optax.GradientTransformationExtraArgs,
    )


def _annotation(declared: Hyper | Flag) -> Any:
    if isinstance(declared, Flag):
        return type(declared.default)
    if declared.whole:
        return int
    return tuple[Value, ...] if declared.many else Value


def _rule_doc(rule: Rule) -> str:
    lines = [rule.definition.doc, "", "Args:"]
    names = public_names(rule)
    declared, values = rule.definition.hypers, rule.values
    public = {name: declared[own] for name, own in names.items()}
    lines += documented(public, {name: values[own] for name, own in names.items()})
    return "\n".join([*lines, "", _VALUES, *_remarks(rule), "", RAISES])


def _modifier_doc(modifier: Modifier) -> str:
    lines = [inspect.cleandoc(modifier.doc), "", "Args:"]
    lines += ["    rule: the rule to modify, modified already or not; it keeps the values that it has."]
    lines += [f"    {LEARNING_RATE}: the rule's `lr`; the rule's own value if None."]
    hypers = modifier.signature.hypers
    lines += documented(hypers, {name: declared.default for name, declared in hypers.items()})
    lines += [f"    **{_OTHERS}: the rule's others, under its names."]
    return "\n".join([*lines, "", _VALUES, "", RAISES])


def _remarks(rule: Rule) -> list[str]:
    if rule.program.first is not None:
        return []
    lines = ["", _AHEAD] if rule.program.looks_ahead else []
    if any(plan_of(rule, shape).needs_params for shape in rule.definition.examples):
        lines += ["", "`update` needs params, as in `update(grads, state, params)`."]
    return lines


NUMBERS = """Each number may also be a JAX array of shape (), traced or not, or a function that JAX can trace: those of
`fallline.schedules` are called with the step 1, 2, 3, ..., all others, like Optax's, with the count 0, 1, 2, ... Only
numbers are checked. Flags and seeds are plain Python values."""

RETURNS = """Returns:
    An `optax.GradientTransformationExtraArgs` for pytrees of float32, float64, bfloat16, float16 and complex arrays,
    which are pairs of real ones, as in PyTorch. Arithmetic is float64 for float64 and complex128, else float32. Updates
    and states have the parameters' dtypes"""

_VALUES = f"{NUMBERS}\n\n{RETURNS}; the state is a named tuple of `count` and the rule's states by name."

_AHEAD = """The gradient must be taken at the parameters, and these stand at the point ahead where the rule takes it;
`fallline.optax.eval_params(state, params)` gives where the rule has arrived, to evaluate or save the model."""

RAISES = """Raises:
    HyperparameterError: there is no such hyperparameter, or a value is outside its range."""
