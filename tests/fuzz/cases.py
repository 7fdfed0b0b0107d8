"""A training of a torch optimizer as plain data: what it holds and what happens to it, drawn from a seed.

The repr of a case is the code that makes it again.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from fuzz.values import MODIFIERS, RULES, TORCH, Ramp, clashes, constructor_only, legal_options

DTYPES = ("float64", "float32", "float16", "bfloat16", "complex64")
LAYOUTS = ("contiguous", "permuted", "channels last", "strided", "from the middle")
SIZES = ("normal", "small", "zeros", "some zeros", "tiny", "spike", "huge")
"""What the elements of a gradient are like; "inf" and "nan" beside."""
FORMS = ("like the parameter", "contiguous", "permuted", "strided", "expanded", "negated", "sparse")
"""How it lies in memory."""
SHAPES = ((), (1,), (3,), (2, 3), (0,), (0, 2), (4, 2, 3, 2), (5, 13), (63,), (64,), (65,), (4095,), (4096,), (4097,))

CROSSINGS = ("itself", "a new one", "torch's class and back", "a pickle", "a copy", "a file", "a new one, not strictly")
"""What a checkpoint goes through."""
HOWS = (
    ("plain",), ("plain",), ("closure",), ("plain", "closure"), ("plain", "closure", "raising closure"), ("scaler",),
)  # fmt: skip
"""How steps are taken; of one tuple in turns."""
SCHEDULERS = ("", "exponential", "in steps", "one cycle", "cosine restarts")


@dataclass(frozen=True)
class Param:
    """A parameter. Its gradient at step t is of `sizes[t]` and `forms[t]`, going round; "none" is none."""

    shape: tuple[int, ...] = (3,)
    dtype: str = "float32"
    layout: str = "contiguous"
    sizes: tuple[str, ...] = ("normal",)
    forms: tuple[str, ...] = ("contiguous",)
    trained: bool = True


@dataclass(frozen=True)
class Group:
    """Parameters with values of their own."""

    params: tuple[Param, ...] = (Param(),)
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Step:
    """A step.

    Attributes:
        how: "plain", "closure", "raising closure", or "scaler": plain, by a GradScaler.
        passes: how many backward passes make up its gradients.
        outside: how many more stand before `step(closure)`, as trainers that accumulate gradients have it.
        writes: the parameter that the forward pass writes to, as `max_norm` does.
    """

    how: str = "plain"
    passes: int = 1
    outside: int = 0
    writes: int | None = None


@dataclass(frozen=True)
class Save:
    """The training goes on from a checkpoint that went through one of `CROSSINGS`."""

    through: str = "a new one"


@dataclass(frozen=True)
class Mode:
    """`train()` or `eval()`, of rules that look ahead."""

    name: str = "eval"


@dataclass(frozen=True)
class Change:
    """A value of a group is changed by hand."""

    group: int
    name: str
    value: Any


@dataclass(frozen=True)
class Add:
    """`add_param_group`."""

    group: Group


@dataclass(frozen=True)
class Freeze:
    """A parameter is frozen, or unfrozen."""

    param: int
    frozen: bool = True


@dataclass(frozen=True)
class Age:
    """A parameter's step counter is set by hand."""

    param: int
    steps: int = 2**24 - 2


@dataclass(frozen=True)
class Hold:
    """Somebody puts a group's parameters into a tuple or a ParameterList."""

    group: int
    holder: str = "tuple"


Event = Step | Save | Mode | Change | Add | Freeze | Age | Hold


