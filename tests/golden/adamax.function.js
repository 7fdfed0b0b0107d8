/**
 * AdaMax: Adam with the largest recent gradient in the place of the root mean square. No update where u = 0.
 * Source: Kingma & Ba 2015, algorithm 2, arXiv:1412.6980.
 * hypers: { lr: 0.002, beta1: 0.9, beta2: 0.999 }
 * states, at the start: { m: 0.0, u: 0.0 }
 * t: 1, 2, 3, ...
 */
function adamax(theta, grad, t, states, hypers) {
  const { m, u } = states;
  const { lr, beta1, beta2 } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const x1 = lr / (1 - beta1 ** t);
  const x2 = 1 - beta1;
  const x3 = x2 <= 0.5;
  const x4 = (x3 ? x2 : -beta1);
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), u: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    const x5 = beta2 * u[i];
    const x6 = Math.abs(g[i]);
    const u_t = (x5 !== x5 ? x5 : (x6 < x5 ? x5 : x6));
    const x7 = (x3 ? m[i] : g[i]) + x4 * (g[i] - m[i]);
    const m_t = (Math.abs(x7) < Infinity ? x7 : m[i] - x2 * m[i] + x2 * g[i]);
    next.theta[i] = kept(theta[i] - x1 * (u_t === 0 ? 0 : m_t / u_t), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
    next.u[i] = kept(u_t, u[i], g[i]);
  }
  return next;
}
