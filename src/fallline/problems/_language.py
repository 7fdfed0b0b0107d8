"""Text by the character: the glosses as a long text, cut into windows; each character is predicted from the earlier."""

from __future__ import annotations

import functools

import numpy as np
import torch

from fallline.problems._examples import Examples, Parts, split
from fallline.problems._glosses import glosses

CONTEXT = 64
HELD = 256  # windows for validation, and as many for testing; 16,384 characters each


@functools.cache
def characters() -> str:
    """All that occur."""
    return "".join(sorted(set("\n".join(glosses()[1]))))


@functools.cache
def windows() -> Parts:
    """Windows of 64 characters, in a random order that is always the same, and for each the same moved on by one.

    They are numbers of characters, uint8. A gloss ends with a line's end, and the next one of the file follows.
    """
    text = np.frombuffer("\n".join(glosses()[1]).encode("ascii"), np.uint8)
    table = np.zeros(256, np.uint8)
    table[list(characters().encode("ascii"))] = np.arange(len(characters()))
    numbers = torch.from_numpy(table[text])
    count = (len(numbers) - 1) // CONTEXT
    cut = [numbers[first : first + count * CONTEXT].view(count, CONTEXT) for first in (0, 1)]
    return split(Examples(cut[0], cut[1]), valid=HELD, test=HELD)
