"""What import-linter cannot say: no circle of files anywhere."""

from __future__ import annotations

import grimp
import pytest


def circles(graph: grimp.ImportGraph) -> list[list[str]]:
    """Sets of modules each of which needs all the others of its set, packages as the files that they are."""
    collected = []
    left = set(graph.modules)
    while left:
        module = left.pop()
        needs = graph.find_upstream_modules(module)
        circle = {other for other in needs & left if module in graph.find_upstream_modules(other)}
        left -= circle
        if circle:
            collected.append(sorted({module, *circle}))
    return sorted(collected)


@pytest.fixture(scope="module")
def graph():
    """Imports anywhere in a file: those inside of functions, and those for types alone, are imports too."""
    return grimp.build_graph("fallline", exclude_type_checking_imports=False, cache_dir=None)


def test_circles_are_found():
    graph = grimp.ImportGraph()
    for importer, imported in ("ab", "bc", "ca", "cd", "de", "ed", "fa"):
        graph.add_import(importer=importer, imported=imported)
    assert circles(graph) == [["a", "b", "c"], ["d", "e"]]


def test_no_file_needs_itself_by_way_of_others(graph):
    assert circles(graph) == []
