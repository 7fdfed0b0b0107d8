"""Hyperparameters as Optax gives them: numbers, arrays, traced arrays, and functions of the count."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import jax
import jax.numpy as jnp

from fallline.optax.uniforms import Scalar
from fallline.rule import Flag, Hyper, HyperparameterError, Number, Rule, Slot, indexed
from fallline.schedules import Schedule

Value = float | jax.Array | Callable[[Any], Any]
"""A number, an array of no dimensions, or a function of Optax's count, 0 at the first step."""

LEARNING_RATE = "learning_rate"


_RENAMED = {
    "b1": ("beta1",),
    "b2": ("beta2",),
    "lr": (LEARNING_RATE,),
    "decay": ("gamma",),
    "rho": ("gamma",),
    "initial_accumulator_value": ("initial",),
    "eta": ("noise",),
    "gamma": ("noise_decay",),
    "seed": ("noise_seed",),
    "key": ("noise_seed",),
    "bias_correction_mu": ("bias_correction",),
    "bias_correction_nu": ("bias_correction",),
}
"""Optax's names of hyperparameters, and the rules' own."""

_DTYPE = "states have the parameters' dtypes; fallline.optax has it in its functions of optax's names"
_INSTEAD = {
    "eps_in_sqrt": "eps_outside says the opposite, where a rule has it",
    "initial_scale": "the averages start at 0",
    "bias_correction": "take fallline.optax.adam(beta1=0)",
    "eps_root": "a rule's eps stands where its paper has it",
    "mu_dtype": _DTYPE,
    "accumulator_dtype": _DTYPE,
    "momentum": "take fallline.optax.momentum or nag",
    "nesterov": "take fallline.optax.nag or nadam",
    "weight_decay": "take fallline.optax.decoupled_weight_decay or weight_decay around the rule",
    "mask": "give the parameters with and without decay transformations of their own, by optax.multi_transform",
    "weight_decay_mask": "give the parameters with and without decay transformations of their own, by "
    "optax.multi_transform",
    "centered": "fallline.optax.rmsprop has it, and fallline.torch.RMSprop",
}
"""What to do for those that rules do not have."""


def public_name(rule: Rule, name: str) -> str:
    """How a rule's hyperparameter is called in Optax."""
    return LEARNING_RATE if name == "lr" and LEARNING_RATE not in rule.values else name


def public_names(rule: Rule) -> dict[str, str]:
    """A rule's own names by those that its hyperparameters have in Optax, the learning rate first."""
    names = {public_name(rule, name): name for name in rule.values}
    return {name: names[name] for name in sorted(names, key=lambda name: name != LEARNING_RATE)}


def with_values(rule: Rule, given: Mapping[str, Any]) -> Rule:
    """The rule with values given under Optax's names.

    Raises:
        HyperparameterError: the rule has no such hyperparameter, a number is outside its range, an array is not one
            real number, or a flag or seed is no plain Python value.
    """
    names = public_names(rule)
    for name in given:
        if name not in names:
            raise HyperparameterError(
                f"{rule.name} has no hyperparameter {name!r}; it has: {', '.join(names) or 'none'}{hint(name, names)}"
            )
    return rule(**{names[name]: checked_value(rule, name, names[name], value) for name, value in given.items()})


def hint(name: str, names: Collection[str]) -> str:
    """What stands here for an argument of optax's, if it is one."""
    here = [spelled for spelled in _RENAMED.get(name, ()) if spelled in names]
    if here:
        return f"; {name} is {here[0]} here"
    return f"; {name}: {_INSTEAD[name]}" if name in _INSTEAD else ""


def numbers(rule: Rule, t: Scalar, steps: Mapping[str, Scalar] = MappingProxyType({})) -> tuple[Scalar, ...]:
    """Every number of the hyperparameters at step t, in the order of `program.hyper_names`; schedules evaluated.

    Args:
        rule: whose they are.
        t: the step.
        steps: the steps of hyperparameters that count their own.

    Raises:
        HyperparameterError: a schedule returned a number outside its range, or an array that is not one real number.
    """
    return tuple(_at(rule, number, steps.get(number.hyper, t)) for number in rule.flat)


