"""Training, awareness, committees, budgets and progress reports."""

from datetime import date, timedelta

import days


def everything(w, reference):
    police(w)
    trainings(w)
    awareness(w)
    committees(w, reference)
    budgets(w)
    reports(w)


def police(w):
    """Police trained in the reporting period: the capital, the provinces, and those whose place nobody noted."""
    rng, plan = w.random("police"), w.plan
    first, last = plan.reporting
    sessions = []
    for index, (place, participants) in enumerate(plan.police_trained):
        key = None if place is None else "capital" if place == w.country.capital else ("first", "second")[index % 2]
        sessions.append((key, place, participants))
    for key, title, topic, teachers in (
            ("capital", "Referral guidelines for the capital's police", "referral_guidelines", False),
            ("first", "Train-the-trainer session for provincial police 1", "identification", True),
            ("second", "Train-the-trainer session for provincial police 2", "identification", True),
            (None, "Penal code and identification for police", "penal_code", False)):
        day = days.between(rng, first + timedelta(days=100), last - timedelta(days=40))
        training = w.add("trainings", day, held_on=day, ended_on=day + timedelta(days=2), topic=topic,
                         organiser=w.country.agency["atd"], train_the_trainer=teachers, title=title,
                         province=w.country.capital if key else None)
        for session, place, participants in sessions:
            if session == key:
                w.add("training_participants", day, training=training, agency_kind="police", province=place,
                      agency=w.country.local("POL", place) if place else None, level="province" if place else None,
                      participants=participants, women=participants // 7)


def trainings(w):
    for day, length, topic, organiser, province, groups, title in w.plan.trainings:
        id = w.add("trainings", day, held_on=day, ended_on=day + timedelta(days=length - 1), topic=topic,
                   organiser=w.country.agency[organiser], province=province, train_the_trainer=False, title=title)
        for kind, level, participants in groups:
            w.add("training_participants", day, training=id, agency_kind=kind, province=province, level=level,
                  participants=participants, women=participants * 2 // 5)


def awareness(w):
    for day, topic, province, audience, participants, title in w.plan.awareness:
        w.add("awareness_events", day, held_on=day, topic=topic, organiser=w.country.agency["sec"], province=province,
              audience=audience, aimed_at_buyers=False, participants=participants, title=title)


def committees(w, reference):
    rng = w.random("committees")
    for province, *_ in w.country.provinces:
        day = days.between(rng, date(w.plan.year - 2, 6, 1), date(w.plan.year - 2, 12, 20))
        w.add("committees", day, id=f"CM-{province}", place=province, level="province", established_on=day)
        for district in reference.districts[province]:
            later = days.after(day, rng, 20, 240)
            w.add("committees", later, id=f"CM-{district}", place=district, level="district", established_on=later)


def budgets(w):
    first, last = w.plan.reporting
    for year in (first.year - 1, first.year):
        for agency in w.plan.budgeted:
            start = date(year, first.month, first.day)
            w.add("budget_lines", start, agency=agency, period_from=start,
                  period_to=date(year + 1, last.month, last.day), approved_lak=w.plan.budget,
                  source="State budget, anti-trafficking activities")


def reports(w):
    """The yearly reports on the plan of action were written and not published."""
    for year in (w.plan.year - 2, w.plan.year - 1, w.plan.year):
        w.add("progress_reports", date(year + 1, 3, 15), plan=w.plan.report, period_from=date(year, 1, 1),
              period_to=date(year, 12, 31))
