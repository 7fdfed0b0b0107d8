"""Random training, with everything that a program may do at once: ours does what torch.optim does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
import torch
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from torch.optim import lr_scheduler

import torch_cases as cases
from torch_cases import NAMES, ours, theirs

SETTINGS = settings(
    max_examples=8,  # for each class and direction; the same ones in every run
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)

VALUES = {
    "lr": st.floats(1e-3, 0.1),
    "betas": st.tuples(st.floats(0, 0.95), st.floats(0.5, 0.999)),
    "eps": st.sampled_from([1e-8, 1e-3, 0.1]),
    "weight_decay": st.sampled_from([0.0, 0.1]),
    "momentum": st.sampled_from([0.0, 0.5, 0.9]),
    "dampening": st.sampled_from([0.0, 0.5, -0.5]),
    "lr_decay": st.sampled_from([0.0, 0.5]),
    "initial_accumulator_value": st.sampled_from([0.0, 0.1]),
    "alpha": st.floats(0.5, 0.99),
    "rho": st.floats(0.1, 0.99),
    "momentum_decay": st.sampled_from([0.0, 4e-3, 0.5]),
    "lambd": st.sampled_from([0.0, 1e-4, 0.1]),
    "t0": st.sampled_from([0, 2, 1e6]),
    "etas": st.tuples(st.floats(0.1, 0.9), st.floats(1.1, 2)),
    "step_sizes": st.sampled_from([(1e-6, 50), (1e-3, 0.05)]),
    "beta2_decay": st.floats(-1.5, 0.0),
    "d": st.floats(1.0, 2.0),
}
"""What an argument of any class may be; flags are true or false."""

PAIRS = st.sampled_from([(None, 1e-3), (1e-8, 1e-2), (0.1, 0.1)])
"""What Adafactor calls eps."""

SCHEDULERS = {
    "none": lambda optimizer: None,
    "exponential": lambda optimizer: lr_scheduler.ExponentialLR(optimizer, 0.8),
    "in steps": lambda optimizer: lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5),
    "one cycle": lambda optimizer: lr_scheduler.OneCycleLR(
        optimizer, 0.1, total_steps=9, cycle_momentum=bool({"momentum", "betas"} & set(optimizer.defaults))
    ),
}

LAYOUTS = ["contiguous", "permuted", "channels last", "strided", "from the middle"]
GRADIENTS = ["like the parameter", "contiguous", "permuted", "strided", "expanded", "negated", "sparse", "none"]


@dataclass(frozen=True)
class One:
    """A parameter: what it is, how it lies, and what kind of gradient it gets at each step."""

    shape: tuple[int, ...]
    layout: str
    dtype: torch.dtype
    gradients: tuple[str, ...]


@dataclass(frozen=True)
class Training:
    """What happens: the options of the class and of its groups, each with parameters, and a crossing over."""

    options: dict[str, Any]
    groups: list[tuple[dict[str, Any], list[One]]]
    scheduler: str
    steps: int
    crossing: int
    backend: str
    seed: int


@st.composite
def options_of(draw: st.DrawFn, name: str, *, of_a_group: bool) -> dict[str, Any]:
    """A subset of the arguments that torch's class takes, with values that it takes."""
    names = [key for key in cases.arguments(name) if key in VALUES or key in cases.flags(name)]
    if of_a_group and name == "Adagrad":  # for all groups it fills states with the constructor's
        names.remove("initial_accumulator_value")
    chosen = draw(st.lists(st.sampled_from(names), unique=True, max_size=4))
    known = VALUES | ({"eps": PAIRS} if name == "Adafactor" else {})
    options = {key: draw(known.get(key, st.booleans())) for key in chosen}
    if options.get("nesterov") and not of_a_group:
        options |= {"momentum": 0.9, "dampening": 0.0}
    return options


@st.composite
def parameter(draw: st.DrawFn, name: str, steps: int) -> One:
    sparse, factored = name == "SparseAdam", name == "Adafactor"  # which divides by the number of elements
    shape = tuple(draw(st.lists(st.integers(int(factored), 4), min_size=int(sparse), max_size=4)))
    kinds = ["sparse", "none"] if sparse else [kind for kind in GRADIENTS if kind != "sparse" or shape]
    usual = draw(st.sampled_from(kinds[:-1]))
    each = draw(st.lists(st.sampled_from([usual, usual, usual, *kinds]), min_size=steps, max_size=steps))
    dtype = (
        torch.float64 if sparse or factored else draw(st.sampled_from([torch.float64, torch.float64, torch.complex128]))
    )
    return One(shape, draw(st.sampled_from(LAYOUTS)), dtype, tuple(each))


@st.composite
def trainings(draw: st.DrawFn, name: str) -> Training:
    steps = draw(st.integers(1, 7))
    groups = draw(
        st.lists(
            st.tuples(options_of(name, of_a_group=True), st.lists(parameter(name, steps), min_size=1, max_size=3)),
            min_size=1,
            max_size=3,
        )
    )
    return Training(
        options=draw(options_of(name, of_a_group=False)),
        groups=groups,
        scheduler=draw(st.sampled_from(list(SCHEDULERS))),
        steps=steps,
        crossing=draw(st.integers(0, steps)),
        backend=draw(st.sampled_from(["auto", "auto", "array"])),
        seed=draw(st.integers(0, 99)),
    )


