"""What `minimize` returns: SciPy's result, which a notebook shows with the loss on the way."""

from __future__ import annotations

from scipy.optimize import OptimizeResult

from fallline.displayed import displayed


class Minimum(OptimizeResult):  # type: ignore[misc]
    """SciPy's result: a dict whose keys are attributes too."""

    _repr_html_ = displayed("minimum")
