/**
 * QHAdam: Adam in which both moving averages are averaged with the gradient of the moment.
 * Source: Ma & Yarats 2019, arXiv:1810.06801.
 * hypers: { lr: 0.001, beta1: 0.995, beta2: 0.999, nu1: 0.7, nu2: 1.0, eps: 1e-08 }
 * states, at the start: { m: 0.0, v: 0.0 }
 * t: 1, 2, 3, ...
 */
function qhadam(theta, grad, t, states, hypers) {
  const { m, v } = states;
  const { lr, beta1, beta2, nu1, nu2, eps } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const x1 = 1 - nu1;
  const x2 = x1 <= 0.5;
  const x3 = 1 - beta1;
  const x4 = x3 <= 0.5;
  const x5 = (x4 ? x3 : -beta1);
  const x6 = 1 / (1 - beta1 ** t);
  const x7 = (x2 ? x1 : -nu1);
  const x8 = 1 - nu2;
  const x9 = x8 <= 0.5;
  const x10 = 1 - beta2;
  const x11 = x10 <= 0.5;
  const x12 = (x11 ? x10 : -beta2);
  const x13 = 1 / (1 - beta2 ** t);
  const x14 = (x9 ? x8 : -nu2);
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x15 = (x4 ? m[i] : g[i]) + x5 * (g[i] - m[i]);
    const m_t = (Math.abs(x15) < Infinity ? x15 : m[i] - x3 * m[i] + x3 * g[i]);
    const m_hat = m_t * x6;
    const x16 = (x2 ? m_hat : g[i]) + x7 * (g[i] - m_hat);
    const x17 = g[i] * g[i];
    const x18 = (x11 ? v[i] : x17) + x12 * (x17 - v[i]);
    const v_t = (Math.abs(x18) < Infinity ? x18 : v[i] - x10 * v[i] + x10 * g[i] * g[i]);
    const v_hat = v_t * x13;
    const x19 = (x9 ? v_hat : x17) + x14 * (x17 - v_hat);
    next.theta[i] = kept(theta[i] - lr * (Math.abs(x16) < Infinity ? x16 : m_hat - x1 * m_hat + x1 * g[i]) / (Math.sqrt((Math.abs(x19) < Infinity ? x19 : v_hat - x8 * v_hat + x8 * g[i] * g[i])) + eps), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
  }
  return next;
}
