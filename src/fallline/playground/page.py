"""The page: one HTML file with everything in it, which opens without a network."""

from __future__ import annotations

import itertools
import json
import re
import string
from collections.abc import Iterable
from importlib.resources import files
from urllib.parse import urlsplit

from fallline import palette
from fallline.embedding import as_json, script_hash
from fallline.playground.catalog import at_start, catalog
from fallline.printers import javascript
from fallline.rule import Flag, Rule, RuleError
from fallline.rules import RULES
from fallline.schedules import Plateau, Schedule

SCRIPTS = (
    "typed", "problem", "spelling", "schedules", "walk", "state", "strings", "names", "presets/descent",
    "presets/rules", "presets/later", "presets", "strip", "rates", "views/heights", "views/marks", "views/trails",
    "views/panels", "views/labels", "views/paper", "views/map", "views/terrain", "views/eye", "views/relief",
    "curves", "formula", "controls", "scheduling", "typing", "app", "moment", "panel", "embed", "printing",
    "words", "vector", "picture", "saving", "film", "winners", "own/words", "own/tokens", "own/reader", "own/graph",
    "own/lowering", "own/declared", "own/tracing", "own/evaluator", "own/rule", "own/box",
)  # fmt: skip
"""The files of js/ in the order in which the page runs them."""

STYLES = ("page.css", "saving.css", "embed.css", "print.css", "vendor/uPlot.css")
"""The style sheets, in their order."""

MOST_RUNS = 64
"""As many as the page can show at once."""


def html(runs: Iterable[Rule] = (), link_base: str | None = None) -> str:
    """The page.

    Args:
        runs: the rules that it shows at first, also ones that fallline does not have; a preset unless said.
        link_base: where the page will be found, an address that links which it copies begin with; where it was opened
            unless said.

    Raises:
        ValueError: there are more than it can show at once, or `link_base` is no address of a page.
        RuleError: one is not for a ball, such as a rule that multiplies matrices.
    """
    runs = tuple(runs)
    if link_base is not None:
        _check_base(link_base)
    if len(runs) > MOST_RUNS:
        raise ValueError(f"{len(runs)} rules: the page shows {MOST_RUNS} at once")
    for rule in runs:
        if why := javascript.refused(rule):
            raise RuleError(
                f"{rule.name} {why}, which the page does not do: it moves a ball, two numbers that are one vector, "
                "with one gradient a step"
            )
    names = shown_names(runs)
    own = {name: rule for name, rule in zip(names, runs, strict=True) if name not in RULES}
    data, functions = catalog(own)
    data["mostRuns"] = MOST_RUNS
    data["linkBase"] = link_base or ""
    data["link"] = f"runs={';'.join(map(spelled, names, runs))}" if runs else ""
    defined = re.findall(r"^function (\w+)\(", functions, re.MULTILINE)
    if len(set(defined)) < len(defined):
        raise ValueError(f"functions of the same name on the page: {sorted(defined)}")
    scripts = {
        "vendor": _safe(_part("vendor/vendor.js")),
        "functions": _safe(f'"use strict";\n{functions}\nconst FUNCTIONS = {{ {", ".join(defined)} }};\n'),
        "script": _safe(_own_script()),
    }
    style = "".join(map(_part, STYLES))
    return string.Template(_part("page.html")).substitute(
        scripts,
        hashes=" ".join(map(script_hash, scripts.values())),
        data=as_json(data),
        style=style,
        light=palette.css(palette.LIGHT, MOST_RUNS),
        dark=palette.css(palette.DARK, MOST_RUNS),
    )


def _check_base(address: str) -> None:
    """Raises ValueError unless this is where a page can be found."""
    try:
        parts = urlsplit(address)
        found = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        found = False
    if not found or not address.isprintable() or any(letter in address for letter in ' #<>"\\'):
        raise ValueError(
            f"{address!r} is no address of a page: it is the page's own, with https:// or http:// in front and without "
            "a #, such as https://example.org/play.html"
        )


def shown_names(runs: Iterable[Rule]) -> list[str]:
    """The rules' names on the page: words; what is no rule of fallline's has one of its own."""
    names: list[str] = []
    for rule in runs:
        known = rule.name in RULES and RULES[rule.name].definition is rule.definition
        names.append(rule.name if known else _free(re.sub(r"\W+", "_", rule.name).strip("_"), {*RULES, *names}))
    return names


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    return next(other for k in itertools.count(2) if (other := f"{name}_{k}") not in taken)


def spelled(name: str, rule: Rule) -> str:
    """A run as a link of the page spells it, with all its values."""
    schedules = {key: value for key, value in rule.values.items() if isinstance(value, Schedule | Plateau)}
    begun = rule(**{key: at_start(value) for key, value in schedules.items()})
    numbers = zip(begun.program.hyper_names, begun.numbers(1), strict=True)
    flags = ((key, rule.values[key]) for key, declared in rule.definition.hypers.items() if isinstance(declared, Flag))
    said = [f"{key}={schedules.get(key, number)!r}" for key, number in numbers]
    said += [f"{key}={_choice(value)}" for key, value in flags]
    return f"{name}({','.join(said)})"


def _choice(value: object) -> str:
    """A flag's choice as JavaScript prints it."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _own_script() -> str:
    parts = [_part(f"js/{name}.js") for name in SCRIPTS]
    start = 'const DATA = JSON.parse(document.getElementById("data").textContent);'
    return "\n".join(['"use strict";', start, *parts, "const app = new App();", ""])


def _safe(script: str) -> str:
    """The same script without what would end its element."""
    return re.sub(r"<(?=/script|!--)", r"\\x3c", script, flags=re.IGNORECASE)


def _part(name: str) -> str:
    return files("fallline.playground").joinpath(name).read_text(encoding="utf-8")
