"""docs/long-runs.md: the last result of each step of scripts/check that takes hours, its command and its commit."""

import datetime
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
FILE = ROOT / "docs/long-runs.md"
NOT_YET = "not yet run"


def commit():
    """The one that was run, and whether something beside it was."""
    def git(*words):
        return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()

    changed = [line for line in git("status", "--porcelain", "--untracked-files=no").splitlines()
               if not line.endswith("docs/long-runs.md")]
    return git("rev-parse", "--short=10", "HEAD") + (" and changes" if changed else "")


def row(step, last=NOT_YET, took="", at=""):
    return f"| {step.name} | `{step.command}` | {last} | {took} | {at} |"


def note(step):
    """Writes the result of a step that has ended by itself."""
    if step.result not in ("passed", "failed"):
        return
    lines = FILE.read_text().splitlines()
    places = [number for number, line in enumerate(lines) if line.startswith(f"| {step.name} |")]
    assert len(places) == 1, f"{FILE} has {len(places)} rows for {step.name}"
    hours, minutes = divmod(round(step.seconds / 60), 60)
    last = f"{step.result}, {datetime.date.today().isoformat()}"
    lines[places[0]] = row(step, last, f"{hours}:{minutes:02d}", commit())
    FILE.write_text("\n".join(lines) + "\n")
