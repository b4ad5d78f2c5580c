"""What soak-writer said, and whether a database agrees with it."""

import contextlib
import sqlite3


class Said:
    """What had been said at one moment."""

    def __init__(self):
        self.operations, self.kept, self.failed, self.rest = {}, set(), {}, b""
        # How many processes have begun.
        self.processes = 0

    def hear(self, data):
        *lines, self.rest = (self.rest + data).split(b"\n")
        for line in lines:
            word, *more = line.decode().split(" ", 3)
            if word == "begin":
                writer, number, what = more
                kind, ids, version = what.split(" ")
                self.operations[self.processes, writer, number] = (kind, ids.split(","), int(version))
            elif word == "kept":
                self.kept.add((self.processes, *more))
            elif word == "failed":
                self.failed[self.processes, more[0], more[1]] = more[2]
            elif word == "ready":
                self.processes += 1

    def check(self, path, failed_is_gone=True):
        """Problems of the database at this path, which nobody else has open.

        - failed_is_gone: nothing may be there of what was refused; after a sync that failed nobody can know.
        """
        with contextlib.closing(sqlite3.connect(path)) as connection:
            ask = lambda sql: connection.execute(sql).fetchall()  # noqa: E731
            unsound = [row[0] for row in ask("PRAGMA integrity_check") if row[0] != "ok"]
            if unsound:
                return [f"the database is not sound: {unsound[:3]}"]
            present = dict(ask("SELECT id, version FROM people"))
            past = ask("SELECT id, version FROM people_past")
            leaves, numbers = {}, []
            for number, act, record, version in ask("SELECT number, act, record, version FROM ledger WHERE register = 'people' ORDER BY number"):
                numbers.append(number)
                place = leaves.setdefault(("open" if act == "read" else "write", record, version), [])
                place.append(number)
            count, last = ask("SELECT count(*), coalesce(max(number), 0) FROM ledger")[0]
            size = ask("SELECT size FROM ledger_tree")[0][0]
            registered = {person for person, in ask("SELECT person FROM registrations")}
        problems = []
        if not count == last == size:
            problems.append(f"{count} leaves, the last is {last}, the tree has {size}")
        versions = {}
        for record, version in [*present.items(), *past]:
            versions.setdefault(record, []).append(version)
        for record, found in versions.items():
            if sorted(found) != list(range(1, present.get(record, 0) + 1)):
                problems.append(f"{record} has versions {sorted(found)}")
            for version in found:
                if len(leaves.get(("write", record, version), [])) != 1:
                    problems.append(f"{record} version {version} has leaves {leaves.get(('write', record, version))}")
            if record not in registered:
                problems.append(f"{record} is half there")
        for (act, record, version) in leaves:
            if version not in versions.get(record, []):
                problems.append(f"a leaf of {act} {record} version {version}, which is not there")
        begun, opened, opening = set(), {}, {}
        for key, (kind, ids, version) in self.operations.items():
            is_kept, is_refused = key in self.kept, key in self.failed and (failed_is_gone or kind == "given-up")
            if kind == "open":
                place = (ids[0], version)
                opened[place] = opened.get(place, 0) + is_kept
                opening[place] = opening.get(place, 0) + (not is_refused)
                continue
            there = [version in versions.get(record, []) for record in ids]
            if is_kept and not all(there):
                problems.append(f"LOST: {kind} of {ids} version {version} was acknowledged")
            if is_refused and any(there):
                problems.append(f"{kind} of {ids} version {version} was refused and is there")
            if any(there) != all(there):
                problems.append(f"{kind} of {ids} is half there")
            begun |= {(record, version) for record in ids if not is_refused}
        for place, least in opened.items():
            found = len(leaves.get(("open", *place), []))
            if not least <= found <= opening[place]:
                problems.append(f"{'LOST: ' if found < least else ''}{place} was opened {least} to {opening[place]} times and has {found} leaves")
        for record, found in versions.items():
            for version in found:
                if (record, version) not in begun:
                    problems.append(f"{record} version {version} is there, and nobody wrote it")
        for act, record, version in leaves:
            if act == "open" and (record, version) not in opening:
                problems.append(f"an opening of {record} that nobody asked for")
        return problems
