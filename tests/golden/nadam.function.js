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
  const x2 = x1 <= 0.5;
  const x3 = (x2 ? x1 : -beta2);
  const x4 = 1 / (1 - beta2 ** t);
  const x5 = 1 - beta1;
  const x6 = x5 <= 0.5;
  const x7 = (x6 ? x5 : -beta1);
  const x8 = 1 / (1 - beta1 ** t);
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x9 = g[i] * g[i];
    const x10 = (x2 ? v[i] : x9) + x3 * (x9 - v[i]);
    const v_t = (Math.abs(x10) < Infinity ? x10 : v[i] - x1 * v[i] + x1 * g[i] * g[i]);
    const v_hat = v_t * x4;
    const x11 = (x6 ? m[i] : g[i]) + x7 * (g[i] - m[i]);
    const x12 = x5 * g[i];
    const m_t = (Math.abs(x11) < Infinity ? x11 : m[i] - x5 * m[i] + x12);
    const m_hat = m_t * x8;
    const x13 = g[i] * x8;
    const x14 = (x6 ? m_hat : x13) + x7 * (x13 - m_hat);
    next.theta[i] = kept(theta[i] - lr / ((v_hat < Infinity ? Math.sqrt(v_hat) : Math.sqrt(x4 * (v_t * 5.421010862427522e-20)) * 4294967296.0) + eps) * (Math.abs(x14) < Infinity ? x14 : m_hat - x5 * m_hat + x12 * x8), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
  }
  return next;
}
