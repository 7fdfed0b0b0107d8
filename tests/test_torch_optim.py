"""The classes of torch.optim: its signatures, groups, states, errors, numbers; and what we add to them."""

from __future__ import annotations

import copy
import inspect
import math
import pickle
import subprocess
import sys
import warnings
from contextlib import nullcontext
from typing import Any

import numpy as np
import pytest
import torch
from torch.optim import lr_scheduler, swa_utils
from torch.optim.optimizer import register_optimizer_step_post_hook, register_optimizer_step_pre_hook

import fallline.torch
import torch_cases as cases
from fallline.torch import NonFiniteGradientError
from fallline.torch.memory import look
from fallline.torch.memory.compiled import CompiledLook
from fallline.torch.peers import WHOLE
from torch_cases import NAMES, ours, theirs

DENSE = [name for name in NAMES if name != "SparseAdam"]
"""Those that take any gradient."""


@pytest.fixture(params=cases.WAYS)
def way(request, monkeypatch):
    """Every way in which a step can go: returns the `backend` argument."""
    return cases.use(request.param, monkeypatch)


def some_options(name: str, way: str) -> list[dict[str, Any]]:
    """All option sets where steps are fast; elsewhere, where the same kernels are used otherwise, every sixth."""
    thorough = way == "auto" and isinstance(look.fastest(), CompiledLook)
    return list(cases.option_sets(name).values())[:: 1 if thorough else 6]


def two(name: str, *dtypes: torch.dtype, **options: Any) -> tuple[Any, Any]:
    """Our optimizer and torch's, on equal parameters."""
    kept = {key: value for key, value in options.items() if key not in cases.OPTIONS}
    mine = ours(name)(cases.parameters(name, *dtypes), **options)
    return mine, theirs(name)(cases.parameters(name, *dtypes), **kept)


# What torch has


@pytest.mark.parametrize("name", torch.optim.__all__)
def test_everything_of_torch_optim_is_there(name):
    assert name in fallline.torch.__all__
    here, there = getattr(fallline.torch, name), getattr(torch.optim, name)
    if name in (*NAMES, *WHOLE):
        assert here is not there
        assert (here.__name__, here.__qualname__, here.__module__) == (name, name, "fallline.torch")
    elif name != "Optimizer":
        assert here is there


def test_modules_of_torch_optim_can_be_imported_from():
    from fallline.torch.lr_scheduler import StepLR
    from fallline.torch.swa_utils import AveragedModel

    assert (StepLR, AveragedModel) == (lr_scheduler.StepLR, swa_utils.AveragedModel)


def test_what_torch_optim_has_besides_its_list_is_there():
    assert fallline.torch.lr_scheduler is lr_scheduler
    assert fallline.torch.swa_utils is swa_utils
    for name in dir(torch.optim):
        assert hasattr(fallline.torch, name), name


@pytest.mark.parametrize("name", NAMES)
def test_the_signature_is_torchs_with_our_options_behind(name):
    mine, other = (list(inspect.signature(cls).parameters.values()) for cls in (ours(name), theirs(name)))
    assert mine[: len(other)] == other
    extra = {one.name: (one.default, one.kind) for one in mine[len(other) :]}
    expected = {key: (value, inspect.Parameter.KEYWORD_ONLY) for key, value in cases.OPTIONS.items()}
    if name == "SparseAdam":
        del expected["sparse"]
    assert extra == expected


@pytest.mark.parametrize("name", NAMES)
def test_defaults_groups_and_states_are_torchs(name):
    mine, other = two(name)
    assert mine.defaults == other.defaults
    assert list(mine.state_dict()) == list(other.state_dict())
    assert mine.state_dict()["param_groups"] == other.state_dict()["param_groups"]
    cases.assert_same_bits(mine, other)
    assert repr(mine) == repr(other)


@pytest.mark.parametrize("name", NAMES)
def test_positional_arguments_mean_what_they_mean_in_torch(name):
    values = [value for key, value in cases.arguments(name).items() if key not in keyword_only(name)]
    values[0] = 0.125
    mine, other = (cls(cases.parameters(name), *values) for cls in (ours(name), theirs(name)))
    assert mine.defaults == other.defaults
    with pytest.raises(TypeError):
        ours(name)(cases.parameters(name), *values, "array")


def keyword_only(name):
    parameters = inspect.signature(theirs(name)).parameters.values()
    return {parameter.name for parameter in parameters if parameter.kind is inspect.Parameter.KEYWORD_ONLY}


@pytest.mark.parametrize("name", NAMES)
def test_a_misspelt_argument_is_answered_as_by_torch(name):
    for cls in (ours(name), theirs(name)):
        with pytest.raises(TypeError, match="unexpected keyword argument 'learning_rate'"):
            cls(cases.parameters(name), learning_rate=0.1)


DTYPES = [torch.float32, torch.bfloat16, torch.float16, torch.float64, torch.complex64]


@pytest.mark.parametrize("default", [torch.float32, torch.float64], ids=["float32 default", "float64 default"])
@pytest.mark.parametrize("name", NAMES)
def test_states_have_torchs_names_shapes_and_dtypes(name, default):
    """With state_dtype="param"; else those of float16 parameters are float32."""
    before = torch.get_default_dtype()
    torch.set_default_dtype(default)
    try:
        for options in cases.option_sets(name).values():
            mine, other = two(name, *DTYPES, **options, backend="array", state_dtype="param")
            for optimizer in (mine, other):
                cases.train(name, optimizer, 1)
            for x, y in zip(cases.parameters_of(mine), cases.parameters_of(other), strict=True):
                assert set(mine.state.get(x, {})) == set(other.state.get(y, {}))
                for key, value in other.state.get(y, {}).items():
                    kept = mine.state[x][key]
                    if isinstance(value, torch.Tensor):
                        assert (kept.shape, kept.dtype, kept.device) == (value.shape, value.dtype, value.device), key
                    else:  # SparseAdam's step, which is a tensor here as everywhere else
                        assert (kept.shape, kept.dtype, kept) == ((), default, value)
                    assert not kept.requires_grad
    finally:
        torch.set_default_dtype(before)


@pytest.mark.parametrize("name", NAMES)
def test_states_lie_like_their_parameter(name):
    param = torch.nn.Parameter(torch.randn(4, 6).t())
    optimizer = ours(name)([param])
    grad = torch.randn(6, 4)
    param.grad = grad.to_sparse(1) if name == "SparseAdam" else grad
    optimizer.step()
    arrays = [state for state in optimizer.state[param].values() if state.shape == param.shape]
    assert all(state.stride() == (1, 6) for state in arrays)
    assert arrays or name in ("SGD", "Adafactor")


ERRORS = [
    pytest.param(name, k, id=f"{name}-{one.optimizer_error_input.desc}")
    for name in NAMES
    for k, one in enumerate(cases.INFO[name].optim_error_inputs_func("cpu", torch.float32))
    if "complex" not in one.optimizer_error_input.desc  # which is refused at a step, in our words
]


