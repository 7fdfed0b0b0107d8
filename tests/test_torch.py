"""Rules as torch.optim.Optimizer: steps, groups, schedulers, hooks, saving and loading, errors."""

from __future__ import annotations

import copy
import inspect
import io
import pickle
import subprocess
import sys
import threading
from contextlib import nullcontext

import numpy as np
import pytest
import torch
from torch.optim.optimizer import register_optimizer_step_post_hook, register_optimizer_step_pre_hook

import fallline
import fallline.torch
from fallline import rules
from fallline.machines import cpu
from fallline.machines.array import step as reference_step
from fallline.rules import RULES
from fallline.torch import Optimizer, kinds
from fallline.torch.memory import look
from fallline.torch.memory.in_python import PythonLook
from thinned import every_rule

SHAPES = [(3, 5), (17,), (), (0, 2), (1000,)]


@pytest.fixture(params=["compiled look", "look in Python", "array backend"])
def way(request, monkeypatch):
    """Every way in which a step can go: returns the `backend` argument."""
    if request.param == "look in Python":
        monkeypatch.setattr(look, "fastest", PythonLook)
    return "array" if request.param == "array backend" else "auto"


def gradient(x: torch.Tensor) -> torch.Tensor:
    return x * x * x - x + 0.1


def parameters(dtype=torch.float32, shapes=SHAPES) -> list[torch.nn.Parameter]:
    torch.manual_seed(0)
    return [torch.nn.Parameter(torch.randn(shape, dtype=dtype)) for shape in shapes]


def set_gradients(params) -> None:
    for param in params:
        param.grad = gradient(param.detach())


def train(optimizer, params, steps: int) -> None:
    for _ in range(steps):
        set_gradients(params)
        optimizer.step()


def equal(a, b) -> bool:
    return all(torch.equal(x, y) for x, y in zip(a, b, strict=True))


def values(params) -> list[torch.Tensor]:
    return [param.detach().clone() for param in params]


# Steps


@every_rule(dtype=[torch.float32, torch.float64, torch.bfloat16, torch.float16])
def test_steps_have_the_references_bits(rule, dtype, way):
    params = parameters(dtype)
    optimizer = Optimizer(params, rule, lr=0.01, backend=way)
    expected = [(param.detach().clone(), begun(rule, param)) for param in params]
    for t in range(1, 6):

        def closure():
            set_gradients(params)
            return 1.25

        assert optimizer.step(closure) == 1.25
        expected = [
            reference_step(rule(lr=0.01), t, x, gradient, states, tensor=k) for k, (x, states) in enumerate(expected)
        ]
    assert equal(params, [x for x, _ in expected])
    for param, (_, states) in zip(params, expected, strict=True):
        assert equal([optimizer.state[param][name] for name in states], map(torch.as_tensor, states.values()))
        assert optimizer.state[param]["step"] == 5


def begun(rule, param):
    """The states before the first step, as an optimizer keeps them: counters like torch's, in float32."""
    dtype = torch.float32 if param.dtype == torch.float16 else param.dtype
    arrays = {name: torch.full_like(param, rule.start(name), dtype=dtype) for name in rule.program.state_names}
    return arrays | {name: np.float32(rule.start(name)) for name in rule.program.counter_names}


def test_a_parameter_without_a_gradient_does_not_step(way):
    params = parameters(shapes=[(5,), (6,), (7,)])
    optimizer = Optimizer(params, rules.adam, backend=way)
    train(optimizer, params, 2)
    before = values(params)
    set_gradients(params)
    params[1].grad = None
    optimizer.step()
    assert torch.equal(params[1], before[1])
    assert not torch.equal(params[0], before[0])
    train(optimizer, params, 1)
    assert [optimizer.state[p]["step"].item() for p in params] == [4, 3, 4]
    x, states = before[1], None
    fresh = parameters(shapes=[(5,), (6,), (7,)])[1].detach()
    for t in (1, 2, 3):
        fresh, states = reference_step(rules.adam, t, fresh, gradient, states, tensor=1)
    assert torch.equal(params[1], fresh)
    assert x.shape == fresh.shape


