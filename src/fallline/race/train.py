"""The loop: every rule from the same weights through the same batches, an epoch at a time in turn.

Taking turns means that a busy moment of the machine slows all rules alike, and that a race stopped half-way has seen
every rule equally far.
"""

from __future__ import annotations

import contextlib
import copy
import math
import time
from collections.abc import Callable, Iterator

import torch
from torch import Tensor, nn

from fallline.problems._problem import Examples, Problem
from fallline.race.results import Record, Result, Run
from fallline.race.settings import Settings
from fallline.torch import RuleOptimizer


def run_race(problem: Problem, settings: Settings, tell: Callable[[Run], None] = lambda run: None) -> Result:
    """Runs a race to its end, or to a KeyboardInterrupt: the result then holds what was done until there.

    Args:
        problem: what to train.
        settings: the rules, epochs, batch size and seed.
        tell: called with a rule's run after each of its epochs, and with epoch 0 before the first.

    Raises:
        RaceError: the batch size exceeds the number of training examples.
    """
    train, test = problem.load()
    size = settings.batch_of(len(train))
    runs = tuple(map(Run, settings.rules))
    began = time.perf_counter()
    with contextlib.suppress(KeyboardInterrupt), _one_thread():
        start = initial_model(problem, settings.seed)
        lanes = [Lane(problem, run, start, (train, test), size, settings.seed) for run in runs]
        for lane in _turns(lanes, settings.epochs):
            tell(lane.run)
    return Result(settings, problem.title, len(train), len(test), runs, time.perf_counter() - began)


def initial_model(problem: Problem, seed: int) -> nn.Module:
    """The model with the weights that this seed draws; torch's global generator stays as it was."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return problem.model()


def batches(examples: Examples, size: int, generator: torch.Generator) -> Iterator[tuple[Tensor, Tensor]]:
    """Every example once, in a new random order, `size` at a time; what is left at the end is a smaller batch."""
    order = torch.randperm(len(examples), generator=generator)
    return zip(torch.split(examples.inputs[order], size), torch.split(examples.targets[order], size), strict=True)


def _turns(lanes: list[Lane], epochs: int) -> Iterator[Lane]:
    for epoch in range(epochs + 1):
        for lane in lanes:
            if lane.run.diverged is None:
                lane.run_epoch(epoch)
                yield lane


@contextlib.contextmanager
def _one_thread() -> Iterator[None]:
    """Sums in one order, hence the same results on every machine size; and no slower for small models."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


class Lane:
    """One rule with its own model, optimizer and batch order.

    Args:
        problem: what to train.
        run: where the records go.
        start: the model to begin from; it is copied.
        data: training and test examples.
        batch_size: examples a step.
        seed: draws the order of the examples.
    """

    def __init__(
        self, problem: Problem, run: Run, start: nn.Module, data: tuple[Examples, Examples], batch_size: int, seed: int
    ) -> None:
        self.run = run
        self.model = copy.deepcopy(start)
        self.optimizer = RuleOptimizer(self.model.parameters(), run.rule)
        self._problem, self._batch_size = problem, batch_size
        self._train, self._test = data
        self._order = torch.Generator().manual_seed(seed)

    def run_epoch(self, epoch: int) -> None:
        """Trains through an epoch, unless it is epoch 0, and records where the rule then stands."""
        if epoch:
            for inputs, targets in batches(self._train, self._batch_size, self._order):
                if not self._step(inputs, targets):
                    self.run.diverged = len(self.run.step_seconds) + 1
                    return
            self.run.state_bytes = self._state_bytes()
        record = self._evaluate(epoch)
        if math.isfinite(record.train_loss) and math.isfinite(record.test_loss):
            self.run.records.append(record)
        else:
            self.run.diverged = record.step

    def _step(self, inputs: Tensor, targets: Tensor) -> bool:
        """A training step; False, and no step, where the loss is not finite."""
        began = time.perf_counter()
        self.optimizer.zero_grad()
        loss = self._problem.loss(self.model(inputs), targets)
        if not math.isfinite(loss.item()):
            return False
        loss.backward()  # type: ignore[no-untyped-call]
        ready = time.perf_counter()
        self.optimizer.step()
        ended = time.perf_counter()
        self.run.step_seconds.append(ended - began)
        self.run.optimizer_seconds.append(ended - ready)
        return True

    @torch.no_grad()
    def _evaluate(self, epoch: int) -> Record:
        self.model.eval()
        self.optimizer.eval()
        train_loss, _ = self._measure(self._train)
        test_loss, accuracy = self._measure(self._test)
        self.optimizer.train()
        self.model.train()
        return Record(epoch, len(self.run.step_seconds), train_loss, test_loss, accuracy)

    def _measure(self, examples: Examples) -> tuple[float, float]:
        """Mean loss, and the share that is classified rightly."""
        outputs = self.model(examples.inputs)
        right = outputs.argmax(dim=1) == examples.targets
        return float(self._problem.loss(outputs, examples.targets)), float(right.double().mean())

    def _state_bytes(self) -> float:
        names = self.run.rule.program.state_names
        stored: int = sum(state[name].nbytes for state in self.optimizer.state.values() for name in names)
        return stored / sum(parameter.numel() for parameter in self.model.parameters())
