/** The sum of numbers: in blocks of lanes, a block's lanes joined in halves, then neighbouring blocks in pairs. */
function summed(terms) {
  let sums = [];
  for (let start = 0; start === 0 || start < terms.length; start += BLOCK) {
    const lanes = new Float64Array(LANES);
    const end = Math.min(start + BLOCK, terms.length);
    for (let k = start; k < end; k++) lanes[(k - start) % LANES] += terms[k];
    for (let width = LANES / 2; width >= 1; width /= 2) {
      for (let lane = 0; lane < width; lane++) lanes[lane] += lanes[lane + width];
    }
    sums.push(lanes[0]);
  }
  while (sums.length > 1) {
    const pairs = sums.filter((_, k) => k % 2 === 0);
    sums = pairs.map((sum, k) => (2 * k + 1 < sums.length ? sum + sums[2 * k + 1] : sum));
  }
  return sums[0];
}
