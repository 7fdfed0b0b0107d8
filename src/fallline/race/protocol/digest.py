"""What the results of a function depend on that is no file: its code, what that uses, and what it closes over.

The same function, defined again in a notebook or a script, has the same digest, wherever it stands there; another one
has another. Values are taken as they are when the race begins.
"""

from __future__ import annotations

import contextlib
import dis
import functools
import hashlib
import io
import pickle
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import CodeType, FunctionType, MethodType, ModuleType
from typing import Any

from fallline.race.protocol.code import fingerprint, is_installed, version_of_module
from fallline.rule import Modifier, Rule
from fallline.rule.definition import FunctionDefinition, ModifiedDefinition

_DIGITS = 12
_PLAIN = (type(None), bool, int, float, complex, str, bytes)


def digest_of(thing: Any) -> str:
    """Of an object: a function, a class, a rule, or what a function holds.

    Raises:
        Exception: whatever pickling a part of it raises.
    """
    walk = _Walk()
    walk.add(thing)
    return walk.sha.hexdigest()[:_DIGITS]


def own_modules() -> Iterator[ModuleType]:
    """The modules that this process has loaded from files of a person's own, but for its main program."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if isinstance(module, ModuleType) and file and name != "__main__" and _is_own(name, file):
            yield module


def _is_own(name: str, file: str) -> bool:
    return name.partition(".")[0] not in {"fallline", *sys.stdlib_module_names} and not is_installed(Path(file))


class _Walk:
    """Everything that is reached from an object, in an order that depends on nothing else."""

    def __init__(self) -> None:
        self.sha = hashlib.sha256()
        self._seen: dict[int, tuple[int, Any]] = {}

    def add(self, thing: Any) -> None:
        """Takes up an object, once; where it comes again, that it does."""
        if isinstance(thing, _PLAIN):
            self._say(type(thing).__name__, repr(thing))
            return
        if id(thing) in self._seen:
            self._say("again", str(self._seen[id(thing)][0]))
            return
        self._seen[id(thing)] = len(self._seen), thing  # which keeps it, so that no other gets its id
        self._say(type(thing).__name__)
        self._inside(thing)

    def _inside(self, thing: Any) -> None:
        match thing:
            case CodeType():
                self._code(thing)
            case FunctionType() | type():
                self._defined(thing)
            case MethodType():
                self._several(thing.__func__, thing.__self__)
            case functools.partial():
                self._several(thing.func, thing.args, thing.keywords)
            case ModuleType():
                self._module(thing.__name__, getattr(thing, "__file__", None))
            case list() | tuple():
                self._several(*thing)
            case dict():
                self._several(*(part for item in thing.items() for part in item))
            case set() | frozenset():
                self._say(*sorted(digest_of(part) for part in thing))
            case _:
                self._object(thing)

    def _defined(self, thing: FunctionType | type) -> None:
        if self._named(thing):
            return
        if isinstance(thing, type):
            self._class(thing)
        else:
            self._function(thing)

    def _several(self, *things: Any) -> None:
        self._say(str(len(things)))
        for thing in things:
            self.add(thing)

    def _named(self, thing: Any) -> bool:
        """Takes up a function or class by its name and its file's code, where it has a file but the main program's."""
        module = sys.modules.get(thing.__module__ or "")
        file = getattr(module, "__file__", None)
        if module is None or module.__name__ == "__main__" or "<locals>" in thing.__qualname__:
            return False
        if file is None and module.__name__ not in sys.builtin_module_names:
            return False
        self._module(module.__name__, file)
        self._say(thing.__qualname__)
        return True

    def _module(self, name: str, file: str | None) -> None:
        own = file is not None and _is_own(name, file) and name != "__main__"
        self._say(name, fingerprint(file) if own and file else version_of_module(name.partition(".")[0]))

    def _function(self, function: FunctionType) -> None:
        self.add(function.__code__)
        self._several(function.__defaults__, function.__kwdefaults__)
        for cell in function.__closure__ or ():
            with contextlib.suppress(ValueError):  # not filled yet
                self.add(cell.cell_contents)
        for name in sorted(_global_names(function.__code__)):
            if name in function.__globals__:
                self._say(name)
                self.add(function.__globals__[name])

    def _code(self, code: CodeType) -> None:
        self._say(code.co_code.hex(), code.co_exceptiontable.hex(), str(code.co_flags), str(code.co_argcount))
        self._say(*code.co_names, *code.co_varnames, *code.co_freevars, *code.co_cellvars)
        self._several(*code.co_consts)

    def _class(self, kind: type) -> None:
        self._several(*kind.__bases__)
        self._mapping({name: part for name, part in vars(kind).items() if name not in _OF_A_CLASS})

    def _mapping(self, parts: Mapping[str, Any]) -> None:
        for name in sorted(parts):
            self._say(name)
            self.add(parts[name])

    def _object(self, thing: Any) -> None:
        """By its class and attributes, where the class is of the main program; else as it pickles itself."""
        kind = type(thing)
        inner = next((getattr(thing, name) for name in ("__wrapped__", "__func__") if hasattr(thing, name)), None)
        if isinstance(thing, Rule):
            self._several(thing.definition, dict(thing.values))
        elif isinstance(thing, FunctionDefinition | Modifier):
            self._several(thing.function, getattr(thing, "view", None), getattr(thing, "vectors", None))
        elif isinstance(thing, ModifiedDefinition):
            self._several(thing.modifier, thing.inner)
        elif inner is not None:  # of functools.cache, a class method, a static one
            self.add(inner)
        elif isinstance(thing, property):
            self._several(thing.fget, thing.fset)
        elif kind.__module__ == "__main__" and hasattr(thing, "__dict__"):
            self.add(kind)
            self._mapping(vars(thing))
        else:
            self.sha.update(_pickled(thing))

    def _say(self, *texts: str) -> None:
        for text in texts:
            self.sha.update(f"{len(text)} {text}\n".encode())


class _Pickler(pickle.Pickler):
    """Pickles a tensor as its numbers: as it pickles itself it is another one each time."""

    def reducer_override(self, part: Any) -> Any:
        torch = sys.modules.get("torch")
        if torch is None or not isinstance(part, torch.Tensor) or part.layout != torch.strided:
            return NotImplemented
        numbers = part.detach().cpu().contiguous().reshape(-1).view(torch.uint8).numpy().tobytes()
        return tuple, ([str(part.dtype), tuple(part.shape), part.requires_grad, numbers],)


def _pickled(thing: Any) -> bytes:
    file = io.BytesIO()
    _Pickler(file, protocol=5).dump(thing)
    return file.getvalue()


_OF_A_CLASS = {"__dict__", "__weakref__", "__doc__", "__module__", "__firstlineno__", "__static_attributes__"}


def _global_names(code: CodeType) -> set[str]:
    """The names that a function may read from its module, and those inside of it too."""
    inner = (part for part in code.co_consts if isinstance(part, CodeType))
    read = {step.argval for step in dis.get_instructions(code) if step.opname in ("LOAD_GLOBAL", "LOAD_NAME")}
    return read.union(*map(_global_names, inner))
