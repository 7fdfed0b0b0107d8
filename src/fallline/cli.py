"""The command: `fallline race`, `fallline rules`, `fallline show`."""

from __future__ import annotations

import difflib
import importlib.util
import shlex
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table

import fallline
from fallline.problems import PROBLEMS
from fallline.race.own import load_rule
from fallline.race.settings import RaceError, Settings, parse_batch_size
from fallline.rule import HyperparameterError, Rule, RuleError
from fallline.rules import MODIFIERS, RULES

if TYPE_CHECKING:
    from fallline.backends.kernel import Kernel

_NEEDED = ("torch", "sklearn", "plotly")
_FLOAT32 = 4  # bytes
_LAST_SEED = 2**63 - 1  # torch takes no larger one
_INTERRUPTED = 130  # what shells report after Ctrl-C

app = typer.Typer(
    name="fallline",
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Gradient-descent optimizers, each from one rule, and a race between them.",
)
UsageError: Any = typer.BadParameter.__mro__[1]  # the parser's own errors; typer has no public name for them


class CommandError(Exception):
    """The command cannot be done as typed; the message, one line, says why and which choices there are."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit code: 2, with one line on stderr, where it was typed wrongly.

    Args:
        arguments: what follows the command's name; `sys.argv` unless given.
    """
    typed = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = typer.main.get_command(app)(typed, prog_name="fallline", standalone_mode=False, obj=typed)
    except (CommandError, RaceError, RuleError, HyperparameterError) as error:
        return _refuse(str(error))
    except UsageError as error:
        return _refuse(_usage_message(error))
    except (KeyboardInterrupt, typer.Abort):
        return _INTERRUPTED
    return code if isinstance(code, int) else 0


def _refuse(message: str) -> int:
    print("fallline:", " ".join(message.split()), file=sys.stderr)
    return 2


def _usage_message(error: Any) -> str:
    """The parser's complaint, with the commands or options that there are."""
    message: str = error.format_message().rstrip(".?")
    command = error.ctx.command if error.ctx else None
    options = [name for parameter in getattr(command, "params", ()) for name in parameter.opts if name.startswith("--")]
    known = {"command": getattr(command, "commands", ()), "PROBLEM": PROBLEMS, "RULE": RULES, "option": options}
    for word, choices in known.items():
        if word in message and choices:
            return f"{message}; {word.lower()}s: {', '.join(choices)}"
    return message


@app.callback(invoke_without_command=True)
def _start(
    context: typer.Context, version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False
) -> None:
    if version:
        print(fallline.__version__)
        raise typer.Exit
    if context.invoked_subcommand is None:
        context.get_help()


@app.command()
def race(
    context: typer.Context,
    problem: Annotated[str, typer.Argument(metavar="PROBLEM", help=f"What to train: {', '.join(PROBLEMS)}.")],
    rules: Annotated[
        list[str] | None, typer.Option(help="Rules, separated by commas; all unless given. FILE.py:NAME: your own.")
    ] = None,
    epochs: Annotated[int | None, typer.Option(min=1, help="Passes over the training examples.")] = None,
    batch_size: Annotated[str | None, typer.Option(help="Examples a step: a number, or full for all of them.")] = None,
    seed: Annotated[
        int, typer.Option(min=0, max=_LAST_SEED, help="Draws the initial weights and the order of the examples.")
    ] = 0,
    lr: Annotated[float | None, typer.Option(help="One learning rate for every rule, in the place of its own.")] = None,
    out: Annotated[Path | None, typer.Option(help="Where the report goes; runs/PROBLEM unless given.")] = None,
) -> None:
    """Train the same model with every rule and write a report."""
    chosen = _configured(_chosen(rules), lr)
    size = None if batch_size is None else parse_batch_size(batch_size)
    _check_problem(problem)
    _check_installed()
    found = PROBLEMS[problem]
    settings = Settings(problem, chosen, epochs or found.epochs, size or found.batch_size, seed)
    code = _race(settings, out or Path("runs", problem), shlex.join(["fallline", *context.obj]))
    raise typer.Exit(code)


def _chosen(texts: list[str] | None) -> list[Rule]:
    """The rules of `--rules a,b --rules c`, each once; all of them where the option is missing."""
    if texts is None:
        return list(RULES.values())
    names = [name.strip() for text in texts for name in text.split(",") if name.strip()]
    if not names:
        raise CommandError(f"--rules names no rule; rules: {', '.join(RULES)}")
    return [_rule(name) for name in dict.fromkeys(names)]


def _rule(name: str) -> Rule:
    if ":" in name:
        return load_rule(name)
    if name in RULES:
        return RULES[name]
    if name in MODIFIERS:
        raise CommandError(f"{name} modifies rules and is none itself; rules: {', '.join(RULES)}")
    raise CommandError(f"no rule is called {name!r}{_guess(name, RULES)}; rules: {', '.join(RULES)}")


