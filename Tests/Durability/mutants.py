"""Breaks the promise of durability in one place after the other, and shows that the harness finds each build out.

Usage: mutants.py [NAME…]

Each is a small patch of the source and a build of sinxay; the source is put back after each, and built again at the end.
"""

import os
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DATABASE, KEYS = "Sources/StoreSQLite/SQLiteDatabase.swift", "Sources/StoreSQLite/SQLiteKeyStore.swift"
GROUP, OFFICE = "Sources/StoreSQLite/GroupCommit.swift", "Sources/Desks/Office/Office.swift"
IMAGES, KILLS, FAULTS = ("--images", "600"), ("--kills", "60"), ("--fault-every", "8")
NO_SYNC = [('"PRAGMA synchronous = FULL"', '"PRAGMA synchronous = {0}"'), ('"PRAGMA synchronous") == 2', '"PRAGMA synchronous") == {1}')]
EARLY = [("kept.append(try only.run(SQLiteConnection(db, shapes)))",
          "let early = try only.run(SQLiteConnection(db, shapes)); early(); kept.append({})"),
         ("kept.append(try apart(job, db))", "let early = try apart(job, db); early(); kept.append({})")]
MUTATIONS = [
    # name, file, what stands there and what is put there, what has to find it out
    ("synchronous-off", DATABASE, [(old, new.format("OFF", 0)) for old, new in NO_SYNC], IMAGES),
    ("synchronous-normal", DATABASE, [(old, new.format("NORMAL", 1)) for old, new in NO_SYNC], IMAGES),
    ("said-before-the-commit", GROUP, EARLY, IMAGES),
    ("said-before-the-commit-and-killed", GROUP, EARLY, KILLS),
    ("keys-synchronous-off", KEYS, [(old, new.format("OFF", 0)) for old, new in NO_SYNC], IMAGES),
    ("salts-after-the-data", OFFICE,
     [("        return try await database.write { connection in",
       "        nonisolated(unsafe) var late: [VaultSession] = []\n        let answer = try await database.write { connection in"),
      ("            try sealer.session.keepSalts()\n            return answer\n        }",
       "            late.append(sealer.session)\n            return answer\n        }\n"
       "        for session in late { try session.keepSalts() }\n        return answer")], IMAGES),
    ("log-not-rewritten", DATABASE, [("try LogRewriting.run(db, database: path)", "")], IMAGES),
    ("keys-log-not-rewritten", KEYS, [("try LogRewriting.run(db, database: path)", "")], ("--images", "1500")),
    ("goes-on-after-the-disk-failed", GROUP, [("if DiskFailure.isOne(error, of: pool.path) { stop(error) }", "")], FAULTS),
]


def run(*command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=1800, check=False)


def build():
    return run("swift", "build", "--ignore-lock", "--product", "sinxay")


def mutate(path, changes, finding):
    file = os.path.join(ROOT, path)
    with open(file, encoding="utf-8") as source:
        text = source.read()
    changed = text
    for old, new in changes:
        if old not in changed:
            return f"does not fit the source any longer: {old}"
        changed = changed.replace(old, new)
    try:
        with open(file, "w", encoding="utf-8") as source:
            source.write(changed)
        built = build()
        if built.returncode != 0:
            return "does not build: " + built.stdout[-600:]
        nothing = ("--images", "0", "--kills", "0", "--server-kills", "0", "--fault-every", "0")
        ran = run(sys.executable, "Tests/Durability/run.py", ".build/debug/sinxay", "--expect-loss", *nothing, *finding)
        lines = ran.stdout.splitlines()
        if ran.returncode != 0 or len(lines) < 2:
            return "went UNNOTICED: " + ran.stdout + ran.stderr[-400:]
        return "✗ " + lines[1].strip()[:170]
    finally:
        with open(file, "w", encoding="utf-8") as source:
            source.write(text)


def main():
    chosen = [mutation for mutation in MUTATIONS if not sys.argv[1:] or mutation[0] in sys.argv[1:]]
    found = 0
    for name, path, changes, finding in chosen:
        began = time.monotonic()
        said = mutate(path, changes, finding)
        is_found = said.startswith("✗")
        found += is_found
        print(f"{'✓' if is_found else '✗'} {name}: {said} ({time.monotonic() - began:.0f} s)", flush=True)
    built = build()
    print(f"{found} of {len(chosen)} broken builds are found out.")
    sys.exit(0 if found == len(chosen) and built.returncode == 0 else 1)


main()
