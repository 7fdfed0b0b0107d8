"""Looking at the tensors of a step, each time anew: pointers, shapes, strides, dtypes, devices.

In Python that would take about a microsecond per tensor, more than the step itself. The compiled `look` (look.ll) takes
some 30 ns: it walks Python lists of tensors, asks torch through its stable C interface (`aoti_torch_get_*`, which
ahead-of-time compiled models use), compares with what is expected and writes the pointers into the kernel's table. What
no interface tells, where a list keeps its items and a Python tensor its C++ tensor, is found out at the start, not
assumed. Where it cannot be confirmed, `look_in_python` does the same.
"""

from __future__ import annotations

import ctypes
import functools
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import torch

from fallline.kernel.rows import filled
from fallline.torch.borrowed import KEY_MASK, PLAIN_KEYS, keys_of
from fallline.torch.memory.layout import CODES

REQUEST = (
    "ROWS", "COLUMNS", "OBJECTS", "PARAMS", "STATES", "COUNTS", "VALUES", "LAYOUTS", "TABLE", "WIDTH", "ARRAYS",
    "TOTAL", "AGES", "STEPS", "ACTIVE", "MOVED", "SCALARS", "DTYPES", "FRESH", "STRIDE",
)  # fmt: skip
"""The words of a request, in order: numbers, and the addresses of arrays.

ROWS parameters; COLUMNS tensors each (the parameter, its gradient, its states, then SCALARS of one number: its step and
its scalar states), whose ids are in OBJECTS and torch's numbers for their dtypes in DTYPES; PARAMS: the expected ids;
STATES: the ids of the dicts of state, COUNTS their lengths, VALUES the ids that all their values should have; LAYOUTS:
per parameter the address of its layout (see `layout_words`), or 0; TABLE: the rows to write, WIDTH
words each; ARRAYS: per tensor its number among the kernel's arrays, or -1; TOTAL: elements in the rows above, then with
these; AGES: the scalars' values of the parameters with a gradient, ACTIVE of them; STEPS: the scalars' addresses, 0 for
the other parameters; MOVED: counts tensors to
be written that lie elsewhere than at the last look; FRESH: the scalars' values after the step, from one parameter with
a gradient to the next STRIDE numbers on.
"""

SAME, AGES_DIFFER, CHANGED = range(3)

_WORDS = 24
"""Words of a C++ tensor that are looked at: it has 26, and torch takes care that it doesn't get smaller unnoticed."""

_STORAGE_WORDS = 8
"""Words of a C++ storage that are looked at."""

_FUNCTIONS = ("data_ptr", "dtype", "dim", "sizes", "strides")


class Look:
    """The compiled functions of look.ll, called with addresses; they hold the GIL."""

    def __init__(self, names: dict[str, Any]) -> None:
        from fallline.machines import jit  # loads LLVM

        address = jit.compiled(filled(jit.read_ir(__package__, "look.ll"), **names, fields=_fields()))
        self.look = ctypes.PYFUNCTYPE(ctypes.c_int64, *[ctypes.c_void_p] * 4)(address["look"])
        self.same_values = ctypes.PYFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_int64, ctypes.c_void_p)(
            address["same_values"]
        )
        self.tick = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)(address["tick"])


@functools.cache
def compiled() -> Look | None:
    """The compiled functions, or None where Python's or torch's memory layout could not be confirmed."""
    names = _names()
    return None if names is None else Look(names)


def _fields() -> str:
    """Loads every word of a request, as a number and as a pointer."""
    lines = []
    for k, name in enumerate(REQUEST):
        lines.append(f"%{name}.at = getelementptr i64, ptr %request, i64 {k}")
        lines.append(f"%{name} = load i64, ptr %{name}.at")
        lines.append(f"%{name}.p = inttoptr i64 %{name} to ptr")
    return "\n  ".join(lines)


