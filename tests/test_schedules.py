"""Schedules: their numbers against torch's and Optax's, in every array namespace, and what they refuse."""

from __future__ import annotations

import math
import pickle

import hypothesis
import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
import torch
from hypothesis import settings
from hypothesis import strategies as st

from fallline import HyperparameterError, rules, schedules
from fallline.machines.array import step
from fallline.schedules import (
    Plateau,
    Schedule,
    constant,
    cosine,
    cosine_restarts,
    exponential,
    inverse_sqrt,
    inverse_time,
    linear,
    multistep,
    one_cycle,
    piecewise_constant,
    plateau,
    polynomial,
    sequence,
    step_decay,
    warmup,
)

EVERY = {
    "constant": constant(0.1),
    "piecewise_constant": piecewise_constant((3, 7), (0.1, 0.5, 0.02)),
    "multistep": multistep(0.1, (3, 7), 0.5),
    "step_decay": step_decay(0.1, 3, 0.5),
    "exponential": exponential(0.1, 0.9),
    "half_life": exponential(0.1, half_life=2.5),
    "linear": linear(0.1, 0.3, 10),
    "polynomial": polynomial(0.1, 10, 2.5, 0.01),
    "cosine": cosine(0.1, 10, 0.01),
    "cosine_restarts": cosine_restarts(0.1, 3, 2, 0.01),
    "cosine_restarts of equal length": cosine_restarts(0.1, 4),
    "inverse_time": inverse_time(0.1, 0.3, 0.75),
    "inverse_sqrt": inverse_sqrt(0.1, 4),
    "warmup": warmup(cosine(0.1, 10), 4),
    "one_cycle": one_cycle(0.1, 12),
    "one_cycle, straight": one_cycle(0.1, 12, anneal_strategy="linear"),
    "one_cycle, three phases": one_cycle(0.1, 13, three_phase=True),
    "sequence": sequence((exponential(0.1, 0.5), 0.2, linear(0.3, 0, 5)), (3, 4)),
}
every = pytest.mark.parametrize("schedule", EVERY.values(), ids=EVERY)

VALUES = st.floats(1e-6, 10)
COUNTS = st.integers(1, 50)
FACTORS = st.floats(0.05, 1.5)
HORIZON = 70


def given(*strategies):
    return lambda test: settings(deadline=None, max_examples=50)(hypothesis.given(*strategies)(test))


def ours(schedule, steps=HORIZON):
    return [schedule(t) for t in range(1, steps + 1)]


def of_optax(schedule, steps=HORIZON):
    with jax.enable_x64():
        return np.broadcast_to(np.asarray(schedule(np.arange(steps, dtype=np.float64))), steps)


def of_torch(make, initial, steps=HORIZON):
    """The learning rates of an optimizer whose scheduler is stepped after each of its steps."""
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=initial, momentum=0.9)
    scheduler, values = make(optimizer), []
    for _ in range(steps):
        values.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if len(values) < steps:
            scheduler.step()
    return values


def close(left, right, rtol=1e-9, atol=1e-15):
    np.testing.assert_allclose(left, right, rtol=rtol, atol=atol)


@st.composite
def rising(draw):
    return tuple(sorted(draw(st.sets(COUNTS, min_size=1, max_size=4))))


lr_scheduler = torch.optim.lr_scheduler


@given(VALUES, rising(), FACTORS)
def test_multistep_is_torchs_and_optaxs(initial, milestones, factor):
    values = ours(multistep(initial, milestones, factor))
    close(values, of_torch(lambda o: lr_scheduler.MultiStepLR(o, milestones, factor), initial))
    close(values, of_optax(optax.schedules.piecewise_constant_schedule(initial, dict.fromkeys(milestones, factor))))


