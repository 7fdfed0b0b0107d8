"""A notebook, run without a screen: what its cells show, and its stop button."""

from __future__ import annotations

import json
import sys

import pytest

nbclient = pytest.importorskip("nbclient")
nbformat = pytest.importorskip("nbformat")
pytest.importorskip("ipykernel")
pytest.importorskip("optuna")

TRAIN = """
import time
import numpy as np, torch, fallline
from fallline import find_lr, rules

def train(make_optimizer, seed):
    torch.manual_seed(seed)
    x = torch.nn.Parameter(torch.randn(4))
    optimizer = make_optimizer([x])
    for _ in range(8):
        time.sleep(PAUSE)
        optimizer.zero_grad()
        loss = (x**2).sum()
        loss.backward()
        optimizer.step()
        yield loss.item()

@fallline.rule
def mine(theta, grad, *, lr=fallline.rate(0.1)):
    '''One of my own.'''
    return theta - lr * grad(theta)

small = {"trials": 2, "seeds": 2, "curve_seeds": 1, "curve_reach": 1, "workers": 1}
"""


STOP = """
import os, pathlib, signal, threading

def stop():
    journal = pathlib.Path("kept", "journal.log")
    while not journal.exists() or journal.read_text().count("result") < 8:
        time.sleep(0.05)
    os.kill(os.getpid(), signal.SIGINT)  # as the stop button does

threading.Thread(target=stop).start()
"""


@pytest.fixture
def kernel(tmp_path, monkeypatch):
    """Makes a kernel of this very Python known, by name."""
    folder = tmp_path / "jupyter" / "kernels" / "this"
    folder.mkdir(parents=True)
    argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    (folder / "kernel.json").write_text(json.dumps({"argv": argv, "display_name": "this", "language": "python"}))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    monkeypatch.chdir(tmp_path)
    return "this"


def made(*cells):
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])


def shown(cell):
    """The pages that a cell's outputs hold, but for those that are empty in the end."""
    return [page for output in cell.outputs if (page := output.get("data", {}).get("text/html"))]


def printed(cell):
    return "".join(output.text for output in cell.outputs if output.output_type == "stream")


@pytest.mark.filterwarnings("ignore")
def test_cells_show_rules_rates_races_and_the_page(kernel):
    play = "!{sys.executable} -m fallline play --no-open --out play.html\n"
    book = made(
        TRAIN.replace("PAUSE", "0"), "mine",
        "find_lr(lambda p: (float(p @ p), 2 * p), np.ones(4), rules.sgd, grad=True)",
        "result = fallline.race(train, [mine, rules.adam], **small)\nresult", "result.table", "result.best",
        f"import sys\nfrom IPython.display import IFrame\n{play}IFrame('play.html', 900, 500)",
    )  # fmt: skip
    nbclient.NotebookClient(book, timeout=300, kernel_name=kernel).execute()
    _, rule, rates, race, table, best, page = book.cells
    assert "<math" in shown(rule)[0]
    assert "<svg" in shown(rates)[0]
    assert "Who is ahead on train is unknown: 2 runs each are too few to tell" in shown(race)[-1]
    assert [printed(cell) for cell in book.cells[:-1]] == [""] * 6
    assert "fallline.torch.Optimizer(model.parameters()" in shown(table)[0]
    assert "mine" in shown(table)[0]
    assert "<best on train: " in best.outputs[0]["data"]["text/plain"]
    assert "play.html" in shown(page)[-1]


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_the_stop_button_gives_what_is_there_and_the_cell_goes_on(kernel):
    again = "result = fallline.race(train, [mine, rules.adam], out='kept', **small)\nprint(result.finished)"
    book = made(TRAIN.replace("PAUSE", "0.02"), STOP + again, again)
    nbclient.NotebookClient(book, timeout=300, kernel_name=kernel).execute()
    assert "Stopped before the end" in printed(book.cells[1])
    assert printed(book.cells[1]).rstrip().endswith("False")
    assert printed(book.cells[2]).rstrip().endswith("True")
