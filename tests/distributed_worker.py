"""What one of two processes checks for test_distributed.py: `distributed_worker.py FOLDER PORT=CHECK ...`.

Like torchrun, whoever starts it gives the rank in the environment. Each check runs in a process group of its own; a
line of FOLDER/RANK.jsonl then tells how it went.
"""

from __future__ import annotations

import copy
import functools
import gc
import json
import math
import os
import runpy
import sys
import traceback
import warnings
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.distributed.checkpoint import load, save
from torch.distributed.checkpoint.state_dict import (
    StateDictOptions,
    get_optimizer_state_dict,
    get_state_dict,
    set_optimizer_state_dict,
    set_state_dict,
)
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import MixedPrecisionPolicy, fully_shard
from torch.distributed.tensor import DTensor, Partial, Replicate, Shard, distribute_tensor
from torch.distributed.tensor.parallel import ColwiseParallel, RowwiseParallel, parallelize_module
from torch.nn.functional import mse_loss
from torch.nn.parallel import DistributedDataParallel

import fallline.torch as optim
from fallline.expr import matrix_power, mean, norm, orthogonal, sqrt, topological, total
from fallline.rule import Rule, columns, decay, eye, positive, rate, rows, rule, zeros
from fallline.rules import MODIFIERS, RULES
from fallline.torch.memory.spread import Level
from fallline.torch.peers import PEERS
from fallline.torch.peers.matrices import muon
from fallline.torch.step import exchange
from gpus import Gpus
from registered import PLAIN, PLAIN_MODIFIERS

EXAMPLES = Path(__file__).parent.parent / "docs" / "examples"
PATIENCE = timedelta(seconds=60)
LIMITS = {torch.float32: 1e-6, torch.float64: 1e-12}
"""How far one process on the whole batch may be away: it adds gradients up in another order."""

ON_WHOLE = {name: rule for name, rule in RULES.items() if name not in PLAIN}
"""The rules with sums, or with matrices."""


@rule
def preconditioned(
    theta, grad, L=eye("eps")[rows, rows], R=eye("eps")[columns, columns], *, lr=rate(0.1), eps=positive(1)
):
    """States that are not shaped as their parameter, from products of matrices, to which they go again."""
    G = grad(theta)
    if theta.ndim == 1:
        return theta - lr * G, L, R
    L = L + G @ G.T
    R = R + G.T @ G
    return theta - lr * matrix_power(L, -0.25) @ G @ matrix_power(R, -0.25), L, R


@rule
def normalized(theta, grad, B=zeros, v=zeros[rows, 1], w=zeros[1, columns], *, lr=rate(0.02), mu=decay(0.9)):
    """Sums before products of matrices, between them, and of what they come to."""
    G = grad(theta)
    B = mu * B + (1 - mu) * G
    if theta.ndim == 1:
        return theta - lr * B / (1 + norm(B)), B, v, w
    X = orthogonal(B / (1 + total(B * B)), eps=1e-3)
    A = X @ X.T
    X = A @ (X / (1 + norm(A)))
    v = mu * v + (1 - mu) * mean(X**2, axis=-1)
    w = mu * w + (1 - mu) * mean(X**2, axis=-2)
    return theta - lr * X / (1 + sqrt(v) + sqrt(w)) / (1 + norm(X)), B, v, w


WHOLE: dict[str, Rule] = {
    **ON_WHOLE,
    **{name: modifier(RULES["adamw"]) for name, modifier in MODIFIERS.items() if name not in PLAIN_MODIFIERS},
    "clipped noise": MODIFIERS["clip_norm"](RULES["noisy_sgd"]),
    "muon of torch": muon,
    "clipped muon": MODIFIERS["clip_norm"](muon),
    "preconditioned": preconditioned,
    "normalized": normalized,
}

MAKERS: dict[str, Callable[..., Any]] = {
    "SGD": functools.partial(optim.SGD, lr=0.05, momentum=0.9),
    "Adam": functools.partial(optim.Adam, lr=0.01),
    "AdamW": functools.partial(optim.AdamW, lr=0.01, weight_decay=0.1),
    "NAdam": functools.partial(optim.NAdam, lr=0.01),
    "AggMo": functools.partial(optim.AggMo, lr=0.05),
    "QHAdam": functools.partial(optim.QHAdam, lr=0.01),
    "NAG": functools.partial(optim.NAG, lr=0.01),
    "LAMB": functools.partial(optim.LAMB, lr=0.01),
    "CAME": functools.partial(optim.CAME, lr=0.01),
    "Prodigy": optim.Prodigy,
    "clipped": functools.partial(optim.Optimizer, rule=MODIFIERS["clip_norm"](RULES["adamw"]), lr=0.01, max_norm=0.1),
    "matrices": functools.partial(optim.Optimizer, rule=preconditioned),
}
TRAINED = [("SGD", torch.float32), ("AdamW", torch.float32), ("NAdam", torch.float64), ("AggMo", torch.float64)]

