/*
The contour map. See ContourMap.

A frame, what a view draws at one moment, is
  {
    runs: [{name, color, path: [x0, y0, x1, y1, ...], count, dimmed, panel, rates}, ...]
                      count: valid points of path; panel: on which of the maps; rates: sides of a rectangle at the ball, or null
    at: number        the fractional step: balls stand between two points
    start: [x, y] | null
    vectors: [{from: [x, y], to: [x, y], color, label, faded}, ...]   on the map of `selected`
    selected: number  the selected run
    focus: boolean    dots mark each step of the runs that are not dimmed
  }
*/

/** How far, in CSS pixels, a finger moves before a touch counts as a drag. */
const DRAG_THRESHOLD = 6;

/** The frame of a view that was given none yet. */
const EMPTY_FRAME = { runs: [], at: 0, start: null, vectors: [], selected: 0, focus: false };

/** A map of a problem on a canvas, which CSS sizes: contours, axes and minima, over which runs walk. */
class ContourMap {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {{onPlace?: (x: number, y: number) => void}} handlers told where a tap or a drag puts the start
   */
  constructor(canvas, { onPlace = () => {} } = {}) {
    this.canvas = canvas;
    this.context = context2d(canvas);
    this.theme = "light";
    this.cells = null;
    this.layout = { fill: false, titles: [""] };
    this.frame = EMPTY_FRAME;
    this.trails = new TrailLayer((...steps) => this.strokeSteps(...steps));
    canvas.style.touchAction = "pan-y pinch-zoom"; // a tap or a drag across places the start; up and down scrolls
    canvas.style.cursor = "crosshair";
    listenForPlaces(canvas, (px, py) => this.papers && onPlace(...this.paperAt(px, py).toProblem(px, py)));
    new ResizeObserver(() => this.rebuild()).observe(canvas);
  }

  /** Shows another problem. */
  setProblem(problem) {
    this.problem = problem;
    this.heights = new Heights(problem);
    this.rebuild();
  }

  /** Has something painted over the contours: a function of a context and of toPixels, or null. */
  setCells(paint) {
    if (!paint && !this.cells) return;
    this.cells = paint;
    this.rebuild();
  }

  /** One map for each title, which stands above it; with `fill` each fills its part of the frame. */
  setLayout(layout) {
    if (JSON.stringify(layout) === JSON.stringify(this.layout)) return;
    this.layout = layout;
    this.rebuild();
  }

  /** The first map. */
  get paper() {
    return this.papers?.[0];
  }

  /** The map on which a run walks. */
  paperOf(run) {
    return this.papers[run?.panel] ?? this.paper;
  }

  /** The map at a place on the canvas. */
  paperAt(px, py) {
    return this.papers.find((paper) => paper.holds(px, py)) ?? this.paper;
  }

  /** @param {"light" | "dark"} theme */
  setTheme(theme) {
    this.theme = theme;
    this.rebuild();
  }

  /** Paints everything that a frame does not change, then the last frame. */
  rebuild() {
    if (!this.heights || !this.canvas.clientWidth) return;
    const size = fitCanvas(this.canvas);
    const { heights, theme, cells } = this;
    const { fill, titles } = this.layout;
    const boxes = panelBoxes(size, titles.length, heights.domain, fill);
    const { minima } = this.problem;
    this.papers = boxes.map(
      (box, k) => new MapPaper({ heights, minima, size, box, fill, theme, cells, title: titles[k] }),
    );
    const shown = fittingTitles(titles, this.papers.map(({ titleRoom }) => titleRoom));
    this.papers.forEach((paper, k) => (paper.shortTitle = shown[k]));
    const layer = newLayer(size);
    for (const paper of this.papers) paper.paint(layer);
    this.trails.setBase(layer, size);
    this.shownKey = null;
    this.draw(this.frame);
  }

  /** Draws a frame; does nothing where it looks like the one before. */
  draw(frame) {
    this.frame = frame;
    const key = frameKey(frame);
    if (!this.paper || key === this.shownKey) return;
    this.shownKey = key;
    const { context, paper } = this;
    replacePicture(context, this.trails.update(frame), paper.size.ratio);
    this.trails.strokeRest(context, frame);
    this.drawMoving(frame);
    for (const run of frame.runs) this.drawExit(run, frame.at);
  }

  /** Paints the last frame on another context, where the map has as many CSS pixels, without layers that are kept. */
  paintOn(context) {
    const { frame } = this;
    const there = Object.assign(Object.create(this), { context });
    for (const paper of this.papers) paper.paint(context);
    for (const run of selectedLast(frame.runs, frame.selected)) {
      this.strokeSteps(context, run, 0, Math.min(frame.at, run.count - 1), frame.focus);
    }
    there.drawMoving(frame);
    for (const run of frame.runs) there.drawExit(run, frame.at);
  }

