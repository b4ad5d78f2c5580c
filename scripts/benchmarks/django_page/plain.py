"""What stands sealed in Sinxay's database stands readable in Django's copy, in columns beside: Django decrypts nothing."""

import csv
import pathlib
import sqlite3

SAMPLE = pathlib.Path(__file__).resolve().parents[3] / "Samples/laos-2020"
SEALED = {
    "people": ["given_name", "family_name"],
    "screenings": ["sector", "country_of_exploitation", "language", "answers", "signs", "remark"],
}


def write(database):
    connection = sqlite3.connect(database)
    for table, columns in SEALED.items():
        for holder in (table, f"{table}_past"):
            for column in columns:
                connection.execute(f"ALTER TABLE {holder} ADD COLUMN {column}_plain TEXT")
        with open(SAMPLE / f"{table}.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                connection.execute(
                    f"UPDATE {table} SET " + ", ".join(f"{column}_plain = ?" for column in columns) + " WHERE id = ?",
                    [*(row[column] or None for column in columns), row["id"]])
    connection.commit()
    connection.close()