CHECKS: dict[str, Callable[[], None]] = {}


def check(function: Callable[[], None]) -> Callable[[], None]:
    CHECKS[function.__name__] = function
    return function


def check_on_four(function: Callable[[], None]) -> Callable[[], None]:
    """A check for four processes, in a test of its own."""
    return check(function)


# The task: a small network whose parameters do not divide evenly by two


class Net(nn.Module):
    def __init__(self, dtype: torch.dtype) -> None:
        super().__init__()
        torch.manual_seed(0)
        self.up = nn.Linear(5, 7, dtype=dtype)
        self.norm = nn.LayerNorm(7, dtype=dtype)
        self.down = nn.Linear(7, 1, dtype=dtype)

    def forward(self, x: Tensor) -> Tensor:
        return self.down(torch.tanh(self.norm(self.up(x))))


def batch(dtype: torch.dtype) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(1)
    x, y = torch.randn(8, 6, generator=generator, dtype=torch.float64).to(dtype).split([5, 1], dim=1)
    return x, y


def share(dtype: torch.dtype) -> tuple[Tensor, Tensor]:
    """This process's half of the batch."""
    x, y = batch(dtype)
    return x.chunk(2)[dist.get_rank()], y.chunk(2)[dist.get_rank()]


def train(model: nn.Module, optimizer: Any, data: tuple[Tensor, Tensor], steps: int = 1) -> None:
    for _ in range(steps):
        optimizer.zero_grad()
        mse_loss(model(data[0]), data[1]).backward()
        optimizer.step()


def whole(tensor: Tensor) -> Tensor:
    tensor = tensor.detach()
    return tensor.full_tensor() if isinstance(tensor, DTensor) else tensor


def values(model: nn.Module) -> list[Tensor]:
    return [whole(param).clone() for param in model.parameters()]


def assert_same_bits(a: list[Tensor], b: list[Tensor]) -> None:
    assert len(a) == len(b)
    for k, (x, y) in enumerate(zip(a, b, strict=True)):
        assert torch.equal(x, y), f"tensor {k} differs: {x} and {y}"


def assert_close(a: list[Tensor], b: list[Tensor]) -> None:
    assert len(a) == len(b)
    for x, y in zip(a, b, strict=True):
        torch.testing.assert_close(x, y, rtol=0, atol=LIMITS[x.dtype])


def follow(model: nn.Module, name: str, data: tuple[Tensor, Tensor]) -> Any:
    """Trains a model that is spread over the processes; its gradients, taken here, must lead to the same bits."""
    optimizer = MAKERS[name](model.parameters())
    alone = [nn.Parameter(value) for value in values(model)]
    other = MAKERS[name](alone)
    for _ in range(4):
        optimizer.zero_grad()
        mse_loss(model(data[0]), data[1]).backward()
        for param, param_alone in zip(model.parameters(), alone, strict=True):
            assert param.grad is not None
            param_alone.grad = whole(param.grad).clone()
        optimizer.step()
        other.step()
        assert_same_bits(values(model), [param.detach() for param in alone])
    for param, param_alone in zip(model.parameters(), alone, strict=True):
        state, state_alone = optimizer.state[param], other.state[param_alone]
        assert state.keys() == state_alone.keys()
        assert_same_bits([whole(one) for one in state.values()], list(state_alone.values()))
    return optimizer


def on_one_process(name: str, dtype: torch.dtype) -> list[Tensor]:
    """The parameters after as many steps of one process on the whole batch."""
    model = Net(dtype)
    train(model, MAKERS[name](model.parameters()), batch(dtype), 4)
    return values(model)


# Data parallel


@check
def ddp_trains_as_one_process_does_on_the_whole_batch() -> None:
    for name, dtype in TRAINED:
        model = Net(dtype)
        follow(DistributedDataParallel(model, gradient_as_bucket_view=True), name, share(dtype))
        assert_close(values(model), on_one_process(name, dtype))
        if dtype == torch.float32:
            remainders = [param.grad.data_ptr() % 8 for param in model.parameters()]
            assert 4 in remainders, "no gradient in the bucket lies at an odd address"


# Fully sharded


def shard(model: nn.Module, **options: Any) -> nn.Module:
    fully_shard(model.up, **options)
    return fully_shard(model, **options)


@check
def fsdp_trains_as_one_process_does_on_the_whole_batch() -> None:
    for name, dtype in TRAINED:
        model = shard(Net(dtype))
        optimizer = follow(model, name, share(dtype))
        assert_close(values(model), on_one_process(name, dtype))
        for param in model.parameters():
            for key, state in optimizer.state[param].items():
                if key == "step" or not state.dim():
                    assert type(state) is Tensor
                else:
                    assert isinstance(state, DTensor)
                    assert state.placements == param.placements
            if "step" in optimizer.state[param]:
                assert optimizer.state[param]["step"] == 4
        sizes = [param.to_local().numel() for param in model.parameters()]
        assert (0 in sizes) is (dist.get_rank() == 1), "the second process should hold an empty shard"


