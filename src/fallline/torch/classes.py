"""Classes, generated: one per rule, `Momentum(params, lr=0.01, gamma=0.9)`, and one per class of torch.optim."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, ClassVar

import torch
from torch import nn
from torch.optim.optimizer import ParamsT

from fallline.kinds import Where
from fallline.rule import Flag, Hyper, Rule, documented
from fallline.rules import RULES, adamw
from fallline.torch.checks import check_no_model, give_model, refuse_of_rest
from fallline.torch.model_kinds import kinds
from fallline.torch.optimizer import RuleOptimizer
from fallline.torch.options import Backend, NonFinite, Sparse, make_options
from fallline.torch.peers import PEERS, WHOLE, Peer
from fallline.torch.step.states import StateDtype, recast

_OF_MODEL = (
    inspect.Parameter("rest", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Rule | str | None),
    inspect.Parameter("where", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Where | None),
)
"""What classes of rules for hidden matrices take beside a model."""

_OPTIONS: dict[str, tuple[Any, Any]] = {
    "backend": ("auto", Backend),
    "nonfinite": ("propagate", NonFinite),
    "sparse": ("exact", Sparse),
    "state_dtype": (None, StateDtype),
}


def make_class(rule: Rule, module: str, *, rest: Rule | None = None) -> type[RuleOptimizer]:
    """An optimizer class for one rule, with the rule's hyperparameters as its signature.

    Args:
        rule: gives the class its name, docstring and defaults.
        module: the module that will hold the class under its name, so that it can be pickled.
        rest: for a rule that is for hidden matrices, the one for all other parameters. The class then takes a model in
            the place of parameters, and sorts them by kind; `rest` and `where` are arguments of it too.
    """
    signature = _signature(rule, rest)

    def construct(self: RuleOptimizer, *args: Any, **kwargs: Any) -> None:
        others = {name: kwargs.pop(name) for name in tuple(kwargs) if name not in signature.parameters}
        given = signature.bind(self, *args, **kwargs).arguments
        given.pop("self")
        params = given.pop("params")
        if rest is not None:
            params = _sorted(params, rest, given.pop("rest", None), given.pop("where", None))
        RuleOptimizer.__init__(self, params, rule, **given, **others)

    body = {"__init__": _signed(construct, signature), "__doc__": _doc(rule, rest)}
    return _class(rule.title, (RuleOptimizer,), body, module)


def rest_of(rule: Rule) -> Rule | None:
    """What a model's other parameters get where a rule is for its hidden matrices; None where it is for all."""
    return adamw if rule.definition.view == "matrix" else None


def _sorted(params: Any, usual: Rule, rest: Rule | str | None, where: Where | None) -> Any:
    """A model's parameters in groups, the hidden matrices in one without a rule of its own; others as they are.

    Raises:
        TypeError: there is no model, but what only a model needs.
    """
    if isinstance(params, nn.Module):
        return kinds(params, where).groups(matrix=None, rest=usual if rest is None else rest)
    if rest is not None or where is not None:
        raise TypeError("`rest` and `where` are for a model, whose parameters are sorted: give it in their place")
    return params


def _params(optimizer: torch.optim.Optimizer) -> list[torch.Tensor]:
    """What an optimizer has got so far, which may be broken off in its constructor."""
    return [param for group in getattr(optimizer, "param_groups", ()) for param in group["params"]]


class _AsInTorch(RuleOptimizer):
    """The base of the classes with torch.optim's names: their constructor is torch's own, which ends here."""

    _own_rule: ClassVar[Rule]

    def __init__(self, params: ParamsT, defaults: dict[str, Any]) -> None:
        own = self._own_rule
        self._begin(params, own(**{name: value for name, value in defaults.items() if name in own.values}), defaults)

    def _choose(self, chosen: dict[str, Any]) -> None:
        """Sets the options, unless a class derived from this one has set them before it called this one's constructor.

        That is so of AdamW, whose constructor calls that of Adam.
        """
        if "_options" not in vars(self):
            self._options = make_options(**chosen)


def torch_classes(module: str) -> dict[str, type[RuleOptimizer]]:
    """A class for every optimizer of torch.optim but LBFGS, under its name, with its numbers."""
    made: dict[str, type[RuleOptimizer]] = {}
    for name, peer in {**PEERS, **WHOLE}.items():
        if hasattr(torch.optim, name):
            original = getattr(torch.optim, name)
            parents = [made[base.__name__] for base in original.__bases__ if base.__name__ in made]
            made[name] = _torch_class(name, peer, (original, *(parents or [_AsInTorch])), module)
    return made


