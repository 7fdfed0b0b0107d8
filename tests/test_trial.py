"""One trial: what a training function must do, what is counted, compared, and given back."""

from __future__ import annotations

import json
import math
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from fallline.problems import Problem
from fallline.race.protocol.contender import parse
from fallline.race.protocol.errors import RaceError
from fallline.race.trial.find_lr import find_lr
from fallline.race.trial.maker import Maker
from fallline.race.trial.record import POINTS, TrainError, thinned, trailing_mean
from fallline.race.trial.trial import calibrate, drive, run_trial


def quadratic(make_optimizer, seed, measure=0):
    x = torch.nn.Parameter(torch.full((4,), 1.0 + seed))
    optimizer = make_optimizer([x])
    step = 0
    while True:
        optimizer.zero_grad()
        loss = (x**2).sum() / 2
        loss.backward()
        optimizer.step()
        step += 1
        valid = {"valid_loss": (x**2).sum().item() / 2, "test_loss": 7.0}
        yield (loss.item(), valid) if measure and step % measure == 0 else loss.item()


def problem(train, metric="loss"):
    return Problem("made", "made up", train, 100, metric, 0.1, 4, 0.1, "nothing", "none")


def trial(train=quadratic, rule="sgd", metric="loss", **payload):
    given = {"values": {"lr": 0.1}, "seed": 0, "steps": 40, "schedule": "constant", "metric": metric, "goal": None}
    given |= {"target": 0.1, "by": "final"}
    return run_trial(problem(train, metric), parse(rule), {**given, **payload})


def test_a_run_in_numbers():
    outcome = trial()
    losses = 2 * 0.81 ** np.arange(40)
    means = trailing_mean(losses, 2)
    assert (outcome["steps"], outcome["diverged"], outcome["metric"]) == (40, None, "loss")
    assert outcome["first"] == 2.0
    assert outcome["final"] == pytest.approx(means[-1], rel=1e-5)
    assert outcome["best"] == outcome["final"]
    assert outcome["reached"] == int(np.flatnonzero(means <= 0.1)[0]) + 1
    assert outcome["curve"][0] == list(range(1, 41))
    assert outcome["curve"][1] == pytest.approx(means, rel=1e-5)
    assert json.loads(json.dumps(outcome)) == outcome
    assert trial() == outcome
    assert trial(seed=1)["first"] == 8.0


def test_a_metric_is_compared_where_it_is_measured():
    def train(make_optimizer, seed):
        return quadratic(make_optimizer, seed, measure=8)

    outcome = trial(train, metric="valid_loss")
    assert outcome["curve"][0] == [8, 16, 24, 32, 40]
    assert outcome["final"] == pytest.approx(2 * 0.81**40, rel=1e-4)
    assert outcome["reached"] == 16
    assert outcome["first"] == 2.0
    assert outcome["metrics"] == {"valid_loss": outcome["final"], "test_loss": 7.0}
    assert trial(train, metric="auto")["metric"] == "valid_loss"
    assert trial(metric="auto")["metric"] == "loss"
    said = r"never yielded 'valid_los' in 40 steps; it yielded: valid_loss, test_loss\. If .*--steps, --scale; --fast"
    with pytest.raises(TrainError, match=said):
        trial(train, metric="valid_los")


def test_steps_to_the_target_may_be_compared():
    outcome = trial(by="steps")
    assert outcome["score"] == outcome["reached"] < 40
    missed = trial(by="steps", target=1e-9)
    assert missed["score"] == pytest.approx(40 * (1 + math.log(missed["final"] / 1e-9)))
    assert trial(by="steps", target=1e-9, values={"lr": 0.2})["score"] < missed["score"]
    assert trial(by="steps", values={"lr": 1e30})["score"] is None
    assert trial()["score"] == trial()["final"]


def test_runs_that_diverge_end_early():
    outcome = trial(values={"lr": 3.0}, steps=1000)
    assert outcome["final"] is None
    assert 3 < outcome["diverged"] == outcome["steps"] < 80
    assert outcome["best"] == 2.0

    def breaks(make_optimizer, seed):
        for step, loss in enumerate(quadratic(make_optimizer, seed), 1):
            yield (loss, {"valid_loss": math.nan}) if step == 5 else loss

    assert trial(breaks)["diverged"] == 5


def test_schedules_move_the_rate():
    seen = []

    def train(make_optimizer, seed):
        x = torch.nn.Parameter(torch.ones(2))
        optimizer = make_optimizer([{"params": [x]}])
        while True:
            x.grad = torch.ones(2)
            before = x.detach().clone()
            optimizer.step()
            seen.append(float((before - x.detach())[0]))
            yield 1.0

    trial(train, schedule="linear", steps=10)
    assert seen == pytest.approx([0.1 * (1 - k / 10) for k in range(10)], abs=1e-6)
    seen.clear()
    trial(train, schedule="cosine", steps=10, rule="torch.optim.SGD")
    assert seen == pytest.approx([0.05 * (1 + math.cos(math.pi * k / 10)) for k in range(10)], abs=1e-6)
    with pytest.raises(RaceError, match="--schedule cosine needs --steps"):
        trial(train, schedule="cosine", steps=None)


