"""State dicts of torch.optim's classes: read, written, crossed over in the middle of training."""

from __future__ import annotations

import copy
from typing import Any

import pytest
import torch
from torch.optim import lr_scheduler

import torch_cases as cases
from torch_cases import NAMES, ours, theirs

STEPS = 5
"""Before and after a checkpoint; in RAdam the rectification begins in between."""


def trained(cls: Any, name: str, *dtypes: torch.dtype, steps: int = STEPS, **options: Any) -> Any:
    optimizer = cls(cases.parameters(name, *dtypes), **options)
    cases.train(name, optimizer, steps)
    return optimizer


def resumed(cls: Any, optimizer: Any, state_dict: dict[str, Any], **options: Any) -> Any:
    """A new optimizer on copies of another's parameters, with a loaded state dict."""
    params = [torch.nn.Parameter(param.detach().clone()) for param in cases.parameters_of(optimizer)]
    new = cls(params, **{"lr": 0.125, **options})
    new.load_state_dict(state_dict)
    return new


def untouched(state_dict: dict[str, Any]) -> dict[str, Any]:
    return copy.deepcopy(state_dict)


# From torch, to torch, and back to ourselves


@pytest.mark.parametrize("backend", ["auto", "array"])
@pytest.mark.parametrize("name", NAMES)
def test_training_that_torch_began_goes_on_here_as_in_torch(name, backend):
    sets = list(cases.option_sets(name).values())
    for options in sets if backend == "auto" else sets[::4]:
        other = trained(theirs(name), name, **options)
        mine = resumed(ours(name), other, cases.saved(other.state_dict()), backend=backend)
        for optimizer in (mine, other):
            cases.train(name, optimizer, STEPS, start=STEPS)
        cases.assert_same_training(mine, other)
        for mine_group, group in zip(mine.param_groups, other.param_groups, strict=True):
            assert {k: v for k, v in mine_group.items() if k != "params"} == {
                k: v for k, v in group.items() if k != "params"
            }


@pytest.mark.parametrize("name", NAMES)
def test_training_that_torch_has_resumed_before_goes_on_here_as_in_torch(name):
    """Where torch has recast some parameters' counters to float64, and left others' in float32.

    What it then writes to them was a float32 number all the same, which 1e-6 allows for.
    """
    first = trained(theirs(name), name, lr=0.02)
    other = resumed(theirs(name), first, cases.saved(first.state_dict()))
    cases.train(name, other, STEPS, start=STEPS)
    mine = resumed(ours(name), other, cases.saved(other.state_dict()))
    for optimizer in (mine, other):
        cases.train(name, optimizer, STEPS, start=2 * STEPS)
    cases.assert_same_training(mine, other, rtol=1e-6 if name in ("ASGD", "NAdam") else 1e-12)


@pytest.mark.parametrize("name", NAMES)
def test_training_that_began_here_goes_on_in_torch_as_if_it_had_begun_there(name):
    """Compared with torch's own checkpoint: torch recasts what it loads."""
    for options in list(cases.option_sets(name).values())[::2]:
        mine, other = trained(ours(name), name, **options), trained(theirs(name), name, **options)
        runs = [resumed(theirs(name), one, cases.saved(one.state_dict())) for one in (mine, other)]
        for run in runs:
            cases.train(name, run, STEPS, start=STEPS)
        cases.assert_same_training(*runs)


@pytest.mark.parametrize("name", NAMES)
def test_a_checkpoint_that_goes_there_and_back_is_the_same(name):
    """In the types of all values too, but for what torch keeps in its parameter's dtype."""
    mine = trained(ours(name), name, torch.float32, lr=0.02)
    there = resumed(theirs(name), mine, cases.saved(mine.state_dict()))
    back = resumed(ours(name), there, cases.saved(there.state_dict()))
    assert back.state_dict()["param_groups"] == mine.state_dict()["param_groups"]
    cases.assert_same_bits(back, mine)
    for optimizer in (mine, back):
        cases.train(name, optimizer, STEPS, start=STEPS)
    cases.assert_same_bits(back, mine)


