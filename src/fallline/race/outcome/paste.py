"""The line to paste: the code that makes a contender's optimizer with the setting that raced.

It is written from what a race keeps: the contender's spelling and its setting. No code of a person's own is run.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from fallline.rule.search import gathered
from fallline.rules import MODIFIERS
from fallline.spelling import Spec, SpecError, find_rule, split

Setting = Mapping[str, Any]

_PART = re.compile(r"(.+)\[(\d+)\]")
_REST = "rest."
_MODEL, _PARAMETERS = "model", "model.parameters()"
_USUAL = "fallline.rules.adamw"  # which classes for matrices take for the rest by themselves
_SHAPES: Mapping[str, str] = {
    "cosine": "fallline.schedules.cosine({rate}, {steps})",
    "linear": "fallline.schedules.linear({rate}, 0.0, {steps})",
    "inverse-time": "fallline.schedules.inverse_time({rate}, 10 / {steps})",
}
"""The race's shapes of the learning rate, written for a rate and a budget of steps."""


def line_of(spec: str, setting: Setting, schedule: str = "constant", steps: int | None = None) -> str:
    """Python that makes the optimizer for a model called `model`.

    It needs `import fallline.torch`, or `import torch` for a class of torch.optim. With a schedule a class of
    optimizers takes two lines, of which the second makes the scheduler.

    Args:
        spec: the contender's, as `fallline.spelling.read` takes it; of a file it names the import too.
        setting: its hyperparameters, those of a pair as `betas[0]`, those of the rule for the rest as `rest.lr`.
        schedule: the shape of the learning rate, as the race calls it.
        steps: over which it falls.

    Returns:
        Nothing where the text spells no contender: what is read from a race's storage may be anybody's, and is pasted.
    """
    told = Spec.of(spec)
    parts = split(told.expression, "+")
    if not 0 < len(parts) < 3 or not all(map(_is_spelling, parts)) or not all(map(_is_name, setting)):
        return ""
    if told.file and not Path(told.file).stem.isidentifier():
        return ""
    try:
        return _line(told, parts, setting, schedule, steps)
    except SpecError:
        return ""


def _is_spelling(expression: str) -> bool:
    """Whether it is made of names, calls and plain values alone, and dotted names are of optimizers."""
    try:
        return _is_spelled(ast.parse(expression.strip(), mode="eval").body)
    except (SyntaxError, ValueError):
        return False


