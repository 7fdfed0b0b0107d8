"""Damage to the files of a race, drawn at random: `run` looks for what is answered with a traceback or a wrong number.

As a program: `python tests/fuzz_files.py SECONDS SEED`.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
import warnings
from pathlib import Path

from fallline.race.engine.jobs import Job
from fallline.race.engine.processes import this_owner
from fallline.race.engine.queue import Queue, QueueError
from fallline.race.engine.storage import StorageError, open_storage
from fallline.race.outcome.folder import load
from fallline.race.protocol.errors import RaceError

JOBS = 8
WRONG = (None, True, -1, 1e400, 2**70, "x", "\ud800", [], {}, [[[]]], "9" * 5000)


def journal(path, names):
    """Writes a journal with a result for each name, of numbers that no other job has."""
    queue = Queue(open_storage(path), "race")
    queue.settings = {"plan": None, "of": names}
    queue.put(Job(name, {"number": number}) for number, name in enumerate(names))
    for _ in names:
        claimed = queue.claim(this_owner())
        queue.finish(claimed, {"loss": claimed.job.payload["number"] + 0.5})
    return path.read_bytes()


def results(path):
    """The losses by job, as far as the journal tells."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        queue = Queue(open_storage(path, create=False), "race", create=False)
        return {name: outcome.result.get("loss") for name, outcome in queue.results().items()}


# Damage: from the lines and a source of random numbers the new bytes, and which lines were hurt


def cut(lines, draw):
    index = draw.randrange(len(lines))
    text = b"".join(lines[:index]) + lines[index][: draw.randrange(len(lines[index]))]
    return text, set(range(index, len(lines)))


def cut_inside(lines, draw):
    index = draw.randrange(len(lines))
    begin, end = sorted(draw.sample(range(len(lines[index]) + 1), 2))
    lines[index] = lines[index][:begin] + lines[index][end:]
    return b"".join(lines), {index, index + 1}  # where its end was cut the next line is the same line


def flipped(lines, draw):
    text, hurt = bytearray(b"".join(lines)), set()
    for _ in range(draw.choice((1, 1, 5, 50))):
        at = draw.randrange(len(text))
        text[at] ^= 1 << draw.randrange(8)
        index = next(k for k in range(len(lines)) if at < sum(map(len, lines[: k + 1])))
        hurt |= {index, index + 1}
    return bytes(text), hurt


def doubled(lines, draw):
    for _ in range(draw.randint(1, 4)):
        lines.insert(draw.randrange(len(lines) + 1), draw.choice(lines))
    return b"".join(lines), set()


def swapped(lines, draw):
    for _ in range(draw.randint(1, 4)):
        one, other = draw.randrange(len(lines)), draw.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines), set()


def removed(lines, draw):
    index = draw.randrange(len(lines))
    del lines[index]
    return b"".join(lines), {index}


def zeros(lines, draw):
    index = draw.randrange(len(lines))
    begin = draw.randrange(len(lines[index]))
    lines[index] = lines[index][:begin] + bytes(draw.randint(1, 9000))
    return b"".join(lines), {index, index + 1}


def garbage(lines, draw):
    lines.insert(draw.randrange(len(lines) + 1), draw.randbytes(draw.randint(0, 2000)).replace(b"\n", b"") + b"\n")
    return b"".join(lines), set()


def huge(lines, draw):
    lines.insert(draw.randrange(len(lines) + 1), draw.choice((b"x", b"[", b"9", b" ")) * (5 << 20) + b"\n")
    return b"".join(lines), set()


def mistyped(lines, draw):
    index = draw.randrange(len(lines))
    record = json.loads(lines[index])
    record[draw.choice(list(record))] = draw.choice(WRONG)
    lines[index] = json.dumps(draw.choice((record, list(record), 7, "x", None))).encode() + b"\n"
    return b"".join(lines), {index}


def twice(lines, draw):
    return b"".join(lines + lines), set()


