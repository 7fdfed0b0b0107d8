"""torch's own list of inputs for its optimizers on GPUs, with our classes; on the stand-in where there is no GPU.

torch's tests run over this list, `optim_db`. What they ask of a class stands here: its numbers, states that are saved,
loaded and moved, steps that change nothing, hyperparameters in tensors, schedulers.
"""

from __future__ import annotations

import copy
import functools
import math

import pytest
import torch

import gpu_cases
import torch_cases as cases
from gpu_trainings import NAMES

pytestmark = pytest.mark.gpu

INPUTS = [
    pytest.param(name, k, id=f"{name}-{given.desc}")
    for name in NAMES
    for k, given in enumerate(cases.INFO[name].optim_inputs_func("cuda"))
]


def inputs(share):
    """Every third input, or every seventh, others in each test: each input runs in some of them."""
    every = 3 if gpu_cases.ALL else 7
    return pytest.mark.parametrize(("name", "k"), INPUTS[share % every :: every])


FUSED = [name for name in NAMES if "cuda" in cases.INFO[name].supports_fused_on]


@pytest.fixture(scope="module")
def gpu():
    with gpu_cases.ready() as it:
        yield it


@functools.cache
def is_refused(name):
    """Whether our class refuses to be part of a graph."""
    try:
        cases.ours(name)(cases.parameters(name), capturable=True)
    except RuntimeError:
        return True
    return False


def options(name, k):
    given = dict(cases.INFO[name].optim_inputs_func("cuda")[k].kwargs)
    if given.get("capturable") and is_refused(name):
        pytest.skip("capturable=True is refused")
    return {key: value.clone() if isinstance(value, torch.Tensor) else value for key, value in given.items()}


def theirs(name, given):
    """torch's class with these options, tensor by tensor; without `capturable`, with which it computes in float32."""
    kept = {key: value for key, value in given.items() if key != "capturable"}
    return functools.partial(cases.theirs(name), foreach=False, **copy.deepcopy(kept))


def parameters(gpu, dtype=torch.float64, name=""):
    """As torch's tests have them: matrices, rows, none, one that never gets a gradient."""
    generator = torch.Generator().manual_seed(4)
    shapes = ((10, 5), (10,), (2, 3, 2), (1,), *([(0, 3)] if name != "Adafactor" else []))  # torch's divides by 0 there
    made = [torch.randn(shape, generator=generator, dtype=torch.float64) for shape in shapes]
    return [torch.nn.Parameter(one.to(gpu.device, dtype)) for one in made]


def set_gradients(params, t):
    for k, param in enumerate(params):
        if k != 3:
            generator = torch.Generator().manual_seed(10 * t + k)
            noise = torch.randn(param.shape, generator=generator, dtype=torch.float64)
            param.grad = None if t == 3 else noise.to(param.device, param.dtype)


def train(optimizer, turns):
    params = cases.parameters_of(optimizer)
    for t in turns:
        set_gradients(params, t)
        optimizer.step()


def same(mine, other, rtol):
    """Parameters and states agree; the counters in value, wherever they are kept."""
    for x, y in zip(cases.parameters_of(mine), cases.parameters_of(other), strict=True):
        cases.assert_near(x, y, rtol, "a parameter")
        assert set(mine.state.get(x, {})) == set(other.state.get(y, {}))
        for key, value in other.state.get(y, {}).items():
            kept = mine.state[x][key]
            if kept.dim():
                cases.assert_near(kept, value, rtol, key)
            else:
                assert float(kept) == pytest.approx(float(value), rel=1e-5), key


@inputs(0)
def test_it_trains_as_torchs_class(gpu, name, k):
    given = options(name, k)
    other = theirs(name, given)(parameters(gpu, name=name))
    train(other, range(7))
    with gpu, gpu.launching():
        mine = cases.ours(name)(parameters(gpu, name=name), **given)
        train(mine, range(7))
    rough = name in ("ASGD", "NAdam", "RAdam") or any(isinstance(v, torch.Tensor) for v in given.values())
    same(mine, other, 1e-6 if rough else 1e-10)


@inputs(1)
def test_a_saved_state_goes_on_and_what_was_saved_stays_as_it_was(gpu, name, k):
    given = options(name, k)
    with gpu:
        first = cases.ours(name)(parameters(gpu), **given)
        train(first, range(3))
        saved = first.state_dict()
        before = copy.deepcopy(saved)
        params = [torch.nn.Parameter(param.detach().clone()) for param in cases.parameters_of(first)]
        second = cases.ours(name)(params, **copy.deepcopy(given))
        second.load_state_dict(saved)
        for optimizer in (first, second):
            train(optimizer, range(4, 7))
    cases.assert_same_bits(first, second)
    for state, old in zip(saved["state"].values(), before["state"].values(), strict=True):
        assert state.keys() == old.keys()
    torch.testing.assert_close(first.state_dict(), second.state_dict(), rtol=0, atol=0)


@inputs(2)
def test_counters_are_where_torch_keeps_them(gpu, name, k):
    given = options(name, k)
    with gpu:
        optimizer = cases.ours(name)(parameters(gpu), **given)
        train(optimizer, range(2))
    there = bool(given.get("capturable"))
    for state in optimizer.state.values():
        if "step" in state:
            assert state["step"].device.type == (gpu.device if there else "cpu")
            assert state["step"].dtype == torch.float32


OLD = ("maximize", "foreach", "differentiable", "fused", "capturable")


