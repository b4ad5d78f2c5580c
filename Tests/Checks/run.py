"""The check itself: no step stands where it is not run, and nothing that fails is told as passed.

Usage: run.py
"""

import contextlib
import importlib.machinery
import importlib.util
import io
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "scripts"))
import lanes  # noqa: E402
import long_runs  # noqa: E402

failures = []


def expect(name, holds, detail=""):
    if not holds:
        failures.append(name)
    print(("✓ " if holds else "✗ ") + name + ("" if holds else f"\n    {detail!r}"[:2000]), flush=True)


def steps_of_check():
    loader = importlib.machinery.SourceFileLoader("check", str(ROOT / "scripts/check"))
    check = importlib.util.module_from_spec(importlib.util.spec_from_loader("check", loader))
    loader.exec_module(check)
    return check.STEPS, check.LANES


def list_of_steps():
    steps, names = steps_of_check()
    known = [lanes.FIRST, *names, lanes.LONG]
    lost = [step.name for step in steps if step.lane not in known]
    expect("every step of scripts/check is in a lane", not lost, lost)
    expect("each lane has steps", all(any(step.lane == name for step in steps) for name in known), known)
    expect("no two steps share a file for their output", len({step.file for step in steps}) == len(steps))
    tests = [step for step in steps if step.command.endswith("swift test --skip-build")]
    expect("all Swift tests are run, by one step that leaves none out", len(tests) == 1, tests)
    # What a step names, and what that names.
    said = "\n".join(step.command for step in steps)
    for _ in range(3):
        named = {path for path in (ROOT / "scripts").iterdir() if path.is_file() and f"scripts/{path.name}" in said}
        said += "\n".join(path.read_text() for path in named if path.name != "check")
    programs = [
        str(path.relative_to(ROOT)) for path in (ROOT / "Tests").rglob("*.py")
        if re.search(r"sys\.argv|argparse|^main\(\)", path.read_text(), re.MULTILINE)]
    lost = [path for path in programs if path not in said]
    expect(f"every program of the tests is run by a step ({len(programs)})", len(programs) > 12 and not lost, lost)
    targets = {path.stem.removeprefix("Fuzz") for path in (ROOT / "Tests/Fuzz").glob("Fuzz*.swift")}
    listed = set(subprocess.run([ROOT / "scripts/fuzz", "--list"], capture_output=True, text=True, check=True).stdout.split())
    expect("scripts/fuzz knows every fuzz target", targets == listed, [targets, listed])
    rows = re.findall(r"^\| (.*?) \| `(.*?)` \|", long_runs.FILE.read_text(), re.MULTILINE)
    long = [(step.name, step.command) for step in steps if step.lane == lanes.LONG]
    expect("docs/long-runs.md has every long run with its command, and no other", sorted(rows) == sorted(long), [rows, long])


def ran(folder, *steps, names=("one", "other")):
    run = lanes.Run([lanes.Step(*step) for step in steps], folder, ROOT, names)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        holds = run.go()
    return holds, said.getvalue(), [step.result for step in run.steps]


