"""What a machine is for the doors: whichever one there is, they run on it, with the same bits."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
import torch

import fallline
import fallline.torch
from fallline import machines, rules
from fallline.kernel.machine import Memory
from fallline.machines import cpu
from fallline.machines import numpy as reference
from thinned import every_rule


class Toy:
    """A machine of one class: it counts what doors ask of it, and NumPy computes."""

    def __init__(self):
        self.calls = Counter()
        self._numpy = reference.NumPy()

    def refuses(self, kernel, storages):
        self.calls["refuses"] += 1
        return self._numpy.refuses(kernel, storages)

    def compile(self, kernel, storages, size=0):
        self.calls["compile"] += 1
        return self._numpy.compile(kernel, storages, size)

    def table(self, count, arrays):
        self.calls["table"] += 1
        return Counted(self._numpy.table(count, arrays), self.calls)

    def first_nonfinite(self, arrays, stream=0):
        self.calls["first_nonfinite"] += 1
        return self._numpy.first_nonfinite(arrays)


class Counted:
    def __init__(self, table, calls):
        self.rows, self._table, self._calls = table.rows, table, calls

    def run(self, total, moved, stream=0):
        self._calls["run"] += 1
        self._table.run(total, moved)


@pytest.fixture
def use(monkeypatch):
    """Puts another machine in the place of the CPU."""

    def use(machine):
        monkeypatch.setattr(cpu, "MACHINE", machine)
        machines.machine_for.cache_clear()

    yield use
    machines.machine_for.cache_clear()


def grads(shape, steps, dtype):
    rng = np.random.default_rng(0)
    return [torch.from_numpy(rng.standard_normal(shape)).to(dtype) for _ in range(steps)]


def trained(rule, dtype, **options):
    """The bits of parameters and states after steps of two groups, one with ages of its own."""
    params = [torch.ones(shape, dtype=dtype, requires_grad=True) for shape in ((3, 5), (67,), (), (0,))]
    groups = [{"params": params[:2]}, {"params": params[2:], "lr": 0.5}]
    optimizer = fallline.torch.Optimizer(groups, rule, **options)
    for k in range(4):
        optimizer.zero_grad()  # a look-ahead rule's point
        for param in params[k % 2 :]:
            param.grad = grads(param.shape, 4, dtype)[k]
        optimizer.step()
    kept = [value for state in optimizer.state.values() for value in state.values()]
    return [x.detach().contiguous().view(-1).view(torch.uint8).tolist() for x in (*params, *kept) if x.numel()]


@every_rule(dtype=[torch.float32, torch.float64, torch.float16, torch.bfloat16])
def test_torchs_door_runs_on_any_machine_with_the_same_bits(rule, dtype, use):
    expected = trained(rule, dtype)
    toy = Toy()
    use(toy)
    assert trained(rule, dtype) == expected
    assert toy.calls["run"] >= 4
    assert toy.calls["compile"]
    assert toy.calls["refuses"]


def test_the_guard_asks_the_machine(use):
    toy = Toy()
    use(toy)
    params = [torch.zeros(3, requires_grad=True), torch.zeros(2, requires_grad=True)]
    params[0].grad, params[1].grad = torch.ones(3), torch.tensor([1.0, torch.inf])
    optimizer = fallline.torch.Optimizer(params, rules.adam, nonfinite="raise")
    with pytest.raises(fallline.torch.NonFiniteGradientError, match="parameter 1"):
        optimizer.step()
    assert toy.calls["first_nonfinite"] == 1
    assert not toy.calls["run"]


def test_rows_of_sparse_gradients_run_on_the_machine(use):
    def rows():
        param = torch.ones(5, 3, requires_grad=True)
        optimizer = fallline.torch.Optimizer([param], rules.adam, sparse="lazy")
        param.grad = torch.sparse_coo_tensor([[1, 3]], torch.ones(2, 3), (5, 3), check_invariants=False)
        optimizer.step()
        return param.tolist()

    expected = rows()
    toy = Toy()
    use(toy)
    assert rows() == expected
    assert toy.calls["run"] == 1


@pytest.mark.parametrize("name", ["adam", "nag"])
def test_minimize_and_find_lr_run_on_the_machine(name, use):
    def run():
        start = [np.ones(3), np.ones((2, 2), np.float32)]
        loss = lambda p: float((p[0] ** 2).sum() + (p[1] ** 2).sum())  # noqa: E731
        grad = lambda p: [2 * p[0], 2 * p[1]]  # noqa: E731
        result = fallline.minimize(loss, start, rules.RULES[name], grad=grad, steps=7)
        lr_range = fallline.find_lr(loss, start, rules.RULES[name], grad=grad)
        return [x.tobytes() for x in result.x], lr_range.suggestion

    expected = run()
    toy = Toy()
    use(toy)
    assert run() == expected
    assert toy.calls["run"] > 7


def test_what_a_machine_refuses_takes_another_way(use):
    class Refusing(Toy):
        def refuses(self, kernel, storages):
            self.calls["refuses"] += 1
            return "not today"

    expected = trained(rules.adam, torch.float32)
    toy = Refusing()
    use(toy)
    assert trained(rules.adam, torch.float32) == expected
    assert toy.calls["refuses"]
    assert not toy.calls["compile"]
    assert not toy.calls["run"]


@pytest.mark.parametrize("machine", [cpu.MACHINE, reference.MACHINE], ids=["cpu", "numpy"])
def test_a_machine_keeps_its_contract(machine, rule):
    assert fallline.verify(rule, size=131, steps=2, machine=machine).ok
    arrays = [np.ones(70), np.array([1.0, np.nan]), np.zeros(0), np.array([-np.inf])]
    memory = [Memory.of(array) for array in arrays]
    assert machine.first_nonfinite(memory) == 1
    assert machine.first_nonfinite([memory[0], memory[2]]) is None
    assert "int8" in machine.refuses(None, ("int8",))


def test_a_wrong_machine_is_found_out(rule):
    class Wrong(Toy):
        def table(self, count, arrays):
            table = super().table(count, arrays)
            run = table.run

            def twice(total, moved, stream=0):
                run(total, moved)
                run(total, moved)

            table.run = twice
            return table

    assert not fallline.verify(rule, size=131, steps=2, machine=Wrong()).ok


def test_a_device_without_a_machine_has_none():
    assert machines.machine_for("xla") is None
    assert machines.machine_for("verify") is None
    assert machines.machine_for("cpu") is cpu.MACHINE
