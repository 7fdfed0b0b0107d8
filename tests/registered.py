"""The registered rules by what they ask of a door."""

from __future__ import annotations

from fallline.kernel.kernel import kernel_of
from fallline.printers import javascript
from fallline.rule import Modifier, Rule, beyond
from fallline.rules import MODIFIERS, RULES

PLAIN: dict[str, Rule] = {name: rule for name, rule in RULES.items() if beyond(rule) is None}
"""Those in which each element sees itself alone."""
IN_JAVASCRIPT: dict[str, Rule] = {name: rule for name, rule in RULES.items() if javascript.refused(rule) is None}
"""Those that can be printed as JavaScript, which the page of `fallline play` has."""
PLAIN_MODIFIERS: dict[str, Modifier] = {
    name: modifier for name, modifier in MODIFIERS.items() if beyond(modifier(RULES["sgd"])) is None
}
"""Those that leave it so."""
OF_MATRICES: dict[str, Rule] = {name: rule for name, rule in RULES.items() if kernel_of(rule.program).matrices}
"""Those that multiply matrices, which agree to rounding, and not to the bit."""
OF_VECTORS: dict[str, Rule] = {name: rule for name, rule in RULES.items() if rule.definition.vectors}
"""Those that take vectors too."""
