"""Minimizing functions of arrays: the rules without PyTorch's modules."""

from fallline.descent.check import GradientError
from fallline.descent.lr_range import LrRange
from fallline.descent.minimize import minimize
from fallline.descent.range_test import find_lr

__all__ = ["GradientError", "LrRange", "find_lr", "minimize"]
