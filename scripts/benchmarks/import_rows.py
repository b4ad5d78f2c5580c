"""Importing screenings and people, against raw inserts of the same rows into the same tables."""

import contextlib
import pathlib
import sqlite3

import made_rows
import measured
from alternate import ratios, rounds, shown, spread
from sinxay import HOME

TABLES = ("people", "screenings")
REFERENCE = ("places", "agencies", "crossings", "posts", "staff", "sites")


def compare(sinxay, folder, quick):
    screenings = 10_000 if quick else 100_000
    csv = folder / "rows"
    people = made_rows.write(HOME / "Samples/laos-2020", csv, screenings)
    bare = sinxay.make("bare", *(HOME / f"Samples/laos-2020/{name}.csv" for name in REFERENCE))
    full = folder / "full"

    files = [csv / f"{name}.csv" for name in TABLES]

    def imported():
        sinxay.copy(bare, "full")
        return measured.run(sinxay.program, "import", "--data", full, *files)

    imported()
    inserts = folder / "inserts.sql"
    write_inserts(full / "sinxay.sqlite", inserts)

    def raw():
        for file in folder.glob("raw.sqlite*"):
            file.unlink()
        with open(inserts) as statements:
            return measured.run("sqlite3", "-bail", folder / "raw.sqlite", stdin=statements)

    taken = rounds({"import": imported, "raw": raw}, 2 if quick else 3)
    rows = screenings + people
    assert count(folder / "raw.sqlite") == count(full / "sinxay.sqlite") == rows
    walls = {name: [run.seconds for run in runs] for name, runs in taken.items()}
    processor = {name: [run.processor_seconds for run in runs] for name, runs in taken.items()}
    result = {
        "screenings": screenings, "people": people,
        "seconds": {name: spread(times) for name, times in walls.items()},
        "processor_seconds": {name: spread(times) for name, times in processor.items()},
        "raw_to_import": ratios(walls["raw"], walls["import"]),
        "raw_to_import_processor": ratios(processor["raw"], processor["import"]),
        "rows_per_second": {name: round(rows / spread(times)["median"]) for name, times in walls.items()},
        "peak_mb": max(run.peak_mb for run in taken["import"]),
    }
    print(f"""
Import of {screenings:,} screenings and their {people:,} people, whole commands (s, min / median / max)
  sinxay import            {shown(result['seconds']['import'], 2)}   {result['rows_per_second']['import']:,} rows/s, \
most memory {result['peak_mb']:.0f} MB
  sqlite3, INSERT a row    {shown(result['seconds']['raw'], 2)}   {result['rows_per_second']['raw']:,} rows/s
  import's pace : raw      × {shown(result['raw_to_import'], 2)}
  the same in processor time × {shown(result['raw_to_import_processor'], 2)}""")
    return result


def count(database):
    with contextlib.closing(sqlite3.connect(database)) as connection:
        return sum(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES)


def write_inserts(database, path: pathlib.Path):
    """The tables with their constraints and indexes, and every row of the import as one INSERT, in one transaction."""
    with contextlib.closing(sqlite3.connect(database)) as connection, open(path, "w") as out:
        # The same cache as Sinxay gives its connections: the command's own is smaller and spills.
        out.write("PRAGMA journal_mode = WAL;\nPRAGMA synchronous = FULL;\nPRAGMA cache_size = -16000;\nBEGIN;\n")
        made = "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type DESC"
        for table in TABLES:
            for (statement,) in connection.execute(made, [table]):
                out.write(statement + ";\n")
        for table in TABLES:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            quoted = " || ',' || ".join(f"quote({column})" for column in columns)
            for (values,) in connection.execute(f"SELECT {quoted} FROM {table} ORDER BY entry"):
                out.write(f"INSERT INTO {table} VALUES({values});\n")
        out.write("COMMIT;\n")

