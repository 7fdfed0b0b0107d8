"""What the notes of the page's presets claim, on the walks that the page itself makes."""

from __future__ import annotations

import json
import math
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from browser import WITHOUT_WEBGL, needs_chromium
from fallline.surfaces import hubble, rastrigin

sys.path.append(str(Path(__file__).parent.parent / "tools"))

from website.measured import measured


@dataclass(frozen=True)
class Walk:
    """A run of a preset: points (steps + 1, 2) and losses; lengths and rates of its steps; its last states."""

    points: np.ndarray
    losses: np.ndarray
    lengths: np.ndarray
    rates: np.ndarray
    states: dict

    @property
    def x(self):
        return self.points[:, 0]

    @property
    def y(self):
        return self.points[:, 1]

    @property
    def end(self):
        return self.points[-1]

    def first(self, holds):
        """The first step at which something holds of the points; there is one."""
        assert holds.any()
        return int(holds.argmax())

    def leaves(self):
        """The step at which it is further than 1/2 from y = 0; None where it never is."""
        away = abs(self.y) > 0.5
        return int(away.argmax()) if away.any() else None

    def below(self, loss):
        """The step from which on its loss stays below; one more than there are where it does not."""
        return 1 + int(np.flatnonzero(self.losses > loss).max(initial=-1))


CLAIMS = {}


def claim(preset):
    """Of a function of a preset's walks, which holds what its note says and returns the numbers in it, as written."""

    def kept(function):
        CLAIMS[preset] = function
        return function

    return kept


def rounded(*numbers, digits=2):
    return {f"{float(f'{number:.{digits}g}'):.12g}" for number in numbers}


@claim("step")
def one_step(small, middle, large):
    height, slope = small.losses[0], np.array([-3.0, 3.0])
    for walk, rate in ((small, 0.1), (middle, 0.6), (large, 1.4)):
        np.testing.assert_allclose(walk.points[1], walk.points[0] - rate * slope)
    assert middle.losses[1] < small.losses[1] < height < large.losses[1]
    foretold = height - 0.1 * slope @ slope
    losses = (height, small.losses[1], foretold, large.losses[1])
    return {"0.1", "0.6", "1.4"} | rounded(*losses, digits=3) | rounded(middle.losses[1])


@claim("rates")
def four_rates(crawling, straight, swinging, lost):
    assert straight.losses[-1] < crawling.losses[-1] / 10
    assert abs(straight.y[1:]).max() < 1e-12
    assert (np.diff(np.sign(swinging.y)) != 0).all()
    assert abs(swinging.x[-1]) < abs(straight.x[-1])
    assert lost.losses[-1] > 100
    return {"1", "2", "20"}


@claim("batches")
def three_feeds(whole, batch, one):
    lowest = float(hubble(np.array(hubble.minima[0])))
    assert (np.diff(whole.losses) < 0).all()
    rises = int((np.diff(batch.losses) > 0).sum())
    last = 100
    above = [np.mean(walk.losses[-last:]) - lowest for walk in (batch, one)]
    assert whole.losses[-1] - lowest < 1e-8
    counts = {str(len(hubble.data)), str(len(whole.lengths)), str(rises), str(last)}
    return {"1929"} | counts | rounded(above[1] / above[0])


@claim("convex")
def one_minimum(sgd, momentum, nag, adagrad, rmsprop, adam, adadelta):
    for walk in (sgd, momentum, nag, adagrad, adam):
        np.testing.assert_allclose(walk.end, (1, 3), atol=1e-4)
    for walk in (rmsprop, adadelta):
        away = np.hypot(*(walk.points[-50:] - (1, 3)).T)
        assert 0.05 < away[-1] <= away.max() < 0.2
    return {"0.2"}


@claim("minima")
def four_minima(*walks):
    assert len(walks) == 8
    assert len({tuple(walk.end.round()) for walk in walks}) == 3
    return set()


@claim("dents")
def local_minima(*walks):
    *gentle, lower, higher = walks
    assert float(rastrigin(np.array(rastrigin.minima[0]))) == 0
    dent = gentle[0].losses[-1]
    for walk in gentle:
        np.testing.assert_allclose(walk.end, gentle[0].end, atol=0.02)
    assert lower.losses[-1] < dent < higher.losses[-1]
    return {"0", "0.7", "1.5"} | rounded(dent, lower.losses[-1], higher.losses[-1], digits=3)


