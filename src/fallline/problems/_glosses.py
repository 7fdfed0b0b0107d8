"""WordNet's glosses: definitions of 117,659 senses, each with one of 45 labels such as noun.animal or verb.motion.

The file is made by tools/glosses.py. The labels are the numbers of the lexicographers' files.
"""

from __future__ import annotations

import functools
import lzma
import re
from collections import Counter
from importlib import resources

import numpy as np
import numpy.typing as npt

SOURCE = (
    "the 117,659 glosses of WordNet 3.0, Princeton University 2006, in the package; the WordNet 3.0 licence lies "
    "beside them"
)
LABELS = 45


@functools.cache
def glosses() -> tuple[npt.NDArray[np.int64], tuple[str, ...]]:
    """The labels, 0 to 44, and the glosses, in lower case."""
    packed = resources.files("fallline.problems").joinpath("data", "wordnet_glosses.txt.xz").read_bytes()
    lines = lzma.decompress(packed).decode("ascii").splitlines()
    return np.array([int(line[:2]) for line in lines]), tuple(line[3:].lower() for line in lines)


@functools.cache
def words() -> tuple[tuple[str, ...], ...]:
    """The words of each gloss, in order."""
    word = re.compile(r"[a-z]+(?:'[a-z]+)?")
    return tuple(tuple(word.findall(gloss)) for gloss in glosses()[1])


def vocabulary(size: int) -> dict[str, int]:
    """The most frequent words, each with its rank from 0 on."""
    counts = Counter(word for gloss in words() for word in gloss)
    return {word: rank for rank, (word, _) in enumerate(counts.most_common(size))}
