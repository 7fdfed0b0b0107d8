"""On a GPU: the bits of the CPU and of NumPy, what torch has there, and no wait for the device.

Without one, what can runs on a stand-in, some of the cases alone: `gpu_cases` says how.
"""

from __future__ import annotations

import copy
import pickle
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import numpy as np
import pytest
import torch

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
from fuzz import cases as fuzz_cases
from fuzz.bits import check_same
from fuzz.torch_trainings import Run
from gpu_cases import ALL, REAL, only_real, spread
from registered import PLAIN

pytestmark = [pytest.mark.gpu, pytest.mark.filterwarnings("ignore:Synchronization debug mode")]

SHAPES = ((3, 5), (7,), (4099,), (2, 3, 4), (), (0, 4), (300, 70))
DTYPES = [torch.float32, torch.float64, torch.bfloat16, torch.float16, torch.complex64]
NAMES = [name for name in torch_cases.NAMES if name != "SparseAdam"]
OPTIONS = {
    "SGD": {"momentum": 0.9, "nesterov": True},
    "Adam": {"amsgrad": True},
    "RMSprop": {"momentum": 0.9, "centered": True},
}
SUMMED = test_cpu_sums.RULES | {
    name: rule for name, rule in rules.RULES.items()
    if (kernel := kernel_of(rule.program)).sums and not (kernel.shaped or kernel.matrices)
}  # fmt: skip


@pytest.fixture(scope="module")
def gpu():
    with gpu_cases.ready() as it:
        yield it


# The bits


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
        table, rooms = gpu.machine.table(len(rows), max(len(arrays) for *_, arrays in rows)), []
        for k, (kernel, uniforms, arrays) in enumerate(rows):
            rooms.append([there(gpu, numbers, offset) for numbers in arrays])
            compiled = gpu.machine.compile(kernel, test_cpu_sums.storages_of(kernel, dtype))
            table.rows.put(
                k, kernel=compiled, length=arrays[0].size, start=0, tensor=k, uniforms=uniforms.ctypes.data,
                arrays=[room.data_ptr() for room in rooms[-1]],
            )  # fmt: skip
        with gpu.unwaiting():
            table.run(1, 1, stream(gpu))
        for some, news in zip(rooms, expected, strict=True):
            for room, new in zip(some, news, strict=True):
                assert cases.same_bits(room.cpu().numpy().view(new.dtype), new)


def drawn(shape, dtype, generator):
    wide = torch.complex64 if dtype.is_complex else torch.float64
    return torch.randn(shape, generator=generator, dtype=wide).to(dtype)


def laid_out(shape, dtype, generator, device):
    """The same numbers in memory as it comes, with its dimensions in another order, and at an odd address."""
    start, behind = (drawn(shape, dtype, generator) for shape in ((6, 8), (514,)))
    return [
        drawn(shape, dtype, generator).to(device),
        start.to(device).t(),
        behind.to(device)[1:].reshape(19, 27),
    ]


def trained(make, dtype, device, steps=4, *, in_order=False):
    """Parameters and states after steps with parameters of several ages, on the CPU."""
    generator = torch.Generator().manual_seed(1)
    params = [x for shape in SHAPES for x in laid_out(shape, dtype, generator, device)]
    params = [x.requires_grad_() for x in params if (x.is_contiguous() and x.numel()) or not in_order]
    optimizer = make(params)
    for k in range(steps):
        optimizer.zero_grad()
        for param in params[k % 2 :]:
            grad = drawn(param.shape, dtype, generator).to(device)
            param.grad = grad if k % 3 else torch.empty_like(param).copy_(grad)
        optimizer.step()
    return bits_of(optimizer, params)


def bits_of(optimizer, params):
    kept = [value for state in optimizer.state.values() for _, value in sorted(state.items())]
    return [torch.view_as_real(x).cpu() if x.is_complex() else x.detach().cpu().clone() for x in (*params, *kept)]


def same(a, b):
    assert len(a) == len(b)
    return all(torch.equal(x.nan_to_num(7), y.nan_to_num(7)) for x, y in zip(a, b, strict=True))


