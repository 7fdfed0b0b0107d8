"""Going on with a changed model: `load_state_dict(state_dict, strict=False)`."""

from __future__ import annotations

from typing import Any

import pytest
import torch

import fallline.torch
import torch_cases as cases
from fallline import rules
from fallline.torch import Optimizer


def model(out: int, *, middle: bool = False) -> Any:
    layers = {"body": torch.nn.Linear(3, 3), "head": torch.nn.Linear(3, out)}
    if middle:
        layers = {"body": layers["body"], "middle": torch.nn.Linear(3, 3), "head": layers["head"]}
    module = torch.nn.Sequential()
    for name, layer in layers.items():
        module.add_module(name, layer)
    return module


def trained(module: Any, make: Any = fallline.torch.Adam, **options: Any) -> Any:
    optimizer = make(module.named_parameters(), **{"lr": 0.1, **options})
    step(module, optimizer)
    return optimizer


def step(module: Any, optimizer: Any) -> None:
    optimizer.zero_grad()
    module(torch.ones(2, 3)).square().sum().backward()
    optimizer.step()


def exact(params: Any, **options: Any) -> Any:
    return Optimizer(params, rules.adamw, **options)


@pytest.mark.parametrize("make", [fallline.torch.Adam, fallline.torch.RMSprop, exact])
def test_parameters_of_the_same_name_and_shape_go_on_and_others_begin_anew(make):
    old, new = trained(model(2), make), make(model(5, middle=True).named_parameters(), lr=0.5)
    keys = new.load_state_dict(old.state_dict(), strict=False)
    assert keys.missing_keys == ["middle.weight", "middle.bias", "head.weight", "head.bias"]
    assert keys.unexpected_keys == ["head.weight", "head.bias"]
    assert new.param_groups[0]["lr"] == 0.1
    body, before = cases.parameters_of(new)[:2], cases.parameters_of(old)[:2]
    assert list(new.state) == body
    for x, y in zip(body, before, strict=True):
        assert all(torch.equal(new.state[x][name], value) for name, value in old.state[y].items())


def test_the_new_ones_are_trained_along():
    old, module = trained(model(2)), model(5)
    new = fallline.torch.Adam(module.named_parameters())
    new.load_state_dict(old.state_dict(), strict=False)
    step(module, new)
    assert [float(new.state[param]["step"]) for param in module.parameters()] == [2, 2, 1, 1]


def test_a_group_takes_the_values_of_the_one_that_its_parameters_were_in():
    def grouped(module: Any, rates: tuple[float, float], *, swapped: bool = False) -> Any:
        pairs = list(module.named_parameters())
        groups = [{"params": pairs[:2], "lr": rates[0]}, {"params": pairs[2:], "lr": rates[1]}]
        return fallline.torch.Adam(groups[::-1] if swapped else groups)

    old = grouped(model(2), (0.1, 0.2))
    new = grouped(model(5), (0.3, 0.4), swapped=True)
    new.load_state_dict(old.state_dict(), strict=False)
    assert [group["lr"] for group in new.param_groups] == [0.2, 0.1]
    joined = fallline.torch.Adam(model(2).named_parameters(), lr=0.7)
    joined.load_state_dict(old.state_dict(), strict=False)
    assert joined.param_groups[0]["lr"] == 0.7
    three = grouped(model(2), (0.3, 0.4))
    three.add_param_group({"params": [("extra", torch.nn.Parameter(torch.ones(1)))], "lr": 0.9})
    assert three.load_state_dict(old.state_dict(), strict=False).missing_keys == ["extra"]
    assert [group["lr"] for group in three.param_groups] == [0.1, 0.2, 0.9]


def test_without_names_the_order_decides_where_as_many_are_there():
    old, new = (fallline.torch.Adam(model(out).parameters(), lr=0.1) for out in (2, 5))
    for param in cases.parameters_of(old):
        param.grad = torch.ones_like(param)
    old.step()
    keys = new.load_state_dict(old.state_dict(), strict=False)
    assert keys.missing_keys == keys.unexpected_keys == ["group 0, parameter 2", "group 0, parameter 3"]
    assert list(new.state) == cases.parameters_of(new)[:2]
    more = fallline.torch.Adam(model(5, middle=True).parameters())
    with pytest.raises(ValueError, match=r"strict=False finds parameters by their names, but .*named_parameters\(\)"):
        more.load_state_dict(old.state_dict(), strict=False)
    assert not more.state


def test_what_is_wrong_is_refused_all_the_same():
    old, new = trained(model(2)), fallline.torch.Adam(model(5).named_parameters(), lr=0.5)
    state_dict = cases.saved(old.state_dict())
    state_dict["state"][0]["step"] = torch.tensor(-1.0)
    with pytest.raises(ValueError, match="step is -1, which is no number of steps"):
        new.load_state_dict(state_dict, strict=False)
    assert not new.state
    assert new.param_groups[0]["lr"] == 0.5


def test_names_that_are_there_twice_are_refused():
    pairs = [(name, param) for _ in range(2) for name, param in model(2).named_parameters()]
    old = fallline.torch.Adam(pairs, lr=0.1)
    again = fallline.torch.Adam(pairs)
    assert again.load_state_dict(old.state_dict()) == ([], [])  # the same names in the same order
    with pytest.raises(ValueError, match=r"has several called body\.weight: name them apart"):
        again.load_state_dict(old.state_dict(), strict=False)


def test_a_strict_load_finds_everything_or_says_how_to_go_on():
    old = trained(model(2))
    assert fallline.torch.Adam(model(2).named_parameters()).load_state_dict(old.state_dict()) == ([], [])
    new = fallline.torch.Adam(model(5, middle=True).named_parameters())
    with pytest.raises(
        ValueError, match=r"lacks middle\.weight, middle\.bias; load_state_dict\(\.\.\., strict=False\)"
    ):
        new.load_state_dict(old.state_dict())
