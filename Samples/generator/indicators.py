"""Screening answers whose reading by the form's rule is the result that a story needs."""

import forms

# Deceptive recruitment, exploitation, coercion at destination: a strong indicator with others in each, so that the
# dimension is positive for adults and children.
RECRUITED = (("D1-01", "D1-08", "D1-02"), ("D1-01", "D1-05", "D1-07"), ("D1-01", "D1-02", "D2-04", "D2-03"))
MARRIED = ("D1-01", "D1-09", "D1-05", "D2-02")
EXPLOITED = (("D4-01", "D4-04", "D4-02"), ("D4-01", "D4-05", "D4-07"), ("D4-01", "D4-08", "D4-03"))
COERCED = (("D5-01", "D5-03", "D5-14"), ("D5-02", "D5-03", "D5-09"), ("D5-03", "D5-04", "D5-11"))
VULNERABLE = ("D3-08", "D3-04", "D3-07", "D6-02", "D6-01")
# Prompts without a weight, asked where their section is shown.
PROMPTS = {"marriage": ("M-02", "M-03", "M-06", "M-07", "M-10"), "commercial_sex": ("V-01", "V-03", "V-06"),
           "domestic_work": ("H-01", "H-02", "H-03"), "child": ("C-01", "C-02")}


def answers(rng, result, context, child, sector):
    """Answers by question code. Few questions are left out where the result is that nothing was found: an open
    answer could change it."""
    if result == "insufficient":
        core = [question.code for question in forms.QUESTIONS if question.core and question.dimension]
        return {code: "no" for code in rng.sample(core, 4)}
    shown = [question for question in forms.QUESTIONS if not question.contexts or context in question.contexts]
    yes = said(rng, result, child, sector, {question.code for question in shown})
    given = {}
    spared = set() if result != "no_indication" else one_a_dimension(rng, shown)
    for question in shown:
        asked = question.core or (result == "no_indication" and question.dimension) or rng.random() < 0.25
        if question.children_only and not child:
            asked = False
        if question.code in yes:
            given[question.code] = "yes"
        elif asked and question.code not in spared:
            given[question.code] = "no"
    return given


def said(rng, result, child, sector, shown):
    """The questions that are answered yes."""
    yes = {"A-01"} if rng.random() < 0.6 else set()
    if result == "trafficking":
        yes |= set(MARRIED if sector == "marriage" else rng.choice(RECRUITED))
        yes |= set(rng.choice(EXPLOITED)) | set(rng.choice(COERCED)) | set(rng.sample(VULNERABLE, 2)) | {"A-01"}
        for kind in (sector, "child" if child else None):
            for code in PROMPTS.get(kind, ()):
                if rng.random() < 0.7:
                    yes.add(code)
        if rng.random() < 0.35:
            yes.add("N-04")
    elif result == "exploitation":
        yes |= set(rng.choice(EXPLOITED))
    elif rng.random() < 0.4:
        yes.add("D3-08")
    return yes & shown


def one_a_dimension(rng, shown):
    """At most one question of each dimension left unasked: one alone can't make a dimension positive."""
    dimensions = {}
    for question in shown:
        if question.dimension and not question.core:
            dimensions.setdefault(question.dimension, []).append(question.code)
    return {rng.choice(codes) for codes in dimensions.values() if rng.random() < 0.5}


def signs(answers):
    """The signs of forced labour that these answers show."""
    return sorted({sign for code, answer in answers.items() if answer == "yes" for sign in forms.BY_CODE[code].signs})
