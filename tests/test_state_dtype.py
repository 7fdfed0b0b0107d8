"""What states are kept in: float32 for float16 parameters, which cannot hold the squares of usual gradients."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import torch

import fallline.optax
import fallline.torch
import torch_cases as cases
from fallline import minimize, rules
from fallline.machines.array import step as reference_step
from fallline.torch import Optimizer
from registered import PLAIN
from torch_cases import NAMES, ours, theirs

HALF = torch.float16
GRADIENT, STEPS = 1e-4, 200
"""Its square is 0 in float16; Adam's steps are of its rate all the same."""


def by_torch(make: Any, *, sparse: bool = False) -> float:
    param = torch.nn.Parameter(torch.zeros(2, 1, dtype=HALF))
    optimizer = make([param])
    for _ in range(STEPS):
        grad = torch.full((2, 1), GRADIENT, dtype=HALF)
        param.grad = grad.to_sparse(1) if sparse else grad
        optimizer.step()
    return param[0].item()


def by_optax(rule: Any) -> float:
    transformation, params = fallline.optax.transform(rule), jnp.zeros(1, jnp.float16)

    def body(carry: Any, _: Any) -> Any:
        updates, state = transformation.update(jnp.full(1, GRADIENT, jnp.float16), carry[1], carry[0])
        return (carry[0] + updates, state), None

    return float(jax.lax.scan(body, (params, transformation.init(params)), None, length=STEPS)[0][0][0])


def by_minimize(rule: Any, start: Any) -> float:
    def objective(x: Any) -> Any:
        return GRADIENT * x.astype("float32").sum() if hasattr(x, "astype") else GRADIENT * x.float().sum()

    def with_gradient(x: Any) -> Any:
        return float(objective(x)), np.full(1, GRADIENT, np.float16)

    numpy = isinstance(start, np.ndarray)
    return float(minimize(with_gradient if numpy else objective, start, rule, grad=numpy or None, steps=STEPS).x[0])


DOORS: dict[str, Any] = {
    "class": lambda rule: by_torch(lambda p: fallline.torch.Adam(p, lr=1e-3)),
    "class, amsgrad": lambda rule: by_torch(lambda p: fallline.torch.Adam(p, lr=1e-3, amsgrad=True)),
    "class, sparse": lambda rule: by_torch(lambda p: fallline.torch.Adam(p, lr=1e-3), sparse=True),
    "SparseAdam": lambda rule: by_torch(lambda p: fallline.torch.SparseAdam(p, lr=1e-3, eps=1e-12), sparse=True),
    "Optimizer": lambda rule: by_torch(lambda p: Optimizer(p, rule)),
    "Optimizer, by operations": lambda rule: by_torch(lambda p: Optimizer(p, rule, backend="array")),
    "Optimizer, lazy": lambda rule: by_torch(lambda p: Optimizer(p, rule, sparse="lazy"), sparse=True),
    "Optimizer, skip": lambda rule: by_torch(lambda p: Optimizer(p, rule, nonfinite="skip")),
    "Optax": by_optax,
    "minimize, NumPy": lambda rule: by_minimize(rule, np.zeros(1, np.float16)),
    "minimize, torch": lambda rule: by_minimize(rule, torch.zeros(1, dtype=HALF)),
    "minimize, JAX": lambda rule: by_minimize(rule, jnp.zeros(1, jnp.float16)),
}


@pytest.mark.parametrize("door", DOORS)
def test_small_gradients_of_float16_move_as_far_as_large_ones(door):
    assert DOORS[door](rules.adam(lr=1e-3)) == pytest.approx(-1e-3 * STEPS, rel=0.03)


def trained(make: Any, *dtypes: torch.dtype, name: str = "", **options: Any) -> Any:
    optimizer = make(cases.parameters(name, *dtypes), **options)
    cases.train(name, optimizer, 3)
    return optimizer


def arrays(optimizer: Any) -> set[torch.dtype]:
    return {
        value.dtype
        for state in optimizer.state.values()
        for name, value in state.items()
        if name not in ("step", *optimizer.rule.program.counter_names)
    }


@pytest.mark.parametrize("backend", ["auto", "array"])
@pytest.mark.parametrize("name", NAMES)
def test_the_classes_of_torch_keep_float32_for_float16(name, backend):
    options = {"momentum": 0.9} if name == "SGD" else {}
    for dtype, kept in ((HALF, torch.float32), (torch.bfloat16, torch.bfloat16), (torch.float64, torch.float64)):
        assert arrays(trained(ours(name), dtype, name=name, backend=backend, **options)) == {kept}


CHOICES = [
    (HALF, "param", HALF), (HALF, torch.float64, torch.float64), (torch.bfloat16, torch.float32, torch.float32),
    (torch.float32, torch.bfloat16, torch.bfloat16), (torch.float32, torch.float64, torch.float64),
    (torch.float32, HALF, HALF), (torch.float64, torch.float32, torch.float32),
    (torch.complex64, torch.float64, torch.complex128), (torch.complex64, "param", torch.complex64),
]  # fmt: skip


