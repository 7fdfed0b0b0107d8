"""What a step finds as somebody left it: freed memory, what is no tensor, tensors over one another. Never a crash."""

from __future__ import annotations

import math
from collections import OrderedDict, UserDict

import numpy as np
import pytest
import torch

from fallline import rules
from fallline.torch import SGD, Adam, Optimizer
from fallline.torch.memory.plain import missing_bytes
from torch_cases import WAYS, use

pytestmark = pytest.mark.filterwarnings("ignore:Sparse CS. tensor support is in beta:UserWarning")


class OddGradient(torch.nn.Parameter):
    """A parameter whose gradient may be anything."""

    @property
    def grad(self):
        return self.__dict__.get("_any")

    @grad.setter
    def grad(self, value):
        self.__dict__["_any"] = value


@pytest.fixture(params=WAYS)
def backend(request, monkeypatch):
    return use(request.param, monkeypatch)


def stepped(backend, param=None, **options):
    """A parameter, and an optimizer that has made one step on it."""
    param = OddGradient(torch.ones(6)) if param is None else param
    optimizer = Adam([param], lr=0.1, backend=backend, **options)
    param.grad = torch.ones(param.shape)
    optimizer.step()
    param.grad = torch.ones(param.shape)
    return param, optimizer


def kept(optimizer, param, but=None):
    """The numbers of a parameter and its states, without one that is gone."""
    tensors = {"param": param, **optimizer.state[param]}
    return {name: tensor.tolist() for name, tensor in tensors.items() if name != but}


# Memory

VIEWS = {
    "whole": lambda: torch.ones(6),
    "from the middle": lambda: torch.ones(20)[9:15],
    "every other": lambda: torch.ones(12)[::2],
    "transposed": lambda: torch.ones(2, 3).t(),
}


@pytest.mark.parametrize("nonfinite", ["propagate", "skip", "raise"])
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("bytes_left", [0, 3])
@pytest.mark.parametrize("lost", ["param", "gradient", "exp_avg", "exp_avg_sq", "step"])
def test_freed_and_shrunk_storages_are_refused(backend, lost, bytes_left, view, nonfinite):
    param, optimizer = stepped(backend, OddGradient(VIEWS[view]()), nonfinite=nonfinite)
    param.grad = VIEWS[view]()
    tensor = {"param": param, "gradient": param.grad}.get(lost, optimizer.state[param].get(lost))
    before = kept(optimizer, param, lost)
    tensor.untyped_storage().resize_(bytes_left)
    for _ in range(2):
        with pytest.raises(RuntimeError, match=f"holds {bytes_left} bytes of the .* that its elements need"):
            optimizer.step()
    assert kept(optimizer, param, lost) == before


def test_freed_parameters_of_a_rule_that_looks_ahead_are_refused(backend):
    param = torch.nn.Parameter(torch.ones(6))
    optimizer = Optimizer([param], rules.nag, backend=backend)

    def closure():
        param.grad = torch.ones(6)
        return 0.0

    optimizer.step(closure)
    param.untyped_storage().resize_(0)
    for step in (lambda: optimizer.step(closure), optimizer.train):
        with pytest.raises(RuntimeError, match="the storage of the parameter holds 0 bytes"):
            step()


@pytest.mark.parametrize("sparse", ["exact", "lazy"])
@pytest.mark.parametrize("part", ["_indices", "_values"])
def test_freed_parts_of_sparse_gradients_are_refused(backend, sparse, part):
    param = torch.nn.Parameter(torch.ones(4, 2))
    optimizer = SGD([param], lr=0.1, sparse=sparse, backend=backend)
    param.grad = torch.eye(4)[:, :2].to_sparse()
    optimizer.step()
    getattr(param.grad, part)().untyped_storage().resize_(0)
    with pytest.raises(RuntimeError, match="holds 0 bytes"):
        optimizer.step()


def test_empty_tensors_need_no_memory(backend):
    param, optimizer = stepped(backend, torch.nn.Parameter(torch.ones(5)[2:2]))
    param.untyped_storage().resize_(0)
    optimizer.step()
    assert missing_bytes(param) is None
    assert missing_bytes(torch.ones(3)[1:]) is None


# What is no tensor