@given(rising(), st.data())
def test_piecewise_constant_is_a_join_of_constants_in_optax(boundaries, data):
    values = data.draw(st.lists(VALUES, min_size=len(boundaries) + 1, max_size=len(boundaries) + 1))
    parts = [optax.schedules.constant_schedule(value) for value in values]
    close(ours(piecewise_constant(boundaries, values)), of_optax(optax.schedules.join_schedules(parts, boundaries)))


@given(VALUES, COUNTS, FACTORS)
def test_step_decay_is_torchs(initial, every, factor):
    close(ours(step_decay(initial, every, factor)), of_torch(lambda o: lr_scheduler.StepLR(o, every, factor), initial))


@given(VALUES, FACTORS)
def test_exponential_is_torchs_and_optaxs(initial, rate):
    values = ours(exponential(initial, rate))
    close(values, of_torch(lambda o: lr_scheduler.ExponentialLR(o, rate), initial))
    close(values, of_optax(optax.schedules.exponential_decay(initial, 1, rate)))


@given(VALUES, st.floats(0.5, 100))
def test_half_life_halves(initial, half_life):
    schedule = exponential(initial, half_life=half_life)
    close(schedule(1 + half_life), initial / 2)
    close(ours(schedule), of_optax(optax.schedules.exponential_decay(initial, half_life, 0.5)))


@given(VALUES, VALUES, COUNTS)
def test_linear_is_optaxs_and_torchs(initial, final, steps):
    values = ours(linear(initial, final, steps))
    close(values, of_optax(optax.schedules.linear_schedule(initial, final, steps)))
    top = max(initial, final)  # torch takes both ends as factors up to 1
    close(values, of_torch(lambda o: lr_scheduler.LinearLR(o, initial / top, final / top, steps), top))
    assert values[0] == initial
    assert values[steps:] == [final] * (HORIZON - steps)


@given(VALUES, COUNTS, st.floats(0.2, 4), VALUES)
def test_polynomial_is_optaxs(initial, steps, power, final):
    values = ours(polynomial(initial, steps, power, final))
    theirs = of_optax(optax.schedules.polynomial_schedule(initial, final, power, steps))
    close(values[:steps], theirs[:steps])
    assert values[steps:] == [final] * (HORIZON - steps)  # Optax may miss it: a small power of what rounding leaves


@given(VALUES, COUNTS, st.floats(0.2, 4))
def test_polynomial_is_torchs(initial, steps, power):
    values = of_torch(lambda o: lr_scheduler.PolynomialLR(o, steps, power), initial)
    close(ours(polynomial(initial, steps, power)), values, atol=1e-12)


@given(VALUES, COUNTS, st.floats(0, 1))
def test_cosine_is_optaxs(initial, steps, part):
    values = ours(cosine(initial, steps, part * initial))
    close(values, of_optax(optax.schedules.cosine_decay_schedule(initial, steps, part)), atol=1e-14)
    assert values[steps:] == [part * initial] * (HORIZON - steps)


@given(VALUES, COUNTS, VALUES)
def test_cosine_is_torchs(initial, steps, final):
    values = of_torch(lambda o: lr_scheduler.CosineAnnealingLR(o, steps, final), initial, steps + 1)
    close(ours(cosine(initial, steps, final), steps + 1), values, atol=1e-11)


@given(VALUES, st.integers(1, 12), st.integers(1, 5), VALUES)
def test_cosine_restarts_are_torchs(initial, steps, growth, final):
    values = of_torch(lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, steps, growth, final), initial)
    close(ours(cosine_restarts(initial, steps, growth, final)), values, atol=1e-12)


@given(st.integers(1, 1000), st.integers(2, 10), st.integers(0, 12))
def test_each_cycle_starts_at_the_initial_value(steps, growth, cycle):
    start = 1 + steps * (growth**cycle - 1) // (growth - 1)
    schedule = cosine_restarts(0.5, steps, growth)
    assert schedule(start) == 0.5
    if start > 1:
        assert schedule(start - 1) < (0.5 if growth ** (cycle - 1) * steps > 1 else 0.51)


