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
  const g = grad(theta);
  const x1 = 1 - gamma;
  const n = theta.length;
  const next = { theta: new Float64Array(n), E: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const E_t = E[i] + x1 * (g[i] * g[i] - E[i]);
    next.theta[i] = theta[i] - lr * g[i] / Math.sqrt(E_t + eps);
    next.E[i] = E_t;
  }
  return next;
}
