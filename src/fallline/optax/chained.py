"""States as optax's own functions have them: a tuple with a named tuple for each link of their chain."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import optax  # type: ignore[import-untyped]

PyTree = Any

COUNTS = ("count", "t")
"""What a field is called that holds the number of steps made."""

_OWN_COUNTS = {
    "ScaleByScheduleState": ("learning_rate",),
    "WeightDecaySchedule": ("weight_decay", "weight_decay_rate"),
}
"""The links that count for a hyperparameter which is a function of the count, and what that may be called."""


def theirs(name: str) -> Callable[..., optax.GradientTransformation]:
    """The function of a name in optax, or in `optax.contrib`."""
    return getattr(optax, name, None) or getattr(optax.contrib, name)  # type: ignore[no-any-return]


def begun(name: str, arguments: Mapping[str, Any], params: PyTree) -> PyTree:
    """The states of optax's function before the first step; of one with a part for some leaves, those of that part."""
    state = theirs(name)(**arguments).init(params)
    return state.inner_states[name].inner_state if hasattr(state, "inner_states") else state


def links(state: PyTree) -> Iterator[Any]:
    """The links' states; of a masked one that inside."""
    for link in state:
        yield link.inner_state if isinstance(link, optax.MaskedState) else link


def fields(state: PyTree) -> dict[str, Any]:
    """What the links hold, by the fields' names, but for counts."""
    named = ((link, name) for link in links(state) for name in getattr(link, "_fields", ()))
    return {name: getattr(link, name) for link, name in named if name not in COUNTS}


def count_of_steps(state: PyTree) -> Any | None:
    """The count of the first link that has one, but for that of weight decay; None where none has."""
    counts = (_count(link) for link in links(state) if type(link).__name__ != "WeightDecaySchedule")
    return next((count for count in counts if count is not None), None)


def own_counts(state: PyTree) -> dict[str, Any]:
    """The counts of hyperparameters that have their own, by the hyperparameters' names."""
    by_type = ((_OWN_COUNTS.get(type(link).__name__, ()), _count(link)) for link in links(state))
    return {name: count for names, count in by_type for name in names}


def stepped_on(state: PyTree, new: Mapping[str, PyTree]) -> PyTree:
    """The state after a step, with new values of fields, and one more in every count."""

    def after(link: Any) -> Any:
        if isinstance(link, optax.MaskedState):
            return link._replace(inner_state=after(link.inner_state))
        names = getattr(link, "_fields", ())
        counted = {name: optax.safe_increment(getattr(link, name)) for name in names if name in COUNTS}
        return link._replace(**counted, **{name: new[name] for name in names if name in new}) if names else link

    return tuple(after(link) for link in state)


def _count(link: Any) -> Any | None:
    return next((getattr(link, name) for name in getattr(link, "_fields", ()) if name in COUNTS), None)
