"""Screening answers that a form's rule reads plainly: sets of ILO/EC operational indicators by outcome."""

# Deceptive or coercive recruitment, exploitation, coercion at destination: strong ones with medium ones, so that
# each dimension is positive whatever the profile's weights.
RECRUITED = (("D1-01", "D1-08", "D1-02"), ("D1-01", "D1-05", "D1-07"), ("D1-01", "D2-04", "D2-03"))
MARRIED = ("D1-01", "D1-09", "D1-05", "D2-02")
EXPLOITED = (("D4-01", "D4-04", "D4-02"), ("D4-01", "D4-05", "D4-07"), ("D4-01", "D4-08", "D4-03"))
COERCED = (("D5-01", "D5-03", "D5-14"), ("D5-02", "D5-03", "D5-09"), ("D5-03", "D5-04", "D5-11"))
VULNERABLE = ("D3-08", "D3-04", "D3-07", "D6-02", "D6-01")
ASKED = ("D1-01", "D1-02", "D1-08", "D2-01", "D2-04", "D3-08", "D4-01", "D4-04", "D5-01", "D5-02", "D5-03", "D5-04",
         "D5-14")

SIGNS = {
    "D1-": "deception", "D2-01": "physical_and_sexual_violence", "D2-02": "physical_and_sexual_violence",
    "D2-03": "retention_of_identity_documents", "D2-04": "debt_bondage", "D3-": "abuse_of_vulnerability",
    "D4-01": "excessive_overtime", "D4-02": "abusive_conditions", "D4-03": "abusive_conditions",
    "D4-04": "withholding_of_wages", "D4-05": "abusive_conditions", "D4-07": "abusive_conditions",
    "D4-08": "withholding_of_wages", "D5-01": "retention_of_identity_documents", "D5-02": "debt_bondage",
    "D5-03": "restriction_of_movement", "D5-04": "physical_and_sexual_violence",
    "D5-09": "intimidation_and_threats", "D5-11": "intimidation_and_threats", "D5-14": "withholding_of_wages",
    "D6-": "abuse_of_vulnerability",
}


def answers(rng, result, married=False):
    """Answers whose reading is that result."""
    if result == "insufficient":
        return {code: "no" for code in rng.sample(ASKED, 2)}
    yes = set()
    if result == "trafficking":
        yes |= set(MARRIED if married else rng.choice(RECRUITED)) | set(rng.choice(EXPLOITED)) | set(rng.choice(COERCED))
        yes |= set(rng.sample(VULNERABLE, 2))
    elif result == "exploitation":
        yes |= set(rng.choice(EXPLOITED))
    elif rng.random() < 0.4:
        yes.add("D3-08")
    found = {code: "no" for code in ASKED}
    found.update({code: "yes" for code in yes})
    if result == "trafficking" and rng.random() < 0.3:
        found.pop("D2-01", None) if "D2-01" not in yes else None
    return found


def signs(answers):
    """The eleven signs of forced labour that these answers show."""
    found = {SIGNS.get(code) or SIGNS.get(code[:3]) for code, answer in answers.items() if answer == "yes"}
    return sorted(found - {None})