@claim("schedules")
def falling_rates(batch, constant, *falling):
    epochs, last = 20, 2
    lowest = float(hubble(np.array(hubble.minima[0])))
    above = [np.mean(walk.losses[-last * len(hubble.data) :]) - lowest for walk in (batch, constant, *falling)]
    assert len(constant.lengths) == epochs * len(hubble.data)
    assert above[0] < 1e-9
    assert max(above[2:]) < 0.0001
    for walk in falling:
        assert walk.rates[-1] < walk.rates[0] / 4
    assert set(constant.rates) == {0.2}
    return {str(epochs), "0.0001"} | rounded(above[1])


@claim("sparse")
def rare_features(sgd, adagrad, adam):
    steps = len(sgd.lengths)
    seen = int((np.diff(sgd.y) != 0).sum())
    sums = np.array(adagrad.states["G"])
    ratio = np.sqrt(sums[0] / sums[1])
    assert adam.y[-1] > 0.9 > 0.6 > sgd.y[-1]
    return {"20", "21", str(steps), str(seen), "1"} | rounded(sgd.y[-1], adagrad.y[-1], ratio)


@claim("saddle")
def leaving_the_saddle(sgd, momentum, nag, adagrad, *adaptive):
    others = [walk.leaves() for walk in (momentum, nag, *adaptive)]
    for walk in (sgd, momentum, nag, adagrad, *adaptive[:-1]):
        assert set(walk.rates) == {0.01}
    return {"0.01", str(sgd.leaves()), str(adagrad.leaves()), str(max(others))}


@claim("plateau")
def leaving_the_plateau(sgd, momentum, nag, adagrad, *adaptive):
    assert sgd.leaves() is None
    both = max(momentum.leaves(), nag.leaves())
    return {str(len(sgd.lengths)), str(both), str(adagrad.leaves()), str(max(walk.leaves() for walk in adaptive))}


@claim("ravine")
def damped_swings(sgd, half, usual):
    assert ((sgd.y[1:] * sgd.y[:-1]) < 0).all()
    across = [abs(np.diff(walk.y)).sum() for walk in (sgd, half, usual)]
    near = [np.hypot(*walk.points.T) < 1 for walk in (sgd, half, usual)]
    assert not near[0].any()
    assert across[1] < min(across[0], across[2])
    assert usual.x.max() > 1, "it rolls on past the minimum"
    first = {str(half.first(near[1])), str(usual.first(near[2]))}
    return {"95", "0.5", "0.9", "1", str(len(sgd.lengths))} | first | rounded(*across[:2])


@claim("nag")
def looking_ahead(nag, momentum):
    return rounded(momentum.x.max(), nag.x.max())


@claim("dying")
def dying_rate(adagrad, rmsprop, adam, adadelta):
    steps = np.diff(adagrad.x)
    t = np.arange(1, len(steps) + 1)
    np.testing.assert_allclose(steps, 0.3 / np.sqrt(t), rtol=1e-6)
    for walk in (rmsprop, adam):
        np.testing.assert_allclose(np.diff(walk.x)[200:], 0.03, rtol=1e-6)
    assert (np.diff(np.diff(adadelta.x)) > 0).all()
    leads = int(np.flatnonzero(adagrad.x > rmsprop.x)[-1])
    for walk in (adagrad, rmsprop, adam, adadelta):
        np.testing.assert_allclose(walk.lengths, abs(np.diff(walk.x)), rtol=1e-9)
    ends = {f"{walk.x[-1]:.0f}" for walk in (adagrad, rmsprop, adam, adadelta)}
    assert len(ends) == 3, "RMSprop and Adam end side by side"
    return {"1", "0.03", str(leads), str(len(steps))} | rounded(steps[0], steps[-1]) | ends


@claim("units")
def right_units(sgd, rmsprop, adadelta):
    along, across = abs(np.diff(sgd.points, axis=0)[0])
    ours = abs(np.diff(adadelta.points, axis=0)[0])
    assert ours[0] == pytest.approx(ours[1], rel=1e-4)
    assert abs(sgd.points[0, 0]) == pytest.approx(10 * sgd.points[0, 1])
    assert rmsprop.x[-1] == pytest.approx(-0.5, abs=0.01)
    assert set(rmsprop.rates) == {0.001}
    there = adadelta.first(abs(adadelta.x) < 1e-4)
    assert sgd.losses[-1] < min(rmsprop.losses[-1], adadelta.losses[-1])
    assert sgd.rates[0] < 2 / 100, "two over the steepest curvature"
    swings = abs(adadelta.y[there:])
    assert (np.diff(np.sign(adadelta.y[there:])) != 0).all()
    assert swings[-1] == pytest.approx(0.01, rel=0.05)
    return {"0", "0.01", "0.02", "0.001", str(len(rmsprop.lengths)), str(there)} | rounded(along, across)


