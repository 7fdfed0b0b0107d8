"""The formula as a graph: a few ops, interned nodes, operators, rewrites and a verifier."""

from fallline.expr.derivative import derivative
from fallline.expr.errors import RuleError
from fallline.expr.extent import Extent
from fallline.expr.functions import cos, eq, exp, log, maximum, minimum, ne, normal, sign, sin, sqrt, where
from fallline.expr.inputs import GRAD, THETA, T, coordinate, fresh, hyper, scalar, state
from fallline.expr.interpret import interpret
from fallline.expr.lowering import lower, overflowing
from fallline.expr.node import Node, as_node, const, is_const, make
from fallline.expr.ops import OPS, Op
from fallline.expr.verify import verify_graph
from fallline.expr.walk import depends_on, rebuild, substitute, topological

__all__ = [
    "GRAD", "OPS", "THETA", "Extent", "Node", "Op", "RuleError", "T", "as_node", "const", "coordinate", "cos",
    "depends_on", "derivative", "eq", "exp", "fresh", "hyper", "interpret", "is_const", "log", "lower", "make",
    "maximum", "minimum", "ne", "normal", "overflowing", "rebuild", "scalar", "sign", "sin", "sqrt", "state",
    "substitute", "topological", "verify_graph", "where",
]  # fmt: skip