def moving_numbers(rule: Rule) -> frozenset[int]:
    """The indices, among those numbers, of arrays and functions of the step: these may differ from step to step."""
    return frozenset(index for index, number in enumerate(rule.flat) if callable(number.value))


def start(rule: Rule, slot: Slot) -> Scalar:
    """The number at which a state starts, all over or on its diagonal."""
    begin = slot.start
    if not isinstance(begin, str):
        return begin
    declared = rule.definition.hypers[begin]
    assert isinstance(declared, Hyper)
    return _at(rule, Number(begin, None, declared, rule.values[begin]), 1)


def constant(number: float) -> Callable[[Any], Any]:
    """A number in the place of a function of the step: even where it is 0 its term stays in the formula."""
    return _Given(number)


def _at(rule: Rule, number: Number, t: Scalar) -> Scalar:
    """One number at step t."""
    value = number.value
    if not callable(value):
        return value
    name = f"{public_name(rule, number.hyper)} at step t"
    value = value.by_count(t - 1) if isinstance(value, Schedule) else value(t)
    return _real_scalar(name, value) if isinstance(value, jax.Array) else number.declared.check_number(name, value)


@dataclass(frozen=True, eq=False)
class _Given:
    """An array, or a number, in the place of a function of the step: rules do not look into it."""

    value: Scalar

    def __call__(self, t: Scalar) -> Scalar:
        return self.value


@dataclass(frozen=True)
class _OfCount:
    """A function of Optax's count, 0 at the first step, as a function of the step t = 1, 2, 3, ..."""

    schedule: Callable[[Any], Any]

    def __call__(self, t: Scalar) -> Any:
        return self.schedule(jnp.asarray(t - 1, jnp.int32))


def checked_value(rule: Rule, name: str, own_name: str, value: Any) -> Any:
    """A value as rules keep it, of the hyperparameter that the rule calls `own_name` and its caller `name`.

    Raises:
        HyperparameterError: see `with_values`.
    """
    declared = rule.definition.hypers[own_name]
    if isinstance(declared, Flag) or declared.whole:
        if isinstance(value, jax.Array) or (callable(value) and not isinstance(declared, Flag)):
            what = "a flag" if isinstance(declared, Flag) else "a seed" if declared.is_seed else "a whole number"
            raise HyperparameterError(
                f"{name} = {value!r}: {what} is fixed when the transformation is built, and must be a plain Python "
                f"value ({declared}); with optax.inject_hyperparams, name it: static_args={name!r}"
            )
        return declared.check(name, value)
    if declared.many and hasattr(value, "__iter__") and not isinstance(value, str):
        if getattr(value, "ndim", 1) != 1:
            raise HyperparameterError(f"{name} has the shape {value.shape}: it needs a tuple of numbers")
        value = tuple(_wrapped(indexed(name, k), part) for k, part in enumerate(value))
    else:
        value = _wrapped(name, value)
    return declared.check(name, value)


def _wrapped(name: str, value: Any) -> Any:
    if isinstance(value, jax.Array):
        return _Given(_real_scalar(name, value))
    if hasattr(value, "init") and hasattr(value, "update"):
        raise HyperparameterError(
            f"{name} = {value!r} keeps a state from step to step: give it through optax.inject_hyperparams"
        )
    if isinstance(getattr(value, "__self__", None), Schedule):  # its by_count, of which it knows more itself
        return value.__self__
    return _OfCount(value) if callable(value) and not isinstance(value, Schedule | _Given) else value


def _real_scalar(name: str, value: jax.Array) -> jax.Array:
    """An array as it is, but real: `optax.inject_hyperparams` casts numbers to the dtype of complex parameters."""
    is_known = not isinstance(value, jax.core.Tracer)
    if jnp.iscomplexobj(value) and not (is_known and value.imag.any()):
        value = value.real
    kind = jnp.issubdtype(value.dtype, jnp.floating) or jnp.issubdtype(value.dtype, jnp.integer)
    if value.shape != () or not kind:
        raise HyperparameterError(
            f"{name} is an array of shape {value.shape} and dtype {value.dtype}: it needs one real number, of shape ()"
        )
    return value
