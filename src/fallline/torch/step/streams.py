"""The queues of devices in which a step waits for what was asked of them before."""

from __future__ import annotations

import torch

from fallline.torch.memory.plain import Device


def stream_of(device: Device) -> int:
    """torch's current stream of a device, as the driver knows it; 0 where there is but one."""
    return int(torch.cuda.current_stream(device.number).cuda_stream) if device.kind == "cuda" else 0
