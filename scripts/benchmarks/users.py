"""300 people at work, 200 requests a second: how long each waits, with the server's memory and processor time.

Requests come when they come, whether or not earlier ones were answered: what a person waits is counted from the moment
at which they asked, so that a server that stands still is seen to stand still.
"""

import asyncio
import concurrent.futures
import csv
import os
import pathlib
import random
import subprocess
import sys
import time

import processor
from days_work import WORK, Day
from http_client import Person
from memory import resident_mb
from sinxay import HOME, PASSPHRASE

PORT = 8499
PEOPLE = {"officer": 150, "atd": 60, "lwu": 45, "prosecutor": 20, "court": 15, "secretariat": 10}
PER_SECOND = 200
LIMITS = {"reads": 250, "writes": 500}
MEMORY_MB = 512
# A country that is there already, what its commands are told of its database, and for how long it is worked in.
COUNTRY = None
OPTIONS = []
MINUTES = None


def compare(sinxay, folder, quick):
    minutes = MINUTES or (1 if quick else 30)
    data = pathlib.Path(COUNTRY) if COUNTRY else small_country(sinxay, folder)
    staff = open_accounts(sinxay, data, folder, OPTIONS)
    with sinxay.serving(data, PORT, *OPTIONS) as server:
        waits, errors, lasted, used = asyncio.run(at_work(staff, minutes * 60, server))
        memory = resident_mb(server.pid)["VmHWM"]
    result = {
        "people": len(staff), "per_second": PER_SECOND, "minutes": minutes, "asked": sum(map(len, waits.values())),
        "answered_per_second": sum(map(len, waits.values())) / lasted, "errors": errors, "peak_mb": memory,
        "processors_used": used / lasted, "load": os.getloadavg()[0],
        "milliseconds": {f"{'write' if write else 'read'}: {kind}": shares(times) for (write, kind), times in waits.items()}}
    for name, write in (("reads", False), ("writes", True)):
        result[name] = shares([wait for (is_write, _), times in waits.items() if is_write == write for wait in times])
    print_table(result)
    return result


def small_country(sinxay, folder):
    csv_files = folder / "users-csv"
    subprocess.run(
        [sys.executable, HOME / "Samples/generator", "--scale", "25", "--years", "10", "--people", "10", "--out", csv_files],
        check=True, stdout=subprocess.DEVNULL)
    return sinxay.make("users", csv_files)


def open_accounts(sinxay, data, folder, options):
    """`(username, role, agency)` of 300 who serve at the agencies that the country has."""
    agencies = list(csv.DictReader(open(HOME / "Samples/laos-2020/staff.csv")))
    staff, rows = [], []
    for role, count in PEOPLE.items():
        places = [(row["agency"], row["post"]) for row in agencies if row["role"] == role]
        for number in range(count):
            agency, post = places[number % len(places)]
            id = f"U-{role[:3].upper()}-{number}"
            staff.append((id.lower(), role, agency))
            rows.append([id, f"Officer {number}", role, agency, post, "2018-01-02"])
    people = folder / "staff.csv"
    with open(people, "w", newline="") as file:
        csv.writer(file).writerows([["id", "name", "role", "agency", "post", "from_day"], *rows])
    try:
        sinxay.run("import", "--data", data, *options, people)
    except RuntimeError as problem:
        # A country that was measured before has them.
        if "staff.csv:2:id" not in str(problem) and "already" not in str(problem):
            raise
        return staff

    def account(entry):
        sinxay.run(
            "account", "--data", data, *options, "--staff", entry[0].upper(), "--username", entry[0],
            input=PASSPHRASE + "\n")

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        list(pool.map(account, staff))
    return staff


async def at_work(staff, seconds, server):
    chance = random.Random(300)
    people = []
    for username, role, agency in staff:
        person = Person(PORT, username)
        await person.sign_in(PASSPHRASE)
        people.append((person, Day(role, random.Random(chance.random()), agency), asyncio.Lock()))
    waits, errors, running = {}, {}, set()

    async def one(asked, person, day, lock):
        # Who still waits for a page asks for the next one when it has come; the wait counts from when they wanted it.
        async with lock:
            act = day.next()
            kind, is_write, method, path, form = act
            try:
                answer = await (person.post(path, form) if method == "POST" else person.get(path))
            except (OSError, asyncio.IncompleteReadError):
                errors[f"no answer: {kind}"] = errors.get(f"no answer: {kind}", 0) + 1
                person.writer = None
                return
            waits.setdefault((is_write, kind), []).append((time.monotonic() - asked) * 1000)
            expected = answer.status == (303 if is_write else 200)
            if not expected and not (kind == "an answer to a referral" and answer.status in (404, 409, 422)):
                errors[f"{answer.status} {kind}"] = errors.get(f"{answer.status} {kind}", 0) + 1
            elif expected:
                day.saw(act, answer)

    # Signing in costs more than anything after it, and is no part of this.
    used = processor.seconds(server.pid)
    began = time.monotonic()
    for number in range(int(seconds * PER_SECOND)):
        due = began + number / PER_SECOND
        await asyncio.sleep(max(0, due - time.monotonic()))
        task = asyncio.create_task(one(due, *chance.choice(people)))
        running.add(task)
        task.add_done_callback(running.discard)
    await asyncio.gather(*running)
    return waits, errors, time.monotonic() - began, processor.seconds(server.pid) - used


def shares(times):
    times = sorted(times)
    at = lambda share: times[min(len(times) - 1, int(len(times) * share))] if times else 0
    return {"count": len(times), "p50": at(0.5), "p99": at(0.99), "longest": times[-1] if times else 0}


def print_table(result):
    print(f"""
{result['people']} people at work, {result['per_second']} requests a second for {result['minutes']} minutes: \
{result['asked']:,} asked, {result['answered_per_second']:.0f} answered a second, \
{result['processors_used']:.2f} processors used by the server, load {result['load']:.1f}
  milliseconds                            number       p50       p99   longest""")
    for name, row in sorted(result["milliseconds"].items()):
        print(f"  {name:36} {row['count']:9,} {row['p50']:9.1f} {row['p99']:9.1f} {row['longest']:9.1f}")
    for name, limit in LIMITS.items():
        row = result[name]
        print(f"  all {name:32} {row['count']:9,} {row['p50']:9.1f} {row['p99']:9.1f} {row['longest']:9.1f}"
              f"   p99 {'within' if row['p99'] < limit else 'OVER'} {limit} ms")
    print(f"  errors: {result['errors'] or 'none'}")
    print(f"  most memory {result['peak_mb']:.0f} MB, {'within' if result['peak_mb'] < MEMORY_MB else 'OVER'} {MEMORY_MB}")
