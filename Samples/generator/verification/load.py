"""Reads a folder of CSV files into SQLite: every cell as text, an empty one as NULL."""

import csv
import sqlite3


def folder(path, domain):
    database = sqlite3.connect(":memory:")
    database.row_factory = sqlite3.Row
    faults = []
    for code in domain.order:
        columns = ["id"] + [column for column, *_ in domain.registers[code]] + ["recorded_at"]
        database.execute(f"CREATE TABLE {code} ({', '.join(columns)}, line INTEGER)")
        file = path / f"{code}.csv"
        if not file.exists():
            faults.append(f"{code}: no file")
            continue
        if b"\r" in file.read_bytes():
            faults.append(f"{code}: a line does not end in LF alone")
        with open(file, encoding="utf-8", newline="") as text:
            rows = csv.reader(text)
            header = next(rows)
            if header != columns:
                faults.append(f"{code}: the header differs from Domain: {sorted(set(header) ^ set(columns))}")
                continue
            marks = ", ".join("?" * (len(columns) + 1))
            database.executemany(f"INSERT INTO {code} VALUES ({marks})",
                                 ([cell or None for cell in row] + [line] for line, row in enumerate(rows, 2)))
        for (id,) in database.execute(f"SELECT id FROM {code} GROUP BY id HAVING count(*) > 1"):
            faults.append(f"{code}: {id} comes twice")
    return database, faults
