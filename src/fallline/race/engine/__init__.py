"""The engine: a durable queue over Optuna's storage, and workers that run each job in a process of its own."""

import warnings

from fallline.installed import need

need("the race's queue", "optuna", extra="race")

with warnings.catch_warnings():  # of the bars that Optuna would show in a notebook; a race shows its own
    warnings.filterwarnings("ignore", message="IProgress not found")
    import optuna  # noqa: F401
