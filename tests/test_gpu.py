"""On a GPU, where there is one: the bits of the CPU, the guards, streams, and no wait for the device."""

from __future__ import annotations

import pytest
import torch

import fallline.torch
from fallline import machines, rules
from fallline.machines import cuda

pytestmark = [pytest.mark.gpu, pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no GPU")]

SHAPES = ((3, 5), (7,), (4099,), (2, 3, 4), (), (0, 4), (300, 700))
DTYPES = [torch.float32, torch.float64, torch.bfloat16, torch.float16, torch.complex64]
CLASSES = {
    "SGD": {"momentum": 0.9, "nesterov": True}, "Adam": {"amsgrad": True}, "AdamW": {}, "NAdam": {}, "RAdam": {},
    "Adamax": {}, "RMSprop": {"momentum": 0.9, "centered": True}, "Adagrad": {}, "Adadelta": {}, "Rprop": {},
    "ASGD": {},
}  # fmt: skip


@pytest.fixture(autouse=True)
def kernels(monkeypatch):
    """Kernels on GPUs, and a machine for this one."""
    monkeypatch.setenv("FALLLINE_CUDA", "1")
    cuda.machine.cache_clear()
    machines.machine_for.cache_clear()
    assert machines.machine_for("cuda", 0) is not None
    yield
    cuda.machine.cache_clear()
    machines.machine_for.cache_clear()


def drawn(shape, dtype, generator):
    return torch.randn(shape, generator=generator, dtype=torch.complex64 if dtype.is_complex else torch.float64).to(
        dtype
    )


def trained(make, dtype, device, steps=4):
    """Parameters and states after steps with parameters of several ages, on the CPU."""
    generator = torch.Generator().manual_seed(1)
    params = [drawn(shape, dtype, generator).to(device).requires_grad_() for shape in SHAPES]
    params.append(drawn((6, 8), dtype, generator).to(device).t().requires_grad_())
    optimizer = make(params)
    for k in range(steps):
        optimizer.zero_grad()
        for param in params[k % 2 :]:
            param.grad = drawn(param.shape, dtype, generator).to(device)
        optimizer.step()
    kept = [value for state in optimizer.state.values() for value in state.values()]
    return [torch.view_as_real(x).cpu() if x.is_complex() else x.detach().cpu() for x in (*params, *kept)]


def same(a, b):
    return all(torch.equal(x.nan_to_num(7), y.nan_to_num(7)) for x, y in zip(a, b, strict=True))


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
def test_every_rule_has_the_bits_of_the_cpu(rule, dtype):
    make = lambda params: fallline.torch.Optimizer(params, rule)  # noqa: E731
    assert same(trained(make, dtype, "cuda"), trained(make, dtype, "cpu"))


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=str)
@pytest.mark.parametrize("name", CLASSES)
def test_every_class_of_torch_has_the_bits_of_the_cpu(name, dtype):
    make = lambda params: getattr(fallline.torch, name)(params, lr=0.01, **CLASSES[name])  # noqa: E731
    assert same(trained(make, dtype, "cuda"), trained(make, dtype, "cpu"))


def test_what_is_not_finite_is_found_and_nothing_moves():
    params = [torch.ones(5000, device="cuda", requires_grad=True), torch.ones(3, device="cuda", requires_grad=True)]
    optimizer = fallline.torch.Optimizer(params, rules.adam, nonfinite="skip")
    for bad in (torch.inf, -torch.inf, torch.nan):
        for param in params:
            param.grad = torch.ones_like(param)
        params[0].grad[4999] = bad
        optimizer.step()
    assert optimizer.skipped_steps == 3
    assert all(bool((param == 1).all()) for param in params)


def test_a_step_does_not_wait_for_the_device():
    params = [torch.ones(n, device="cuda", requires_grad=True) for n in (5000, 3, 70_000)]
    optimizer = fallline.torch.Optimizer(params, rules.adam)
    for param in params:
        param.grad = torch.ones_like(param)
    optimizer.step()
    torch.cuda.set_sync_debug_mode("error")
    try:
        optimizer.step()
    finally:
        torch.cuda.set_sync_debug_mode("default")


def test_a_step_runs_on_torchs_current_stream():
    param = torch.zeros(1 << 20, device="cuda", requires_grad=True)
    optimizer = fallline.torch.Optimizer([param], rules.sgd, lr=1.0)
    param.grad = torch.zeros_like(param)
    optimizer.step()
    side = torch.cuda.Stream()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        torch.cuda._sleep(100_000_000)
        param.grad.fill_(-1.0)  # behind the sleep, and so is the step that reads it
        optimizer.step()
    torch.cuda.current_stream().wait_stream(side)
    assert bool((param == 1).all())


def test_parameters_on_both_devices_step_together():
    here, there = torch.ones(9, requires_grad=True), torch.ones(9, device="cuda", requires_grad=True)
    optimizer = fallline.torch.Optimizer([here, there], rules.nadam)
    for k in range(3):
        here.grad, there.grad = torch.full((9,), 1.0 + k), torch.full((9,), 1.0 + k, device="cuda")
        optimizer.step()
    assert torch.equal(here, there.cpu())


def test_a_parameter_moved_to_the_device_is_followed():
    model = torch.nn.Linear(5, 3)
    optimizer = fallline.torch.Optimizer(model.parameters(), rules.momentum)
    for device in ("cpu", "cuda", "cpu"):
        model.to(device)
        for state in optimizer.state.values():
            state["v"] = state["v"].to(device)
        model(torch.ones(2, 5, device=device)).sum().backward()
        optimizer.step()
        optimizer.zero_grad()
    assert all(bool(param.isfinite().all()) for param in model.parameters())
