"""Checks a sample without the generator's help: `python3 Samples/generator/verify.py Samples/laos-2020 \
Tests/Figures/laos-2020.csv --home LA`.

The files are read into SQLite and checked against the registers, code lists and lifecycles that Domain declares
in Swift, and each expected figure is counted with plain SQL. Prints every fault; exits 1 if there is one.
"""

import argparse
import pathlib
import sys

from verification import answers, cells, declared, figures, histories, load, references


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("figures", type=pathlib.Path, nargs="?")
    options.add_argument("--home", default="LA", help="the country's own code")
    options.add_argument("--last", help="the last day on which anything was recorded")
    chosen = options.parse_args()

    domain = declared.read(pathlib.Path(__file__).resolve().parents[2] / "Domain" / "Sources" / "Domain")
    database, faults = load.folder(chosen.folder, domain)
    faults += cells.faults(database, domain)
    faults += references.faults(database, domain, chosen.last)
    faults += histories.faults(database, domain)
    faults += answers.faults(database)
    counted = 0
    if chosen.figures:
        found, counted = figures.faults(database, chosen.figures, chosen.home)
        faults += found
    for fault in faults[:100]:
        print(fault)
    rows = sum(database.execute(f"SELECT count(*) FROM {code}").fetchone()[0] for code in domain.registers)
    print(f"{chosen.folder}: {rows} rows, {counted} figures, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
