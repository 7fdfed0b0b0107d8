"""Functions under optax's names and with its arguments, generated: one for each peer."""

from __future__ import annotations

import inspect
import math
import textwrap
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, get_args

import jax
import numpy as np
import optax  # type: ignore[import-untyped]

from fallline.optax.chained import begun, count_of_steps, theirs
from fallline.optax.drop_in import MASKS, DropIn
from fallline.optax.functions import NUMBERS, RAISES, RETURNS, bound, named
from fallline.optax.hypers import LEARNING_RATE, Value, constant, hint, start, with_values
from fallline.optax.noise import NOISE, noise_of
from fallline.optax.peers import PEERS, REST
from fallline.optax.sights import LargestAxes
from fallline.rule import Flag, Hyper, HyperparameterError, Rule
from fallline.rules import RULES

OWN_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "beta1": ("b1",),
        "beta2": ("b2",),
        "beta3": ("b3",),
        "gamma": ("decay", "rho"),
        "initial": ("initial_accumulator_value",),
        "noise": ("eta",),
        "noise_decay": ("gamma",),
        "noise_seed": ("key",),
        "power": ("decay_rate",),
        "clip": ("clipping_threshold",),
    }
)
"""What rules call hyperparameters for which optax has these names."""

_DTYPES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"mu_dtype": ("mu",), "dtype_momentum": ("ema",), "accumulator_dtype": ()}
)
"""The arguments that ask for the dtype of a state, and which; all that there are, where none is named."""

_DECAYS = ("weight_decay", "weight_decay_rate")

_OF_SIGHT = ("factored", "min_dim_size_to_factor")
"""The arguments that say how leaves are seen."""


def make_alias(
    name: str, module: str, make: Callable[[str, dict[str, Any]], Any] | None = None
) -> Callable[..., optax.GradientTransformationExtraArgs]:
    """A function with the name, the arguments and the defaults of optax's, and fallline's own names besides.

    Args:
        name: of one of `PEERS`.
        module: the module that will hold the function, so that it can be pickled.
        make: of that name and of every argument, under optax's name, what has the two functions of a transformation.
    """
    signature = signature_of(name)
    make = drop_in if make is None else make

    def construct(*args: Any, **kwargs: Any) -> optax.GradientTransformationExtraArgs:
        for unknown in (key for key in kwargs if key not in signature.parameters):
            raise HyperparameterError(
                f"{name} has no hyperparameter {unknown!r}; it has: {', '.join(signature.parameters)}"
                f"{hint(unknown, signature.parameters)}"
            )
        made = make(name, _under_optax_names(name, signature, bound(name, signature, args, kwargs)))
        return optax.GradientTransformationExtraArgs(made.init, made.update)

    return named(construct, name, module, signature, _doc(name, signature))


def signature_of(name: str) -> inspect.Signature:
    """The signature of optax's function, with a default for the learning rate, and then fallline's own names."""
    rule, parameter = PEERS[name].rule, inspect.Parameter
    rate = RULES[name].values["lr"] if name in RULES else rule.values[LEARNING_RATE]
    taken = [
        p.replace(
            default=rate if p.default is p.empty else p.default,
            annotation=_annotation(_declared(name, p.name), p),
        )
        for p in _theirs(name).values()
    ]
    besides = [parameter(mine, parameter.KEYWORD_ONLY, default=None, annotation=Value | None) for mine in _own(name)]
    besides += [
        parameter(
            mine,
            parameter.KEYWORD_ONLY,
            default=rule.values[mine],
            annotation=bool if rule.values[mine] is False else bool | None,
        )
        for mine in PEERS[name].own
    ]
    return inspect.Signature([*taken, *besides], return_annotation=optax.GradientTransformationExtraArgs)


def _declared(name: str, argument: str) -> Hyper | Flag | None:
    """What an argument of optax's function may be; None for one that is no hyperparameter."""
    peer = PEERS[name]
    hypers = REST.rule.definition.hypers if argument in peer.rest else peer.rule.definition.hypers
    return hypers.get(peer.rest.get(argument, argument))


def _theirs(name: str) -> Mapping[str, inspect.Parameter]:
    return inspect.signature(theirs(name)).parameters


def _own(name: str) -> dict[str, str]:
    """What optax's function calls the arguments that have another name in rules, by that."""
    theirs = _theirs(name)
    return {
        mine: public for mine, names in OWN_NAMES.items() if mine not in theirs for public in names if public in theirs
    }


def _under_optax_names(name: str, signature: inspect.Signature, given: dict[str, Any]) -> dict[str, Any]:
    """Every argument's value, under optax's name.

    Raises:
        TypeError: one is given under both names.
    """
    for mine, public in _own(name).items():
        value = given.pop(mine, None)
        if value is None:
            continue
        default = signature.parameters[public].default
        other = given.get(public, default)
        if not isinstance(other, jax.Array) and other is not default:  # inject_hyperparams gives defaults as arrays
            raise TypeError(f"{name}: {mine} is what optax calls {public}: give one of them")
        given[public] = value
    return {p.name: given.get(p.name, p.default) for p in signature.parameters.values() if p.name not in _own(name)}


def drop_in(name: str, arguments: Mapping[str, Any]) -> DropIn:
    """What stands for optax's function of a name, with every argument's value."""
    peer = PEERS[name]
    hypers = peer.rule.definition.hypers
    _refuse_unknown(name, {key: value for key, value in arguments.items() if key not in hypers})
    values = {key: _value(name, key, value) for key, value in arguments.items() if key in hypers}
    rule = with_values(peer.rule, {key: value for key, value in values.items() if value is not None})
    noise = noise_of(arguments) if "eta" in arguments else None
    shape = _shape(name, rule, arguments) | ({} if noise is None else {"key": noise.key})
    states = rule.program.state_names
    asked = [named or states for key, named in _DTYPES.items() if arguments.get(key) is not None]
    least = arguments.get("min_dim_size_to_factor")
    return DropIn(
        name,
        rule,
        shape,
        masks=tuple((arguments[key], off) for key, off in MASKS.items() if arguments.get(key) is not None),
        noise=noise,
        asked=frozenset().union(*asked),
        sights=None if least is None else LargestAxes(least if arguments["factored"] else math.inf),
    )


