/**
 * ADOPT: Adam that divides each gradient by the average before it, and so converges with any beta2.
 * Source: Taniguchi et al. 2024, arXiv:2411.02853.
 * hypers: { lr: 0.001, beta1: 0.9, beta2: 0.9999, eps: 1e-06 }
 * states, at the start: { m: 0.0, v: 0.0 }
 * t: 1, 2, 3, ...
 */
function adopt(theta, grad, t, states, hypers) {
  const { m, v } = states;
  const { lr, beta1, beta2, eps } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const x1 = 1 - beta1;
  const x2 = x1 <= 0.5;
  const bound = (t - 1) ** 0.25;
  const x3 = -bound;
  const x4 = (x2 ? x1 : -beta1);
  const x5 = t === 1;
  const x6 = 1 - beta2;
  const x7 = x6 <= 0.5;
  const x8 = (x7 ? x6 : -beta2);
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x9 = Math.sqrt(v[i]);
    const x10 = g[i] / (x9 !== x9 ? x9 : (eps < x9 ? x9 : eps));
    const x11 = (x10 !== x10 ? x10 : (x3 < x10 ? x10 : x3));
    const n_ = (x11 !== x11 ? x11 : (x11 < bound ? x11 : bound));
    const x12 = (x2 ? m[i] : n_) + x4 * (n_ - m[i]);
    const m_t = (Math.abs(x12) < Infinity ? x12 : m[i] - x1 * m[i] + x1 * n_);
    const x13 = g[i] * g[i];
    const x14 = (x7 ? v[i] : x13) + x8 * (x13 - v[i]);
    const v_t = (x5 ? x13 : (Math.abs(x14) < Infinity ? x14 : v[i] - x6 * v[i] + x6 * g[i] * g[i]));
    next.theta[i] = kept(theta[i] - lr * m_t, theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
  }
  return next;
}
