"""GPUs that are this processor, as torch's door sees them: tensors count as theirs by how many dimensions they have."""

from __future__ import annotations

import sys

from fallline import machines
from fallline.machines.cuda import Cuda
from fallline.torch.memory import plain
from fallline.torch.memory.plain import CPU, Device
from gpu_on_cpu import HostDriver

FIRST_AND_SECOND = Device("cuda", -1), Device("cuda", -2)
"""Numbers below 0, as a look does not ask a tensor for the number of its device then."""


class Gpus:
    """Two GPUs, to which tensors of two dimensions and of three belong.

    Attributes:
        drivers: one for each, which keep records of the calls.
        streams: torch's current stream of each.
    """

    def __init__(self, monkeypatch) -> None:
        self.drivers, self.streams = [HostDriver(), HostDriver()], [77, 78]
        self._machines = [Cuda(driver, number) for number, driver in enumerate(self.drivers)]
        self._device_of = plain.device_of
        names = {"device_of": self.device_of, "machine_for": self.machine_for, "stream_of": self.stream_of}
        for name, module in list(sys.modules.items()):
            if name.startswith("fallline.torch.step."):
                for one, function in names.items():
                    if hasattr(module, one):
                        monkeypatch.setattr(module, one, function)
        monkeypatch.setitem(plain.PLAIN_KEYS, "cuda", plain.PLAIN_KEYS["cpu"])

    def device_of(self, tensor, *, lazy=False):
        device = self._device_of(tensor, lazy=lazy)
        return FIRST_AND_SECOND[tensor.dim() - 2] if device == CPU and tensor.dim() in (2, 3) else device

    def machine_for(self, kind, number=0):
        return self._machines[-1 - number] if kind == "cuda" else machines.machine_for(kind)

    def stream_of(self, device):
        return self.streams[-1 - device.number] if device.kind == "cuda" else 0

    @property
    def launches(self):
        """The streams that each has launched on since the last time that somebody asked."""
        found = [[call[-1] for call in driver.calls if call[0] == "launch"] for driver in self.drivers]
        for driver in self.drivers:
            driver.calls.clear()
        return found
