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
    const m_t = m[i] + x1 * (g[i] - m[i]);
    const m_hat = m_t * x2;
    const x7 = g[i] * g[i];
    const v_t = v[i] + x4 * (x7 - v[i]);
    const v_hat = v_t * x5;
    next.theta[i] = theta[i] - lr * (m_hat + x3 * (g[i] - m_hat)) / (Math.sqrt(v_hat + x6 * (x7 - v_hat)) + eps);
    next.m[i] = m_t;
    next.v[i] = v_t;
  }
  return next;
}
