/** Philox 4x32-10 (Salmon et al. 2011, doi:10.1145/2063384.2063405): four words from 0 to 2**32 - 1. */
function philox(c0, c1, c2, c3, seed) {
  let k0 = seed % 4294967296 >>> 0;
  let k1 = Math.floor(seed / 4294967296) >>> 0;
  for (let round = 0; round < 10; round++) {
    const [high0, low0] = product(c0, 0xd2511f53);
    const [high1, low1] = product(c2, 0xcd9e8d57);
    [c0, c1, c2, c3] = [(high1 ^ c1 ^ k0) >>> 0, low1, (high0 ^ c3 ^ k1) >>> 0, low0];
    k0 = (k0 + 0x9e3779b9) >>> 0;
    k1 = (k1 + 0xbb67ae85) >>> 0;
  }
  return [c0, c1, c2, c3];
}

/** The high and the low word of a 32-bit product, in 16-bit halves. */
function product(a, b) {
  const low = (a & 0xffff) * (b & 0xffff);
  const first = (a >>> 16) * (b & 0xffff) + (low >>> 16);
  const second = (a & 0xffff) * (b >>> 16) + (first & 0xffff);
  const high = (a >>> 16) * (b >>> 16) + Math.floor(first / 65536) + Math.floor(second / 65536);
  return [high >>> 0, Math.imul(a, b) >>> 0];
}