def _names() -> dict[str, Any] | None:
    """The addresses of torch's functions and the memory layouts; None where one is missing or not as thought."""
    if sysconfig.get_config_var("Py_GIL_DISABLED"):  # other threads could change the objects meanwhile
        return None
    library = _torch_library()
    layout = _list_layout()
    if library is None or layout is None:
        return None
    try:
        functions = {name: getattr(library, f"aoti_torch_get_{name}") for name in _FUNCTIONS}
        offset = _tensor_offset(library)
    except AttributeError:  # an older torch without these functions
        return None
    if offset is None:
        return None
    found = {**_tensor_places(offset), "type_at": _type_place()}
    if None in found.values():
        return None
    python = ctypes.pythonapi
    functions |= {
        "dict_size": python.PyDict_Size,
        "dict_next": python.PyDict_Next,
        "is_subtype": python.PyType_IsSubtype,
    }
    addresses: dict[str, Any] = {
        name: ctypes.cast(function, ctypes.c_void_p).value or 0 for name, function in functions.items()
    }
    sizes = {code: dtype.itemsize for dtype, code in CODES.items()}
    return addresses | found | {
        "tensor_offset": offset, "list_size": layout[0], "list_items": layout[1], "key_mask": KEY_MASK,
        "plain_keys": PLAIN_KEYS, "tensor_type": id(torch.Tensor), "parameter_type": id(torch.nn.Parameter),
        "item_bytes": ", ".join(f"i64 {sizes.get(code, 0)}" for code in range(16)),
    }  # fmt: skip


def _torch_library() -> ctypes.CDLL | None:
    folder = Path(torch.__file__).parent / "lib"
    for name in ("libtorch_cpu.so", "libtorch_cpu.dylib", "torch_cpu.dll"):
        if (folder / name).exists():
            return ctypes.CDLL(str(folder / name))
    return None


def _tensor_offset(library: ctypes.CDLL) -> int | None:
    """Where a Python tensor holds its C++ tensor: the word that torch itself gives for several tensors."""
    pointer_of = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(
        ("PyCapsule_GetPointer", ctypes.pythonapi)
    )
    library.aoti_torch_delete_tensor_object.argtypes = [ctypes.c_void_p]
    offsets = set(range(8, torch.Tensor.__basicsize__, 8))
    for tensor in (_zeros(1), torch.nn.Parameter(_zeros(2, 3)), _zeros(0)):
        handle = pointer_of(torch._C._aoti.unsafe_alloc_void_ptr_from_tensor(tensor), None)
        implementation = _word(handle)
        library.aoti_torch_delete_tensor_object(handle)
        offsets = {offset for offset in offsets if _word(id(tensor) + offset) == implementation}
    return min(offsets, default=None)


def _tensor_places(offset: int) -> dict[str, int | None]:
    """Where a C++ tensor holds its dispatch keys and its storage, and that its memory's address and bytes."""
    numbers, parts = _zeros(3), _zeros(2, 2, dtype=torch.complex64)
    borrowed = torch.from_numpy(np.zeros(7))
    keyed = (numbers, parts, torch._neg_view(numbers), torch.conj(parts), torch.nn.Parameter(numbers))
    whole = [(_words(x, offset), x.untyped_storage()) for x in (numbers, parts, borrowed, parts[1], borrowed[5:])]
    stored = [([_word(storage._cdata + 8 * k) for k in range(_STORAGE_WORDS)], storage) for _, storage in whole]
    return {
        "keys_at": _place((_words(x, offset), keys_of(x)) for x in keyed),
        "storage_at": _place((words, storage._cdata) for words, storage in whole),
        "memory_at": _place((words, storage.data_ptr()) for words, storage in stored),
        "bytes_at": _place((words, storage.nbytes()) for words, storage in stored),
    }


def _place(examples: Iterable[tuple[list[int], int]]) -> int | None:
    """Where among its words each of several objects holds the number that belongs to it."""
    places = [{8 * k for k, word in enumerate(words) if word == number} for words, number in examples]
    return min(set.intersection(*places), default=None)


def _type_place() -> int | None:
    """Where a Python object holds its type."""
    place: int = object.__basicsize__ - 8
    objects: tuple[Any, ...] = (object(), [], 1.5, torch.nn.Parameter(_zeros(1)), torch.float32)
    return place if all(_word(id(one) + place) == id(type(one)) for one in objects) else None


_zeros = functools.partial(torch.zeros, device="cpu")


def _words(tensor: torch.Tensor, offset: int) -> list[int]:
    """The first words of a C++ tensor."""
    address = _word(id(tensor) + offset)
    return [_word(address + 8 * k) for k in range(_WORDS)]


def _list_layout() -> tuple[int, int] | None:
    """Where a list holds its length and the address of its items."""
    if sys.implementation.name != "cpython" or list.__basicsize__ < tuple.__basicsize__ + 8:
        return None
    size_at, items_at = tuple.__basicsize__ - 8, tuple.__basicsize__
    items: list[Any] = [object() for _ in range(37)]
    if _word(id(items) + size_at) != len(items):
        return None
    address = _word(id(items) + items_at)
    confirmed = [_word(address + 8 * k) for k in range(len(items))] == [id(item) for item in items]
    return (size_at, items_at) if confirmed else None


def _word(address: int) -> int:
    return ctypes.c_uint64.from_address(address).value
