/**
 * Prodigy: Adam that finds its rate: d, the distance from the start to the minimum, which it estimates from below.
 * Source: Mishchenko and Defazio 2023, algorithm 4, arXiv:2306.06101.
 * hypers: { lr: 1.0, beta1: 0.9, beta2: 0.999, eps: 1e-08, d0: 1e-06 }
 * states, at the start: { theta0: theta, m: 0.0, v: 0.0, s: 0.0, r: 0.0, d: 1e-06 }
 * t: 1, 2, 3, ...
 */
function prodigy(theta, grad, t, states, hypers) {
  const { theta0, m, v, s, r, d } = states;
  const { lr, beta1, beta2, eps, d0 } = hypers;
  const kept = (x, before, from) => {
    const x1 = from - from === 0;
    const x2 = Math.min(Math.max(x, (x1 ? -1.7976931348623157e+308 : -Infinity)), (x1 ? 1.7976931348623157e+308 : Infinity));
    return (x2 !== x2 ? (x1 ? Math.min(Math.max(before, -1.7976931348623157e+308), 1.7976931348623157e+308) : x2) : x2);
  };
  const g = grad(theta);
  const x1 = 1 - beta1;
  const x2 = x1 <= 0.5;
  const x3 = (x2 ? x1 : -beta1);
  const x4 = 1 - beta2;
  const x5 = x4 <= 0.5;
  const x6 = (x5 ? x4 : -beta2);
  const beta3 = Math.sqrt(beta2);
  const x7 = 1 - beta3;
  const x8 = x7 <= 0.5;
  const x9 = (x8 ? x7 : -beta3);
  const x10 = x7 * lr;
  const n = theta.length;
  const next = { theta: new Float64Array(n), theta0: theta0, m: new Float64Array(n), v: new Float64Array(n), s: new Float64Array(n), r: r, d: d };
  const x11 = x1 * d;
  const x12 = lr * d;
  const x13 = d * eps;
  const x14 = d * d;
  const x15 = lr * x14;
  const x16 = x10 * x14;
  const terms1 = new Float64Array(n);
  const terms2 = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const x17 = d * g[i];
    const x18 = (x2 ? m[i] : x17) + x3 * (x17 - m[i]);
    const m_t = (Math.abs(x18) < Infinity ? x18 : m[i] - x1 * m[i] + x11 * g[i]);
    const x19 = x17 * x17;
    const x20 = (x5 ? v[i] : x19) + x6 * (x19 - v[i]);
    const v_t = (Math.abs(x20) < Infinity ? x20 : v[i] - x4 * v[i] + x4 * x17 * x17);
    const x21 = x15 * g[i];
    const x22 = (x8 ? s[i] : x21) + x9 * (x21 - s[i]);
    const s_t = (Math.abs(x22) < Infinity ? x22 : s[i] - x7 * s[i] + x16 * g[i]);
    next.theta[i] = kept(theta[i] - x12 * m_t / (Math.sqrt(v_t) + x13), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
    next.s[i] = kept(s_t, s[i], g[i]);
    terms1[i] = g[i] * (theta0[i] - theta[i]);
    terms2[i] = Math.abs(s_t);
  }
  const sum1 = summed(terms1);
  const sum2 = summed(terms2);
  const x23 = x15 * sum1;
  const r_t = (x8 ? r : x23) + x9 * (x23 - r);
  const x24 = (0 < sum2 ? r_t / sum2 : d);
  const d_t = (d !== d ? d : (x24 < d ? d : x24));
  next.r = kept(r_t, r, sum1);
  next.d = kept(d_t, d, (sum2 - sum2) + (sum1 - sum1));
  return next;
}
