"""Steps that somebody follows: modes, torch.func, tracers, wrappers of tensors, a default device."""

from __future__ import annotations

from contextlib import nullcontext

import pytest
import torch
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.fx.experimental.proxy_tensor import make_fx
from torch.overrides import TorchFunctionMode
from torch.testing._internal.two_tensor import TwoTensor
from torch.utils._python_dispatch import TorchDispatchMode

from fallline.torch import SGD, Adam, Optimizer
from fallline.torch.memory.plain import is_plain
from fallline.torch.observed import is_observed
from registered import PLAIN
from thinned import telling
from torch_cases import NAMES, ours

pytestmark = pytest.mark.filterwarnings("ignore:`torch.jit")

RULES = {name: rule for name, rule in PLAIN.items() if not rule.program.looks_ahead}
KINDS = {name: lambda params, name=name: ours(name)(params, lr=0.1) for name in NAMES if name != "SparseAdam"}
KINDS |= {name: lambda params, rule=rule: Optimizer(params, rule) for name, rule in RULES.items()}
START, GRADS = torch.tensor([1.0, -2.0, 0.5]), torch.tensor([[0.5, 0.25, -1.0], [0.1, -3.0, 2.0]])


class Dispatches(TorchDispatchMode):
    def __init__(self):
        super().__init__()
        self.seen = []

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        self.seen.append(str(func))
        return func(*args, **(kwargs or {}))


class Calls(TorchFunctionMode):
    def __init__(self):
        super().__init__()
        self.seen = []

    def __torch_function__(self, func, types, args=(), kwargs=None):
        self.seen.append(getattr(func, "__name__", ""))
        return func(*args, **(kwargs or {}))


def trained(make, start, grads):
    param = start.clone()
    optimizer = make([param])
    for grad in grads:
        param.grad = grad
        optimizer.step()
    return param


CHOSEN = (KINDS.keys() - RULES.keys()) | telling(RULES)
RECORDED = [
    pytest.param(kind, mode, marks=() if mode == "real" or kind in CHOSEN else pytest.mark.slow)
    for kind in KINDS
    for mode in ("real", "fake", "symbolic")
]


@pytest.mark.parametrize(("kind", "mode"), RECORDED)
def test_a_recorded_graph_computes_the_steps(kind, mode):
    def steps(start, grads):
        return trained(KINDS[kind], start, grads)

    graph = make_fx(steps, tracing_mode=mode)(START + 1, GRADS * 2)
    assert torch.allclose(graph(START, GRADS), steps(START, GRADS), rtol=1e-5)


@pytest.mark.parametrize("mode", [Dispatches, Calls])
@pytest.mark.parametrize("kind", KINDS)
def test_a_mode_sees_what_a_step_writes_and_the_bits_stay(kind, mode):
    expected = trained(KINDS[kind], START, GRADS)
    with mode() as watching:
        states = trained(KINDS[kind], START, GRADS)
    assert torch.equal(states, expected)
    assert sum("copy_" in name for name in watching.seen) >= 2


@pytest.mark.filterwarnings("ignore::torch.jit.TracerWarning")
def test_a_traced_function_holds_its_step():
    traced = torch.jit.trace(lambda x, g: trained(KINDS["SGD"], x, [g]), (START, GRADS[0]), check_trace=False)
    assert torch.allclose(traced(START * 2, GRADS[1]), START * 2 - 0.1 * GRADS[1])


def test_an_unobserved_step_runs_compiled_again_after_an_observed_one():
    param = torch.nn.Parameter(START.clone())
    optimizer = Adam([param])
    for observed in (False, True, False):
        param.grad = GRADS[0]
        if observed:
            with Dispatches():
                assert is_observed()
                optimizer.step()
        else:
            assert not is_observed()
            optimizer.step()
    (plan,) = optimizer._stepper.plans.values()
    assert not plan.parts[0].slow
    assert optimizer.state[param]["step"] == 3


@pytest.mark.parametrize("nonfinite", ["propagate", "raise"])
@pytest.mark.parametrize("make", [lambda p, **o: SGD(p, lr=0.5, momentum=0.5, **o), Adam], ids=["SGD", "Adam"])
def test_wrappers_of_tensors_step_on_what_they_wrap(make, nonfinite):
    first, second = torch.randn(2, 4), torch.randn(2, 4)
    both = torch.nn.Parameter(TwoTensor(first[0].clone(), second[0].clone()))
    alone = [torch.nn.Parameter(one[0].clone()) for one in (first, second)]
    optimizers = [make([param], nonfinite=nonfinite) for param in (both, *alone)]
    for _ in range(2):
        both.grad = TwoTensor(first[1].clone(), second[1].clone())
        alone[0].grad, alone[1].grad = first[1].clone(), second[1].clone()
        for optimizer in optimizers:
            optimizer.step()
    assert torch.equal(both.a, alone[0])
    assert torch.equal(both.b, alone[1])


def test_fake_tensors_get_fake_states():
    with FakeTensorMode() as mode:
        param = torch.nn.Parameter(torch.ones(3))
        param.grad = torch.ones(3)
        optimizer = Adam([param])
        for _ in range(2):
            optimizer.step()
        assert [tuple(one.shape) for one in optimizer.state[param].values()] == [(), (3,), (3,)]
        assert optimizer.state[param]["exp_avg"].fake_mode is mode


