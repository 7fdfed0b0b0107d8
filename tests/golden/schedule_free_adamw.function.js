/**
 * ScheduleFreeAdamW: AdamW on z = theta + d, whose average theta is evaluated; no schedule, no length to know.
 * Source: Defazio et al. 2024, algorithm 1, arXiv:2405.15682.
 * hypers: { lr: 0.0025, beta1: 0.9, beta2: 0.999, eps: 1e-08 }
 * states, at the start: { d: 0.0, v: 0.0, S: 0.0 }
 * t: 1, 2, 3, ...
 */
function schedule_free_adamw(theta, grad, t, states, hypers) {
  const { d, v, S } = states;
  const { lr, beta1, beta2, eps } = hypers;
  const S_t = S + (lr * Math.sqrt(1 - beta2 ** t)) ** 2;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const point = new Float64Array(theta.length);
  for (let i = 0; i < theta.length; i++) {
    point[i] = kept(theta[i] + (1 - beta1) * d[i], theta[i], theta[i]);
  }
  const g = grad(point);
  const gamma = lr * Math.sqrt(1 - beta2 ** t);
  const c = (0 < S_t ? gamma ** 2 / S_t : 0);
  const x1 = 1 - beta2;
  const x2 = x1 <= 0.5;
  const x3 = (x2 ? x1 : -beta2);
  const x4 = 1 - c;
  const n = theta.length;
  const next = { theta: new Float64Array(n), d: new Float64Array(n), v: new Float64Array(n), S: S_t };
  for (let i = 0; i < n; i++) {
    const x5 = g[i] * g[i];
    const x6 = (x2 ? v[i] : x5) + x3 * (x5 - v[i]);
    const v_t = (Math.abs(x6) < Infinity ? x6 : v[i] - x1 * v[i] + x1 * g[i] * g[i]);
    const n_ = g[i] / (Math.sqrt(v_t) + eps);
    const u = d[i] - gamma * n_;
    const d_t = x4 * u;
    next.theta[i] = kept(theta[i] + c * u, theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.d[i] = kept(d_t, d[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
  }
  return next;
}
