"""Where the race looks for the best values of a rule's hyperparameters, as the rule declares it."""

from __future__ import annotations

import math

import pytest

from fallline import rules
from fallline.expr import RuleError
from fallline.rule import (
    Choice,
    HyperparameterError,
    Span,
    between,
    choice,
    decay,
    decays,
    fraction,
    nonneg,
    number,
    pair,
    positive,
    rate,
    rule,
    search_space,
    seed,
    whole,
    with_values,
)

LR = ("log", 1e-4, 10)
MOMENTUM = ("one minus log", 0.7, 0.995)
BETA1 = ("one minus log", 0.7, 0.996)
BETA2 = (0.95, 0.99, 0.999)
ADAM = {"lr": ("log", 1e-5, 1e-1), "beta1": BETA1, "beta2": BETA2}
SLOW = (0.99, 0.999, 0.9999)
WIDTH = ("linear", 0.0, 1.0)
SPACES = {
    "sgd": {"lr": LR},
    "momentum": {"lr": LR, "gamma": MOMENTUM},
    "nag": {"lr": LR, "gamma": MOMENTUM},
    "aggmo": {"lr": LR, "betas": ((0.0, 0.9), (0.0, 0.9, 0.99), (0.0, 0.9, 0.99, 0.999))},
    "qhm": {"lr": LR, "beta": MOMENTUM, "nu": WIDTH},
    "adam": ADAM,
    "adamw": ADAM | {"weight_decay": ("log", 1e-4, 1)},
    "nadam": ADAM,
    "amsgrad": ADAM,
    "adamax": ADAM,
    "qhadam": ADAM | {"nu1": WIDTH},
    "adabelief": ADAM,
    "adopt": ADAM | {"beta2": SLOW},
    "adan": ADAM | {"beta2": BETA1, "beta3": BETA2},
    "ademamix": ADAM | {"beta3": SLOW, "alpha": (2.0, 5.0, 8.0)},
    "lion": {"lr": ("log", 1e-6, 1e-2), "beta1": BETA1, "beta2": (0.98, 0.99)},
    "schedule_free_sgd": {"lr": ("log", 1e-3, 100), "beta": MOMENTUM},
    "schedule_free_adamw": ADAM | {"lr": ("log", 2.5e-5, 0.25)},
    "schedule_free_radam": ADAM | {"lr": ("log", 2.5e-5, 0.25)},
    "radam": ADAM,
    "lamb": ADAM | {"weight_decay": ("log", 1e-4, 1)},
    "stable_adamw": ADAM | {"weight_decay": ("log", 1e-4, 1)},
    "lars": {"lr": ("log", 1e-2, 100), "mu": MOMENTUM},
    "mars": ADAM | {"lr": ("log", 3e-5, 0.3), "gamma": ("log", 1e-3, 1)},
    "adafactor": {"lr": ("log", 1e-4, 1)},
    "came": {"lr": ("log", 2e-6, 2e-2), "beta1": BETA1},
    "prodigy": ADAM | {"lr": ("log", 0.1, 10)},
    "dadapt_adam": ADAM | {"lr": ("log", 0.1, 10)},
    "muon": {"lr": ("log", 2e-4, 2), "mu": MOMENTUM},
    "normuon": {"lr": ("log", 2e-4, 2), "mu": MOMENTUM, "beta2": (0.9, 0.95, 0.99)},
    "shampoo": {"lr": ("log", 1e-3, 10)},
    "soap": {"lr": ("log", 3e-5, 0.3), "beta1": BETA1, "beta2": (0.9, 0.95, 0.99)},
    "adagrad": {"lr": ("log", 1e-3, 3)},
    "rmsprop": {"lr": ("log", 1e-5, 1e-1), "gamma": MOMENTUM},
    "adadelta": {"lr": ("log", 1e-2, 10), "gamma": MOMENTUM},
    "noisy_sgd": {"lr": LR, "noise": (0.01, 0.3, 1.0)},
}
"""The protocol's table, written once more."""


def plain(found: Span | Choice) -> tuple:
    if isinstance(found, Choice):
        return found.values
    return found.scale, pytest.approx(found.low), pytest.approx(found.high)


@pytest.mark.parametrize("name", rules.RULES)
def test_a_rule_is_searched_where_the_protocol_says(name):
    assert {key: plain(found) for key, found in search_space(rules.RULES[name]).items()} == SPACES[name]


