"""A model's parameters sorted by kind, as groups for an optimizer: a rule for hidden matrices, another for the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

from torch import nn

from fallline.kinds import Entry, Sorting, Where, sort
from fallline.rule import Rule
from fallline.torch.memory.layout import is_uninitialized

Given = Rule | str | Mapping[str, Any] | None
"""What the parameters of a kind get: a rule or its spelling, a group's entries, or what the optimizer has."""


@dataclass(frozen=True)
class Kinds(Sorting):
    """A model's parameters by kind; printed, it says what went where, and why.

    Attributes:
        params: the parameters by name.
    """

    params: Mapping[str, nn.Parameter] = field(repr=False)

    def named(self, *kinds: str) -> list[tuple[str, nn.Parameter]]:
        """The parameters of these kinds with their names, as any optimizer takes them.

        Raises:
            ValueError: there is no such kind.
        """
        return [(name, self.params[name]) for name in self.names(*kinds)]

    def __iter__(self) -> NoReturn:
        raise TypeError(
            "kinds(model) says which parameter is of which kind; an optimizer takes the groups that are made of it, as "
            "in Optimizer(kinds(model).groups(matrix=muon), adamw), or the parameters of a kind, named('matrix')"
        )

    def groups(self, rest: Given = None, **kinds: Given) -> list[dict[str, Any]]:
        """Parameter groups: one for each kind that is named here, and one for all the others.

        Args:
            rest: what parameters of the kinds that are not named get.
            **kinds: by kind what its parameters get: a rule or its spelling, or a dict of a group's entries, such as
                `{"rule": lion, "lr": 1e-4}`; None leaves it at what the optimizer is given.

        Returns:
            Groups with the names of their parameters. What is frozen is in none.

        Raises:
            ValueError: there is no such kind, or the model has no parameter of it.
        """
        self.check_has(kinds)
        others = [row.kind for row in self.rows if row.kind not in kinds and not row.entry.frozen]
        groups = [self._group(given, kind) for kind, given in kinds.items()]
        return [*groups, self._group(rest, *dict.fromkeys(others))] if others else groups

    def _group(self, given: Given, *kinds: str) -> dict[str, Any]:
        names = self.names(*kinds)
        entries = {} if given is None else dict(given) if isinstance(given, Mapping) else {"rule": given}
        return {"params": [self.params[name] for name in names], "param_names": names, **entries}


def kinds(model: nn.Module, where: Where | None = None) -> Kinds:
    """Sorts a model's parameters by kind: `fallline.kinds.KINDS` has the kinds, `fallline.kinds.sort` how it is done.

    `Optimizer(kinds(model).groups(matrix=rule), adamw)` runs a rule on the hidden matrices, and AdamW on embeddings,
    output layers, norms, biases and the rest. A tensor that layers share is there once.

    Args:
        model: with parameters that have shapes; a lazy one has to have run before.
        where: kinds that are known better: by patterns of names, as in `{"*.router.weight": "other"}`, or a function of
            an `Entry` that gives a kind or None.

    Raises:
        TypeError: it is no model.
        ValueError: a parameter has no shape yet, or `where` a pattern that no name matches or a kind that there isn't.
    """
    if not isinstance(model, nn.Module):
        raise TypeError(f"kinds sorts the parameters of a torch.nn.Module, not of a {type(model).__name__}")
    entries, params = _described(model)
    return Kinds(sort(entries, where).rows, params)


def _described(model: nn.Module) -> tuple[list[Entry], dict[str, nn.Parameter]]:
    """A model's parameters, each once, in the order of its layers, and by name."""
    outputs = set(_outputs(model))
    held: dict[nn.Parameter, list[Entry]] = {}
    for path, layer in model.named_modules():
        classes = tuple(kind.__name__ for kind in type(layer).__mro__ if kind not in (nn.Module, object))
        for name, param in layer.named_parameters(path, recurse=False):
            if is_uninitialized(param):
                raise ValueError(f"{name} has no shape yet: run the model once before its parameters are sorted")
            output = param in outputs and param.ndim > 1
            entry = Entry(name, tuple(param.shape), classes, frozen=not param.requires_grad, output=output)
            held.setdefault(param, []).append(entry)
    entries = [_once(*same) for same in held.values()]
    return entries, {entry.name: param for entry, param in zip(entries, held, strict=True)}


def _once(first: Entry, *others: Entry) -> Entry:
    return Entry(first.name, first.shape, first.layer, others, first.frozen, first.output)


def _outputs(model: nn.Module) -> Iterator[nn.Parameter]:
    """The parameters of the output layers that a model of transformers or timm names."""
    for name in ("get_output_embeddings", "get_classifier"):
        ask = getattr(model, name, None)
        layer = ask() if callable(ask) else None
        if isinstance(layer, nn.Module):
            yield from layer.parameters()
