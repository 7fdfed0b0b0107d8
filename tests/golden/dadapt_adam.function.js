/**
 * DAdaptAdam: Adam that finds its rate by a lower bound of the distance to the minimum; Prodigy is its successor.
 * Source: Defazio and Mishchenko 2023, arXiv:2301.07733.
 * hypers: { lr: 1.0, beta1: 0.9, beta2: 0.999, eps: 1e-08, d0: 1e-06 }
 * states, at the start: { m: 0.0, v: 0.0, s: 0.0, r: 0.0, d: 1e-06 }
 * t: 1, 2, 3, ...
 */
function dadapt_adam(theta, grad, t, states, hypers) {
  const { m, v, s, r, d } = states;
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
  const b = Math.sqrt(beta2);
  const x7 = 1 - b;
  const x8 = x7 <= 0.5;
  const x9 = (x8 ? x7 : -b);
  const x10 = x1 * lr;
  const x11 = x7 * lr;
  const n = theta.length;
  const next = { theta: new Float64Array(n), m: new Float64Array(n), v: new Float64Array(n), s: new Float64Array(n), r: r, d: d };
  const x12 = lr * d;
  const x13 = x10 * d;
  const x14 = x11 * d;
  const terms1 = new Float64Array(n);
  const terms2 = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const x15 = x12 * g[i];
    const x16 = (x2 ? m[i] : x15) + x3 * (x15 - m[i]);
    const m_t = (Math.abs(x16) < Infinity ? x16 : m[i] - x1 * m[i] + x13 * g[i]);
    const x17 = g[i] * g[i];
    const x18 = (x5 ? v[i] : x17) + x6 * (x17 - v[i]);
    const v_t = (Math.abs(x18) < Infinity ? x18 : v[i] - x4 * v[i] + x4 * g[i] * g[i]);
    const x19 = (x8 ? s[i] : x15) + x9 * (x15 - s[i]);
    const s_t = (Math.abs(x19) < Infinity ? x19 : s[i] - x7 * s[i] + x14 * g[i]);
    next.theta[i] = kept(theta[i] - m_t / (Math.sqrt(v_t) + eps), theta[i], (theta[i] - theta[i]) + (g[i] - g[i]));
    next.m[i] = kept(m_t, m[i], g[i]);
    next.v[i] = kept(v_t, v[i], g[i]);
    next.s[i] = kept(s_t, s[i], g[i]);
    terms1[i] = g[i] * s[i] / (Math.sqrt(v[i]) + eps);
    terms2[i] = Math.abs(s_t);
  }
  const sum1 = summed(terms1);
  const sum2 = summed(terms2);
  const x20 = x12 * sum1;
  const r_t = (x8 ? r : x20) + x9 * (x20 - r);
  const l1 = x7 * sum2;
  const x21 = (0 < l1 ? r_t / l1 : d);
  const d_t = (d !== d ? d : (x21 < d ? d : x21));
  next.r = kept(r_t, r, sum1);
  next.d = kept(d_t, d, (sum2 - sum2) + (sum1 - sum1));
  return next;
}
