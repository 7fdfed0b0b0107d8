"""What is refused: parameters that a rule cannot step on, and names that are no hyperparameter's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from difflib import get_close_matches
from typing import Any

from torch import Tensor
from torch.nn import Module, ParameterDict, ParameterList

from fallline.rule import HyperparameterError, Rule
from fallline.rule.declarations import as_number, shown
from fallline.rule.words import called
from fallline.rules import MODIFIERS, RULES
from fallline.torch.memory.layout import CODES, is_uninitialized
from fallline.torch.memory.overlap import find_overlap, overlaps_itself

_TORCHS = frozenset({
    "alpha", "amsgrad", "betas", "centered", "dampening", "decoupled_weight_decay", "initial_accumulator_value",
    "lr_decay", "maximize", "momentum", "momentum_decay", "nesterov", "rho", "weight_decay",
})  # fmt: skip

LEFT_OUT = frozenset({
    "amsgrad", "centered", "dampening", "decoupled_weight_decay", "initial_accumulator_value", "lr_decay", "maximize",
    "momentum", "nesterov", "weight_decay",
})  # fmt: skip
"""Names that trainers give to any optimizer, and that say nothing where their value is 0, False or None."""

WAYS = {
    "foreach": (None, False, True),
    "fused": (None, False, True),
    "capturable": (None, False, True),
    "differentiable": (None, False, True),
}
"""torch's options that choose how a step is computed, not what."""


_OF_SCHEDULERS = frozenset({"initial_lr", "max_lr", "min_lr", "swa_lr", "base_momentum", "max_momentum"})
"""What torch's schedulers note in groups, and so in state dicts."""


_GIVE_REST = "; what AdamW takes, for a model's other parameters, goes into rest=fallline.rules.adamw(lr=...)"


def check_keys(rule: Rule, group: Mapping[str, Any], *, labels: bool = True) -> None:
    """Refuses a key that names another rule's hyperparameter, or misspells one of this; neutral values are taken.

    Args:
        rule: the optimizer's.
        group: a parameter group, or the constructor's keywords.
        labels: whether other keys are somebody's labels; they are refused too where not.

    Raises:
        HyperparameterError: naming the key and the hyperparameters that there are.
    """
    others = _TORCHS.union(*(other.definition.hypers for other in RULES.values()))
    others = others.union(*(modifier.signature.hypers for modifier in MODIFIERS.values()))
    for key, value in group.items():
        if key in rule.values or key in _OF_SCHEDULERS or (key in LEFT_OUT and _says_nothing(value)):
            continue
        if not labels or key in others or (isinstance(key, str) and get_close_matches(key, rule.values, cutoff=0.8)):
            _refuse(rule, key)


def refuse_of_rest(name: str, unknown: Iterable[str]) -> None:
    """Raises TypeError where a class of a rule for hidden matrices is given values of AdamW."""
    for key in filter(_is_of_rest, unknown):
        raise TypeError(f"{name}.__init__() got an unexpected keyword argument {key!r}{_GIVE_REST}")


def _is_of_rest(key: Any) -> bool:
    """Whether a keyword is one for the rule of a model's other parameters, as other packages' classes take it."""
    return isinstance(key, str) and (key == "betas" or key.startswith(("adam", "rest_")))


def _says_nothing(value: Any) -> bool:
    return value is None or value is False or as_number(value) == 0


def _refuse(rule: Rule, key: Any) -> None:
    advice = {
        "weight_decay": (
            f"; for weight decay give the optimizer decoupled_weight_decay({rule.name}), which shrinks the parameters "
            f"as AdamW does, or weight_decay({rule.name}), which adds to the gradients as Adam does, both of "
            "fallline.rules"
        ),
        "maximize": "; to maximize, give it the gradients of the negative loss",
    }
    choices, said = ", ".join(rule.values) or "none", advice.get(key, "") or called(key, rule.values)
    if rule.definition.view == "matrix" and not said and _is_of_rest(key):
        said = _GIVE_REST
    raise HyperparameterError(f"{rule.name} has no hyperparameter {key!r}; it has: {choices}{said}")


