"""On a GPU: what torch has there, checkpoints, guards, streams, and no wait for the device.

Without one, what can runs on a stand-in, some of the cases alone: `gpu_cases` says how.
"""

from __future__ import annotations

import copy
import pickle
import warnings

import numpy as np
import pytest
import torch

import fallline.torch
import gpu_cases
import torch_cases
from fallline import rules
from fuzz import cases as fuzz_cases
from fuzz.bits import check_same
from fuzz.torch_trainings import Run
from gpu_cases import ALL, REAL, only_real, spread
from gpu_trainings import NAMES, bits_of, same, torchs
from registered import PLAIN

pytestmark = [pytest.mark.gpu, pytest.mark.filterwarnings("ignore:Synchronization debug mode")]


@pytest.fixture(scope="module")
def gpu():
    with gpu_cases.ready() as it:
        yield it


# As torch has it, on the GPU


@pytest.mark.parametrize(
    "way", ["foreach", "fused", "capturable"] if REAL else ["foreach", "fused"]
)  # which torch takes on GPUs alone
@pytest.mark.parametrize("name", spread(NAMES, 2))
def test_trainings_are_torchs(gpu, name, way):
    if not torchs(name, way, gpu):
        pytest.skip(f"torch's {name} has no {way} there")
    for options in list(torch_cases.option_sets(name).values())[:: 3 if ALL else 6]:
        mine, other = (
            cls(torch_cases.parameters(name, torch.float64, device=gpu.device), **options, **more)
            for cls, more in ((torch_cases.ours(name), {}), (torch_cases.theirs(name), ways(name, way, options)))
        )
        torch_cases.train(name, other, 12)
        with gpu, gpu.launching():
            torch_cases.train(name, mine, 12)
        torch_cases.assert_same_training(mine, other, precision(name, way))


def precision(name, way):
    """How near torch comes: what some classes keep is float32, and under `capturable` so are all powers of the step."""
    return 1e-4 if way == "capturable" else 1e-6 if name in ("ASGD", "NAdam", "RAdam") else 1e-10


def ways(name, way, options):
    """How torch is to compute; a rate in a tensor is taken by some ways alone."""
    tensors = any(isinstance(value, torch.Tensor) for value in options.values())
    return {} if tensors else {way: True}


CROSSINGS = [({"fused": True}, "fused"), ({"foreach": True}, "foreach"), ({"capturable": True}, "capturable")]


@pytest.mark.parametrize(("options", "way"), CROSSINGS if REAL else CROSSINGS[:2])
@pytest.mark.parametrize("name", spread(NAMES, 4))
def test_checkpoints_cross_between_the_cpu_the_gpu_and_torch(gpu, name, options, way):
    if not torchs(name, way, gpu):
        pytest.skip(f"torch's {name} has no {way} there")
    chain = [
        (torch_cases.ours(name), "cpu", {}), (torch_cases.ours(name), gpu.device, {}),
        (torch_cases.theirs(name), gpu.device, options), (torch_cases.ours(name), gpu.device, {}),
        (torch_cases.theirs(name), "cpu", {}), (torch_cases.ours(name), gpu.device, {}),
    ]  # fmt: skip
    last = None
    for turn, (cls, device, more) in enumerate(chain):
        optimizer = cls(torch_cases.parameters(name, torch.float64, device=device), lr=0.02, **more)
        if last is not None:
            optimizer.load_state_dict(torch_cases.saved(last.state_dict()))
            for group in optimizer.param_groups:  # how torch computes is of this run, and not of the one before
                group.update({key: more.get(key, False) for key in ("foreach", "fused", "capturable") if key in group})
            with torch.no_grad():
                for param, old in zip(*map(torch_cases.parameters_of, (optimizer, last)), strict=True):
                    param.copy_(old)
            settle(optimizer, more)
        with gpu:
            torch_cases.train(name, optimizer, 2, start=2 * turn)
        last = optimizer
    whole = torch_cases.theirs(name)(torch_cases.parameters(name, torch.float64), lr=0.02)
    torch_cases.train(name, whole, 2 * len(chain))
    for mine, other in zip(*map(torch_cases.parameters_of, (last, whole)), strict=True):
        torch_cases.assert_near(mine.cpu(), other, precision(name, way), name)


def settle(optimizer, more):
    """Puts torch's counters where its way wants them, as its documentation asks where the way changes."""
    if type(optimizer).__module__.startswith("torch.optim"):
        there = bool(more.get("fused") or more.get("capturable"))
        for param, state in optimizer.state.items():
            if isinstance(state.get("step"), torch.Tensor):
                state["step"] = state["step"].to(param.device if there else "cpu", torch.float32)


