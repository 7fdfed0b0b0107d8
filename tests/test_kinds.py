"""Which parameters are hidden matrices and which are something else: of plain data, of models, of trees."""

from __future__ import annotations

import copy
import pickle

import jax
import jax.numpy as jnp
import pytest
import torch
from torch import nn

import fallline.optax
import fallline.torch
from fallline import rules
from fallline.kinds import FROZEN, KINDS, Entry, sort
from fallline.rule import HyperparameterError
from fallline.torch import Kinds, Optimizer, kinds
from fallline.torch.classes import make_class

ORDER = ("matrix", "embedding", "head", "norm", "bias", "vector", "other")


def kind_of(name, shape, *layer, **more):
    """The kind of a parameter that stands in the middle of a model."""
    before, after = Entry("first.weight", (4, 4), ("Linear",)), Entry("last.weight", (4, 4), ("Linear",))
    return sort([before, Entry(name, shape, layer, **more), after]).rows[1].kind


# Plain data


@pytest.mark.parametrize(
    ("kind", "name", "shape", "layer"),
    [
        ("matrix", "blocks.0.mlp.weight", (8, 4), ("Linear",)),
        ("matrix", "blocks.0.mlp.weight", (8, 4), ("CastedLinear", "Linear")),
        ("matrix", "conv.weight", (8, 4, 3, 3), ("Conv2d", "_ConvNd")),
        ("matrix", "conv.weight", (8, 4, 1), ("Conv1d", "_ConvNd")),
        ("matrix", "attn.in_proj_weight", (12, 4), ("MultiheadAttention",)),
        ("matrix", "lstm.weight_hh_l0", (16, 4), ("LSTM", "RNNBase")),
        ("matrix", "mix.weight", (5, 4, 3), ("Bilinear",)),
        ("matrix", "mlp.w1", (8, 4), ("MLP",)),
        ("matrix", "c_attn.weight", (8, 4), ("Conv1D",)),
        ("embedding", "wte.weight", (100, 4), ("Embedding",)),
        ("embedding", "wte.weight", (100, 1), ("Embedding",)),
        ("embedding", "encoder.cls_token", (1, 1, 8), ("VisionTransformer",)),
        ("embedding", "encoder.pos_embed", (1, 16, 8), ("VisionTransformer",)),
        ("embedding", "attn.relative_position_bias_table", (49, 4), ("WindowAttention",)),
        *[("embedding", name, (16, 8), ("Model",)) for name in ("pos", "pe", "wpe", "cls", "prompt", "queries")],
        *[("embedding", name, (16, 8), ("Model",)) for name in ("latents", "codebook", "rel_pos", "time_pe")],
        ("matrix", "query", (8, 8), ("Attention",)),
        ("matrix", "latent_proj", (8, 4), ("Attention",)),
        ("matrix", "prompt.weight", (8, 4), ("Linear",)),
        ("norm", "ln.weight", (8,), ("LayerNorm",)),
        ("norm", "ln.bias", (8,), ("LayerNorm",)),
        ("norm", "ln.weight", (3, 8, 8), ("LayerNorm",)),
        ("norm", "bn.weight", (8,), ("BatchNorm2d", "_BatchNorm", "_NormBase")),
        ("matrix", "proj.weight", (8, 4), ("NormedLinear",)),
        ("bias", "mlp.bias", (8,), ("Linear",)),
        ("bias", "lstm.bias_ih_l0", (16,), ("LSTM", "RNNBase")),
        ("vector", "blocks.0.gamma", (8,), ("Block",)),
        ("vector", "blocks.0.temperature", (), ("Attention",)),
        ("vector", "value.weight", (1, 8), ("Linear",)),
        ("other", "conv.weight", (8, 1, 3, 3), ("Conv2d", "_ConvNd")),
        ("other", "experts.w1", (4, 8, 8), ("Experts",)),
        ("matrix", "Dense_0/kernel", (4, 8), ()),
        ("bias", "Dense_0/bias", (8,), ()),
        ("bias", "mlp/~/linear_0/b", (8,), ()),
        ("embedding", "Embed_0/embedding", (100, 8), ()),
        ("embedding", "embed_tokens/kernel", (100, 8), ()),
        ("norm", "LayerNorm_0/scale", (8,), ()),
        ("norm", "h/0/ln_1/scale", (8,), ()),
        ("other", "attention/query/kernel", (8, 2, 4), ()),
    ],
)
def test_a_parameter_is_of_a_kind(kind, name, shape, layer):
    assert kind_of(name, shape, *layer) == kind


