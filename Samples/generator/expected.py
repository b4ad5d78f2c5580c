"""The figures that follow from a plan, worked out from its numbers alone: never by counting the rows."""

import csv
import os
from collections import Counter

from expected_cases import cases, judgments, suspects


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
    yield from coverage(plan, reporting)


def abroad(plan, reporting):
    first, last = plan.reporting
    for group in plan.cases:
        if group.cooperation == "joint_investigation":
            number = group.victims * len(group.suspects)
            yield "joint_case_victims", f"country={group.abroad}", reporting, number, "victims"
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


def coverage(plan, reporting):
    """Raids, numbered groups, inspections and informal crossings, where the plan has them in the reporting period."""
    first, last = plan.reporting
    raids = [raid for raid in plan.raids if first <= raid.on <= last]
    groups = [group for group in plan.numbered if first <= group.on <= last]
    visits = [visit for visit in plan.visits if first <= visit.on <= last]
    if raids:
        yield "people_found_in_raids", "", reporting, sum(raid.people for raid in raids), "people"
        yield ("people_charged_in_raids", "", reporting,
               sum(raid.charged + raid.charged_unscreened for raid in raids), "people")
        yield "people_screened_before_charge", "", reporting, sum(raid.screened for raid in raids), "people"
        yield "people_charged_unscreened", "", reporting, sum(raid.charged_unscreened for raid in raids), "people"
    for group in groups:
        yield "returnees_arrived", f"country={group.place}", reporting, group.people, "returnees"
        yield "returnees_screened", f"country={group.place}", reporting, group.screened, "people"
    if visits:
        yield "inspections_held", "", reporting, len(visits), "inspections"
        yield "people_present_at_inspections", "", reporting, sum(visit.present for visit in visits), "people"
    asked = Counter({visit.site: visit.screened for visit in visits})
    asked.update({raid.place: 0 for raid in raids})
    for raid in raids:
        asked[raid.place] += raid.screened + raid.screened_late
    kinds = {id: kind for id, _, _, kind, *_ in plan.country.sites}
    screened = Counter()
    for site, number in asked.items():
        screened[kinds[site]] += number
    for kind, number in sorted(screened.items()):
        yield "people_screened_at_sites", f"site_kind={kind}", reporting, number, "people"
    informal = sum(number for _, on, number in plan.informal if first <= on <= last)
    if informal:
        yield "people_screened_at_informal_crossings", "", reporting, informal, "people"


def write(plan, path):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file, lineterminator="\n")
        sheet.writerow(["figure", "measure", "breakdown", "period", "value", "unit"])
        for number, (measure, breakdown, period, value, unit) in enumerate(figures(plan), 1):
            sheet.writerow([f"E{number:02d}", measure, breakdown, period, value, unit])
