from fallline.rule import rate, rule


@rule
def sgd(theta, grad, *, lr=rate(0.01, search=(1e-4, 10))):
    """SGD: one step down the slope; fed with all data, one example or a mini-batch, it is the three gradient descents.

    Source: Robbins & Monro 1951, doi:10.1214/aoms/1177729586; Ruder 2016, section 2, arXiv:1609.04747.
    """
    return theta - lr * grad(theta)
