/**
 * LAMB: AdamW whose step in each tensor is as long as the tensor itself, times the rate.
 * Source: You et al. 2019, arXiv:1904.00962.
 * hypers: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-06, weight_decay: 0.01 }
 * states, at the start: { m: 0.0, v: 0.0 }
 * t: 1, 2, 3, ...
 */
function lamb(theta, grad, t, states, hypers) {
  const { m, v } = states;
  const { lr, beta1, beta2, eps, weight_decay } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const x1 = 1 - beta1;
  const x2 = x1 <= 0.5;
  const x3 = (x2 ? x1 : -beta1);
  const x4 = 1 - beta2;
  const x5 = x4 <= 0.5;
  const x6 = (x5 ? x4 : -beta2);
  const x7 = 1 / (1 - beta1 ** t);
  const x8 = 1 / (1 - beta2 ** t);
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n) };
  const terms1 = new Float64Array(n);
  const terms2 = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const x9 = (x2 ? m[i] : g[i]) + x3 * (g[i] - m[i]);
    const m_t = (Math.abs(x9) < Infinity ? x9 : m[i] - x1 * m[i] + x1 * g[i]);
    const x10 = g[i] * g[i];
    const x11 = (x5 ? v[i] : x10) + x6 * (x10 - v[i]);
    const v_t = (Math.abs(x11) < Infinity ? x11 : v[i] - x4 * v[i] + x4 * g[i] * g[i]);
    const m_hat = m_t * x7;
    const v_hat = v_t * x8;
    const r = m_hat / ((v_hat < Infinity ? Math.sqrt(v_hat) : Math.sqrt(x8 * (v_t * 5.421010862427522e-20)) * 4294967296.0) + eps) + weight_decay * theta[i];
    next.m[i] = kept(m_t, m[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
    terms1[i] = theta[i] * theta[i];
    terms2[i] = r * r;
  }
  const sum1 = summed(terms1);
  const sum2 = summed(terms2);
  const x12 = Math.sqrt(sum1);
  const x13 = Math.sqrt(sum2);
  const trust = (0 < x12 * x13 ? x12 / x13 : 1);
  const x14 = lr * trust;
  for (let i = 0; i < n; i++) {
    const x15 = next.v[i] * x8;
    next.theta[i] = kept(theta[i] - x14 * (next.m[i] * x7 / ((x15 < Infinity ? Math.sqrt(x15) : Math.sqrt(x8 * (next.v[i] * 5.421010862427522e-20)) * 4294967296.0) + eps) + weight_decay * theta[i]), theta[i], (theta[i] - theta[i]) + (sum1 - sum1) + (sum2 - sum2) + (next.m[i] - next.m[i]) + (next.v[i] - next.v[i]));
  }
  return next;
}