@pytest.mark.parametrize("nonfinite", ["propagate", "raise"])
@pytest.mark.parametrize("grad", [3, 0.5, "g", [1.0] * 6, np.ones(6), object(), type], ids=lambda x: type(x).__name__)
def test_gradients_that_are_no_tensors_are_refused(backend, grad, nonfinite):
    param, optimizer = stepped(backend, nonfinite=nonfinite)
    before = kept(optimizer, param)
    param.grad = grad
    with pytest.raises(TypeError, match=r"the gradient of .* is a \w+: `param.grad` must be a tensor, or None"):
        optimizer.step()
    assert kept(optimizer, param) == before


@pytest.mark.parametrize("state", [3, [1], UserDict(), None], ids=lambda x: type(x).__name__)
def test_states_that_are_no_dicts_are_refused(backend, state):
    param, optimizer = stepped(backend)
    optimizer.state[param] = state
    with pytest.raises(TypeError, match=r"opt.state\[param\] is a \w+, but must be a dict"):
        optimizer.step()


@pytest.mark.parametrize("value", [2.0, "m", [1.0] * 6, np.ones(6), torch.ones(6).long(), torch.ones(6) + 0j])
def test_states_that_are_no_arrays_of_the_parameters_kind_are_refused(backend, value):
    param, optimizer = stepped(backend)
    optimizer.state[param]["exp_avg"] = value
    with pytest.raises(TypeError, match=r"the state exp_avg is .*, but must be a tensor of real floating"):
        optimizer.step()


@pytest.mark.parametrize("value", ["3", [1.0], np.ones(2), torch.ones(2), torch.tensor(1j)])
def test_steps_that_are_no_number_are_refused(backend, value):
    param, optimizer = stepped(backend)
    optimizer.state[param]["step"] = value
    with pytest.raises(
        ValueError, match=r"step is .* instead of one number: delete opt.state\[param\] to start it anew"
    ):
        optimizer.step()


@pytest.mark.parametrize("value", [-1.0, float("nan"), float("inf")])
def test_steps_that_were_never_made_are_refused(backend, value):
    param, optimizer = stepped(backend)
    optimizer.state[param]["step"] = torch.tensor(value)
    with pytest.raises(ValueError, match=r"step is .*, which is no number of steps: delete opt.state\[param\]"):
        optimizer.step()


@pytest.mark.parametrize("container", [dict, OrderedDict])
def test_any_dict_may_hold_the_states_in_any_order(backend, container):
    (param, optimizer), (other, same) = stepped(backend), stepped(backend)
    optimizer.state[param] = container(reversed(optimizer.state[param].items()))
    optimizer.state = dict(optimizer.state)
    if container is OrderedDict:
        optimizer.state[param].move_to_end("step")
    for _ in range(2):
        optimizer.step()
        same.step()
    assert torch.equal(param, other)


@pytest.mark.parametrize("container", [tuple, torch.nn.ParameterList])
def test_a_groups_parameters_may_stand_in_any_sequence(backend, container):
    (param, optimizer), (other, same) = stepped(backend), stepped(backend)
    optimizer.param_groups[0]["params"] = container([param])
    for _ in range(2):
        optimizer.step()
        same.step()
    assert torch.equal(param, other)


# Kinds of tensors


@pytest.mark.parametrize("nonfinite", ["propagate", "raise"])
@pytest.mark.parametrize("sparse", ["exact", "lazy"])
@pytest.mark.parametrize("layout", ["to_sparse", "to_sparse_csr", "to_sparse_csc", "to_mkldnn", "numpy", "subclass"])
def test_gradients_of_any_layout_give_the_dense_numbers(backend, layout, sparse, nonfinite):
    class Own(torch.Tensor):
        pass

    grad = torch.diag(torch.arange(4.0))
    other_ways = {"numpy": lambda: torch.from_numpy(grad.numpy()), "subclass": lambda: grad.as_subclass(Own)}
    param = OddGradient(torch.ones(4, 4))
    optimizer = SGD([param], lr=0.5, sparse=sparse, nonfinite=nonfinite, backend=backend)
    for _ in range(2):
        param.grad = other_ways.get(layout, getattr(grad, layout, None))()
        optimizer.step()
    assert torch.equal(param, 1 - grad)


