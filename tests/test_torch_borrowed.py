"""Names that torch does not promise: each still is what it is used for, and none is used anywhere but in one file."""

from __future__ import annotations

import ast
import ctypes
from pathlib import Path

import numpy as np
import pytest
import torch
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.optim import optimizer as optimizers
from torch.overrides import TorchFunctionMode
from torch.testing._internal.two_tensor import TwoTensor
from torch.utils._python_dispatch import TorchDispatchMode

import fallline.torch
from fallline.torch import borrowed
from fallline.torch.memory.layout import CODES

FOLDER = Path(fallline.torch.__file__).parent
PYTHONS = {"_getframe", "_is_gil_enabled"}
"""Private names of Python that are used."""

UNDOCUMENTED = {
    "DeviceContext", "__wrapped__", "fake_mode", "found_inf", "grad_scale", "hooked", "maybe_get_level",
    "profile_hook_step", "split_factor", "trigger_wait",
}  # fmt: skip
"""Borrowed names that do not begin with an underscore."""

OF_TENSORS = {"_indices", "_values", "_version"}
"""Borrowed names of tensors, which `self` is nowhere: its own may have the same name."""


# One file for all of them


def trees():
    return {path: ast.parse(path.read_text()) for path in FOLDER.rglob("*.py")}


def is_private(name):
    return name.startswith("_") and not name.endswith("__")


def own_names(tree):
    """The private names that a file makes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr


def used_names(tree):
    """The names that a file takes from other objects and modules, or has as strings."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            own = node.attr in OF_TENSORS and isinstance(node.value, ast.Name) and node.value.id == "self"
            yield from () if own else (node.attr,)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("torch"):
            yield from (part for alias in node.names for part in f"{node.module}.{alias.name}".split("."))
        elif isinstance(node, ast.Import):
            yield from (p for a in node.names if a.name.startswith("torch") for p in a.name.split("."))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and " " not in node.value:
            yield from node.value.split(".")


def borrowed_names():
    return {name for name in used_names(trees()[FOLDER / "borrowed.py"]) if is_private(name) or name in UNDOCUMENTED}


def strangers(tree, own):
    """The private names that nobody here makes, and the borrowed ones."""
    known = borrowed_names()
    return {n for n in used_names(tree) if n in known or (is_private(n) and n not in own and n not in PYTHONS)}


def test_no_other_file_uses_a_name_that_torch_does_not_promise():
    files = trees()
    del files[FOLDER / "borrowed.py"]
    own = {name for tree in files.values() for name in own_names(tree)} - borrowed_names()
    by_name = {path.name: names for path, tree in files.items() if (names := strangers(tree, own))}
    assert not by_name


@pytest.mark.parametrize(
    "line",
    [
        "torch._C._is_tracing()", "from torch._compile import _disable_dynamo", "import torch._dynamo",
        "x.grad._version", "getattr(x, '_local_tensor')", "sys.modules.get('torch._subclasses.fake_tensor')",
        "step.hooked = True", "self._step_supports_amp_scaling = True", "vars(self).get('grad_scale')", "f.__wrapped__",
        "torch._foreach_mul_",
    ],
)  # fmt: skip
def test_such_a_name_would_be_noticed(line):
    assert strangers(ast.parse(line), {"_step_supports_amp_scaling"})


def test_undocumented_names_are_those_that_are_borrowed():
    assert borrowed_names() >= UNDOCUMENTED


def public():
    """What `borrowed` offers, each with its docstring."""
    body = ast.parse(Path(borrowed.__file__).read_text()).body
    for node, after in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.FunctionDef):
            yield node.name, ast.get_docstring(node)
        elif isinstance(node, ast.AnnAssign):
            yield node.target.id, ast.literal_eval(after.value)


@pytest.mark.parametrize(("name", "doc"), list(public()))
def test_each_has_a_test_and_says_what_there_would_be_without_it(name, doc):
    assert f"test_{name}" in globals()
    others = {other for other, text in public() if "Without:" in text}
    assert name in others or any(f"`{other}`" in doc for other in others)


# What each is used for


