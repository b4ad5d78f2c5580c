"""Search by name among many encrypted people, against LIKE on the same names in plain text."""

import contextlib
import csv
import os
import random
import sqlite3
import time
import urllib.parse

import made_rows
import measured
import sinxay as program
from sinxay import HOME

PORT = 8495
REFERENCE = ("places", "agencies", "crossings", "posts", "staff")
PAGE = 24


def compare(sinxay, folder, quick):
    count, asked = (20_000, 100) if quick else (1_000_000, 400)
    people = folder / "people.csv"
    names = write_people(people, count)
    data = sinxay.make("search", *(HOME / f"Samples/laos-2020/{name}.csv" for name in REFERENCE))
    sinxay.open_account(data, "U-NOY", "noy")
    loaded = measured.run(sinxay.program, "import", "--data", data, people)
    plain = folder / "plain.sqlite"
    write_plain(people, plain)
    people.unlink()

    chance = random.Random(7)
    questions = [question(chance, chance.choice(names)) for _ in range(asked)]
    times = {"sinxay": [], "like": []}
    found = {"sinxay": 0, "like": 0}
    with sinxay.serving(data, PORT), contextlib.closing(sqlite3.connect(plain)) as connection:
        cookie = program.sign_in(PORT, "noy")
        sides = {"sinxay": lambda words: by_page(words, cookie), "like": lambda words: by_like(words, connection)}
        for words in questions[:20]:
            for side in sides.values():
                side(words)
        for number, words in enumerate(questions):
            # In turn, so that a busy moment of the machine hits both; LIKE, which takes so long, every fourth time.
            for name in sorted(sides, reverse=number % 8 == 0) if number % 4 == 0 else ["sinxay"]:
                began = time.perf_counter()
                found[name] += sides[name](words)
                times[name].append((time.perf_counter() - began) * 1000)
    size = sum(file.stat().st_size for file in data.glob("sinxay.sqlite*")) / 1e6
    result = {
        "people": count, "questions": asked, "load_seconds": loaded.seconds, "load_processor_seconds": loaded.processor_seconds,
        "load_peak_mb": loaded.peak_mb, "database_mb": size, "plain_mb": plain.stat().st_size / 1e6,
        "milliseconds": {name: spread(numbers) for name, numbers in times.items()},
        "on_a_page": {name: found[name] / len(times[name]) for name in found}, "load_when_asked": os.getloadavg()[0],
    }
    print(f"""
Search by name among {count:,} people, {asked} questions (ms: p50 / p99 / longest)
  sinxay: the page, sealed names   {shown(result['milliseconds']['sinxay'])}
  sqlite3: LIKE on plain names     {shown(result['milliseconds']['like'])}
  loaded in {loaded.seconds:.0f} s ({loaded.processor_seconds:.0f} s of processor time, {loaded.peak_mb:.0f} MB at most); \
{size:,.0f} MB against {result['plain_mb']:,.0f} MB of names alone
  on a page there were {result['on_a_page']['sinxay']:.1f} people of at most {PAGE}; LIKE gave {result['on_a_page']['like']:.1f}; \
the machine's load was {result['load_when_asked']:.1f}""")
    return result


def question(chance, name):
    """As officers ask: most often with both names, sometimes in Lao."""
    given, family, lao = name
    return chance.choice([f"{given} {family}", f"{given} {family}", given, family, lao])


def by_page(words, cookie):
    page = program.get(PORT, "/people?q=" + urllib.parse.quote(words), cookie)
    return page.count('href="/people/P-')


def by_like(words, connection):
    """A page of people and how many there are, as a page of plain names would ask."""
    parts = [f"%{part}%" for part in words.lower().split()]
    one = "(lower(given_name) LIKE ? OR lower(family_name) LIKE ? OR lao_name LIKE ?)"
    where = " AND ".join([one] * len(parts))
    arguments = [part for part in parts for _ in range(3)]
    rows = connection.execute(
        f"SELECT * FROM people WHERE {where} ORDER BY entry DESC LIMIT {PAGE}", arguments).fetchall()
    connection.execute(f"SELECT count(*) FROM people WHERE {where}", arguments).fetchone()
    return len(rows)


def write_people(path, count):
    """People with given and family names drawn apart from the sample's, each in both scripts."""
    chance = random.Random(made_rows.SEED)
    known = [row for row in made_rows.read(HOME / "Samples/laos-2020/people.csv") if len(row["lao_name"].split()) == 2]
    names = []
    with open(path, "w", newline="") as file:
        writer = csv.DictWriter(file, known[0].keys(), lineterminator="\n")
        writer.writeheader()
        for number in range(1, count + 1):
            one, other = chance.choice(known), chance.choice(known)
            lao = f"{one['lao_name'].split()[0]} {other['lao_name'].split()[1]}"
            writer.writerow(dict(one, id=f"P-B{number:07}", family_name=other["family_name"], lao_name=lao))
            if number <= 5000:
                names.append((one["given_name"], other["family_name"], lao))
    return names


def write_plain(people, path):
    with contextlib.closing(sqlite3.connect(path)) as connection, open(people, newline="") as file:
        connection.execute(
            "CREATE TABLE people (entry INTEGER PRIMARY KEY, id TEXT, given_name TEXT, family_name TEXT, lao_name TEXT)")
        connection.executemany(
            "INSERT INTO people (id, given_name, family_name, lao_name) VALUES (?, ?, ?, ?)",
            ((row["id"], row["given_name"], row["family_name"], row["lao_name"]) for row in csv.DictReader(file)))
        connection.commit()


def spread(numbers):
    ordered = sorted(numbers)
    return {"p50": ordered[len(ordered) // 2], "p99": ordered[int(len(ordered) * 0.99)], "longest": ordered[-1]}


def shown(values):
    return " / ".join(f"{values[key]:.1f}" for key in ("p50", "p99", "longest"))