@check
def fsdp_in_mixed_precision_steps_in_float32() -> None:
    x, y = share(torch.float32)
    policy = MixedPrecisionPolicy(param_dtype=torch.bfloat16, reduce_dtype=torch.float32)
    for name in ("AdamW", "QHAdam"):
        model = shard(Net(torch.float32), mp_policy=policy)
        optimizer = follow(model, name, (x, y.bfloat16()))
        for param in model.parameters():
            assert param.dtype == param.grad.dtype == torch.float32
            assert {state.dtype for state in optimizer.state[param].values()} == {torch.float32}


@check
def clipping_of_sharded_gradients_is_that_of_whole_ones() -> None:
    collected = []
    for model, data in ((Net(torch.float64), batch), (shard(Net(torch.float64)), share)):
        optimizer = MAKERS["SGD"](model.parameters())
        for _ in range(3):
            optimizer.zero_grad()
            mse_loss(model(data(torch.float64)[0]), data(torch.float64)[1]).backward()
            norm = nn.utils.clip_grad_norm_(model.parameters(), 0.1)
            assert whole(norm) > 0.1
            optimizer.step()
        collected.append(values(model))
    assert_close(*collected)


@check
def a_grad_scaler_skips_on_all_processes_where_one_overflows() -> None:
    for fused in (None, True):
        for unscale in (False, True):
            collected = []
            for model, data in ((Net(torch.float32), batch), (shard(Net(torch.float32)), share)):
                optimizer = optim.Adam(model.parameters(), lr=0.01, fused=fused)
                scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
                for step in range(4):
                    optimizer.zero_grad()
                    x, y = data(torch.float32)
                    scaler.scale(mse_loss(model(x), y)).backward()
                    if step == 2 and dist.get_rank() == 0:
                        here = model.up.weight.grad
                        (here.to_local() if isinstance(here, DTensor) else here)[0, 0] = torch.inf
                    elif step == 2 and data is batch:
                        model.up.weight.grad[0, 0] = torch.inf
                    if unscale:
                        scaler.unscale_(optimizer)
                    scaler.step(optimizer)
                    scaler.update()
                assert scaler.get_scale() == 512
                assert optimizer.state[model.up.weight]["step"] == 3
                collected.append([*values(model), *(whole(param.grad) for param in model.parameters())])
            assert_close(*collected)


# Any rule, on shards of any kind


def spread(tensors: list[Tensor], placements: list[Any]) -> list[nn.Parameter]:
    mesh = init_device_mesh("cpu", (2,))
    return [
        nn.Parameter(distribute_tensor(x.clone(), mesh, [p], src_data_rank=None))
        for x, p in zip(tensors, placements, strict=True)
    ]


SHAPES = [(5, 3), (3, 5), (1, 6), (4,), ()]
PLACEMENTS = [Shard(0), Shard(1), Shard(0), Replicate(), Replicate()]


def set_gradients(params: list[nn.Parameter], seed: int) -> None:
    """The same gradients, however the parameters are spread."""
    torch.manual_seed(seed)
    for param in params:
        grad = torch.randn(param.shape, dtype=torch.float64).to(param.dtype)
        if isinstance(param, DTensor):
            grad = distribute_tensor(grad, param.device_mesh, param.placements, src_data_rank=None)
        param.grad = grad


@check
def every_rule_steps_on_shards_as_on_whole_tensors() -> None:
    names = {name: getattr(optim, name) for name in PEERS if name != "SparseAdam" and hasattr(optim, name)}
    rules = {name: functools.partial(optim.Optimizer, rule=rule) for name, rule in PLAIN.items()}
    for name, make in {**names, **rules}.items():
        for backend, dtype in (("auto", torch.float32), ("array", torch.complex64)):
            torch.manual_seed(0)
            start = [torch.randn(shape, dtype=dtype) for shape in SHAPES]
            here, there = spread(start, PLACEMENTS), [nn.Parameter(x.clone()) for x in start]
            optimizers = [make(params, backend=backend) for params in (here, there)]
            for step in range(9):
                for params, optimizer in zip((here, there), optimizers, strict=True):
                    set_gradients(params, step)
                    optimizer.step()
                if step >= 2 and not torch.equal(there[0], start[0]):  # some warm up without a move
                    break
            for optimizer in optimizers:
                optimizer.eval()
            for k, (param, expected) in enumerate(zip(here, there, strict=True)):
                assert torch.equal(whole(param), expected), f"{name}, {backend}, parameter {k}"
                assert not torch.equal(expected, start[k]), f"{name} did not move parameter {k}"