def test_a_parameter_that_never_had_a_gradient_has_no_state(way):
    params = parameters(shapes=[(5,), (6,)])
    optimizer = Optimizer(params, rules.adam, backend=way)
    params[0].grad = torch.ones(5)
    optimizer.step()
    assert list(optimizer.state) == [params[0]]
    optimizer.zero_grad()
    optimizer.step()


def test_zero_lr_leaves_every_parameter_as_it_is(rule):
    params = parameters()
    before = values(params)
    optimizer = Optimizer(params, rule, lr=0.0)
    train(optimizer, params, 3)
    optimizer.eval()
    assert equal(params, before)


def test_writes_are_seen_by_autograd():
    param = torch.nn.Parameter(torch.ones(3))
    loss = (param * param).sum()
    param.grad = torch.ones(3)
    Optimizer([param], rules.sgd).step()
    with pytest.raises(RuntimeError, match="modified by an inplace operation"):
        loss.backward()


@pytest.mark.parametrize("set_to_none", [True, False])
@pytest.mark.parametrize("profiled", [True, False])
def test_gradients_are_reset(set_to_none, profiled):
    params = parameters()
    optimizer = Optimizer(params, rules.sgd)
    set_gradients(params[1:])
    with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CPU]) if profiled else nullcontext():
        optimizer.zero_grad(set_to_none)
    assert params[0].grad is None
    assert all(param.grad is None if set_to_none else bool((param.grad == 0).all()) for param in params[1:])


def test_the_first_step_does_not_load_torchs_compiler():
    code = """
import sys, torch, fallline.torch
param = torch.nn.Parameter(torch.zeros(3))
optimizer = fallline.torch.Optimizer([param], fallline.rules.adam)
param.grad = torch.ones(3)
optimizer.step()
optimizer.zero_grad()
print("torch._dynamo" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_training_a_network_learns():
    torch.manual_seed(0)
    model = torch.nn.Sequential(torch.nn.Linear(4, 32), torch.nn.Tanh(), torch.nn.Linear(32, 1))
    x = torch.randn(128, 4)
    y = (x[:, :1] * x[:, 1:2]).sin()
    optimizer = Optimizer(model.parameters(), rules.adam, lr=0.01)
    losses = []
    for _ in range(150):
        optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    assert losses[-1] < 0.1 * losses[0]


def test_a_schedule_compiles_nothing_more():
    params = parameters()
    optimizer = Optimizer(params, rules.rmsprop)
    train(optimizer, params, 2)
    before = cpu._compiled.cache_info().misses
    for k in range(20):
        optimizer.param_groups[0]["lr"] = 0.1 / (k + 1)
        train(optimizer, params, 1)
    assert cpu._compiled.cache_info().misses == before


def test_a_step_allocates_no_memory_in_proportion_to_the_parameters():
    code = """
import resource, torch, fallline.torch
from fallline import rules
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
for rule in (rules.adam, rules.nag):
    param = torch.nn.Parameter(torch.zeros(12_000_000))
    param.grad = torch.ones(12_000_000)
    optimizer = fallline.torch.Optimizer([param], rule)
    optimizer.step()
    before = peak()
    for _ in range(3):
        optimizer.step()
    print(peak() - before)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert all(int(megabytes) < 5 for megabytes in done.stdout.split()), done.stdout


# Groups and hyperparameters


def test_groups_have_hyperparameters_of_their_own(way):
    params = parameters(shapes=[(5,), (6,), (7,)])
    groups = [{"params": params[:1], "lr": 0.5}, {"params": params[1:2]}]
    optimizer = Optimizer(groups, rules.momentum, lr=0.1, backend=way)
    optimizer.add_param_group({"params": params[2], "gamma": 0.0})
    assert [group["lr"] for group in optimizer.param_groups] == [0.5, 0.1, 0.1]
    expected = [(p.detach().clone(), None) for p in params]
    for t in (1, 2, 3):
        train(optimizer, params, 1)
        for k, changes in enumerate(({"lr": 0.5}, {}, {"gamma": 0.0})):
            rule = rules.momentum(**{"lr": 0.1, **changes})
            expected[k] = reference_step(rule, t, expected[k][0], gradient, expected[k][1])
    assert equal(params, [x for x, _ in expected])


