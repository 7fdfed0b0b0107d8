"""A GPU that is this processor: the same IR with the block's and the thread's number read from memory, and a driver
that runs one block after the other. It finds every error of indices, tails, alignment and tables.
"""

from __future__ import annotations

import ctypes
import re
from contextlib import contextmanager

import numpy as np

from fallline.machines import jit

_GRID = """
@ctaid = internal global i32 0
@tid = internal global i32 0
define void @grid(i32 %blocks, i32 %threads, {parameters}) {{
entry:
  br label %block.test
block.test:
  %block = phi i32 [ 0, %entry ], [ %block.next, %block.run ]
  %block.more = icmp ult i32 %block, %blocks
  br i1 %block.more, label %block.run, label %done
block.run:
  store i32 %block, ptr @ctaid
  call void @{each}(i32 %threads, {parameters})
  %block.next = add i32 %block, 1
  br label %block.test
done:
  ret void
}}
"""
_THREADS = """
define void @threads{k}(i32 %threads, {parameters}) {{
entry:
  br label %thread.test
thread.test:
  %thread = phi i32 [ 0, %entry ], [ %thread.next, %thread.run ]
  %thread.more = icmp ult i32 %thread, %threads
  br i1 %thread.more, label %thread.run, label %done
thread.run:
  store i32 %thread, ptr @tid
{calls}
  %thread.next = add i32 %thread, 1
  br label %thread.test
done:
  ret void
}}
"""
_BARRIER = "  call void @llvm.nvvm.barrier0()"
_CALLS = re.compile(r"(?:  call void @phase.*\n)+")
_OFFSETS = "i64 %below, i64 %beside"


def hosted(ir: str) -> str:
    """The form of a GPU's kernel that a processor runs: what stands between barriers, one thread after the other."""
    for pattern, replacement in (
        (r'target triple = "[^"]*"\n', ""),
        (r"ptx_kernel ", ""),
        (r" byval\([^)]*\) align 8", ""),
        (r"addrspacecast (ptr|ptr addrspace\(1\)) (%\S+) to (ptr addrspace\(1\)|ptr)", r"bitcast ptr \2 to ptr"),
        (r"ptr addrspace\([13]\)", "ptr"),
        (r"internal addrspace\(3\) global", "internal global"),
        (r"call i32 @llvm\.nvvm\.read\.ptx\.sreg\.(ctaid|tid)\.x\(\)", r"load i32, ptr @\1"),
        (r"declare \S+ @llvm\.nvvm.*\n", ""),
    ):
        ir = re.sub(pattern, replacement, ir)
    kernel = re.search(r"define void @kernel\((.*)\) \{\n([^}]*)\}", ir)
    parameters, body, more = kernel[1], kernel[2], []
    if "@phase" not in body:
        more.append(_THREADS.format(k=0, parameters=parameters, calls=f"  call void @kernel({parameters})"))
        return ir + "".join(more) + _GRID.format(parameters=parameters, each="threads0")

    def together(calls: re.Match) -> str:
        """Calls without a barrier between them, of all threads."""
        given = re.search(r"@phase\w+\((.*)\)", calls[0])[1]
        offsets = given.removeprefix(parameters).removeprefix(", ")  # of a window, in a tile
        named = ", ".join([parameters, *([_OFFSETS] if offsets else [])])
        text = calls[0].replace(given, named).rstrip()
        assert text.count(named) == len(text.splitlines()), "calls with other arguments, and no barrier between them"
        more.append(_THREADS.format(k=len(more), parameters=named, calls=text))
        return f"  call void @threads{len(more) - 1}(i32 %threads, {given})\n"

    body = "".join(_CALLS.sub(together, some) for some in body.split(_BARRIER + "\n"))
    ir = ir.replace(kernel[0], f"define void @kernel(i32 %threads, {parameters}) {{\n{body}}}")
    return ir + "".join(more) + _GRID.format(parameters=parameters, each="kernel")


class HostDriver:
    """What `fallline.machines.cuda.driver.Driver` is for a GPU, for this processor; it keeps a record of the calls.

    What is launched on a stream that is in `capturing` is not run, but kept in `graph`, for `replay`.
    """

    def __init__(self, capability=(9, 0)):
        self.calls, self._capability = [], capability
        self.memory, self.capturing, self.graph = {}, set(), []

    @contextmanager
    def aside(self):
        yield _ASIDE
        self.calls.append(("aside",))

    def is_capturing(self, stream):
        return stream in self.capturing

    def lasting(self, size):
        return self._allocated(size)

    def replay(self):
        """Runs what was captured."""
        for function, blocks, threads, values in self.graph:
            function(blocks, threads, *_given(values))

    def capability(self, index):
        return self._capability

    def context(self, index):
        return ctypes.c_void_p(1 + index)

    @contextmanager
    def within(self, context):
        self.calls.append(("within", context.value))
        yield

    def function(self, ir, capability):
        address = jit.compiled(hosted(ir))["grid"]
        words = [ctypes.c_int32] * 2 + [ctypes.c_void_p] * 2 + [ctypes.c_int64] + [ctypes.c_void_p]
        self.calls.append(("function", capability))
        return ctypes.CFUNCTYPE(None, *words)(address)

    def allocate(self, size, stream):
        assert stream not in self.capturing
        self.calls.append(("allocate", size, stream))
        return self._allocated(size)

    def _allocated(self, size):
        buffer = np.full(size, 0xAB, np.uint8)
        self.memory[buffer.ctypes.data] = buffer
        return buffer.ctypes.data

    def free(self, address, stream):
        assert stream not in self.capturing
        self.memory.pop(address)[:] = 0xCD
        self.calls.append(("free", stream))

    def copy(self, target, source, size, stream):
        assert stream not in self.capturing
        self._within(target, size)
        ctypes.memmove(target, source, size)
        self.calls.append(("copy", size, stream))

    def fetch(self, target, source, size, stream):
        assert stream not in self.capturing
        self._within(source, size)
        ctypes.memmove(target, source, size)
        self.calls.append(("fetch", size, stream))

    def _within(self, address, size):
        assert any(a <= address and address + size <= a + b.nbytes for a, b in self.memory.items()), "no such memory"

    def launch(self, function, blocks, threads, stream, arguments):
        assert 0 < blocks < 2**31
        values = [bytes(x) if isinstance(x, ctypes.Array) else x.value for x in arguments.values]
        self.calls.append(("launch", blocks, threads, stream))
        if stream in self.capturing:
            self.graph.append((function, blocks, threads, values))
        else:
            function(blocks, threads, *_given(values))


_ASIDE = 99


def _given(values):
    """A kernel's arguments as it is called with them: arrays by their addresses."""
    return [
        ctypes.cast(ctypes.create_string_buffer(x, len(x)), ctypes.c_void_p) if isinstance(x, bytes) else x
        for x in [*values, *[0] * (4 - len(values))]
    ]
