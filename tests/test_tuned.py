"""What a race tunes can be had: every rule and modifier takes the settings that are drawn for it."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")

from fallline.race.protocol.settings import Settings
from fallline.rule.search import search_space, with_values
from fallline.rules import MODIFIERS, RULES
from fallline.spelling import find_rule
from race_cases import FailedTrial, simulate

TUNED = {
    "cautious_weight_decay": {"weight_decay"},
    "clip_norm": {"max_norm"},
    "clip_value": {"clip"},
    "corrected_weight_decay": {"weight_decay"},
    "decoupled_weight_decay": {"weight_decay"},
    "ema": {"average_decay"},
    "gradient_noise": {"noise"},
    "grokfast": {"slow_decay", "slow_gain"},
    "lookahead": {"period", "slow_rate"},
    "sam": {"rho"},
    "weight_decay": {"weight_decay"},
}
"""What is tuned of the modifiers; of the others nothing: they have no number that does not depend on the budget."""


def refusing(spelling, drawn):
    """A race of a rule that is made with each setting that is drawn."""

    def formula(name, values, seed, problem):
        drawn.append(values)
        try:
            with_values(find_rule(spelling), values)
        except ValueError as error:
            raise FailedTrial(str(error)) from error
        return 0.1

    asked = Settings(("digits",), (spelling,), trials=6, curve_seeds=1, curve_reach=1, final_seeds=1, thorough=True)
    return simulate(asked, formula).problems[0].rows[0]


@pytest.mark.parametrize("spelling", [*RULES, *(f"{name}(momentum)" for name in MODIFIERS)])
def test_a_rule_takes_what_is_drawn_for_it(spelling):
    drawn = []
    row = refusing(spelling, drawn)
    assert row.failures == ()
    space = search_space(find_rule(spelling), thorough=True)
    assert all(len({str(values[name]) for values in drawn}) > 1 for name in space), (space, drawn)


@pytest.mark.parametrize("name", MODIFIERS)
def test_what_is_tuned_of_a_modifier(name):
    own = set(MODIFIERS[name].signature.hypers)
    assert {*search_space(MODIFIERS[name](RULES["momentum"]))} & own == TUNED.get(name, set())