def _guess(name: str, names: Iterable[str]) -> str:
    near = difflib.get_close_matches(name.lower(), names, n=1)
    return f", did you mean {near[0]}" if near else ""


def _configured(rules: list[Rule], lr: float | None) -> tuple[Rule, ...]:
    return tuple(rules if lr is None else (rule(lr=lr) for rule in rules))


def _check_problem(name: str) -> None:
    if name not in PROBLEMS:
        raise CommandError(f"no problem is called {name!r}{_guess(name, PROBLEMS)}; problems: {', '.join(PROBLEMS)}")


def _check_installed() -> None:
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise CommandError(f"a race needs {', '.join(missing)}: pip install 'fallline[race]'")


def _race(settings: Settings, directory: Path, command: str) -> int:
    from fallline.race import files, terminal
    from fallline.race.train import run_race
    from fallline.race.verdict import verdict

    files.prepare(directory)
    with terminal.bars(settings, Console(stderr=True)) as tell:
        result = run_race(PROBLEMS[settings.problem], settings, tell)
    path = files.save(result, command, directory)
    Console().print(terminal.table(result))
    print(*verdict(result))
    print(f"{result.seconds:.1f} s. Report: {path}")
    return 0 if result.finished else _INTERRUPTED


@app.command(name="rules")
def list_rules() -> None:
    """List every rule and modifier."""
    shown = _table("rule", "defaults", "source")
    for rule in RULES.values():
        shown.add_row(rule.name, escape(_values(rule.values)), escape(rule.source.rstrip(".")))
    modifiers = _table("modifier", "defaults", "what it does")
    for modifier in MODIFIERS.values():
        defaults = {name: hyper.default for name, hyper in modifier.signature.hypers.items()}
        modifiers.add_row(modifier.name, escape(_values(defaults)), escape(modifier.doc.split("\n")[0].rstrip(".")))
    Console().print(shown, modifiers, sep="")


def _table(*headings: str) -> Table:
    shown = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="dim")
    for heading, style in zip(headings, ("bold", None, None), strict=True):
        shown.add_column(heading, style=style, overflow="fold")
    return shown


def _values(values: Mapping[str, Any]) -> str:
    return "  ".join(f"{name}\N{NO-BREAK SPACE}{_value(value)}" for name, value in values.items())


def _value(value: Any) -> str:
    return (
        ", ".join(map(_value, value))
        if isinstance(value, tuple)
        else f"{value:g}"
        if isinstance(value, float)
        else str(value)
    )


@app.command()
def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="RULE", help="A rule's name; fallline rules lists them. FILE.py:NAME is one of your own."
        ),
    ],
    llvm: Annotated[bool, typer.Option("--llvm", help="Print the kernel that it becomes, as LLVM's IR.")] = False,
    assembly: Annotated[bool, typer.Option("--assembly", help="Print the kernel as this machine's code.")] = False,
) -> None:
    """Show a rule: its formula, hyperparameters, states and kernel."""
    if llvm and assembly:
        raise CommandError("--llvm and --assembly exclude each other: choose one")
    from fallline.backends.kernel import kernel_of

    rule = _rule(name)
    kernel = kernel_of(rule.program)
    print(_code(rule, kernel, assembly) if llvm or assembly else _description(rule, kernel))


def _code(rule: Rule, kernel: Kernel, assembly: bool) -> str:
    from fallline.backends import llvm

    dtypes = ("float32",) * len(kernel.arrays)
    return (llvm.assembly(kernel, dtypes) if assembly else llvm.kernel_ir(kernel, dtypes, rule.name)).rstrip()


def _description(rule: Rule, kernel: Kernel) -> str:
    from fallline.backends.text import formula

    states = rule.program.state_names
    moved, stored = _FLOAT32 * kernel.words_moved, _FLOAT32 * len(states)
    sections = [
        f"{rule.title}: {rule.summary}" if rule.summary else rule.title,
        f"Source: {rule.source}" if rule.source else "",
        textwrap.indent(formula(rule), "    "),
        _hyperparameters(rule),
        f"States: {', '.join(states) or 'none'}.",
        f"In float32 {stored} bytes of state per parameter, and {moved} bytes read and written in a step.",
    ]
    return "\n\n".join(filter(None, sections))


def _hyperparameters(rule: Rule) -> str:
    rows = [(name, _value(rule.values[name]), str(declared)) for name, declared in rule.definition.hypers.items()]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(f"    {name:{widths[0]}} = {value:{widths[1]}}  {reach}" for name, value, reach in rows)
