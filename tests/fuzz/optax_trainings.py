"""A training by an Optax transformation of ours, beside one by the formula as a transformation of Optax's own kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax

import fallline.optax
from fallline import HyperparameterError, rules, schedules
from fallline.optax.functions import make_function
from fuzz.errors import TrainingError
from fuzz.formulas import Formulas, modified_gradient
from fuzz.optax_cases import Leaf, OptaxTraining
from fuzz.values import Ramp

_FORMULAS = Formulas(jnp)
_LARGE = {"float64": 1e160, "float32": 1e20, "bfloat16": 1e20, "float16": 9000.0}


def check(case: OptaxTraining) -> None:
    """Trains by ours, by the formula in float64, and by the formula in the parameters' dtypes.

    The last says how much rounding does: ours may do several times as much, for it rounds in another order.

    Raises:
        TrainingError: ours is not where it should be.
    """
    with jax.enable_x64(True):
        try:
            mine = _Run(case, _ours(case), exact=False)
        except HyperparameterError:
            if case.wrapper == "inject_hyperparams":  # which may be refused, but not be misunderstood
                return
            raise
        exact, rounded = _Run(case, _theirs(case), exact=True), _Run(case, _theirs(case), exact=False)
        overflowed = [np.zeros(leaf.shape, bool) for leaf in case.leaves]
        for t in range(case.steps):
            grads = [
                _gradient(case, k, leaf, t, x) for k, (leaf, x) in enumerate(zip(case.leaves, mine.seen(), strict=True))
            ]
            for mask, grad in zip(overflowed, grads, strict=True):
                if grad is not None:
                    limit = float(jnp.finfo(jnp.promote_types(grad.dtype, jnp.float32)).max) / 16
                    with np.errstate(all="ignore"):
                        mask |= ~(np.square(np.asarray(grad, np.float64)) < limit)
            for run in (mine, exact, rounded):
                run.step(grads)
            _compare(f"after step {t + 1}", case, mine.seen(), exact.seen(), rounded.seen(), overflowed)
            if case.rule == "nag":
                params = mine.evaluated()
                _compare(f"eval_params after step {t + 1}", case, params, exact.theta(), rounded.theta(), overflowed)


class _State(NamedTuple):
    count: Any
    theta: Any
    states: list[dict[str, Any]]


def _reference(case: OptaxTraining, **given: Any) -> optax.GradientTransformation:
    """The formula as a transformation; it remembers theta itself."""
    defaults = dict(rules.RULES[case.rule].values)
    for name in case.modifiers:
        defaults |= {k: one.default for k, one in rules.MODIFIERS[name].signature.hypers.items()}
    options = defaults | case.options | given

    def values(t: Any) -> dict[str, Any]:
        return {k: _ramp(v, t) if isinstance(v, Ramp) else v for k, v in options.items()}

    def init(params: Any) -> _State:
        leaves = jax.tree.leaves(params)
        states = [_filled(case.rule, x, values(1)) for x in leaves]
        return _State(jnp.zeros([], jnp.int32), leaves, states)

    def update(grads: Any, state: _State, params: Any = None) -> tuple[Any, _State]:
        t = jnp.asarray(state.count + 1, jnp.float64)
        gs, structure = jax.tree.flatten(grads, is_leaf=lambda leaf: leaf is None)
        points = structure.flatten_up_to(params)
        moved = [
            (None, theta, s) if g is None else _moved(case, values(t), values(t + 1), t, theta, s, g, point)
            for theta, s, g, point in zip(state.theta, state.states, gs, points, strict=True)
        ]
        updates, thetas, states = (list(column) for column in zip(*moved, strict=True))
        return jax.tree.unflatten(structure, updates), _State(state.count + 1, thetas, states)

    return optax.GradientTransformation(init, update)


def _moved(
    case: OptaxTraining, h: Mapping[str, Any], coming: Mapping[str, Any], t: Any, theta: Any, s: Any, g: Any, point: Any
) -> tuple[Any, Any, Any]:
    dtype, s, g = point.dtype, dict(s), jnp.asarray(g, point.dtype)
    before = theta if case.rule == "nag" else point
    seen = modified_gradient(jnp, case.modifiers, h, point, g, t, 0)
    new = _FORMULAS.step(case.rule, h, s, before, seen, t)
    if "decoupled_weight_decay" in case.modifiers:
        new = new - h["lr"] * h["weight_decay"] * before
    stands = new - coming["gamma"] * s["v"] if case.rule == "nag" else new
    kept = {name: jnp.asarray(value, dtype) for name, value in s.items()}
    return jnp.asarray(stands - point, dtype), jnp.asarray(new, dtype), kept


def _filled(rule: str, x: Any, h: Mapping[str, Any]) -> dict[str, Any]:
    """The states before the first step, of the same names as after it, as compiled steps need them."""
    zero: dict[str, Any] = {}
    _FORMULAS.step(rule, {**h}, zero, jnp.zeros_like(x), jnp.zeros_like(x), 1)
    return {name: jnp.zeros_like(x) + (h["initial"] if name == "G" else 0) for name in zero}


def _ramp(ramp: Ramp, t: Any) -> Any:
    return ramp.first + (ramp.last - ramp.first) * jnp.minimum((t - 1) / ramp.steps, 1)


def _ours(case: OptaxTraining) -> optax.GradientTransformation:
    def value(one: Any) -> Any:
        if not isinstance(one, Ramp):
            return one
        if case.optax_schedules:
            return lambda count: _ramp(one, jnp.asarray(count + 1, jnp.float64))
        schedule = schedules.linear(one.first, one.last, one.steps)
        return schedule.by_count if injected else schedule  # which calls it with 0, 1, 2, ...

    injected = case.wrapper == "inject_hyperparams" and not case.modifiers
    given = {"learning_rate" if name == "lr" else name: value(one) for name, one in case.options.items()}
    if case.modifiers:
        make, first = getattr(fallline.optax, case.modifiers[-1]), (rules.RULES[case.rule],)
    else:
        make, first = make_function(rules.RULES[case.rule], __name__), ()
    if injected:
        fixed = [
            name
            for name in ("eps_outside", "bias_correction", "noise_seed", "betas")
            if name in rules.RULES[case.rule].values
        ]
        return optax.inject_hyperparams(make, static_args=fixed)(**given)
    return _wrapped(case, make(*first, **given))


def _theirs(case: OptaxTraining) -> optax.GradientTransformation:
    return _wrapped(case, _reference(case))


def _wrapped(case: OptaxTraining, one: optax.GradientTransformation) -> Any:
    if case.wrapper == "chain":
        return optax.chain(optax.clip(0.5), one, optax.scale(2.0) if case.rule != "nag" else optax.identity())
    if case.wrapper == "masked":
        return optax.masked(one, [k % 2 == 0 for k in range(len(case.leaves))])
    if case.wrapper == "multi_transform":
        return optax.multi_transform({"a": one, "b": optax.sgd(0.1)}, ["ab"[k % 2] for k in range(len(case.leaves))])
    if case.wrapper == "MultiSteps":
        return optax.MultiSteps(one, every_k_schedule=2)
    if case.wrapper == "apply_if_finite":
        return optax.apply_if_finite(one, max_consecutive_errors=10**6)
    if case.wrapper == "lookahead":
        return optax.lookahead(one, sync_period=2, slow_step_size=0.5)
    return one


class _Run:
    """Parameters, a transformation and its state."""

    def __init__(self, case: OptaxTraining, transformation: Any, *, exact: bool) -> None:
        self.case, self.transformation = case, transformation
        rng = np.random.default_rng(case.seed)
        starts = [jnp.asarray(rng.standard_normal(leaf.shape), leaf.dtype) for leaf in case.leaves]
        self.params: Any = [jnp.asarray(x, jnp.float64) if exact else x for x in starts]
        if case.wrapper == "lookahead":
            self.params = optax.LookaheadParams.init_synced(self.params)
        self.state = transformation.init(self.params)
        self.advance = jax.jit(self._step) if case.jit else self._step

    def _step(self, params: Any, state: Any, grads: Any) -> tuple[Any, Any]:
        updates, state = self.transformation.update(grads, state, params)
        if self.case.wrapper == "":  # where leaves without gradient have no update
            return [x if u is None else x + u for x, u in zip(params, updates, strict=True)], state
        return optax.apply_updates(params, updates), state

    def step(self, grads: list[Any]) -> None:
        """One step with these gradients, in the parameters' dtypes."""
        given = [None if g is None else jnp.asarray(g, x.dtype) for g, x in zip(grads, self.seen(), strict=True)]
        self.params, self.state = self.advance(self.params, self.state, given)

    def seen(self) -> list[Any]:
        """The parameters at which gradients are taken."""
        leaves: list[Any] = self.params.fast if self.case.wrapper == "lookahead" else self.params
        return leaves

    def evaluated(self) -> list[Any]:
        found: list[Any] = fallline.optax.eval_params(self.state, self.params)
        return found

    def theta(self) -> list[Any]:
        """Where the reference's rule has arrived; a masked leaf is where it is."""
        (state,) = [one for one in jax.tree.leaves(self.state, is_leaf=_is_state) if _is_state(one)]
        thetas = iter(state.theta)
        trained = len(state.theta) == len(self.params)
        return [next(thetas) if trained or k % 2 == 0 else x for k, x in enumerate(self.params)]