def check_no_model(rule: Rule, params: Any, name: str = "") -> None:
    """Refuses a model in the place of its parameters.

    Args:
        rule: the optimizer's.
        params: what it was given.
        name: what it is called; the rule's name unless given.

    Raises:
        TypeError: saying what of the model the rule takes.
    """
    if isinstance(params, Module) and not isinstance(params, ParameterDict | ParameterList):
        matrices = rule.definition.view == "matrix"
        wanted = f"kinds(model).groups(matrix={rule.name}, rest=adamw)" if matrices else "model.parameters()"
        got = f"a model, a {type(params).__name__}"
        raise TypeError(f"{name or rule.name} takes parameters, and not {got}: give it {wanted}")


def give_model(rule: Rule) -> str:
    """What to do where a rule for hidden matrices got other parameters too; empty where it has no class."""
    own = RULES.get(rule.name)
    if own is None or own.definition is not rule.definition:
        return ""
    sorting = "which sorts its parameters by fallline.torch.kinds"
    return f"give the model itself, {own.title}(model, lr={own.values['lr']}), {sorting}"


def check_ways(who: str, given: Mapping[str, Any]) -> None:
    """Checks torch's options that choose how a step is computed.

    Raises:
        ValueError: one is none of its choices.
    """
    for name, choices in WAYS.items():
        if name in given and not any(given[name] is choice for choice in choices):
            raise ValueError(f"{who}: {name} = {shown(given[name])}: choose {' or '.join(map(repr, choices))}")


def listed(params: Any) -> list[Any]:
    """A group's parameters as a list, from a tensor or whatever holds tensors.

    Raises:
        TypeError: they are in no order, or can be read only once.
    """
    if isinstance(params, list | Tensor):
        return [params] if isinstance(params, Tensor) else params
    if isinstance(params, Set):
        raise TypeError("the order of a set changes from run to run: give the parameters as a list")
    if isinstance(params, Mapping | ParameterDict):
        return list(params.values())
    if isinstance(params, Iterator) or not isinstance(params, Iterable):
        raise TypeError(f"a group's parameters are a {type(params).__name__}: give them as a list")
    return list(params)


def check_params(params: Sequence[Any], others: Sequence[Tensor]) -> None:
    """Checks new parameters, given as tensors or (name, tensor) pairs.

    Raises:
        TypeError: one is no tensor, or of a dtype that rules don't run on.
        ValueError: one overlaps itself, or another one, in memory.
    """
    tensors = [param[1] if isinstance(param, tuple) and len(param) == 2 else param for param in params]
    for k, tensor in enumerate(tensors):
        if not isinstance(tensor, Tensor):
            raise TypeError(
                f"an optimizer takes tensors, but parameter {k} is a {type(tensor).__name__}: {shown(tensor)}"
            )
        if is_uninitialized(tensor):
            continue
        if tensor.dtype not in CODES:
            choices = ", ".join(str(dtype) for dtype in CODES)
            raise TypeError(f"parameter {k} is {tensor.dtype}; a rule runs on {choices}")
        if overlaps_itself(tensor):
            raise ValueError(
                f"parameter {k}, shape {tuple(tensor.shape)}, strides {tensor.stride()}: several of its elements "
                "share memory, so a step on it would be ambiguous; give the tensor that it was expanded from"
            )
    check_overlap([*others, *tensors])


def check_overlap(tensors: Sequence[Tensor]) -> None:
    """Raises ValueError if two different tensors share memory. (The same one twice is left to torch's own check.)"""
    different = list({id(tensor): tensor for tensor in tensors if not is_uninitialized(tensor)}.values())
    pair = find_overlap(different)
    if pair is not None:
        a, b = (different[k] for k in pair)
        raise ValueError(
            f"parameters {pair[0]} and {pair[1]}, of shapes {tuple(a.shape)} and {tuple(b.shape)}, share memory: a "
            "step on both would be ambiguous; give only one of them, or the tensor that both are views of"
        )
