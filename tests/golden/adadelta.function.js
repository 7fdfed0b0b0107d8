/**
 * Adadelta: steps in the parameter's own units, so it needs no learning rate; lr is a scale for schedules.
 * Source: Zeiler 2012, arXiv:1212.5701.
 * hypers: { lr: 1.0, gamma: 0.9, eps: 1e-06 }
 * states, at the start: { E: 0.0, D: 0.0 }
 * t: 1, 2, 3, ...
 */
function adadelta(theta, grad, t, states, hypers) {
  const { E, D } = states;
  const { lr, gamma, eps } = hypers;
  const g = grad(theta);
  const x1 = 1 - gamma;
  const n = theta.length;
  const next = { theta: new Float64Array(n), E: new Float64Array(n), D: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const E_t = E[i] + x1 * (g[i] * g[i] - E[i]);
    const delta = Math.sqrt(D[i] + eps) / Math.sqrt(E_t + eps) * g[i];
    const D_t = D[i] + x1 * (delta * delta - D[i]);
    next.theta[i] = theta[i] - lr * delta;
    next.E[i] = E_t;
    next.D[i] = D_t;
  }
  return next;
}