KINDS = (cut, cut_inside, flipped, doubled, swapped, removed, zeros, garbage, huge, mistyped, twice)


def whole(lines, hurt):
    """The jobs of which no line is hurt; none where it is the line that makes the queue."""
    jobs, trials = {}, {}
    for index, line in enumerate(map(json.loads, lines)):
        if line["op_code"] == 4:
            trials[line["trial"]] = line["user_attrs"]["job"]
        if name := trials.get(line.get("trial", line.get("trial_id"))):
            jobs.setdefault(name, set()).add(index)
    return {name for name, indices in jobs.items() if not indices & hurt}


def damage_journal(path, text, kind, draw):
    """Damages a journal once and reads it. Returns what is wrong with the answer, or nothing."""
    lines = text.splitlines(keepends=True)
    damaged, hurt = kind(list(lines), draw)
    path.write_bytes(damaged)
    right = {f"job {number}": number + 0.5 for number in range(JOBS)}
    try:
        found = results(path)
    except (QueueError, StorageError) as error:
        found = {}
        if whole(lines, hurt):
            return f"{error}, but {whole(lines, hurt)} are whole"
    if path.read_bytes() != damaged:
        return "reading has changed the file"
    if wrong := {name: loss for name, loss in found.items() if right.get(name) != loss}:
        return f"wrong numbers: {wrong}"
    if lost := whole(lines, hurt) - found.keys():
        return f"lost: {lost}"
    return goes_on(path, right)


def goes_on(path, right):
    """Has the race go on, after which all is there."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        queue = Queue(open_storage(path), "race")
        queue.settings = {"plan": None}
        queue.withdraw()
        for trial in queue.running():
            queue._tell(trial._trial_id, "owner", None)
            queue.settle(trial)
        queue.put(Job(name, {"number": int(loss)}) for name, loss in right.items())
        while claimed := queue.claim(this_owner()):
            queue.finish(claimed, {"loss": claimed.job.payload["number"] + 0.5})
    return "" if results(path) == right else "does not go on"


def damage_settings(path, text, draw):
    """Damages race.json once and reads it. Returns what is wrong with the answer, or nothing."""
    if draw.random() < 0.5:
        record = json.loads(text)
        part = draw.choice((record, record["settings"]))
        part[draw.choice(list(part))] = draw.choice(WRONG)
        path.write_text(json.dumps(record))
    else:
        draw.choice((cut, flipped, doubled, swapped, zeros, garbage))
        lines = text.encode().splitlines(keepends=True)
        path.write_bytes(draw.choice((cut, flipped, doubled, swapped, zeros, garbage))(lines, draw)[0])
    try:
        load(path.parent)
    except RaceError as error:
        return "" if "race.json" in str(error) else f"names no file: {error}"
    return ""


def run(seconds, seed, most=10**9):
    """Damages files for so many seconds. Returns every answer that is wrong, with the seed that repeats it."""
    found, ends = [], time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder:
        path, settings = Path(folder, "journal.log"), Path(folder, "race.json")
        text = journal(path, [f"job {number}" for number in range(JOBS)])
        plain = {"problems": ["digits"], "contenders": ["sgd"], "trials": 4, "seed": 0}
        told = json.dumps({"command": "x", "storage": "", "queue": "race", "settings": plain}, indent=2)
        for case in range(seed, seed + most):
            if time.monotonic() > ends:
                break
            draw, kind = random.Random(case), KINDS[case % len(KINDS)]
            if said := damage_journal(path, text, kind, draw):
                found.append(f"{case}: {kind.__name__}: {said}")
            if said := damage_settings(settings, told, draw):
                found.append(f"{case}: race.json: {said}")
    return found


if __name__ == "__main__":
    wrong = run(float(sys.argv[1]), int(sys.argv[2]))
    print(*wrong, sep="\n")
    sys.exit(bool(wrong))
