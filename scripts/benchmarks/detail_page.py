"""A record's page, signed in, with policy and ledger, against a bare hello and against Django."""

import contextlib
import difflib
import sqlite3

import django_side
import load
import page_text
import processor
import sinxay as program
from alternate import ratios, rounds, shown, spread
from sinxay import HOME

PORTS = {"hello": 8491, "sinxay": 8492, "django": 8493}
PATH = "/registers/screenings/{}"
# A register without people in it: the same work without a leaf in the ledger to make durable.
OPEN_PATH = "/registers/posts/O-FB1"
# Pages of an area, which show more than one record: a person with their history, a case with all who are in it, a referral.
AREA_PATHS = {"a person": "/people/P-0001", "a case": "/cases/C-0001", "a referral": "/referrals/R-0001"}


def compare(sinxay, folder, quick):
    data = sinxay.make("page", HOME / "Samples/laos-2020")
    sinxay.open_account(data, "U-NOY", "noy")
    fold_wal(data)
    record = "S-0001"
    with contextlib.ExitStack() as stack:
        servers = {
            "django": stack.enter_context(django_side.serving(data, folder, PORTS["django"])),
            "sinxay": stack.enter_context(sinxay.serving(data, PORTS["sinxay"])),
            "hello": stack.enter_context(sinxay.hello(PORTS["hello"])),
        }
        cookies = {"sinxay": program.sign_in(PORTS["sinxay"], "noy"), "django": program.sign_in(PORTS["django"], "U-NOY")}
        same = compare_texts(cookies, PATH.format(record))
        leaves = {"sinxay": counted(data / "sinxay.sqlite"), "django": counted(folder / "django.sqlite")}

        def side(name, path, seconds):
            def put():
                before = processor.seconds(servers[name].pid)
                answered = load.put(PORTS[name], path, cookies.get(name), seconds)
                spent = processor.seconds(servers[name].pid) - before
                return answered.per_second, spent / answered.requests * 1e6
            return put

        seconds, count = (2, 3) if quick else (10, 5)
        sides = {
            "hello": side("hello", "/", seconds),
            "sinxay": side("sinxay", PATH.format(record), seconds),
            "sinxay, no leaf": side("sinxay", OPEN_PATH, seconds),
            "django": side("django", PATH.format(record), seconds),
        }
        for name, path in AREA_PATHS.items():
            # A page that is not there would be fast: this fails.
            program.get(PORTS["sinxay"], path, cookies["sinxay"])
            sides[name] = side("sinxay", path, seconds)
        for warm in sides.values():
            warm()
        taken = rounds(sides, count)
        for name, database in (("sinxay", data / "sinxay.sqlite"), ("django", folder / "django.sqlite")):
            leaves[name] = counted(database) - leaves[name]
    rate = {name: [per_second for per_second, _ in runs] for name, runs in taken.items()}
    cost = {name: [spent for _, spent in runs] for name, runs in taken.items()}
    result = {
        "requests_per_second": {name: spread(numbers) for name, numbers in rate.items()},
        "processor_microseconds": {name: spread(numbers) for name, numbers in cost.items()},
        "ratios": {
            "page : hello": (ratios(rate["sinxay"], rate["hello"]), ratios(cost["hello"], cost["sinxay"])),
            "page without leaf : hello": (
                ratios(rate["sinxay, no leaf"], rate["hello"]), ratios(cost["hello"], cost["sinxay, no leaf"])),
            "page : Django's": (ratios(rate["sinxay"], rate["django"]), ratios(cost["django"], cost["sinxay"])),
            **{
                f"{name} : page": (ratios(rate[name], rate["sinxay"]), ratios(cost["sinxay"], cost[name]))
                for name in AREA_PATHS
            },
        },
        "texts_differ": same, "leaves": leaves, "connections": load.CONNECTIONS, "seconds": seconds, "rounds": count,
    }
    print_table(result)
    return result


def compare_texts(cookies, path):
    """The lines that one of the pages has and the other not; none, or the comparison is not of like with like."""
    ours, theirs = (
        page_text.of(program.get(PORTS[name], path, cookies[name])) for name in ("sinxay", "django"))
    return [line for line in difflib.ndiff(ours, theirs) if line[0] in "+-"]


def counted(database):
    with contextlib.closing(sqlite3.connect(database)) as connection:
        return connection.execute("SELECT count(*) FROM ledger WHERE act = 'read'").fetchone()[0]


def fold_wal(data):
    with contextlib.closing(sqlite3.connect(data / "sinxay.sqlite")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def print_table(result):
    print(f"""
A record's page, signed in, policy and ledger on: requests/s, min / median / max of {result['rounds']} rounds of \
{result['seconds']} s, {result['connections']} connections""")
    for name, values in result["requests_per_second"].items():
        print(f"  {name:16} {shown(values):28} processor time a request {shown(result['processor_microseconds'][name])} µs")
    for name, (rate, cost) in result["ratios"].items():
        print(f"  {name:26} × {shown(rate, 3):24} by processor time × {shown(cost, 3)}")
    print(f"  openings made durable, on all pages: {result['leaves']['sinxay']:,} by Sinxay, {result['leaves']['django']:,} by Django")
    if result["texts_differ"]:
        print("  THE TWO PAGES DO NOT SAY THE SAME:", *result["texts_differ"], sep="\n    ")
    else:
        print("  both pages say the same, word for word")