@claim("rmsprop")
def forgetting(adagrad, rmsprop, sgd):
    last = [walk.x[-1] - walk.x[-2] for walk in (adagrad, rmsprop)]
    slope = 24 * math.exp(-0.6) + 0.1
    assert sgd.x[-1] < rmsprop.x[-1] / 2
    steps = str(len(sgd.lengths))
    ahead = 1 + int(np.flatnonzero(rmsprop.x <= adagrad.x)[-1])
    assert (np.diff(np.diff(rmsprop.x[ahead:])) > -1e-9).all(), "its steps grow from there on"
    return {"0.1", f"{slope:.0f}", steps, str(ahead)} | rounded(*last, rmsprop.x[-1], adagrad.x[-1])


@claim("adam")
def corrected_bias(adam, uncorrected, long):
    first = [np.diff(walk.points, axis=0)[0] for walk in (adam, uncorrected, long)]
    for step in first:
        assert abs(step[0]) == pytest.approx(abs(step[1]), rel=1e-6)
    assert first[1][0] / first[0][0] == pytest.approx(math.sqrt(10), rel=1e-6)
    assert set(adam.rates) == set(uncorrected.rates) == {0.25}
    assert set(long.rates) == {0.05}
    np.testing.assert_allclose(adam.end, rastrigin.minima[0], atol=1e-3)
    assert np.linalg.norm(uncorrected.end.round()) > 1
    assert np.linalg.norm(rastrigin.gradient(uncorrected.end)) < 1, "it rests in a dent"
    assert np.linalg.norm(long.end.round()) > 1
    steps = rounded(abs(first[0][0]), *(walk.lengths[0] for walk in (adam, uncorrected, long)))
    return {"0", "1", "10", "0.999", "0.05"} | steps | rounded(uncorrected.losses[-1], digits=3)


@claim("adamax")
def longest_steps(adam, adamax):
    longest = [abs(np.diff(walk.x)).max() for walk in (adam, adamax)]
    for walk in (adam, adamax):
        np.testing.assert_allclose(walk.lengths, abs(np.diff(walk.x)), rtol=1e-9)
    return rounded(*longest)


@claim("nadam")
def sooner_past(adam, nadam):
    beyond = [((walk.points - (1, 3)) @ (1, 1)) / math.sqrt(2) for walk in (adam, nadam)]
    first = {str(walk.first(far > 0)) for walk, far in zip((adam, nadam), beyond, strict=True)}
    below = {str(walk.below(0.1)) for walk in (adam, nadam)}
    assert nadam.losses[-1] < adam.losses[-1] / 100
    return {"0.1"} | first | below | rounded(*(far.max() for far in beyond))


@claim("amsgrad")
def the_wrong_way(adam, amsgrad, sgd):
    assert adam.x[-1] > 0.98
    assert amsgrad.x[-1] < -0.98
    assert sgd.x[-1] < -0.98
    return set()


@claim("noise")
def freed_by_noise(*walks):
    stuck, freed = walks[:2], walks[2:]
    assert all(abs(walk.end).max() < 1e-6 for walk in stuck)
    assert all(abs(abs(walk.y[-1]) - 1) < 0.01 for walk in freed)
    return set()


@claim("adamw")
def decayed_weights(adam, adamw):
    np.testing.assert_allclose(adam.end, (3, 1), atol=1e-3)
    np.testing.assert_allclose(adamw.end, (2, 2), atol=0.06)
    assert np.linalg.norm(adamw.end) < np.linalg.norm(adam.end)
    return {"3", "1", "2"} | rounded(adamw.losses[-1], digits=1)


@claim("aggmo")
def calmed_momenta(momentum, aggmo, qhm):
    assert momentum.losses[-50:].max() > 1
    assert qhm.below(1) < aggmo.below(1)
    return {"0", "0.9", "0.99", "1", str(len(momentum.lengths)), str(aggmo.below(1))}


