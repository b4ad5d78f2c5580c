"""Each call that changes a file fails in turn: killed before it, a broken disk, a full one, half a write."""

import os

from disk import records
from operations import Said

WRITERS, EACH = 4, 5
WAYS = [("write", "KILL"), ("write", "EIO"), ("write", "ENOSPC"), ("write", "SHORT"), ("sync", "KILL"), ("sync", "EIO"),
        ("change", "KILL"), ("change", "EIO")]


def once(workshop, fault, seed):
    """One run of twenty operations, and what is wrong with it."""
    place, log = workshop.fresh("faulty"), os.path.join(workshop.folder, "faulty-log")
    if os.path.exists(log):
        os.unlink(log)
    process = workshop.writer(place, "S1", seed, writers=WRITERS, count=EACH, log=log, fault=fault)
    words, complaint = process.communicate(timeout=120)
    said, problems = Said(), []
    said.hear(words)
    kind, what = (fault or "::").split(":")[::2]
    if process.returncode not in ((-9,) if what == "KILL" else (0, 1, 74)):
        # Fewer calls than were asked for: nothing failed.
        if not (what == "KILL" and process.returncode == 0):
            problems.append(f"ended with {process.returncode}: {complaint.decode()[-300:]}")
    broken = {key for key, why in said.failed.items() if "GivenUp" not in why}
    if broken and any("SQLite error 10" in said.failed[key] for key in broken):
        problems += went_on(words.decode().splitlines())
    if b"done" not in words and what != "KILL" and process.returncode == 0:
        problems.append("ended without a word")
    held = workshop.holds(place)
    if held != "holds":
        problems.append(held)
    problems += said.check(os.path.join(place, "data", "sinxay.sqlite"), failed_is_gone=kind != "sync")
    calls = records(log)
    return calls, len(broken), problems


def went_on(lines):
    """What was begun after the disk had failed and was acknowledged all the same."""
    late, has_failed = {}, False
    for line in lines:
        word, *more = line.split(" ")
        if word == "failed" and "SQLite error 10" in line:
            has_failed = True
        elif word == "begin":
            late[tuple(more[:2])] = has_failed
        elif word == "kept" and late[tuple(more)]:
            return [f"went on after the disk had failed: {line}"]
    return []


def check_faults(workshop, every):
    """Gives (runs, operations whose user heard an error, problems); every so many-th call fails."""
    calls, _, problems = once(workshop, None, 1)
    most = {
        "write": sum(entry[0] == "W" for entry in calls), "sync": sum(entry[0] == "B" for entry in calls),
        "change": sum(entry[0] in "TU" for entry in calls)}
    runs, heard = 1, 0
    for kind, what in WAYS:
        step = max(1, every // 8) if kind == "sync" else every
        for number in range(1, most[kind] + 1, step):
            fault = f"{kind}:{number}:{what}"
            _, broken, found = once(workshop, fault, number)
            runs, heard = runs + 1, heard + broken
            problems += [f"{fault}: {problem}" for problem in found]
    # A disk that stays full, and one that stays broken.
    for fault in ("write:60+:ENOSPC", "write:60+:EIO", "sync:12+:EIO"):
        _, broken, found = once(workshop, fault, 3)
        runs, heard = runs + 1, heard + broken
        if not broken:
            found.append("nobody heard of it")
        problems += [f"{fault}: {problem}" for problem in found]
    return runs, heard, problems
