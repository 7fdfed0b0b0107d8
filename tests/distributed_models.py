"""Models that are spread over processes train as one process does: checks for `distributed_worker.py`."""

from __future__ import annotations

from typing import Any

import pytest
import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import MixedPrecisionPolicy, fully_shard
from torch.distributed.tensor import DTensor, Replicate, Shard
from torch.distributed.tensor.parallel import ColwiseParallel, RowwiseParallel, parallelize_module
from torch.nn.functional import mse_loss
from torch.nn.parallel import DistributedDataParallel

import fallline.torch as optim
from distributed_cases import (
    MAKERS,
    TRAINED,
    Net,
    assert_close,
    assert_same_bits,
    batch,
    check,
    check_on_four,
    follow,
    on_one_process,
    share,
    train,
    values,
    whole,
)
from gpus import Gpus

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


# Meshes with two dimensions


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
