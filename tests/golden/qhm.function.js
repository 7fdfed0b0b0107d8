/**
 * QHM: quasi-hyperbolic momentum, the average of a plain SGD step and a momentum step.
 * Source: Ma & Yarats 2019, arXiv:1810.06801.
 * hypers: { lr: 1.0, beta: 0.999, nu: 0.7 }
 * states, at the start: { m: 0.0 }
 * t: 1, 2, 3, ...
 */
function qhm(theta, grad, t, states, hypers) {
  const { m } = states;
  const { lr, beta, nu } = hypers;
  const g = grad(theta);
  const x1 = 1 - beta;
  const x2 = 1 - nu;
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const m_t = m[i] + x1 * (g[i] - m[i]);
    next.theta[i] = theta[i] - lr * (m_t + x2 * (g[i] - m_t));
    next.m[i] = m_t;
  }
  return next;
}
