"""Builds the sdist and the wheel, and tries the wheel: python tools/dist.py [--no-environments] [EXTRA ...]

Both go to dist/, where twine looks at them. Each of the package's files must be in the wheel. Then the wheel is
installed into fresh environments, without extras and with each of the extras, or with those that are named, and used
there: what works without an extra, what that extra brings, and that what needs another one says so.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
import tomllib
import venv
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DEVELOPERS = ("dev", "dist", "docs", "programs")
"""Extras that nobody needs to use fallline."""
TORCH = "torch==2.13.0"


@dataclass(frozen=True)
class Use:
    """Something that is done with an installed fallline.

    Args:
        typed: arguments of `python -m fallline`; or a program after "-c", or its file and what it takes.
        told: what its output holds.
        code: its exit status.
    """

    typed: tuple[str, ...]
    told: str = ""
    code: int = 0


def python(*lines: str, told: str = "", code: int = 0) -> Use:
    """A program's use."""
    return Use(("-c", "\n".join(lines)), told, code)


def example(name: str, *typed: str) -> Use:
    """The use of one of the documentation's examples of clusters, which prints its rules' losses."""
    return Use((str(ROOT / "docs" / "examples" / "clusters" / name), *typed), "0.125604")


PLAIN = (
    Use(("--version",)),
    Use(("rules",), "adam"),
    Use(("show", "adam"), "Kingma"),
    Use(("show", "nag", "--assembly"), "kernel"),
    Use(("play", "--no-open", "--out", "page.html"), "page.html"),
    python(
        "import fallline, fallline.scipy",
        "fallline.scipy.method(fallline.rules.adam)",
        "print(fallline.verify(fallline.rules.adam))",
        told="same bits",
    ),
)
"""What works without any extra."""

_BOWL = "result = fallline.minimize(lambda x: x @ x, [1.0, 2.0], fallline.rules.sgd(lr=0.1), grad=lambda x: 2 * x)"
_RACE = (
    "--rules",
    "sgd",
    "--trials",
    "1",
    "--seeds",
    "2",
    "--curve-seeds",
    "1",
    "--curve-reach",
    "1",
    "--scale",
    ".05",
)
BRINGS = {
    "torch": (
        python(
            "import torch, fallline.torch",
            "p = torch.nn.Parameter(torch.ones(3))",
            "p.grad = torch.ones(3)",
            "fallline.torch.Adam([p], lr=0.5).step()",
            "print(p.data)",
            told="0.5",
        ),
    ),
    "optax": (
        python(
            "import jax, fallline.optax",
            "adam = fallline.optax.adam(0.5)",
            "print(adam.update(jax.numpy.ones(3), adam.init(jax.numpy.zeros(3)), jax.numpy.zeros(3))[0])",
            told="-0.5",
        ),
    ),
    "scipy": (python("import fallline", _BOWL, "print(result.success, result.x)", told="True"),),
    "race": (
        Use(("problems",), "digits"),
        Use(("race", "digits", *_RACE, "--out", "race"), "Report: race"),
        Use(("find-lr", "digits", "--steps", "20", "--repeats", "1", "--probes", "0", "--out", "lr"), "Adam"),
    ),
    "keras": (
        python(
            "import os",
            "os.environ['KERAS_BACKEND'] = 'torch'",
            "import keras, fallline.keras",
            "weight = keras.Variable([1.0, 1.0])",
            "fallline.keras.Adam(0.5).apply([keras.ops.ones(2)], [weight])",
            "print(keras.ops.convert_to_numpy(weight))",
            told="[0.50000",
        ),
    ),
    "postgresql": (python("import psycopg", "psycopg.connect"),),
    "dask": (example("on_dask.py"),),
    "ray": (example("on_ray.py"),),
    "slurm": (example("on_slurm.py", "local"),),
}
"""What works with an extra, by its name."""

LACKS = {
    "optuna": (
        Use(("race", "digits"), "a race needs", 2),
        Use(("race", "nofile.py:train"), "there is no file nofile.py", 2),
        Use(("race", "digits", "--rules", "adma"), "no rule is called 'adma'", 2),
        Use(("find-lr", "digits"), "a race needs", 2),
        Use(("find-lr", "digitz"), "did you mean digits", 2),
        Use(("report", "runs"), "a race needs", 2),
    ),
    "torch": (
        Use(("problems",), "digits Handwritten digits"),
        Use(("problems", "digitz"), "did you mean digits", 2),
        Use(("problems", "digits"), "needs torch", 2),
        python("import fallline.torch", told="fallline.torch needs torch: pip install", code=1),
    ),
    "optax": (python("import fallline.optax", told="fallline.optax needs jax, optax: pip install", code=1),),
    "keras": (python("import fallline.keras", told="fallline.keras needs keras: pip install", code=1),),
    "scipy": (python("import fallline", _BOWL, told="minimize needs scipy: pip install", code=1),),
}
"""What needs a module, and what it says where that is not installed."""


