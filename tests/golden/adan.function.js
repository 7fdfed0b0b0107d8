/**
 * Adan: Adam with Nesterov's look-ahead, from averages of the gradient and of its changes.
 * Source: Xie et al. 2022, arXiv:2208.06677; its betas are 1 minus these.
 * hypers: { lr: 0.001, beta1: 0.98, beta2: 0.92, beta3: 0.99, eps: 1e-08 }
 * states, at the start: { m: 0.0, v: 0.0, n: 0.0, last: 0.0 }
 * t: 1, 2, 3, ...
 */
function adan(theta, grad, t, states, hypers) {
  const { m, v, n: n_, last } = states;
  const { lr, beta1, beta2, beta3, eps } = hypers;
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
  const x7 = t === 1;
  const x8 = (x6 ? x5 : -beta2);
  const x9 = 1 / (1 - beta2 ** t);
  const x10 = 1 - beta3;
  const x11 = x10 <= 0.5;
  const x12 = (x11 ? x10 : -beta3);
  const x13 = 1 / (1 - beta3 ** t);
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n), n: new Float64Array(n), last: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x14 = (x2 ? m[i] : g[i]) + x3 * (g[i] - m[i]);
    const m_t = (Math.abs(x14) < Infinity ? x14 : m[i] - x1 * m[i] + x1 * g[i]);
    const change = (x7 ? 0 : g[i] - last[i]);
    const x15 = (x6 ? v[i] : change) + x8 * (change - v[i]);
    const v_t = (Math.abs(x15) < Infinity ? x15 : v[i] - x5 * v[i] + x5 * change);
    const x16 = g[i] + beta2 * change;
    const x17 = x16 * x16;
    const x18 = (x11 ? n_[i] : x17) + x12 * (x17 - n_[i]);
    const n_t = (Math.abs(x18) < Infinity ? x18 : n_[i] - x10 * n_[i] + x10 * x16 * x16);
    const x19 = n_t * x13;
    const u = (m_t * x4 + beta2 * v_t * x9) / ((x19 < Infinity ? Math.sqrt(x19) : Math.sqrt(x13 * (n_t * 5.421010862427522e-20)) * 4294967296.0) + eps);
    next.theta[i] = kept(theta[i] - lr * u, theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
    next.n[i] = kept(n_t, n_[i], g[i]);
    next.last[i] = kept(g[i], last[i], g[i]);
  }
  return next;
}