@check
def draws_on_shards_are_those_of_the_whole_tensor() -> None:
    for backend, dtype in (("auto", torch.float64), ("array", torch.complex128)):
        here = spread([torch.zeros(shape, dtype=dtype) for shape in SHAPES], PLACEMENTS)
        there = [nn.Parameter(torch.zeros(shape, dtype=dtype)) for shape in SHAPES]
        for params in (here, there):
            optimizer = optim.NoisySGD(params, lr=1.0, noise_seed=3, backend=backend)
            for param in params:
                param.grad = torch.zeros_like(param)
            optimizer.step()
        assert_same_bits([whole(param) for param in here], [param.detach() for param in there])
        drawn = torch.cat([torch.view_as_real(p).flatten() if p.is_complex() else p.flatten() for p in there])
        assert len(drawn.unique()) == len(drawn), "no two elements draw the same"


@check
def a_look_ahead_rule_goes_ahead_and_back_on_shards() -> None:
    model, other = shard(Net(torch.float64)), Net(torch.float64)
    pairs = [(model, share(torch.float64)), (other, batch(torch.float64))]
    optimizers = [optim.NAG(one.parameters(), lr=0.05) for one, _ in pairs]

    def compare() -> list[Tensor]:
        assert_close(values(model), values(other))
        return values(other)

    for (one, data), optimizer in zip(pairs, optimizers, strict=True):
        train(one, optimizer, data, 3)
    ahead = compare()
    for optimizer in optimizers:
        optimizer.eval()
    theta = compare()
    assert not torch.equal(ahead[0], theta[0])
    for (one, data), optimizer in zip(pairs, optimizers, strict=True):

        def closure(one=one, data=data, optimizer=optimizer) -> Tensor:
            optimizer.zero_grad()
            loss = mse_loss(one(data[0]), data[1])
            loss.backward()
            return loss

        optimizer.step(closure)
        optimizer.step(closure)
    assert not torch.equal(compare()[0], theta[0])


@check
def a_gradient_spread_in_another_way_is_brought_to_the_parameters() -> None:
    mesh = init_device_mesh("cpu", (2,))
    start, part = torch.arange(6.0).reshape(3, 2), torch.full((3, 2), 1.0 + dist.get_rank())
    for placement in (Shard(0), Shard(1), Replicate()):
        param = nn.Parameter(distribute_tensor(start.clone(), mesh, [placement]))
        param.grad = DTensor.from_local(part, mesh, [Partial()])
        optim.SGD([param], lr=1.0).step()
        assert torch.equal(whole(param), start - 3)


@check
def gradients_with_nan_on_one_process_are_skipped_or_refused_by_all() -> None:
    for nonfinite, steps in (("skip", 1), ("raise", 1), ("propagate", 2)):
        model = shard(Net(torch.float32))
        optimizer = optim.AdamW(model.parameters(), nonfinite=nonfinite)
        train(model, optimizer, share(torch.float32))
        before = values(model)
        mse_loss(model(share(torch.float32)[0]), share(torch.float32)[1]).backward()
        if dist.get_rank() == 0:
            model.up.weight.grad.to_local()[0, 0] = torch.nan
        if nonfinite == "raise":
            who = ("the gradient of parameter 0", "another process's shard of a gradient")[dist.get_rank()]
            with pytest.raises(optim.NonFiniteGradientError, match=f"{who}.* holds an infinity or NaN"):
                optimizer.step()
        else:
            optimizer.step()
        assert optimizer.state[model.down.bias]["step"] == steps
        if nonfinite == "propagate":
            assert torch.isnan(whole(model.up.weight)).sum() == 1
        else:
            assert_same_bits(values(model), before)
        optimizer.zero_grad()
        optimizer.step()


# Sums and matrices


def on_shards_and_whole(
    rule: Rule, start: list[Tensor], placements: list[Any], steps: int = 3
) -> list[tuple[Any, Any]]:
    """Steps with the same gradients on shards and on whole tensors: pairs of parameters and states, put together."""
    here, there = spread(start, placements), [nn.Parameter(x.clone()) for x in start]
    optimizers = [optim.Optimizer(params, rule, backend="array") for params in (here, there)]
    for step in range(steps):
        for params, optimizer in zip((here, there), optimizers, strict=True):
            optimizer.step(functools.partial(set_gradients, params, step))
    pairs = []
    for a, b in zip(here, there, strict=True):
        kept, expected = optimizers[0].state[a], optimizers[1].state[b]
        assert kept.keys() == expected.keys()
        pairs += [(whole(a), b.detach()), *((whole(kept[name]), expected[name]) for name in kept)]
    return pairs


MATRICES = [
    *3 * [((5, 3), Shard(0))], ((3, 5), Shard(1)), ((5, 3), Shard(0)), ((1, 6), Shard(0)), ((4, 4), Shard(1)),
    ((2, 3), Replicate()),
]  # fmt: skip
TENSORS = [
    *MATRICES, ((4,), Replicate()), ((3,), Shard(0)), ((), Replicate()), ((3, 2, 4), Shard(0)), ((2, 5, 3), Shard(1)),
    ((2, 3, 5), Shard(2)), ((3, 2, 2, 3), Shard(0)), ((0, 3), Shard(0)),
]  # fmt: skip