def _value(name: str, key: str, value: Any) -> Any:
    """An argument as the rule has it: what may be None is a term that is left out then, and not where it is 0."""
    declared = PEERS[name].rule.definition.hypers[key]
    if value is None:
        return 0.0 if isinstance(declared, Hyper) and declared.optional else None
    if isinstance(declared, Hyper) and declared.many:
        return tuple(number for row in value for number in (row if np.ndim(row) else (row,)))
    if _theirs_default(name, key) is not None:
        return value
    return constant(value) if isinstance(value, int | float) and value == 0 else value


def _theirs_default(name: str, key: str) -> Any:
    parameters = _theirs(name)
    return parameters[key].default if key in parameters else parameters


def _shape(name: str, rule: Rule, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of optax's function that its states depend on.

    Raises:
        HyperparameterError: a function of the count is given, and the states have no count.
    """
    starts = {slot.start: slot for slot in rule.program.slots if isinstance(slot.start, str)}
    shape: dict[str, Any] = {}
    functions = []
    for key, value in arguments.items():
        declared = rule.definition.hypers.get(key)
        if key not in _theirs(name) or key in NOISE:
            continue
        if key in starts:
            shape[key] = start(rule, starts[key])
        elif not isinstance(declared, Hyper) or declared.many:
            shape[key] = value
        elif key in (LEARNING_RATE, *_DECAYS):
            shape[key] = _nothing if callable(value) else None if value is None else 0.0
        elif callable(value):
            functions.append(key)
        elif value is None or _theirs_default(name, key) is None:
            shape[key] = None if value is None else 0.0
    if functions and not _counts(name, shape):
        shape[LEARNING_RATE] = _nothing  # then optax keeps a count beside it
        if not _counts(name, shape) or LEARNING_RATE in starts:
            raise HyperparameterError(
                f"{functions[0]} is a function of the count, but {name} keeps no count: give a number"
            )
    return shape


def _counts(name: str, shape: Mapping[str, Any]) -> bool:
    without = {key: value for key, value in shape.items() if key not in MASKS}
    return count_of_steps(begun(name, without, ())) is not None


def _nothing(count: Any) -> float:
    """In the place of a function of the count."""
    return 0.0


def _refuse_unknown(name: str, arguments: Mapping[str, Any]) -> None:
    """Finds an argument that this version of optax has and no peer knows."""
    for key, value in arguments.items():
        if key not in (*MASKS, *_DTYPES, *NOISE, *_OF_SIGHT) and value is not _theirs_default(name, key):
            raise HyperparameterError(
                f"{name}: what optax calls {key} is not known to fallline.optax: take optax.{name} for it"
            )


def _annotation(declared: Hyper | Flag | None, theirs: inspect.Parameter) -> Any:
    if isinstance(declared, Flag):
        return bool if isinstance(declared.default, bool | None) else type(declared.default)
    if isinstance(declared, Hyper) and declared.many:
        return Any
    if declared is None:
        return type(theirs.default) if isinstance(theirs.default, int) and theirs.name not in MASKS else Any
    return Value | None if theirs.default is None or type(None) in get_args(theirs.annotation) else Value


def _doc(name: str, signature: inspect.Signature) -> str:
    peer, own = PEERS[name], _own(name)
    lines = [peer.doc or peer.rule.definition.doc, ""]
    where = "optax" if hasattr(optax, name) else "optax.contrib"
    lines += [f"The arguments, their defaults, the states and the numbers are those of `{where}.{name}`."]
    lines += [*textwrap.wrap(f"But for this: {peer.where}", 120)] if peer.where else []
    lines += ["", "Args:"]
    for key in signature.parameters:
        said = _ARGUMENTS.get(key) or _declared(name, key) or "as in optax"
        what = f"what rules call {own[key]}" if key in own else said
        lines += [f"    {key}: {what}"]
    return "\n".join([*lines, "", NUMBERS, "", f"{RETURNS}, unless another is asked for.", "", RAISES])


_ARGUMENTS = {
    "mask": "which leaves decay: a tree of bools, or a function that makes one",
    "weight_decay_mask": "which leaves decay: a tree of bools, or a function that makes one",
    "trust_ratio_mask": "which leaves have a rate of their own: a tree of bools, or a function that makes one",
    "mu_dtype": "the dtype of the average of gradients; the parameters' own if None",
    "accumulator_dtype": "the dtype of the average of gradients; the parameters' own if None",
    "dtype_momentum": "the dtype of the average of steps; their own if None",
    "factored": "whether averages over rows and columns of large leaves stand for those of their elements",
    "min_dim_size_to_factor": "how large the two largest axes of a leaf are, at least, where it is factored",
    "eta": "0 <= x < inf: the variance of the noise at the first step",
    "gamma": "0 <= x < inf: the power of the step that the variance is divided by",
    "key": "a key of JAX, or a number to make one; 0 if None",
    "seed": "as key",
    "ns_coeffs": "three numbers for every turn of the iteration, or three for each, or 'standard' or 'dion'",
    "ns_steps": "how many turns",
    "muon_weight_dimension_numbers": "which axes of which leaves are rows and columns, a tree of "
    "`optax.contrib.MuonDimensionNumbers` and None, or a function that makes one; leaves of two axes if None",
}