@pytest.mark.parametrize(("name", "k"), ERRORS)
def test_what_torch_refuses_is_refused_in_its_words(name, k):
    wrong = cases.INFO[name].optim_error_inputs_func("cpu", torch.float32)[k]
    given = wrong.optimizer_error_input
    params = [torch.nn.Parameter(torch.randn(2, 3))] if given.params is None else given.params
    for cls in (theirs(name), ours(name)):
        with pytest.raises(wrong.error_type, match=wrong.error_regex) as found:
            cls(params, **given.kwargs)
        assert found.type is wrong.error_type


def refusal(cls: Any, name: str, **options: Any) -> str | None:
    """What a class says about a value, if it refuses it."""
    try:
        cls(cases.parameters(name), **options)
    except ValueError as error:
        return str(error)
    return None


@pytest.mark.parametrize("name", NAMES)
def test_values_that_torch_refuses_are_refused_in_its_words(name):
    refused = 0
    for key, value in cases.arguments(name).items():
        if isinstance(value, bool) or not isinstance(value, float | int | tuple):
            continue
        for bad in (-1.0, -math.inf, math.nan):
            wrong = {key: (bad, *value[1:]) if isinstance(value, tuple) else bad}
            expected = refusal(theirs(name), name, **wrong)
            if expected is not None:
                assert refusal(ours(name), name, **wrong) == expected
                refused += 1
    assert refused


@pytest.mark.parametrize("name", NAMES)
def test_no_parameters_and_wrong_kinds_of_them_are_refused_as_by_torch(name):
    for params in ([], [1.0], [torch.nn.Parameter(torch.ones(2)) * 1], torch.ones(2), 3.0):
        errors = []
        for cls in (theirs(name), ours(name)):
            with pytest.raises((TypeError, ValueError)) as found:
                cls(params)
            errors.append(found.type)
        assert errors[0] is errors[1]


IMPLEMENTED = [
    pytest.param(name, flag, id=f"{name}-{flag}")
    for name in NAMES
    for flag in ("foreach", "fused")
    if flag in cases.arguments(name)
]


@pytest.mark.parametrize(("name", "flag"), IMPLEMENTED)
def test_how_torch_would_compute_changes_no_bit(name, flag):
    plain, chosen = (ours(name)(cases.parameters(name), lr=0.02, **some) for some in ({}, {flag: True}))
    assert chosen.param_groups[0][flag] is True
    for optimizer in (plain, chosen):
        cases.train(name, optimizer, 4)
    cases.assert_same_bits(chosen, plain)


@pytest.mark.parametrize("name", [name for name in NAMES if "capturable" in cases.arguments(name)])
def test_capturable_is_refused_at_a_step_on_the_cpu(name):
    """As in torch, whose constructor takes it, since the model may be moved before the first step."""
    for make in (theirs(name), ours(name)):
        params = cases.parameters(name)
        optimizer = make([{"params": params[:1]}, {"params": params[1:], "capturable": True}])
        before = [param.detach().clone() for param in params]
        with pytest.raises((RuntimeError, AssertionError), match=r"capturable=True.*params.* must be on"):
            cases.train(name, optimizer, 1)
        if make is ours(name):
            assert all(torch.equal(x, y) for x, y in zip(before, params, strict=True))
            optimizer.param_groups[1]["capturable"] = False
            cases.train(name, optimizer, 1)


# Classes


@pytest.mark.parametrize("name", NAMES)
def test_a_class_is_a_subclass_of_torchs(name):
    assert issubclass(ours(name), theirs(name))
    assert issubclass(ours(name), fallline.torch.Optimizer)
    optimizer = ours(name)(cases.parameters(name))
    assert isinstance(optimizer, theirs(name))
    assert isinstance(optimizer, torch.optim.Optimizer)
    assert isinstance(optimizer, fallline.torch.Optimizer)
    for other in NAMES:
        assert isinstance(optimizer, ours(other)) == issubclass(theirs(name), theirs(other)), other


@pytest.mark.parametrize("name", torch.optim.__all__)
def test_every_optimizer_of_torch_is_an_instance_of_our_base(name):
    cls = getattr(torch.optim, name)
    if isinstance(cls, type) and cls is not torch.optim.Optimizer:
        optimizer = cls([torch.nn.Parameter(torch.ones(2, 2))])
        assert isinstance(optimizer, fallline.torch.Optimizer)
        assert issubclass(cls, fallline.torch.Optimizer)
        assert not isinstance(optimizer, fallline.torch.RuleOptimizer)
    assert not isinstance(object(), fallline.torch.Optimizer)
    assert not issubclass(int, fallline.torch.Optimizer)


class Halving(fallline.torch.Optimizer):
    """As somebody may write it for torch.optim."""

    def __init__(self, params, lr=0.5):
        super().__init__(params, {"lr": lr})

    @torch.no_grad()
    def step(self, closure=None):
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        for group in self.param_groups:
            for param in group["params"]:
                if param.grad is not None:
                    self.state[param]["step"] = self.state[param].get("step", 0) + 1
                    param.sub_(param.grad, alpha=group["lr"])
        return loss


def test_a_class_derived_from_our_base_works_as_from_torchs():
    params = [torch.nn.Parameter(torch.ones(2)), torch.nn.Parameter(torch.ones(3))]
    optimizer = Halving([{"params": params[:1]}, {"params": params[1:], "lr": 0.25}])
    assert type(optimizer) is Halving
    assert optimizer.defaults == {"lr": 0.5}
    calls = []
    optimizer.register_step_post_hook(lambda *_: calls.append("after"))
    scheduler = lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)
    for rate in (0.5, 0.25):
        assert optimizer.param_groups[0]["lr"] == rate

        def closure():
            optimizer.zero_grad()
            loss = sum((param**2).sum() / 2 for param in params)
            loss.backward()
            return loss

        optimizer.step(closure)
        scheduler.step()
    assert params[0].tolist() == [0.5 * 0.75] * 2
    assert params[1].tolist() == [0.75 * 0.875] * 3
    assert calls == ["after", "after"]
    again = Halving([{"params": params[:1]}, {"params": params[1:]}])
    again.load_state_dict(cases.saved(optimizer.state_dict()))
    assert again.param_groups[1]["lr"] == 0.0625
    assert again.state[params[0]]["step"] == 2
    assert type(copy.deepcopy(optimizer)) is Halving
    assert pickle.loads(pickle.dumps(again)).param_groups[1]["lr"] == 0.0625


@pytest.mark.parametrize("name", NAMES)
def test_a_class_derived_from_one_of_ours_may_choose_defaults_and_wrap_steps(name):
    class Mine(ours(name)):  # type: ignore[misc]
        def __init__(self, params, lr=0.25, **kwargs):
            super().__init__(params, lr=lr, **kwargs)
            self.steps = 0

        def step(self, closure=None):
            self.steps += 1
            return super().step(closure)

    mine, plain = Mine(cases.parameters(name)), ours(name)(cases.parameters(name), lr=0.25)
    for optimizer in (mine, plain):
        cases.train(name, optimizer, 3)
    assert mine.steps == 3
    cases.assert_same_bits(mine, plain)


