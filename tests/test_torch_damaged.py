"""State dicts with something wrong in them: each loads as it stands, or is refused and leaves everything as it was."""

from __future__ import annotations

import copy
import pickle
import random
import traceback
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

import fallline.torch
import torch_cases as cases
from fallline import rules
from fallline.torch import Optimizer
from fallline.torch.step.loaded import _is_negative

NAN, INF = float("nan"), float("inf")
JUNK: list[Any] = [
    -1, -1.0, 0, 3.5, NAN, INF, 10**30, 1j, True, "x", "0", None, [], [1, 2], (), {}, {"a": 1}, object(), b"", 99,
    np.float64(-3.0), np.array([1.0, 2.0]), np.array(True), np.complex64(2),
    torch.tensor(-3.0), torch.tensor(NAN), torch.tensor(2.5), torch.tensor([1.0, 2.0]), torch.tensor(2 + 0j),
    torch.tensor(True), torch.zeros((), device="meta"), torch.zeros(3, 2, device="meta"), torch.zeros(3, 2).bool(),
    torch.zeros(3, 2).int(), torch.zeros(3, 2) + 0j, torch.zeros(3, 2).numpy(), torch.zeros(3, 2).tolist(),
    torch.zeros(3, 2).to_sparse(), torch.zeros(2, 3), torch.zeros(3, 2).to(torch.float8_e4m3fn), torch.zeros(0),
]  # fmt: skip


def adam(params: Any) -> Any:
    return fallline.torch.Adam(params, lr=0.1, amsgrad=True)


def sgd(params: Any) -> Any:
    return fallline.torch.SGD(params, lr=0.1, momentum=0.9)


def asgd(params: Any) -> Any:
    return fallline.torch.ASGD(params, lr=0.1)


def nadam(params: Any) -> Any:
    return fallline.torch.NAdam(params, lr=0.1)


def sparse_adam(params: Any) -> Any:
    return fallline.torch.SparseAdam(params, lr=0.1)


def nag(params: Any) -> Any:
    return Optimizer(params, rules.nag, lr=0.1)


def aggmo(params: Any) -> Any:
    return Optimizer(params, rules.aggmo, lr=0.1, weight_decay=0, foreach=None)


MAKERS = [adam, sgd, asgd, nadam, sparse_adam, nag, aggmo]


def made(maker: Any, *, named: bool = True) -> Any:
    """An optimizer of two groups that has made two steps."""
    names = ["weight", "bias", "head"]
    params = [torch.nn.Parameter(torch.arange(6.0).view(3, 2) - k) for k in range(3)]
    given: list[Any] = list(zip(names, params, strict=True)) if named else params
    optimizer = maker([{"params": given[:2]}, {"params": given[2:], "lr": 0.2}])
    step(optimizer)
    step(optimizer)
    return optimizer


def step(optimizer: Any) -> None:
    for k, param in enumerate(cases.parameters_of(optimizer)):
        grad = torch.full((3, 2), 0.25 * (k + 1))
        param.grad = grad.to_sparse(1) if isinstance(optimizer, torch.optim.SparseAdam) else grad
    optimizer.step()


def damage(state_dict: dict[str, Any], draw: random.Random) -> str:
    """Changes one thing in a state dict, and says which."""
    path: list[Any] = []
    holder: Any = state_dict
    while True:
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        key = draw.choice(keys)
        deeper = isinstance(holder[key], dict | list | tuple) and len(holder[key]) > 0
        if not deeper or isinstance(holder[key], tuple) or draw.random() < 0.15:
            break
        path, holder = [*path, key], holder[key]
    where = f"{[*path, key]}"
    how = draw.choice(["replace"] * 6 + ["delete", "rename", "add", "swap"])
    other = draw.choice(keys)
    junk = copy.deepcopy(draw.choice(JUNK))
    if how == "replace":
        holder[key] = junk
    elif how == "delete":
        del holder[key]
    elif how == "swap":
        holder[key], holder[other] = holder[other], holder[key]
    elif isinstance(holder, dict):
        new = f"{key}x" if isinstance(key, str) else draw.choice([-1, 7, str(key), 1.5, None, True, (key,), "other"])
        holder[new] = holder.pop(key) if how == "rename" else junk
    else:
        holder.append(junk if how == "add" else holder[key])
    return f"{how} {where}: {junk!r:.60}"