def cases_of(chosen: Rule) -> list[tuple[tuple[int, ...], Any]]:
    """Parameters that a rule takes: those that see a tensor as one matrix mostly take no others."""
    if any(node.op == "eigenvectors" for node in topological(chosen.program.outputs)):
        return [((4, 4), Shard(0)), ((4, 4), Shard(1)), ((4, 4), Shard(0))]  # others have bases that rounding chooses
    if chosen.program.view == "matrix":
        return MATRICES
    return [case for case in TENSORS if chosen is not preconditioned or 0 not in case[0]]


@check
def rules_with_sums_and_matrices_step_on_shards_as_on_whole_tensors() -> None:
    for name, chosen in WHOLE.items():
        cases = cases_of(chosen)
        torch.manual_seed(0)
        start = [torch.randn(shape, dtype=torch.float64) for shape, _ in cases]
        pairs = on_shards_and_whole(chosen, start, [placement for _, placement in cases])
        for k, (got, expected) in enumerate(pairs):
            assert torch.allclose(got, expected, rtol=1e-12, atol=1e-12), f"{name}, {k}: {got} and {expected}"
        assert not any(torch.equal(new, old) for (new, _), old in zip(pairs[:1], start[:1], strict=True)), name


@check
def sums_of_shards_with_a_power_of_two_of_blocks_have_the_bits_of_one_process() -> None:
    for name in ("lamb", "adafactor", "prodigy", "clip_norm"):
        start = [torch.randn(shape, generator=torch.Generator().manual_seed(1)) for shape in ((256, 64), (8192 * 2,))]
        for most in (exchange._MOST, 0):  # few numbers go to all; of many each process adds up a share
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(exchange, "_MOST", most)
                for got, expected in on_shards_and_whole(WHOLE[name], start, [Shard(0), Shard(0)]):
                    assert torch.equal(got, expected), f"{name}: {got} and {expected}"


@check
def sums_and_matrices_train_on_shards_as_on_whole_tensors() -> None:
    for how in ("FSDP", "tensor parallel"):
        for name in ("LAMB", "CAME", "Prodigy", "clipped", "matrices"):
            model = in_parallel(how, torch.float64)
            data = batch(torch.float64) if how == "tensor parallel" else share(torch.float64)
            optimizer = MAKERS[name](model.parameters())
            alone = [nn.Parameter(value) for value in values(model)]
            other = MAKERS[name](alone)
            for _ in range(4):
                optimizer.zero_grad()
                mse_loss(model(data[0]), data[1]).backward()
                for param, param_alone in zip(model.parameters(), alone, strict=True):
                    param_alone.grad = whole(param.grad).clone()
                optimizer.step()
                other.step()
                assert_close(values(model), [param.detach() for param in alone])
            for param in model.parameters():
                for value in optimizer.state[param].values():
                    assert isinstance(value, DTensor) is (isinstance(param, DTensor) and value.dim() > 0)
            told = [None, None]
            dist.all_gather_object(told, [value.tolist() for value in values(model)])
            assert told[0] == told[1]


@check
def a_mesh_with_replicas_adds_up_over_its_shards_alone() -> None:
    for shape in ((2, 1), (1, 2)):
        mesh = init_device_mesh("cpu", shape, mesh_dim_names=("replicas", "shards"))
        for name in ("LAMB", "CAME", "matrices"):
            model, other = Net(torch.float64), Net(torch.float64)
            fully_shard(model, mesh=mesh)
            optimizers = [MAKERS[name](one.parameters()) for one in (model, other)]
            for _ in range(3):
                train(model, optimizers[0], share(torch.float64))
                train(other, optimizers[1], batch(torch.float64))
            assert_close(values(model), values(other))


@check
def matrices_of_few_processes_are_dealt_out_evenly() -> None:
    mesh = init_device_mesh("cpu", (2,))
    levels = [Level(mesh, 0)]
    owners = [owner[levels[0]] for owner in exchange.owners_of([5, 1, 3, 3, 1, 1], levels)]
    assert owners == [0, 0, 1, 1, 0, 1]
    assert [
        sum(cost for cost, owner in zip([5, 1, 3, 3, 1, 1], owners, strict=True) if owner == k) for k in (0, 1)
    ] == [7, 7]


