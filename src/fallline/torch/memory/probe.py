"""Where objects of Python and torch keep their parts in memory: found out by examples, never assumed."""

from __future__ import annotations

import ctypes
import functools
import sys
import sysconfig
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import torch
from torch import Tensor

from fallline.torch.borrowed import handle_of, keys_of, negated, storage_address, torch_library
from fallline.torch.memory.layout import CODES

_TENSOR_WORDS = 24
"""Words of a C++ tensor that are looked at: it has 26, and torch takes care that it doesn't get smaller unnoticed."""

_STORAGE_WORDS = 8
"""Words of a C++ storage that are looked at."""

_INSIDE = 5
"""Up to how many sizes and strides a C++ tensor holds itself."""

_PYTHONS = {"dict_size": "PyDict_Size", "dict_next": "PyDict_Next", "is_subtype": "PyType_IsSubtype"}


def found_names() -> dict[str, int] | None:
    """The addresses of functions and where parts are, by the names that look.ll has for them.

    None where Python is another than CPython, or without the GIL, so that other threads may change lists and dicts
    meanwhile; where a function is missing; or where the examples do not agree on a part.
    """
    library = torch_library()
    if sys.implementation.name != "cpython" or not has_gil() or library is None:
        return None
    try:
        functions = {
            "data_ptr": library.aoti_torch_get_data_ptr,
            "device_index": library.aoti_torch_get_device_index,
        }
        offset = _tensor_at(library)
    except AttributeError:  # an older torch without this interface
        return None
    if offset is None:
        return None
    functions |= {name: getattr(ctypes.pythonapi, python) for name, python in _PYTHONS.items()}
    names = {name: ctypes.cast(function, ctypes.c_void_p).value for name, function in functions.items()}
    names |= {"tensor_offset": offset, "type_at": _type_at(), **_list_parts(), **_tensor_parts(offset)}
    known = {name: number for name, number in names.items() if number is not None}
    return known if len(known) == len(names) else None


def has_gil() -> bool:
    """Whether only one thread at a time runs Python."""
    is_enabled = getattr(sys, "_is_gil_enabled", lambda: True)
    return not sysconfig.get_config_var("Py_GIL_DISABLED") and is_enabled()


def _list_parts() -> dict[str, int | None]:
    """Where a list holds its length and the address of its items."""
    size_at, items_at = tuple.__basicsize__ - 8, tuple.__basicsize__
    items = [object() for _ in range(37)]
    if list.__basicsize__ < items_at + 8 or _word(id(items) + size_at) != len(items):
        return {"list_size": None, "list_items": None}
    confirmed = _words(_word(id(items) + items_at), len(items)) == [id(item) for item in items]
    return {"list_size": size_at, "list_items": items_at if confirmed else None}


def _type_at() -> int | None:
    """Where a Python object holds its type."""
    at = object.__basicsize__ - 8
    objects: tuple[Any, ...] = (object(), [], 1.5, torch.nn.Parameter(_zeros(1)), torch.float32)
    return at if all(_word(id(x) + at) == id(type(x)) for x in objects) else None


def _tensor_at(library: ctypes.CDLL) -> int | None:
    """Where a Python tensor holds its C++ tensor: the word that torch itself gives for several tensors."""
    pointer_of = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(
        ("PyCapsule_GetPointer", ctypes.pythonapi)
    )
    library.aoti_torch_delete_tensor_object.argtypes = [ctypes.c_void_p]
    offsets = set(range(8, torch.Tensor.__basicsize__, 8))
    for tensor in (_zeros(1), torch.nn.Parameter(_zeros(2, 3)), _zeros(0)):
        handle = pointer_of(handle_of(tensor), None)
        implementation = _word(handle)
        library.aoti_torch_delete_tensor_object(handle)
        offsets = {offset for offset in offsets if _word(id(tensor) + offset) == implementation}
    return min(offsets, default=None)


def _tensor_parts(offset: int) -> dict[str, int | None]:
    """Where a C++ tensor holds its dispatch keys, dtype, shape and storage, and that its memory's address and bytes."""
    numbers, parts = _zeros(3), _zeros(2, 2, dtype=torch.complex64)
    given = torch.from_numpy(np.zeros(7))

    def words(tensor: Tensor) -> list[int]:
        return _words(_word(id(tensor) + offset), _TENSOR_WORDS)

    def stored(tensor: Tensor) -> list[int]:
        return _words(storage_address(tensor), _STORAGE_WORDS)

    typed = [(x, code) for dtype, code in CODES.items() for x in (_zeros(1, dtype=dtype), _zeros(3, 5, dtype=dtype))]
    keyed = (numbers, parts, negated(numbers), torch.conj(parts), torch.nn.Parameter(numbers))
    whole = (numbers, parts, given, parts[1], given[5:])
    return {
        "keys_at": _common((words(x), keys_of(x)) for x in keyed),
        "dtype_at": _common(([word & 0xFFFF for word in words(x)], code) for x, code in typed),
        "dims_at": _dims_at(words),
        "dims_inside": _INSIDE,
        "storage_at": _common((words(x), storage_address(x)) for x in whole),
        "memory_at": _common((stored(x), x.untyped_storage().data_ptr()) for x in whole),
        "bytes_at": _common((stored(x), x.untyped_storage().nbytes()) for x in whole),
    }


def _dims_at(words: Callable[[Tensor], list[int]]) -> int | None:
    """Where a C++ tensor holds its number of dimensions, and behind it sizes and strides, or the address of both."""

    def behind(tensor: Tensor, k: int) -> bool:
        dim, inside = words(tensor)[k], words(tensor)[k + 1 :]
        shape = inside[: tensor.dim()], inside[_INSIDE : _INSIDE + tensor.dim()]
        return dim == tensor.dim() and shape == (list(tensor.shape), list(tensor.stride()))

    def elsewhere(tensor: Tensor, k: int) -> bool:
        dim, address = words(tensor)[k : k + 2]
        return dim == tensor.dim() and _words(address, 2 * dim) == [*tensor.shape, *tensor.stride()]

    few = (_zeros(()), _zeros(7), _zeros(3, 4).T, _zeros(2, 3, 5, 7, 11)[..., ::3])
    many = (_zeros(2, 3, 2, 3, 2, 5), _zeros(1, 2, 3, 1, 2, 3, 4).transpose(2, 6))
    last = _TENSOR_WORDS - 2 * _INSIDE
    agreed = [k for k in range(last) if all(behind(x, k) for x in few)]
    return 8 * agreed[0] if len(agreed) == 1 and all(elsewhere(x, agreed[0]) for x in many) else None


def _common(examples: Iterable[tuple[list[int], int]]) -> int | None:
    """Where, in bytes, each of several objects holds among its words the number that belongs to it."""
    offsets = [{8 * k for k, word in enumerate(words) if word == number} for words, number in examples]
    return min(set.intersection(*offsets), default=None)


_zeros = functools.partial(torch.zeros, device="cpu")


def _words(address: int, count: int) -> list[int]:
    return [_word(address + 8 * k) for k in range(count)]


def _word(address: int) -> int:
    return ctypes.c_uint64.from_address(address).value