def everything(optimizer: Any) -> Any:
    """All that an optimizer is, with the identity of what it holds and the bits of its tensors."""
    return {
        "attributes": {name: id(value) for name, value in vars(optimizer).items()},
        "defaults": dict(optimizer.defaults),
        "groups": [
            (id(group), {name: described(value) for name, value in group.items()}) for group in optimizer.param_groups
        ],
        "states": [
            (id(one), {name: (id(v), described(v)) for name, v in one.items()}) for one in optimizer.state.values()
        ],
        "parameters": [described(param) for param in cases.parameters_of(optimizer)],
        "plans": {form: id(plan) for form, plan in optimizer._stepper.plans.items()},
    }


def freed(*shape: int) -> torch.Tensor:
    """A tensor that has lost its memory: reading it would end the process."""
    tensor = torch.zeros(shape)
    tensor.untyped_storage().resize_(0)
    return tensor


def nested() -> torch.Tensor:
    return torch.nested.nested_tensor([torch.zeros(2), torch.zeros(3)], layout=torch.jagged)


def raised_in(error: BaseException) -> str:
    """The file in which an error arose."""
    frames = traceback.extract_tb(error.__traceback__)
    return frames[-1].filename


def described(value: Any) -> Any:
    if isinstance(value, torch.Tensor):
        return str(value.dtype), value.detach().numpy().tobytes()
    return [described(one) for one in value] if isinstance(value, list) else value


def assert_loaded(optimizer: Any, state_dict: dict[str, Any]) -> None:
    """What was saved is there, each value at its place."""
    by_name: dict[str, Any] = {}
    for saved in state_dict["param_groups"]:
        if "param_names" in saved:
            by_name |= dict(zip(saved["param_names"] or (), saved["params"], strict=False))
    ids = [key for saved in state_dict["param_groups"] for key in saved["params"]]
    for k, (group, saved) in enumerate(zip(optimizer.param_groups, state_dict["param_groups"], strict=True)):
        for name in optimizer.rule.values:
            if name in saved:
                assert np.array_equal(group[name], saved[name]), (k, name)
    names = [name for group in optimizer.param_groups for name in group["param_names"]]
    for index, (param, name) in enumerate(zip(cases.parameters_of(optimizer), names, strict=True)):
        saved = state_dict["state"].get(by_name.get(name, ids[index]), {})
        known = {key: value for key, value in saved.items() if value is not None}
        held = {key: value for key, value in optimizer.state.get(param, {}).items() if value is not None}
        assert held.keys() == known.keys()
        for key in known.keys() & {"step", *optimizer.rule.definition.states}:
            if held[key].dim():
                assert described(held[key]) == described(known[key].to_dense()), key
            else:
                assert float(held[key]) == float(known[key]) or np.isnan(known[key]), key


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_a_damaged_state_dict_loads_as_it_stands_or_is_refused_and_nothing_changes(maker):
    good = made(maker).state_dict()
    outcomes: Counter[str] = Counter()
    here = str(Path(fallline.torch.__file__).parent.parent)
    for seed in range(100):
        draw = random.Random(seed)
        optimizer, bad = made(maker), copy.deepcopy(good)
        what = " and ".join(damage(bad, draw) for _ in range(1 + (seed % 3 == 0)) if bad)
        before = everything(optimizer)
        found: Exception | None = None
        try:
            optimizer.load_state_dict(bad)
            assert_loaded(optimizer, bad)
            for group in optimizer.param_groups:
                group["differentiable"] = False  # a parameter is a leaf
            step(optimizer)
        except Exception as error:
            found = error
        outcomes["loaded" if found is None else "refused"] += 1
        if found is not None:
            assert isinstance(found, ValueError | TypeError), f"{what}: {found!r}"
            assert raised_in(found).startswith(here), f"{what}: {found!r}"
            assert everything(optimizer) == before, what
    assert outcomes["refused"] > 50
    assert outcomes["loaded"] > 5


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_where_a_hook_or_a_subclass_raises_nothing_has_changed(maker):
    def stumble(optimizer: Any) -> None:
        optimizer.defaults["lr"] = 7.0
        optimizer.param_groups[0]["lr"] = 7.0
        optimizer.label = "half"
        optimizer.eval()
        raise LookupError("stumbled")

    good = made(maker)
    hooked, derived = made(maker), made(maker)
    hooked.register_load_state_dict_post_hook(stumble)
    derived.__class__ = type("Derived", (type(derived),), {"__setstate__": lambda self, state: stumble(self)})
    step(good)
    for optimizer in (hooked, derived):
        before = everything(optimizer)
        with pytest.raises(LookupError, match="stumbled"):
            optimizer.load_state_dict(good.state_dict())
        assert everything(optimizer) == before
        step(optimizer)


