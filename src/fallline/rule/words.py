"""What a hyperparameter is, in words: as its rule declares it, or as its name says in most rules."""

from __future__ import annotations

from collections.abc import Container, Mapping

from fallline.rule.declarations import Flag, Hyper, written
from fallline.rule.spans import Value

COMMON: Mapping[str, str] = {
    "lr": "the learning rate, by which the step is multiplied",
    "beta1": "how much of the average of gradients is kept at each step",
    "beta2": "how much of the average of squared gradients is kept at each step",
    "eps": "keeps the step finite where gradients are nearly zero",
    "weight_decay": "how strongly the parameters are drawn towards 0, in proportion to the rate",
    "mu": "how much of the momentum is kept at each step",
    "gamma": "how much of the momentum is kept at each step",
    "warmup": "over how many steps the rate rises from 0",
    "nesterov": "whether the step looks ahead along the momentum",
    "eps1": "is added to squared gradients",
    "eps_outside": "whether eps is added to the root and not below it",
    "d0": "the first guess at the distance from the start to the minimum, best too small",
    "scale": "how the step's length depends on the matrix's sides",
    "coefficients": "the polynomials that make the momentum orthogonal",
}
"""The words of names that mean the same in most rules; a rule in which one means something else declares its own."""


_CALLED = {
    "learning_rate": ("lr",),
    "momentum": ("gamma", "mu", "beta"),
    "epsilon": ("eps",),
    "warmup_steps": ("warmup",),
    "trust_coefficient": ("trust",),
}
"""What other libraries' names are called in the papers."""


def called(name: str, names: Container[str]) -> str:
    """What a hyperparameter of another library is called here, as the end of an error's sentence."""
    if name == "betas" and "beta1" in names and "beta2" in names:
        return "; betas=(a, b) is beta1=a, beta2=b here"
    here = next((other for other in _CALLED.get(name, ()) if other in names), "")
    return f"; {name} is {here} here" if here else ""


def words_of(name: str, declared: Hyper | Flag) -> str:
    """What a hyperparameter is; empty where neither its rule nor its name says it."""
    return declared.words or COMMON.get(name, "")


def described(name: str, declared: Hyper | Flag, value: Value) -> str:
    """A line about a hyperparameter: what it is, of which type, its range and its default."""
    kind = f"{_kind(declared)}, {declared}" if isinstance(declared, Hyper) else str(declared)
    absent = "; 0 leaves its term out" if isinstance(declared, Hyper) and declared.optional else ""
    said = words_of(name, declared)
    return f"{said}; {kind}, by default {written(value)}{absent}" if said else f"{kind}, by default {written(value)}"


def documented(hypers: Mapping[str, Hyper | Flag], values: Mapping[str, Value], width: int = 110) -> list[str]:
    """The lines of hyperparameters in the section Args of a docstring."""
    import textwrap  # which compiles regular expressions

    lines = [f"{name}: {described(name, declared, values[name])}." for name, declared in hypers.items()]
    return [
        part
        for line in lines
        for part in textwrap.wrap(
            line, width, initial_indent=" " * 4, subsequent_indent=" " * 8, break_on_hyphens=False
        )
    ]


def _kind(declared: Hyper) -> str:
    if declared.whole:
        return "int"
    return "floats" if declared.many else "float"