@pytest.mark.parametrize("dtypes", [(), (torch.float32, torch.complex64), (torch.bfloat16,), (torch.float16,)], ids=str)
@pytest.mark.parametrize("name", NAMES)
def test_resuming_is_never_having_stopped(name, dtypes):
    sets = list(cases.option_sets(name).values())
    for options in sets[::2] if not dtypes else (sets[0], sets[len(sets) // 2]):
        whole = trained(ours(name), name, *dtypes, **options)
        again = resumed(ours(name), whole, cases.saved(whole.state_dict()))
        cases.assert_same_bits(again, whole)
        for optimizer in (whole, again):
            cases.train(name, optimizer, STEPS, start=STEPS)
        cases.assert_same_bits(again, whole)


@pytest.mark.parametrize("name", NAMES)
def test_a_checkpoint_from_before_the_first_step_is_one(name):
    for cls in (ours(name), theirs(name)):
        first = cls(cases.parameters(name), lr=0.02)
        mine = resumed(ours(name), first, cases.saved(first.state_dict()))
        assert mine.param_groups[0]["lr"] == 0.02
        for optimizer in (mine, first):
            cases.train(name, optimizer, STEPS)
        cases.assert_same_training(mine, first)


@pytest.mark.parametrize("name", NAMES)
def test_groups_labels_and_schedules_survive(name):
    """A scheduler and its optimizer, both saved and loaded, go on together."""

    def make(cls):
        params = cases.parameters(name)
        optimizer = cls([{"params": params[:1], "lr": 0.03, "label": "head"}, {"params": params[1:]}], lr=0.02)
        return optimizer, lr_scheduler.ExponentialLR(optimizer, 0.9)

    mine, schedule = make(ours(name))
    other, others_schedule = make(theirs(name))
    for optimizer, one in ((mine, schedule), (other, others_schedule)):
        for t in range(STEPS):
            cases.train(name, optimizer, 1, start=t)
            one.step()
    again, again_schedule = make(ours(name))
    for param, source in zip(*map(cases.parameters_of, (again, mine)), strict=True):
        param.data.copy_(source.data)
    again_schedule.load_state_dict(schedule.state_dict())
    again.load_state_dict(cases.saved(mine.state_dict()))
    assert [group.get("label") for group in again.param_groups] == ["head", None]
    assert [group["initial_lr"] for group in again.param_groups] == [0.03, 0.02]
    for optimizer, one in ((again, again_schedule), (other, others_schedule)):
        for t in range(STEPS, 2 * STEPS):
            cases.train(name, optimizer, 1, start=t)
            one.step()
    assert [group["lr"] for group in again.param_groups] == [group["lr"] for group in other.param_groups]
    cases.assert_same_training(again, other)


@pytest.mark.parametrize("name", NAMES)
def test_a_state_dict_is_written_as_torch_writes_it(name):
    mine, other = trained(ours(name), name), trained(theirs(name), name)
    written, expected = mine.state_dict(), other.state_dict()
    assert written.keys() == expected.keys()
    assert written["param_groups"] == expected["param_groups"]
    assert written["state"].keys() == expected["state"].keys()
    for key, state in expected["state"].items():
        assert set(written["state"][key]) == set(state)
        for what, value in state.items():
            assert type(written["state"][key][what]) is type(value), what
    params = cases.parameters_of(mine)
    for key, state in written["state"].items():
        assert all(value is mine.state[params[key]][what] for what, value in state.items() if what != "step")


# What loading does


@pytest.mark.parametrize("name", NAMES)
def test_loading_copies(name):
    """Two optimizers never share a state, nor a group's values; and the state dict stays as it was."""
    betas = {"betas": [0.9, 0.99]} if "betas" in cases.arguments(name) else {}
    first = trained(ours(name), name, **betas)
    before = cases.picture(first)
    state_dict = first.state_dict()
    second = resumed(ours(name), first, state_dict)
    mine, other = (
        {value.data_ptr() for state in one.state.values() for value in state.values() if value.numel()}
        for one in (first, second)
    )
    assert not mine & other
    assert len(mine) == len(other)
    kept = untouched(state_dict)
    cases.train(name, second, 2, start=STEPS)
    cases.assert_untouched(first, before)
    second.param_groups[0]["lr"] = 0.5
    assert first.param_groups[0]["lr"] != 0.5
    assert state_dict["param_groups"] == kept["param_groups"]
    for held in ("param_groups", "state"):
        assert getattr(second, held) is not getattr(first, held)


def test_loading_copies_tensors_that_are_hyperparameters():
    first = trained(ours("Adam"), "Adam", lr=torch.tensor(0.25))
    second = resumed(ours("Adam"), first, first.state_dict())
    second.param_groups[0]["lr"].fill_(0.5)
    assert first.param_groups[0]["lr"] == 0.25


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16, torch.float32])
def test_states_keep_the_dtype_that_they_were_saved_with(name, dtype):
    """As of training in float32 that goes on with smaller parameters: torch would round the states too."""
    first = trained(ours(name), name, torch.float32)
    saved = cases.saved(first.state_dict())
    params = [torch.nn.Parameter(param.detach().to(dtype)) for param in cases.parameters_of(first)]
    second = ours(name)(params)
    second.load_state_dict(saved)
    for t in range(STEPS, 2 * STEPS):
        cases.set_gradients(name, params, t, pull=0.0)
        for x, y in zip(cases.parameters_of(first), params, strict=True):
            x.grad = y.grad.float()
        first.step()
        second.step()
    for x, y in zip(cases.parameters_of(first), params, strict=True):
        assert y.dtype == dtype
        assert first.state.get(x, {}).keys() == second.state.get(y, {}).keys()
        for key, value in first.state.get(x, {}).items():
            assert second.state[y][key].dtype == torch.float32
            if key not in ("acc_delta", "ax", "exp_inf", "step_size"):  # which know of the parameter or its rounding
                assert torch.equal(second.state[y][key], value), key


