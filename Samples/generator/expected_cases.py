"""The figures on cases, suspects and judgments that follow from a plan's numbers."""

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
    judged = {ago: [group for group in plan.cases if group.ending == "judged" and group.judged == ago]
              for ago in (0, -1)}
    for ago, period in ((0, year), (-1, before)):
        yield "persons_convicted", "", period, total(judged[ago], lambda group: sum(group.convicted)), "traffickers"
        yield "cases_ending_in_conviction", "", period, total(judged[ago], convictions), "cases"
        for form, number in by_form(judged[ago], lambda group: sum(group.convicted)).items():
            yield "persons_convicted", f"form={form}", period, number, "traffickers"
        for form, number in by_form(judged[ago], convictions).items():
            yield "cases_ending_in_conviction", f"form={form}", period, number, "cases"
    officials = [group for group in judged[0] if group.official]
    yield "officials_convicted", "", year, total(officials, convictions), "persons"
    yield "shortest_prison_term", "", year, plan.prison_years[0], "years"
    yield "longest_prison_term", "", year, plan.prison_years[1], "years"
    orders = [amounts for group in judged[0] for amounts in group.compensation]
    yield "defendants_ordered_to_pay_compensation", "", year, sum(len(amounts) for amounts in orders), "defendants"
    yield "victims_awarded_compensation", "", year, len(orders), "victims"
    yield "compensation_ordered", "", year, sum(sum(amounts) for amounts in orders), "LAK"
