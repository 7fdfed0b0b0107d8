"""Which optimizer of torch.optim, or of another package, a rule is compared with."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor


@dataclass(frozen=True)
class Peer:
    """A class of torch.optim, or of another package, with its options.

    Attributes:
        name: the class.
        options: all but `fused`.
        near: whether it merely moves as many numbers as the rule, and computes something else.
        module: whose class it is.
        group: what the group of its parameters says besides.
    """

    name: str
    options: Mapping[str, Any] = field(default_factory=dict)
    near: bool = False
    module: str = "torch.optim"
    group: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        options = ", ".join(f"{key}={value}" for key, value in self.options.items())
        name = self.name if self.module == "torch.optim" else f"{self.module}.{self.name}"
        return f"{'~' if self.near else ''}{name}{f'({options})' if options else ''}"

    @property
    def installed(self) -> bool:
        """Whether the package is there."""
        return importlib.util.find_spec(self.module.partition(".")[0]) is not None

    def build(self, params: Iterable[Tensor], **more: Any) -> torch.optim.Optimizer:
        """The optimizer."""
        made = getattr(importlib.import_module(self.module), self.name)
        groups = [{"params": list(params), **self.group}]
        optimizer: torch.optim.Optimizer = made(groups, **self.options, **more)
        return optimizer


@dataclass(frozen=True)
class Pair:
    """A rule's peers: one that torch fuses, one that it runs by default; None where there is none near."""

    fused: Peer | None = None
    default: Peer | None = None


def _like(name: str, **options: Any) -> Peer:
    return Peer(name, options, near=True)


def _same(name: str, **options: Any) -> Pair:
    return Pair(Peer(name, options), Peer(name, options))


# torch fuses SGD, Adam, AdamW and Adagrad alone; beside the others stands the one that moves as many numbers.
PEERS: Mapping[str, Pair] = {
    "sgd": _same("SGD"),
    "momentum": _same("SGD", momentum=0.9),
    "nag": _same("SGD", momentum=0.9, nesterov=True),
    "adagrad": _same("Adagrad"),
    "adam": _same("Adam"),
    "adamw": _same("AdamW"),
    "amsgrad": _same("Adam", amsgrad=True),
    "adadelta": Pair(_like("Adam"), Peer("Adadelta")),
    "rmsprop": Pair(_like("Adagrad"), Peer("RMSprop")),
    "adamax": Pair(_like("Adam"), Peer("Adamax")),
    "nadam": Pair(_like("Adam"), Peer("NAdam")),
    "qhadam": Pair(_like("Adam")),
    "qhm": Pair(_like("SGD", momentum=0.9)),
    "aggmo": Pair(_like("Adam", amsgrad=True)),
    "noisy_sgd": Pair(_like("SGD")),
    "lion": Pair(_like("SGD", momentum=0.9)),
    "adabelief": Pair(_like("Adam")),
    "adopt": Pair(_like("Adam")),
    "radam": Pair(_like("Adam"), Peer("RAdam", near=True)),
    "schedule_free_sgd": Pair(_like("SGD", momentum=0.9)),
    "schedule_free_adamw": Pair(_like("Adam")),
    "schedule_free_radam": Pair(_like("Adam"), Peer("RAdam", near=True)),
    "ademamix": Pair(_like("Adam", amsgrad=True)),
    "adan": Pair(_like("Adam", amsgrad=True)),
}