def test_schedulers_move_the_learning_rate():
    params = parameters()
    optimizer = Optimizer(params, rules.sgd, lr=0.5)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)
    expected = values(params)
    for k in range(4):
        set_gradients(params)
        optimizer.step()
        scheduler.step()
        expected = [x - 0.5 * 0.5**k * gradient(x) for x in expected]
    assert optimizer.param_groups[0]["lr"] == pytest.approx(0.5**5)
    assert equal(params, expected)


def test_one_cycle_moves_the_learning_rate_of_any_rule(rule):
    params = parameters()
    optimizer = Optimizer(params, rule)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=5, cycle_momentum=False)
    for _ in range(4):
        train(optimizer, params, 1)
        scheduler.step()
    optimizer.eval()
    assert all(torch.isfinite(param).all() for param in params)


def test_a_tensor_may_be_a_hyperparameter_and_change_in_place():
    params = parameters(shapes=[(5,)])
    lr = torch.tensor(0.5)
    optimizer = Optimizer(params, rules.sgd, lr=lr)
    assert optimizer.param_groups[0]["lr"] is lr
    start = values(params)
    for rate in (0.5, 0.25):
        lr.fill_(rate)
        train(optimizer, params, 1)
        start = [x - rate * gradient(x) for x in start]
    assert equal(params, start)


def test_a_list_of_decays_may_change_in_place():
    params = parameters(shapes=[(5,)])
    betas = [0.0, 0.9]
    optimizer = Optimizer(params, rules.aggmo(betas=betas))
    optimizer.param_groups[0]["betas"] = betas
    betas[1] = 0.5
    train(optimizer, params, 2)
    x, states = parameters(shapes=[(5,)])[0].detach(), None
    for t in (1, 2):
        x, states = reference_step(rules.aggmo(betas=(0.0, 0.5)), t, x, gradient, states)
    assert torch.equal(params[0], x)


def test_a_hyperparameter_may_be_a_function_of_t(way):
    params = parameters(shapes=[(5,)])
    optimizer = Optimizer(params, rules.momentum(lr=lambda t: 0.1 / t), backend=way)
    x, states = params[0].detach().clone(), None
    train(optimizer, params, 3)
    for t in (1, 2, 3):
        x, states = reference_step(rules.momentum(lr=0.1 / t), t, x, gradient, states)
    assert torch.equal(params[0], x)


def test_a_bad_value_that_a_scheduler_sets_stops_the_step_before_anything_is_touched(way):
    params = parameters()
    optimizer = Optimizer(params, rules.adam, backend=way)
    train(optimizer, params, 1)
    before, state = values(params), copy.deepcopy(optimizer.state_dict()["state"])
    for name, value in (("lr", float("nan")), ("lr", -1.0), ("beta1", 1.0), ("lr", "fast"), ("lr", torch.ones(2))):
        kept = optimizer.param_groups[0][name]
        optimizer.param_groups[0][name] = value
        with pytest.raises(fallline.HyperparameterError, match=f"{name} = "):
            optimizer.step()
        optimizer.param_groups[0][name] = kept
    optimizer.param_groups[0]["lr"] = lambda t: -1.0
    with pytest.raises(fallline.HyperparameterError, match=r"lr\(t=2\) = -1.0"):
        optimizer.step()
    assert equal(params, before)
    for key, one in optimizer.state_dict()["state"].items():
        assert equal(one.values(), state[key].values())


# Look-ahead rules


def test_nag_takes_the_gradient_at_the_lookahead_point():
    param = torch.nn.Parameter(torch.tensor([1.0], dtype=torch.float64))
    optimizer = fallline.torch.NAG([param], lr=0.1, gamma=0.5)
    seen = []

    def closure():
        seen.append(param.item())
        set_gradients([param])
        return 0.0

    optimizer.step(closure)
    theta, v = param.item(), optimizer.state[param]["v"].item()
    optimizer.step(closure)
    assert seen == [1.0, theta - 0.5 * v]


