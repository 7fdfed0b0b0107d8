"""The two looks at a step's tensors, by machine code and in Python: the same requests, the same words."""

from __future__ import annotations

import copy
import random
import sys
import sysconfig
from collections import OrderedDict

import numpy as np
import pytest
import torch
from torch.testing._internal.two_tensor import TwoTensor

from fallline import rules
from fallline.kernel.kernel import kernel_of
from fallline.kernel.rows import Rows
from fallline.machines import jit
from fallline.torch.memory import compiled, look, probe
from fallline.torch.memory.alignment import aligned
from fallline.torch.memory.compiled import CompiledLook
from fallline.torch.memory.in_python import PythonLook
from fallline.torch.memory.layout import CODES, is_dense
from fallline.torch.memory.request import AGES_DIFFER, CHANGED, OUTCOME, SAME, Held, Planned, Request
from torch_cases import fading

RULES = (rules.sgd, rules.momentum, rules.adam, rules.aggmo, fading)
LAYOUTS = {
    "contiguous": lambda r: torch.rand(r.randrange(4), 5),
    "transposed": lambda r: torch.rand(r.randrange(1, 4), 3).t(),
    "channels last": lambda r: torch.rand(2, 3, 1, r.randrange(1, 3)).to(memory_format=torch.channels_last),
    "from the middle": lambda r: torch.rand(40)[3 : 20 + r.randrange(9)],
    "scalar": lambda r: torch.rand(()),
    "many dimensions": lambda r: torch.rand(1, 2, 1, 2, 1, 3),
}


class Own(torch.Tensor):
    pass


class Group:
    """Parameters with states, counters and gradients, and a request to each looker."""

    def __init__(self, seed, lookers):
        self.random = random.Random(seed)
        torch.manual_seed(seed)
        self.rule, self.lookers = self.random.choice(RULES), lookers
        program = self.rule.program
        self.leaves, self.count = program.leaves, 1 + len(program.counter_names)
        self.arrays = len(self.leaves)
        self.kernel = kernel_of(program)
        n = self.random.choice((0, 1, 2, 3, 5, 40))
        self.params = [self.a_param() for _ in range(n)]
        self.states = [self.a_state(param) for param in self.params]
        self.grads = [self.a_grad(param) for param in self.params]
        self.plan()

    def a_param(self):
        dtype = self.random.choice(list(CODES))
        made = LAYOUTS[self.random.choice(list(LAYOUTS))](self.random)
        around = torch.zeros(made.numel() + 8, dtype=dtype)
        param = torch.as_strided(around, made.shape, made.stride(), self.random.choice((0, 1, 3))).copy_(made)
        assert is_dense(param)
        return torch.nn.Parameter(param) if self.random.random() < 0.7 else param

    def a_state(self, param):
        wide = torch.complex128 if param.is_complex() else torch.float64
        state = {"step": torch.tensor(1.0, dtype=self.random.choice((torch.float32, torch.float64)))}
        for k in range(1, self.count):
            state[f"counter {k}"] = torch.tensor(0.3, dtype=self.random.choice((torch.float32, torch.float64)))
        for k in range(self.arrays):
            state[str(k)] = aligned(param.detach().to(self.random.choice((param.dtype, wide))), param)
        return state

    def a_grad(self, param):
        return aligned(torch.ones_like(param), param)

    def plan(self):
        planned = []
        for param, state, grad in zip(self.params, self.states, self.grads, strict=True):
            known = isinstance(grad, torch.Tensor) and self.random.random() < 0.95
            values = list(state.values())
            counters, arrays = tuple(values[: self.count]), tuple(values[self.count : self.count + self.arrays])
            planned.append(Planned(param, grad.dtype, arrays, counters) if known else None)
        self.requests = []
        for _ in self.lookers:
            rows = Rows(len(self.params), len(self.kernel.arrays))
            request = Request(self.kernel, self.params, self.states, planned, self.leaves, self.count, rows)
            self.requests.append(request)

    def agree(self):
        """Asks both looks, and compares all that they return and write; returns the status."""
        total = self.random.randrange(1000)
        asked = list(zip(self.lookers, self.requests, strict=True))
        status, other = (x.look(request, list(self.params), list(self.grads), total) for x, request in asked)
        assert status == other
        if status != CHANGED:
            words, others = (
                (list(r.rows), r.addresses.tolist(), r.ages.tobytes(), list(r.outcome)) for r in self.requests
            )
            assert words == others
            self.tick_the_same(even=self.random.random() < 0.5)
        return status

    def tick_the_same(self, *, even):
        """Writes the counters both ways, and compares them."""
        fresh = torch.rand(self.requests[0].fresh.shape, dtype=torch.float64).numpy()
        counters = [x for row in self.requests[0].planned if row is not None for x in row.counters]
        before, after = [x.clone() for x in counters], []
        for looker, request in zip(self.lookers, self.requests, strict=True):
            request.fresh[:] = fresh
            looker.tick(request, even)
            after.append([x.tolist() for x in counters])
            for counter, value in zip(counters, before, strict=True):
                counter.copy_(value)
        assert after[0] == after[1]

    def same_values_agree(self):
        """Asks both whether dicts hold what they should."""
        dicts = [dict(enumerate(state.values())) for state in self.states]
        for mapping in dicts:
            values = Held(mapping.values())
            for changed in (mapping, OrderedDict(mapping), dict(reversed(mapping.items())), {**mapping, "x": 1}, {}):
                first, second = (looker.same_values(changed, values) for looker in self.lookers)
                assert first == second == ([*map(id, changed.values())] == [*map(id, mapping.values())])


