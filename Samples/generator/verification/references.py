"""References lead somewhere, and nothing was known before it happened or before what it refers to."""

EVENTS = {
    "screenings": "screened_on", "referrals": "made_on", "identifications": "opened_on",
    "criminal_cases": "reported_on", "services": "started_on", "handovers": "handed_on", "calls": "called_on",
    "arrivals": "arrived_on", "raids": "raided_on", "inspections": "inspected_on",
    "batch_person_steps": "taken_on", "sentences": "imposed_on", "compensation_orders": "ordered_on",
    "trainings": "held_on", "attestations": "said_on", "screening_steps": "taken_on", "referral_steps": "taken_on",
    "identification_steps": "taken_on", "case_steps": "taken_on", "suspect_steps": "taken_on",
}
ORDERED = (
    ("handover before the screening that follows it",
     "SELECT s.id FROM screenings s JOIN handover_people h ON h.person = s.person "
     "JOIN handovers g ON g.id = h.handover WHERE g.direction = 'received' AND s.screened_on < g.handed_on"),
    ("referral after its screening",
     "SELECT r.id FROM referrals r JOIN screenings s ON s.id = r.screening WHERE r.made_on < s.screened_on "
     "OR r.person <> s.person"),
    ("identification after its referral",
     "SELECT i.id FROM identifications i JOIN referrals r ON r.id = i.referral WHERE i.opened_on < r.made_on "
     "OR i.person <> r.person"),
    ("service after its referral",
     "SELECT v.id FROM services v JOIN referrals r ON r.id = v.referral "
     "WHERE v.started_on < r.made_on OR v.person <> r.person"),
    ("screening after its arrival",
     "SELECT s.id FROM screenings s JOIN arrivals b ON b.id = s.arrival WHERE s.screened_on < b.arrived_on"),
    ("sentence on the day of a conviction",
     "SELECT z.id FROM sentences z WHERE NOT EXISTS (SELECT 1 FROM suspect_steps t WHERE t.record = z.suspect "
     "AND t.step = 'convict' AND t.taken_on = z.imposed_on)"),
    ("a child's status in screening, identification and decision",
     "SELECT i.id FROM identifications i JOIN identification_steps t ON t.record = i.id WHERE t.child <> i.child "
     "UNION SELECT s.id FROM screenings s JOIN identifications i ON i.person = s.person "
     "WHERE (s.age_status = 'adult') = (i.child = 'yes')"),
    ("a compensated person is a victim of the case",
     "SELECT m.id FROM compensation_orders m JOIN suspects k ON k.id = m.suspect WHERE m.person NOT IN "
     "(SELECT person FROM case_victims y WHERE y.criminal_case = k.criminal_case)"),
)


def faults(database, domain, last):
    found = []
    for code in domain.order:
        for column, kind, target, _ in domain.registers[code]:
            if kind != "reference":
                continue
            for row in database.execute(
                    f"SELECT a.id, a.{column} AS cell, b.id AS there, a.recorded_at < b.recorded_at AS early "
                    f"FROM {code} a LEFT JOIN {target} b ON b.id = a.{column} WHERE a.{column} IS NOT NULL"):
                if row["there"] is None:
                    found.append(f"{code}.{column} of {row['id']}: no {row['cell']} in {target}")
                elif row["early"]:
                    found.append(f"{code} {row['id']} was known before {target} {row['cell']}")
        found += [f"{code} {row['id']} has no recorded_at" for row in
                  database.execute(f"SELECT id FROM {code} WHERE recorded_at IS NULL")]
        if last:
            found += [f"{code} {row['id']} was recorded after {last}" for row in
                      database.execute(f"SELECT id FROM {code} WHERE recorded_at > ?", (last,))]
    for code, column in EVENTS.items():
        found += [f"{code} {row['id']} was known before it happened" for row in
                  database.execute(f"SELECT id FROM {code} WHERE recorded_at < {column}")]
    for words, query in ORDERED:
        found += [f"not so: {words}: {row['id']}" for row in database.execute(query)]
    return found
