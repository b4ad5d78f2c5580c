"""People who came home in numbers: arrivals in batches, and those of them who were screened."""

from datetime import date

import days
import findings
import people
import screenings


class Arrivals:
    """The batches, kept so that a screening can name the one its person came in."""

    def __init__(self, w, reference):
        self.w, self.reference, self.rng = w, reference, w.random("arrivals")
        self.screened = []
        first, last = w.plan.reporting
        for country, total, number, sector, never_screened in w.plan.returnees:
            start = first if never_screened else date(w.plan.year, 3, 19)
            sizes = self.split(total, number)
            for size in sizes:
                span = (last - start).days
                day = days.after(start, self.rng, 0, 40) if self.rng.random() < 0.4 else days.after(start, self.rng, 0, span)
                self.batch(country, day, size, sector, never_screened)

    def split(self, total, number):
        cuts = sorted(self.rng.sample(range(1, total), number - 1))
        return [high - low for low, high in zip([0] + cuts, cuts + [total])]

    def batch(self, country, day, size, sector, never_screened):
        crossing = self.rng.choice(self.w.country.entry[country]) if country in self.w.country.entry else None
        province = self.reference.province_of[crossing] if crossing else self.w.country.capital
        centres = [id for id, _, _, kind, place, _ in self.w.country.sites
                   if kind == "quarantine_centre" and place == province]
        children = size * self.rng.randint(0, 9) // 100
        women = (size - children) * self.rng.randint(38, 58) // 100 if sector != "fishing" else size * 12 // 100
        id = self.w.add(
            "arrivals", day, arrived_on=day, from_country=country, crossing=crossing,
            quarantine=self.rng.choice(centres) if centres else None, agency=self.w.country.agency["taskforce"],
            returnees=size, women=women, men=size - women - children, children=children, sector=sector)
        if not never_screened:
            self.screened.append((id, day, country, crossing, centres[0] if centres else None))

    def one(self, rng, quarantine):
        choices = [batch for batch in self.screened if batch[4] or not quarantine]
        return rng.choice(choices)


def agency_for(w, reference, rng, context, crossing, site):
    c = w.country
    if context == "returnee":
        return rng.choice((c.agency["mlsw"], c.local("IMM", reference.province_of[crossing]),
                           c.local("IMM", reference.province_of[crossing])))
    if context == "quarantine":
        union = c.local("LWU", reference.province_of[site])
        return rng.choice((c.agency["taskforce"], c.agency["ngo"], union if union in reference.kind else c.agency["lwu"]))
    return {"hotline": rng.choice((c.agency["atd"], c.agency["lwu"])), "marriage": rng.choice((c.agency["lwu"], c.agency["village"])),
            "child": rng.choice((c.agency["lwu"], c.local("POL", rng.choice(c.provinces)[0])))}.get(context, c.agency["ngo2"])


def screened(w, reference, arrivals):
    """The people screened besides the victims of the plan; `screened_before` in the year before."""
    rng = w.random("screened")
    first, last = w.plan.reporting
    for context, number in w.plan.screened.items():
        for _ in range(number):
            day, arrival, crossing, site, country = days.between(rng, first, last), None, None, None, w.country.home
            if context in ("returnee", "quarantine"):
                arrival, came, country, crossing, site = arrivals.one(rng, context == "quarantine")
                day = min(days.after(came, rng, 0, 1 if context == "returnee" else 13), last)
                crossing, site = (crossing, None) if context == "returnee" else (None, site)
            elif rng.random() < 0.5:
                country = rng.choice(list(w.country.entry))
            one(w, reference, rng, context, day, country, crossing, site, arrival)
    for _ in range(w.plan.screened_before):
        country = rng.choice(list(w.country.entry))
        day = days.between(rng, date(w.plan.year - 1, 2, 1), date(w.plan.year, 3, 15))
        one(w, reference, rng, "returnee", day, country, rng.choice(w.country.entry[country]), None, None)


def one(w, reference, rng, context, day, country, crossing, site, arrival):
    child = rng.random() < (0.9 if context == "child" else 0.07)
    who = people.person(w, reference, rng, day, "female" if rng.random() < 0.55 or context == "marriage" else "male", child,
                        towards=country)
    agency = agency_for(w, reference, rng, context, crossing, site)
    if rng.random() < 0.02:
        id = screenings.screening(w, reference, rng, who, day, context, agency, "insufficient", crossing, site, arrival,
                                  consent=False)
        return screenings.close(w, rng, id, day, agency, "Did not wish to be asked; leaflet with numbers given.")
    result = rng.choices(("no_indication", "exploitation", "trafficking", "insufficient"), (70, 19, 7, 4))[0]
    if child and result == "exploitation":
        result = "trafficking"  # a child's exploitation needs no means (Palermo Protocol art. 3 (c))
    form = "fraudulent_marriage" if context == "marriage" else rng.choice(("labour_trafficking", "sex_trafficking"))
    id = screenings.screening(
        w, reference, rng, who, day, context, agency, result, crossing, site, arrival,
        sector=rng.choice(findings.SECTORS[form]) if result != "insufficient" else None,
        exploited_in=country if result in ("exploitation", "trafficking") else None)
    follow(w, reference, rng, who, id, day, agency, result, form, country)


def follow(w, reference, rng, who, id, day, agency, result, form, country):
    """What came after: closed, sent to the labour office, or to the department."""
    mlsw, atd = w.country.agency["mlsw"], w.country.agency["atd"]
    if result == "no_indication":
        screenings.close(w, rng, id, day, agency)
    elif result == "exploitation" and rng.random() < 0.6 and agency != mlsw:
        screenings.refer(w, reference, rng, who, "labour_remedy", agency, mlsw, day, id, accept=rng.random() < 0.8)
    elif result == "exploitation":
        screenings.close(w, rng, id, days.after(day, rng, 1, 10), agency, "Wages owed were paid; number of the labour office given.")
    elif result == "trafficking":
        referral, accepted = screenings.refer(w, reference, rng, who, "identification", agency, atd, day, id,
                                              accept=rng.random() < 0.85)
        if who.child:
            screenings.refer(w, reference, rng, who, "child_protection", agency, w.country.agency["lwu"], day, id, again=True)
        decide(w, reference, rng, who, referral, accepted, form, country)
    elif rng.random() < 0.3:
        w.step("screening", id, "reopen", days.after(day, rng, 1, 6), agency=agency, reason="Asked again after a rest.")
        w.step("screening", id, "complete", days.after(day, rng, 7, 9), agency=agency)


def decide(w, reference, rng, who, referral, accepted, form, country):
    """Not identified, withdrew, or still under examination: outcomes kept apart from each other."""
    atd = w.country.agency["atd"]
    id = w.add("identifications", accepted, person=who.id, referral=referral, opened_on=accepted, child=who.child,
               staff=reference.someone(atd, rng), country_of_exploitation=country, province_of_recruitment=who.province)
    day, chance = days.after(accepted, rng, 4, 60), rng.random()
    if chance < 0.5:
        married = form in findings.MARRIAGE
        w.step("identification", id, "not_identify", day, agency=atd, staff=reference.someone(atd, rng),
               reason=rng.choice(findings.DOUBTS), form=form, child=who.child,
               marriage_finding="fraud_without_indicators" if married else None)
        if rng.random() < 0.15:
            w.step("identification", id, "review", days.after(day, rng, 10, 40), agency=atd,
                   reason="The person brought new papers.")
    elif chance < 0.65:
        w.step("identification", id, "withdraw", day, agency=atd, reason="Does not wish to go on; may come back.")
