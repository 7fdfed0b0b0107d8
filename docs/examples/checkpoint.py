"""Saving and loading on any number of processes: `torchrun --nproc-per-node 2 docs/examples/checkpoint.py`."""

import tempfile

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.checkpoint import load, save
from torch.distributed.checkpoint.state_dict import get_state_dict, set_state_dict
from torch.distributed.fsdp import fully_shard

import fallline.torch as optim


def build() -> tuple[nn.Module, torch.optim.Optimizer]:
    """A sharded network and its optimizer."""
    torch.manual_seed(0)
    model = fully_shard(nn.Sequential(nn.Linear(8, 32), nn.Tanh(), nn.Linear(32, 1)))
    return model, optim.AggMo(model.parameters(), lr=0.05)


def train(model: nn.Module, optimizer: torch.optim.Optimizer, steps: int) -> list[float]:
    """Trains on this process's own examples; returns the losses."""
    generator = torch.Generator().manual_seed(1)
    x = torch.randn(256, 8, generator=generator).chunk(dist.get_world_size())[dist.get_rank()]
    y = x.sum(1, keepdim=True).sin()
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def save_checkpoint(folder: str, model: nn.Module, optimizer: torch.optim.Optimizer) -> None:
    """Saves; every process its shards."""
    model_state, optimizer_state = get_state_dict(model, optimizer)
    save({"model": model_state, "optimizer": optimizer_state}, checkpoint_id=folder)


def load_checkpoint(folder: str, model: nn.Module, optimizer: torch.optim.Optimizer) -> None:
    """Loads in place; the number of processes may be another one than at saving."""
    model_state, optimizer_state = get_state_dict(model, optimizer)
    found = {"model": model_state, "optimizer": optimizer_state}
    load(found, checkpoint_id=folder)
    set_state_dict(model, optimizer, model_state_dict=found["model"], optim_state_dict=found["optimizer"])


def main() -> list[float]:
    """Trains, saves, and goes on from the checkpoint with a new model; returns the losses."""
    with tempfile.TemporaryDirectory() as own:
        folder = [own]
        dist.broadcast_object_list(folder)  # all use the first process's

        model, optimizer = build()
        losses = train(model, optimizer, 100)
        save_checkpoint(folder[0], model, optimizer)

        model, optimizer = build()
        load_checkpoint(folder[0], model, optimizer)
        losses += train(model, optimizer, 100)
        dist.barrier()
    return losses


if __name__ == "__main__":
    dist.init_process_group("gloo")
    losses = main()
    print(f"loss {losses[0]:.3f}, then {losses[-1]:.3f}")
    dist.destroy_process_group()
