"""The registered rules by what they ask of a door."""

from __future__ import annotations

from fallline.rule import Modifier, Rule, beyond
from fallline.rules import MODIFIERS, RULES

PLAIN: dict[str, Rule] = {name: rule for name, rule in RULES.items() if beyond(rule) is None}
"""Those in which each element sees itself alone."""
PLAIN_MODIFIERS: dict[str, Modifier] = {
    name: modifier for name, modifier in MODIFIERS.items() if beyond(modifier(RULES["sgd"])) is None
}
"""Those that leave it so."""
