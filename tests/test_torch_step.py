"""The objects of a step: plans do not change; ages are sorted, and overlaps searched, only where they must be."""

from __future__ import annotations

import random
from dataclasses import FrozenInstanceError

import numpy as np
import pytest
import torch

from fallline import rules
from fallline.torch import Optimizer
from fallline.torch.memory.overlap import Spans, find_overlap
from fallline.torch.step import apart, kinds, plan
from fallline.torch.step.kinds import Kinds
from torch_cases import WAYS, fading, use

RULES = {"adam": rules.adam, "nadam": rules.nadam, "fading": fading}


@pytest.fixture(params=WAYS)
def backend(request, monkeypatch):
    return use(request.param, monkeypatch)


@pytest.fixture
def plans(monkeypatch):
    """The plans that are made."""
    made, given = [], plan.Plan.__init__
    monkeypatch.setattr(plan.Plan, "__init__", lambda self, *args: made.append(self) or given(self, *args))
    return made


def trained(optimizers, params, pattern):
    """Steps in which only some of the parameters have a gradient."""
    for t, present in enumerate(pattern):
        for k, param in enumerate(params):
            param.grad = torch.full_like(param, 0.5 + t - k) if k in present else None
        for optimizer in optimizers:
            optimizer.step()


@pytest.mark.parametrize("chosen", RULES)
@pytest.mark.parametrize("seed", range(4))
def test_parameters_of_any_ages_step_as_each_would_alone(backend, chosen, seed):
    draw = random.Random(seed)
    count = draw.choice((2, 3, 7))
    some = [[k for k in range(count) if draw.random() < 0.6] for _ in range(3)]
    everybody, alone = list(range(count)), [0]
    pattern = [*some, everybody, everybody, alone, everybody, some[0], everybody, alone, alone, everybody, []]
    together = [torch.linspace(1, 2, 5).mul_(k).requires_grad_() for k in range(count)]
    single = [x.detach().clone().requires_grad_() for x in together]
    trained([Optimizer(together, RULES[chosen], backend=backend)], together, pattern)
    trained([Optimizer([x], RULES[chosen], backend=backend) for x in single], single, pattern)
    assert all(torch.equal(x, y) for x, y in zip(together, single, strict=True))


@pytest.mark.parametrize("chosen", RULES)
@pytest.mark.parametrize("way", ["compiled look", "look in Python"])
def test_ages_that_go_on_together_are_sorted_once(way, chosen, plans, monkeypatch):
    backend, sorted_ = use(way, monkeypatch), []
    given = np.unique
    monkeypatch.setattr(kinds.np, "unique", lambda *args, **kwargs: sorted_.append(1) or given(*args, **kwargs))
    params = [torch.ones(3, requires_grad=True) for _ in range(6)]
    optimizer = Optimizer(params, RULES[chosen], backend=backend)
    trained([optimizer], params, [range(6), range(4), range(2), range(6)])
    uniforms = plans[0].parts[0].uniforms
    sorted_.clear()
    trained([optimizer], params, [range(6), [5], range(6), range(6)])
    assert len(sorted_) == 1  # as the steps of the last one alone have made it older
    buffers = [uniforms._uniforms, uniforms._kinds.index, uniforms._kinds.ages]
    sorted_.clear()
    trained([optimizer], params, [range(6)] * 5)
    assert not sorted_
    kept = [uniforms._uniforms, uniforms._kinds.index, uniforms._kinds.ages]
    assert all(x is y for x, y in zip(buffers, kept, strict=True))
    assert len(plans) == 1


def test_kinds_are_found_anew_where_they_part():
    ages, addresses = np.array([[1.0], [2], [1], [2], [0]]), np.array([[7], [8], [9], [10], [0]])
    found = Kinds(ages, addresses)
    assert found.regroup(4)
    assert (found.ages.tolist(), found.index.tolist()) == ([[1.0], [2.0]], [0, 1, 0, 1])
    ages += 1
    assert not found.regroup(4)
    assert found.ages.tolist() == [[2.0], [3.0]]
    ages[:4, 0] = 5, 5, 5, 5  # both kinds have the same now, which is no reason to sort
    assert not found.regroup(4)
    ages[2] = 6
    assert found.regroup(4)
    assert found.index.tolist() == [0, 0, 1, 0]
    addresses[:, 0] = 7, 8, 9, 0, 11  # the same ages, of another parameter
    assert found.regroup(4)
    assert found.present.tolist() == [True, True, True, False, True]
    out = np.zeros((4, 1))
    found.spread(np.array([[0.5], [0.25]]), out)
    assert out.tolist() == [[0.5], [0.5], [0.25], [0.5]]


