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
  const next = { theta: new Float64Array(n), E: new Float64Array(n), D: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x4 = g[i] * g[i];
    const x5 = (x2 ? E[i] : x4) + x3 * (x4 - E[i]);
    const E_t = (Math.abs(x5) < Infinity ? x5 : E[i] - x1 * E[i] + x1 * g[i] * g[i]);
    const delta = Math.sqrt(D[i] + eps) / Math.sqrt(E_t + eps) * g[i];
    const x6 = delta * delta;
    const x7 = (x2 ? D[i] : x6) + x3 * (x6 - D[i]);
    const D_t = (Math.abs(x7) < Infinity ? x7 : D[i] - x1 * D[i] + x1 * delta * delta);
    next.theta[i] = kept(theta[i] - lr * delta, theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.E[i] = kept(E_t, E[i], g[i]);
    next.D[i] = kept(D_t, D[i], g[i]);
  }
  return next;
}
