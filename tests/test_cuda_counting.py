"""torch's door on a GPU that counts the steps, and is this processor: nobody waits, and graphs repeat steps."""

from __future__ import annotations

import gc
import inspect
from collections import Counter

import pytest
import torch

import fallline.torch
from fallline import HyperparameterError, rules
from fallline.torch import groups, peers
from fallline.torch.step import skipped, streams
from test_cuda_torch import GPU, STREAM, gpu  # noqa: F401

WAITS = {"fetch", "aside"}


def there(monkeypatch, *tensors):
    """Counts tensors of one number as the GPU's."""
    known = {id(tensor) for tensor in tensors}
    for module in (groups, skipped):
        monkeypatch.setattr(module, "is_there", lambda value: id(value) in known)


def parameters(count=3):
    generator = torch.Generator().manual_seed(0)
    return [torch.randn(k + 2, 3, generator=generator).requires_grad_() for k in range(count)]


def train(optimizer, steps=6, first=0, scale=1.0):
    """Steps with gradients from the same numbers each time, of parameters of several ages."""
    for k in range(first, first + steps):
        generator = torch.Generator().manual_seed(k)
        params = [param for group in optimizer.param_groups for param in group["params"]]
        for j, param in enumerate(params):
            grad = torch.randn(param.shape, generator=generator).to(param.dtype) * scale
            param.grad = None if (j + k) % 3 == 2 else grad
        optimizer.step()


def bits(optimizer):
    params = [param for group in optimizer.param_groups for param in group["params"]]
    kept = [value for param in params for value in optimizer.state[param].values()]
    return [x.detach().view(-1).view(torch.uint8).tolist() for x in (*params, *kept)]


def test_every_rule_has_the_same_bits_where_the_gpu_counts(rule, gpu):  # noqa: F811
    plain, counting = (
        fallline.torch.Optimizer(parameters(), rule, **options) for options in ({}, {"capturable": True})
    )
    for each in (plain, counting):
        train(each)
    assert bits(counting) == bits(plain)
    gpu.calls.clear()
    train(counting, 1)
    calls = Counter(name for name, *_ in gpu.calls)
    assert calls["launch"] == 2
    assert not WAITS & calls.keys()


@pytest.mark.parametrize(
    ("name", "how"),
    [
        (name, {option: True})
        for name in peers.PEERS
        for option in ("capturable", "fused")
        if option in inspect.signature(getattr(torch.optim, name)).parameters
    ],
    ids=str,
)
def test_every_class_has_the_same_bits_where_the_gpu_counts(name, how, gpu):  # noqa: F811
    make = getattr(fallline.torch, name)
    given = {"weight_decay": 0.1} if name != "Rprop" else {}
    plain, counting = (make(parameters(), lr=0.01, **given, **options) for options in ({}, how))
    for each in (plain, counting):
        train(each, 9)
    assert bits(counting) == bits(plain)


def test_a_rule_that_moves_ahead_does_so_where_the_gpu_counts(gpu):  # noqa: F811
    made = []
    for options in ({}, {"capturable": True}):
        each = fallline.torch.Optimizer(parameters(), rules.nag, **options)
        each.train()
        train(each, 4)
        each.eval()
        made.append(bits(each))
    assert made[0] == made[1]


