"""The rules as optax's functions compute them, with its names for states and hyperparameters.

A function of optax that is no peer yet is optax's own. What each keeps and where, and which arguments it takes in which
order, optax's own functions say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fallline.optax.peers.factored import adafactor
from fallline.optax.peers.matrices import muon
from fallline.optax.peers.moments import adabelief, adam, adamax, adan, amsgrad, lion, radam, yogi
from fallline.optax.peers.plain import noisy_sgd, rprop, sgd, sign_sgd, signum
from fallline.optax.peers.scaled import adadelta, adagrad, rmsprop
from fallline.optax.peers.trusting import lamb, lars
from fallline.rule import Rule


@dataclass(frozen=True)
class Peer:
    """A function of optax, of which ours of that name is a drop-in.

    Attributes:
        rule: what it computes; its hyperparameters have the arguments' names.
        doc: what it is, where the rule's docstring doesn't say it.
        own: hyperparameters of the rule that optax's function lacks and ours takes.
        where: for a docstring: in what its numbers differ from optax's.
        rest: arguments of optax's function that are for leaves which the rule does not take, and what the peer for
            those calls them.
    """

    rule: Rule
    doc: str = ""
    own: tuple[str, ...] = ()
    where: str = ""
    rest: Mapping[str, str] = field(default_factory=dict)


_NADAM = "Dozat's Nadam with a constant momentum. Source: Dozat 2016, ICLR workshop."
_DECOUPLED = "Source: Loshchilov & Hutter 2019, arXiv:1711.05101."

PEERS: Mapping[str, Peer] = {
    "sgd": Peer(sgd),
    "noisy_sgd": Peer(noisy_sgd),
    "sign_sgd": Peer(sign_sgd),
    "signum": Peer(signum),
    "rprop": Peer(
        rprop,
        where="optax's function makes every step one step late, and the first step adds nothing; here each is made at "
        "once. The states are the same.",
    ),
    "adagrad": Peer(adagrad, own=("eps_outside",)),
    "adadelta": Peer(
        adadelta,
        where="without a learning rate optax's function adds the step where it should subtract it, and climbs; here "
        "the rate is 1 then.",
    ),
    "rmsprop": Peer(
        rmsprop,
        own=("eps_outside",),
        where="with `centered` the variance is at least 0: rounding can make the difference negative, and its root NaN "
        "in optax.",
    ),
    "adam": Peer(adam),
    "nadam": Peer(adam, f"Nadam as in optax: Adam with Nesterov's momentum. {_NADAM}"),
    "adamw": Peer(adam, f"AdamW as in optax: Adam with decoupled weight decay. {_DECOUPLED}"),
    "nadamw": Peer(adam, f"NadamW as in optax: AdamW with Nesterov's momentum. {_NADAM}"),
    "adamax": Peer(adamax),
    "adamaxw": Peer(adamax, f"AdaMaxW as in optax: AdaMax with decoupled weight decay. {_DECOUPLED}"),
    "amsgrad": Peer(amsgrad, own=("bias_correction",)),
    "radam": Peer(radam),
    "yogi": Peer(yogi),
    "adabelief": Peer(adabelief),
    "adan": Peer(
        adan,
        where="optax's function multiplies the difference of gradients, and its average, by 1 - b2 where the paper has "
        "b2 (0.08 for 0.92, as optax counts); here it is the paper's.",
    ),
    "lion": Peer(lion),
    "adafactor": Peer(
        adafactor,
        where="optax's function computes the power of the step in float32, whatever the parameters are; here it is in "
        "float64.",
    ),
    "muon": Peer(
        muon,
        where="in optax more coefficients than `ns_steps` are an error, and here `ns_steps` does not count where there "
        "are several; for `preconditioning='spectral'` and complex matrices take `optax.contrib.muon`. It multiplies "
        "in float32 where parameters are shorter.",
        rest={
            "adam_b1": "b1",
            "adam_b2": "b2",
            "adam_eps_root": "eps_root",
            "adam_weight_decay": "weight_decay",
            "adam_learning_rate": "learning_rate",
        },
    ),
    "lamb": Peer(lamb),
    "lars": Peer(
        lars,
        where="optax's function divides by the norm of g + weight_decay * theta; here it is the paper's, ‖g‖ + "
        "weight_decay ‖theta‖. Without weight decay they are the same.",
    ),
}
"""What the function of optax of that name is for us."""

REST = PEERS["adamw"]
"""What moves the leaves that a rule for matrices does not take."""
