"""Schedules: hyperparameters as functions of the step t = 1, 2, 3, ...

Any hyperparameter of any rule may be one, in every door: `rules.adam(lr=schedules.cosine(1e-3, steps=10_000))`,
`rules.momentum(gamma=schedules.linear(0.5, 0.9, steps=500))`. So may any other function of t.

The first step, t = 1, has the schedule's initial value. t - 1 is thus what Optax calls count and PyTorch last_epoch: at
step t a schedule has the value of the one in `optax.schedules` at t - 1, and of the one in `torch.optim.lr_scheduler`
after t - 1 calls of its step(). A schedule over `steps` steps has its final value from t = steps + 1 on, for ever.

In PyTorch torch's own schedulers serve too, `torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, ...)`. They move a
number in the optimizer's groups and are saved beside it; a schedule from here is a part of the rule and saves nothing,
since t says all.
"""

from __future__ import annotations

from fallline.schedules.cycles import cosine_restarts, one_cycle, warmup
from fallline.schedules.decays import exponential, inverse_sqrt, inverse_time
from fallline.schedules.schedule import Schedule, constant, sequence
from fallline.schedules.slopes import cosine, linear, polynomial
from fallline.schedules.steps import multistep, piecewise_constant, step_decay
from fallline.schedules.threshold import Plateau, Tracker, plateau

__all__ = [
    "Plateau", "Schedule", "Tracker", "constant", "cosine", "cosine_restarts", "exponential", "inverse_sqrt",
    "inverse_time", "linear", "multistep", "one_cycle", "piecewise_constant", "plateau", "polynomial", "sequence",
    "step_decay", "warmup",
]  # fmt: skip