@claim("race")
def eight_rules(sgd, momentum, nag, adagrad, rmsprop, adam, aggmo, qhadam):
    assert max(walk.x[200] for walk in (sgd, adagrad, rmsprop, adam)) < 0
    assert min(walk.x[200] for walk in (momentum, nag)) > 0.8
    assert aggmo.x.max() > 1.1
    assert aggmo.x[-1] < aggmo.x.max() - 0.1
    burst = int(qhadam.losses[300:].argmax()) + 300
    assert max(qhadam.losses[burst - 20], qhadam.losses[-1]) < 0.001
    assert abs(burst - 360) < 5, "browsers whose powers differ in the last place part here"
    assert qhadam.losses[burst] > 10
    return {"0.001", "10", "360"}


@pytest.fixture(scope="module")
def page(browser, address):
    opened = browser.new_page()
    opened.add_init_script(WITHOUT_WEBGL)
    opened.goto(f"{address}#preset=step&at=0")
    yield opened
    opened.close()


def walks_of(page, preset):
    """The walks of a preset, from the page itself."""
    found = page.evaluate("""(id) => {
      const {surface, formula, domain, start, steps, size, seed, runs} = presetState(id, {});
      const problem = surface === "formula" ? typedProblem(formula, domain) : surfaceProblem(entryOf(surface));
      const plain = (states) => Object.entries(states).map(([name, x]) => [name, x.length ? [...x] : x]);
      return runs.map((run) => walk(run, problem, start, steps, feedOf(problem, {feed: run.feed, size, seed})))
        .map((one) => ({
          points: [...one.path.slice(0, 2 * one.count)], losses: one.heights, lengths: one.lengths.slice(1),
          rates: one.values.slice(1).map(({lr}) => lr), states: Object.fromEntries(plain(one.states.at(-1))),
        }));
    }""", preset)  # fmt: skip
    arrays = ("points", "losses", "lengths", "rates")
    return [
        Walk(**{key: np.array(one[key]).reshape(-1, 2) if key == "points" else np.array(one[key]) for key in arrays},
             states=one["states"])
        for one in found
    ]  # fmt: skip


@needs_chromium
@pytest.mark.parametrize("preset", CLAIMS)
def test_a_note_is_true(page, preset):
    """Its claim holds, and its numbers, in both languages, are those that the walks have."""
    told = CLAIMS[preset](*walks_of(page, preset))
    notes = page.evaluate(f"presetOf({json.dumps(preset)}).note")
    assert set(notes) == {"en", "zh-Hant"}
    for language, note in notes.items():
        assert set(re.findall(r"\d+(?:\.\d+)?", note)) == told, language


@needs_chromium
@pytest.mark.parametrize("preset", ["dents", "rmsprop", "adam", "adamax"])
def test_a_walk_is_the_same_for_a_browser_with_another_last_place(page, preset):
    """How sines and exponentials are rounded moves no end that is seen."""
    ends = page.evaluate("""(id) => {
      const {surface, formula, domain, start, steps, runs} = presetState(id, {});
      const problem = surface === "formula" ? typedProblem(formula, domain) : surfaceProblem(entryOf(surface));
      return runs.map((run) => [0, 1e-14, -3e-14].map((far) => {
        const {path, count} = walk(run, problem, [start[0] * (1 + far), start[1] * (1 - far)], steps, () => null);
        return [...path.slice(2 * count - 2, 2 * count)];
      }));
    }""", preset)  # fmt: skip
    for first, *others in ends:
        np.testing.assert_allclose(others, [first] * 2, atol=1e-6)


@needs_chromium
def test_every_preset_claims_something(page):
    assert page.evaluate("PRESETS.map(({id}) => id)") == list(CLAIMS)


ON_THE_SURVEYS_PAGES = {
    "saddle": ("leaving_saddle.sgd", "leaving_saddle.adagrad", "leaving_saddle.momentum"),
    "plateau": ("leaving_plateau.momentum", "leaving_plateau.adagrad", "leaving_plateau.adadelta"),
    "nag": ("ahead.past_momentum", "ahead.past_nag"),
}
"""What the survey's pages print of the same walks as a preset's."""


@needs_chromium
@pytest.mark.parametrize("preset", ON_THE_SURVEYS_PAGES)
def test_a_note_has_the_numbers_of_the_surveys_page(page, preset):
    told = re.findall(r"\d+(?:\.\d+)?", page.evaluate(f"presetOf({json.dumps(preset)}).note.en"))
    for name in ON_THE_SURVEYS_PAGES[preset]:
        assert {f"{measured(name):.{digits}g}" for digits in (2, 3)} & {*told}, name
