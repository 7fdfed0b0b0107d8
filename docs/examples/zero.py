"""Sharded optimizer states. Run it with `torchrun --nproc-per-node 2 docs/examples/zero.py`."""

import warnings

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

import fallline.torch as optim

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # torch warns of itself here
    from torch.distributed.optim import ZeroRedundancyOptimizer


def main() -> list[float]:
    """Trains a small network, each process on its own examples; returns the losses."""
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(8, 32), nn.Tanh(), nn.Linear(32, 1))
    x = torch.randn(256, 8).chunk(dist.get_world_size())[dist.get_rank()]
    y = x.sum(1, keepdim=True).sin()

    parallel = DistributedDataParallel(model)
    optimizer = ZeroRedundancyOptimizer(parallel.parameters(), optimizer_class=optim.AdamW, lr=1e-2)

    losses = []
    for _ in range(100):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(parallel(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


if __name__ == "__main__":
    dist.init_process_group("gloo")
    losses = main()
    print(f"loss {losses[0]:.3f}, then {losses[-1]:.3f}")
    dist.destroy_process_group()
