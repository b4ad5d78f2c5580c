"""Elsewhere, 2020 to March 2022: an invented small country in which every count differs from the first plan's."""

from datetime import date

from countries.elsewhere import COUNTRY
from plan import Batch, Cases, Plan, Victims, Visit

PREVIOUS, YEAR, QUARTER = ((date(2020, 1, 1), date(2020, 12, 31)), (date(2021, 1, 1), date(2021, 12, 31)),
                           (date(2022, 1, 1), date(2022, 3, 31)))
REPORTING = (date(2021, 4, 1), date(2022, 3, 31))

CASES = (
    Cases(-2, "sex_trafficking", "judged", (1, 2, 1), (1, 2, 1), judged=-1),
    Cases(-1, "labour_trafficking", "judged", (2,), (2,), judged=-1),
    Cases(-1, "labour_trafficking", "judged", (2, 2, 1), (2, 1, 1), judged=0, compensation=((4_000_000, 2_500_000),)),
    Cases(-1, "sex_trafficking", "judged", (2,), (2,), judged=0, compensation=((3_000_000, 3_000_000),), official=True),
    Cases(-1, "labour_trafficking", "pending", (2, 2, 1)),
    Cases(-1, "forced_marriage", "under_investigation", (1, 1)),
    Cases(0, "labour_trafficking", "insufficient", (2,)),
    Cases(0, "sex_trafficking", "returned", (1,)),
    Cases(0, "labour_trafficking", "pending", (1, 2, 1)),
    Cases(0, "unspecified", "charged", (3,)),
    Cases(0, "sex_trafficking", "transferred", (3,), opened_on=date(2021, 4, 12), ended_on=date(2021, 8, 3),
          cooperation="transfer", abroad="BV", victims=4, foreign_victims=True, site="WG-1", exploited_in="AQ"),
    Cases(0, "labour_trafficking", "under_investigation", (2,), opened_on=date(2021, 10, 4),
          cooperation="joint_investigation", abroad="HM", victims=3),
    Cases(0, "other_exploitation", "under_investigation", (1, 3), official=True),
)

VICTIMS = (
    Victims("sex_trafficking", women=7, girls=2, men=0, boys=1, countries={"HM": 5, "AQ": 5}, foreign=2),
    Victims("labour_trafficking", women=5, girls=1, men=12, boys=4, countries={"HM": 9, "BV": 8, "AQ": 5}, foreign=1),
    Victims("forced_marriage", women=4, girls=3, men=0, boys=0, countries={"TF": 7}),
)

STATEMENTS = (
    ("lwu_hotline_calls_per_day", "range", "5-9", 5, 9, "calls per day", *REPORTING, None, "lwu", "Invented"),
)

ATTESTATIONS = tuple(
    (f"register:{register}", "complete", part, *period, None)
    for register, part, periods in (
        ("criminal_cases", "atd", (PREVIOUS, YEAR, QUARTER)), ("suspects", "atd", (PREVIOUS, YEAR, QUARTER)),
        ("identifications", "atd", (YEAR, QUARTER)), ("sentences", "court", (YEAR,)),
        ("handovers", "atd", (REPORTING,)),
        ("handover_people", "atd", (REPORTING,)), ("calls", "atd", (REPORTING,)), ("shelters", "lwu", (REPORTING,)))
    for period in periods
)

PLAN = Plan(
    code="elsewhere-2022", country=COUNTRY, year=2021, last_recorded=date(2022, 6, 30), cases=CASES,
    prison_years=(6, 12),
    fines=(20_000_000, 80_000_000, 90_000_000, 200_000_000), article="88", victims=VICTIMS,
    clients_before=(("sex_trafficking", 5, 2), ("labour_trafficking", 4, 0)), identified_between=4,
    received={"HM": (13, 4), "BV": (6, 2)}, received_unidentified={"HM": 4},
    screened={"returnee": 60, "quarantine": 20, "hotline": 8, "child": 6, "other": 10},
    screened_before=18, screened_foreign=3,
    returnees=(("HM", 900, 14, "construction", False), ("BV", 210, 5, "fishing", False)),
    police_trained=(("XX-03", 14), ("XX-01", 6), ("XX-05", 7), (None, 11)), calls_per_month=7,
    calls_varied=(2, -3, 1, 0, -1, 2, -2, 3, 0, -1, 1, -2), recruitment_agencies=9, recruitment_operating=4,
    official_crossings=17, informal_crossings=3, budgeted=("EA-INTERIOR", "EA-WORK", "EA-FOREIGN", "EA-HEALTH"),
    budget=45_000_000, statements=STATEMENTS, attestations=ATTESTATIONS,
    awareness=((date(2021, 9, 8), "safe_migration", "XX-05", "schools", 64, "Before you leave"),),
    trainings=((date(2021, 6, 3), 2, "general", "sec", "XX-03",
                (("womens_union", "central", 12), ("ngo", "central", 5)),
                "First steps"),),
    report="Plan of Action 2020-2023",
    raids=(Batch(date(2021, 7, 8), "WG-4", 13, screened=8, charged=2, charged_unscreened=2, screened_late=1, declined=1),
           Batch(date(2021, 12, 2), "WG-4", 6, screened=6)),
    numbered=(Batch(date(2021, 11, 11), "TF", 31, screened=26, declined=1, left=2, sector="construction"),),
    visits=(Visit(date(2021, 6, 9), "WG-2", 4, 61, 0, 11, screened=9),
            Visit(date(2022, 2, 17), "WG-1", 18, 24, 1, 20, screened=7)),
    informal=(("X-I-01-1", date(2021, 9, 6), 5),),
)
