"""What people may have pickled with an earlier version: each thing half way, and what became of it there.

The files in tests/data/pickles hold what version 0.1.0 wrote. To write them anew, with the version that is to be kept
readable: `cd tests && python -c "import pickled; pickled.write()"`.
"""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import numpy as np

import fallline
from fallline import rules, schedules

FOLDER = Path(__file__).parent / "data" / "pickles"


@fallline.rule
def own(theta, grad, t, m=fallline.zeros("betas"), product=fallline.scalar(1.0), *, lr=fallline.rate(0.1),
        betas=fallline.decays(0.5, 0.9), weight=fallline.optional(fallline.nonneg(0.0)),
        outside=fallline.flag(True)):  # fmt: skip
    """Own: one with all kinds of states and hyperparameters."""
    g = grad(theta)
    if weight is not None:
        g = g + weight * theta
    m = tuple(beta * old + g for beta, old in zip(betas, m, strict=True))
    product = product * betas[0]
    step = lr * sum(m) if outside else sum(m)
    return theta - step / (1 - product), m, product


@fallline.modifier
def halved(rule, theta, grad, t, *, part=fallline.fraction(0.5)):
    """Half of the step."""
    return part * theta + (1 - part) * rule(theta, grad, t)


def scheduled(t: float) -> float:
    """A function of the step."""
    return 0.1 / t


RULES = {
    "adam": rules.adam(beta1=0.8),
    "nadam": rules.nadam,
    "nag": rules.nag(lr=schedules.cosine(0.1, steps=10)),
    "aggmo": rules.aggmo(betas=(0.0, 0.5, 0.75)),
    "modified": rules.decoupled_weight_decay(rules.adam, weight_decay=0.01, lr=schedules.exponential(0.1, rate=0.9)),
    "named": rules.adamw(lr=0.01),
    "own": own(betas=(0.25, 0.5), weight=0.1, lr=scheduled),
    "own modified": halved(own, part=0.25),
    "twice modified": rules.clip_value(rules.weight_decay(rules.nag, weight_decay=0.1), clip=0.5),
}
SCHEDULES = (
    schedules.constant(0.1),
    schedules.cosine(0.1, steps=10, final=0.01),
    schedules.linear(0.5, 0.9, steps=5),
    schedules.polynomial(0.1, steps=5, power=2.0, final=0.01),
    schedules.warmup(schedules.cosine(0.1, steps=4), steps=2),
    schedules.cosine_restarts(0.1, steps=3, growth=2),
    schedules.one_cycle(0.1, total_steps=10),
    schedules.exponential(0.1, half_life=3.0),
    schedules.inverse_time(0.1, decay=0.5),
    schedules.inverse_sqrt(0.1, warmup=3),
    schedules.multistep(0.1, (2, 4), factor=0.5),
    schedules.piecewise_constant((3,), (0.1, 0.2)),
    schedules.step_decay(0.1, every=2, factor=0.5),
    schedules.constant(0.2).then(schedules.linear(0.2, 0.0, steps=3), after=2),
    schedules.cosine(0.1, steps=10).by_count,
)
START = np.linspace(-1, 1, 7, dtype=np.float32)


def gradient(x: Any, k: int) -> Any:
    """Of a bowl whose centre moves: the same bits in all libraries."""
    return 2 * (x - 0.125 * k)


def stepped(rule: fallline.Rule, step: Any) -> dict[str, np.ndarray]:
    """The parameter and the states after three steps of the reference."""
    theta, states = START, None
    for t in (1, 2, 3):
        theta, states = step(rule, t, theta, lambda x, t=t: gradient(x, t), states)
    return {"theta": theta, **states}


def train(optimizer: Any, first: int, last: int) -> list[np.ndarray]:
    """The parameters of a torch optimizer after some steps."""
    params = [p for group in optimizer.param_groups for p in group["params"]]
    for k in range(first, last):
        for p in params:
            p.grad = gradient(p.detach(), k)
        optimizer.step()
    return [p.detach().numpy().copy() for p in params]


