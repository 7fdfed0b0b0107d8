/* How a map is laid out in its frame: one panel, or one for each run, each with the same scale along x and y unless it is to fill. */

const PANEL_MARGIN = { left: 38, right: 10, top: 10, bottom: 24 };

/** Above a map that has a title: the title's line. */
const TITLED_TOP = 22;

/** What is left around a plot, with a title above it or without. */
function panelMargin(titled) {
  return titled ? { ...PANEL_MARGIN, top: TITLED_TOP } : PANEL_MARGIN;
}

/** The part of a box in which a domain is drawn: {left, top, width, height}. */
function plotIn(box, [[x0, x1], [y0, y1]], fill, titled) {
  const { left, right, top, bottom } = panelMargin(titled);
  const room = { width: Math.max(1, box.width - left - right), height: Math.max(1, box.height - top - bottom) };
  const scale = Math.min(room.width / (x1 - x0), room.height / (y1 - y0));
  const [width, height] = fill ? [room.width, room.height] : [scale * (x1 - x0), scale * (y1 - y0)];
  const place = { left: box.left + left + (room.width - width) / 2, top: box.top + top + (room.height - height) / 2 };
  return { ...place, width, height };
}

/** The boxes of so many panels, in as many columns as let each plot be largest; several have titles. */
function panelBoxes({ width, height }, count, domain, fill) {
  const grids = Array.from({ length: count }, (_, k) => {
    const rows = Math.ceil(count / (k + 1));
    const box = { width: width / (k + 1), height: height / rows, left: 0, top: 0 };
    const plot = plotIn(box, domain, fill, count > 1);
    return { columns: k + 1, box, size: fill ? Math.min(plot.width, plot.height) : plot.width };
  });
  const { columns, box } = grids.reduce((best, grid) => (grid.size > best.size + 0.5 ? grid : best));
  return Array.from({ length: count }, (_, k) => {
    return { ...box, left: (k % columns) * box.width, top: Math.floor(k / columns) * box.height };
  });
}
