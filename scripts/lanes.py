"""Runs the steps of scripts/check: first what everything stands on, then lanes side by side, then what takes hours.

A step's output stands in a file of its own, is printed whole when the step fails, and is one line when it passes.
However the run ends, a table says each step's seconds, slowest first, and `steps.tsv` beside the outputs keeps it.
"""

import ctypes
import dataclasses
import os
import pathlib
import re
import shlex
import signal
import subprocess
import threading
import time

FIRST, LONG = "first", "long"
PASSED, FAILED, ENDED, NOT_RUN = "passed", "failed", "ended", "not run"
# A step that has not ended by then has failed; hours for what takes hours.
PATIENCE = {FIRST: 2400, LONG: 6 * 3600}
PR_SET_CHILD_SUBREAPER = 36


@dataclasses.dataclass
class Step:
    lane: str
    name: str
    command: str
    result: str = NOT_RUN
    is_taken: bool = False
    seconds: float = 0.0
    # Of processors, its own and of what it waited for.
    busy: float = 0.0

    @property
    def file(self):
        return re.sub(r"[^a-z0-9]+", "-", self.name.lower()).strip("-") + ".txt"


class Run:
    """One run of steps, whose outputs go to a folder. Of the lanes that go side by side, one that has no steps left helps
    with those of the last."""

    def __init__(self, steps, folder, root, lanes, after_long=lambda step: None):
        self.steps, self.folder, self.root, self.lanes = steps, pathlib.Path(folder), root, lanes
        self.after_long = after_long
        self.began = time.monotonic()
        self.signalled = None
        self.choosing, self.speaking = threading.Lock(), threading.Lock()
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in [*self.folder.glob("*.txt"), *self.folder.glob("*.tsv")]:
            old.unlink()

    def go(self):
        """Runs them: whether all have passed."""
        # What a step leaves running becomes our child, and is ended with us.
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(one, self.end)
        self.side_by_side([FIRST], stops=True)
        if self.holds(FIRST):
            self.side_by_side(*([name, self.lanes[-1]] for name in self.lanes))
            # Hours are for what holds otherwise.
            if self.holds(FIRST, *self.lanes):
                self.side_by_side([LONG])
        end_all(descendants(os.getpid()))
        self.tell()
        return all(step.result == PASSED for step in self.steps)

    def holds(self, *names):
        return all(step.result == PASSED for step in self.steps if step.lane in names)

    def side_by_side(self, *lanes, stops=False):
        threads = [threading.Thread(target=self.lane, args=(names, stops)) for names in lanes]
        for thread in threads:
            thread.start()
        # A signal may be given to any thread, and only this one acts on it: it never sleeps for long.
        while any(thread.is_alive() for thread in threads):
            threads[0].join(0.1)
            time.sleep(0.02)

    def lane(self, names, stops):
        """The steps of these lanes, one after the other. One that fails ends those after it where they stand on it; elsewhere
        each says its own, since the next repair wants to know of all."""
        while step := self.next(names):
            self.take(step)
            if step.lane == LONG:
                self.after_long(step)
            if stops and step.result != PASSED:
                return

    def next(self, names):
        """The first step that nobody has taken, of the first of these lanes that has one."""
        with self.choosing:
            left = [step for name in names for step in self.steps if step.lane == name and not step.is_taken]
            if not left or self.signalled:
                return None
            left[0].is_taken = True
            return left[0]

    def take(self, step):
        path, began = self.folder / step.file, time.monotonic()
        with open(path, "wb") as output:
            process = subprocess.Popen(
                shlex.split(step.command), cwd=self.root, stdin=subprocess.DEVNULL, stdout=output,
                stderr=subprocess.STDOUT, start_new_session=True)
            # A signal may have come before it was known to run.
            if self.signalled:
                end_all([process.pid])
            patience = threading.Timer(
                PATIENCE.get(step.lane, PATIENCE[FIRST]), lambda: end_all([process.pid, *descendants(process.pid)]))
            patience.start()
            _, status, used = os.wait4(process.pid, 0)
            patience.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
        step.seconds, step.busy = time.monotonic() - began, used.ru_utime + used.ru_stime
        step.result = ENDED if self.signalled else PASSED if process.returncode == 0 else FAILED
        with self.speaking:
            mark = "✓" if step.result == PASSED else "✗"
            if step.result == FAILED:
                print(f"\n▸ {step.name}: {step.command}\n{path.read_text(errors='replace').rstrip()}")
                print(f"(status {process.returncode}; the same in {path})")
            print(f"{mark} {step.name} ({step.seconds:.0f} s)", flush=True)

    def end(self, number, _frame):
        """A signal ends what runs, and the run."""
        self.signalled = number
        end_all(descendants(os.getpid()))

    def complaints(self, step, most=12):
        """Of what a step said, the lines that sound like its failure, or its last: all of it stands further up, where a
        long output hides it."""
        lines = (self.folder / step.file).read_text(errors="replace").splitlines()
        found = [line for line in lines if re.search(r"[✗✘]|\b(error|fatal)\b|Error\b", line)] or lines
        return [line[:300] for line in (found[:most] if found is not lines else lines[-most:])]

    def tell(self):
        """The table, printed and kept."""
        rows = sorted(self.steps, key=lambda step: -step.seconds)
        lines = ["seconds\tprocessor\tlane\tresult\tstep"]
        lines += [f"{s.seconds:.1f}\t{s.busy:.1f}\t{s.lane}\t{s.result}\t{s.name}" for s in rows]
        (self.folder / "steps.tsv").write_text("\n".join(lines) + "\n")
        print("\nseconds  processor  lane     result   step")
        for s in rows:
            print(f"{s.seconds:7.0f} {s.busy:10.0f}  {s.lane:8} {s.result:8} {s.name}")
        for lane in dict.fromkeys(step.lane for step in self.steps):
            mine = [step for step in self.steps if step.lane == lane]
            print(f"{sum(s.seconds for s in mine):7.0f} {sum(s.busy for s in mine):10.0f}  {lane:8} in all")
        bad = [step for step in self.steps if step.result != PASSED]
        for step in bad:
            if step.result == FAILED:
                print(f"\n✗ {step.name}", *self.complaints(step), sep="\n    ")
        minutes = f"{(time.monotonic() - self.began) / 60:.1f} minutes"
        if bad:
            print(f"\n✗ {len(bad)} of {len(self.steps)} steps have not passed, after {minutes}: "
                  + ", ".join(f"{step.name} ({step.result})" for step in bad), flush=True)
        else:
            print(f"\nAll {len(self.steps)} checks passed in {minutes}.", flush=True)


def descendants(of):
    """All processes that this one started and that these started, but for those that have ended."""
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat", encoding="utf-8", errors="replace") as file:
                    state, parent = file.read().rpartition(")")[2].split()[:2]
            except OSError:
                continue
            if state not in "ZX":
                parents[int(entry)] = int(parent)
    found, wanted = [], [of]
    while wanted:
        above = wanted.pop()
        below = [one for one, parent in parents.items() if parent == above]
        found, wanted = found + below, wanted + below
    return found


def end_all(processes, patience=30):
    """Asks them to end, and ends those that don't: also on a busy machine, a script stops what it has started first."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        for process in processes:
            try:
                os.kill(process, number)
            except ProcessLookupError:
                pass
        until = time.monotonic() + patience
        while time.monotonic() < until:
            alive = set(descendants(os.getpid())) & set(processes)
            if not alive:
                return
            time.sleep(0.05)
