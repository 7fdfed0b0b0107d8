"""What a training must compute, in float64, and how far rounding may carry it.

Every number is kept in several lanes, along a first axis. The first lane is exact. In each of the others one quantity
(the gradient, the update, theta, a state) is off at every step by as much as the tested optimizer may round it: away
from 0, towards it, up, or away and towards it in turns. To the first order, a result can be about as far from the exact
one as all lanes together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch

from fuzz.formulas import Formulas, modified_gradient
from fuzz.values import Ramp

QUANTITIES = ("gradient", "update", "theta", "point")
STATES = 3
"""How many states have lanes of their own; a fourth shares them with the first."""
LANES = 1 + 4 * (len(QUANTITIES) + STATES)
ALLOWED = 3.0
"""How many times further than the lanes together a result may be: for what is not of the first order."""

_FORMULAS = Formulas(np)
_START_ROUNDED = {"Rprop", "adagrad", "Adagrad"}
"""Whose states start at a value of the user's, rounded to their dtype."""
_HOST_EPS = {"RAdam": 2.0**-41}
"""How far numbers that depend on t alone are off, where they are differences of large ones: in torch as in ours."""
_DO_NOT_SQUARE = {"sgd", "momentum", "nag", "qhm", "aggmo", "noisy_sgd", "SGD", "ASGD"}


@dataclass(frozen=True)
class Precision:
    """How a dtype rounds: by eps of a number, or by tiny where it is near 0; what exceeds largest is infinite."""

    eps: float
    tiny: float
    largest: float

    @classmethod
    def of(cls, dtype: torch.dtype) -> Precision:
        real = dtype.to_real()
        info = torch.finfo(real)
        return cls(info.eps / 2, info.tiny * info.eps, info.max)

    def worse(self, other: Precision) -> Precision:
        return Precision(max(self.eps, other.eps), max(self.tiny, other.tiny), min(self.largest, other.largest))


@dataclass
class One:
    """A parameter: its lanes (complex numbers as pairs), the point at which it stands, and what is known of it."""

    theta: np.ndarray
    group: int
    storage: Precision
    state_storage: Precision
    arithmetic: Precision
    point: np.ndarray
    t: int = 0
    state: dict[str, Any] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        shape = self.theta.shape[1:]
        self.extreme = np.zeros(shape, bool)
        """Elements that overflowed on their way: they must be finite, but nobody says what they are."""
        self.free = np.zeros(shape, bool)
        """Elements of which nothing is known: the exact value, or a gradient, is infinite."""

    def rounded(self, x: np.ndarray, name: str, eps: float, tiny: float = 0.0) -> np.ndarray:
        """x, off by a rounding in the lanes of a quantity, without a change of sign."""
        k = self._lane(name)
        size, sign = eps * np.abs(x[k : k + 4]) + tiny, np.sign(x[k : k + 4])
        ways = np.stack([sign[0], -sign[1], np.ones_like(sign[2]), sign[3] * (-1) ** self.t])
        off = x[k : k + 4] + size * ways
        found = x.copy()
        found[k : k + 4] = np.where(off * sign < 0, 0.0, off)
        return found

    def _lane(self, name: str) -> int:
        if name in QUANTITIES:
            return 1 + 4 * QUANTITIES.index(name)
        if name not in self.names:
            self.names.append(name)
        return 1 + 4 * (len(QUANTITIES) + self.names.index(name) % STATES)


