"""What makes a problem: how it trains with a given optimizer, its budget, and what is compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

from fallline.problems._metric import Goal

if TYPE_CHECKING:
    import torch
    from torch.optim.optimizer import ParamsT

Metrics = Mapping[str, float] | Mapping[str | tuple[str, Goal], float]
"""What was measured, by name; of what is no loss and no error the key ("valid_recall", "max") says what is better."""
Report = float | tuple[float, Metrics]
"""What a problem yields after a step: the loss of the step's batch, before the step; or that and what was measured."""


class MakeOptimizer(Protocol):
    """Makes the optimizer of a contender."""

    def __call__(
        self, params: ParamsT | torch.nn.Module, /, *, sparse: Literal["exact", "lazy"] = "exact"
    ) -> torch.optim.Optimizer:
        """An optimizer of these parameters or parameter groups.

        Args:
            params: as every `torch.optim.Optimizer` takes them; or the model, whose parameters are then sorted where a
                contender is for hidden matrices. A list of parameters tells that too, by its attribute `model`.
            sparse: what a problem with sparse gradients asks of fallline's optimizers, see `fallline.torch.Optimizer`.
                Those of torch have no such choice, and do not get it.
        """


Train = Callable[[MakeOptimizer, int], Iterator[Report]]
"""What a problem trains with: a function of what makes the optimizer, and of the seed, whose iterator never ends."""


@dataclass(frozen=True)
class Problem:
    """A problem on which optimizers are compared.

    Attributes:
        name: its name in `PROBLEMS`.
        title: what it is, in a few words, as in "race on ...".
        train: `train(make_optimizer, seed)` gives an endless iterator. Each turn takes one step of an optimizer, and
            yields the loss of that step's batch, before the step; every so many steps with a mapping of what was
            then measured. The seed draws the initial weights and the order of the batches.
        steps: the budget of a trial, in steps.
        metric: what is compared: "loss", the training loss, smoothed, or a name in that mapping. Names that begin with
            "test" are measured on data that selects nothing.
        target: the metric's value that counts as solved, for the number of steps to it.
        parameters: how many numbers are optimized.
        seconds: what a trial with Adam takes on one core, without loading the data.
        shows: what one can see on it, in a line.
        source: the data, where it comes from and its licence.
        by: whether the metric at the end of the budget is compared, "final", or the "steps" to the target.
        fixed: hyperparameters by name that every contender that has them must use; they are not tuned.
        contenders: the names of the rules that are raced unless said otherwise; none stands for every rule.
        goal: whether less of the metric is better, "min", or more, "max"; None where its name says so, as that of a
            loss or an error does.
        matrices: whether the model has hidden matrices, and `make_optimizer` is told of the model: then rules for these
            race too, unless said otherwise.
    """

    name: str
    title: str
    train: Train
    steps: int
    metric: str
    target: float
    parameters: int
    seconds: float
    shows: str
    source: str
    by: Literal["final", "steps"] = "final"
    fixed: Mapping[str, object] = field(default_factory=dict)
    contenders: tuple[str, ...] = ()
    goal: Goal | None = None
    matrices: bool = False
