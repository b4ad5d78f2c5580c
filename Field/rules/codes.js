// The closed lists of the rules, in the order in which they are said. Their source is Domain/Sources/Domain/Screening/.

export const weights = ["strong", "medium", "weak"];

export const dimensions = [
  "deceptive_recruitment", "coercive_recruitment", "recruitment_by_abuse_of_vulnerability", "exploitation",
  "coercion_at_destination", "abuse_of_vulnerability_at_destination",
];

export const recruitmentMeans = dimensions.slice(0, 3);

// The least grave first.
export const classes = [
  "no_indication", "insufficient", "means_without_exploitation", "exploitation", "means_and_exploitation",
  "forced_labour", "trafficking",
];

// What is kept of a class.
export const resultOf = {
  no_indication: "no_indication", insufficient: "insufficient", means_without_exploitation: "insufficient",
  exploitation: "exploitation", means_and_exploitation: "exploitation", forced_labour: "exploitation",
  trafficking: "trafficking",
};

// The least protective first.
export const results = ["no_indication", "insufficient", "exploitation", "trafficking"];

export const profilesOf = {
  adult: ["adult_labour"], child: ["child_labour"], in_doubt: ["adult_labour", "child_labour"],
};

export const signs = [
  "abuse_of_vulnerability", "deception", "restriction_of_movement", "isolation", "physical_and_sexual_violence",
  "intimidation_and_threats", "retention_of_identity_documents", "withholding_of_wages", "debt_bondage",
  "abusive_conditions", "excessive_overtime",
];

// Topics whose yes is a sign that needs a closer look; `needs` and `lead` are not among them.
export const closerLook = [
  "observation", "child", "sexual_exploitation", "domestic_work", "forced_criminality", "marriage",
  "circumstances",
];

export const advice = [
  "safety_first", "separate_from_control", "interpreter", "medical", "treat_as_child", "child_protection",
  "do_not_arrest_or_charge", "no_admissions_as_evidence", "offer_services", "refer_to_atd", "ask_consent_to_refer",
  "ask_open_questions", "look_closer", "labour_remedy", "not_closed_as_dispute", "civil_registration",
];
