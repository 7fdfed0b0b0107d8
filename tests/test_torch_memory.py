"""Where tensors lie: any strides, nothing stale, no overlap."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from fallline import rules
from fallline.machines.array import step as reference_step
from fallline.torch import Optimizer
from fallline.torch.memory import look, probe
from fallline.torch.memory.compiled import CompiledLook
from fallline.torch.memory.in_python import PythonLook
from fallline.torch.memory.layout import CODES, is_dense
from fallline.torch.memory.overlap import find_overlap, overlaps_itself

ADAM = rules.adam(lr=0.1)


@pytest.fixture(params=["compiled look", "look in Python"], autouse=True)
def way(request, monkeypatch):
    if request.param == "look in Python":
        monkeypatch.setattr(look, "fastest", PythonLook)


def gradient(x):
    return x * x * x - x + 0.1


def reference(start, steps, rule=ADAM):
    x, states = start.clone().contiguous(), None
    for t in range(1, steps + 1):
        x, states = reference_step(rule, t, x, gradient, states)
    return x


def test_the_compiled_look_works_on_this_torch():
    assert isinstance(look.fastest(), CompiledLook if look.fastest is not PythonLook else PythonLook)


def test_where_torch_keeps_dtypes_and_shapes_is_not_assumed(monkeypatch):
    assert probe.found_names() is not None
    with monkeypatch.context() as patch:
        patch.setattr(probe, "_INSIDE", 4)
        assert probe.found_names() is None
    with monkeypatch.context() as patch:
        patch.setattr(probe, "CODES", {**CODES, torch.float64: 8})
        assert probe.found_names() is None


LAYOUTS = {
    "contiguous": lambda: torch.randn(4, 6),
    "transposed": lambda: torch.randn(6, 4).t(),
    "channels last": lambda: torch.randn(2, 3, 4, 5).to(memory_format=torch.channels_last),
    "permuted": lambda: torch.randn(2, 3, 4).permute(2, 0, 1),
    "every other row": lambda: torch.randn(8, 5)[::2],
    "a column": lambda: torch.randn(6, 5)[:, 2],
    "from the middle": lambda: torch.randn(100)[3:40],
    "one element": lambda: torch.randn(1, 1, 1),
    "scalar": lambda: torch.randn(()),
    "five dimensions": lambda: torch.randn(2, 3, 2, 1, 4).permute(4, 0, 2, 1, 3),
    "six dimensions": lambda: torch.randn(2, 3, 2, 1, 2, 3),
    "eight dimensions": lambda: torch.randn(2, 1, 3, 2, 1, 2, 3, 2).permute(7, 0, 3, 2, 6, 1, 4, 5),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("chosen", [ADAM, rules.noisy_sgd, rules.nag], ids=["adam", "noisy_sgd", "nag"])
@pytest.mark.parametrize("grad_layout", ["like the parameter", "contiguous", "reversed dimensions", "expanded"])
def test_any_layout_gives_the_same_numbers(layout, chosen, grad_layout):
    torch.manual_seed(0)
    param = LAYOUTS[layout]()
    around = param.untyped_storage().nbytes() // 4
    everything = torch.as_strided(param, (around,), (1,), 0)
    outside = everything.clone()
    expected = reference(param, 3, chosen)
    optimizer = Optimizer([param], chosen)

    def closure():
        grad = gradient(param.detach().clone())
        if grad_layout == "contiguous":
            grad = grad.contiguous()
        elif grad_layout == "reversed dimensions" and grad.dim():
            grad = grad.permute(*reversed(range(grad.dim()))).contiguous().permute(*reversed(range(grad.dim())))
        elif grad_layout == "expanded":
            grad = torch.stack([grad, grad], -1)[..., 0]
        param.grad = grad
        return 0.0

    for _ in range(3):
        optimizer.step(closure)
    assert torch.equal(param, expected)
    param.copy_(torch.as_strided(outside, param.shape, param.stride(), param.storage_offset()))
    assert torch.equal(everything, outside), "memory beside the parameter was touched"


def test_gradient_with_strides_that_mean_nothing():
    param = torch.randn(5, 1)
    grad = gradient(param)
    expected = reference(param, 1)
    param.grad = torch.as_strided(grad, (5, 1), (1, 77))
    optimizer = Optimizer([param], ADAM)
    optimizer.step()
    assert torch.equal(param, expected)
    (plan,) = optimizer._stepper.plans.values()
    assert not plan.parts[0].copied


@pytest.mark.parametrize("rows", [0, 1, 2])
def test_mixed_dtypes_share_a_group(rows):
    dtypes = [torch.float32, torch.float64, torch.bfloat16, torch.float16]
    params = [torch.randn(rows, 7, dtype=dtype) for dtype in dtypes]
    expected = [reference(param, 3) for param in params]
    optimizer = Optimizer(params, ADAM)
    for _ in range(3):
        for param in params:
            param.grad = gradient(param)
        optimizer.step()
    assert all(torch.equal(p, x) for p, x in zip(params, expected, strict=True))


# Nothing that was true at the last step is believed at the next


def swap_data(optimizer, param):
    param.data = param.data.clone()


def swap_gradient(optimizer, param):
    param.grad = None


def replace_state(optimizer, param):
    optimizer.state[param]["m"] = optimizer.state[param]["m"].clone()


def replace_state_data(optimizer, param):
    optimizer.state[param]["v"].data = optimizer.state[param]["v"].data.clone()


def replace_state_dict_of_one(optimizer, param):
    optimizer.state[param] = dict(optimizer.state[param])


def reorder_state(optimizer, param):
    state = optimizer.state[param]
    state["m"] = state.pop("m")


def replace_all_state(optimizer, param):
    optimizer.state = type(optimizer.state)(dict, {p: dict(s) for p, s in optimizer.state.items()})


def reload(optimizer, param):
    optimizer.load_state_dict(optimizer.state_dict())


def change_strides(optimizer, param):
    param.data = param.data.t().contiguous().t()


def change_strides_in_place(optimizer, param):
    with torch.no_grad():
        values = param.clone()
        param.as_strided_(param.shape, (1, param.shape[0]))
        param.copy_(values)
    assert param.stride() == (1, 4)


def state_of_another_layout(optimizer, param):
    state = optimizer.state[param]
    state["m"] = state["m"].t().contiguous().t()


def step_of_another_dtype(optimizer, param):
    step = optimizer.state[param]["step"]
    optimizer.state[param]["step"] = step.double() if step.dtype == torch.float32 else step.float()


def number_step(optimizer, param):
    optimizer.state[param]["step"] = int(optimizer.state[param]["step"])


def new_group_list(optimizer, param):
    optimizer.param_groups = [dict(group) for group in optimizer.param_groups]


def new_params_list(optimizer, param):
    optimizer.param_groups[0]["params"] = list(optimizer.param_groups[0]["params"])


def believed(optimizer) -> tuple[Any, list[Any]]:
    """What a plan depends on, and what keeps its identities from being those of something else later."""
    state, groups = optimizer.state, optimizer.param_groups
    tensors = [param for group in groups for param in group["params"]]
    tensors += [param.grad for param in tensors if param.grad is not None]
    tensors += [one for states in state.values() for one in states.values() if isinstance(one, torch.Tensor)]
    described = [(id(one), one.data_ptr(), one.stride(), one.dtype) for one in tensors]
    held = [state, groups, *groups, *(group["params"] for group in groups), *state.values()]
    names = [list(states) for states in state.values()]
    return (described, [id(one) for one in held], names), [*held, *(one.detach() for one in tensors)]


@pytest.mark.parametrize(
    "change",
    [
        swap_data, swap_gradient, replace_state, replace_state_data, replace_state_dict_of_one, reorder_state,
        replace_all_state, reload, change_strides, change_strides_in_place, state_of_another_layout,
        step_of_another_dtype, number_step, new_group_list, new_params_list,
    ],
)  # fmt: skip
def test_nothing_cached_goes_stale(change):
    torch.manual_seed(1)
    params = [torch.nn.Parameter(torch.randn(4, 6)), torch.nn.Parameter(torch.randn(9))]
    expected = [reference(param.detach(), 6) for param in params]
    optimizer = Optimizer(params, ADAM)
    for k in range(6):
        for param in params:
            param.grad = gradient(param.detach())
        optimizer.step()
        if k % 2:
            before, _kept = believed(optimizer)
            change(optimizer, params[0])
            assert k > 1 or believed(optimizer)[0] != before, "nothing has changed"
    assert all(torch.equal(p, x) for p, x in zip(params, expected, strict=True))


def test_a_parameter_put_in_anothers_place_starts_anew():
    first, second = torch.nn.Parameter(torch.randn(5)), torch.nn.Parameter(torch.randn(5))
    expected = reference(second.detach(), 2)
    optimizer = Optimizer([first], ADAM)
    first.grad = torch.ones(5)
    optimizer.step()
    kept = first.detach().clone()
    optimizer.param_groups[0]["params"][0] = second
    for _ in range(2):
        second.grad = gradient(second.detach())
        optimizer.step()
    assert torch.equal(second, expected)
    assert torch.equal(first, kept)


def test_a_change_of_dtype_keeps_the_state():
    param = torch.nn.Parameter(torch.randn(6))
    optimizer = Optimizer([param], ADAM)
    param.grad = gradient(param.detach())
    optimizer.step()
    param.data = param.data.double()
    param.grad = gradient(param.detach())
    optimizer.step()
    assert optimizer.state[param]["m"].dtype == torch.float32
    assert param.dtype == torch.float64
    assert optimizer.state[param]["step"] == 2


def test_a_change_of_dtype_is_seen():
    """A state's numbers, exchanged for others of another dtype in the same Python tensor."""
    param = torch.ones(6)
    optimizer = Optimizer([param], ADAM)
    param.grad = torch.full((6,), 0.5)
    optimizer.step()
    m = optimizer.state[param]["m"]
    m.data = torch.full((6,), 2.0, dtype=torch.float64)
    optimizer.step()
    assert m.dtype == torch.float64
    torch.testing.assert_close(m, torch.full_like(m, 0.9 * 2 + 0.1 * 0.5))