def test_what_is_not_trained_is_of_no_kind():
    assert kind_of("mlp.weight", (8, 4), "Linear", frozen=True) == FROZEN
    assert FROZEN not in KINDS
    assert tuple(KINDS) == ORDER


def linear(*names, **more):
    return [Entry(f"{name}.weight", (4, 4), ("Linear",), **more) for name in names]


@pytest.mark.parametrize(
    ("entries", "heads"),
    [
        (linear("0", "2", "4"), ["4.weight"]),
        ([*linear("a", "b"), Entry("b.bias", (4,), ("Linear",))], ["b.weight"]),
        (linear("head", "body"), ["head.weight"]),
        (linear("module.head", "module.body"), ["module.head.weight"]),
        (linear("lm_head", "score", "body"), ["lm_head.weight", "score.weight"]),
        (linear("classifier.0", "classifier.3", "body"), ["classifier.3.weight"]),
        (linear("body.heads.0", "body.last", "final.last"), ["final.last.weight"]),
        ([*linear("a"), Entry("b.weight", (4, 4), ("Linear",), output=True), *linear("head")], ["b.weight"]),
        ([*linear("a"), Entry("rnn.weight_hh_l0", (4, 4), ("LSTM", "RNNBase"))], ["a.weight"]),
        ([*linear("a"), Entry("b.weight", (1, 4), ("Linear",)), Entry("b.bias", (1,), ("Linear",))], ["b.weight"]),
        ([*linear("a"), Entry("b.kernel", (4, 1)), Entry("b.bias", (1, 1))], ["b.kernel"]),
        ([*linear("a"), Entry("b.weight", (1, 4, 3, 3), ("Conv2d", "_ConvNd"))], ["b.weight"]),
        ([Entry("head.weight", (1, 4), ("Linear",)), *linear("a")], ["head.weight"]),
        ([*linear("a"), Entry("gain", (4,))], ["a.weight"]),
        ([Entry("emb.weight", (9, 4), ("Embedding",), also=tuple(linear("out"))), *linear("a", "b")], []),
        ([Entry("a.weight", (4, 4), ("Linear",), also=tuple(linear("b"))), *linear("c")], ["c.weight"]),
        ([*linear("a"), *linear("b", frozen=True)], []),
        ([], []),
    ],
)
def test_output_layers_are_those_that_the_model_names_or_that_are_called_so_or_the_last(entries, heads):
    assert sort(entries).names("head") == heads


def test_where_there_is_no_order_no_layer_is_the_last():
    entries = [Entry("Dense_0/kernel", (4, 4)), Entry("Dense_1/kernel", (4, 4))]
    assert sort(entries, ordered=False).names("head") == []
    entries = [Entry("head/a/kernel", (4, 4)), Entry("head/b/kernel", (4, 4)), Entry("body/kernel", (4, 4))]
    assert sort(entries, ordered=False).names("head") == ["head/a/kernel", "head/b/kernel"]


def test_a_tensor_that_an_output_layer_shares_is_an_embedding():
    shared = Entry("wte.weight", (100, 4), ("Embedding",), also=(Entry("lm_head.weight", (100, 4), ("Linear",)),))
    other = Entry("lm_head.weight", (100, 4), ("Linear",), also=(Entry("wte.weight", (100, 4), ("Embedding",)),))
    for entry in (shared, other):
        (row,) = sort([entry]).rows
        assert (row.kind, row.why) == ("embedding", f"shared with {entry.also[0].name}")


