/**
 * AdaBelief: Adam that divides by how far gradients are from their average, not by how large they are.
 * Source: Zhuang et al. 2020, algorithm 2, arXiv:2010.07468.
 * hypers: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-16 }
 * states, at the start: { m: 0.0, s: 0.0 }
 * t: 1, 2, 3, ...
 */
function adabelief(theta, grad, t, states, hypers) {
  const { m, s } = states;
  const { lr, beta1, beta2, eps } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const x1 = 1 - beta1;
  const x2 = x1 <= 0.5;
  const x3 = (x2 ? x1 : -beta1);
  const x4 = 1 / (1 - beta1 ** t);
  const x5 = 1 - beta2;
  const x6 = x5 <= 0.5;
  const x7 = (x6 ? x5 : -beta2);
  const x8 = 1 / (1 - beta2 ** t);
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), s: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x9 = (x2 ? m[i] : g[i]) + x3 * (g[i] - m[i]);
    const m_t = (Math.abs(x9) < Infinity ? x9 : m[i] - x1 * m[i] + x1 * g[i]);
    const m_hat = m_t * x4;
    const x10 = g[i] - m_t;
    const x11 = x10 * x10;
    const x12 = (x6 ? s[i] : x11) + x7 * (x11 - s[i]);
    const s_t = (Math.abs(x12) < Infinity ? x12 : s[i] - x5 * s[i] + x5 * x10 * x10) + eps;
    const s_hat = s_t * x8;
    next.theta[i] = kept(theta[i] - lr * m_hat / ((s_hat < Infinity ? Math.sqrt(s_hat) : Math.sqrt(x8 * (s_t * 5.421010862427522e-20)) * 4294967296.0) + eps), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
    next.s[i] = kept(s_t, s[i], g[i]);
  }
  return next;
}
