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
import string
import sys
from pathlib import Path
from typing import Any

import torch

from fallline.backends.llvm import engine

REQUEST = (
    "ROWS", "COLUMNS", "OBJECTS", "PARAMS", "STATES", "COUNTS", "VALUES", "LAYOUTS", "TABLE", "WIDTH", "POSITIONS",
    "TOTAL", "AGES", "STEPS", "ACTIVE", "MOVED", "SCALARS", "DTYPES", "FRESH", "STRIDE",
)  # fmt: skip
"""The words of a request, in order: numbers, and the addresses of arrays.

ROWS parameters; COLUMNS tensors each (the parameter, its gradient, its states, then SCALARS of one number: its step and
its scalar states), whose ids are in OBJECTS and torch's numbers for their dtypes in DTYPES; PARAMS: the expected ids;
STATES: the ids of the dicts of state, COUNTS their lengths, VALUES the ids that all their values should have; LAYOUTS:
per parameter the address of its layout (numbers, dimensions, sizes, strides), or 0; TABLE: the rows to write, WIDTH
words each; POSITIONS: per array where its pointer goes in a row, or -1; TOTAL: elements in the rows above, then with
these; AGES: the scalars' values of the parameters with a gradient, ACTIVE of them; STEPS: the scalars' addresses, 0 for
the other parameters; MOVED: counts parameters whose memory is another than at the last look; FRESH: the scalars' values
after the step, from one parameter with a gradient to the next STRIDE numbers on.
"""

SAME, AGES_DIFFER, CHANGED = range(3)

_WORDS = 24
"""Words of a C++ tensor that are looked at: it has 26, and torch takes care that it doesn't get smaller unnoticed."""

_FUNCTIONS = ("data_ptr", "dtype", "device_type", "layout", "dim", "sizes", "strides")


class Look:
    """The compiled functions of look.ll, called with addresses; they hold the GIL."""

    def __init__(self, names: dict[str, int]) -> None:
        text = string.Template(engine.read_ir("fallline.torch", "look.ll")).substitute(names, fields=_fields())
        address = engine.compile_ir(text)
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


def _names() -> dict[str, int] | None:
    """The addresses of torch's functions and the memory layouts; None where one is missing or not as thought."""
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
    keys = _lazy_keys(offset)
    if keys is None:
        return None
    functions |= {"dict_size": ctypes.pythonapi.PyDict_Size, "dict_next": ctypes.pythonapi.PyDict_Next}
    addresses = {name: ctypes.cast(function, ctypes.c_void_p).value or 0 for name, function in functions.items()}
    found = {"tensor_offset": offset, "list_size": layout[0], "list_items": layout[1]}
    return {**addresses, **found, "keys_at": keys[0], "lazy_keys": keys[1]}


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
    for tensor in (torch.zeros(1), torch.nn.Parameter(torch.zeros(2, 3)), torch.zeros(0)):
        handle = pointer_of(torch._C._aoti.unsafe_alloc_void_ptr_from_tensor(tensor), None)
        implementation = _word(handle)
        library.aoti_torch_delete_tensor_object(handle)
        offsets = {offset for offset in offsets if _word(id(tensor) + offset) == implementation}
    return min(offsets, default=None)


def _lazy_keys(offset: int) -> tuple[int, int] | None:
    """Where a C++ tensor holds its dispatch keys, and the bits that say that it is read negated or conjugated."""
    bits: list[dict[int, int]] = []
    real, wide, parts = torch.zeros(3), torch.zeros(2, 2).double(), torch.zeros(3, dtype=torch.complex64)
    for tensor, lazy in [(x, torch._neg_view(x)) for x in (real, wide, parts)] + [(parts, torch.conj(parts))]:
        words = list(zip(_implementation(tensor, offset), _implementation(lazy, offset), strict=True))
        bits.append({8 * k: a ^ b for k, (a, b) in enumerate(words) if (a ^ b).bit_count() == 1 and b > a})
    places = set.intersection(*(set(found) for found in bits))
    if len(places) != 1:
        return None
    (place,) = places
    mask = 0
    for found in bits:
        mask |= found[place]
    return (place, mask) if mask.bit_count() == 2 else None


def _implementation(tensor: torch.Tensor, offset: int) -> list[int]:
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