def test_what_is_known_better_counts():
    entries = [*linear("a", "router.0", "router.1"), *linear("router.2", frozen=True), *linear("b")]
    said = sort(entries, {"router.1.*": "vector", "router.*": "other", "b.weight": "matrix"})
    assert [row.kind for row in said.rows] == ["matrix", "other", "vector", FROZEN, "matrix"]
    assert said.rows[1].why == "matches router.*"
    chosen = sort(entries, lambda entry: "other" if entry.name.startswith("router") else None)
    assert [row.kind for row in chosen.rows] == ["matrix", "other", "other", FROZEN, "head"]
    shared = Entry("a.weight", (4, 4), ("Linear",), also=tuple(linear("twin")))
    assert sort([shared], {"twin.*": "other"}).names("other") == ["a.weight"]


@pytest.mark.parametrize(
    ("where", "match"),
    [
        ({"rooter.*": "other"}, r"no parameter's name matches 'rooter\.\*'.*; near it are router\.0\.weight"),
        ({"router.*": "rest"}, "there is no kind 'rest'; kinds are matrix, embedding, head, norm"),
        (lambda entry: "rest", "there is no kind 'rest'"),
    ],
)
def test_what_is_not_there_is_refused(where, match):
    with pytest.raises(ValueError, match=match):
        sort(linear("a", "router.0", "b"), where)
    with pytest.raises(ValueError, match="there is no kind 'rest'"):
        sort([]).names("rest")


def test_the_table_says_what_went_where():
    entries = [
        Entry("wte.weight", (100, 4), ("Embedding",), also=tuple(linear("lm_head"))),
        *linear("blocks.0.fc", "blocks.1.fc"),
        Entry("blocks.0.gamma", (), ("Block",)),
        *linear("old", frozen=True),
    ]
    assert str(sort(entries)).splitlines() == [
        "matrix     2 ×  blocks.*.fc.weight  4 × 4       Linear",
        "embedding       wte.weight          100 × 4     shared with lm_head.weight",
        "vector          blocks.0.gamma      one number  Block",
        "frozen          old.weight          4 × 4       not trained",
        "",
        "matrix 7.1%, embedding 89.1%, vector 0.2%, frozen 3.6% of numbers",
    ]


# Models of torch


class Network(nn.Module):
    """A small transformer, whose output layer may share the embedding."""

    def __init__(self, *, tied):
        super().__init__()
        self.wte = nn.Embedding(20, 8)
        self.pos_embed = nn.Parameter(torch.randn(1, 6, 8))
        self.blocks = nn.ModuleList(nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0) for _ in range(2))
        self.lm_head = nn.Linear(8, 20, bias=False)
        if tied:
            self.lm_head.weight = self.wte.weight

    def forward(self, x):
        y = self.wte(x) + self.pos_embed
        for block in self.blocks:
            y = block(y)
        return self.lm_head(y)


def network(*, tied=True):
    torch.manual_seed(0)
    return Network(tied=tied)


@pytest.mark.parametrize("tied", [True, False])
def test_a_model_is_sorted(tied):
    model = network(tied=tied)
    found = kinds(model)
    inside = ["self_attn.in_proj_weight", "self_attn.out_proj.weight", "linear1.weight", "linear2.weight"]
    assert found.names("matrix") == [f"blocks.{k}.{name}" for k in range(2) for name in inside]
    assert found.names("embedding") == ["pos_embed", "wte.weight"]
    assert found.names("head") == [] if tied else ["lm_head.weight"]
    assert found.names("norm") == [
        f"blocks.{k}.norm{j}.{name}" for k in range(2) for j in (1, 2) for name in ("weight", "bias")
    ]
    assert {id(param) for _, param in found.named(*KINDS)} == {id(param) for param in model.parameters()}
    assert dict(found.named(*KINDS)) == dict(model.named_parameters())
    assert len(found.rows) == len(list(model.parameters()))


def test_output_layers_that_a_model_names():
    class Named(nn.Sequential):
        def get_output_embeddings(self):
            return self[0]

    class Unnamed(Named):
        def get_output_embeddings(self):
            return None

    assert kinds(Named(nn.Linear(3, 3), nn.Linear(3, 3))).names("head") == ["0.weight"]
    assert kinds(Unnamed(nn.Linear(3, 3), nn.Linear(3, 3))).names("head") == ["1.weight"]


def test_what_is_frozen_is_in_no_group():
    model = network()
    model.blocks[0].requires_grad_(False)
    groups = kinds(model).groups(matrix=rules.momentum)
    names = [name for group in groups for name in group["param_names"]]
    assert sorted(names) == sorted(name for name, param in model.named_parameters() if param.requires_grad)


