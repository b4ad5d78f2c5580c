"""Laos."""

from country import Country

from .agencies import AGENCIES, CAST, PART, PROVINCIAL, SHELTERS
from .crossings import ENTRY, NAMED
from .districts import DISTRICTS
from .names import FAMILY, FEMALE, FOREIGN, MALE
from .provinces import NEIGHBOURS, ORIGINS, PROVINCES
from .sites import SITES

COUNTRY = Country(
    home="LA", language="lao", other_languages=("kjg", "hmn"), provinces=PROVINCES, districts=DISTRICTS,
    capital="LA-VT", neighbours=NEIGHBOURS, named_crossings=NAMED,
    placeholder=("ດ່ານທາງການ, {own} {number}", "Official crossing, {english} {number}"),
    informal=("ບ່ອນຂ້າມບໍ່ເປັນທາງການ, {own} {number}", "Informal crossing, {english} {number}"),
    agencies=AGENCIES, agency=PART, provincial=PROVINCIAL, cast=CAST, sites=SITES, female=FEMALE, male=MALE,
    family=FAMILY, foreign=FOREIGN, origins=ORIGINS, entry=ENTRY, shelters=SHELTERS,
    language_of={"CN": "zho", "TH": "tha", "VN": "vie", "MM": "mya"},
)
