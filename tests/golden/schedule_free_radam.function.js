/**
 * ScheduleFreeRAdam: schedule-free AdamW that warms up by itself, and stands still until it can tell its rate.
 * Source: Defazio et al. 2024, arXiv:2405.15682, with the rate of Liu et al. 2019, arXiv:1908.03265.
 * hypers: { lr: 0.0025, beta1: 0.9, beta2: 0.999, eps: 1e-08 }
 * states, at the start: { d: 0.0, v: 0.0, S: 0.0 }
 * t: 1, 2, 3, ...
 */
function schedule_free_radam(theta, grad, t, states, hypers) {
  const { d, v, S } = states;
  const { lr, beta1, beta2, eps } = hypers;
  const S_t = S + (4 < 2 / (1 - beta2) - 1 - 2 * t * beta2 ** t / (1 - beta2 ** t) ? lr * Math.sqrt((2 / (1 - beta2) - 1 - 2 * t * beta2 ** t / (1 - beta2 ** t) - 4 !== 2 / (1 - beta2) - 1 - 2 * t * beta2 ** t / (1 - beta2 ** t) - 4 ? 2 / (1 - beta2) - 1 - 2 * t * beta2 ** t / (1 - beta2 ** t) - 4 : (0 < 2 / (1 - beta2) - 1 - 2 * t * beta2 ** t / (1 - beta2 ** t) - 4 ? 2 / (1 - beta2) - 1 - 2 * t * beta2 ** t / (1 - beta2 ** t) - 4 : 0)) * (2 / (1 - beta2) - 1 - 2 * t * beta2 ** t / (1 - beta2 ** t) - 2) * (2 / (1 - beta2) - 1) / ((2 / (1 - beta2) - 1 - 4) * (2 / (1 - beta2) - 1 - 2) * (2 / (1 - beta2) - 1 - 2 * t * beta2 ** t / (1 - beta2 ** t)))) : 0) ** 2;
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
  const x1 = 1 - beta2;
  const rho_inf = 2 / x1 - 1;
  const x2 = beta2 ** t;
  const x3 = 1 - x2;
  const rho = rho_inf - 2 * t * x2 / x3;
  const x4 = rho - 4;
  const gamma = (4 < rho ? lr * Math.sqrt((x4 !== x4 ? x4 : (0 < x4 ? x4 : 0)) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho)) : 0);
  const c = (0 < S_t ? gamma ** 2 / S_t : 0);
  const x5 = x1 <= 0.5;
  const x6 = (x5 ? x1 : -beta2);
  const x7 = 1 / x3;
  const x8 = 1 - c;
  const n = theta.length;
  const next = { theta: new Float64Array(n), d: new Float64Array(n), v: new Float64Array(n), S: S_t };
  for (let i = 0; i < n; i++) {
    const x9 = g[i] * g[i];
    const x10 = (x5 ? v[i] : x9) + x6 * (x9 - v[i]);
    const v_t = (Math.abs(x10) < Infinity ? x10 : v[i] - x1 * v[i] + x1 * g[i] * g[i]);
    const v_hat = v_t * x7;
    const n_ = g[i] / ((v_hat < Infinity ? Math.sqrt(v_hat) : Math.sqrt(x7 * (v_t * 5.421010862427522e-20)) * 4294967296.0) + eps);
    const u = d[i] - gamma * n_;
    const d_t = x8 * u;
    next.theta[i] = kept(theta[i] + c * u, theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.d[i] = kept(d_t, d[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
  }
  return next;
}