# Numbers


@pytest.mark.parametrize(("name", "key"), cases.ALL_OPTIONS)
def test_a_hundred_steps_are_torchs(name, key):
    """Real and complex parameters at once, with and without elements."""
    mine, other = two(name, **cases.option_sets(name)[key])
    for optimizer in (mine, other):
        cases.train(name, optimizer, 100)
    cases.assert_same_training(mine, other)


@pytest.mark.parametrize("way", cases.WAYS[1:])
@pytest.mark.parametrize("name", NAMES)
def test_steps_are_torchs_in_the_other_ways_too(name, way, monkeypatch):
    backend = cases.use(way, monkeypatch)
    for options in cases.option_sets(name).values():
        mine, other = two(name, **options, backend=backend)
        for optimizer in (mine, other):
            cases.train(name, optimizer, 8)
        cases.assert_same_training(mine, other)


@pytest.mark.parametrize("name", [name for name in NAMES if "maximize" in cases.flags(name)])
def test_maximizing_is_minimizing_with_the_other_sign(name):
    up, down = (ours(name)(cases.parameters(name), lr=0.02, maximize=flag) for flag in (True, False))
    for t in range(5):
        for optimizer in (up, down):
            cases.set_gradients(name, cases.parameters_of(optimizer), t, pull=0.0)
        for param in cases.parameters_of(up):
            param.grad = -param.grad
        up.step()
        down.step()
    assert all(torch.equal(x, y) for x, y in zip(cases.parameters_of(up), cases.parameters_of(down), strict=True))


LESS_PRECISE = [
    pytest.param(name, dtype, id=f"{name}-{dtype}")
    for name in DENSE
    for dtype in (torch.float32, torch.bfloat16, torch.float16, torch.complex64)
    if not (name == "Adafactor" and dtype.is_complex)
]


@pytest.mark.parametrize(("name", "dtype"), LESS_PRECISE)
def test_less_precise_steps_are_no_further_from_the_truth_than_torchs(name, dtype):
    """The truth is torch's, in double precision, on the same gradients.

    The largest of some hundred rounding errors, no two optimizers' the same, varies with luck: hence the 1.5.
    """
    sets = cases.option_sets(name)
    everything = max(sets, key=lambda key: (not key.startswith("torch's"), len(sets[key])))
    for key in ("plain", everything):
        # The usual eps is 0 in float16, where torch's then divides 0 by 0.
        divides = dtype == torch.float16 and isinstance(cases.arguments(name).get("eps"), float)
        options = sets[key] | ({"eps": 0.1} if divides else {})
        generator = torch.Generator().manual_seed(0)
        start = torch.randn(300, dtype=cases.wide(dtype), generator=generator).to(dtype)
        mine, other, truth = (
            cls([torch.nn.Parameter(start.to(kind))], **options)
            for cls, kind in ((ours(name), dtype), (theirs(name), dtype), (theirs(name), cases.wide(dtype)))
        )
        for t in range(50):
            cases.set_gradients(name, cases.parameters_of(other), t, pull=0.0)
            for x, y, z in zip(*map(cases.parameters_of, (mine, other, truth)), strict=True):
                x.grad, z.grad = y.grad.clone(), y.grad.to(z.dtype)
            for optimizer in (mine, other, truth):
                optimizer.step()
        exact = flat(truth)
        error, theirs_error = (float((flat(optimizer) - exact).abs().max()) for optimizer in (mine, other))
        assert theirs_error > 0
        assert error <= 1.5 * theirs_error, key


def flat(optimizer: Any) -> torch.Tensor:
    parts = [p.detach().reshape(-1) for p in cases.parameters_of(optimizer)]
    return torch.cat([part.to(cases.wide(part.dtype)) for part in parts])


# Hyperparameters that change


def _sequential(optimizer):
    some = [lr_scheduler.ConstantLR(optimizer, total_iters=2), lr_scheduler.ExponentialLR(optimizer, 0.9)]
    return lr_scheduler.SequentialLR(optimizer, some, milestones=[3])


def _chained(optimizer):
    some = [lr_scheduler.ConstantLR(optimizer, total_iters=2), lr_scheduler.ExponentialLR(optimizer, 0.9)]
    return lr_scheduler.ChainedScheduler(some)


def _cycles_momentum(optimizer):
    return "momentum" in optimizer.defaults or "betas" in optimizer.defaults


class Alternating(lr_scheduler.LRScheduler):
    """As somebody may write it."""

    def get_lr(self):
        return [base * (1 + self.last_epoch % 2) for base in self.base_lrs]


SCHEDULERS = {
    "LambdaLR": lambda o: lr_scheduler.LambdaLR(o, lambda t: 0.9**t),
    "MultiplicativeLR": lambda o: lr_scheduler.MultiplicativeLR(o, lambda t: 0.9),
    "StepLR": lambda o: lr_scheduler.StepLR(o, step_size=2, gamma=0.5),
    "MultiStepLR": lambda o: lr_scheduler.MultiStepLR(o, milestones=[2, 4]),
    "ConstantLR": lambda o: lr_scheduler.ConstantLR(o, total_iters=3),
    "LinearLR": lambda o: lr_scheduler.LinearLR(o, total_iters=4),
    "ExponentialLR": lambda o: lr_scheduler.ExponentialLR(o, 0.9),
    "SequentialLR": _sequential,
    "CosineAnnealingLR": lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=5),
    "ChainedScheduler": _chained,
    "ReduceLROnPlateau": lambda o: lr_scheduler.ReduceLROnPlateau(o, patience=1),
    "CyclicLR": lambda o: lr_scheduler.CyclicLR(o, 1e-3, 0.1, step_size_up=3, cycle_momentum=_cycles_momentum(o)),
    "CosineAnnealingWarmRestarts": lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, T_0=3),
    "OneCycleLR": lambda o: lr_scheduler.OneCycleLR(o, 0.1, total_steps=9, cycle_momentum=_cycles_momentum(o)),
    "PolynomialLR": lambda o: lr_scheduler.PolynomialLR(o, total_iters=5),
    "LRScheduler": Alternating,
    "SWALR": lambda o: swa_utils.SWALR(o, swa_lr=0.05, anneal_epochs=4),
}


def test_every_scheduler_of_torch_is_tried():
    assert set(lr_scheduler.__all__) <= set(SCHEDULERS)


@pytest.mark.parametrize("scheduler", SCHEDULERS)
@pytest.mark.parametrize("name", NAMES)
def test_a_scheduler_leads_the_same_way_as_with_torch(name, scheduler):
    mine, other = two(name, **({"momentum": 0.9} if "momentum" in cases.arguments(name) else {}))
    rates = []
    for optimizer in (mine, other):
        schedule = SCHEDULERS[scheduler](optimizer)
        rates.append([])
        for t in range(8):
            cases.train(name, optimizer, 1, start=t)
            schedule.step(*([1.0] if scheduler == "ReduceLROnPlateau" else []))
            group = optimizer.param_groups[0]
            rates[-1].append((group["lr"], group.get("momentum"), group.get("betas")))
    assert rates[0] == rates[1]
    assert len(set(rates[0])) > 1
    cases.assert_same_training(mine, other)


