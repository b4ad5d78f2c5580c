"""Laos, 2019 to March 2021: the counts of the Trafficking in Persons Report 2021, and nothing else fixed."""

from datetime import date

from countries.laos import COUNTRY
from plan import Batch, Cases, Plan, Victims, Visit

PREVIOUS, YEAR, QUARTER = ((date(2019, 1, 1), date(2019, 12, 31)), (date(2020, 1, 1), date(2020, 12, 31)),
                           (date(2021, 1, 1), date(2021, 3, 31)))
REPORTING = (date(2020, 4, 1), date(2021, 3, 31))
REPORT = "Trafficking in Persons Report 2021, Laos"

CASES = (
    # Opened in 2018: with the two judged in 2019 below, the 12 convictions of 2019 (10 sex, 2 labour; 18 persons).
    Cases(-2, "sex_trafficking", "judged", (1, 1, 2, 1, 2, 1, 2, 2), (1, 1, 2, 1, 2, 1, 1, 1), judged=-1),
    Cases(-2, "labour_trafficking", "judged", (3, 2), (3, 2), judged=-1),
    Cases(-2, "fraudulent_marriage", "suspended", (1, 2)),
    Cases(-2, "sex_trafficking", "under_investigation", (1, 1)),
    # Opened in 2019: 32, of which 14 with 25 suspects were referred.
    Cases(-1, "sex_trafficking", "judged", (1, 2), (1, 2), judged=-1),
    Cases(-1, "child_sex_trafficking", "judged", (3, 3, 2), (3, 3, 2), judged=0, compensation=(
        (8_000_000, 8_000_000, 8_000_000), (7_000_000, 7_000_000, 7_000_000), (9_000_000, 9_000_000)), victims=1),
    Cases(-1, "forced_marriage", "judged", (2, 2), (2, 1), judged=0, compensation=((15_000_000,),), appealed=True),
    Cases(-1, "fraudulent_marriage", "judged", (1,), (0,), judged=0),
    Cases(-1, "fraudulent_marriage", "pending", (2, 1)),
    Cases(-1, "fraudulent_marriage", "insufficient", (2,)),
    Cases(-1, "labour_trafficking", "returned", (1,)),
    Cases(-1, "labour_trafficking", "charged", (2, 1)),
    Cases(-1, "fraudulent_marriage", "under_investigation", (2, 1, 2, 3, 1, 2)),
    Cases(-1, "sex_trafficking", "under_investigation", (1, 2, 1)),
    Cases(-1, "labour_trafficking", "suspended", (2, 1, 1, 2)),
    Cases(-1, "fraudulent_marriage", "completed", (1, 2, 1)),
    Cases(-1, "other_exploitation", "under_investigation", (1, 2)),
    Cases(-1, "labour_trafficking", "not_opened", (1, 1, 1, 1), victims=0),
    # Opened in 2020: 21 with 43 suspects, of which 10 with 20 suspects were referred.
    Cases(0, "fraudulent_marriage", "insufficient", (2, 1)),
    Cases(0, "fraudulent_marriage", "returned_again", (3,)),
    Cases(0, "fraudulent_marriage", "judged", (2,), (2,), judged=1),
    Cases(0, "fraudulent_marriage", "pending", (2, 3)),
    Cases(0, "fraudulent_marriage", "charged", (1,)),
    Cases(0, "labour_trafficking", "pending", (2,)),
    Cases(0, "unspecified", "insufficient", (2,)),
    Cases(0, "unspecified", "returned", (2,)),
    Cases(0, "sex_trafficking", "transferred", (2,), opened_on=date(2020, 3, 16), ended_on=date(2020, 5, 20),
          cooperation="transfer", abroad="CN", victims=6, foreign_victims=True, site="W-GTSEZ", exploited_in="LA"),
    Cases(0, "child_sex_trafficking", "under_investigation", (2,), opened_on=date(2020, 9, 14),
          cooperation="joint_investigation", abroad="CN", victims=2),
    Cases(0, "labour_trafficking", "under_investigation", (3, 2, 2)),
    Cases(0, "fraudulent_marriage", "under_investigation", (2, 3, 2)),
    Cases(0, "sex_trafficking", "completed", (2, 2)),
    Cases(0, "other_exploitation", "suspended", (1,)),
    Cases(0, "labour_trafficking", "not_opened", (1, 1), victims=0),
)