# What may have become of a parameter's tensors since the step was planned: (group, k) -> None.


def tensors_of(group, k):
    return [group.params[k], *group.states[k].values()]


def any_of(group, k):
    return group.random.choice([*tensors_of(group, k), group.grads[k]])


def replace_a_state(group, k):
    name = group.random.choice(list(group.states[k]))
    group.states[k][name] = group.states[k][name].clone()


def move(group, k):
    with torch.no_grad():
        x = group.random.choice(tensors_of(group, k))
        x.data = aligned(x.data, x)


def with_meaningless_strides(group, k):
    grad = group.grads[k]
    strides = [77 if n < 2 else s for n, s in zip(grad.shape, grad.stride(), strict=True)]
    group.grads[k] = torch.as_strided(grad, grad.shape, strides)


def other_strides(group, k):
    grad = group.grads[k]
    order = tuple(reversed(range(grad.dim())))
    group.grads[k] = grad.permute(order).contiguous().permute(order)


def other_shape(group, k):
    grad = group.grads[k]
    ones = torch.ones(4000, dtype=grad.dtype)
    longer = torch.as_strided(ones, [n + 1 for n in grad.shape], grad.stride())
    group.grads[k] = group.random.choice((grad[None], longer, ones[:1], ones.view(40, 100)))


def other_dtype(group, k):
    dtype = group.random.choice([x for x in CODES if x != group.grads[k].dtype] + [torch.int64])
    group.grads[k] = torch.ones_like(group.grads[k], dtype=dtype)


def change_dtype(group, k):
    x = group.random.choice(tensors_of(group, k))
    x.data = torch.ones_like(x.data, dtype=group.random.choice(list(CODES)))


def free(group, k):
    storage = any_of(group, k).untyped_storage()
    storage.resize_(max(0, storage.nbytes() - group.random.choice((1, 8, 10**6))))


def over_the_parameter(group, k):
    param = group.params[k].detach()
    shift = group.random.choice((0, 1))
    if param.storage_offset() >= shift:
        group.grads[k] = torch.as_strided(param, param.shape, param.stride(), param.storage_offset() - shift)


def over_a_state(group, k):
    arrays = list(group.states[k].values())[group.count :]
    if arrays:
        group.grads[k] = group.random.choice(arrays)


def age(group, k):
    name = group.random.choice(list(group.states[k])[: group.count])
    group.states[k][name].add_(group.random.choice((1.0, 2.0, -0.0, float("nan"))))


def age_all(group, k):
    for state in group.states:
        state["step"].fill_(7)


def shape_a_counter(group, k):
    counter = group.states[k]["step"]
    counter.data = group.random.choice((counter.data[None], torch.ones(2), torch.ones((), dtype=torch.float16)))


def swap_parameters(group, k):
    group.params[k], group.params[0] = group.params[0], group.params[k]


