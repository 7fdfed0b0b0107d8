"""On a GPU: the bits of the CPU and of NumPy.

Without one, what can runs on a stand-in, some of the cases alone: `gpu_cases` says how.
"""

from __future__ import annotations

import numpy as np
import pytest
import torch

import axes_cases
import fallline.torch
import gpu_cases
import kernels as cases
import test_cpu_sums
import torch_cases
from fallline import rules
from fallline.kernel.kernel import kernel_of
from fallline.kernel.machine import Memory, run
from fallline.machines import array
from fallline.machines import numpy as reference
from fallline.machines.cuda.loop import THREADS, chunk
from fallline.machines.cuda.trees import FAN
from fallline.rule import Sizes
from gpu_cases import REAL, spread
from gpu_trainings import NAMES, OPTIONS, bits_of, same, trained
from registered import PLAIN

pytestmark = [pytest.mark.gpu, pytest.mark.filterwarnings("ignore:Synchronization debug mode")]

DTYPES = [torch.float32, torch.float64, torch.bfloat16, torch.float16, torch.complex64]
SUMMED = test_cpu_sums.RULES | {
    name: rule for name, rule in rules.RULES.items()
    if (kernel := kernel_of(rule.program)).sums and not (kernel.shaped or kernel.matrices)
}  # fmt: skip
SHAPED = axes_cases.RULES | {
    name: rule for name, rule in rules.RULES.items()
    if (kernel := kernel_of(rule.program)).shaped and not kernel.matrices
}  # fmt: skip


@pytest.fixture(scope="module")
def gpu():
    with gpu_cases.ready() as it:
        yield it


@pytest.mark.parametrize("dtype", cases.DTYPES)
@pytest.mark.parametrize("name", spread(list(PLAIN), 5))
def test_every_kernel_has_numpys_bits_around_the_borders_of_chunks(gpu, name, dtype):
    rule, rng = PLAIN[name], np.random.default_rng(1)
    for program in cases.programs(rule):
        kernel = kernel_of(program)
        size, uniforms = chunk((dtype,) * len(kernel.arrays)), cases.uniforms(rule, kernel, 7)
        for length in (0, 1, 5, THREADS, size - 1, size, size + 1, 3 * size + 5):
            arrays = [cases.numbers(length, cases.DTYPES[dtype], rng) for _ in kernel.arrays]
            expected = array.evaluate(kernel, dict(zip(kernel.arrays, arrays, strict=True)), uniforms, 3)
            for offsets in ([0] * len(arrays), [1] * len(arrays), range(len(arrays))):
                after = stepped(gpu, kernel, arrays, uniforms, offsets)
                for leaf, before, got in zip(kernel.arrays, arrays, after, strict=True):
                    assert cases.same_bits(got, expected.get(leaf, before)), (leaf, length)


def stepped(gpu, kernel, arrays, uniforms, offsets):
    """What a kernel makes of copies of arrays in the GPU's memory, so many elements behind an aligned address."""
    rooms = [there(gpu, numbers, offset) for numbers, offset in zip(arrays, offsets, strict=True)]
    memory = [
        Memory(room.data_ptr(), numbers.size, numbers.dtype.name) for room, numbers in zip(rooms, arrays, strict=True)
    ]
    run(gpu.machine, kernel, memory, uniforms, tensor=3, stream=stream(gpu))
    return [room.cpu().numpy().view(numbers.dtype) for room, numbers in zip(rooms, arrays, strict=True)]


def there(gpu, numbers, offset=0):
    """A copy of an array in the GPU's memory."""
    start = 64 + offset * numbers.itemsize
    room = torch.zeros(start + numbers.nbytes + 64, dtype=torch.uint8, device=gpu.device)
    start += -room.data_ptr() % 64
    room[start : start + numbers.nbytes] = torch.from_numpy(numbers.view(np.uint8).copy())
    return room[start : start + numbers.nbytes]


def stream(gpu):
    return 0 if gpu.stood_in else torch.cuda.current_stream().cuda_stream


@pytest.mark.parametrize("dtype", cases.DTYPES)
@pytest.mark.parametrize("name", spread(list(SUMMED), 3))
def test_kernels_with_sums_have_numpys_bits(gpu, name, dtype):
    lengths = [1, 63, 65, 4095, 4097, 3 * 4096 + 2500, *([4096 * (FAN + 2) + 5] * REAL)]
    for offset, special in ((0, False), (1, False), (0, True)):
        rows = list(test_cpu_sums.rows_of([SUMMED[name]], lengths, dtype, 1, special))
        expected = test_cpu_sums.stepped(reference.MACHINE, rows, dtype)
        check_table(gpu, [(kernel, (1, 1), *rest) for kernel, *rest in rows], dtype, expected, offset)


@pytest.mark.parametrize("dtype", cases.DTYPES)
@pytest.mark.parametrize("name", spread(list(SHAPED), 5))
def test_kernels_that_see_rows_and_columns_have_numpys_bits(gpu, name, dtype):
    shapes = [*axes_cases.FEW, *([*axes_cases.SHAPES, (1100, 9000), (70_000, 3), (3000, 3, 3)] * REAL)]
    for offset, special in ((0, False), (1, False), (0, True)):
        rows = [axes_cases.drawn(SHAPED[name], shape, dtype, special) for shape in shapes]
        expected = axes_cases.stepped(reference.MACHINE, rows, dtype)
        sides = [Sizes.of(shape, kernel.view) for kernel, shape, *_ in rows]
        some = [(kernel, (s.rows, s.columns), *rest) for (kernel, _, *rest), s in zip(rows, sides, strict=True)]
        check_table(gpu, some, dtype, expected, offset)


