"""AdamW: Adam with decoupled weight decay.

Source: Loshchilov & Hutter 2019, algorithm 2, arXiv:1711.05101.
"""

from fallline.rules.adam import adam
from fallline.rules.decoupled_weight_decay import decoupled_weight_decay

adamw = decoupled_weight_decay(adam)
