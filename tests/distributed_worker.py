"""What one of two processes checks for test_distributed.py: `distributed_worker.py FOLDER PORT=CHECK ...`.

Like torchrun, whoever starts it gives the rank in the environment. Each check runs in a process group of its own; a
line of FOLDER/RANK.jsonl then tells how it went. Here are the checks of rules on shards of any kind, and in
`distributed_models` and `distributed_checkpoints` the others.
"""

from __future__ import annotations

import functools
import gc
import json
import math
import os
import runpy
import sys
import traceback
import warnings
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.distributed.tensor import DTensor, Partial, Replicate, Shard, distribute_tensor
from torch.nn.functional import mse_loss

import distributed_checkpoints  # noqa: F401  # whose checks it runs too
import distributed_kernels
import fallline.torch as optim
from distributed_cases import (
    CHECKS,
    MAKERS,
    WHOLE,
    Net,
    assert_close,
    assert_same_bits,
    batch,
    check,
    follow,
    preconditioned,
    share,
    train,
    values,
    whole,
)
from distributed_models import in_parallel, shard
from fallline.expr import topological
from fallline.rule import Rule
from fallline.torch.memory.spread import Level
from fallline.torch.peers import PEERS
from fallline.torch.peers.matrices import muon
from fallline.torch.step import exchange
from registered import PLAIN

EXAMPLES = Path(__file__).parent.parent / "docs" / "examples"
PATIENCE = timedelta(seconds=60)


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
def sums_of_shards_are_joined_between_kernels() -> None:
    distributed_kernels.check(init_device_mesh("cpu", (2,)))


@check
def sums_and_matrices_train_on_shards_as_on_whole_tensors() -> None:
    for how in ("FSDP", "tensor parallel"):
        for name in ("LAMB", "CAME", "Prodigy", "clipped", "matrices"):
            model = in_parallel(how, torch.float64)
            data = batch(torch.float64) if how == "tensor parallel" else share(torch.float64)
            optimizer = follow(model, name, data, assert_close)
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
