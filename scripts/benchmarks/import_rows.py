"""Importing screenings and people, against raw inserts of the rows that come of it.

Two yardsticks, both by the `sqlite3` command with one INSERT a row: into the two tables alone, with their constraints
and indexes, sealed as they stand; and of everything that the import stores, row for row: names' tokens, leaves,
commitments, nodes of the tree, registrations, and the salts in the key store. A third, the two tables by prepared
statements, is the least that a program could do.
"""

import contextlib
import pathlib
import sqlite3
import sys

import made_rows
import measured
import raw_inserts
from alternate import ratios, rounds, shown, spread
from sinxay import HOME

REFERENCE = ("places", "agencies", "crossings", "posts", "staff", "sites")
RAW = {
    "two": "sqlite3, the two tables", "everything": "sqlite3, everything stored",
    "prepared": "two tables, prepared statements",
}


def compare(sinxay, folder, quick):
    # With the people they refer to a million rows.
    screenings = 10_000 if quick else 555_556
    csv = folder / "rows"
    people = made_rows.write(HOME / "Samples/laos-2020", csv, screenings)
    bare = sinxay.make("bare", *(HOME / f"Samples/laos-2020/{name}.csv" for name in REFERENCE))
    full = folder / "full"
    files = [csv / f"{name}.csv" for name in raw_inserts.TWO]

    def imported():
        sinxay.copy(bare, "full")
        return measured.run(sinxay.program, "import", "--data", full, *files)

    imported()
    data, keys = full / "sinxay.sqlite", folder / "full.keys.sqlite"
    # Copied: the import is measured again meanwhile, and sealed anew each time.
    stored, salts = folder / "stored.sqlite", folder / "stored-keys.sqlite"
    copy(data, stored)
    copy(keys, salts)
    raw = {name: folder / f"raw-{name}.sqlite" for name in RAW}
    raw_salts = folder / "raw-salts.sqlite"
    scripts = {name: folder / f"{name}.sql" for name in ("two", "everything")}
    raw_inserts.write(scripts["two"], (stored, raw_inserts.TWO, raw["two"]))
    raw_inserts.write(
        scripts["everything"], (stored, raw_inserts.ALL, raw["everything"]), (salts, raw_inserts.KEYS, raw_salts))

    def inserted(name):
        for file in folder.glob("raw-*.sqlite*"):
            file.unlink()
        with open(scripts[name]) as statements:
            return measured.run("sqlite3", "-bail", stdin=statements)

    def prepared():
        raw["prepared"].unlink(missing_ok=True)
        return measured.run(sys.executable, raw_inserts.__file__, stored, raw["prepared"])

    taken = rounds(
        {
            "import": imported, "two": lambda: inserted("two"), "everything": lambda: inserted("everything"),
            "prepared": prepared,
        }, 2 if quick else 3)
    inserted("everything")
    rows = screenings + people
    assert count(raw["everything"], raw_inserts.TWO) == count(data, raw_inserts.TWO) == rows
    all_rows = count(data, raw_inserts.ALL) + count(keys, raw_inserts.KEYS)
    assert count(raw["everything"], raw_inserts.ALL) + count(raw_salts, raw_inserts.KEYS) == all_rows
    walls = {name: [run.seconds for run in runs] for name, runs in taken.items()}
    processor = {name: [run.processor_seconds for run in runs] for name, runs in taken.items()}
    result = {
        "screenings": screenings, "people": people, "rows_stored": all_rows,
        "seconds": {name: spread(times) for name, times in walls.items()},
        "processor_seconds": {name: spread(times) for name, times in processor.items()},
        "raw_to_import": {name: ratios(walls[name], walls["import"]) for name in RAW},
        "raw_to_import_processor": {name: ratios(processor[name], processor["import"]) for name in RAW},
        "rows_per_second": {name: round(rows / spread(times)["median"]) for name, times in walls.items()},
        "peak_mb": max(run.peak_mb for run in taken["import"]),
    }
    print(f"""
Import of {screenings:,} screenings and their {people:,} people, {all_rows:,} rows stored, whole commands
(min / median / max)
  sinxay import  {shown(result['seconds']['import'], 2)} s, processor {shown(result['processor_seconds']['import'], 2)} s, \
{result['rows_per_second']['import']:,} rows/s, most memory {result['peak_mb']:.0f} MB""")
    for name, what in RAW.items():
        print(f"""  {what}  {shown(result['seconds'][name], 2)} s, processor {shown(result['processor_seconds'][name], 2)} s
    import's pace against it  × {shown(result['raw_to_import'][name], 2)}, by processor time \
× {shown(result['raw_to_import_processor'][name], 2)}""")
    return result


def copy(source, target):
    """With what still stands in its log."""
    with contextlib.closing(sqlite3.connect(source)) as one, contextlib.closing(sqlite3.connect(target)) as other:
        one.backup(other)


def count(database: pathlib.Path, tables):
    with contextlib.closing(sqlite3.connect(database)) as connection:
        return sum(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables)