def _is_spelled(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        words = all(word.arg is not None and _is_literal(word.value) for word in node.keywords)
        return words and _is_spelled(node.func) and all(map(_is_spelled, node.args))
    module, _, name = ast.unparse(node).rpartition(".")
    return name.isidentifier() and module in ("", "torch.optim", "fallline.torch")


def _is_literal(node: ast.expr) -> bool:
    try:
        ast.literal_eval(node)
    except ValueError:
        return False
    return True


def _is_name(name: str) -> bool:
    part = _PART.fullmatch(name)
    return (part[1] if part else name).removeprefix(_REST).isidentifier()


def _line(told: Spec, parts: list[str], setting: Setting, schedule: str, steps: int | None) -> str:
    mine, theirs = _divided(setting)
    shape = _SHAPES.get(schedule, "{rate}")

    def rate(text: str) -> str:
        return shape.format(rate=text, steps=steps)

    first, *rest = (_Written(part, told.file, some, rate) for part, some in zip(parts, (mine, theirs), strict=False))
    if not rest and first.sorts:
        rest = [_Written("adamw", "", {}, rate)]
    if first.is_class:
        code = first.made() if shape == "{rate}" else _with_scheduler(first.made(), rate("1.0"))
    else:
        code = first.optimizer(rest[0].rule() if rest else "")
    return _with_imports(code, first, *rest)


def _with_scheduler(made: str, shape: str) -> str:
    scheduler = f"torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: {shape}(t + 1))"
    return f"optimizer = {made}\nscheduler = {scheduler}"


def _divided(setting: Setting) -> tuple[Setting, Setting]:
    """The hyperparameters of a rule, and those of the one for the rest of a model."""
    theirs = {name.removeprefix(_REST): value for name, value in setting.items() if name.startswith(_REST)}
    return {name: value for name, value in setting.items() if not name.startswith(_REST)}, theirs


class _Written:
    """A rule or a class of optimizers, as Python that makes it.

    Args:
        expression: as it is spelled, without its file.
        file: that its names are from; empty for fallline's own.
        setting: its hyperparameters.
        rate: how a learning rate is written, moved or not.

    Attributes:
        imported: the names that come from the file.
    """

    def __init__(self, expression: str, file: str, setting: Setting, rate: Callable[[str], str]) -> None:
        self.file, self._setting, self._rate = file, setting, rate
        self._tree = ast.parse(expression.strip(), mode="eval").body
        self._called = self._tree.func if isinstance(self._tree, ast.Call) else self._tree
        self._modified = isinstance(self._tree, ast.Call) and bool(self._tree.args)
        name = ast.unparse(self._called)
        self.is_class = not self._modified and ("." in name or (bool(file) and name[:1].isupper()))
        self._rule = None if file or self.is_class else find_rule(expression.strip())
        self.imported: list[str] = []

    @property
    def sorts(self) -> bool:
        """Whether it is for hidden matrices alone, as far as can be told without running a person's file."""
        return self._rule is not None and not self._rule.definition.vectors

    def rule(self) -> str:
        """The rule with its hyperparameters."""
        arguments = self._arguments(self._rate)
        base = self._named(self._tree if self._modified else self._called)
        return f"{base}({', '.join(arguments)})" if arguments else base

    def made(self) -> str:
        """The object of a class, which no schedule is written into."""
        arguments = [_PARAMETERS, *self._arguments(lambda rate: rate)]
        return f"{self._named(self._called)}({', '.join(arguments)})"

    def optimizer(self, others: str) -> str:
        """The optimizer that runs the rule.

        Args:
            others: the rule for what is no hidden matrix of the model; empty where it is for all.
        """
        if self._has_class and (not others or self.sorts or self._rule.definition.view == "matrix"):  # type: ignore[union-attr]
            assert self._rule is not None
            rest = [f"rest={others}"] if others and others != _USUAL else []
            arguments = [_MODEL if others else _PARAMETERS, *self._arguments(self._rate), *rest]
            return f"fallline.torch.{self._rule.title}({', '.join(arguments)})"
        params = f"fallline.torch.kinds(model).groups(matrix=None, rest={others})" if others else _PARAMETERS
        return f"fallline.torch.Optimizer({params}, {self.rule()})"

    @property
    def _has_class(self) -> bool:
        """Whether fallline.torch has a class of it: not where torch.optim has one so called, with its own numbers."""
        import torch.optim

        return self._rule is not None and not self._modified and not hasattr(torch.optim, self._rule.title)

    def _named(self, node: ast.expr) -> str:
        """An expression whose names can be looked up."""
        if isinstance(node, ast.Call):
            args = [self._named(arg) for arg in node.args]
            args += [f"{word.arg}={ast.unparse(word.value)}" for word in node.keywords]
            return f"{self._named(node.func)}({', '.join(args)})"
        name = ast.unparse(node)
        if "." in name:
            return name
        if self.file and name not in MODIFIERS:
            self.imported.append(name)
            return name
        return f"fallline.rules.{name}"

    def _arguments(self, rate: Callable[[str], str]) -> list[str]:
        """Those given where it was spelled, and then those of the setting."""
        words = self._tree.keywords if isinstance(self._tree, ast.Call) and not self._modified else []
        told = {str(word.arg): ast.unparse(word.value) for word in words}
        told |= {name: repr(value) for name, value in gathered(self._setting, self._pairs()).items()}
        own = self._rule.values.get("lr") if self._rule is not None else None
        if "lr" in told or (own is not None and rate("") != ""):
            told["lr"] = rate(told.get("lr", repr(own)))
        return [f"{name}={text}" for name, text in told.items()]

    def _pairs(self) -> dict[str, tuple[Any, ...]]:
        """The tuples of which the setting has parts: the rule's own or, where it is not known, of those parts alone."""
        parts = [part for part in map(_PART.fullmatch, self._setting) if part is not None]
        counts = {part[1]: 1 + max(int(other[2]) for other in parts if other[1] == part[1]) for part in parts}
        known = self._rule.values if self._rule is not None else {}
        return {name: known.get(name, (None,) * count) for name, count in counts.items()}


def _with_imports(code: str, *written: _Written) -> str:
    names = dict.fromkeys(name for each in written for name in each.imported)
    files = {each.file for each in written if each.imported}
    imports = [f"from {Path(file).stem} import {', '.join(names)}" for file in files]
    return "\n".join([*imports, code])
