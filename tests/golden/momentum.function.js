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
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const n = theta.length;
  const next = { theta: new Float64Array(n), v: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const v_t = gamma * v[i] + lr * g[i];
    next.theta[i] = kept(theta[i] - v_t, theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.v[i] = kept(v_t, v[i], g[i]);
  }
  return next;
}