@pytest.mark.parametrize("gamma", [0.9, lambda t: 0.99 - 0.5 / t])
def test_nag_without_a_closure_is_the_same_trajectory(gamma, way):
    params = parameters(torch.float64)
    optimizer = Optimizer(params, rules.nag(gamma=gamma), backend=way)
    expected = [(p.detach().clone(), None) for p in params]
    for t in range(1, 51):
        train(optimizer, params, 1)
        expected = [reference_step(rules.nag(gamma=gamma), t, x, gradient, states) for x, states in expected]
        if t % 10 == 0:
            ahead = values(params)
            optimizer.eval()
            optimizer.eval()
            for param, (x, _) in zip(params, expected, strict=True):
                torch.testing.assert_close(param.detach(), x, rtol=1e-12, atol=1e-13)
            optimizer.train()
            optimizer.train()
            for param, x in zip(params, ahead, strict=True):
                torch.testing.assert_close(param.detach(), x, rtol=1e-12, atol=1e-13)


def test_nag_survives_a_change_of_its_momentum_between_steps():
    """The point is left with the value it was reached with."""
    param = parameters(torch.float64, shapes=[(5,)])[0]
    optimizer = fallline.torch.NAG([param])
    train(optimizer, [param], 3)
    optimizer.eval()
    theta = param.detach().clone()
    optimizer.train()
    optimizer.param_groups[0]["gamma"] = 0.1
    optimizer.eval()
    torch.testing.assert_close(param.detach(), theta, rtol=1e-14, atol=1e-14)


def test_nag_refuses_a_plain_step_from_theta():
    params = parameters()
    optimizer = fallline.torch.NAG(params)
    train(optimizer, params, 1)
    optimizer.eval()
    set_gradients(params)
    before = values(params)
    with pytest.raises(RuntimeError, match=r"nag takes its gradient ahead of the parameters.*opt.train\(\)"):
        optimizer.step()
    assert equal(params, before)


def test_nag_puts_the_parameters_back_when_a_closure_fails():
    params = parameters()
    optimizer = fallline.torch.NAG(params)
    optimizer.step(lambda: set_gradients(params) or 0.0)
    before = values(params)

    def fail():
        raise ArithmeticError("no loss")

    with pytest.raises(ArithmeticError):
        optimizer.step(fail)
    assert equal(params, before)


def test_eval_and_train_leave_other_rules_alone():
    params = parameters()
    optimizer = Optimizer(params, rules.adam)
    train(optimizer, params, 1)
    before = values(params)
    optimizer.eval()
    optimizer.train()
    assert equal(params, before)


# Hooks, profiler, closures


def test_hooks_run_once_around_a_step_and_may_be_global():
    params = parameters()
    optimizer = Optimizer(params, rules.sgd)
    calls = []
    handles = [
        optimizer.register_step_pre_hook(lambda *_: calls.append("before")),
        optimizer.register_step_post_hook(lambda *_: calls.append("after")),
        register_optimizer_step_pre_hook(lambda *_: calls.append("global before")),
        register_optimizer_step_post_hook(lambda *_: calls.append("global after")),
    ]
    train(optimizer, params, 1)
    assert calls == ["global before", "before", "after", "global after"]
    for handle in handles:
        handle.remove()
    train(optimizer, params, 1)
    assert len(calls) == 4


def test_a_profiler_sees_the_step():
    params = parameters()
    optimizer = Optimizer(params, rules.sgd)
    train(optimizer, params, 1)
    with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CPU]) as profile:
        train(optimizer, params, 1)
    assert any(event.key == "Optimizer.step#RuleOptimizer.step" for event in profile.key_averages())


def test_a_closure_runs_with_gradients_enabled():
    param = torch.nn.Parameter(torch.ones(3))
    optimizer = Optimizer([param], rules.sgd, lr=0.5)

    def closure():
        optimizer.zero_grad()
        loss = (param * param).sum()
        loss.backward()
        return loss

    with torch.no_grad():
        assert optimizer.step(closure) == 3.0
    assert param.tolist() == [0.0, 0.0, 0.0]


# Saving and loading


def saved(state: dict) -> dict:
    file = io.BytesIO()
    torch.save(state, file)
    file.seek(0)
    return torch.load(file, weights_only=True)


@every_rule(dtype=[torch.float32, torch.bfloat16], threads=[2, 1])
def test_resuming_is_never_having_stopped(rule, dtype, threads):
    shapes = [*SHAPES, (300_000,)]
    whole = parameters(dtype, shapes)
    optimizer = Optimizer(whole, rule, lr=0.01)
    train(optimizer, whole, 6)

    first = parameters(dtype, shapes)
    optimizer = Optimizer(first, rule, lr=0.01)
    train(optimizer, first, 3)
    state = saved(optimizer.state_dict())
    second = [torch.nn.Parameter(param.detach().clone()) for param in first]
    optimizer = Optimizer(second, rule, lr=0.123)
    optimizer.load_state_dict(state)
    before = torch.get_num_threads()
    torch.set_num_threads(threads)
    try:
        train(optimizer, second, 3)
    finally:
        torch.set_num_threads(before)
    assert equal(second, whole)


