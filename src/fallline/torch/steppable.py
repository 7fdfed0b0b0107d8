"""What a step can be taken on: parameters, gradients and states as anybody may have left them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor

from fallline.kernel.kernel import Kernel
from fallline.machines.array import parted
from fallline.rule import Slot
from fallline.torch.borrowed import stands_for_zeros
from fallline.torch.memory.layout import CODES
from fallline.torch.memory.overlap import find_overlap, overlaps_itself
from fallline.torch.memory.plain import is_opaque, missing_bytes, pieces
from fallline.torch.memory.shards import local
from fallline.torch.memory.spread import Spread, spread_of


def check_steppable(param: Tensor, grad: Any) -> None:
    """Checks that a step can be taken on a parameter with this gradient.

    Raises:
        RuntimeError: the parameter holds no data, or either's memory was freed.
        TypeError: the parameter is not dense, or the gradient does not belong to it.
    """
    if param.is_nested or param.layout is not torch.strided:
        layout = "nested" if param.is_nested else param.layout
        raise TypeError(
            f"a parameter of layout {layout} cannot be stepped on: make it dense (param.to_dense()); its gradient may "
            "be sparse_coo"
        )
    if param.device.type == "meta":
        raise RuntimeError(
            f"a parameter of shape {tuple(param.shape)} is on the meta device and holds no data: a step on it would do "
            "nothing; give the optimizer the real parameters"
        )
    if param.dtype not in CODES:
        raise TypeError(f"a parameter is now {param.dtype}; a rule runs on {', '.join(map(str, CODES))}")
    check_memory(param, param, "the parameter")
    check_gradient(param, grad)


def check_whole(param: Tensor, grad: Tensor, kernel: Kernel, *, exact: bool) -> None:
    """Checks a parameter for a rule that sees a tensor whole: sums, rows and columns, matrices.

    Raises:
        TypeError: it is complex, or its gradient is sparse and not taken as if it was dense.
        NotImplementedError: each process has a part of it, in a way for which the rule cannot add up or put together.
    """
    if param.is_complex():
        raise TypeError(
            f"a parameter of {param.dtype}: rules with sums or matrices are of real numbers; give it a group with a "
            'rule of its own, such as {"params": ..., "rule": "adam"}'
        )
    if grad.layout is torch.sparse_coo and not exact:
        raise TypeError(
            'sparse="lazy" touches the rows that a sparse gradient holds, but the rule adds up, or multiplies, whole '
            'tensors: take sparse="exact"'
        )
    if spread_of(param, kernel.view) is not None and kernel.matrices:
        parted(kernel)


def check_parts(spread: Spread, slots: Sequence[Slot], states: Sequence[Tensor]) -> None:
    """Checks that states are spread over processes as their parameter is.

    Args:
        spread: how the parameter is.
        slots: what the states are.
        states: the parts of them that are here.

    Raises:
        ValueError: one is not.
    """
    for slot, state in zip(slots, states, strict=False):  # numbers come last
        expected = spread.dims(slot.sides)
        if state.numel() != math.prod(expected):
            raise ValueError(
                f"the state {slot.name} holds {state.numel()} numbers in this process, but as its parameter is spread "
                f"over processes it has to hold {' × '.join(map(str, expected))}: spread it likewise, or delete "
                "opt.state[param] to start it anew"
            )


def check_writable(tensor: Tensor, what: str = "a parameter") -> None:
    """Checks that every element of a tensor can be written to, on its own.

    Args:
        tensor: a parameter or state.
        what: what it is.

    Raises:
        RuntimeError: it stands for zeros, and has no memory.
        ValueError: several of its elements share memory.
    """
    if stands_for_zeros(tensor):
        raise RuntimeError(
            f"{what} of shape {tuple(tensor.shape)} is now a tensor of zeros without memory, which cannot be written "
            "to: put its clone() there"
        )
    if not is_opaque(tensor) and overlaps_itself(tensor):
        raise ValueError(
            f"{what} of shape {tuple(tensor.shape)} now has the strides {tensor.stride()}: several of its elements "
            "share memory, so a step on it would be ambiguous; put its clone() there"
        )


def check_gradient(param: Tensor, grad: Any) -> None:
    """Checks that a gradient is one, of this parameter.

    Raises:
        TypeError: it is no tensor, or of another shape, kind of numbers or device.
        RuntimeError: its memory was freed.
    """
    if not isinstance(grad, Tensor):
        raise TypeError(
            f"the gradient of a parameter of shape {tuple(param.shape)} is a {type(grad).__name__}: `param.grad` must "
            "be a tensor, or None to leave the parameter out"
        )
    if grad.is_nested or grad.shape != param.shape or grad.is_complex() != param.is_complex():
        shape = "a nested" if grad.is_nested else tuple(grad.shape)
        raise TypeError(
            f"a gradient of shape {shape} and {grad.dtype} does not belong to a parameter of shape "
            f"{tuple(param.shape)} and {param.dtype}"
        )
    if grad.is_quantized:
        raise TypeError(f"a gradient of {grad.dtype} cannot be stepped with: param.grad.dequantize()")
    if grad.device != param.device:
        raise TypeError(f"a gradient on {grad.device} does not belong to a parameter on {param.device}")
    check_memory(param, grad, "its gradient")


def check_state(param: Tensor, state: Any, arrays: Mapping[str, Sequence[int]], counters: Sequence[str]) -> None:
    """Checks what a parameter's state already holds; what it lacks, or is None, is made anew.

    Args:
        param: the parameter.
        state: its state.
        arrays: the shapes of the arrays by name.
        counters: the names of single numbers.

    Raises:
        TypeError: the state is no dict, or a value of it is not what the rule keeps there.
        ValueError: an array's shape is not that for this parameter.
        RuntimeError: a tensor's memory was freed.
    """
    check_dict(state)
    for name, shape in arrays.items():
        value = state.get(name)
        if value is None:
            continue
        if not isinstance(value, Tensor) or value.dtype not in CODES or value.is_complex() != param.is_complex():
            kind = value.dtype if isinstance(value, Tensor) else f"a {type(value).__name__}"
            raise TypeError(
                f"the state {name} is {kind}, but must be a tensor of {'complex' if param.is_complex() else 'real'} "
                "floating-point numbers: delete opt.state[param] to start it anew"
            )
        if value.is_nested or value.shape != shape:
            needs = "" if shape == param.shape else f", for which it is of shape {tuple(shape)}"
            raise ValueError(
                f"the state {name} has shape {'nested' if value.is_nested else tuple(value.shape)}, but its parameter "
                f"now has {tuple(param.shape)}{needs}: delete opt.state[param] to start it anew"
            )
        if value.device != param.device:
            raise TypeError(f"the state {name} is on {value.device}, its parameter on {param.device}: move one of them")
        check_memory(param, value, f"its state {name}")
    for name in counters:
        if isinstance(state.get(name), Tensor):
            check_memory(param, state[name], f"its state {name}")


def check_dict(state: Any) -> None:
    """Raises TypeError if a parameter's state is no dict."""
    if not isinstance(state, dict):
        raise TypeError(f"opt.state[param] is a {type(state).__name__}, but must be a dict of states by name")


