"""Some hundred changes over the registers that figures are counted from, as CSV files: late entries and corrections."""

import csv
import shutil

SAMPLE = "Samples/laos-2020"
# Each with those of its records that hang on one of the first so many of the register before it.
FIRST = 40
ALONE = ["calls", "services", "screenings", "referrals", "identifications", "criminal_cases"]
HANGING = {
    "screening_steps": ("record", "screenings"), "referral_steps": ("record", "referrals"),
    "identification_steps": ("record", "identifications"), "case_steps": ("record", "criminal_cases"),
    "suspects": ("criminal_case", "criminal_cases"), "suspect_steps": ("record", "suspects"),
    "case_victims": ("criminal_case", "criminal_cases")}


def batch(home, number, folder):
    """Writes the batch with this number, counted from one; each fits a country to which those before were brought.

    Gives how many records it adds or corrects."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    added, count = {}, 0
    for name in ALONE + list(HANGING):
        with open(home / SAMPLE / f"{name}.csv", newline="") as file:
            rows = list(csv.DictReader(file))
        if name in HANGING:
            column, above = HANGING[name]
            rows = [row for row in rows if row[column] in added[above]]
        else:
            rows = rows[-FIRST:]
        added[name] = {row["id"] for row in rows}
        for row in rows:
            for column, value in row.items():
                if column == "id" or any(value in ids for other, ids in added.items() if other != name):
                    row[column] = f"{value}-late-{number}" if value else value
        count += write(folder / f"{name}.csv", rows)
    return count + corrections(home, number, folder)


def corrections(home, number, folder):
    with open(home / SAMPLE / "people.csv", newline="") as file:
        rows = list(csv.DictReader(file))[:FIRST]
    for row in rows:
        row["sex"] = "male" if (row["sex"] == "female") == (number % 2 == 1) else "female"
        row["version"] = str(number)
        row["recorded_at"] = ""
    return write(folder / "people.csv", rows)


def write(path, rows):
    if not rows:
        return 0
    with open(path, "w", newline="") as file:
        out = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        out.writeheader()
        out.writerows(rows)
    return len(rows)
