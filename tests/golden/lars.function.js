/**
 * LARS: momentum whose rate in each tensor is in proportion to the tensor's norm over the gradient's.
 * Source: You et al. 2017, arXiv:1708.03888.
 * hypers: { lr: 1.0, mu: 0.9, trust: 0.001, weight_decay: 0.0001 }
 * states, at the start: { v: 0.0 }
 * t: 1, 2, 3, ...
 */
function lars(theta, grad, t, states, hypers) {
  const { v } = states;
  const { lr, mu, trust, weight_decay } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const n = theta.length;
  const next = { theta: new Float64Array(n), v: new Float64Array(n) };
  const terms1 = new Float64Array(n);
  const terms2 = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    terms1[i] = theta[i] * theta[i];
    terms2[i] = g[i] * g[i];
  }
  const sum1 = summed(terms1);
  const sum2 = summed(terms2);
  const x1 = Math.sqrt(sum1);
  const norms = Math.sqrt(sum2) + weight_decay * x1;
  const local = (0 < x1 * norms ? trust * x1 / norms : 1);
  const x2 = lr * local;
  for (let i = 0; i < n; i++) {
    const v_t = mu * v[i] + x2 * (g[i] + weight_decay * theta[i]);
    next.theta[i] = kept(theta[i] - v_t, theta[i], (theta[i] - theta[i]) + (sum1 - sum1) + (sum2 - sum2) + (g[i] - g[i]));
    next.v[i] = kept(v_t, v[i], (sum1 - sum1) + (sum2 - sum2) + (g[i] - g[i]) + (theta[i] - theta[i]));
  }
  return next;
}
