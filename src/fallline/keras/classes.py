"""Classes, generated: one for each rule, `NAG(learning_rate=0.01, gamma=0.9)`, and one for each peer of Keras's."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import keras

from fallline.keras.held import Held
from fallline.keras.optimizer import RuleOptimizer, Stepping
from fallline.keras.peers import PEERS, Peer
from fallline.keras.steps import LR
from fallline.rule import Rule

_PACKAGE = "fallline"
"""Under which Keras knows the classes when it loads a model."""


def rule_class(rule: Rule, module: str) -> type[RuleOptimizer]:
    """A class for one rule, with the rule's hyperparameters as its signature."""
    parameter, kind = inspect.Parameter, inspect.Parameter.POSITIONAL_OR_KEYWORD
    names = ["learning_rate", *(name for name in rule.values if name != LR)]
    defaults = {"learning_rate": rule.values.get(LR), **rule.values}
    signature = inspect.Signature(
        [
            parameter("self", kind),
            *(parameter(name, kind, default=defaults[name]) for name in names),
            parameter("keras", parameter.VAR_KEYWORD),
        ]
    )

    def construct(self: RuleOptimizer, *args: Any, **kwargs: Any) -> None:
        given = dict(zip(names, args, strict=False)) | kwargs
        if len(args) > len(names):
            raise TypeError(f"{rule.title} takes at most {len(names)} arguments by position: {', '.join(names)}")
        RuleOptimizer.__init__(self, rule, **given)

    construct.__signature__ = signature  # type: ignore[attr-defined]
    lines = [rule.definition.doc, "", "Args:"]
    lines += [f"    {'learning_rate' if name == LR else name}: {d}" for name, d in rule.definition.hypers.items()]
    lines += ["    **keras: what every optimizer of Keras takes, such as `clipnorm`, `use_ema` and `name`."]
    lines += ["", "See `fallline.keras.Optimizer` for errors raised."]
    body = {"__init__": construct, "__doc__": "\n".join(lines), "_named": rule}
    return _registered(rule.title, (RuleOptimizer,), body, module)


def peer_class(name: str, peer: Peer, module: str) -> type[Any]:
    """A class under the name of one of Keras's: its arguments, its variables, its numbers."""
    original = getattr(keras.optimizers, name)

    def held(self: Any) -> Sequence[Held]:
        rule = peer.rule(**peer.values(self))
        return [
            Held(variable, rule, rule.program_for(tuple(variable.shape)), _states(self, peer.states, k))
            for k, variable in enumerate(self._trainable_variables)
        ]

    taken = f"A subclass of `keras.optimizers.{name}`: its arguments, variables and numbers."
    doc = f"{peer.rule.definition.doc}\n\n{taken}"
    if peer.where:
        doc += f"\nBut for this: {peer.where}"
    return _registered(name, (Stepping, original), {"_held": held, "__doc__": doc}, module)


def _states(optimizer: Any, names: Mapping[str, str], k: int) -> dict[str, Any]:
    """The variables of Keras's class that hold the states of the k-th variable of a model."""
    lists = {state: getattr(optimizer, attribute, None) for state, attribute in names.items()}
    return {
        state: kept[k] if isinstance(kept, list | tuple) else kept
        for state, kept in lists.items()
        if kept is not None and not (isinstance(kept, list | tuple) and len(kept) == 0)
    }


def keras_classes(module: str) -> dict[str, type[Any]]:
    """The class for every peer."""
    return {name: peer_class(name, peer, module) for name, peer in PEERS.items()}


def _registered(name: str, bases: tuple[type, ...], body: dict[str, Any], module: str) -> type[Any]:
    made: type[Any] = type(bases[-1])(name, bases, {**body, "__module__": module, "__qualname__": name})
    register: Callable[[type[Any]], type[Any]] = keras.saving.register_keras_serializable(_PACKAGE, name)
    return register(made)
