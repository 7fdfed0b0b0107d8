"""What `distributed_worker.py` checks of rules with sums on shards: kernels run, to the bits of torch's operations."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.distributed.device_mesh import DeviceMesh
from torch.distributed.tensor import DTensor, Replicate, Shard, distribute_tensor

from fallline.rule import Rule
from fallline.rules import MODIFIERS, RULES
from fallline.torch import Optimizer
from fallline.torch.step.walk import Walk

PLACED = [
    ((5, 3), Shard(0)), ((3, 5), Shard(1)), ((1, 6), Shard(0)), ((2, 3), Replicate()), ((3,), Shard(0)),
    ((), Replicate()), ((2, 5, 3), Shard(1)), ((0, 3), Shard(0)), ((300, 41), Shard(0)), ((9,), None),
]  # fmt: skip
"""Even, uneven and empty shards, copies, and last a parameter that is no DTensor."""

ALL = frozenset(range(len(PLACED)))
SPLIT = frozenset(k for k, (_, placement) in enumerate(PLACED) if isinstance(placement, Shard))
WALKED: dict[str, tuple[Rule, frozenset[int]]] = {
    **{name: (RULES[name], SPLIT) for name in ("lamb", "lars", "stable_adamw", "mars")},
    **{name: (RULES[name], ALL) for name in ("prodigy", "dadapt_adam")},
    **{f"clipped {name}": (MODIFIERS["clip_norm"](RULES[name]), ALL) for name in ("adamw", "nag")},
    "clipped noisy_sgd": (MODIFIERS["clip_norm"](RULES["noisy_sgd"]), ALL - SPLIT),
    "adafactor": (RULES["adafactor"], frozenset({4})),
}
"""Rules, and which of these parameters kernels take: of draws on shards none, of rows and columns vectors."""

SHORT = ("lamb", "clipped adamw")
"""Those that are checked in 16 bits too."""


def made(chosen: Rule, mesh: DeviceMesh, dtype: torch.dtype, backend: Any) -> tuple[Any, list[nn.Parameter]]:
    generator = torch.Generator().manual_seed(0)
    params = []
    for shape, placement in PLACED:
        start = torch.randn(shape, generator=generator, dtype=torch.float64).to(dtype)
        params.append(nn.Parameter(start if placement is None else spread(start, mesh, [placement])))
    groups: list[dict[str, Any]] = [{"params": params[:3]}, {"params": params[3:], "lr": 0.02}]
    return Optimizer(groups, chosen, backend=backend), params


def spread(tensor: Tensor, mesh: DeviceMesh, placements: Any) -> DTensor:
    return distribute_tensor(tensor, mesh, placements, src_data_rank=None)


def step(optimizer: Any, params: list[nn.Parameter], number: int) -> None:
    """One of them has no gradient; they grow so that storages of 16 bits overflow."""
    generator = torch.Generator().manual_seed(number)
    for k, param in enumerate(params):
        grad = (torch.randn(param.shape, generator=generator, dtype=torch.float64) * 10**number).to(param.dtype)
        given = spread(grad, param.device_mesh, param.placements) if isinstance(param, DTensor) else grad
        param.grad = None if k == 4 and number == 2 else given
    optimizer.step()


def kept(optimizer: Any, params: list[nn.Parameter]) -> list[list[int]]:
    """All bits of this process."""
    optimizer.eval()
    tensors = [x for param in params for x in (param.detach(), *optimizer.state[param].values())]
    return [x.contiguous().view(-1).view(torch.uint8).tolist() for x in map(here, tensors) if x.numel()]


def here(tensor: Tensor) -> Tensor:
    return tensor.to_local() if isinstance(tensor, DTensor) else tensor


def check(mesh: DeviceMesh) -> None:
    walked: set[int] = set()
    right = Walk.run

    def counted(walk: Walk, ready: Any) -> None:
        walked.update(number for one in walk.each if one in ready for number in one.tensors)
        right(walk, ready)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Walk, "run", counted)
        for name, (chosen, expected) in WALKED.items():
            for dtype in (torch.float32, torch.bfloat16) if name in SHORT else (torch.float32,):
                walked.clear()
                results = []
                for backend in ("auto", "array"):
                    optimizer, params = made(chosen, mesh, dtype, backend)
                    if chosen.program.looks_ahead:
                        optimizer.train()
                    for number in range(1, 4):
                        step(optimizer, params, number)
                    results.append(kept(optimizer, params))
                empty = {k for k, param in enumerate(params) if not here(param).numel()}
                assert walked | empty == expected | empty, f"{name}, {dtype}"
                assert results[0] == results[1], f"{name}, {dtype}"
