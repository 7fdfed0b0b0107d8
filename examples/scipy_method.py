"""A rule as a method of scipy.optimize.minimize, beside SciPy's own."""

from scipy.optimize import minimize, rosen, rosen_der

import fallline.scipy
from fallline import rules

nag = fallline.scipy.method(rules.nag(lr=5e-4))
for name, method in (("NAG", nag), ("L-BFGS-B", "L-BFGS-B")):
    found = minimize(rosen, [-1.2, 1.0, 0.5], jac=rosen_der, method=method, options={"maxiter": 20_000})
    print(f"{name}: {found.x.round(4)} in {found.nit} iterations; {found.message}")
