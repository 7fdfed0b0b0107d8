"""What a rule remembers from step to step, as its signature declares it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from fallline.expr import ELEMENTS, NUMBER, Extent, RuleError, Sides
from fallline.rule.spans import Value

PARAMETER = "theta"
"""Where a state starts that starts at the parameter itself."""


@dataclass(frozen=True)
class State:
    """What a rule remembers from step to step: an array like the parameter, or one number.

    Attributes:
        over: a hyperparameter of several numbers; the state is then one array for each of them.
        start: the value before the first step: a number, the name of a hyperparameter, or "theta" for the parameter.
        extent: over what it varies: elements, or, one number each, tensors; or it is the same for all of them.
        sides: its shape, of `zeros[rows, 1]` a column.
        diagonal: whether it starts as a matrix with `start` on its diagonal and 0 elsewhere.
    """

    over: str | None = None
    start: float | str = 0.0
    extent: Extent = Extent.ELEMENT
    sides: Sides = ELEMENTS
    diagonal: bool = False

    def __call__(self, over: str | None = None) -> State:
        """A state of several arrays.

        Args:
            over: the name of a `decays(...)` hyperparameter; the state holds an array for each of its numbers.

        Raises:
            RuleError: it is none, or not there: what is called gives several arrays.
        """
        if over is None:
            raise RuleError('zeros() is called: one array is m=zeros; m=zeros("betas") is one for each number of betas')
        if not isinstance(over, str):
            raise RuleError(f'zeros({over!r}): name a hyperparameter of several numbers, as in zeros("betas")')
        return replace(self, over=over)

    def __getitem__(self, shape: object) -> State:
        """The same state in another shape: zeros[rows, 1], zeros[1, columns], eye("eps")[rows, rows].

        Raises:
            RuleError: the shape is none of theta's sides and 1, or the state cannot have one.
        """
        rows: object = shape
        columns: object = shape if self.diagonal else None
        if isinstance(shape, tuple) and len(shape) == 2:
            rows, columns = shape
        if not {rows, columns} <= {1, "rows", "columns"} or (rows, columns) == (1, 1):
            raise RuleError(
                f"a state's shape {shape!r}: needs two sides, each rows, columns or 1, as in zeros[rows, 1]; one "
                "number is a scalar(0.0)"
            )
        if self.counter or self.start == PARAMETER or (self.diagonal and rows != columns):
            what = "needs two equal sides, as in eye(1.0)[rows, rows]" if self.diagonal else "has a shape of its own"
            raise RuleError(f"a state's shape {shape!r}: a state that starts so {what}")
        return replace(self, sides=("batch", str(rows), str(columns)))

    @property
    def counter(self) -> bool:
        """Whether it is one number per tensor, or one for all."""
        return self.sides == NUMBER

    def names(self, name: str, hypers: Mapping[str, Value]) -> tuple[str, ...]:
        """What a program calls a state of this name, or each of its arrays, where hyperparameters have these values."""
        if self.over is None or self.counter:
            return (name,)
        return tuple(numbered(name, k) for k in range(len(hypers[self.over])))


def numbered(name: str, index: int) -> str:
    """What programs call one of several numbers or arrays: betas_0."""
    return f"{name}_{index}"
