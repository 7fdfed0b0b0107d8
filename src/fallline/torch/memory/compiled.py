"""The look as machine code.

It walks Python lists of tensors, reads what C++ tensors hold, compares with what is expected and writes the addresses
into the table's rows. Addresses it asks torch for, through its stable C interface (`aoti_torch_get_data_ptr`, which
ahead-of-time compiled models use). Where objects of Python and torch keep their parts, which no interface tells, is
found out at the start: see `probe`.
"""

from __future__ import annotations

import ctypes
from typing import Any

import torch
from torch import Tensor

from fallline.kernel.rows import filled
from fallline.torch.memory.layout import CODES
from fallline.torch.memory.plain import KEY_MASK, PLAIN_KEYS
from fallline.torch.memory.request import AGES_DIFFER, CHANGED, OUTCOME, SAME, WORDS, Held, Request

_BYTES = {code: dtype.itemsize for dtype, code in CODES.items()}

_CONSTANTS: dict[str, Any] = {
    "same": SAME,
    "ages_differ": AGES_DIFFER,
    "changed": CHANGED,
    "line": 64,  # bytes of a line of the processor's caches
    # Of which rows these are fetched meanwhile: a look at a row takes about as long as memory to answer a few requests.
    "tensors_ahead": 4,
    "storages_ahead": 2,
    "none": id(None),
    "tensor_type": id(Tensor),
    "parameter_type": id(torch.nn.Parameter),
    "key_mask": KEY_MASK,
    "cpu_keys": PLAIN_KEYS["cpu"],
    "float32": CODES[torch.float32],
    "dtypes": max(CODES.values()) + 1,
    "item_bytes": ", ".join(f"i64 {_BYTES.get(code, 0)}" for code in range(max(CODES.values()) + 1)),
} | {f"OUTCOME_{name}": k for k, name in enumerate(OUTCOME)}


class CompiledLook:
    """See `fallline.torch.memory.look.Look`. Its functions hold the GIL.

    Args:
        names: what `probe.found_names` has found.
    """

    def __init__(self, names: dict[str, int]) -> None:
        from fallline.machines import jit  # loads LLVM

        text = jit.read_ir(__package__, "look.ll")
        address = jit.compiled(filled(text, **names, **_CONSTANTS, fields=_fields()))
        pointer, number, item = ctypes.c_void_p, ctypes.c_int64, ctypes.py_object
        self._look = ctypes.PYFUNCTYPE(number, pointer, item, item, number)(address["look"])
        self._tick = ctypes.PYFUNCTYPE(None, pointer, ctypes.c_bool)(address["tick"])
        self._same_values = ctypes.PYFUNCTYPE(ctypes.c_bool, item, number, pointer)(address["same_values"])

    def look(self, request: Request, params: list[Tensor], grads: list[Tensor | None], total: int) -> int:
        """Looks at the tensors of a request."""
        if type(params) is not list:  # whose items it finds in memory
            params = list(params)
        status: int = self._look(request.address, params, grads, total)
        return status

    def tick(self, request: Request, even: bool) -> None:
        """Writes the counters."""
        self._tick(request.address, even)

    def same_values(self, mapping: dict[Any, Any], held: Held) -> bool:
        """Whether a dict holds just these objects."""
        same: bool = self._same_values(mapping, held.count, held.address)
        return same


def _fields() -> str:
    """Loads every word of a request, as a number and as a pointer."""
    lines = []
    for k, name in enumerate(WORDS):
        lines.append(f"%{name}.at = getelementptr i64, ptr %request, i64 {k}")
        lines.append(f"%{name} = load i64, ptr %{name}.at")
        lines.append(f"%{name}.p = inttoptr i64 %{name} to ptr")
    return "\n  ".join(lines)
