"""Optimizers on GPUs that are this processor: several of them, streams, copies, checkpoints, tensors that move."""

from __future__ import annotations

import copy
import pickle

import pytest
import torch

import fallline.torch
from fallline import rules
from gpus import Gpus

SHAPES = [(3, 5), (7,), (2, 3, 4), (), (6, 2), (4, 1, 5)]
MAKERS = {
    "Adam": lambda params: fallline.torch.Adam(params, lr=0.1),
    "NAdam": lambda params: fallline.torch.NAdam(params, lr=0.1),
    "NAG": lambda params: fallline.torch.NAG(params, lr=0.1),
}


@pytest.fixture
def gpus(monkeypatch):
    return Gpus(monkeypatch)


def begun(make):
    generator = torch.Generator().manual_seed(0)
    params = [torch.randn(shape, generator=generator).requires_grad_() for shape in SHAPES]
    return params, make(params)


def trained(params, optimizer, steps=range(3)):
    for t in steps:
        for k, param in enumerate(params):
            param.grad = torch.randn(param.shape, generator=torch.Generator().manual_seed(100 * t + k))
        optimizer.step()
    return params, optimizer


def bits(params, optimizer):
    kept = [value for param in params for value in optimizer.state[param].values()]
    return [x.detach().clone().reshape(-1).view(torch.int32).tolist() for x in (*params, *kept)]


@pytest.mark.parametrize("name", MAKERS)
def test_three_devices_step_in_one_optimizer_each_on_its_stream(name, gpus, monkeypatch):
    mine = bits(*trained(*begun(MAKERS[name])))
    assert gpus.launches == [[77] * 3, [78] * 3]
    monkeypatch.undo()
    assert mine == bits(*trained(*begun(MAKERS[name])))


def test_each_step_runs_on_the_stream_that_is_current_then(gpus):
    params, optimizer = trained(*begun(MAKERS["Adam"]))
    assert gpus.launches == [[77] * 3, [78] * 3]
    gpus.streams[0] = 5
    trained(params, optimizer, [3])
    gpus.streams[1] = 6
    trained(params, optimizer, [4])
    assert gpus.launches == [[5, 5], [78, 6]]


def test_the_guard_looks_on_the_current_stream(gpus):
    params, optimizer = begun(lambda params: fallline.torch.Adam(params, nonfinite="skip"))
    trained(params, optimizer)
    gpus.streams[:] = 5, 6
    assert gpus.launches
    trained(params, optimizer, [3])
    assert [set(streams) for streams in gpus.launches] == [{5}, {6}]


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("how", ["deepcopy", "pickle"])
def test_a_copy_goes_on_as_the_original_does(how, name, gpus, monkeypatch):
    params, optimizer = trained(*begun(MAKERS[name]))
    again = copy.deepcopy(optimizer) if how == "deepcopy" else pickle.loads(pickle.dumps(optimizer))
    copies = again.param_groups[0]["params"]
    assert not any(a is b for a, b in zip(params, copies, strict=True))
    assert gpus.launches
    ends = [bits(*trained(some, one, range(3, 6))) for some, one in ((params, optimizer), (copies, again))]
    assert gpus.launches == [[77] * 6, [78] * 6]
    assert ends[0] == ends[1]
    monkeypatch.undo()
    assert ends[0] == bits(*trained(*begun(MAKERS[name]), range(6)))


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("first", ["GPUs", "CPU"])
def test_a_checkpoint_goes_on_elsewhere(first, name, monkeypatch):
    def part(where, state=None, start=None, steps=()):
        with monkeypatch.context() as patch:
            gpus = Gpus(patch) if where == "GPUs" else None
            params, optimizer = begun(MAKERS[name])
            if state is not None:
                optimizer.load_state_dict(state)
                for param, value in zip(params, start, strict=True):
                    param.data.copy_(value)
            trained(params, optimizer, steps)
            assert gpus is None or all(gpus.launches)
            return [param.detach().clone() for param in params], optimizer.state_dict(), bits(params, optimizer)

    second = "CPU" if first == "GPUs" else "GPUs"
    start, state, _ = part(first, steps=range(3))
    assert part(second, state, start, range(3, 5))[2] == part("CPU", steps=range(5))[2]


def test_parameters_move_between_devices_and_back(gpus, monkeypatch):
    def run():
        param = torch.linspace(-1, 1, 6).requires_grad_()
        optimizer = fallline.torch.Optimizer([param, torch.ones(2, requires_grad=True)], rules.adam)
        launches = []
        for shape in ((6,), (2, 3), (1, 2, 3), (6,), (3, 2)):
            for tensor in (param, *optimizer.state[param].values()):
                if tensor.dim():
                    tensor.data = tensor.data.reshape(shape)
            for _ in range(2):
                param.grad = torch.full(shape, 0.5)
                optimizer.step()
            launches.append([len(streams) for streams in gpus.launches])
        return launches, bits([param], optimizer)

    launches, mine = run()
    assert launches == [[0, 0], [2, 0], [0, 2], [0, 0], [2, 0]]
    monkeypatch.undo()
    assert run()[1] == mine


def test_a_parameter_without_data_is_refused_before_any_device_runs(gpus):
    params, optimizer = trained(*begun(MAKERS["Adam"]))
    optimizer.add_param_group({"params": [torch.zeros(3, device="meta", requires_grad=True)]})
    assert gpus.launches
    before = bits(params, optimizer)
    optimizer.param_groups[1]["params"][0].grad = torch.zeros(3, device="meta")
    with pytest.raises(RuntimeError, match="is on the meta device and holds no data"):
        trained(params, optimizer, [3])
    assert gpus.launches == [[], []]
    assert bits(params, optimizer) == before


def test_a_gradient_of_another_layout_is_copied_and_stays_with_the_kernel(gpus, monkeypatch):
    def run():
        params, optimizer = begun(MAKERS["Adam"])
        for t in range(3):
            for k, param in enumerate(params):
                grad = torch.randn(param.shape, generator=torch.Generator().manual_seed(100 * t + k))
                spread = torch.stack([grad, grad], -1)[..., 0]
                param.grad = torch._neg_view(-grad) if k % 2 else spread
            optimizer.step()
        return bits(params, optimizer)

    mine = run()
    assert gpus.launches == [[77] * 3, [78] * 3]
    monkeypatch.undo()
    assert run() == mine


def test_a_compiled_training_step_launches_the_kernel(gpus):
    params, optimizer = begun(MAKERS["Adam"])

    @torch.compile(backend="eager")
    def train():
        for param in params:
            param.grad = param.detach() * 0.5
        optimizer.step()

    for _ in range(2):
        train()
    assert gpus.launches == [[77] * 2, [78] * 2]
    other, plain = begun(MAKERS["Adam"])
    for _ in range(2):
        for param in other:
            param.grad = param.detach() * 0.5
        plain.step()
    assert bits(params, optimizer) == bits(other, plain)
