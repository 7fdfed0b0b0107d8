"""torch's Muon under its name: its numbers where its own are not rounded to bfloat16, its checkpoints, and models."""

from __future__ import annotations

import copy
import weakref
from typing import Any

import pytest
import torch
from torch import nn

from fallline.machines.array import step
from fallline.torch import Muon
from fallline.torch.step import products, whole

SHAPES = ((6, 6), (7, 4), (3, 8), (6, 6))


@pytest.fixture
def wide(monkeypatch):
    """torch's own rounds to bfloat16, which float64 can be kept from: it divides a copy in place."""
    monkeypatch.setattr(torch.Tensor, "bfloat16", lambda x: x.clone())


def started(make: Any, dtype: torch.dtype, seed: int = 0, **options: Any) -> Any:
    draw = torch.Generator().manual_seed(seed)
    return make([nn.Parameter(torch.randn(shape, generator=draw).to(dtype)) for shape in SHAPES], **options)


def trained(opt: Any, steps: range) -> list[torch.Tensor]:
    params = [param for group in opt.param_groups for param in group["params"]]
    for t in steps:
        draw = torch.Generator().manual_seed(t)
        for param in params:
            param.grad = torch.randn(param.shape, generator=draw).to(param.dtype)
        opt.step()
    return [param.detach().clone() for param in params]


def assert_close(mine: list[torch.Tensor], theirs: list[torch.Tensor], bound: float) -> None:
    for one, other in zip(mine, theirs, strict=True):
        assert float((one - other).abs().max() / other.abs().max()) <= bound


OPTIONS = [
    {}, {"nesterov": False}, {"adjust_lr_fn": "match_rms_adamw"}, {"adjust_lr_fn": "original", "weight_decay": 0.0},
    {"lr": 0.1, "momentum": 0.5, "ns_steps": 3, "ns_coefficients": (2.0, -1.5, 0.5), "eps": 1e-3},
]  # fmt: skip


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_the_numbers_are_torchs_in_float64(wide, options):
    theirs = trained(started(torch.optim.Muon, torch.float64, **options), range(1, 41))
    assert_close(trained(started(Muon, torch.float64, **options), range(1, 41)), theirs, 1e-9)


@pytest.mark.parametrize("tiles", [False, True])
def test_in_float32_products_are_as_exact_as_torchs_or_more(monkeypatch, tiles):
    monkeypatch.setattr(products, "_multiplies_bfloat16", lambda: tiles)
    theirs = trained(started(torch.optim.Muon, torch.float32, lr=0.1), range(1, 6))
    mine = trained(started(Muon, torch.float32, lr=0.1), range(1, 6))
    assert_close(mine, theirs, 0.1)
    opt = started(Muon, torch.float32, lr=0.1)
    assert_close(mine, trained(Wide(opt), range(1, 6)), 0.05 if tiles else 1e-4)


class Wide:
    """The same parameters, by the reference in float64."""

    def __init__(self, opt: Any) -> None:
        self.rule, self.t = opt.rule, 0
        params = [nn.Parameter(param.detach().double()) for group in opt.param_groups for param in group["params"]]
        self.param_groups, self.states = [{"params": params}], [None] * len(params)

    def step(self) -> None:
        self.t += 1
        for k, param in enumerate(self.param_groups[0]["params"]):
            grad = param.grad.float().double().numpy()
            new, self.states[k] = step(self.rule, self.t, param.detach().numpy(), grad, self.states[k])
            param.data = torch.tensor(new)


@pytest.mark.parametrize("there", [torch.optim.Muon, Muon])
def test_checkpoints_go_both_ways(wide, there):
    here = Muon if there is torch.optim.Muon else torch.optim.Muon
    begun = started(here, torch.float64)
    trained(begun, range(1, 4))
    saved = copy.deepcopy(begun.state_dict())
    assert {name for some in saved["state"].values() for name in some} == {"momentum_buffer"}
    params = [param.detach().clone() for group in begun.param_groups for param in group["params"]]
    right = trained(begun, range(4, 7))
    other = there([nn.Parameter(param) for param in params])
    other.load_state_dict(saved)
    assert_close(trained(other, range(4, 7)), right, 1e-9)


def test_momentum_of_bfloat16_stays_what_it_is_without_nesterov():
    param = nn.Parameter(torch.zeros(2, 2, dtype=torch.bfloat16))
    opt = Muon([param], nesterov=False, momentum=0.5)
    param.grad = torch.full((2, 2), 8.0, dtype=torch.bfloat16)
    opt.step()
    assert opt.state[param]["momentum_buffer"].tolist() == [[4.0, 4.0], [4.0, 4.0]]