@pytest.mark.parametrize("value", [*("x", -3.0, NAN, 2.5), torch.tensor([1.0, 2.0]), torch.tensor(-1.0), True, 1j])
@pytest.mark.parametrize("maker", [adam, sparse_adam, nag], ids=lambda maker: maker.__name__)
def test_a_wrong_number_of_steps_is_refused_wherever_it_comes_from(maker, value):
    """A pickle, a copy, `__setstate__`, and a step."""
    optimizer = made(maker)
    before = everything(made(maker))["parameters"]
    optimizer.state[cases.parameters_of(optimizer)[1]]["step"] = value
    whole = {**vars(optimizer), "state": optimizer.state}
    other = made(maker)
    kept = everything(other)
    for act in (
        lambda: copy.deepcopy(optimizer),
        lambda: copy.copy(optimizer),
        lambda: pickle.loads(pickle.dumps(optimizer)),
        lambda: other.__setstate__(whole),
        lambda: step(optimizer),
    ):
        with pytest.raises(ValueError, match=r"a parameter: step is|the state: step is"):
            act()
    assert everything(other) == kept
    assert everything(optimizer)["parameters"] == before


def test_a_refusal_says_how_to_go_on():
    bad = made(adam).state_dict()
    bad["state"][0]["exp_avg"] = torch.zeros(2)
    with pytest.raises(ValueError, match=r"exp_avg has shape \(2,\), its parameter \(3, 2\); .*strict=False"):
        made(adam).load_state_dict(bad)


@pytest.mark.parametrize(
    ("change", "match"),
    [
        (lambda s: s["param_groups"][1]["params"].__setitem__(0, 0), "name the parameter 0 twice"),
        (lambda s: s["state"].update({9: s["state"][0]}), "a state for 9, which is no parameter"),
        (lambda s: s["state"].update({"0": s["state"].pop(0)}), "a state for '0', which is no parameter"),
        (lambda s: s["state"][0].update(exp_avg=s["state"][0]["exp_avg"].int()), "exp_avg is of torch.int32, its par"),
        (lambda s: s["state"][0].update(step=2.0**53 + 2), "step is 9.0072e.15, which is no number of steps"),
        (lambda s: s["param_groups"][0].pop("eps"), "group 0 of the state dict lacks eps"),
        (lambda s: s["param_groups"][1].update(lr=-1.0), "group 1 of the state dict: lr = -1.0 is outside its range"),
        (lambda s: s["param_groups"][1].update(foreach="yes"), "foreach = 'yes': choose None or False or True"),
        (
            lambda s: s["state"][0]["exp_avg_sq"].sub_(9),
            "state exp_avg_sq holds numbers below 0, which its formula ne",
        ),
        (lambda s: s["state"][1]["max_exp_avg_sq"].neg_(), "state max_exp_avg_sq holds numbers below 0"),
        (lambda s: s["state"][0].update(step=10**400), "step is 1000000.* instead of one number"),
        (lambda s: s["param_groups"][0].update(lr=10**400), "group 0 of the state dict: lr = 1000000.* needs a number"),
        (lambda s: s["param_groups"][0].update(eps=np.complex64(2)), "eps = .*2.*: needs a number"),
        (lambda s: s["param_groups"][0].update(eps=torch.tensor(True)), "eps = .*True.*: needs a number"),
        (lambda s: s["param_groups"][0].update(lr=freed()), "lr = a Tensor whose memory was freed: needs a number"),
        (lambda s: s["param_groups"][0]["params"].append(freed()), "calls a parameter a Tensor whose memory was freed"),
        (lambda s: s["state"][0].update(step=freed()), "step is a tensor whose memory was freed"),
        (lambda s: s["state"][0].update(exp_avg=freed(3, 2)), "exp_avg is a tensor whose memory was freed"),
        (lambda s: s["state"][0].update(exp_avg=nested()), "exp_avg is a nested tensor"),
        (
            lambda s: s["state"][0].update(exp_avg=torch.nn.UninitializedParameter()),
            "exp_avg is an uninitialized par",
        ),
        (lambda s: s["state"][0].update(step=torch.nn.UninitializedParameter()), "step is an uninitialized parameter"),
        (lambda s: s["state"].update(other=freed(3, 2)), "the state 'other' is a tensor whose memory was freed"),
    ],
)
def test_what_is_refused_is_said(change, match):
    optimizer, bad = made(adam), made(adam).state_dict()
    before = everything(optimizer)
    change(bad)
    with pytest.raises(ValueError, match=match):
        optimizer.load_state_dict(bad)
    assert everything(optimizer) == before