def check_memory(param: Tensor, tensor: Tensor, what: str) -> None:
    """Checks that a tensor still has its memory.

    Args:
        param: the parameter that it is, or belongs to.
        tensor: any tensor.
        what: what it is of the parameter.

    Raises:
        RuntimeError: its storage is smaller than its elements need.
    """
    for piece in pieces(local(tensor)):
        missing = missing_bytes(piece)
        if missing is not None:
            raise RuntimeError(
                f"a parameter of shape {tuple(param.shape)} cannot be stepped on: the storage of {what} holds "
                f"{missing[0]} bytes of the {missing[1]} that its elements need; it was freed or made smaller "
                "(untyped_storage().resize_) and must be brought back before the step"
            )


def check_apart(tensors: Sequence[tuple[str, Tensor]]) -> None:
    """Checks that what a step writes to lies apart in memory.

    Args:
        tensors: parameters and states, each with what it is called.

    Raises:
        ValueError: two of them share memory.
    """
    pair = find_overlap([tensor for _, tensor in tensors])
    if pair is not None:
        known: dict[int, str] = {}
        for name, tensor in tensors:
            first = known.setdefault(id(tensor), name)
            if first is not name and name.startswith("parameter "):
                raise ValueError(f"{first} and {name} are the same tensor: give it to the optimizer once")
        a, b = (f"{tensors[k][0]}, of shape {tuple(tensors[k][1].shape)}," for k in pair)
        raise ValueError(
            f"{a} and {b} share memory: a step on both would be ambiguous; give each its own, or the optimizer only "
            "one of them"
        )
