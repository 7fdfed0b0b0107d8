"""The benchmark of rules that came after Adam: ours and every peer start from the same hyperparameters, and step."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import torch

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT))

from benchmarks import large, modern, yardstick  # noqa: E402
from benchmarks.packages import CASES, Case  # noqa: E402

TINY = modern.Transformer(8, 1, 16)
CLOSE = {"mars": 1e-3, "muon": 0.02, "Muon of torch.optim": 0.02, "normuon": 0.02}
"""How far a peer may be away, in proportion to the way, where it is not by rounding alone: its epsilons, bfloat16."""
APART = ("soap",)
"""Whose peers choose other eigenvectors where gradients leave the choice."""
NAMES = {
    "lr": ("lr",),
    "betas": ("beta1", "beta2", "beta3"),
    "momentum": ("mu", "momentum", "beta"),
    "eps": ("eps",),
    "weight_decay": ("weight_decay",),
    "d0": ("d0",),
}
"""What packages call a rule's hyperparameters."""


@pytest.fixture(autouse=True)
def one_thread():
    """Several would wait for each other where there is other work."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.mark.parametrize("name", CASES)
def test_ours_and_the_peers_take_the_same_steps(name):
    case = CASES[name]
    made = modern.optimizers(case, [param.double() for param in modern.tensors(TINY.of(case))])
    start, ends = moved(made["ours"]), {}
    for one, optimizer in made.items():
        for t in range(12):
            set_gradients(optimizer, t)
            optimizer.step()
        ends[one] = moved(optimizer) - start
        assert torch.isfinite(ends[one]).all()
        assert (ends[one] != 0).any()
    ours = ends.pop("ours")
    for peer in case.installed:
        if not peer.near and name not in APART:
            assert (ends[str(peer)] - ours).norm() <= CLOSE.get(name, 1e-7) * ours.norm(), peer


def moved(optimizer):
    return torch.cat([param.detach().flatten() for group in optimizer.param_groups for param in group["params"]])


def set_gradients(optimizer, t):
    generator = torch.Generator().manual_seed(t)
    for group in optimizer.param_groups:
        for param in group["params"]:
            param.grad = torch.randn(param.shape, generator=generator, dtype=param.dtype).mul_(1e-2)


@pytest.mark.parametrize("name", CASES)
def test_ours_and_the_peers_have_the_same_hyperparameters(name):
    case = CASES[name]
    for peer in case.installed:
        (group,) = peer.build(modern.tensors(TINY.of(case))).param_groups
        asked = {key: hypers for key, hypers in NAMES.items() if group.get(key) is not None}
        for key, hypers in asked.items():
            values = [case.rule.values[hyper] or 0.0 for hyper in hypers if hyper in case.rule.values]
            theirs = group[key] if isinstance(group[key], tuple) else (group[key],)
            if values and None not in theirs:
                assert values == list(theirs), f"{peer}: {key}"


def test_every_table_has_its_cells(monkeypatch):
    monkeypatch.setattr(yardstick, "WAYS", {"one": yardstick.Way()})
    sheets = [
        modern.of_model("Few", TINY, few("lamb", "prodigy", "shampoo", "soap"), 1),
        modern.of_one((64, 128), few("mars", "prodigy", "came"), 1),
        *large.of_size(2**12, 1),
    ]
    for sheet in sheets:
        assert sheet.rows
        assert {len(row) for row in sheet.rows} == {len(sheet.columns)}
    assert [row[0] for row in sheets[1].rows] == ["mars", "prodigy", "prodigy", "came"]
    assert {row[0] for sheet in sheets[2:4] for row in sheet.rows} == set(large.elementwise())


def few(*names):
    return {name: CASES[name] for name in names}


def test_a_peer_that_is_not_installed_is_left_out():
    (peer,) = CASES["lion"].peers
    absent = type(peer)("Lion", module="no_such_package")
    assert Case(CASES["lion"].rule, (peer, absent)).installed == (peer,)


def test_the_memory_limit_of_a_pass_that_only_reads_reads():
    arrays = [torch.rand(4096) for _ in range(2)]
    before = [array.clone() for array in arrays]
    yardstick.Yardstick(arrays).step(2, 0)()
    assert all(torch.equal(*pair) for pair in zip(arrays, before, strict=True))
    assert all("load volatile" in way.ir(1, 0) for way in yardstick.WAYS.values())