def test_a_training_that_goes_to_the_gpu_and_back_has_the_bits_of_one_that_stays(gpu):
    def train(devices):
        params = torch_cases.parameters("Adam", torch.float32)
        state = None
        for t, device in enumerate(devices):
            params = [torch.nn.Parameter(param.detach().to(device)) for param in params]
            optimizer = fallline.torch.AdamW(params)
            if state is not None:
                optimizer.load_state_dict(state)
            torch_cases.train("AdamW", optimizer, 1, start=t, pull=0)
            state = torch_cases.saved(optimizer.state_dict())
        return bits_of(optimizer, params)

    with gpu:
        moved = train(["cpu", gpu.device, "cpu", gpu.device])
    assert same(moved, train(["cpu"] * 4))


def test_copies_and_pickles_train_on_alone_and_alike(gpu):
    params = torch_cases.parameters("Adam", torch.float32, device=gpu.device)
    with gpu:
        optimizer = fallline.torch.Adam(params)
        torch_cases.train("Adam", optimizer, 2)
        others = [copy.deepcopy(optimizer), pickle.loads(pickle.dumps(optimizer))]
        for one in (optimizer, *others):
            torch_cases.train("Adam", one, 2, start=2)
        for one in others:
            torch_cases.assert_same_bits(one, optimizer)


RANDOM = [range(k, k + 5) for k in range(0, 100 if ALL else 10, 5)]


@pytest.mark.parametrize("seeds", RANDOM, ids=str)
def test_random_trainings_are_right_and_have_the_bits_of_the_cpu(gpu, seeds):
    for seed in seeds:
        training = on_devices(fuzz_cases.training(seed))
        if training is None:
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of torch, of steps that are skipped and schedulers that go on
            here = Run(training, "auto", watched=False)
            here.train()
            with gpu:
                there = Run(training, "auto", watched=True, device=gpu.device)
                there.train()
        check_same(here.pictures, there.pictures, f"seed {seed}: not the bits of the CPU")


def on_devices(training):
    """A case, if it is one for a device: none that is refused, and none whose tensors have no numbers."""
    refused = training.scheduler and any(isinstance(v, fuzz_cases.Ramp) for v in training.options.values())
    return None if refused or training.default_device != "cpu" else training


# Guards


@pytest.mark.parametrize("nonfinite", ["skip", "raise"])
@pytest.mark.parametrize("bad", [torch.inf, -torch.inf, torch.nan])
def test_what_is_not_finite_is_seen_and_nothing_moves(gpu, nonfinite, bad):
    params = [torch.ones(n, device=gpu.device, requires_grad=True) for n in (5000, 3, 1)]
    with gpu:
        optimizer = fallline.torch.Optimizer(params, rules.adam, nonfinite=nonfinite)
        for k, (at, size) in enumerate(((0, 4999), (0, 0), (2, 0), (1, 2))):
            for param in params:
                param.grad = torch.ones_like(param)
            params[at].grad[size] = bad
            if nonfinite == "raise":
                with pytest.raises(fallline.torch.NonFiniteGradientError, match=f"parameter {at} of group 0"):
                    optimizer.step()
            else:
                optimizer.step()
                assert optimizer.skipped_steps == k + 1
        assert all(bool((param == 1).all()) for param in params)
        for param in params:
            param.grad = torch.ones_like(param)
        optimizer.step()
    assert all(bool((param < 1).all()) for param in params)
    assert all(float(state["step"]) == 1 for state in optimizer.state.values())


@pytest.mark.parametrize("fused", [False, True])
@pytest.mark.parametrize("name", spread(NAMES, 4))
def test_a_grad_scaler_leaves_out_what_it_should_and_the_bits_are_the_cpus(gpu, name, fused):
    if fused and not torchs(name, "fused", gpu):
        pytest.skip(f"torch's {name} has no fused")

    def train(device):
        params = [torch.linspace(-1, 1, n).to(device).requires_grad_() for n in (700, 3)]
        optimizer = torch_cases.ours(name)(params, lr=0.02, **({"fused": True} if fused else {}))
        scaler = torch.amp.GradScaler(device, init_scale=4.0, growth_interval=3)
        for k in range(9):
            optimizer.zero_grad()
            loss = sum((param * (0.5 + k)).sum() for param in params)
            scaler.scale(loss * (torch.inf if k in (2, 6) else 1.0)).backward()
            scaler.step(optimizer)
            scaler.update()
        return bits_of(optimizer, params), float(scaler.get_scale())

    with gpu, gpu.launching():
        there, scale = train(gpu.device)
    here, other = train("cpu")
    assert scale == other == 2.0
    assert same(there, here)


# Streams, and no wait


@pytest.mark.parametrize("rule_name", ["sgd", "adam", "nadam", "noisy_sgd"])
def test_a_step_does_not_wait_for_the_device(gpu, rule_name):
    params = [torch.ones(n, device=gpu.device, requires_grad=True) for n in (5000, 3, 70_000)]
    with gpu:
        optimizer = fallline.torch.Optimizer(params, PLAIN[rule_name])
        for k in range(6):
            grads = [torch.ones_like(param) for param in params]  # which lie elsewhere than those before
            for param, grad in zip(params, grads, strict=True):
                param.grad = grad
            optimizer.param_groups[0]["lr"] = 0.1 / (1 + k)
            if k:
                with gpu.unwaiting():
                    optimizer.step()
            else:
                optimizer.step()


