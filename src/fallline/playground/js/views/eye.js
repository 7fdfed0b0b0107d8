/* From where the relief is seen: the camera, what turns it, and where it sees a point. */

/** How far an arrow key turns the relief, in radians, and how much plus and minus zoom. */
const KEY_TURN = Math.PI / 36;
const KEY_ZOOM = 1.1;

/** How far around from the front the eye is at first, in radians. */
const AZIMUTH = 0.5;

/** Points of a sight line at which it is looked whether land is in the way. */
const SIGHT_STEPS = 28;

/** Land must rise so far above a sight line, as a scaled height, to hide what is behind it. */
const SIGHT_SLACK = 0.003;

/** The camera of a relief, turned by drags, by arrow keys, and zoomed by the wheel where the canvas has the focus. */
class ReliefEye {
  constructor(canvas) {
    const { OrbitControls, PerspectiveCamera } = vendor.THREE;
    this.canvas = canvas;
    this.camera = new PerspectiveCamera(28, 1, 0.1, 50);
    // Before the listeners of OrbitControls, which look at enableZoom.
    canvas.addEventListener("wheel", (event) => this.allowZoom(event.ctrlKey), { passive: true, capture: true });
    this.controls = new OrbitControls(this.camera, canvas);
    this.controls.enablePan = false;
    this.controls.maxPolarAngle = 1.5; // never from below
    this.controls.target.set(0, 0.1, 0);
    this.controls.addEventListener("start", () => (this.chosen = true));
    this.controls.addEventListener("change", () => (this.moved = true));
    this.listen();
  }

  /** Keys and focus: only a canvas with the focus takes the wheel and all touches, so that the page scrolls over it. */
  listen() {
    const { canvas } = this;
    canvas.tabIndex = 0;
    canvas.style.cursor = "grab";
    const setTouch = (focused) => {
      canvas.style.touchAction = focused ? "none" : "pan-y pinch-zoom";
      this.allowZoom(false);
    };
    setTouch(false);
    canvas.addEventListener("focus", () => setTouch(true));
    canvas.addEventListener("blur", () => setTouch(false));
    canvas.addEventListener("keydown", (event) => {
      const turns = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
      const zooms = { "+": 1 / KEY_ZOOM, "=": 1 / KEY_ZOOM, "-": KEY_ZOOM };
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in turns || event.key in zooms)) return;
      event.preventDefault();
      this.turn(...(turns[event.key] ?? [0, 0]), zooms[event.key] ?? 1);
    });
  }

  allowZoom(withControl) {
    this.controls.enableZoom = withControl || document.activeElement === this.canvas;
  }

  /** Turns by so many KEY_TURN around and upwards, and goes so many times as far away. */
  turn(around, over, zoom) {
    const { Spherical, Vector3 } = vendor.THREE;
    const { controls, camera } = this;
    const place = new Spherical().setFromVector3(new Vector3().subVectors(camera.position, controls.target));
    place.theta += around * KEY_TURN;
    place.phi = Math.min(controls.maxPolarAngle, Math.max(0.01, place.phi + over * KEY_TURN));
    place.radius = Math.min(controls.maxDistance, Math.max(controls.minDistance, place.radius * zoom));
    camera.position.setFromSpherical(place).add(controls.target);
    this.chosen = true;
    controls.update();
  }

  /** Looks over the lower of the two front corners, unless somebody has chosen a view already. */
  lookAt(heights) {
    this.heights = heights;
    if (this.chosen) return;
    const [[x0, x1], [y0, y1]] = heights.domain;
    const corner = (part) => heights.at(x0 + part * (x1 - x0), y0 + 0.1 * (y1 - y0));
    this.side = corner(0.1) < corner(0.9) ? -1 : 1;
    this.place();
  }

  /** The whole block in view, from the front. */
  place() {
    const { Spherical, Vector3 } = vendor.THREE;
    this.camera.position.copy(this.controls.target);
    this.camera.position.add(new Vector3().setFromSpherical(new Spherical(this.distance ?? 5, this.slant(), this.side * AZIMUTH)));
    this.controls.update();
    this.moved = true;
  }

  /** How far from the vertical the eye is: on a narrow base nearer to it, so that the front wall does not hide the middle. */
  slant() {
    return Math.min(0.8, Math.atan2(this.heights.half[1], RELIEF_HEIGHT * Math.cos(AZIMUTH)));
  }

  /** Fits to a canvas, of a size as fitCanvas returns it: on a narrow one the eye is farther away. */
  fit({ width, height }) {
    this.width = width;
    this.height = height;
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
    const reach = this.heights ? Math.hypot(...this.heights.half) / Math.SQRT2 : 1; // of its base, 1 for a square
    this.distance = 5.65 * Math.max(0.85, reach) * Math.max(1, 1.1 / this.camera.aspect);
    this.controls.minDistance = 0.4 * this.distance;
    this.controls.maxDistance = 1.6 * this.distance;
    if (!this.chosen && this.heights) this.place();
  }

  /** Whether the eye has moved since this was asked last. */
  takeMoved() {
    const { moved } = this;
    this.moved = false;
    return moved;
  }

  /** Prepares project() and isHidden() for where the eye is now. */
  open() {
    const { camera, heights } = this;
    camera.updateMatrixWorld();
    this.matrix = camera.projectionMatrix.clone().multiply(camera.matrixWorldInverse).elements;
    const [[x0, x1], [y0, y1]] = heights.domain;
    const [halfX, halfY] = heights.half;
    const { x, y, z } = camera.position;
    this.seat = [x0 + ((x / halfX + 1) / 2) * (x1 - x0), y0 + ((1 - z / halfY) / 2) * (y1 - y0), y / RELIEF_HEIGHT];
  }

  /** The place on the canvas, in CSS pixels, of a place in the scene, and its distance: [x, y, distance]. */
  project([x, y, z]) {
    const m = this.matrix;
    const w = m[3] * x + m[7] * y + m[11] * z + m[15];
    const right = (m[0] * x + m[4] * y + m[8] * z + m[12]) / w;
    const up = (m[1] * x + m[5] * y + m[9] * z + m[13]) / w;
    return [(0.5 + 0.5 * right) * this.width, (0.5 - 0.5 * up) * this.height, w];
  }

  /** Whether land lies between the eye and a point of the problem at a scaled height. */
  isHidden(x, y, scaled) {
    const [ex, ey, ez] = this.seat;
    const [xRange, yRange] = this.heights.domain;
    const outside = (from, to, [low, high]) => (to === from ? 1 : ((to > from ? high : low) - from) / (to - from));
    const above = ez > scaled ? (1 - scaled) / (ez - scaled) : 1;
    const far = Math.min(1, above, outside(x, ex, xRange), outside(y, ey, yRange));
    for (let k = 1; k <= SIGHT_STEPS; k++) {
      const part = far * (k / SIGHT_STEPS) ** 1.5; // closer together near the point
      const line = scaled + part * (ez - scaled) + SIGHT_SLACK;
      if (this.heights.at(x + part * (ex - x), y + part * (ey - y)) > line) return true;
    }
    return false;
  }
}
