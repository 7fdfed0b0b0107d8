"""Vectors of words by skip-grams with negative sampling; Mikolov et al. 2013, arXiv:1310.4546."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn.functional import logsigmoid

from fallline.problems._examples import Examples, Parts
from fallline.problems._glosses import SOURCE, vocabulary, words
from fallline.problems._problem import MakeOptimizer, Metrics, Problem, Report
from fallline.problems._training import batches, descend, drawn

WORDS = 18_500
WIDTH = 64
WINDOW = 5
NEGATIVES = 5
FREQUENT = 1e-3  # words more frequent than this share are thinned out
BATCH = 1024
HELD = 400  # every 400th gloss is for validation, the one after it for testing

Numbers = npt.NDArray[np.int32]


class _Data(NamedTuple):
    """Pairs of neighbouring words, and the cumulative distribution from which negatives are drawn."""

    pairs: Parts
    noise: Tensor


@functools.cache
def _data() -> _Data:
    known = vocabulary(WORDS)
    glosses = [[known[word] for word in gloss if word in known] for gloss in words()]
    text = np.concatenate([np.array(gloss, np.int32) for gloss in glosses])
    gloss = np.repeat(np.arange(len(glosses)), [len(numbered) for numbered in glosses])
    counts = np.bincount(text, minlength=WORDS)
    kept = np.random.default_rng(0).random(len(text)) < np.sqrt(FREQUENT * len(text) / counts[text])
    centres, contexts, of = _neighbours(text[kept], gloss[kept])
    part = np.minimum(of % HELD, 2)
    pairs = (Examples(torch.from_numpy(centres[part == k]), torch.from_numpy(contexts[part == k])) for k in (2, 0, 1))
    return _Data(Parts(*pairs), torch.from_numpy(np.cumsum(counts**0.75) / np.sum(counts**0.75)))


def _neighbours(text: Numbers, gloss: npt.NDArray[np.int64]) -> tuple[Numbers, Numbers, npt.NDArray[np.int64]]:
    """Every word beside every other one of its gloss at most 5 away, in both orders; and the gloss."""
    columns = []
    for apart in range(1, WINDOW + 1):
        together = gloss[apart:] == gloss[:-apart]
        first, second, of = text[:-apart][together], text[apart:][together], gloss[apart:][together]
        columns += [(first, second, of), (second, first, of)]
    first, second, of = (np.concatenate(column) for column in zip(*columns, strict=True))
    return first, second, of


class _SkipGram(nn.Module):
    """Two vectors of each word: as the centre, and as a neighbour, which begin at 0."""

    def __init__(self) -> None:
        super().__init__()
        self.centre, self.context = (nn.Embedding(WORDS, WIDTH, sparse=True) for _ in range(2))
        nn.init.uniform_(self.centre.weight, -0.5 / WIDTH, 0.5 / WIDTH)
        nn.init.zeros_(self.context.weight)

    def forward(self, pairs: Examples, negatives: Tensor) -> Tensor:
        """The mean over pairs of what telling the neighbour from the negatives (pairs, 5) costs, in nats."""
        centre = self.centre(pairs.inputs)
        near = (centre * self.context(pairs.targets)).sum(-1)
        far = (self.context(negatives) @ centre.unsqueeze(-1)).squeeze(-1)
        cost: Tensor = -(logsigmoid(near) + logsigmoid(-far).sum(-1)).mean()
        return cost


def _negatives(noise: Tensor, count: int, generator: torch.Generator) -> Tensor:
    draws = torch.rand(count, NEGATIVES, generator=generator, dtype=torch.float64)
    return torch.searchsorted(noise, draws).clamp_(max=WORDS - 1)


def train(make_optimizer: MakeOptimizer, seed: int) -> Iterator[Report]:
    """Skip-grams over 5 words to each side, with 5 negatives; the gradients are sparse, for lazy optimizers.

    Rules that add up whole tensors take them as if they were dense.
    """
    pairs, noise = _data()
    generator = torch.Generator().manual_seed(seed)

    def loss(model: nn.Module, batch: Examples) -> Tensor:
        value: Tensor = model(batch, _negatives(noise, batch.size, generator))
        return value

    def measure(model: nn.Module) -> Metrics:
        fixed = torch.Generator().manual_seed(0)
        valid, test = (float(model(part, _negatives(noise, part.size, fixed))) for part in pairs[1:])
        return {"valid_loss": valid, "test_loss": test}

    make = functools.partial(make_optimizer, sparse="lazy")
    return descend(make, drawn(_SkipGram, seed), batches(pairs.train, BATCH, seed), loss, measure, every=100)


skipgram = Problem(
    name="skipgram",
    title="vectors of the words in WordNet's glosses",
    train=train,
    steps=1500,
    metric="valid_loss",
    target=2.5,
    parameters=2 * WORDS * WIDTH,
    seconds=10.5,
    shows=(
        "sparse gradients: Adagrad leads; of torch.optim's classes SGD, Adagrad and SparseAdam take them, Adam does not"
    ),
    source=SOURCE,
)