def test_resuming_keeps_schedules_and_groups():
    schedule = lambda t: 0.1 / t  # noqa: E731
    whole, params = parameters(), parameters()
    groups = lambda p: [{"params": p[:2], "gamma": 0.5}, {"params": p[2:]}]  # noqa: E731
    optimizer = Optimizer(groups(whole), rules.momentum, lr=schedule)
    train(optimizer, whole, 4)
    one = Optimizer(groups(params), rules.momentum, lr=schedule)
    train(one, params, 2)
    two = Optimizer(groups(params), rules.momentum, lr=schedule)
    two.load_state_dict(saved(one.state_dict()))
    train(two, params, 2)
    assert equal(params, whole)
    assert two.param_groups[0]["gamma"] == 0.5


def test_nag_resumes_from_either_point():
    whole, params = parameters(torch.float64), parameters(torch.float64)
    optimizer = fallline.torch.NAG(whole)
    train(optimizer, whole, 6)
    optimizer.eval()
    for evaluating in (True, False):
        one = fallline.torch.NAG(params)
        for param, start in zip(params, parameters(torch.float64), strict=True):
            param.data = start.data
        train(one, params, 3)
        if evaluating:
            one.eval()
        two = fallline.torch.NAG(params)
        two.load_state_dict(saved(one.state_dict()))
        two.train()
        train(two, params, 3)
        two.eval()
        for a, b in zip(params, whole, strict=True):
            torch.testing.assert_close(a, b, rtol=1e-12, atol=1e-14)


def test_copies_and_pickles_go_on_alone(rule):
    params = parameters()
    optimizer = Optimizer(params, rule)
    train(optimizer, params, 2)
    for duplicate in (copy.deepcopy(optimizer), pickle.loads(pickle.dumps(optimizer))):
        theirs = [p for group in duplicate.param_groups for p in group["params"]]
        assert theirs[0] is not params[0]
        assert duplicate.rule == optimizer.rule
        ours = [torch.nn.Parameter(p.detach().clone()) for p in params]
        again = Optimizer(ours, rule)
        again.load_state_dict(copy.deepcopy(optimizer.state_dict()))
        train(duplicate, theirs, 2)
        train(again, ours, 2)
        assert equal(theirs, ours)


def test_an_optimizer_whose_rule_no_other_process_would_find_is_copied_and_not_pickled(tmp_path):
    @fallline.rule
    def inside(theta, grad, v=fallline.zeros, *, lr=fallline.rate(0.1)):
        v = v + grad(theta)
        return theta - lr * v, v

    params = parameters()
    optimizer = Optimizer(params, inside)
    train(optimizer, params, 2)
    for save in (pickle.dumps, lambda one: torch.save(one, tmp_path / "optimizer.pt")):
        with pytest.raises(pickle.PicklingError, match="inside does not give this one"):
            save(optimizer)
    duplicate = copy.deepcopy(optimizer)
    theirs = [p for group in duplicate.param_groups for p in group["params"]]
    for one, some in ((optimizer, params), (duplicate, theirs)):
        train(one, some, 2)
    assert equal(theirs, params)
    torch.save(optimizer.state_dict(), tmp_path / "state.pt")


def broken(state: dict, change) -> dict:
    state = copy.deepcopy(state)
    change(state)
    return state