def test_a_cycle_does_not_end_too_early_where_single_precision_rounds():
    first = 1 + 2 * (2**21 - 1)  # of a cycle
    t = np.arange(first - 100, first + 101)
    schedule = cosine_restarts(0.5, 2, 2)
    assert schedule(first) == 0.5
    close(schedule(t.astype(np.float32)), schedule(t), atol=1e-5)


@given(VALUES, st.floats(0.001, 10))
def test_inverse_time_is_the_decay_of_torchs_adagrad(initial, decay):
    values = of_torch(lambda o: lr_scheduler.LambdaLR(o, lambda epoch: 1 / (1 + epoch * decay)), initial)
    close(ours(inverse_time(initial, decay)), values)


@pytest.mark.parametrize("power", [0.51, 0.75, 1.0])
def test_under_inverse_time_rates_sum_to_infinity_and_their_squares_do_not(power):
    """By the integrals that bound the sums from both sides.

    The sum of (1 + t - 1)**-p up to n is at least (n**(1 - p) - 1) / (1 - p), or log n; its squares' sum at most
    1 + 1 / (2 p - 1).
    """
    t = np.arange(1, 1_000_001)
    rates = inverse_time(1.0, 1.0, power)(t)
    sums, squares = np.cumsum(rates)[[999, 999_999]], np.cumsum(rates**2)[[999, 999_999]]
    for n, total in zip((1_000, 1_000_000), sums, strict=True):
        assert total >= (math.log(n) if power == 1 else (n ** (1 - power) - 1) / (1 - power))
    assert all(squares <= 1 + 1 / (2 * power - 1))


@given(VALUES, COUNTS)
def test_inverse_sqrt_is_the_transformers(peak, steps):
    width = 1 / (peak**2 * steps)
    close(
        ours(inverse_sqrt(peak, steps)),
        [width**-0.5 * min(t**-0.5, t * steps**-1.5) for t in range(1, HORIZON + 1)],
    )


@given(VALUES, st.integers(1, 20), st.integers(1, 40), st.floats(0, 1))
def test_warmup_of_cosine_is_optaxs(peak, rise, fall, start):
    values = of_optax(optax.schedules.warmup_cosine_decay_schedule(start * peak, peak, rise, rise + fall))
    close(ours(warmup(cosine(peak, fall), rise, start * peak)), values, atol=1e-14)


@given(VALUES, st.integers(1, 20))
def test_warmup_to_a_number_is_optaxs(peak, rise):
    close(ours(warmup(peak, rise)), of_optax(optax.schedules.warmup_constant_schedule(0, peak, rise)))


@given(
    VALUES, st.integers(1, 40), st.floats(0, 1), st.sampled_from(["cos", "linear"]), st.floats(1, 50), st.floats(1, 1e5)
)
def test_one_cycle_is_torchs(max_lr, total_steps, pct_start, anneal_strategy, div_factor, final_div_factor):
    if pct_start * total_steps == 1:  # torch divides by zero
        pct_start = 0.0
    arguments = (max_lr, total_steps, pct_start, anneal_strategy, div_factor, final_div_factor)
    values = of_torch(lambda o: one_cycle_of_torch(o, *arguments), 1, total_steps)
    close(ours(one_cycle(*arguments), total_steps), values, atol=1e-12)


@given(st.integers(4, 60), st.floats(0.26, 0.5), st.sampled_from(["cos", "linear"]))
def test_one_cycle_in_three_phases_is_torchs(total_steps, pct_start, anneal_strategy):
    arguments = (0.1, total_steps, pct_start, anneal_strategy, 25.0, 1e4)
    values = of_torch(lambda o: one_cycle_of_torch(o, *arguments, three_phase=True), 1, total_steps)
    close(ours(one_cycle(*arguments, three_phase=True), total_steps), values, atol=1e-12)


