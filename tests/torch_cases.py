"""What the tests of torch.optim's classes share: options to try, parameters, gradients, comparisons."""

from __future__ import annotations

import inspect
import io
import sys
from functools import lru_cache
from itertools import product
from types import ModuleType
from typing import Any
from unittest import TestCase

import pytest
import torch

import fallline.torch
from fallline import rate, rule, scalar, zeros
from fallline.torch.memory import look
from fallline.torch.memory.in_python import PythonLook
from fallline.torch.peers import PEERS, WHOLE

# torch's own list of options to test stands beside its base class for tests, whose base is of a package that nothing
# here needs.
_stand_in = ModuleType("expecttest")
_stand_in.TestCase = TestCase  # type: ignore[attr-defined]
_used = sys.modules.setdefault("expecttest", _stand_in)
try:
    from torch.testing._internal.common_optimizers import optim_db
finally:
    if _used is _stand_in:
        del sys.modules["expecttest"]

NAMES = [*PEERS, *(name for name in WHOLE if name != "Muon")]  # which computes in bfloat16
INFO = {info.name: info for info in optim_db if info.name in NAMES}
OPTIONS = {"backend": "auto", "nonfinite": "propagate", "sparse": "exact", "state_dtype": None}
"""Our options beside torch's, with their defaults."""

WAYS = ["compiled look", "look in Python", "array backend"]
IMPLEMENTATION = ("foreach", "fused", "capturable", "differentiable")
"""Flags that choose how torch computes, not what."""


@rule
def fading(theta, grad, m=zeros, a=scalar(1.0), b=scalar("lr"), *, lr=rate(0.1)):
    """Fading: momentum with a rate that fades in two counters.

    Source: here.
    """
    m = 0.9 * m + grad(theta)
    a = 0.9 * a
    b = b * a
    return theta - b * m, m, a, b