@inputs(3)
def test_states_of_older_versions_load_and_step(gpu, name, k):
    given = options(name, k)
    with gpu:
        optimizer = cases.ours(name)(parameters(gpu), **given)
        train(optimizer, range(2))
        saved = copy.deepcopy(optimizer.state_dict())
        for group in saved["param_groups"]:
            for flag in OLD:
                group.pop(flag, None)
        for state in saved["state"].values():
            if "step" in state:
                state["step"] = state["step"].item()
        plain = {key: value for key, value in given.items() if key not in OLD}
        other = cases.ours(name)([param.detach().clone() for param in cases.parameters_of(optimizer)], **plain)
        other.load_state_dict(saved)
        train(other, range(2, 4))
    steps = {float(state["step"]) for state in other.state.values() if "step" in state}
    assert steps <= {0.0, 3.0}  # at one of the four there was no gradient; one parameter never had one
    assert all(bool(param.isfinite().all()) for param in cases.parameters_of(other))


@inputs(4)
def test_no_gradient_is_no_step_and_a_gradient_of_zeros_moves_nothing(gpu, name, k):
    given = options(name, k)
    if "weight_decay" in cases.arguments(name):
        given["weight_decay"] = 0
    if name == "ASGD":
        given["lambd"] = 0.0  # another decay
    with gpu:
        optimizer = cases.ours(name)(parameters(gpu, torch.float32), **given)
        params = cases.parameters_of(optimizer)
        before = [param.detach().clone() for param in params]
        optimizer.step()
        assert not any(float(state.get("step", 0)) for state in optimizer.state.values())
        for param in params:
            param.grad = torch.zeros_like(param)
        optimizer.step()
    assert all(torch.equal(x, y) for x, y in zip(params, before, strict=True))


@inputs(5)
def test_complex_parameters_step_as_pairs_of_real_ones(gpu, name, k):
    if not cases.INFO[name].supports_complex:
        pytest.skip(f"torch's {name} takes no complex parameters")
    given = options(name, k)
    number = torch.randn(5, 4, dtype=torch.complex64, generator=torch.Generator().manual_seed(0)).to(gpu.device)
    pair = torch.view_as_real(number).clone()
    with gpu:
        ones = [cases.ours(name)([x.requires_grad_()], **copy.deepcopy(given)) for x in (number, pair)]
        for t in range(3):
            grad = torch.randn(5, 4, dtype=torch.complex64, generator=torch.Generator().manual_seed(1 + t))
            number.grad = grad.to(gpu.device)
            pair.grad = torch.view_as_real(number.grad)
            for optimizer in ones:
                optimizer.step()
    torch.testing.assert_close(torch.view_as_real(number.detach()), pair.detach(), rtol=0, atol=0)


@inputs(6)
def test_every_scheduler_of_torchs_list_leads_downhill(gpu, name, k):
    for schedulers in [(), *cases.INFO[name].scheduler_inputs]:
        given = options(name, k)
        with gpu:
            weight, bias = (torch.nn.Parameter(one.detach()) for one in parameters(gpu, torch.float32)[:2])
            optimizer = cases.ours(name)([weight, bias], **given)
            made = [scheduler(optimizer) for scheduler in schedulers]
            losses = []
            inputs = torch.linspace(-1, 1, 5, device=gpu.device)

            def closure():
                optimizer.zero_grad()  # noqa: B023
                loss = (weight.mv(inputs) + bias).square().sum()  # noqa: B023
                loss.backward()
                losses.append(float(loss.detach()))  # noqa: B023
                return loss

            for _ in range(15):
                optimizer.step(closure)
                for scheduler in made:
                    by_loss = isinstance(scheduler, torch.optim.lr_scheduler.ReduceLROnPlateau)
                    scheduler.step(*([losses[-1]] if by_loss else []))
        assert math.isfinite(losses[-1])
        assert losses[-1] > losses[0] if given.get("maximize") else losses[-1] < losses[0], (schedulers, losses)


@pytest.mark.parametrize("scale", [None, 1.0])
@pytest.mark.parametrize("name", FUSED)
def test_a_fused_step_is_none_where_an_infinity_was_seen(gpu, name, scale):
    for given in (one.kwargs for one in cases.INFO[name].optim_inputs_func("cuda")):
        if given.get("capturable") and is_refused(name):
            continue
        params = [torch.ones(1, device=gpu.device, requires_grad=True) for _ in range(5)]
        for param in params:
            param.grad = torch.ones_like(param)
        with gpu:
            optimizer = cases.ours(name)(params, fused=True, **copy.deepcopy(given))
            optimizer.grad_scale = None if scale is None else torch.full((1,), scale, device=gpu.device)
            optimizer.found_inf = torch.ones((), device=gpu.device)
            optimizer.step()
        for param in params:
            assert float(optimizer.state.get(param, {}).get("step", 0.0)) == 0
            assert torch.equal(param, torch.ones_like(param))


@pytest.mark.parametrize("name", NAMES)
def test_what_torch_refuses_on_the_device_is_refused(gpu, name):
    for wrong in cases.INFO[name].optim_error_inputs_func(gpu.device, torch.float32):
        given = wrong.optimizer_error_input
        if "complex" in given.desc:  # which is refused at a step, in our words
            continue
        params = [torch.nn.Parameter(torch.randn(2, 3, device=gpu.device))] if given.params is None else given.params
        with gpu, pytest.raises(wrong.error_type, match=wrong.error_regex):
            cases.ours(name)(params, **given.kwargs)


@inputs(7)
def test_a_copy_has_all_that_is_public(gpu, name, k):
    given = options(name, k)
    with gpu:
        optimizer = cases.ours(name)(parameters(gpu), **given)
        train(optimizer, range(1))
        other = copy.deepcopy(optimizer)
    public = lambda it: {key for key in vars(it) if not key.startswith("_")}  # noqa: E731
    assert public(optimizer) == public(other)