@pytest.mark.parametrize("name", NAMES)
def test_states_of_another_layout_are_taken(name):
    """A checkpoint may come from a model whose matrices lay otherwise."""
    start = torch.linspace(-1, 1, 24, dtype=torch.float64).view(4, 6)
    first, second = torch.nn.Parameter(start.clone()), torch.nn.Parameter(start.t().contiguous().t())
    mine, plain = ours(name)([second], lr=0.02), ours(name)([first], lr=0.02)
    cases.train(name, plain, STEPS)
    with torch.no_grad():
        second.copy_(first)
    mine.load_state_dict(cases.saved(plain.state_dict()))
    for optimizer in (mine, plain):
        cases.train(name, optimizer, STEPS, start=STEPS)
    assert second.stride() == (1, 4)
    cases.assert_same_bits(mine, plain)


# State dicts as older versions of torch wrote them


NEWER = ("maximize", "foreach", "capturable", "differentiable", "fused", "decoupled_weight_decay")


@pytest.mark.parametrize("name", NAMES)
def test_state_dicts_from_before_some_flags_are_taken_as_torch_takes_them(name):
    """And with numbers in the place of 0-d tensors, as there were."""
    other = trained(theirs(name), name, lr=0.02)
    old = untouched(cases.saved(other.state_dict()))
    for group in old["param_groups"]:
        for key in NEWER if name != "Adafactor" else ("foreach",):  # which came with the others
            group.pop(key, None)
    for state in old["state"].values():
        for key in ("step", "mu_product", "eta", "mu"):
            if key in state:
                state[key] = int(state[key]) if key == "step" else float(state[key])
    mine = resumed(ours(name), other, untouched(old))
    again = resumed(theirs(name), other, untouched(old))
    for optimizer in (mine, again):
        cases.train(name, optimizer, STEPS, start=STEPS)
    for mine_group, group in zip(mine.state_dict()["param_groups"], again.state_dict()["param_groups"], strict=True):
        numbers = {key: value for key, value in group.items() if key not in cases.IMPLEMENTATION}
        assert {key: mine_group[key] for key in numbers} == numbers
    cases.assert_same_training(mine, again)


@pytest.mark.parametrize("step", [3, 3.0, torch.tensor(3), torch.tensor([3.0]), torch.tensor(3.0, dtype=torch.float64)])
@pytest.mark.parametrize("name", [name for name in NAMES if name != "SGD"])
def test_a_step_may_be_any_kind_of_number(name, step):
    optimizer = trained(ours(name), name, steps=3, lr=0.02)
    state_dict = untouched(optimizer.state_dict())
    for state in state_dict["state"].values():
        state["step"] = step
    again = resumed(ours(name), optimizer, state_dict)
    for one in (optimizer, again):
        cases.train(name, one, 3, start=3)
    assert all(float(state["step"]) == 6 for state in again.state.values())
    for x, y in zip(*map(cases.parameters_of, (optimizer, again)), strict=True):
        assert torch.equal(x, y)