def test_a_problem_may_end_by_itself():
    def train(make_optimizer, seed):
        for _, loss in zip(range(7), quadratic(make_optimizer, seed), strict=False):
            yield loss

    assert trial(train, steps=None)["steps"] == 7
    assert trial(train, steps=100)["steps"] == 7


def test_steps_of_several_optimizers_are_those_of_the_busiest():
    def train(make_optimizer, seed):
        first, second = (quadratic(make_optimizer, seed) for _ in range(2))
        while True:
            next(first)
            next(first)
            yield next(second)

    assert trial(train, steps=10)["steps"] == 10


def test_a_loss_that_is_told_again_counts_once():
    def train(make_optimizer, seed):
        for step, loss in enumerate(quadratic(make_optimizer, seed), 1):
            yield loss
            if step % 5 == 0:
                yield loss, {"valid_loss": 1.0}

    assert trial(train)["loss"] == trial()["loss"]


@pytest.mark.parametrize(
    ("train", "match"),
    [
        (lambda make_optimizer, seed: None, "train returned a NoneType, but it must be a generator"),
        (lambda make_optimizer, seed: iter([1.0]), r"never called make_optimizer\(model.parameters\(\)\)"),
        (lambda make_optimizer, seed: iter(["low"]), "train yielded 'low', but a race needs a generator that yields"),
        (lambda make_optimizer, seed: iter([(1.0, 2.0)]), r"train yielded \(1.0, 2.0\)"),
        (lambda make_optimizer, seed: iter([make_optimizer([torch.nn.Parameter(torch.ones(1))]) and 1.0]), "no step"),
    ],
)
def test_what_a_training_function_must_do(train, match):
    with pytest.raises(TrainError, match=match):
        trial(train)


def test_errors_name_the_function():
    def ignores(make_optimizer, seed):
        yield 1.0

    def waits(make_optimizer, seed):
        make_optimizer([torch.nn.Parameter(torch.ones(1))])
        yield 1.0

    def measures(make_optimizer, seed):
        return ((loss, {"valid_recall": 0.5}) for loss in quadratic(make_optimizer, seed))

    for train, said in (
        (ignores, r"^made: ignores never called make_optimizer"),
        (waits, "^made: waits made no step"),
        (lambda make_optimizer, seed: None, "^made: train returned a NoneType"),
    ):
        with pytest.raises(TrainError, match=said):
            trial(train)
    with pytest.raises(TrainError, match=r"^made: is more valid_recall better, .* or let measures yield"):
        trial(measures, metric="auto")


def test_a_function_that_trains_nothing_is_told():
    def train(make_optimizer, seed):
        x = torch.nn.Parameter(torch.ones(2))
        optimizer = make_optimizer([x])
        for _ in range(5):
            loss = x.pow(2).sum()  # no loss.backward()
            optimizer.step()
            yield loss.item()

    for rule in ("sgd", "torch.optim.Adam"):
        with pytest.raises(TrainError, match=r"trains nothing: no .* had a gradient.*; call loss\.backward\(\)"):
            trial(train, rule=rule)


def test_a_step_may_make_its_gradient_or_need_none():
    class Shrunk(torch.optim.Optimizer):
        def __init__(self, params, lr=0.1):
            super().__init__(params, {"lr": lr})

        @torch.no_grad()
        def step(self, closure=None):
            for group in self.param_groups:
                for param in group["params"]:
                    param.data.mul_(1 - group["lr"])

    def closed(make_optimizer, seed):
        x = torch.nn.Parameter(torch.ones(2))
        optimizer = make_optimizer([x])

        def closure():
            optimizer.zero_grad()
            loss = x.pow(2).sum()
            loss.backward()
            return loss

        while True:
            yield optimizer.step(closure).item()

    def alone(make_optimizer, seed):
        x = torch.nn.Parameter(torch.ones(2))
        optimizer = make_optimizer([x])
        while True:
            yield x.pow(2).sum().item()
            optimizer.step()

    assert trial(closed)["steps"] == 40
    maker = Maker(SimpleNamespace(optimizer=lambda setting, seed: Shrunk, defaults={"lr": 0.1}), {})
    *_, (steps, loss, _) = drive(problem(alone), maker, 0, 5)
    assert (steps, loss) == (5, pytest.approx(2 * 0.9**10))


def test_calibration():
    def train(make_optimizer, seed):
        return quadratic(make_optimizer, seed, measure=8)

    payload = {"values": {}, "seed": 0, "steps": 40, "seconds": 5.0, "metric": "loss", "goal": None}
    calibration = calibrate(problem(train), parse("adam"), payload)
    assert calibration["parameters"] == 4
    assert calibration["state_bytes"] == 8
    assert 0 < calibration["update_seconds"] < calibration["step_seconds"] < 1
    assert calibrate(problem(train), parse("torch.optim.Adam"), payload)["state_bytes"] == 8
    assert calibrate(problem(train), parse("sgd"), payload)["state_bytes"] == 0
    short = calibrate(problem(train), parse("sgd"), {**payload, "steps": None, "seconds": 0.0})
    assert short["parameters"] == 4


