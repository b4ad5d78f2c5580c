"""The figures that follow from a plan, worked out from its numbers alone: never by counting the rows."""

import csv
import os
from collections import Counter


def total(groups, of=lambda group: len(group.suspects)):
    return sum(of(group) for group in groups)


def suspects(group):
    return sum(group.suspects)


def opened(plan, year):
    return [group for group in plan.cases if group.opened == year and group.ending != "not_opened"]


def by_form(groups, of=lambda group: len(group.suspects)):
    found = Counter()
    for group in groups:
        found[group.form] += of(group)
    return {form: number for form, number in sorted(found.items()) if number}


def convictions(group):
    """Cases of the group in which at least one person was convicted."""
    return sum(1 for number in group.convicted if number)


def figures(plan):
    """Yields (measure, breakdown, period, value, unit)."""
    first, last = plan.reporting
    year, before = str(plan.year), str(plan.year - 1)
    reporting = f"{first:%Y-%m}/{last:%Y-%m}"
    yield from cases(plan, year, before)
    yield from judgments(plan, year, before)
    yield from abroad(plan, reporting)
    yield from victims(plan, reporting, before)
    yield from others(plan, reporting)


def cases(plan, year, before):
    now, then = opened(plan, 0), opened(plan, -1)
    sent, sent_then = ([group for group in groups if group.referred] for groups in (now, then))
    pending = [group for group in then if group.ending == "pending"]
    yield "investigations_opened", "", year, total(now), "cases"
    yield "investigations_opened", "", before, total(then), "cases"
    for form, number in by_form(now).items():
        yield "investigations_opened", f"form={form}", year, number, "cases"
    yield "suspects_in_investigations_opened", "", year, total(now, suspects), "suspects"
    for ending in ("_to_prosecutor", "_of_those_opened"):
        yield f"cases_referred{ending}", "", year, total(sent), "cases"
        yield f"cases_referred{ending}", "", before, total(sent_then), "cases"
        for form, number in by_form(sent).items():
            yield f"cases_referred{ending}", f"form={form}", year, number, "cases"
    for ending in ("", "_of_those_opened"):
        yield f"suspects_in_cases_referred{ending}", "", year, total(sent, suspects), "suspects"
        yield f"suspects_in_cases_referred{ending}", "", before, total(sent_then, suspects), "suspects"
    yield "cases_carried_over_pending", "", year, total(pending), "cases"
    yield "suspects_carried_over_pending", "", year, total(pending, suspects), "suspects"
    yield "cases_before_prosecutor", "", year, total(sent) + total(pending), "cases"
    yield ("cases_insufficient_information", "", year,
           total(group for group in now if group.ending == "insufficient"), "cases")
    yield ("cases_returned_to_police", "", year,
           total(group for group in now if group.ending.startswith("returned")), "cases")
    yield "officials_investigated", "", year, total(group for group in now if group.official), "cases"


def judgments(plan, year, before):
    judged = {ago: [group for group in plan.cases if group.ending == "judged" and group.judged == ago] for ago in (0, -1)}
    for ago, period in ((0, year), (-1, before)):
        yield "persons_convicted", "", period, total(judged[ago], lambda group: sum(group.convicted)), "traffickers"
        yield "cases_ending_in_conviction", "", period, total(judged[ago], convictions), "cases"
        for form, number in by_form(judged[ago], lambda group: sum(group.convicted)).items():
            yield "persons_convicted", f"form={form}", period, number, "traffickers"
        for form, number in by_form(judged[ago], convictions).items():
            yield "cases_ending_in_conviction", f"form={form}", period, number, "cases"
    yield "officials_convicted", "", year, total((group for group in judged[0] if group.official), convictions), "persons"
    yield "shortest_prison_term", "", year, plan.prison_years[0], "years"
    yield "longest_prison_term", "", year, plan.prison_years[1], "years"
    orders = [amounts for group in judged[0] for amounts in group.compensation]
    yield "defendants_ordered_to_pay_compensation", "", year, sum(len(amounts) for amounts in orders), "defendants"
    yield "victims_awarded_compensation", "", year, len(orders), "victims"
    yield "compensation_ordered", "", year, sum(sum(amounts) for amounts in orders), "LAK"


def abroad(plan, reporting):
    first, last = plan.reporting
    for group in plan.cases:
        if group.cooperation == "joint_investigation":
            yield "joint_case_victims", f"country={group.abroad}", reporting, group.victims * len(group.suspects), "victims"
        if group.ending == "transferred" and first <= group.ended_on <= last:
            yield "suspects_transferred_abroad", f"country={group.abroad}", reporting, suspects(group), "suspects"
            yield ("victims_transferred_abroad", f"country={group.abroad}", reporting,
                   group.victims * len(group.suspects), "victims")
    for country, (number, _) in plan.received.items():
        yield "victims_received_from_abroad", f"country={country}", reporting, number, "victims"
    yield ("victims_received_from_abroad", "child=yes", reporting,
           sum(children for _, children in plan.received.values()), "victims")


def victims(plan, reporting, before):
    groups, home = plan.victims, plan.country.home
    everyone = sum(group.total for group in groups)
    children = sum(group.girls + group.boys for group in groups)
    female = sum(group.women + group.girls for group in groups)
    foreign = sum(group.foreign for group in groups)
    countries = Counter()
    for group in groups:
        countries.update(group.countries)
    for measure in ("victims_identified", "identified_victims_referred_for_services"):
        yield measure, "", reporting, everyone, "victims"
        for group in groups:
            yield measure, f"form={group.form}", reporting, group.total, "victims"
    for breakdown, number in (("sex=female", female), ("sex=male", everyone - female), ("age=child", children),
                              ("age=adult", everyone - children), (f"citizenship={home}", everyone - foreign)):
        yield "victims_identified", breakdown, reporting, number, "victims"
    for country, number in sorted(countries.items()):
        yield "victims_identified", f"country_of_exploitation={country}", reporting, number, "victims"
    yield "foreign_victims_identified", "", reporting, foreign, "victims"
    yield ("identified_victims_receiving_lwu_services", "", before,
           sum(adults + young for _, adults, young in plan.clients_before), "victims")
    yield "government_shelters", "", reporting, sum(shelter[3] for shelter in plan.country.shelters), "shelters"


def others(plan, reporting):
    trained = Counter()
    for place, number in plan.police_trained:
        trained[place or "unspecified"] += number
    yield "police_officials_trained", "", reporting, sum(trained.values()), "officials"
    for place, number in trained.items():
        yield "police_officials_trained", f"province={place}", reporting, number, "officials"
    yield "budget_per_ministry", "", reporting, plan.budget, "LAK"
    yield "provinces_with_committee", "", reporting, len(plan.country.provinces), "provinces"
    yield "districts_with_committee", "", reporting, sum(map(len, plan.country.districts.values())), "districts"
    yield "atd_hotline_calls_per_month", "", reporting, plan.calls_per_month, "calls per month"
    yield "recruitment_agencies_authorised", "", reporting, plan.recruitment_agencies, "agencies"
    yield "official_crossings", "", reporting, plan.official_crossings, "crossings"


def write(plan, path):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file, lineterminator="\n")
        sheet.writerow(["figure", "measure", "breakdown", "period", "value", "unit"])
        for number, (measure, breakdown, period, value, unit) in enumerate(figures(plan), 1):
            sheet.writerow([f"E{number:02d}", measure, breakdown, period, value, unit])
