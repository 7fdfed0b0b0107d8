"""What trainers give to any optimizer: torch's options, hyperparameters that say nothing, parameters in any holder."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch

import fallline.torch
from fallline import HyperparameterError, rules
from fallline.torch import Optimizer

NEUTRAL: list[dict[str, Any]] = [
    {"weight_decay": 0}, {"weight_decay": 0.0}, {"weight_decay": None}, {"momentum": 0.0}, {"dampening": 0},
    {"nesterov": False}, {"amsgrad": False}, {"maximize": False}, {"centered": False}, {"lr_decay": 0.0},
    {"decoupled_weight_decay": False}, {"foreach": None}, {"foreach": True}, {"fused": False}, {"fused": True},
    {"capturable": False}, {"differentiable": False}, {"weight_decay": torch.tensor(0.0)},
]  # fmt: skip

REFUSED: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"weight_decay": 0.1}, HyperparameterError, r"decoupled_weight_decay\(nadam\), .* or weight_decay\(nadam\)"),
    ({"weight_decay": torch.tensor(0.1)}, HyperparameterError, r"decoupled_weight_decay\(nadam\)"),
    ({"maximize": True}, HyperparameterError, "give it the gradients of the negative loss"),
    ({"momentum": 0.9}, HyperparameterError, "nadam has no hyperparameter 'momentum'; it has: lr, beta1"),
    ({"amsgrad": True}, HyperparameterError, "nadam has no hyperparameter 'amsgrad'"),
    ({"decoupled_weight_decay": True}, HyperparameterError, "nadam has no hyperparameter 'decoupled_weight_decay'"),
    ({"foreach": "yes"}, ValueError, "foreach = 'yes': choose None or False or True"),
]


def parameter() -> torch.nn.Parameter:
    param = torch.nn.Parameter(torch.ones(3))
    param.grad = torch.full((3,), 0.5)
    return param


def by_constructor(given: dict[str, Any]) -> Any:
    return Optimizer([parameter()], rules.nadam, lr=0.1, **given)


def by_group(given: dict[str, Any]) -> Any:
    return Optimizer([{"params": [parameter()], **given}], rules.nadam, lr=0.1)


def by_add_param_group(given: dict[str, Any]) -> Any:
    optimizer = by_constructor({})
    optimizer.add_param_group({"params": [parameter()], **given})
    return optimizer


def by_loading(given: dict[str, Any]) -> Any:
    optimizer = by_constructor({})
    state_dict = optimizer.state_dict()
    state_dict["param_groups"][0] |= given
    optimizer.load_state_dict(state_dict)
    return optimizer


def by_setting_it_later(given: dict[str, Any]) -> Any:
    optimizer = by_constructor({})
    optimizer.step()
    return later(optimizer, given)


def by_setting_it_before_a_step(given: dict[str, Any]) -> Any:
    optimizer = later(by_constructor({}), given)
    optimizer.step()
    return optimizer


def by_changing_what_said_nothing(given: dict[str, Any]) -> Any:
    optimizer = by_constructor(dict.fromkeys(given, False) if "foreach" not in given else {})
    optimizer.step()
    return later(optimizer, given)


def later(optimizer: Any, given: dict[str, Any]) -> Any:
    for name, value in given.items():
        optimizer.param_groups[0][name] = value
    optimizer.step()
    return optimizer


DOORS: list[Callable[[dict[str, Any]], Any]] = [
    by_constructor, by_group, by_add_param_group, by_loading, by_setting_it_later, by_setting_it_before_a_step,
    by_changing_what_said_nothing,
]  # fmt: skip


@pytest.mark.parametrize("given", NEUTRAL, ids=str)
@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
def test_what_says_nothing_is_taken_everywhere(door, given):
    optimizer, plain = door(given), door({})
    (name,) = given
    assert optimizer.param_groups[-1][name] == given[name]
    for one in (optimizer, plain):
        one.step()
    for x, y in zip(*(one.param_groups[-1]["params"] for one in (optimizer, plain)), strict=True):
        assert torch.equal(x, y)
    again = door({})
    again.load_state_dict(optimizer.state_dict())
    optimizer.load_state_dict(plain.state_dict())


@pytest.mark.parametrize(("given", "error", "match"), REFUSED, ids=lambda one: str(one)[:40])
@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
def test_what_the_rule_cannot_do_is_refused_everywhere_alike(door, given, error, match):
    with pytest.raises(error, match=match):
        door(given)


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
def test_capturable_is_refused_at_a_step_on_the_cpu_with_what_to_do(door):
    if door is by_loading:
        pytest.skip("a checkpoint may come from a CUDA graph: that says how its steps were taken, not what")
    with pytest.raises(RuntimeError, match=r"capturable=True is for steps inside a CUDA graph.*on cpu\. Leave it out"):
        door({"capturable": True}).step()


@pytest.mark.parametrize("name", ["NAG", "QHAdam", "AMSGrad", "AggMo", "Momentum"])
def test_the_classes_of_rules_take_them_too(name):
    cls = getattr(fallline.torch, name)
    optimizer = cls([parameter()], lr=0.1, weight_decay=0.0, foreach=None, fused=False)
    assert optimizer.defaults["weight_decay"] == 0
    with pytest.raises(HyperparameterError, match=r"has no hyperparameter 'weight_decay'.*decoupled_weight_decay"):
        cls([parameter()], lr=0.1, weight_decay=0.1)
    with pytest.raises(HyperparameterError, match="has no hyperparameter 'wibble'"):
        cls([parameter()], lr=0.1, wibble=0)


def test_groups_of_a_trainer_with_weight_decay_go_to_a_modified_rule():
    """As the Trainer of transformers and timm make them: no decay for biases and norms."""
    groups = [{"params": [parameter()], "weight_decay": 0.1}, {"params": [parameter()], "weight_decay": 0.0}]
    decayed = Optimizer(groups, rules.decoupled_weight_decay(rules.nadam), lr=0.1, foreach=None, fused=None)
    plain = Optimizer([parameter()], rules.nadam, lr=0.1)
    for optimizer in (decayed, plain):
        optimizer.step()
    first, second = (group["params"][0] for group in decayed.param_groups)
    assert torch.equal(second, plain.param_groups[0]["params"][0])
    torch.testing.assert_close(first, second - 0.1 * 0.1)


def test_with_fused_a_scaler_leaves_the_unscaling_to_the_step():
    optimizer = Optimizer([parameter()], rules.nadam, lr=0.1, fused=True)
    assert optimizer._step_supports_amp_scaling
    optimizer.grad_scale, optimizer.found_inf = torch.tensor(4.0), torch.tensor(0.0)
    plain = Optimizer([parameter()], rules.nadam, lr=0.1)
    plain.param_groups[0]["params"][0].grad /= 4
    for one in (optimizer, plain):
        one.step()
    assert torch.equal(optimizer.param_groups[0]["params"][0], plain.param_groups[0]["params"][0])


HOLDERS: list[Callable[[list[Any]], Any]] = [
    tuple,
    torch.nn.ParameterList,
    lambda params: torch.nn.ParameterDict({str(k): param for k, param in enumerate(params)}),
    lambda params: dict(enumerate(params)),
    lambda params: dict(enumerate(params)).values(),
]


@pytest.mark.parametrize("hold", HOLDERS)
@pytest.mark.parametrize("make", [fallline.torch.Adam, fallline.torch.NAG, fallline.torch.SGD])
def test_parameters_may_be_in_any_holder_also_later(make, hold):
    given, later, plain = (make([{"params": [parameter(), parameter()]}], lr=0.1) for _ in range(3))
    given = make([{"params": hold(given.param_groups[0]["params"])}], lr=0.1)
    for k in range(3):
        if k == 1:
            later.param_groups[0]["params"] = hold(later.param_groups[0]["params"])
        for optimizer in (given, later, plain):
            optimizer.step()
    later.load_state_dict(plain.state_dict())
    expected = plain.param_groups[0]["params"]
    for optimizer in (given, later):
        assert all(map(torch.equal, optimizer.param_groups[0]["params"], expected))


def test_a_holder_that_is_read_once_is_refused_before_anything_moves():
    optimizer = fallline.torch.Adam([parameter()], lr=0.1)
    optimizer.param_groups[0]["params"] = iter(optimizer.param_groups[0]["params"])
    with pytest.raises(TypeError, match="a group's parameters are a list_iterator: give them as a list"):
        optimizer.step()


def test_a_refused_key_moves_nothing_until_it_is_gone():
    optimizer = by_constructor({})
    optimizer.step()
    group = optimizer.param_groups[0]
    before = group["params"][0].detach().clone()
    group["weight_decay"] = 0.1
    for _ in range(2):
        with pytest.raises(HyperparameterError, match="weight_decay"):
            optimizer.step()
    assert torch.equal(group["params"][0], before)
    del group["weight_decay"]
    optimizer.step()
    assert optimizer.state[group["params"][0]]["step"] == 2


@pytest.mark.parametrize("change", ["set", "update", "update by keyword", "or"])
def test_all_ways_of_setting_values_are_noticed(change):
    def put(group: dict[str, Any], name: str, value: Any) -> None:
        if change == "set":
            group[name] = value
        elif change == "or":
            group |= {name: value}
        else:
            group.update(**{name: value}) if "keyword" in change else group.update({name: value})

    nag, aggmo = (Optimizer([parameter()], rule, lr=0.1) for rule in (rules.nag, rules.aggmo))
    scheduled = Optimizer([parameter()], rules.adam, lr=lambda t: 0.1)
    for optimizer in (nag, aggmo, scheduled):
        optimizer.step()
    put(nag.param_groups[0], "gamma", 0.5)
    nag.step()
    for optimizer, name, value in ((aggmo, "betas", (0.5, 0.9, 0.99)), (scheduled, "lr", 0.5)):
        held = optimizer.param_groups[0][name]
        with pytest.raises(HyperparameterError, match=name):
            put(optimizer.param_groups[0], name, value)
        assert optimizer.param_groups[0][name] is held
        optimizer.step()


def test_a_function_that_is_set_beside_a_scheduler_is_refused_at_the_next_step():
    optimizer = by_constructor({})
    torch.optim.lr_scheduler.StepLR(optimizer, 1)
    optimizer.step()
    optimizer.param_groups[0]["lr"] = lambda t: 0.1
    with pytest.raises(HyperparameterError, match="is a function of the step, which a scheduler"):
        optimizer.step()


def test_adamax_without_eps_leaves_where_no_gradient_ever_was():
    """The largest gradient so far is 0 there, and torch divides by it."""
    for make in (fallline.torch.Adamax, lambda params, eps: Optimizer(params, rules.adamax, eps=eps)):
        param = torch.nn.Parameter(torch.ones(2))
        optimizer = make([param], eps=0.0)
        for grad in ([0.0, 1.0], [0.0, 0.0]):
            param.grad = torch.tensor(grad)
            optimizer.step()
        assert param[0] == 1
        assert torch.isfinite(param).all()


def test_another_formula_is_taken_over_where_another_groups_value_was_refused_first():
    first, second = (torch.nn.Parameter(torch.ones(3)) for _ in range(2))
    optimizer = fallline.torch.Adam([{"params": [first]}, {"params": [second]}])

    def step():
        first.grad, second.grad = torch.ones(3), torch.ones(3)
        optimizer.step()

    step()
    optimizer.param_groups[0]["maximize"] = True
    optimizer.param_groups[1]["lr"] = -1.0
    with pytest.raises(HyperparameterError, match="outside its range"):
        step()
    optimizer.param_groups[1]["lr"] = 1e-3
    before = first.detach().clone()
    step()
    assert (first > before).all()