def check_table(gpu, rows, dtype, expected, offset):
    """Runs a table, with no wait for the device, and compares."""
    table, rooms = gpu.machine.table(len(rows), max(len(arrays) for *_, arrays in rows)), []
    for k, (kernel, sides, uniforms, arrays) in enumerate(rows):
        rooms.append([there(gpu, numbers.ravel(), offset) for numbers in arrays])
        compiled = gpu.machine.compile(kernel, test_cpu_sums.storages_of(kernel, dtype))
        table.rows.put(
            k, kernel=compiled, length=arrays[0].size, start=0, tensor=k, uniforms=uniforms.ctypes.data,
            arrays=[room.data_ptr() for room in rooms[-1]], sides=sides,
        )  # fmt: skip
    with gpu.unwaiting():
        table.run(1, 1, stream(gpu))
    for some, news in zip(rooms, expected, strict=True):
        for room, new in zip(some, news, strict=True):
            assert cases.same_bits(room.cpu().numpy().view(new.dtype).reshape(new.shape), new)


def on_the_gpu(gpu, make, *args, **options):
    with gpu, gpu.launching():
        return trained(make, *args, **options)


@pytest.mark.parametrize("options", [{}, {"fused": True}], ids=str)
@pytest.mark.parametrize("name", spread(list(SUMMED | SHAPED), 3))
def test_every_rule_with_sums_has_the_bits_of_the_cpu(gpu, name, options):
    rule = (SUMMED | SHAPED)[name]
    make = lambda params: fallline.torch.Optimizer(params, rule, **options)  # noqa: E731
    plain = lambda params: fallline.torch.Optimizer(params, rule)  # noqa: E731
    for in_order in (True, *([False] if not kernel_of(rule.program).totals else [])):  # of which all go one way
        expected = trained(plain, torch.float32, "cpu", in_order=in_order)
        assert same(on_the_gpu(gpu, make, torch.float32, gpu.device, in_order=in_order), expected)


@pytest.mark.parametrize("dtype", spread(DTYPES, 2), ids=str)
@pytest.mark.parametrize("name", spread(list(PLAIN), 4))
def test_every_rule_has_the_bits_of_the_cpu(gpu, name, dtype):
    make = lambda params: fallline.torch.Optimizer(params, PLAIN[name])  # noqa: E731
    assert same(on_the_gpu(gpu, make, dtype, gpu.device), trained(make, dtype, "cpu"))


@pytest.mark.parametrize("dtype", spread(DTYPES, 2), ids=str)
@pytest.mark.parametrize("name", spread(NAMES, 3))
def test_every_class_of_torch_has_the_bits_of_the_cpu(gpu, name, dtype):
    if dtype.is_complex and not torch_cases.INFO[name].supports_complex:
        pytest.skip(f"torch's {name} takes no complex parameters")
    make = lambda params: getattr(fallline.torch, name)(params, lr=0.01, **OPTIONS.get(name, {}))  # noqa: E731
    assert same(on_the_gpu(gpu, make, dtype, gpu.device), trained(make, dtype, "cpu"))


@pytest.mark.parametrize("states", [torch.float32, torch.bfloat16, torch.float64], ids=str)
def test_states_of_another_dtype_have_the_bits_of_the_cpu(gpu, states):
    for dtype in (torch.bfloat16, torch.float32):
        make = lambda params: fallline.torch.Adam(params, state_dtype=states)  # noqa: E731
        assert same(on_the_gpu(gpu, make, dtype, gpu.device), trained(make, dtype, "cpu"))


@pytest.mark.parametrize("sparse", ["exact", "lazy"])
def test_sparse_gradients_have_the_bits_of_the_cpu(gpu, sparse):
    def train(device):
        param = torch.linspace(-1, 1, 35, device="cpu").reshape(7, 5).to(device).requires_grad_()
        optimizer = fallline.torch.Adam([param], lr=0.1, sparse=sparse)
        for rows in ([1, 3], [0, 3, 6], [2]):
            values = torch.arange(5.0 * len(rows)).reshape(len(rows), 5)
            param.grad = torch.sparse_coo_tensor([rows], values, (7, 5), check_invariants=False).to(device)
            optimizer.step()
        return bits_of(optimizer, [param])

    with gpu, gpu.launching():
        there = train(gpu.device)
    assert same(there, train("cpu"))


def test_more_elements_than_a_32_bit_number_counts(gpu):
    border = 2**31 if REAL else 2**13
    count = border + 12_345
    if REAL and torch.cuda.mem_get_info()[0] < 3 * 2 * count + 2**30:
        pytest.skip("the GPU has too little memory free")
    param = torch.ones(count, dtype=torch.bfloat16, device=gpu.device).requires_grad_()
    param.grad = torch.ones_like(param)
    odd = (slice(border - 1, border + 2), slice(count - 7, count), slice(0, 3))
    for part in odd:
        param.grad[part] = 2.0
    with gpu, gpu.launching():
        fallline.torch.Optimizer([param], rules.sgd, lr=0.25).step()
    after = param.detach()
    for part in odd:
        assert bool((after[part] == 0.5).all())
        after[part] = 0.75
    assert bool((after == 0.75).all())


def test_twenty_thousand_tensors_step_in_one_launch(gpu):
    count = 20_000 if REAL else 2_000
    base, grads = torch.ones(count, 3, device=gpu.device), torch.ones(count, 3, device=gpu.device)
    params = [row.requires_grad_() for row in base.unbind()]
    for param, grad in zip(params, grads.unbind(), strict=True):
        param.grad = grad
    optimizer = fallline.torch.Optimizer(params, rules.momentum, lr=0.5)
    with gpu:
        optimizer.step()
        before = gpu.calls["launch"]
        optimizer.step()
    assert gpu.calls["launch"] == before + 1
    assert len(base.unique()) == 1
