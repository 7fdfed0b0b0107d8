"""The race: what it feeds, what it compares, what it leaves behind."""

from __future__ import annotations

import csv
import dataclasses
import functools
import html.parser
import json
import math
import re
import shutil
import subprocess
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("sklearn")
pytest.importorskip("plotly")

from fallline.problems import PROBLEMS  # noqa: E402
from fallline.problems._problem import Examples  # noqa: E402
from fallline.race import files, palette, terminal  # noqa: E402
from fallline.race.report import _json as as_json  # noqa: E402
from fallline.race.report import html as report_of  # noqa: E402
from fallline.race.results import Record, Result, Run  # noqa: E402
from fallline.race.settings import RaceError, Settings, parse_batch_size  # noqa: E402
from fallline.race.train import Lane, batches, initial_model, run_race  # noqa: E402
from fallline.race.verdict import lower_bound, tied, verdict  # noqa: E402
from fallline.rules import RULES  # noqa: E402

DIGITS = dataclasses.replace(
    PROBLEMS["digits"], load=functools.cache(PROBLEMS["digits"].load)
)  # reading takes a second
EVERY = tuple(RULES.values())
FIRST, SECOND = EVERY[:2]
STATEFUL = max(EVERY, key=lambda rule: len(rule.program.states))
CHROMIUM = shutil.which("chromium")


def settings(*rules, epochs=1, batch_size=100, seed=0):
    return Settings("digits", rules, epochs, batch_size, seed)


@pytest.fixture(scope="module")
def everyone():
    """All rules, long enough to learn."""
    return run_race(DIGITS, settings(*EVERY, epochs=6, batch_size=50))


@pytest.fixture(scope="module")
def diverging():
    """A rule that blows up beside one that doesn't."""
    return run_race(DIGITS, settings(FIRST(lr=1e30), SECOND, epochs=2))


