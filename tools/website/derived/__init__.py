"""The survey's derivations: formulas built as graphs, printed as rules are, each step of them checked by the tests."""

from website.derived import averages, descent, slips, squares
from website.derived.derivation import DERIVATIONS, Derivation, derivation_block

__all__ = ["DERIVATIONS", "Derivation", "averages", "derivation_block", "descent", "slips", "squares"]
