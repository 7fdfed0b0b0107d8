"""What a worker's process runs: a job of the race, with problems, data and kernels loaded before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fallline.race.protocol.brought import PACKED, unpacked
from fallline.race.protocol.contender import Contender
from fallline.race.protocol.entry import Entry, entries, pairs, versions
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.settings import Settings
from fallline.race.trial.maker import Maker
from fallline.race.trial.trial import calibrate, run_trial

TARGET = "fallline.race.trial.runner:make_runner"
"""Where `fallline.race.engine.isolate` finds `make_runner`."""


class _Loaded(BaseException):
    """Raised where the problem has loaded what it needs, and asks for its optimizer."""


def make_runner(settings: Mapping[str, Any]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Loads everything that trials need, and returns what runs one.

    Args:
        settings: a race's, as `Settings.plain` gives them; with the objects that they name, as `packed` gives these.

    Returns:
        A function of a job's payload, as `fallline.race.protocol.planner` makes it.

    Raises:
        RaceError: there is no such problem or contender, a person's file failed, or it is another one than the race's.
    """
    import torch

    torch.set_num_threads(1)  # sums in one order, and trials side by side
    asked = Settings.of(dict(settings))
    racing = entries(asked, unpacked(settings.get(PACKED, "")))
    _check_code(settings.get("versions"), versions(racing))
    known = {(entry.spec, contender.spec): (entry, contender) for entry, contender in pairs(racing)}
    for entry in racing:
        _load(entry)
    for _, contender in known.values():
        if contender.is_rule:
            _compile(torch, Maker(contender, contender.defaults))

    def run(payload: dict[str, Any]) -> dict[str, Any]:
        pair = known.get((payload["problem"], payload["contender"]))
        if pair is None or not _is_of(payload, *pair, asked.schedule):
            raise RaceError("this job is none of the race's")
        entry, contender = pair
        work = calibrate if payload["kind"] == "calibrate" else run_trial
        return work(entry.problem, contender, payload)

    return run


def _check_code(told: Mapping[str, str] | None, here: Mapping[str, str]) -> None:
    """That the code is that of the race, whose results these will be.

    Raises:
        RaceError: a file or a package has changed since the race began.
    """
    changed = [spec for spec in here if told is not None and told.get(spec) != here[spec]]
    if changed:
        raise RaceError(f"the code of {', '.join(changed)} has changed since this race began: start it again")


def _is_of(payload: Mapping[str, Any], entry: Entry, contender: Contender, schedule: str) -> bool:
    """Whether a job asks for what the race may ask of a contender: anybody who reaches the queue can put one."""
    if not payload["values"].keys() <= contender.space.keys() | contender.fixed.keys():
        return False
    if entry.steps is not None and not 0 < (payload["steps"] or 0) <= entry.steps:
        return False
    mine = {
        "metric": entry.problem.metric, "goal": entry.goal, "target": entry.target, "by": entry.by,
        "schedule": schedule,
    }  # fmt: skip
    return payload["kind"] == "calibrate" or all(payload[name] == value for name, value in mine.items())


def _load(entry: Entry) -> None:
    """Has the problem load its data, and keep them, up to where it would begin to train."""

    def loaded(*_: Any, **__: Any) -> Any:
        raise _Loaded

    try:
        iterator = entry.problem.train(loaded, 0)
        next(iterator, None)
    except (_Loaded, TypeError):  # of what is no generator, the first trial tells
        return


def _compile(torch: Any, maker: Maker) -> None:
    """Compiles the kernels that float32 parameters need; without a backward pass, which would start threads."""
    with torch.random.fork_rng(devices=[]):
        model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 2))  # a hidden matrix, and others
    for param in model.parameters():
        param.grad = torch.zeros_like(param)
    maker(model).step()