@dataclass(frozen=True)
class Training:
    """A training.

    Attributes:
        rule: the name of a rule, or of a class of torch.optim.
        modifiers: of a rule, the innermost first.
        options: values for all groups.
        settings: arguments of ours, such as `nonfinite`.
        events: what happens, in order.
        scheduler: one of torch's, for the learning rate.
        default_device: under which all of it happens.
        hooks: whether hooks watch the steps.
        averaged: whether a `swa_utils.AveragedModel` follows the parameters.
        seed: of all numbers.
    """

    rule: str = "sgd"
    modifiers: tuple[str, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    groups: tuple[Group, ...] = (Group(),)
    events: tuple[Event, ...] = (Step(),)
    scheduler: str = ""
    default_device: str = "cpu"
    hooks: bool = False
    averaged: bool = False
    seed: int = 0

    @property
    def is_torchs(self) -> bool:
        return self.rule in TORCH


def training(seed: int) -> Training:
    """The training that belongs to a seed."""
    return _Draw(random.Random(seed)).training(seed)


class _Draw:
    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def training(self, seed: int) -> Training:
        self.rule = self.rng.choice([*RULES, "nag", "nag", *TORCH])
        self.sparse_only = self.rule == "SparseAdam"
        self.torchs = self.rule in TORCH
        count = self.rng.choice((0, 0, 1, 1, 2)) if not self.torchs else 0
        self.modifiers = tuple(self.rng.sample(MODIFIERS, count))
        if clashes(self.rule, self.modifiers):
            self.modifiers = ()
        self.noisy = "gradient_noise" in self.modifiers or self.rule == "noisy_sgd"
        options = self.options(0.5)
        settings = {}
        if self.chance(0.3):
            settings["nonfinite"] = self.rng.choice(("skip", "raise"))
        if self.chance(0.3) and not self.sparse_only:
            settings["sparse"] = self.rng.choice(("exact", "lazy"))
        if self.chance(0.2):
            settings["state_dtype"] = self.rng.choice(("param", "float32", "float64", "bfloat16"))
        self.narrow = settings.get("state_dtype") == "bfloat16"
        scheduler = self.rng.choice(SCHEDULERS) if self.chance(0.4) else ""
        # A value of ours that is a function of t takes the place of a scheduler of torch's.
        if not self.torchs and not scheduler and self.chance(0.4):
            options |= self.ramps()
        self.scheduled = bool(scheduler) or any(isinstance(value, Ramp) for value in options.values())
        self.nonfinite = "nonfinite" in settings or self.chance(0.1)
        self.hows = self.rng.choice(HOWS)
        groups = tuple(self.group() for _ in range(self.rng.choice((1, 1, 2, 3))))
        self.count = sum(len(group.params) for group in groups)
        self.groups = len(groups)
        self.adds = not scheduler and self.chance(0.3)
        self.writes = self.chance(0.15)
        self.ages = not self.scheduled and self.rule != "SparseAdam" and self.chance(0.1)
        self.accumulates = self.chance(0.3)
        events = tuple(self.event() for _ in range(self.rng.randint(2, 14)))
        device = "meta" if self.hows != ("scaler",) and self.chance(0.06) else "cpu"
        if scheduler and "lr" in legal_options(self.rule, ()) and not self.torchs and self.chance(0.05):
            options["lr"] = Ramp(0.1, 0.01, 4)  # which is refused
        return Training(
            self.rule, self.modifiers, options, settings, groups, events, scheduler, device, self.chance(0.1),
            device == "cpu" and self.chance(0.1), seed,
        )  # fmt: skip

    def options(self, share: float) -> dict[str, Any]:
        legal = legal_options(self.rule, self.modifiers)
        chosen = {name: self.rng.choice(values) for name, values in legal.items() if self.chance(share)}
        if chosen.get("nesterov"):
            chosen |= {"momentum": 0.9, "dampening": 0.0}
        return {k: list(v) if isinstance(v, tuple) and self.chance(0.3) else v for k, v in chosen.items()}

    def ramps(self) -> dict[str, Any]:
        legal = legal_options(self.rule, self.modifiers)
        names = [name for name in ("lr", "gamma", "beta1", "weight_decay") if name in legal]
        return {
            name: Ramp(*self.rng.sample([x for x in legal[name] if isinstance(x, float)], 2), self.rng.randint(2, 6))
            for name in names
            if self.chance(0.6)
        }

    def group(self) -> Group:
        values = {}
        if self.chance(0.4):
            values = {k: v for k, v in self.options(0.3).items() if k not in constructor_only(self.rule)}
            if self.torchs:
                values.pop("nesterov", None)
        return Group(tuple(self.param() for _ in range(self.rng.choice((1, 1, 2, 3)))), values)

    def param(self) -> Param:
        shapes = [s for s in SHAPES if not self.noisy or _count(s) <= 16]
        shapes = [s for s in shapes if s and s[0]] if self.sparse_only else shapes
        dtype = self.rng.choice(("float64", "float32", "float32", *DTYPES))
        real_only = self.narrow or self.sparse_only or self.noisy or self.rule == "Rprop" or self.hows == ("scaler",)
        if (real_only and dtype == "complex64") or (self.hows == ("scaler",) and dtype == "float16"):
            dtype = "float32"  # which is all that a GradScaler unscales
        usual_size = self.rng.choice(("normal", "normal", "normal", "small"))
        usual_form = "sparse" if self.sparse_only else self.rng.choice(FORMS[:-1])
        sizes, forms = [], []
        for _ in range(self.rng.randint(1, 8)):
            sizes.append(self.rng.choice(self.sizes()) if self.chance(0.25) else usual_size)
            forms.append(self.rng.choice(FORMS) if self.chance(0.25) and not self.sparse_only else usual_form)
        return Param(
            self.rng.choice(shapes), dtype, self.rng.choice(LAYOUTS), tuple(sizes), tuple(forms), self.chance(0.92)
        )

    def sizes(self) -> tuple[str, ...]:
        sizes = [
            one for one in SIZES if one != "tiny" or self.rule != "Rprop"
        ]  # the sign of a product, which underflows
        return ("none", *sizes, *(("inf", "nan") if self.nonfinite else ()))

    def event(self) -> Event:
        kinds: list[Any] = [self.step] * 12 + [self.save]
        kinds += [self.change] if not self.scheduled else []
        kinds += [self.freeze]
        kinds += [self.hold] if self.chance(0.05) else []
        kinds += [self.mode] * 2 if self.rule == "nag" else []
        kinds += [self.add] if self.adds else []
        kinds += [self.age] if self.ages else []
        return self.rng.choice(kinds)()

    def step(self) -> Step:
        how = self.rng.choice(self.hows)
        passes = self.rng.choice((1, 2, 3)) if self.accumulates else 1
        outside = self.rng.choice((0, 1)) if self.accumulates and how == "closure" else 0
        writes = self.rng.randrange(self.count) if self.writes and self.chance(0.5) else None
        return Step(how, passes, outside, writes)

    def save(self) -> Save:
        return Save(self.rng.choice([one for one in CROSSINGS if self.torchs or "torch" not in one]))

    def mode(self) -> Mode:
        return Mode(self.rng.choice(("eval", "train")))

    def change(self) -> Event:
        legal = legal_options(self.rule, self.modifiers)
        fixed = {"betas", *constructor_only(self.rule)}
        names = [k for k, v in legal.items() if k not in fixed and not isinstance(v[0], bool | tuple)]
        if not names:
            return Step()
        name = self.rng.choice(names)
        return Change(self.rng.randrange(self.groups), name, self.rng.choice(legal[name]))

    def freeze(self) -> Freeze:
        return Freeze(self.rng.randrange(self.count), self.chance(0.5))

    def hold(self) -> Hold:
        return Hold(self.rng.randrange(self.groups), self.rng.choice(("tuple", "ParameterList")))

    def add(self) -> Add:
        group = self.group()
        self.groups += 1
        self.count += len(group.params)
        return Add(group)

    def age(self) -> Age:
        return Age(self.rng.randrange(self.count), 2**24 - self.rng.randint(1, 4))


def _count(shape: tuple[int, ...]) -> int:
    count = 1
    for size in shape:
        count *= size
    return count
