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
  const g = grad(theta);
  const x1 = 1 - beta2;
  const x2 = 1 / (1 - beta2 ** t);
  const x3 = 1 - beta1;
  const x4 = 1 / (1 - beta1 ** t);
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const v_t = v[i] + x1 * (g[i] * g[i] - v[i]);
    const v_hat = v_t * x2;
    const m_t = m[i] + x3 * (g[i] - m[i]);
    const m_hat = m_t * x4;
    next.theta[i] = theta[i] - lr / (Math.sqrt(v_hat) + eps) * (m_hat + x3 * (g[i] * x4 - m_hat));
    next.m[i] = m_t;
    next.v[i] = v_t;
  }
  return next;
}