@pytest.mark.parametrize(("dtype", "chosen", "kept"), CHOICES, ids=str)
def test_another_dtype_may_be_chosen(dtype, chosen, kept):
    """The same bits compiled and by operations, and as a copy."""
    for make in (
        fallline.torch.AdamW,
        fallline.torch.AggMo,
        lambda p, **options: Optimizer(p, rules.qhadam, **options),
    ):
        mine = trained(make, dtype, state_dtype=chosen)
        assert arrays(mine) == {kept}
        plain = trained(make, dtype, state_dtype=chosen, backend="array")
        assert arrays(plain) == {kept}
        if dtype != torch.complex64:
            cases.assert_same_bits(mine, plain)
        again = make(cases.parameters_of(copy.deepcopy(mine)), state_dtype=chosen)
        again.load_state_dict(cases.saved(mine.state_dict()))
        for one in (mine, again, duplicate := pickle.loads(pickle.dumps(mine))):
            one.state.pop(cases.parameters_of(one)[0])  # begins anew, in the chosen dtype
            cases.train("", one, 2, start=3)
        cases.assert_same_bits(again, mine)
        cases.assert_same_bits(duplicate, mine)


@pytest.mark.parametrize("chosen", ["float32", "half", torch.int32, torch.complex64, torch.float8_e4m3fn, 16, True])
@pytest.mark.parametrize("make", [fallline.torch.Adam, fallline.torch.NAG])
def test_a_dtype_that_states_cannot_have_is_refused(make, chosen):
    with pytest.raises(ValueError, match=r"state_dtype = .*: choose torch\.float16, .*, 'param' or None"):
        make(cases.parameters("Adam"), state_dtype=chosen)
    with pytest.raises(
        TypeError, match=r"state_dtype = torch\.float16: a parameter of torch\.complex64 takes torch\.f"
    ):
        make(cases.parameters("Adam", torch.complex64), state_dtype=HALF)
    optimizer = make(cases.parameters("Adam"))
    with pytest.raises(ValueError, match="in a group: it is one for all, give it to the optimizer"):
        optimizer.add_param_group({"params": [torch.nn.Parameter(torch.ones(1))], "state_dtype": torch.float32})


@pytest.mark.parametrize("name", NAMES)
def test_checkpoints_of_float16_cross_both_ways(name):
    """torch's states of 16 bits become float32 here; there ours become 16 bits, as everything that torch loads."""
    options = {"momentum": 0.9} if name == "SGD" else {}
    mine, other = (trained(cls(name), HALF, name=name, **options) for cls in (ours, theirs))
    here, there = ours(name)(cases.parameters_of(mine), **options), theirs(name)(cases.parameters_of(other), **options)
    here.load_state_dict(cases.saved(other.state_dict()))
    there.load_state_dict(cases.saved(mine.state_dict()))
    assert arrays(here) == {torch.float32}
    for x, y in zip(cases.parameters_of(here), cases.parameters_of(other), strict=True):
        for key, value in other.state.get(y, {}).items():
            if key != "step":
                assert torch.equal(here.state[x][key].to(torch.as_tensor(value).dtype), torch.as_tensor(value)), key
    for optimizer in (here, there):
        cases.train(name, optimizer, 2, start=3)
    kept = ours(name)(cases.parameters_of(mine), state_dtype="param", **options)
    kept.load_state_dict(cases.saved(other.state_dict()))
    assert arrays(kept) == {HALF}


@pytest.mark.parametrize("name", PLAIN)
def test_float16_has_the_bits_of_the_reference(name):
    rule = PLAIN[name]
    if rule.program.looks_ahead:
        pytest.skip("moves between steps")
    x = np.linspace(-1, 1, 100).astype(np.float16)
    param, states = torch.nn.Parameter(torch.from_numpy(x.copy())), None
    optimizer = Optimizer([param], rule)
    for t in range(1, 4):
        grad = (np.sin(np.arange(100) + t) / 64).astype(np.float16)
        x, states = reference_step(rule, t, x, grad, states)
        param.grad = torch.from_numpy(grad)
        optimizer.step()
    assert param.detach().numpy().tobytes() == x.tobytes()
    for key in rule.program.state_names:
        assert optimizer.state[param][key].numpy().tobytes() == states[key].tobytes()


def test_a_run_of_minimize_goes_on_with_its_states():
    def objective(x: Any) -> Any:
        return float((x.astype(np.float32) ** 2).sum()), 2 * x

    start, rule = np.linspace(-1, 1, 7).astype(np.float16), rules.adam(lr=0.01)
    whole = minimize(objective, start, rule, grad=True, steps=8)
    first = minimize(objective, start, rule, grad=True, steps=4)
    assert {array.dtype for some in first.state["states"].values() for array in some} == {np.dtype(np.float32)}
    again = minimize(objective, first.x, rule, grad=True, steps=4, state=first.state)
    assert again.x.tobytes() == whole.x.tobytes()