def test_weight_decay_as_a_penalty_is_smaller():
    assert plain(search_space(rules.weight_decay(rules.sgd))["weight_decay"]) == ("log", 1e-7, 1e-3)


def test_a_thorough_search_adds_what_is_declared_so():
    added = {name: set(search_space(one, thorough=True)) - set(search_space(one)) for name, one in rules.RULES.items()}
    decayed = {"adan", "ademamix", "lion", "mars", "schedule_free_adamw", "schedule_free_radam", "schedule_free_sgd"}
    decayed |= {"lars", "muon", "normuon"}
    epsilon = {"adabelief", "adam", "adamw", "adopt", "amsgrad", "nadam", "qhadam"} | decayed - {
        "lars",
        "lion",
        "muon",
        "normuon",
        "schedule_free_sgd",
    }
    epsilon |= {"dadapt_adam", "lamb", "prodigy", "radam", "shampoo", "soap", "stable_adamw"}
    others = {
        "adafactor": {"clip", "eps2"},
        "came": {"clip"},
        "dadapt_adam": {"d0"},
        "lars": {"trust"},
        "prodigy": {"d0"},
        "qhadam": {"nu2"},
    }
    assert {name for name, keys in added.items() if "eps" in keys} == epsilon
    assert {name for name, keys in added.items() if "weight_decay" in keys} == decayed
    assert {name: keys - {"eps", "weight_decay"} for name, keys in added.items() if keys} == {
        name: others.get(name, set()) for name in epsilon | decayed | set(others)
    }
    assert search_space(rules.adam, thorough=True)["eps"] == Span(1e-10, 1e-2, "log", 0.0, math.inf)


def test_every_value_of_a_space_is_one_that_the_rule_takes(rule):
    space = search_space(rule, thorough=True)
    wider = {key: found.extended("low").extended("high") for key, found in space.items()}
    assert "lr" in space
    for ranges in (space, wider):
        for share in (0.0, 0.03, 0.5, 0.97, 1.0):
            values = {key: found.at(share) for key, found in ranges.items()}
            assert with_values(rule, values).values.items() >= values.items()


def test_a_rule_of_ones_own_is_searched_by_itself():
    @rule
    def mine(theta, grad, *, lr=rate(0.3), beta=decay(0.999), mix=fraction(0.5), eps=positive(1e-8), salt=seed()):
        return theta - lr * mix * grad(theta) + beta * eps * salt

    assert {key: plain(found) for key, found in search_space(mine).items()} == {
        "lr": ("log", 0.003, 30.0),
        "beta": ("one minus log", 0.7, 0.999),
        "mix": WIDTH,
    }
    assert set(search_space(mine(lr=lambda t: 0.1 / t))) == {"beta", "mix"}


def test_a_rate_of_zero_is_searched_too():
    assert (rate(0.0).search.low, rate(0.0).search.high) == (1e-4, 1.0)


@pytest.mark.parametrize(
    ("declared", "scale"),
    [
        (nonneg(1.0, search=(1, 100)), "log"),
        (number(0.0, search=(-1, 1)), "linear"),
        (between(1.0, 0.0, 2.0, search=(0.5, 1.5)), "linear"),
        (decay(0.5, search=(0, 0.9)), "one minus log"),
    ],
)
def test_the_declaration_gives_the_scale(declared, scale):
    assert declared.search.scale == scale
    assert declared.thorough is None


def test_search_none_and_thorough_leave_a_hyperparameter_as_it_is():
    assert rate(0.1, search=None).search is None
    assert decay(0.9, thorough=(0.5, 0.9)).search is None
    assert decay(0.9, search=(0.5, 0.9), thorough=(0.1, 0.99)).search.low == 0.5


@rule
def paired(theta, grad, *, lr=rate(0.1, search=None), betas=pair(decay(0.9), decay(0.99, search=choice(0.9, 0.99)))):
    return theta - lr * betas[0] * betas[1] * grad(theta)


def test_the_numbers_of_a_pair_are_searched_apart():
    assert list(search_space(paired)) == ["betas[0]", "betas[1]"]
    assert list(search_space(paired(betas=(lambda t: 0.5, 0.9)))) == ["betas[1]"]
    assert with_values(paired, {"betas[1]": 0.5}).values["betas"] == (0.9, 0.5)
    assert with_values(paired, {"betas[0]": 0.1, "betas[1]": 0.2, "lr": 1}).values["betas"] == (0.1, 0.2)
    with pytest.raises(HyperparameterError, match=r"no hyperparameter 'betas\[2\]'"):
        with_values(paired, {"betas[2]": 0.5})