@pytest.mark.parametrize("shape", [(), (1,), (1, 1)], ids=str)
@pytest.mark.parametrize("name", NAMES)
def test_a_tensor_may_be_the_learning_rate_and_change_in_place(name, shape):
    rate = torch.full(shape, 0.02, dtype=torch.float64)
    mine, plain = ours(name)(cases.parameters(name), lr=rate), ours(name)(cases.parameters(name), lr=0.02)
    schedules = [lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5) for optimizer in (mine, plain)]
    held = mine.param_groups[0]["lr"]
    assert isinstance(held, torch.Tensor)
    for t in range(6):
        for optimizer in (mine, plain):
            cases.train(name, optimizer, 1, start=t)
        if t % 2:
            for schedule in schedules:
                schedule.step()
        else:
            held.mul_(2)
            plain.param_groups[0]["lr"] *= 2
    assert mine.param_groups[0]["lr"] is held
    assert held.shape == shape
    cases.assert_same_bits(mine, plain)


@pytest.mark.parametrize("name", [name for name in NAMES if "betas" in cases.arguments(name)])
def test_tensors_may_be_the_betas(name):
    betas = tuple(torch.tensor(value, dtype=torch.float64) for value in (0.8, 0.95))
    plain = ours(name)(cases.parameters(name), betas=(0.8, 0.95))
    try:
        theirs(name)(cases.parameters(name), betas=betas)
    except (TypeError, ValueError) as error:
        with pytest.raises(type(error)):
            ours(name)(cases.parameters(name), betas=betas)
        return
    mine = ours(name)(cases.parameters(name), betas=betas)
    for optimizer in (mine, plain):
        cases.train(name, optimizer, 3)
    betas[0].fill_(0.5)
    plain.param_groups[0]["betas"] = (0.5, 0.95)
    for optimizer in (mine, plain):
        cases.train(name, optimizer, 3, start=3)
    cases.assert_same_bits(mine, plain)


@pytest.mark.parametrize("name", NAMES)
def test_any_hyperparameter_may_change_between_steps(name):
    """Numbers to other numbers and flags to the other value, as torch would follow them."""
    changes = {
        key: (lambda x: not x) if isinstance(value, bool) else (lambda x: x * 0.75)
        for key, value in cases.arguments(name).items()
        if key not in cases.IMPLEMENTATION and isinstance(value, bool | int | float)
    }
    others = {"weight_decay": lambda x: x + 0.1, "d": lambda x: x * 1.5}  # which is at least 1
    changes |= {key: change for key, change in others.items() if key in changes}
    # Before them torch made no state for it, and asks for one afterwards.
    for key in ("momentum", "amsgrad", "centered", "initial_accumulator_value"):
        changes.pop(key, None)
    for key, change in changes.items():
        options = {"momentum": 0.9} if "momentum" in cases.arguments(name) else {}
        mine, other = two(name, **options)
        for optimizer in (mine, other):
            cases.train(name, optimizer, 3)
            for group in optimizer.param_groups:
                group[key] = change(group[key])
            cases.train(name, optimizer, 3, start=3)
        cases.assert_same_training(mine, other)


@pytest.mark.parametrize("name", [name for name in DENSE if name != "Rprop"])
def test_no_learning_rate_leaves_every_parameter_as_it_is(name, way):
    """But for Rprop, whose steps have a least size of their own, and SparseAdam, which refuses it."""
    for options in some_options(name, way):
        params = cases.parameters(name)
        before = [param.detach().clone() for param in params]
        cases.train(name, ours(name)(params, **{**options, "lr": 0.0}, backend=way), 2)
        assert all(torch.equal(x, y) for x, y in zip(params, before, strict=True))


@pytest.mark.parametrize("name", DENSE)
def test_infinite_parameters_stay_what_they_stay_in_torch(name, way):
    """Infinite where no weight decay, or a decoupled one, lets them; the other one makes of them NaN.

    So does Adafactor, whose steps are of the parameter's size.
    """
    for k, options in enumerate(some_options(name, way)):
        collected = []
        for cls, some in ((ours(name), {"backend": way}), (theirs(name), {})):
            param = torch.nn.Parameter(torch.tensor([math.inf, -math.inf, 1.0], dtype=torch.float64))
            optimizer = cls([param], **options, **some)
            for _ in range(3):
                param.grad = torch.tensor([1.0, 1.0, -2.0], dtype=torch.float64)
                optimizer.step()
            collected.append(param)
        if k == 0 and name != "Adafactor":  # the defaults
            assert collected[1][:2].isinf().all()
        cases.assert_near(*collected, rtol=1e-12, what=f"parameter under {options}")


def test_a_centered_rmsprop_gives_no_nan_where_rounding_gives_torch_some(way):
    """Of a gradient that stays as it is the variance is 0, and rounding makes it less."""
    generator = torch.Generator().manual_seed(0)
    grad = torch.randn(1000, generator=generator) * 10 ** torch.linspace(-15, 15, 1000)
    collected = []
    for cls, some in ((ours("RMSprop"), {"backend": way}), (theirs("RMSprop"), {})):
        param = torch.nn.Parameter(torch.zeros(1000))
        optimizer = cls([param], centered=True, alpha=0.5, **some)
        for _ in range(60):
            param.grad = grad.clone()
            optimizer.step()
        collected.append(param.detach())
    assert collected[1].isnan().any(), "the case tests nothing"
    assert torch.isfinite(collected[0]).all()


# Parameters that join late


@pytest.mark.parametrize("name", NAMES)
def test_parameters_with_different_step_counts_step_as_in_torch(name, way):
    """One has no gradient at first, one misses some, and a group is added late: all with numbers of their own."""
    mine, other = two(name, backend=way)
    for optimizer in (mine, other):
        late = torch.nn.Parameter(torch.linspace(-1, 1, 6, dtype=torch.float64).view(2, 3))
        for t in range(12):
            if t == 5:
                optimizer.add_param_group({"params": [late], "lr": 0.01})
            params = cases.parameters_of(optimizer)
            cases.set_gradients(name, params, t)
            if t < 3:
                params[1].grad = None
            if t % 4 == 1:
                params[0].grad = None
            optimizer.step()
        steps = [int(optimizer.state[p]["step"]) for p in params if "step" in optimizer.state[p]]
        assert name == "SGD" or {9, 12, 7} <= set(steps)
    cases.assert_same_training(mine, other)


@pytest.mark.parametrize("name", NAMES)
def test_a_parameter_without_a_gradient_is_left_alone_and_has_no_state_of_its_own(name, way):
    mine, other = two(name, backend=way)
    for optimizer in (mine, other):
        params = cases.parameters_of(optimizer)
        cases.set_gradients(name, params, 0)
        params[0].grad = None
        optimizer.step()
    assert torch.equal(cases.parameters_of(mine)[0], cases.parameters(name)[0])
    cases.assert_same_training(mine, other)
    optimizer = ours(name)(cases.parameters(name), backend=way)
    assert optimizer.step() is None
    cases.assert_same_bits(optimizer, theirs(name)(cases.parameters(name)))


