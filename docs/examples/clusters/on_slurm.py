"""A race by way of submitit: `python on_slurm.py`, where Slurm is; with `local` on this machine."""

import sys

import submitit
from loop import quick, train

import fallline

if __name__ == "__main__":
    cluster = sys.argv[1] if len(sys.argv) > 1 else "slurm"
    executor = submitit.AutoExecutor(folder="jobs", cluster=cluster)
    executor.update_parameters(timeout_min=30, cpus_per_task=1)
    result = fallline.race(train, ["adam", "nag"], executor=executor, workers=2, **quick)
    print([round(row["median"], 6) for row in result.rows])
