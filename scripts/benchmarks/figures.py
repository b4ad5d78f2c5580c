"""The annual figures of countries of ten-fold sizes: from nothing, after some hundred changes, and with none."""

import contextlib
import pathlib
import shutil
import sqlite3
import subprocess
import sys

import changes
import chart
import copies
import measured
from alternate import spread
from sinxay import HOME

PERIOD = "2020"
# People, each size with what the generator is told; ten times as many steps, over ten years.
SIZES = (10_000, 100_000, 1_000_000)
QUICK_SIZES = (10_000,)
# Importing the largest is left out, and its rows copied by SQL, where it would take longer than this.
LONGEST_IMPORT = 600
CHART = HOME / "docs/figures-cost.svg"
# A folder with countries that are there already: country-10k with its keys, and so on. They are changed.
COUNTRIES = None


def compare(sinxay, folder, quick):
    results, pace, before = {}, None, None
    for people in QUICK_SIZES if quick else SIZES:
        name = f"country-{people // 1000}k"
        there = COUNTRIES and pathlib.Path(COUNTRIES) / name
        if there and there.exists():
            data, how, loading = there, "a country that was there", {}
        elif pace is None or pace * people < LONGEST_IMPORT:
            data, loaded = imported(sinxay, folder, name, people)
            how, pace = "sinxay import", loaded.seconds / people
            loading = {"load_seconds": loaded.seconds, "load_peak_mb": loaded.peak_mb}
        else:
            data, how, loading = before, "the size before, copied ten times by SQL", {}
            copies.multiply(data / "sinxay.sqlite", 10, HOME / "Samples/generator", folder)
        results[people] = {"how": how, **loading, **size(sinxay, data, folder, quick)}
        before = data
    print_table(results)
    if len(results) > 1:
        CHART.write_text(drawn(results))
    return {"sizes": results}


def imported(sinxay, folder, name, people):
    csv = folder / f"{name}-csv"
    subprocess.run(
        [sys.executable, HOME / "Samples/generator", "--scale", str(people // 400), "--years", "10",
         "--people", str(people // 1000), "--out", csv], check=True, stdout=subprocess.DEVNULL)
    data = sinxay.make(name)
    loaded = measured.run(sinxay.program, "import", "--data", data, csv)
    shutil.rmtree(csv)
    return data, loaded


def size(sinxay, data, folder, quick):
    def report():
        return measured.run(sinxay.program, "report", "--data", data, "--period", PERIOD)

    def figures(*more):
        return measured.run(sinxay.program, "figures", "--data", data, "--period", PERIOD, *more)

    times = 2 if quick else 3
    nothing, kept, changed, count = [], [], [], 0
    for _ in range(times):
        figures("--forget")
        nothing.append(report())
    for _ in range(times):
        kept.append(report())
    first = version(data / "sinxay.sqlite")
    for number in range(first, first + times):
        csv = folder / "changes"
        count = changes.batch(HOME, number, csv)
        sinxay.run("import", "--data", data, csv)
        changed.append(report())
    # Ends with status 1, and this with an error, if a kept count differs from a recount.
    figures()
    return {
        "rows": copies.rows(data / "sinxay.sqlite"), "steps": steps(data / "sinxay.sqlite"), "changes": count,
        "from_nothing": summary(nothing), "after_changes": summary(changed), "unchanged": summary(kept)}


def summary(runs):
    return {
        "seconds": spread([run.seconds for run in runs]),
        "processor_seconds": spread([run.processor_seconds for run in runs]), "peak_mb": max(run.peak_mb for run in runs)}


def ask(database, question):
    with contextlib.closing(sqlite3.connect(database)) as connection:
        return connection.execute(question).fetchall()


def steps(database):
    tables = [name for (name,) in ask(database, "SELECT name FROM sqlite_schema WHERE name LIKE '%\\_steps' ESCAPE '\\'")]
    return sum(ask(database, f"SELECT count(*) FROM {table}")[0][0] for table in tables)


def version(database):
    """How many batches were brought already, and one: each makes the next version of the same people."""
    return ask(database, "SELECT version FROM people WHERE id = 'P-0001'")[0][0]


KINDS = (("from_nothing", "from nothing"), ("after_changes", "after changes"), ("unchanged", "unchanged"))


def print_table(results):
    print(f"\nThe annual figures (sinxay report --period {PERIOD}) by size; wall and processor seconds are medians")
    print("     people       steps        rows   what                       seconds   processor   most memory")
    for people, result in results.items():
        for kind, name in KINDS:
            run = result[kind]
            what = f"{name} ({result['changes']})" if kind == "after_changes" else name
            print(f"  {people:9,} {result['steps']:11,} {result['rows']:11,}   {what:24} {run['seconds']['median']:9.2f}"
                  f"   {run['processor_seconds']['median']:9.2f}   {run['peak_mb']:8.0f} MB")
    for people, result in results.items():
        taken = f" in {result['load_seconds']:.0f} s, most memory {result['load_peak_mb']:.0f} MB" if "load_seconds" in result else ""
        print(f"  {people:,} people: {result['how']}{taken}")


def drawn(results):
    lines = [
        (name, [(result["steps"], result[kind]["processor_seconds"]["median"]) for result in results.values()])
        for kind, name in KINDS]
    return chart.draw(
        "The annual figures: cost against size", "steps in the country", "processor seconds (sinxay report)", lines,
        [("10 s on two cores", 20), ("1 s", 1)])
