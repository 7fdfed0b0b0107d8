"""Numbers as a person reads them: as many digits as mean something, and no more."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Mapping
from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING, Any

from fallline.race.report.words import ENGLISH, Words
from fallline.race.statistics import Extent, Interval
from fallline.writing import visible

if TYPE_CHECKING:
    from fallline.race.outcome.results import Standings

NONE = "–"
_PLAIN = (1e-4, 1e5)
_BRIEF = 40
_ROUNDING = 1e-7
_KNOWN = {"loss": "training loss"}
_PARTS = {"valid": "validation", "acc": "accuracy", "lr": "learning rate"}


def number(value: float, digits: int = 3) -> str:
    """A number to so many digits that count, without an exponent where it reads well; a dash for NaN."""
    if not math.isfinite(value):
        return NONE if math.isnan(value) else "∞" if value > 0 else "−∞"
    rounded = float(f"{value:.{digits}g}")
    if rounded and not _PLAIN[0] <= abs(rounded) < _PLAIN[1]:
        mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
        mantissa = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
        return f"{mantissa.replace('-', '−')}e{int(exponent)}"
    decimals = max(0, digits - 1 - math.floor(math.log10(abs(rounded)))) if rounded else 0
    return f"{rounded:.{decimals}f}".replace("-", "−")


def short(value: float, digits: int = 3) -> str:
    """The same without zeros at its end: a setting, not a measurement."""
    text = number(value, digits)
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def half_width(interval: Interval) -> float:
    """Half of an interval; NaN where it has no ends."""
    return (interval.high - interval.low) / 2


def plus_minus(interval: Interval) -> str:
    """Such as 0.110 ± 0.012: two digits of half the interval, and the estimate to the same place.

    Where all runs gave the same number, to the rounding of a float32, it stands alone.
    """
    half = half_width(interval)
    if not math.isfinite(half) or not math.isfinite(interval.estimate):
        return number(interval.estimate)
    if half <= abs(interval.estimate) * _ROUNDING:
        return number(interval.estimate, 4)
    decimals = _decimals(half)
    if max(abs(interval.estimate), half) < _PLAIN[0]:
        exponent = math.floor(math.log10(max(abs(interval.estimate), half)))
        scale, decimals = 10.0**-exponent, max(0, decimals + exponent)
        return f"({_minus(interval.estimate * scale, decimals)} ± {half * scale:.{decimals}f})e{exponent}"
    return f"{_minus(interval.estimate, max(0, decimals))} ± {half:.{max(0, decimals)}f}"


def _minus(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".replace("-", "−")


def _decimals(half: float) -> int:
    """Those that show two digits of the uncertainty."""
    return 1 - math.floor(math.log10(float(f"{half:.1e}")))


def percent(interval: Interval) -> str:
    """A share, such as 97.5 ± 0.4 %."""
    scaled = Interval(*(100 * value for value in (interval.estimate, interval.low, interval.high)))
    return f"{plus_minus(scaled)} %"


def metric(name: str, words: Words = ENGLISH) -> str:
    """What a metric's name says, such as validation loss for valid_loss."""
    return words.metric(_KNOWN.get(name) or " ".join(_PARTS.get(part, part) for part in name.split("_")))


def brief(text: str) -> str:
    """As much of a text as has room in a heading or beside an axis."""
    return text if len(text) <= _BRIEF else text[: _BRIEF - 1] + "…"


def compared(standings: Standings, words: Words = ENGLISH) -> str:
    """What a problem's contenders are compared by: a metric's name, or the steps to a value of it."""
    named = metric(standings.metric, words)
    if standings.by == "final":
        return named
    return words.say("steps to {metric} {target}", metric=named, target=short(standings.target or 0.0))


def distance(value: float, standings: Standings, words: Words = ENGLISH) -> str:
    """How far apart two numbers of what is compared may be: rounded up, and in steps where these are compared."""
    told = number(_up(value, 2), 2)
    if standings.by == "final":
        return told
    return words.say("1 step") if told == "1" else words.say("{x} steps", x=told)


def _up(value: float, digits: int) -> float:
    """The least number of so many digits that is not below it, but for a rounding of the sum that made it."""
    if not math.isfinite(value) or value <= 0:
        return value
    place = Decimal(1).scaleb(Decimal(value).adjusted() + 1 - digits)
    return float(Decimal(f"{value:.9g}").quantize(place, ROUND_CEILING))


def measured(name: str, interval: Interval) -> str:
    """A metric's value; an accuracy as a percentage where it is a share."""
    share = not {"acc", "accuracy"}.isdisjoint(name.split("_")) and 0 <= interval.estimate <= 1
    return percent(interval) if share else plus_minus(interval)


def better(standings: Standings, words: Words) -> str:
    """Which way is better of what is compared; nothing while nobody knows."""
    if standings.goal is None and standings.by == "final":
        return ""
    return words.say("higher is better") if standings.rises else words.say("lower is better")


def lost(diverged: int, failed: int, of: int, words: Words) -> str:
    """Such as 1/8 diverged, 2/8 failed; empty where neither is any."""
    counts = {"diverged": diverged, "failed": failed}
    return ", ".join(f"{count}/{of} {words.told('places', what)}" for what, count in counts.items() if count)


def p_value(p: float) -> str:
    """Such as 0.03, or < 0.001."""
    return "< 0.001" if p < 0.001 else f"{p:.1g}" if p < 0.1 else f"{p:.2f}"


def seconds(value: float) -> str:
    """A duration with its unit."""
    if math.isnan(value):
        return NONE
    if value < 1:
        return f"{number(1000 * value, 2)} ms"
    return f"{number(value, 2 if value < 100 else 3)} s" if value < 600 else f"{value / 60:.0f} min"


def whole(value: float) -> str:
    """A count with its thousands apart."""
    return NONE if math.isnan(value) else "∞" if math.isinf(value) else f"{value:,.0f}".replace(",", "\u202f")


def factor(extent: Extent | None) -> str:
    """Such as ≥ 10×."""
    if extent is None or math.isnan(extent.value):
        return NONE
    return f"{'≥ ' if extent.at_least else ''}{short(extent.value, 2)}×"


def setting(chosen: Mapping[str, Any], words: Words = ENGLISH) -> str:
    """Hyperparameters, such as lr 0.01, beta1 0.9."""
    told = ", ".join(f"{name} {value_text(value)}" for name, value in chosen.items())
    return told or words.say("no hyperparameters")


def value_text(value: Any) -> str:
    """One hyperparameter; a decay keeps the digits of its distance from 1."""
    if isinstance(value, tuple | list):
        return " ".join(map(value_text, value))
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    return f"{value:g}" if 0.5 < value < 1 else short(float(value))


def escape(text: str) -> str:
    """The text as it may stand in a page, whoever wrote it."""
    return html.escape(visible(text))


def unbroken(text: str) -> str:
    """The text with spaces at which no line is broken, where a number and its uncertainty or unit would come apart."""
    return re.sub(r" (?=[±%=<×[])|(?<=[±=<≥]) |(?<=\(lr) ", "\u00a0", text)
