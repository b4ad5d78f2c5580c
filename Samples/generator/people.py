"""Invented people. No name, birth date or place here is anyone's."""

from dataclasses import dataclass
from datetime import date

import days

CHILDREN = (11, 13, 14, 14, 15, 15, 15, 16)
ADULTS = (19, 20, 21, 22, 23, 24, 25, 27, 29, 32, 36, 41)


@dataclass(frozen=True)
class Person:
    id: str
    sex: str
    child: bool
    in_doubt: bool
    language: str
    citizenship: str
    province: str

    @property
    def age_status(self):
        return "in_doubt" if self.in_doubt else "child" if self.child else "adult"


def name(rng, country, sex, citizenship):
    """Given name, family name, and the whole in the country's own script."""
    if citizenship != country.home:
        female, male, family = country.foreign[citizenship]
        return rng.choice(female if sex == "female" else male), rng.choice(family), None
    given, family = rng.choice(country.female if sex == "female" else country.male), rng.choice(country.family)
    return given[0], family[0], f"{given[1]} {family[1]}".strip()


def person(w, reference, rng, on, sex, child, citizenship=None, towards=None):
    """Someone who is first met on that day; `towards` is the country from which they come home."""
    country = w.country
    citizenship = citizenship or country.home
    given, family, own = name(rng, country, sex, citizenship)
    # A child stays one for the months that a decision can take; an adult was one long before.
    age = rng.choice(CHILDREN if child else ADULTS)
    birth = days.between(rng, date(on.year - age - 1, on.month, 28), date(on.year - age, on.month, 1))
    basis = rng.choices(("documented", "stated", "estimated", "in_doubt"), (35, 55, 8, 4 if child else 0))[0]
    province = None
    if citizenship == country.home:
        province = rng.choice(country.origins.get(towards) or [id for id, *_ in country.provinces])
    language = country.language_of.get(citizenship, "other")
    if citizenship == country.home:
        language = country.language if rng.random() < 0.8 else rng.choice(country.other_languages)
    id = w.add(
        "people", on, given_name=given, family_name=family, lao_name=own, sex=sex,
        birth_date=birth if basis == "documented" else None, birth_year=birth.year, age_basis=basis,
        citizenship=citizenship, language=language, home_province=province,
        home_district=rng.choice(reference.districts[province]) if province and rng.random() < 0.8 else None,
        birth_registered=rng.choices((True, False, None), (70, 8, 22))[0] if province else None)
    return Person(id, sex, child, basis == "in_doubt", language, citizenship, province)
