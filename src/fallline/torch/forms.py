"""Where older pickles of optimizers with torch.optim's names look for their rules."""

from fallline.torch.peers import adadelta, adagrad, adam, adamax, asgd, nadam, radam, rmsprop, rprop, sgd, sparse_adam

__all__ = [
    "adadelta", "adagrad", "adam", "adamax", "asgd", "nadam", "radam", "rmsprop", "rprop", "sgd", "sparse_adam",
]  # fmt: skip
