"""The READMEs and the page on speed: programs run, what they name exists, the Chinese says what the English says."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

from fallline.rules import MODIFIERS, RULES

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "tools"))

import speed_chart  # noqa: E402

READMES = {name: (ROOT / name).read_text() for name in ("README.md", "README.zh-TW.md")}
ENGLISH, CHINESE = READMES.values()
SPEED, CHINESE_SPEED = ((ROOT / "docs" / folder / "speed.md").read_text() for folder in ("", "zh-TW"))
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```\n", re.DOTALL | re.MULTILINE)
TABLE = re.compile(r"(?:^\|.*\n)+", re.MULTILINE)

in_both = pytest.mark.parametrize("name", READMES)
of_both = pytest.mark.parametrize(
    ("english", "chinese"), [(ENGLISH, CHINESE), (SPEED, CHINESE_SPEED)], ids=["README", "speed"]
)


def blocks(text: str, language: str) -> list[str]:
    return [block for kind, block in BLOCK.findall(text) if kind == language]


def without_comments(block: str, mark: str) -> list[str]:
    return [re.sub(rf"\s+{mark} .*", "", line) for line in block.splitlines()]


def numbers(text: str) -> list[str]:
    return re.findall(r"\d+(?:[.,]\d+)*", text)


def cells(text: str) -> list[list[list[str]]]:
    """Of every table the rows, and their cells."""
    return [[line.strip("|").split("|") for line in table.splitlines()] for table in TABLE.findall(text)]


def outline(text: str) -> list[str]:
    """Headings, blocks, tables, lists and pictures, in order."""
    marks = re.findall(r"^(?:#+ |```\w+|\|-.*|- |\d\. |!\[.*|<p><img.*)", BLOCK.sub(r"```\1\n", text), re.MULTILINE)
    return [re.sub(r"(!\[|<p><img).*", r"\1", mark) for mark in marks]


@in_both
def test_every_python_block_runs_and_prints_what_stands_beside(name, capsys):
    programs = blocks(READMES[name], "python")
    assert len(programs) >= 4
    namespace: dict[str, object] = {"__name__": "readme"}
    for program in programs:
        exec(compile(program, name, "exec"), namespace)
        said = re.findall(r"^(?:print\(.*)?\)  # (.*)", program, re.MULTILINE)
        assert capsys.readouterr().out.splitlines() == said
    assert "print(verify(lion))  # lion: ok" in READMES[name]


@in_both
def test_a_training_loop_that_runs_in_a_race_runs_without_one(name):
    import torch

    program = next(block for block in blocks(READMES[name], "python") if "def train(" in block)
    namespace: dict[str, object] = {}
    exec(program, namespace)
    losses = list(namespace["train"](lambda params: torch.optim.Adam(params, lr=0.1), 0))
    assert losses[-1] < losses[0] / 10


def test_the_kernel_shown_is_lions_kernel():
    from fallline.kernel.kernel import kernel_of
    from fallline.machines.cpu import kernel_ir

    (program,) = (block for block in blocks(ENGLISH, "python") if "def lion(" in block)
    namespace: dict[str, object] = {}
    exec(program.partition("\noptimizer")[0], namespace)
    kernel = kernel_of(namespace["lion"].program)
    ir = {line.strip() for line in kernel_ir(kernel, ("float32",) * 3, "lion").splitlines()}
    (shown,) = blocks((ROOT / "docs" / "kernel.md").read_text(), "llvm")
    for line in without_comments(shown, ";"):
        assert line.strip() in ir


@in_both
def test_the_table_has_every_rule_and_every_section(name):
    named = {Path(path).stem for path in re.findall(r"\]\(docs/(?:zh-TW/)?rules/(\w+\.md)\)", READMES[name])}
    assert named == {*RULES, *MODIFIERS}
    read = {Path(path).stem for path in re.findall(r"\]\(docs/(?:zh-TW/)?survey/([\w-]+\.md)\)", READMES[name])}
    assert read == {page.stem for page in (ROOT / "docs" / "survey").glob("*.md")}


def test_the_charts_are_drawn_from_the_tables():
    measured = speed_chart.times(SPEED)
    assert measured[("150", "256")] == (12, 47)
    assert len(measured) == 5
    for words in (speed_chart.ENGLISH, speed_chart.CHINESE):
        assert (ROOT / "docs" / words.file).read_text() == speed_chart.chart(measured, words)
    with pytest.raises(ValueError, match="no table of Adam"):
        speed_chart.times("nothing")


def test_the_film_moves_and_is_small():
    Image = pytest.importorskip("PIL.Image")
    for name in ("play.gif", "play-zh-TW.gif"):
        with Image.open(ROOT / "docs" / name) as film:
            assert film.n_frames > 40
        assert (ROOT / "docs" / name).stat().st_size < 1_500_000


@in_both
def test_every_file_and_folder_named_exists(name):
    text = READMES[name]
    named = re.findall(r"\]\(([^)#:]+)[)#]", text) + re.findall(r'src="([^"]+)"', text)
    assert len(named) > 80
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_file_that_contributing_names_exists():
    named = set(re.findall(r"`([\w/.]+\.(?:py|md|js|html|ll))`", (ROOT / "CONTRIBUTING.md").read_text()))
    named = {path for path in named if "NAME" not in path and path != "FILE.py"}
    files = [str(path.relative_to(ROOT)) for top in ("src", "tests", "tools") for path in (ROOT / top).rglob("*.*")]
    assert len(named) > 20
    assert [path for path in sorted(named) if not any(f"/{file}".endswith(f"/{path}") for file in files)] == []


def test_both_lead_to_each_other():
    assert "(README.zh-TW.md)" in ENGLISH
    assert CHINESE.startswith("[English](README.md)\n")


def test_the_python_blocks_of_both_are_the_same_program():
    english, chinese = (
        [ast.dump(ast.parse(block), indent=1) for block in blocks(text, "python")] for text in (ENGLISH, CHINESE)
    )
    assert chinese == english


def test_the_commands_of_both_are_the_same():
    english, chinese = ([without_comments(block, "#") for block in blocks(text, "sh")] for text in (ENGLISH, CHINESE))
    assert english
    assert chinese == english


@of_both
def test_both_have_the_same_sections_blocks_tables_lists_and_pictures(english, chinese):
    assert outline(chinese) == outline(english)


@of_both
def test_the_tables_of_both_hold_the_same_numbers(english, chinese):
    found = [[[[numbers(cell) for cell in row] for row in table] for table in cells(x)] for x in (english, chinese)]
    assert len(numbers(str(found[0]))) > 15
    assert found[1] == found[0]


@of_both
def test_the_text_of_both_holds_the_same_numbers(english, chinese):
    found = [set(numbers(TABLE.sub("", BLOCK.sub("", text)))) for text in (english, chinese)]
    assert found[1] == found[0]


@of_both
def test_both_name_the_same_code(english, chinese):
    found = [set(re.findall(r"`([^`]+)`", BLOCK.sub("", text))) for text in (english, chinese)]
    assert found[1] == found[0]
