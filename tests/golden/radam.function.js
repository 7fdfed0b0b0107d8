/**
 * RAdam: Adam that waits with dividing by its average of squares until that has seen enough gradients.
 * Source: Liu et al. 2019, arXiv:1908.03265.
 * hypers: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-08 }
 * states, at the start: { m: 0.0, v: 0.0 }
 * t: 1, 2, 3, ...
 */
function radam(theta, grad, t, states, hypers) {
  const { m, v } = states;
  const { lr, beta1, beta2, eps } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const x1 = 1 - beta2;
  const longest = 2 / x1 - 1;
  const x2 = beta2 ** t;
  const x3 = 1 - x2;
  const seen = longest - 2 * t * x2 / x3;
  const x4 = 4 < seen;
  const x5 = Math.sqrt((seen - 4) * (seen - 2) * longest / ((longest - 4) * (longest - 2) * seen));
  const x6 = 1 - beta1;
  const x7 = x6 <= 0.5;
  const x8 = (x7 ? x6 : -beta1);
  const x9 = 1 / (1 - beta1 ** t);
  const x10 = x1 <= 0.5;
  const x11 = (x10 ? x1 : -beta2);
  const x12 = 1 / x3;
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x13 = (x7 ? m[i] : g[i]) + x8 * (g[i] - m[i]);
    const m_t = (Math.abs(x13) < Infinity ? x13 : m[i] - x6 * m[i] + x6 * g[i]);
    const m_hat = m_t * x9;
    const x14 = g[i] * g[i];
    const x15 = (x10 ? v[i] : x14) + x11 * (x14 - v[i]);
    const v_t = (Math.abs(x15) < Infinity ? x15 : v[i] - x1 * v[i] + x1 * g[i] * g[i]);
    const v_hat = v_t * x12;
    next.theta[i] = kept(theta[i] - lr * (x4 ? x5 * m_hat / ((v_hat < Infinity ? Math.sqrt(v_hat) : Math.sqrt(x12 * (v_t * 5.421010862427522e-20)) * 4294967296.0) + eps) : m_hat), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
  }
  return next;
}
