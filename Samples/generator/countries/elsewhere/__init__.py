"""Elsewhere: a small invented country of six provinces.

Sinxay takes ISO country codes only, and no code is free for an invented country. It borrows that of
Antarctica, and its neighbours those of uninhabited islands, so that no real country is spoken of.
"""

from country import Country

from .agencies import AGENCIES, CAST, PART, PROVINCIAL, SHELTERS

PROVINCES = (
    ("XX-01", "Norda", "Norda", 1, 0), ("XX-02", "Marsh Coast", "Marsh Coast", 0, 1),
    ("XX-03", "Centra", "Centra", 1, 1),
    ("XX-04", "Hillmark", "Hillmark", 2, 1), ("XX-05", "Suda", "Suda", 1, 2), ("XX-06", "Isles", "Isles", 0, 2),
)
DISTRICTS = {
    "XX-01": (("Upper Norda", "Upper Norda"), ("Lower Norda", "Lower Norda")),
    "XX-02": (("Reed", "Reed"), ("Harbour", "Harbour"), ("Salt", "Salt")),
    "XX-03": (("Old City", "Old City"), ("New City", "New City"), ("Fields", "Fields")),
    "XX-04": (("Ridge", "Ridge"), ("Pass", "Pass")),
    "XX-05": (("Vale", "Vale"), ("Ford", "Ford"), ("Orchard", "Orchard")),
    "XX-06": (("Great Isle", "Great Isle"),),
}
CROSSINGS = (
    ("XG-1", "North Gate", "North Gate", "XX-01", "HM", "06:00-22:00"),
    ("XG-2", "Harbour Ferry", "Harbour Ferry", "XX-02", "BV", "08:00-18:00"),
    ("XG-3", "Ridge Pass", "Ridge Pass", "XX-04", "HM", "08:00-16:00"),
    ("XG-4", "Ford Bridge", "Ford Bridge", "XX-05", "TF", "06:00-20:00"),
)
SITES = (
    ("WG-1", "Harbour zone", "Harbour zone", "special_economic_zone", "XX-02", ""),
    ("WG-2", "Ridge mine", "Ridge mine", "mine", "XX-04", ""),
    ("WG-3", "Reception centre", "Reception centre", "quarantine_centre", "XX-01", ""),
    ("WG-4", "Harbour rooms", "Harbour rooms", "venue", "XX-02", "WG-1"),
    ("WG-5", "Salt works", "Salt works", "factory", "XX-02", ""),
)


def alike(names):
    """Names of a country that writes in Latin letters only."""
    return tuple((name, "") for name in names.split())


COUNTRY = Country(
    home="AQ", language="eng", other_languages=("other",), provinces=PROVINCES, districts=DISTRICTS, capital="XX-03",
    neighbours={"XX-01": ("HM",), "XX-02": ("BV",), "XX-04": ("HM",), "XX-05": ("TF",)}, named_crossings=CROSSINGS,
    placeholder=("Crossing, {own} {number}", "Crossing, {english} {number}"),
    informal=("Path, {own} {number}", "Path, {english} {number}"), agencies=AGENCIES, agency=PART,
    provincial=PROVINCIAL,
    cast=CAST, sites=SITES, female=alike("Ana Bela Cora Dina Ela Fina Gita Hana Ila Jona"),
    male=alike("Abo Bero Coro Dano Edo Fero Gano Hugo Ivo Joro"),
    family=alike("Arden Brook Coble Dale Elder Fenn Grove Heath Inman Jarrow"),
    foreign={"HM": (("Una", "Vera"), ("Wim", "Xan"), ("Yard", "Zell")),
             "BV": (("Opal", "Pia"), ("Quin", "Rolf"), ("Stone", "Tarn")),
             "TF": (("Lis", "Mona"), ("Nils", "Olaf"), ("Perch", "Quill"))},
    origins={"HM": ("XX-01", "XX-03", "XX-04"), "BV": ("XX-02", "XX-06"), "TF": ("XX-05", "XX-05", "XX-03")},
    entry={"HM": ("XG-1", "XG-3"), "BV": ("XG-2",), "TF": ("XG-4",)}, shelters=SHELTERS,
)
