"""What an import stores, as raw SQLite would be given it: the yardsticks of import_rows.py.

Run as a program it inserts from a database into another by prepared statements, the least that a program could do.
"""

import contextlib
import sqlite3
import sys

TWO = ("people", "screenings")
# Everything that the import leaves in the data, in the order of the tables' keys, which is the fastest for raw.
ALL = (*TWO, "registrations", "ties", "name_tokens", "ledger", "ledger_commitments", "ledger_nodes", "ledger_tree")
# Besides, the key store: a file of its own.
KEYS = ("salts",)
ORDER = {
    "people": "entry", "screenings": "entry", "name_tokens": "register, token, entry, record",
    "ties": "person, agency, kind", "salts": "subject",
}
# The same promise, and a cache as large as that of Sinxay's connections: the command's own is smaller and spills.
SETTINGS = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA cache_size = -12000")


def write(path, *parts):
    """A script for the `sqlite3` command: per part a source database, its tables and the file they go into; one
    transaction a file, and one INSERT a row."""
    with open(path, "w") as out:
        for source, tables, target in parts:
            out.write(f".open {target}\n")
            with contextlib.closing(sqlite3.connect(source)) as connection:
                out.write("".join(f"{setting};\n" for setting in SETTINGS) + "BEGIN;\n")
                for statement in made(connection, tables):
                    out.write(statement + ";\n")
                for table in tables:
                    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
                    quoted = " || ',' || ".join(f"quote({column})" for column in columns)
                    for (values,) in connection.execute(f"SELECT {quoted} FROM {table} ORDER BY {order(table)}"):
                        out.write(f"INSERT INTO {table} VALUES({values});\n")
                out.write("COMMIT;\n")


def made(connection, tables):
    """The tables with their constraints, and their indexes."""
    schema = "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type DESC"
    return [statement for table in tables for (statement,) in connection.execute(schema, [table])]


def order(table):
    return ORDER.get(table, "rowid")


def insert_prepared(source, target, tables):
    with contextlib.closing(sqlite3.connect(source)) as rows, contextlib.closing(sqlite3.connect(target)) as connection:
        connection.isolation_level = None
        for statement in (*SETTINGS, "BEGIN", *made(rows, tables)):
            connection.execute(statement)
        for table in tables:
            cursor = rows.execute(f"SELECT * FROM {table} ORDER BY {order(table)}")
            marks = ", ".join("?" * len(cursor.description))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", cursor)
        connection.execute("COMMIT")


if __name__ == "__main__":
    insert_prepared(sys.argv[1], sys.argv[2], TWO)
