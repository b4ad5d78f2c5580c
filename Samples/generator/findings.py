"""What a formal decision rests on: act, means and purpose (Palermo Protocol art. 3), by form."""

SEX = ("sex_trafficking", "child_sex_trafficking")
MARRIAGE = ("fraudulent_marriage", "forced_marriage")

PURPOSES = {
    "sex_trafficking": (("prostitution_of_others",), ("prostitution_of_others", "other_sexual_exploitation")),
    "child_sex_trafficking": (("prostitution_of_others",),),
    "labour_trafficking": (("forced_labour",), ("forced_labour", "servitude")),
    "fraudulent_marriage": (("forced_marriage",), ("forced_marriage", "servitude")),
    "forced_marriage": (("forced_marriage",),),
    "other_exploitation": (("forced_begging",), ("forced_criminality",), ("servitude",), ("other",)),
}
ACTS = (("recruitment",), ("recruitment", "transportation"), ("transportation", "harbouring"),
        ("recruitment", "receipt"), ("transfer", "receipt"))
MEANS = (("deception",), ("deception", "abuse_of_vulnerability"), ("coercion",), ("fraud", "deception"),
         ("threat_of_force", "abuse_of_power"))
SECTORS = {
    "sex_trafficking": ("commercial_sex", "entertainment"), "child_sex_trafficking": ("commercial_sex",),
    "labour_trafficking": ("domestic_work", "agriculture", "fishing", "construction", "manufacturing", "hospitality"),
    "fraudulent_marriage": ("marriage",), "forced_marriage": ("marriage",),
    "other_exploitation": ("other", "domestic_work", "hospitality"),
}
GROUNDS = (
    "The account, the travel papers and the messages agree.",
    "The promise made and the work found differ; the person could not leave.",
    "Statements of the person and of a relative agree with what the partner authority sent.",
    "The conditions described meet the elements; no doubt remains.",
)
DOUBTS = ("The elements of the definition were not found; help goes on.",
          "A dispute over wages without deception or coercion; sent to the labour office.",
          "The account shows hardship on the way, no exploitation.")


def finding(rng, form, child):
    """The fields of an identification. A child needs no means; where one was used it may be written down."""
    means = rng.choice(MEANS) if not child or rng.random() < 0.3 else None
    return {"act": rng.choice(ACTS), "means": means, "purpose": rng.choice(PURPOSES[form]), "form": form,
            "child": child, "reason": rng.choice(GROUNDS)}