def on_the_gpu(gpu, make, *args, **options):
    with gpu, gpu.launching():
        return trained(make, *args, **options)


@pytest.mark.parametrize("options", [{}, {"fused": True}], ids=str)
@pytest.mark.parametrize("name", spread(list(SUMMED), 3))
def test_every_rule_with_sums_has_the_bits_of_the_cpu(gpu, name, options):
    make = lambda params: fallline.torch.Optimizer(params, SUMMED[name], **options)  # noqa: E731
    plain = lambda params: fallline.torch.Optimizer(params, SUMMED[name])  # noqa: E731
    for in_order in (True, *([False] if not kernel_of(SUMMED[name].program).totals else [])):  # of which all go one way
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


# As torch has it, on the GPU


@pytest.mark.parametrize(
    "way", ["foreach", "fused", "capturable"] if REAL else ["foreach", "fused"]
)  # which torch takes on GPUs alone
@pytest.mark.parametrize("name", spread(NAMES, 2))
def test_trainings_are_torchs(gpu, name, way):
    if not torchs(name, way, gpu):
        pytest.skip(f"torch's {name} has no {way} there")
    for options in list(torch_cases.option_sets(name).values())[:: 3 if ALL else 6]:
        mine, other = (
            cls(torch_cases.parameters(name, torch.float64, device=gpu.device), **options, **more)
            for cls, more in ((torch_cases.ours(name), {}), (torch_cases.theirs(name), ways(name, way, options)))
        )
        torch_cases.train(name, other, 12)
        with gpu, gpu.launching():
            torch_cases.train(name, mine, 12)
        torch_cases.assert_same_training(mine, other, precision(name, way))


def precision(name, way):
    """How near torch comes: what some classes keep is float32, and under `capturable` so are all powers of the step."""
    return 1e-4 if way == "capturable" else 1e-6 if name in ("ASGD", "NAdam", "RAdam") else 1e-10


def torchs(name, way, gpu):
    """Whether torch's class has a way on the device: before 2.13 Adagrad's fused kernel was for processors alone."""
    has = way in torch_cases.arguments(name)
    return has and (way != "fused" or gpu.device in torch_cases.INFO[name].supports_fused_on)


def ways(name, way, options):
    """How torch is to compute; a rate in a tensor is taken by some ways alone."""
    tensors = any(isinstance(value, torch.Tensor) for value in options.values())
    return {} if tensors else {way: True}


CROSSINGS = [({"fused": True}, "fused"), ({"foreach": True}, "foreach"), ({"capturable": True}, "capturable")]


@pytest.mark.parametrize(("options", "way"), CROSSINGS if REAL else CROSSINGS[:2])
@pytest.mark.parametrize("name", spread(NAMES, 4))
def test_checkpoints_cross_between_the_cpu_the_gpu_and_torch(gpu, name, options, way):
    if not torchs(name, way, gpu):
        pytest.skip(f"torch's {name} has no {way} there")
    chain = [
        (torch_cases.ours(name), "cpu", {}), (torch_cases.ours(name), gpu.device, {}),
        (torch_cases.theirs(name), gpu.device, options), (torch_cases.ours(name), gpu.device, {}),
        (torch_cases.theirs(name), "cpu", {}), (torch_cases.ours(name), gpu.device, {}),
    ]  # fmt: skip
    last = None
    for turn, (cls, device, more) in enumerate(chain):
        optimizer = cls(torch_cases.parameters(name, torch.float64, device=device), lr=0.02, **more)
        if last is not None:
            optimizer.load_state_dict(torch_cases.saved(last.state_dict()))
            for group in optimizer.param_groups:  # how torch computes is of this run, and not of the one before
                group.update({key: more.get(key, False) for key in ("foreach", "fused", "capturable") if key in group})
            with torch.no_grad():
                for param, old in zip(*map(torch_cases.parameters_of, (optimizer, last)), strict=True):
                    param.copy_(old)
            settle(optimizer, more)
        with gpu:
            torch_cases.train(name, optimizer, 2, start=2 * turn)
        last = optimizer
    whole = torch_cases.theirs(name)(torch_cases.parameters(name, torch.float64), lr=0.02)
    torch_cases.train(name, whole, 2 * len(chain))
    for mine, other in zip(*map(torch_cases.parameters_of, (last, whole)), strict=True):
        torch_cases.assert_near(mine.cpu(), other, precision(name, way), name)


