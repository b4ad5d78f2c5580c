"""Compares the program with the printed rules, cell by cell, over HTTP.

Usage: run.py PATH_OF_SINXAY [--users NAME,NAME]

The oracle (rules.py) is written from docs/access.md and docs/access.json, not from the code; that these are what the
code does is what is tested here.
"""

import collections
import datetime
import sys
import threading
import time

from cells import Cells
from country import Country
from rules import Oracle, Rules
from sealed import let_in
from server import PASSPHRASE, Server, Visitor

WORKERS = 4
SHOWN = 40


def private(country):
    """What nobody may find in the server's log, whatever was asked: names, where to reach somebody, passphrases."""
    people = [person[field] for person in country.records["people"].values()
              for field in ("given_name", "family_name", "lao_name", "safe_contact") if person.get(field)]
    return people + [suspect["name"] for suspect in country.records["suspects"].values()] + [PASSPHRASE]


def main():
    rules = Rules()
    country = Country(rules, datetime.datetime.now(datetime.timezone.utc))
    oracle = Oracle(rules, country)
    oracle.questions()
    users = country.users
    if "--users" in sys.argv:
        wanted = sys.argv[sys.argv.index("--users") + 1].split(",")
        users = [user for user in users if user.name in wanted]
    began = time.monotonic()
    server = Server(sys.argv[1], country)
    counts, wrong, requests, lock = collections.Counter(), [], [0], threading.Lock()
    waiting = collections.deque(users)
    broken = []

    def note(kind, holds, what):
        with lock:
            counts[kind] += 1
            if not holds:
                wrong.append(f"{kind}: {what}")

    def work():
        try:
            while True:
                with lock:
                    if not waiting:
                        return
                    user = waiting.popleft()
                visitor = Visitor(server, user)
                Cells(oracle, visitor, note).all()
                with lock:
                    requests[0] += visitor.requests
        except BaseException as problem:  # noqa: BLE001: a worker that dies must not look like one that found nothing
            broken.append(repr(problem))
            raise

    try:
        let_in(rules, server, country, note)
        workers = [threading.Thread(target=work) for _ in range(WORKERS)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    finally:
        server.end()
    for value in private(country):
        for line in server.said:
            note("log", value not in line, f"the server's log says {value}")
    for line in wrong[:SHOWN]:
        print("✗ " + line)
    kinds = ", ".join(f"{kind} {number}" for kind, number in sorted(counts.items()))
    print(f"{sum(counts.values())} cells in {requests[0]} requests ({kinds}), {time.monotonic() - began:.0f} s")
    if broken:
        sys.exit("The oracle broke off: " + "; ".join(broken))
    if wrong:
        sys.exit(f"{len(wrong)} cells are not as the rules say.")
    print("Every cell is as the rules say.")


main()
