"""One screening with its steps, and a referral with its steps: the pieces of which journeys are made."""

from datetime import timedelta

import days
import forms
import indicators

REASONS = ("No sign was found; the person was told where to call.", "Nothing pointed to exploitation; leaflet given.",
           "Answers show no sign; safe return explained.")
ACKNOWLEDGED = 2  # days to answer a referral: configured, no legal value
DECLINED = "The employer is abroad; sent to the mission instead."
RETURNED = "Date and place of the return are missing."


def screening(w, reference, rng, person, on, context, agency, result, crossing=None, site=None, arrival=None,
              sector=None, exploited_in=None, consent=True, raid=None, before_charge=None, informal=False):
    """Adds a screening and its completion."""
    answers = indicators.answers(rng, result, context, person.child, sector) if consent else {}
    staff = reference.someone(agency, rng)
    id = w.add(
        "screenings", on, person=person.id, screened_on=on, context=context, agency=agency,
        post=reference.post_at(agency, crossing), staff=staff, crossing=crossing,
        informal_crossing=informal if crossing else None, site=site, arrival=arrival, raid=raid,
        before_charge=before_charge, sector=sector,
        country_of_exploitation=exploited_in, age_status=person.age_status, language=person.language,
        interpreter=person.language != w.country.language, consent=consent, form=forms.CODE,
        form_version=forms.VERSION,
        answers=answers, signs=indicators.signs(answers), result=result if consent else "insufficient")
    w.step("screening", id, "complete", on, agency=agency, staff=staff)
    return id


def close(w, rng, id, on, agency, reason=None):
    w.step("screening", id, "close", days.after(on, rng, 0, 3), agency=agency, reason=reason or rng.choice(REASONS))


def refer(w, reference, rng, person, purpose, sender, receiver, on, screening=None, complete_on=None, answer="accepted",
          latest=None, again=False, message=None):
    """Adds a referral and its answer. Returns its id and the day of its last step.

    `answer`: none (still in the inbox), received, declined or accepted.
    `again`: a second referral after the same screening, which has been marked as referred already.
    """
    latest = latest or w.plan.last_recorded
    if screening and not again:
        w.step("screening", screening, "refer", on, agency=sender)
    id = w.add(
        "referrals", on, person=person.id, screening=screening, purpose=purpose, from_agency=sender,
        to_agency=receiver, made_on=on, due_on=on + timedelta(days=ACKNOWLEDGED),
        urgent=person.child or rng.random() < 0.2, consent=True, consent_language=person.language, message=message)
    if answer == "none":
        return id, on
    day = min(on + timedelta(days=rng.choices((0, 1, 2, 4), (45, 35, 13, 7))[0]), latest)
    w.step("referral", id, "receive", day, agency=receiver, staff=reference.someone(receiver, rng))
    if answer == "declined":
        w.step("referral", id, "decline", day, agency=receiver, reason=DECLINED)
    if answer != "accepted":
        return id, day
    if rng.random() < 0.05 and days.after(day, rng, 6, 6) <= latest:
        w.step("referral", id, "return_for_information", day, agency=receiver, reason=RETURNED)
        day = days.after(day, rng, 1, 3)
        w.step("referral", id, "send_again", day, agency=sender)
    day = min(day + timedelta(days=rng.choices((0, 1, 2), (70, 22, 8))[0]), latest)
    w.step("referral", id, "accept", day, agency=receiver, staff=reference.someone(receiver, rng))
    if complete_on:
        w.step("referral", id, "complete", max(day, complete_on), agency=receiver)
    return id, day
