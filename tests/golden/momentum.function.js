/**
 * Momentum: a heavy ball, which keeps a part of its last step. The learning rate is inside v.
 * Source: Polyak 1964, doi:10.1016/0041-5553(64)90137-5; Qian 1999, doi:10.1016/S0893-6080(98)00116-6.
 * hypers: { lr: 0.01, gamma: 0.9 }
 * states, at the start: { v: 0.0 }
 * t: 1, 2, 3, ...
 */
function momentum(theta, grad, t, states, hypers) {
  const { v } = states;
  const { lr, gamma } = hypers;
  const g = grad(theta);
  const n = theta.length;
  const next = { theta: new Float64Array(n), v: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const v_t = gamma * v[i] + lr * g[i];
    next.theta[i] = theta[i] - v_t;
    next.v[i] = v_t;
  }
  return next;
}