class Reference:
    """An optimizer of ours: a rule with modifiers, of which it knows the formula alone."""

    looks_ahead = False

    def __init__(self, rule: str, modifiers: tuple[str, ...], defaults: Mapping[str, Any]) -> None:
        self.rule, self.modifiers = rule, modifiers
        self.looks_ahead = rule == "nag"
        self.defaults = dict(defaults)
        self.values: list[dict[str, Any]] = []
        self.ones: list[One] = []
        self.steps = 0
        self.ahead = self.looks_ahead

    def add_group(self, values: Mapping[str, Any], params: list[tuple[np.ndarray, torch.dtype, torch.dtype]]) -> None:
        """Takes parameters, each with its numbers, its dtype and that of its states."""
        self.values.append(self.defaults | dict(values))
        for theta, dtype, state_dtype in params:
            lanes = np.repeat(theta[None], LANES, axis=0)
            wide = torch.float64 if dtype == torch.float64 else torch.float32
            precisions = (Precision.of(dtype), Precision.of(state_dtype), Precision.of(wide))
            self.ones.append(One(lanes, len(self.values) - 1, *precisions, lanes.copy()))
        self._added()

    def _added(self) -> None:
        """Something of one's own to do with new parameters."""

    def now(self, group: int, step: int) -> dict[str, Any]:
        """A group's values at a step, counted from 1 over all parameters together."""
        return {k: v.at(step) if isinstance(v, Ramp) else v for k, v in self.values[group].items()}

    # Where parameters stand

    def seen(self, k: int) -> np.ndarray:
        """The lanes of what a forward pass sees of a parameter."""
        return self.ones[k].point if self.ahead else self.ones[k].theta

    def write(self, k: int, values: np.ndarray) -> None:
        """A forward pass has written to a parameter: theta moves as far as what it saw."""
        one, seen = self.ones[k], self.seen(k)
        moved = one.rounded(one.theta + (values[None] - seen), "theta", 4 * one.storage.eps, one.storage.tiny)
        one.theta = moved if self.looks_ahead else np.repeat(values[None], LANES, axis=0)
        one.point = np.repeat(values[None], LANES, axis=0)

    def arrive(self, step: int | None = None) -> None:
        """Moves all parameters from theta to where their gradients are taken."""
        self.ahead = self.looks_ahead
        for one in self.ones if self.ahead else ():
            h = self.now(one.group, self.steps + 1 if step is None else step)
            v = one.state.get("v", 0.0)
            one.point = one.rounded(one.theta - h["gamma"] * v, "point", one.storage.eps, one.storage.tiny)

    def depart(self) -> None:
        """Moves all parameters to theta."""
        self.ahead = False

    # Steps

    def step(
        self, grads: Mapping[int, np.ndarray], rows: Mapping[int, np.ndarray], sums: Collection[int] = (), *, stay: bool
    ) -> None:
        """Takes a step with these gradients.

        Args:
            grads: by parameter.
            rows: by parameter the elements that a lazy sparse gradient holds: only they change.
            sums: parameters whose gradients come in parts, that are summed in their dtype.
            stay: whether the parameters are left at theta.
        """
        before = {k: (self.ones[k].theta, self._states(k, copy=True)) for k in grads}
        lanes = {}
        for k, grad in grads.items():
            one = self.ones[k]
            one.t += 1
            self._watch(one, grad)
            eps = 4 * max(one.arithmetic.eps, one.storage.eps if k in sums else 0)
            lanes[k] = one.rounded(np.repeat(grad[None], LANES, axis=0), "gradient", eps)
        with np.errstate(all="ignore"):
            found = self._advance(lanes)
        self.steps += 1
        for k, theta in found.items():
            self._settle(k, theta, *before[k], rows.get(k))
        if self.looks_ahead:
            self.depart()
            if not stay:
                self.arrive()

    def _advance(self, grads: Mapping[int, np.ndarray]) -> dict[int, np.ndarray]:
        """The new theta by parameter; states change in place."""
        return {k: self._moved(k, self.ones[k], g) for k, g in grads.items()}

    def _moved(self, k: int, one: One, g: np.ndarray) -> np.ndarray:
        h, t = self.now(one.group, self.steps + 1), one.t
        modifiers = ("gradient_noise", *self.modifiers) if self.rule == "noisy_sgd" else self.modifiers
        point = one.point if self.looks_ahead else one.theta
        g = modified_gradient(np, modifiers, h, point, g, t, k)
        moved = _FORMULAS.step(self.rule, h, one.state, one.theta, g, t)
        return moved - h["lr"] * h["weight_decay"] * one.theta if "decoupled_weight_decay" in modifiers else moved

    def _states(self, k: int, *, copy: bool = False) -> dict[str, np.ndarray]:
        return dict(self.ones[k].state)

    def _set_state(self, k: int, name: str, value: np.ndarray) -> None:
        self.ones[k].state[name] = value

    def _watch(self, one: One, grad: np.ndarray) -> None:
        """Notes where a gradient is too large for its square, and where it is not finite."""
        one.free |= ~np.isfinite(grad)
        if self.rule not in _DO_NOT_SQUARE:
            with np.errstate(all="ignore"):
                one.extreme |= np.square(grad) > one.arithmetic.largest / 16

    def _settle(
        self, k: int, theta: np.ndarray, old: np.ndarray, old_states: Mapping[str, np.ndarray], rows: np.ndarray | None
    ) -> None:
        """Rounds what a step has computed, and keeps what it must not touch."""
        one = self.ones[k]
        eps = 8 * one.arithmetic.eps + _HOST_EPS.get(self.rule, 0.0)
        # A look-ahead point is made with states before they are rounded, and left with the rounded ones.
        eps += 2 * one.state_storage.eps if self.looks_ahead or self.rule in _START_ROUNDED else 0.0
        theta = old + one.rounded(theta - old, "update", eps)
        theta = one.rounded(theta, "theta", one.storage.eps, one.storage.tiny)
        states = self._states(k)
        for name, value in states.items():
            # A state that is computed in arithmetic of its own is off by that too.
            eps = max(one.state_storage.eps, 2 * one.arithmetic.eps)
            new = one.rounded(value, name, eps, one.state_storage.tiny)
            if rows is not None:
                new = np.where(rows, new, old_states.get(name, self._start(k, name)))
            self._set_state(k, name, new)
            one.extreme |= ~(np.abs(new[0]) < one.state_storage.largest / 16)
        one.theta = theta if rows is None else np.where(rows, theta, old)
        one.free |= ~(np.abs(one.theta[0]) < one.storage.largest / 16)

    def _start(self, k: int, name: str) -> Any:
        return self.defaults["initial"] if name == "G" else 0.0

    def narrowed(self, dtypes: Iterator[torch.dtype]) -> None:
        """States were kept in these dtypes for a moment."""
        for one, dtype in zip(self.ones, dtypes, strict=True):
            one.state_storage = one.state_storage.worse(Precision.of(dtype))
            for name, value in one.state.items():
                one.state[name] = one.rounded(value, name, one.state_storage.eps, one.state_storage.tiny)

    # Verdict

    def distance(self, k: int, found: np.ndarray) -> str:
        """What is wrong with a parameter as it is seen, or nothing."""
        one, lanes = self.ones[k], self.seen(k)
        if (np.isnan(found) & ~one.free).any():
            return f"NaN where {lanes[0][np.isnan(found) & ~one.free][:3]} is right"
        bad = ~np.isfinite(found) & ~one.free
        if bad.any():
            return f"{found[bad][:3]} where {lanes[0][bad][:3]} is right"
        with np.errstate(all="ignore"):
            spread = np.abs(lanes - lanes[0]).sum(axis=0)
            allowed = ALLOWED * spread + 4 * (one.storage.eps * np.abs(lanes[0]) + one.storage.tiny)
            wrong = (np.abs(found - lanes[0]) > allowed) & ~one.free & ~one.extreme
        if not wrong.any():
            return ""
        at = np.argmax(np.where(wrong, np.abs(found - lanes[0]) / allowed, 0))
        index = np.unravel_index(at, found.shape)
        return f"{found[index]!r} where {lanes[0][index]!r} is right, up to {allowed[index]:.1e}, at {index}"
