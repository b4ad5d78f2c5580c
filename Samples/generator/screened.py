"""People screened besides the victims of the plan, and what came of it."""

from datetime import date

import days
import findings
import people
import screenings


def agency_for(w, reference, rng, context, crossing, site):
    c = w.country
    if context == "returnee":
        return rng.choice((c.agency["mlsw"], c.local("IMM", reference.province_of[crossing]),
                           c.local("IMM", reference.province_of[crossing])))
    if context == "quarantine":
        union = c.local("LWU", reference.province_of[site])
        nearest = union if union in reference.kind else c.agency["lwu"]
        return rng.choice((c.agency["taskforce"], c.agency["ngo"], nearest))
    if context == "hotline":
        return rng.choice((c.agency["atd"], c.agency["lwu"]))
    if context == "marriage":
        return rng.choice((c.agency["lwu"], c.agency["village"]))
    if context == "child":
        return rng.choice((c.agency["lwu"], c.local("POL", rng.choice(c.provinces)[0])))
    return c.agency["ngo2"]


def everyone(w, reference, arrivals):
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
    for index in range(w.plan.screened_foreign):
        foreign = list(w.country.foreign)
        one(w, reference, rng, "other", days.between(rng, first, last), w.country.home, None, None, None,
            foreign[index % len(foreign)])
    for _ in range(w.plan.screened_before):
        country = rng.choice(list(w.country.entry))
        day = days.between(rng, date(w.plan.year - 1, 2, 1), date(w.plan.year, 3, 15))
        one(w, reference, rng, "returnee", day, country, rng.choice(w.country.entry[country]), None, None)


def one(w, reference, rng, context, day, country, crossing, site, arrival, citizenship=None):
    child = rng.random() < (0.9 if context == "child" else 0.07)
    sex = "female" if rng.random() < 0.55 or context == "marriage" else "male"
    who = people.person(w, reference, rng, day, sex, child, citizenship, country)
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
        screenings.refer(w, reference, rng, who, "labour_remedy", agency, mlsw, day, id,
                         answer=answer(w, rng, day, 0.06))
    elif result == "exploitation":
        screenings.close(w, rng, id, days.after(day, rng, 1, 10), agency,
                         "Wages owed were paid; number of the labour office given.")
    elif result == "trafficking":
        answered = answer(w, rng, day, 0)
        referral, accepted = screenings.refer(w, reference, rng, who, "identification", agency, atd, day, id,
                                              answer=answered)
        if who.child:
            screenings.refer(w, reference, rng, who, "child_protection", agency, w.country.agency["lwu"], day, id,
                             again=True)
        if answered == "accepted":
            decide(w, reference, rng, who, referral, accepted, form, country)
    elif rng.random() < 0.3:
        w.step("screening", id, "reopen", days.after(day, rng, 1, 6), agency=agency, reason="Asked again after a rest.")
        w.step("screening", id, "complete", days.after(day, rng, 7, 9), agency=agency)


def answer(w, rng, day, declined):
    """Most referrals are accepted; those of the last weeks may still lie in an inbox."""
    if (w.plan.reporting[1] - day).days < 24 and rng.random() < 0.7:
        return rng.choice(("none", "none", "received"))
    return rng.choices(("accepted", "received", "declined"), (0.9 - declined, 0.1, declined))[0]


def decide(w, reference, rng, who, referral, accepted, form, country):
    """Not identified, withdrew, or still under examination: outcomes kept apart from each other."""
    atd = w.country.agency["atd"]
    id = w.add("identifications", accepted, person=who.id, referral=referral, opened_on=accepted, child=who.child,
               staff=reference.someone(atd, rng), country_of_exploitation=country, province_of_recruitment=who.province)
    day, chance = days.after(accepted, rng, 4, 60), rng.random()
    if day > w.plan.last_recorded:
        return
    if chance < 0.5:
        married = form in findings.MARRIAGE
        w.step("identification", id, "not_identify", day, agency=atd, staff=reference.someone(atd, rng),
               reason=rng.choice(findings.DOUBTS), form=form, child=who.child,
               marriage_finding="fraud_without_indicators" if married else None)
        review = days.after(day, rng, 10, 40)
        if rng.random() < 0.15 and review <= w.plan.last_recorded:
            w.step("identification", id, "review", review, agency=atd, reason="The person brought new papers.")
    elif chance < 0.65:
        w.step("identification", id, "withdraw", day, agency=atd, reason="Does not wish to go on; may come back.")
