"""The report's page, as text and in a browser."""

from __future__ import annotations

import dataclasses
import html.parser
import json
import math
import re
import shutil
import subprocess

import pytest

from report_cases import (
    COMMAND,
    THREE,
    figures_of,
    finals_diverge,
    nothing_trains,
    only_sgd,
    out_of_memory,
    page_text,
    race,
    scaled,
    some_finals_diverge,
)

pytest.importorskip("plotly.graph_objects")

from fallline import palette
from fallline.embedding import as_json, script_hash
from fallline.race.report.plotting import plain
from fallline.race.report.verdict import overall, told, verdict

CHROMIUM = shutil.which("chromium")


class Page(html.parser.HTMLParser):
    """Collects the elements, the text of each kind, and what would be loaded from elsewhere."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.text, self.loads, self.styles, self._tag = [], {}, [], "", ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._tag = tag
        self.loads += [value for name, value in attrs if name in ("src", "href", "srcset", "data", "action", "poster")]
        self.styles += "".join(value or "" for name, value in attrs if name == "style")

    def handle_endtag(self, tag):
        self._tag = ""

    def handle_data(self, data):
        self.text.setdefault(self._tag, []).append(data)
        if self._tag == "style":
            self.styles += data

    def ids(self):
        return [attrs["id"] for _, attrs in self.tags if "id" in attrs]


@pytest.fixture(scope="module")
def several():
    return race(*THREE, problems=("digits", "ridge"), formula=scaled(sgd=1.2))


def one():
    return race(*THREE)


def test_the_page_opens_with_the_verdict(several):
    for results in (one(), several):
        page = Page(page_text(results))
        assert "".join(page.text["h1"]).replace("\u00a0", " ") == overall(results)
    alone = "".join(Page(page_text(one())).text["p"]).replace("\u00a0", " ")
    assert all(sentence in alone for sentence in told(one().problems[0]))
    listed = "".join(page.text["a"]).replace("\u00a0", " ")
    assert all(verdict(problem) in listed for problem in several.problems)


def test_the_page_has_a_place_for_every_picture_and_link(several):
    for results in (one(), several):
        page = Page(page_text(results))
        assert len(set(page.ids())) == len(page.ids())
        figures = json.loads("".join(attrs for attrs in page.text["script"][1:2]))
        assert set(figures) == {a["id"] for _, a in page.tags if "plot" in a.get("class", "").split()}
        assert all(link.startswith("#") and link[1:] in page.ids() for link in page.loads)
    assert "profile" in figures


def test_the_heat_map_tells_ratio_and_count(several):
    text = page_text(several)
    best = min(row.reached.steps.estimate for row in several.problems[0].rows if row.reached.count > 4)
    for row in several.problems[0].rows:
        if row.reached.count > 4:
            assert f"{row.reached.steps.estimate / best:.2f}×<small>{row.reached}</small>" in text
    assert "0/8 reached" in text


def test_a_problem_without_target_is_compared_by_its_loss(several):
    bare = tuple(dataclasses.replace(problem, target=None) for problem in several.problems)
    assert "final loss, as it has no target" in page_text(dataclasses.replace(several, problems=bare))


def test_the_page_loads_nothing():
    page = Page(page_text(one()))
    assert all(link.startswith("#") for link in page.loads)
    assert not re.search(r"url\(|@import", page.styles)
    policy = next(attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy.partition("script-src")[2].partition(";")[0]
    assert "http" not in policy


def test_the_page_tells_settings_machine_and_command():
    page = Page(page_text(one()))
    assert page.text["code"][-1] == COMMAND
    assert {"trials", "seed", "torch"} <= set(page.text["dt"])
    assert {"2.13", "adam, sgd, nadam"} <= set(page.text["dd"])


def test_what_was_typed_or_named_cannot_break_the_page():
    results = one()
    (problem,) = results.problems
    name = "<b>&\"'</script>"
    rows = [dataclasses.replace(row, lane=renamed(row.lane, name)) for row in problem.rows]
    results = dataclasses.replace(results, problems=(dataclasses.replace(problem, rows=tuple(rows)),))
    page = Page(page_text(results))
    assert len([tag for tag, _ in page.tags if tag == "script"]) == 3
    assert [attrs for tag, attrs in page.tags if tag == "b" and "</script>" in str(attrs)] == []
    assert page.text[""].count(name) >= 2 * len(rows)
    assert name in "".join(page.text["h1"])


def renamed(lane, name):
    return dataclasses.replace(lane, contender=dataclasses.replace(lane.contender, title=name, spec=name))


def test_data_cannot_end_its_script():
    text = as_json({"name": "</script><!--"})
    assert "<" not in text
    assert json.loads(text) == {"name": "</script><!--"}


def test_what_is_not_finite_is_null():
    assert plain({"y": [1.23456789, math.inf, math.nan, 2, "a", None, True]}) == {
        "y": [1.2346, None, None, 2, "a", None, True]
    }


@pytest.mark.parametrize("formula", [finals_diverge, some_finals_diverge, nothing_trains, only_sgd, out_of_memory])
@pytest.mark.parametrize(
    "more", [{}, {"final_seeds": 2}, {"limit": 0}, {"limit": 12}, {"limit": 60}, {"curve_reach": 0}]
)
def test_a_race_that_went_wrong_has_a_report(formula, more):
    results = race("adam", "sgd", "sgd2=sgd(lr=0.1)", problems=("digits", "ridge"), formula=formula, **more)
    page = Page(page_text(results))
    assert "".join(page.text["h1"]).replace("\u00a0", " ") == overall(results)
    assert "NaN" not in page.text["script"][1]


def test_every_failed_run_is_listed():
    page = Page(page_text(race(*THREE, formula=out_of_memory, untuned=False)))
    assert page.text["td"].count("out of memory: <killed> at 4 GiB") == 3
    diverged = [text for text in page.text["td"] if text.startswith("diverged at step")]
    count = len(diverged) + 3
    assert diverged
    said = [text for text in page.text["summary"] if re.match(rf"{count} of \d+ runs failed or diverged", text)]
    assert len(said) == 1
    assert "None of the" in page_text(race("sgd", formula=lambda *_: 0.1))


# The page in a browser

PROBE = """<script>
const asked = setInterval(() => {
  const root = document.documentElement;
  if (!root.dataset.drawn) return;
  clearInterval(asked);
  const plots = [...document.querySelectorAll(".plot")];
  const lines = (of) => plots.flatMap((p) => p.data).filter((t) => t.meta.line === of && t.visible).length;
  const before = [lines(0), lines(1)];
  document.querySelector("button[data-line='0']").click();
  const after = [lines(0), lines(1)];
  document.getElementById("all").click();
  const color = (k) => plots[0].data.find((t) => t.meta.line === k && t.meta.role === "line").line.color;
  parent.postMessage({
    width: root.clientWidth, overflow: root.scrollWidth - root.clientWidth, drawn: plots.length,
    empty: plots.filter((p) => !p.querySelector(".scatterlayer .trace path")).map((p) => p.id),
    wide: plots.filter((p) => p.querySelector(".main-svg").clientWidth > p.clientWidth + 1).map((p) => p.id),
    before, after, again: [lines(0), lines(1)], colors: [0, 1, 2].map(color),
  }, "*");
}, 20);
</script></body>"""
FRAME = """<iframe src="{name}" style="width:{width}px;height:900px;border:0"></iframe><script>
addEventListener("message", ({{ data }}) => {{ document.documentElement.dataset.told = JSON.stringify(data); }});
</script>"""


def browse(text, folder, width, *options):
    """What a page tells of itself in a frame so wide, and what the browser complained of."""
    if CHROMIUM is None:
        pytest.skip("chromium is not installed: apt-get install chromium")
    probe = PROBE.removeprefix("<script>").removesuffix("</script></body>")
    text = text.replace("script-src ", f"script-src {script_hash(probe)} ")
    (folder / "report.html").write_text(text.replace("</body>", PROBE), encoding="utf-8")
    frame = folder / "frame.html"
    frame.write_text(FRAME.format(name="report.html", width=width), encoding="utf-8")
    quiet = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--hide-scrollbars",
        "--disable-background-networking",
    ]
    more = [f"--user-data-dir={folder / 'profile'}", "--enable-logging=stderr", "--window-size=1400,1000", *options]
    command = [CHROMIUM, *quiet, *more, "--virtual-time-budget=20000", "--dump-dom", frame.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    complaints = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    told = Page(done.stdout).tags[0][1].get("data-told")
    return json.loads(told) if told else None, complaints


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("dark", [False, True])
def test_a_browser_draws_the_page(several, tmp_path, width, dark):
    options = ["--blink-settings=preferredColorScheme=0"] if dark else []
    told, complaints = browse(page_text(several), tmp_path, width, *options)
    assert complaints == []
    assert told["width"] == width
    assert told["overflow"] == 0
    assert told["drawn"] == len(list(figures_of(several))) + 1
    assert told["empty"] == told["wide"] == []
    assert told["colors"] == list((palette.DARK if dark else palette.LIGHT)[:3])


def test_the_legend_hides_a_contender_everywhere(several, tmp_path):
    told, _ = browse(page_text(several), tmp_path, 1280)
    (all_of_it, others), (hidden, left) = told["before"], told["after"]
    assert all_of_it > 10
    assert (hidden, left) == (0, others)
    assert told["again"] == told["before"]


def test_a_browser_runs_no_other_script(tmp_path):
    spoiled = page_text(one()).replace("<main>", "<main><script>document.title = 'spoiled'</script>")
    told, complaints = browse(spoiled, tmp_path, 1280)
    assert any("inline script" in line and "Content Security Policy" in line for line in complaints)
    assert told["drawn"]


def test_a_browser_complains_where_a_page_would_load_something(tmp_path):
    spoiled = page_text(one()).replace("<main>", '<main><img src="http://localhost:9/x.png">')
    _, complaints = browse(spoiled, tmp_path, 1280)
    assert any("Content Security Policy" in line for line in complaints)
