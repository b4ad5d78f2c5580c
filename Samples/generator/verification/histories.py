"""Every history is legal by its lifecycle's table, in the order of the file."""

BEGUN = {"screenings": "screened_on", "referrals": "made_on", "identifications": "opened_on",
         "criminal_cases": "reported_on"}
MARRIAGE = ("fraudulent_marriage", "forced_marriage")


def faults(database, domain):
    found = []
    for code, (register, initial, steps) in domain.lifecycles.items():
        begun = {}
        if register in BEGUN:
            begun = dict(database.execute(f"SELECT id, {BEGUN[register]} FROM {register}").fetchall())
        state, day, known = {}, {}, {}
        for row in database.execute(f"SELECT * FROM {code}_steps ORDER BY line"):
            record, name = row["record"], f"{code}_steps {row['id']} ({row['step']} of {row['record']})"
            if row["step"] not in steps:
                found.append(f"{name}: no such step")
                continue
            origin, to, needs = steps[row["step"]]
            now = state.get(record, initial)
            if now not in origin:
                found.append(f"{name}: not from {now}")
            before = day.get(record, begun.get(record))
            if before and row["taken_on"] < before:
                found.append(f"{name}: on {row['taken_on']}, before {before}")
            if row["recorded_at"] < known.get(record, ""):
                found.append(f"{name}: known before the step before it")
            found += [f"{name}: {need} is missing" for need in needs if row[need] is None]
            if code == "identification":
                found += decision(row, name)
            state[record], day[record], known[record] = to, row["taken_on"], row["recorded_at"]
    return found


def decision(row, name):
    if row["step"] == "identify" and row["child"] != "yes" and row["means"] is None:
        yield f"{name}: an adult without means"
    if row["step"] == "not_identify" and row["form"] in MARRIAGE and row["marriage_finding"] in (
            None, "insufficient_information"):
        yield f"{name}: a marriage not assessed"
