"""Results and signs of screenings against the form's weights and the combination rule (ILO/EC 2009)."""

import forms

MEANS = ("deceptive_recruitment", "coercive_recruitment", "recruitment_by_abuse_of_vulnerability")
ENOUGH = ((2, 0, 0), (1, 1, 0), (1, 0, 1), (0, 3, 0), (0, 2, 1))
WEIGHTS = ("strong", "medium", "weak")


def faults(database):
    found = []
    for row in database.execute("SELECT id, answers, age_status, result, signs FROM screenings"):
        answers = dict(part.split("=") for part in (row["answers"] or "").split(";") if part)
        unknown = set(answers) - set(forms.BY_CODE)
        if unknown:
            found.append(f"screenings {row['id']}: the form has no {sorted(unknown)}")
            continue
        profiles = {"adult": ("adult",), "child": ("child",), "in_doubt": ("adult", "child")}[row["age_status"]]
        result = max((reading(answers, profile) for profile in profiles),
                     key=("no_indication", "insufficient", "exploitation", "trafficking").index)
        if result != row["result"]:
            found.append(f"screenings {row['id']}: the answers say {result}, not {row['result']}")
        signs = {sign for code, answer in answers.items() if answer == "yes" for sign in forms.BY_CODE[code].signs}
        if signs != set((row["signs"] or "").split(";")) - {""}:
            found.append(f"screenings {row['id']}: other signs")
    return found


def reading(answers, profile):
    now = settled(positive(answers, profile, False), profile)
    highest = settled(positive(answers, profile, True), profile)
    return "insufficient" if now == "no_indication" != highest else now


def positive(answers, profile, open_is_yes):
    fired = {}
    for question in forms.QUESTIONS:
        answer = answers.get(question.code, "yes" if open_is_yes else "no")
        weight = question.adult if profile == "adult" else question.child
        if question.dimension and weight and answer == "yes":
            fired.setdefault(question.dimension, []).append(weight)
    return {dimension for dimension, weights in fired.items()
            if any(all(weights.count(name) >= least for name, least in zip(WEIGHTS, rule)) for rule in ENOUGH)}


def settled(dimensions, profile):
    if "exploitation" not in dimensions:
        return "insufficient" if dimensions else "no_indication"
    # The sample never denies every act, so a child's exploitation is enough.
    if profile == "child" or (dimensions & set(MEANS) and "coercion_at_destination" in dimensions):
        return "trafficking"
    return "exploitation"
