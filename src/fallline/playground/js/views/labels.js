/* Arrows with names that do not cover each other, and rectangles of rates. */

const LABEL_HEIGHT = 13;
const LABEL_GAP = 5;

/** An arrow so short, in CSS pixels, hardly shows: it has no label, which would cover the others of its step. */
const SHORTEST_NAMED = 8;
const SHORTEST_FADED_NAMED = 30;

/** How strongly an arrow is drawn that is there to be compared with. */
const FADED_ALPHA = { light: 0.6, dark: 0.85 };

/** The side, in CSS pixels, of half a rectangle whose rate is that by which all are drawn. */
const RATE_SIZE = 16;
const MOST_RATE = 3.3;

/**
 * Draws arrows on a map's panel: {from, to, color, label, faded}; one that goes nowhere is its label alone.
 * @param {(x: number, y: number) => [number, number]} toPixels
 * @param {[number, number][]} balls places in CSS pixels that labels had better not cover
 */
function drawVectors(context, vectors, toPixels, plot, theme, balls = []) {
  const lines = vectors.map(({ from, to }) => [...toPixels(...from), ...toPixels(...to)]);
  context.font = MARK_FONT; // before measuring
  const boxes = [];
  const covered = [...lines, ...balls.map(([x, y]) => [x - 6, y, x + 6, y])];
  vectors.forEach(({ color, faded }, k) => {
    context.globalAlpha = faded ? FADED_ALPHA[theme] : 1;
    drawArrow(context, ...lines[k], color, theme);
  });
  context.globalAlpha = 1;
  context.textAlign = "left";
  vectors.forEach(({ label, color, faded }, k) => {
    if (!label || !isNamed(lines[k], faded)) return;
    const box = freeBox(lines[k], context.measureText(label).width, boxes, covered, plot);
    boxes.push(box);
    drawText(context, label, box.left, box.top + LABEL_HEIGHT - 3, color, theme);
  });
}

/** Whether an arrow is long enough for a label, or a label alone. */
function isNamed([ax, ay, bx, by], faded) {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0 || length >= (faded ? SHORTEST_FADED_NAMED : SHORTEST_NAMED);
}

/** Where a label covers least, near its arrow: {left, top, width}. */
function freeBox([ax, ay, bx, by], width, taken, lines, plot) {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const [ux, uy] = bx === ax && by === ay ? [0, 1] : [(bx - ax) / length, (by - ay) / length];
  const places = [
    [bx + 9 * ux, by + 9 * uy, ux, uy],
    ...[0.5, 0.75, 0.25, 1].flatMap((part) => {
      const [x, y] = [ax + part * (bx - ax), ay + part * (by - ay)];
      return [1, -1].map((side) => [x + 6 * side * uy, y - 6 * side * ux, side * uy, -side * ux]);
    }),
    [ax - 12 * ux, ay - 12 * uy, -ux, -uy],
    [bx + 26 * ux, by + 26 * uy, ux, uy],
  ];
  const boxes = places.map(([x, y, towardsX, towardsY]) => {
    const left = x + (width * (towardsX - 1)) / 2;
    const top = y + (LABEL_HEIGHT * (towardsY - 1)) / 2;
    return {
      left: Math.min(Math.max(left, plot.left + 2), plot.left + plot.width - width - 2),
      top: Math.min(Math.max(top, plot.top + 1), plot.top + plot.height - LABEL_HEIGHT - 1),
      width,
    };
  });
  const costs = boxes.map((box, k) => 0.3 * k + coveredBy(box, taken, lines));
  return boxes[costs.indexOf(Math.min(...costs))];
}

/** How much a label would cover: other labels, and arrows a little. */
function coveredBy({ left, top, width }, taken, lines) {
  const overlap = (a, b, c, d) => Math.max(0, Math.min(b, d) - Math.max(a, c));
  const texts = taken.map(
    (other) =>
      overlap(left - LABEL_GAP, left + width + LABEL_GAP, other.left, other.left + other.width) *
      overlap(top, top + LABEL_HEIGHT, other.top, other.top + LABEL_HEIGHT),
  );
  const inside = (x, y) => x > left - 2 && x < left + width + 2 && y > top && y < top + LABEL_HEIGHT;
  const points = lines.flatMap(([ax, ay, bx, by]) =>
    Array.from({ length: 33 }, (_, k) => [ax + (k / 32) * (bx - ax), ay + (k / 32) * (by - ay)]),
  );
  return texts.reduce((sum, area) => sum + 10 * area, 0) + points.filter(([x, y]) => inside(x, y)).length;
}

/** A rectangle around a ball, whose half sides are its rates along x and y, as shares of the one by which all are drawn. */
function drawRates(context, x, y, [alongX, alongY], run) {
  const half = [alongX, alongY].map((share) => RATE_SIZE * Math.min(Math.max(share, 0.05), MOST_RATE));
  context.globalAlpha = run.dimmed ? 0.08 : 0.16;
  context.fillStyle = context.strokeStyle = run.color;
  context.beginPath();
  context.rect(x - half[0], y - half[1], 2 * half[0], 2 * half[1]);
  context.fill();
  context.globalAlpha = run.dimmed ? 0.4 : 0.95;
  context.lineWidth = 1.25;
  context.stroke();
  context.globalAlpha = 1;
}