def one_cycle_of_torch(optimizer, max_lr, total_steps, pct, shape, div, final_div, three_phase=False):
    return lr_scheduler.OneCycleLR(
        optimizer, max_lr, total_steps, pct_start=pct, anneal_strategy=shape, div_factor=div,
        final_div_factor=final_div, three_phase=three_phase, cycle_momentum=False,
    )  # fmt: skip


def test_a_peak_on_the_very_first_step():
    assert one_cycle(0.1, 10, pct_start=0.1)(1) == 0.1


@pytest.mark.parametrize("pct_start", [0.0, 0.3, 1.0])
def test_after_its_last_step_one_cycle_stays(pct_start):
    schedule = one_cycle(0.1, 10, pct_start)
    assert schedule(11) == schedule(10) == schedule(10**9)


@given(rising(), VALUES, st.floats(0.5, 1))
def test_sequences_are_optaxs_join_schedules(boundaries, initial, rate):
    durations = np.diff((0, *boundaries))
    parts = [cosine(initial, 5), exponential(initial, rate), linear(initial, 0, 3), 0.25, step_decay(initial, 4)]
    theirs = [
        optax.schedules.cosine_decay_schedule(initial, 5),
        optax.schedules.exponential_decay(initial, 1, rate),
        optax.schedules.linear_schedule(initial, 0, 3),
        optax.schedules.constant_schedule(0.25),
        optax.schedules.exponential_decay(initial, 4, 0.1, staircase=True),
    ]
    count = len(boundaries) + 1
    values = ours(sequence(parts[:count], durations))
    close(values, of_optax(optax.schedules.join_schedules(theirs[:count], boundaries)), atol=1e-14)


def test_then_begins_the_next_schedule_from_its_first_step():
    chained = linear(0, 1, 4).then(exponential(1, 0.5), after=4).then(0.125, after=7)
    assert ours(chained, 9) == [0, 0.25, 0.5, 0.75, 1, 0.5, 0.25, 0.125, 0.125]
    assert linear(0, 1, 4).then(0.5, after=2) == sequence((linear(0, 1, 4), constant(0.5)), (2,))


def test_a_part_of_a_sequence_is_not_evaluated_outside_its_steps():
    assert exponential(1.0, 10).then(0.5, after=3)(100_000) == 0.5
    assert (
        constant(0.5).then(cosine_restarts(0.1, 3, 5), after=3)(1) == 0.5
    )  # before its first step: a negative logarithm


@every
def test_arrays_get_arrays(schedule):
    t = np.arange(1, 31)
    numbers = [schedule(int(one)) for one in t]
    assert all(type(number) is float for number in numbers)
    assert all(number >= 0 for number in numbers)
    close(schedule(t), numbers)
    assert schedule(t).dtype == np.float64
    assert schedule(t.astype(np.float32)).dtype == np.float32
    assert schedule(t.reshape(5, 6)).shape == (5, 6)
    close(schedule(torch.from_numpy(t)), numbers, rtol=1e-5, atol=1e-7)
    assert schedule(torch.from_numpy(t).double()).dtype == torch.float64
    close(schedule(torch.from_numpy(t).double()), numbers)
    assert type(schedule(np.int64(3))) is float


@every
def test_jax_can_trace_them_by_count(schedule):
    numbers = [schedule(t) for t in range(1, 31)]
    traced = jax.jit(jax.vmap(schedule.by_count))(np.arange(30))
    assert traced.dtype == np.float32
    close(traced, numbers, rtol=2e-6, atol=1e-7)
    close(jax.jit(schedule.by_count)(4), schedule(5), rtol=2e-6, atol=1e-7)


@every
def test_by_count_is_the_value_after_so_many_steps(schedule):
    counts = np.arange(30)
    close(schedule.by_count(counts), schedule(counts + 1))
    for count in (0, 4, 29):
        assert schedule.by_count(count) == schedule(count + 1)
        assert rules.sgd(lr=schedule.by_count) == rules.sgd(lr=schedule)  # a rule knows what is meant
    assert pickle.loads(pickle.dumps(schedule.by_count)).__self__ == schedule