def test_a_change_of_dimensions_is_refused():
    """To none, whose only element lies where the first of six did."""
    param = torch.ones(6)
    optimizer = Optimizer([param], ADAM)
    param.grad = torch.ones(6)
    optimizer.step()
    before = param.clone()
    whole, param.data = param.data, param.data[0]
    with pytest.raises((TypeError, ValueError), match="shape"):
        optimizer.step()
    assert torch.equal(whole, before)


def test_a_change_of_shape_is_refused():
    param = torch.nn.Parameter(torch.randn(6))
    optimizer = Optimizer([param], ADAM)
    param.grad = torch.ones(6)
    optimizer.step()
    param.data = torch.randn(1, 6)
    param.grad = torch.ones(1, 6)
    with pytest.raises(ValueError, match=r"the state m has shape \(6,\), but its parameter now has \(1, 6\): delete"):
        optimizer.step()


def test_parameters_of_other_layouts_are_refused_before_anything_is_touched():
    param, other = torch.ones(2, 2).to_sparse_coo().requires_grad_(), torch.nn.Parameter(torch.ones(2))
    other.grad = torch.ones(2)
    param.grad = torch.ones(2, 2).to_sparse_coo()
    optimizer = Optimizer([other, param], ADAM)
    with pytest.raises(TypeError, match=r"a parameter of layout torch.sparse_coo cannot be stepped on: make it dense"):
        optimizer.step()
    assert other.tolist() == [1.0, 1.0]
    assert not optimizer.state


