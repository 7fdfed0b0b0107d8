"""The rules as torch.optim's classes compute them, with its names for states and hyperparameters.

Where only the place of eps or a bias correction differs from the paper, the paper's rule does the work.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fallline import rules
from fallline.rule import Rule
from fallline.torch.conduct import Conduct
from fallline.torch.peers.factored import adafactor
from fallline.torch.peers.matrices import muon
from fallline.torch.peers.moments import adam, adamax, nadam, radam, sparse_adam
from fallline.torch.peers.plain import asgd, rprop, sgd
from fallline.torch.peers.scaled import adadelta, adagrad, rmsprop

_USUAL = Conduct(exact=False)


@dataclass(frozen=True)
class Peer:
    """A class of torch.optim, of which ours of that name is a drop-in.

    Attributes:
        rule: what it computes.
        conduct: how it behaves.
        rest: of a rule for hidden matrices, that for a model's other parameters; the class then takes a model too.
    """

    rule: Rule
    conduct: Conduct = _USUAL
    rest: Rule | None = None


PEERS: Mapping[str, Peer] = {
    "SGD": Peer(sgd, Conduct(exact=False, counted=False)),
    "Adagrad": Peer(adagrad),
    "Adadelta": Peer(adadelta),
    "RMSprop": Peer(rmsprop),
    "Adam": Peer(adam),
    "AdamW": Peer(adam(weight_decay=1e-2, decoupled_weight_decay=True)),
    "Adamax": Peer(adamax),
    "NAdam": Peer(nadam),
    "RAdam": Peer(radam),
    "Rprop": Peer(rprop),
    "ASGD": Peer(asgd),
    "SparseAdam": Peer(sparse_adam, Conduct(exact=False, dense=False, plain_steps=True)),
}
"""What the class of torch.optim of that name is for us, of those that see each element alone."""

WHOLE: Mapping[str, Peer] = {
    "Adafactor": Peer(adafactor),
    "Muon": Peer(muon, Conduct(exact=False, counted=False, mixed=True), rules.adamw),
}
"""The same of those that see tensors whole, by sums or as matrices."""
