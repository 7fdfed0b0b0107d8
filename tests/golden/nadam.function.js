/**
 * Nadam: Adam with Nesterov's look-ahead, written at the current point.
 * Source: Dozat 2016, ICLR workshop, in the form of Ruder 2016, section 4.8, arXiv:1609.04747.
 * hypers: { lr: 0.002, beta1: 0.9, beta2: 0.999, eps: 1e-08 }
 * states, at the start: { m: 0.0, v: 0.0 }
 * t: 1, 2, 3, ...
 */
function nadam(theta, grad, t, states, hypers) {
  const { m, v } = states;
  const { lr, beta1, beta2, eps } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const x1 = 1 - beta2;
  const x2 = 1 / (1 - beta2 ** t);
  const x3 = 1 - beta1;
  const x4 = 1 / (1 - beta1 ** t);
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x5 = v[i] + x1 * (g[i] * g[i] - v[i]);
    const v_t = (Math.abs(x5) < Infinity ? x5 : v[i] - x1 * v[i] + x1 * g[i] * g[i]);
    const v_hat = v_t * x2;
    const x6 = m[i] + x3 * (g[i] - m[i]);
    const x7 = x3 * g[i];
    const m_t = (Math.abs(x6) < Infinity ? x6 : m[i] - x3 * m[i] + x7);
    const m_hat = m_t * x4;
    const x8 = m_hat + x3 * (g[i] * x4 - m_hat);
    next.theta[i] = kept(theta[i] - lr / ((v_hat < Infinity ? Math.sqrt(v_hat) : Math.sqrt(x2 * (v_t * 5.421010862427522e-20)) * 4294967296.0) + eps) * (Math.abs(x8) < Infinity ? x8 : m_hat - x3 * m_hat + x7 * x4), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
  }
  return next;
}
