"""What the section `start` runs in processes of its own. Imports as little as it can before the clock starts."""

import sys
import time

HEAVY = ("torch", "jax", "llvmlite", "scipy", "numpy", "typer", "rich", "array_api_compat")


def importing() -> dict[str, object]:
    """`import fallline`: seconds, and which of the heavy modules it loads."""
    start = time.perf_counter()
    import fallline

    seconds = time.perf_counter() - start
    assert fallline
    return {"seconds": seconds, "loaded": [name for name in HEAVY if name in sys.modules]}


def first_step(kind: str) -> dict[str, object]:
    """`import fallline.torch` after torch; constructing Adam and its first step; then AdamW: seconds."""
    import torch

    start = time.perf_counter()
    import fallline.torch

    imported = time.perf_counter() - start
    from fallline import rules

    def seconds(name: str) -> float:
        param = torch.ones(64)
        param.grad = torch.ones(64)
        start = time.perf_counter()
        if kind == "fallline":
            fallline.torch.Optimizer([param], rules.RULES[name]).step()
        else:
            classes = {"adam": torch.optim.Adam, "adamw": torch.optim.AdamW}
            classes[name]([param], fused=kind == "fused").step()
        return time.perf_counter() - start

    return {"import": imported, "first": seconds("adam"), "second": seconds("adamw")}


def first_step_after_dynamo() -> dict[str, object]:
    """The same for fallline, once torch._dynamo is imported: seconds."""
    __import__("torch._dynamo")
    return first_step("fallline")


def schedules() -> dict[str, object]:
    """How many modules 100 steps compile whose learning rate moves at every step, after the first two steps."""
    import torch

    import fallline.rules
    import fallline.torch
    from fallline.machines import jit

    params = [torch.ones(64), torch.ones(7)]
    for param in params:
        param.grad = torch.ones_like(param)
    by_hand = fallline.torch.Optimizer(params, fallline.rules.adam)
    by_function = fallline.torch.Optimizer(params, fallline.rules.adamw, lr=lambda t: 1e-3 / t)
    for t in range(1, 103):
        by_hand.param_groups[0]["lr"] = 1e-3 / t
        by_hand.step()
        by_function.step()
        if t == 2:
            before = len(jit._engines)
    return {"compiled": len(jit._engines) - before}


def memory(kind: str, size: int) -> dict[str, object]:
    """How far the process's peak memory grows over the first 20 steps of Adam beyond its two states: bytes."""
    import torch

    import fallline.rules
    import fallline.torch

    def build(param: torch.Tensor) -> torch.optim.Optimizer:
        if kind == "fallline":
            return fallline.torch.Optimizer([param], fallline.rules.adam)
        return torch.optim.Adam([param], fused=kind == "fused")

    param = torch.ones(1 << 20)  # enough for all threads
    param.grad = torch.ones_like(param)
    build(param).step()
    param = torch.ones(size)
    param.grad = torch.ones(size)
    optimizer = build(param)
    before = _peak()
    for _ in range(20):
        optimizer.step()
    return {"bytes": _peak() - before - 2 * 4 * size}


def _peak() -> int:
    """The most memory that this process has held so far, in bytes."""
    try:
        with open("/proc/self/status") as status:  # getrusage also counts what the parent held before exec
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))
    except (OSError, StopIteration):
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
