"""Whether arrays on a GPU hold infinities or NaN: one pass that reads them, all in one launch for each storage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from fallline.kernel.machine import Memory
from fallline.kernel.rows import UNIFORMS, Rows
from fallline.kernel.storage import STORAGES
from fallline.machines import jit
from fallline.machines.cuda.buffer import Held
from fallline.machines.cuda.driver import Arguments, Driver
from fallline.machines.cuda.loop import THREADS, array_of, chunk_of
from fallline.machines.cuda.plan import POINTERS, chunks
from fallline.machines.llvm import loops
from fallline.machines.llvm.code import Code

SIZE = THREADS * 16
"""Elements of a block of threads."""


def nonfinite_ir(storage: str) -> str:
    """The IR of `kernel(rows, chunks, width)`: sets the float32 at the row's uniforms if a number is not finite."""
    size, exponent = STORAGES[storage].size, STORAGES[storage].exponent
    type_ = f"i{8 * size}"
    head, body = Code("float", 1, "h"), Code("float", 1, "b")
    entries = [("%first", "entry"), ("%each.later", "each.turn")]
    chunk_of(head, SIZE)
    array_of(head, 0)
    address = body.new(f"getelementptr {type_}, ptr %array0, i64 %each.i")
    bits = body.new(f"and {type_} {body.new(f'load {type_}, ptr {address}, align {size}')}, {exponent}")
    nonfinite = body.new(f"icmp eq {type_} {bits}, {exponent}")
    seen = loops.Carried("seen", "i1", "false", body.new(f"or i1 %seen, {nonfinite}"))
    flag = Code("float", 1, "f")
    where = flag.new(f"getelementptr i64, ptr addrspace(1) %row, i64 {UNIFORMS}")
    word = flag.new(f"load i64, ptr addrspace(1) {where}")
    flag.do(f"store float 1.0, ptr addrspace(1) {flag.new(f'inttoptr i64 {word} to ptr addrspace(1)')}")
    lines = [
        f'target triple = "{jit.TRIPLE}"',
        "define ptx_kernel void @kernel(ptr %rows, ptr %chunks, i64 %width) {",
        "entry:",
        *head.lines,
        "  %first = add i64 %low, %thread",
        "  br label %each.test",
        *loops.head("each", entries, 1, "%high", "end", [seen], stride=THREADS),
        "each.turn:",
        *body.lines,
        "  br label %each.test",
        "end:",
        "  br i1 %seen, label %found, label %done",
        "found:",
        *flag.lines,
        "  br label %done",
        "done:",
        "  ret void",
        "}",
        "declare i32 @llvm.nvvm.read.ptx.sreg.ctaid.x()",
        "declare i32 @llvm.nvvm.read.ptx.sreg.tid.x()",
    ]
    return "\n".join(lines) + "\n"


class Watch:
    """Looks at arrays of the same lengths and storages, on one stream, again and again.

    Args:
        driver: the driver.
        make: makes memory on the device.
        functions: the function for a storage.
        arrays: some arrays of these lengths and storages.
    """

    def __init__(
        self, driver: Driver, make: Callable[[], Held], functions: Callable[[str], Any], arrays: Sequence[Memory]
    ) -> None:
        self._driver, self._rows, self._there, self._seen = driver, Rows(len(arrays), 1), make(), b""
        self._rows.put(slice(None), length=[array.length for array in arrays])
        self._launches = []
        for storage in sorted({array.storage for array in arrays if array.length}):
            which = np.array([k for k, array in enumerate(arrays) if array.storage == storage], np.int64)
            listed, held = chunks(which, self._rows.lengths[which], SIZE), make()
            held.take(listed)
            self._launches.append((functions(storage), held, len(listed)))

    def run(self, addresses: Sequence[int], flags: Any, stream: int) -> None:
        """Sets the flag, at an address, of each array that holds an infinity or NaN.

        Args:
            addresses: of the arrays.
            flags: of each array's flag, or of that of all.
            stream: the stream.
        """
        self._rows.put(slice(None), uniforms=flags, arrays=[addresses])
        words = self._rows.words.tobytes()
        if words != self._seen:
            self._there.take(self._rows.words)
            self._seen = words
        for function, held, blocks in self._launches:
            arguments = Arguments(POINTERS)
            arguments.set(self._there.address, held.address, self._rows.width)
            self._driver.launch(function, blocks, THREADS, stream, arguments)
