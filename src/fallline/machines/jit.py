"""From the IR of LLVM to machine code of this processor, and to the assembly of NVIDIA's GPUs."""

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


TRIPLE = "nvptx64-nvidia-cuda"
"""How a module says that it is for NVIDIA's GPUs."""

_GPUS = {(7, 0): "+ptx63", (8, 0): "+ptx70", (9, 0): "+ptx78"}
"""The compute capabilities that PTX is made for, and its oldest version for each; newer devices run the newest."""


@functools.cache
def _gpu(capability: tuple[int, int]) -> llvm.TargetMachine:
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    chosen = max(known for known in _GPUS if known <= capability)
    target = llvm.Target.from_triple(TRIPLE)
    return target.create_target_machine(cpu=f"sm_{chosen[0]}{chosen[1]}", features=_GPUS[chosen], opt=3)


def ptx(ir: str, capability: tuple[int, int]) -> str:
    """A module as PTX, which NVIDIA's driver takes, for GPUs of a compute capability, at least 7.0, and newer ones.

    Raises:
        RuntimeError: LLVM refused the module, or cannot make PTX.
    """
    with _lock:
        module = llvm.parse_assembly(ir + _declarations(ir))
        module.verify()
        text: str = _gpu(capability).emit_assembly(module)
        return text


def _declarations(ir: str) -> str:
    """Declares the floating-point intrinsics that a module calls, such as llvm.sqrt.v16f32."""
    lines = []
    for name, lanes, bits in sorted(set(re.findall(r"@llvm\.([a-z]+)\.(v\d+)?f(32|64)\(", ir))):
        scalar = {"32": "float", "64": "double"}[bits]
        type_ = f"<{lanes[1:]} x {scalar}>" if lanes else scalar
        args = ", ".join([type_] * {"pow": 2, "fma": 3}.get(name, 1))
        lines.append(f"declare {type_} @llvm.{name}.{lanes}f{bits}({args})\n")
    return "\n" + "".join(lines)