  /** What moves; all but the balls is cut off at each plot's border. */
  drawMoving({ runs, at, start, vectors, selected }) {
    const { context, theme } = this;
    for (const paper of this.papers) {
      const here = selectedLast(runs, selected).filter((run) => this.paperOf(run) === paper);
      paper.inPlot(context, () => {
        if (start) drawStart(context, ...paper.toPixels(...start), theme);
        for (const run of here) this.drawRatesOf(run, at);
      });
      for (const run of here) this.drawBallOf(run, at);
      if (paper !== this.paperOf(runs[selected])) continue;
      const others = here.filter((run) => run !== runs[selected]).map((run) => paper.toPixels(...ballPlace(run, at)));
      paper.inPlot(context, () => {
        drawVectors(context, vectors, (x, y) => paper.toPixels(x, y), paper.plot, theme, others);
      });
    }
  }

  /** Paints a run's trail from a whole step to a fractional one, and with `focus` a dot at each whole step. */
  strokeSteps(context, run, from, to, focus) {
    this.paperOf(run).inPlot(context, () => {
      styleTrail(context, run);
      context.beginPath();
      for (let k = from; k < to; k++) this.traceStep(context, run, k, Math.min(1, to - k));
      context.stroke();
      if (focus && !run.dimmed) this.paintDots(context, run, from, to);
    });
  }

  /** A dot on each point of a run from one step to another. */
  paintDots(context, run, from, to) {
    const { path, color } = run;
    context.fillStyle = color;
    context.beginPath();
    for (let k = from; k <= to; k++) {
      if (!isInside(this.heights.domain, path[2 * k], path[2 * k + 1])) continue;
      const [px, py] = this.paperOf(run).toPixels(path[2 * k], path[2 * k + 1]);
      context.moveTo(px, py);
      context.arc(px, py, 2.4, 0, 2 * Math.PI);
    }
    context.fill();
  }

  /** Adds a part, from its beginning, of the step after point k to the current path. */
  traceStep(context, run, k, part) {
    const { path } = run;
    const paper = this.paperOf(run);
    const [ax, ay] = [path[2 * k], path[2 * k + 1]];
    const [bx, by] = [ax + part * (path[2 * k + 2] - ax), ay + part * (path[2 * k + 3] - ay)];
    const clipped = clipSegment(this.heights.domain, ax, ay, bx, by);
    if (!clipped) return;
    context.moveTo(...paper.toPixels(clipped[0], clipped[1]));
    context.lineTo(...paper.toPixels(clipped[2], clipped[3]));
  }

  drawRatesOf(run, at) {
    const place = this.ballPixels(run, at);
    if (place && run.rates) drawRates(this.context, ...place, run.rates, run);
  }

  drawBallOf(run, at) {
    const place = this.ballPixels(run, at);
    if (place) drawBall(this.context, ...place, run, this.theme);
  }

  /** Where a run's ball is on the canvas; null where it is outside the domain. */
  ballPixels(run, at) {
    const [x, y] = ballPlace(run, at);
    return isInside(this.heights.domain, x, y) ? this.paperOf(run).toPixels(x, y) : null;
  }

  /** A triangle on the border where a ball left the map, pointing outwards. */
  drawExit(run, at) {
    const { domain } = this.heights;
    if (isInside(domain, ...ballPlace(run, at))) return;
    const exit = exitPlace(domain, run, at);
    if (!exit) return;
    const paper = this.paperOf(run);
    const [px, py] = paper.toPixels(exit.x, exit.y);
    const { left, top, width, height } = paper.plot;
    const sides = [
      [px - left, Math.PI],
      [left + width - px, 0],
      [py - top, -Math.PI / 2],
      [top + height - py, Math.PI / 2],
    ];
    const [, angle] = sides.sort((a, b) => a[0] - b[0])[0];
    drawTriangle(this.context, px, py, angle, run, this.theme);
  }
}

/**
 * Calls place(px, py), in CSS pixels of the canvas, where a mouse or a pen presses and drags, and where a finger taps
 * or drags across; where it goes up or down first, it scrolls the page. A second finger ends that.
 */
function listenForPlaces(canvas, place) {
  let active = null; // the pointer that is down: {id, x, y, dragging}
  const report = (event) => {
    const box = canvas.getBoundingClientRect();
    place(event.clientX - box.left, event.clientY - box.top);
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (active || !event.isPrimary || event.button !== 0) {
      active = null;
      return;
    }
    const dragging = event.pointerType !== "touch";
    active = { id: event.pointerId, x: event.clientX, y: event.clientY, dragging };
    canvas.setPointerCapture(event.pointerId);
    if (dragging) report(event);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (active?.id !== event.pointerId) return;
    const [across, along] = [Math.abs(event.clientX - active.x), Math.abs(event.clientY - active.y)];
    active.dragging ||= across > DRAG_THRESHOLD && across > along;
    if (active.dragging) report(event);
  });
  canvas.addEventListener("pointerup", (event) => {
    if (active?.id === event.pointerId && !active.dragging) report(event);
    active = null;
  });
  canvas.addEventListener("pointercancel", () => (active = null));
}
