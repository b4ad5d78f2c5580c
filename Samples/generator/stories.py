"""Short summaries for case files and identifications: plain, and about nobody."""

SUMMARIES = {
    "sex_trafficking": ("Work in a restaurant was promised; the person had to work in a venue and could not leave.",
                        "Recruited by an acquaintance; debts were claimed and papers kept."),
    "child_sex_trafficking": ("A child was brought to a venue by an acquaintance of the family.",
                              "A child was promised work as a helper and was exploited."),
    "labour_trafficking": ("Wages were withheld and papers kept; the workplace could not be left.",
                           "Recruited for a factory, put to other work without pay.",
                           "Taken across the border by a broker; a debt was to be worked off."),
    "fraudulent_marriage": ("A broker promised a marriage abroad; the family received a payment.",
                            "The marriage was not what had been promised; papers were kept by the household.",
                            "Travelled with a broker for a wedding; could not return until help came."),
    "forced_marriage": ("A marriage was arranged against the person's will.",),
    "other_exploitation": ("Made to beg and to hand over what was received.",
                           "Kept as a helper without pay or papers."),
    "unspecified": (None,),
}


def summary(rng, form):
    return rng.choice(SUMMARIES[form])
