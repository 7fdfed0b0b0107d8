"""Minimizing functions of arrays: the rules without PyTorch's modules."""

from fallline.descent.check import GradientError
from fallline.descent.lr_finder import find_lr
from fallline.descent.lr_range import LrRange
from fallline.descent.minimize import minimize

__all__ = ["GradientError", "LrRange", "find_lr", "minimize"]
