"""From the IR of LLVM to machine code of this processor."""

from __future__ import annotations

import functools
import re
import threading
from importlib import resources

import llvmlite.binding as llvm

_lock = threading.Lock()
_engines: list[llvm.ExecutionEngine] = []  # they own the machine code


@functools.cache
def _target() -> llvm.TargetMachine:
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    return llvm.Target.from_default_triple().create_target_machine(
        cpu=llvm.get_host_cpu_name(), features=llvm.get_host_cpu_features().flatten(), opt=2, jit=True
    )


def has_half() -> bool:
    """Whether the processor converts float16 itself."""
    features = llvm.get_host_cpu_features()
    return bool(features.get("f16c", False)) or not llvm.get_process_triple().startswith(("x86_64", "i686"))


def read_ir(package: str, name: str) -> str:
    """The text of an IR file that lies in a package."""
    return resources.files(package).joinpath(name).read_text()


def compiled(ir: str) -> dict[str, int]:
    """The addresses of the functions of a module, compiled now; the code stays for the life of the process.

    Raises:
        RuntimeError: LLVM refused the module.
    """
    with _lock:
        module = llvm.parse_assembly(ir + _declarations(ir))
        module.verify()
        engine = llvm.create_mcjit_compiler(module, _target())
        engine.finalize_object()
        _engines.append(engine)
        return {name: engine.get_function_address(name) for name in re.findall(r"^define \w+ @(\w+)\(", ir, re.M)}


def assembly(ir: str) -> str:
    """The machine code of a module as text."""
    with _lock:
        module = llvm.parse_assembly(ir + _declarations(ir))
        text: str = _target().emit_assembly(module)
        return text


def _declarations(ir: str) -> str:
    """Declares the floating-point intrinsics that a module calls, such as llvm.sqrt.v16f32."""
    lines = []
    for name, lanes, bits in sorted(set(re.findall(r"@llvm\.([a-z]+)\.(v\d+)?f(32|64)\(", ir))):
        scalar = {"32": "float", "64": "double"}[bits]
        type_ = f"<{lanes[1:]} x {scalar}>" if lanes else scalar
        args = ", ".join([type_] * (2 if name == "pow" else 1))
        lines.append(f"declare {type_} @llvm.{name}.{lanes}f{bits}({args})\n")
    return "\n" + "".join(lines)
