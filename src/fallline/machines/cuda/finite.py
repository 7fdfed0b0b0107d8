"""Whether arrays on a GPU hold infinities or NaN: one pass that reads them, all in one launch for each storage."""

from __future__ import annotations

from fallline.kernel.rows import UNIFORMS
from fallline.kernel.storage import STORAGES
from fallline.machines import jit
from fallline.machines.cuda.loop import THREADS, array_of, chunk_of
from fallline.machines.llvm import loops
from fallline.machines.llvm.code import Code

SIZE = THREADS * 16
"""Elements of a block of threads."""


def nonfinite_ir(storage: str) -> str:
    """The IR of `kernel(rows, chunks, width)`: sets the word at the row's uniforms if a number is not finite."""
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
    flag.do(f"store i64 1, ptr addrspace(1) {flag.new(f'inttoptr i64 {word} to ptr addrspace(1)')}")
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