@pytest.mark.parametrize("dtype", [torch.float32, torch.complex64, torch.bfloat16, torch.float8_e5m2], ids=str)
def test_numbers_below_0_are_found_in_every_dtype(dtype):
    """torch compares none of 8 bits."""
    numbers = torch.tensor([0.0, 1.0, -1.0])
    assert _is_negative(numbers.to(dtype))
    assert not _is_negative(numbers[:2].to(dtype))


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_what_has_diverged_loads(maker):
    """NaN and infinities are what an optimizer has saved, and not for a load to judge."""
    good = made(maker).state_dict()
    for state in good["state"].values():
        for value in state.values():
            if isinstance(value, torch.Tensor) and value.dim():
                value.copy_(torch.tensor([NAN, INF]))
    optimizer = made(maker)
    optimizer.load_state_dict(good)
    assert_loaded(optimizer, good)


def test_values_are_kept_as_a_constructor_keeps_them_and_can_be_saved_again():
    optimizer, state_dict = made(adam), made(adam).state_dict()
    state_dict["param_groups"][0].update(lr=np.float32(0.5), betas=[np.float64(0.5), 0.75], eps=torch.tensor(1.0))
    optimizer.load_state_dict(state_dict)
    group = optimizer.param_groups[0]
    assert (type(group["lr"]), group["betas"]) == (float, (0.5, 0.75))
    assert isinstance(group["eps"], torch.Tensor)
    cases.saved(optimizer.state_dict())


def test_capturable_is_of_the_machine_that_saved_it():
    optimizer, state_dict = made(adam), made(adam).state_dict()
    state_dict["param_groups"][0]["capturable"] = True
    optimizer.load_state_dict(state_dict)
    assert [group["capturable"] for group in optimizer.param_groups] == [False, False]


def test_a_rule_s_name_is_a_text():
    bad = made(nag).state_dict()
    bad["rule"] = torch.nn.UninitializedParameter()
    with pytest.raises(ValueError, match="'rule' is a UninitializedParameter instead of a name"):
        made(nag).load_state_dict(bad)


def test_states_under_names_that_are_no_parameters_are_kept():
    optimizer, state_dict = made(adam), made(adam).state_dict()
    state_dict["state"]["seen"] = {"batches": [3]}
    optimizer.load_state_dict(state_dict)
    assert optimizer.state["seen"] == {"batches": [3]}
    assert optimizer.state["seen"] is not state_dict["state"]["seen"]
    step(optimizer)


def test_a_step_beyond_float32_is_counted():
    optimizer, state_dict = made(adam), made(adam).state_dict()
    state_dict["state"][0]["step"] = 2**24 + 1
    optimizer.load_state_dict(state_dict)
    assert int(optimizer.state[cases.parameters_of(optimizer)[0]]["step"]) == 2**24 + 1
