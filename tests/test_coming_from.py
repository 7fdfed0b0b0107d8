"""What docs/coming-from.md says of other packages: their classes and ours, set alike, take the same steps."""

from __future__ import annotations

import importlib
from typing import Any

import pytest
import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel

import fallline.torch as optim
from fallline import rules

BETAS = {"beta1": 0.8, "beta2": 0.99}
THEIRS = {"betas": (0.8, 0.99)}
FREE, MANY = "schedulefree", "pytorch_optimizer"
SAME: dict[str, tuple[str, dict[str, Any], str, dict[str, Any]]] = {
    "SGDScheduleFree": (FREE, {"momentum": 0.8, "warmup_steps": 5}, "ScheduleFreeSGD", {"beta": 0.8, "warmup": 5}),
    "RAdamScheduleFree": (FREE, THEIRS, "ScheduleFreeRAdam", BETAS),
    "AdamWScheduleFreePaper": (FREE, {**THEIRS, "warmup_steps": 5}, "ScheduleFreeAdamW", {**BETAS, "warmup": 5}),
    "Prodigy": ("prodigyopt", {**THEIRS, "d0": 1e-3}, "Prodigy", {**BETAS, "d0": 1e-3}),
    "Lion": (MANY, {**THEIRS, "weight_decay": 0.1}, "Lion", {**BETAS, "weight_decay": 0.1}),
    "AdaBelief": (MANY, THEIRS, "AdaBelief", BETAS),
    "Adan": (MANY, {"betas": (0.8, 0.99, 0.9)}, "Adan", {**BETAS, "beta3": 0.9}),
    "AdEMAMix": (MANY, {"betas": (0.8, 0.99, 0.9), "alpha": 4.0}, "AdEMAMix", {**BETAS, "beta3": 0.9, "alpha": 4.0}),
    "ADOPT": (MANY, THEIRS, "ADOPT", BETAS),
    "CAME": (MANY, {"betas": (0.8, 0.99, 0.9)}, "CAME", {**BETAS, "beta3": 0.9}),
    "AggMo": (MANY, {"betas": (0.0, 0.9)}, "AggMo", {"betas": (0.0, 0.9)}),
    "QHM": (MANY, {"momentum": 0.9, "nu": 0.7}, "QHM", {"beta": 0.9, "nu": 0.7}),
    "QHAdam": (MANY, {**THEIRS, "nus": (0.7, 0.9)}, "QHAdam", {**BETAS, "nu1": 0.7, "nu2": 0.9}),
    "MARS": (MANY, {**THEIRS, "optimize_1d": True}, "MARS", BETAS),
    "StableAdamW": (MANY, {**THEIRS, "kahan_sum": False, "eps": 1e-6}, "StableAdamW", BETAS),
    "DAdaptAdam": (MANY, {**THEIRS, "d0": 1e-3}, "DAdaptAdam", {**BETAS, "d0": 1e-3}),
}
"""By the name there: the package, what it is given beside lr, our class, and what that is given."""


def trained(make: Any, *, evaluated: bool = True) -> torch.Tensor:
    """The parameters after some steps down a bowl, in float64."""
    draw = torch.Generator().manual_seed(0)
    params = [nn.Parameter(torch.randn(shape, generator=draw, dtype=torch.float64)) for shape in ((6, 4), (5,))]
    scales = [torch.rand(param.shape, generator=draw, dtype=torch.float64) + 0.3 for param in params]
    optimizer = make(params)
    getattr(optimizer, "train", lambda: None)()
    for _ in range(30):
        optimizer.zero_grad()
        sum((scale * param**2).sum() for scale, param in zip(scales, params, strict=True)).backward()
        optimizer.step()
    if evaluated:
        getattr(optimizer, "eval", lambda: None)()
    return torch.cat([param.detach().flatten() for param in params])


def close(mine: Any, theirs: Any, *, evaluated: bool = True) -> None:
    one, other = trained(mine, evaluated=evaluated), trained(theirs)
    assert float((one - other).abs().max() / other.abs().max()) < 1e-5


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", SAME)
def test_a_class_of_another_package_and_ours_take_the_same_steps(name):
    package, given, ours, mine = SAME[name]
    theirs = getattr(pytest.importorskip(package), name)
    close(lambda params: getattr(optim, ours)(params, lr=0.01, **mine), lambda params: theirs(params, lr=0.01, **given))


def test_lookahead_of_pytorch_optimizer_is_ours():
    theirs = pytest.importorskip("pytorch_optimizer").Lookahead
    mine = optim.lookahead(rules.adam(lr=0.01), period=3, slow_rate=0.4)
    close(
        lambda params: optim.Optimizer(params, mine),
        lambda params: theirs(torch.optim.Adam(params, lr=0.01), k=3, alpha=0.4),
    )


def test_torchs_clipping_averages_and_nesterov_are_ours():
    def clipped(params):
        optimizer = torch.optim.Adam(params, lr=0.01)

        def clip(*_):
            nn.utils.clip_grad_norm_(params, 0.5)

        optimizer.register_step_pre_hook(clip)
        return optimizer

    def averaged(params):
        model = nn.ParameterList(params)
        optimizer, mean = torch.optim.SGD(params, lr=0.01), AveragedModel(model)
        optimizer.register_step_post_hook(lambda *_: mean.update_parameters(model))
        optimizer.eval = lambda: [p.data.copy_(q) for p, q in zip(params, mean.parameters(), strict=True)]
        return optimizer

    close(lambda params: optim.Optimizer(params, optim.clip_norm(rules.adam(lr=0.01), max_norm=0.5)), clipped)
    close(lambda params: optim.Optimizer(params, optim.swa(rules.sgd(lr=0.01))), averaged)
    close(
        lambda params: optim.NAG(params, lr=0.01, gamma=0.9),
        lambda params: torch.optim.SGD(params, lr=0.01, momentum=0.9, nesterov=True),
        evaluated=False,
    )


def test_the_page_names_every_class_that_is_compared():
    for folder in ("docs", "docs/zh-TW"):
        page = (importlib.import_module("test_docs").ROOT / folder / "coming-from.md").read_text(encoding="utf-8")
        assert [name for name in SAME if f"`{name}" not in page] == []