def test_tensors_on_the_device_are_read_there_at_every_step(gpu, monkeypatch):  # noqa: F811
    lr, decay = torch.tensor(0.01), torch.tensor(0.0)
    betas = torch.tensor([[0.9]], dtype=torch.float64), torch.tensor([0.99], dtype=torch.bfloat16)
    there(monkeypatch, lr, *betas, decay)
    counting = fallline.torch.Adam(parameters(), lr=lr, betas=betas, weight_decay=decay, capturable=True)
    plain = fallline.torch.Adam(parameters(), lr=float(lr), betas=tuple(map(float, betas)))
    for k, rate in enumerate((0.01, 0.5, 0.25)):
        lr.fill_(rate)
        decay.fill_(k / 8)
        plain.param_groups[0].update(lr=float(lr), weight_decay=k / 8)
        gpu.calls.clear()
        train(counting, 3, 3 * k)
        train(plain, 3, 3 * k)
        assert not WAITS & {name for name, *_ in gpu.calls}
        assert bits(counting) == bits(plain)
    assert counting.param_groups[0]["lr"] is lr
    other = torch.tensor(0.25)  # an equal one, that somebody else fills
    there(monkeypatch, lr, *betas, decay, other)
    counting.param_groups[0]["lr"] = other
    train(counting, 1)
    other.fill_(0.0)
    decay.fill_(0.0)
    before = [param.detach().clone() for param in counting.param_groups[0]["params"]]
    train(counting, 1)
    after = counting.param_groups[0]["params"]
    assert all(torch.equal(x, y) for x, y in zip(before, after, strict=True))


def test_with_what_a_scaler_found_nothing_moves_and_nothing_counts(gpu, monkeypatch):  # noqa: F811
    factor, overflow = torch.tensor(8.0), torch.tensor(0.0)
    there(monkeypatch, factor, overflow)
    scaled = fallline.torch.AdamW(parameters(), fused=True)
    plain = fallline.torch.AdamW(parameters())
    scaled.grad_scale, scaled.found_inf = factor, overflow
    train(scaled, 3, scale=8.0)
    train(plain, 3)
    before = bits(scaled)
    assert before == bits(plain)
    overflow.fill_(2.0)
    gpu.calls.clear()
    train(scaled, 2, scale=8.0)
    assert not WAITS & {name for name, *_ in gpu.calls}
    assert bits(scaled) == before
    overflow.fill_(0.0)
    train(scaled, 2, 3, scale=8.0)
    train(plain, 2, 3)
    assert bits(scaled) == bits(plain)
    assert torch.equal(*(each.param_groups[0]["params"][0].grad for each in (scaled, plain)))


def test_a_gradient_that_two_parameters_share_is_unscaled_once_and_nobody_waits(gpu, monkeypatch):  # noqa: F811
    factor, overflow = torch.tensor([8.0]), torch.tensor(0.0)
    there(monkeypatch, factor, overflow)
    scaled, plain = (
        fallline.torch.AdamW([torch.ones(3, requires_grad=True) for _ in range(3)], fused=fused)
        for fused in (True, None)
    )
    scaled.grad_scale, scaled.found_inf = factor, overflow
    for optimizer, scale in ((scaled, 8.0), (plain, 1.0)):
        params = optimizer.param_groups[0]["params"]
        for k in range(3):
            grad = torch.arange(3.0) * scale
            for param in params[k:]:
                param.grad = grad
            gpu.calls.clear()
            optimizer.step()
            assert grad.tolist() == [0.0, 1.0, 2.0]
            assert not WAITS & {name for name, *_ in gpu.calls} or optimizer is plain
            for param in params:
                param.grad = None
    assert bits(scaled) == bits(plain)


def test_a_scaler_is_read_by_the_host_where_that_has_to_know(gpu, monkeypatch):  # noqa: F811
    factor, overflow = torch.tensor(8.0), torch.tensor(1.0)
    there(monkeypatch, factor, overflow)
    for given in ({"lr": lambda t: 0.1}, {}):
        params = parameters() if given else [*parameters(), torch.ones(4, requires_grad=True)]
        optimizer = fallline.torch.Optimizer(params, rules.adam, fused=True, **given)
        optimizer.grad_scale, optimizer.found_inf = factor, overflow.fill_(1.0)
        train(optimizer, 1, scale=8.0)
        assert not optimizer.state
        overflow.fill_(0.0)
        train(optimizer, 2, scale=8.0)
        plain = fallline.torch.Optimizer(
            parameters() if given else [*parameters(), torch.ones(4, requires_grad=True)], rules.adam, **given
        )
        train(plain, 2)
        assert bits(optimizer) == bits(plain)


