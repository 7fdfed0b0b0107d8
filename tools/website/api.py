"""The API reference: every public name of every module that people import, from what Python itself knows."""

from __future__ import annotations

import ast
import functools
import importlib
import inspect
import itertools
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from fallline.rule import Modifier, Rule
from website.docstrings import markdown, sentence

MODULES = (
    "fallline", "fallline.rules", "fallline.schedules", "fallline.surfaces", "fallline.kinds", "fallline.torch",
    "fallline.optax", "fallline.scipy", "fallline.problems", "fallline.race",
)  # fmt: skip
"""What people import."""


def api_page(module: str) -> str:
    """The Markdown page of a module: its docstring, and every name of its `__all__`.

    Raises:
        ValueError: a name has no docstring.
    """
    imported = importlib.import_module(module)
    parts = [f"# {module}\n", markdown(imported.__doc__ or "")]
    parts += ["\n".join(_entry(f"{module}.{name}", getattr(imported, name))) for name in sorted(imported.__all__)]
    return "\n\n".join(parts) + "\n"


def _entry(name: str, value: Any) -> Iterator[str]:
    """A name's lines: a directive of Sphinx's domain for Python. A package that can be called is told as a function."""
    if isinstance(value, ModuleType) and callable(value):
        value = getattr(value, name.rpartition(".")[2])
    if inspect.isclass(value) and issubclass(value, Exception):
        yield from _directive("exception", name, _doc(name, value))
    elif inspect.isclass(value):
        yield from _directive("class", f"{name}{_signature(value)}", _doc(name, value), _members(value))
    elif inspect.isroutine(value):
        yield from _directive("function", f"{name}{_signature(value)}", _doc(name, value))
    else:
        yield from _directive("data", name, _doc(name, value))


def _directive(kind: str, signature: str, text: str, inside: str = "") -> Iterator[str]:
    fence = ":" * (4 if kind in ("method", "property") else 5)
    yield f"{fence}{{py:{kind}}} {signature}"
    yield text
    if inside:
        yield f"\n{inside}"
    yield fence


def _members(value: type) -> str:
    """What a class defines itself, and says something about."""
    lines: list[str] = []
    for name, member in vars(value).items():
        function = _function(member)
        own = getattr(function, "__qualname__", "") == f"{value.__qualname__}.{name}"
        if not own or not function.__doc__ or (name.startswith("_") and name != "__call__"):
            continue
        if inspect.isfunction(member):
            lines += _directive("method", f"{name}{_signature(member, method=True)}", markdown(function.__doc__))
        else:
            lines += _directive("property", name, markdown(function.__doc__))
    return "\n".join(lines)


def _function(member: Any) -> Any:
    """The function behind a method or a property."""
    if isinstance(member, property):
        return member.fget
    return member.func if isinstance(member, functools.cached_property) else member


def _signature(value: Any, *, method: bool = False) -> str:
    """Names and defaults, without types: the docstrings tell those."""
    signature = inspect.signature(value)
    plain = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in signature.parameters.values()]
    return str(inspect.Signature(plain[1:] if method else plain))


def _doc(name: str, value: Any) -> str:
    """What there is to say about a name.

    Raises:
        ValueError: nothing.
    """
    if isinstance(value, Rule):
        return f"{markdown(sentence(value.summary))} [Its page](../rules/{value.name}.md)."
    if isinstance(value, Modifier):
        return f"{markdown(value.doc)} See [modifiers](../rules/modifiers.md)."
    if isinstance(value, ModuleType) and value.__name__ in MODULES:
        return f"{markdown((value.__doc__ or '').split(chr(10))[0])} [Its page]({value.__name__}.md)."
    origin = value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", None) or "fallline"
    if not origin.startswith("fallline"):
        return f"{'Optax' if name.startswith('fallline.optax.') else 'PyTorch'}'s own, from `{origin}`."
    text = inspect.getdoc(value) if inspect.isclass(value) or inspect.isroutine(value) else _said_below(name, value)
    if not text:
        raise ValueError(f"{name} has no docstring")
    return markdown(text)


def _said_below(name: str, value: Any) -> str:
    """The string below the assignment that made a value, in whichever module of fallline that stands."""
    short = name.rpartition(".")[2]
    for module in [sys.modules[key] for key in sorted(sys.modules) if key.startswith("fallline")]:
        if getattr(module, short, None) is value and short in (strings := _strings(module)):
            return strings[short]
    return ""


@functools.cache
def _strings(module: ModuleType) -> dict[str, str]:
    """The strings below a module's assignments, by the name assigned to."""
    body = ast.parse(inspect.getsource(module)).body if module.__file__ else []
    found: dict[str, str] = {}
    for assignment, below in itertools.pairwise(body):
        target = assignment.targets[0] if isinstance(assignment, ast.Assign) else getattr(assignment, "target", None)
        said = below.value.value if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) else None
        if isinstance(target, ast.Name) and isinstance(said, str):
            found[target.id] = said
    return found
