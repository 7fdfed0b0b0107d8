"""Orthogonalizing a matrix by products alone."""

from __future__ import annotations

from collections.abc import Sequence

from fallline.expr.functions import maximum
from fallline.expr.node import Node, Operand, as_node, make
from fallline.expr.sums import norm

Coefficients = Sequence[tuple[Operand, Operand, Operand]]

JORDAN: Coefficients = 5 * ((3.4445, -4.7750, 2.0315),)
"""Jordan et al. 2024, kellerjordan.github.io/posts/muon: five times the polynomial of the steepest slope at 0."""

TUNED: Coefficients = (
    (4.0848, -6.8946, 2.9270),
    (3.9505, -6.3029, 2.6377),
    (3.7418, -5.5913, 2.3037),
    (2.8769, -3.1427, 1.2046),
    (2.8366, -3.0525, 1.2012),
)
"""One polynomial for each turn, by You Jiacheng: singular values come nearer to 1."""

_MARGIN = 1.01
_POLAR = (
    (8.28721201814563, -23.595886519098837, 17.300387312530933),
    (4.107059111542203, -2.9478499167379106, 0.5448431082926601),
    (3.9486908534822946, -2.908902115962949, 0.5518191394370137),
    (3.3184196573706015, -2.488488024314874, 0.51004894012372),
    (2.300652019954817, -1.6689039845747493, 0.4188073119525673),
)
POLAR_EXPRESS: Coefficients = tuple((a / _MARGIN, b / _MARGIN**3, c / _MARGIN**5) for a, b, c in _POLAR)
"""Amsel et al. 2025, arXiv:2505.16932: of each turn the best that there is, with the paper's margin for rounding."""


COEFFICIENTS = {"jordan": JORDAN, "tuned": TUNED, "polar_express": POLAR_EXPRESS}
"""Those by name."""


def orthogonal(x: Node, coefficients: Coefficients | str = JORDAN, eps: Operand = 1e-7) -> Node:
    """A matrix with its singular values moved to about 1: the last of `newton_schulz`."""
    return newton_schulz(x, coefficients, eps)[-1]


def newton_schulz(x: Node, coefficients: Coefficients | str = JORDAN, eps: Operand = 1e-7) -> list[Node]:
    """A matrix divided by its norm, and what each turn of Newton and Schulz's iteration makes of it.

    A turn is X -> a X + (b A + c A²) X with A = X Xᵀ, which moves singular values to about 1. The products may be
    rounded coarsely, as the next turn mends what one has spoilt: machines that multiply faster in bfloat16 do that, of
    numbers in float32.

    Args:
        x: the matrix.
        coefficients: (a, b, c) for each turn, or one of the names "jordan", "tuned" and "polar_express".
        eps: the least norm by which it is divided first.
    """
    if x.shape[-2] > x.shape[-1]:
        return [turned.T for turned in newton_schulz(x.T, coefficients, eps)]
    turns = [x / maximum(norm(x), eps)]
    for a, b, c in COEFFICIENTS[coefficients] if isinstance(coefficients, str) else coefficients:
        x = turns[-1]
        gram = _product(x, x.T)
        turns.append(a * x + _product(b * gram + _product(c * gram, gram), x))
    return turns


def _product(x: Node, y: Node) -> Node:
    """A product that may be rounded coarsely."""
    return make("matmul", (as_node(x), as_node(y)), COARSE)


COARSE = "coarse"
"""The attribute of such products."""
