"""Services and requests for services. No service asks for a case or an identification."""

import days
import screenings

LENGTHS = {"shelter": (14, 120), "medical": (1, 20), "psychosocial": (20, 90), "legal": (10, 90),
           "vocational_training": (60, 150), "education": (90, 200), "financial": (1, 1), "reintegration": (60, 180)}
UNMET = ("No place for men at the shelter.", "No training course for men in the province.")


def give(w, reference, rng, who, provider, kind, on, referral=None, shelter=None):
    end = days.after(on, rng, *LENGTHS[kind])
    w.add("services", on, person=who.id, provider=provider, kind=kind, started_on=on,
          ended_on=end if end <= w.plan.last_recorded else None, referral=referral, shelter=shelter,
          amount_lak=rng.choice((500_000, 800_000, 1_000_000, 1_500_000)) if kind == "financial" else None,
          funder=provider if kind == "financial" else None)


def after_identification(w, reference, rng, who, decided, serve):
    """The referral to the women's union, and what was given. Men find far less than women do."""
    lwu = w.country.agency["lwu"]
    made = days.after(decided, rng, 0, 6)
    first, last = w.plan.reporting
    if first <= decided <= last:
        made = min(made, last)
    elif decided < first:
        made = min(made, days.after(first, rng, -1, -1))
    referral, accepted = screenings.refer(w, reference, rng, who, "services", w.country.agency["atd"], lwu, made)
    if serve:
        start = max(accepted, serve[0])
        women_union(w, reference, rng, who, start, referral, serve[1])
    elif who.sex == "female":
        if rng.random() < 0.85:
            women_union(w, reference, rng, who, accepted, referral, w.plan.last_recorded)
    else:
        men(w, reference, rng, who, accepted)


def women_union(w, reference, rng, who, on, referral, last):
    kinds = ["medical", "psychosocial"] + rng.sample(("shelter", "legal", "vocational_training", "reintegration"), 2)
    if who.child:
        kinds[-1] = "education"
    for kind in kinds[: rng.randint(1, 4)]:
        give(w, reference, rng, who, w.country.agency["lwu"], kind, min(days.after(on, rng, 0, 9), last), referral,
             reference.shelter["women"] if kind == "shelter" else None)
    if rng.random() < 0.2:
        w.add("service_requests", on, person=who.id, kind=kinds[0], agency=w.country.agency["lwu"], requested_on=on,
              outcome=rng.choice(("provided", "provided", "waiting")))
    if rng.random() < 0.4:
        day = min(days.after(on, rng, 10, 30), last)
        give(w, reference, rng, who, w.country.agency["lwu"], "financial", day, referral)


def men(w, reference, rng, who, on):
    chance = rng.random()
    if chance < 0.35:
        provider = w.country.agency[rng.choice(("ngo3", "mlsw"))]
        shelter = reference.shelter.get("men") if provider == w.country.agency["ngo3"] else None
        give(w, reference, rng, who, provider, "shelter" if shelter else "vocational_training", on, None, shelter)
    elif chance < 0.75:
        w.add("service_requests", on, person=who.id, kind=rng.choice(("shelter", "vocational_training")),
              agency=w.country.agency["lwu"], requested_on=on, outcome="unmet", unmet_reason=rng.choice(UNMET))


def without_identification(w, reference, rng, who, on):
    """Help for someone whom nobody has identified, and perhaps never will."""
    if who.sex != "female":
        return men(w, reference, rng, who, on)
    lwu = w.country.agency["lwu"]
    referral, accepted = screenings.refer(w, reference, rng, who, "services", w.country.agency["atd"], lwu, on)
    give(w, reference, rng, who, lwu, rng.choice(("medical", "psychosocial", "shelter")), accepted, referral,
         None)