CHANGES = {
    "nothing": lambda group, k: None,
    "no gradient": lambda group, k: group.grads.__setitem__(k, None),
    "another gradient": lambda group, k: group.grads.__setitem__(k, group.a_grad(group.params[k])),
    "no tensor": lambda group, k: group.grads.__setitem__(k, group.random.choice((3, "g", [], torch.Tensor, object()))),
    "a subclass": lambda group, k: group.grads.__setitem__(k, group.grads[k].as_subclass(Own)),
    "a wrapper": lambda group, k: group.grads.__setitem__(k, TwoTensor(group.grads[k], group.grads[k])),
    "negated": lambda group, k: group.grads.__setitem__(k, torch._neg_view(group.grads[k])),
    "conjugated": lambda group, k: group.grads.__setitem__(k, torch.conj(group.grads[k])),
    "zeros": lambda group, k: group.grads.__setitem__(k, torch._efficientzerotensor(group.grads[k].shape)),
    "on the meta device": lambda group, k: group.grads.__setitem__(k, group.grads[k].to("meta")),
    "sparse": lambda group, k: group.grads.__setitem__(k, group.grads[k].contiguous().to_sparse()),
    "meaningless strides": with_meaningless_strides,
    "other strides": other_strides,
    "another shape": other_shape,
    "another dtype": other_dtype,
    "a changed dtype": change_dtype,
    "a moved tensor": move,
    "a replaced state": replace_a_state,
    "another dict": lambda group, k: group.states[k].__setitem__("more", 1),
    "a lost state": lambda group, k: group.states[k].popitem(),
    "states in another order": lambda group, k: group.states[k].__setitem__("step", group.states[k].pop("step")),
    "a freed storage": free,
    "over the parameter": over_the_parameter,
    "over a state": over_a_state,
    "an age": age,
    "the same age": age_all,
    "another counter": shape_a_counter,
    "another parameter": swap_parameters,
    "one parameter less": lambda group, k: group.params.pop(),
    "one gradient more": lambda group, k: group.grads.append(None),
}


def lookers():
    fastest = look.fastest()
    assert isinstance(fastest, CompiledLook)
    return fastest, PythonLook()


def lived_through(name, both, seeds):
    """The statuses of groups of random parameters, of which some undergo a change between looks."""
    statuses = []
    for seed in seeds:
        group = Group(seed, both)
        statuses.append(group.agree())
        for turn in range(4):
            if not group.params or not group.random.randrange(4):
                age_all(group, 0)
            elif isinstance(group.grads[k := group.random.randrange(len(group.params))], torch.Tensor):
                CHANGES[name](group, k)
            statuses.append(group.agree())
            if statuses[-1] == CHANGED:
                group = Group(1000 * seed + turn, both)
                statuses.append(group.agree())
    return statuses


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.filterwarnings("ignore:Sparse")
def test_both_looks_find_the_same(name):
    assert set(lived_through(name, lookers(), range(25))) >= {SAME}


def test_a_look_has_three_answers():
    assert {SAME, AGES_DIFFER} <= set(lived_through("an age", lookers(), range(12)))
    assert CHANGED in lived_through("no tensor", lookers(), range(12))


@pytest.mark.parametrize("seed", range(10))
def test_both_looks_compare_dicts_alike(seed):
    Group(seed, lookers()).same_values_agree()


def test_what_is_found_has_a_name():
    assert OUTCOME == ("TOTAL", "ACTIVE", "MOVED")
    group = Group(3, lookers())
    assert group.params
    group.agree()
    active = sum(row is not None for row in group.requests[0].planned)
    by_key = dict(zip(OUTCOME, group.requests[0].outcome, strict=True))
    assert by_key["ACTIVE"] <= active


# A wrong look is found out