# Gradients that are scaled


def scaled(params: list[Any], scaler: Any, t: int) -> None:
    """Gradients as `scaler.scale(loss).backward()` leaves them."""
    cases.set_gradients("SGD", params, t, pull=0.0)
    for param in params:
        param.grad = scaler.scale(param.grad)


SCALED = (torch.float32, torch.bfloat16, torch.float64)  # of no others on the CPU


def for_scaler(name: str) -> list[torch.nn.Parameter]:
    """Parameters of several dtypes; and one whose gradients are copied into its own layout first."""
    return [*cases.parameters(name, *SCALED), torch.nn.Parameter(torch.randn(4, 6).t())]


def layouts(params: list[Any]) -> None:
    params[-1].grad = params[-1].grad.contiguous()


@pytest.mark.parametrize("name", DENSE)
def test_a_scaled_step_has_the_bits_of_unscaling_first(name, way):
    """The scale is a power of 2, as scales are; the reciprocal of another one would be rounded differently."""
    torch.manual_seed(0)
    start = for_scaler(name)
    runs = []
    for unscales_first in (False, True):
        params = [torch.nn.Parameter(param.detach().clone()) for param in start]
        optimizer = ours(name)(params, lr=0.02, backend=way)
        optimizer._step_supports_amp_scaling = True
        scaler = torch.amp.GradScaler("cpu", init_scale=2.0**16)
        for t in range(3):
            scaled(params, scaler, t)
            layouts(params)
            if unscales_first:
                scaler.unscale_(optimizer)
            scaler.step(optimizer)
            scaler.update()
        runs.append((optimizer, [param.grad for param in params]))
    cases.assert_same_bits(runs[0][0], runs[1][0])
    for param, x, y in zip(start, runs[0][1], runs[1][1], strict=True):
        assert torch.equal(x, y), f"gradient of {param.dtype}"


@pytest.mark.parametrize("name", [name for name in NAMES if "fused" in cases.arguments(name)])
def test_a_fused_step_unscales_in_the_same_pass_as_with_torch(name):
    optimizers = two(name, torch.float32, lr=0.02, fused=True)
    plain = ours(name)(cases.parameters(name, torch.float32), lr=0.02)
    assert [getattr(one, "_step_supports_amp_scaling", False) for one in (*optimizers, plain)] == [True, True, False]
    for optimizer in (*optimizers, plain):
        scaler = torch.amp.GradScaler("cpu")
        for t in range(3):
            scaled(cases.parameters_of(optimizer), scaler, t)
            scaler.step(optimizer)
            scaler.update()
    cases.assert_same_bits(optimizers[0], plain)
    cases.assert_same_training(*optimizers, rtol=1e-5)
    for x, y in zip(*map(cases.parameters_of, optimizers), strict=True):
        assert torch.equal(x.grad, y.grad)


@pytest.mark.parametrize("kind", ["dense", "coalesced", "uncoalesced"])
@pytest.mark.parametrize("sparse", ["exact", "lazy"])
def test_gradients_are_unscaled_afterwards(kind, sparse, way):
    param = torch.nn.Parameter(torch.ones(4, 2))
    optimizer = ours("Adagrad")([param], sparse=sparse, backend=way)
    optimizer._step_supports_amp_scaling = True
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    plain = cases.sparse([2, 0, 2], torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), (4, 2))
    plain = {"dense": plain.to_dense(), "coalesced": plain.coalesce(), "uncoalesced": plain}[kind]
    param.grad = scaler.scale(torch.ones(())) * plain
    scaler.step(optimizer)
    assert torch.equal(param.grad.to_dense(), plain.to_dense())
    other = torch.nn.Parameter(torch.ones(4, 2))
    other.grad = plain
    again = ours("Adagrad")([other], sparse=sparse, backend=way)
    again.step()
    cases.assert_same_bits(optimizer, again)


SHARED = ["same tensor", "two tensors of one memory", "another layout", "another age", "another group", "sparse"]


@pytest.mark.parametrize("kind", SHARED)
def test_a_gradient_that_two_parameters_share_is_unscaled_once(kind, way):
    optimizers = []
    for scale in (1.0, 8.0):
        first, second = (torch.nn.Parameter(torch.ones(3, 3)) for _ in range(2))
        if kind == "another layout":
            second = torch.nn.Parameter(torch.ones(3, 3).t())
        apart = [[first], [second]] if kind == "another group" else [[first, second]]
        groups = [{"params": some, "weight_decay": 0.1 * k} for k, some in enumerate(apart)]
        optimizer = ours("AdamW")(groups, lr=0.1, backend=way)
        if kind == "another age":
            first.grad, second.grad = torch.ones(3, 3), None
            optimizer.step()
        grad = scale * torch.arange(9.0).view(3, 3)
        first.grad = second.grad = grad.to_sparse(1) if kind == "sparse" else grad
        if kind.startswith("two"):
            second.grad = grad.view(3, 3)
        if scale > 1:
            optimizer._step_supports_amp_scaling = True
            optimizer.grad_scale, optimizer.found_inf = torch.tensor(scale), torch.tensor(0.0)
        optimizer.step()
        assert torch.equal(second.grad.to_dense(), torch.arange(9.0).view(3, 3))
        optimizers.append(optimizer)
    cases.assert_same_bits(*optimizers)


@pytest.mark.parametrize("name", DENSE)
@pytest.mark.parametrize("bad", [math.inf, math.nan])
def test_a_scaled_step_on_an_infinite_gradient_touches_nothing(name, bad, way):
    params = for_scaler(name)
    optimizer = ours(name)(params, backend=way)
    optimizer._step_supports_amp_scaling = True
    scaler = torch.amp.GradScaler("cpu", init_scale=2.0**10)
    for t in range(3):
        scaled(params, scaler, t)
        if t != 1:  # the first step as well as a later one
            params[-1].grad.view(-1)[-1] = bad
        before = cases.picture(optimizer)
        scaler.step(optimizer)
        if t != 1:
            cases.assert_untouched(optimizer, before)
        scaler.update()
    assert scaler.get_scale() == 2.0**8
    if name != "SGD":
        assert all(int(state["step"]) == 1 for state in optimizer.state.values())


# Gradients with infinities and NaN


KINDS = {
    "dense": lambda x: x,
    "transposed": lambda x: x.t().contiguous().t(),
    "strided": lambda x: torch.stack([x, x], -1)[..., 0],
    "sparse": lambda x: x.to_sparse(1),
    "sparse in both": lambda x: x.to_sparse(2),
    "uncoalesced": lambda x: cases.sparse([2, 0, 1], x[[2, 0, 1]], (3, 5)),
    "complex": lambda x: torch.complex(torch.ones(3, 5), x),
    "conjugated": lambda x: torch.complex(torch.ones(3, 5), x).conj(),
    "negated": torch._neg_view,
    "bfloat16": lambda x: x.bfloat16(),
    "float16": lambda x: x.half(),
    "float64": lambda x: x.double(),
}


