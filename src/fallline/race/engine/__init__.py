"""The engine: a durable queue over Optuna's storage, and workers that run each job in a process of its own."""

from fallline.installed import need

need("the race's queue", "optuna", extra="race")
