"""The sample under construction: rows by register, with their ids and the day on which each became known."""

import csv
import os
import random
from datetime import date, timedelta

import registers


class World:
    """Keeps every row of one copy of the country.

    A row is never known before the event it tells of, nor before the records it refers to: `recorded_at`
    is the later of the event plus some days and the days on which those became known.
    """

    def __init__(self, plan, seed, copy=1, first=None, years=1, people=None):
        """`years`: over how many years the copies are spread. `people`: copies beyond this many have no people of
        their own, but tell more about those of an earlier copy."""
        self.plan, self.country, self.seed, self.copy = plan, plan.country, seed, copy
        self.rows = {register.code: [] for register in registers.ALL}
        self.known = dict(first.known_reference) if first else {}
        self.known_reference = self.known
        self.counters = {}
        self.years_back = (copy - 1) % years
        # Of each copy with people of its own, how many were written.
        self.people_written = first.people_written if first else {}
        self.people_of = copy if people is None else (copy - 1) % people + 1
        self.lags = self.random("recorded")

    def random(self, area):
        """Chance for one area, so that a change in one leaves the others as they were."""
        return random.Random(f"{self.seed}/{self.copy}/{area}")

    def close_reference(self):
        """What was added so far is the country itself, which every copy shares."""
        self.known_reference = dict(self.known)

    def next_id(self, prefix):
        self.counters[prefix] = self.counters.get(prefix, 0) + 1
        number = self.people_of if prefix == registers.BY_CODE["people"].prefix else self.copy
        copy = f"{number}-" if number > 1 else ""
        return f"{prefix}-{copy}{self.counters[prefix]:04d}"

    def add(self, code, on, /, id=None, at_once=False, **values):
        """Adds a row about an event on that day and returns its id."""
        register = registers.BY_CODE[code]
        unknown = set(values) - set(register.columns)
        if unknown:
            raise ValueError(f"{code} has no column {sorted(unknown)}")
        id = id or self.next_id(register.prefix)
        recorded = on if at_once else on + timedelta(days=self.lag())
        for column in register.references:
            if values.get(column):
                recorded = max(recorded, self.known[values[column]])
        self.known[id] = recorded = min(recorded, self.plan.last_recorded)
        cells = [self.earlier(column, values.get(column)) for column in register.columns]
        self.rows[code].append([id, *map(plain, cells), plain(self.earlier("recorded_at", recorded))])
        return id

    def step(self, lifecycle, record, step, on, **values):
        """Adds a step to a record's history; a step is known no earlier than the one before it."""
        id = self.add(f"{lifecycle}_steps", on, record=record, step=step, taken_on=on, **values)
        self.known[record] = self.known[id]
        return id

    def earlier(self, column, value):
        """The value as it would be had all of this happened `years_back` years before."""
        if not self.years_back or value is None:
            return value
        if isinstance(value, date):
            return value.replace(year=value.year - self.years_back, day=min(value.day, 28 if value.month == 2 else 31))
        return value - self.years_back if column == "birth_year" else value

    def lag(self):
        """Days until an event is written down: mostly under a week, now and then two or three months."""
        chance = self.lags.random()
        if chance < 0.04:
            return self.lags.randint(60, 92)
        return self.lags.randint(0, 6) if chance < 0.9 else self.lags.randint(7, 20)

    def write(self, folder, append):
        os.makedirs(folder, exist_ok=True)
        for register in registers.ALL:
            path = os.path.join(folder, register.code + ".csv")
            with open(path, "a" if append else "w", encoding="utf-8", newline="") as file:
                sheet = csv.writer(file, lineterminator="\n")
                if not append:
                    sheet.writerow(["id"] + register.columns + ["recorded_at"])
                written = self.people_written.get(self.people_of, 0) if register.code == "people" else 0
                sheet.writerows(self.rows[register.code][written:])
        count = len(self.rows["people"])
        self.people_written[self.people_of] = max(count, self.people_written.get(self.people_of, 0))


def plain(value):
    """The text of a cell (Domain: Field.read)."""
    if value is None:
        return ""
    if value is True or value is False:
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return ";".join(f"{code}={value[code]}" for code in sorted(value))
    if isinstance(value, (list, tuple)):
        return ";".join(value)
    return str(value)
