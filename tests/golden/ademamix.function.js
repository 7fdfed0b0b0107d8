/**
 * AdEMAMix: Adam with a second, slow average of the gradient; both rise to their strength over warmup steps.
 * Source: Pagliardini, Ablin & Grangier 2024, arXiv:2409.03137.
 * hypers: { lr: 0.001, beta1: 0.9, beta2: 0.999, beta3: 0.9999, alpha: 5.0, eps: 1e-08 }
 * states, at the start: { m1: 0.0, m2: 0.0, v: 0.0 }
 * t: 1, 2, 3, ...
 */
function ademamix(theta, grad, t, states, hypers) {
  const { m1, m2, v } = states;
  const { lr, beta1, beta2, beta3, alpha, eps } = hypers;
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
  const x5 = 1 - beta3;
  const x6 = x5 <= 0.5;
  const x7 = (x6 ? x5 : -beta3);
  const x8 = 1 - beta2;
  const x9 = x8 <= 0.5;
  const x10 = (x9 ? x8 : -beta2);
  const x11 = 1 / (1 - beta2 ** t);
  const n = theta.length;
  const next = { theta: new Float64Array(n), m1: new Float64Array(n), m2: new Float64Array(n), v: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x12 = (x2 ? m1[i] : g[i]) + x3 * (g[i] - m1[i]);
    const m1_t = (Math.abs(x12) < Infinity ? x12 : m1[i] - x1 * m1[i] + x1 * g[i]);
    const m1_hat = m1_t * x4;
    const x13 = (x6 ? m2[i] : g[i]) + x7 * (g[i] - m2[i]);
    const m2_t = (Math.abs(x13) < Infinity ? x13 : m2[i] - x5 * m2[i] + x5 * g[i]);
    const x14 = g[i] * g[i];
    const x15 = (x9 ? v[i] : x14) + x10 * (x14 - v[i]);
    const v_t = (Math.abs(x15) < Infinity ? x15 : v[i] - x8 * v[i] + x8 * g[i] * g[i]);
    const v_hat = v_t * x11;
    const u = (m1_hat + alpha * m2_t) / ((v_hat < Infinity ? Math.sqrt(v_hat) : Math.sqrt(x11 * (v_t * 5.421010862427522e-20)) * 4294967296.0) + eps);
    next.theta[i] = kept(theta[i] - lr * u, theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m1[i] = kept(m1_t, m1[i], g[i]);
    next.m2[i] = kept(m2_t, m2[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
  }
  return next;
}
