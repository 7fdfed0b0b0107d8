/**
 * RMSprop: the gradient divided by a moving average of its recent size.
 * Source: Hinton 2012, Neural Networks for Machine Learning, lecture 6e.
 * hypers: { lr: 0.001, gamma: 0.9, eps: 1e-08 }
 * states, at the start: { E: 0.0 }
 * t: 1, 2, 3, ...
 */
function rmsprop(theta, grad, t, states, hypers) {
  const { E } = states;
  const { lr, gamma, eps } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const x1 = 1 - gamma;
  const x2 = x1 <= 0.5;
  const x3 = (x2 ? x1 : -gamma);
  const n = theta.length;
  const next = { theta: new Float64Array(n), E: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x4 = g[i] * g[i];
    const x5 = (x2 ? E[i] : x4) + x3 * (x4 - E[i]);
    const E_t = (Math.abs(x5) < Infinity ? x5 : E[i] - x1 * E[i] + x1 * g[i] * g[i]);
    next.theta[i] = kept(theta[i] - lr * g[i] / Math.sqrt(E_t + eps), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.E[i] = kept(E_t, E[i], g[i]);
  }
  return next;
}
