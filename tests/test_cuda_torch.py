"""torch's door on a GPU that is this processor: matrices count as tensors on it, all others as the CPU's."""

from __future__ import annotations

from collections import Counter

import pytest
import torch

import fallline.torch
from fallline import machines, rules
from fallline.machines.cuda import Cuda
from fallline.torch.memory import plain
from fallline.torch.memory.plain import CPU, Device
from fallline.torch.step import guard, plan, rows, share, there, way
from gpu_on_cpu import HostDriver
from thinned import every_rule

GPU = Device("cuda", -1)
STREAM = 77


@pytest.fixture
def gpu(monkeypatch):
    """The driver of a GPU on which torch keeps its matrices."""
    driver = HostDriver()
    machine = Cuda(driver, 0)
    real = plain.device_of

    def device_of(tensor, *, lazy=False):
        return GPU if tensor.dim() == 2 and real(tensor, lazy=lazy) == CPU else real(tensor, lazy=lazy)

    def machine_for(kind, number=0):
        return machine if kind == "cuda" else machines.machine_for(kind)

    for module in (share, way, guard, rows):
        monkeypatch.setattr(module, "device_of", device_of)
    for module in (there, share, guard):
        monkeypatch.setattr(module, "machine_for", machine_for)
    for module in (plan, guard, rows):
        monkeypatch.setattr(module, "stream_of", lambda device: STREAM if device == GPU else 0)
    monkeypatch.setitem(plain.PLAIN_KEYS, "cuda", plain.PLAIN_KEYS["cpu"])
    return driver


def trained(rule, dtype, shapes=((3, 5), (7,), (40, 61), (), (0, 4), (2, 2, 3)), **options):
    """The bits of parameters and states after steps of two groups, with parameters of several ages."""
    generator = torch.Generator().manual_seed(0)
    params = [torch.randn(shape, generator=generator).to(dtype).requires_grad_() for shape in shapes]
    groups = [{"params": params[:4]}, {"params": params[4:], "lr": 0.5}]
    optimizer = fallline.torch.Optimizer(groups, rule, **options)
    for k in range(5):
        optimizer.zero_grad()
        for param in params[k % 3 :]:
            param.grad = torch.randn(param.shape, generator=generator).to(dtype)
        optimizer.step()
    kept = [value for state in optimizer.state.values() for value in state.values()]
    return [x.detach().contiguous().view(-1).view(torch.uint8).tolist() for x in (*params, *kept) if x.numel()]


@every_rule(dtype=[torch.float32, torch.float64, torch.float16, torch.bfloat16])
def test_an_optimizer_of_two_devices_has_the_bits_of_the_cpu(rule, dtype, gpu, monkeypatch):
    on_both = trained(rule, dtype)
    calls = Counter(name for name, *_ in gpu.calls)
    assert calls["launch"] >= 5
    assert {call[-1] for call in gpu.calls if call[0] == "launch"} == {STREAM}
    monkeypatch.undo()
    assert trained(rule, dtype) == on_both


@pytest.mark.parametrize("name", ["SGD", "Adam", "AdamW", "NAdam", "RMSprop", "Adagrad"])
def test_classes_of_torch_step_on_it(name, gpu, monkeypatch):
    def run():
        params = [torch.linspace(-1, 1, 600).reshape(20, 30).requires_grad_(), torch.ones(3, requires_grad=True)]
        optimizer = getattr(fallline.torch, name)(params, lr=0.01, weight_decay=0.1)
        for k in range(4):
            for param in params:
                param.grad = param.detach() * k - 1
            optimizer.step()
        return [param.tolist() for param in params]

    on_both = run()
    assert Counter(call for call, *_ in gpu.calls)["launch"] == 4
    monkeypatch.undo()
    assert run() == on_both


def test_one_device_takes_one_launch_a_step_and_copies_nothing_where_nothing_moved(gpu):
    params = [torch.ones(n, 3, requires_grad=True) for n in range(1, 60)]
    for param in params:
        param.grad = torch.ones_like(param)
    optimizer = fallline.torch.Optimizer(params, rules.adam)
    optimizer.step()
    optimizer.step()
    gpu.calls.clear()
    optimizer.step()
    assert [name for name, *_ in gpu.calls] == ["within", "launch"]


def test_the_guard_finds_what_is_not_finite_on_either_device(gpu):
    params = [torch.zeros(3, requires_grad=True), torch.zeros(2, 2, requires_grad=True)]
    optimizer = fallline.torch.Optimizer(params, rules.adam, nonfinite="skip")
    for bad in (0, 1):
        for k, param in enumerate(params):
            param.grad = torch.full_like(param, torch.nan if k == bad else 1.0)
        optimizer.step()
    assert optimizer.skipped_steps == 2
    assert not any(param.any() for param in params)
    for param in params:
        param.grad = torch.ones_like(param)
    optimizer.step()
    assert all(param.all() for param in params)


def test_rows_of_sparse_gradients_step_on_it(gpu, monkeypatch):
    def run():
        param = torch.ones(5, 3, requires_grad=True)
        optimizer = fallline.torch.Optimizer([param], rules.adam, sparse="lazy")
        param.grad = torch.sparse_coo_tensor([[1, 3]], torch.ones(2, 3), (5, 3), check_invariants=False)
        optimizer.step()
        return param.tolist()

    on_gpu = run()
    assert Counter(call for call, *_ in gpu.calls)["launch"] == 1
    monkeypatch.undo()
    assert run() == on_gpu


def test_a_parameter_that_moves_to_the_device_is_followed(gpu):
    param = torch.ones(4, requires_grad=True)
    optimizer = fallline.torch.Optimizer([param], rules.momentum)
    param.grad = torch.ones(4)
    optimizer.step()
    assert "launch" not in Counter(call for call, *_ in gpu.calls)
    for tensor in (param, optimizer.state[param]["v"]):
        tensor.data = tensor.data.reshape(2, 2)
    param.grad = torch.ones(2, 2)
    optimizer.step()
    assert Counter(call for call, *_ in gpu.calls)["launch"] == 1
    assert len(set(param.flatten().tolist())) == 1