@check
def a_gradient_that_one_process_lacks_is_refused_by_all() -> None:
    for name in ("LAMB", "matrices"):
        params = spread([torch.ones(4, 3), torch.ones(2, 2)], [Shard(0), Shard(1)])
        optimizer = MAKERS[name](params)
        set_gradients(params, 0)
        optimizer.step()
        before = [whole(param).clone() for param in params]
        for missing in ([1], [0, 1]):
            set_gradients(params, 1)
            if dist.get_rank() == 1:
                for k in missing:
                    params[k].grad = None
            said = (
                "this one takes step 2 on it, another one has no",
                "this one has no gradient of it, another one takes",
            )
            with pytest.raises(RuntimeError, match=f"parameter {missing[0]}, of shape .*{said[dist.get_rank()]}"):
                optimizer.step()
        assert_same_bits([whole(param) for param in params], before)
        assert [float(optimizer.state[param]["step"]) for param in params] == [1, 1]
        fresh_optimizer = MAKERS[name](params)
        with pytest.raises(RuntimeError, match="is spread over processes"):
            fresh_optimizer.step()
        assert not fresh_optimizer.state
        for param in params:
            param.grad = None
        optimizer.step()
        set_gradients(params, 1)
        params[1].grad = None
        optimizer.step()
        assert [float(optimizer.state[param]["step"]) for param in params] == [2, 1]


@check
def shards_along_a_dimension_that_is_no_side_are_refused() -> None:
    refused = [(muon, (4, 2, 3), 1), (WHOLE["lamb"], (2, 4, 3, 2), 1), (WHOLE["adafactor"], (2, 2, 4, 3, 2), 2)]
    for chosen, shape, dim in refused:
        params = spread([torch.ones(shape)], [Shard(dim)])
        set_gradients(params, 0)
        optimizer = optim.Optimizer(params, chosen)
        with pytest.raises(
            NotImplementedError, match=rf"a parameter of shape .* as S\({dim}\): rules with sums or matri"
        ):
            optimizer.step()
        assert not optimizer.state


@check
def states_that_are_not_spread_as_their_parameter_are_refused() -> None:
    params = spread([torch.ones(4, 3)], [Shard(0)])
    optimizer = MAKERS["CAME"](params)
    set_gradients(params, 0)
    optimizer.step()
    optimizer.state[params[0]]["R"] = optimizer.state[params[0]]["R"].full_tensor()
    with pytest.raises(ValueError, match=r"the state R holds 4 numbers in this process, .* it has to hold 1 × 2 × 1: "):
        optimizer.step()


@check_on_four
def meshes_with_two_dimensions_step_as_one_process() -> None:
    mesh = init_device_mesh("cpu", (2, 2), mesh_dim_names=("data", "model"))

    def replicated(model: nn.Sequential) -> nn.Module:
        return fully_shard(model, mesh=mesh)

    def parallel(model: nn.Sequential) -> nn.Module:
        parallelize_module(model, mesh["model"], {"0": ColwiseParallel(), "2": RowwiseParallel()})
        return fully_shard(model, mesh=mesh["data"])

    for spread_out in (replicated, parallel):
        for name in ("LAMB", "CAME", "Prodigy", "matrices"):
            torch.manual_seed(0)
            sizes = [(5, 8), (8, 12), (12, 1)]
            linear = [nn.Linear(*size, dtype=torch.float64) for size in sizes]
            model = spread_out(nn.Sequential(linear[0], nn.Tanh(), linear[1], nn.Tanh(), linear[2]))
            alone = [nn.Parameter(value) for value in values(model)]
            optimizers = [MAKERS[name](params) for params in (model.parameters(), alone)]
            for _ in range(3):
                mse_loss(model(batch(torch.float64)[0]), batch(torch.float64)[1]).backward()
                for param, param_alone in zip(model.parameters(), alone, strict=True):
                    param_alone.grad = whole(param.grad).clone()
                for optimizer in optimizers:
                    optimizer.step()
                optimizers[0].zero_grad()
            assert_close(values(model), [param.detach() for param in alone])


# Tensor parallel


@check
def tensor_parallel_trains_as_one_process() -> None:
    mesh = init_device_mesh("cpu", (2,))
    for name, dtype in TRAINED:
        collected = []
        for layers in ({"0": ColwiseParallel(), "2": RowwiseParallel()}, {}):
            torch.manual_seed(0)
            sizes = [(5, 8), (8, 6), (6, 1)]
            linear = [nn.Linear(*size, dtype=dtype) for size in sizes]
            model = nn.Sequential(linear[0], nn.Tanh(), linear[1], nn.Tanh(), linear[2])
            parallelize_module(model, mesh, layers)
            placements = [getattr(param, "placements", (None,)) for param in model.parameters()]
            expected = [Shard(0), Shard(0), Shard(1), Replicate(), None, None] if layers else [None] * 6
            assert placements == [(placement,) for placement in expected]
            if layers:
                follow(model, name, batch(dtype))
            else:
                train(model, MAKERS[name](model.parameters()), batch(dtype), 4)
            collected.append(values(model))
        assert_close(*collected)


# On GPUs that are this processor: matrices and their shards count as theirs