MUTANTS = {
    "any parameter": ("%p.same = icmp eq i64 %p.now, %p.then", "%p.same = icmp ne i64 %p.then, 0", "another parameter"),
    "any list": ("%grads.ok = icmp eq i64 %grads.n, %ROWS", "%grads.ok = icmp uge i64 %grads.n, %ROWS",
                 "one gradient more"),
    "any state": ("%same = icmp eq ptr %value, %want", "%same = icmp ne ptr %value, null", "a replaced state"),
    "any number of states": ("%size.same = icmp eq i64 %size, %count", "%size.same = icmp uge i64 %size, %count",
                             "another dict"),
    "no start": ("store i64 %total, ptr %start.at", "store i64 0, ptr %start.at", "nothing"),
    "no length": ("store i64 %n, ptr %length.at", "store i64 0, ptr %length.at", "nothing"),
    "a length that stays": ("  store i64 0, ptr %length.at\n", "", "no gradient"),
    "an address that stays": ("  store ptr null, ptr %addresses\n", "", "no gradient"),
    "over anything": ("%apart = or i1 %clear, %upon", "%apart = or i1 %clear, true", "over the parameter"),
    "never over": ("%apart = or i1 %clear, %upon", "%apart = or i1 %clear, false", "over a state"),
    "nothing moves": ("%one.more = zext i1 %written.moved to i64", "%one.more = add i64 0, 0", "a moved tensor"),
    "gradients move": ("%is.written = xor i1 %is.grad, true", "%is.written = or i1 %is.grad, true", "another gradient"),
    "no address": ("  store ptr %data, ptr %cell\n", "", "nothing"),
    "no keys": ("%keys.ok = icmp eq i64 %keys.here, %keys.want", "%keys.ok = icmp ne i64 %keys.here, 0", "negated"),
    "any dtype": ("br i1 %dtype.same, label %dims, label %bad", "br i1 true, label %dims, label %bad", "another dtype"),
    "any dimensions": ("%dim.same = icmp eq i64 %dim, %dim.want", "%dim.same = icmp ule i64 %dim, %dim.want",
                       "another shape"),
    "any size": ("br i1 %size.ok, label %stride, label %bad", "br i1 true, label %stride, label %bad", "another shape"),
    "any stride": ("%stride.ok = or i1 %stride.same, %no.stride", "%stride.ok = or i1 %stride.same, true",
                   "other strides"),
    "every stride": ("%no.stride = icmp ult i64 %size.now, 2", "%no.stride = icmp ult i64 %size.now, 0",
                     "meaningless strides"),
    "any memory": ("%good = or i1 %enough, %none", "%good = or i1 %enough, true", "a freed storage"),
    "only the first ages": ("%a.next = add i64 %a, 1", "%a.next = add i64 %a, 1000000", "an age"),
    "no ages": ("  store double %s.number, ptr %age.at\n", "", "an age"),
    "no counter's address": ("  store ptr %s.data, ptr %s.at\n", "", "nothing"),
    "counts nobody": ("%active.more = add i64 %active, 1", "%active.more = add i64 %active, 0", "nothing"),
    "no subclass": ("br i1 %g.usual, label %columns.start, label %grad.derived",
                    "br i1 %g.usual, label %columns.start, label %changed", "a subclass"),
    "one fresh row": ("%stride = select i1 %even, i64 0, i64 %COUNTERS", "%stride = add i64 0, 0", "nothing"),
    "one fresh counter": ("%value.at = getelementptr double, ptr %fresh, i64 %s",
                          "%value.at = getelementptr double, ptr %fresh, i64 0", "nothing"),
}  # fmt: skip


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_wrong_look_is_found_out(mutant, monkeypatch):
    right, wrong, change = MUTANTS[mutant]
    text = jit.read_ir(compiled.__package__, "look.ll")
    assert right in text
    monkeypatch.setattr(jit, "read_ir", lambda *_: text.replace(right, wrong))
    names = probe.found_names()
    assert names is not None
    both = CompiledLook(names), PythonLook()
    with pytest.raises(AssertionError):
        lived_through(change, both, range(25))


# Where the compiled look cannot be


def test_without_the_gil_nothing_is_compiled(monkeypatch):
    assert probe.has_gil()
    monkeypatch.setattr(sys, "_is_gil_enabled", lambda: False, raising=False)
    assert not probe.has_gil()
    assert probe.found_names() is None
    monkeypatch.undo()
    given = sysconfig.get_config_var
    monkeypatch.setattr(sysconfig, "get_config_var", lambda name: 1 if name == "Py_GIL_DISABLED" else given(name))
    assert probe.found_names() is None


def test_other_pythons_compile_nothing(monkeypatch):
    other = copy.copy(sys.implementation)
    other.name = "pypy"
    monkeypatch.setattr(sys, "implementation", other)
    assert probe.found_names() is None


@pytest.mark.parametrize("lost", ["torch_library", "handle_of"])
def test_without_functions_of_torch_nothing_is_compiled(lost, monkeypatch):
    def older(*_):
        raise AttributeError(lost)

    monkeypatch.setattr(probe, lost, (lambda: None) if lost == "torch_library" else older)
    assert probe.found_names() is None


@pytest.mark.parametrize("part", ["_list_parts", "_type_at", "_tensor_parts", "_tensor_at"])
def test_where_a_part_is_not_where_it_was_thought_nothing_is_compiled(part, monkeypatch):
    unknown = {"x": None} if part.endswith("parts") else None
    monkeypatch.setattr(probe, part, lambda *_: unknown)
    assert probe.found_names() is None
    look.fastest.cache_clear()
    try:
        assert isinstance(look.fastest(), PythonLook)
    finally:
        look.fastest.cache_clear()


def test_ages_are_compared_bit_by_bit():
    assert np.float64(-0.0).tobytes() != np.float64(0.0).tobytes()
    group = next(g for g in (Group(seed, lookers()) for seed in range(20)) if len(g.params) > 2)
    for state in group.states:
        state["step"].fill_(0.0)
    group.states[1]["step"].fill_(-0.0)
    group.agree()
