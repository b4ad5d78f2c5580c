"""Each expected figure, counted from the rows with plain SQL."""

import calendar
import csv

from .queries import QUERIES


def period(text):
    """The first and last day of `2020`, `2020-05` or `2020-04/2021-03`."""
    start, _, end = text.partition("/")
    end = end or start
    first = start + "-01-01" if len(start) == 4 else start + "-01"
    if len(end) == 4:
        return first, end + "-12-31"
    year, month = map(int, end.split("-"))
    return first, f"{end}-{calendar.monthrange(year, month)[1]}"


def months(first, last):
    return (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7]) + 1


def count(database, measure, breakdown, first, last, home):
    how, query = QUERIES[measure]
    values = {"first": first, "last": last, "home": home}
    condition = "1 = 1"
    if breakdown:
        dimension, _, value = breakdown.partition("=")
        condition = f"coalesce({dimension}, 'unspecified') = :value"
        values["value"] = value
    of = {"count": "count(DISTINCT unit)", "per_month": "count(DISTINCT unit)", "sum": "coalesce(sum(amount), 0)",
          "min": "min(amount)", "max": "max(amount)", "same": "min(amount) / (min(amount) = max(amount))"}[how]
    result = database.execute(f"SELECT {of} FROM ({query}) WHERE {condition}", values).fetchone()[0]
    return result / months(first, last) if how == "per_month" else result


def faults(database, path, home):
    found, counted = [], 0
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            counted += 1
            value = count(database, row["measure"], row["breakdown"], *period(row["period"]), home)
            if value is None or float(value) != float(row["value"]):
                found.append(f"{row['figure']} {row['measure']} {row['breakdown']} {row['period']}: "
                             f"{value}, expected {row['value']}")
    return found, counted
