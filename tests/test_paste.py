"""The line to paste: run as it stands it makes the optimizer that raced, and its steps have the same bits."""

from __future__ import annotations

import pytest
import torch

import fallline
import fallline.torch
from fallline.race.outcome.paste import line_of
from fallline.race.protocol.contender import parse
from fallline.race.trial.maker import Maker, scheduled
from fallline.rules import MODIFIERS, RULES

STEPS = 6


def model():
    torch.manual_seed(0)
    return torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.Linear(4, 4), torch.nn.Linear(4, 1))


def setting_of(contender, share=0.4):
    """Somewhere in its ranges; a whole number where the default is one."""
    drawn = {name: reach.at(share) for name, reach in contender.space.items()}
    return {name: round(value) if type(contender.defaults[name]) is int else value for name, value in drawn.items()}


def trained(made, optimizer, scheduler=None):
    """The parameters after each step, and the learning rates of it."""
    data = torch.linspace(-1, 1, 12).reshape(4, 3)

    def closure():
        optimizer.zero_grad()
        loss = (made(data) ** 2).mean()
        loss.backward()
        return loss

    for _ in range(STEPS):
        optimizer.step(closure)
        if scheduler is not None:
            scheduler.step()
    return [parameter.detach().clone() for parameter in made.parameters()]


def pasted(line, made):
    """What the line makes of a model: an optimizer, and a scheduler or None."""
    names = {"fallline": fallline, "torch": torch, "model": made}
    *before, last = line.splitlines()
    if last.startswith("scheduler"):
        exec(line, names)
        return names["optimizer"], names["scheduler"]
    exec("\n".join(before), names)
    return eval(last, names), None


def check(spec, schedule="constant", exact=True):
    contender = parse(spec)
    setting = setting_of(contender)
    raced, again = model(), model()
    maker = Maker(contender, setting, scheduled(schedule, STEPS))
    expected = trained(raced, maker(raced))
    line = line_of(spec, setting, schedule, STEPS)
    optimizer, scheduler = pasted(line, again)
    got = trained(again, optimizer, scheduler)
    for one, other in zip(got, expected, strict=True):
        assert torch.equal(one, other) if exact else torch.allclose(one, other, rtol=1e-5), line
    assert not all(torch.equal(one, other) for one, other in zip(expected, model().parameters(), strict=True))
    return line


@pytest.mark.parametrize("name", RULES)
def test_every_rules_line_is_the_optimizer_that_raced(name):
    check(name)


@pytest.mark.parametrize("name", MODIFIERS)
def test_every_modifiers_line_is_the_optimizer_that_raced(name):
    check(f"{name}(nag)")


SPECS = {
    "sgd(lr=0.1)": "fallline.torch.Optimizer(model.parameters(), fallline.rules.sgd(lr=0.1))",
    "quick=qhadam(nu1=0.5)": r"fallline.torch.QHAdam(model.parameters(), nu1=0.5, lr=",
    "weight_decay(nag(gamma=0.5))": (
        "fallline.torch.Optimizer(model.parameters(), fallline.rules.weight_decay(fallline.rules.nag(gamma=0.5))(lr="
    ),
    "clip_norm(muon)": "fallline.torch.Optimizer(fallline.torch.kinds(model).groups(matrix=None, rest=",
    "muon+adamw": "fallline.torch.Optimizer(fallline.torch.kinds(model).groups(matrix=None, rest=fallline.rules.adamw(",
    "normuon+sgd": "fallline.torch.NorMuon(model, lr=",
    "normuon": "fallline.torch.NorMuon(model, lr=",
    "torch.optim.NAdam": "torch.optim.NAdam(model.parameters(), lr=",
    "torch.optim.SGD(lr=0.05, momentum=0.5)": "torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.5)",
    "fallline.torch.Adam": "fallline.torch.Adam(model.parameters(), lr=",
}


@pytest.mark.parametrize(("spec", "begins"), SPECS.items())
def test_what_is_spelled_otherwise_has_its_line_too(spec, begins):
    assert check(spec).startswith(begins)


@pytest.mark.parametrize("schedule", ["cosine", "linear", "inverse-time"])
@pytest.mark.parametrize(
    "spec", ["adam", "qhm", "nag(lr=0.1)", "weight_decay(nag)", "muon", "normuon+adamw", "torch.optim.SGD"]
)
def test_a_line_moves_the_learning_rate_as_the_race_did(spec, schedule):
    line = check(spec, schedule, exact=False)
    assert "fallline.schedules." in line
    assert line != line_of(spec, setting_of(parse(spec)))


def test_a_line_of_ones_own_file_imports_it(tmp_path, monkeypatch):
    (tmp_path / "own_rules.py").write_text(
        "import torch\nfrom fallline import rate, rule\n\n@rule\ndef mine(theta, grad, *, lr=rate(0.1)):\n"
        "    return theta - lr * grad(theta)\n\nclass Mine(torch.optim.SGD):\n    pass\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert check("own_rules.py:mine").startswith("from own_rules import mine\nfallline.torch.Optimizer(model")
    assert check("own_rules.py:weight_decay(mine)").startswith("from own_rules import mine\n")
    assert check("own_rules.py:Mine").startswith("from own_rules import Mine\nMine(model.parameters(), lr=")


def test_a_line_reads_as_one_would_write_it():
    line = line_of("qhadam", {"lr": 0.0262, "beta1": 0.9747})
    assert line == "fallline.torch.QHAdam(model.parameters(), lr=0.0262, beta1=0.9747)"


@pytest.mark.parametrize(
    "spec",
    [
        "<b>&\"'</script>", "", "adam(", "no_such_rule", "os.system('x')", "__import__('os').system('x')",
        "adam(lr=__import__('os').getpid())", "lambda: 1", "adam+sgd+nag", "bad name.py:mine", "adam(**x)", "adam[0]",
        "x.py:(lambda: mine)()", "torch.optim.Adam.step",
    ],
)  # fmt: skip
def test_what_spells_no_contender_gives_nothing_to_paste(spec):
    assert line_of(spec, {"lr": 0.1}) == ""
    assert line_of("adam", {"lr=1);evil(": 0.1}) == ""
