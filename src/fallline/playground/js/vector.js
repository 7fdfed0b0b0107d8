/* A picture of vectors: what the map and the marks on it are drawn on, where an SVG is wanted and no pixels. */

/** How each of a canvas's alignments is called in SVG. */
const ANCHORS = { left: "start", start: "start", center: "middle", right: "end", end: "end" };
const BASELINES = { alphabetic: "auto", middle: "central", top: "hanging", bottom: "text-after-edge" };

/**
 * The part of CanvasRenderingContext2D that the map's drawing uses; `svg()` gives what was drawn. Points are transformed
 * as they come, so that a path's outline is never scaled. Texts are measured by a canvas.
 */
class VectorContext {
  /** @param {number} width, height of the picture, in CSS pixels */
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.parts = [];
    this.clips = 0;
    this.saved = [];
    this.path = "";
    this.matrix = new DOMMatrix();
    this.ruler = document.createElement("canvas").getContext("2d");
    Object.assign(this, { fillStyle: "#000000", strokeStyle: "#000000", lineWidth: 1, lineCap: "butt", lineJoin: "miter" });
    Object.assign(this, { globalAlpha: 1, font: "10px sans-serif", textAlign: "start", textBaseline: "alphabetic" });
  }

  save() {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign, textBaseline } = this;
    const style = { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign, textBaseline };
    this.saved.push({ style, matrix: new DOMMatrix(this.matrix), open: 0 });
  }

  restore() {
    const { style, matrix, open } = this.saved.pop();
    Object.assign(this, style, { matrix });
    this.parts.push("</g>".repeat(open));
  }

  translate(x, y) {
    this.matrix.translateSelf(x, y);
  }

  rotate(angle) {
    this.matrix.rotateSelf((angle * 180) / Math.PI);
  }

  beginPath() {
    this.path = "";
  }

  moveTo(x, y) {
    this.path += `M${this.at(x, y)}`;
  }

  lineTo(x, y) {
    this.path += `${this.path ? "L" : "M"}${this.at(x, y)}`;
  }

  closePath() {
    this.path += "Z";
  }

  rect(x, y, width, height) {
    this.path += `M${this.at(x, y)}L${this.at(x + width, y)}L${this.at(x + width, y + height)}L${this.at(x, y + height)}Z`;
  }

  /** A part of a circle, clockwise, in halves: SVG draws no arc that ends where it begins. */
  arc(x, y, radius, from, to) {
    const place = (angle) => this.at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    const size = `${short(radius)} ${short(radius)}`;
    const middle = (from + to) / 2;
    this.path += `${this.path && !this.path.endsWith("Z") ? "L" : "M"}${place(from)}`;
    for (const end of [middle, to]) this.path += `A${size} 0 0 1 ${place(end)}`;
  }

  clip() {
    const id = `clip${++this.clips}`;
    this.parts.push(`<clipPath id="${id}"><path d="${this.path}"/></clipPath><g clip-path="url(#${id})">`);
    this.saved.at(-1).open += 1;
  }

  fill(rule = "nonzero") {
    const holes = rule === "evenodd" ? ' fill-rule="evenodd"' : "";
    this.parts.push(`<path d="${this.path}" fill="${this.color(this.fillStyle)}"${holes}${this.alpha()}/>`);
  }

  stroke() {
    if (this.path) this.parts.push(`<path d="${this.path}" fill="none"${this.outline()}/>`);
  }

  fillRect(x, y, width, height) {
    const kept = this.path;
    this.path = "";
    this.rect(x, y, width, height);
    this.fill();
    this.path = kept;
  }

  fillText(text, x, y) {
    this.text(text, x, y, ` fill="${this.color(this.fillStyle)}"${this.alpha()}`);
  }

  strokeText(text, x, y) {
    this.text(text, x, y, ` fill="none"${this.outline()}`);
  }

  measureText(text) {
    this.ruler.font = this.font;
    return this.ruler.measureText(text);
  }

  /** The picture as the text of an SVG. */
  svg() {
    const { width, height } = this;
    const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
    return `${head}\n${this.parts.filter(Boolean).join("\n")}\n</svg>\n`;
  }

  at(x, y) {
    const { x: right, y: down } = this.matrix.transformPoint({ x, y });
    return `${short(right)} ${short(down)}`;
  }

  /** A colour as every reader of SVG knows it. */
  color(style) {
    this.ruler.fillStyle = style;
    return this.ruler.fillStyle;
  }

  alpha() {
    return this.globalAlpha === 1 ? "" : ` opacity="${short(this.globalAlpha)}"`;
  }

  outline() {
    const { lineWidth, lineCap, lineJoin } = this;
    const stroke = this.color(this.strokeStyle);
    const ends = `stroke-linecap="${lineCap}" stroke-linejoin="${lineJoin}"`;
    return ` stroke="${stroke}" stroke-width="${short(lineWidth)}" ${ends}${this.alpha()}`;
  }

  text(text, x, y, look) {
    const places = `text-anchor="${ANCHORS[this.textAlign]}" dominant-baseline="${BASELINES[this.textBaseline]}"`;
    const [right, down] = this.at(x, y).split(" ");
    const font = escaped(this.font);
    this.parts.push(`<text x="${right}" y="${down}" style="font:${font}" ${places}${look}>${escaped(text)}</text>`);
  }
}

/** A number of a picture: hundredths of a pixel are not seen. */
function short(value) {
  return String(Number(value.toFixed(2)));
}

/** A text as it stands in XML. */
function escaped(text) {
  const names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (letter) => names[letter]);
}