def test_groups_are_what_was_asked_for_and_the_rest():
    found = kinds(network(tied=False))
    groups = found.groups(matrix="momentum(gamma=0.5)", norm={"lr": 0.5}, bias={"rule": rules.sgd, "lr": 0.1})
    assert [group.get("rule") for group in groups] == ["momentum(gamma=0.5)", None, rules.sgd, None]
    rest = [name for name in dict(found.params) if name in found.names("embedding", "head")]
    assert [group["param_names"] for group in groups] == [*map(found.names, ("matrix", "norm", "bias")), rest]
    assert all([found.params[name] for name in group["param_names"]] == group["params"] for group in groups)
    assert found.groups(rest=rules.sgd)[0]["rule"] == rules.sgd
    assert len(found.groups(**dict.fromkeys(found_kind for found_kind in KINDS if found.names(found_kind)))) == 5


def test_a_model_trains_with_a_rule_for_its_matrices_and_goes_on_from_its_state_dict():
    def make(model):
        return Optimizer(kinds(model).groups(matrix=rules.momentum(lr=0.02)), rules.adamw, lr=1e-3)

    def train(model, optimizer, steps, start=0):
        generator = torch.Generator()
        for t in range(start, start + steps):
            x = torch.randint(20, (4, 6), generator=generator.manual_seed(t))
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(x).flatten(0, 1), x.flatten()).backward()
            optimizer.step()

    whole, model = network(), network()
    train(whole, make(whole), 4)
    optimizer = make(model)
    train(model, optimizer, 2)
    assert [list(optimizer.state[param]) for param in (model.blocks[0].linear1.weight, model.wte.weight)] == [
        ["step", "v"],
        ["step", "m", "v"],
    ]
    other = make(model)
    other.load_state_dict(optimizer.state_dict())
    train(model, other, 2, start=2)
    for mine, theirs in zip(model.parameters(), whole.parameters(), strict=True):
        assert torch.equal(mine, theirs)


def test_what_is_no_model_or_has_no_such_parameters_is_refused():
    with pytest.raises(TypeError, match=r"sorts the parameters of a torch\.nn\.Module, not of a list"):
        kinds([torch.ones(2)])
    with pytest.raises(ValueError, match=r"0\.weight has no shape yet: run the model once"):
        kinds(nn.Sequential(nn.LazyLinear(3)))
    found = kinds(nn.Sequential(nn.Linear(3, 3)))
    with pytest.raises(ValueError, match="no parameter of the kind 'matrix'; of these it has some: head, bias"):
        found.groups(matrix=rules.momentum)
    with pytest.raises(ValueError, match="there is no kind 'matrices'; kinds are"):
        found.groups(matrices=rules.momentum)


# A class of a rule for hidden matrices


Momentum = make_class(rules.momentum, __name__, rest=rules.adamw)


def test_a_class_of_a_rule_for_matrices_takes_a_model():
    model = network()
    optimizer = Momentum(model, lr=0.5, nonfinite="skip", where={"pos_embed": "matrix"})
    matrices, rest = optimizer.param_groups
    assert (optimizer.rule, rest["rule"]) == (rules.momentum(lr=0.5), rules.adamw)
    assert matrices["param_names"] == kinds(model, {"pos_embed": "matrix"}).names("matrix")
    assert (matrices["lr"], rest["lr"]) == (0.5, rules.adamw.values["lr"])
    assert Momentum(model, rest="adam(lr=0.25)").param_groups[1]["lr"] == 0.25
    for duplicate in (copy.deepcopy(optimizer), pickle.loads(pickle.dumps(optimizer))):
        assert type(duplicate) is Momentum
        assert duplicate.param_groups[1]["rule"] == rules.adamw


@pytest.mark.parametrize("given", ["betas", "adamw_lr", "rest_lr"])
def test_where_the_values_of_the_rest_go_is_told(given):
    for made, error in ((fallline.torch.Muon, TypeError), (fallline.torch.NorMuon, HyperparameterError)):
        with pytest.raises(error, match=rf"{given}.*; what AdamW takes, .* goes into rest=fallline\.rules\.adamw"):
            made(network(), **{given: 0.5})


