/**
 * AMSGrad: Adam, dividing by the largest average of squares so far, so that rates never rise. No bias correction.
 * Source: Reddi, Kale & Kumar 2018, algorithm 2, arXiv:1904.09237.
 * hypers: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-08 }
 * states, at the start: { m: 0.0, v: 0.0, v_hat: 0.0 }
 * t: 1, 2, 3, ...
 */
function amsgrad(theta, grad, t, states, hypers) {
  const { m, v, v_hat } = states;
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
  const x4 = 1 - beta2;
  const x5 = x4 <= 0.5;
  const x6 = (x5 ? x4 : -beta2);
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n), v_hat: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x7 = (x2 ? m[i] : g[i]) + x3 * (g[i] - m[i]);
    const m_t = (Math.abs(x7) < Infinity ? x7 : m[i] - x1 * m[i] + x1 * g[i]);
    const x8 = g[i] * g[i];
    const x9 = (x5 ? v[i] : x8) + x6 * (x8 - v[i]);
    const v_t = (Math.abs(x9) < Infinity ? x9 : v[i] - x4 * v[i] + x4 * g[i] * g[i]);
    const v_hat_t = (v_hat[i] !== v_hat[i] ? v_hat[i] : (v_t < v_hat[i] ? v_hat[i] : v_t));
    next.theta[i] = kept(theta[i] - lr * m_t / (Math.sqrt(v_hat_t) + eps), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
    next.v_hat[i] = kept(v_hat_t, v_hat[i], g[i]);
  }
  return next;
}
