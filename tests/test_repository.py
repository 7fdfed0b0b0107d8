"""The files that a repository is met by: citation, templates, workflows. They are read, and hold what is true."""

from __future__ import annotations

import re
import runpy
import tomllib
from pathlib import Path

import pytest

import fallline

yaml = pytest.importorskip("yaml")

ROOT = Path(__file__).parent.parent
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").iterdir())
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").iterdir())
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MAKE = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_the_citation_is_of_this_version_and_cites_the_surveys():
    citation = read(ROOT / "CITATION.cff")
    assert {"cff-version", "message", "title", "authors", "version", "license", "references"} <= citation.keys()
    assert citation["version"] == fallline.__version__
    assert citation["license"] == PROJECT["license"]
    assert citation["title"].startswith(f"{PROJECT['name']}: ")
    assert all({"type", "title", "authors"} <= reference.keys() for reference in citation["references"])
    titles = {reference["title"] for reference in citation["references"]}
    assert titles == {"神經網路梯度下降優化法", "An overview of gradient descent optimization algorithms"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_run_what_there_is(path):
    workflow = read(path)
    assert {"name", "permissions", "jobs"} <= workflow.keys()
    assert workflow.get("on", workflow.get(True))  # YAML 1.1 reads the key `on` as true
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        assert job["runs-on"]
        assert set([needed] if isinstance(needed := job.get("needs", []), str) else needed) <= workflow["jobs"].keys()
        for step in job["steps"]:
            assert len({"uses", "run"} & step.keys()) == 1
            assert re.fullmatch(r"[\w-]+/[\w-]+@[\w/.]+", step.get("uses", "a/b@v1"))
            for command in re.findall(r"^make ([a-z-]+)", step.get("run", ""), re.MULTILINE):
                assert command in MAKE
            for script in re.findall(r"^\.ci/\w+", step.get("run", ""), re.MULTILINE):
                assert (ROOT / script).stat().st_mode & 0o100


def test_the_workflows_run_every_check_and_build_the_site():
    told = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    assert all(f"- run: {command}\n" in told for command in (".ci/run", "make docs", "make dist"))


@pytest.mark.parametrize("path", [path for path in FORMS if path.name != "config.yml"], ids=lambda path: path.name)
def test_issue_forms_ask_questions(path):
    form = read(path)
    assert form["name"]
    assert form["description"]
    asked = [part for part in form["body"] if part["type"] != "markdown"]
    assert all(part["type"] in ("input", "textarea", "dropdown", "checkboxes") for part in asked)
    assert all(part["attributes"]["label"] for part in asked)
    assert len({part["id"] for part in asked}) == len(asked)
    assert any(part["validations"]["required"] for part in asked)


def test_templates_name_files_that_there_are():
    told = " ".join(path.read_text(encoding="utf-8") for path in GITHUB.rglob("*") if path.is_file())
    named = set(re.findall(r"\b(?:[a-z]+/)*[\w-]+\.(?:md|py)\b", told))
    assert {"CONTRIBUTING.md", "SECURITY.md", "docs/own-rule.md"} <= named
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_all_that_is_marked_as_for_gpus_runs_where_there_is_one():
    files = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "tests").glob("test_*.py")}
    marked = {name for name, text in files.items() if re.search(r"^pytestmark = .*mark\.gpu\b", text, re.MULTILINE)}
    assert marked == set(runpy.run_path(str(ROOT / "tools" / "on_gpu.py"))["TESTS"])
