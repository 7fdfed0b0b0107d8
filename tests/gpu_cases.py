"""A GPU to test on: the one that is here, or this processor in its place, so that no test first runs there."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import Any

import pytest
import torch

import fallline.torch
from fallline import machines
from fallline.machines import cuda
from fallline.machines.cuda.driver import Driver
from fallline.torch.memory import plain
from fallline.torch.step import streams
from gpu_on_cpu import HostDriver

REAL = torch.cuda.is_available()
"""Whether there is one."""

only_real = pytest.mark.skipif(not REAL, reason="there is no GPU, and no stand-in has this")

_GPU = plain.Device("cuda", -1)  # this processor's tensors have no number


ALL = REAL or "GPU_TESTS" in os.environ
"""Whether all cases run: on a GPU, and on its stand-in with GPU_TESTS=all, which takes minutes."""


def spread(items: Sequence[Any], share: int) -> list[Any]:
    """The cases that run: all, or every so manieth."""
    return list(items) if ALL else list(items)[::share]


class Gpu:
    """A GPU; `with gpu:` tensors of its device are on it, and elsewhere, on a stand-in, they are this processor's.

    Attributes:
        device: where torch makes its tensors.
        stood_in: whether it is this processor.
        machine: fallline's.
        calls: how often each method of the driver was called.
    """

    def __init__(self, machine: Any, *, stood_in: bool) -> None:
        self.machine, self.stood_in = machine, stood_in
        self.device = "cpu" if stood_in else "cuda"
        self.calls: Counter[str] = Counter()
        self.within = False

    def __enter__(self) -> Gpu:
        self.within = True
        return self

    def __exit__(self, *_: object) -> None:
        self.within = False

    def finish(self) -> None:
        """Waits for all that was asked of it."""
        if not self.stood_in:
            torch.cuda.synchronize()

    @contextmanager
    def unwaiting(self) -> Iterator[None]:
        """Nothing inside may wait for the device: neither torch nor a call of the driver."""
        waits = self.calls["fetch"]
        if not self.stood_in:
            torch.cuda.set_sync_debug_mode("error")
        try:
            yield
        finally:
            if not self.stood_in:
                torch.cuda.set_sync_debug_mode("default")
        assert self.calls["fetch"] == waits, "a step has waited for the device"

    @contextmanager
    def launching(self) -> Iterator[None]:
        """Kernels must run inside, and not torch's operations alone."""
        before = self.calls["launch"]
        yield
        assert self.calls["launch"] > before, "no kernel ran"

    def on_side_stream(self) -> Any:
        """A context in which a stream of its own is torch's current one, behind what was asked for before."""
        return nullcontext() if self.stood_in else _side_stream()

    def new_stream(self) -> Callable[[], Any]:
        """A stream of its own, which a call makes torch's current one within the context that it returns."""
        if self.stood_in:
            return nullcontext
        stream = torch.cuda.Stream()
        return lambda: torch.cuda.stream(stream)

    def captured(self, call: Callable[[], object]) -> Callable[[], object]:
        """What replays a call, which does not run yet: as a CUDA graph; on a stand-in the call itself."""
        if self.stood_in:
            return call
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph):
            call()
        return graph.replay

    def graphed(self, model: torch.nn.Module, x: torch.Tensor) -> Callable[[torch.Tensor], torch.Tensor]:
        """A model whose passes are graphs, with results and gradients in the same memory each time."""
        if not self.stood_in:
            made: Callable[[torch.Tensor], torch.Tensor] = torch.cuda.make_graphed_callables(model, (x.clone(),))
            return made
        params = tuple(model.parameters())
        result, gradients = model(x).detach(), [torch.empty_like(param) for param in params]

        class Graphed(torch.autograd.Function):
            @staticmethod
            def forward(ctx: Any, x: torch.Tensor, *_: torch.Tensor) -> torch.Tensor:
                with torch.enable_grad():
                    ctx.result = model(x)
                return result.copy_(ctx.result.detach()).detach()

            @staticmethod
            def backward(ctx: Any, outer: torch.Tensor) -> tuple[torch.Tensor | None, ...]:
                for held, gradient in zip(gradients, torch.autograd.grad(ctx.result, params, outer), strict=True):
                    held.copy_(gradient)
                return None, *(held.detach() for held in gradients)

        return lambda x: Graphed.apply(x, *params)

    def sleep(self) -> None:
        """Keeps the current stream busy for some hundredths of a second."""
        if not self.stood_in:
            torch.cuda._sleep(50_000_000)


@contextmanager
def _side_stream() -> Iterator[None]:
    side = torch.cuda.Stream()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        yield
    torch.cuda.current_stream().wait_stream(side)


@contextmanager
def ready() -> Iterator[Gpu]:
    """The GPU, with kernels, or its stand-in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FALLLINE_CUDA", "1")
        cuda.machine.cache_clear()
        machines.machine_for.cache_clear()
        yield _real(patch) if REAL else _stand_in(patch)
    cuda.machine.cache_clear()
    machines.machine_for.cache_clear()


def _real(patch: pytest.MonkeyPatch) -> Gpu:
    torch.cuda.init()
    gpu = Gpu(machines.machine_for("cuda", torch.cuda.current_device()), stood_in=False)
    assert gpu.machine is not None
    _count(Driver, gpu, patch)
    return gpu


def _count(driver: type, gpu: Gpu, patch: pytest.MonkeyPatch) -> None:
    for name in ("launch", "fetch", "copy", "allocate"):
        patch.setattr(driver, name, _counted(getattr(driver, name), name, gpu.calls))


def _counted(method: Any, name: str, calls: Counter[str]) -> Any:
    def counted(*args: Any, **kwargs: Any) -> Any:
        calls[name] += 1
        return method(*args, **kwargs)

    return counted


def _stand_in(patch: pytest.MonkeyPatch) -> Gpu:
    """torch's door takes this processor's tensors for a GPU's, inside of `with gpu:`."""
    gpu = Gpu(cuda.Cuda(HostDriver(), 0), stood_in=True)
    _count(HostDriver, gpu, patch)

    def device_of(tensor: Any, *, lazy: bool = False) -> Any:
        device = _device_of(tensor, lazy=lazy)
        return _GPU if gpu.within and device == plain.CPU else device

    def machine_for(kind: str, index: int = 0) -> Any:
        return gpu.machine if kind == "cuda" else _machine_for(kind, index)

    def stream_of(device: Any) -> int:
        return 77 if device == _GPU else 0

    _device_of, _machine_for = plain.device_of, machines.machine_for
    instead = {plain.device_of: device_of, machines.machine_for: machine_for, streams.stream_of: stream_of}
    for module in _doors():
        for name, value in list(vars(module).items()):
            if callable(value) and getattr(value, "__hash__", None) and value in instead:
                patch.setattr(module, name, instead[value])
    patch.setitem(plain.PLAIN_KEYS, "cuda", plain.PLAIN_KEYS["cpu"])
    return gpu


def _doors() -> list[Any]:
    """All modules of torch's door."""
    for module in pkgutil.walk_packages(fallline.torch.__path__, "fallline.torch."):
        importlib.import_module(module.name)
    return [module for name, module in sys.modules.items() if name.startswith("fallline.torch")]