def runs(folder):
    pipe = os.path.join(folder, "pipe")
    os.mkfifo(pipe)
    kept = os.path.join(folder, "kept")
    lanes.PATIENCE = {lanes.FIRST: 20}
    # Each waits for the other: one after the other, neither would end.
    holds, said, results = ran(
        kept, ("one", "Waits", f"sh -c 'read word < {pipe}; echo heard $word'"), ("other", "Speaks", f"sh -c 'echo hello > {pipe}'"))
    expect("two lanes go side by side", holds and results == ["passed", "passed"], said)
    expect("what passes is one line", "heard" not in said and said.count("✓") == 2, said)
    expect("its output is kept", pathlib.Path(kept, "waits.txt").read_text() == "heard hello\n")

    # The first waits for the second of its own lane, which somebody else has to take.
    holds, said, results = ran(
        kept, ("one", "Short", "true"), ("other", "Waits", f"sh -c 'read word < {pipe}'"), ("other", "Speaks", f"sh -c 'echo hello > {pipe}'"))
    expect("a lane that has ended helps the last one", holds and results == ["passed"] * 3, said)
    holds, said, results = ran(kept, ("one", "Counts", f"sh -c 'echo run >> {kept}/count'"), *[("other", f"Step {n}", f"sh -c 'echo run >> {kept}/count'") for n in range(30)])
    expect("  and no step is run twice", holds and pathlib.Path(kept, "count").read_text().count("run") == 31, said)

    holds, said, results = ran(
        kept, ("first", "Base", "true"), ("one", "Breaks", "sh -c 'echo why; exit 3'"), ("one", "Later", "true"),
        ("other", "Beside", "true"), ("long", "Hours", "true"))
    expect("a failure is told at the end", not holds and "1 of 5" not in said and "Breaks (failed)" in said, said)
    expect("with all that it said", "why\n" in said and "status 3" in said, said)
    expect("and after the table once more what it complained of", "✗ Breaks\n    why\n" in said[said.index("processor"):], said)
    expect("those beside it and after it say their own", results == ["passed", "failed", "passed", "passed", "not run"], results)
    expect("the table has every step",
           all(re.search(rf"\d+ +\d+  \w+ +[a-z ]+ {name}\n", said) for name in ["Base", "Breaks", "Later", "Beside", "Hours"]), said)
    table = pathlib.Path(kept, "steps.tsv").read_text().splitlines()
    expect("and so has its file", len(table) == 6 and table[0].startswith("seconds\t"), table)

    holds, said, results = ran(kept, ("first", "Base", "false"), ("first", "Next", "true"), ("one", "On it", "true"))
    expect("nothing goes on where what it stands on fails", not holds and results == ["failed", "not run", "not run"], results)

    lanes.PATIENCE = {lanes.FIRST: 0.2}
    holds, said, results = ran(kept, ("one", "Hangs", "sh -c 'sleep 600'"))
    expect("a step that hangs fails", not holds and results == ["failed"], said)


SIGNALLED = """
import sys
sys.path.insert(0, {scripts!r})
import lanes
# The second leaves a server behind, in a session of its own.
steps = [lanes.Step("one", "Sleeps", "sh -c 'echo begun > {pipe}; sleep 600; echo over'"), lanes.Step("one", "Later", "true"),
         lanes.Step("other", "Leaves", "sh -c 'setsid sleep 601 & echo $! > {left}; echo begun > {pipe}'")]
run = lanes.Run(steps, {folder!r}, "/", ["one", "other"])
run.go()
sys.exit(128 + run.signalled)
"""


def signals(folder):
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        pipe, left, kept = (os.path.join(folder, f"{name}-{number}") for name in ("pipe", "left", "kept"))
        os.mkfifo(pipe)
        script = SIGNALLED.format(scripts=str(ROOT / "scripts"), pipe=pipe, left=left, folder=kept)
        process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
        begun = 0
        while begun < 2:
            with open(pipe, encoding="utf-8") as file:
                begun += file.read().count("begun")
        process.send_signal(number)
        said = process.communicate()[0]
        expect(f"{number.name} ends both lanes", process.returncode == 128 + number and "Later (not run)" in said, said)
        with open(left, encoding="utf-8") as file:
            server = int(file.read())
        expect("  with what they left running", server not in lanes.descendants(1) and not alive(server))
        expect("  and the table is printed", "not run  Later" in said, said)


def alive(process):
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8") as file:
            return file.read().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def main():
    list_of_steps()
    with tempfile.TemporaryDirectory(prefix="sinxay-check-") as folder:
        runs(folder)
        signals(folder)
    print(f"{len(failures)} failed" if failures else "The check holds.")
    sys.exit(1 if failures else 0)


main()
