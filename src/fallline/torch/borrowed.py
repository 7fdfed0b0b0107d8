"""Every name of torch that is used here and that torch does not promise: private ones, and some that no page documents.

One function or constant each, with what it is for and what there would be without it. All are in torch 2.4, the oldest
that is supported, but for those that say since when. `tests/test_torch_borrowed.py` has a test for each, which says
what broke when torch moves, and one that finds no such name anywhere else.
"""

from __future__ import annotations

import ctypes
import operator
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import torch
from torch import Tensor, overrides
from torch.optim import optimizer as optimizers
from torch.utils import _device

F = TypeVar("F", bound=Callable[..., Any])
Pairwise = Callable[[list[Tensor], list[Tensor]], None]

# What a tensor is


def key_bits(*names: str) -> int:
    """The bits of dispatch keys by name; a key of this or that device has the device's bit too.

    For telling plain memory from everything else by one comparison. Without: a list of methods to ask, and wrappers
    that are taken for plain.
    """
    bits = 0
    for name in names:
        bits |= torch._C.DispatchKeySet(getattr(torch._C.DispatchKey, name)).raw_repr()
    return bits


def keys_of(tensor: Tensor) -> int:
    """The bits of a tensor's dispatch keys. See `key_bits`."""
    return int(torch._C._dispatch_keys(tensor).raw_repr())


stands_for_zeros: Callable[[Tensor], bool] = Tensor._is_zerotensor
"""Whether a tensor has no memory, and counts as zeros.

For refusing to write to it. Without: a crash where forward-mode differentiation has made a state.
"""


def version_of(tensor: Tensor) -> int:
    """How often a tensor was changed in place.

    For noticing that a closure has added to a gradient. Without: a copy of the gradient, to compare.
    """
    return tensor._version


negated: Callable[[Tensor], Tensor] = torch._neg_view
"""A view of a tensor that stands for its negative.

For finding where a C++ tensor keeps its dispatch keys, by tensors that differ in them. Without: fewer examples.
"""


def sparse_parts(tensor: Tensor) -> tuple[Tensor, Tensor]:
    """The indices and values of a sparse_coo tensor, also of one in which an index stands twice.

    For looking at their memory, and at whether any value is not 0. Without: `coalesce()`, which copies.
    """
    return tensor._indices(), tensor._values()


def is_fake(tensor: Any) -> bool:
    """Whether it is a FakeTensor, which has a device but no data.

    For saying so in errors, and for not reading what isn't there. Without: an error from deep inside of torch.
    """
    module = sys.modules.get("torch._subclasses.fake_tensor")
    return module is not None and isinstance(tensor, module.FakeTensor)


def fake_mode_of(tensor: Any) -> Any:
    """The mode that a FakeTensor belongs to, a context; None for any other tensor.

    For steps outside of that mode, in which these tensors go together with no others. Without: steps on such
    tensors fail where the mode is left.
    """
    return getattr(tensor, "fake_mode", None)


shard_of: Callable[[Any], Any] = operator.attrgetter("_local_tensor")
"""The shard of a DTensor that is here, its own memory. Without: `to_local()`, which autograd follows."""


def arrived(tensor: Any) -> Tensor:
    """Waits for a tensor that is still being communicated; gives any other one as it is.

    `redistribute` gives an AsyncCollectiveTensor, a wrapper. Without: no kernel runs on such a gradient.
    """
    wait = getattr(tensor, "trigger_wait", None)
    return cast(Tensor, tensor if wait is None else wait())


def strides_of(placement: Any) -> dict[str, int]:
    """By which parts of a dimension a DTensor is split, where others hold these parts already.

    So are FSDP's shards of tensor-parallel ones, which have a `split_factor`, since 2.5. Without: other random draws
    for the elements of such shards, and their sums and matrices put together in another order.
    """
    return {"split_factor": placement.split_factor} if hasattr(placement, "split_factor") else {}


# Who watches

count_dispatch_modes: Callable[[], int] = torch._C._len_torch_dispatch_stack
"""How many modes see every operation of torch.

For computing by operations that they see. Without: a recorded graph lacks its steps.
"""

count_function_modes: Callable[[], int] = torch._C._len_torch_function_stack
"""How many modes see every function of torch, `torch.set_default_device` among them. See `count_dispatch_modes`."""


def function_modes() -> list[Any]:
    """The modes that see every function of torch.

    For leaving out the one that is no onlooker: see `is_default_device`. Without: a default device makes every
    step slow.
    """
    return list(overrides._get_current_function_mode_stack())  # type: ignore[no-untyped-call]


def is_default_device(mode: Any) -> bool:
    """Whether a mode only says where new tensors go. See `function_modes`."""
    return type(mode) is _device.DeviceContext


is_traced: Callable[[], bool] = torch._C._is_tracing
"""Whether `torch.jit.trace` records what happens.

`torch.jit.is_tracing`, which is documented, asks this too, by two more calls at every step. Without: these.
"""

transform: Callable[[], Any] = torch._C._functorch.peek_interpreter_stack
"""The innermost transform of torch.func that is active, or None.

For computing by operations that it sees. Without: grad and vmap of a function that trains give wrong numbers.
"""


def level_of_differentiation() -> int:
    """The level of the innermost transform of torch.func that differentiates; -1 if there is none.

    For refusing a step before it has written anything, where it would change what was made outside of the transform.
    Without: torch refuses in the middle of the step.
    """
    kinds = torch._C._functorch.TransformType
    differentiating = (kinds.Grad, kinds.Jvp)
    active = torch._C._functorch.get_interpreter_stack() or []
    return max((transform.level() for transform in active if transform.key() in differentiating), default=-1)