class Sees(TorchDispatchMode):
    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        return func(*args, **(kwargs or {}))


class Hears(TorchFunctionMode):
    def __torch_function__(self, func, types, args=(), kwargs=None):
        return func(*args, **(kwargs or {}))


@pytest.fixture
def mesh():
    """A mesh of this process alone."""
    from torch.distributed.device_mesh import init_device_mesh

    torch.distributed.init_process_group("gloo", store=torch.distributed.HashStore(), rank=0, world_size=1)
    try:
        yield init_device_mesh("cpu", (1,))
    finally:
        torch.distributed.destroy_process_group()


def test_key_bits():
    keys = [borrowed.key_bits(name) for name in ("Dense", "Negative", "Conjugate", "Python", "ZeroTensor")]
    assert all(keys)
    assert len(set(keys)) == len(keys)
    assert borrowed.key_bits("Negative", "Python") == borrowed.key_bits("Negative") | borrowed.key_bits("Python")


def test_keys_of():
    plain = torch.ones(2)
    for made, key in [
        (torch._neg_view(plain), "Negative"), (torch.conj(torch.ones(2) + 0j), "Conjugate"),
        (TwoTensor(plain, plain), "Python"), (torch._efficientzerotensor(2), "ZeroTensor"),
    ]:  # fmt: skip
        assert borrowed.keys_of(made) & borrowed.key_bits(key)
        assert not borrowed.keys_of(plain) & borrowed.key_bits(key)
    assert borrowed.keys_of(plain) & borrowed.key_bits("CPU") == borrowed.key_bits("CPU")


def test_stands_for_zeros():
    assert borrowed.stands_for_zeros(torch._efficientzerotensor(2))
    assert not borrowed.stands_for_zeros(torch.zeros(2))


def test_version_of():
    tensor = torch.ones(2)
    before = borrowed.version_of(tensor)
    tensor.add_(1)
    assert borrowed.version_of(tensor) == before + 1


def test_negated():
    tensor = torch.tensor([1.0, -2.0])
    view = borrowed.negated(tensor)
    assert view.is_neg()
    assert view.data_ptr() == tensor.data_ptr()
    assert view.tolist() == [-1.0, 2.0]


def test_sparse_parts():
    given = torch.sparse_coo_tensor([[1, 1]], [2.0, 3.0], (4,), check_invariants=True)
    indices, values = borrowed.sparse_parts(given)
    assert (indices.tolist(), values.tolist()) == ([[1, 1]], [2.0, 3.0])


def test_is_fake():
    with FakeTensorMode():
        assert borrowed.is_fake(torch.ones(2))
    assert not borrowed.is_fake(torch.ones(2))


def test_fake_mode_of():
    with FakeTensorMode() as mode:
        fake = torch.ones(2)
    assert borrowed.fake_mode_of(fake) is mode
    assert borrowed.fake_mode_of(torch.ones(2)) is None


def test_shard_of(mesh):
    from torch.distributed.tensor import Shard, distribute_tensor

    whole = distribute_tensor(torch.arange(4.0), mesh, [Shard(0)])
    borrowed.shard_of(whole).mul_(2)
    assert whole.to_local().tolist() == [0, 2, 4, 6]
    assert type(borrowed.shard_of(whole)) is torch.Tensor


def test_arrived(mesh):
    from torch.distributed._functional_collectives import AsyncCollectiveTensor

    tensor = torch.ones(2)
    assert borrowed.arrived(tensor) is tensor
    assert borrowed.arrived(AsyncCollectiveTensor(tensor)) is tensor


def test_strides_of():
    from torch.distributed.tensor import Replicate, Shard
    from torch.distributed.tensor.placement_types import _StridedShard

    assert borrowed.strides_of(Shard(2)) == borrowed.strides_of(Replicate()) == {}
    given = borrowed.strides_of(_StridedShard(1, split_factor=3))
    assert given == {"split_factor": 3}
    assert _StridedShard(0, **given) == _StridedShard(0, split_factor=3)


