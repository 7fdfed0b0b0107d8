"""The queues of devices in which a step waits for what was asked of them before, and graphs that are captured there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import torch

from fallline.torch.memory.plain import Device


def stream_of(device: Device) -> int:
    """torch's current stream of a device, as the driver knows it; 0 where there is but one."""
    return int(torch.cuda.current_stream(device.number).cuda_stream) if device.kind == "cuda" else 0


def is_capturing() -> bool:
    """Whether torch's current stream on a GPU is being captured, to become a part of a graph."""
    return bool(torch.cuda.is_initialized()) and torch.cuda.is_current_stream_capturing()  # type: ignore[no-untyped-call]


def check_capture(groups: Iterable[Mapping[str, Any]], *, counts: bool = True) -> None:
    """Checks that a step may become a part of a graph, if one is captured.

    Args:
        groups: the optimizer's parameter groups.
        counts: whether the device computes all numbers of the step.

    Raises:
        RuntimeError: a group is not capturable, or the host computes some.
    """
    if not is_capturing():
        return
    if not counts:
        raise RuntimeError(
            "a CUDA graph is captured, but this step needs the host: kernels for the GPU take dense gradients in the "
            "layout of their parameters, real or complex, and no parameter elsewhere"
        )
    if not all(group.get("capturable") for group in groups):
        raise RuntimeError(
            "a CUDA graph is captured, and not all groups are capturable: each replay would repeat the numbers of this "
            "step. Give the optimizer capturable=True"
        )