@pytest.mark.parametrize("bad", [-math.inf, math.nan])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("nonfinite", ["skip", "raise"])
def test_a_step_on_a_nonfinite_gradient_touches_nothing(kind, bad, nonfinite, way):
    """Only the last of three parameters has one, at its last element; the first step as well as a later one."""
    for name in ("SparseAdam",) if way != "auto" and "sparse" in kind else ("SGD", "Adam", "NAdam", "ASGD"):
        grad = KINDS[kind](torch.linspace(-1, 1, 15).view(3, 5))
        params = [
            torch.nn.Parameter(torch.ones((3, 5), dtype=grad.dtype if k == 2 else torch.float32)) for k in range(3)
        ]
        named = [("first", params[0]), ("second", params[1]), ("last", params[2])]
        options = {"momentum": 0.9} if name == "SGD" else {}
        optimizer = ours(name)(named, nonfinite=nonfinite, backend=way, **options)
        for t in range(3):
            plain = torch.linspace(-1, 1, 15).view(3, 5)
            for param in params[:2]:
                param.grad = plain.to_sparse(1) if name == "SparseAdam" else plain.clone()
            if t != 1:
                plain = torch.where(torch.arange(15).view(3, 5) == 14, bad, plain)
            params[2].grad = KINDS[kind](plain)
            before = cases.picture(optimizer)
            if t == 1:
                optimizer.step()
            elif nonfinite == "raise":
                assert optimizer.skipped_steps == 0
                with pytest.raises(NonFiniteGradientError, match=r"parameter 2 of group 0 \(last\), of shape \(3, 5\)"):
                    optimizer.step()
            else:
                optimizer.step()
            if t != 1:
                cases.assert_untouched(optimizer, before)
        assert all(int(state.get("step", 1)) == 1 for state in optimizer.state.values())
        assert optimizer.skipped_steps == (2 if nonfinite == "skip" else 0)


@pytest.mark.parametrize("name", NAMES)
def test_after_a_skipped_step_training_goes_on_as_if_it_had_not_been(name, way):
    """In particular after the first, when there are no states yet."""
    for options in some_options(name, way):
        runs = []
        for skips in ((), (0, 3)):
            optimizer = ours(name)(cases.parameters(name), **options, nonfinite="skip", backend=way)
            params = cases.parameters_of(optimizer)
            for t in range(4):
                if t in skips:
                    cases.set_gradients(name, params, 77)
                    params[0].grad = params[0].grad / 0
                    params[1].grad = None  # which makes the next step another one
                    optimizer.step()
                cases.train(name, optimizer, 1, start=t)
            runs.append(optimizer)
        cases.assert_same_bits(runs[1], runs[0])


@pytest.mark.parametrize("name", NAMES)
def test_nonfinite_gradients_otherwise_do_what_they_do_in_torch(name, way):
    mine, other = two(name, backend=way)
    for optimizer in (mine, other):
        params = cases.parameters_of(optimizer)
        for t in range(3):
            cases.set_gradients(name, params, t)
            if t == 1:
                for param in params:
                    values = param.grad._values() if name == "SparseAdam" else param.grad
                    values.view(-1)[:1] = math.nan
            optimizer.step()
    # torch's sign of NaN is 0, so that Rprop stays where it is.
    assert any(param.isnan().any() for param in cases.parameters_of(other)) == (name != "Rprop")
    cases.assert_same_training(mine, other)


# Sparse gradients


def sparse_gradients(name: str, params: list[Any], t: int) -> None:
    """Sparse gradients in one or all dimensions, with a row named twice, and one that holds nothing."""
    cases.set_gradients(name, params, t)
    for param in params:
        if param.dim() and not param.grad.is_sparse:
            param.grad = cases.some_rows(param.grad, t)
    if t % 3 == 1:
        params[0].grad = params[0].grad.coalesce()
    elif t % 3 == 2:
        params[0].grad = params[0].grad.to_dense().to_sparse()
    elif t:
        params[0].grad = cases.sparse([], torch.zeros((0, 5), dtype=params[0].dtype), (3, 5))


@pytest.mark.parametrize("name", DENSE)
def test_exact_sparse_gradients_count_as_the_dense_ones(name, way):
    for options in some_options(name, way):
        sparse, dense = (ours(name)(cases.parameters(name), **options, backend=way) for _ in range(2))
        for t in range(5):
            for optimizer in (sparse, dense):
                sparse_gradients(name, cases.parameters_of(optimizer), t)
            for param in cases.parameters_of(dense):
                param.grad = param.grad.to_dense()
            before = [param.grad.clone() for param in cases.parameters_of(sparse)]
            sparse.step()
            dense.step()
            for param, grad in zip(cases.parameters_of(sparse), before, strict=True):
                assert param.grad.layout is grad.layout
                assert torch.equal(param.grad.to_dense(), grad.to_dense())
        cases.assert_same_bits(sparse, dense)


@pytest.mark.parametrize("name", [name for name in DENSE if name != "Adafactor"])
def test_lazy_sparse_gradients_touch_their_rows_only(name, way):
    """The rows train as if they were a parameter of their own; all others and their states stay as they are."""
    for dtype in (torch.float64, torch.float32, torch.complex64):
        for options in some_options(name, way):
            start = cases.parameters("SGD", dtype)[0].detach()
            whole, rows = torch.nn.Parameter(start.clone()), torch.nn.Parameter(start[[0, 2]])
            lazy = ours(name)([whole], **options, sparse="lazy", backend=way)
            dense = ours(name)([rows], **options, backend=way)
            untouched = None
            for t in range(4):
                cases.set_gradients("SGD", [rows], t)
                whole.grad = cases.sparse([2, 0], rows.grad[[1, 0]], (3, 5))
                if t == 2:
                    whole.grad = cases.sparse([2, 0, 0], torch.cat([rows.grad[[1, 0]], 0 * rows.grad[:1]]), (3, 5))
                lazy.step()
                dense.step()
                others = [whole[1].detach(), *(x[1].clone() for x in lazy.state[whole].values() if x.dim())]
                assert torch.equal(whole[1], start[1])
                assert untouched is None or all(torch.equal(x, y) for x, y in zip(others, untouched, strict=True))
                untouched = others
            assert torch.equal(whole[[0, 2]], rows)
            for key, value in dense.state.get(rows, {}).items():
                kept = lazy.state[whole][key]
                assert torch.equal(kept[[0, 2]] if value.dim() else kept, value), key


