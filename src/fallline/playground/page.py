"""The page: one HTML file with everything in it, which opens without a network."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import string
from collections.abc import Iterable
from importlib.resources import files

from fallline import palette
from fallline.playground.catalog import catalog
from fallline.rule import Flag, Rule
from fallline.rules import RULES

SCRIPTS = (
    "problem", "walk", "state", "strings", "presets", "views/heights", "views/marks", "views/trails", "views/paper",
    "views/map", "views/terrain", "views/eye", "views/relief", "curves", "formula", "controls", "app", "moment",
    "panel",
)  # fmt: skip
"""The files of js/ in the order in which the page runs them."""

MOST_RUNS = 64
"""As many as the page can show at once."""


def html(runs: Iterable[Rule] = ()) -> str:
    """The page.

    Args:
        runs: the rules that it shows at first, also ones that fallline does not have; a preset unless said.

    Raises:
        ValueError: there are more than it can show at once.
    """
    runs = tuple(runs)
    if len(runs) > MOST_RUNS:
        raise ValueError(f"{len(runs)} rules: the page shows {MOST_RUNS} at once")
    names = shown_names(runs)
    own = {name: rule for name, rule in zip(names, runs, strict=True) if name not in RULES}
    data, functions = catalog(own)
    data["mostRuns"] = MOST_RUNS
    data["link"] = f"runs={';'.join(map(spelled, names, runs))}" if runs else ""
    defined = re.findall(r"^function (\w+)\(", functions, re.MULTILINE)
    scripts = {
        "vendor": _part("vendor/vendor.js"),
        "functions": f'"use strict";\n{functions}\nconst FUNCTIONS = {{ {", ".join(defined)} }};\n',
        "script": _own_script(),
    }
    style = _part("page.css") + _part("vendor/uPlot.css")
    return string.Template(_part("page.html")).substitute(
        {name: script.replace("</script", "<\\/script") for name, script in scripts.items()},
        hashes=" ".join(_hash(script.replace("</script", "<\\/script")) for script in scripts.values()),
        data=_as_json(data),
        style=style,
        light=palette.css(palette.LIGHT, MOST_RUNS),
        dark=palette.css(palette.DARK, MOST_RUNS),
    )


def shown_names(runs: Iterable[Rule]) -> list[str]:
    """The rules' names on the page: words, and no rule of fallline's for what is another one."""
    names: list[str] = []
    for rule in runs:
        name = re.sub(r"\W+", "_", rule.name).strip("_")
        while name in RULES and RULES[name].definition is not rule.definition:
            name += "_own"
        names.append(name)
    return names


def spelled(name: str, rule: Rule) -> str:
    """A run as a link of the page spells it; the values of a rule that is not fallline's are its defaults there."""
    if name not in RULES:
        return name
    numbers = zip(rule.program.hyper_names, rule.numbers(1), strict=True)
    flags = ((key, rule.values[key]) for key, one in rule.definition.hypers.items() if isinstance(one, Flag))
    said = [f"{key}={number!r}" for key, number in numbers]
    said += [f"{key}={str(value).lower() if isinstance(value, bool) else value}" for key, value in flags]
    return f"{name}({','.join(said)})"


def _own_script() -> str:
    parts = [_part(f"js/{name}.js") for name in SCRIPTS]
    start = 'const DATA = JSON.parse(document.getElementById("data").textContent);'
    return "\n".join(['"use strict";', start, *parts, "const app = new App();", ""])


def _part(name: str) -> str:
    return files("fallline.playground").joinpath(name).read_text(encoding="utf-8")


def _hash(script: str) -> str:
    """What lets this script run, and no other."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _as_json(value: object) -> str:
    """JSON that may stand inside a script element."""
    return json.dumps(value, allow_nan=False, separators=(",", ":")).replace("<", "\\u003c")