def settle(optimizer, more):
    """Puts torch's counters where its way wants them, as its documentation asks where the way changes."""
    if type(optimizer).__module__.startswith("torch.optim"):
        there = bool(more.get("fused") or more.get("capturable"))
        for param, state in optimizer.state.items():
            if isinstance(state.get("step"), torch.Tensor):
                state["step"] = state["step"].to(param.device if there else "cpu", torch.float32)


def test_a_training_that_goes_to_the_gpu_and_back_has_the_bits_of_one_that_stays(gpu):
    def train(devices):
        params = torch_cases.parameters("Adam", torch.float32)
        state = None
        for t, device in enumerate(devices):
            params = [torch.nn.Parameter(param.detach().to(device)) for param in params]
            optimizer = fallline.torch.AdamW(params)
            if state is not None:
                optimizer.load_state_dict(state)
            torch_cases.train("AdamW", optimizer, 1, start=t, pull=0)
            state = torch_cases.saved(optimizer.state_dict())
        return bits_of(optimizer, params)

    with gpu:
        moved = train(["cpu", gpu.device, "cpu", gpu.device])
    assert same(moved, train(["cpu"] * 4))


def test_copies_and_pickles_train_on_alone_and_alike(gpu):
    params = torch_cases.parameters("Adam", torch.float32, device=gpu.device)
    with gpu:
        optimizer = fallline.torch.Adam(params)
        torch_cases.train("Adam", optimizer, 2)
        others = [copy.deepcopy(optimizer), pickle.loads(pickle.dumps(optimizer))]
        for one in (optimizer, *others):
            torch_cases.train("Adam", one, 2, start=2)
        for one in others:
            torch_cases.assert_same_bits(one, optimizer)


RANDOM = [range(k, k + 5) for k in range(0, 100 if ALL else 10, 5)]


@pytest.mark.parametrize("seeds", RANDOM, ids=str)
def test_random_trainings_are_right_and_have_the_bits_of_the_cpu(gpu, seeds):
    for seed in seeds:
        training = on_devices(fuzz_cases.training(seed))
        if training is None:
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of torch, of steps that are skipped and schedulers that go on
            here = Run(training, "auto", watched=False)
            here.train()
            with gpu:
                there = Run(training, "auto", watched=True, device=gpu.device)
                there.train()
        check_same(here.pictures, there.pictures, f"seed {seed}: not the bits of the CPU")


def on_devices(training):
    """A case, if it is one for a device: none that is refused, and none whose tensors have no numbers."""
    refused = training.scheduler and any(isinstance(v, fuzz_cases.Ramp) for v in training.options.values())
    return None if refused or training.default_device != "cpu" else training


# Guards


@pytest.mark.parametrize("nonfinite", ["skip", "raise"])
@pytest.mark.parametrize("bad", [torch.inf, -torch.inf, torch.nan])
def test_what_is_not_finite_is_seen_and_nothing_moves(gpu, nonfinite, bad):
    params = [torch.ones(n, device=gpu.device, requires_grad=True) for n in (5000, 3, 1)]
    with gpu:
        optimizer = fallline.torch.Optimizer(params, rules.adam, nonfinite=nonfinite)
        for k, (at, size) in enumerate(((0, 4999), (0, 0), (2, 0), (1, 2))):
            for param in params:
                param.grad = torch.ones_like(param)
            params[at].grad[size] = bad
            if nonfinite == "raise":
                with pytest.raises(fallline.torch.NonFiniteGradientError, match=f"parameter {at} of group 0"):
                    optimizer.step()
            else:
                optimizer.step()
                assert optimizer.skipped_steps == k + 1
        assert all(bool((param == 1).all()) for param in params)
        for param in params:
            param.grad = torch.ones_like(param)
        optimizer.step()
    assert all(bool((param < 1).all()) for param in params)
    assert all(float(state["step"]) == 1 for state in optimizer.state.values())


