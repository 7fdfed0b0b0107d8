"""The numbers that the survey's pages, the page's presets and the tests quote, each measured by running the rules."""

from website.measured import adaptive, beyond, challenges, feeding, momenta, moments, noise, rare, slope
from website.measured.registry import NUMBERS, measured, printed

__all__ = [
    "NUMBERS", "adaptive", "beyond", "challenges", "feeding", "measured", "momenta", "moments", "noise", "printed",
    "rare", "slope",
]  # fmt: skip