def test_count_dispatch_modes():
    assert borrowed.count_dispatch_modes() == 0
    with Sees(), Sees():
        assert borrowed.count_dispatch_modes() == 2


def test_count_function_modes():
    assert borrowed.count_function_modes() == 0
    with Hears():
        assert borrowed.count_function_modes() == 1


def test_function_modes():
    assert borrowed.function_modes() == []
    with Hears() as mode:
        assert borrowed.function_modes() == [mode]


def test_is_default_device():
    with torch.device("meta"), Hears():
        assert list(map(borrowed.is_default_device, borrowed.function_modes())) == [True, False]


@pytest.mark.filterwarnings("ignore:`torch.jit")
def test_is_traced():
    seen = []
    torch.jit.trace(lambda x: seen.append(borrowed.is_traced()) or x + 1, torch.ones(2), check_trace=False)
    assert seen == [True]
    assert not borrowed.is_traced()


@pytest.mark.parametrize("made", [torch.func.grad, torch.func.vmap])
def test_transform(made):
    seen = []
    made(lambda x: seen.append(borrowed.transform()) or x.sum())(torch.ones(2, 2))
    assert seen[0] is not None
    assert borrowed.transform() is None


@pytest.mark.filterwarnings("ignore:`torch.jit")
def test_level_of_differentiation():
    seen = []

    def asked(x):
        seen.append(borrowed.level_of_differentiation())
        return x.sum()

    torch.func.vmap(asked)(torch.ones(2, 2))
    torch.func.grad(asked)(torch.ones(2))
    torch.func.vmap(torch.func.grad(asked))(torch.ones(2, 2))
    torch.func.jvp(asked, (torch.ones(2),), (torch.ones(2),))
    assert seen == [-1, 1, 2, 1]
    assert borrowed.level_of_differentiation() == -1


def test_level_of():
    outside, seen = torch.ones(2), []
    torch.func.vmap(torch.func.grad(lambda x: seen.append(borrowed.level_of(x)) or x.sum()))(torch.ones(2, 2))
    assert seen == [2]
    assert borrowed.level_of(outside) == -1


def test_is_profiled():
    assert not borrowed.is_profiled()
    with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CPU]):
        assert borrowed.is_profiled()


def test_is_watched():
    optimizer = torch.optim.SGD([torch.ones(2)], lr=0.1)
    assert not borrowed.is_watched(optimizer)
    registered = [
        lambda: optimizer.register_step_pre_hook(print), lambda: optimizer.register_step_post_hook(print),
        lambda: optimizers.register_optimizer_step_pre_hook(print),
        lambda: optimizers.register_optimizer_step_post_hook(print),
    ]  # fmt: skip
    for register in registered:
        handle = register()
        assert borrowed.is_watched(optimizer)
        handle.remove()
        assert not borrowed.is_watched(optimizer)


def test_without_compiler():
    def add(a, b):
        return a + b

    assert borrowed.without_compiler(add)(1, 2) == 3
    assert borrowed.without_compiler(add) is not add


def test_with_hooks():
    seen = []

    class Own(torch.optim.Optimizer):
        @borrowed.unwrapped
        @borrowed.with_hooks
        def step(self, closure=None):
            seen.append("step")

    optimizer = Own([torch.ones(2)], {})
    optimizer.register_step_pre_hook(lambda *_: seen.append("before"))
    optimizer.register_step_post_hook(lambda *_: seen.append("after"))
    optimizer.step()
    assert seen == ["before", "step", "after"]


def test_unwrapped():
    class Own(torch.optim.Optimizer):
        @borrowed.unwrapped
        def step(self, closure=None):
            pass

    class Usual(torch.optim.Optimizer):
        def step(self, closure=None):
            pass

    steps = {cls: cls.step for cls in (Own, Usual)}
    for cls in steps:
        cls([torch.ones(2)], {})
    assert Own.step is steps[Own]
    assert Usual.step is not steps[Usual]