@pytest.mark.parametrize("wrap", [jax.jit, jax.vmap, jax.grad], ids=lambda f: f.__name__)
def test_a_step_that_nobody_can_check_is_refused(wrap):
    t = jnp.arange(1.0, 4.0) if wrap is jax.vmap else jnp.asarray(1.0)
    with pytest.raises(ValueError, match=r"may count from 0 or from 1.*schedule\.by_count"):
        wrap(constant(0.1))(t)


UNKNOWN = {
    "vmap": lambda f: torch.func.vmap(f)(torch.arange(1.0, 4.0)),
    "vmap of grad": lambda f: torch.func.vmap(torch.func.grad(f))(torch.arange(1.0, 4.0)),
    "meta": lambda f: f(torch.ones(3, device="meta")),
}


@pytest.mark.parametrize("apply", UNKNOWN.values(), ids=UNKNOWN)
def test_a_step_whose_number_torch_does_not_know_is_refused_and_a_count_taken(apply):
    with pytest.raises(ValueError, match=r"may count from 0 or from 1.*schedule\.by_count"):
        apply(cosine(0.1, 5))
    assert apply(cosine(0.1, 5).by_count).shape == (3,)
    close(torch.func.vmap(cosine(0.1, 5).by_count)(torch.arange(4)), cosine(0.1, 5)(torch.arange(1, 5)), rtol=1e-6)


ARRAYS = {"numpy": np.asarray, "torch": torch.tensor, "jax": jnp.asarray}


@pytest.mark.parametrize("library", ARRAYS)
@pytest.mark.parametrize("t", [0, [0, 1], [[1, 2], [3, -1]], 0.5, float("nan")], ids=str)
def test_an_array_before_the_first_step_is_refused_like_the_number(t, library):
    array = ARRAYS[library](t)
    with pytest.raises(ValueError, match=r"counted 1, 2, 3.*schedule\.by_count"):
        exponential(0.1, rate=0.5)(array)
    if t != 0.5 and not np.all(np.asarray(t) >= 0):
        with pytest.raises(ValueError, match="the steps done are 0, 1, 2"):
            exponential(0.1, rate=0.5).by_count(array)


@pytest.mark.parametrize("count", [-1, -0.5, math.nan])
def test_no_less_than_no_steps_are_done(count):
    with pytest.raises(ValueError, match="the steps done are 0, 1, 2"):
        constant(0.1).by_count(count)


@every
def test_torchs_lambda_scheduler_takes_them_by_count(schedule):
    def scheduled(function):
        optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
        return torch.optim.lr_scheduler.LambdaLR(optimizer, function)

    scheduler = scheduled(schedule.by_count)
    for t in range(1, 31):
        assert scheduler.get_last_lr() == [schedule(t)]
        scheduler.optimizer.step()
        scheduler.step()
    again = scheduled(schedule.by_count)
    again.load_state_dict(pickle.loads(pickle.dumps(scheduler.state_dict())))
    again.optimizer.step()
    again.step()
    assert again.get_last_lr() == [schedule(32)]
    with pytest.raises(ValueError, match=r"counted 1, 2, 3.*LambdaLR.*schedule\.by_count"):
        scheduled(schedule)


@every
def test_schedules_are_values(schedule):
    again = pickle.loads(pickle.dumps(schedule))
    assert again == schedule
    assert hash(again) == hash(schedule)
    assert eval(repr(schedule), vars(schedules)) == schedule
    assert isinstance(schedule, Schedule)
    assert schedule != constant(0.7)
    with pytest.raises(AttributeError):
        schedule.initial = 3.0


@every
def test_a_rule_takes_them(schedule):
    theta, _ = step(rules.sgd(lr=schedule), 5, np.ones(2), np.ones(2))
    np.testing.assert_allclose(theta, 1 - schedule(5))


