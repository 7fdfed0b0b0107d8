/**
 * Adafactor: scaled by an average of squares of which only the rows' and the columns' means are kept.
 * Source: Shazeer and Stern 2018, algorithms 4 and 5, arXiv:1804.04235.
 * hypers: { lr: 0.01, power: 0.8, clip: 1.0, eps1: 1e-30, eps2: 0.001 }
 * states, at the start: { V: 0.0 }
 * t: 1, 2, 3, ...
 */
function adafactor(theta, grad, t, states, hypers) {
  const { V } = states;
  const { lr, power, clip, eps1, eps2 } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const beta = 1 - t ** (-power);
  const x1 = 1 - beta;
  const x2 = x1 <= 0.5;
  const x3 = (x2 ? x1 : -beta);
  const x4 = eps2 !== eps2;
  const x5 = 1 / Math.sqrt(t);
  const x6 = (lr !== lr ? lr : (lr < x5 ? lr : x5));
  const x7 = 1 !== 1;
  const n = theta.length;
  const next = { theta: new Float64Array(n), V: new Float64Array(n) };
  const terms1 = new Float64Array(n);
  const terms2 = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const x8 = g[i] * g[i] + eps1;
    const x9 = (x2 ? V[i] : x8) + x3 * (x8 - V[i]);
    const V_t = (Math.abs(x9) < Infinity ? x9 : V[i] - x1 * V[i] + x1 * x8);
    const U = g[i] / Math.sqrt(V_t);
    terms1[i] = theta[i] * theta[i];
    terms2[i] = U * U;
  }
  const sum1 = summed(terms1);
  const sum2 = summed(terms2);
  const x10 = Math.sqrt(sum2 / theta.length) / clip;
  const x11 = 1 / (x7 ? 1 : (x10 < 1 ? 1 : x10));
  const x12 = Math.sqrt(sum1 / theta.length);
  const alpha = (x4 ? eps2 : (x12 < eps2 ? eps2 : x12)) * x6;
  for (let i = 0; i < n; i++) {
    const x13 = g[i] * g[i] + eps1;
    const x14 = (x2 ? V[i] : x13) + x3 * (x13 - V[i]);
    const V_t = (Math.abs(x14) < Infinity ? x14 : V[i] - x1 * V[i] + x1 * x13);
    const U = g[i] / Math.sqrt(V_t);
    const U_hat = U * x11;
    next.theta[i] = kept(theta[i] - alpha * U_hat, theta[i], (theta[i] - theta[i]) + (sum1 - sum1) + (g[i] - g[i]) + (sum2 - sum2));
    next.V[i] = kept(V_t, V[i], g[i]);
  }
  return next;
}
