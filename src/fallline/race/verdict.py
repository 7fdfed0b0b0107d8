"""The race in a sentence."""

from __future__ import annotations

import math

from fallline.race.results import Result, Row

_SIGMAS = 1.96  # 95 %


def verdict(result: Result) -> str:
    """Who came first, how sure that is, and who diverged: plain sentences, the first one the verdict."""
    rows = [row for row in result.rows() if not math.isnan(row.test_accuracy)]
    diverged = [row.rule.title for row in result.rows() if row.diverged is not None]
    if not result.epochs:
        return "The race was stopped before its first epoch, so there is nothing to compare."
    if not rows:
        return f"{_all(diverged)} diverged: try a smaller learning rate with --lr."
    sentences = [_winner(result, rows), _tie(result, rows)]
    if diverged:
        sentences.append(f"{', '.join(diverged)} diverged.")
    if not result.finished:
        sentences.append(f"Stopped after epoch {result.epochs} of {result.settings.epochs}.")
    return " ".join(filter(None, sentences))


def tied(result: Result, rows: list[Row]) -> list[Row]:
    """The rules whose accuracy the first one's sampling error cannot tell from its own, the first one included."""
    low = lower_bound(rows[0].test_accuracy, result.test_count)
    return [row for row in rows if row.test_accuracy >= low]


def lower_bound(share: float, count: int) -> float:
    """Wilson's lower 95 % bound for a share that was observed in `count` examples."""
    z = _SIGMAS**2 / count
    spread = math.sqrt(z * share * (1 - share) + z * z / 4)
    return (share + z / 2 - spread) / (1 + z)


def _winner(result: Result, rows: list[Row]) -> str:
    best = rows[0]
    if len(rows) == 1:
        what = "reached a test accuracy of"
    else:
        what = f"came first of {len(rows)}: test accuracy"
    epochs = "1 epoch" if result.epochs == 1 else f"{result.epochs} epochs"
    return f"{best.rule.title} {what} {best.test_accuracy:.1%} after {epochs} at learning rate {best.lr}."


def _tie(result: Result, rows: list[Row]) -> str:
    near = len(tied(result, rows)) - 1
    if len(rows) == 1:
        return ""
    if not near:
        return f"No other rule is within the sampling error of {result.test_count} test examples."
    rules = f"{near} other rule{'s are' if near > 1 else ' is'}"
    return f"{rules[0].upper()}{rules[1:]} within the sampling error of {result.test_count} test examples: a tie."


def _all(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"All {len(names)} rules"