def build(folder: Path) -> tuple[Path, Path]:
    """Builds the sdist and the wheel into a folder, and has twine look at them.

    Returns:
        The sdist and the wheel.

    Raises:
        SystemExit: they cannot be built, or twine finds a fault.
    """
    for old in folder.glob("fallline-*"):
        old.unlink()
    _run([sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)])
    (sdist,), (wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl")
    _run([sys.executable, "-m", "twine", "check", "--strict", str(sdist), str(wheel)])
    return sdist, wheel


def lacking(wheel: Path) -> set[str]:
    """The files of the package, and the licences, that are not in a wheel."""
    package = ROOT / "src"
    ours = {str(path.relative_to(package)) for path in package.rglob("*") if path.is_file()}
    licences = {f"licenses/{name}" for name in PROJECT["license-files"]}
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    info = next(name.partition("/")[0] for name in held if ".dist-info/" in name)
    return ({name for name in ours if "__pycache__" not in name} | {f"{info}/{name}" for name in licences}) - held


def uses(extra: str, interpreter: Path) -> Iterator[Use]:
    """What to try with the fallline of an interpreter, which was installed with an extra, or with none ("")."""
    yield from PLAIN
    yield from BRINGS.get(extra, ())
    asked = f"import importlib.util as i; print(*(name for name in {[*LACKS]} if i.find_spec(name)))"
    there = subprocess.run([interpreter, "-c", asked], capture_output=True, text=True, check=True).stdout.split()
    yield from (use for module in LACKS if module not in there for use in LACKS[module])


def attempt(interpreter: Path, use: Use, folder: Path) -> str:
    """Does something with the fallline of an interpreter; what went wrong, or nothing."""
    command = not (use.typed[0] == "-c" or use.typed[0].endswith(".py"))
    typed = ("-m", "fallline", *use.typed) if command else use.typed
    done = subprocess.run([interpreter, *typed], cwd=folder, capture_output=True, text=True, timeout=600, check=False)
    said = done.stdout + done.stderr
    right = done.returncode == use.code and use.told in " ".join(said.split())
    if right and not (command and use.code and said.count("\n") != 1):  # what the command refuses, it refuses in a line
        return ""
    return f"{' '.join(typed)}: ended with {done.returncode}, for {use.code} and {use.told!r}:\n{said}"


def try_extra(wheel: Path, extra: str, folder: Path) -> list[str]:
    """Installs the wheel with an extra ("" for none) into a fresh environment and uses it; what went wrong."""
    venv.create(folder / "venv", with_pip=True)
    interpreter = folder / "venv" / "bin" / "python"
    pip = [str(interpreter), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    if needs_torch(extra):
        _run([*pip, "install", TORCH])
    _run([*pip, "install", f"{wheel}[{extra}]" if extra else str(wheel)])
    _run([*pip, "check"])
    return [fault for use in uses(extra, interpreter) if (fault := attempt(interpreter, use, folder))]


def needs_torch(extra: str) -> bool:
    """Whether an extra, or one that it brings, needs torch, of which a build for CPUs is enough here."""
    if extra == "keras":  # of whose back-ends one must be there
        return True
    needed = PROJECT["optional-dependencies"].get(extra, [])
    brought = [name for requirement in needed for name in re.findall(r"fallline\[(.+)\]", requirement)]
    return any(map(needs_torch, brought)) or any(requirement.startswith("torch") for requirement in needed)


def _run(command: Sequence[str]) -> None:
    if subprocess.run(command, check=False).returncode:
        raise SystemExit(f"failed: {' '.join(command)}")


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6


def main() -> None:
    """Builds, checks and tries; says how long each took, and how large the environments are."""
    known = [extra for extra in PROJECT["optional-dependencies"] if extra not in DEVELOPERS]
    parser = argparse.ArgumentParser(description="Builds and tries the distributions.")
    parser.add_argument(
        "extras", nargs="*", metavar="EXTRA", help=f"extras to try: {', '.join(known)}; all if not said"
    )
    parser.add_argument("--no-environments", action="store_true", help="build and look, and install nowhere")
    options = parser.parse_args()
    _, wheel = build(ROOT / "dist")
    if left_out := lacking(wheel):
        raise SystemExit(f"not in the wheel: {', '.join(sorted(left_out))}")
    faults = []
    for extra in [] if options.no_environments else options.extras or ["", *known]:
        began = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            found = try_extra(wheel, extra, Path(folder))
            size = _size(Path(folder, "venv"))
        took = time.perf_counter() - began
        print(f"{extra or 'no extras'}: {'works' if not found else 'FAILS'}, {size:,.0f} MB, {took:.0f} s", flush=True)
        faults += found
    if faults:
        raise SystemExit("\n\n".join(faults))


if __name__ == "__main__":
    main()