def test_add_group():
    decorated = torch.optim.Optimizer.add_param_group
    assert decorated.__wrapped__.__name__ == "add_param_group"
    optimizer = torch.optim.SGD([torch.ones(2)], lr=0.1)
    borrowed.add_group(optimizer, {"params": [torch.ones(3)], "lr": 0.5})
    assert [group["lr"] for group in optimizer.param_groups] == [0.1, 0.5]
    assert optimizer.param_groups[1]["momentum"] == 0


@pytest.fixture
def scaled():
    """What a GradScaler gives an optimizer that unscales by itself."""
    param = torch.nn.Parameter(torch.ones(2))
    optimizer, seen = torch.optim.SGD([param], lr=0.1), []
    optimizer.step = lambda: seen.append(borrowed.scaling(optimizer))
    borrowed.take_over_unscaling(optimizer)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    scaler.scale(param.sum()).backward()
    scaler.step(optimizer)
    return param, seen


def test_take_over_unscaling(scaled):
    param, seen = scaled
    assert param.grad.tolist() == [8.0, 8.0]
    assert len(seen) == 1


def test_scaling(scaled):
    _, seen = scaled
    assert [float(number) for number in seen[0]] == [8.0, 0.0]
    assert borrowed.scaling(torch.optim.SGD([torch.ones(2)], lr=0.1)) == (None, None)


def test_load_hooks():
    optimizer = torch.optim.SGD([torch.ones(2)], lr=0.1)
    assert borrowed.load_hooks(optimizer) == ([], [])
    optimizer.register_load_state_dict_pre_hook(print)
    optimizer.register_load_state_dict_post_hook(repr)
    assert borrowed.load_hooks(optimizer) == ([print], [repr])


@pytest.fixture
def pairs():
    return [torch.tensor([1.0, 2.0]), torch.tensor(3.0)], [torch.tensor([5.0, 7.0]), torch.tensor(11.0)]


def test_copy_all(pairs):
    borrowed.copy_all(*pairs)
    assert [x.tolist() for x in pairs[0]] == [[5.0, 7.0], 11.0]


def test_add_all(pairs):
    borrowed.add_all(*pairs)
    assert [x.tolist() for x in pairs[0]] == [[6.0, 9.0], 14.0]


def test_subtract_all(pairs):
    borrowed.subtract_all(*pairs)
    assert [x.tolist() for x in pairs[0]] == [[-4.0, -5.0], -8.0]


def test_end_to_end():
    tensor = torch.ones(2, 3)
    borrowed.end_to_end([tensor]).zero_()
    assert not tensor.any(), "it is the only tensor's own memory"


def test_parted(pairs):
    line = borrowed.end_to_end([torch.tensor([[1.0, 2.0], [3.0, 4.0]]).t(), *pairs[0]])
    assert line.tolist() == [1, 3, 2, 4, 1, 2, 3]
    views = borrowed.parted(line, [torch.empty(2, 2), *pairs[0]])
    line.neg_()
    assert [x.tolist() for x in views] == [[[-1, -3], [-2, -4]], [-1, -2], -3]


def test_torch_library():
    library = borrowed.torch_library()
    assert all(hasattr(library, f"aoti_torch_get_{name}") for name in ("data_ptr", "dtype", "dim", "sizes", "strides"))
    for dtype, code in CODES.items():
        assert getattr(library, f"aoti_torch_dtype_{str(dtype).removeprefix('torch.')}")() == code


def test_handle_of():
    pointer_of = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(
        ("PyCapsule_GetPointer", ctypes.pythonapi)
    )
    library, tensor, found = borrowed.torch_library(), torch.ones(2, 3, 4), ctypes.c_int64()
    handle = ctypes.c_void_p(pointer_of(borrowed.handle_of(tensor), None))
    assert library.aoti_torch_get_dim(handle, ctypes.byref(found)) == 0
    assert found.value == 3
    assert library.aoti_torch_delete_tensor_object(handle) == 0


def test_storage_address():
    tensor = torch.from_numpy(np.zeros(7))
    address = borrowed.storage_address(tensor)
    assert address == borrowed.storage_address(tensor[3:])
    words = [ctypes.c_uint64.from_address(address + 8 * k).value for k in range(8)]
    assert tensor.data_ptr() in words
    assert 7 * 8 in words
