"""A gradient derived by hand, against finite differences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from fallline.descent.differences import EPS, differences, eps_of
from fallline.descent.objective import Objective

_MOST = 200


class GradientError(ValueError):
    """A gradient is not that of the loss; the message names the worst coordinate."""


def check_gradient(objective: Objective, leaves: Sequence[Any], args: tuple[Any, ...]) -> float:
    """Compares the gradient with central differences of the loss, at up to 200 coordinates drawn evenly.

    Args:
        objective: the loss and its gradient.
        leaves: where, as arrays of the objective's library.
        args: the batch, if there is one.

    Returns:
        The largest difference found, relative to the largest difference quotient.

    Raises:
        GradientError: they differ.
    """
    library = objective.library
    start = [library.to_numpy(leaf) for leaf in leaves]
    sizes = [array.size for array in start]
    flat = np.concatenate([array.ravel() for array in start]).astype(np.float64)
    chosen = np.unique(np.linspace(0, flat.size - 1, min(flat.size, _MOST)).astype(int))

    def put_together(x: Any) -> list[Any]:
        whole = flat.copy()
        whole[chosen] = x
        parts = np.split(whole, np.cumsum(sizes)[:-1])
        arrays = [part.reshape(array.shape) for part, array in zip(parts, start, strict=True)]
        return [library.from_numpy(array, leaf) for array, leaf in zip(arrays, leaves, strict=True)]

    def loss(x: Any) -> float:
        return objective.value(put_together(x), args)

    precision = [EPS[str(leaf.dtype).removeprefix("torch.")] for leaf in leaves]
    quotients, eps = differences(loss, flat[chosen], np.repeat(precision, sizes)[chosen])
    value, grads = objective(put_together(flat[chosen]), args, valued=True)
    given = np.concatenate([np.ravel(library.to_numpy(grad)) for grad in grads])[chosen].astype(np.float64)
    scale = max(float(abs(quotients).max()), float(abs(given).max()), 1e-30)
    noise = 100 * _rounding(value or 0.0, max(precision)) * abs(value or 0.0) / eps ** (1 / 3)
    apart = abs(quotients - given)
    over = apart - (20 * eps ** (2 / 3) * scale + noise + 1e-4 * np.maximum(abs(given), abs(quotients)))
    worst = int(np.argmax(np.where(np.isfinite(over), over, np.inf)))
    if not over[worst] <= 0:
        raise GradientError(
            f"the gradient is not the loss's: at {_name(objective, start, int(chosen[worst]))} it is "
            f"{given[worst]:.6g}, but the loss rises by {quotients[worst]:.6g} per unit there (central differences); "
            f"{len(chosen)} of {flat.size} coordinates were compared"
        )
    return float(apart[worst] / scale)


def _rounding(value: float, coarsest: float) -> float:
    """The precision of a loss: where half precision may hold it, that of the coarsest parameters."""
    return coarsest if float(np.float16(value)) == value else min(eps_of(value), max(coarsest, EPS["float32"]))


def _name(objective: Objective, arrays: Sequence[Any], coordinate: int) -> str:
    for name, array in zip(objective.structure.leaf_names(), arrays, strict=True):
        if coordinate < array.size:
            index = np.unravel_index(coordinate, array.shape)
            return f"{name}[{', '.join(str(int(k)) for k in index)}]" if array.ndim else name
        coordinate -= array.size
    raise IndexError(coordinate)