@pytest.mark.parametrize("fused", [False, True])
@pytest.mark.parametrize("name", spread(NAMES, 4))
def test_a_grad_scaler_leaves_out_what_it_should_and_the_bits_are_the_cpus(gpu, name, fused):
    if fused and not torchs(name, "fused", gpu):
        pytest.skip(f"torch's {name} has no fused")

    def train(device):
        params = [torch.linspace(-1, 1, n).to(device).requires_grad_() for n in (700, 3)]
        optimizer = torch_cases.ours(name)(params, lr=0.02, **({"fused": True} if fused else {}))
        scaler = torch.amp.GradScaler(device, init_scale=4.0, growth_interval=3)
        for k in range(9):
            optimizer.zero_grad()
            loss = sum((param * (0.5 + k)).sum() for param in params)
            scaler.scale(loss * (torch.inf if k in (2, 6) else 1.0)).backward()
            scaler.step(optimizer)
            scaler.update()
        return bits_of(optimizer, params), float(scaler.get_scale())

    with gpu, gpu.launching():
        there, scale = train(gpu.device)
    here, other = train("cpu")
    assert scale == other == 2.0
    assert same(there, here)


# Streams, and no wait


@pytest.mark.parametrize("rule_name", ["sgd", "adam", "nadam", "noisy_sgd"])
def test_a_step_does_not_wait_for_the_device(gpu, rule_name):
    params = [torch.ones(n, device=gpu.device, requires_grad=True) for n in (5000, 3, 70_000)]
    with gpu:
        optimizer = fallline.torch.Optimizer(params, PLAIN[rule_name])
        for k in range(6):
            grads = [torch.ones_like(param) for param in params]  # which lie elsewhere than those before
            for param, grad in zip(params, grads, strict=True):
                param.grad = grad
            optimizer.param_groups[0]["lr"] = 0.1 / (1 + k)
            if k:
                with gpu.unwaiting():
                    optimizer.step()
            else:
                optimizer.step()


@pytest.mark.parametrize("name", spread(NAMES, 2))
def test_a_step_of_every_class_does_not_wait_for_the_device(gpu, name):
    params = torch_cases.parameters(name, torch.float32, torch.bfloat16, device=gpu.device)
    with gpu:
        optimizer = torch_cases.ours(name)(params)
        torch_cases.train(name, optimizer, 2)
        with gpu.unwaiting():
            optimizer.step()


def test_a_step_runs_on_torchs_current_stream(gpu):
    param = torch.zeros(1 << 16, device=gpu.device, requires_grad=True)
    with gpu:
        optimizer = fallline.torch.Optimizer([param], rules.sgd, lr=1.0)
        param.grad = torch.zeros_like(param)
        optimizer.step()
        with gpu.on_side_stream():
            gpu.sleep()
            param.grad.fill_(-1.0)  # behind the sleep, and so is the step that reads it
            optimizer.step()
    assert bool((param == 1).all())


def test_steps_that_are_asked_for_while_others_wait_have_their_own_numbers_and_addresses(gpu):
    param = torch.zeros(1000, device=gpu.device, requires_grad=True)
    with gpu:
        optimizer = fallline.torch.Optimizer([param], rules.sgd, lr=1.0)
        grads = [torch.full_like(param, float(2**k)) for k in range(12)]
        param.grad = torch.zeros_like(param)
        optimizer.step()
        gpu.sleep()
        for k, grad in enumerate(grads):  # all before the first of them runs
            param.grad, optimizer.param_groups[0]["lr"] = grad, float(1 + k % 3)
            optimizer.step()
    expected = -sum(2.0**k * (1 + k % 3) for k in range(12))
    assert bool((param == expected).all())


