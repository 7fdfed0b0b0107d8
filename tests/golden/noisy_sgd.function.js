/**
 * NoisySGD: SGD with noise on every gradient, which helps very deep networks away from bad starts.
 * Source: Neelakantan et al. 2015, arXiv:1511.06807.
 * hypers: { lr: 0.01, noise: 0.3, noise_decay: 0.55, noise_seed: 0 }
 * t: 1, 2, 3, ...
 */
function noisy_sgd(theta, grad, t, states, hypers, tensor = 0) {
  const { lr, noise, noise_decay, noise_seed } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const sigma = Math.sqrt(noise / (1 + (t - 1)) ** noise_decay);
  const n = theta.length;
  const next = { theta: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const draw = normal(i, 0, tensor, t, noise_seed);
    next.theta[i] = kept(theta[i] - lr * (g[i] + sigma * draw), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
  }
  return next;
}