def test_a_missing_momentum_is_the_first_gradient_as_in_torch():
    """Of checkpoints of SGD from before its momentum was switched on: torch has no state there, or None."""
    for state in ({}, {0: {"momentum_buffer": None}}):
        collected = []
        for cls in (ours("SGD"), theirs("SGD")):
            param = torch.nn.Parameter(torch.ones(3, dtype=torch.float64))
            optimizer = cls([param], lr=0.1, momentum=0.9, dampening=0.5)
            optimizer.load_state_dict({**optimizer.state_dict(), "state": untouched(state)})
            for t in range(3):
                param.grad = torch.full((3,), 1.0 + t, dtype=torch.float64)
                optimizer.step()
            collected.append(param.detach())
        torch.testing.assert_close(*collected, rtol=1e-12, atol=0)


@pytest.mark.parametrize(
    ("name", "off", "on"),
    [
        ("SGD", {}, {"momentum": 0.9, "dampening": 0.5}),
        ("SGD", {"momentum": 0.9}, {"momentum": 0.0}),
        ("Adam", {}, {"weight_decay": 0.1}),
        ("Adam", {"amsgrad": True}, {"amsgrad": False}),
        ("RMSprop", {"centered": True, "momentum": 0.9}, {"centered": False, "momentum": 0.0}),
        ("RAdam", {}, {"weight_decay": 0.1, "decoupled_weight_decay": True}),
    ],
    ids=str,
)
def test_options_may_be_switched_after_loading_where_torch_lets_them(name, off, on):
    collected = []
    for cls in (ours(name), theirs(name)):
        first = trained(cls, name, **off)
        optimizer = resumed(cls, first, cases.saved(first.state_dict()))
        optimizer.param_groups[0].update(on)
        cases.train(name, optimizer, STEPS, start=STEPS)
        collected.append(optimizer)
    for x, y in zip(*map(cases.parameters_of, collected), strict=True):
        cases.assert_near(x, y, 1e-12, "parameter")


# Named parameters


def named(name: str, order: list[int]) -> list[tuple[str, torch.nn.Parameter]]:
    params = cases.parameters(name)
    return [(f"layer{k}.weight", params[k]) for k in order]


@pytest.mark.parametrize("name", NAMES)
def test_named_parameters_find_their_states_in_any_order(name):
    order = list(range(len(cases.parameters(name))))
    pairs = named(name, order)
    mine = ours(name)(pairs, lr=0.02)
    cases.train(name, mine, STEPS)
    shuffled = [(key, torch.nn.Parameter(param.detach().clone())) for key, param in reversed(pairs)]
    again = ours(name)(shuffled, lr=0.5)
    again.load_state_dict(cases.saved(mine.state_dict()))
    assert again.param_groups[0]["param_names"] == [key for key, _ in shuffled]
    assert again.param_groups[0]["lr"] == 0.02
    cases.set_gradients(name, [param for _, param in pairs], STEPS)
    for (_, x), (_, y) in zip(pairs, reversed(shuffled), strict=True):
        y.grad = x.grad.clone()
    mine.step()
    again.step()
    for (key, x), (_, y) in zip(pairs, reversed(shuffled), strict=True):
        assert torch.equal(x, y), key
        for what, value in mine.state.get(x, {}).items():
            assert torch.equal(again.state[y][what], value), what


@pytest.mark.parametrize("saves_names", [True, False])
@pytest.mark.parametrize("name", NAMES)
def test_names_on_one_side_only_leave_the_order_to_decide(name, saves_names):
    pairs = named(name, list(range(len(cases.parameters(name)))))
    sides = [pairs, [param for _, param in named(name, list(range(len(pairs))))]]
    first, second = (ours(name)(side, lr=0.02) for side in (sides if saves_names else reversed(sides)))
    cases.train(name, first, STEPS)
    for x, y in zip(*map(cases.parameters_of, (first, second)), strict=True):
        y.data.copy_(x.data)
    second.load_state_dict(cases.saved(first.state_dict()))
    cases.assert_same_bits(second, first)
    expected = None if saves_names else [key for key, _ in pairs]
    assert second.param_groups[0].get("param_names", expected) in (expected, [key for key, _ in pairs])


