"""A training of a torch optimizer of ours, watched at every step."""

from __future__ import annotations

import contextlib
import copy
import io
import pickle
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import torch
from torch.optim.swa_utils import AveragedModel

import fallline.torch
from fallline import HyperparameterError
from fallline.torch.memory import look
from fallline.torch.memory.in_python import PythonLook
from fuzz.bits import Picture, check_same, same_bits
from fuzz.cases import Add, Age, Change, Event, Freeze, Hold, Mode, Save, Step, Training
from fuzz.errors import TrainingError
from fuzz.tensors import exact, gradient, joined, rows_held
from fuzz.torch_making import SCHEDULERS, Made
from fuzz.torch_reference import TorchReference
from fuzz.values import Ramp


def check(training: Training) -> None:
    """Trains in each way in which steps can go.

    Raises:
        TrainingError: what came out is not what the reference says, or differs between the ways.
    """
    if training.scheduler and isinstance(training.options.get("lr"), Ramp):
        check_refused(training)
        return
    with torch.device(training.default_device):
        run = Run(training, "auto", watched=True)
        run.train()
        for way in ("look in Python", "array"):
            other = Run(training, way, watched=False)
            other.train()
            check_same(run.pictures, other.pictures, f"{way}: not the bits of the compiled kernel")
        if any(isinstance(event, Save) and "torch" not in event.through for event in training.events):
            other = Run(training, "auto", watched=False, saves=False)
            other.train()
            check_same(run.pictures, other.pictures, "after a checkpoint: not the bits of a training without")


def check_refused(training: Training) -> None:
    """A scheduler where the rate is a function of the step: refused when it is made, or at the first step."""
    try:
        run = Run(training, "auto", watched=False)
        run.event = Step()
        run._step(run.event)
    except HyperparameterError as error:
        if "lr" not in str(error):
            raise TrainingError("refusal", f"does not name lr: {error}") from None
    else:
        raise TrainingError("refusal", "a scheduler has taken the place of a function of the step")


class ClosureError(Exception):
    """What a closure raises."""