def laid_out(one: One, generator: torch.Generator) -> tuple[torch.Tensor, torch.Tensor]:
    """Memory filled with numbers, and the parameter as a part of it."""

    def memory(*shape: int) -> torch.Tensor:
        return torch.randn(shape, dtype=one.dtype, generator=generator)

    shape = one.shape
    if one.layout == "permuted":
        base = memory(*reversed(shape))
        return base, base.permute(tuple(reversed(range(len(shape)))))
    if one.layout == "channels last" and len(shape) == 4:
        base = memory(shape[0], shape[2], shape[3], shape[1])
        return base, base.permute(0, 3, 1, 2)
    if one.layout == "strided":
        base = memory(*(2 * size + 1 for size in shape), 3)
        return base, base[(*(slice(1, None, 2) for _ in shape), 1)]
    if one.layout == "from the middle":
        size = torch.Size(shape).numel()
        base = memory(size + 5)
        return base, base[3 : 3 + size].view(shape)
    base = memory(*shape)
    return base, base


class Run:
    """A training with parameters of its own: laid out as the training says, for ours; contiguous, for torch's.

    For torch's addition of a sparse tensor to a view of one element writes beside it.
    """

    def __init__(self, name: str, training: Training, cls: Any, **extra: Any) -> None:
        self.name, self.training, self.takes_all = name, training, cls is ours(name)
        self.ones = [one for _, some in training.groups for one in some]
        generator = torch.Generator().manual_seed(training.seed)
        made = [laid_out(one, generator) for one in self.ones]
        self.bases = [base for base, _ in made]
        self.starts = [base.clone() for base in self.bases]
        self.params = [
            torch.nn.Parameter(view if self.takes_all else view.clone(memory_format=torch.contiguous_format))
            for _, view in made
        ]
        params = iter(self.params)
        groups = [{"params": [next(params) for _ in some], **options} for options, some in training.groups]
        self.optimizer = cls(groups, **{"lr": 0.02, **training.options}, **extra)
        self.schedule = SCHEDULERS[training.scheduler](self.optimizer)

    def crossed(self, cls: Any, **extra: Any) -> Run:
        """Another run, which goes on from a checkpoint of this one."""
        new = Run(self.name, self.training, cls, **extra)
        with torch.no_grad():
            for x, y in zip(new.params, self.params, strict=True):
                x.copy_(y)
        if new.schedule:
            new.schedule.load_state_dict(self.schedule.state_dict())
        new.optimizer.load_state_dict(cases.saved(self.optimizer.state_dict()))
        return new

    def step(self, t: int) -> None:
        generator = torch.Generator().manual_seed(1000 + self.training.seed + t)
        groups = [group for group in self.optimizer.param_groups for _ in group["params"]]
        for group, param, one in zip(groups, self.params, self.ones, strict=True):
            noise = torch.randn(one.shape, dtype=one.dtype, generator=generator)
            param.grad = gradient(noise + 0.1 * param.detach(), one.gradients[t], param, t)
            if param.grad is not None and param.grad.is_sparse and not self.takes_sparse(group, param):
                param.grad = param.grad.to_dense()
        self.optimizer.step()
        if self.schedule:
            self.schedule.step()

    def takes_sparse(self, group: dict[str, Any], param: torch.Tensor) -> bool:
        """Ours always; torch's SGD and Adagrad only in their plainest form, Adagrad's squares real numbers only."""
        if self.takes_all or self.name == "SparseAdam":
            return True
        plain = not group.get("weight_decay") and not group.get("momentum")
        return plain and (self.name == "SGD" or (self.name == "Adagrad" and not param.is_complex()))

    def assert_nothing_beside_changed(self) -> None:
        """The memory between and around the parameters' elements."""
        generator = torch.Generator().manual_seed(0)
        for base, start, one in zip(self.bases, self.starts, self.ones, strict=True):
            mask, view = laid_out(one, generator)
            mask.fill_(0)
            view.fill_(1)
            assert torch.equal(base[mask == 0], start[mask == 0])


def gradient(values: torch.Tensor, kind: str, param: torch.Tensor, t: int) -> torch.Tensor | None:
    """A gradient of these values, or of some of them, that lies as the kind says."""
    dims = tuple(reversed(range(values.dim())))
    if kind == "none":
        return None
    if kind == "permuted":
        return values.permute(dims).contiguous().permute(dims)
    if kind == "strided":
        return torch.stack([values, values], -1)[..., 0]
    if kind == "expanded" and values.dim():
        return values[..., :1].expand(values.shape)
    if kind == "negated":
        return torch._neg_view(-values)
    if kind == "sparse":
        return cases.some_rows(values, t)
    if kind == "like the parameter":
        return torch.empty_like(param).copy_(values)
    return values.contiguous()


@pytest.mark.filterwarnings("ignore:Sparse invariant checks")  # by torch's Adagrad
@pytest.mark.parametrize("to_torch", [False, True], ids=["from torch to ours", "from ours to torch"])
@pytest.mark.parametrize("name", NAMES)
def test_random_training_with_a_checkpoint_that_crosses_over_is_torchs(name, to_torch):
    """The other run is torch's from begin to end; where ours goes to torch, with torch's own checkpoint as well.

    For torch rounds what it loads to the dtype of the parameter.
    """

    @SETTINGS
    @given(trainings(name))
    def check(training):
        classes = [(ours(name), {"backend": training.backend}), (theirs(name), {})]
        (first, first_options), (second, second_options) = classes if to_torch else reversed(classes)
        mine, other = Run(name, training, first, **first_options), Run(name, training, theirs(name))
        for t in range(training.steps):
            if t == training.crossing:
                mine.assert_nothing_beside_changed()
                mine = mine.crossed(second, **second_options)
                if to_torch:
                    other = other.crossed(theirs(name))
            mine.step(t)
            other.step(t)
        mine.assert_nothing_beside_changed()
        cases.assert_same_training(mine.optimizer, other.optimizer, rtol=1e-10)
        for x, y in zip(mine.optimizer.param_groups, other.optimizer.param_groups, strict=True):
            assert {k: v for k, v in x.items() if k != "params"} == {k: v for k, v in y.items() if k != "params"}

    check()
