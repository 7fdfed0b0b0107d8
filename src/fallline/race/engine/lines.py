"""A line of a journal: one of Optuna's records, and beside it what tells whether it is whole and where it belongs."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from optuna.storages.journal._storage import JournalOperation as Op

LINE_BYTES = 4 << 20
"""The longest line."""
MOST = 1 << 40
"""Above every number of a line, a trial or a study."""
_SUM = re.compile(rb'(.*),"sum":"([0-9a-f]{8})"\}', re.DOTALL)
_STATES = range(5)
_OF_STUDY = {Op.DELETE_STUDY, Op.SET_STUDY_USER_ATTR, Op.CREATE_TRIAL}

Log = dict[str, Any]


@dataclass(frozen=True)
class Line:
    """A line that is whole.

    Attributes:
        log: Optuna's record.
        journal: the name of the journal for which it was written; empty where Optuna wrote it.
        number: its own, in that journal.
        trial: of the trial that it makes, in that journal; None where it makes none.
        study: the name of the study that the record is of, if it is of one.
    """

    log: Log
    journal: str = ""
    number: int = -1
    trial: int | None = None
    study: str = ""

    def to_bytes(self) -> bytes:
        """As it stands in the file.

        Raises:
            TypeError: JSON cannot say the record.
        """
        mark = {"journal": self.journal, "line": self.number, "study": self.study}
        made = {} if self.trial is None else {"trial": self.trial}
        text = json.dumps({**self.log, **mark, **made}, separators=(",", ":")).encode()
        return b'%b,"sum":"%08x"}\n' % (text[:-1], zlib.crc32(text))

    @classmethod
    def of(cls, raw: bytes) -> Line | None:
        """From what stands in the file; None where it is damaged."""
        raw = raw.rstrip(b"\r\n")
        summed = _SUM.fullmatch(raw)
        if summed and zlib.crc32(summed[1] + b"}") != int(summed[2], 16):
            return None
        try:
            log = json.loads(summed[1] + b"}" if summed else raw)
        except (ValueError, RecursionError):
            return None
        if not isinstance(log, dict):
            return None
        mark = {name: log.pop(name, None) for name in ("journal", "line", "study", "trial")} if summed else {}
        if not is_log(log) or (summed and not _is_mark(mark)):
            return None
        if not summed:
            return cls(log)
        return cls(log, mark["journal"], mark["line"], mark["trial"], mark["study"])

    @property
    def of_study(self) -> bool:
        """Whether the record is of a study, or makes a trial in it."""
        return self.log["op_code"] in _OF_STUDY


def _is_mark(mark: Mapping[str, Any]) -> bool:
    texts = isinstance(mark["journal"], str) and mark["journal"] != "" and isinstance(mark["study"], str)
    return texts and _is_count(mark["line"]) and (mark["trial"] is None or _is_count(mark["trial"]))


def is_log(log: Mapping[str, Any]) -> bool:
    """Whether Optuna can replay a record; of what it can say, the queue's part."""
    code = log.get("op_code")
    if type(code) is not int or code not in _CHECKS or not isinstance(log.get("worker_id"), str):
        return False
    return _CHECKS[code](log) and log.keys() <= _KEYS


def _is_count(value: object) -> bool:
    return type(value) is int and 0 <= value < MOST


def _is_attr(log: Mapping[str, Any]) -> bool:
    return isinstance(log.get("user_attr"), dict) and len(log["user_attr"]) == 1


def _is_time(value: object) -> bool:
    try:
        return value is None or (isinstance(value, str) and datetime.fromisoformat(value).astimezone() is not None)
    except (ValueError, OverflowError, OSError):
        return False


def _is_state(log: Mapping[str, Any]) -> bool:
    if not _is_count(log.get("trial_id")) or type(log.get("state")) is not int or log["state"] not in _STATES:
        return False
    began, ended = log.get("datetime_start"), log.get("datetime_complete")
    timed = isinstance(began, str) if log["state"] == 0 else log["state"] == 4 or isinstance(ended, str)
    return timed and _is_time(began) and _is_time(ended) and log.get("values", 0) is None


def _is_trial(log: Mapping[str, Any]) -> bool:
    empty = all(not log.get(name) for name in ("params", "distributions", "intermediate_values", "value", "values"))
    attrs = all(isinstance(log.get(name, {}), dict) for name in ("user_attrs", "system_attrs"))
    state = log.get("state", 0)
    times = _is_time(log.get("datetime_start", 0)) and ("datetime_complete" not in log or log["datetime_complete"])
    named = _is_count(log.get("study_id")) and type(state) is int and state in _STATES
    return bool(named and empty and attrs and times) and _is_time(log.get("datetime_complete"))


_CHECKS: dict[int, Callable[[Mapping[str, Any]], bool]] = {
    Op.CREATE_STUDY: lambda log: isinstance(log.get("study_name"), str) and log.get("directions") in ([1], [2]),
    Op.DELETE_STUDY: lambda log: _is_count(log.get("study_id")),
    Op.SET_STUDY_USER_ATTR: lambda log: _is_count(log.get("study_id")) and _is_attr(log),
    Op.CREATE_TRIAL: _is_trial,
    Op.SET_TRIAL_STATE_VALUES: _is_state,
    Op.SET_TRIAL_USER_ATTR: lambda log: _is_count(log.get("trial_id")) and _is_attr(log),
}
_KEYS = {
    "op_code", "worker_id", "study_id", "study_name", "directions", "user_attr", "trial_id", "state", "value", "values",
    "datetime_start", "datetime_complete", "params", "distributions", "user_attrs", "system_attrs",
    "intermediate_values",
}  # fmt: skip