def in_parallel(how: str, dtype: torch.dtype) -> nn.Module:
    if how == "FSDP":
        return shard(Net(dtype))
    if how == "DDP":
        return DistributedDataParallel(Net(dtype))
    layers = {"up": ColwiseParallel(output_layouts=Replicate()), "down": RowwiseParallel(input_layouts=Replicate())}
    return parallelize_module(Net(dtype), init_device_mesh("cpu", (2,)), layers)


@check
def shards_on_a_gpu_step_by_its_kernels_to_the_same_bits() -> None:
    for how in ("FSDP", "DDP", "tensor parallel"):
        for name, dtype in TRAINED:
            collected = []
            for on_gpu in (True, False):
                with pytest.MonkeyPatch.context() as patch:
                    gpus = Gpus(patch) if on_gpu else None
                    model = in_parallel(how, dtype)
                    follow(model, name, batch(dtype) if how == "tensor parallel" else share(dtype))
                    # The model's, and those of the whole parameters that follow it.
                    assert gpus is None or gpus.launches == [[77] * 8, []]
                    collected.append(values(model))
            assert_same_bits(*collected)


# Checkpoints


SAVED = ("SGD", "Adam", "NAdam", "AggMo", "QHAdam", "NAG", "CAME", "Prodigy", "matrices")
FLAT = {"nested": StateDictOptions(), "flat": StateDictOptions(flatten_optimizer_state_dict=True)}


def fresh(*, sharded: bool) -> dict[str, tuple[nn.Module, Any]]:
    """Models, and optimizers that have made no step."""
    made = {}
    for name in SAVED:
        model = fully_shard(Net(torch.float64)) if sharded else Net(torch.float64)
        made[name] = model, MAKERS[name](model.parameters())
    return made


def contents(made: dict[str, tuple[nn.Module, Any]], flat: str) -> dict[str, Any]:
    """What a checkpoint of all models and optimizers holds."""
    by_name = {}
    for name, (model, optimizer) in made.items():
        before = values(model)
        model_state, optimizer_state = get_state_dict(model, optimizer, options=FLAT[flat])
        by_name[name] = {"model": model_state, "optimizer": optimizer_state}
        assert_same_bits(values(model), before)
    return by_name


def restore(made: dict[str, tuple[nn.Module, Any]], found: dict[str, Any], flat: str) -> None:
    for name, (model, optimizer) in made.items():
        model_state, optimizer_state = found[name]["model"], found[name]["optimizer"]
        set_state_dict(
            model, optimizer, model_state_dict=model_state, optim_state_dict=optimizer_state, options=FLAT[flat]
        )


def states(made: dict[str, tuple[nn.Module, Any]]) -> list[Tensor]:
    """Everything that a checkpoint is to bring back."""
    found = []
    for model, optimizer in made.values():
        for param in model.parameters():
            kept = [state for _, state in sorted(optimizer.state[param].items())]
            found += [whole(tensor).clone() for tensor in (param, *kept)]
    return found


def train_all(made: dict[str, tuple[nn.Module, Any]], data: tuple[Tensor, Tensor], steps: int) -> None:
    for model, optimizer in made.values():
        train(model, optimizer, data, steps)


def checkpoints(flat: str) -> None:
    """Two processes save; two go on, one goes on; that one saves; two go on."""
    folder = Path(os.environ["CHECK_FOLDER"]) / flat
    mine, everything = share(torch.float64), batch(torch.float64)
    two = fresh(sharded=True)
    train_all(two, mine, 3)
    save(contents(two, flat), checkpoint_id=folder / "two")

    again = fresh(sharded=True)
    loaded = contents(again, flat)
    load(loaded, checkpoint_id=folder / "two")
    restore(again, loaded, flat)
    assert_same_bits(states(again), states(two))

    one = fresh(sharded=False)
    loaded = contents(one, flat)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "torch.distributed is disabled")
        load(loaded, checkpoint_id=folder / "two", no_dist=True)
    restore(one, loaded, flat)
    assert_same_bits(states(one), states(two))

    for made, data in ((two, mine), (again, mine), (one, everything)):
        train_all(made, data, 2)
    assert_same_bits(states(again), states(two))
    assert_close([value for value in states(one) if value.dim()], [value for value in states(two) if value.dim()])

    if dist.get_rank() == 0:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "torch.distributed is disabled")
            save(contents(one, flat), checkpoint_id=folder / "one", no_dist=True)
    dist.barrier()
    back = fresh(sharded=True)
    loaded = contents(back, flat)
    load(loaded, checkpoint_id=folder / "one")
    restore(back, loaded, flat)
    assert_same_bits(states(back), states(one))


@check
def a_checkpoint_of_two_processes_is_one_of_one_process_and_back() -> None:
    checkpoints("nested")


@check
def a_flat_checkpoint_of_two_processes_is_one_of_one_process_and_back() -> None:
    checkpoints("flat")


