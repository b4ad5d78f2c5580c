"""One query a measure: a row a counted unit, with the columns by which it is broken down."""


def step(table, name):
    return f"(SELECT DISTINCT record FROM {table} WHERE step = '{name}' AND taken_on BETWEEN :first AND :last)"


def cases(name):
    return f"SELECT c.id AS unit, c.form FROM criminal_cases c JOIN {step('case_steps', name)} t ON t.record = c.id"


def suspects(name):
    return ("SELECT k.id AS unit, c.form, k.sex, k.citizenship, k.official FROM suspects k "
            f"JOIN criminal_cases c ON c.id = k.criminal_case JOIN {step('case_steps', name)} t ON t.record = c.id")


CONVICTED = ("SELECT k.id AS unit, k.criminal_case, c.form, k.sex, k.citizenship, k.official FROM suspects k "
             "JOIN criminal_cases c ON c.id = k.criminal_case "
             f"JOIN {step('suspect_steps', 'convict')} t ON t.record = k.id")
# The last step before the period began.
PENDING = ("SELECT c.id AS unit, c.form FROM criminal_cases c WHERE 'refer_to_prosecutor' = "
           "(SELECT t.step FROM case_steps t WHERE t.record = c.id AND t.taken_on < :first ORDER BY t.taken_on DESC, t.line DESC LIMIT 1)")
OPENED = f" WHERE {{0}} IN {step('case_steps', 'open')}"
IDENTIFIED = """
SELECT p.id AS unit, t.form, p.sex, CASE t.child WHEN 'yes' THEN 'child' ELSE 'adult' END AS age, p.citizenship,
  i.country_of_exploitation, t.taken_on
FROM identification_steps t JOIN identifications i ON i.id = t.record JOIN people p ON p.id = i.person
WHERE t.step = 'identify' AND t.taken_on BETWEEN :first AND :last"""
ORDERS = "SELECT {} AS unit, amount_lak AS amount FROM compensation_orders WHERE ordered_on BETWEEN :first AND :last"
TERMS = "SELECT prison_months / 12.0 AS amount FROM sentences WHERE imposed_on BETWEEN :first AND :last"
COMMITTEES = ("SELECT place AS unit FROM committees WHERE level = '{}' AND established_on <= :last "
              "AND coalesce(dissolved_on, '9999') > :last")

RAIDS = "SELECT id AS unit, {} AS amount FROM raids WHERE raided_on BETWEEN :first AND :last"


def handed(who, handed, direction):
    return (f"SELECT h.{who} AS unit, g.country, h.child FROM handover_people h JOIN handovers g ON g.id = h.handover "
            f"WHERE h.handed = '{handed}' AND g.direction = '{direction}' AND g.handed_on BETWEEN :first AND :last")


