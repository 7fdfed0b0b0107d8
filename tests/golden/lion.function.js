/**
 * Lion: steps of one length, along the sign of momentum averaged with the gradient; one array is kept.
 * Source: Chen et al. 2023, arXiv:2302.06675.
 * hypers: { lr: 0.0001, beta1: 0.9, beta2: 0.99 }
 * states, at the start: { m: 0.0 }
 * t: 1, 2, 3, ...
 */
function lion(theta, grad, t, states, hypers) {
  const { m } = states;
  const { lr, beta1, beta2 } = hypers;
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
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x7 = g[i] - m[i];
    const x8 = (x2 ? m[i] : g[i]) + x3 * x7;
    const x9 = (Math.abs(x8) < Infinity ? x8 : m[i] - x1 * m[i] + x1 * g[i]);
    const u = (0 < x9 ? 1 : (x9 < 0 ? -1 : x9));
    const x10 = (x5 ? m[i] : g[i]) + x6 * x7;
    const m_t = (Math.abs(x10) < Infinity ? x10 : m[i] - x4 * m[i] + x4 * g[i]);
    next.theta[i] = kept(theta[i] - lr * u, theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
  }
  return next;
}
