"""NoisySGD: SGD with noise on every gradient, which helps very deep networks away from bad starts.

Source: Neelakantan et al. 2015, arXiv:1511.06807.
"""

from fallline.rules.gradient_noise import gradient_noise
from fallline.rules.sgd import sgd

noisy_sgd = gradient_noise(sgd)
