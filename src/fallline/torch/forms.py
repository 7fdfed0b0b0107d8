"""Where older pickles of optimizers with torch.optim's names look for their rules."""

from fallline.torch.peers.moments import adam, adamax, nadam, radam, sparse_adam
from fallline.torch.peers.plain import asgd, rprop, sgd
from fallline.torch.peers.scaled import adadelta, adagrad, rmsprop

__all__ = [
    "adadelta", "adagrad", "adam", "adamax", "asgd", "nadam", "radam", "rmsprop", "rprop", "sgd", "sparse_adam",
]  # fmt: skip
