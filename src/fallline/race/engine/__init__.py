"""The engine: a durable queue over Optuna's storage, and workers that run each job in a process of its own."""
