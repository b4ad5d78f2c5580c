"""Recruitment agencies with invented names. What they charged each worker nobody collected: no fees here."""

from datetime import date

import days

NAMES = ("Mekong", "Dok Khoun", "Champa", "Sun Rise", "Green Hill", "Lotus", "Silver River", "Golden Rice", "Blue Sky",
         "Bright Path", "New Field", "White Elephant", "Morning Star", "High Plateau", "Good Harvest", "Four Rivers",
         "Red Earth", "Long Bridge", "Clear Water", "Open Door", "Evergreen", "Fair Wind", "Two Bamboos", "Still Lake",
         "Old Town", "North Gate", "South Gate", "West Road")


def agencies(w):
    rng, plan = w.random("labour"), w.plan
    start = date(plan.year - 2, 1, 2)
    provinces = [id for id, *_ in w.country.provinces]
    for index in range(plan.recruitment_agencies):
        licensed = days.between(rng, date(plan.year - 9, 1, 10), date(plan.year - 1, 10, 30))
        place = rng.choice((w.country.capital, rng.choice(provinces)))
        row(w, max(licensed, start), NAMES[index], licensed, None, place, index < plan.recruitment_operating)
    # Licences that ended before the reporting period or began after it don't count in it.
    row(w, start, NAMES[plan.recruitment_agencies], date(plan.year - 6, 4, 2), date(plan.year - 1, 8, 31),
        w.country.capital, False)
    row(w, date(plan.year + 1, 5, 10), NAMES[plan.recruitment_agencies + 1], date(plan.year + 1, 5, 10), None,
        w.country.capital, True)


def row(w, on, name, licensed, ended, province, operating):
    number = len(w.rows["recruitment_agencies"]) + 1
    w.add("recruitment_agencies", on, name_en=f"{name} Employment (invented)",
          licence=f"L-{licensed.year}-{number:02d}",
          licensed_on=licensed, licence_ended_on=ended, province=province, operating=operating)
