/*
The surface in three dimensions. See Relief.

three.js draws the land, and only when the eye moves or the land changes. Trails and balls are drawn over that picture
on a 2-D canvas, at places projected here: so an animation costs the same as on the map, with a graphics card or
without one, and what is behind a hill can still be shown, faintly.
*/

/** How far balls and trails lie above the land, as a scaled height. */
const TRAIL_LIFT = 0.012;

/** How strongly what is behind a hill is drawn. */
const HIDDEN_ALPHA = 0.4;

/** Pieces into which a step across the whole domain is cut, so that its trail follows the land. */
const DRAPE_PIECES = 48;

/** Pixels of the land per CSS pixel when the eye rests; more than the screen has make its edges smooth. */
const STILL_RATIO = 2;

/** Frames of a moving eye that take longer, in milliseconds, get fewer pixels and a coarser land. */
const MOTION_BUDGET = 22;

/** How long the eye rests, in milliseconds, before the land is drawn with all its pixels again. */
const STILL_AFTER = 160;

/** A relief of a problem on a canvas, which CSS sizes: a block of land on which runs walk. Frames as in map.js. */
class Relief {
  /** Whether this browser can draw one. */
  static supported() {
    return graphics().webgl;
  }

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas, { message = () => ["No 3-D view here."] } = {}) {
    this.canvas = canvas;
    this.message = message;
    this.context = context2d(canvas);
    this.theme = "light";
    this.frame = EMPTY_FRAME;
    this.trails = new TrailLayer((...steps) => this.strokeSteps(...steps));
    if (Relief.supported()) {
      this.terrain = new Terrain();
      this.terrain.canvas.addEventListener("webglcontextrestored", () => this.rebuild());
      this.eye = new ReliefEye(canvas);
    }
    new ResizeObserver(() => this.resize()).observe(canvas);
  }

  /** Shows another problem; with `fill` on a square base, else on one with the same scale along x and y. */
  setProblem(problem, fill) {
    this.heights = new Heights(problem, fill);
    this.eye?.lookAt(this.heights);
    this.rebuild();
  }

  /** @param {"light" | "dark"} theme */
  setTheme(theme) {
    this.theme = theme;
    this.rebuild();
  }

  /** Builds the land anew. */
  rebuild() {
    if (!this.heights) return;
    this.terrain?.build(this.heights, this.theme);
    this.resize();
  }

  /** Fits the picture to the canvas's place on the page. */
  resize() {
    if (!this.heights || !this.canvas.clientWidth) return;
    this.size = fitCanvas(this.canvas);
    if (!this.terrain) {
      this.drawMessage(this.message());
      return;
    }
    this.land = newLayer(this.size);
    this.motionRatio = this.size.ratio;
    this.eye.fit(this.size);
    this.paintLand(STILL_RATIO);
    this.draw(this.frame);
  }

  /** Draws a frame; does nothing where neither it nor the eye has changed. */
  draw(frame) {
    this.frame = frame;
    if (!this.land) return;
    this.followEye(performance.now());
    const key = frameKey(frame);
    if (key === this.shownKey) return;
    this.shownKey = key;
    replacePicture(this.context, this.trails.update(frame), this.size.ratio);
    this.trails.strokeRest(this.context, frame);
    if (frame.start) this.drawStartMark(...frame.start);
    this.drawBalls(frame);
  }

  /** Draws the land again where the eye has moved: with fewer pixels where that is slow, with all once it rests. */
  followEye(now) {
    if (this.eye.takeMoved()) {
      const slow = this.movedAt && now - this.movedAt > MOTION_BUDGET && now - this.movedAt < STILL_AFTER;
      if (slow) this.motionRatio = Math.max(0.5, 0.85 * this.motionRatio);
      this.movedAt = now;
      this.paintLand(this.motionRatio);
    } else if (this.movedAt && now - this.movedAt > STILL_AFTER) {
      this.movedAt = null;
      this.paintLand(STILL_RATIO);
    }
  }

  /** Draws the land with so many pixels per CSS pixel; trails and balls are then drawn anew over it. */
  paintLand(ratio) {
    const { width, height } = this.size;
    this.eye.open();
    const coarse = ratio < this.size.ratio;
    const picture = this.terrain.render(this.eye.camera, Math.round(width * ratio), Math.round(height * ratio), coarse);
    this.land.clearRect(0, 0, width, height);
    this.land.imageSmoothingQuality = "high";
    this.land.drawImage(picture, 0, 0, width, height);
    this.paintTicks(this.land);
    this.trails.setBase(this.land, this.size);
    this.shownKey = null;
  }

  /** Numbers along the two edges of the base that are nearest to the eye. */
  paintTicks(context) {
    const { domain } = this.heights;
    const { x, z } = this.eye.camera.position;
    const [sideX, sideZ] = [x < 0 ? -1 : 1, z < 0 ? -1 : 1];
    const write = (text, x3, z3) => {
      const [px, py] = this.eye.project([x3, -RELIEF_PLINTH, z3]);
      context.fillText(text, px, py);
    };
    context.font = MARK_FONT;
    context.fillStyle = MARK_COLORS[this.theme].text;
    context.textAlign = "center";
    context.textBaseline = "middle";
    const [halfX, halfY] = this.heights.half;
    const along = (value, [low, high]) => (2 * (value - low)) / (high - low) - 1;
    const [nearX, nearZ] = [(halfX + 0.11) * sideX, (halfY + 0.11) * sideZ];
    for (const value of niceTicks(domain[0], Math.ceil(5 * halfX))) write(tickText(value), halfX * along(value, domain[0]), nearZ);
    for (const value of niceTicks(domain[1], Math.ceil(5 * halfY))) write(tickText(value), nearX, -halfY * along(value, domain[1]));
    write("x", 0, nearZ + 0.13 * sideZ);
    write("y", nearX + 0.13 * sideX, 0);
  }

  /** Where a point of the problem is seen on the land: {px, py, distance, hidden}. */
  see(x, y, lift) {
    const scaled = this.heights.at(x, y) + lift;
    const [px, py, distance] = this.eye.project(toScene(this.heights, x, y, scaled));
    return { px, py, distance, hidden: this.eye.isHidden(x, y, scaled) };
  }

  /** Paints a run's trail from a whole step to a fractional one, and with `focus` a dot at each whole step. */
  strokeSteps(context, run, from, to, focus) {
    this.strokeDraped(context, run, from, to);
    if (!focus || run.dimmed) return;
    context.fillStyle = run.color;
    for (let k = from; k <= to; k++) {
      const [x, y] = [run.path[2 * k], run.path[2 * k + 1]];
      if (isInside(this.heights.domain, x, y)) this.paintDot(context, this.see(x, y, TRAIL_LIFT));
    }
  }

  paintDot(context, { px, py, hidden }) {
    context.globalAlpha = hidden ? HIDDEN_ALPHA : 1;
    context.beginPath();
    context.arc(px, py, 2.3, 0, 2 * Math.PI);
    context.fill();
    context.globalAlpha = 1;
  }

  /** Strokes a part of a path, laid on the land; what is behind a hill faintly. */
  strokeDraped(context, run, from, to) {
    const open = new Path2D();
    const hidden = new Path2D();
    for (let k = from; k < to; k++) this.traceStep(open, hidden, run.path, k, Math.min(1, to - k));
    styleTrail(context, run);
    context.stroke(open);
    context.globalAlpha *= HIDDEN_ALPHA;
    context.lineCap = "butt";
    context.stroke(hidden);
    context.globalAlpha = 1;
  }

  /** Adds a part of the step after point k, cut into pieces that follow the land, to one of two paths. */
  traceStep(open, hidden, path, k, part) {
    const { domain } = this.heights;
    const [[x0, x1], [y0, y1]] = domain;
    const [ax, ay] = [path[2 * k], path[2 * k + 1]];
    const clipped = clipSegment(domain, ax, ay, ax + part * (path[2 * k + 2] - ax), ay + part * (path[2 * k + 3] - ay));
    if (!clipped) return;
    const [x, y, dx, dy] = [clipped[0], clipped[1], clipped[2] - clipped[0], clipped[3] - clipped[1]];
    const pieces = Math.ceil(DRAPE_PIECES * Math.max(Math.abs(dx) / (x1 - x0), Math.abs(dy) / (y1 - y0)));
    let last = this.see(x, y, TRAIL_LIFT);
    for (let piece = 1; piece <= pieces; piece++) {
      const next = this.see(x + (piece / pieces) * dx, y + (piece / pieces) * dy, TRAIL_LIFT);
      const target = last.hidden && next.hidden ? hidden : open;
      target.moveTo(last.px, last.py);
      target.lineTo(next.px, next.py);
      last = next;
    }
  }

  drawStartMark(x, y) {
    if (!isInside(this.heights.domain, x, y)) return;
    const { px, py, hidden } = this.see(x, y, TRAIL_LIFT);
    this.context.globalAlpha = hidden ? HIDDEN_ALPHA : 1;
    drawStart(this.context, px, py, this.theme);
    this.context.globalAlpha = 1;
  }

  /** Balls within the domain, the farthest first; the selected one above all that it touches, as on the map, unless land hides it. */
  drawBalls({ runs, at, selected }) {
    const seen = runs.flatMap((run) => {
      const [x, y] = ballPlace(run, at);
      return isInside(this.heights.domain, x, y) ? [{ run, ...this.see(x, y, 3 * TRAIL_LIFT) }] : [];
    });
    const height = ({ run, hidden }) => (run === runs[selected] && !hidden ? 2 : Number(!run.dimmed));
    seen.sort((a, b) => height(a) - height(b) || b.distance - a.distance);
    for (const { run, px, py, hidden } of seen) {
      drawBall(this.context, px, py, run, this.theme, { round: true, alpha: hidden ? HIDDEN_ALPHA : 1 });
    }
  }

  /** Says, instead of a picture, why there is none. */
  drawMessage(lines) {
    const { width, height, ratio } = this.size;
    const { context } = this;
    context.scale(ratio, ratio);
    context.font = MARK_FONT.replace("11px", "14px");
    context.textAlign = "center";
    context.fillStyle = MARK_COLORS[this.theme].text;
    lines.forEach((line, k) => context.fillText(line, width / 2, height / 2 + 22 * (k - (lines.length - 1) / 2)));
  }
}
