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
  const x1 = 1 - beta1;
  const x2 = 1 / (1 - beta1 ** t);
  const x3 = 1 - nu1;
  const x4 = 1 - beta2;
  const x5 = 1 / (1 - beta2 ** t);
  const x6 = 1 - nu2;
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x7 = m[i] + x1 * (g[i] - m[i]);
    const m_t = (Math.abs(x7) < Infinity ? x7 : m[i] - x1 * m[i] + x1 * g[i]);
    const m_hat = m_t * x2;
    const x8 = m_hat + x3 * (g[i] - m_hat);
    const x9 = g[i] * g[i];
    const x10 = v[i] + x4 * (x9 - v[i]);
    const v_t = (Math.abs(x10) < Infinity ? x10 : v[i] - x4 * v[i] + x4 * g[i] * g[i]);
    const v_hat = v_t * x5;
    const x11 = v_hat + x6 * (x9 - v_hat);
    next.theta[i] = kept(theta[i] - lr * (Math.abs(x8) < Infinity ? x8 : m_hat - x3 * m_hat + x3 * g[i]) / (Math.sqrt((Math.abs(x11) < Infinity ? x11 : v_hat - x6 * v_hat + x6 * g[i] * g[i])) + eps), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
  }
  return next;
}