@pytest.mark.parametrize(
    "dense",
    [
        torch.ones(3, 3),
        torch._neg_view(torch.ones(3, 3)),
        torch.arange(9.0).view(3, 3).T,
        torch.ones(3, 1).expand(3, 3),
    ],
    ids=["plain", "negated", "transposed", "expanded"],
)
def test_lazy_sparse_gradients_touch_their_rows_only_after_dense_ones_of_any_layout(dense, way):
    param = torch.nn.Parameter(torch.zeros(3, 3))
    optimizer = fallline.torch.RMSprop([param], sparse="lazy", backend=way)
    for grad in (dense, cases.sparse([0, 2], torch.ones(2, 3), (3, 3))):
        before = optimizer.state[param]["square_avg"][1].clone() if param in optimizer.state else None
        param.grad = grad
        optimizer.step()
    assert torch.equal(optimizer.state[param]["square_avg"][1], before)


@pytest.mark.parametrize("decoupled", [False, True])
def test_lazy_adam_does_to_the_rows_of_each_step_what_the_paper_says(decoupled, way):
    """With rows that differ from step to step: moments of others wait, but the step is counted for all."""
    lr, beta1, beta2, eps, decay = 0.05, 0.8, 0.95, 1e-3, 0.1
    rng = np.random.default_rng(0)
    x, m, v = rng.standard_normal((6, 4)), np.zeros((6, 4)), np.zeros((6, 4))
    param = torch.nn.Parameter(torch.tensor(x))
    options = {"lr": lr, "betas": (beta1, beta2), "eps": eps, "weight_decay": decay}
    optimizer = ours("AdamW" if decoupled else "Adam")([param], **options, sparse="lazy", backend=way)
    for t in range(1, 13):
        rows = rng.integers(0, 6, 4)
        values = rng.standard_normal((4, 4))
        param.grad = cases.sparse(rows, torch.tensor(values), (6, 4))
        optimizer.step()
        for row in set(rows.tolist()):
            g = values[rows == row].sum(0)
            if decoupled:
                x[row] *= 1 - lr * decay
            else:
                g = g + decay * x[row]
            m[row] = beta1 * m[row] + (1 - beta1) * g
            v[row] = beta2 * v[row] + (1 - beta2) * g**2
            x[row] -= lr * (m[row] / (1 - beta1**t)) / (np.sqrt(v[row] / (1 - beta2**t)) + eps)
    np.testing.assert_allclose(param.detach().numpy(), x, rtol=1e-12, atol=1e-13)
    assert optimizer.state[param]["step"] == 12


@pytest.mark.parametrize("decoupled", [False, True])
def test_weight_decay_shrinks_all_rows_under_exact_and_those_of_the_gradient_under_lazy(decoupled, way):
    by_name = {}
    for sparse in ("exact", "lazy"):
        param = torch.nn.Parameter(torch.full((4, 2), 2.0, dtype=torch.float64))
        name = "AdamW" if decoupled else "SGD"
        optimizer = ours(name)([param], lr=0.5, weight_decay=0.5, sparse=sparse, backend=way)
        param.grad = cases.sparse([1], torch.zeros((1, 2), dtype=torch.float64), (4, 2))
        optimizer.step()
        by_name[sparse] = param[:, 0].tolist()
    assert by_name["exact"] == [1.5] * 4
    assert by_name["lazy"] == [2.0, 1.5, 2.0, 2.0]


@pytest.mark.filterwarnings("ignore:Sparse invariant checks")  # by torch's Adagrad
@pytest.mark.parametrize("sparse", ["exact", "lazy"])
@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("SGD", {"lr": 0.1}),
        ("SGD", {"lr": 0.1, "maximize": True}),
        ("Adagrad", {"lr": 0.1}),
        ("Adagrad", {"lr": 0.1, "lr_decay": 0.5, "maximize": True}),
        ("Adagrad", {"lr": 0.1, "initial_accumulator_value": 0.1, "eps": 1e-3}),
        ("SparseAdam", {"lr": 0.05}),
        ("SparseAdam", {"lr": 0.05, "betas": (0.5, 0.75), "eps": 1e-3, "maximize": True}),
    ],
    ids=str,
)
def test_where_torch_takes_sparse_gradients_so_do_we_with_its_numbers(name, options, sparse, way):
    """With indices not coalesced, in any number of dimensions, and without any: in torch such a step counts too."""
    ours_only = {"sparse": sparse} if name != "SparseAdam" else {}
    mine, other = two(name, torch.float64, **options, **ours_only, backend=way)
    for t in range(10):
        for optimizer in (mine, other):
            params = [param for param in cases.parameters_of(optimizer) if param.dim()]
            cases.set_gradients(name, cases.parameters_of(optimizer), t)
            sparse_gradients(name, params, t)
            optimizer.step()
    cases.assert_same_training(mine, other)


def test_sparse_adam_refuses_dense_gradients_in_torchs_words():
    messages = []
    for cls in (ours("SparseAdam"), theirs("SparseAdam")):
        param = torch.nn.Parameter(torch.ones(3, 2))
        optimizer = cls([param])
        param.grad = torch.ones(3, 2)
        with pytest.raises(RuntimeError) as found:
            optimizer.step()
        messages.append(str(found.value))
        assert param.eq(1).all()
        assert param not in optimizer.state
    assert messages[0] == messages[1]


@pytest.mark.parametrize("name", DENSE)
def test_an_embedding_trains_with_sparse_gradients(name):
    """Backward passes that add up, as torch makes them; the gradient's layout may change from step to step."""
    tables = []
    for sparse in (True, False):
        table = torch.nn.Embedding(10, 4, sparse=sparse)
        with torch.no_grad():
            table.weight.copy_(torch.linspace(-1, 1, 40).view(10, 4))
        optimizer = ours(name)(table.parameters())
        for t in range(4):
            optimizer.zero_grad()
            for words in ([1, 2, 1], [t, 9]):
                (table(torch.tensor(words)) ** 2).sum().backward()
            if t == 2:
                table.weight.grad = table.weight.grad.to_dense()
            optimizer.step()
        tables.append(table.weight)
    torch.testing.assert_close(*tables)


# Gradients that are not computed yet


@pytest.mark.parametrize("name", DENSE)
def test_gradients_that_are_lazily_negated_or_conjugated_count_as_their_values(name, way):
    lazy, plain = (ours(name)(cases.parameters(name), backend=way) for _ in range(2))
    for t in range(4):
        for optimizer in (lazy, plain):
            cases.set_gradients(name, cases.parameters_of(optimizer), t)
        for x, y in zip(*map(cases.parameters_of, (lazy, plain)), strict=True):
            x.grad = torch._neg_view(x.grad)
            y.grad = -y.grad
            if x.is_complex():
                x.grad = x.grad.conj() if t % 2 else x.grad.resolve_neg().conj()
                y.grad = y.grad.conj().resolve_conj()
                assert x.grad.is_conj()
            else:
                assert x.grad.is_neg()
        lazy.step()
        plain.step()
    cases.assert_same_bits(lazy, plain)


# Hooks, closures, modes, copies


