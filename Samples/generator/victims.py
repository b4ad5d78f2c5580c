"""All victims of a plan: those identified in the reporting period, those between, those of the year before."""

from datetime import date, timedelta

import days
import handovers
import journeys


class Received:
    """The places in handovers from one country, filled by adults and children as the plan counts them."""

    def __init__(self, w, reference, rng, country, total, children):
        self.batches = handovers.batches(w, reference, rng, country, max(2, total // 4))
        self.left = {False: total - children, True: children}
        self.given = 0

    def next(self, child, keep):
        """A batch for one more, unless only as many are left as are kept for those not yet identified."""
        if self.left[child] <= keep.get(child, 0):
            return None
        self.left[child] -= 1
        self.given += 1
        return self.batches[self.given % len(self.batches)]


def identified(w, reference, received):
    """Those of the reporting period, by the plan's groups."""
    rng, plan = w.random("identified"), w.plan
    first, last = plan.reporting
    found = []
    for group in plan.victims:
        for sex, child, country, citizenship in members(rng, group, w.country):
            slots = received.get(country)
            batch = slots.next(child, plan_kept(plan, country)) if slots and not citizenship else None
            decided = (min(days.after(batch.day, rng, 12, 50), last - timedelta(days=8)) if batch
                       else days.between(rng, first, last - timedelta(days=8)))
            found.append(journeys.victim(w, reference, rng, sex, child, group.form, country, decided, batch,
                                         citizenship))
    return found


def members(rng, group, country):
    """Sex, whether a child, where exploited, and the citizenship of those who are foreign (women, at home)."""
    people = ([("female", False)] * (group.women - group.foreign) + [("female", True)] * group.girls
              + [("male", False)] * group.men + [("male", True)] * group.boys)
    places = [place for place, number in group.countries.items()
              for _ in range(number - group.foreign * (place == country.home))]
    rng.shuffle(people)
    rng.shuffle(places)
    everyone = [(sex, child, place, None) for (sex, child), place in zip(people, places, strict=True)]
    everyone += [("female", False, country.home, next(iter(country.foreign)))] * group.foreign
    rng.shuffle(everyone)
    return everyone


def plan_kept(plan, country):
    """Places kept for people handed over and not identified in the period: a quarter of them children."""
    number = plan.received_unidentified.get(country, 0)
    return {True: number // 4, False: number - number // 4}


def unidentified(w, reference, received):
    """Fills the places that are left in each country's handovers."""
    rng = w.random("unidentified")
    for country, slots in received.items():
        for child in (False, True):
            while (batch := slots.next(child, {})) is not None:
                form = rng.choice(("labour_trafficking", "sex_trafficking"))
                sex = "female" if form == "sex_trafficking" or rng.random() < 0.5 else "male"
                journeys.undecided(w, reference, rng, sex, child, form, country, batch)


def between(w, reference):
    """January to March of the plan's year: in its calendar year, before its reporting period."""
    rng, year = w.random("between"), w.plan.year
    for _ in range(w.plan.identified_between):
        country = rng.choice(list(w.country.entry))
        form = rng.choice(("sex_trafficking", "labour_trafficking"))
        journeys.victim(w, reference, rng, "female", rng.random() < 0.3, form, country,
                        days.between(rng, date(year, 1, 6), date(year, 3, 22)))


def clients_before(w, reference):
    """Those who received the women's union's services in the year before; some were identified still earlier."""
    rng, year = w.random("clients"), w.plan.year - 1
    found = []
    batch = handovers.before(w, reference, rng, list(w.plan.received)[0], date(year, 5, 14))
    for form, adults, children in w.plan.clients_before:
        for index in range(adults + children):
            child = index >= adults
            decided = days.between(rng, date(year - 1, 11, 10), date(year, 11, 10))
            country = rng.choice(list(w.country.entry)) if form != "child_sex_trafficking" else w.country.home
            taken = batch if abs((decided - batch.day).days - 25) < 12 and not child else None
            sex = "male" if form == "labour_trafficking" and index % 4 == 1 else "female"
            found.append(journeys.victim(w, reference, rng, sex, child, form, country, decided, taken,
                                         serve=(date(year, 1, 8), date(year, 12, 20))))
    return found
