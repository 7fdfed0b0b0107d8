/**
 * MARS: AdamW on gradients from which a part of their noise is taken by the gradient before.
 * Source: Yuan et al. 2024, algorithm 2 with the step of AdamW, arXiv:2411.10438.
 * hypers: { lr: 0.003, beta1: 0.95, beta2: 0.99, gamma: 0.025, eps: 1e-08 }
 * states, at the start: { m: 0.0, v: 0.0, last: 0.0 }
 * t: 1, 2, 3, ...
 */
function mars(theta, grad, t, states, hypers) {
  const { m, v, last } = states;
  const { lr, beta1, beta2, gamma, eps } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const x1 = 1 - beta1;
  const x2 = gamma * beta1 / x1;
  const x3 = x1 <= 0.5;
  const x4 = 1 !== 1;
  const x5 = (x3 ? x1 : -beta1);
  const x6 = 1 / (1 - beta1 ** t);
  const x7 = 1 - beta2;
  const x8 = x7 <= 0.5;
  const x9 = (x8 ? x7 : -beta2);
  const x10 = 1 / (1 - beta2 ** t);
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n), last: new Float64Array(n) };
  const terms1 = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const c = g[i] + x2 * (g[i] - last[i]);
    terms1[i] = c * c;
  }
  const sum1 = summed(terms1);
  const x11 = Math.sqrt(sum1);
  const x12 = 1 / (x4 ? 1 : (x11 < 1 ? 1 : x11));
  for (let i = 0; i < n; i++) {
    const c = g[i] + x2 * (g[i] - last[i]);
    const c_clip = c * x12;
    const x13 = (x3 ? m[i] : c_clip) + x5 * (c_clip - m[i]);
    const m_t = (Math.abs(x13) < Infinity ? x13 : m[i] - x1 * m[i] + x1 * c * x12);
    const m_hat = m_t * x6;
    const x14 = c_clip * c_clip;
    const x15 = (x8 ? v[i] : x14) + x9 * (x14 - v[i]);
    const v_t = (Math.abs(x15) < Infinity ? x15 : v[i] - x7 * v[i] + x7 * c_clip * c_clip);
    const v_hat = v_t * x10;
    const u = m_hat / ((v_hat < Infinity ? Math.sqrt(v_hat) : Math.sqrt(x10 * (v_t * 5.421010862427522e-20)) * 4294967296.0) + eps);
    next.theta[i] = kept(theta[i] - lr * u, theta[i], (theta[i] - theta[i]) + (g[i] - g[i]) + (sum1 - sum1));
    next.m[i] = kept(m_t, m[i], (g[i] - g[i]) + (sum1 - sum1));
    next.v[i] = kept(v_t, v[i], (g[i] - g[i]) + (sum1 - sum1));
    next.last[i] = kept(g[i], last[i], g[i]);
  }
  return next;
}
