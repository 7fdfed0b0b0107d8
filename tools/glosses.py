"""Makes src/fallline/problems/data/wordnet_glosses.txt.xz again, from the files of Debian's package wordnet-base.

    python tools/glosses.py [FOLDER]

FOLDER holds data.adj, data.adv, data.noun and data.verb; by default /usr/share/wordnet. Each line that is written holds
a gloss behind the two digits of its label, the number of the lexicographer file in wninput(5WN) and lexnames(5WN).
"""

from __future__ import annotations

import lzma
import sys
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/fallline/problems/data/wordnet_glosses.txt.xz"


def lines(file: Path) -> Iterator[str]:
    """The label and the gloss of each sense; the licence at the file's head is indented."""
    for line in file.read_text("latin1").splitlines():
        if not line.startswith(" "):
            head, _, gloss = line.partition("| ")
            yield f"{head.split()[1]} {gloss.strip()}\n"


def text(folder: Path) -> str:
    """All of them."""
    return "".join(line for part in ("adj", "adv", "noun", "verb") for line in lines(folder / f"data.{part}"))


def main(folder: Path) -> None:
    """Writes the file."""
    TARGET.write_bytes(lzma.compress(text(folder).encode("ascii"), preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet"))
