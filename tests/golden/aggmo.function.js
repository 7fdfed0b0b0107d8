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
  const g = grad(theta);
  const x1 = lr / 3;
  const n = theta.length;
  const next = { theta: new Float64Array(n), v_0: new Float64Array(n), v_1: new Float64Array(n), v_2: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const v_0_t = betas_0 * v_0[i] - g[i];
    const v_1_t = betas_1 * v_1[i] - g[i];
    const v_2_t = betas_2 * v_2[i] - g[i];
    next.theta[i] = theta[i] + x1 * (v_0_t + v_1_t + v_2_t);
    next.v_0[i] = v_0_t;
    next.v_1[i] = v_1_t;
    next.v_2[i] = v_2_t;
  }
  return next;
}
