"""Crash images: what the disk may hold at a moment of a recorded run, opened as after the power came back."""

import os
import random
import shutil

from disk import Disk, records
from operations import Said
from workshop import kill


def record_run(workshop, seed, count, fault=None, lie=None):
    """Two processes, one after the other, over one folder: the first ends before its time or has a disk that fails.

    Gives the folder as it was before and the log of what happened, with the places where a process ended.
    """
    place, log = workshop.fresh("run"), os.path.join(workshop.folder, "log")
    if os.path.exists(log):
        os.unlink(log)
    ends = []
    for process_number, faults in ((1, fault), (2, None)):
        process = workshop.writer(
            place, f"S{process_number}", seed * 2 + process_number, count=count, log=log, fault=faults, lie=lie)
        try:
            said, problem = process.communicate(timeout=300)
        except Exception:
            kill(process)
            raise
        if process_number == 2 and (process.returncode or b"done" not in said):
            raise SystemExit(f"soak-writer ended with {process.returncode}: {problem.decode()[-2000:]}")
        ends.append(len(records(log)))
    return records(log), ends


def check_images(workshop, seed, many, count, fault=None, lie=None, every=1, first_problem_only=False):
    """As many images of one recorded run. Gives (images, commits acknowledged, problems).

    - every: of so many images one is opened by Sinxay itself, with the ledger and all sealed fields; the others by SQLite.
    """
    chance = random.Random(seed)
    log, ends = record_run(workshop, seed, count, fault, lie)
    answers = [number + 1 for number, entry in enumerate(log) if entry[0] == "A" and b"kept" in entry[3]]
    moments = sorted(
        chance.choice(answers) if answers and chance.random() < 0.4 else chance.randint(0, len(log)) for _ in range(many))
    disk, said, image = Disk(workshop.empty), Said(), os.path.join(workshop.folder, "image")
    problems, reached = [], 0
    for number, moment in enumerate(moments):
        for position in range(reached, moment):
            if position == ends[0]:
                disk.killed()
                said.rest = b""
            what, _, _, data = log[position]
            if what == "A":
                said.hear(data)
            else:
                disk.replay(log[position])
        reached = moment
        shutil.rmtree(image, ignore_errors=True)
        for name, content in disk.image(chance).items():
            path = os.path.join(image, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
                file.write(content)
        found = []
        if number % every == 0:
            held = workshop.holds(image)
            if held != "holds":
                found.append(held)
        try:
            found += said.check(os.path.join(image, "data", "sinxay.sqlite"), failed_is_gone=not (fault or "").startswith("sync"))
        except Exception as error:  # noqa: BLE001
            found.append(f"SQLite: {error}")
        problems += [f"seed {seed}, image {number} at {moment} of {len(log)}: {problem}" for problem in found]
        if problems and first_problem_only:
            return number + 1, len(said.kept), problems
    return many, len(said.kept), problems
