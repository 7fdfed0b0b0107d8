"""Optimizers whose rule takes its gradient ahead of the parameter."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from fallline.rule import Rule
from fallline.torch.groups import LOOKAHEAD, GroupRule
from fallline.torch.layout import same_layout
from fallline.torch.shards import local

if TYPE_CHECKING:
    _Base = torch.optim.Optimizer
else:
    _Base = object


class Lookahead(_Base):
    """Moves the parameters to the look-ahead point and back. What it builds on is `RuleOptimizer`."""

    if TYPE_CHECKING:
        _rule: Rule
        _group_rules: list[GroupRule]
        _saved: list[Tensor]
        _rules: Callable[[], list[GroupRule]]
        _run: Callable[[str], None]

    def train(self) -> None:
        """Moves the parameters of a look-ahead rule to where it takes its gradient; does nothing for other rules."""
        rules = self._rules()
        if any(rule.looks_ahead and group[LOOKAHEAD] is None for group, rule in self._pairs(rules)):
            self.eval()
            self._run("arrive")
            self._remember(rules)

    def eval(self) -> None:
        """Moves the parameters of a look-ahead rule to theta, the point it has reached; does nothing for others."""
        rules = self._rules()
        if any(rule.looks_ahead and group[LOOKAHEAD] is not None for group, rule in self._pairs(rules)):
            self._run("depart")
            for group, rule in self._pairs(rules):
                if rule.looks_ahead:
                    group[LOOKAHEAD] = None

    def _pairs(self, rules: list[GroupRule]) -> list[tuple[dict[str, Any], GroupRule]]:
        return list(zip(self.param_groups, rules, strict=True))

    def _remember(self, rules: list[GroupRule]) -> None:
        for group, rule in self._pairs(rules):
            if rule.looks_ahead:
                group[LOOKAHEAD] = rule.arrived()

    def _step_ahead(self, rules: list[GroupRule], closure: Callable[[], float] | None) -> float | None:
        if closure is None:
            for group, rule in self._pairs(rules):
                if rule.looks_ahead and group[LOOKAHEAD] is None:
                    raise RuntimeError(
                        f"{self._rule.name} takes its gradient ahead of the parameters, but they are at theta: call "
                        "opt.train() before the forward pass, or opt.step(closure)"
                    )
            self._run("at point")
            self._remember(rules)
            return None
        self.eval()
        self._save()
        try:
            self._run("arrive")
            with torch.enable_grad():
                loss = closure()
        finally:
            self._restore()
        self._run("at theta")
        return loss

    def _moving(self, form: str) -> list[list[Tensor | None]]:
        """Per group and parameter the parameter itself, where there is anything to move."""
        wants_ahead = form == "arrive"
        return [
            [
                param
                if rule.looks_ahead and (group[LOOKAHEAD] is None) is wants_ahead and self._moves(param, rule)
                else None
                for param in group["params"]
            ]
            for group, rule in self._pairs(self._group_rules)
        ]

    def _moves(self, param: Tensor, rule: GroupRule) -> bool:
        """Whether the look-ahead point differs from the parameter; it doesn't before the first step of most rules."""
        return param in self.state or (param.requires_grad and not rule.rule.program.starts_at_point)

    @torch.no_grad()
    def _save(self) -> None:
        """Keeps the parameters' values in buffers that are made once."""
        params = self._all_params()
        alike = (same_layout(a, b) and a.dtype == b.dtype for a, b in zip(self._saved, params, strict=False))
        if len(self._saved) != len(params) or not all(alike):
            self._saved = [torch.empty_like(param) for param in params]
        torch._foreach_copy_(self._saved, params)

    @torch.no_grad()
    def _restore(self) -> None:
        torch._foreach_copy_(self._all_params(), self._saved)

    def _all_params(self) -> list[Tensor]:
        return [local(param) for group in self.param_groups for param in group["params"]]
