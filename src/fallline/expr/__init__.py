"""The formula as a graph: a few ops, interned nodes, operators, rewrites and a verifier."""

from fallline.expr.derivative import derivative
from fallline.expr.errors import RuleError
from fallline.expr.extent import ELEMENTS, NUMBER, Extent, Sides
from fallline.expr.functions import cos, eq, exp, log, maximum, minimum, ne, normal, sign, sin, sqrt, where
from fallline.expr.inputs import FIRST, GRAD, THETA, T, carried, coordinate, fresh, hyper, scalar, state, stored
from fallline.expr.interpret import interpret
from fallline.expr.lowering import lower, overflowing
from fallline.expr.node import Node, as_node, const, is_const, make
from fallline.expr.ops import MATRICES, OPS, SUMS, Op
from fallline.expr.orthogonal import COARSE, JORDAN, POLAR_EXPRESS, TUNED, newton_schulz, orthogonal
from fallline.expr.sums import eigenvectors, matrix_power, mean, norm, qr, rms, total
from fallline.expr.verify import verify_graph
from fallline.expr.walk import depends_on, rebuild, substitute, topological

__all__ = [
    "COARSE", "ELEMENTS", "FIRST", "GRAD", "JORDAN", "MATRICES", "NUMBER", "OPS", "POLAR_EXPRESS", "SUMS", "THETA",
    "TUNED", "Extent", "Node", "Op", "RuleError", "Sides", "T", "as_node", "carried", "const", "coordinate", "cos",
    "depends_on", "derivative", "eigenvectors", "eq", "exp", "fresh", "hyper", "interpret", "is_const", "log", "lower",
    "make", "matrix_power", "maximum", "mean", "minimum", "ne", "newton_schulz", "norm", "normal", "orthogonal",
    "overflowing", "qr", "rebuild", "rms", "scalar", "sign", "sin", "sqrt", "state", "stored", "substitute",
    "topological", "total", "verify_graph", "where",
]  # fmt: skip
