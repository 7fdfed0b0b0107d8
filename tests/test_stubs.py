"""What type checkers and editors know of the names that are generated."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import fallline.torch
from fallline.rules import RULES

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT / "tools"))

import stubs  # noqa: E402

STUBS = stubs.stubs()


@pytest.mark.parametrize("path", STUBS)
def test_stub_is_what_the_rules_give(path):
    written = (stubs.PACKAGE / path).read_text(encoding="utf-8")
    of = re.search(r" for (torch|optax) ([\d.]+):", written)
    if of is not None and of[0] not in STUBS[path]:
        pytest.skip(f"the stub has the functions of {of[1]} {of[2]}, which is not the version here")
    assert written == STUBS[path], f"{path} is out of date: run `{stubs.COMMAND}`, and read what has changed"


def test_no_rule_lacks_its_class(rule):
    """Of torch's names those are taken whose class here is one of ours too."""
    assert issubclass(getattr(fallline.torch, rule.title), fallline.torch.RuleOptimizer)
    assert rule.title in fallline.torch.__all__


def test_no_two_rules_want_the_same_class():
    assert len({rule.title for rule in RULES.values()}) == len(RULES)


PROGRAM = """
import torch
import fallline.optax
import fallline.optax as optax
import fallline.torch
import fallline.torch as optim
from fallline import rules
from fallline.torch.lr_scheduler import StepLR

params = [torch.nn.Parameter(torch.zeros(3))]
adamw = fallline.torch.AdamW(params, lr=1e-3, weight_decay=0.1)
reveal_type(adamw)  # fallline.torch.AdamW
reveal_type(adamw.step())  # None
adam: optim.Adam = adamw
theirs: torch.optim.AdamW = adamw
reveal_type(optim.NAG(params, lr=0.1, gamma=lambda t: 0.9).skipped_steps)  # int
reveal_type(StepLR(adamw, 3))  # torch.optim.lr_scheduler.StepLR
reveal_type(rules.adam(lr=0.1))  # fallline.rules._Adam
reveal_type(rules.weight_decay(rules.sgd, weight_decay=0.1))  # fallline.rule.rule.Rule
reveal_type(rules.adagrad)  # fallline.rules._Adagrad
reveal_type(fallline.optax.adam)  # def (learning_rate: float |
fallline.optax.adam(1e-3, beta2=0.99)
rate = optax.warmup_cosine_decay_schedule(0.0, 1e-3, 10, 100)
optax.adamw(rate, b1=0.9, b2=0.95, eps_root=1e-15, mu_dtype="bfloat16", weight_decay=0.1, mask={"w": True})
optax.chain(optax.clip_by_global_norm(1.0), optax.sgd(0.1, momentum=0.9, nesterov=True), optax.contrib.muon(0.1))
optax.MultiSteps(optax.rmsprop(0.1, 0.9, momentum=None, centered=True), every_k_schedule=2)
reveal_type(optim.Optimizer(params, rules.aggmo(betas=(0.0, 0.9)), lr=0.1))  # fallline.torch.optimizer.RuleOptimizer
class Own(optim.Optimizer):
    def __init__(self, params: list[torch.nn.Parameter], lr: float) -> None:
        super().__init__(params, {"lr": lr})
reveal_type(Own(params, 0.1).param_groups)  # list[dict[str, Any]]
anything: optim.Optimizer = adamw
optim.Optimizer(params, rules.adam, backend="x")  # error: No overload variant of "Optimizer" matches
fallline.torch.Adam(params, lr="x")  # error: Argument "lr" to "Adam" has incompatible type "str"
fallline.torch.Adam(params, beta1=0.9)  # error: Unexpected keyword argument "beta1" for "Adam"
fallline.torch.NAG(params, gama=0.9)  # error: Unexpected keyword argument "gama" for "NAG"
fallline.torch.AdamW(params, nonfinite="ignore")  # error: Argument "nonfinite" to "AdamW"
rules.adam(betas=(0.9, 0.99))  # error: No overload variant of "__call__" of "_Adam"
rules.adem  # error: Module has no attribute "adem"
fallline.optax.qhadam(b1=0.9)  # error: Unexpected keyword argument "b1" for "qhadam"
optax.sgd(0.1, 0.9, True, mask=None)  # error: Unexpected keyword argument "mask" for "sgd"
optax.aply_updates  # error: Module has no attribute "aply_updates"
"""


def test_a_type_checker_follows_the_names_and_their_hyperparameters(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file", str(ROOT / "pyproject.toml"), str(program)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    found: dict[int, list[str]] = {}
    for line in done.stdout.splitlines():
        said = re.match(r"\S*program\.py:(\d+): (?:note: Revealed type is \"(.*)\"|(error: .*))", line)
        if said:
            found.setdefault(int(said[1]), []).append(said[2] or said[3])
    for k, line in enumerate(PROGRAM.splitlines(), 1):
        code, _, expected = line.partition("  # ")
        first = found.pop(k, [""])[0].replace("builtins.", "")
        assert first.startswith(expected), f"{code}: {first}"
        assert bool(first) == bool(expected), f"{code}: {first}"
    assert not found, done.stdout + done.stderr
