/**
 * AdamW: Adam with decoupled weight decay.
 * Source: Loshchilov & Hutter 2019, algorithm 2, arXiv:1711.05101.
 * hypers: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-08, weight_decay: 0.01 }
 * states, at the start: { m: 0.0, v: 0.0 }
 * t: 1, 2, 3, ...
 */
function adamw(theta, grad, t, states, hypers) {
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
  const x4 = 1 / (1 - beta1 ** t);
  const x5 = 1 - beta2;
  const x6 = x5 <= 0.5;
  const x7 = (x6 ? x5 : -beta2);
  const x8 = 1 / (1 - beta2 ** t);
  const x9 = lr * weight_decay;
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x10 = (x2 ? m[i] : g[i]) + x3 * (g[i] - m[i]);
    const m_t = (Math.abs(x10) < Infinity ? x10 : m[i] - x1 * m[i] + x1 * g[i]);
    const m_hat = m_t * x4;
    const x11 = g[i] * g[i];
    const x12 = (x6 ? v[i] : x11) + x7 * (x11 - v[i]);
    const v_t = (Math.abs(x12) < Infinity ? x12 : v[i] - x5 * v[i] + x5 * g[i] * g[i]);
    const v_hat = v_t * x8;
    next.theta[i] = kept(theta[i] - lr * m_hat / ((v_hat < Infinity ? Math.sqrt(v_hat) : Math.sqrt(x8 * (v_t * 5.421010862427522e-20)) * 4294967296.0) + eps) - x9 * theta[i], theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
  }
  return next;
}
