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
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const point = new Float64Array(theta.length);
  for (let i = 0; i < theta.length; i++) {
    point[i] = kept(theta[i] - gamma * v[i], theta[i], theta[i]);
  }
  const g = grad(point);
  const n = theta.length;
  const next = { theta: new Float64Array(n), v: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const v_t = gamma * v[i] + lr * g[i];
    next.theta[i] = kept(theta[i] - v_t, theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.v[i] = kept(v_t, v[i], g[i]);
  }
  return next;
}
