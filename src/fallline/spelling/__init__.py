"""Reading a rule, or a class of optimizers, from text: `adam(beta1=0.8)`, `weight_decay(nag)`, `FILE.py:NAME`."""

from fallline.asked import guess
from fallline.spelling.errors import SpecError
from fallline.spelling.expression import Reader
from fallline.spelling.reading import Spelled, as_rule, find_rule, read
from fallline.spelling.spec import Spec, split
from fallline.spelling.user_file import check_file, load_file

__all__ = [
    "Reader", "Spec", "SpecError", "Spelled", "as_rule", "check_file", "find_rule", "guess", "load_file", "read",
    "split",
]  # fmt: skip