@pytest.mark.parametrize("t", [0, -1, 0.5, math.nan])
def test_there_is_no_step_before_the_first(t):
    with pytest.raises(ValueError, match="counted 1, 2, 3"):
        constant(0.1)(t)


def test_growth_beyond_all_numbers_is_infinite_and_a_rule_refuses_it():
    growing = exponential(1e-7, 1.5)
    assert growing(10_000) == math.inf
    with pytest.raises(HyperparameterError, match=r"lr\(t=10000\) = inf is outside its range 0 <= x < inf"):
        step(rules.sgd(lr=growing), 10_000, np.ones(2), np.ones(2))


def test_a_schedule_without_a_value_says_what_it_lacks():
    with pytest.raises(NotImplementedError, match="Schedule must define _at"):
        Schedule()(1)


NAN = math.nan
REFUSED = {
    "constant: value = -1.0 is outside its range 0 <= x < inf": lambda: constant(-1),
    "constant: value = nan is outside": lambda: constant(NAN),
    "constant: value = inf is outside": lambda: constant(math.inf),
    "constant: value = '0.1': needs a number with 0 <= x < inf": lambda: constant("0.1"),
    "constant: value = True: needs a number": lambda: constant(True),
    "piecewise_constant: 1 values for 1 boundaries; it needs one more": lambda: piecewise_constant((5,), (0.1,)),
    r"piecewise_constant: boundaries = \(5, 5\): must rise": lambda: piecewise_constant((5, 5), (1, 2, 3)),
    r"piecewise_constant: boundaries\[0\] = 0.0 is outside its range 1 <= x": lambda: piecewise_constant((0,), (1, 2)),
    r"piecewise_constant: values\[1\] = -2.0": lambda: piecewise_constant((5,), (1, -2)),
    r"piecewise_constant: boundaries = 5: needs a tuple, as in \(5,\)": lambda: piecewise_constant(5, (1, 2)),
    r"multistep: milestones = \(7, 3\): must rise": lambda: multistep(0.1, (7, 3)),
    "multistep: milestones = '37': needs a tuple": lambda: multistep(0.1, "37"),
    "multistep: factor = 0.0 is outside its range 0 < x < inf": lambda: multistep(0.1, (3,), 0),
    "step_decay: every = 2.5 is outside its range 1 <= x < inf, whole": lambda: step_decay(0.1, 2.5),
    "step_decay: factor = nan": lambda: step_decay(0.1, 2, NAN),
    "exponential: give either rate, as in rate=0.99, or half_life": lambda: exponential(0.1),
    "exponential: give either rate": lambda: exponential(0.1, 0.9, 5),
    "exponential: rate = -0.5": lambda: exponential(0.1, -0.5),
    "exponential: half_life = 0.0": lambda: exponential(0.1, half_life=0),
    "linear: final = -0.1": lambda: linear(0.1, -0.1, 5),
    "linear: steps = 0.0 is outside its range 1 <= x < inf, whole": lambda: linear(0.1, 0, 0),
    "polynomial: power = 0.0": lambda: polynomial(0.1, 5, 0),
    "cosine: steps = None: needs a number": lambda: cosine(0.1, None),
    "cosine: initial = nan": lambda: cosine(NAN, 5),
    "cosine_restarts: growth = 1.5": lambda: cosine_restarts(0.1, 5, 1.5),
    "inverse_time: power = 0.5 is outside its range 0.5 < x <= 1": lambda: inverse_time(0.1, 1, 0.5),
    "inverse_time: power = 1.1": lambda: inverse_time(0.1, 1, 1.1),
    "inverse_time: decay = 0.0 is outside its range 0 < x": lambda: inverse_time(0.1, 0),
    "inverse_sqrt: warmup = 0.0": lambda: inverse_sqrt(0.1, 0),
    "warmup: steps = -3.0": lambda: warmup(0.1, -3),
    "warmup: schedule = 'cosine': needs a schedule or a number": lambda: warmup("cosine", 3),
    "warmup: schedule = -0.1": lambda: warmup(-0.1, 3),
    "one_cycle: anneal_strategy = 'cosine': choose 'cos' or 'linear'": lambda: one_cycle(
        0.1, 9, anneal_strategy="cosine"
    ),
    "one_cycle: pct_start = 1.5": lambda: one_cycle(0.1, 9, 1.5),
    "one_cycle: div_factor = 0.0": lambda: one_cycle(0.1, 9, div_factor=0),
    "one_cycle: pct_start = 0.7 of total_steps = 9 has no room": lambda: one_cycle(0.1, 9, 0.7, three_phase=True),
    "one_cycle: pct_start = 0.1 of total_steps = 9 has no room": lambda: one_cycle(0.1, 9, 0.1, three_phase=True),
    "sequence: 2 durations for 2 schedules; it needs one for each but the last": lambda: sequence((0.1, 0.2), (1, 2)),
    "sequence: schedules = 0.1: needs a tuple": lambda: sequence(0.1, ()),
    r"sequence: schedules = \(\): needs one or more": lambda: sequence((), ()),
    r"sequence: schedules\[1\] = 'x': needs a schedule or a number": lambda: sequence((0.1, "x"), (1,)),
    r"sequence: durations\[0\] = 0.0": lambda: sequence((0.1, 0.2), (0,)),
    "plateau: factor = 1.0 is outside its range 0 <= x < 1": lambda: plateau(0.1, 1.0),
    "plateau: patience = -1.0": lambda: plateau(0.1, patience=-1),
    "plateau: threshold = nan": lambda: plateau(0.1, threshold=NAN),
    "plateau: threshold = -1.0 is outside": lambda: plateau(0.1, threshold=-1, threshold_mode="abs"),
    'plateau: threshold_mode = \'relative\': choose "rel" or "abs"': lambda: plateau(0.1, threshold_mode="relative"),
    "plateau: cooldown = 0.5": lambda: plateau(0.1, cooldown=0.5),
    "plateau: minimum = 0.2 is above initial = 0.1": lambda: plateau(0.1, minimum=0.2),
}


