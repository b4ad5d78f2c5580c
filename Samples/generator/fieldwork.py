"""Raids, groups that came home with numbered cards, inspections, and screenings at places of risk and informal crossings.

What is told here comes after everything else, with chance of its own, so that nothing else of the sample changes.
"""

import days
import findings
import people
import screenings
import screened

# Neither 0 and O nor 1, I and L (Domain: BatchCode).
LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
SECTOR_OF = {"venue": "entertainment", "plantation": "plantation", "railway": "railway", "factory": "garment",
             "mine": "mining", "special_economic_zone": "hospitality"}


def everything(w, reference):
    w.lags = w.random("fieldwork recorded")
    rng = w.random("fieldwork")
    kind = {id: kind for id, _, _, kind, *_ in w.country.sites}
    for raid in w.plan.raids:
        found(w, reference, rng, raid, kind)
    for group in w.plan.numbered:
        came(w, reference, rng, group)
    for visit in w.plan.visits:
        visited(w, reference, rng, visit, kind)
    for crossing, on, number in w.plan.informal:
        crossed(w, reference, rng, crossing, on, number)


def code(rng):
    return "".join(rng.choice(LETTERS) for _ in range(6))


def found(w, reference, rng, raid, kind):
    """A raid: everyone found has a number; who was not screened waits, declined, left, or was charged all the same."""
    agency = w.country.local(raid.by, reference.province_of[raid.place])
    id = w.add("raids", raid.on, raided_on=raid.on, site=raid.place, agency=agency, people_found=raid.people,
               people_charged=raid.charged + raid.charged_unscreened, let_go_first_offenders=raid.let_go,
               reason_let_go="First time here and no record; addresses were taken." if raid.let_go else None,
               code=code(rng))

    def one(day, before):
        sex = "female" if rng.random() < 0.8 else "male"
        citizenship = rng.choice(list(w.country.foreign)) if rng.random() < 0.25 else None
        return meet(w, reference, rng, day, sex, rng.random() < 0.12, "raid", agency, SECTOR_OF[kind[raid.place]],
                    citizenship, site=raid.place, raid=id, before_charge=before)

    numbers(w, reference, rng, raid, agency, one, raid=id)


def came(w, reference, rng, group):
    """People who came home together and were asked one by one, by the numbers on their cards."""
    agency = w.country.agency["taskforce"]
    centre = next(id for id, _, _, kind, *_ in w.country.sites if kind == "quarantine_centre")
    children = group.people * 3 // 100
    women = (group.people - children) * 18 // 100
    id = w.add("arrivals", group.on, arrived_on=group.on, from_country=group.place, quarantine=centre, agency=agency,
               returnees=group.people, women=women, men=group.people - women - children, children=children,
               sector=group.sector, code=code(rng))

    def one(day, _):
        sex = "female" if rng.random() < 0.18 else "male"
        return meet(w, reference, rng, day, sex, rng.random() < 0.03, "quarantine", agency, group.sector, None,
                    country=group.place, site=centre, arrival=id)

    numbers(w, reference, rng, group, agency, one, arrival=id)


def numbers(w, reference, rng, batch, agency, one, **of):
    """What became of each number; of those that wait nothing is told."""
    fates = (["charged"] * batch.charged + ["screened"] * (batch.screened - batch.charged)
             + ["screened_late"] * batch.screened_late
             + ["charged_unscreened"] * (batch.charged_unscreened - batch.screened_late)
             + ["declined"] * batch.declined + ["left"] * batch.left)
    fates += ["waiting"] * (batch.people - len(fates))
    rng.shuffle(fates)
    for number, fate in enumerate(fates, 1):
        if fate == "waiting":
            continue
        day = days.after(batch.on, rng, 0, 2)
        late = days.after(day, rng, 2, 5)
        who = screening = None
        if fate in ("screened", "charged"):
            who, screening = one(day, True)
        elif fate == "screened_late":
            who, screening = one(late, False)
        id = w.add("batch_people", day, number=number, agency=agency, person=who, screening=screening, **of)

        def step(name, on, reason=None):
            w.step("batch_person", id, name, on, agency=agency, staff=reference.someone(agency, rng), reason=reason)

        if screening and fate != "screened_late":
            step("screened", day)
        if fate == "charged":
            step("charge", late, "Asked again by the department before the charge: no signs of trafficking.")
        if fate in ("charged_unscreened", "screened_late"):
            step("found_charged", day, "Charged at the station before anyone asked; told to the department.")
        if fate == "screened_late":
            step("screened_after_charge", late)
        if fate == "declined":
            step("declined", day)
        if fate == "left":
            step("left", day, "Went home with family before their turn.")


def visited(w, reference, rng, visit, kind):
    """An inspection, and those who were asked on the spot or in the days after."""
    province = reference.province_of[visit.site]
    inspectors = w.country.local("LAB", province)
    agency = inspectors if inspectors in reference.kind else w.country.local("POL", province)
    sector = SECTOR_OF[kind[visit.site]]
    w.add("inspections", visit.on, inspected_on=visit.on, site=visit.site, agency=agency,
          people_present=visit.women + visit.men + visit.children, women=visit.women, men=visit.men,
          children=visit.children, foreigners=visit.foreigners, people_interviewed=visit.screened, sector=sector)
    everyone = visit.women + visit.men + visit.children
    for _ in range(visit.screened):
        place = rng.randrange(everyone)
        sex = "female" if place < visit.women else "male"
        citizenship = rng.choice(list(w.country.foreign)) if rng.randrange(everyone) < visit.foreigners else None
        meet(w, reference, rng, days.after(visit.on, rng, 0, 1), sex, place >= visit.women + visit.men, "work_site",
             agency, sector, citizenship, site=visit.site)


def crossed(w, reference, rng, crossing, on, number):
    """People met where there is no checkpoint."""
    agency = w.country.local("IMM", reference.province_of[crossing])
    for _ in range(number):
        sex = "female" if rng.random() < 0.5 else "male"
        country = rng.choice(w.country.neighbours[reference.province_of[crossing]])
        meet(w, reference, rng, days.after(on, rng, 0, 20), sex, rng.random() < 0.1, "returnee", agency, None, None,
             country=country, crossing=crossing, informal=True)


def meet(w, reference, rng, day, sex, child, context, agency, sector, citizenship, country=None, **place):
    """Someone is screened, and what came of it. Returns the person and the screening."""
    country = country or w.country.home
    who = people.person(w, reference, rng, day, sex, child, citizenship, country)
    result = rng.choices(("no_indication", "exploitation", "trafficking", "insufficient"), (72, 17, 6, 5))[0]
    if child and result == "exploitation":
        result = "trafficking"
    form = "sex_trafficking" if context == "raid" else "labour_trafficking"
    id = screenings.screening(
        w, reference, rng, who, day, context, agency, result, sector=sector or rng.choice(findings.SECTORS[form]),
        exploited_in=country if result in ("exploitation", "trafficking") else None, **place)
    screened.follow(w, reference, rng, who, id, day, agency, result, form, country)
    return who.id, id