VICTIMS = (
    Victims("sex_trafficking", women=12, girls=9, men=0, boys=0, countries={"TH": 11, "CN": 4, "LA": 6}),
    Victims("labour_trafficking", women=13, girls=4, men=17, boys=5, countries={"TH": 30, "CN": 2, "VN": 2, "LA": 5}),
    Victims("fraudulent_marriage", women=49, girls=17, men=0, boys=0, countries={"CN": 66}),
    Victims("other_exploitation", women=6, girls=3, men=5, boys=2, countries={"TH": 7, "CN": 5, "LA": 4}),
)

STATEMENTS = (
    ("lwu_hotline_calls_per_day", "range", "60-100", 60, 100, "calls per day", *REPORTING, None, "lwu", REPORT),
    ("child_sex_tourism_awareness_participants", "range", "50-60", 50, 60, "participants", date(2020, 12, 1),
     date(2020, 12, 31), "Champasak and Salavan", "sec", REPORT),
    ("returnees_from_malaysia_quarantined", "at_least", "300+", 300, None, "returnees", *REPORTING, None, "taskforce",
     REPORT),
    ("people_in_commercial_sex_estimate", "estimate", "13000", 13_000, 13_000, "persons", date(2018, 1, 1),
     date(2018, 12, 31), "in established businesses; NGO estimate", "sec", REPORT),
)

ATTESTATIONS = tuple(
    (f"register:{register}", "complete", part, *period, None)
    for register, part, periods in (
        ("criminal_cases", "atd", (PREVIOUS, YEAR, QUARTER)), ("suspects", "atd", (YEAR, QUARTER)),
        ("identifications", "atd", (YEAR, QUARTER)), ("sentences", "court", (YEAR,)),
        ("compensation_orders", "court", (YEAR,)), ("handovers", "atd", (REPORTING,)),
        ("handover_people", "atd", (REPORTING,)), ("training_participants", "sec", (REPORTING,)),
        ("referrals", "atd", (REPORTING,)),
        ("services", "lwu", (PREVIOUS,)), ("shelters", "lwu", (REPORTING,)), ("calls", "atd", (REPORTING,)),
        ("recruitment_agencies", "mlsw", (REPORTING,)), ("trainings", "sec", (REPORTING,)),
        ("committees", "sec", (REPORTING,)), ("budget_lines", "sec", (REPORTING,)))
    for period in periods
) + (
    ("measure:victims_identified", "not_collected", "atd", *PREVIOUS,
     "No comprehensive number of victims identified in 2019 was kept."),
    # Without these, a register said to be complete and without such a record would read as zero.
    *(("measure:people_declining_assistance", "not_collected", "atd", *period,
       "Victims who declined assistance were not counted or tracked.") for period in (YEAR, QUARTER)),
    ("measure:compensation_paid", "not_collected", "court", *YEAR,
     "What was paid of the sums ordered is not followed."),
    ("measure:labour_attaches_trained", "not_collected", "mlsw", *REPORTING,
     "Whether the labour attaché was trained was not written down."),
    ("register:removal_alternatives", "not_collected", "mps", *REPORTING,
     "No list of alternatives to removal was kept."),
    ("register:recruitment_fees", "not_collected", "mlsw", *REPORTING,
     "Fees charged to each worker were not collected."),
)

TRAININGS = (
    (date(2021, 2, 16), 2, "consular", "mofa", "LA-VT", (("foreign_ministry", "central", 18), ("mission", "abroad", 9)),
     "Victim identification and referral for consular officers, held with the Lao Women's Union"),
    (date(2020, 9, 22), 1, "referral_guidelines", "lwu", "LA-LP",
     (("womens_union", "province", 24), ("village_authority", "village", 31)),
     "Referral guidelines for the northern provinces"),
    (date(2020, 11, 10), 1, "referral_guidelines", "lwu", "LA-SV",
     (("womens_union", "province", 22), ("labour_inspectorate", "province", 11)),
     "Referral guidelines for the southern provinces"),
    (date(2019, 7, 9), 2, "identification", "atd", "LA-VT",
     (("police", "province", 34), ("immigration_police", "province", 19)),
     "Identification manual"),
)