@pytest.mark.parametrize("bad", [torch.inf, torch.nan])
def test_steps_are_left_out_and_counted_without_waiting(bad, gpu):  # noqa: F811
    skipping = fallline.torch.Optimizer(parameters(), rules.nadam, nonfinite="skip")
    plain = fallline.torch.Optimizer(parameters(), rules.nadam)
    for each in (skipping, plain):
        train(each, 3)
    before = bits(skipping)
    gpu.calls.clear()
    for _ in range(2):
        for param in skipping.param_groups[0]["params"]:
            param.grad = torch.ones_like(param)
        param.grad[1, 1] = bad
        skipping.step()
    assert not WAITS & {name for name, *_ in gpu.calls}
    assert bits(skipping) == before
    assert skipping.skipped_steps == 2
    for each in (skipping, plain):
        train(each, 3, 3)
    assert bits(skipping) == bits(plain)
    assert skipping.skipped_steps == 2
    assert [state["step"].item() for state in skipping.state_dict()["state"].values()] == [
        state["step"].item() for state in plain.state_dict()["state"].values()
    ]


def test_a_step_that_is_skipped_for_two_reasons_counts_once(gpu, monkeypatch):  # noqa: F811
    overflow = torch.tensor(1.0)
    there(monkeypatch, overflow)
    optimizer = fallline.torch.Optimizer(parameters(count=1), rules.sgd, nonfinite="skip")
    (param,) = optimizer.param_groups[0]["params"]
    optimizer.found_inf = overflow
    start = param.detach().clone()
    for bad, up in ((1.0, 1.0), (torch.nan, 1.0), (torch.nan, 0.0)):
        param.grad, _ = torch.full_like(param, bad), overflow.fill_(up)
        optimizer.step()
        assert torch.equal(param, start)
    assert optimizer.skipped_steps == 1


@pytest.fixture
def graph(gpu):  # noqa: F811
    """Captures what a function does on the stream; gives what replays it."""

    def capture(function):
        gpu.graph.clear()
        gpu.capturing.add(STREAM)
        function()
        gpu.capturing.clear()
        captured = list(gpu.graph)
        assert captured

        def replay():
            gpu.graph[:] = captured
            gpu.replay()

        return replay

    return capture


@pytest.mark.parametrize("options", [{}, {"nonfinite": "skip"}], ids=str)
def test_a_graph_repeats_a_step_that_counts(options, gpu, graph, monkeypatch):  # noqa: F811
    flags, flag_of = [], skipped.flag_of  # which a graph's pool keeps
    monkeypatch.setattr(skipped, "flag_of", lambda *given: flags.append(flag_of(*given)) or flags[-1])
    captured = fallline.torch.Adam(parameters(), capturable=True, **options)
    plain = fallline.torch.Adam(parameters())
    train(captured, 2)
    train(plain, 2)
    params, others = (each.param_groups[0]["params"] for each in (captured, plain))
    for param, other in zip(params, others, strict=True):
        param.grad = torch.ones_like(param)  # as a graph's pool gives them: elsewhere than at the warm-up
        other.grad = torch.ones_like(other)
    static = [param.grad for param in params]
    before = bits(captured)
    replay = graph(captured.step)
    assert bits(captured) == before
    for k in range(5):
        if k == 2:  # a step between, with gradients elsewhere, and another list of them
            train(captured, 1, 1)
            train(plain, 1, 1)
        for grad, other in zip(static, others, strict=True):
            grad.fill_(k - 1.5)
            other.grad = torch.full_like(other, k - 1.5)
        replay()
        plain.step()
        assert bits(captured) == bits(plain)
    memory, kept = set(gpu.memory), [dict(state) for state in captured.state.values()]
    del captured
    gc.collect()
    assert kept
    assert set(gpu.memory) < memory  # but what the graph reads is there
    replay()


def test_where_a_graph_is_captured_and_the_host_counts_is_an_error(gpu, monkeypatch):  # noqa: F811
    monkeypatch.setattr(streams, "is_capturing", lambda: True)
    with pytest.raises(RuntimeError, match=r"not all groups are capturable.*capturable=True"):
        streams.check_capture([{"capturable": True}, {}])
    with pytest.raises(RuntimeError, match="this step needs the host"):
        streams.check_capture([{"capturable": True}], counts=False)
    streams.check_capture([{"capturable": True}])


