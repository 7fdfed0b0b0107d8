"""On a GPU: whole trainings, compiled, sharded and in graphs; and that no kernel touches what it should not.

Without one, what can runs on a stand-in, some of the cases alone: `gpu_cases` says how.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import torch

import fallline.torch
import gpu_cases
import torch_cases
from fallline import rules
from gpu_cases import REAL, only_real
from gpu_trainings import NAMES, OPTIONS, bits_of, same

pytestmark = [pytest.mark.gpu, pytest.mark.filterwarnings("ignore:Synchronization debug mode")]


@pytest.fixture(scope="module")
def gpu():
    with gpu_cases.ready() as it:
        yield it


# Around the step


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = torch.nn.Sequential(torch.nn.Linear(8, 16), torch.nn.Tanh(), torch.nn.Linear(16, 2))

    def forward(self, x):
        return self.layers(x)


def fitted(model, make, device, *, compiled=False):
    """A model's parameters after steps, in float64 and on the CPU."""
    inputs = torch.linspace(-1, 1, 32, dtype=torch.float64).reshape(4, 8).to(device)
    optimizer = make(model.parameters())

    def step():
        optimizer.zero_grad()
        model(inputs).square().sum().backward()
        optimizer.step()

    run = torch.compile(step, backend="eager") if compiled else step
    for _ in range(5):
        run()
    return [getattr(param, "full_tensor", lambda p=param: p)().detach().cpu() for param in model.parameters()]


def net(device):
    torch.manual_seed(3)
    return Net().double().to(device)


def grouped(params, **options):
    """An optimizer whose first group has a rule of its own, and whose second has not."""
    first, *rest = params
    groups = [{"params": [first], "rule": "momentum", "lr": 0.02}, {"params": rest, "lr": 0.01}]
    return fallline.torch.Optimizer(groups, rules.adam, **options)


@pytest.mark.parametrize("compiled", ["the training", "the step"])
def test_compiled_steps_train_as_others(gpu, compiled):
    torch.compiler.reset()

    def make(params):
        optimizer = fallline.torch.AdamW(params)
        if compiled == "the step":
            optimizer.step = torch.compile(optimizer.step, backend="eager")
        return optimizer

    with gpu, gpu.launching():
        there = fitted(net(gpu.device), make, gpu.device, compiled=compiled == "the training")
        plain = fitted(net(gpu.device), fallline.torch.AdamW, gpu.device)
    for x, y in zip(there, plain, strict=True):
        torch.testing.assert_close(x, y, rtol=1e-12, atol=1e-13)


@pytest.fixture
def mesh(gpu):
    """A mesh of this process alone, on the device."""
    from torch.distributed.device_mesh import init_device_mesh

    backend = "gloo" if gpu.stood_in else "nccl"
    if not torch.distributed.is_available() or (not gpu.stood_in and not torch.distributed.is_nccl_available()):
        pytest.skip(f"torch has no {backend}")
    store = torch.distributed.HashStore()
    torch.distributed.init_process_group(backend, store=store, rank=0, world_size=1)
    try:
        yield init_device_mesh(gpu.device, (1,))
    finally:
        torch.distributed.destroy_process_group()


@pytest.mark.parametrize("kind", ["FSDP2", "DDP"])
@pytest.mark.parametrize("name", ["AdamW", "SGD", "a rule per group"])
def test_a_model_in_shards_or_copies_trains_as_a_plain_one(gpu, mesh, kind, name):
    from torch.distributed.fsdp import fully_shard
    from torch.nn.parallel import DistributedDataParallel

    def make(params):
        if name == "a rule per group":
            return grouped(params)
        return torch_cases.ours(name)(params, lr=0.02, **OPTIONS.get(name, {}))

    wrap = (lambda model: fully_shard(model, mesh=mesh)) if kind == "FSDP2" else DistributedDataParallel
    with gpu, gpu.launching():
        parts = fitted(wrap(net(gpu.device)), make, gpu.device)
        whole = fitted(net(gpu.device), make, gpu.device)
    for x, y in zip(parts, whole, strict=True):
        torch.testing.assert_close(x, y, rtol=1e-12, atol=1e-13)


