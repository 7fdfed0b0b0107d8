"""Handwritten digits: a small network on scikit-learn's bundled 8 × 8 pictures. Seconds; no download."""

from __future__ import annotations

import torch
from torch import nn

from fallline.problems._problem import Examples, Problem

TESTED = 360  # a fifth of the 1797 pictures
_SPLIT_SEED = 0  # the split belongs to the problem: a race's own seed must not change what is tested


def load() -> tuple[Examples, Examples]:
    """1437 training and 360 test pictures of shape (64,), in [0, 1], with equal shares of each digit."""
    from sklearn.datasets import load_digits
    from sklearn.model_selection import train_test_split

    pictures, digits = load_digits(return_X_y=True)
    parts = train_test_split(pictures / 16, digits, test_size=TESTED, stratify=digits, random_state=_SPLIT_SEED)
    train_inputs, test_inputs = (torch.tensor(part, dtype=torch.float32) for part in parts[:2])
    train_targets, test_targets = (torch.tensor(part, dtype=torch.int64) for part in parts[2:])
    return Examples(train_inputs, train_targets), Examples(test_inputs, test_targets)


def model() -> nn.Module:
    """64 → 64 → 10 with a rectifier between: 4810 parameters."""
    return nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))


digits = Problem(
    title="handwritten digits",
    load=load,
    model=model,
    loss=nn.functional.cross_entropy,
    epochs=40,
    batch_size=50,
)
