"""A form sent by 64 at once: a durable record with its leaf, against the same in Django and against SQLite alone."""

import contextlib
import pathlib
import re
import shutil
import sqlite3
import subprocess
import time
import urllib.parse

import django_side
import processor
import sinxay as program
from alternate import ratios, rounds, shown, spread
from sinxay import HOME

PORTS = {"sinxay": 8497, "django": 8498}
PATH = "/registers/awareness_events"
WRITERS = 64
FORM = {
    "held_on": "2020-11-25", "topic": "safe_migration", "organiser": "A-SEC", "province": "LA-VT", "audience": "villages",
    "aimed_at_buyers": "no", "participants": "40", "title": "Before you go: an evening in the village",
}


def compare(sinxay, folder, quick):
    data = sinxay.make("posts", HOME / "Samples/laos-2020")
    sinxay.open_account(data, "U-NOY", "noy")
    with contextlib.closing(sqlite3.connect(data / "sinxay.sqlite")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    alone = Alone(data / "sinxay.sqlite", folder / "alone.sqlite")
    script = folder / "post.lua"
    with contextlib.ExitStack() as stack:
        servers = {
            "django": stack.enter_context(django_side.serving(data, folder, PORTS["django"])),
            "sinxay": stack.enter_context(sinxay.serving(data, PORTS["sinxay"])),
        }
        cookies = {"sinxay": program.sign_in(PORTS["sinxay"], "noy"), "django": program.sign_in(PORTS["django"], "U-NOY")}
        databases = {"sinxay": data / "sinxay.sqlite", "django": folder / "django.sqlite"}

        def side(name, seconds):
            def put():
                before, spent = counted(databases[name]), processor.seconds(servers[name].pid)
                script.write_text(lua(cookies[name]))
                answered, rate = load(PORTS[name], script, seconds)
                spent = processor.seconds(servers[name].pid) - spent
                kept = counted(databases[name]) - before
                # Whoever was still waiting when the time was up may have been kept, but not answered.
                assert answered <= kept <= answered + WRITERS, (name, answered, kept)
                return rate, spent / answered * 1e6
            return put

        seconds, count = (3, 3) if quick else (10, 5)
        sides = {"sinxay": side("sinxay", seconds), "django": side("django", seconds),
                 "sqlite, one by one": lambda: (alone.write_for(seconds), 0)}
        for warm in sides.values():
            warm()
        taken = rounds(sides, count)
    rate = {name: [per_second for per_second, _ in runs] for name, runs in taken.items()}
    result = {
        "kept_per_second": {name: spread(numbers) for name, numbers in rate.items()},
        "processor_microseconds": {name: spread([cost for _, cost in taken[name]]) for name in ("sinxay", "django")},
        "ratios": {"sinxay : Django": ratios(rate["sinxay"], rate["django"]),
                   "sinxay : SQLite one by one": ratios(rate["sinxay"], rate["sqlite, one by one"])},
        "writers": WRITERS, "seconds": seconds, "rounds": count,
    }
    print(f"\nForms kept and acknowledged a second, {WRITERS} writers, synchronous=FULL, min / median / max of {count} rounds")
    for name, values in result["kept_per_second"].items():
        cost = result["processor_microseconds"].get(name)
        print(f"  {name:20} {shown(values):26}" + (f" processor time each {shown(cost)} µs" if cost else ""))
    for name, values in result["ratios"].items():
        print(f"  {name:28} × {shown(values, 1)}")
    return result


def counted(database):
    with contextlib.closing(sqlite3.connect(database, timeout=30)) as connection:
        return connection.execute("SELECT count(*) FROM awareness_events").fetchone()[0]


def lua(cookie):
    """A full form each time; wrk counts every answer but a redirect to the new record as an error."""
    return f"""
wrk.method = "POST"
wrk.path = "{PATH}"
wrk.body = "{urllib.parse.urlencode(FORM)}"
wrk.headers["Cookie"] = "{cookie}"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["Sec-Fetch-Site"] = "same-origin"
wrong = 0
function response(status) if status ~= 303 and status ~= 302 then wrong = wrong + 1 end end
local threads = {{}}
function setup(thread) table.insert(threads, thread) end
function done(summary)
  local sum = 0
  for _, thread in ipairs(threads) do sum = sum + thread:get("wrong") end
  io.write("wrong: " .. sum .. "\\n")
end
"""


def load(port, script, seconds):
    said = subprocess.run(
        ["wrk", "-t1", f"-c{WRITERS}", f"-d{seconds}s", "--timeout", "20s", "-s", str(script), f"http://127.0.0.1:{port}{PATH}"],
        check=True, capture_output=True, text=True).stdout
    if "wrong: 0" not in said or "Socket errors" in said:
        raise RuntimeError(f"answers went wrong: {said}")
    return int(re.search(r"(\d+) requests in", said)[1]), float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])


class Alone:
    """The same two rows by themselves, each pair committed before the next."""

    def __init__(self, source, copy):
        shutil.copy(source, copy)
        self.connection = sqlite3.connect(pathlib.Path(copy), isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            self.connection.execute("PRAGMA " + pragma)
        self.number = self.connection.execute("SELECT max(number) FROM ledger").fetchone()[0]

    def write_for(self, seconds):
        began, done = time.monotonic(), 0
        names = ", ".join(FORM)
        values = [0 if value == "no" else value for value in FORM.values()]
        while time.monotonic() - began < seconds:
            self.number += 1
            done += 1
            id = f"AE-X{self.number}"
            self.connection.execute("BEGIN IMMEDIATE")
            self.connection.execute(
                "INSERT INTO ledger (number, at, staff, agency, act, register, record, version, changed, hash) "
                "VALUES (?, '2020-11-25T00:00:00.000Z', 'U-NOY', 'A-ATD', 'create', 'awareness_events', ?, 1, ?, ?)",
                [self.number, id, names, "0" * 64])
            self.connection.execute(
                f"INSERT INTO awareness_events (id, version, entry, recorded_at, entered_at, recorded_by, {names}) "
                f"VALUES (?, 1, ?, '2020-11-25T00:00:00.000Z', '2020-11-25T00:00:00.000Z', 'U-NOY', "
                + ", ".join("?" * len(FORM)) + ")", [id, self.number, *values])
            self.connection.execute("COMMIT")
        return done / (time.monotonic() - began)
