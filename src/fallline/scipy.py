"""Rules as methods of `scipy.optimize.minimize`."""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

from fallline.descent import minimize
from fallline.descent.differences import Counted
from fallline.rule import Rule
from fallline.spelling import as_rule

__all__ = ["method"]

_OPTIONS = ("maxiter", "gtol", "ftol", "patience", "disp", "tol")


class Method:
    """What `method` returns: call `scipy.optimize.minimize(fun, x0, method=...)` with it.

    Attributes:
        rule: what it runs.
    """

    def __init__(self, rule: Rule) -> None:
        self.rule = rule

    def __repr__(self) -> str:
        return f"fallline.scipy.method({self.rule!r})"

    def __call__(
        self,
        fun: Callable[..., Any],
        x0: Any,
        args: tuple[Any, ...] = (),
        *,
        jac: Callable[..., Any] | None = None,
        hess: Any = None,
        hessp: Any = None,
        bounds: Any = None,
        constraints: Any = (),
        callback: Callable[..., Any] | None = None,
        maxiter: int | None = None,
        gtol: float | None = None,
        ftol: float | None = None,
        patience: int = 10,
        disp: bool = False,
        tol: float | None = None,
        **unknown: Any,
    ) -> Any:
        """What SciPy calls; see `method`."""
        if bounds is not None or np.size(constraints):
            what = "constraints" if bounds is None else "bounds"
            raise ValueError(
                f"{what} cannot be kept by {self.rule.name}: take SciPy's own L-BFGS-B or trust-constr, or write the "
                "problem in variables that are free"
            )
        if unknown:
            raise TypeError(f"unknown options {', '.join(unknown)}; {self.rule.name} takes {', '.join(_OPTIONS[:-1])}")
        if hess is not None or hessp is not None:
            warnings.warn(
                f"{self.rule.name} does not use second derivatives (hess, hessp)", RuntimeWarning, stacklevel=3
            )
        start = np.asarray(x0)
        start = start.astype(np.float64) if start.dtype.kind in "iub" else start
        known = Counted(lambda x: fun(x, *args))
        result = minimize(
            known.value,
            start,
            self.rule,
            grad=known.gradient if jac is None else lambda x: _shaped(jac(x, *args), x),
            steps=1000 if maxiter is None else maxiter,
            gtol=(1e-5 if tol is None else tol) if gtol is None else gtol,
            ftol=ftol,
            patience=patience,
            callback=None if callback is None else _in_scipys_manner(callback),
        )
        result.nfev = known.calls
        if disp:
            print(
                f"{result.message}\n         Current function value: {result.fun:f}\n"
                f"         Iterations: {result.nit}\n         Function evaluations: {result.nfev}\n"
                f"         Gradient evaluations: {result.njev}"
            )
        return result


def method(rule: Rule | str) -> Method:
    """A rule as a `method` of `scipy.optimize.minimize`.

    `scipy.optimize.minimize(fun, x0, args, jac=..., method=fallline.scipy.method(rules.adam(lr=0.1)))`, or with the
    rule's spelling, `method("adam(lr=0.1)")`.

    Without `jac` the gradient is taken from differences of `fun`, with a step that suits its precision: a function that
    computes in float32 gets larger ones, and central differences. `callback` is called as SciPy's methods do, with x
    and its `fun`. Options, in SciPy's `options`:

        maxiter: steps at most; 1000 unless said.
        gtol: stops where no component of the gradient is larger; 1e-5, or SciPy's `tol`, unless said.
        ftol, patience: stops where the loss has not fallen by this part of its size so many times in a row.
        disp: whether to print how it ended.

    Returns:
        A callable; the result is an `OptimizeResult` as `fallline.minimize` returns it, with `history` and `state`.

    Raises:
        TypeError: `rule` is no rule; from SciPy's call, an unknown option.
        ValueError: a text that spells no rule; from SciPy's call, bounds or constraints.
    """
    return Method(as_rule(rule))


def _shaped(gradient: Any, x: Any) -> Any:
    """A gradient in the shape of x where the two differ in dimensions of length 1 alone, which SciPy takes too."""
    array = np.asarray(gradient)
    alike = [n for n in array.shape if n != 1] == [n for n in x.shape if n != 1]
    return array.reshape(x.shape) if alike else array


def _in_scipys_manner(callback: Callable[..., Any]) -> Callable[[Any], Any]:
    """SciPy gives its callbacks x, unless they ask for an `intermediate_result`."""
    if set(inspect.signature(callback).parameters) == {"intermediate_result"}:
        return lambda told: callback(intermediate_result=told)
    return lambda told: callback(told.x)
