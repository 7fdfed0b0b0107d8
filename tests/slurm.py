"""A stand-in for Slurm on this machine: `sbatch`, `srun`, `sacct` and `scancel`, as far as submitit uses them."""

from __future__ import annotations

from pathlib import Path

_COMMANDS = {
    "sbatch": """
id=1
until mkdir "$jobs/$id" 2>/dev/null; do id=$((id + 1)); done
cp "$1" "$jobs/$id/script"
(
  export SLURM_JOB_ID=$id SLURM_JOB_NUM_NODES=1 SLURM_NTASKS=1 SLURM_NODEID=0 SLURM_PROCID=0 SLURM_LOCALID=0
  setsid bash -c 'echo $$ > "$0/pid"; exec bash "$0/script"' "$jobs/$id"
  echo $? > "$jobs/$id/code"
) </dev/null >/dev/null 2>&1 &
echo "Submitted batch job $id"
""",
    "srun": """
while [[ $1 == --* ]]; do
  case $1 in
    --output) out=$2; shift ;;
    --error) err=$2; shift ;;
  esac
  shift
done
out=${out//%j/$SLURM_JOB_ID}; err=${err//%j/$SLURM_JOB_ID}
exec "$@" >>"${out//%t/0}" 2>>"${err//%t/0}"
""",
    "sacct": """
echo "JobID|State|NodeList"
while (($#)); do
  if [[ $1 == -j ]]; then
    state=RUNNING
    [[ -f $jobs/$2/code ]] && { [[ $(<"$jobs/$2/code") == 0 ]] && state=COMPLETED || state=NODE_FAIL; }
    echo "$2|$state|here"
    shift
  fi
  shift
done
""",
    "scancel": """
kill -9 -- "-$(<"$jobs/$1/pid")" 2>/dev/null
exit 0
""",
}


def installed(folder: Path) -> Path:
    """Puts the commands into a folder's `bin`, for PATH; returns the folder of jobs, each with its script and pid."""
    commands, jobs = folder / "bin", folder / "jobs"
    for made in (commands, jobs):
        made.mkdir(parents=True)
    for name, script in _COMMANDS.items():
        command = commands / name
        command.write_text(f"#!/bin/bash\njobs={jobs}\n{script.lstrip()}")
        command.chmod(0o755)
    return jobs