@pytest.fixture(autouse=True, scope="module")
def one_thread():
    """Several threads spin on a busy machine."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


# Problems


@pytest.mark.parametrize("name", PROBLEMS)
def test_a_problem_fits_together(name):
    problem = PROBLEMS[name]
    for examples in problem.load():
        assert len(examples.inputs) == len(examples.targets) == len(examples) > 0
        assert examples.inputs.dtype == torch.float32
        loss = problem.loss(problem.model()(examples.inputs), examples.targets)
        assert loss.shape == ()
        assert loss.isfinite()


@pytest.mark.parametrize("name", PROBLEMS)
def test_a_problem_loads_the_same_split_each_time(name):
    for one, other in zip(PROBLEMS[name].load(), PROBLEMS[name].load(), strict=True):
        assert torch.equal(one.inputs, other.inputs)
        assert torch.equal(one.targets, other.targets)


def test_digits_are_scaled_and_split_evenly():
    train, test = DIGITS.load()
    assert (len(train), len(test)) == (1437, 360)
    assert (train.inputs.min(), train.inputs.max()) == (0, 1)
    assert test.targets.bincount().tolist() == pytest.approx([36] * 10, abs=1)


def test_an_unknown_problem_is_a_key_error():
    with pytest.raises(KeyError, match="nothing"):
        PROBLEMS["nothing"]


# Feeding


@pytest.mark.parametrize(("size", "lengths"), [(10, [10]), (1, [1] * 10), (4, [4, 4, 2]), (5, [5, 5])])
def test_every_example_comes_once_an_epoch(size, lengths):
    examples = Examples(torch.arange(10.0)[:, None], torch.arange(10))
    fed = list(batches(examples, size, torch.Generator().manual_seed(0)))
    assert [len(targets) for _, targets in fed] == lengths
    assert sorted(torch.cat([targets for _, targets in fed]).tolist()) == list(range(10))
    assert all(torch.equal(inputs[:, 0].long(), targets) for inputs, targets in fed)


def test_examples_are_reshuffled_every_epoch():
    examples, generator = Examples(torch.zeros(50, 1), torch.arange(50)), torch.Generator().manual_seed(0)
    orders = [torch.cat([targets for _, targets in batches(examples, 8, generator)]).tolist() for _ in range(2)]
    assert orders[0] != orders[1]
    assert orders[0] != sorted(orders[0])


@pytest.mark.parametrize(("size", "steps"), [("full", 1), (50, 29), (1437, 1), (1436, 2), (1, 1437)])
def test_batch_size_gives_the_number_of_steps(size, steps):
    assert settings(FIRST, batch_size=size).steps_per_epoch(1437) == steps


@pytest.mark.parametrize(("size", "steps"), [("full", 1), (500, 3), (1, 1437)])
def test_an_epoch_makes_that_many_steps(size, steps):
    (run,) = run_race(DIGITS, settings(FIRST, batch_size=size)).runs
    assert [record.step for record in run.records] == [0, steps]
    assert len(run.step_seconds) == len(run.optimizer_seconds) == steps


@pytest.mark.parametrize("text", ["0", "-5", "1.5", "some", "", "²", "1e3"])
def test_a_bad_batch_size_is_refused(text):
    with pytest.raises(RaceError, match="choose full"):
        parse_batch_size(text)


def test_good_batch_sizes():
    assert (parse_batch_size("full"), parse_batch_size("50")) == ("full", 50)


def test_a_batch_larger_than_the_data_is_refused():
    with pytest.raises(RaceError, match="exceeds the 1437 training examples"):
        run_race(DIGITS, settings(FIRST, batch_size=1438))


# Fairness


def test_every_rule_starts_alike(everyone):
    starts = {run.records[0] for run in everyone.runs}
    assert len(starts) == 1
    assert starts.pop().step == 0


def seen(rule, seed=0):
    """The targets of every batch, in order, that a rule is trained on."""
    fed = []

    def loss(outputs, targets):
        if outputs.requires_grad:
            fed.append(targets.tolist())
        return DIGITS.loss(outputs, targets)

    run_race(dataclasses.replace(DIGITS, loss=loss), settings(rule, epochs=2, seed=seed))
    return fed


def test_every_rule_sees_the_same_batches_in_the_same_order():
    assert seen(FIRST) == seen(SECOND)
    assert seen(FIRST, seed=1) != seen(FIRST)


def test_rules_do_not_disturb_each_other():
    together = run_race(DIGITS, settings(FIRST, SECOND, epochs=2))
    for rule, run in zip((FIRST, SECOND), together.runs, strict=True):
        assert run_race(DIGITS, settings(rule, epochs=2)).runs[0].records == run.records


def test_the_same_seed_gives_the_same_race_and_another_seed_another():
    races = [run_race(DIGITS, settings(*EVERY, seed=seed)) for seed in (3, 3, 4)]
    records = [[run.records for run in race.runs] for race in races]
    assert records[0] == records[1]
    assert all(one[0] != other[0] for one, other in zip(records[0], records[2], strict=True))


def test_a_race_leaves_torch_as_it_was():
    torch.manual_seed(5)
    torch.set_num_threads(2)
    expected = torch.rand(3)
    torch.manual_seed(5)
    run_race(DIGITS, settings(FIRST))
    assert torch.equal(torch.rand(3), expected)
    assert torch.get_num_threads() == 2
    torch.set_num_threads(1)


def test_rules_are_judged_at_theta(rule):
    """A look-ahead rule trains elsewhere than where it has arrived."""
    train, test = DIGITS.load()
    run = Run(rule)
    lane = Lane(DIGITS, run, initial_model(DIGITS, 0), (train, test), 100, 0)
    lane.run_epoch(0)
    lane.run_epoch(1)

    def loss(examples=train):
        with torch.no_grad():
            return float(DIGITS.loss(lane.model(examples.inputs), examples.targets))

    training = loss()
    lane.optimizer.eval()
    assert (run.records[-1].train_loss, run.records[-1].test_loss) == (loss(), loss(test))
    right = lane.model(test.inputs).argmax(dim=1) == test.targets
    assert run.records[-1].test_accuracy == pytest.approx(int(right.sum()) / len(test))
    assert (training != loss()) is rule.program.looks_ahead


# Results


def test_the_race_learns(everyone):
    assert everyone.finished
    assert everyone.rows()[0].test_accuracy > 0.9
    assert all(run.records[-1].train_loss < run.records[0].train_loss for run in everyone.runs)


def test_the_table_is_sorted_and_complete(everyone):
    rows = everyone.rows()
    assert {row.rule for row in rows} == set(EVERY)
    keys = [(-row.test_accuracy, row.test_loss) for row in rows]
    assert keys == sorted(keys)
    for row in rows:
        assert 0 < row.optimizer_us < row.step_us
        assert row.state_bytes == 4 * len(row.rule.program.states)


def test_the_first_step_which_compiles_is_left_out_of_the_times():
    run = Run(FIRST, step_seconds=[9.0, 1e-6, 3e-6], optimizer_seconds=[9.0])
    (row,) = Result(settings(FIRST), "a test", 10, 10, (run,), 1.0).rows()
    assert row.step_us == pytest.approx(2)
    assert math.isnan(row.optimizer_us)


def test_a_diverging_rule_stops_and_the_others_go_on(diverging):
    lost, fine = diverging.runs
    assert lost.diverged is not None
    assert len(lost.step_seconds) == lost.diverged - 1 < 14
    assert [record.epoch for record in fine.records] == [0, 1, 2]
    assert diverging.finished
    last = diverging.rows()[-1]
    assert (last.rule.name, math.isnan(last.test_accuracy)) == (FIRST.name, True)
    assert all(math.isfinite(record.train_loss) for record in lost.records)


def test_a_diverged_rule_gets_no_further_turn():
    turns = []
    run_race(DIGITS, settings(FIRST(lr=1e30), SECOND, epochs=3), lambda run: turns.append(run.rule.name))
    assert (turns.count(FIRST.name), turns.count(SECOND.name)) == (2, 4)


def test_a_last_step_into_nothing_is_a_divergence():
    (run,) = run_race(DIGITS, settings(FIRST(lr=1e38), batch_size="full")).runs
    assert (run.diverged, len(run.records)) == (1, 1)


def stopped(*rules, after, epochs=4):
    """A race with Ctrl-C after so many turns."""
    turns = 0

    def tell(run):
        nonlocal turns
        turns += 1
        if turns == after:
            raise KeyboardInterrupt

    return run_race(DIGITS, settings(*rules, epochs=epochs), tell)


def test_control_c_keeps_what_was_done(tmp_path):
    result = stopped(FIRST, SECOND, after=5)  # the starts, an epoch each, and another of the first
    assert [run.epoch for run in result.runs] == [2, 1]
    assert (result.finished, result.epochs) == (False, 1)
    assert {row.test_accuracy for row in result.rows()} == {run.records[1].test_accuracy for run in result.runs}
    assert "Stopped after epoch 1 of 4." in files.save(result, "", tmp_path).read_text(encoding="utf-8")


def test_control_c_at_once_leaves_a_report_too(tmp_path):
    result = stopped(FIRST, SECOND, after=1)
    assert "stopped before its first epoch" in files.save(result, "", tmp_path).read_text(encoding="utf-8")


# The verdict


def made(*accuracies, tests=1000, epochs=1):
    """A result with these accuracies; None diverged."""
    runs = [Run(rule) for rule in EVERY[: len(accuracies)]]
    for run, accuracy in zip(runs, accuracies, strict=True):
        run.records.append(Record(0, 0, 2.0, 2.0, 0.1))
        if accuracy is None:
            run.diverged = 1
        else:
            run.records.append(Record(1, 10, 0.5, 0.5, accuracy))
    return Result(settings(*(run.rule for run in runs), epochs=epochs), "a test", 10, tests, tuple(runs), 1.0)


def test_wilsons_bound():
    assert lower_bound(0.5, 100) == pytest.approx(0.4038, abs=1e-4)
    assert lower_bound(1.0, 360) == pytest.approx(360 / (360 + 1.96**2))


def test_a_tie_is_called_a_tie():
    result = made(0.90, 0.91, 0.5)
    assert [row.rule for row in tied(result)] == [SECOND, FIRST]
    first, more = verdict(result)
    assert first == (
        f"{SECOND.title} reached the highest test accuracy, 91.0% at learning rate {SECOND.values['lr']:g}, "
        "in a tie with 1 of the 2 others."
    )
    assert "A tie: the difference is within the sampling error of 1000 test examples." in more


def test_a_clear_lead_is_called_one():
    first, more = verdict(made(0.95, 0.5))
    assert first.startswith(f"{FIRST.title} reached the highest test accuracy")
    assert "tie" not in first
    assert more == "After 1 epoch. The others are behind by more than the sampling error of 1000 test examples."


def test_divergence_is_told():
    assert verdict(made(0.9, None)) == (
        f"{FIRST.title} reached a test accuracy of 90.0% at learning rate {FIRST.values['lr']:g}.",
        f"After 1 epoch. {SECOND.title} diverged.",
    )
    assert verdict(made(None, None))[0] == "All 2 rules diverged: try a smaller learning rate with --lr."
    assert verdict(made(None))[0].startswith("The rule diverged")


def test_a_race_that_was_stopped_says_so():
    assert "Stopped after epoch 1 of 5." in verdict(made(0.9, 0.9, epochs=5))[1]


# The report


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

    def handle_data(self, data):
        self.text.setdefault(self._tag, []).append(data.strip())
        if self._tag == "style":
            self.styles += data


@pytest.fixture(scope="module")
def page(everyone):
    return Page(report_of(everyone, "fallline race digits --out '</script><b>'"))


def test_the_report_opens_with_the_verdict(page, everyone):
    assert "".join(page.text["h1"]) == verdict(everyone)[0]


def test_the_report_names_every_rule_in_legend_and_table(page):
    for kind in ("button", "tr"):
        assert len([tag for tag, attrs in page.tags if tag == kind]) == len(EVERY) + 1
    shown = page.text["i"]
    assert all(shown.count(rule.title) == 2 for rule in EVERY)


def test_the_report_loads_nothing(page):
    assert page.loads == []
    assert not re.search(r"url\(|@import", page.styles)
    policy = next(attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy
    assert "http" not in policy


def test_what_was_typed_cannot_break_the_report(page):
    assert len([tag for tag, _ in page.tags if tag == "script"]) == 3
    assert page.text["code"][0] == "fallline race digits --out '</script><b>'"


def test_data_cannot_end_its_script():
    text = as_json({"name": "</script>"})
    assert "</" not in text
    assert json.loads(text) == {"name": "</script>"}


def test_a_diverged_rule_is_marked(diverging):
    text = report_of(diverging, "")
    assert text.count('class="diverged"') == 1
    assert f"{FIRST.title} diverged." in text


def test_colors_are_distinct():
    for colors in (palette.LIGHT, palette.DARK):
        assert len(set(colors)) == len(colors) >= len(RULES)
    assert [palette.dash(k) for k in (0, 7, 8, 9)] == ["solid", "solid", "dash", "dot"]


def chromium(path: Path, profile: Path, *options: str) -> subprocess.CompletedProcess[str]:
    if CHROMIUM is None:
        pytest.skip("chromium is not installed: apt-get install chromium")
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    command = [CHROMIUM, *quiet, f"--user-data-dir={profile}", "--enable-logging=stderr", *options, path.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)


def complaints(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [line for line in done.stderr.splitlines() if "CONSOLE" in line]


def test_a_browser_draws_the_report(everyone, tmp_path):
    path = files.save(everyone, "fallline race digits", tmp_path)
    done = chromium(path, tmp_path / "profile", "--virtual-time-budget=5000", "--dump-dom")
    assert complaints(done) == []
    body = done.stdout.partition("<body")[2].partition("<script")[0]
    assert body.count('class="js-line"') == 2 * len(EVERY)
    colors = re.findall(r'class="js-line"[^>]*stroke: rgb\((\d+), (\d+), (\d+)\)', body)
    drawn = ["#" + "".join(f"{int(part):02x}" for part in color) for color in colors]
    assert drawn in [2 * list(colors[: len(EVERY)]) for colors in (palette.LIGHT, palette.DARK)]


def test_a_browser_complains_where_a_report_would_load_something(everyone, tmp_path):
    path = files.save(everyone, "", tmp_path)
    spoiled = path.read_text(encoding="utf-8").replace("<main>", '<main><img src="http://localhost:9/x.png">')
    path.write_text(spoiled, encoding="utf-8")
    done = chromium(path, tmp_path / "profile", "--virtual-time-budget=5000", "--dump-dom")
    assert any("Content Security Policy" in line for line in complaints(done))


# Beside the report


def read(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_numbers_stand_beside_the_report(everyone, tmp_path):
    files.save(everyone, "fallline race digits --seed 0", tmp_path)
    rows = read(tmp_path / "results.csv")
    assert [row["rule"] for row in rows] == [row.rule.name for row in everyone.rows()]
    assert float(rows[0]["test_accuracy"]) == everyone.rows()[0].test_accuracy
    curves = read(tmp_path / "curves.csv")
    assert len(curves) == len(EVERY) * 7
    assert float(curves[1]["train_loss"]) == everyone.runs[0].records[1].train_loss


def test_settings_versions_and_command_stand_beside_the_report(everyone, tmp_path):
    files.save(everyone, "fallline race digits --seed 0", tmp_path)
    told = json.loads((tmp_path / "race.json").read_text(encoding="utf-8"))
    assert told["command"] == "fallline race digits --seed 0"
    assert (told["epochs"], told["epochs_done"], told["batch_size"], told["steps_per_epoch"]) == (6, 6, 50, 29)
    assert list(told["rules"]) == list(RULES)
    assert told["versions"]["torch"] == torch.__version__


def test_a_diverged_rule_has_blanks_for_numbers(diverging, tmp_path):
    files.save(diverging, "", tmp_path)
    last = read(tmp_path / "results.csv")[-1]
    assert (last["rule"], last["test_accuracy"], last["train_loss"]) == (FIRST.name, "", "")
    assert last["diverged"] == str(diverging.runs[0].diverged)


def test_a_schedule_is_told_by_its_name(tmp_path):
    def falling(t):
        return 0.01 / t

    result = run_race(DIGITS, settings(FIRST(lr=falling), batch_size="full"))
    files.save(result, "", tmp_path)
    told = json.loads((tmp_path / "race.json").read_text(encoding="utf-8"))
    assert told["rules"][FIRST.name]["lr"].endswith("falling")
    assert read(tmp_path / "results.csv")[0]["lr"] == "schedule"


def test_a_directory_that_cannot_be_written_to_is_refused_early(tmp_path, monkeypatch):
    def refuse(dir):  # noqa: A002
        raise PermissionError(13, "Permission denied")

    (tmp_path / "file").write_text("")
    with pytest.raises(RaceError, match="choose another --out"):
        files.prepare(tmp_path / "file")
    files.prepare(tmp_path / "new" / "place")
    assert list((tmp_path / "new" / "place").iterdir()) == []
    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    with pytest.raises(RaceError, match="Permission denied"):
        files.prepare(tmp_path)


# The terminal


def drawn(console_options, diverge):
    import io

    from rich.console import Console

    screen = io.StringIO()
    console = Console(file=screen, width=120, **console_options)
    run = Run(FIRST, [Record(1, 10, 0.5, 0.5, 0.875)])
    with terminal.bars(settings(FIRST, SECOND, epochs=2), console) as tell:
        tell(run)
        run.diverged = 7 if diverge else None
        tell(run)
    return screen.getvalue()


def test_bars_show_where_each_rule_stands():
    shown = drawn({"force_terminal": True}, diverge=False)
    assert FIRST.title in shown
    assert SECOND.title in shown
    assert "87.5%" in shown
    assert "diverged at step 7" in drawn({"force_terminal": True}, diverge=True)


def test_there_are_no_bars_without_a_terminal():
    assert drawn({"force_terminal": False}, diverge=False) == ""


def test_the_state_of_a_rule_with_most_states_is_counted(everyone):
    row = next(row for row in everyone.rows() if row.rule == STATEFUL)
    assert row.state_bytes == 4 * len(STATEFUL.program.states) > 0
