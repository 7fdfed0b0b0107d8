"""A race on the terminal while it runs: a line per contender, or a sentence now and then."""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from fallline.race.protocol.lane import Lane, Tried
from fallline.race.protocol.seeding import complaint, drawn
from fallline.race.run.progress import Progress, Tell
from fallline.words import ENGLISH, Words
from fallline.writing import visible

_REDRAW = 0.25
HEADS = ("problem", "contender", "phase", "trials", "best so far", "lr")
"""What is told of a contender while it races; the problem where there are several."""
_SAY = 30.0
"""Seconds between lines where nothing can be redrawn."""
_LOOK = 2.0
"""Seconds between looks at the seeds, which compare every curve."""


@contextlib.contextmanager
def live(console: Console, words: Words = ENGLISH) -> Iterator[Tell]:
    """What to call with a race's progress: it is drawn on a terminal, and told in a line now and then elsewhere."""
    warned: set[str] = set()
    looked = -math.inf

    def warn(progress: Progress) -> None:
        nonlocal looked
        if time.monotonic() - looked < _LOOK:
            return
        looked = time.monotonic()
        for warning in warnings(progress, words):
            if warning not in warned:
                warned.add(warning)
                console.print(Text(visible(warning)), soft_wrap=True)

    if not console.is_terminal:
        lines = _Lines(console, words)

        def tell_in_lines(progress: Progress) -> None:
            warn(progress)
            lines(progress)

        yield tell_in_lines
        return
    with Live(console=console, transient=True, auto_refresh=False) as screen:
        drawn = -math.inf

        def tell(progress: Progress) -> None:
            nonlocal drawn
            warn(progress)
            if time.monotonic() - drawn > _REDRAW:
                screen.update(_picture(progress, console.height, words), refresh=True)
                drawn = time.monotonic()

        yield tell


def warnings(progress: Progress, words: Words = ENGLISH) -> list[str]:
    """What is wrong with how problems use their seeds, a sentence for each of them."""
    by_problem: dict[str, list[Lane]] = {}
    for lane in progress.lanes:
        by_problem.setdefault(lane.entry.name, []).append(lane)
    told = {name: complaint(drawn(lanes), words) for name, lanes in by_problem.items()}
    return [words.say("{name}: {reason}.", name=name, reason=said) for name, said in told.items() if said]


class _Lines:
    def __init__(self, console: Console, words: Words) -> None:
        self._console, self._words, self._last = console, words, time.monotonic()

    def __call__(self, progress: Progress) -> None:
        if time.monotonic() - self._last > _SAY:
            self._last = time.monotonic()
            self._console.print(summary(progress, self._words), highlight=False, markup=False)


def _picture(progress: Progress, height: int, words: Words) -> RenderableType:
    """The contenders that fit, those at work first, and how far the whole is."""
    lanes = sorted(progress.lanes, key=lambda lane: lane.finished)
    shown = lanes[: max(1, height - 6)]
    several = len({lane.entry.name for lane in lanes}) > 1
    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="dim")
    for name in HEADS[0 if several else 1 :]:
        heading = words.told("heads", name)
        table.add_column(heading, justify="left" if name in ("problem", "contender", "phase") else "right")
    for lane in shown:
        table.add_row(*([Text(visible(lane.entry.name))] if several else []), *cells(lane, words))
    if len(shown) < len(lanes):
        table.add_row(Text(words.say("and {count} more", count=len(lanes) - len(shown)), "dim"))
    bar = ProgressBar(total=max(progress.total, 1), completed=progress.done, width=40)
    return Group(table, bar, Text(f"  {summary(progress, words)}"))


def cells(lane: Lane, words: Words = ENGLISH) -> tuple[Text, ...]:
    """How far a contender is: its title, phase, ended trials, the best of them, and that one's learning rate."""
    ended = [tried for tried in lane.trials() if tried.outcome]
    best = min((tried for tried in ended if math.isfinite(tried.final)), key=lambda tried: tried.final, default=None)
    lr = best.values.get("lr") if best else None
    phase, style = {"done": ("done", "green"), "waiting": ("calibrating", "dim")}.get(lane.phase, (lane.phase, ""))
    return (
        Text(visible(lane.contender.title), "bold"),
        Text(words.told("places", phase), style),
        Text(str(len(ended)) if ended else ""),
        Text("" if best is None else f"{_compared(lane, best):.4g}"),
        Text("" if lr is None else f"{lr:g}"),
    )


def _compared(lane: Lane, best: Tried) -> float:
    """The number that is compared of a trial that trained, as it was measured."""
    assert best.outcome
    return float(best.outcome.result["final"]) if lane.entry.by == "final" else best.final


def summary(progress: Progress, words: Words = ENGLISH) -> str:
    """How far the whole is, in words."""
    say = words.say
    if not progress.done:
        return say("{count} trials; the workers load what they need, and measure a first one", count=progress.total)
    told = [say("{done} of {total} trials", done=progress.done, total=progress.total)]
    if progress.failed:
        told.append(say("{count} failed", count=progress.failed))
    if not math.isnan(progress.left):
        told.append(say("about {time} left", time=duration(progress.left, words)))
    return told[0] + "".join(say(", {more}", more=more) for more in told[1:])


def duration(seconds: float, words: Words = ENGLISH) -> str:
    """In words, to the precision that an estimate has."""
    minutes = seconds / 60
    number, unit = (f"{seconds:.0f}", "s") if seconds < 90 else (f"{minutes:.0f}", "min")
    if minutes >= 90:
        number, unit = f"{minutes / 60:.1f}", "h"
    return f"{number} {words.told('durations', unit)}"
