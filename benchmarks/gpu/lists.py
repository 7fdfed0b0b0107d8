"""Adam on lists of tensors on a GPU: when a step is issued, and when it is finished."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

from benchmarks.gpu import cases
from benchmarks.gpu.cases import LISTS, Bench, List
from benchmarks.gpu.clock import alternate
from benchmarks.report import Sheet, at_least, at_most

_COLUMNS = (
    "tensors", "issued, µs", "torch fused", "torch foreach", "finished, µs", "torch fused", "torch foreach",
    "faster than fused", "than foreach",
)  # fmt: skip
COMPILED = ("1 × 64", "GPT-2, 148 tensors", "150 × 256")
"""Lists with torch.compile(step), in this order as long as there is time: it takes up to a minute each."""


def run(bench: Bench, lists: Iterable[List] = LISTS) -> Iterator[Sheet]:
    """Every list: Adam of ours, torch's fused and torch's foreach."""
    sheet = Sheet("Adam on lists of tensors", _COLUMNS)
    sheet.rows = [_row(bench, each) for each in lists]
    sheet.notes = [
        "Issued: until the call returns, on an idle device.",
        "Finished: by the device's clock, one step after another.",
    ]
    yield sheet


def _row(bench: Bench, each: List) -> tuple[str, ...]:
    params = bench.tensors(each.shapes, each.dtype)
    calls = {"ours": cases.ours("Adam", params, {}), **cases.theirs("Adam", params, {})}
    both = alternate(bench.clock, calls, rounds=bench.rounds)
    issue, finish = ([f"{times.seconds(name) * 1e6:,.0f}" for name in calls] for times in (both.issue, both.finish))
    if each.issue is not None:
        issue[0] = at_most(both.issue.seconds("ours"), each.issue, issue[0])
    over = {name: both.finish.ratio(name, "ours") for name in calls if name != "ours"}
    faster = {name: f"{ratio:.2f} ×" for name, ratio in over.items()}
    if each.over_fused is not None:
        faster["fused"] = at_least(over["fused"], each.over_fused, faster["fused"])
    return (each.name, *issue, *finish, *faster.values())


def run_compiled(bench: Bench, until: float) -> Iterator[Sheet]:
    """Ours against torch.compile(step), of as many lists as there is time for.

    Args:
        bench: where.
        until: by `time.perf_counter`, when no further step is compiled.
    """
    sheet = Sheet("Adam against torch.compile(step)", ("tensors", "ours, µs", "compiled, µs", "faster"))
    by_name = {each.name: each for each in LISTS}
    large = List(f"1 × {bench.size // 2**20} M", [(bench.size,)])
    for each in (large, *(by_name[name] for name in COMPILED)):
        if time.perf_counter() > until:
            sheet.notes = [f"No time was left for {each.name} and those behind."]
            break
        params = bench.tensors(each.shapes, each.dtype)
        theirs = cases.compiled("Adam", params, {}, bench.compiler)
        if theirs is None:
            break
        calls = {"ours": cases.ours("Adam", params, {}), "compiled": theirs}
        finish = alternate(bench.clock, calls, rounds=bench.rounds).finish
        seconds = [f"{finish.seconds(name) * 1e6:,.0f}" for name in calls]
        sheet.rows.append((each.name, *seconds, f"{finish.ratio('compiled', 'ours'):.2f} ×"))
    if sheet.rows:
        yield sheet
