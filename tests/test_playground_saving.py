"""What the page of `fallline play` saves can be opened, and holds what was seen."""

from __future__ import annotations

import base64
import csv
import json
import re
from xml.etree import ElementTree

import pytest

from browser import needs_chromium
from fallline.playground import html
from playground_cases import state, text, until

SVG = "{http://www.w3.org/2000/svg}"


def saved(page, kind, folder):
    """The file that is saved, under its own name."""
    with page.expect_download() as downloading:
        page.locator("#save").select_option(kind)
    file = folder / downloading.value.suggested_filename
    downloading.value.save_as(file)
    until(page, f"document.getElementById('notice').textContent.includes({json.dumps(file.name)})")
    return file


def pixels(page, file, kind):
    """A picture's colours, [red, green, blue, alpha, red, ...], in rows of 200 by 200 pixels; and its size."""
    data = base64.b64encode(file.read_bytes()).decode()
    return page.evaluate(
        """async (source) => {
          const image = Object.assign(new Image(), { src: source });
          await image.decode();
          const canvas = Object.assign(document.createElement("canvas"), { width: 200, height: 200 });
          const context = canvas.getContext("2d");
          context.imageSmoothingQuality = "high";
          context.drawImage(image, 0, 0, 200, 200);
          return [[...context.getImageData(0, 0, 200, 200).data], [image.naturalWidth, image.naturalHeight]];
        }""",
        f"data:{kind};base64,{data}",
    )


@needs_chromium
def test_pictures_show_the_map_with_its_title_and_legend(open_flat, tmp_path):
    page = open_flat("preset=nag&at=3&theme=dark")
    png, svg = (saved(page, kind, tmp_path) for kind in ("png", "svg"))
    assert (png.name, svg.name) == ("fallline-nag-step3.png", "fallline-nag-step3.svg")
    (dots, size), (lines, _) = pixels(page, png, "image/png"), pixels(page, svg, "image/svg+xml")
    plot = page.evaluate("app.map.paper.plot")
    assert plot["height"] < 0.6 * plot["width"] < 0.6 * page.evaluate("app.map.canvas.clientHeight"), "a low map"
    map_size = page.evaluate("app.map.canvas.clientWidth"), plot["height"]
    assert all(2 * inner < outer < 2 * inner + 300 for inner, outer in zip(map_size, size, strict=True))
    assert dots[:3] == [14, 17, 21], "the page's ground"
    apart = sum(abs(a - b) for a, b in zip(dots, lines, strict=True)) / len(dots)
    assert apart < 2, "the same picture"
    root = ElementTree.fromstring(svg.read_text("utf-8"))
    assert root.find(f".//{SVG}image") is None
    texts = {one.text for one in root.iter(f"{SVG}text")}
    wanted = {"NAG's three vectors", "Step 3 · (x^2 + 3 * y^2) / 2 · fallline", "NAG", "Momentum", "correction", "−4"}
    assert wanted <= texts
    color = page.evaluate("app.shownColors[0]")
    trails = [one.get("d") for one in root.iter(f"{SVG}path") if one.get("stroke") == color]
    assert any(trail.count("M") == trail.count("L") == 3 for trail in trails), "a line for each step"
    assert len([one for one in root.iter(f"{SVG}path") if one.get("fill-rule")]) > 10, "contours"


@needs_chromium
def test_numbers_are_those_of_the_walks(open_flat, tmp_path):
    page = open_flat("surface=booth&runs=adam(lr=0.1,beta1=0.8);sgd(lr=1)&steps=60&at=5&lang=zh-Hant")
    file = saved(page, "csv", tmp_path)
    assert file.name == "fallline-booth-step60.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    traces = page.evaluate(
        """app.traces.map(({ path, heights, wholes, lengths, angles }) =>
          heights.map((h, t) => [path[2 * t], path[2 * t + 1], h, ...wholes[t], lengths[t], angles[t]]))"""
    )
    assert len(traces[1]) < len(traces[0]) == 61, "one is lost on the way"
    expected = [(k, t, row) for k, trace in enumerate(traces, 1) for t, row in enumerate(trace)]
    columns = ("x", "y", "loss", "gradient_x", "gradient_y", "step_length", "angle_degrees")
    for row, (k, t, numbers) in zip(rows, expected, strict=True):
        assert (row["run"], row["step"]) == (str(k), str(t))
        assert row["rule"] == ("adam(lr=0.1,beta1=0.8)", "sgd(lr=1)")[k - 1]
        assert [float(row[name]) if row[name] else None for name in columns] == numbers
        slope = complex(float(row["gradient_x"]), float(row["gradient_y"]))
        assert float(row["gradient_norm"]) == pytest.approx(abs(slope), rel=1e-15)