@pytest.mark.parametrize("name", spread(NAMES, 2))
def test_a_step_of_every_class_does_not_wait_for_the_device(gpu, name):
    params = torch_cases.parameters(name, torch.float32, torch.bfloat16, device=gpu.device)
    with gpu:
        optimizer = torch_cases.ours(name)(params)
        torch_cases.train(name, optimizer, 2)
        with gpu.unwaiting():
            optimizer.step()


def test_a_step_runs_on_torchs_current_stream(gpu):
    param = torch.zeros(1 << 16, device=gpu.device, requires_grad=True)
    with gpu:
        optimizer = fallline.torch.Optimizer([param], rules.sgd, lr=1.0)
        param.grad = torch.zeros_like(param)
        optimizer.step()
        with gpu.on_side_stream():
            gpu.sleep()
            param.grad.fill_(-1.0)  # behind the sleep, and so is the step that reads it
            optimizer.step()
    assert bool((param == 1).all())


def test_steps_that_are_asked_for_while_others_wait_have_their_own_numbers_and_addresses(gpu):
    param = torch.zeros(1000, device=gpu.device, requires_grad=True)
    with gpu:
        optimizer = fallline.torch.Optimizer([param], rules.sgd, lr=1.0)
        grads = [torch.full_like(param, float(2**k)) for k in range(12)]
        param.grad = torch.zeros_like(param)
        optimizer.step()
        gpu.sleep()
        for k, grad in enumerate(grads):  # all before the first of them runs
            param.grad, optimizer.param_groups[0]["lr"] = grad, float(1 + k % 3)
            optimizer.step()
    expected = -sum(2.0**k * (1 + k % 3) for k in range(12))
    assert bool((param == expected).all())


def test_two_optimizers_race_on_two_streams(gpu):
    rows = [torch.zeros(50_000, device=gpu.device, requires_grad=True) for _ in range(2)]
    with gpu:
        optimizers = [fallline.torch.Optimizer([row], rules.momentum, lr=1.0, gamma=0.5) for row in rows]
        streams = [gpu.new_stream() for _ in rows]
        gpu.finish()
        for k in range(30):
            for row, optimizer, stream in zip(rows, optimizers, streams, strict=True):
                with stream():
                    row.grad = torch.full_like(row, 1.0 + k)
                    optimizer.step()
        gpu.finish()
    velocity = theta = 0.0
    for k in range(30):
        velocity = np.float32(0.5 * velocity + (1.0 + k))
        theta = np.float32(theta - velocity)
    assert torch.equal(rows[0], rows[1])
    assert set(rows[0].tolist()) == {float(theta)}


def test_gradients_that_were_made_on_a_side_stream_are_those_that_the_step_sees(gpu):
    param = torch.zeros(1 << 16, device=gpu.device, requires_grad=True)
    factor = torch.full_like(param, -1.0)
    with gpu:
        optimizer = fallline.torch.Optimizer([param], rules.sgd, lr=1.0)
        for k in range(5):
            optimizer.zero_grad()
            with gpu.on_side_stream():
                gpu.sleep()
                loss = (param * factor).sum()  # autograd goes back on the stream on which it came
                gpu.sleep()
            loss.backward()
            optimizer.step()
            assert bool((param == k + 1).all())


# Where parameters are


@only_real
def test_parameters_on_both_devices_step_together(gpu):
    here, there = torch.ones(9, requires_grad=True), torch.ones(9, device="cuda", requires_grad=True)
    optimizer = fallline.torch.Optimizer([here, there], rules.nadam)
    for k in range(3):
        here.grad, there.grad = torch.full((9,), 1.0 + k), torch.full((9,), 1.0 + k, device="cuda")
        optimizer.step()
    assert torch.equal(here, there.cpu())


@pytest.mark.skipif(not REAL or torch.cuda.device_count() < 2, reason="there are no two GPUs")
def test_parameters_on_two_gpus_step_together(gpu):
    params = [torch.ones(9, device=f"cuda:{k}", requires_grad=True) for k in range(2)]
    optimizer = fallline.torch.Optimizer(params, rules.nadam)
    for k in range(3):
        for param in params:
            param.grad = torch.full_like(param, 1.0 + k)
        with gpu.unwaiting():
            optimizer.step()
    assert torch.equal(params[0].cpu(), params[1].cpu())


def test_a_parameter_moved_to_the_device_and_back_is_followed(gpu):
    model = torch.nn.Linear(5, 3)
    with gpu:
        optimizer = fallline.torch.Optimizer(model.parameters(), rules.momentum)
        for device in ("cpu", gpu.device, "cpu", gpu.device):
            model.to(device)
            for state in optimizer.state.values():
                state["v"] = state["v"].to(device)
            model(torch.ones(2, 5, device=device)).sum().backward()
            before = [param.detach().clone() for param in model.parameters()]
            optimizer.step()
            optimizer.zero_grad()
            assert not any(torch.equal(x, y) for x, y in zip(before, model.parameters(), strict=True))
