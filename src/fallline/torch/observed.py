"""Who follows what is done with tensors, so that a step must go by operations that torch sees."""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor

from fallline.torch.borrowed import (
    count_dispatch_modes,
    count_function_modes,
    function_modes,
    is_default_device,
    is_traced,
    level_of,
    level_of_differentiation,
    transform,
)


def is_observed() -> bool:
    """Whether somebody follows what is done with tensors: a mode, a transform of torch.func, a tracer.

    A default device is a mode too, but one that only concerns new tensors.
    """
    if count_dispatch_modes() or transform() is not None or is_traced():
        return True
    return bool(count_function_modes()) and not all(map(is_default_device, function_modes()))


def check_transform(arrays: Sequence[Tensor], numbers: Sequence[Tensor], grad: Tensor) -> None:
    """Checks that torch.func lets a step write to tensors, before it has written to any.

    Args:
        arrays: the parameter and the states that the gradient goes into.
        numbers: the counters, which it does not go into.
        grad: the gradient.

    Raises:
        RuntimeError: a transform is active, and one of them was made outside of it.
    """
    if transform() is None:
        return
    least = level_of_differentiation()
    needed = max(least, *map(level_of, [grad, *arrays]))
    if any(level_of(array) < needed for array in arrays) or any(level_of(number) < least for number in numbers):
        raise RuntimeError(
            "inside a transform of torch.func, a step would change a parameter or state that was made outside of it, "
            "which torch does not support: make the parameter and its optimizer inside the function"
        )
