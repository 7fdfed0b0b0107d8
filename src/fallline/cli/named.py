"""What the commands that train look at first: whether what was named is there."""

from __future__ import annotations

from collections.abc import Iterable


def check_named(problems: Iterable[str], rules: Iterable[str] | None) -> None:
    """Refuses misspelled problems and rules, before anything is asked for that has to be installed.

    Raises:
        RaceError: there is none of such a name, or no such file.
    """
    from fallline.race.protocol.contender import check_contenders
    from fallline.race.protocol.problem import check_problem

    for problem in problems:
        if problem != "all":
            check_problem(problem)
    check_contenders(rules or ())