def classes() -> dict[str, Any]:
    """How an optimizer of each kind of class is made, those that look ahead, take rows or refuse steps among them."""
    import fallline.torch as optim

    decayed = rules.decoupled_weight_decay(rules.aggmo)
    return {
        "AdamW": lambda params: optim.AdamW(params, lr=0.1),
        "SGD": lambda params: optim.SGD(params, lr=0.1, momentum=0.9),
        "SparseAdam": lambda params: optim.SparseAdam(params, lr=0.1),
        "NAG": lambda params: optim.NAG(params, lr=0.1),
        "Optimizer": lambda params: optim.Optimizer(params, decayed, nonfinite="skip"),
    }


def made(name: str) -> Any:
    """An optimizer of a class, on one parameter."""
    import torch

    return classes()[name]([torch.nn.Parameter(torch.linspace(-1, 1, 5))])


def walked(optimizer: Any, first: int, last: int) -> Any:
    """Its parameter after some steps between which it went into training again."""
    import torch

    (param,) = optimizer.param_groups[0]["params"]
    for k in range(first, last):
        param.grad = torch.sin(3 * param.detach()) + k
        if type(optimizer).__name__ == "SparseAdam":
            param.grad = param.grad.to_sparse()
        optimizer.train()
        optimizer.step()
    return param.detach()


def optimizers() -> dict[str, Any]:
    """Optimizers of torch that have made three steps."""
    import torch

    import fallline.torch

    all_: dict[str, Any] = {}
    for name, rule in RULES.items():
        params = [torch.nn.Parameter(torch.from_numpy(START.copy())), torch.nn.Parameter(torch.ones(2, 2).double())]
        all_[name] = fallline.torch.Optimizer(params, rule)
    for name in ("Adam", "AdamW", "SGD", "NAG", "NAdam"):
        params = [torch.nn.Parameter(torch.from_numpy(START.copy()))]
        all_[f"torch.{name}"] = getattr(fallline.torch, name)(params, lr=0.01)
    for optimizer in all_.values():
        train(optimizer, 0, 3)
    return all_


def minimized(rule: fallline.Rule, steps: int, start: Any = START, **options: Any) -> Any:
    """A result of `minimize`."""
    return fallline.minimize(lambda x: 0.0, start, rule, grad=lambda x: gradient(x, 1), steps=steps, **options)


def updated(transformation: Any, state: Any, params: Any, first: int, last: int) -> tuple[Any, Any]:
    """The state and the parameters of an Optax transformation after some steps."""
    for k in range(first, last):
        updates, state = transformation.update(gradient(params, k), state, params)
        params = params + updates
    return state, params


def transformations() -> dict[str, Any]:
    """Transformations, with states after three steps."""
    import jax.numpy as jnp

    import fallline.optax

    made = {}
    for name, rule in RULES.items():
        if callable(rule.values["lr"]) and not isinstance(rule.values["lr"], schedules.Schedule):
            continue
        transformation = fallline.optax.transform(rule)
        params = jnp.asarray(START)
        made[name] = (transformation, *updated(transformation, transformation.init(params), params, 0, 3))
    return made


def write() -> None:
    """Writes the files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    from fallline.machines import array

    results = {name: (minimized(rule, 3), minimized(rule, 6).x) for name, rule in RULES.items()}
    states = transformations()
    kinds = {
        "rules": {name: (rule, repr(rule), stepped(rule, array.step)) for name, rule in RULES.items()},
        "programs": {name: rule.program for name, rule in RULES.items()},
        "modifiers": (halved, rules.weight_decay),
        "schedules": [(one, tuple(one(t) for t in (1, 2, 3.5, 20))) for one in SCHEDULES],
        "surfaces": (fallline.surfaces.rosenbrock.formula, fallline.surfaces.rosenbrock(START[:2])),
        "torch": optimizers(),
        "minimize": results,
        "optax": {name: (state, params) for name, (_, state, params) in states.items()},
    }
    for name in classes():
        kinds[name] = made(name)
        walked(kinds[name], 0, 3)
    for kind, value in kinds.items():
        (FOLDER / f"{kind}.pickle").write_bytes(pickle.dumps(value, protocol=4))
    later = {name: train(one, 3, 6) for name, one in kinds["torch"].items()}
    later_jax = {name: np.asarray(updated(*one, 3, 6)[1]) for name, one in states.items()}
    (FOLDER / "later.pickle").write_bytes(pickle.dumps({"torch": later, "optax": later_jax}, protocol=4))