def test_a_class_of_a_rule_for_matrices_takes_parameters_as_they_are():
    model = network()
    (group,) = Momentum(model.parameters(), lr=0.5).param_groups
    assert (len(group["params"]), group["lr"]) == (len(list(model.parameters())), 0.5)
    for only in ({"rest": rules.adam}, {"where": {"*": "matrix"}}):
        with pytest.raises(TypeError, match="`rest` and `where` are for a model"):
            Momentum(model.parameters(), **only)
    with pytest.raises(HyperparameterError, match="momentum has no hyperparameter 'where'"):
        fallline.torch.Momentum(model.parameters(), where={})


def test_kinds_of_a_model_are_shown_and_not_all_of_its_numbers():
    found = kinds(network())
    assert isinstance(found, Kinds)
    assert "tensor" not in repr(found)
    assert "2 ×  blocks.*.linear1.weight" in str(found)


# Trees of Optax

TREE = {
    "embed": {"embedding": (20, 8)},
    "layers": [{"norm": {"scale": (8,)}, "mlp": {"kernel": (8, 16), "bias": (16,)}}, {"mlp": {"kernel": (16, 8)}}],
    "lm_head": {"kernel": (8, 20)},
}


def tree(value=1.0):
    return jax.tree.map(lambda shape: jnp.full(shape, value), TREE, is_leaf=lambda leaf: isinstance(leaf, tuple))


def test_a_tree_is_sorted_by_its_names_and_shapes():
    found = fallline.optax.kinds(tree())
    assert {row.entry.name: row.kind for row in found.rows} == {
        "embed/embedding": "embedding",
        "layers/0/mlp/bias": "bias",
        "layers/0/mlp/kernel": "matrix",
        "layers/0/norm/scale": "norm",
        "layers/1/mlp/kernel": "matrix",
        "lm_head/kernel": "head",
    }
    assert fallline.optax.kinds(tree(), {"layers/1/*": "head"}).names("head") == [
        "layers/1/mlp/kernel",
        "lm_head/kernel",
    ]


@pytest.mark.parametrize("jitted", [False, True])
@pytest.mark.parametrize("with_params", [False, True])
def test_each_kind_has_its_transformation(jitted, with_params):
    one, two = fallline.optax.momentum(0.1), fallline.optax.adam(0.01)
    both = fallline.optax.by_kind(two, matrix=one, where={"layers/1/*": "other"})
    params = tree()
    init, update = (jax.jit(both.init), jax.jit(both.update)) if jitted else (both.init, both.update)
    state, alone = init(params), [one.init(params), two.init(params)]
    given = params if with_params else None
    grads = tree(0.5)
    if with_params:
        grads["layers"][0]["mlp"]["kernel"] = None  # which does not move
    for _ in range(3):
        mine, state = update(grads, state, given)
        results = [rule.update(grads, held, given) for rule, held in zip((one, two), alone, strict=True)]
        alone = [held for _, held in results]
    for row in fallline.optax.kinds(params, {"layers/1/*": "other"}).rows:
        path = row.entry.name.split("/")
        got, expected = pick(mine, path), pick(results[row.kind != "matrix"][0], path)
        if pick(grads, path) is None:
            assert got is None
        else:
            assert jnp.allclose(got, expected, rtol=1e-6, atol=0)
    assert set(state.inner_states) == {"matrix", "rest"}


def pick(nested, path):
    for key in path:
        nested = nested[int(key) if isinstance(nested, list) else key]
    return nested


def test_what_a_tree_does_not_have_is_refused():
    adam = fallline.optax.adam(0.01)
    with pytest.raises(ValueError, match="there is no kind 'matrices'"):
        fallline.optax.by_kind(adam, matrices=adam)
    with pytest.raises(ValueError, match="no parameter of the kind 'vector'; of these it has some: embedding, bias"):
        fallline.optax.by_kind(adam, vector=adam).init(tree())
    both = fallline.optax.by_kind(adam, matrix=adam)
    with pytest.raises(ValueError, match="by_kind needs params where a gradient is None"):
        both.update({**tree(), "lm_head": {"kernel": None}}, both.init(tree()))