@check
def a_full_state_dict_goes_to_one_process_and_back_to_two() -> None:
    for name in SAVED:
        for flat in (False, True):
            model = fully_shard(Net(torch.float64))
            optimizer = MAKERS[name](model.parameters())
            train(model, optimizer, share(torch.float64), 3)
            options = StateDictOptions(full_state_dict=True, cpu_offload=True, flatten_optimizer_state_dict=flat)
            full = get_optimizer_state_dict(model, optimizer, options=options)
            if dist.get_rank() == 0:
                single = Net(torch.float64)
                other = MAKERS[name](single.parameters())
                set_optimizer_state_dict(
                    single, other, full, options=StateDictOptions(flatten_optimizer_state_dict=flat)
                )
            assert bool(full) is (dist.get_rank() == 0)
            for param, param_single in zip(
                model.parameters(), single.parameters() if full else model.parameters(), strict=True
            ):
                for key, value in optimizer.state[param].items():
                    value = whole(value)  # which all processes have to call
                    if full:
                        assert torch.equal(value, other.state[param_single][key])
            if flat:  # torch cannot send a flat one around
                continue
            again = fully_shard(Net(torch.float64))
            another = MAKERS[name](again.parameters())
            options = StateDictOptions(full_state_dict=True, broadcast_from_rank0=True)
            set_optimizer_state_dict(again, another, full, options=options)
            for param, param_again in zip(model.parameters(), again.parameters(), strict=True):
                assert_same_bits(
                    [whole(value) for value in optimizer.state[param].values()],
                    [whole(another.state[param_again][key]) for key in optimizer.state[param]],
                )


# ZeRO


def zero_class() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # torch's own, at its import
        from torch.distributed.optim import ZeroRedundancyOptimizer
    return ZeroRedundancyOptimizer


@check
def zero_trains_saves_and_goes_on_as_one_process() -> None:
    mine, everything = share(torch.float64), batch(torch.float64)
    for views in (False, True):
        single = Net(torch.float64)
        alone = optim.AdamW(single.parameters(), lr=0.02)
        model = DistributedDataParallel(Net(torch.float64))
        options = {"optimizer_class": optim.AdamW, "parameters_as_bucket_view": views}
        optimizer = zero_class()(model.parameters(), lr=0.02, **options)
        schedules = [optim.lr_scheduler.StepLR(one, 2, 0.5) for one in (alone, optimizer)]
        for _ in range(5):
            train(single, alone, everything)
            train(model, optimizer, mine)
            for schedule in schedules:
                schedule.step()
        assert_close(values(model), values(single))
        assert optimizer.param_groups[0]["lr"] == alone.param_groups[0]["lr"] == 0.005
        held = sum(len(group["params"]) for group in optimizer.optim.param_groups)
        assert 0 < held < len(list(single.parameters())), "each process should hold some parameters' states"

        optimizer.consolidate_state_dict(0)
        sent = [optimizer.state_dict() if dist.get_rank() == 0 else None]
        dist.broadcast_object_list(sent)
        expected = alone.state_dict()
        assert sent[0]["state"].keys() == expected["state"].keys()
        for key, state in expected["state"].items():
            assert sent[0]["state"][key]["step"] == state["step"]
            names = ["exp_avg", "exp_avg_sq"]
            assert_close([sent[0]["state"][key][name] for name in names], [state[name] for name in names])

        again = DistributedDataParallel(Net(torch.float64))
        again.load_state_dict(model.state_dict())
        other = zero_class()(again.parameters(), lr=1.0, **options)
        other.load_state_dict(copy.deepcopy(sent[0]))  # which it does not copy
        train(model, optimizer, mine, 2)
        train(again, other, mine, 2)
        assert_same_bits(values(again), values(model))


# The examples


def example(name: str) -> None:
    losses = runpy.run_path(str(EXAMPLES / name), run_name="example")["main"]()
    assert len(losses) > 10
    assert all(map(math.isfinite, losses))
    assert losses[-1] < 0.5 * losses[0], losses


# Running them


def run(name: str, port: str, folder: Path) -> str:
    """Runs a check in a process group of its own; returns what went wrong, or an empty string."""
    os.environ |= {"MASTER_ADDR": "localhost", "MASTER_PORT": port, "CHECK_FOLDER": str(folder / name)}
    error = ""
    try:
        dist.init_process_group("gloo", timeout=PATIENCE)
        CHECKS[name]() if name in CHECKS else example(name)
    except BaseException:
        error = traceback.format_exc()
    gc.collect()  # a DDP that outlives its process group may wait forever for a thread that waits for Python's lock
    if dist.is_initialized():
        dist.destroy_process_group()
    return error


if __name__ == "__main__":
    warnings.simplefilter("error")
    torch.set_num_threads(1)
    gc.freeze()  # what is there now need not be collected after each check
    folder = Path(sys.argv[1])
    with (folder / f"{os.environ['RANK']}.jsonl").open("w", buffering=1) as results:
        for job in sys.argv[2:]:
            job_port, _, job_name = job.partition("=")
            results.write(json.dumps([job_name, run(job_name, job_port, folder)]) + "\n")
