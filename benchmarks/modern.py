"""Rules that came after Adam, those with sums and for matrices among them, against the packages that have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from benchmarks.large import OF_MEMORY, step_kernel
from benchmarks.measure import Step, Times, alternate
from benchmarks.packages import CASES, Case
from benchmarks.peers import Peer
from benchmarks.report import Sheet, at_least, at_most
from benchmarks.yardstick import Yardstick
from fallline.expr import Extent
from fallline.rule import Rule
from fallline.torch import Optimizer

Shape = tuple[int, ...]
_PEERS = ("peer", "peer, ms", "times faster\n(≥ 1)")
_NOTES = (
    "words: float32 numbers read and written per element, over all passes.",
    "~: the class computes something a little different, from as many numbers.",
)
_OF_MATRICES = (
    "Muon and NorMuon take five turns of one iteration; the packages multiply in bfloat16, ours where that is faster.",
    "Shampoo takes the roots of its matrices in every step, SOAP renews its basis in every tenth, and ten are timed.",
)


@dataclass(frozen=True)
class Transformer:
    """A small transformer, by its sizes.

    Attributes:
        width: numbers per token.
        layers: blocks of attention and a perceptron.
        tokens: words of the vocabulary.
    """

    width: int
    layers: int
    tokens: int

    @property
    def block(self) -> list[Shape]:
        """The shapes of one block's parameters."""
        wide, inner = self.width, 4 * self.width
        return [
            (wide,), (wide,), (3 * wide, wide), (3 * wide,), (wide, wide), (wide,),
            (wide,), (wide,), (inner, wide), (inner,), (wide, inner), (wide,),
        ]  # fmt: skip

    @property
    def shapes(self) -> list[Shape]:
        """Those of all parameters."""
        return [(self.tokens, self.width), *self.layers * self.block, (self.width,), (self.width,)]

    @property
    def hidden(self) -> list[Shape]:
        """Those of the matrices inside."""
        return [shape for shape in self.layers * self.block if len(shape) == 2]

    def of(self, case: Case) -> list[Shape]:
        """Those of the parameters that a rule takes."""
        return self.hidden if case.hidden else self.shapes


WIDE, QUICK, NARROW = Transformer(256, 4, 2048), Transformer(128, 2, 1024), Transformer(64, 2, 512)


def run(quick: bool) -> Iterator[Sheet]:
    """Every rule on a transformer's tensors, then those without matrices on one of 50 M elements (10 M if quick)."""
    yield of_model("A transformer's tensors", QUICK if quick else WIDE, chosen(narrow=False), 7 if quick else 25)
    yield of_model("A narrow transformer's tensors", NARROW, chosen(narrow=True), 7 if quick else 15)
    whole = {name: case for name, case in CASES.items() if not step_kernel(case.rule).matrices}
    yield of_one((2500, 4000) if quick else (5000, 10_000), whole, 7 if quick else 15)


def chosen(*, narrow: bool) -> dict[str, Case]:
    """The cases whose matrices have to be small, or the others."""
    return {name: case for name, case in CASES.items() if case.narrow is narrow}


def of_model(title: str, model: Transformer, cases: Mapping[str, Case], rounds: int) -> Sheet:
    """Many tensors, of several shapes."""
    sheet = Sheet(f"{title}, {_numbers(model.shapes) / 1e6:.1f} M elements", ("rule", "words", "ms", *_PEERS))
    for name, case in cases.items():
        times = _measured(case, model.of(case), {}, rounds, sample=5e-3)
        sheet.rows += [(*_ours(name, case, times), *_theirs(case, peer, times)) for peer in case.installed]
    matrices = any(step_kernel(case.rule).matrices for case in cases.values())
    sheet.notes = [*_NOTES, *(_OF_MATRICES if matrices else ())]
    return sheet


