"""Who races: what may be written, what is then tuned, what its optimizers are, and the errors that tell the choices."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
import torch

import fallline.torch
from fallline.problems._training import Parameters
from fallline.race.protocol.contender import parse, parse_all
from fallline.race.protocol.errors import RaceError
from fallline.rule.search import search_space
from fallline.rules import RULES
from fallline.spelling import load_file, split


def params():
    return [torch.nn.Parameter(torch.ones(3))]


def model():
    return torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.Linear(4, 2))


def made(spec, values=(), **options):
    return parse(spec).optimizer(dict(values))(params(), **options)


@pytest.mark.parametrize("name", RULES)
def test_every_rule_races_with_its_own_ranges(name):
    contender = parse(name)
    assert contender.name == name
    assert contender.title == RULES[name].title
    assert contender.space == search_space(RULES[name])
    optimizer = contender.optimizer(contender.defaults)(model())
    assert isinstance(optimizer, fallline.torch.RuleOptimizer)
    assert optimizer.rule.name == name
    for share in (0.0, 0.5, 0.999):
        values = {key: reach.at(share) for key, reach in contender.space.items()}
        parse(name).optimizer(json.loads(json.dumps(values)))(model())


def test_what_is_given_is_not_tuned():
    contender = parse("adam(beta1=0.8, eps=1e-6)")
    assert "beta1" not in contender.space
    assert {"lr", "beta2"} <= set(contender.space)
    assert contender.fixed == {"beta1": 0.8, "eps": 1e-6}
    assert (contender.name, contender.title) == ("adam(beta1=0.8,eps=1e-6)", "adam(beta1=0.8, eps=1e-6)")
    assert contender.optimizer({"lr": 0.5})(params()).rule.values["beta1"] == 0.8


def test_modifiers_and_names():
    contender = parse("decayed = weight_decay(momentum(gamma=0.8), weight_decay=0.1)")
    assert contender.name == contender.title == "decayed"
    assert set(contender.space) == {"lr"}
    rule = contender.optimizer({"lr": 0.5})(params()).rule
    assert (rule.values["gamma"], rule.values["weight_decay"], rule.values["lr"]) == (0.8, 0.1, 0.5)
    assert "weight_decay" in parse("weight_decay(sgd)").space


def test_classes_of_torch():
    contender = parse("torch.optim.Adam(weight_decay=0.1)")
    assert set(contender.space) == {"lr", "betas[0]", "betas[1]"}
    assert contender.defaults == {"lr": 0.001, "betas[0]": 0.9, "betas[1]": 0.999}
    optimizer = contender.optimizer({"lr": 0.5, "betas[1]": 0.95})(params(), sparse="lazy")
    assert type(optimizer) is torch.optim.Adam
    assert optimizer.defaults["betas"] == (0.9, 0.95)
    assert optimizer.defaults["weight_decay"] == 0.1
    ours = made("fallline.torch.NAdam", {"lr": 0.5}, sparse="lazy")
    assert type(ours) is fallline.torch.NAdam
    assert parse("torch.optim.SGD(lr=0.1, momentum=0.9)").space == {}


def test_a_rule_of_ones_own(tmp_path):
    file = tmp_path / "lion.py"
    file.write_text(
        "from fallline import decay, rate, rule, sign, zeros\n\n@rule\n"
        "def lion(theta, grad, m=zeros, *, lr=rate(1e-4), beta1=decay(0.9)):\n    g = grad(theta)\n"
        "    return theta - lr * sign(m + g), beta1 * m + (1 - beta1) * g\n"
    )
    contender = parse(f"{file}:lion")
    assert set(contender.space) == {"lr", "beta1"}
    assert contender.title == "Lion"
    assert set(parse(f"mine={file}:clip_value(lion(beta1=0.5), clip=1.0)").space) == {"lr"}
    with pytest.raises(RaceError, match=r"no rule is called 'lio', did you mean lion$"):
        parse(f"{file}:lio")


def told_of(a_model):
    """Parameters as the problems give them."""
    return Parameters(a_model)


@pytest.mark.parametrize("given", [lambda one: one, told_of])
def test_a_rule_for_matrices_gets_those_of_a_model_and_another_rule_the_rest(given):
    alone = parse("normuon").optimizer({"lr": 0.5})(given(model()))
    assert [group["rule"].name if "rule" in group else "" for group in alone.param_groups] == ["", "adamw"]
    assert [group["lr"] for group in alone.param_groups] == [0.5, 0.001]
    contender = parse("muon(mu=0.9) + clip_value(adam(lr=0.1))")
    assert contender.name == "muon(mu=0.9)+clip_value(adam(lr=0.1))"
    assert contender.title == "muon(mu=0.9) + clip_value(adam(lr=0.1))"
    assert set(contender.space) == {"lr", "rest.beta1", "rest.beta2", "rest.clip"}
    assert set(contender.defaults) == set(contender.space)
    assert contender.fixed == {"mu": 0.9, "rest.lr": 0.1}
    assert parse("muon + adamw").title == "Muon + AdamW"
    assert parse("pair = muon + adamw").title == "pair"
    pair = contender.optimizer({"lr": 0.5, "rest.beta1": 0.7})(given(model()), sparse="lazy")
    matrices, rest = pair.param_groups
    assert (matrices["lr"], matrices["mu"], rest["lr"], rest["beta1"]) == (0.5, 0.9, 0.1, 0.7)
    assert [len(group["params"]) for group in pair.param_groups] == [1, 3]


def test_other_contenders_take_all_of_a_model():
    for spec in ("adam", "torch.optim.SGD", "fallline.torch.NAdam", "soap"):
        assert len(parse(spec).optimizer({})(model()).param_groups[0]["params"]) == 4
    ours = parse("fallline.torch.Muon").optimizer({"lr": 0.5})(told_of(model()))
    assert [len(group["params"]) for group in ours.param_groups] == [1, 3]
    assert ours.param_groups[1]["rule"].name == "adamw"


@pytest.mark.parametrize("spec", ["lamb", "adafactor", "clip_norm(adam)", "fallline.torch.Adafactor", "muon + lamb"])
def test_what_adds_up_whole_tensors_takes_sparse_gradients_as_if_they_were_dense(spec):
    def trained(sparse):
        torch.manual_seed(0)
        linear = [torch.nn.Linear(3, outputs) for outputs in (3, 3, 1)]
        words = torch.nn.Sequential(torch.nn.Embedding(5, 3, sparse=sparse), *linear)
        optimizer = parse(spec).optimizer({})(words, **({"sparse": "lazy"} if sparse else {}))
        for row in (1, 2):
            optimizer.zero_grad()
            words(torch.tensor([row])).sum().backward()
            optimizer.step()
        return [param.detach() for param in words.parameters()]

    for lazy, dense in zip(trained(sparse=True), trained(sparse=False), strict=True):
        torch.testing.assert_close(lazy, dense, rtol=0, atol=0)


def test_without_a_model_nothing_is_sorted():
    matrices = [torch.nn.Parameter(torch.ones(3, 2))]
    assert len(parse("muon").optimizer({})(matrices).param_groups) == 1
    with pytest.raises(RaceError, match=r"muon takes matrices.* In a race: make_optimizer\(model\) sorts"):
        parse("muon").optimizer({})(params())
    with pytest.raises(RaceError, match=r"muon\+adamw needs to know what each parameter is: make_optimizer\(model\)"):
        parse("muon+adamw").optimizer({})(matrices)


def test_only_random_draws_get_the_trials_seed():
    assert parse("lookahead(noisy_sgd)").maker.seeds == ("noise_seed",)
    assert parse("muon+noisy_sgd").maker.seeds == ("rest.noise_seed",)
    assert parse("soap").optimizer({}, seed=3)(model()).rule.values["period"] == 10


def test_thorough_tunes_more():
    assert set(parse("adam", thorough=True).space) - set(parse("adam").space) == {"eps"}


def test_lists():
    assert split("adam, b=sgd(lr=1) ,aggmo(betas=(0, 0.9)),") == ["adam", "b=sgd(lr=1)", "aggmo(betas=(0, 0.9))"]
    assert [one.name for one in parse_all(["adam,sgd", "adam", "a=adam"])] == ["adam", "sgd", "a"]
    with pytest.raises(RaceError, match="two contenders are called 'adam': give one another name, as in other=adam"):
        parse_all(["adam,adam=sgd"])


@pytest.mark.parametrize(
    ("spec", "match"),
    [
        ("adm", "no rule is called 'adm', did you mean adam$"),
        ("clip_value", r"modifies rules and is none itself: write clip_value\(RULE\)"),
        ("adam(beta1=2)", "beta1 = 2.0 is outside its range"),
        ("adam(beta=0.9)", "no hyperparameter 'beta'"),
        ("adam(0.1)", "is no contender"),
        ("adam(lr=exit())", r"exit\(\) is no plain value"),
        ("adam + sgd", "is no contender: write a rule"),
        ("muon + torch.optim.SGD", "is no contender: write a rule"),
        ("muon + normuon", "is no contender: write a rule"),
        ("muon + adam + sgd", "is no contender: write a rule"),
        ("muon+", "is no contender: write a rule"),
        ("adam(", "is no contender"),
        ("os.system", "classes come from torch.optim or fallline.torch"),
        ("torch.optim.Adm", "torch.optim has no optimizer 'Adm'"),
        ("torch.optim.lr_scheduler", "has no optimizer 'lr_scheduler'"),
        ("torch.optim.Adam(lr=-1)", "torch.optim.*Adam: Invalid learning rate"),
        ("torch.optim.Adam(speed=1)", "unexpected keyword argument 'speed'"),
        ("nothing.py:adam", "there is no file nothing.py"),
        ("sgd(adam)", r"sgd takes hyperparameters by name, as in sgd\(lr=0.1\)"),
    ],
)
def test_what_is_no_contender(spec, match):
    with pytest.raises(RaceError, match=match):
        parse(spec)


def test_a_rules_file_belongs_to_its_version(tmp_path):
    file = tmp_path / "half.py"
    text = "from fallline import rate, rule\n\n@rule\ndef half(theta, grad, *, lr=rate(0.5)):\n"
    file.write_text(text + "    return theta - lr * grad(theta)\n")
    first = parse(f"{file}:half").version
    file.write_text(text + "    return theta - lr * grad(theta) / 2\n")
    assert parse(f"{file}:half").version != first
    assert parse("adam").version == ""


def test_a_file_is_run_again_where_it_has_changed_or_is_another_one(tmp_path, monkeypatch):
    def written(folder, number):
        (tmp_path / folder).mkdir(exist_ok=True)
        monkeypatch.chdir(tmp_path / folder)
        Path("numbered.py").write_text(f"from fallline import rule\nnumber = {number}\n")
        return load_file("numbered.py")

    first, same, changed, other = written("a", 1), written("a", 1), written("a", 2), written("b", 3)
    assert first is same
    assert [module.number for module in (first, changed, other)] == [1, 2, 3]
    assert sys.modules["numbered"] is changed
    assert load_file(str(tmp_path / "b" / "numbered.py")) is other
    before = sys.modules["time"]
    Path("time.py").write_text("own = 1")
    assert load_file("time.py").own == 1
    assert sys.modules["time"] is before


def test_titles_tell_contenders_apart(tmp_path):
    for name in ("a", "b"):
        file = tmp_path / f"{name}.py"
        file.write_text(
            "from fallline import rate, rule\n\n@rule\ndef lion(theta, grad, *, lr=rate(0.5)):\n"
            "    return theta - lr * grad(theta)\n"
        )
    titles = [one.title for one in parse_all([f"{tmp_path}/a.py:lion,{tmp_path}/b.py:lion,adam"])]
    assert titles == [f"{tmp_path}/a.py:lion", f"{tmp_path}/b.py:lion", "Adam"]


def test_a_class_need_not_take_every_parameter():
    assert "lr" in parse("torch.optim.SparseAdam").space
    assert parse("torch.optim.Muon").defaults["lr"] == 0.001
