"""Generated text, a golden file per rule and printer; after a wanted change run with --update-golden."""

from __future__ import annotations

from pathlib import Path

import pytest

from fallline.backends import text
from fallline.backends.host import source
from fallline.backends.kernel import kernel_of
from fallline.backends.llvm import kernel_ir
from fallline.rule import Rule, at_point
from fallline.rules import RULES

GOLDEN = Path(__file__).parent / "golden"


def llvm_ir(rule: Rule) -> str:
    kernel = kernel_of(at_point(rule.program) if rule.program.looks_ahead else rule.program)
    return kernel_ir(kernel, ("float32",) * len(kernel.arrays), rule.name)


def uniforms(rule: Rule) -> str:
    return source(kernel_of(rule.program).uniforms)


PRINTERS = {"formula.txt": lambda rule: text.formula(rule) + "\n", "kernel.ll": llvm_ir, "uniforms.txt": uniforms}


@pytest.mark.parametrize("suffix", PRINTERS)
def test_generated_text_is_as_it_was(rule, suffix, update_golden):
    path = GOLDEN / f"{rule.name}.{suffix}"
    found = PRINTERS[suffix](rule)
    if update_golden:
        path.parent.mkdir(exist_ok=True)
        path.write_text(found)
    assert path.exists(), f"no golden file {path.name}: run pytest {Path(__file__).name} --update-golden, and read it"
    assert found == path.read_text()


def test_there_is_no_golden_file_too_many():
    assert {path.name.split(".")[0] for path in GOLDEN.iterdir()} == set(RULES)


def test_every_op_is_printed():
    from fallline.expr import OPS

    assert set(text.STYLE.ops) == set(OPS) - {"const", "input", "bits"}
