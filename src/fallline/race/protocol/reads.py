"""The files that a source reads, as far as its text names them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

_READS = re.compile(r"open|(read|load|from_?file|genfromtxt|memmap|imread)\w*")
Constants = dict[str, list[ast.expr]]
"""What each name stands for."""
_WRITES = re.compile(r"(save|dump|write|to_)\w*|unlink|touch")


def named_files(tree: ast.AST, folder: Path) -> Iterator[tuple[str, Path]]:
    """The files that exist and that a call such as `open("x.csv")` or `np.load(HERE / "data" / "x.npy")` reads.

    What the source writes too is none: it is made by what runs, and says nothing of what it will do.

    Args:
        tree: the source, parsed.
        folder: its own; names are looked up there and in the working directory.

    Yields:
        The name as it is written, and the file.
    """
    constants: Constants = {}
    for name, value in _constants(tree):
        constants.setdefault(name, []).append(value)
    read, written = set[str](), set[str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = called(node)
            if _WRITES.fullmatch(name) or (name == "open" and _for_writing(node)):
                written |= _names(node, constants)
            elif _READS.fullmatch(name):
                read |= _names(node, constants)
    for name in sorted(read - written):
        file = next((path for root in (folder, Path.cwd()) if _is_file(path := root / name)), None)
        if file is not None:
            yield name, file


def _constants(tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """What names stand for, such as DATA = HERE / "data.csv"; what was read is no name of a file."""
    for target, value in _bound(tree):
        calls = (called(call) for call in ast.walk(value) if isinstance(call, ast.Call))
        if not any(map(_READS.fullmatch, calls)):
            yield target, value


def _bound(tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Assignments, defaults of arguments, and what loops run over."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target: ast.AST = node.targets[0]
            value: ast.expr | None = node.value
        elif isinstance(node, ast.AnnAssign | ast.NamedExpr):
            target, value = node.target, node.value
        elif isinstance(node, ast.For | ast.comprehension):
            target, value = node.target, node.iter
        else:
            if isinstance(node, ast.arguments):
                yield from _defaults(node)
            continue
        if isinstance(target, ast.Name) and value is not None:
            yield target.id, value


def _defaults(node: ast.arguments) -> Iterator[tuple[str, ast.expr]]:
    plain = [*node.posonlyargs, *node.args]
    named = [
        *zip(reversed(plain), reversed(node.defaults), strict=False),
        *zip(node.kwonlyargs, node.kw_defaults, strict=True),
    ]
    yield from ((arg.arg, value) for arg, value in named if value is not None)


def called(call: ast.Call) -> str:
    """The last part of the name of what is called."""
    name: str = getattr(call.func, "attr", getattr(call.func, "id", ""))
    return name


def _names(call: ast.Call, constants: Constants) -> set[str]:
    """The texts in a call, each alone, and all of an argument as the parts of a path."""
    names = set()
    for part in (call.func, *call.args, *(word.value for word in call.keywords)):
        texts = list(_texts(part, constants, set()))
        names |= {*texts, "/".join(texts)}
        if any(isinstance(node, ast.JoinedStr) for node in ast.walk(part)):
            names |= {text.lstrip("/") for text in texts}  # what follows the folder in f"{HERE}/data.csv"
    return {text for text in names if text and "\0" not in text and "\n" not in text}


def _texts(node: ast.AST, constants: Constants, seen: set[str]) -> Iterator[str]:
    """In the order in which they are written."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Name) and node.id in constants and node.id not in seen:
        for value in constants[node.id]:
            yield from _texts(value, constants, seen | {node.id})
    else:
        for child in ast.iter_child_nodes(node):
            yield from _texts(child, constants, seen)


def _for_writing(call: ast.Call) -> bool:
    """Whether the mode of an open says so; it comes second, or first where the file is what is opened."""
    modes = [word.value for word in call.keywords if word.arg == "mode"]
    modes += call.args[:1] if isinstance(call.func, ast.Attribute) else call.args[1:2]
    texts = [mode.value for mode in modes if isinstance(mode, ast.Constant) and isinstance(mode.value, str)]
    return any(re.fullmatch(r"[rwaxbt+]+", text) and set(text) & set("wax+") for text in texts)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False  # no name that a file can have