level_of: Callable[[Tensor], int] = torch._C._functorch.maybe_get_level
"""The level of the transform that a tensor was made in; -1 outside of all. See `level_of_differentiation`."""

is_profiled: Callable[[], bool] = torch._C._autograd._profiler_enabled
"""Whether a profiler runs.

For going through torch's own wrapper of a step only then. Without: always, which costs more than a small step.
"""


def is_watched(optimizer: Any) -> bool:
    """Whether a profiler runs, or a hook waits for this optimizer's or any optimizer's steps. As `is_profiled`."""
    return bool(
        is_profiled()
        or optimizer._optimizer_step_pre_hooks
        or optimizer._optimizer_step_post_hooks
        or optimizers._global_optimizer_pre_hooks
        or optimizers._global_optimizer_post_hooks
    )


# Being an optimizer of torch


def without_compiler(function: F) -> F:
    """The function, at which a compiled training step breaks off, to go on behind it.

    `torch.compiler.disable` is documented, and loads the compiler, which takes more than a second. Without: that
    second in every program.
    """
    return cast(F, torch._compile._disable_dynamo(function))


def with_hooks(step: F) -> F:
    """The step with torch's wrapper, which calls the hooks and tells the profiler.

    For a step that somebody watches. Without: a copy of the wrapper.
    """
    return cast(F, torch.optim.Optimizer.profile_hook_step(step))


def unwrapped(step: F) -> F:
    """The step, marked so that torch does not put its wrapper around it. See `is_profiled`."""
    step.hooked = True  # type: ignore[attr-defined]
    return step


def add_group(optimizer: torch.optim.Optimizer, group: dict[str, Any]) -> None:
    """torch's `add_param_group`, undecorated: its decorator loads the compiler at the first call.

    As `without_compiler`. Without: that second in every program; so it is where it isn't decorated.
    """
    decorated = torch.optim.Optimizer.add_param_group
    getattr(decorated, "__wrapped__", decorated)(optimizer, group)


def take_over_unscaling(optimizer: torch.optim.Optimizer) -> None:
    """Makes a `GradScaler` leave it to the optimizer's step to unscale gradients: see `scaling`.

    torch's own optimizers do so with `fused=True`. Without: a pass over all gradients more.
    """
    optimizer._step_supports_amp_scaling = True  # type: ignore[attr-defined]


def scaling(optimizer: Any) -> tuple[Tensor | None, Tensor | None]:
    """What a `GradScaler` sets around a step that unscales: what gradients were multiplied with, and their overflow.

    See `take_over_unscaling`. Without: steps with scaled gradients.
    """
    given = vars(optimizer)
    return given.get("grad_scale"), given.get("found_inf")


def load_hooks(optimizer: Any) -> tuple[list[Callable[..., Any]], list[Callable[..., Any]]]:
    """The hooks to call before a state dict is loaded, and those after.

    For loading without torch's own `load_state_dict`, which checks nothing. Without: hooks that are not called.
    """
    before, after = optimizer._optimizer_load_state_dict_pre_hooks, optimizer._optimizer_load_state_dict_post_hooks
    return list(before.values()), list(after.values())


copy_all: Pairwise = torch._foreach_copy_
"""Copies each of some tensors.

In one call for all, as torch's own optimizers do. Without: a loop, at 2 µs a tensor.
"""
add_all: Pairwise = torch._foreach_add_
"""Adds to each of some tensors. See `copy_all`."""
subtract_all: Pairwise = torch._foreach_sub_
"""Subtracts from each of some tensors. See `copy_all`."""

end_to_end: Callable[[list[Tensor]], Tensor] = torch._C._nn.flatten_dense_tensors
"""The elements of tensors of one dtype, in one dimension; those of one contiguous tensor share its memory.

For computing with many at once, where no kernel can. Without: `torch.cat` of views, at twice the time.
"""

parted: Callable[[Tensor, list[Tensor]], list[Tensor]] = torch._C._nn.unflatten_dense_tensors
"""Views of such elements, in the shapes of the tensors, of which none may be empty. See `end_to_end`."""


# torch as machine code


def torch_library() -> ctypes.CDLL | None:
    """torch's own shared library, or None where it has another name.

    It holds the C interface that ahead-of-time compiled models use, `aoti_torch_get_*`. Without: the Python look,
    thirty times slower.
    """
    folder = Path(torch.__file__).parent / "lib"
    for name in ("libtorch_cpu.so", "libtorch_cpu.dylib", "torch_cpu.dll"):
        if (folder / name).exists():
            return ctypes.CDLL(str(folder / name))
    return None


def handle_of(tensor: Tensor) -> Any:
    """A capsule with a new handle of a tensor, whose first word is the address of the C++ tensor.

    For finding where a Python tensor keeps that address. Who calls it frees the handle with
    `aoti_torch_delete_tensor_object`. Since 2.5. Without: the Python look.

    Raises:
        AttributeError: an older torch.
    """
    return torch._C._aoti.unsafe_alloc_void_ptr_from_tensor(tensor)


def storage_address(tensor: Tensor) -> int:
    """The address of a tensor's C++ storage, for finding where its memory and bytes are kept. See `handle_of`."""
    return int(tensor.untyped_storage()._cdata)