def _is_state(value: Any) -> bool:
    return isinstance(value, _State)


def _gradient(case: OptaxTraining, k: int, leaf: Leaf, t: int, seen: Any) -> Any:
    size = leaf.sizes[t % len(leaf.sizes)]
    if size == "none":
        return None
    rng = np.random.default_rng((case.seed, k, t))
    values = rng.standard_normal(leaf.shape) + 0.1 * np.asarray(seen, np.float64)
    some = rng.random(leaf.shape) < 0.3
    if size == "small":
        values = values * 1e-4
    elif size == "zeros":
        values = values * 0
    elif size == "spike":
        values = np.where(some, np.sign(values) * _LARGE[leaf.dtype], values)
    elif size == "inf":
        values = np.where(some, np.inf, values)
    return jnp.asarray(values, leaf.dtype)


def _compare(
    when: str, case: OptaxTraining, mine: list[Any], exact: list[Any], rounded: list[Any], overflowed: list[Any]
) -> None:
    for k, leaf in enumerate(case.leaves):
        found, right, near = (np.asarray(x[k], np.float64) for x in (mine, exact, rounded))
        if not found.size:
            continue
        info = jnp.finfo(leaf.dtype)
        lost = ~np.isfinite(found) & (np.abs(right) < float(info.max) / 16)
        if lost.any():
            raise TrainingError("not finite", f"leaf {k} {when}: {found[lost][:3]} where {right[lost][:3]} is right")
        known = np.isfinite(right) & ~overflowed[k]
        if not known.any():
            continue
        known_near = known & np.isfinite(near)
        error = float(np.max(np.abs(near - right), where=known_near, initial=0.0))
        allowed = 8 * error + 16 * (case.steps + 1) * float(info.eps) * max(
            1.0, float(np.max(np.abs(right), where=known, initial=0.0))
        )
        off = np.where(known, np.abs(found - right), 0.0)
        if not (off <= allowed).all():
            at = np.unravel_index(np.argmax(off), off.shape)
            raise TrainingError(
                "wrong", f"leaf {k} {when}: {found[at]} where {right[at]} is right, up to {allowed:.1e}"
            )
