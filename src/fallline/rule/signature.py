"""Reading a rule's declaration from its function's signature."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from fallline.expr import ELEMENTS, RuleError
from fallline.rule.declarations import Flag, Hyper
from fallline.rule.states import PARAMETER, State

RESERVED = ("backend", "differentiable", "nonfinite", "param_names", "params", "rule", "self", "sparse", "state_dtype")
"""Names that rules leave to what runs them."""


@dataclass(frozen=True)
class Signature:
    """What a rule or modifier declares.

    Attributes:
        takes_t: whether the function asks for the step.
        states: its states by name.
        hypers: its hyperparameters and flags by name.
        shared: hyperparameters without a default: a modifier borrows them from the rule inside.
    """

    takes_t: bool
    states: Mapping[str, State]
    hypers: Mapping[str, Hyper | Flag]
    shared: tuple[str, ...]


def read_signature(function: Callable[..., Any], leading: tuple[str, ...]) -> Signature:
    """Reads the declaration.

    Args:
        function: a function `(*leading, [t], state=zeros, ..., *, hyper=rate(...), ...)`.
        leading: the names its first parameters must have.

    Raises:
        RuleError: the signature declares something else; the message says which parameter, and what it may be.
    """
    name = getattr(function, "__name__", repr(function))
    shape = f"def {name}({', '.join(leading)}, [t], state=zeros, ..., *, lr=rate(1e-3), ...)"
    parameters = list(inspect.signature(function).parameters.values())
    if tuple(p.name for p in parameters[: len(leading)]) != leading:
        raise RuleError(f"{name}: the first parameters must be {', '.join(leading)}, as in {shape}")
    takes_t = False
    states: dict[str, State] = {}
    hypers: dict[str, Hyper | Flag] = {}
    shared: list[str] = []
    for p in parameters[len(leading) :]:
        if p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD):
            raise RuleError(f"{name}: *{p.name} cannot be declared; name every state and hyperparameter, as in {shape}")
        if p.name in RESERVED:
            raise RuleError(f"{name}: optimizers use the name {p.name} themselves; give yours another one")
        if p.kind is p.KEYWORD_ONLY:
            if p.default is p.empty:
                shared.append(p.name)
            else:
                hypers[p.name] = _hyper(name, p)
        elif p.name == "t" and p.default is p.empty and not states:
            takes_t = True
        else:
            states[p.name] = _state(name, p)
    if shared and leading[0] != "rule":
        raise RuleError(f"{name}: {shared[0]} needs a default with a range, such as {shared[0]}=rate(1e-3)")
    _check_states(name, states, hypers)
    return Signature(takes_t, states, hypers, tuple(shared))


def _check_states(name: str, states: Mapping[str, State], hypers: Mapping[str, Hyper | Flag]) -> None:
    """Checks that states name hyperparameters that there are."""
    for state, zeros in states.items():
        over = hypers.get(zeros.over) if zeros.over else None
        if state == "step":
            raise RuleError(f"{name}: optimizers count their steps in a state called step; give yours another name")
        if zeros.diagonal and zeros.sides == ELEMENTS:
            raise RuleError(f"{name}: {state} needs a shape, as in {state}=eye({zeros.start!r})[rows, rows]")
        if isinstance(zeros.start, str) and (zeros.start != PARAMETER or zeros.counter):
            begin = hypers.get(zeros.start)
            if not isinstance(begin, Hyper) or begin.many:
                raise RuleError(f"{name}: {state} starts at {zeros.start!r}, which is no hyperparameter of one number")
        if zeros.over and not (isinstance(over, Hyper) and over.many):
            raise RuleError(f"{name}: {state}=zeros({zeros.over!r}), but {zeros.over} is no decays(...) hyperparameter")


def _hyper(name: str, p: inspect.Parameter) -> Hyper | Flag:
    if not isinstance(p.default, Hyper | Flag):
        raise RuleError(
            f"{name}: {p.name}={_shown(p.default)} has no range; declare it with rate, decay, decays, fraction, "
            f"positive, nonneg, number, between, pair, optional, whole, seed or flag, as in {p.name}={_ranged(p)}"
        )
    return p.default


def _shown(default: Any) -> str:
    return str(getattr(default, "__name__", repr(default)))


def _ranged(p: inspect.Parameter) -> str:
    """A declaration that would do in the place of a default without a range."""
    if hasattr(p.default, "__name__"):
        return f"{_shown(p.default)}(0.1)"
    if isinstance(p.default, tuple | list) and len(p.default) == 2:
        return f"pair(decay({p.default[0]!r}), decay({p.default[1]!r}))"
    if isinstance(p.default, tuple | list):
        return f"decays({', '.join(map(repr, p.default))})"
    return f"flag({p.default!r})" if isinstance(p.default, bool) else f"positive({p.default!r})"


def _state(name: str, p: inspect.Parameter) -> State:
    if not isinstance(p.default, State):
        if isinstance(p.default, Hyper | Flag):
            raise RuleError(f"{name}: {p.name} is a hyperparameter, and must stand behind the *, as in *, {p.name}=...")
        if p.name == "t":
            raise RuleError(f"{name}: the step t stands behind grad and in front of the states, without a default")
        given = "no default" if p.default is p.empty else f"the default {p.default!r}"
        raise RuleError(
            f"{name}: {p.name} has {given}; a state is declared {p.name}=zeros, and a hyperparameter stands behind "
            f"the * with its range, as in *, {p.name}=rate(1e-3)"
        )
    return p.default