@pytest.mark.parametrize("watched", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_hooks_run_once(name, watched):
    optimizer = ours(name)(cases.parameters(name))
    calls = []

    def noted(what):
        return lambda *_: calls.append(what)

    handles = [
        optimizer.register_step_pre_hook(noted("before")),
        optimizer.register_step_post_hook(noted("after")),
        register_optimizer_step_pre_hook(noted("global before")),
        register_optimizer_step_post_hook(noted("global after")),
        optimizer.register_state_dict_pre_hook(noted("before saving")),
        optimizer.register_state_dict_post_hook(noted("after saving")),
        optimizer.register_load_state_dict_pre_hook(noted("before loading")),
        optimizer.register_load_state_dict_post_hook(noted("after loading")),
    ]
    activities = [torch.profiler.ProfilerActivity.CPU]
    with torch.profiler.profile(activities=activities) if watched else nullcontext() as profile:
        cases.train(name, optimizer, 1)
    assert calls == ["global before", "before", "after", "global after"]
    if watched:
        assert [event.key for event in profile.key_averages() if "step" in event.key] == [f"Optimizer.step#{name}.step"]
    calls.clear()
    optimizer.load_state_dict(optimizer.state_dict())
    assert calls == ["before saving", "after saving", "before loading", "after loading"]
    calls.clear()
    for handle in handles:
        handle.remove()
    cases.train(name, optimizer, 1)
    optimizer.load_state_dict(optimizer.state_dict())
    assert calls == []


@pytest.mark.parametrize("name", NAMES)
def test_hooks_may_replace_arguments_and_state_dicts(name):
    """As torch's documentation has them: a hook that returns something replaces what it was given."""
    optimizer = ours(name)(cases.parameters(name), lr=0.02)
    seen = []
    optimizer.register_step_pre_hook(lambda _, args, kwargs: ((args[0], lambda: 7.0), kwargs))
    optimizer.register_step_post_hook(lambda _, args, kwargs: seen.append(args[1:]))
    assert optimizer.step() == 7.0
    assert len(seen) == len(seen[0]) == 1
    optimizer.register_state_dict_post_hook(lambda _, state: {**state, "note": "mine"})
    assert optimizer.state_dict()["note"] == "mine"

    def slower(_, state):
        return {**state, "param_groups": [{**group, "lr": 0.01} for group in state["param_groups"]]}

    optimizer.register_load_state_dict_pre_hook(slower)
    optimizer.load_state_dict(optimizer.state_dict())
    assert optimizer.param_groups[0]["lr"] == 0.01


@pytest.mark.parametrize("name", NAMES)
def test_a_closure_is_evaluated_once_with_gradients_enabled(name):
    mine, other = two(name)
    for optimizer in (mine, other):
        params = cases.parameters_of(optimizer)
        calls = []

        def closure(params=params, optimizer=optimizer, calls=calls):
            calls.append(torch.is_grad_enabled())
            optimizer.zero_grad()
            cases.set_gradients(name, params, len(calls))
            return torch.tensor(2.5)

        with torch.no_grad():
            assert optimizer.step(closure).item() == 2.5
            assert optimizer.step(closure=closure).item() == 2.5
        assert calls == [True, True]
    cases.assert_same_training(mine, other)


@pytest.mark.parametrize("name", NAMES)
def test_steps_in_inference_mode_are_the_same(name, way):
    """On parameters made there, and on others."""
    plain = ours(name)(cases.parameters(name), backend=way)
    cases.train(name, plain, 4)
    outside = ours(name)(cases.parameters(name), backend=way)
    with torch.inference_mode():
        inside = ours(name)([param.detach().clone() for param in cases.parameters(name)], backend=way)
        for optimizer in (outside, inside):
            cases.train(name, optimizer, 4)
    for optimizer in (outside, inside):
        cases.assert_same_bits(optimizer, plain)


@pytest.mark.parametrize("name", NAMES)
def test_copies_and_pickles_train_on_alone_and_alike(name):
    options = {"nonfinite": "raise", "backend": "array"}
    optimizer = ours(name)(cases.parameters(name), **options)
    cases.train(name, optimizer, 3)
    copies = [copy.deepcopy(optimizer), pickle.loads(pickle.dumps(optimizer))]
    before = cases.picture(optimizer)
    for duplicate in copies:
        assert type(duplicate) is ours(name)
        assert repr(duplicate) == repr(optimizer)
        assert {key: duplicate.defaults[key] for key in optimizer.defaults} == optimizer.defaults
        cases.assert_same_bits(duplicate, optimizer)
        cases.train(name, duplicate, 3, start=3)
        cases.assert_untouched(optimizer, before)
    cases.train(name, optimizer, 3, start=3)
    for duplicate in copies:
        cases.assert_same_bits(duplicate, optimizer)
        param = cases.parameters_of(duplicate)[0]
        param.grad = param.grad / 0
        with pytest.raises(NonFiniteGradientError):
            duplicate.step()


@pytest.mark.parametrize("name", NAMES)
def test_adding_a_group_takes_defaults_and_own_values_as_in_torch(name):
    mine, other = two(name, lr=0.125)
    added = []
    for optimizer in (mine, other):
        late = [torch.nn.Parameter(torch.linspace(-1, 1, 6, dtype=torch.float64).view(3, 2)) for _ in range(2)]
        optimizer.add_param_group({"params": late[0]})
        optimizer.add_param_group({"params": late[1], "lr": 0.5, "label": "head"})
        added.append([{k: v for k, v in group.items() if k != "params"} for group in optimizer.param_groups])
        cases.train(name, optimizer, 3)
    assert added[0] == added[1]
    cases.assert_same_training(mine, other)


@pytest.mark.parametrize("name", NAMES)
def test_gradients_are_reset_as_in_torch(name):
    optimizer = ours(name)(cases.parameters(name))
    params = cases.parameters_of(optimizer)
    cases.set_gradients("SGD", params, 0)
    optimizer.zero_grad(set_to_none=False)
    assert all(param.grad.eq(0).all() for param in params)
    optimizer.zero_grad()
    assert all(param.grad is None for param in params)


def test_a_program_may_be_profiled_from_its_first_line():
    """Rules are traced with a profile function of their own, beside one that is written in C."""
    code = "import cProfile; profile = cProfile.Profile(); profile.enable(); import fallline.rules; profile.disable()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


# Autograd through the step


@pytest.mark.parametrize("name", [name for name in DENSE if "differentiable" in cases.arguments(name)])
def test_differentiable_steps_have_the_gradients_that_differences_give(name):
    """Through the parameter, the gradient and, where torch takes a tensor, the learning rate; without any warning."""
    takes_tensor = name not in ("ASGD", "Rprop")

    def train(start, scale, lr):
        param = start.clone()
        optimizer = ours(name)([param], lr=lr if takes_tensor else 0.01, differentiable=True)
        for _ in range(3):
            param.grad = scale * param.clone() ** 3 + 0.1
            optimizer.step()
        return param

    start = torch.linspace(-1, 1, 6, dtype=torch.float64, requires_grad=True)
    scale = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
    lr = torch.tensor(0.01, dtype=torch.float64, requires_grad=takes_tensor)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert torch.autograd.gradcheck(train, (start, scale, lr))
