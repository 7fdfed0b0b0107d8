"""Optax's Muon: a rule for the leaves that are matrices, and AdamW for all others."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import jax
import jax.numpy as jnp
import optax  # type: ignore[import-untyped]

from fallline.optax.aliases import drop_in
from fallline.optax.drop_in import DropIn
from fallline.optax.folded import Folded
from fallline.optax.hypers import checked_value
from fallline.optax.peers import PEERS, REST
from fallline.optax.peers.matrices import PRESETS
from fallline.rule import HyperparameterError

PyTree = Any

NAME, _ADAM, _SAID = "muon", "adam", "muon_weight_dimension_numbers"


def has_muon() -> bool:
    """Whether this version of optax has a Muon with all arguments that ours has."""
    function = getattr(optax.contrib, NAME, None)
    return function is not None and {_SAID, *PEERS[NAME].rest} <= {*_parameters(function)}


@dataclass(frozen=True, eq=False)
class Divided:
    """The two functions of an `optax.GradientTransformationExtraArgs`, with the states of `optax.contrib.muon`.

    Attributes:
        matrices: what moves leaves that are matrices.
        others: what moves all others.
        said: which axes of which leaves are rows and columns, as in optax.
    """

    matrices: DropIn
    others: DropIn
    said: Any

    @classmethod
    def of(cls, name: str, arguments: Mapping[str, Any]) -> Divided:
        """That of every argument of optax's function.

        Raises:
            HyperparameterError: a value is outside its range.
        """
        own, rest = dict(arguments), PEERS[name].rest
        said = own.pop(_SAID)
        adam = {theirs: own.pop(mine) for mine, theirs in rest.items()}
        for mine, theirs in rest.items():
            if adam[theirs] is not None:
                checked_value(REST.rule, mine, theirs, adam[theirs])
        if adam["learning_rate"] is None:
            adam["learning_rate"] = own["learning_rate"]
        adam |= {key: own[key] for key in ("eps", "mu_dtype", "nesterov")}
        defaults = {key: parameter.default for key, parameter in _parameters(optax.adamw).items()}
        matrices = drop_in(name, {**own, **_coefficients(own["ns_coeffs"], own["ns_steps"])})
        everywhere = {_SAID: optax.contrib.MuonDimensionNumbers()}
        matrices = dataclasses.replace(matrices, shape={**matrices.shape, **everywhere})
        return cls(matrices, drop_in("adamw", {**defaults, **adam}), said)

    def init(self, params: PyTree) -> Any:
        """The state before the first step: that of `optax.contrib.muon`; see `DropIn.init`."""
        return self._of(params).init(params)

    def update(
        self, updates: PyTree, state: Any, params: PyTree | None = None, **extra_args: Any
    ) -> tuple[PyTree, Any]:
        """One step; see `DropIn.update`. Without `params` every leaf must have a gradient."""
        return self._of(updates if params is None else params).update(updates, state, params, **extra_args)  # type: ignore[no-any-return]

    def _of(self, tree: PyTree) -> optax.GradientTransformationExtraArgs:
        leaves, structure = jax.tree.flatten(tree)
        said = _spread(self.said, tree, leaves)
        labels = [_ADAM if axes is None else NAME for axes in said]
        sights = _Sights([axes for axes in said if axes is not None])
        matrices = dataclasses.replace(self.matrices, sights=sights)
        parts = {NAME: matrices, _ADAM: self.others}
        transforms = {
            label: optax.GradientTransformationExtraArgs(part.init, part.update) for label, part in parts.items()
        }
        return optax.partition(transforms, jax.tree.unflatten(structure, labels))


@dataclass(frozen=True)
class _Sights:
    """How each leaf that is a matrix is seen."""

    said: Sequence[Any]

    def __call__(self, index: int, path: Any, shape: tuple[int, ...]) -> Folded:
        return Folded.of(path, shape, self.said[index])


def _spread(said: Any, tree: PyTree, leaves: Sequence[Any]) -> list[Any]:
    """For each leaf which of its axes are rows and columns; None for one that is no matrix."""
    if said is None:
        return [optax.contrib.MuonDimensionNumbers() if jnp.ndim(leaf) == 2 else None for leaf in leaves]
    said = said(tree) if callable(said) else said
    spread: list[Any] = []
    jax.tree.map(lambda axes, part: spread.extend([axes] * len(jax.tree.leaves(part))), said, tree, is_leaf=_is_said)
    return spread


def _is_said(said: Any) -> bool:
    return said is None or isinstance(said, optax.contrib.MuonDimensionNumbers)


def _coefficients(given: Any, steps: Any) -> dict[str, Any]:
    """The coefficients, also those that are given by name, and how many turns they are for.

    Raises:
        HyperparameterError: there is no such name, or they are not three numbers each.
    """
    if isinstance(given, str) and given not in PRESETS:
        raise HyperparameterError(f"ns_coeffs = {given!r}: choose {' or '.join(map(repr, PRESETS))}, or three numbers")
    coefficients = PRESETS[given] if isinstance(given, str) else given
    shape = jnp.shape(jnp.asarray(coefficients))
    if len(shape) not in (1, 2) or shape[-1] != 3 or not shape[0]:
        raise HyperparameterError(
            f"ns_coeffs = {given!r}: needs three numbers, as in {PRESETS['standard']}, or three for each turn"
        )
    return {"ns_coeffs": coefficients, "ns_steps": shape[0] if len(shape) == 2 else steps}


def _parameters(function: Any) -> Mapping[str, Any]:
    return inspect.signature(function).parameters
