"""The race in a few sentences."""

from __future__ import annotations

import math

from fallline.race.results import Result, Row

_SIGMAS = 1.96  # 95 %


def verdict(result: Result) -> tuple[str, str]:
    """Who came first, in a sentence; and in some more how far it went, how sure that is, and what diverged."""
    rows = _finishers(result)
    if not result.epochs:
        return "The race was stopped before its first epoch, so there is nothing to compare.", ""
    if not rows:
        whole = "The rule" if len(result.runs) == 1 else f"All {len(result.runs)} rules"
        return f"{whole} diverged: try a smaller learning rate with --lr.", ""
    return _winner(rows, tied(result)), " ".join(filter(None, (_length(result), _error(result), _diverged(result))))


def tied(result: Result) -> list[Row]:
    """The rules whose accuracy the first one's sampling error cannot tell from its own, the first one included."""
    rows = _finishers(result)
    low = lower_bound(rows[0].test_accuracy, result.test_count) if rows else 0.0
    return [row for row in rows if row.test_accuracy >= low]


def lower_bound(share: float, count: int) -> float:
    """Wilson's lower 95 % bound for a share that was observed in `count` examples."""
    z = _SIGMAS**2 / count
    spread = math.sqrt(z * share * (1 - share) + z * z / 4)
    return (share + z / 2 - spread) / (1 + z)


def _finishers(result: Result) -> list[Row]:
    return [row for row in result.rows() if not math.isnan(row.test_accuracy)]


def _winner(rows: list[Row], near: list[Row]) -> str:
    best = rows[0]
    reached = f"{best.test_accuracy:.1%} at learning rate {best.lr}"
    if len(rows) == 1:
        return f"{best.rule.title} reached a test accuracy of {reached}."
    tie = f", in a tie with {len(near) - 1} of the {len(rows) - 1} others" if len(near) > 1 else ""
    return f"{best.rule.title} reached the highest test accuracy, {reached}{tie}."


def _length(result: Result) -> str:
    done, asked = result.epochs, result.settings.epochs
    if done < asked:
        return f"Stopped after epoch {done} of {asked}."
    return f"After {asked} epoch{'s' if asked > 1 else ''}."


def _error(result: Result) -> str:
    if len(_finishers(result)) == 1:
        return ""
    if len(tied(result)) > 1:
        return f"A tie: the difference is within the sampling error of {result.test_count} test examples."
    return f"The others are behind by more than the sampling error of {result.test_count} test examples."


def _diverged(result: Result) -> str:
    names = [row.rule.title for row in result.rows() if row.diverged is not None]
    return f"{', '.join(names)} diverged." if names else ""
