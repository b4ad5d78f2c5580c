"""Labels and values as Sinxay writes them, from its own language files."""

import pathlib

import yaml

FOLDER = pathlib.Path(__file__).resolve().parents[3] / "Content/languages/en"
TEXTS = {}
for file in sorted(FOLDER.glob("*.yaml")):
    TEXTS.update(yaml.load(file.read_text(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or {})

# A template reads a dot as "within": registers.title becomes registers_title.
FOR_TEMPLATES = {key.replace(".", "_"): text for key, text in TEXTS.items()}

CODES = {
    "context": "screening_context", "sector": "sector", "age_status": "age_status", "language": "language",
    "result": "screening_result"}
# In the order of the list, as Sinxay shows them, whatever the order in which they were ticked.
SIGNS = [key.removeprefix("code.ilo11.") for key in TEXTS if key.startswith("code.ilo11.")]
TOPICS = ["trafficking", "safe_migration", "child_sex_tourism", "marriage", "demand", "hotline"]
AUDIENCES = ["general_public", "villages", "schools", "tourism_businesses", "migrants", "officials", "buyers"]
YES_NO = {"informal_crossing", "before_charge", "interpreter", "consent"}
REFERENCES = {
    "person": "/people/", "agency": "/registers/agencies/", "post": "/registers/posts/", "staff": "/registers/staff/",
    "crossing": "/registers/crossings/", "site": "/registers/sites/"}
SHOWN = [
    "person", "screened_on", "context", "agency", "post", "staff", "crossing", "informal_crossing", "site", "arrival",
    "raid", "before_charge", "sector", "country_of_exploitation", "age_status", "language", "interpreter", "consent",
    "form", "form_version", "answers", "signs", "result", "remark"]
NAVIGATION = [
    (address, TEXTS.get(key, f"⟦{key}⟧")) for address, key in [
        ("/", "nav.home"), ("/screenings", "nav.screenings"), ("/referrals", "nav.referrals"),
        ("/identifications", "nav.identifications"), ("/people", "nav.people"), ("/cases", "nav.cases"),
        ("/registers", "nav.registers"), ("/figures", "nav.figures")]]


def text(key):
    return TEXTS.get(key, f"⟦{key}⟧")


def label(code):
    return TEXTS.get(f"field.screenings.{code}") or TEXTS.get(f"field.{code}") or f"⟦field.screenings.{code}⟧"


def day(iso):
    year, month, number = iso[:10].split("-")
    return TEXTS["format.day"].format(day=int(number), month=TEXTS[f"month.{int(month)}"], year=year)


def name(record, code):
    other = getattr(record, code)
    if code == "person":
        return " ".join(filter(None, [other.given_name, other.family_name])) or other.id
    if code == "staff":
        return other.id  # the register of staff is closed to the reader's role
    return other.name_en


def value(record, code):
    if code in REFERENCES:
        return name(record, code)
    plain = getattr(record, code)
    if code == "screened_on":
        return day(plain)
    if code in CODES:
        return text(f"code.{CODES[code]}.{plain}")
    if code in YES_NO:
        return text("answer.yes" if plain else "answer.no")
    if code == "country_of_exploitation":
        return text(f"country.{plain}")
    if code == "signs":
        return ", ".join(text(f"code.ilo11.{sign}") for sign in sorted(plain.split(";"), key=SIGNS.index))
    return plain


def rows(record):
    for code in SHOWN:
        there = getattr(record, code + "_id" if code in REFERENCES else code)
        if there is None:
            yield {"label": label(code), "value": "—", "missing": True}
        else:
            link = REFERENCES[code] + there if code in REFERENCES else None
            yield {"label": label(code), "value": value(record, code), "link": link}


def versions(record, past):
    known = [record, *past]
    for version, before in zip(known, [*past, None]):
        changed = text("versions.first") if before is None else ", ".join(
            label(code) for code in SHOWN if getattr(version, code) != getattr(before, code))
        yield {"number": version.version, "day": day(version.recorded_at), "by": version.recorded_by, "changed": changed}
