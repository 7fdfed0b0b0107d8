/* What both views draw on a 2-D canvas: balls, arrows, the start, triangles, text. */

/** Colours of what is drawn over the surface. */
const MARK_COLORS = {
  light: { text: "#48525c", ink: "#1b2229", halo: "#ffffff", line: "#4a4033" },
  dark: { text: "#a9b4bf", ink: "#eef2f6", halo: "#0c1118", line: "#e0d6c6" },
};

const MARK_FONT = "11px system-ui, -apple-system, 'Segoe UI', sans-serif";

/** How strongly a dimmed run is drawn. */
const DIMMED_ALPHA = 0.28;

/**
 * What this browser draws with: {webgl, software}. Where WebGL is done by the processor, so are canvases that "read
 * frequently"; for the others the drawing of the processor would be sent through a slow imitation of a graphics card.
 */
function graphics() {
  if (!graphics.found) {
    const context = document.createElement("canvas").getContext("webgl2");
    const about = context?.getExtension("WEBGL_debug_renderer_info");
    const name = about ? context.getParameter(about.UNMASKED_RENDERER_WEBGL) : "";
    const software = !context || /swiftshader|llvmpipe|software|basic render/i.test(name);
    graphics.found = { webgl: Boolean(context), software };
    context?.getExtension("WEBGL_lose_context")?.loseContext();
  }
  return graphics.found;
}

/** The 2-D context of a canvas. */
function context2d(canvas) {
  return canvas.getContext("2d", { willReadFrequently: graphics().software });
}

/** Makes a canvas's pixels match its size on the page; returns the size in CSS pixels and pixels per CSS pixel. */
function fitCanvas(canvas) {
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  const width = Math.max(1, canvas.clientWidth);
  const height = Math.max(1, canvas.clientHeight);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  return { width, height, ratio };
}

/** A 2-D context on a new canvas of a size as fitCanvas returns it, scaled to CSS pixels. */
function newLayer({ width, height, ratio }) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = context2d(canvas);
  context.scale(ratio, ratio);
  return context;
}

/** Puts a layer in the place of all that a canvas shows, then scales the canvas to CSS pixels. */
function replacePicture(context, layer, ratio) {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, layer.width, layer.height); // composing with "copy" would need no clearing, but is slower
  context.drawImage(layer, 0, 0);
  context.scale(ratio, ratio);
}

/** Runs in the order in which they are drawn: those that are not dimmed lie above, and the selected one above all. */
function selectedLast(runs, selected) {
  const height = (run) => (run === runs[selected] ? 2 : Number(!run.dimmed));
  return [...runs].sort((a, b) => height(a) - height(b));
}

/** How a trail is drawn. */
function styleTrail(context, run) {
  context.strokeStyle = run.color;
  context.globalAlpha = run.dimmed ? DIMMED_ALPHA : 1;
  context.lineWidth = run.dimmed ? 1.25 : 1.75;
  context.lineCap = run.dimmed ? "butt" : "round"; // where two translucent pieces overlap they would show
  context.lineJoin = "round";
}

/** A triangle at a place, pointing at an angle. */
function drawTriangle(context, x, y, angle, run, theme) {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.beginPath();
  context.moveTo(8, 0);
  context.lineTo(-4, 6.5);
  context.lineTo(-4, -6.5);
  context.closePath();
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.strokeStyle = MARK_COLORS[theme].halo;
  context.fillStyle = run.color;
  context.globalAlpha = run.dimmed ? 2 * DIMMED_ALPHA : 1;
  context.stroke();
  context.fill();
  context.restore();
}

/** A ball: flat on the map; on the relief round, with light and shade. */
function drawBall(context, x, y, run, theme, { round = false, alpha = 1 } = {}) {
  const radius = run.dimmed ? 4 : 6;
  context.globalAlpha = run.dimmed ? 2 * DIMMED_ALPHA * alpha : alpha;
  context.beginPath();
  context.arc(x, y, radius + 1.5, 0, 2 * Math.PI);
  context.fillStyle = MARK_COLORS[theme].halo;
  context.fill();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = run.color;
  context.fill();
  if (round) shadeBall(context, x, y, radius);
  context.globalAlpha = 1;
}

/** Light from above and shade below, over the disc that is the current path. */
function shadeBall(context, x, y, radius) {
  const shade = context.createRadialGradient(x - radius * 0.35, y - radius * 0.45, 0, x, y, radius * 1.1);
  shade.addColorStop(0, "rgb(255 255 255 / 0.75)");
  shade.addColorStop(0.45, "rgb(255 255 255 / 0)");
  shade.addColorStop(1, "rgb(0 0 0 / 0.4)");
  context.fillStyle = shade;
  context.fill();
}

/** The start: a ring with a cross in it. */
function drawStart(context, x, y, theme) {
  const { ink, halo } = MARK_COLORS[theme];
  context.beginPath();
  context.arc(x, y, 8, 0, 2 * Math.PI);
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ]) {
    context.moveTo(x + 3 * dx, y + 3 * dy);
    context.lineTo(x + 12 * dx, y + 12 * dy);
  }
  for (const [color, width] of [
    [halo, 4],
    [ink, 1.75],
  ]) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke();
  }
}

/** Text that is readable on any ground. */
function drawText(context, text, x, y, color, theme) {
  context.font = MARK_FONT;
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = MARK_COLORS[theme].halo;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}

/** An arrow with a head; one shorter than its head is drawn smaller. */
function drawArrow(context, x0, y0, x1, y1, color, theme) {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (!(length > 1)) return;
  const head = Math.min(9, length * 0.7);
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const [bx, by] = [x1 - head * ux, y1 - head * uy];
  for (const [stroke, width] of [
    [MARK_COLORS[theme].halo, 4.5],
    [color, 2],
  ]) {
    context.strokeStyle = context.fillStyle = stroke;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x0, y0);
    context.lineTo(bx, by);
    context.stroke();
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(bx - head * 0.45 * uy, by + head * 0.45 * ux);
    context.lineTo(bx + head * 0.45 * uy, by - head * 0.45 * ux);
    context.closePath();
    context.fill();
    if (width > 2) context.stroke();
  }
}