def of_one(shape: Shape, cases: Mapping[str, Case], rounds: int) -> Sheet:
    """One matrix, for rules that multiply none."""
    size = _numbers([shape])
    columns = ("rule", "words", "ms", f"time over\nmemory limit\n(≤ {OF_MEMORY:.2f})", *_PEERS)
    sheet = Sheet(f"One matrix of {size / 1e6:g} M elements", columns)
    most = max(loads for case in cases.values() for loads, _ in _walks(case.rule))
    yardstick = Yardstick([torch.rand(size) for _ in range(most)])
    for name, case in cases.items():
        times = _measured(case, [shape], {"limit": _limit(yardstick, case.rule)}, rounds)
        over = times.ratio("ours", "limit")
        of_limit = at_most(over, OF_MEMORY, f"{over:.2f}")
        for peer in case.installed:
            sheet.rows.append((*_ours(name, case, times), of_limit, *_theirs(case, peer, times)))
            of_limit = ""
    sheet.notes = [*_NOTES, "The memory limit of several passes is that of one after the other."]
    return sheet


def tensors(shapes: Iterable[Shape]) -> list[Tensor]:
    """Parameters with gradients, which are of both signs; none of their numbers is subnormal."""
    params = []
    for shape in shapes:
        param = torch.rand(shape).sub_(0.5)
        param.grad = torch.rand(shape).add_(0.5).mul_(1e-3).copysign_(param)
        params.append(param)
    return params


def optimizers(case: Case, params: Sequence[Tensor]) -> dict[str, torch.optim.Optimizer]:
    """Ours and the peers', each on copies of its own, as some write into gradients too."""
    made: dict[str, torch.optim.Optimizer] = {"ours": Optimizer(_copies(params), case.rule)}
    made |= {str(peer): peer.build(_copies(params)) for peer in case.installed}
    for optimizer in made.values():
        if hasattr(optimizer, "train"):
            optimizer.train()
    return made


def _copies(params: Sequence[Tensor]) -> list[Tensor]:
    copies = []
    for param in params:
        copy = param.clone()
        copy.grad = None if param.grad is None else param.grad.clone()
        copies.append(copy)
    return copies


def _measured(
    case: Case, shapes: Sequence[Shape], others: Mapping[str, Step], rounds: int, sample: float = 0.0
) -> Times:
    def once() -> Times:
        made = optimizers(case, tensors(shapes))
        steps = {name: _several(optimizer.step, case.steps) for name, optimizer in made.items()}
        return alternate({**steps, **others}, rounds=rounds, sample=sample)

    try:
        return once()
    except RuntimeError as error:
        if "failed to converge" not in str(error):
            raise
        return once()  # with other numbers: of these torch found no decomposition


def _several(step: Step, count: int) -> Step:
    """So many steps as one."""
    if count == 1:
        return step

    def steps() -> None:
        for _ in range(count):
            step()

    return steps


def _walks(rule: Rule) -> list[tuple[int, int]]:
    """How many arrays of the parameter's size each pass of a step reads and writes."""
    walks = []
    for one in step_kernel(rule).passes:
        loads, stores = one.loads, [array for array, _ in one.stores]
        long = [sum(array.extent is Extent.ELEMENT for array in arrays) for arrays in (loads, stores)]
        walks.append((long[0], long[1]))
    return [walk for walk in walks if any(walk)]


def _limit(yardstick: Yardstick, rule: Rule) -> Step:
    """The memory limit of all passes."""
    walks = [yardstick.step(loads, stores) for loads, stores in _walks(rule)]

    def step() -> None:
        for walk in walks:
            walk()

    return step


def _ours(name: str, case: Case, times: Times) -> tuple[str, str, str]:
    kernel = step_kernel(case.rule)
    return name, "" if kernel.matrices else str(kernel.words_moved), _milliseconds("ours", case, times)


def _theirs(case: Case, peer: Peer, times: Times) -> tuple[str, str, str]:
    ratio = times.ratio(str(peer), "ours")
    text = f"{ratio:.2f}" if ratio < 3 else f"{ratio:.1f}"
    return str(peer), _milliseconds(str(peer), case, times), at_least(ratio, 1, text)


def _milliseconds(name: str, case: Case, times: Times) -> str:
    return f"{times.seconds(name) / case.steps * 1e3:.2f}"


def _numbers(shapes: Iterable[Shape]) -> int:
    return sum(torch.Size(shape).numel() for shape in shapes)
