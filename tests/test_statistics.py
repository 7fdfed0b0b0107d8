"""The race's statistics: what they must give where the answer is known, and how often they err on simulated races."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from scipy import stats

from fallline.race.statistics import (
    FEWEST,
    Interval,
    basin,
    compare,
    expected_best,
    headroom,
    holm,
    mean_interval,
    performance_profile,
    ratios_to_best,
    smallest_difference,
    sobol_points,
    steps_to_target,
)

INF = math.inf
SEEDS = 8


def normal(random, shape):
    return 1 + 0.02 * random.standard_normal(shape)


def paired(random, shape):
    """Mostly the seed, which all share."""
    return 1 + 0.02 * random.standard_normal((*shape[:-2], 1, shape[-1])) + 0.006 * random.standard_normal(shape)


def skewed(random, shape):
    return random.lognormal(size=shape)


def heavy(random, shape):
    return 10 + random.standard_t(2, size=shape)


NOISES = [normal, paired, skewed, heavy]


def races(noise, count, contenders):
    return noise(np.random.default_rng(2024), (count, contenders, SEEDS))


def wrong(noise, count, contenders) -> int:
    """In how many races between equals anyone is called worse."""
    drawn = (compare(race, resamples=300, seed=k) for k, race in enumerate(races(noise, count, contenders)))
    return sum(len(one.tied) < contenders for one in drawn)


def most(count: int, chance: float = 0.05) -> int:
    """What a binomial count exceeds once in a thousand times."""
    return int(stats.binom.ppf(0.999, count, chance))


def fewest(count: int, chance: float) -> int:
    return int(stats.binom.ppf(0.001, count, chance))


@pytest.mark.parametrize("noise", NOISES)
def test_two_equal_contenders_are_called_tied(noise):
    assert wrong(noise, 400, 2) <= most(400)


def test_two_equal_contenders_are_told_apart_as_often_as_the_level_allows():
    assert wrong(normal, 400, 2) >= fewest(400, 0.035)


@pytest.mark.parametrize("noise", [normal, paired])
def test_nobody_of_fifteen_equal_ones_is_called_worse(noise):
    assert wrong(noise, 150, 15) <= most(150)


@pytest.mark.parametrize(("contenders", "deviation", "power"), [(2, 0.02, 0.95), (15, 0.01, 0.99), (15, 0.015, 0.85)])
def test_a_contender_that_is_five_percent_better_is_found(contenders, deviation, power):
    losses = 1 + deviation * np.random.default_rng(7).standard_normal((60, contenders, SEEDS))
    losses[:, 0] *= 0.95
    collected = [compare(race, resamples=300) for race in losses]
    behind = [contenders - len(one.tied) for one in collected]
    assert all(one.leader == 0 for one in collected)
    assert sum(behind) >= fewest(60 * (contenders - 1), power)


def test_pairing_by_seed_finds_what_the_spread_over_seeds_hides():
    base = 1 + 0.2 * np.random.default_rng(0).standard_normal(SEEDS)
    better = base - 0.02 + 0.002 * np.random.default_rng(1).standard_normal(SEEDS)
    assert compare([base, better]).tied == (1,)
    assert compare([base, np.roll(better, 3)]).tied == (0, 1)


def test_a_comparison_says_how_far_behind_and_how_sure():
    losses = races(normal, 1, 3)[0] + [[0.5], [-0.03], [0]]
    comparison = compare(losses, seed=3)
    worse, leader, near = comparison.standings
    assert comparison.leader == 1
    assert comparison.enough
    assert comparison.tied == (1, 2)
    assert worse.behind.estimate == pytest.approx(float((losses[0] - losses[1]).mean()))
    assert worse.behind.low < 0.53 < worse.behind.high < 0.6
    assert near.behind.low < 0
    assert (leader.p, leader.corrected) == (1, 1)
    assert worse.p <= worse.corrected < 0.05 < near.corrected
    assert near.mean == mean_interval(losses[2], seed=3)
    assert near.median == pytest.approx(float(np.median(losses[2])))


def test_the_same_seed_gives_the_same_answer_and_order_does_not_matter():
    losses = races(normal, 1, 4)[0]
    assert compare(losses, seed=5) == compare(losses, seed=5)
    assert compare(losses, seed=5) != compare(losses, seed=6)
    assert compare(losses[::-1]).leader == 3 - compare(losses).leader


def test_the_correction_steps_down_and_never_turns_the_order():
    losses = races(normal, 1, 5)[0] + 0.02 * np.arange(5)[:, None]
    comparison = compare(losses)
    in_order = sorted(comparison.standings, key=lambda one: one.corrected)
    assert [one.p for one in in_order] == sorted(one.p for one in comparison.standings)
    assert all(one.corrected >= one.p for one in comparison.standings)
    assert comparison.standings[4].tied is False
    alone = compare(losses[:4])
    assert comparison.standings[3].corrected == pytest.approx(alone.standings[3].corrected, abs=0.01)


def test_identical_losses_are_tied():
    same = np.tile(races(normal, 1, 1)[0], (3, 1))
    comparison = compare(same)
    assert comparison.tied == (0, 1, 2)
    assert all(standing.corrected == 1 for standing in comparison.standings)
    assert compare(same * [[1], [1], [1 + 1e-8]]).tied == (0, 1, 2)


def test_a_double_of_the_leader_takes_nothing_from_the_others():
    losses = races(normal, 1, 2)[0] + [[0], [0.2]]
    assert compare([losses[0], losses[0] * (1 + 1e-9), losses[1]]).tied == (0, 1)


def test_without_noise_any_difference_counts():
    assert compare(np.array([[0.1] * 8, [0.1] * 8, [0.11] * 8])).tied == (0, 1)


def test_a_contender_that_always_diverged_is_never_tied():
    losses = races(normal, 1, 3)[0]
    losses[1] = INF
    comparison = compare(losses)
    assert comparison.tied == (0, 2)
    gone = comparison.standings[1]
    assert (gone.diverged, gone.tied, gone.corrected, gone.mean.estimate, gone.median) == (8, False, 0, INF, INF)
    assert math.isnan(gone.mean.low)
    others = compare(losses[[0, 2]])
    assert [comparison.standings[k].corrected for k in (0, 2)] == [standing.corrected for standing in others.standings]


def test_where_all_diverged_nobody_leads():
    comparison = compare(np.full((2, 8), math.nan))
    assert comparison.leader is None
    assert comparison.tied == ()
    assert math.isnan(comparison.standings[0].behind.estimate)


@pytest.mark.parametrize("gone", [math.inf, math.nan, -math.inf])
def test_who_diverged_less_often_leads(gone):
    losses = races(normal, 1, 2)[0]
    losses[0] -= 0.2
    losses[0, 3] = gone
    comparison = compare(losses)
    assert comparison.leader == 1
    assert comparison.standings[0].diverged == 1
    assert comparison.standings[0].mean.estimate == INF


@pytest.mark.parametrize(("count", "tied"), [(1, True), (7, False)])
def test_a_diverged_run_counts_at_the_ceiling(count, tied):
    losses = races(normal, 1, 2)[0]
    losses[1, :count] = INF
    comparison = compare(losses, ceiling=2.3)
    assert comparison.standings[1].tied is tied
    assert comparison.standings[1].behind.estimate == pytest.approx(count / 8 * 1.3, abs=0.05)
    counted = np.where(losses < INF, losses, losses[losses < INF].max())
    assert compare(losses).standings[1].behind.estimate == pytest.approx((counted[1] - losses[0]).mean())


def test_no_run_counts_as_worse_than_the_ceiling():
    losses = races(normal, 1, 2)[0]
    losses[1, 0] = 1e30
    assert compare(losses, ceiling=2.3).standings[1].behind.estimate < 0.3


@pytest.mark.parametrize("seeds", [1, 2, 3, 4])
def test_few_seeds_tell_nobody_apart(seeds):
    assert seeds < FEWEST
    losses = np.array([[1.0] * seeds, [2.0] * seeds, [INF] * seeds]) + 0.01 * np.arange(seeds)
    comparison = compare(losses)
    assert not comparison.enough
    assert comparison.leader == 0
    assert comparison.tied == (0, 1)
    assert comparison.standings[1].corrected == 1
    assert math.isnan(comparison.standings[1].behind.low)
    assert comparison.standings[1].behind.estimate == pytest.approx(1)


def test_one_contender_is_tied_with_itself():
    assert compare([[1.0, 2, 3, 4, 5]]).tied == (0,)


@pytest.mark.parametrize("losses", [[1.0, 2.0], [[]], np.ones((2, 2, 2))])
def test_a_comparison_needs_a_matrix(losses):
    with pytest.raises(ValueError, match=r"losses of shape .* needs \(contenders, seeds\)"):
        compare(losses)


PLACED = [
    (0.02, 0.0, 0.01, "tied"),
    (0.003, 0.0, 0.01, "practically equal"),
    (0.003, 0.012, 0.0, "behind"),
    (0.003, 0.02, 0.01, "behind"),
    (0.02, 0.08, 0.01, "behind"),
]


def placed(count, contenders, noise, behind, matters):
    """The places of all but the best in so many races whose first contender is better than the equal others."""
    losses = 1 + noise * np.random.default_rng(11).standard_normal((count, contenders, SEEDS))
    losses[:, 0] -= behind
    compared = (compare(race, matters=matters, resamples=400, seed=k) for k, race in enumerate(losses))
    return [{one.place for one in comparison.standings if one.place != "best"} for comparison in compared]


@pytest.mark.parametrize(("noise", "behind", "matters", "place"), PLACED)
def test_a_difference_is_placed_by_chance_and_by_what_matters(noise, behind, matters, place):
    assert placed(100, 2, noise, behind, matters).count({place}) >= fewest(100, 0.95)


@pytest.mark.slow
@pytest.mark.parametrize(("noise", "behind", "matters", "place"), PLACED)
@pytest.mark.parametrize("contenders", [2, 5])
def test_many_differences_are_placed(contenders, noise, behind, matters, place):
    assert placed(1000, contenders, noise, behind, matters).count({place}) >= fewest(1000, 0.95)


def test_beyond_chance_but_too_small_to_matter_is_not_behind():
    base = normal(np.random.default_rng(0), (SEEDS,))
    comparison = compare([base, base * 1.005 + 1e-5 * np.arange(SEEDS)], matters=0.01)
    assert comparison.standings[1].corrected < 0.05
    assert comparison.standings[1].place == "practically equal"
    assert comparison.standings[1].unequal < 0.05
    assert comparison.tied == (0, 1)


def test_identical_losses_differ_by_less_than_anything_that_matters():
    same = np.ones((2, SEEDS))
    assert compare(same, matters=0.01).standings[1].place == "practically equal"
    assert compare(same).standings[1].place == "tied"
    assert compare(same * [[1], [1.02]], matters=0.01).standings[1].place == "behind"


@pytest.mark.parametrize(
    ("losses", "start", "steps", "expected"),
    [
        ([[0.5, 0.7], [0.9, 1.1]], 2.0, False, 0.006),
        ([[0.5, 0.7], [0.9, INF]], INF, False, 0.006),
        ([[1e-9, 1e-9], [1e-7, 1e-7]], 2.0, False, 2e-5),
        ([[1e-9, 1e-9], [1e-7, 1e-7]], INF, False, 1e-11),
        ([[-0.9, -0.9], [0.3, 0.5]], 1.1, False, 0.02),
        ([[-0.9, -0.9], [0.3, 0.5]], INF, False, 0.009),
        ([[-0.97, -0.97]], -0.1, False, 0.0087),
        ([[100.0, 300.0], [500.0, 700.0]], INF, True, 2.0),
        ([[40.0, 40.0]], INF, True, 1.0),
        ([[INF, math.nan]], 2.0, False, 0.0),
        # as docs/report.md has them
        ([[0.5, 0.5]], 2.0, False, 0.005),
        ([[0.0001, 0.0001]], 2.3001, False, 0.000023),
        ([[-0.9, -0.9]], -0.1, False, 0.008),
        ([[300.0, 300.0]], INF, True, 3.0),
    ],
)
def test_the_smallest_difference_that_matters(losses, start, steps, expected):
    assert smallest_difference(0.01, losses, start, steps=steps) == pytest.approx(expected)
    assert smallest_difference(0.0, losses, start) == 0


def test_holm_multiplies_by_how_many_remain():
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.6, 0.9]).tolist() == [1, 1]
    assert holm([]).size == 0


def test_a_mean_has_its_interval():
    interval = mean_interval([1.0, 2.0, 3.0, 4.0, 5.0])
    student = stats.t.interval(0.95, 4, 3, stats.sem([1, 2, 3, 4, 5]))
    assert interval.estimate == 3
    assert (interval.low, interval.high) == pytest.approx(student, abs=0.6)
    assert mean_interval([2.0] * 8) == Interval(2, 2, 2)
    narrow = mean_interval([1.0, 2.0, 3.0, 4.0, 5.0], level=0.5)
    assert interval.low < narrow.low < 3 < narrow.high < interval.high


@pytest.mark.parametrize(
    ("noise", "truth", "level"), [(normal, 1, 0.95), (heavy, 10, 0.93), (skewed, math.exp(0.5), 0.87)]
)
def test_an_interval_contains_the_true_mean_as_often_as_it_says(noise, truth, level):
    """The skewed one is contained in fewer; the percentile bootstrap would fail all three."""
    collected = [mean_interval(one[0], resamples=300, seed=k) for k, one in enumerate(races(noise, 600, 1))]
    assert sum(one.low <= truth <= one.high for one in collected) >= fewest(600, level)


@pytest.mark.parametrize(
    ("values", "estimate"), [([1.0, 2.0, 3.0, 4.0], 2.5), ([1.0] * 7 + [INF], INF), ([], math.nan)]
)
def test_an_interval_that_cannot_be_said_is_nan(values, estimate):
    interval = mean_interval(values)
    assert interval.estimate == pytest.approx(estimate, nan_ok=True)
    assert math.isnan(interval.low)
    assert math.isnan(interval.high)


def test_a_miss_is_counted_and_never_averaged():
    target = steps_to_target([100, None, 300, 200, 250, 150, 120, None])
    assert str(target) == "6/8 reached"
    assert target.steps.estimate == 225
    assert (target.steps.low, target.steps.high) == (100, INF)


@pytest.mark.parametrize("steps", [[5, None], [5, 6, None, None], [None], [], [1, None, None]])
def test_half_is_not_enough_for_a_median(steps):
    target = steps_to_target(steps)
    assert (target.count, target.of) == (sum(step is not None for step in steps), len(steps))
    assert math.isnan(target.steps.estimate)


def test_the_interval_of_a_median_holds_for_any_distribution():
    assert math.isnan(steps_to_target([1, 2, 3, 4, 5]).steps.low)
    assert steps_to_target([1, 2, 3, 4, 5, 6]).steps == Interval(3.5, 1, 6)
    assert steps_to_target(range(1, 21)).steps == Interval(10.5, 6, 15)
    draws = np.random.default_rng(0).lognormal(size=(500, 9))
    inside = [one.low <= 1 <= one.high for one in (steps_to_target(row).steps for row in draws)]
    assert sum(inside) >= fewest(500, 0.95)


def test_a_basin_ends_where_the_loss_has_risen_by_what_it_may():
    found = basin([1e-3, 1e-2, 1e-1, 1, 10], [1.5, 1.04, 1.0, 1.1, INF], start=2.0, tolerance=0.05)
    assert found.value == pytest.approx(1 + 0.01 / 0.46 + 0.5)
    assert not found.at_least
    assert (found.at_low, found.at_high) == (1.05, 1.05)
    assert basin([1, 10, 1e-2, 1e-3, 1e-1], [1.1, INF, 1.04, 1.5, 1.0], start=2.0, tolerance=0.05) == found
    assert basin([1e-3, 1e-2, 1e-1, 1, 10], [1.5, 1.04, 1.0, 1.1, INF], start=2.0, tolerance=0.02).value < found.value


def test_a_basin_that_touches_the_edge_is_at_least_so_wide():
    found = basin([0.01, 0.1, 1], [1.0, 1.01, INF], start=2.0, tolerance=0.05)
    assert (found.at_low, found.at_high) == (1.0, 1.01)
    assert (found.value, found.at_least) == (1, True)
    assert str(found) == "at least 1"


def test_a_basin_is_the_one_around_the_best():
    assert basin([1, 10, 100, 1000], [1.001, 1.9, 1.0, INF], start=2.0, tolerance=0.05).value == pytest.approx(
        0.05 / 0.9
    )


@pytest.mark.parametrize("losses", [[INF, INF], [2.0, 3.0]])
def test_there_is_no_basin_without_a_descent(losses):
    assert math.isnan(basin([0.1, 1], losses, start=2.0, tolerance=0.05).value)


def test_headroom_is_the_factor_to_the_first_that_diverged():
    assert headroom([0.001, 0.01, 0.1, 1, 10], [INF, 1.0, 1.2, INF, INF]).value == pytest.approx(100)
    assert str(headroom([0.01, 0.1, 1], [1, 2, 3])) == "at least 1e+02"
    assert math.isnan(headroom([0.1, 1], [INF, INF]).value)


@pytest.mark.parametrize("measure", [lambda x, y: basin(x, y, 2.0, 0.05), headroom])
@pytest.mark.parametrize("rates", [[], [0, 1], [1, 1], [1, 2, 3]])
def test_a_grid_has_a_loss_for_each_of_its_rates(measure, rates):
    with pytest.raises(ValueError, match="needs one loss for each rate"):
        measure(rates, [1.0, 2.0][: len(rates)])


def test_the_best_of_k_is_the_mean_over_all_draws():
    losses = [5.0, 1.0, 4.0, 2.0, 2.0]
    found = expected_best(losses)
    for k in range(1, 6):
        best = [min(some) for some in itertools.combinations(losses, k)]
        assert found.expected[k - 1] == pytest.approx(np.mean(best))
    assert (np.diff(found.expected) <= 0).all()
    assert (found.low <= found.expected).all()
    assert (found.expected <= found.high).all()
    assert (expected_best(losses[::-1]).expected == found.expected).all()


def test_a_diverged_trial_counts_at_the_ceiling():
    assert expected_best([1.0, INF, 3.0]).expected == pytest.approx(expected_best([1.0, 3.0, 3.0]).expected)
    assert expected_best([1.0, math.nan, 30.0], ceiling=7).expected[0] == pytest.approx(5)
    assert (expected_best([INF, INF]).expected == INF).all()
    assert expected_best([4.0]).low == [4.0]


def test_the_best_of_k_needs_a_trial():
    with pytest.raises(ValueError, match="needs one or more trials"):
        expected_best([])


def test_the_band_of_the_best_contains_what_another_search_finds():
    truth = 1 / (np.arange(1, 5) + 1)
    draws = np.random.default_rng(3).random((200, 30))
    inside = [(b.low[:4] <= truth) & (truth <= b.high[:4]) for b in map(expected_best, draws)]
    assert (np.sum(inside, axis=0) >= fewest(200, 0.92)).all()


def test_ratios_to_the_best_are_one_for_the_best_and_infinite_for_a_miss():
    ratios = ratios_to_best([[2.0, 30.0, INF], [1.0, INF, math.nan]])
    assert ratios.tolist() == [[2, 1, INF], [1, INF, INF]]
    with pytest.raises(ValueError, match="all positive"):
        ratios_to_best([[1.0, 0.0]])


def test_a_profile_counts_the_problems_within_each_ratio():
    profile = performance_profile([[1, 2, INF, 5], [2.5, 1, 1, 1]], points=7)
    assert profile.taus.tolist() == [1, 1.5, 2, 2.5, 3, 3.5, 4]
    assert profile.fractions.tolist() == [[0.25, 0.25] + [0.5] * 5, [0.75] * 3 + [1.0] * 4]
    assert [score.estimate for score in profile.scores] == pytest.approx([(1 + 2 / 3) / 4, (3 + 0.5) / 4])
    assert (profile.low <= profile.fractions).all()
    assert (profile.high >= profile.fractions).all()
    assert profile.low[0, 0] == 0
    assert profile.scores[0].low < profile.scores[0].estimate < profile.scores[0].high


def test_the_score_is_the_area_under_the_profile():
    ratios = ratios_to_best(np.random.default_rng(0).lognormal(size=(3, 20)))
    profile = performance_profile(ratios, points=3001)
    area = np.trapezoid(profile.fractions, profile.taus, axis=1) / 3
    assert [score.estimate for score in profile.scores] == pytest.approx(area, abs=1e-3)


def test_a_profile_with_no_doubt_has_no_width():
    profile = performance_profile(np.ones((2, 5)))
    assert profile.scores == (Interval(1, 1, 1),) * 2
    with pytest.raises(ValueError, match="all from 1 on"):
        performance_profile([[0.5, 1]])


def test_a_longer_draw_begins_with_the_shorter_one():
    longest = sobol_points(100, 4, seed=1)
    for count in (1, 2, 3, 16, 17, 99):
        assert (sobol_points(count, 4, seed=1) == longest[:count]).all()
    assert longest.shape == (100, 4)
    assert ((longest >= 0) & (longest < 1)).all()
    assert (sobol_points(5, 4, seed=2) != longest[:5]).any()


def test_sobol_points_fill_every_sixteenth():
    points = sobol_points(16, 3, seed=0)
    assert (np.sort(np.floor(points * 16), axis=0) == np.arange(16)[:, None]).all()


def test_sobol_points_may_be_none():
    assert sobol_points(0, 2, seed=0).shape == (0, 2)
    assert sobol_points(3, 0, seed=0).shape == (3, 0)
    with pytest.raises(ValueError, match="neither may be negative"):
        sobol_points(-1, 2, seed=0)
