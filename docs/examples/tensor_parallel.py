"""Tensor parallel. Run it with `torchrun --nproc-per-node 2 docs/examples/tensor_parallel.py`."""

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.tensor.parallel import ColwiseParallel, RowwiseParallel, parallelize_module

import fallline.torch as optim


def main() -> list[float]:
    """Trains a small network, all processes on the same examples; returns the losses."""
    mesh = init_device_mesh("cpu", (dist.get_world_size(),))
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(8, 32), nn.Tanh(), nn.Linear(32, 1))
    x = torch.randn(256, 8)
    y = x.sum(1, keepdim=True).sin()

    parallelize_module(model, mesh, {"0": ColwiseParallel(), "2": RowwiseParallel()})
    optimizer = optim.QHAdam(model.parameters(), lr=1e-2)

    losses = []
    for _ in range(100):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


if __name__ == "__main__":
    dist.init_process_group("gloo")
    losses = main()
    print(f"loss {losses[0]:.3f}, then {losses[-1]:.3f}")
    dist.destroy_process_group()