# What is refused


def no_state(state_dict):
    del state_dict["state"]


def no_groups(state_dict):
    del state_dict["param_groups"]


def another_group(state_dict):
    state_dict["param_groups"].append({**state_dict["param_groups"][0], "params": []})


def fewer_parameters(state_dict):
    state_dict["param_groups"][0]["params"].pop()
    del state_dict["param_groups"][0]["param_names"]


def fewer_names(state_dict):
    state_dict["param_groups"][0]["params"].pop()
    state_dict["param_groups"][0]["param_names"].pop()


def names_for_others(state_dict):
    state_dict["param_groups"][0]["param_names"].pop()


def no_steps(state_dict):
    for state in state_dict["state"].values():
        state.pop("step", None)


def another_name(state_dict):
    state_dict["param_groups"][0]["param_names"][0] = "decoder"


def another_shape(state_dict):
    array = next(k for k, v in state_dict["state"][0].items() if isinstance(v, torch.Tensor) and v.dim())
    state_dict["state"][0][array] = torch.zeros(2)


def a_state_that_is_no_tensor(state_dict):
    array = next(k for k, v in state_dict["state"][0].items() if isinstance(v, torch.Tensor) and v.dim())
    state_dict["state"][0][array] = "zeros"


def a_rate_that_is_none(state_dict):
    state_dict["param_groups"][0]["lr"] = float("nan")


REFUSED = {
    no_state: "'state' is missing",
    no_groups: "'param_groups' is missing",
    another_group: "different number of parameter groups",
    fewer_parameters: "doesn't match the size of",
    fewer_names: r"lacks layer2\.weight",
    names_for_others: "damaged: a group has 2 names for 3 parameters",
    no_steps: "parameter 0 of the state dict lacks its step",
    another_name: r"lacks layer0\.weight and has besides decoder",
    another_shape: r"parameter 0: state \w+ has shape \(2,\), its parameter \(3, 5\)",
    a_state_that_is_no_tensor: r"parameter 0: state \w+ is a str instead of a tensor",
    a_rate_that_is_none: "lr = nan is outside its range",
}


@pytest.mark.parametrize("nothing", [None, [], "adam.pt"])
def test_what_is_no_state_dict_is_refused(nothing):
    optimizer = ours("Adam")(cases.parameters("Adam"))
    with pytest.raises(TypeError, match="a state dict is what state_dict"):
        optimizer.load_state_dict(nothing)


@pytest.mark.parametrize("change", REFUSED)
@pytest.mark.parametrize("name", NAMES)
def test_a_state_dict_of_another_model_is_refused_and_nothing_changes(name, change):
    if change is no_steps and name == "SGD":
        pytest.skip("SGD keeps no step")
    options = {"momentum": 0.9} if name == "SGD" else {}
    optimizers = [ours(name)(named(name, [0, 1, 2]), lr=rate, **options) for rate in (0.02, 0.03)]
    for optimizer in optimizers:
        cases.train(name, optimizer, STEPS)
    foreign = untouched(optimizers[1].state_dict())
    change(foreign)
    before, groups = cases.picture(optimizers[0]), untouched(optimizers[0].state_dict()["param_groups"])
    held = optimizers[0].state
    with pytest.raises(ValueError, match=REFUSED[change]):
        optimizers[0].load_state_dict(foreign)
    cases.assert_untouched(optimizers[0], before)
    assert optimizers[0].state is held
    assert optimizers[0].state_dict()["param_groups"] == groups
    cases.train(name, optimizers[0], 1, start=STEPS)


@pytest.mark.parametrize(
    ("name", "other"), [("Adam", "SGD"), ("RMSprop", "Adagrad"), ("NAdam", "Adam"), ("ASGD", "Rprop")]
)
def test_a_state_dict_of_another_class_is_refused(name, other):
    foreign = trained(theirs(other), other, **({"momentum": 0.9} if other == "SGD" else {}))
    mine = trained(ours(name), name)
    before = cases.picture(mine)
    with pytest.raises(ValueError, match=r"group 0 of the state dict lacks .*of another class"):
        mine.load_state_dict(cases.saved(foreign.state_dict()))
    cases.assert_untouched(mine, before)
