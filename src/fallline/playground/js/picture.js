/* The picture that is saved: the map as it stands, a title above it and a legend below. */

const PICTURE_FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans TC', 'Noto Sans CJK TC', sans-serif";
const PICTURE_MARGIN = 14;
const TITLE_HEIGHT = 46;
const LEGEND_LINE = 21;

/** Where each of the legend's texts stands: [{x, line}, ...], in lines of a width. */
function legendPlaces(context, texts, width) {
  let [x, line] = [0, 0];
  return texts.map((text) => {
    const wide = 18 + context.measureText(text).width;
    if (x && x + wide > width) [x, line] = [0, line + 1];
    const place = { x, line };
    x += wide + 20;
    return place;
  });
}

/** A picture of the page's map: its size, in CSS pixels, and how it is painted on a context of that size. */
class MapPicture {
  /**
   * @param {ContourMap} map
   * @param {{title: string, more: string, entries: {name: string, color: string}[]}} words
   */
  constructor(map, { title, more, entries }) {
    Object.assign(this, { map, title, more, entries });
    const ruler = document.createElement("canvas").getContext("2d");
    ruler.font = `13px ${PICTURE_FONT}`;
    const size = map.paper.size;
    this.places = legendPlaces(ruler, entries.map(({ name }) => name), size.width - 12);
    this.width = Math.ceil(size.width + 2 * PICTURE_MARGIN);
    const { top, bottom } = panelMargin(map.papers.length > 1);
    this.mapTop = Math.floor(Math.min(...map.papers.map(({ plot }) => plot.top)) - top);
    this.mapHeight = Math.ceil(Math.max(...map.papers.map(({ plot }) => plot.top + plot.height)) + bottom) - this.mapTop;
    this.height = Math.ceil(TITLE_HEIGHT + this.mapHeight + LEGEND_LINE * (1 + this.places.at(-1).line) + 2 * PICTURE_MARGIN);
  }

  paint(context) {
    const style = getComputedStyle(document.documentElement);
    const [page, text, muted] = ["--page", "--text", "--muted"].map((name) => style.getPropertyValue(name).trim());
    context.fillStyle = page;
    context.fillRect(0, 0, this.width, this.height);
    context.save();
    context.translate(PICTURE_MARGIN, PICTURE_MARGIN);
    this.line(context, this.title, 4, 14, `600 17px ${PICTURE_FONT}`, text);
    this.line(context, this.more, 4, 34, `13px ${PICTURE_FONT}`, muted);
    context.translate(0, TITLE_HEIGHT);
    context.save();
    context.translate(0, -this.mapTop); // a low map leaves its canvas empty above and below
    this.map.paintOn(context);
    context.restore();
    context.translate(0, this.mapHeight);
    this.entries.forEach(({ name, color }, k) => {
      const { x, line } = this.places[k];
      const y = LEGEND_LINE * (line + 0.5);
      context.beginPath();
      context.arc(x + 10, y + 4, 5.5, 0, 2 * Math.PI);
      context.fillStyle = color;
      context.fill();
      this.line(context, name, x + 22, y + 9, `13px ${PICTURE_FONT}`, text);
    });
    context.restore();
  }

  /** A text, made narrower where it has no room. */
  line(context, text, x, y, font, color) {
    Object.assign(context, { font, fillStyle: color, textAlign: "left", textBaseline: "alphabetic", globalAlpha: 1 });
    const room = this.width - 2 * PICTURE_MARGIN - x;
    let shown = text;
    while (shown.length > 1 && context.measureText(shown).width > room) shown = `${shown.slice(0, -2).trimEnd()}…`;
    context.fillText(shown, x, y);
  }

  /** The picture on a new canvas with so many pixels per CSS pixel, of an even number each way, as films want it. */
  onCanvas(ratio) {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [this.width, this.height].map((length) => 2 * Math.round((length * ratio) / 2));
    this.fill(canvas);
    return canvas;
  }

  /** Fills a canvas with the picture, whatever its size. */
  fill(canvas) {
    const context = context2d(canvas);
    context.setTransform(canvas.width / this.width, 0, 0, canvas.height / this.height, 0, 0);
    this.paint(context);
  }

  svg() {
    const context = new VectorContext(this.width, this.height);
    this.paint(context);
    return context.svg();
  }
}