@pytest.mark.parametrize(
    ("params", "options"),
    [
        ([torch.zeros(3, 3)], {"lr": -1.0}),
        ([torch.zeros(3, 3)], {"adjust_lr_fn": "other"}),
    ],
)
def test_errors_are_torchs(params, options):
    with pytest.raises(ValueError) as theirs:  # noqa: PT011 # whatever torch says
        torch.optim.Muon(params, **options)
    with pytest.raises(type(theirs.value)) as mine:
        Muon(params, **options)
    assert str(mine.value) == str(theirs.value)


def test_parameters_that_are_no_matrices_get_torchs_error_and_what_to_do():
    for params in (Model().parameters(), [{"params": [*Model().parameters()]}]):
        with pytest.raises(ValueError, match=r"only supports 2D.*\]\): give the model itself, Muon\(model, lr=0.02\)"):
            Muon(params)


class Model(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.embedding = nn.Embedding(9, 4)
        self.conv = nn.Conv2d(2, 6, 3)
        self.hidden = nn.Linear(4, 5)
        self.head = nn.Linear(5, 9)


def test_of_a_model_hidden_matrices_get_muon_and_the_rest_adamw():
    torch.manual_seed(0)
    model = Model()
    alone = {name: copy.deepcopy(param) for name, param in model.named_parameters()}
    opt = Muon(model, lr=0.1, weight_decay=0.0)
    muon, rest = opt.param_groups
    assert muon["param_names"] == ["conv.weight", "hidden.weight"]
    assert rest["rule"].name == "adamw"
    assert len(muon["params"]) + len(rest["params"]) == len(alone)
    others = torch.optim.AdamW([alone[name] for name in rest["param_names"]])
    for t in range(1, 5):
        draw = torch.Generator().manual_seed(t)
        for name, param in model.named_parameters():
            param.grad = torch.randn(param.shape, generator=draw)
            alone[name].grad = param.grad.clone()
        opt.step()
        others.step()
        if t == 2:
            opt.load_state_dict(copy.deepcopy(opt.state_dict()))
    for name, param in zip(rest["param_names"], opt.param_groups[1]["params"], strict=True):
        torch.testing.assert_close(param, alone[name], rtol=1e-5, atol=1e-6)
        assert float(opt.state[param]["step"]) == 4
    assert all(set(opt.state[param]) == {"momentum_buffer"} for param in opt.param_groups[0]["params"])


def test_a_models_convolution_is_one_matrix():
    model = Model()
    opt = Muon(model, lr=1.0, weight_decay=0.0, ns_steps=20, ns_coefficients=(1.5, -0.5, 0.0))
    before = model.conv.weight.detach().clone()
    model.conv.weight.grad = torch.randn(model.conv.weight.shape)
    opt.step()
    moved = (before - model.conv.weight.detach()).reshape(6, -1).double()
    assert torch.linalg.svdvals(moved).sub(1).abs().max() < 0.05


def test_what_a_model_is_needed_for_is_refused_without_one():
    with pytest.raises(TypeError, match="are for a model"):
        Muon([nn.Parameter(torch.zeros(2, 2))], rest="adam")
    model = Model()
    assert Muon(model, rest="lion(lr=0.25)").param_groups[1]["lr"] == 0.25
    with pytest.raises(ValueError, match="Learning rate"):
        Muon(model, lr=-1.0)


@pytest.mark.parametrize("size", [1e-30, 1e-12, 1.0, 1e12, 1e30])
@pytest.mark.parametrize("count", [7, 512, 4096])
def test_sums_of_squares_lose_nothing_where_single_precision_would(size, count):
    terms = size * torch.randn(3, count, generator=torch.Generator().manual_seed(0))
    sums = products.ops_for(terms, seen=False)["sum"](None, terms, squares=True)
    torch.testing.assert_close(sums, terms.double().square().sum(1), rtol=1e-6, atol=0)


def test_a_step_holds_no_product_that_nothing_needs_any_more(monkeypatch):
    made, alive = [], []

    def noted(product):
        def noting(*args):
            alive.append(sum(one() is not None for one in made))
            result = product(*args)
            made.append(weakref.ref(result))
            return result

        return noting

    ops = products.ops_for(torch.zeros(1), seen=False)
    noting = {**ops, **{name: noted(ops[name]) for name in ("matmul", "add_product")}}
    monkeypatch.setattr(whole, "ops_for", lambda like, *, seen: noting)
    param = nn.Parameter(torch.rand(8, 8))
    param.grad = torch.rand(8, 8)
    Muon([param]).step()
    assert len(alive) == 15
    assert max(alive) <= 2
