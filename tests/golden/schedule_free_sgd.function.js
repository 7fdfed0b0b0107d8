/**
 * ScheduleFreeSGD: SGD on z = theta + d, whose average theta is evaluated; no schedule, no length to know before.
 * Source: Defazio et al. 2024, arXiv:2405.15682.
 * hypers: { lr: 1.0, beta: 0.9 }
 * states, at the start: { d: 0.0, S: 0.0 }
 * t: 1, 2, 3, ...
 */
function schedule_free_sgd(theta, grad, t, states, hypers) {
  const { d, S } = states;
  const { lr, beta } = hypers;
  const S_t = S + lr ** 2;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const point = new Float64Array(theta.length);
  for (let i = 0; i < theta.length; i++) {
    point[i] = kept(theta[i] + (1 - beta) * d[i], theta[i], theta[i]);
  }
  const g = grad(point);
  const c = (0 < S_t ? lr ** 2 / S_t : 0);
  const x1 = 1 - c;
  const n = theta.length;
  const next = { theta: new Float64Array(n), d: new Float64Array(n), S: S_t };
  for (let i = 0; i < n; i++) {
    const u = d[i] - lr * g[i];
    const d_t = x1 * u;
    next.theta[i] = kept(theta[i] + c * u, theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.d[i] = kept(d_t, d[i], g[i]);
  }
  return next;
}
