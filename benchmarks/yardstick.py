"""The memory limit: the fastest of many ways to move as many numbers as a rule does, on the same arrays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from torch import Tensor

from benchmarks.measure import Step, Times, alternate
from fallline.kernel.rows import filled
from fallline.machines import jit
from fallline.machines.cpu import MACHINE

_LANES = 16
"""Numbers of a cache line."""


@dataclass(frozen=True)
class Way:
    """How a kernel goes through memory.

    Attributes:
        lines: cache lines of each array in a turn of its loop.
        ahead: how many bytes ahead it asks for memory; 0 for not at all.
        level: into which cache: 3 for the nearest, 2 and 1 for those behind it; 0 for one that is left soon.
        grouped: whether it asks for an array's lines one after another, not for a line of each array in turn.
        halves: whether it takes half a line at a time.
        streaming: whether it writes around the caches.
    """

    lines: int = 4
    ahead: int = 2048
    level: int = 3
    grouped: bool = False
    halves: bool = False
    streaming: bool = False

    def ir(self, loads: int, stores: int) -> str:
        """A function that adds the second array to the others, of which it stores the first ones; or that only reads.

        What fills no turn of its loop, less than a hundred numbers per thread, it leaves out.
        """
        lanes = _LANES // 2 if self.halves else _LANES
        vector = f"<{lanes} x float>"
        places = [(k, n) for n in range(self.lines * _LANES // lanes) for k in range(loads)]
        asked = [(k, n) for k, n in places if self.ahead and n * lanes % _LANES == 0]
        written = [(k, n) for k, n in places if k in [array for array in range(loads) if array != 1][:stores]]
        head, turn = [], []
        for k in range(loads):
            head.append(f"%at{k} = getelementptr i64, ptr %arrays, i64 {k}")
            head.append(f"%array{k} = load ptr, ptr %at{k}")
        for k, n in places:
            turn.append(f"%i.{k}.{n} = add i64 %i, {n * lanes}")
            turn.append(f"%p.{k}.{n} = getelementptr float, ptr %array{k}, i64 %i.{k}.{n}")
        for k, n in sorted(asked) if self.grouped else asked:
            turn.append(f"%q.{k}.{n} = getelementptr i8, ptr %p.{k}.{n}, i64 {self.ahead}")
            turn.append(f"call void @llvm.prefetch.p0(ptr %q.{k}.{n}, i32 0, i32 {self.level}, i32 1)")
        load = "load" if stores else "load volatile"  # else nothing would be read, as nothing needs it
        turn += [f"%v.{k}.{n} = {load} {vector}, ptr %p.{k}.{n}, align 32" for k, n in places]
        turn += [f"%r.{k}.{n} = fadd {vector} %v.{k}.{n}, %v.1.{n}" for k, n in written]
        how = "align 64, !nontemporal !0" if self.streaming else "align 32"
        turn += [f"store {vector} %r.{k}.{n}, ptr %p.{k}.{n}, {how}" for k, n in written]
        return filled(_LOOP, HEAD="\n".join(head), TURN="\n".join(turn), STEP=self.lines * _LANES)


_LOOP = """
define void @move(ptr %row, i64 %low, i64 %high) {
entry:
  %arrays = getelementptr i64, ptr %row, i64 $ROW_ARRAYS
  $HEAD
  br label %test
test:
  %i = phi i64 [ %low, %entry ], [ %next, %turn ]
  %next = add i64 %i, $STEP
  %more = icmp ule i64 %next, %high
  br i1 %more, label %turn, label %done
turn:
  $TURN
  br label %test
done:
  ret void
}
declare void @llvm.prefetch.p0(ptr, i32, i32, i32)
!0 = !{i32 1}
"""

WAYS: Mapping[str, Way] = {
    "as they come": Way(ahead=0),
    "half a line at a time": Way(ahead=0, halves=True),
    "1 KB ahead": Way(ahead=1024),
    "2 KB ahead": Way(),
    "2 KB ahead, a line a turn": Way(lines=1),
    "2 KB ahead, an array's lines together": Way(grouped=True),
    "2 KB ahead, into L2": Way(level=2),
    "4 KB ahead, into L2": Way(ahead=4096, level=2),
    "4 KB ahead, into L3, eight lines together": Way(lines=8, ahead=4096, level=1, grouped=True),
    "16 KB ahead, into L3": Way(ahead=1 << 14, level=1),
    "2 KB ahead, around the caches": Way(streaming=True),
}
"""What is tried, beside torch's and NumPy's addition where these move as many numbers."""


@dataclass
class Yardstick:
    """The fastest way for each number of arrays read and written, found once and on these arrays.

    Attributes:
        arrays: float32, contiguous, of one length; the second is read alone.
        times: by arrays read and written, those of all ways.
    """

    arrays: Sequence[Tensor]
    times: dict[tuple[int, int], Times] = field(default_factory=dict)

    def step(self, loads: int, stores: int) -> Step:
        """The fastest way to read as many of the arrays, and to write as many of those."""
        steps = self._steps(loads, stores)
        times = self._measured(loads, stores, steps)
        return steps[min(steps, key=times.seconds)]

    def _measured(self, loads: int, stores: int, steps: Mapping[str, Step]) -> Times:
        if (loads, stores) not in self.times:
            self.times[loads, stores] = alternate(steps, rounds=9)
        return self.times[loads, stores]

    def _steps(self, loads: int, stores: int) -> dict[str, Step]:
        steps = {name: self._own(way, loads, stores) for name, way in WAYS.items()}
        if (loads, stores) == (2, 1):
            into, other = self.arrays[:2]
            numbers, others = into.detach().numpy(), other.numpy()
            steps["torch's add_"] = lambda: into.detach().add_(other)
            steps["NumPy's add"] = lambda: np.add(numbers, others, out=numbers)
        return steps

    def _own(self, way: Way, loads: int, stores: int) -> Step:
        """One of our own kernels, on the threads of a step."""
        size = self.arrays[0].numel()
        table = MACHINE.table(1, loads)
        table.rows.put(
            0, kernel=jit.compiled(way.ir(loads, stores))["move"], length=size, start=0,
            arrays=[array.data_ptr() for array in self.arrays[:loads]],
        )  # fmt: skip
        return lambda: table.run(size, 4 * size * (loads + stores))