QUERIES = {
    "investigations_opened": ("count", cases("open")),
    "suspects_in_investigations_opened": ("count", suspects("open")),
    "cases_referred_to_prosecutor": ("count", cases("refer_to_prosecutor")),
    "suspects_in_cases_referred": ("count", suspects("refer_to_prosecutor")),
    "cases_referred_of_those_opened": ("count", cases("refer_to_prosecutor") + OPENED.format("c.id")),
    "suspects_in_cases_referred_of_those_opened": ("count", suspects("refer_to_prosecutor") + OPENED.format("c.id")),
    "cases_carried_over_pending": ("count", PENDING),
    "suspects_carried_over_pending": (
        "count", f"SELECT k.id AS unit FROM suspects k JOIN ({PENDING}) c ON c.unit = k.criminal_case"),
    "cases_before_prosecutor": ("count", f"{PENDING} UNION {cases('refer_to_prosecutor')}"),
    "cases_insufficient_information": ("count", cases("insufficient")),
    "cases_returned_to_police": ("count", cases("return_to_police")),
    "persons_convicted": ("count", CONVICTED),
    "cases_ending_in_conviction": ("count", f"SELECT criminal_case AS unit, form FROM ({CONVICTED})"),
    "shortest_prison_term": ("min", TERMS),
    "longest_prison_term": ("max", TERMS),
    "officials_investigated": (
        "count", "SELECT criminal_case AS unit FROM suspects WHERE official = 'yes' "
        f"AND criminal_case IN {step('case_steps', 'open')}"),
    "officials_convicted": ("count", f"SELECT unit FROM ({CONVICTED}) WHERE official = 'yes'"),
    "police_officials_trained": (
        "sum", "SELECT g.id AS unit, g.participants AS amount, g.province FROM training_participants g "
        "JOIN trainings t ON t.id = g.training WHERE t.held_on BETWEEN :first AND :last "
        "AND g.agency_kind IN ('police', 'immigration_police', 'anti_trafficking_department')"),
    "joint_case_victims": (
        "count", "SELECT y.person AS unit, c.cooperating_country AS country FROM case_victims y "
        f"JOIN criminal_cases c ON c.id = y.criminal_case WHERE c.cooperation = 'joint_investigation' "
        f"AND c.id IN {step('case_steps', 'open')}"),
    "suspects_transferred_abroad": ("count", handed("suspect", "suspect", "sent")),
    "victims_transferred_abroad": ("count", handed("person", "victim", "sent")),
    "victims_received_from_abroad": ("count", handed("person", "victim", "received")),
    "victims_identified": ("count", IDENTIFIED),
    "identified_victims_referred_for_services": (
        "count", f"SELECT v.* FROM ({IDENTIFIED}) v JOIN referrals r ON r.person = v.unit "
        "JOIN agencies a ON a.id = r.to_agency "
        "WHERE r.purpose = 'services' AND a.kind = 'womens_union' AND r.made_on BETWEEN v.taken_on AND :last"),
    "identified_victims_receiving_lwu_services": (
        "count", "SELECT v.person AS unit FROM services v JOIN agencies a ON a.id = v.provider "
        "JOIN identifications i ON i.person = v.person JOIN identification_steps t ON t.record = i.id "
        "WHERE a.kind = 'womens_union' AND t.step = 'identify' AND v.started_on BETWEEN :first AND :last AND t.taken_on <= v.started_on"),
    "foreign_victims_identified": ("count", f"SELECT * FROM ({IDENTIFIED}) WHERE citizenship <> :home"),
    "government_shelters": (
        "count", "SELECT id AS unit FROM shelters WHERE government = 'yes' AND coalesce(opened_on, '') <= :last "
        "AND coalesce(closed_on, '9999') > :last"),
    "defendants_ordered_to_pay_compensation": ("count", ORDERS.format("suspect")),
    "victims_awarded_compensation": ("count", ORDERS.format("person")),
    "compensation_ordered": ("sum", ORDERS.format("id")),
    "budget_per_ministry": (
        "same", "SELECT agency, sum(approved_lak) AS amount FROM budget_lines "
        "WHERE period_from >= :first AND period_to <= :last GROUP BY agency"),
    "provinces_with_committee": ("count", COMMITTEES.format("province")),
    "districts_with_committee": ("count", COMMITTEES.format("district")),
    "atd_hotline_calls_per_month": (
        "per_month", "SELECT t.id AS unit FROM calls t JOIN agencies a ON a.id = t.agency "
        "WHERE a.kind = 'anti_trafficking_department' AND t.called_on BETWEEN :first AND :last"),
    "recruitment_agencies_authorised": (
        "count", "SELECT id AS unit FROM recruitment_agencies WHERE licensed_on <= :last "
        "AND coalesce(licence_ended_on, '9999') >= :first"),
    "people_found_in_raids": ("sum", RAIDS.format("people_found")),
    "people_charged_in_raids": ("sum", RAIDS.format("people_charged")),
    "people_screened_before_charge": (
        "count", "SELECT s.person AS unit FROM screenings s JOIN raids d ON d.id = s.raid "
        "WHERE s.before_charge = 'yes' AND d.raided_on BETWEEN :first AND :last"),
    "people_charged_unscreened": (
        "count", "SELECT b.raid || b.number AS unit FROM batch_people b JOIN raids d ON d.id = b.raid "
        "JOIN batch_person_steps t ON t.record = b.id WHERE t.step = 'found_charged' "
        "AND d.raided_on BETWEEN :first AND :last"),
    "returnees_arrived": (
        "sum", "SELECT id AS unit, returnees AS amount, from_country AS country FROM arrivals "
        "WHERE arrived_on BETWEEN :first AND :last"),
    "returnees_screened": (
        "count", "SELECT s.person AS unit, b.from_country AS country FROM screenings s "
        "JOIN arrivals b ON b.id = s.arrival WHERE b.arrived_on BETWEEN :first AND :last"),
    "inspections_held": ("count", "SELECT id AS unit FROM inspections WHERE inspected_on BETWEEN :first AND :last"),
    "people_present_at_inspections": (
        "sum", "SELECT id AS unit, people_present AS amount FROM inspections "
        "WHERE inspected_on BETWEEN :first AND :last"),
    "people_screened_at_sites": (
        "count", "SELECT s.person AS unit, w.kind AS site_kind FROM screenings s JOIN sites w ON w.id = s.site "
        "WHERE w.kind <> 'quarantine_centre' AND s.screened_on BETWEEN :first AND :last"),
    "people_screened_at_informal_crossings": (
        "count", "SELECT s.person AS unit FROM screenings s LEFT JOIN crossings x ON x.id = s.crossing "
        "WHERE (s.informal_crossing = 'yes' OR x.official = 'no') AND s.screened_on BETWEEN :first AND :last"),
    "official_crossings": (
        "count", "SELECT id AS unit, neighbour AS country FROM crossings WHERE official = 'yes' "
        "AND coalesce(closed_on, '9999') > :last"),
}
