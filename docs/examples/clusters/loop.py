"""A training loop, and a race that is small enough for an example."""

import torch

quick = {"trials": 2, "seeds": 2, "curve_seeds": 1, "curve_reach": 1}


def train(make_optimizer, seed):
    """Fits a plane."""
    torch.manual_seed(seed)
    x = torch.randn(64, 5)
    y = x.sum(1, keepdim=True)
    model = torch.nn.Linear(5, 1)
    optimizer = make_optimizer(model.parameters())
    for _ in range(30):
        optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
        yield loss.item()
