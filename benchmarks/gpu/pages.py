"""The tables in docs/speed.md and its Chinese twin: written by a run, between two marks, in each one's language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.report import MET, MISSED, Sheet

START, END = "<!-- make bench-gpu PAGES=1 writes what is between here -->\n", "<!-- and here -->\n"
ENGLISH, CHINESE = "docs/speed.md", "docs/zh-TW/speed.md"

_SAYINGS: Mapping[str, tuple[tuple[str, str], ...]] = {
    ENGLISH: (),
    CHINESE: (
        (r"Measured on (.*): figures are medians, candidates alternate in one run\.",
         r"在 \1 上測量：數字取中位數，各個對象在同一次執行裡輪流測量。"),
        (r"One tensor of (\d+) M float32 elements: torch\.optim's classes",
         r"一個 \1 M 個 float32 元素的張量，torch.optim 的類別"),
        (r"One tensor of (\d+) M float32 elements: the rules", r"一個 \1 M 個 float32 元素的張量，各個優化法"),
        (r"Adam on lists of tensors", "Adam 更新許多張量"),
        (r"Adam against torch\.compile\(step\)", "Adam 與 torch.compile(step)"),
        (r"A whole training step, MLP (\d+) × (\d+), batch (\d+), float32",
         r"完整的一步訓練，\1 × \2 的 MLP，批次大小 \3，float32"),
        (r"The copy limit: torch's copy of as many bytes, (\S+) to (\S+) TB/s\.",
         r"「複製極限」是 torch 複製同樣多位元組所花的時間，\1 到 \2 TB/s。"),
        (r"Words: float32 numbers read and written per element\.", r"「字數」是每個元素讀寫的 float32 個數。"),
        (r"Issued: until the call returns, on an idle device\.", "「發出」：裝置閒置時，到呼叫返回為止。"),
        (r"Finished: by the device's clock, one step after another\.", "「完成」：以裝置的時鐘計，一步接著一步。"),
        (r"No time was left for (.*) and those behind\.", r"\1 和之後的已經沒有時間測量。"),
        (r"class", "類別"),
        (r"rule", "優化法"),
        (r"words", "字數"),
        (r"ms", "毫秒"),
        (r"tensors", "張量"),
        (r"over the copy limit", "時間：複製極限的倍數"),
        (r"faster than (torch )?fused", "速度：torch 融合核心的倍數"),
        (r"than (torch )?foreach", "速度：torch foreach 的倍數"),
        (r"faster", "速度的倍數"),
        (r"issued, µs", "發出，微秒"),
        (r"finished, µs", "完成，微秒"),
        (r"ours, µs", "fallline，微秒"),
        (r"compiled, µs", "編譯過的，微秒"),
        (r"torch fused", "torch 融合核心"),
        (r"torch fused Adam", "torch 融合核心的 Adam"),
        (r"torch foreach Adam", "torch foreach 的 Adam"),
        (r"optimizer", "優化器"),
        (r"over no optimizer", "時間：沒有優化器的倍數"),
        (r"no optimizer", "沒有優化器"),
        (r"the same, bfloat16", "同上，bfloat16"),
        (r"(GPT-2|ResNet-50), (\d+) tensors", r"\1，\2 個張量"),
    ),
}  # fmt: skip
"""By page what the tables say, as patterns and replacements; what no pattern matches stays."""


def said(text: str, file: str) -> str:
    """A heading, cell or note in a page's language."""
    for pattern, replacement in _SAYINGS[file]:
        if re.fullmatch(pattern, text):
            return re.sub(pattern, replacement, text)
    return text


def block(sheets: Iterable[Sheet], setting: str, file: str) -> str:
    """The tables as Markdown, without the marks of targets."""
    parts = [said(f"Measured on {setting}: figures are medians, candidates alternate in one run.", file)]
    for sheet in sheets:
        lines = [_line(sheet.columns, file), "|---|" + "---:|" * (len(sheet.columns) - 1)]
        lines += [_line(row, file) for row in sheet.rows]
        colon = "：" if file != ENGLISH else ":"
        parts += [said(sheet.title, file) + colon, "\n".join(lines), *(said(note, file) for note in sheet.notes)]
    return "\n\n".join(parts)


def _line(cells: Iterable[str], file: str) -> str:
    plain = (cell.removesuffix(MET).removesuffix(MISSED).strip() for cell in cells)
    return "| " + " | ".join(said(cell, file) for cell in plain) + " |"


def write(folder: Path, sheets: Iterable[Sheet], setting: str) -> None:
    """Puts the tables into both pages.

    Raises:
        ValueError: one has no place for them.
    """
    sheets = list(sheets)
    texts = {}
    for name in _SAYINGS:
        before, start, rest = (folder / name).read_text(encoding="utf-8").partition(START)
        _, end, after = rest.partition(END)
        if not (start and end):
            raise ValueError(f"{name} lacks the marks {START!r} and {END!r}")
        texts[name] = f"{before}{START}\n{block(sheets, setting, name)}\n\n{END}{after}"
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
