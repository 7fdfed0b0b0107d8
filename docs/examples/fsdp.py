"""Fully sharded data parallel. Run it with `torchrun --nproc-per-node 2 docs/examples/fsdp.py`."""

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.fsdp import fully_shard

import fallline.torch as optim


def main() -> list[float]:
    """Trains a small network, each process on its own examples; returns the losses."""
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(8, 32), nn.Tanh(), nn.Linear(32, 1))
    x = torch.randn(256, 8).chunk(dist.get_world_size())[dist.get_rank()]
    y = x.sum(1, keepdim=True).sin()

    for layer in (model[0], model[2], model):
        fully_shard(layer)
    optimizer = optim.NAdam(model.parameters(), lr=1e-2, nonfinite="skip")  # after fully_shard

    losses = []
    for _ in range(100):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        losses.append(loss.item())
    return losses


if __name__ == "__main__":
    dist.init_process_group("gloo")
    losses = main()
    print(f"loss {losses[0]:.3f}, then {losses[-1]:.3f}")
    dist.destroy_process_group()
