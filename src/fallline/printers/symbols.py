"""The names of a rule as mathematical symbols: beta1 is β with the index 1, m_hat is m under a hat."""

from __future__ import annotations

import re
from typing import NamedTuple

GREEK = {
    "theta": ("θ", r"\theta"),
    "lr": ("η", r"\eta"),
    "alpha": ("α", r"\alpha"),
    "beta": ("β", r"\beta"),
    "betas": ("β", r"\beta"),
    "gamma": ("γ", r"\gamma"),
    "delta": ("Δ", r"\Delta"),
    "eps": ("ε", r"\varepsilon"),
    "nu": ("ν", r"\nu"),
    "mu": ("μ", r"\mu"),
    "rho": ("ρ", r"\rho"),
    "sigma": ("σ", r"\sigma"),
    "tau": ("τ", r"\tau"),
    "weight_decay": ("λ", r"\lambda"),
}
"""Names that stand for a Greek letter: the letter, and LaTeX's command for it."""


class Symbol(NamedTuple):
    """A name taken apart.

    Attributes:
        letter: a key of `GREEK`, a single letter, or a whole word.
        below: the number behind it, or nothing.
        hat: whether it wears a hat.
    """

    letter: str
    below: str = ""
    hat: bool = False

    @property
    def word(self) -> bool:
        """Whether it is a word, which is set upright."""
        return len(self.letter) > 1 and self.letter not in GREEK


def symbol(name: str) -> Symbol:
    """beta1 -> β with 1 below, betas_0 -> β with 0, m_hat -> m with a hat; other names are words."""
    if name.endswith("_hat"):
        return symbol(name.removesuffix("_hat"))._replace(hat=True)
    match = re.fullmatch(r"([A-Za-z_]+?)_?(\d*)", name)
    if match is None or (match[1] not in GREEK and len(match[1]) > 1):
        return Symbol(name)
    return Symbol(match[1], match[2])