@pytest.mark.parametrize("message", REFUSED)
def test_bad_arguments_are_refused(message):
    with pytest.raises(HyperparameterError, match=message):
        REFUSED[message]()


LOSSES = st.lists(
    st.one_of(st.floats(-5, 5), st.sampled_from([0.0, 1.0, 1.0001, 0.9999, math.nan, math.inf])), max_size=80
)


MODES = st.sampled_from([("rel", 0.0), ("rel", 1e-4), ("rel", 0.1), ("abs", 0.0), ("abs", 0.1), ("abs", 2.0)])


@given(LOSSES, st.floats(0.1, 0.9), st.integers(0, 4), MODES, st.integers(0, 3), VALUES)
def test_plateau_decides_as_torch_does(losses, factor, patience, mode, cooldown, minimum):
    if mode[0] == "rel":
        losses = [abs(loss) for loss in losses]
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=20.0)
    options = {"threshold": mode[1], "threshold_mode": mode[0], "cooldown": cooldown}
    theirs = lr_scheduler.ReduceLROnPlateau(
        optimizer, factor=factor, patience=patience, min_lr=minimum, eps=0, **options
    )
    tracker = plateau(20.0, factor, patience, minimum=minimum, **options).tracker()
    for t, loss in enumerate(losses, 1):
        tracker.observe(loss)
        theirs.step(loss)
        assert tracker(t) == optimizer.param_groups[0]["lr"]


def lowered(losses, **options):
    """After which of the losses the value was lowered."""
    tracker, found = plateau(1.0, 0.5, 2, **options).tracker(), []
    for k, loss in enumerate(losses):
        before = tracker(1)
        tracker.observe(loss)
        found += [k] if tracker(1) < before else []
    return found


STEADY = [1.0] * 8
CREEPING = [1 - 1e-6 * k for k in range(8)]


