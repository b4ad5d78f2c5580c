"""Makes a sample country: `python3 Samples/generator --seed 2020 --out Samples/laos-2020`.

The same seed and plan give the same bytes. `--scale N` repeats everything about people N times, with fresh
ids and names, for benchmarks; the figures are then N times the plan's. With `--years Y` each copy happened
up to Y - 1 years earlier than the one before it, and with `--people M` there are M times the people only, about
whom more is told.
"""

import argparse
import importlib

import arrivals
import cases
import expected
import fieldwork
import hotline
import labour
import prevention
import reference
import screened
import victims
import words
from world import World


def people(w, country):
    """Everything about people: victims, returnees, cases, calls."""
    received = {place: victims.Received(w, country, w.random(f"received {place}"), place, *numbers)
                for place, numbers in w.plan.received.items()}
    earlier = victims.clients_before(w, country)
    victims.between(w, country)
    found = victims.identified(w, country, received)
    victims.unidentified(w, country, received)
    screened.everyone(w, country, arrivals.Arrivals(w, country))
    cases.Cases(w, country, found, earlier)
    hotline.calls(w)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--plan", default="laos_2020", help="a file under plans/")
    options.add_argument("--seed", type=int, default=2020)
    options.add_argument("--out", required=True, help="the folder for the CSV files")
    options.add_argument("--scale", type=int, default=1)
    options.add_argument("--years", type=int, default=1)
    options.add_argument("--people", type=int, help="a multiple of --years")
    options.add_argument("--expected", help="where to write the figures that follow from the plan")
    chosen = options.parse_args()
    if chosen.people and chosen.people % chosen.years:
        options.error("--people has to be a multiple of --years, so that a person's history lies within one year")

    plan = importlib.import_module(f"plans.{chosen.plan}").PLAN
    first = World(plan, chosen.seed)
    country = reference.Reference(first)
    first.close_reference()
    people(first, country)
    prevention.everything(first, country)
    labour.agencies(first)
    words.everything(first)
    fieldwork.everything(first, country)
    first.write(chosen.out, append=False)
    for copy in range(2, chosen.scale + 1):
        w = World(plan, chosen.seed, copy, first, chosen.years, chosen.people)
        people(w, country)
        fieldwork.everything(w, country)
        w.write(chosen.out, append=True)
    if chosen.expected:
        expected.write(plan, chosen.expected)


main()