def test_parameters_without_data_are_refused():
    param = torch.nn.Parameter(torch.ones(3, device="meta"))
    optimizer = Optimizer([param], ADAM)
    param.grad = torch.ones(3, device="meta")
    with pytest.raises(RuntimeError, match="is on the meta device and holds no data"):
        optimizer.step()
    assert not optimizer.state


# Overlap


def test_overlapping_parameters_are_refused_by_name():
    base = torch.zeros(10)
    with pytest.raises(ValueError, match=r"parameters 0 and 2, of shapes \(6,\) and \(5,\), share memory"):
        Optimizer([base[:6], torch.zeros(3), base[5:]], ADAM)
    optimizer = Optimizer([base[:6]], ADAM)
    with pytest.raises(ValueError, match="share memory"):
        optimizer.add_param_group({"params": [base[5:]]})
    assert len(optimizer.param_groups) == 1
    Optimizer([base[:5], base[5:]], ADAM)
    Optimizer([base[::2], base[1::2]], ADAM)


def test_parameters_that_come_to_overlap_are_refused_at_the_next_step():
    a, b = torch.nn.Parameter(torch.zeros(4)), torch.nn.Parameter(torch.zeros(4))
    optimizer = Optimizer([a, b], ADAM)
    a.grad = b.grad = torch.ones(4)
    optimizer.step()
    b.data = a.data
    for _ in range(2):
        with pytest.raises(ValueError, match="share memory"):
            optimizer.step()
    assert optimizer.state[a]["step"] == 1


def test_expanded_parameters_are_refused():
    with pytest.raises(ValueError, match=r"parameter 0, shape \(3, 4\), strides \(0, 1\): several of its elements"):
        Optimizer([torch.zeros(4).expand(3, 4)], ADAM)


def test_layout_questions():
    assert is_dense(torch.zeros(2, 3, 4).permute(2, 0, 1))
    assert not is_dense(torch.zeros(4, 4)[::2])
    assert not overlaps_itself(torch.zeros(4, 4)[::2])
    assert overlaps_itself(torch.zeros(4).unfold(0, 2, 1))
    matrix = torch.zeros(4, 4)
    assert find_overlap([matrix[:, 0], matrix[:, 1], matrix[1]]) == (0, 2)
    assert find_overlap([matrix[:, 0], matrix[:, 1], torch.zeros(0)]) is None