def test_values_are_even_on_the_scale():
    log = Span(1e-4, 1e2)
    assert [log.at(u) for u in (0, 1 / 3, 0.5, 1)] == pytest.approx([1e-4, 1e-2, 1e-1, 1e2])
    near_one = Span(0.9, 0.999, "one minus log")
    assert [near_one.at(u) for u in (0, 0.5, 1)] == pytest.approx([0.9, 0.99, 0.999])
    assert Span(1, 3, "linear").at(0.25) == 1.5
    three = Choice((0.95, 0.99, 0.999))
    assert [three.at(u) for u in (0, 0.33, 0.34, 0.66, 0.67, 1 - 2**-53, 1)] == [0.95, 0.95, 0.99, 0.99] + [0.999] * 3


@pytest.mark.parametrize("span", [Span(1e-4, 10), Span(0.7, 0.995, "one minus log"), Span(0, 1, "linear")], ids=str)
def test_share_undoes_at_and_nothing_leaves_the_span(span):
    for u in (0.0, 0.1, 0.77, 1.0):
        assert span.low <= span.at(u) <= span.high
        assert span.share(span.at(u)) == pytest.approx(u, abs=1e-12)
    assert (span.share(span.low - 1e-9), span.share(span.high + 1e-9)) == (0.0, 1.0)


def test_the_outer_tenth_is_an_edge():
    span = Span(1e-4, 10)
    assert [span.edge(span.at(u)) for u in (0, 0.09, 0.11, 0.89, 0.91, 1)] == ["low", "low", None, None, "high", "high"]
    three = Choice((1, 2, 3))
    assert [three.edge(x) for x in (1, 2, 3)] == [None] * 3
    assert [three.share(x) for x in (1, 2, 3)] == pytest.approx([1 / 6, 1 / 2, 5 / 6])
    assert three.extended("low") is three


def test_a_span_is_extended_by_a_decade_within_its_bounds():
    span = rate(0.01, search=(1e-4, 10)).search
    assert (span.extended("low").low, span.extended("high").high) == pytest.approx((1e-5, 100))
    assert (span.extended("low").high, span.extended("high").low) == (10, 1e-4)
    momentum = decay(0.9).search
    assert momentum.extended("high").high == pytest.approx(0.9995)
    assert momentum.extended("low").low == 0
    assert momentum.extended("low").extended("low") == momentum.extended("low")
    assert fraction(0.5).search.extended("high") == fraction(0.5).search
    assert fraction(0.5, search=(0.4, 0.6)).search.extended("high").high == pytest.approx(0.8)
    assert between(1.0, 0.0, 2.0, search=(0.5, 1.5)).search.extended("high").high == math.nextafter(2.0, 0)


def test_ranges_print_in_words():
    assert str(Span(1e-4, 10)) == "0.0001 to 10 (log)"
    assert str(Choice((0.95, 0.99))) == "one of 0.95, 0.99"


@pytest.mark.parametrize(
    ("declare", "error", "message"),
    [
        (lambda: rate(0.1, search=(1, 1)), RuleError, "needs low < high, and low > 0"),
        (lambda: rate(0.1, search=(0, 1)), RuleError, "needs low < high, and low > 0"),
        (lambda: fraction(0.1, search=(0.5, 0.1)), RuleError, "needs low < high$"),
        (lambda: nonneg(0.1, thorough=(1, 2, 3)), RuleError, r"thorough=\(1, 2, 3\): needs \(low, high\), choice"),
        (lambda: rate(0.1, search=[1, 2]), RuleError, r"search=\[1, 2\]: needs \(low, high\), choice"),
        (lambda: decays(0.1, search=(0.1, 0.9)), RuleError, r"needs choice\(...\) or None"),
        (lambda: whole(5, search=(2, 20)), RuleError, r"search=\(2, 20\): needs choice\(...\) or None"),
        (lambda: choice(1), RuleError, "needs two or more values"),
        (lambda: decay(0.9, search=(0.5, 1)), HyperparameterError, "search = 1.0 is outside its range"),
        (lambda: decay(0.9, search=choice(0.5, 1.5)), HyperparameterError, "search = 1.5 is outside its range"),
        (lambda: Choice((1, 2)).share(3), ValueError, "3 is not one of 1, 2"),
    ],
)
def test_a_wrong_search_is_refused(declare, error, message):
    with pytest.raises(error, match=message):
        declare()