@pytest.mark.parametrize("kind", KINDS)
def test_fake_tensors_step_outside_of_their_mode_too(kind):
    with FakeTensorMode() as mode:
        param = torch.nn.Parameter(torch.ones(3))
        grad = torch.ones(3)
    optimizer = KINDS[kind]([param])
    param.grad = grad
    for _ in range(2):
        optimizer.step()
    assert all(one.fake_mode is mode for name, one in optimizer.state[param].items() if one.shape == (3,))


@pytest.mark.parametrize("kind", ["SGD", "Adam", "aggmo"])
def test_an_exported_program_holds_its_steps(kind):
    class Training(torch.nn.Module):
        def forward(self, start, grads):
            return trained(KINDS[kind], start, grads)

    program = torch.export.export(Training(), (torch.zeros(3), torch.ones(2, 3)), strict=False).module()
    assert torch.allclose(program(START, GRADS), trained(KINDS[kind], START, GRADS), rtol=1e-6)


DIFFERENTIABLE = {
    "SGD": lambda params: SGD(params, lr=0.5, momentum=0.5, differentiable=True),
    "Adam": lambda params: Adam(params, lr=0.5, differentiable=True),
}


@pytest.mark.parametrize("name", DIFFERENTIABLE)
def test_transforms_go_through_a_step(name):
    def loss(x):
        param = torch.ones(3, dtype=torch.float64) * x
        optimizer = DIFFERENTIABLE[name]([param])
        for _ in range(2):
            param.grad = torch.ones_like(param) * x * x
            optimizer.step()
        return param.sum()

    def slope(x):
        x = x.detach().requires_grad_()
        return torch.autograd.grad(loss(x), x)[0]

    points = torch.tensor([0.5, 1.0, 2.0], dtype=torch.float64)
    slopes = torch.stack([slope(x) for x in points])
    assert torch.allclose(torch.stack([torch.func.grad(loss)(x) for x in points]), slopes)
    assert torch.allclose(torch.func.vmap(loss)(points), torch.stack([loss(x) for x in points]))
    assert torch.allclose(torch.func.vmap(torch.func.grad(loss))(points), slopes)
    assert torch.allclose(torch.func.jvp(loss, (points[2],), (torch.ones((), dtype=torch.float64),))[1], slopes[2])


@pytest.mark.parametrize("transform", [torch.func.grad, torch.func.vmap], ids=["grad", "vmap"])
@pytest.mark.parametrize("wrapped", ["gradient", "state"])
def test_a_transform_must_not_change_what_lies_outside_of_it(transform, wrapped):
    first, param = torch.nn.Parameter(torch.ones(3)), torch.nn.Parameter(torch.ones(3))
    optimizer = SGD([first, param], lr=0.1, momentum=0.9)
    first.grad = param.grad = torch.ones(3)
    optimizer.step()

    def step(x):
        if wrapped == "gradient":
            param.grad = x * 1
        else:
            optimizer.state[param]["momentum_buffer"] = x * 1
        optimizer.step()
        return x.sum()

    before = first.tolist(), param.tolist()
    with pytest.raises(RuntimeError, match="make the parameter and its optimizer inside the function"):
        transform(step)(torch.ones(4, 3) if transform is torch.func.vmap else torch.ones(3))
    assert (first.tolist(), param.tolist()) == before


def test_finiteness_that_cannot_be_known_is_refused():
    with FakeTensorMode():
        param = torch.nn.Parameter(torch.ones(3))
        param.grad = torch.ones(3)
        with pytest.raises(RuntimeError, match=r'is finite cannot be known here .*: use nonfinite="propagate"'):
            Adam([param], nonfinite="raise").step()


UNCOMPILED = {
    "strided": lambda: (torch.ones(3, 2)[:, 0], torch.full((3,), 0.5), {}),
    "array": lambda: (torch.ones(3), torch.full((3,), 0.5), {"backend": "array"}),
    "sparse": lambda: (torch.ones(3, 3), torch.eye(3).to_sparse(), {"sparse": "lazy"}),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_default_device_changes_no_step(kind):
    expected = trained(KINDS[kind], START, GRADS)
    with torch.device("meta"):
        assert not is_observed()
        states = trained(KINDS[kind], START, GRADS)
    assert torch.equal(states, expected)


@pytest.mark.parametrize("way", UNCOMPILED)
@pytest.mark.parametrize("name", PLAIN)
def test_a_default_device_changes_no_step_that_is_not_compiled(name, way):
    def steps(device):
        start, grad, options = UNCOMPILED[way]()
        with device:
            param = torch.nn.Parameter(start)
            optimizer = Optimizer([param], PLAIN[name], **options)
            for _ in range(2):
                param.grad = grad
                optimizer.step()
        return param

    assert torch.equal(steps(torch.device("meta")), steps(nullcontext()))


def test_what_is_plain():
    tensor = torch.ones(2, 2)
    with torch.inference_mode():
        assert is_plain(torch.ones(2))
    assert is_plain(tensor)
    assert is_plain(torch.nn.Parameter(tensor))
    assert is_plain(torch._neg_view(tensor), lazy=True)
    others = [torch._neg_view(tensor), torch.ones(2, device="meta"), tensor.to_sparse()]
    others += [tensor.to_mkldnn(), TwoTensor(tensor, tensor), torch._efficientzerotensor(2)]
    assert not any(map(is_plain, others))
