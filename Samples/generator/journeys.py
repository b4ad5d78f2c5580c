"""The way of a victim: met, screened, referred, identified by the department, referred for services, served."""

from dataclasses import dataclass
from datetime import date

import days
import findings
import people
import screenings
import services
import stories


@dataclass
class Victim:
    person: people.Person
    form: str
    country: str
    met: date
    identified: date | None = None


def channel(w, rng, form, country, handed_over):
    """How someone is met: context, agency, crossing."""
    c = w.country
    if handed_over:
        return rng.choice((("returnee", c.agency["lwu"], None), ("returnee", c.agency["atd"], None)))
    if form in findings.MARRIAGE:
        options = [("marriage", c.agency["lwu"]), ("marriage", c.agency["ngo2"]), ("marriage", c.agency["village"]),
                   ("hotline", c.agency["atd"]), ("hotline", c.agency["lwu"])]
    elif country == c.home:
        options = [("hotline", c.agency["atd"]), ("hotline", c.agency["lwu"]), ("other", c.agency["ngo"]),
                   ("other", c.local("POL", rng.choice(c.provinces)[0]))]
    else:
        options = [("other", c.agency["ngo"]), ("hotline", c.agency["atd"]), ("hotline", c.agency["lwu"])]
    if country in c.entry and rng.random() < 0.5:
        crossing = rng.choice(c.entry[country])
        province = next(place for id, _, _, place, *_ in c.named_crossings if id == crossing)
        context = "marriage" if form in findings.MARRIAGE and rng.random() < 0.5 else "returnee"
        return context, rng.choice((c.local("IMM", province), c.local("IMM", province), c.agency["mlsw"])), crossing
    return *rng.choice(options), None


def victim(w, reference, rng, sex, child, form, country, decided, batch=None, citizenship=None, serve=None):
    """Someone identified on the day `decided`; with a batch, handed over by that country shortly before.

    `serve` is the first and last day between which the women's union starts its services, or None if this
    plan leaves it to chance.
    """
    atd, lwu = w.country.agency["atd"], w.country.agency["lwu"]
    opened = batch.day if batch else days.after(decided, rng, -45, -8)
    met = days.after(opened, rng, 0, 2) if batch else days.after(opened, rng, -6, -3)
    who = people.person(w, reference, rng, batch.day if batch else met, sex, child, citizenship, country)
    if batch:
        batch.take(w, who)
    context, agency, crossing = channel(w, rng, form, country, batch is not None)
    sector = rng.choice(findings.SECTORS[form])
    screened = screenings.screening(w, reference, rng, who, met, context, agency, "trafficking", crossing=crossing,
                                    sector=sector, exploited_in=country)
    referral, accepted = screenings.refer(w, reference, rng, who, "identification", agency, atd,
                                          days.after(met, rng, 0, 1), screened, complete_on=decided, latest=decided)
    identification = w.add(
        "identifications", accepted, person=who.id, referral=referral, opened_on=accepted,
        staff=reference.someone(atd, rng), sector=sector, country_of_exploitation=country,
        province_of_recruitment=who.province, child=child, summary=stories.summary(rng, form))
    if (decided - accepted).days >= 2 and rng.random() < 0.6:
        presumed = days.between(rng, accepted, decided)
        w.step("identification", identification, "presume", presumed, agency=atd,
               staff=reference.someone(atd, rng), reason="Signs of trafficking; services may start now.")
    w.step("identification", identification, "identify", decided, agency=atd, staff=reference.someone(atd, rng),
           **findings.finding(rng, form, child))
    services.after_identification(w, reference, rng, who, decided, serve)
    if who.citizenship == w.country.home and rng.random() < 0.06:
        screenings.refer(w, reference, rng, who, "civil_registration", lwu, w.country.local("POL", who.province),
                         decided, answer=rng.choice(("accepted", "accepted", "received")),
                         message="Birth registration is missing.")
    return Victim(who, form, country, met, decided)


def undecided(w, reference, rng, sex, child, form, country, batch):
    """Handed over from abroad and not identified in the period: under examination, or withdrew."""
    atd = w.country.agency["atd"]
    who = people.person(w, reference, rng, batch.day, sex, child, towards=country)
    batch.take(w, who)
    met = days.after(batch.day, rng, 0, 2)
    context, agency, _ = channel(w, rng, form, country, True)
    screened = screenings.screening(w, reference, rng, who, met, context, agency, "trafficking", exploited_in=country,
                                    sector=rng.choice(findings.SECTORS[form]))
    referral, accepted = screenings.refer(w, reference, rng, who, "identification", agency, atd,
                                          days.after(met, rng, 0, 1), screened)
    identification = w.add(
        "identifications", accepted, person=who.id, referral=referral, opened_on=accepted, child=child,
        staff=reference.someone(atd, rng), country_of_exploitation=country, province_of_recruitment=who.province)
    if rng.random() < 0.5:
        presumed = days.after(accepted, rng, 2, 20)
        w.step("identification", identification, "presume", presumed, agency=atd,
               reason="Papers from the sending authority are awaited.")
        if rng.random() < 0.3:
            w.step("identification", identification, "withdraw", days.after(presumed, rng, 5, 40), agency=atd,
                   reason="Went home to the family; may come back at any time.")
    services.without_identification(w, reference, rng, who, days.after(accepted, rng, 0, 3))
    return Victim(who, form, country, met)
