"""The benchmark of GPUs, small and on this processor: every table is made, and finds its place in both pages."""

from __future__ import annotations

import re
import sys
import warnings
from pathlib import Path

import pytest
import torch

from test_readme import cells, numbers, outline

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT))

from benchmarks.gpu import __main__ as command  # noqa: E402
from benchmarks.gpu import cases, clock, large, lists, pages, training  # noqa: E402
from benchmarks.report import Sheet  # noqa: E402

BENCH = cases.Bench(clock.Processor(), size=2**10, largest=16, rounds=1, compiler="eager")


@pytest.fixture(scope="module")
def sheets():
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # several would wait for each other where there is other work
    try:
        with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of torch.compile
            patch.setattr(lists, "COMPILED", ("1 × 64",))
            return [
                *large.run(BENCH, ["Adam", "NAdam"]),
                large.of_rules(BENCH, "One tensor of 0 M float32 elements", ["sgd", "nag", "noisy_sgd"]),
                *lists.run(BENCH, [each for each in cases.LISTS if each.name != "1000 × 256"]),
                *training.run(BENCH),
                *lists.run_compiled(BENCH, float("inf")),
            ]
    finally:
        torch.set_num_threads(threads)


def test_every_table_has_its_cells(sheets):
    assert [len(sheet.rows) for sheet in sheets] == [2, 3, 6, 4, 2]
    for sheet in sheets:
        assert {len(row) for row in sheet.rows} == {len(sheet.columns)}
        for row in sheet.rows:
            assert sum(bool(re.search(r"\d", cell)) for cell in row[1:]) >= len(row) - 3
    by_name = {row[0]: row for sheet in sheets for row in sheet.rows}
    assert by_name["noisy_sgd"][-2:] == ("", "")
    assert by_name["nag"][1] == "5"


def test_without_time_nothing_is_compiled():
    assert list(lists.run_compiled(BENCH, 0.0)) == []


def test_a_compiler_that_does_not_work_leaves_its_table_out(monkeypatch, capsys):
    def compiler(*_, **__):
        raise RuntimeError("no C compiler")

    monkeypatch.setattr(torch, "compile", lambda *_, **__: compiler)
    assert list(lists.run_compiled(BENCH, float("inf"))) == []
    assert "does not work here: RuntimeError" in capsys.readouterr().out


def test_a_way_that_torch_lacks_on_a_device_is_left_out(monkeypatch, capsys):
    class Adagrad(torch.optim.Adagrad):
        def __init__(self, params, *, fused=False, foreach=False):
            if fused:
                raise RuntimeError("fused only on processors")
            super().__init__(params, foreach=foreach)

    monkeypatch.setattr(torch.optim, "Adagrad", Adagrad)
    assert list(cases.theirs("Adagrad", BENCH.large(), {})) == ["foreach"]
    assert "has no fused here" in capsys.readouterr().out


def test_the_lists_are_those_of_the_models():
    by_name = {each.name: each for each in cases.LISTS}
    for name, count, total in (("GPT-2, 148 tensors", 148, 124_439_808), ("ResNet-50, 161 tensors", 161, 25_557_032)):
        shapes = by_name[name].shapes
        assert (len(shapes), sum(torch.Size(shape).numel() for shape in shapes)) == (count, total)


@pytest.fixture
def folder(tmp_path):
    for name in (pages.ENGLISH, pages.CHINESE):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text((ROOT / name).read_text())
    return tmp_path


def test_both_pages_get_the_same_tables_in_their_languages(sheets, folder):
    before = (folder / pages.ENGLISH).read_text()
    pages.write(folder, sheets, "NVIDIA X, torch 2.11.0")
    once = (folder / pages.ENGLISH).read_text()
    pages.write(folder, sheets, "NVIDIA X, torch 2.11.0")
    english, chinese = ((folder / name).read_text() for name in (pages.ENGLISH, pages.CHINESE))
    assert english == once
    assert english != before
    assert outline(english) == outline(chinese)
    tables = [[[[numbers(cell) for cell in row] for row in table] for table in cells(x)] for x in (english, chinese)]
    assert tables[0] == tables[1]
    assert "✓" not in english + chinese
    pages.write(folder, [], "")
    assert len((folder / pages.ENGLISH).read_text()) < len(english) - 1000


def test_every_heading_and_note_is_said_in_chinese(sheets):
    own = {"class", "rule", "tensors"}
    texts = {text for sheet in sheets for text in (sheet.title, *sheet.columns, *sheet.notes)}
    assert own < texts
    texts |= {"Measured on X: figures are medians, candidates alternate in one run.", *_late_notes()}
    assert [text for text in texts if pages.said(text, pages.CHINESE) == text] == ["torch foreach"]
    assert all(pages.said(text, pages.ENGLISH) == text for text in texts)


def _late_notes():
    sheet = Sheet("", ())
    sheet.notes = ["No time was left for 150 × 256 and those behind."]
    return sheet.notes


def test_a_page_without_the_place_is_an_error_and_none_is_written(sheets, folder):
    (folder / pages.CHINESE).write_text("nothing")
    before = (folder / pages.ENGLISH).read_text()
    with pytest.raises(ValueError, match=r"docs/zh-TW/speed\.md lacks the marks"):
        pages.write(folder, sheets, "X")
    assert (folder / pages.ENGLISH).read_text() == before


def test_the_command_prints_a_short_table_and_writes_it(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(command, "_short", lambda bench: iter([Sheet("T", ("a", "b"), [("x", "1 ✓")], ["n"])]))
    monkeypatch.setenv("FALLLINE_CUDA", "0")
    command.main(["--stand-in", "--short", "--markdown", str(tmp_path / "t.md")])
    assert "1 of 1 targets met" in capsys.readouterr().out
    assert "| x | 1 |" in (tmp_path / "t.md").read_text()


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
def test_the_command_is_skipped_without_a_gpu(capsys):
    command.main([])
    assert capsys.readouterr().out == "skipped: torch sees no GPU here\n"


def test_a_gpus_clock_reads_its_own_time_and_waits_only_around(monkeypatch):
    calls = []

    class Event:
        def __init__(self, *, enable_timing):
            assert enable_timing

        def record(self):
            calls.append("record")

        def elapsed_time(self, end):
            assert end is not self
            return 8.0  # ms

    monkeypatch.setattr(torch.cuda, "Event", Event)
    monkeypatch.setattr(torch.cuda, "synchronize", lambda: calls.append("wait"))
    assert clock.Gpu().finish(lambda: calls.append("call"), 4) == 0.002
    assert calls == ["wait", "record", *["call"] * 4, "record", "wait"]
    calls.clear()
    assert clock.Gpu().issue(lambda: calls.append("call"), 2) < 1
    assert calls == ["wait", "call"] * 2
