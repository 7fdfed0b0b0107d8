/**
 * Adagrad: each parameter's rate falls with the sum of its squared gradients, so rare features learn faster.
 * Source: Duchi, Hazan & Singer 2011, JMLR 12.
 * hypers: { lr: 0.01, eps: 1e-08, initial: 0.0 }
 * states, at the start: { G: 0.0 }
 * t: 1, 2, 3, ...
 */
function adagrad(theta, grad, t, states, hypers) {
  const { G } = states;
  const { lr, eps, initial } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const n = theta.length;
  const next = { theta: new Float64Array(n), G: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const G_t = G[i] + g[i] * g[i];
    next.theta[i] = kept(theta[i] - lr * g[i] / Math.sqrt(G_t + eps), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.G[i] = kept(G_t, G[i], g[i]);
  }
  return next;
}