def test_what_a_graph_cannot_repeat_is_refused(gpu, monkeypatch):  # noqa: F811
    with pytest.raises(HyperparameterError, match=r"lr = .* a function of the step, which a CUDA graph cannot call"):
        fallline.torch.Optimizer(parameters(), rules.adam, lr=lambda t: 0.1, capturable=True)
    optimizer = fallline.torch.Optimizer(parameters(), rules.adam, capturable=True)
    optimizer.param_groups[0]["lr"] = lambda t: 0.1
    with pytest.raises(HyperparameterError, match="which a CUDA graph cannot call"):
        train(optimizer, 1)
    lr = torch.tensor(0.1)
    there(monkeypatch, lr)
    optimizer = fallline.torch.Optimizer(parameters(), rules.nag, lr=lr, capturable=True)
    with pytest.raises(HyperparameterError, match="lr: nag looks ahead"):
        train(optimizer, 1)

    @fallline.rule
    def swinging(theta, grad, t, *, lr=fallline.rate(0.1)):
        return theta - lr * fallline.sin(t) * grad(theta)

    optimizer = fallline.torch.Optimizer(parameters(), swinging, capturable=True)
    with pytest.raises(RuntimeError, match=r"capturable=True.*GPUs have no sin of numbers of a step"):
        train(optimizer, 1)
    fused, plain = (fallline.torch.Optimizer(parameters(), swinging, fused=fused) for fused in (True, False))
    for each in (fused, plain):
        train(each, 2)
    assert bits(fused) == bits(plain)


def test_one_setting_is_another_from_one_step_to_the_next(gpu):  # noqa: F811
    changing, plain = (fallline.torch.Optimizer(parameters(), rules.nadam) for _ in range(2))
    for k, capturable in enumerate((False, True, True, False)):
        changing.param_groups[0]["capturable"] = capturable
        for each in (changing, plain):
            train(each, 2, 2 * k)
        assert bits(changing) == bits(plain)


def test_a_counter_that_somebody_replaces_is_followed(gpu):  # noqa: F811
    counting, plain = (fallline.torch.Optimizer(parameters(), rules.adam, fused=fused) for fused in (True, False))
    for each in (counting, plain):
        train(each, 2)
        state = each.state[each.param_groups[0]["params"][0]]
        state["step"] = torch.tensor(40.0)
        train(each, 2)
        each.state[each.param_groups[0]["params"][1]]["step"].data = torch.tensor(7.0)
        train(each, 2)
    assert bits(counting) == bits(plain)


def test_a_step_counts_beyond_float32_where_it_is_wider(gpu):  # noqa: F811
    counting = fallline.torch.Optimizer(parameters(count=1), rules.adam, fused=True)
    train(counting, 1)
    (param,) = counting.param_groups[0]["params"]
    counting.state[param]["step"] = torch.tensor(2.0**24, dtype=torch.float64)
    train(counting, 2)
    assert counting.state[param]["step"].item() == 2**24 + 2


def test_empty_parameters_count_their_steps_too(gpu):  # noqa: F811
    param = torch.ones(0, 3, requires_grad=True)
    optimizer = fallline.torch.Optimizer([param], rules.adam, fused=True)
    for _ in range(3):
        param.grad = torch.ones(0, 3)
        optimizer.step()
    assert optimizer.state[param]["step"].item() == 3


def test_groups_of_both_kinds_step_together(gpu):  # noqa: F811
    def made(**options):
        params = parameters(count=6)
        groups = [{"params": params[:3], **options}, {"params": params[3:], "lr": 0.5}]
        return fallline.torch.Optimizer(groups, rules.adam)

    mixed, plain = made(fused=True), made()
    for each in (mixed, plain):
        train(each, 4)
    assert bits(mixed) == bits(plain)
    assert GPU
