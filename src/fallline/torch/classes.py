"""A class per rule, generated: `Momentum(params, lr=0.01, gamma=0.9)`."""

from __future__ import annotations

import inspect
from typing import Any

import torch
from torch.optim.optimizer import ParamsT

from fallline.rule import Flag, Hyper, Rule
from fallline.torch.optimizer import Backend, Optimizer


def make_class(rule: Rule, module: str) -> type[Optimizer]:
    """An optimizer class for one rule, with the rule's hyperparameters as its signature.

    Args:
        rule: gives the class its name, docstring and defaults.
        module: the module that will hold the class under its name, so that it can be pickled.
    """
    signature = _signature(rule)

    def construct(self: Optimizer, *args: Any, **kwargs: Any) -> None:
        given = signature.bind(self, *args, **kwargs).arguments
        given.pop("self")
        Optimizer.__init__(self, given.pop("params"), rule, **given)

    construct.__signature__ = signature  # type: ignore[attr-defined]
    construct.__annotations__ = {p.name: p.annotation for p in signature.parameters.values() if p.name != "self"}
    body = {"__init__": construct, "__doc__": _doc(rule), "__module__": module, "__qualname__": rule.title}
    return type(rule.title, (Optimizer,), body)


def new_names(rules: dict[str, Rule]) -> dict[str, Rule]:
    """The rules by their class's name, without those for which torch.optim has a class of that name."""
    return {rule.title: rule for rule in rules.values() if not hasattr(torch.optim, rule.title)}


def _signature(rule: Rule) -> inspect.Signature:
    parameter, kind = inspect.Parameter, inspect.Parameter.POSITIONAL_OR_KEYWORD
    hypers = [
        parameter(name, kind, default=rule.values[name], annotation=_annotation(declared))
        for name, declared in rule.definition.hypers.items()
    ]
    return inspect.Signature(
        [
            parameter("self", kind),
            parameter("params", kind, annotation=ParamsT),
            *hypers,
            parameter("backend", parameter.KEYWORD_ONLY, default="auto", annotation=Backend),
        ],
        return_annotation=None,
    )


def _annotation(declared: Hyper | Flag) -> Any:
    if isinstance(declared, Flag):
        return type(declared.default)
    return tuple[float, ...] if declared.many else float


def _doc(rule: Rule) -> str:
    lines = [rule.definition.doc, "", "Args:", "    params: as for every `torch.optim.Optimizer`."]
    lines += [f"    {name}: {declared}" for name, declared in rule.definition.hypers.items()]
    lines.append('    backend: "auto" compiles kernels where it can; "array" never does.')
    lines += ["", "See `fallline.torch.Optimizer` for errors raised, and for how the parameters move."]
    return "\n".join(lines)
