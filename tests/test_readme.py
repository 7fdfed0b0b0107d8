from __future__ import annotations

import re
from pathlib import Path

README = (Path(__file__).parent.parent / "README.md").read_text()


def test_every_python_block_runs(capsys):
    blocks = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert len(blocks) >= 4
    namespace: dict[str, object] = {"__name__": "readme"}
    for block in blocks:
        exec(compile(block, "README.md", "exec"), namespace)
    said = re.search(r"print\(verify\(lion\)\)\s+# (.*)", README)
    assert said is not None
    assert said[1] in capsys.readouterr().out


def test_the_kernel_shown_is_lions_kernel():
    from fallline.backends.kernel import kernel_of
    from fallline.backends.llvm import kernel_ir

    block = re.search(r"```python\n(from fallline import decay.*?)\noptimizer", README, re.DOTALL)
    assert block is not None
    namespace: dict[str, object] = {}
    exec(block[1], namespace)
    kernel = kernel_of(namespace["lion"].program)
    ir = {line.strip() for line in kernel_ir(kernel, ("float32",) * 3, "lion").splitlines()}
    shown = re.search(r"```llvm\n(.*?)```", README, re.DOTALL)
    assert shown is not None
    for line in shown[1].splitlines():
        assert line.split(" ; ")[0].strip() in ir


def test_every_file_and_folder_named_exists():
    root = Path(__file__).parent.parent
    for name in re.findall(r"\]\(([^)#:]+)\)", README) + re.findall(r"`((?:src|benchmarks|tests)/[\w/]*)`", README):
        assert (root / name).exists(), name