def test_a_closure_and_a_scheduler_lead_as_on_the_cpu(gpu):
    def train(device):
        param = torch.linspace(-1, 1, 600).to(device).requires_grad_()
        optimizer = fallline.torch.NAG([param], lr=0.05, gamma=0.9)
        scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.5)

        def closure():
            optimizer.zero_grad()
            loss = (param * 0.25).square().sum()
            loss.backward()
            return loss

        for _ in range(4):
            optimizer.step(closure)
            scheduler.step()
        ahead = param.detach().cpu().clone()
        optimizer.eval()
        return [ahead, *bits_of(optimizer, [param])]

    with gpu, gpu.launching():
        there = train(gpu.device)
    assert same(there, train("cpu"))


# Graphs


def graphed_optimizer(params, name="Adam", **options):
    """An optimizer whose steps can be part of a graph, where that is taken."""
    try:
        return torch_cases.ours(name)(params, capturable=True, **options)
    except RuntimeError as error:
        pytest.skip(f"capturable=True is refused: {error}")


CAPTURABLE = [name for name in NAMES if "capturable" in torch_cases.arguments(name)]


@pytest.mark.parametrize("rate", ["a number", "a tensor"])
@pytest.mark.parametrize("name", CAPTURABLE)
def test_a_step_in_a_graph_has_the_bits_of_one_outside(gpu, name, rate):
    def made():
        params = [torch.linspace(-1, 1, n).to(gpu.device).requires_grad_() for n in (5000, 3, 1)]
        for param in params:
            param.grad = torch.zeros_like(param)
        lr = torch.tensor(0.02, device=gpu.device) if rate == "a tensor" else 0.02
        return params, lr, graphed_optimizer(params, name, lr=lr)

    def train(params, lr, step, turns):
        for k in turns:
            for param in params:
                param.grad.fill_(0.25 * k - 0.5)
            if rate == "a tensor" and k == 10:
                lr.fill_(0.005)
            step()

    with gpu:
        params, lr, optimizer = made()
        with gpu.on_side_stream():  # a step before, that makes the states and compiles
            train(params, lr, optimizer.step, [0])
        train(params, lr, gpu.captured(optimizer.step), range(1, 20))
        others, lr, plain = made()
        train(others, lr, plain.step, range(20))
    assert same(bits_of(optimizer, params), bits_of(plain, others))
    assert {float(state["step"]) for state in optimizer.state.values()} == {20.0}


def test_groups_with_rules_of_their_own_step_in_a_graph(gpu):
    def filled(params, k):
        for param in params:
            param.grad.fill_(0.25 * k - 0.5)

    ends = []
    for graphs in (True, False):
        params = [torch.linspace(-1, 1, n).to(gpu.device).requires_grad_() for n in (5000, 3, 1)]
        for param in params:
            param.grad = torch.zeros_like(param)
        with gpu, gpu.launching():
            optimizer = grouped(params, capturable=True)
            with gpu.on_side_stream():
                filled(params, 0)
                optimizer.step()
            step = gpu.captured(optimizer.step) if graphs else optimizer.step
            for k in range(1, 20):
                filled(params, k)
                step()
        assert {float(state["step"]) for state in optimizer.state.values()} == {20.0}
        assert [set(optimizer.state[param]) for param in params[:2]] == [{"step", "v"}, {"step", "m", "v"}]
        ends.append(bits_of(optimizer, params))
    assert same(*ends)


@pytest.mark.parametrize("options", [{}, {"fused": True}, {"nonfinite": "skip"}], ids=str)
def test_a_grad_scaler_over_groups_with_rules_of_their_own_leaves_out_all_of_them(gpu, options):
    def train(device, factor, **options):
        params = [torch.linspace(-1, 1, n).to(device).requires_grad_() for n in (700, 3, 5)]
        optimizer = grouped(params, **options)
        scaler = torch.amp.GradScaler(device, init_scale=4.0, enabled=factor > 1)
        for k in range(6):
            if factor == 1 and k in (2, 4):
                continue
            optimizer.zero_grad()
            scaler.scale(sum((param * (0.5 + k)).sum() for param in params)).backward()
            if k in (2, 4):  # in the group of the other rule
                params[-1 if k == 2 else 0].grad[-1] = torch.inf
            scaler.step(optimizer)
            scaler.update()
        return bits_of(optimizer, params)

    with gpu, gpu.launching():
        there = train(gpu.device, 4, **options)
    plain = train("cpu", 1)
    assert same(there, plain)
    assert same(train("cpu", 4, **options), plain)


