"""What tells the classes with torch.optim's names from those of the rules, and from one another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Conduct:
    """How a class of optimizers behaves, whatever its options.

    Attributes:
        exact: whether a group's key that looks like a misspelt hyperparameter is refused, and state dicts name the
            rule; torch.optim's classes do neither.
        counted: whether the state of a parameter says how many steps it has made.
        dense: whether dense gradients are taken; else sparse ones alone, of which only the rows that they hold count.
        plain_steps: whether state dicts hold the steps made as plain numbers.
        mixed: whether groups may have rules of their own, though `exact` is False.
    """

    exact: bool = True
    counted: bool = True
    dense: bool = True
    plain_steps: bool = False
    mixed: bool = False
