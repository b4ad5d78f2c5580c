"""Statements that are no counts, and what agencies said about the completeness of their registers."""

import days


def everything(w):
    rng = w.random("words")
    for subject, kind, text, low, high, unit, first, last, place, part, source in w.plan.statements:
        # Known when the report that makes them was at hand, whatever year they speak of.
        w.add("statements", w.plan.last_recorded, at_once=True, subject=subject, kind=kind, value_text=text, low=low, high=high, unit=unit,
              period_from=first, period_to=last, place=place, agency=w.country.agency[part], source=source)
    for what, says, part, first, last, remark in w.plan.attestations:
        about, _, name = what.partition(":")
        said = min(days.after(last, rng, 12, 30), w.plan.last_recorded)
        w.add("attestations", said, at_once=True, says=says, agency=w.country.agency[part], period_from=first,
              period_to=last, said_on=said, remark=remark, **{about: name})