@pytest.mark.parametrize("nonfinite", ["propagate", "raise"])
@pytest.mark.parametrize("grad", [torch.ones(6, device="meta"), torch.ones(1, 6), torch.ones(6) + 0j])
def test_gradients_of_other_kinds_are_refused(backend, grad, nonfinite):
    param, optimizer = stepped(backend, nonfinite=nonfinite)
    before = kept(optimizer, param)
    param.grad = grad
    with pytest.raises(TypeError, match=r"a gradient (of|on) .* does not belong to a parameter"):
        optimizer.step()
    assert kept(optimizer, param) == before


@pytest.mark.parametrize("made", [lambda: torch.ones(6).expand(2, 6), lambda: torch.ones(9).as_strided((6,), (0,))])
def test_parameters_that_come_to_overlap_themselves_are_refused(backend, made):
    param, optimizer = stepped(backend, torch.nn.Parameter(torch.ones(made().shape)))
    param.data = made()
    with pytest.raises(ValueError, match="several of its elements share memory"):
        optimizer.step()


@pytest.mark.parametrize("what", ["param", "exp_avg", "exp_avg_sq"])
def test_tensors_of_zeros_without_memory_are_refused_before_anything_changes(backend, what):
    param, optimizer = stepped(backend)
    zeros = torch._efficientzerotensor(6)
    if what == "param":
        param.data = zeros
    else:
        optimizer.state[param][what] = zeros
    others = {name: one.tolist() for name, one in optimizer.state[param].items() if name != what}
    with pytest.raises(RuntimeError, match=r"is now a tensor of zeros without memory, .*: put its clone\(\) there"):
        optimizer.step()
    assert {name: one.tolist() for name, one in optimizer.state[param].items() if name != what} == others


@pytest.mark.parametrize("name", ["exp_avg", "exp_avg_sq"])
def test_expanded_states_are_refused_before_anything_changes_where_no_kernel_copies_them(name):
    param, optimizer = stepped("array")
    optimizer.state[param][name] = torch.zeros(()).expand(6)
    before = kept(optimizer, param)
    with pytest.raises(ValueError, match=f"the state {name} of a parameter .* several of its elements share memory"):
        optimizer.step()
    assert kept(optimizer, param) == before


@pytest.mark.parametrize("sparse", [False, True])
@pytest.mark.parametrize("name", ["exp_avg", "exp_avg_sq", "step"])
def test_states_of_inference_mode_are_stepped_on(backend, name, sparse):
    (param, optimizer), (other, same) = (
        stepped(backend, torch.nn.Parameter(torch.ones(6, 1)), sparse="lazy") for _ in range(2)
    )
    with torch.inference_mode():
        optimizer.state[param][name] = optimizer.state[param][name].clone()
    for one, stepper in ((param, optimizer), (other, same)):
        for _ in range(2):
            one.grad = torch.ones(6, 1).to_sparse() if sparse else torch.ones(6, 1)
            stepper.step()
    assert torch.equal(param, other)


# Overlap


@pytest.mark.parametrize("how", ["replaced", "moved"])
@pytest.mark.parametrize("over", ["exp_avg_sq", "param", "other"])
def test_states_that_come_to_share_memory_are_refused(backend, over, how):
    param, other = (torch.nn.Parameter(torch.ones(6)) for _ in range(2))
    optimizer = Adam([param, other], backend=backend)
    for _ in range(2):
        param.grad, other.grad = torch.ones(6), torch.ones(6)
        optimizer.step()
    state = optimizer.state[param]
    shared = {"param": param.detach(), "other": optimizer.state[other]["exp_avg"]}.get(over, state.get(over))
    if how == "replaced":
        state["exp_avg"] = shared
    else:
        state["exp_avg"].data = shared
    before = kept(optimizer, other)
    for _ in range(2):
        with pytest.raises(ValueError, match=r"the state exp_avg of parameter 0, of shape .* share memory"):
            optimizer.step()
    assert kept(optimizer, other) == before


@pytest.mark.parametrize("shift", [0, 1, 3])
@pytest.mark.parametrize("chosen", [rules.momentum, rules.adam], ids=lambda rule: rule.name)
def test_a_gradient_over_its_parameter_counts_as_it_was_before_the_step(backend, chosen, shift):
    base = torch.randn(40)
    param = torch.nn.Parameter(base[3:39])
    apart = torch.nn.Parameter(param.detach().clone())
    for one, grad in ((apart, base[3 - shift : 39 - shift].clone()), (param, base[3 - shift : 39 - shift])):
        optimizer = Optimizer([one], chosen, backend=backend)
        one.grad = torch.zeros(36)
        optimizer.step()
        one.grad = grad
        optimizer.step()
    assert torch.equal(param, apart)


