"""Calls to the department's line. Whether anyone answered was not written down, and stays empty here."""

from datetime import date

import days

SUBJECTS = ("trafficking", "migration", "labour_grievance", "information", "wrong_number", "domestic_violence", "other")


def calls(w):
    rng, plan = w.random("calls"), w.plan
    first, last = plan.reporting
    varied = zip(days.months(first, last), plan.calls_varied)
    numbers = {month: plan.calls_per_month + change for month, change in varied}
    for month in days.months(date(plan.year - 1, 1, 1), last):
        number = numbers.get(month, plan.calls_per_month - rng.randint(1, 5))
        for day in sorted(days.between(rng, month, days.last_of_month(month)) for _ in range(number)):
            subject = rng.choices(SUBJECTS, (22, 20, 16, 18, 14, 4, 6))[0]
            w.add("calls", day, called_on=day, agency=w.country.agency["atd"], subject=subject,
                  trafficking=subject == "trafficking", language=w.country.language)