def test_what_is_planned_does_not_change(plans):
    param = torch.ones(3, requires_grad=True)
    optimizer = Optimizer([param], rules.adam)
    trained([optimizer], [param], [[0]])
    (part,) = plans[0].parts
    for frozen in (part, part.ways[0], part.ways[0].planned):
        with pytest.raises(FrozenInstanceError):
            frozen.kernel = None
    for constant in (part.request.dtypes, part.request.arrays, part.request.param_ids, part.request.held.ids):
        with pytest.raises(ValueError, match="read-only"):
            constant[:] = 0


# Overlaps


def test_only_what_moved_is_looked_at_anew(backend, monkeypatch):
    searched = []
    given = apart.check_apart
    monkeypatch.setattr(apart, "check_apart", lambda tensors: searched.append(1) or given(tensors))
    params = [torch.ones(3, requires_grad=True) for _ in range(4)]
    optimizer = Optimizer(params, rules.adam, backend=backend)
    for _ in range(3):
        trained([optimizer], params, [range(4)])
        params[2].data = params[2].data.clone()
    assert not searched
    params[1].data = params[2].data
    with pytest.raises(ValueError, match=r"parameter 1, of shape .* and parameter 2, of shape .* share memory"):
        trained([optimizer], params, [range(4)])
    assert searched == [1]


@pytest.mark.filterwarnings("ignore:optimizer contains a parameter group with duplicate parameters")
def test_a_parameter_that_is_given_twice_is_called_so(backend):
    param = torch.ones(3, requires_grad=True)
    optimizer = Optimizer([param, param], rules.adam, backend=backend)
    with pytest.raises(ValueError, match=r"parameter 0 and parameter 1 are the same tensor: give it .* once"):
        trained([optimizer], [param], [[0]])
    assert torch.equal(param, torch.ones(3))


def test_strides_that_come_to_reach_another_parameter_are_noticed(backend):
    base = torch.zeros(20)
    params = [base[:4], base[8:12]]
    optimizer = Optimizer(params, rules.adam, backend=backend)
    trained([optimizer], params, [range(2)] * 2)
    params[0].as_strided_((4,), (4,))
    with pytest.raises(ValueError, match="share memory"):
        trained([optimizer], params, [range(2)])


def test_views_that_lie_between_one_another_may_be_stepped_on(backend):
    matrix = torch.zeros(6, 2)
    params = [matrix[:, 0], matrix[:, 1]]
    optimizer = Optimizer(params, rules.sgd, backend=backend)
    for param in params:
        param.grad = torch.ones(6)
    optimizer.step()
    assert (matrix < 0).all()


@pytest.mark.parametrize("seed", range(30))
def test_spans_tell_overlaps_as_a_search_does(seed):
    draw = random.Random(seed)
    base = torch.zeros(60)

    def piece():
        start = draw.randrange(50)
        return base[start : start + draw.randrange(1, 6)]

    tensors = [torch.nn.Parameter(piece()) for _ in range(draw.randrange(1, 6))]
    tensors += [torch.zeros(0), torch.ones(3, device="meta"), torch._efficientzerotensor(3)]
    spans = Spans(tensors)
    for _ in range(4):
        assert spans.lie_apart() == (find_overlap(tensors) is None)
        tensors[0].data = piece()
        spans.follow()


def test_a_group_of_all_sizes_compiles_one_kernel():
    from fallline.machines import cpu

    params = [torch.zeros(n, requires_grad=True) for n in (3, 1 << 16, 70_000, 5)]
    for param in params:
        param.grad = torch.ones_like(param)
    cpu._compiled.cache_clear()
    Optimizer(params, rules.adamax).step()
    assert cpu._compiled.cache_info().currsize == 1