@pytest.mark.parametrize("losses", [STEADY, CREEPING], ids=["steady", "creeping"])
@pytest.mark.parametrize("size", [-1.0, -1e-9, -1e9])
def test_a_plateau_below_zero_is_found_as_one_above(losses, size):
    below = [size * (2 - loss) for loss in losses]
    assert lowered(below) == lowered([-value for value in reversed(below)]) == lowered(losses) == [3, 6]


@pytest.mark.parametrize("sign", [1, -1])
def test_a_plateau_falls_by_its_threshold_on_both_sides_of_zero(sign):
    at, barely = sign * 100.0, 100 * 0.01
    assert lowered([at, at - barely * 0.99] * 2, threshold=0.01) == [3]
    assert lowered([at, at, at, at - barely * 1.01, at], threshold=0.01) == []


def test_a_plateau_at_zero_and_one_crossed():
    assert lowered([0.0] * 5) == [3]
    assert lowered([1.0, 0.5, 0.0, -0.5, -1.0, -1.5]) == []
    assert lowered([3.0, -math.inf, -math.inf, -math.inf]) == [3]


@given(st.lists(st.integers(-1000, 1000).map(lambda k: k / 256), max_size=80), st.sampled_from([-64.0, 2.0**20]))
def test_an_absolute_threshold_does_not_see_a_constant(losses, constant):
    options = {"threshold": 0.25, "threshold_mode": "abs"}
    assert lowered([loss + constant for loss in losses], **options) == lowered(losses, **options)


def test_plateau_lowers_when_the_objective_stops_falling():
    tracker = plateau(1.0, factor=0.5, patience=2, minimum=0.3).tracker()
    values = []
    for loss in [3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1]:
        tracker.observe(loss)
        values.append(tracker(1))
    assert values == [1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.3, 0.3, 0.3, 0.3]


@given(LOSSES, LOSSES)
def test_a_tracker_goes_on_where_another_was(before, after):
    settings = plateau(1.0, 0.5, 2, cooldown=2)
    one, other = settings.tracker(), settings.tracker()
    for loss in before:
        one.observe(loss)
    assert all(isinstance(number, int | float) for number in one.state().values())
    other.restore(one.state())
    for loss in after:
        one.observe(loss)
        other.observe(loss)
    assert one.state() == other.state()


def test_a_tracker_refuses_what_is_no_state_of_its_own():
    with pytest.raises(ValueError, match="a plateau's state has the numbers value, best, failures, cooling, not lr"):
        plateau(0.1).tracker().restore({"lr": 0.1})


def test_plateau_is_no_function_of_the_step():
    with pytest.raises(TypeError, match=r"only fallline\.minimize gives a schedule these; in PyTorch use"):
        plateau(0.1)(1)


def test_plateaus_are_values():
    settings = plateau(0.1, cooldown=2)
    assert pickle.loads(pickle.dumps(settings)) == settings
    assert eval(repr(settings), vars(schedules)) == settings
    assert isinstance(settings, Plateau)
    assert not isinstance(settings, Schedule)
    assert repr(settings.tracker()) == f"<tracker of {settings!r}: 0.1>"
    with pytest.raises(AttributeError):
        settings.factor = 0.5


def test_all_that_is_public_is_documented():
    for name in schedules.__all__:
        assert (getattr(schedules, name).__doc__ or "").strip(), name


def test_counts_of_a_small_type_do_not_run_over():
    schedule = schedules.inverse_time(1.0, decay=1.0)
    assert schedule.by_count(np.array([255], np.uint8)).tolist() == [schedule(256)]


@pytest.mark.parametrize("t", [[1, 2], None, "1", 1j])
def test_what_is_no_step_is_refused_in_words(t):
    for call in (schedules.constant(1.0), schedules.constant(1.0).by_count):
        with pytest.raises(TypeError, match="a schedule takes a number or an array"):
            call(t)