@pytest.mark.parametrize(
    ("change", "match"),
    [
        (lambda s: s.pop("state"), "'state' is missing"),
        (lambda s: s.update(rule="momentum"), "the state dict is of the rule momentum, but this optimizer runs adam"),
        (
            lambda s: s["param_groups"].append({"params": []}),
            "a different number of parameter groups, 2, than this optimizer, 1",
        ),
        (lambda s: s["param_groups"][0].pop("beta1"), "group 0 of the state dict lacks beta1"),
        (lambda s: s["param_groups"][0]["params"].pop(), "it has 4 parameters instead of 5"),
        (lambda s: s["param_groups"][0].update(lr=float("nan")), "lr = nan is outside its range"),
        (lambda s: s["state"][0].pop("m"), r"parameter 0 of the state dict has the states \['step', 'v'\]"),
        (lambda s: s["state"][0].update(m=torch.zeros(2)), r"state m has shape \(2,\), its parameter \(3, 5\)"),
        (lambda s: s["state"][0].update(m=3), r"state m is a \w+ instead of a tensor"),
    ],
)
def test_a_wrong_state_dict_is_refused_and_nothing_changes(change, match):
    params, others = parameters(), parameters()
    optimizer, other = Optimizer(params, rules.adam), Optimizer(others, rules.adam, lr=0.5)
    train(optimizer, params, 2)
    train(other, others, 3)
    before = copy.deepcopy(optimizer.state_dict())
    with pytest.raises(ValueError, match=match):
        optimizer.load_state_dict(broken(other.state_dict(), change))
    after = optimizer.state_dict()
    assert after["param_groups"] == before["param_groups"]
    for key, state in after["state"].items():
        assert equal(state.values(), before["state"][key].values())


def test_a_state_dict_of_another_rule_is_refused_even_without_its_name():
    params = parameters()
    momentum = Optimizer(params, rules.momentum)
    train(momentum, params, 1)
    state = momentum.state_dict()
    del state["rule"]
    with pytest.raises(ValueError, match="lacks beta1, beta2, eps: it is of another rule"):
        Optimizer(params, rules.adam).load_state_dict(state)


# Construction


@pytest.mark.parametrize(
    ("make", "error", "match"),
    [
        (lambda p: Optimizer([], rules.adam), ValueError, "empty parameter list"),
        (lambda p: Optimizer([1.0], rules.adam), TypeError, "parameter 0 is a float: 1.0"),
        (lambda p: Optimizer([torch.ones(2).long()], rules.adam), TypeError, "is torch.int64; a rule runs on"),
        (lambda p: Optimizer(p, rules.adam, nonfinite="never"), ValueError, "choose 'propagate' or 'skip' or 'raise'"),
        (lambda p: Optimizer(p, 3), TypeError, "rule must be a rule, such as fallline.rules.adam"),
        (lambda p: Optimizer(p, rules.weight_decay), TypeError, r"it modifies one, weight_decay\(fallline\.rules"),
        (lambda p: Optimizer(p, torch.optim.Adam), TypeError, r"rule must be a rule.*; .* parameters, Adam\(params\)"),
        (lambda p: Optimizer(torch.nn.Linear(2, 2), rules.adam), TypeError, r"a Linear: give it model\.parameters\(\)"),
        (lambda p: fallline.torch.Lion(torch.nn.Linear(2, 2)), TypeError, r"a Linear: give it model\.parameters\(\)"),
        (lambda p: Optimizer(torch.nn.Linear(2, 2), rules.muon), TypeError, r"groups\(matrix=muon, rest=adamw\)"),
        (lambda p: Optimizer(kinds(torch.nn.Linear(2, 2)), rules.muon), TypeError, r"kinds\(model\)\.groups\(matrix="),
        (lambda p: Optimizer(p, rules.adam, lr=float("nan")), fallline.HyperparameterError, "lr = nan is outside"),
        (lambda p: Optimizer(p, rules.adam, learning_rate=1), fallline.HyperparameterError, "it has: lr, beta1"),
        (lambda p: Optimizer([{"params": p, "lr": -1}], rules.adam), fallline.HyperparameterError, "lr = -1.0"),
        (lambda p: fallline.torch.NAG(p, momentum=0.9), fallline.HyperparameterError, "nag has no hyperparameter 'mom"),
        (lambda p: Optimizer(p, rules.adam, backend="cuda"), ValueError, "choose 'auto' or 'array'"),
        (lambda p: Optimizer([{"lr": 1}], rules.adam), TypeError, "a dict with the key 'params'"),
        (lambda p: Optimizer([p[0], p[0]], rules.adam), Warning, "duplicate parameters"),
        (lambda p: Optimizer([(p[0] * 1)], rules.adam), ValueError, "can't optimize a non-leaf Tensor"),
    ],
)  # fmt: skip
def test_a_wrong_optimizer_is_refused(make, error, match):
    with pytest.raises(error, match=match):
        make(parameters())