HOTELS = "Child sex tourism: hotels and restaurants"
AWARENESS = (
    (date(2020, 12, 8), "child_sex_tourism", "LA-CH", "tourism_businesses", None, HOTELS),
    (date(2020, 12, 11), "child_sex_tourism", "LA-SL", "tourism_businesses", None, HOTELS),
    (date(2021, 3, 18), "child_sex_tourism", "LA-VT", "tourism_businesses", 41, HOTELS),
    (date(2021, 4, 22), "child_sex_tourism", "LA-SV", "tourism_businesses", 38, HOTELS),
    (date(2020, 7, 30), "trafficking", "LA-VT", "general_public", None, "Weekly television programme, new season"),
    (date(2020, 8, 19), "safe_migration", "LA-SL", "villages", 120, "Safe migration for families of returned workers"),
    (date(2020, 10, 6), "marriage", "LA-LM", "villages", 85, "Marriage brokers: what to ask"),
    (date(2019, 11, 5), "hotline", "LA-LP", "schools", 210, "The two telephone lines"),
)

# After the reporting period, of which nobody could say these things (gaps G07 to G11): how it is when they are kept.
RAIDS = (
    Batch(date(2021, 5, 12), "W-VENUE-1", 24, screened=17, charged=3, declined=2, left=2, by="IMM"),
    Batch(date(2021, 5, 27), "W-VENUE-2", 15, screened=9, charged_unscreened=3, screened_late=1, declined=1, let_go=2),
    Batch(date(2021, 6, 10), "W-VENUE-3", 11, screened=11, charged=1),
)
NUMBERED = (Batch(date(2021, 5, 6), "MY", 64, screened=57, declined=2, left=1, sector="fishing"),)
VISITS = (
    Visit(date(2021, 4, 22), "W-PLANT-1", 31, 54, 3, 22, screened=13),
    Visit(date(2021, 6, 3), "W-PLANT-1", 28, 49, 2, 19, screened=11),
    Visit(date(2021, 4, 29), "W-PLANT-2", 12, 26, 0, 9, screened=8),
    Visit(date(2021, 5, 19), "W-RAIL-1", 6, 118, 0, 97, screened=14),
    Visit(date(2021, 5, 25), "W-FACT-1", 142, 21, 1, 0, screened=16),
    Visit(date(2021, 6, 16), "W-GTSEZ", 64, 88, 2, 121, screened=18),
)
INFORMAL = (("X-I-BK-1", date(2021, 4, 12), 7), ("X-I-XA-1", date(2021, 5, 3), 9), ("X-I-LM-1", date(2021, 5, 17), 4))

PLAN = Plan(
    code="laos-2020", country=COUNTRY, year=2020, last_recorded=date(2021, 6, 30), cases=CASES, prison_years=(5, 15),
    fines=(10_000_000, 100_000_000, 100_000_000, 500_000_000), article="215", victims=VICTIMS,
    clients_before=(("sex_trafficking", 12, 3), ("child_sex_trafficking", 0, 6), ("labour_trafficking", 8, 1),
                    ("fraudulent_marriage", 7, 2)),
    identified_between=11, received={"TH": (57, 17), "CN": (9, 0)}, received_unidentified={"TH": 16},
    screened={"returnee": 330, "quarantine": 150, "hotline": 40, "child": 26, "marriage": 24, "other": 30},
    screened_before=110, screened_foreign=12,
    returnees=(("TH", 14_210, 104, None, False), ("VN", 310, 6, "agriculture", False),
               ("CN", 420, 8, "manufacturing", False), ("MY", 312, 4, "fishing", True)),
    police_trained=(("LA-VT", 42), ("LA-BK", 9), ("LA-LM", 8), ("LA-OU", 8), ("LA-SV", 9), ("LA-SL", 8), ("LA-CH", 9),
                    (None, 20), (None, 16)),
    calls_per_month=15, calls_varied=(-6, -4, 2, 5, 3, 1, 0, -2, 4, -3, -1, 1), recruitment_agencies=24,
    recruitment_operating=5, official_crossings=101, informal_crossings=12,
    budgeted=("A-MPS", "A-MLSW", "A-MOFA", "A-MOH", "A-MOJ", "A-MOES", "A-MICT"), budget=300_000_000,
    statements=STATEMENTS, attestations=ATTESTATIONS, awareness=AWARENESS, trainings=TRAININGS,
    report="National Plan of Action 2016-2020", raids=RAIDS, numbered=NUMBERED, visits=VISITS, informal=INFORMAL,
)
