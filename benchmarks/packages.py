"""Rules that came after Adam, and the classes of torch.optim and of other packages that compute them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn.utils import clip_grad_norm_

from benchmarks.peers import Peer
from fallline import rules
from fallline.rule import Rule
from fallline.torch.peers import WHOLE

_SLOWLY = 1e-3
"""The lr of rules that find their rate: as gradients stay as they are here, these would go faster with every step."""
_PERIOD = 10
"""After how many steps SOAP renews its basis."""


@dataclass(frozen=True)
class Case:
    """A rule and its peers.

    Attributes:
        rule: with its hyperparameters.
        peers: of which those that are not installed are left out.
        steps: how many are timed together, so that whatever is done now and then is in each sample.
        hidden: whether it steps on a model's hidden matrices alone, as it or a peer treats vectors in another way.
        narrow: whether its matrices have to be small ones, since it needs all of their eigenvectors.
    """

    rule: Rule
    peers: tuple[Peer, ...]
    steps: int = 1
    hidden: bool = False
    narrow: bool = False

    @property
    def installed(self) -> tuple[Peer, ...]:
        """The peers that are there."""
        return tuple(peer for peer in self.peers if peer.installed)


@dataclass(frozen=True)
class _Clipped(Peer):
    """A class of torch.optim behind torch's clipping."""

    def __str__(self) -> str:
        return f"clip_grad_norm_, {super().__str__()}"

    def build(self, params: Iterable[Tensor], **more: Any) -> torch.optim.Optimizer:
        """The optimizer, whose steps begin with clipping."""
        clipped = list(params)

        def clip(*_: object) -> None:
            clip_grad_norm_(clipped, 1.0)

        optimizer = super().build(clipped, **more)
        optimizer.register_step_pre_hook(clip)
        return optimizer


def _from(module: str, name: str, **options: Any) -> Peer:
    return Peer(name, options, module=module)


def _many(name: str, **options: Any) -> Peer:
    return _from("pytorch_optimizer", name, **options)


def _near(name: str, module: str = "pytorch_optimizer", **options: Any) -> Peer:
    return Peer(name, options, near=True, module=module)


def _muon(name: str) -> Peer:
    return Peer(name, module="pytorch_optimizer", group={"use_muon": True})


CASES: Mapping[str, Case] = {
    "lion": Case(rules.lion, (_many("Lion"),)),
    "adabelief": Case(rules.adabelief, (_many("AdaBelief"),)),
    "adopt": Case(rules.adopt, (_near("ADOPT"),)),
    "adan": Case(rules.adan, (_many("Adan"),)),
    "ademamix": Case(rules.ademamix, (_many("AdEMAMix"),)),
    "schedule_free_sgd": Case(
        rules.schedule_free_sgd, (_from("schedulefree", "SGDScheduleFree"), _many("ScheduleFreeSGD"))
    ),
    "schedule_free_adamw": Case(
        rules.schedule_free_adamw,
        (_from("schedulefree", "AdamWScheduleFreePaper"), _near("AdamWScheduleFree", module="schedulefree"),
         _near("ScheduleFreeAdamW")),
    ),
    "schedule_free_radam": Case(
        rules.schedule_free_radam, (_from("schedulefree", "RAdamScheduleFree"), _many("ScheduleFreeRAdam"))
    ),
    "clip_norm(adam)": Case(rules.clip_norm(rules.adam, max_norm=1.0), (_Clipped("Adam", {"fused": True}),)),
    "mars": Case(rules.mars, (_many("MARS", optimize_1d=True),)),
    "stable_adamw": Case(rules.stable_adamw, (_many("StableAdamW", eps=1e-6, kahan_sum=False),)),
    "lars": Case(rules.lars(lr=0.1), (_many("LARS", lr=0.1, weight_decay=1e-4),), hidden=True),
    "lamb": Case(rules.lamb, (_near("Lamb", weight_decay=0.01),)),
    "dadapt_adam": Case(rules.dadapt_adam(lr=_SLOWLY), (_many("DAdaptAdam", lr=_SLOWLY),)),
    "prodigy": Case(
        rules.prodigy(lr=_SLOWLY), (_from("prodigyopt", "Prodigy", lr=_SLOWLY), _many("Prodigy", lr=_SLOWLY))
    ),
    "adafactor": Case(rules.adafactor, (_many("AdaFactor", lr=None, betas=(None, 0.999)),)),
    "Adafactor of torch.optim": Case(
        WHOLE["Adafactor"].rule, (Peer("Adafactor"), Peer("Adafactor", {"foreach": True}))
    ),
    "came": Case(rules.came, (_many("CAME"),)),
    "muon": Case(rules.muon, (_muon("Muon"),), hidden=True),
    "Muon of torch.optim": Case(WHOLE["Muon"].rule, (Peer("Muon"),), hidden=True),
    "normuon": Case(rules.normuon, (_muon("NorMuon"),), hidden=True),
    "shampoo": Case(rules.shampoo, (_many("Shampoo", lr=0.1, matrix_eps=1e-4),), hidden=True, narrow=True),
    "soap": Case(
        rules.soap(period=_PERIOD), (_many("SOAP", weight_decay=0.0, precondition_frequency=_PERIOD),),
        steps=_PERIOD, narrow=True,
    ),
}  # fmt: skip
"""By name; what moves as many numbers stands together, and rules for matrices are last."""
