"""Schedules: hyperparameters as functions of the step t = 1, 2, 3, ...

t counts the optimizer's steps, the same for all parameters: one that is unfrozen or added later joins the schedule
where it is. Steps that are left out, such as those of `nonfinite="skip"`, do not count.

Any hyperparameter of any rule may be one, in every door: `rules.adam(lr=schedules.cosine(1e-3, steps=10_000))`,
`rules.momentum(gamma=schedules.linear(0.5, 0.9, steps=500))`. So may any other function of t.

The first step, t = 1, has the schedule's initial value. t - 1 is thus what Optax calls count and PyTorch last_epoch: at
step t a schedule has the value of the one in `optax.schedules` at t - 1, and of the one in `torch.optim.lr_scheduler`
after t - 1 calls of its step(). What counts from 0 takes a schedule's method `by_count`:
`optax.sgd(schedule.by_count)`, `torch.optim.lr_scheduler.LambdaLR(optimizer, schedule.by_count)`. A schedule over
`steps` steps has its final value from t = steps + 1 on, for ever.

In PyTorch torch's own schedulers serve too, `torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, ...)`. They move a
number in the optimizer's groups and are saved beside it; a schedule from here is a part of the rule, and of it a state
dict saves t alone. Such a scheduler is refused where the number that it would move is a schedule.
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
