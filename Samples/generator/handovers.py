"""People handed over at the border: victims received from abroad, and a case given to a neighbour."""

from dataclasses import dataclass
from datetime import date, timedelta

import days


@dataclass
class Batch:
    """One handover: on one day, of a few people."""
    id: str
    day: date

    def take(self, w, who):
        w.add("handover_people", self.day, handover=self.id, handed="victim", person=who.id, child=who.child,
              consent_to_return=True)


def batches(w, reference, rng, country, number):
    """The handovers from one country, spread over the reporting period."""
    first, last = w.plan.reporting
    first, last = first + timedelta(days=18), last - timedelta(days=70)
    found = []
    for index in range(number):
        day = first + (last - first) * index // max(1, number - 1)
        id = w.add("handovers", day, handed_on=day, direction="received", country=country,
                   from_agency=w.country.agency[country], to_agency=w.country.agency["lwu" if index % 3 else "atd"],
                   crossing=rng.choice(w.country.entry[country]), receipt=f"{country}-{day.year}-{index + 1:03d}",
                   funded_by=w.country.agency[country])
        found.append(Batch(id, day))
    return found


def before(w, reference, rng, country, day):
    """A handover in the year before, so that a period has something to leave out."""
    id = w.add("handovers", day, handed_on=day, direction="received", country=country,
               from_agency=w.country.agency[country], to_agency=w.country.agency["atd"],
               crossing=rng.choice(w.country.entry[country]), receipt=f"{country}-{day.year}-{day.month:02d}")
    return Batch(id, day)


def sent(w, reference, rng, case, victims, suspects, country, day, site):
    """Foreign victims, who agreed, and suspects given to their country's authorities. Who paid was not reported."""
    id = w.add("handovers", day, handed_on=day, direction="sent", country=country,
               from_agency=w.country.agency["atd"], to_agency=w.country.agency[country],
               crossing=rng.choice(w.country.entry[country]), criminal_case=case, site=site,
               receipt=f"{country}-{day.year}-S1")
    for who in victims:
        # A child would need a decision on its best interests as well; in no plan is one sent.
        w.add("handover_people", day, handover=id, handed="victim", person=who.id, child=who.child,
              consent_to_return=True)
    for suspect in suspects:
        w.add("handover_people", day, handover=id, handed="suspect", suspect=suspect, child=False)