def use(way: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Makes steps go one of the ways in which they can; returns the `backend` argument."""
    if way == "look in Python":
        monkeypatch.setattr(look, "fastest", PythonLook)
    return "array" if way == "array backend" else "auto"


def theirs(name: str) -> Any:
    return getattr(torch.optim, name)


def ours(name: str) -> Any:
    return getattr(fallline.torch, name)


@lru_cache
def arguments(name: str) -> dict[str, Any]:
    """The arguments that torch's class takes beside the parameters, with their defaults."""
    parameters = inspect.signature(theirs(name)).parameters.values()
    return {parameter.name: parameter.default for parameter in parameters if parameter.name != "params"}


def flags(name: str) -> list[str]:
    """The arguments that are true or false and change the numbers."""
    return [key for key, value in arguments(name).items() if value is False and key not in IMPLEMENTATION]


@lru_cache
def option_sets(name: str) -> dict[str, dict[str, Any]]:
    """torch's own sets of options to test, and all flags crossed with weight decay and momentum."""
    found: dict[str, dict[str, Any]] = {"plain": {}}
    numbers = [(key, (0.0, value)) for key, value in (("weight_decay", 0.1), ("momentum", 0.9))]
    axes = [(key, some) for key, some in numbers if key in arguments(name)]
    axes += [(key, (False, True)) for key in flags(name)]
    for values in product(*(some for _, some in axes)):
        chosen = {key: value for (key, _), value in zip(axes, values, strict=True) if value}
        if chosen.get("nesterov") and "momentum" not in chosen:  # which torch refuses
            continue
        found[" ".join(f"{key}={value}" for key, value in chosen.items()) or "plain"] = chosen
    found |= {f"torch's {one.desc}": one.kwargs for one in INFO[name].optim_inputs_func("cpu")}
    different: dict[str, dict[str, Any]] = {}
    for key, kwargs in found.items():
        chosen = {**_eager(name), **{key: _exact(value) for key, value in kwargs.items()}}
        if chosen not in different.values():
            different[key] = chosen
    return different


def _exact(value: Any) -> Any:
    """A tensor in double precision: torch's SparseAdam computes with a tensor's own."""
    return value.double() if isinstance(value, torch.Tensor) else value


def _eager(name: str) -> dict[str, Any]:
    """A rate at which a hundred steps move a parameter by about its size, where torch's default is much smaller."""
    return {"lr": 0.02} if name not in ("Adadelta", "ASGD", "Rprop") else {}


ALL_OPTIONS = [pytest.param(name, key, id=f"{name}-{key}") for name in NAMES for key in option_sets(name)]


def parameters(name: str, *dtypes: torch.dtype, device: str = "cpu") -> list[torch.nn.Parameter]:
    """The same ones at every call: of the dtypes, by default real and complex ones, with and without elements.

    Only those that torch takes: for SparseAdam real ones with rows, for Adafactor real ones with elements.
    """
    sparse, factored = name == "SparseAdam", name == "Adafactor"
    dtypes = dtypes or (torch.float64, torch.complex128)
    generator = torch.Generator().manual_seed(0)
    return [
        torch.nn.Parameter(torch.randn(shape, dtype=wide(dtype), generator=generator).to(device, dtype))
        for k, dtype in enumerate(dtypes)
        for shape in (((3, 5), (7,) if sparse else (), (2, 3, 2) if factored else (0, 2)) if k == 0 else ((4,),))
        if not ((sparse or factored) and dtype.is_complex)
    ]


def wide(dtype: torch.dtype) -> torch.dtype:
    return torch.complex128 if dtype.is_complex else torch.float64


def set_gradients(name: str, params: list[Any], t: int, *, pull: float = 0.1) -> None:
    """Noise that differs from step to step, and a pull towards 0; sparse for SparseAdam."""
    for k, param in enumerate(params):
        # In its own dtype, so that runs of different precision see the same numbers where nothing pulls.
        grad = _noise(t, k, param.shape, param.dtype).to(param.device) + pull * param.detach()
        param.grad = some_rows(grad, t) if name == "SparseAdam" else grad


@lru_cache(maxsize=4096)
def _noise(t: int, k: int, shape: tuple[int, ...], dtype: torch.dtype) -> torch.Tensor:
    generator = torch.Generator().manual_seed(1000 * t + k)
    return torch.randn(shape, dtype=wide(dtype), generator=generator).to(dtype)


def some_rows(grad: torch.Tensor, t: int) -> torch.Tensor:
    """About two thirds of a gradient's rows, as a sparse gradient that holds one of them twice."""
    rows = torch.tensor([row for row in range(len(grad)) if (row + t) % 3], dtype=torch.int64)
    if not len(rows):
        return grad.to_sparse(1)
    rows = torch.cat([rows.flip(0), rows[:1]])
    return sparse(rows, grad.detach()[rows], grad.shape)


def sparse(rows: Any, values: torch.Tensor, shape: tuple[int, ...]) -> torch.Tensor:
    """A sparse gradient that holds these rows, in this order, as often as they are named."""
    indices = torch.as_tensor(rows, dtype=torch.int64)[None]
    return torch.sparse_coo_tensor(indices, values, shape, check_invariants=True)


def train(name: str, optimizer: Any, steps: int, *, start: int = 0, **kwargs: Any) -> None:
    """Steps number `start` and after."""
    params = parameters_of(optimizer)
    for t in range(start, start + steps):
        set_gradients(name, params, t, **kwargs)
        optimizer.step()


def parameters_of(optimizer: Any) -> list[Any]:
    return [param for group in optimizer.param_groups for param in group["params"]]


def assert_same_training(mine: Any, other: Any, rtol: float = 1e-12) -> None:
    """The parameters and states of two optimizers agree, relative to each tensor's largest element."""
    for k, (x, y) in enumerate(zip(parameters_of(mine), parameters_of(other), strict=True)):
        assert_near(x, y, rtol, f"parameter {k}")
        assert set(mine.state.get(x, {})) == set(other.state.get(y, {}))
        for key, value in other.state.get(y, {}).items():
            if key == "step":  # a number or a 0-d tensor
                assert float(mine.state[x][key]) == float(value)
            else:
                assert_near(mine.state[x][key], value, rtol, f"{key} of parameter {k}")


def assert_near(x: Any, y: Any, rtol: float, what: str) -> None:
    """Two tensors or numbers agree, relative to the second's largest finite element."""
    x, y = torch.as_tensor(x).detach(), torch.as_tensor(y).detach()
    if y.dtype.is_complex:
        x, y = torch.view_as_real(x), torch.view_as_real(y)
    finite = y[torch.isfinite(y)].abs()
    atol = rtol * float(finite.max()) if finite.numel() else 0.0
    if x.shape == y.shape and x.dtype == y.dtype and torch.allclose(x, y, rtol=rtol, atol=atol, equal_nan=True):
        return
    torch.testing.assert_close(  # which says where they differ, and is slower
        x, y, rtol=rtol, atol=atol, equal_nan=True, check_stride=False, msg=lambda m: f"{what}: {m}"
    )


def assert_same_bits(mine: Any, other: Any) -> None:
    """The parameters and states of two optimizers are equal, bit for bit."""
    for k, (x, y) in enumerate(zip(parameters_of(mine), parameters_of(other), strict=True)):
        assert torch.equal(x, y), f"parameter {k}"
        assert set(mine.state.get(x, {})) == set(other.state.get(y, {}))
        for key, value in other.state.get(y, {}).items():
            assert torch.equal(torch.as_tensor(mine.state[x][key]), torch.as_tensor(value)), f"{key} of parameter {k}"


def picture(optimizer: Any) -> tuple[list[torch.Tensor], dict[int, dict[str, Any]]]:
    """Copies of all parameters and states, to compare with later ones."""
    params = parameters_of(optimizer)
    states = {
        k: {key: torch.as_tensor(value).clone() for key, value in optimizer.state[param].items()}
        for k, param in enumerate(params)
        if param in optimizer.state
    }
    return [param.detach().clone() for param in params], states


def assert_untouched(optimizer: Any, before: tuple[list[torch.Tensor], dict[int, dict[str, Any]]]) -> None:
    params, states = picture(optimizer)
    assert all(torch.equal(x, y) for x, y in zip(params, before[0], strict=True))
    assert states.keys() == before[1].keys()
    for k, state in states.items():
        assert state.keys() == before[1][k].keys()
        assert all(torch.equal(value, before[1][k][key]) for key, value in state.items())


def saved(state_dict: dict[str, Any]) -> dict[str, Any]:
    """What comes back from a file, read in the way that runs no code of the file."""
    file = io.BytesIO()
    torch.save(state_dict, file)
    file.seek(0)
    loaded: dict[str, Any] = torch.load(file, weights_only=True)
    return loaded
