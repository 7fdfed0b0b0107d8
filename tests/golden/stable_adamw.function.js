/**
 * StableAdamW: AdamW that goes slower in a tensor whose gradients outgrow their average.
 * Source: Wortsman et al. 2023, arXiv:2304.13013.
 * hypers: { lr: 0.001, beta1: 0.9, beta2: 0.99, eps: 1e-06, weight_decay: 0.01 }
 * states, at the start: { m: 0.0, v: 0.0 }
 * t: 1, 2, 3, ...
 */
function stable_adamw(theta, grad, t, states, hypers) {
  const { m, v } = states;
  const { lr, beta1, beta2, eps, weight_decay } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const x1 = t - 1;
  const b2 = beta2 * (1 - beta2 ** x1) / (1 - beta2 ** t);
  const x2 = 1 - b2;
  const x3 = x2 <= 0.5;
  const x4 = (x3 ? x2 : -b2);
  const x5 = eps ** 2;
  const x6 = 1 !== 1;
  const b1 = beta1 * (1 - beta1 ** x1) / (1 - beta1 ** t);
  const x7 = 1 - b1;
  const x8 = x7 <= 0.5;
  const x9 = (x8 ? x7 : -b1);
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n) };
  const terms1 = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const x10 = g[i] * g[i];
    const x11 = (x3 ? v[i] : x10) + x4 * (x10 - v[i]);
    const v_t = (Math.abs(x11) < Infinity ? x11 : v[i] - x2 * v[i] + x2 * g[i] * g[i]);
    terms1[i] = x10 / (v_t !== v_t ? v_t : (x5 < v_t ? v_t : x5));
  }
  const sum1 = summed(terms1);
  const x12 = Math.sqrt(sum1 / theta.length);
  const eta = lr / (x6 ? 1 : (x12 < 1 ? 1 : x12));
  const x13 = eta * weight_decay;
  for (let i = 0; i < n; i++) {
    const x14 = (x8 ? m[i] : g[i]) + x9 * (g[i] - m[i]);
    const m_t = (Math.abs(x14) < Infinity ? x14 : m[i] - x7 * m[i] + x7 * g[i]);
    const x15 = g[i] * g[i];
    const x16 = (x3 ? v[i] : x15) + x4 * (x15 - v[i]);
    const v_t = (Math.abs(x16) < Infinity ? x16 : v[i] - x2 * v[i] + x2 * g[i] * g[i]);
    next.theta[i] = kept(theta[i] - x13 * theta[i] - eta * m_t / (Math.sqrt(v_t) + eps), theta[i], (theta[i] - theta[i]) + (sum1 - sum1) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
  }
  return next;
}
