"""Optimizers that were pickled before: loaded, they go on as ones that never were."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
import torch

import fallline.torch as optim
from fallline import rules

FOLDER = Path(__file__).parent / "pickles"
MAKERS = {
    "AdamW": lambda params: optim.AdamW(params, lr=0.1),
    "SGD": lambda params: optim.SGD(params, lr=0.1, momentum=0.9),
    "SparseAdam": lambda params: optim.SparseAdam(params, lr=0.1),
    "NAG": lambda params: optim.NAG(params, lr=0.1),
    "Optimizer": lambda params: optim.Optimizer(params, rules.decoupled_weight_decay(rules.aggmo), nonfinite="skip"),
}


def go(optimizer: torch.optim.Optimizer, start: int, steps: int) -> torch.Tensor:
    (param,) = optimizer.param_groups[0]["params"]
    for k in range(start, start + steps):
        param.grad = torch.sin(3 * param.detach()) + k
        if isinstance(optimizer, optim.SparseAdam):
            param.grad = param.grad.to_sparse()
        optimizer.train()
        optimizer.step()
    return param.detach()


@pytest.mark.parametrize("name", MAKERS)
def test_an_optimizer_that_was_pickled_before_goes_on_as_if_it_never_was(name):
    with (FOLDER / f"{name}.pickle").open("rb") as file:
        loaded = pickle.load(file)  # after three steps
    fresh = MAKERS[name]([torch.nn.Parameter(torch.linspace(-1, 1, 5))])
    assert type(loaded) is type(fresh)
    assert torch.equal(go(fresh, 0, 3), loaded.param_groups[0]["params"][0])
    again = pickle.loads(pickle.dumps(loaded))
    expected = go(fresh, 3, 4)
    assert torch.equal(go(loaded, 3, 4), expected)
    assert torch.equal(go(again, 3, 4), expected)
    assert not torch.equal(expected, torch.linspace(-1, 1, 5))
