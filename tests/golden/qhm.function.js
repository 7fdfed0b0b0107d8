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
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const x1 = 1 - nu;
  const x2 = x1 <= 0.5;
  const x3 = 1 - beta;
  const x4 = x3 <= 0.5;
  const x5 = (x4 ? x3 : -beta);
  const x6 = (x2 ? x1 : -nu);
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x7 = (x4 ? m[i] : g[i]) + x5 * (g[i] - m[i]);
    const m_t = (Math.abs(x7) < Infinity ? x7 : m[i] - x3 * m[i] + x3 * g[i]);
    const x8 = (x2 ? m_t : g[i]) + x6 * (g[i] - m_t);
    next.theta[i] = kept(theta[i] - lr * (Math.abs(x8) < Infinity ? x8 : m_t - x1 * m_t + x1 * g[i]), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
  }
  return next;
}