def test_a_group_may_not_hold_another_rules_hyperparameter():
    for key, value in (("weight_decay", 0.1), ("betas", (0.9, 0.99)), ("beta", 0.5), ("momentum", 0.9)):
        with pytest.raises(fallline.HyperparameterError, match=rf"adam has no hyperparameter '{key}'; it has"):
            Optimizer([{"params": parameters(), key: value}], rules.adam)
    labelled = Optimizer([{"params": parameters(), "name": "decoder", "initial_lr": 0.1}], rules.adam)
    assert labelled.param_groups[0]["name"] == "decoder"


def test_a_compiled_training_step_breaks_off_at_the_optimizer():
    params, others = parameters(shapes=[(5,)]), parameters(shapes=[(5,)])
    ours, plain = Optimizer(params, rules.adam), Optimizer(others, rules.adam)

    @torch.compile(backend="eager")
    def step():
        (params[0] ** 2).sum().backward()
        ours.step()
        ours.zero_grad()

    for _ in range(3):
        step()
        (others[0] ** 2).sum().backward()
        plain.step()
        plain.zero_grad()
    torch.testing.assert_close(params[0], others[0])
    assert ours.state[params[0]]["step"] == 3


def test_a_wrong_group_leaves_the_optimizer_as_it_was():
    params = parameters()
    optimizer = Optimizer(params, rules.adam)
    for group in ({"params": torch.ones(2), "beta1": 2.0}, {"params": [torch.ones(2, dtype=torch.int32)]}, "group"):
        with pytest.raises((ValueError, TypeError)):
            optimizer.add_param_group(group)
    assert len(optimizer.param_groups) == 1
    train(optimizer, params, 1)


def test_lazy_modules_train_once_they_know_their_shapes():
    model = torch.nn.Sequential(torch.nn.LazyLinear(3), torch.nn.Linear(3, 1))
    optimizer = Optimizer(model.parameters(), rules.adam)
    optimizer.add_param_group({"params": [torch.nn.Parameter(torch.ones(2))]})
    model(torch.ones(2, 5)).sum().backward()
    before = values(model.parameters())
    optimizer.step()
    assert not any(torch.equal(x, y) for x, y in zip(before, model.parameters(), strict=True))


@pytest.mark.parametrize("name", ["nonfinite", "sparse", "backend"])
def test_what_holds_for_all_groups_is_refused_in_one(name):
    with pytest.raises(ValueError, match=f"{name} = 'raise' in a group: it is one for all, give it to the optimizer"):
        fallline.torch.Adam([{"params": parameters(), name: "raise"}])


def test_named_parameters_are_taken():
    model = torch.nn.Linear(3, 2)
    optimizer = Optimizer(model.named_parameters(), rules.sgd)
    assert optimizer.param_groups[0]["param_names"] == ["weight", "bias"]


# The generated classes


def test_every_rule_without_a_namesake_in_torch_has_a_class(rule):
    if hasattr(torch.optim, rule.title):
        assert issubclass(getattr(fallline.torch, rule.title), getattr(torch.optim, rule.title))
        return
    cls = getattr(fallline.torch, rule.title)
    signature = inspect.signature(cls)
    assert list(signature.parameters) == ["params", *rule.values, "backend", "nonfinite", "sparse", "state_dtype"]
    assert {name: p.default for name, p in signature.parameters.items() if name in rule.values} == dict(rule.values)
    assert all(p.annotation is not inspect.Parameter.empty for p in signature.parameters.values())
    assert rule.source in " ".join(cls.__doc__.split())
    assert issubclass(cls, torch.optim.Optimizer)
    params, others = parameters(), parameters()
    ours, theirs = cls(params, 0.05), Optimizer(others, rule, lr=0.05)
    train(ours, params, 3)
    train(theirs, others, 3)
    assert equal(params, others)
    assert type(pickle.loads(pickle.dumps(ours))) is cls
    assert type(copy.deepcopy(ours)) is cls


