"""Recorded questions: what `sinxay audio` takes, where it puts it, and what it says is missing.

Usage: audio.py PATH_OF_SINXAY
"""

import os
import shutil
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
failures = []


def expect(name, holds, detail=""):
    print(("✓ " if holds else "✗ ") + name)
    if not holds:
        failures.append(name)
        print("  " + str(detail).replace("\n", "\n  "))


with tempfile.TemporaryDirectory() as home:
    shutil.copytree(os.path.join(root, "Content"), os.path.join(home, "Content"))
    audio = os.path.join(home, "Content", "audio")

    def run(*arguments):
        return subprocess.run(
            [program, *arguments], env={**os.environ, "SINXAY_HOME": home}, capture_output=True, text=True, timeout=120)

    def file(name, data):
        path = os.path.join(home, name)
        with open(path, "wb") as out:
            out.write(data)
        return path

    def refused(name, result, *said):
        holds = result.returncode != 0 and result.stdout == "" and all(word in result.stderr for word in said)
        expect(name, holds, (result.returncode, result.stdout, result.stderr))

    voice = file("voice.ogg", b"OggS" + bytes(1000))
    before = run("audio", "list", "--language", "th")
    expect("nothing is recorded at first", before.returncode == 0 and "raid-1 th: 0 of " in before.stdout, before)

    added = run("audio", "add", "returnee-1", "th", "D5-03", voice)
    kept = os.path.join(audio, "core-1", "th", "D5-03.ogg")
    expect("a recording is kept under the form whose words it speaks", added.returncode == 0 and os.path.exists(kept), added)
    expect("and serves the forms that share them", "returnee-1" in added.stdout and "raid-1" not in added.stdout, added.stdout)
    after = run("audio", "list", "--language", "th").stdout
    line = next(line for line in after.splitlines() if line.startswith("core-1 th: "))
    expect("it is no longer missing", line.startswith("core-1 th: 1 of ") and " D5-03" not in line, line)
    own = run("audio", "add", "raid-1", "th", "D5-03", voice)
    expect("words of a form's own are recorded for it", os.path.exists(os.path.join(audio, "raid-1", "th", "D5-03.ogg")), own)

    again = run("audio", "add", "core-1", "th", "D5-03", file("voice.wav", b"\0\0\0\x20ftypM4A " + bytes(100)))
    expect("the kind is what the bytes say", os.path.exists(kept.replace(".ogg", ".m4a")), again)
    expect("and a new recording takes the old one's place", not os.path.exists(kept), os.listdir(os.path.dirname(kept)))
    expect("the content is still whole", run("check").returncode == 0, run("check"))

    refused("what is too large", run("audio", "add", "core-1", "th", "D5-03", file("long.ogg", b"OggS" + bytes(200_000))), "200000")
    refused("what is no recording", run("audio", "add", "core-1", "th", "D5-03", file("page.ogg", b"<html>")), "no Ogg")
    refused("a form that is not there", run("audio", "add", "moon-1", "th", "D5-03", voice), "moon-1", "raid-1")
    refused("a language nobody is asked in", run("audio", "add", "core-1", "fr", "D5-03", voice), "fr", "vi")
    refused("a question that the form does not ask", run("audio", "add", "core-1", "th", "R-01", voice), "R-01")
    refused("a file that is not there", run("audio", "add", "core-1", "th", "D5-03", os.path.join(home, "none")), "none")

if failures:
    sys.exit(f"{len(failures)} of the promises on recordings do not hold")
