"""What a generator has to know of a country besides numbers: its places, agencies, names, crossings."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Country:
    home: str                    # ISO 3166-1 alpha-2
    language: str                # what most people speak (code list `language`)
    other_languages: tuple       # others spoken at home, with which an interpreter helps
    provinces: tuple             # (id, name in its own language, English name, tile column, tile row)
    districts: dict              # province id: ((own name, English name), …)
    capital: str                 # province id
    neighbours: dict             # province id: the countries it borders
    named_crossings: tuple       # (id, own name, English name, province, neighbour, hours)
    placeholder: tuple           # (own, English) of a crossing that is only counted, with {province} and {number}
    informal: tuple              # the same for an informal one
    agencies: tuple              # (id, own name, English name, kind, level, province, country, ministry)
    agency: dict                 # part played: agency id (atd, lwu, mlsw, mofa, opp, court, sec, ngo, …)
    provincial: tuple            # (id part, own name with {}, English name with {}, kind, ministry, provinces or None)
    cast: tuple                  # (id, name, own name, role, agency id, province of the post or None)
    sites: tuple                 # (id, own name, English name, kind, province, zone)
    female: tuple                # given names (Latin, own script)
    male: tuple
    family: tuple
    foreign: dict                # country: ((female names), (male names), (family names))
    origins: dict                # country: the provinces from which people go there, those with more of them repeated
    entry: dict                  # country: crossings by which people come home
    shelters: tuple              # (own name, English name, agency part, government, beds, women, men, children)
    language_of: dict = field(default_factory=dict)  # country: language of its citizens

    def province_name(self, id):
        return next((own, english) for code, own, english, _, _ in self.provinces if code == id)

    def local(self, part, province):
        """The id of a provincial agency: `A-IMM-BK`."""
        return f"A-{part}-{province.split('-')[1]}"
