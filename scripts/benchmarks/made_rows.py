"""Many people and screenings, drawn with a fixed seed from the rows of the sample: the same on every machine."""

import csv
import random

SEED = 2020
# One person in five is screened twice.
PEOPLE_TO_SCREENINGS = 0.8
# What the rows would refer to beyond people and reference data, which is not loaded.
LEFT_EMPTY = ("arrival", "raid")


def write(sample, folder, screenings):
    """Writes people.csv and screenings.csv; gives how many people there are."""
    chance = random.Random(SEED)
    folder.mkdir(exist_ok=True)
    people = int(screenings * PEOPLE_TO_SCREENINGS)
    known = read(sample / "people.csv")
    with open(folder / "people.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, known[0].keys(), lineterminator="\n")
        writer.writeheader()
        for number in range(1, people + 1):
            row = dict(chance.choice(known), id=f"P-B{number:06}")
            for column in ("given_name", "family_name"):
                row[column] = chance.choice(known)[column] or row[column]
            writer.writerow(row)
    forms = read(sample / "screenings.csv")
    with open(folder / "screenings.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, forms[0].keys(), lineterminator="\n")
        writer.writeheader()
        for number in range(1, screenings + 1):
            person = number if number <= people else chance.randint(1, people)
            row = dict(chance.choice(forms), id=f"S-B{number:06}", person=f"P-B{person:06}")
            row.update((column, "") for column in LEFT_EMPTY)
            writer.writerow(row)
    return people


def read(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))
