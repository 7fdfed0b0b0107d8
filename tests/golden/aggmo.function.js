/**
 * AggMo: aggregated momentum, the mean of several momenta; each damps the oscillations of the others.
 * Source: Lucas et al. 2019, arXiv:1804.00325.
 * hypers: { lr: 0.1, betas_0: 0.0, betas_1: 0.9, betas_2: 0.99 }
 * states, at the start: { v_0: 0.0, v_1: 0.0, v_2: 0.0 }
 * t: 1, 2, 3, ...
 */
function aggmo(theta, grad, t, states, hypers) {
  const { v_0, v_1, v_2 } = states;
  const { lr, betas_0, betas_1, betas_2 } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const x1 = lr / 3;
  const n = theta.length;
  const next = { theta: new Float64Array(n), v_0: new Float64Array(n), v_1: new Float64Array(n), v_2: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const v_0_t = betas_0 * v_0[i] - g[i];
    const v_1_t = betas_1 * v_1[i] - g[i];
    const v_2_t = betas_2 * v_2[i] - g[i];
    next.theta[i] = kept(theta[i] + x1 * (v_0_t + v_1_t + v_2_t), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.v_0[i] = kept(v_0_t, v_0[i], g[i]);
    next.v_1[i] = kept(v_1_t, v_1[i], g[i]);
    next.v_2[i] = kept(v_2_t, v_2[i], g[i]);
  }
  return next;
}
