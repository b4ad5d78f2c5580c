"""Each cell against its field: required, day, number, yes or no, code lists, answers; and rules between fields."""

import re
from datetime import date

ANSWERS = re.compile(r"[\w.-]{1,40}=(yes|no|unknown)(;[\w.-]{1,40}=(yes|no|unknown))*")
RULES = {
    "people": ("age_basis = 'documented' AND birth_date IS NULL", "documented age without a birth date"),
    "service_requests": ("outcome = 'unmet' AND unmet_reason IS NULL", "unmet without a reason"),
    "arrivals": ("women + men + children <> returnees + 0", "women, men and children are not the returnees"),
    "training_participants": ("women + 0 > participants + 0", "more women than participants"),
    "attestations": ("(register IS NULL) = (measure IS NULL)", "names not exactly one of register and measure"),
    "referrals": ("due_on < made_on OR consent <> 'yes'", "due before it was made, or without consent"),
    "services": ("ended_on < started_on", "ends before it starts"),
    "recruitment_agencies": ("licence_ended_on < licensed_on", "ends before it starts"),
}


def faults(database, domain):
    found = []
    for code in domain.order:
        for column, kind, argument, required in domain.registers[code]:
            if required:
                found += [f"{code}.{column} is missing: {row['id']}" for row in
                          database.execute(f"SELECT id FROM {code} WHERE {column} IS NULL")]
            for row in database.execute(f"SELECT DISTINCT {column} AS cell FROM {code} WHERE {column} IS NOT NULL"):
                if not fits(row["cell"], kind, argument, domain):
                    found.append(f"{code}.{column} can't hold {row['cell'][:60]!r}")
    for code, (broken, words) in RULES.items():
        found += [f"{code}: {words}: {row['id']}" for row in database.execute(f"SELECT id FROM {code} WHERE {broken}")]
    return found


def fits(cell, kind, argument, domain):
    if cell != cell.strip():
        return False
    if kind == "day":
        return re.fullmatch(r"\d{4}-\d\d-\d\d", cell) and bool(date.fromisoformat(cell))
    if kind == "yesNo":
        return cell in ("yes", "no")
    if kind == "money":
        return cell.isdigit()
    if kind == "integer":
        low, high = (int(part.replace("_", "")) for part in argument.split("..."))
        return cell.isdigit() and low <= int(cell) <= high
    if kind in ("code", "codes"):
        parts = cell.split(";") if kind == "codes" else [cell]
        return len(set(parts)) == len(parts) and set(parts) <= set(domain.lists[argument])
    if kind == "country":
        return re.fullmatch("[A-Z]{2}", cell)
    if kind == "text":
        return len(cell) <= int(argument.split(":")[1]) if argument else True
    if kind == "answers":
        return ANSWERS.fullmatch(cell)
    return kind in ("reference", "longText")