def test_the_surveys_names_are_there_and_unknown_ones_are_answered():
    wanted = {"Momentum", "NAG", "AMSGrad", "QHM", "QHAdam", "AggMo", "Nadam", "AdaMax"}
    assert wanted <= set(fallline.torch.__all__)
    assert fallline.torch.decoupled_weight_decay is rules.decoupled_weight_decay
    with pytest.raises(AttributeError, match=r"fallline\.torch has no 'Adem', did you mean Adam$"):
        _ = fallline.torch.Adem
    with pytest.raises(AttributeError, match=r"has no 'Lamb', did you mean LAMB$"):
        _ = fallline.torch.Lamb
    with pytest.raises(AttributeError, match=r"no 'clip_grad_norm_', did you mean torch\.nn\.utils\.clip_grad_norm_$"):
        _ = fallline.torch.clip_grad_norm_
    with pytest.raises(AttributeError, match=r"no 'xyzzy'; it has: .*AdaMax"):
        _ = fallline.torch.xyzzy
    with pytest.raises(TypeError, match=r"Optimizer needs a rule, as in Optimizer\(model\.parameters\(\), fallline"):
        fallline.torch.Optimizer(parameters())
    for name in ("Adam", "SGD", "Lion", "NAG"):
        with pytest.raises(TypeError, match=r"not a model, a Linear: give it model\.parameters\(\)"):
            getattr(fallline.torch, name)(torch.nn.Linear(2, 2))
    with pytest.raises(
        fallline.HyperparameterError, match=r"momentum has no .* 'momentum'; it has: lr, gamma; momentum is gamma"
    ):
        fallline.torch.Momentum(parameters(), momentum=0.9)
    with pytest.raises(fallline.HyperparameterError, match=r"adam has no .* 'epsilon'; .*; epsilon is eps here"):
        rules.adam(epsilon=1e-7)
    with pytest.raises(TypeError, match="too many positional arguments"):
        fallline.torch.NAG(parameters(), 0.1, 0.9, 0.5)


def test_a_modified_rule_is_an_optimizer():
    params = parameters(torch.float64)
    optimizer = Optimizer(params, fallline.torch.decoupled_weight_decay(rules.nadam, weight_decay=0.1))
    start = values(params)
    train(optimizer, params, 1)
    plain = [reference_step(rules.nadam, 1, x, gradient)[0] for x in start]
    for param, x, old in zip(params, plain, start, strict=True):
        torch.testing.assert_close(param.detach(), x - 0.002 * 0.1 * old)


# Processes and threads


def test_threads_step_different_optimizers_at_once():
    many = [parameters(shapes=[(50_000,)] * 4) for _ in range(4)]
    optimizers = [Optimizer(params, rules.adam) for params in many]
    workers = [
        threading.Thread(target=train, args=(optimizer, params, 30))
        for optimizer, params in zip(optimizers, many, strict=True)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert all(equal(params, many[0]) for params in many[1:])


def test_a_forked_child_steps():
    code = """
import os, sys, torch, fallline.torch
from fallline import rules
param = torch.nn.Parameter(torch.zeros(1_000_000))
param.grad = torch.ones(1_000_000)
optimizer = fallline.torch.Optimizer([param], rules.sgd, lr=1.0)
optimizer.step()
child = os.fork()
if child == 0:
    optimizer.step()
    os._exit(0 if param[0] == param[-1] == -2 else 1)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
    subprocess.run([sys.executable, "-W", "ignore", "-c", code], check=True, timeout=60)


def test_rules_that_are_not_of_the_library_are_optimizers_too():
    @fallline.rule
    def signs(
        theta, grad, m=fallline.zeros, *, lr=fallline.rate(1e-2), beta1=fallline.decay(0.9), beta2=fallline.decay(0.99)
    ):
        g = grad(theta)
        return theta - lr * fallline.sign(beta1 * m + (1 - beta1) * g), beta2 * m + (1 - beta2) * g

    params = parameters(shapes=[(50,)])
    x, m = params[0].detach().numpy().astype(np.float64), np.zeros(50)
    optimizer = Optimizer(params, signs)
    for _ in range(20):
        train(optimizer, params, 1)
        g = x**3 - x + 0.1
        x, m = x - 0.01 * np.sign(0.9 * m + 0.1 * g), 0.99 * m + 0.01 * g
    np.testing.assert_allclose(params[0].detach().numpy(), x, rtol=1e-5, atol=1e-6)
    assert "signs" not in RULES