def played(page, source):
    """A film's length, width and height, as the browser plays it; which may take it a second try on a busy machine."""
    play = """(source) => new Promise((resolve) => {
      const video = Object.assign(document.createElement("video"), { src: source, muted: true });
      setTimeout(() => resolve(null), 15000);
      video.addEventListener("loadedmetadata", () => { video.currentTime = 1e9; });
      video.addEventListener("seeked", () => resolve([video.duration, video.videoWidth, video.videoHeight]));
    })"""
    return page.evaluate(play, source) or page.evaluate(play, source)


@needs_chromium
def test_a_film_plays(open_flat, browser, tmp_path):
    page = open_flat("preset=ravine&at=7")
    page.evaluate("Object.assign(FILM_SECONDS, { least: 1.5, most: 1.5, rest: 0.5 })")
    file = saved(page, "film", tmp_path)
    assert file.name == "fallline-ravine-step100.webm"
    assert file.read_bytes()[:4] == b"\x1a\x45\xdf\xa3", "the mark of WebM's container"
    assert state(page)["at"] == 7
    data = base64.b64encode(file.read_bytes()).decode()
    blank = browser.new_page()
    duration, *size = played(blank, f"data:video/webm;base64,{data}")
    blank.close()
    assert 0.3 < duration < 20
    assert size == page.evaluate(
        "(() => { const { width, height } = app.picture().onCanvas(PICTURE_RATIO); return [width, height]; })()"
    )
    page.evaluate("FILM_SECONDS.most = 30")
    page.locator("#save").select_option("film")
    page.get_by_role("button", name="Stop").click()
    page.locator("#notice").wait_for(state="hidden")
    page.evaluate("delete window.MediaRecorder")
    page.locator("#save").select_option("film")
    assert "cannot record films" in text(page, "#notice")


@needs_chromium
def test_the_saved_page_opens_where_it_was(open_flat, tmp_path):
    page = open_flat("preset=batches")
    page.locator("#language").select_option("zh-Hant")
    page.evaluate("app.placeStart(-0.5, 1)")
    page.evaluate("app.seek(33)")
    file = saved(page, "html", tmp_path)
    assert file.name == "fallline-batches-step33.html"
    again = open_flat(to=file.as_uri())
    assert state(again) == state(page)
    assert text(again, "h1") == text(page, "h1")
    assert again.evaluate("app.traces.map((one) => [...one.path])") == page.evaluate(
        "app.traces.map((one) => [...one.path])"
    )
    assert again.locator(".u-over").count() == page.locator(".u-over").count()
    twice = saved(again, "html", tmp_path)
    assert twice.read_bytes() == file.read_bytes(), "and can be saved again"


@needs_chromium
def test_a_link_for_this_computer_says_so(open_flat, tmp_path):
    copied = "void (navigator.clipboard.writeText = async (link) => { window.copied = link; })"
    page = open_flat("preset=nag&at=5")
    page.evaluate(copied)
    page.locator("#link").click()
    until(page, "window.copied !== undefined")
    assert page.evaluate("window.copied").startswith("file:///")
    until(page, "document.getElementById('notice').textContent.includes('on this computer')")
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Save the page").click()
    assert downloading.value.suggested_filename == "fallline-nag-step5.html"
    file = tmp_path / "own.html"
    file.write_text(html(link_base="https://example.org/a/play.html"), encoding="utf-8")
    other = open_flat("preset=nag&at=5", to=file.as_uri())
    other.evaluate(copied)
    other.locator("#link").click()
    until(other, "window.copied !== undefined")
    assert other.evaluate("window.copied").startswith("https://example.org/a/play.html#preset=nag&")
    until(other, "document.getElementById('notice').textContent.includes('opens the page as you see it')")
    assert other.locator("#notice button").count() == 1


@pytest.mark.parametrize(
    "address",
    ["", "play.html", "ftp://a.org/play.html", "https://", "https://a.org/#b", "https://a.org/a b", "http://a:x/",
     "https://[a", "javascript:alert(1)", 'https://a.org/"', "https://a.org/\n"],
)  # fmt: skip
def test_what_is_no_address_is_refused(address):
    with pytest.raises(ValueError, match=re.escape(f"{address!r} is no address of a page")):
        html(link_base=address)
