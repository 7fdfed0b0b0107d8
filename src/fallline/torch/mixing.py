"""Gradients taken at theta, to which a closure would add those that it takes ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from torch import Tensor

from fallline.torch.borrowed import sparse_parts, version_of


@contextmanager
def refuse_mixed_gradients(chosen: Sequence[tuple[str, Sequence[Tensor | None]]]) -> Iterator[None]:
    """Refuses to go on where what runs inside adds to gradients that were there before, in the place of new ones.

    Args:
        chosen: per group that was at theta its rule's name, and per parameter the parameter where it was moved ahead,
            else None. The first of a group that has a gradient stands for the group.

    Raises:
        RuntimeError: it does; in the backward pass, or at the end where the gradient is still the one from before.
    """
    waiting: dict[int, tuple[str, Tensor, Tensor, int]] = {}
    for name, some in chosen:
        for param in some:
            if param is not None and param.requires_grad and param.grad is not None:
                waiting[id(param)] = name, param, param.grad, version_of(param.grad)
                break

    def check(param: Tensor) -> None:
        entry = waiting.pop(id(param), None)
        if entry is not None and _holds_any(param.grad):
            raise RuntimeError(
                f"{entry[0]} takes its gradient ahead of the parameters, but the closure adds to gradients that were "
                "taken before step(closure), at theta: run all backward passes of a step inside the closure, or call "
                "opt.train() before the first one; or else call opt.zero_grad() in the closure"
            )

    hooks: list[Any] = [
        Tensor.register_hook(param, lambda _, param=param: check(param))  # type: ignore[no-untyped-call]
        for _, param, _, _ in waiting.values()
    ]
    try:
        yield
        for _, param, grad, version in [*waiting.values()]:
            if param.grad is grad and version_of(grad) == version:
                check(param)
    finally:
        for hook in hooks:
            hook.remove()


def _holds_any(grad: Tensor | None) -> bool:
    """Whether a gradient is there and not zero throughout."""
    if grad is None:
        return False
    return bool((sparse_parts(grad)[1] if grad.is_sparse else grad).any())