def test_two_optimizers_race_on_two_streams(gpu):
    rows = [torch.zeros(50_000, device=gpu.device, requires_grad=True) for _ in range(2)]
    with gpu:
        optimizers = [fallline.torch.Optimizer([row], rules.momentum, lr=1.0, gamma=0.5) for row in rows]
        streams = [gpu.new_stream() for _ in rows]
        gpu.finish()
        for k in range(30):
            for row, optimizer, stream in zip(rows, optimizers, streams, strict=True):
                with stream():
                    row.grad = torch.full_like(row, 1.0 + k)
                    optimizer.step()
        gpu.finish()
    velocity = theta = 0.0
    for k in range(30):
        velocity = np.float32(0.5 * velocity + (1.0 + k))
        theta = np.float32(theta - velocity)
    assert torch.equal(rows[0], rows[1])
    assert set(rows[0].tolist()) == {float(theta)}


def test_gradients_that_were_made_on_a_side_stream_are_those_that_the_step_sees(gpu):
    param = torch.zeros(1 << 16, device=gpu.device, requires_grad=True)
    factor = torch.full_like(param, -1.0)
    with gpu:
        optimizer = fallline.torch.Optimizer([param], rules.sgd, lr=1.0)
        for k in range(5):
            optimizer.zero_grad()
            with gpu.on_side_stream():
                gpu.sleep()
                loss = (param * factor).sum()  # autograd goes back on the stream on which it came
                gpu.sleep()
            loss.backward()
            optimizer.step()
            assert bool((param == k + 1).all())


# Where parameters are


@only_real
def test_parameters_on_both_devices_step_together(gpu):
    here, there = torch.ones(9, requires_grad=True), torch.ones(9, device="cuda", requires_grad=True)
    optimizer = fallline.torch.Optimizer([here, there], rules.nadam)
    for k in range(3):
        here.grad, there.grad = torch.full((9,), 1.0 + k), torch.full((9,), 1.0 + k, device="cuda")
        optimizer.step()
    assert torch.equal(here, there.cpu())


@pytest.mark.skipif(not REAL or torch.cuda.device_count() < 2, reason="there are no two GPUs")
def test_parameters_on_two_gpus_step_together(gpu):
    params = [torch.ones(9, device=f"cuda:{k}", requires_grad=True) for k in range(2)]
    optimizer = fallline.torch.Optimizer(params, rules.nadam)
    for k in range(3):
        for param in params:
            param.grad = torch.full_like(param, 1.0 + k)
        with gpu.unwaiting():
            optimizer.step()
    assert torch.equal(params[0].cpu(), params[1].cpu())


def test_a_parameter_moved_to_the_device_and_back_is_followed(gpu):
    model = torch.nn.Linear(5, 3)
    with gpu:
        optimizer = fallline.torch.Optimizer(model.parameters(), rules.momentum)
        for device in ("cpu", gpu.device, "cpu", gpu.device):
            model.to(device)
            for state in optimizer.state.values():
                state["v"] = state["v"].to(device)
            model(torch.ones(2, 5, device=device)).sum().backward()
            before = [param.detach().clone() for param in model.parameters()]
            optimizer.step()
            optimizer.zero_grad()
            assert not any(torch.equal(x, y) for x, y in zip(before, model.parameters(), strict=True))


# Around the step


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = torch.nn.Sequential(torch.nn.Linear(8, 16), torch.nn.Tanh(), torch.nn.Linear(16, 2))

    def forward(self, x):
        return self.layers(x)


def fitted(model, make, device, *, compiled=False):
    """A model's parameters after steps, in float64 and on the CPU."""
    inputs = torch.linspace(-1, 1, 32, dtype=torch.float64).reshape(4, 8).to(device)
    optimizer = make(model.parameters())

    def step():
        optimizer.zero_grad()
        model(inputs).square().sum().backward()
        optimizer.step()

    run = torch.compile(step, backend="eager") if compiled else step
    for _ in range(5):
        run()
    return [getattr(param, "full_tensor", lambda p=param: p)().detach().cpu() for param in model.parameters()]


