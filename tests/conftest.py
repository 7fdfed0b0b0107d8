from __future__ import annotations

import signal

import pytest

import kernels
from fallline.rules import RULES

signal.signal(signal.SIGINT, signal.default_int_handler)  # shells have what runs in the background ignore it


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for `rule` runs once for every rule there is."""
    if "rule" in metafunc.fixturenames:
        metafunc.parametrize("rule", RULES.values(), ids=list(RULES))


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(params=["one thread", "OpenMP", "pool"])
def team(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    kernels.use(request.param, monkeypatch)
    return request.param
