"""Minimizing functions of arrays: the rules without PyTorch's modules."""

from fallline.descent.check import GradientError
from fallline.descent.minimize import minimize

__all__ = ["GradientError", "minimize"]