# Counters


@pytest.mark.parametrize("sparse", [False, True])
@pytest.mark.parametrize("chosen", [rules.momentum, rules.adam, rules.nadam], ids=lambda rule: rule.name)
def test_steps_are_counted_beyond_the_integers_of_float32(backend, chosen, sparse):
    old, young = (torch.nn.Parameter(torch.zeros(3, 1)) for _ in range(2))
    optimizer = Optimizer([old, young], chosen, backend=backend, sparse="lazy")
    for k in range(5):
        if k == 1:
            optimizer.state[old]["step"].fill_(2**24 - 2)
        young.grad = torch.ones(3, 1)
        old.grad = young.grad.to_sparse() if sparse else young.grad
        optimizer.step()
    assert optimizer.state[old]["step"] == 2**24 + 2
    assert optimizer.state[young]["step"] == 5


@pytest.mark.parametrize("value", [2**24 + 1, torch.tensor(2**24 + 1), np.int64(2**24 + 1)])
def test_a_number_of_steps_is_taken_over_exactly(backend, value):
    param, optimizer = stepped(backend)
    optimizer.state[param]["step"] = value
    optimizer.step()
    assert optimizer.state[param]["step"] == 2**24 + 2
    saved = optimizer.state_dict()
    saved["state"][0]["step"] = 2**24 + 1
    optimizer.load_state_dict(saved)
    assert optimizer.state[param]["step"] == 2**24 + 1


@pytest.mark.parametrize(
    ("value", "steps"), [(torch._neg_view(torch.tensor(-1.0)), 3), (torch._efficientzerotensor(()), 2)]
)
def test_a_number_of_steps_that_lies_otherwise_in_memory_counts_on(backend, value, steps):
    param, optimizer = stepped(backend)
    optimizer.state[param]["step"] = value
    for _ in range(2):
        optimizer.step()
    assert optimizer.state[param]["step"] == steps


# Hyperparameters


@pytest.mark.parametrize("betas", [[0.8, 0.99], [torch.tensor(0.8), 0.99], (0.8, 0.99)])
def test_a_list_of_hyperparameters_is_read_once_until_it_changes(backend, betas, monkeypatch):
    _, optimizer = stepped(backend)
    optimizer.param_groups[0]["betas"] = betas
    optimizer.step()
    (rule,) = optimizer._stepper.rules
    taken = []
    monkeypatch.setattr(rule, "_take", taken.append)
    optimizer.step()
    assert not taken
    optimizer.param_groups[0]["betas"] = [0.8, 0.9]
    optimizer.step()
    assert len(taken) == 1


@pytest.mark.parametrize(("shape", "places"), [((7, 3), [[5, 0, 2]]), ((4, 5, 2), [[3, 0], [1, 4]]), ((6,), [[5, 1]])])
@pytest.mark.parametrize("dtype", [torch.float32, torch.complex64])
def test_noise_on_the_rows_of_a_sparse_gradient_is_theirs_in_the_whole_tensor(shape, places, dtype):
    at, params = torch.tensor(places), [torch.nn.Parameter(torch.ones(shape, dtype=dtype)) for _ in range(2)]
    values = torch.arange(math.prod(shape[len(at) :]) * at.shape[1]).reshape(-1, *shape[len(at) :]).to(dtype)
    grads = [torch.sparse_coo_tensor(at, values, shape, check_invariants=True)]
    grads.append(grads[0].to_dense())
    for param, grad, sparse in zip(params, grads, ("lazy", "exact"), strict=True):
        before = torch.nn.Parameter(torch.zeros(2, dtype=dtype), requires_grad=False)  # so that it is the second tensor
        param.grad = grad
        Optimizer([before, param], rules.noisy_sgd(lr=0.1, noise=1.0), sparse=sparse).step()
    touched = tuple(at)
    assert params[0][touched].equal(params[1][touched])
    untouched = torch.ones(shape, dtype=torch.bool)
    untouched[touched] = False
    assert (params[0][untouched] == 1).all()
    assert not (params[1][untouched] == 1).any()
