"""A training loop of one's own in the race: fallline race examples/own_race.py:train --rules adam,nag,torch.optim.SGD.

Three lines differ from the loop as one has it: the function's head, the optimizer, and the yield.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import torch
from sklearn.datasets import load_breast_cancer
from torch import nn

features, malignant = load_breast_cancer(return_X_y=True)
x = torch.tensor((features - features.mean(0)) / features.std(0), dtype=torch.float32)
y = torch.tensor(malignant, dtype=torch.float32)
valid = torch.arange(len(x)) % 4 == 0


def train(make_optimizer: Callable[..., torch.optim.Optimizer], seed: int) -> Iterator[object]:  # 1: instead of main()
    """Five epochs of logistic regression; yields the loss of every step, and after an epoch what was measured."""
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(30, 1), nn.Flatten(0))
    optimizer = make_optimizer(model.parameters())  # 2: instead of torch.optim.SGD(model.parameters(), lr=0.1)
    loss_of = nn.BCEWithLogitsLoss()
    for _ in range(5):
        for rows in torch.randperm(int((~valid).sum())).split(32):
            optimizer.zero_grad()
            loss = loss_of(model(x[~valid][rows]), y[~valid][rows])
            loss.backward()
            optimizer.step()
            yield loss.item()  # 3: instead of printing it
        with torch.no_grad():
            yield loss.item(), {"valid_loss": loss_of(model(x[valid]), y[valid]).item()}


if __name__ == "__main__":
    for told in train(lambda params: torch.optim.SGD(params, lr=0.1), seed=0):
        if isinstance(told, tuple):
            print(told)
