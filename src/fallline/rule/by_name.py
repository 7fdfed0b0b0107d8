"""How rules and modifiers are pickled: by the name of the function that they were made of."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable
from functools import reduce
from typing import Any


def look_up(module: str, qualname: str) -> Any:
    """What a decorator left under a function's name: how rules and modifiers are pickled, like functions.

    Raises:
        AttributeError: there is no such name; the message says where it should be.
    """
    __import__(module)
    try:
        return reduce(getattr, qualname.split("."), sys.modules[module])
    except AttributeError:
        raise AttributeError(
            f"a pickle needs the rule or modifier {qualname}, as it was defined in {module}: {module} has none of this "
            "name here. Define it there, or import it into there, before loading; what state_dict() gives is loaded "
            "without"
        ) from None


def import_path(function: Callable[..., Any], owner: Any, owner_of: Callable[[Any], Any]) -> tuple[str, str]:
    """The module and name under which a decorated function is found again.

    Args:
        function: what was decorated.
        owner: what has to be found.
        owner_of: gives it, of what stands under the name.

    Raises:
        pickle.PicklingError: something else is found there, or nothing.
    """
    module, qualname = function.__module__, function.__qualname__
    try:
        same = owner_of(look_up(module, qualname)) is owner
    except (AttributeError, ImportError, KeyError):
        same = False
    if not same:
        raise pickle.PicklingError(
            f"a rule or modifier is pickled by its name, but {module}.{qualname} does not give this one: define it at "
            "the top level of a module, under its own name; or save what state_dict() gives, which holds no rule"
        )
    return module, qualname
