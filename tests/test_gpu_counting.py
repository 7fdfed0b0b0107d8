"""Steps that a GPU counts, where there is one: graphs, scalers, skipped steps, state dicts; nobody waits."""

from __future__ import annotations

import inspect

import pytest
import torch

import fallline.torch
from fallline import rules

pytestmark = [pytest.mark.gpu, pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no GPU")]

CLASSES = {
    "SGD": {"momentum": 0.9, "nesterov": True}, "Adam": {"amsgrad": True}, "AdamW": {}, "NAdam": {}, "RAdam": {},
    "Adamax": {}, "RMSprop": {"momentum": 0.9, "centered": True}, "Adagrad": {}, "Adadelta": {}, "Rprop": {},
    "ASGD": {},
}  # fmt: skip


def same(a, b):
    return all(torch.equal(x.nan_to_num(7), y.nan_to_num(7)) for x, y in zip(a, b, strict=True))


CAPTURABLE = [name for name in CLASSES if "capturable" in inspect.signature(getattr(torch.optim, name)).parameters]


def both(make, count=3):
    """Two optimizers on the GPU with the same parameters: one where the GPU counts the steps, and a plain one."""
    generator = torch.Generator().manual_seed(0)
    starts = [torch.randn(1000 * k + 7, generator=generator) for k in range(count)]
    return [make([x.to("cuda").requires_grad_() for x in starts], **how) for how in ({"capturable": True}, {})]


def fill(optimizer, k, *, new=False):
    for j, param in enumerate(optimizer.param_groups[0]["params"]):
        grad = torch.randn(param.shape, generator=torch.Generator().manual_seed(100 * k + j)).to("cuda")
        param.grad = grad if new or param.grad is None else param.grad.copy_(grad)


def numbers(optimizer):
    kept = [value for state in optimizer.state.values() for value in state.values()]
    return [x.detach().cpu() for x in (*optimizer.param_groups[0]["params"], *kept)]


def captured(optimizer, warm=3):
    """A graph of a step, after some on a side stream."""
    side = torch.cuda.Stream()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        for k in range(warm):
            fill(optimizer, k)
            optimizer.step()
    torch.cuda.current_stream().wait_stream(side)
    fill(optimizer, warm, new=True)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        optimizer.step()
    return graph


@pytest.mark.parametrize("name", CAPTURABLE)
def test_a_graph_of_a_class_of_torch_has_the_bits_of_steps(name):
    options = CLASSES[name]
    counting, plain = both(lambda params, **how: getattr(fallline.torch, name)(params, lr=0.01, **options, **how))
    graph = captured(counting)
    for k in range(20):
        fill(plain, k)
        plain.step()
        if k >= 3:
            fill(counting, k)
            graph.replay()
        if k == 10:  # replays go on after a step between
            fill(counting, 99, new=False)
            fill(plain, 99)
            counting.step()
            plain.step()
    assert same(numbers(counting), numbers(plain))
    assert all(state["step"].is_cuda for state in counting.state.values())


def test_a_graph_of_any_rule_has_the_bits_of_steps(rule):
    if rule.program.looks_ahead:
        pytest.skip("its parameters move between steps")
    counting, plain = both(lambda params, **how: fallline.torch.Optimizer(params, rule, **how))
    graph = captured(counting)
    for k in range(8):
        fill(plain, k)
        plain.step()
        if k >= 3:
            fill(counting, k)
            graph.replay()
    assert same(numbers(counting), numbers(plain))


def test_a_graph_reads_tensors_among_the_hyperparameters():
    lr = torch.tensor(0.1, device="cuda")
    param = torch.zeros(5, device="cuda", requires_grad=True)
    optimizer = fallline.torch.Optimizer([param], rules.sgd, lr=lr, capturable=True)
    param.grad = torch.full_like(param, -1.0)
    optimizer.step()
    with torch.cuda.graph(graph := torch.cuda.CUDAGraph()):
        optimizer.step()
    for rate in (1.0, 2.0):
        lr.fill_(rate)
        graph.replay()
    assert torch.allclose(param, torch.full_like(param, 3.1))


def test_a_step_that_is_not_capturable_is_refused_in_a_graph():
    param = torch.zeros(5, device="cuda", requires_grad=True)
    param.grad = torch.ones_like(param)
    optimizer = fallline.torch.Optimizer([param], rules.sgd)
    optimizer.step()
    before = param.detach().clone()
    with pytest.raises(RuntimeError, match="not all groups are capturable"), torch.cuda.graph(torch.cuda.CUDAGraph()):
        optimizer.step()
    torch.cuda.synchronize()
    assert torch.equal(param, before)


def test_a_scaler_and_skipped_steps_wait_for_nothing():
    param = torch.ones(5000, device="cuda", requires_grad=True)
    optimizer = fallline.torch.AdamW([param], fused=True, nonfinite="skip")
    plain = fallline.torch.AdamW([torch.ones(5000, device="cuda", requires_grad=True)])
    factor = torch.tensor(8.0, device="cuda")
    other = plain.param_groups[0]["params"][0]
    scaled, found = torch.full_like(param, 8.0), [torch.tensor(x, device="cuda") for x in (0.0, 0.0, 1.0, 0.0)]
    bad = scaled.clone()
    bad[77] = torch.nan
    optimizer.grad_scale = factor
    for k, overflow in enumerate(found):
        optimizer.found_inf = overflow
        param.grad = (bad if k == 3 else scaled).clone()
        torch.cuda.synchronize()
        torch.cuda.set_sync_debug_mode("error" if k else "default")
        try:
            optimizer.step()
        finally:
            torch.cuda.set_sync_debug_mode("default")
        if k < 2:
            other.grad = torch.ones_like(other)
            plain.step()
    assert torch.equal(param, other)
    assert optimizer.state[param]["step"].item() == 2
    assert optimizer.skipped_steps == 1


def test_a_gradscaler_trains_without_a_wait_and_as_torchs_does():
    def run(make):
        torch.manual_seed(0)
        model = torch.nn.Linear(40, 3).cuda()
        optimizer = make(model.parameters(), lr=1e-2, fused=True)
        scaler = torch.amp.GradScaler("cuda", init_scale=2.0**8)
        for k in range(6):
            optimizer.zero_grad()
            loss = model(torch.full((4, 40), float("inf") if k == 3 else 0.1 * k, device="cuda")).square().mean()
            scaler.scale(loss).backward()
            scaler.step(optimizer)
            scaler.update()
        steps = [int(state["step"]) for state in optimizer.state.values()]
        return [param.detach() for param in model.parameters()], steps, scaler.get_scale()

    ours, theirs = run(fallline.torch.AdamW), run(torch.optim.AdamW)
    assert ours[1:] == theirs[1:]
    assert all(torch.allclose(x, y, atol=1e-6) for x, y in zip(ours[0], theirs[0], strict=True))


@pytest.mark.parametrize("option", ["fused", "capturable"])
def test_state_dicts_keep_the_step_where_torch_does_and_cross_both_ways(option):
    params = [torch.ones(7, device="cuda", requires_grad=True) for _ in range(2)]
    ours, theirs = fallline.torch.Adam(params[:1], **{option: True}), torch.optim.Adam(params[1:], **{option: True})
    for param, optimizer in zip(params, (ours, theirs), strict=True):
        param.grad = torch.ones_like(param)
        optimizer.step()
    assert ours.state_dict()["state"][0]["step"].is_cuda
    ours.load_state_dict(theirs.state_dict())
    theirs.load_state_dict(ours.state_dict())
    for optimizer in (ours, theirs):
        optimizer.step()
    assert all(optimizer.state_dict()["state"][0]["step"].item() == 2 for optimizer in (ours, theirs))
    on_host = fallline.torch.Adam(params[:1])
    on_host.step()
    ours.load_state_dict(on_host.state_dict())
    assert ours.state[params[0]]["step"].is_cuda
    on_host.load_state_dict(ours.state_dict())
    on_host.step()
    assert not on_host.state_dict()["state"][0]["step"].is_cuda