def _torch_class(name: str, peer: Peer, bases: tuple[Any, ...], module: str) -> type[RuleOptimizer]:
    original = bases[0]
    options = {key: value for key, value in _OPTIONS.items() if key != "sparse" or peer.conduct.dense}
    signature = _with_options(inspect.signature(original.__init__), options)
    if peer.rest is not None:
        given = signature.parameters["params"].replace(annotation=ParamsT | nn.Module)
        signature = signature.replace(parameters=[*{**signature.parameters, "params": given}.values(), *_OF_MODEL])

    def construct(self: Any, *args: Any, **kwargs: Any) -> None:
        chosen = {key: kwargs.pop(key, default) for key, (default, _) in options.items()}
        self._choose({"sparse": "lazy", **chosen})
        if peer.rest is not None:
            refuse_of_rest(name, kwargs.keys() - signature.parameters.keys())
            given = {key: kwargs.pop(key, None) for key in ("rest", "where")}
            params = args[0] if args else kwargs.get("params")
            groups = _sorted(params, peer.rest, **given)
            if groups is not params:  # a model's, of which the original takes but the matrices
                stand_in = [nn.Parameter(torch.empty(1, 1))]
                checked = original(stand_in, *args[1:], **{k: v for k, v in kwargs.items() if k != "params"})
                _AsInTorch.__init__(self, groups, checked.defaults)
                return
        else:
            check_no_model(peer.rule, args[0] if args else kwargs.get("params"), name)
        try:
            original.__init__(self, *args, **kwargs)
        except ValueError as error:
            if peer.rest is None or all(param.ndim == 2 for param in _params(self)):
                raise
            raise ValueError(f"{error}: {give_model(RULES[peer.rule.name])}") from error
        recast(self.state, self._options.state_dtype)
        for state in self.state.values():  # which Adagrad's constructor makes, its steps on the default device
            if state["step"].device.type != "cpu":
                state["step"] = torch.zeros((), dtype=state["step"].dtype, device="cpu")

    taken = _TORCH_DOC.format(name=name, options=", ".join(options))
    body = {
        "__init__": _signed(construct, signature),
        "__doc__": f"{peer.rule.definition.doc}\n\n{taken}{_of_model(peer)}",
        "_own_rule": peer.rule,
        "_conduct": peer.conduct,
        # which else were torch's, whose class comes first
        "step": _AsInTorch.step,
        "__getstate__": _AsInTorch.__getstate__,
    }
    return _class(name, bases, body, module)


_TORCH_DOC = """A subclass of `torch.optim.{name}`: the same arguments, numbers, state dicts and errors.

Args, beside those of torch's class:
    {options}: see `fallline.torch.Optimizer`.

`foreach` and `fused` choose no other kernel; with `fused=True` a `GradScaler` leaves the unscaling to the step, in the
same pass. With `fused` or `capturable` a GPU counts the steps of parameters on it, and reads tensors among the
hyperparameters, by itself; with `capturable` a CUDA graph may repeat the step. Parameters of 16 bits are updated in
float32 arithmetic, those of float16 with states in float32. `differentiable` steps operation by operation under
autograd. Where torch keeps a number of steps as int (SparseAdam), `opt.state` holds a tensor,
and a momentum buffer is dense also where it would be sparse (SGD); state dicts go both ways."""


def _of_model(peer: Peer) -> str:
    if peer.rest is None:
        return ""
    return (
        "\n\nIn the place of parameters it takes a model: its hidden matrices, convolutions too, get this rule,\n"
        f"the others `rest`, a rule or its spelling, {peer.rest.name} unless said; `where` says kinds that are known\n"
        "better. `print(fallline.torch.kinds(model, where))` shows what goes where."
    )


def _with_options(signature: inspect.Signature, options: dict[str, Any]) -> inspect.Signature:
    kind = inspect.Parameter.KEYWORD_ONLY
    added = [inspect.Parameter(key, kind, default=value, annotation=t) for key, (value, t) in options.items()]
    return signature.replace(parameters=[*signature.parameters.values(), *added])


def _signed(construct: Callable[..., None], signature: inspect.Signature) -> Callable[..., None]:
    construct.__signature__ = signature  # type: ignore[attr-defined]
    construct.__annotations__ = {p.name: p.annotation for p in signature.parameters.values() if p.name != "self"}
    return construct


def _class(name: str, bases: tuple[type, ...], body: dict[str, Any], module: str) -> type[RuleOptimizer]:
    metaclass: Any = type(RuleOptimizer)
    made: type[RuleOptimizer] = metaclass(name, bases, {**body, "__module__": module, "__qualname__": name})
    return made


def new_names(rules: dict[str, Rule]) -> dict[str, Rule]:
    """The rules by their class's name, without those for which torch.optim has a class of that name."""
    return {rule.title: rule for rule in rules.values() if not hasattr(torch.optim, rule.title)}


def _signature(rule: Rule, rest: Rule | None) -> inspect.Signature:
    parameter, kind = inspect.Parameter, inspect.Parameter.POSITIONAL_OR_KEYWORD
    hypers = [
        parameter(name, kind, default=rule.values[name], annotation=_annotation(declared))
        for name, declared in rule.definition.hypers.items()
    ]
    return inspect.Signature(
        [
            parameter("self", kind),
            parameter("params", kind, annotation=ParamsT if rest is None else ParamsT | nn.Module),
            *hypers,
            *(() if rest is None else _OF_MODEL),
            *(
                parameter(name, parameter.KEYWORD_ONLY, default=default, annotation=annotation)
                for name, (default, annotation) in _OPTIONS.items()
            ),
        ],
        return_annotation=None,
    )


def _annotation(declared: Hyper | Flag) -> Any:
    if isinstance(declared, Flag):
        return type(declared.default)
    return tuple[float, ...] if declared.many else float


def _doc(rule: Rule, rest: Rule | None) -> str:
    lines = [rule.definition.doc, "", "Args:", "    params: as for every `torch.optim.Optimizer`."]
    if rest is not None:
        lines[-1] = (
            f"    params: a model, whose hidden matrices get this rule, and the rest {rest.name}; or parameters."
        )
    lines += documented(rule.definition.hypers, rule.values)
    if rest is not None:
        lines += [f"    rest: the rule of a model's other parameters, or its spelling; None for {rest.name}."]
        lines += ["    where: kinds of a model's parameters that are known better, see `fallline.torch.kinds`."]
    lines.append("    backend, nonfinite, sparse, state_dtype: see `fallline.torch.Optimizer`.")
    lines += ["", "See `fallline.torch.Optimizer` for errors raised, and for how the parameters move."]
    return "\n".join(lines)
