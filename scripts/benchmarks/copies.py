"""Multiplies what a database holds about people by SQL, as the sample's generator does with --scale."""

import contextlib
import csv
import sqlite3
import subprocess
import sys


def rows(database):
    with contextlib.closing(sqlite3.connect(database)) as connection:
        return sum(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in registers(connection))


def registers(connection):
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return [table for table in tables if table + "_past" in tables]


def multiply(database, times, generator, folder):
    """Adds times - 1 copies of every record of the registers that grow with --scale, with fresh ids."""
    grown = growing(generator, folder)
    with contextlib.closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -400000")
        # No two records of a register have the same entry.
        stride = 1 + max(connection.execute(f"SELECT coalesce(max(entry), 0) FROM {table}").fetchone()[0] for table in grown)
        for table in grown:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            own = {row[3] for row in connection.execute(f"PRAGMA foreign_key_list({table})") if row[2] in grown} | {"id"}
            chosen = ", ".join(f"r.{name} || '~' || copy.number" if name in own
                else f"r.entry + (copy.number - 1) * {stride}" if name == "entry" else f"r.{name}" for name in columns)
            connection.execute("BEGIN")
            connection.execute(f"""
                INSERT INTO {table} ({', '.join(columns)})
                WITH RECURSIVE copy (number) AS (SELECT 2 UNION ALL SELECT number + 1 FROM copy WHERE number < {times})
                SELECT {chosen} FROM copy CROSS JOIN (SELECT * FROM {table}) r""")
            connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def growing(generator, folder):
    counted = []
    for scale in (1, 2):
        out = folder / f"count-{scale}"
        subprocess.run([sys.executable, generator, "--scale", str(scale), "--out", out], check=True, stdout=subprocess.DEVNULL)
        counted.append({file.stem: sum(1 for _ in csv.reader(open(file, newline=""))) for file in out.glob("*.csv")})
    return {name for name in counted[0] if counted[1][name] > counted[0][name]}
