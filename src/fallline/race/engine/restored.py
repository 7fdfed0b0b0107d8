"""A journal's records as Optuna is to replay them, whatever has become of some of its lines.

Optuna numbers trials and studies by the order of the records that make them, so that one lost line would give every
later result to another job. Here each line says which trial and study it is of, and stand-ins keep the numbers of those
whose line is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from optuna.storages.journal._storage import JournalOperation as Op
from optuna.trial import TrialState

from fallline.race.engine.lines import Line, Log

STAND_IN = "stands for a lost line"
_GAP = 1_000_000  # more lines are not lost at once: the number is none of ours


@dataclass
class _Journal:
    """Lines of one name.

    Attributes:
        base: the number, among all trials, of its first.
        next: the number of the line that follows those seen.
        missing: those before that were not seen.
    """

    base: int
    next: int = 0
    missing: set[int] = field(default_factory=set)

    def takes(self, number: int) -> bool:
        """Whether a line is new, and not the double of one that was seen."""
        if number < self.next:
            new = number in self.missing
            self.missing.discard(number)
            return new
        if number - self.next > _GAP:
            return False
        self.missing.update(range(self.next, number))
        self.next = number + 1
        return True


class Restored:
    """The records of a journal, in the order of its lines, as far as they are read.

    Attributes:
        trials: how many there are; the next one's number.
        studies: the numbers of those that are there, by name.
    """

    def __init__(self) -> None:
        self.trials = 0
        self.studies: dict[str, int] = {}
        self._made = 0
        self._journals: dict[str, _Journal] = {}
        self._adrift = False

    def name(self) -> str:
        """The journal's; empty where no line says it."""
        return next(iter(self._journals), "")

    def next_line(self, name: str) -> int:
        """The number of the line that comes next in a journal."""
        return self._journals[name].next if name in self._journals else 0

    def study_of(self, log: Log) -> str:
        """The name of the study that a record is of; empty where there is none."""
        return next((name for name, number in self.studies.items() if number == log.get("study_id")), "")

    def take(self, lines: Iterable[Line | None]) -> Iterator[Log]:
        """The records of lines that follow those taken before; None stands for a damaged one."""
        for line in self._sorted(lines):
            if line is None:
                self._adrift = not self._journals
            elif line.journal:
                yield from self._of_ours(line)
            elif not self._adrift or "study_id" in line.log:
                yield from self._as_it_is(line.log)

    def _sorted(self, lines: Iterable[Line | None]) -> list[Line | None]:
        """In the order of their numbers; where those are missing, or another journal begins, after what precedes."""
        unsorted, keys, last = list(lines), [], (0, -1)
        order = {name: index for index, name in enumerate(self._journals)}
        for line in unsorted:
            if line is not None and line.journal:
                last = order.setdefault(line.journal, len(order)), line.number
            keys.append(last)
        return [unsorted[index] for index in sorted(range(len(unsorted)), key=keys.__getitem__)]

    def _of_ours(self, line: Line) -> Iterator[Log]:
        base = self.trials if self._journals else 0
        journal = self._journals.setdefault(line.journal, _Journal(base))
        if not journal.takes(line.number):
            return
        log = dict(line.log)
        if line.study and line.of_study:
            if line.study not in self.studies:
                yield from self._as_it_is(_study(line.study))
            log["study_id"] = self.studies[line.study]
        if "trial_id" in log:
            log["trial_id"] += journal.base
        if line.trial is None:
            yield from self._as_it_is(log)
            return
        number = journal.base + line.trial
        if self.trials <= number < self.trials + _GAP:
            while self.trials < number:
                yield from self._as_it_is(_stand_in(log["study_id"]))
            yield from self._as_it_is(log)

    def _as_it_is(self, log: Log) -> Iterator[Log]:
        """A record, with what it does to the numbers."""
        if log["op_code"] == Op.CREATE_STUDY and log["study_name"] not in self.studies:
            self.studies[log["study_name"]] = self._made
            self._made += 1
        elif log["op_code"] == Op.CREATE_TRIAL and log["study_id"] in self.studies.values():
            self.trials += 1
        elif log["op_code"] == Op.DELETE_STUDY:
            self.studies = {name: number for name, number in self.studies.items() if number != log["study_id"]}
        yield log

    def marked(self, log: Log, name: str, number: int) -> Line:
        """The line of a new record.

        Args:
            log: from Optuna.
            name: the journal's.
            number: the line's.
        """
        line = replace(Line(log, name, number), study=self.study_of(log) if "study_id" in log else "")
        makes = log["op_code"] == Op.CREATE_TRIAL and line.study
        return replace(line, trial=self.trials) if makes else line


def _study(name: str) -> Log:
    return {"op_code": int(Op.CREATE_STUDY), "worker_id": "", "study_name": name, "directions": [1]}


def _stand_in(study: int) -> Log:
    attrs: dict[str, Any] = {STAND_IN: True}
    return {
        "op_code": int(Op.CREATE_TRIAL), "worker_id": "", "study_id": study, "datetime_start": None,
        "state": int(TrialState.FAIL), "user_attrs": attrs,
    }  # fmt: skip