class Run(Made):
    """One training, looked at after every event."""

    def __init__(self, training: Training, way: str, *, watched: bool, saves: bool = True, device: str = "cpu") -> None:
        super().__init__(training, way, watched=watched, device=device)
        self.saves = saves
        self.scaler = torch.amp.GradScaler(device, init_scale=2.0**4)
        self.t = 0
        self.skipped = False
        self.event: Event = Step()
        self.pictures: list[Picture] = []
        self.average: Any = None
        if training.averaged and watched:
            self.average = AveragedModel(torch.nn.ParameterList(self.params))
            self.averages: list[np.ndarray] = []

    def train(self) -> None:
        for event in self.case.events:
            self.event = event
            with self._looking():
                getattr(self, f"_{type(event).__name__.lower()}")(event)
            self._check_all()
        if self.case.rule == "nag":
            self.event = Mode("eval")
            with self._looking():
                self._mode(self.event)
            self._check_all()

    def _looking(self) -> Any:
        return _in_python() if self.way == "look in Python" else contextlib.nullcontext()

    def _fail(self, kind: str, text: str) -> None:
        raise TrainingError(kind, f"{text}, after {self.event!r}, step {self.t}, {self.way}")

    def _step(self, event: Step) -> None:
        self._follow_rates()
        for param in self.params:
            param.grad = None
        self.skipped = False
        if event.how in ("closure", "raising closure"):
            self._closure_step(event)
        else:
            self._plain_step(event)
        self.t += 1
        if self.average is not None:
            self._follow_average()
        if self.scheduler and event.how != "raising closure" and not self.skipped:
            self.scheduler.step()
            if self.rates:
                self.rates.step()

    def _follow_average(self) -> None:
        """torch's average of what a model shows, and the same by hand."""
        model = torch.nn.ParameterList(self.params[: len(list(self.average.module))])
        count = int(self.average.n_averaged)
        self.average.update_parameters(model)
        shown = [exact(param) for param in model]
        old = self.averages or shown
        self.averages = [mean + (x - mean) / (count + 1) for mean, x in zip(old, shown, strict=True)]
        for k, (mean, param) in enumerate(zip(self.averages, self.average.module, strict=True)):
            eps = torch.finfo(param.dtype).eps  # relative to the largest number: it is an average of differences
            size = np.max(np.abs(mean), where=np.isfinite(mean), initial=1.0)
            if not np.allclose(exact(param), mean, rtol=8 * eps, atol=8 * eps * size, equal_nan=True):
                self._fail("average", f"of parameter {k}: {exact(param)} where {mean} is right")

    def _follow_rates(self) -> None:
        if self.rates and self.reference is not None:
            for mine, group in zip(self.reference.values, self.rates.optimizer.param_groups, strict=False):
                mine["lr"] = group["lr"]

    def _plain_step(self, event: Step) -> None:
        if self.case.rule == "nag":
            self.optimizer.train()
            if self.reference is not None and not self.reference.ahead:
                self.reference.arrive()
        scaled = event.how == "scaler"
        scale = float(self.scaler.scale(torch.ones((), device=self.device))) if scaled else 1.0
        for k in range(event.passes):
            self._backward(event, k, scale)
        if scaled and any(param.grad is not None for param in self.params):
            self._guarded(lambda: self.scaler.step(self.optimizer), scaled=True)
            self.scaler.update()
        else:
            self._guarded(self.optimizer.step)
        self._follow(stay=False)

    def _closure_step(self, event: Step) -> None:
        for k in range(event.outside):
            self._backward(event, -1 - k)
        mixes = self._would_mix()
        try:
            self._guarded(lambda: self.optimizer.step(lambda: self._closure(event)))
        except ClosureError:
            self.skipped = True
        except RuntimeError:
            if not (event.outside and self.case.rule == "nag"):
                raise
            self.skipped = True  # gradients of two points are refused
        if mixes and not self.skipped:
            self._fail("mixed gradients", "a gradient at theta was added to one ahead")
        self._follow(stay=True)

    def _closure(self, event: Step) -> torch.Tensor:
        if self.reference is not None and self.reference.looks_ahead:
            self.reference.arrive()
        for k in range(event.passes):
            self._backward(event, k)
        if event.how == "raising closure":
            raise ClosureError
        return torch.ones((), device="cpu")

    def _would_mix(self) -> bool:
        """Whether there are gradients already, and these of another point than those that a closure takes."""
        if self.reference is None or not self.reference.looks_ahead or self.reference.ahead:
            return False
        thetas = [one.theta[0] for one in self.reference.ones]
        self.reference.arrive()
        points = [one.point[0] for one in self.reference.ones]
        self.reference.depart()
        return any(
            param.grad is not None and bool(exact(param.grad).any()) and not np.allclose(theta, point, rtol=1e-6)
            for param, theta, point in zip(self.params, thetas, points, strict=True)
        )

    def _backward(self, event: Step, turn: int, scale: float = 1.0) -> None:
        """A forward and a backward pass: what the forward pass sees is checked."""
        if self.watched:
            self._check_seen("the forward pass")
        if event.writes is not None and turn == 0:
            self._write(event.writes % len(self.params))
        for k, (param, spec) in enumerate(zip(self.params, self.specs, strict=True)):
            if not param.requires_grad:
                continue
            rng = np.random.default_rng((self.case.seed, 1 + self.t, k, turn + 9))
            size, form = spec.sizes[self.t % len(spec.sizes)], spec.forms[self.t % len(spec.forms)]
            grad = gradient(size, form, param, rng, scale)
            if event.how == "scaler" and grad is not None and form in ("expanded", "negated"):
                grad = grad.clone(memory_format=torch.contiguous_format).resolve_neg()  # a GradScaler writes to it
            if grad is not None and param.grad is None:
                param.grad = grad
            elif grad is not None:
                _accumulate(param, grad)

    @torch.no_grad()
    def _write(self, k: int) -> None:
        """As an embedding's `max_norm`, or an average that follows in the forward pass."""
        param = self.params[k]
        param.mul_(0.5)
        if self.reference is not None:
            self.reference.write(k, exact(param))

    def _guarded(self, step: Callable[[], Any], *, scaled: bool = False) -> None:
        """Takes the step; with `nonfinite=` or a scaler, whether it was taken must be as the gradients say."""
        optimizer = self.optimizer
        skipped = optimizer.skipped_steps
        policy = self.case.settings.get("nonfinite", "propagate")
        try:
            step()
            refused = optimizer.skipped_steps > skipped
        except fallline.torch.NonFiniteGradientError:
            refused = True
        finite = all(np.isfinite(exact(p.grad)).all() for p in self.params if p.grad is not None)
        if policy != "propagate" and refused is finite and not scaled:
            self._fail("nonfinite", f"refused: {refused}, finite: {finite}")
        self.skipped = refused or (scaled and not finite)

    def _follow(self, *, stay: bool) -> None:
        if self.reference is None:
            return
        if self.skipped:
            if stay:
                self.reference.depart()
            return
        grads, rows, sums = {}, {}, []
        lazy = self.case.settings.get("sparse", "lazy" if self.case.rule == "SparseAdam" else "exact") == "lazy"
        for k, param in enumerate(self.params):
            if param.grad is None:
                continue
            grads[k] = exact(param.grad)  # a scaler has unscaled it
            if param.grad.layout is torch.sparse_coo:
                sums.append(k)
                if lazy:
                    rows[k] = rows_held(param.grad)
        self.reference.step(grads, rows, sums, stay=stay)

    # Other events

    def _mode(self, event: Mode) -> None:
        getattr(self.optimizer, event.name)()
        if self.reference is not None and self.reference.looks_ahead:
            if event.name == "eval":
                self.reference.depart()
            elif not self.reference.ahead:
                self.reference.arrive()

    def _change(self, event: Change) -> None:
        groups = self.optimizer.param_groups
        groups[event.group % len(groups)][event.name] = event.value
        if isinstance(self.reference, TorchReference):
            groups = self.reference.optimizer.param_groups
            groups[event.group % len(groups)][event.name] = event.value
        elif self.reference is not None:
            self.reference.values[event.group % len(groups)][event.name] = event.value
            if self.reference.ahead:
                self.reference.arrive()

    def _add(self, event: Add) -> None:
        start = len(self.params)
        group = self.group(event.group)
        self.groups.append(group)
        self.optimizer.add_param_group(dict(group))
        if self.reference is not None:
            self.reference.add_group(event.group.values, [self.known(k) for k in range(start, len(self.params))])

    def _freeze(self, event: Freeze) -> None:
        self.params[event.param % len(self.params)].requires_grad_(not event.frozen)

    def _age(self, event: Age) -> None:
        k = event.param % len(self.params)
        state = self.optimizer.state.get(self.params[k], {})
        if "step" in state:
            state["step"].fill_(event.steps)
            if self.reference is not None:
                self.reference.ones[k].t = event.steps

    def _hold(self, event: Hold) -> None:
        group = self.optimizer.param_groups[event.group % len(self.optimizer.param_groups)]
        holder = tuple if event.holder == "tuple" else torch.nn.ParameterList
        group["params"] = holder(group["params"])

    def _save(self, event: Save) -> None:
        if not self.saves and "torch" not in event.through:
            return
        optimizer = self.optimizer
        if event.through == "itself":
            optimizer.load_state_dict(optimizer.state_dict())
        elif event.through in ("a pickle", "a copy"):
            with torch.device("cpu"):
                held = (optimizer, self.params)
                new = pickle.loads(pickle.dumps(held)) if event.through == "a pickle" else copy.deepcopy(held)
            self.optimizer, self.params = new
            self.memory = []
            self._go_on()
        else:
            saved = optimizer.state_dict()
            if event.through == "a file":
                saved = _through_a_file(saved)
            if event.through == "torch's class and back":
                saved = self._through_torch(saved)
            groups = [
                {**group, "params": list(g["params"])}
                for group, g in zip(self.groups, optimizer.param_groups, strict=True)
            ]
            self.optimizer = self.made(groups)
            self._go_on()
            self.optimizer.load_state_dict(saved, strict="not strictly" not in event.through)

    def _go_on(self) -> None:
        """The scheduler goes on with another optimizer."""
        if self.scheduler:
            saved, values = self.scheduler.state_dict(), [dict(g) for g in self.optimizer.param_groups]
            self.scheduler = SCHEDULERS[self.case.scheduler](self.optimizer)
            self.scheduler.load_state_dict(saved)
            for group, old in zip(self.optimizer.param_groups, values, strict=True):
                group["lr"] = old["lr"]

    def _through_torch(self, saved: dict[str, Any]) -> dict[str, Any]:
        params = [{"params": list(group["params"])} for group in self.optimizer.param_groups]
        theirs = getattr(torch.optim, self.case.rule)(params, **({"lr": 0.01} if self.case.rule == "SGD" else {}))
        theirs.load_state_dict(saved)
        if self.reference is not None:
            self.reference.narrowed(param.dtype for param in self.params)
        back: dict[str, Any] = theirs.state_dict()
        return back

    # Looked at

    def _check_all(self) -> None:
        params = [param.detach().clone() for param in self.params]
        states = [
            {
                name: torch.as_tensor(value, device="cpu").clone()
                for name, value in self.optimizer.state.get(param, {}).items()
            }
            for param in self.params
        ]
        if not isinstance(self.event, Save) or "torch" in self.event.through:
            self.pictures.append((f"{self.event!r}", params, states))
        if self.watched:
            self._check_seen("the parameters")
            self._check_memory()
            if self.rates:
                self._check_rates()

    def _check_seen(self, who: str) -> None:
        assert self.reference is not None
        for k, param in enumerate(self.params):
            wrong = self.reference.distance(k, exact(param))
            if wrong:
                kind = "not finite" if wrong.startswith(("NaN", "[")) else "wrong"
                self._fail(kind, f"parameter {k} in {who}: {wrong}")

    def _check_rates(self) -> None:
        wanted = [group["lr"] for group in self.rates.optimizer.param_groups]
        collected = [group["lr"] for group in self.optimizer.param_groups]
        if not np.allclose(wanted, collected, rtol=1e-12):
            self._fail("rates", f"{collected} where {wanted} is right")

    def _check_memory(self) -> None:
        """Nothing beside the parameters' elements has changed."""
        for k, (base, start, param) in enumerate(self.memory):
            if base.numel() == param.numel():
                continue
            mask = torch.ones(base.shape, dtype=torch.bool, device="cpu")
            torch.as_strided(mask, param.shape, param.stride(), param.storage_offset()).fill_(False)
            if not same_bits(base.detach()[mask], start[mask]):
                self._fail("memory", f"beside parameter {k} memory has changed")


def _accumulate(param: torch.nn.Parameter, grad: torch.Tensor) -> None:
    """Adds to a parameter's gradient as a backward pass does."""
    assert param.grad is not None
    if param.dtype == torch.float16 and param.grad.layout is grad.layout is torch.sparse_coo:  # a sum that torch lacks
        param.grad = joined(param.grad, grad)
        return
    if param.dtype == torch.float16:
        param.grad, grad = param.grad.to_dense(), grad.to_dense()
    if param.grad.layout is torch.strided:  # autograd adds in place
        param.grad = param.grad.clone(memory_format=torch.contiguous_format)
    param.backward(grad)  # type: ignore[no-untyped-call]


def _through_a_file(saved: dict[str, Any]) -> dict[str, Any]:
    file = io.BytesIO()
    torch.save(saved, file)
    file.seek(0)
    loaded: dict[str, Any] = torch.load(file, weights_only=True)
    return loaded


@contextlib.contextmanager
def _in_python() -> Iterator[None]:
    """Steps look at tensors without the compiled look."""
    fastest = look.fastest
    look.fastest = PythonLook  # type: ignore[assignment]
    try:
        yield
    finally:
        look.fastest = fastest
