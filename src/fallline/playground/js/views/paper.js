/* The still part of the contour map: contours, axes and minima, and where a point lies on it. */

/** Round numbers in a range, at most about `wanted` of them: steps of 1, 2 or 5 times a power of ten. */
function niceTicks([low, high], wanted) {
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const number = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: number }, (_, k) => Number(((first + k) * step).toPrecision(12)));
}

/** The round numbers for an axis of so many pixels, one for about `each` of them; the range's ends where there would be one at most. */
function axisTicks(range, pixels, each) {
  const round = niceTicks(range, Math.max(1, pixels / each));
  return round.length > 1 ? round : range;
}

/** A number as an axis writes it, with a true minus sign. */
function tickText(value) {
  return String(value).replace("-", "\u2212");
}

/**
 * A map's title, (a) 隨機梯度下降法 SGD · lr 0.1, and what stands for it where there is less room: (a) SGD · lr 0.1, (a) lr 0.1
 * and (a).
 */
function shorterTitles(title) {
  const short = title.replace(/ [^·]*[\u3400-\u9fff]\S* ([A-Za-z]\S*)(?= · |$)/, " $1"); // a name in Chinese and Latin letters
  return [title, short, short.replace(/ .* · /, " "), title.split(" ")[0]];
}

/** Titles of which each has room above its map: all as they are, or all shortened as far as is needed. */
function fittingTitles(titles, rooms) {
  const ruler = document.createElement("canvas").getContext("2d");
  ruler.font = MARK_FONT;
  const kinds = shorterTitles("").map((_, kind) => titles.map((title) => shorterTitles(title)[kind]));
  return kinds.find((kind) => kind.every((title, k) => ruler.measureText(title).width <= rooms[k])) ?? titles.map(() => "");
}

/** The map of a problem in a box of a canvas, at one size and in one theme. */
class MapPaper {
  /**
   * `size` as fitCanvas returns it; `cells(context, toPixels)` paints over the contours, where it is given; `title` stands
   * above it.
   */
  constructor({ heights, minima, size, box, fill, theme, cells, title }) {
    Object.assign(this, { heights, minima, size, box, theme, cells, title });
    this.plot = plotIn(box, heights.domain, fill, Boolean(title));
    this.shortTitle = title;
  }

  /** Paints all of it on a context. */
  paint(context) {
    this.inPlot(context, () => this.paintContours(context));
    if (this.cells) this.inPlot(context, () => this.cells(context, (x, y) => this.toPixels(x, y)));
    this.paintAxes(context);
    this.inPlot(context, () => this.paintMinima(context));
    this.paintTitle(context);
  }

  /** How much room there is for a title, in CSS pixels: from the plot's left end to the box's right one. */
  get titleRoom() {
    return this.box.left + this.box.width - PANEL_MARGIN.right - this.plot.left;
  }

  /** The title above the plot, where no walk covers it. */
  paintTitle(context) {
    Object.assign(context, { font: MARK_FONT, fillStyle: MARK_COLORS[this.theme].ink, textAlign: "left", textBaseline: "alphabetic" });
    context.fillText(this.shortTitle, this.plot.left, this.plot.top - 7);
  }

  /** Whether a place on the canvas is in this map's box. */
  holds(px, py) {
    const { left, top, width, height } = this.box;
    return px >= left && px <= left + width && py >= top && py <= top + height;
  }

  /** Draws with everything outside the plot cut off. */
  inPlot(context, paint) {
    const { left, top, width, height } = this.plot;
    context.save();
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
    paint();
    context.restore();
  }

  /** The place on the canvas, in CSS pixels, of a point of the problem. */
  toPixels(x, y) {
    const [[x0, x1], [y0, y1]] = this.heights.domain;
    const { left, top, width, height } = this.plot;
    return [left + ((x - x0) / (x1 - x0)) * width, top + ((y1 - y) / (y1 - y0)) * height];
  }

  /** The point of the problem at a place on the canvas, moved into the domain. */
  toProblem(px, py) {
    const [[x0, x1], [y0, y1]] = this.heights.domain;
    const { left, top, width, height } = this.plot;
    const part = (value) => Math.min(1, Math.max(0, value));
    return [x0 + part((px - left) / width) * (x1 - x0), y1 - part((py - top) / height) * (y1 - y0)];
  }

  /** Bands of colour, each over the one below it, and a thin line between two. */
  paintContours(context) {
    const { left, top, width, height } = this.plot;
    context.fillStyle = rgbCss(heightColor(0, this.theme));
    context.fillRect(left, top, width, height);
    context.strokeStyle = MARK_COLORS[this.theme].line;
    context.lineWidth = 0.75;
    context.lineJoin = "round";
    for (const { level, rings } of this.heights.contours) {
      context.beginPath();
      for (const ring of rings) this.traceRing(context, ring);
      context.fillStyle = rgbCss(heightColor(level + 0.5 / CONTOUR_BANDS, this.theme));
      context.fill("evenodd");
      context.globalAlpha = 0.22;
      context.stroke();
      context.globalAlpha = 1;
    }
  }

  /** Adds a ring of a contour to the current path. */
  traceRing(context, ring) {
    for (let k = 0; k < ring.length; k += 2) {
      const [px, py] = this.toPixels(ring[k], ring[k + 1]);
      if (k) context.lineTo(px, py);
      else context.moveTo(px, py);
    }
    context.closePath();
  }

  /** Ticks with their numbers, below and to the left. */
  paintAxes(context) {
    const { left, top, width, height } = this.plot;
    const [xRange, yRange] = this.heights.domain;
    context.font = MARK_FONT;
    context.fillStyle = context.strokeStyle = MARK_COLORS[this.theme].text;
    context.lineWidth = 1;
    context.beginPath();
    context.textAlign = "center";
    for (const value of axisTicks(xRange, width, 60)) {
      const [px] = this.toPixels(value, yRange[0]);
      context.moveTo(px, top + height);
      context.lineTo(px, top + height + 4);
      context.fillText(tickText(value), px, top + height + 16);
    }
    context.textAlign = "right";
    context.textBaseline = "middle";
    for (const value of axisTicks(yRange, height, 50)) {
      const [, py] = this.toPixels(xRange[0], value);
      context.moveTo(left, py);
      context.lineTo(left - 4, py);
      context.fillText(tickText(value), left - 7, py);
    }
    context.stroke();
    context.textBaseline = "alphabetic";
  }

  /** A four-pointed star at each minimum. */
  paintMinima(context) {
    const { ink, halo } = MARK_COLORS[this.theme];
    context.beginPath();
    for (const [px, py] of this.minima.map(([x, y]) => this.toPixels(x, y))) {
      for (let k = 0; k < 8; k++) {
        const radius = k % 2 ? 2 : 7;
        const angle = (k * Math.PI) / 4;
        const corner = [px + radius * Math.sin(angle), py - radius * Math.cos(angle)];
        if (k) context.lineTo(...corner);
        else context.moveTo(...corner);
      }
      context.closePath();
    }
    context.strokeStyle = halo;
    context.lineWidth = 2.5;
    context.stroke();
    context.fillStyle = ink;
    context.fill();
  }
}
