"""The invented country's agencies, under ids of its own."""

PART = {
    "mps": "EA-INTERIOR", "atd": "EA-UNIT", "lwu": "EA-WOMEN", "mlsw": "EA-WORK", "mofa": "EA-FOREIGN",
    "moh": "EA-HEALTH", "opp": "EA-PROSECUTOR", "court": "EA-COURT", "sec": "EA-SECRETARIAT",
    "oversight": "EA-OVERSIGHT", "taskforce": "EA-HEALTH", "ngo": "EA-NGO-1", "ngo2": "EA-NGO-2", "ngo3": "EA-NGO-2",
    "village": "EA-VILLAGE", "HM": "EA-HM", "BV": "EA-BV", "TF": "EA-TF",
}


def agency(id, name, kind, level="central", province="", country="AQ", ministry=""):
    return id, name, name, kind, level, province, country, ministry


AGENCIES = (
    agency("EA-INTERIOR", "Ministry of the Interior", "ministry"),
    agency("EA-WORK", "Ministry of Work", "labour_ministry"),
    agency("EA-FOREIGN", "Foreign Office", "foreign_ministry"),
    agency("EA-HEALTH", "Ministry of Health", "health_ministry"),
    agency("EA-UNIT", "Anti-Trafficking Unit", "anti_trafficking_department", ministry="EA-INTERIOR"),
    agency("EA-WOMEN", "Women's Association", "womens_union"),
    agency("EA-PROSECUTOR", "Public Prosecutor", "prosecutor"),
    agency("EA-COURT", "High Court", "court"),
    agency("EA-SECRETARIAT", "National Secretariat", "secretariat"),
    agency("EA-OVERSIGHT", "Ombudsperson", "oversight"),
    agency("EA-NGO-1", "Lantern", "ngo"),
    agency("EA-NGO-2", "Harbour Light", "ngo"),
    agency("EA-VILLAGE", "Village council, Norda", "village_authority", "village", "XX-01"),
    agency("EA-HM", "Authorities of the northern neighbour", "foreign_authority", "abroad", country="HM"),
    agency("EA-BV", "Authorities of the western neighbour", "foreign_authority", "abroad", country="BV"),
    agency("EA-TF", "Authorities of the southern neighbour", "foreign_authority", "abroad", country="TF"),
)

PROVINCIAL = (
    ("IMM", "Border police, {}", "Border police, {}", "immigration_police", "EA-INTERIOR", None),
    ("POL", "Police, {}", "Police, {}", "police", "EA-INTERIOR", "all"),
)

CAST = (
    ("EU-1", "Ola", "", "atd", "EA-UNIT", None),
    ("EU-2", "Per", "", "lwu", "EA-WOMEN", None),
    ("EU-3", "Ria", "", "secretariat", "EA-SECRETARIAT", None),
)

SHELTERS = (
    ("Association's house", "Association's house", "lwu", True, 18, True, False, True),
    ("Second house", "Second house", "lwu", True, 10, True, False, True),
    ("Lantern house", "Lantern house", "ngo", False, 8, False, True, False),
)