def test_means_and_thinning():
    assert trailing_mean(np.array([1.0, 3.0, 5.0, 7.0]), 2).tolist() == [1.0, 2.0, 4.0, 6.0]
    steps, values = thinned(np.arange(1, 1001), np.arange(1000) / 3)
    assert len(steps) == len(values) == POINTS
    assert (steps[0], steps[-1], values[-1]) == (1, 1000, 333.0)
    assert thinned(np.array([]), np.array([])) == [[], []]


def test_a_huge_loss_is_forgotten_with_its_window():
    """Differences of sums would lose everything beside it."""
    values = np.full(100, 0.5)
    values[20] = 1e20
    assert trailing_mean(values, 5)[25:] == pytest.approx(0.5)
    rng = np.random.default_rng(0)
    for count, window in ((1, 1), (7, 3), (100, 7), (9, 9), (5, 20)):
        given = rng.standard_normal(count)
        means = [given[max(0, k - window + 1) : k + 1].mean() for k in range(count)]
        assert trailing_mean(given, window) == pytest.approx(means)


def test_test_data_ends_no_run():
    def train(make_optimizer, seed):
        for loss in quadratic(make_optimizer, seed):
            yield loss, {"valid_loss": loss, "test_loss": math.nan}

    assert trial(train, metric="auto")["diverged"] is None


def test_what_diverged_has_not_reached_the_target():
    def train(make_optimizer, seed):
        for step, loss in enumerate(quadratic(make_optimizer, seed), 1):
            yield loss if step < 35 else math.inf

    outcome = trial(train)
    assert outcome["diverged"] == 35
    assert outcome["reached"] is None


def test_groups_keep_the_ratio_of_their_rates_and_may_be_added():
    seen = []

    def train(make_optimizer, seed):
        x, y, z = (torch.nn.Parameter(torch.ones(1)) for _ in range(3))
        x.grad = torch.zeros(1)
        optimizer = make_optimizer([{"params": [x], "lr": 3.0}, {"params": [y], "lr": 0.3}])
        for step in range(6):
            if step == 3:
                optimizer.add_param_group({"params": [z], "lr": 1.0})
            optimizer.step()
            seen.append([group["lr"] for group in optimizer.param_groups])
            yield 1.0

    trial(train, steps=6)
    assert seen[0] == pytest.approx([0.1, 0.01])
    seen.clear()
    trial(train, steps=6, schedule="linear")
    assert seen[0] == pytest.approx([0.1, 0.01])
    assert seen[5] == pytest.approx([0.1 / 6, 0.01 / 6, 1 / 6])


def test_a_sweep_of_rates_keeps_their_ratio():
    seen = []

    def train(make_optimizer, seed):
        x, y = (torch.nn.Parameter(torch.ones(1)) for _ in range(2))
        optimizer = make_optimizer([{"params": [x], "lr": 3.0}, {"params": [y], "lr": 0.3}])
        while True:
            seen.append([group["lr"] for group in optimizer.param_groups])
            optimizer.step()
            yield 1.0

    find_lr(problem(train), parse("sgd"), seed=0, low=1e-3, high=1.0, steps=20, repeats=1, probes=0)
    assert max(first for first, _ in seen) == pytest.approx(1.0)
    assert all(second == pytest.approx(first / 10) for first, second in seen)


def test_two_rules_train_a_model():
    moved = []

    def train(make_optimizer, seed):
        model = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.Linear(4, 2))
        optimizer = make_optimizer(model)
        for _ in range(8):
            loss = (model(torch.ones(1, 3)) - 3).square().sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            moved.append([(group["rule"].name if "rule" in group else "") for group in optimizer.param_groups])
            yield loss.item()

    values = {"lr": 0.1, "rest.lr": 0.1}
    outcome = trial(train, rule="muon+sgd", values=values, steps=8, schedule="linear")
    assert outcome["final"] < outcome["first"] / 2
    assert moved[0] == ["", "sgd"]


def test_a_trials_seed_is_that_of_its_draws():
    def train(make_optimizer, seed):
        x = torch.nn.Parameter(torch.zeros(3))
        optimizer = make_optimizer([x])
        for _ in range(5):
            x.grad = torch.zeros(3)
            optimizer.step()
            yield float(x.detach().sum()) + 5

    values = {"lr": 0.1, "noise": 1.0}
    first, again, other = (trial(train, rule="noisy_sgd", values=values, steps=5, seed=k) for k in (0, 0, 1))
    assert first == again
    assert first["curve"] != other["curve"]
    given = [trial(train, rule="noisy_sgd(noise_seed=3)", values=values, steps=5, seed=k) for k in (0, 1)]
    assert given[0]["curve"] == given[1]["curve"]
