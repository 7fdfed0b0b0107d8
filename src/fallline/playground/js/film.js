/* A film of the walk: the map with its title and legend, drawn picture by picture onto a canvas that the browser records. */

/** Kinds of film, the best first; browsers know one of them or none. */
const FILM_KINDS = ["video/webm;codecs=vp9", "video/webm;codecs=vp8", "video/webm", "video/mp4"];
const FILM_PICTURES = 30;

/** How long a film plays, in seconds, whatever the walk: its speed is changed to that end. Then its last picture stays. */
const FILM_SECONDS = { least: 2, most: 12, rest: 1 };

/** The kind of film that this browser can record; undefined where it is none. */
function filmKind() {
  if (!HTMLCanvasElement.prototype.captureStream || !window.MediaRecorder) return undefined;
  return FILM_KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
}

/** Records while `draw(seconds)` is called for every picture; resolves to the film, or to null where it was stopped. */
function recorded(canvas, kind, seconds, draw, signal) {
  const stream = canvas.captureStream(FILM_PICTURES);
  const recorder = new MediaRecorder(stream, { mimeType: kind, videoBitsPerSecond: 6e6 });
  const parts = [];
  recorder.addEventListener("dataavailable", (event) => event.data.size && parts.push(event.data));
  return new Promise((resolve) => {
    recorder.addEventListener("stop", () => {
      for (const track of stream.getTracks()) track.stop();
      resolve(signal.aborted ? null : new Blob(parts, { type: kind.split(";")[0] }));
    });
    recorder.start();
    let began = null;
    const next = (now) => {
      began ??= now;
      const passed = (now - began) / 1000;
      draw(Math.min(passed, seconds));
      if (passed >= seconds || signal.aborted) recorder.stop();
      else requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

Object.assign(App.prototype, {
  /** Plays the walk from its start and saves it as a film. */
  async saveFilm() {
    const kind = filmKind();
    if (!kind) return this.tell("noFilm");
    const { steps, speed } = this.state;
    const length = Math.min(Math.max(steps / speed, FILM_SECONDS.least), FILM_SECONDS.most);
    const stop = new AbortController();
    const canvas = this.picture().onCanvas(PICTURE_RATIO);
    const { at } = this.state;
    this.setPlaying(false);
    this.tell("filming", { seconds: Math.ceil(length + FILM_SECONDS.rest) }, { stop: () => stop.abort() });
    const draw = (passed) => {
      this.state.at = Math.min(1, passed / length) * steps;
      this.show();
      this.picture().fill(canvas);
    };
    const film = await recorded(canvas, kind, length + FILM_SECONDS.rest, draw, stop.signal);
    this.seek(at);
    if (!film) return this.hush();
    const name = this.fileName(steps, film.type.endsWith("mp4") ? "mp4" : "webm");
    download(name, film);
    return this.tell("saved", { name });
  },
});
