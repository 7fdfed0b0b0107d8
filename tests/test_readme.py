"""The READMEs: their programs run, what they name exists, and the Chinese one says what the English one says."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
READMES = {name: (ROOT / name).read_text() for name in ("README.md", "README.zh-TW.md")}
ENGLISH, CHINESE = READMES.values()
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```\n", re.DOTALL | re.MULTILINE)
TABLE = re.compile(r"(?:^\|.*\n)+", re.MULTILINE)

in_both = pytest.mark.parametrize("name", READMES)


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
    marks = re.findall(r"^(?:#+ |```\w+|\|-.*|- |\d\. |!\[.*)", BLOCK.sub(r"```\1\n", text), re.MULTILINE)
    return [re.sub(r"!\[.*\]", "!", mark) for mark in marks]


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
def test_the_kernel_shown_is_lions_kernel(name):
    from fallline.kernel.kernel import kernel_of
    from fallline.machines.cpu import kernel_ir

    (program,) = (block for block in blocks(READMES[name], "python") if "def lion(" in block)
    namespace: dict[str, object] = {}
    exec(program.partition("\noptimizer")[0], namespace)
    kernel = kernel_of(namespace["lion"].program)
    ir = {line.strip() for line in kernel_ir(kernel, ("float32",) * 3, "lion").splitlines()}
    (shown,) = blocks(READMES[name], "llvm")
    for line in without_comments(shown, ";"):
        assert line.strip() in ir


@in_both
def test_every_file_and_folder_named_exists(name):
    text = READMES[name]
    named = re.findall(r"\]\(([^)#:]+)\)", text) + re.findall(r"`((?:src|benchmarks|tests)/[\w/]*)`", text)
    assert len(named) > 10
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


@pytest.mark.parametrize(("language", "mark"), [("sh", "#"), ("llvm", ";")])
def test_the_commands_and_the_kernel_of_both_are_the_same(language, mark):
    english, chinese = (
        [without_comments(block, mark) for block in blocks(text, language)] for text in (ENGLISH, CHINESE)
    )
    assert english
    assert chinese == english


def test_both_have_the_same_sections_blocks_tables_lists_and_pictures():
    assert outline(CHINESE) == outline(ENGLISH)


def test_the_tables_of_both_hold_the_same_numbers():
    english, chinese = (
        [[[numbers(cell) for cell in row] for row in table] for table in cells(text)] for text in (ENGLISH, CHINESE)
    )
    assert len(numbers(str(english))) > 50
    assert chinese == english


def test_the_text_of_both_holds_the_same_numbers():
    english, chinese = (set(numbers(TABLE.sub("", BLOCK.sub("", text)))) for text in (ENGLISH, CHINESE))
    assert chinese == english


def test_both_name_the_same_code():
    english, chinese = (set(re.findall(r"`([^`]+)`", BLOCK.sub("", text))) for text in (ENGLISH, CHINESE))
    assert chinese == english
