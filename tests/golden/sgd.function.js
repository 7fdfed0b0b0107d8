/**
 * SGD: one step down the slope; fed with all data, one example or a mini-batch, it is the three gradient descents.
 * Source: Robbins & Monro 1951, doi:10.1214/aoms/1177729586; Ruder 2016, section 2, arXiv:1609.04747.
 * hypers: { lr: 0.01 }
 * t: 1, 2, 3, ...
 */
function sgd(theta, grad, t, states, hypers) {
  const { lr } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const n = theta.length;
  const next = { theta: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    next.theta[i] = kept(theta[i] - lr * g[i], theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
  }
  return next;
}
