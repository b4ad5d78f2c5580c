"""Names of signs that nobody sees, and marks that turn a page around."""

import random
import urllib.parse

from stage import attack

HIDDEN = ["\u200b", "\u2060", "\u00ad", "\u3164", "\U000e0041", "\u202e"]
DIRECTION = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def named(person, **fields):
    """Enters a person in the register; the answer, and the address of the record."""
    form = {"sex": "female", "age_basis": "stated", "birth_year": "1990", "citizenship": "LA", **fields}
    return person.post("/registers/people", form)


def fresh():
    """A name that nobody has: letters by a seed that is not kept."""
    return "".join(random.choice("bdglmnstv") + random.choice("aiou") for _ in range(5)).capitalize()


@attack("a person without a name that anybody could find")
def nameless(stage):
    kham = stage.person("kham")
    for sign in HIDDEN:
        answer = named(kham, given_name=sign)
        if answer.status in (302, 303):
            return f"a person was entered whose name is U+{ord(sign):04X}"
        if answer.status != 422:
            raise RuntimeError(f"{answer.status}: {answer.text[:200]}")
    return None


@attack("a name that turns around what stands after it on a page")
def turned(stage):
    kham, name = stage.person("kham"), fresh()
    answer = named(kham, given_name="\u202e" + name[::-1], family_name=name)
    if answer.status not in (302, 303):
        raise RuntimeError(f"{answer.status}: {answer.text[:200]}")
    page = kham.get(urllib.parse.urlsplit(answer.place).path)
    found = [f"U+{ord(sign):04X}" for sign in DIRECTION if sign in page.text]
    return f"the page has {found}" if found else None


@attack("the same person twice, the second one hidden from search by a sign that nobody sees")
def hidden(stage):
    kham, name = stage.person("kham"), fresh()
    answer = named(kham, given_name=name[:4] + "\u200b" + name[4:], family_name="\u00ad".join(name[::-1].capitalize()))
    if answer.status not in (302, 303):
        raise RuntimeError(f"{answer.status}: {answer.text[:200]}")
    record = urllib.parse.urlsplit(answer.place).path.split("/")[-1]
    page = kham.get("/people?" + urllib.parse.urlencode({"q": name}))
    if page.status != 200:
        raise RuntimeError(f"{page.status}: {page.text[:200]}")
    return None if record in page.text else "the search for the name as it is read finds nobody"
