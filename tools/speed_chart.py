"""Draws docs/speed.svg and its Chinese twin from the tables in docs/speed.md: python tools/speed_chart.py [FOLDER]"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parent.parent
WIDTH, LEFT, UNIT = 880, 210, 12.6
"""Of the picture, of what stands before its bars, and of a bar that is as long as ours, in pixels."""
COLORS = ("#1f5fd6", "#b26a00", "#8a93a0")
FONT = "-apple-system, 'Segoe UI', 'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif"


@dataclass(frozen=True)
class Words:
    """What a chart says in a language, and how its file is called."""

    file: str
    title: str
    below: str
    names: tuple[str, str, str]
    tensors: str
    one: str


ENGLISH = Words(
    file="speed.svg",
    title="Time of one step of Adam, fallline's = 1 (shorter is faster)",
    below="float32 on a CPU with 2 cores, torch 2.13, medians of alternating runs; the numbers stand in docs/speed.md",
    names=("fallline", "torch, fused=True", "torch, default"),
    tensors="{} tensors × {}",
    one="1 tensor × {}",
)
CHINESE = Words(
    file="speed-zh-TW.svg",
    title="Adam 走一步的時間，以 fallline 為 1（越短越快）",
    below="float32，2 個 CPU 核心，torch 2.13，各個對象輪流執行的中位數；數字都在 docs/zh-TW/speed.md",
    names=("fallline", "torch，fused=True", "torch，預設"),
    tensors="{} 個張量 × {}",
    one="1 個張量 × {}",
)


def times(page: str) -> Mapping[tuple[str, str], tuple[float, float]]:
    """By tensors and elements of each the times of torch's fused Adam and of its default one, ours being 1."""
    lists = re.findall(r"^\| (\d+) × (\d+) \|[^|]*\|[^|]*\|[^|]*\| (\d+) × \| (\d+) × \|$", page, re.MULTILINE)
    found = {(count, size): (float(fused), float(default)) for count, size, fused, default in lists}
    large = re.search(r"^\| Adam \| \d+ \| [\d.]+ \| ([\d.]+) × \| ([\d.]+) × \|$", page, re.MULTILINE)
    if not (found and large):
        raise ValueError("docs/speed.md has no table of Adam on many tensors, or no row of Adam on a large one")
    return found | {("1", "50 M"): (float(large[1]), float(large[2]))}


def chart(of: Mapping[tuple[str, str], tuple[float, float]], words: Words) -> str:
    """The picture: for each size three bars, ours first."""
    parts = [_text(20, 32, words.title, size=17, weight=600)]
    for k, (name, color) in enumerate(zip(words.names, COLORS, strict=True)):
        parts += [_bar(20 + 170 * k, 48, 12, color), _text(38 + 170 * k, 59, name)]
    y = 86.0
    for (count, size), (fused, default) in of.items():
        label = words.one.format(size) if count == "1" else words.tensors.format(count, size)
        parts.append(_text(LEFT - 12, y + 25, label, anchor="end"))
        for time, color in zip((1.0, fused, default), COLORS, strict=True):
            parts.append(_bar(LEFT, y, UNIT * time, color))
            if time != 1.0:
                parts.append(_text(LEFT + UNIT * time + 6, y + 10.5, f"{time:.2g} ×", size=12))
            y += 14
        y += 14
    parts.append(_text(20, y + 8, words.below, size=12, color="#5b6675"))
    return "\n".join([*_frame(y + 24), *parts, "</svg>\n"])


def _frame(height: float) -> Iterable[str]:
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" font-family="{FONT}">'
    yield f'<rect width="{WIDTH}" height="{height:g}" rx="10" fill="#ffffff"/>'


def _bar(x: float, y: float, width: float, color: str) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{width:.1f}" height="12" rx="2" fill="{color}"/>'


def _text(
    x: float, y: float, text: str, *, size: int = 13, weight: int = 400, anchor: str = "start", color: str = "#1c2430"
) -> str:
    where = f'x="{x:.1f}" y="{y:g}" font-size="{size}" font-weight="{weight}" text-anchor="{anchor}" fill="{color}"'
    return f"<text {where}>{escape(text)}</text>"


def main() -> None:
    """Draws both."""
    parser = argparse.ArgumentParser(description="Draws the chart of speed.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs", help="where to; docs/ if not said")
    folder = parser.parse_args().folder
    measured = times((ROOT / "docs" / "speed.md").read_text(encoding="utf-8"))
    for words in (ENGLISH, CHINESE):
        (folder / words.file).write_text(chart(measured, words), encoding="utf-8")
        print(folder / words.file)


if __name__ == "__main__":
    main()
