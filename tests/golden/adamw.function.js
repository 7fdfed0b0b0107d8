/**
 * AdamW: Adam with decoupled weight decay.
 * Source: Loshchilov & Hutter 2019, algorithm 2, arXiv:1711.05101.
 * hypers: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-08, weight_decay: 0.01 }
 * states, at the start: { m: 0.0, v: 0.0 }
 * t: 1, 2, 3, ...
 */
function adamw(theta, grad, t, states, hypers) {
  const { m, v } = states;
  const { lr, beta1, beta2, eps, weight_decay } = hypers;
  const g = grad(theta);
  const x1 = 1 - beta1;
  const x2 = 1 / (1 - beta1 ** t);
  const x3 = 1 - beta2;
  const x4 = 1 / (1 - beta2 ** t);
  const x5 = lr * weight_decay;
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const m_t = m[i] + x1 * (g[i] - m[i]);
    const m_hat = m_t * x2;
    const v_t = v[i] + x3 * (g[i] * g[i] - v[i]);
    const v_hat = v_t * x4;
    next.theta[i] = theta[i] - lr * m_hat / (Math.sqrt(v_hat) + eps) - x5 * theta[i];
    next.m[i] = m_t;
    next.v[i] = v_t;
  }
  return next;
}