def net(device):
    torch.manual_seed(3)
    return Net().double().to(device)


@pytest.mark.parametrize("compiled", ["the training", "the step"])
def test_compiled_steps_train_as_others(gpu, compiled):
    torch.compiler.reset()

    def make(params):
        optimizer = fallline.torch.AdamW(params)
        if compiled == "the step":
            optimizer.step = torch.compile(optimizer.step, backend="eager")
        return optimizer

    with gpu, gpu.launching():
        there = fitted(net(gpu.device), make, gpu.device, compiled=compiled == "the training")
        plain = fitted(net(gpu.device), fallline.torch.AdamW, gpu.device)
    for x, y in zip(there, plain, strict=True):
        torch.testing.assert_close(x, y, rtol=1e-12, atol=1e-13)


@pytest.fixture
def mesh(gpu):
    """A mesh of this process alone, on the device."""
    from torch.distributed.device_mesh import init_device_mesh

    backend = "gloo" if gpu.stood_in else "nccl"
    if not torch.distributed.is_available() or (not gpu.stood_in and not torch.distributed.is_nccl_available()):
        pytest.skip(f"torch has no {backend}")
    store = torch.distributed.HashStore()
    torch.distributed.init_process_group(backend, store=store, rank=0, world_size=1)
    try:
        yield init_device_mesh(gpu.device, (1,))
    finally:
        torch.distributed.destroy_process_group()


@pytest.mark.parametrize("kind", ["FSDP2", "DDP"])
@pytest.mark.parametrize("name", ["AdamW", "SGD"])
def test_a_model_in_shards_or_copies_trains_as_a_plain_one(gpu, mesh, kind, name):
    from torch.distributed.fsdp import fully_shard
    from torch.nn.parallel import DistributedDataParallel

    make = lambda params: torch_cases.ours(name)(params, lr=0.02, **OPTIONS.get(name, {}))  # noqa: E731
    wrap = (lambda model: fully_shard(model, mesh=mesh)) if kind == "FSDP2" else DistributedDataParallel
    with gpu, gpu.launching():
        parts = fitted(wrap(net(gpu.device)), make, gpu.device)
        whole = fitted(net(gpu.device), make, gpu.device)
    for x, y in zip(parts, whole, strict=True):
        torch.testing.assert_close(x, y, rtol=1e-12, atol=1e-13)


def test_a_closure_and_a_scheduler_lead_as_on_the_cpu(gpu):
    def train(device):
        param = torch.linspace(-1, 1, 600).to(device).requires_grad_()
        optimizer = fallline.torch.NAG([param], lr=0.05, gamma=0.9)
        scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.5)

        def closure():
            optimizer.zero_grad()
            loss = (param * 0.25).square().sum()
            loss.backward()
            return loss

        for _ in range(4):
            optimizer.step(closure)
            scheduler.step()
        ahead = param.detach().cpu().clone()
        optimizer.eval()
        return [ahead, *bits_of(optimizer, [param])]

    with gpu, gpu.launching():
        there = train(gpu.device)
    assert same(there, train("cpu"))


# Graphs


def graphed_optimizer(params, name="Adam", **options):
    """An optimizer whose steps can be part of a graph, where that is taken."""
    try:
        return torch_cases.ours(name)(params, capturable=True, **options)
    except RuntimeError as error:
        pytest.skip(f"capturable=True is refused: {error}")


CAPTURABLE = [name for name in NAMES if "capturable" in torch_cases.arguments(name)]


