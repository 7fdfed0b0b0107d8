/* Where balls are on their paths, and trails that are painted once and kept. A frame is described in map.js. */

/** The part of a segment within the domain, [x, y, x, y], or null: Liang and Barsky's clipping. */
function clipSegment([[x0, x1], [y0, y1]], ax, ay, bx, by) {
  if (!Number.isFinite(ax + ay + bx + by)) return null;
  const dx = bx - ax;
  const dy = by - ay;
  let enter = 0;
  let leave = 1;
  for (const [towards, room] of [
    [-dx, ax - x0],
    [dx, x1 - ax],
    [-dy, ay - y0],
    [dy, y1 - ay],
  ]) {
    if (towards === 0 && room < 0) return null;
    if (towards < 0) enter = Math.max(enter, room / towards);
    if (towards > 0) leave = Math.min(leave, room / towards);
  }
  return enter > leave ? null : [ax + enter * dx, ay + enter * dy, ax + leave * dx, ay + leave * dy];
}

/** Where a run's ball is at a fractional step: between two points of its path, at most at its last one. */
function ballPlace({ path, count }, at) {
  const step = Math.min(Math.max(at, 0), count - 1);
  const k = Math.min(Math.floor(step), Math.max(0, count - 2));
  const part = step - k;
  if (part === 0) return [path[2 * k], path[2 * k + 1]];
  const [x, y] = [path[2 * k], path[2 * k + 1]];
  return [x + part * (path[2 * k + 2] - x), y + part * (path[2 * k + 3] - y)];
}

/** Where a ball that is outside the domain left it, or became NaN: {x, y}; null where it never was inside. */
function exitPlace(domain, { path, count }, at) {
  for (let k = Math.floor(Math.min(at, count - 1)); k >= 0; k--) {
    const x = path[2 * k];
    const y = path[2 * k + 1];
    if (!isInside(domain, x, y)) continue;
    const far = 1e6; // infinities have no direction; a far point has
    const limit = (value, here) => (Number.isNaN(value) ? here : Math.min(here + far, Math.max(here - far, value)));
    const next = Math.min(k + 1, count - 1);
    const clipped = clipSegment(domain, x, y, limit(path[2 * next], x), limit(path[2 * next + 1], y));
    return { x: clipped[2], y: clipped[3] };
  }
  return null;
}

/** A few numbers of a run that change when its drawn part does, though its path be rewritten in place. */
function runKey({ path, color, dimmed, panel }, upto) {
  const points = [1, upto >> 1, upto].map((k) => `${path[2 * k]} ${path[2 * k + 1]}`);
  return `${color} ${dimmed} ${panel} ${points}`;
}

/** The whole steps of a run that have been walked at a fractional step. */
function wholeSteps(run, at) {
  return Math.max(0, Math.floor(Math.min(at, run.count - 1)));
}

/** A text that is the same for frames that look the same. */
function frameKey({ runs, at, start, vectors, selected, focus }) {
  const ends = runs.map((run) => `${runKey(run, wholeSteps(run, at))} ${run.count} ${run.rates}`);
  return [at, start, selected, focus, JSON.stringify(vectors), ...ends].join();
}

/**
 * The picture below the balls: a base and the trails so far, up to their last whole steps. A frame adds only what is
 * new in it; all trails are painted again where one has changed or time has gone back.
 *
 * `strokeSteps(context, run, from, to, focus)` paints a run's path from a whole step to a fractional one.
 */
class TrailLayer {
  constructor(strokeSteps) {
    this.strokeSteps = strokeSteps;
  }

  /** Starts again on a base: a context as newLayer returns it. */
  setBase(base, size) {
    this.base = base.canvas;
    if (this.size !== size) this.context = newLayer(size);
    this.size = size;
    this.clear([], false, 0);
  }

  /** The base alone; trails are then painted from their first steps. */
  clear(runs, focus, selected) {
    Object.assign(this, { focus, selected });
    this.drawn = runs.map((run) => ({ path: run.path, upto: 0, key: runKey(run, 0) }));
    replacePicture(this.context, this.base, this.size.ratio);
  }

  /** Whether what is painted of a run is part of its trail at this step. */
  isCurrent(run, drawn, at) {
    return drawn.path === run.path && drawn.upto <= wholeSteps(run, at) && drawn.key === runKey(run, drawn.upto);
  }

  /** Brings the picture to a frame; returns its canvas. */
  update({ runs, at, focus, selected }) {
    const current = this.focus === focus && this.selected === selected && runs.length === this.drawn.length;
    if (!current || !runs.every((run, k) => this.isCurrent(run, this.drawn[k], at))) this.clear(runs, focus, selected);
    for (const run of selectedLast(runs, selected)) {
      const k = runs.indexOf(run);
      const { upto } = this.drawn[k];
      const to = wholeSteps(run, at);
      if (to === upto) continue;
      this.strokeSteps(this.context, run, upto, to, focus);
      this.drawn[k] = { path: run.path, upto: to, key: runKey(run, to) };
    }
    return this.context.canvas;
  }

  /** Draws on `context` the parts of steps that update() left out, up to the balls. */
  strokeRest(context, { runs, at, focus, selected }) {
    for (const run of selectedLast(runs, selected)) {
      const { upto } = this.drawn[runs.indexOf(run)];
      const to = Math.min(at, run.count - 1);
      if (to > upto) this.strokeSteps(context, run, upto, to, focus);
    }
  }
}
