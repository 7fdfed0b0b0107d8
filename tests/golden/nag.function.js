/**
 * NAG: Nesterov's accelerated gradient, taken where the momentum is about to carry the parameters.
 * Source: Nesterov 1983, Soviet Mathematics Doklady 27; Sutskever et al. 2013, ICML.
 * hypers: { lr: 0.01, gamma: 0.9 }
 * states, at the start: { v: 0.0 }
 * t: 1, 2, 3, ...
 */
function nag(theta, grad, t, states, hypers) {
  const { v } = states;
  const { lr, gamma } = hypers;
  const point = new Float64Array(theta.length);
  for (let i = 0; i < theta.length; i++) {
    point[i] = theta[i] - gamma * v[i];
  }
  const g = grad(point);
  const n = theta.length;
  const next = { theta: new Float64Array(n), v: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const v_t = gamma * v[i] + lr * g[i];
    next.theta[i] = theta[i] - v_t;
    next.v[i] = v_t;
  }
  return next;
}