@pytest.mark.parametrize("rate", ["a number", "a tensor"])
@pytest.mark.parametrize("name", CAPTURABLE)
def test_a_step_in_a_graph_has_the_bits_of_one_outside(gpu, name, rate):
    def made():
        params = [torch.linspace(-1, 1, n).to(gpu.device).requires_grad_() for n in (5000, 3, 1)]
        for param in params:
            param.grad = torch.zeros_like(param)
        lr = torch.tensor(0.02, device=gpu.device) if rate == "a tensor" else 0.02
        return params, lr, graphed_optimizer(params, name, lr=lr)

    def train(params, lr, step, turns):
        for k in turns:
            for param in params:
                param.grad.fill_(0.25 * k - 0.5)
            if rate == "a tensor" and k == 10:
                lr.fill_(0.005)
            step()

    with gpu:
        params, lr, optimizer = made()
        with gpu.on_side_stream():  # a step before, that makes the states and compiles
            train(params, lr, optimizer.step, [0])
        train(params, lr, gpu.captured(optimizer.step), range(1, 20))
        others, lr, plain = made()
        train(others, lr, plain.step, range(20))
    assert same(bits_of(optimizer, params), bits_of(plain, others))
    assert {float(state["step"]) for state in optimizer.state.values()} == {20.0}


def test_a_whole_training_step_in_a_graph_is_that_outside(gpu):
    inputs = torch.linspace(-1, 1, 32).reshape(4, 8).to(gpu.device)

    def made(make):
        model = net(gpu.device).float()
        optimizer = make(model.parameters())

        def step():
            optimizer.zero_grad()
            model(inputs).square().sum().backward()
            optimizer.step()

        return model, step

    with gpu:
        model, step = made(lambda params: graphed_optimizer(params, lr=0.01))
        with gpu.on_side_stream():
            for _ in range(3):
                step()
        replay = gpu.captured(step)
        for _ in range(10):
            replay()
        other, plain = made(lambda params: torch_cases.ours("Adam")(params, lr=0.01))
        for _ in range(13):
            plain()
    for a, b in zip(model.parameters(), other.parameters(), strict=True):
        torch.testing.assert_close(a, b, rtol=1e-4, atol=1e-6)


def test_a_model_of_graphed_callables_trains(gpu):
    model, x = net(gpu.device).float(), torch.ones(4, 8, device=gpu.device)
    with gpu:
        optimizer = graphed_optimizer(model.parameters(), lr=0.01)
        graphed = model if gpu.stood_in else torch.cuda.make_graphed_callables(model, (x.clone(),))
        losses = []
        for _ in range(8):
            optimizer.zero_grad(set_to_none=False)
            loss = graphed(x).square().sum()
            loss.backward()
            optimizer.step()
            losses.append(float(loss.detach()))
    assert losses[-1] < losses[0]


def test_what_steps_on_the_device_skips_without_waiting(gpu):
    params = [torch.ones(n, device=gpu.device, requires_grad=True) for n in (5000, 3)]
    with gpu:
        optimizer = graphed_optimizer(params, nonfinite="skip")
        for k in range(4):
            for param in params:
                param.grad = torch.full_like(param, torch.inf if k == 2 else 1.0)
            if k:
                with gpu.unwaiting():
                    optimizer.step()
            else:
                optimizer.step()
        assert optimizer.skipped_steps == 1
    assert all(bool(param.isfinite().all()) for param in params)


# Memory


@pytest.mark.parametrize(
    ("tool", "clean"),
    [
        ("memcheck", "ERROR SUMMARY: 0 errors"),
        pytest.param("racecheck", "RACECHECK SUMMARY: 0 hazards displayed", marks=only_real),
    ],
)
def test_no_kernel_reads_or_writes_beside_its_arrays_or_before_others_are_done(tool, clean):
    """NVIDIA's checkers over steps without torch; where there is no GPU, the same program on the stand-in."""
    program = [sys.executable, str(Path(__file__).with_name("gpu_memcheck.py"))]
    if not REAL:
        done = subprocess.run([*program, "--stand-in"], capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return
    checker = shutil.which("compute-sanitizer")
    if checker is None:
        pytest.skip("compute-sanitizer is not on PATH")
    command = [checker, "--tool", tool, "--error-exitcode", "9", *program]
    done = subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)
    said = done.stdout + done.stderr
    if "not supported" in said:
        pytest.skip("compute-sanitizer does not know this device or this system")
    assert done.returncode == 0, said[-3000:]
    assert clean in said
