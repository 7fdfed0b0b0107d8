"""Checkpoints of models that are spread over processes, and ZeRO: checks for `distributed_worker.py`."""

from __future__ import annotations

import copy
import os
import warnings
from pathlib import Path
from typing import Any

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
from torch.distributed.fsdp import fully_shard
from torch.nn.parallel import DistributedDataParallel

import fallline.torch as optim
from distributed_cases import MAKERS, Net, assert_close, assert_same_bits, batch, check, share, train, values, whole

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