def test_a_whole_training_step_in_a_graph_is_that_outside(gpu):
    inputs = torch.linspace(-1, 1, 32).reshape(4, 8).to(gpu.device)

    def made(make):
        model = net(gpu.device).float()
        optimizer = make(model.parameters())

        def step():
            optimizer.zero_grad()
            model(inputs).square().sum().backward()
            optimizer.step()

        return model, step

    with gpu:
        model, step = made(lambda params: graphed_optimizer(params, lr=0.01))
        with gpu.on_side_stream():
            for _ in range(3):
                step()
        replay = gpu.captured(step)
        for _ in range(10):
            replay()
        other, plain = made(lambda params: torch_cases.ours("Adam")(params, lr=0.01))
        for _ in range(13):
            plain()
    for a, b in zip(model.parameters(), other.parameters(), strict=True):
        torch.testing.assert_close(a, b, rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("to_none", [False, True])
def test_a_model_of_graphed_callables_trains_as_with_torch(gpu, to_none):
    """Its gradients lie in the same memory at each step, which the graph writes to before anything is added."""
    ends = []
    for make in (graphed_optimizer, torch.optim.Adam):
        model, x = net(gpu.device).float(), torch.linspace(-1, 1, 32, device=gpu.device).reshape(4, 8)
        losses = []
        with gpu:
            optimizer, call = make(model.parameters(), lr=0.01), gpu.graphed(model, x)
            for _ in range(8):
                optimizer.zero_grad(set_to_none=to_none)
                loss = call(x).square().sum()
                loss.backward()
                optimizer.step()
                losses.append(float(loss.detach()))
        assert losses[-1] < losses[0]
        ends.append(list(model.parameters()))
    for mine, other in zip(*ends, strict=True):
        torch.testing.assert_close(mine, other, rtol=1e-4, atol=1e-6)


def test_what_steps_on_the_device_skips_without_waiting(gpu):
    params = [torch.ones(n, device=gpu.device, requires_grad=True) for n in (5000, 3)]
    with gpu:
        optimizer = graphed_optimizer(params, nonfinite="skip")
        for k in range(4):
            for param in params:
                param.grad = torch.full_like(param, torch.inf if k == 2 else 1.0)
            if k:
                with gpu.unwaiting():
                    optimizer.step()
            else:
                optimizer.step()
        assert optimizer.skipped_steps == 1
    assert all(bool(param.isfinite().all()) for param in params)


# Memory


@pytest.mark.parametrize(
    ("tool", "clean"),
    [
        ("memcheck", "ERROR SUMMARY: 0 errors"),
        pytest.param("racecheck", "RACECHECK SUMMARY: 0 hazards displayed", marks=only_real),
    ],
)
def test_no_kernel_reads_or_writes_beside_its_arrays_or_before_others_are_done(tool, clean):
    """NVIDIA's checkers over steps without torch; where there is no GPU, the same program on the stand-in."""
    program = [sys.executable, str(Path(__file__).with_name("gpu_memcheck.py"))]
    if not REAL:
        done = subprocess.run([*program, "--stand-in"], capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return
    checker = shutil.which("compute-sanitizer")
    if checker is None:
        pytest.skip("compute-sanitizer is not on PATH")
    command = [checker, "--tool", tool, "--error-exitcode", "9", *program]
    done = subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)
    said = done.stdout + done.stderr
    if "not supported" in said:
        pytest.skip("compute-sanitizer does not know this device or this system")
    assert done.returncode == 0, said[-3000:]
    assert clean in said
