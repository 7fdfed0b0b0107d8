"""Which states a rule never makes negative."""

from __future__ import annotations

import pytest

import fallline
from fallline import rules
from fallline.rule.signs import nonnegative_states
from fallline.rules import RULES
from fallline.torch.peers import PEERS

SQUARES = {
    "adabelief": {"s"}, "adadelta": {"E", "D"}, "adagrad": {"G"}, "adam": {"v"}, "adamax": {"u"}, "adamw": {"v"},
    "adan": {"n"}, "ademamix": {"v"}, "adopt": {"v"}, "amsgrad": {"v", "v_hat"}, "schedule_free_adamw": {"v"},
    "schedule_free_radam": {"v"}, "came": {"R", "C", "r", "c"}, "dadapt_adam": {"v"}, "lamb": {"v"}, "mars": {"v"},
    "normuon": {"v"}, "prodigy": {"v"}, "radam": {"v"}, "soap": {"V"},
    "nadam": {"v"}, "qhadam": {"v"}, "rmsprop": {"E"}, "Adagrad": {"sum"}, "Adadelta": {"square_avg", "acc_delta"},
    "RMSprop": {"square_avg"}, "Adam": {"exp_avg_sq"}, "AdamW": {"exp_avg_sq"}, "Adamax": {"exp_inf"},
    "NAdam": {"exp_avg_sq"}, "RAdam": {"exp_avg_sq"}, "Rprop": {"step_size"}, "SparseAdam": {"exp_avg_sq"},
}  # fmt: skip


@pytest.mark.parametrize(("name", "one"), [*RULES.items(), *((name, peer.rule) for name, peer in PEERS.items())])
def test_averages_of_squares_are_found_from_the_formula(name, one):
    assert nonnegative_states(one) == SQUARES.get(name, set())


def test_modified_and_scheduled_rules_keep_them():
    assert nonnegative_states(rules.weight_decay(rules.adam)) == {"v"}
    assert nonnegative_states(rules.adam(beta2=lambda t: 1 - 1 / t, lr=lambda t: 0.1)) == {"v"}


def test_values_and_starts_count():
    """With alpha above 1, which torch allows, an average leaves its bounds; so does one that starts below 0."""

    @fallline.rule
    def low(theta, grad, s=fallline.full(-1.0), z=fallline.zeros, d=fallline.zeros, *, lr=fallline.rate(0.1)):
        """Sums of squares that start below 0 and at 0, and one that falls."""
        g = grad(theta)
        return theta - lr * g, s + g * g, z + abs(g) * g**2, d - g * g

    assert nonnegative_states(low) == {"z"}
    assert nonnegative_states(PEERS["RMSprop"].rule(alpha=1.5)) == set()
