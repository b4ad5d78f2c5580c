"""Who is told what: exclusions turned against those who help, and figures that tell who."""

import csv
import io
import json
import re
import urllib.parse

from colleague import colleague
from stage import attack, refused


def made(answer):
    if answer.status != 303:
        raise RuntimeError(f"{answer.status}: {answer.text[:300]}")
    # After a referral the page of the person says that it was sent.
    return urllib.parse.urlsplit(answer.place).path.split("/")[-1]


def helped(stage):
    """A border officer, somebody of the women's union, and a person whom the one has sent to the other."""
    kham, dala = stage.person("kham"), stage.person("dala")
    person = made(kham.post("/registers/people", {
        "given_name": "Bouakham", "sex": "female", "birth_year": "1999", "age_basis": "stated", "citizenship": "LA"}))
    sent = kham.post(f"/people/{person}/refer", {
        "purpose": "services", "to_agency": "A-LWU", "consent": "yes", "urgent": "no", "message": "She needs a bed."})
    if sent.status != 303 or dala.get(f"/people/{person}").status != 200:
        raise RuntimeError(f"she was not sent: {sent.status} {sent.text[:300]}")
    return kham, dala, person


def exclude(who, person, staff):
    return made(who.post("/registers/exclusions", {"person": person, "staff": staff, "reason": "Kin."}))


@attack("to keep from a victim, on one word, the one who helps her")
def exclude_the_helper(stage):
    kham, dala, person = helped(stage)
    exclude(kham, person, "U-DALA")
    if dala.get(f"/people/{person}").status != 200:
        return "the women's union, which was to help her, sees no such person any longer"


@attack("to turn an exclusion against somebody else once it stands")
def turn_an_exclusion(stage):
    kham, _, person = helped(stage)
    id = exclude(kham, person, "U-NOY")
    answer = kham.post(f"/registers/exclusions/{id}/correct", {
        "version": "1", "person": person, "staff": "U-DALA", "made_by": "A-IMM-BK", "reason": "Kin."})
    if answer.status == 303:
        return "the exclusion is now against the women's union"
    refused(answer, 404)


@attack("to read and end an exclusion of oneself while it waits for its second person")
def end_ones_own(stage):
    kham, _, person = helped(stage)
    noy = stage.person("noy")
    sent = kham.post(f"/people/{person}/refer", {
        "purpose": "identification", "to_agency": "A-ATD", "consent": "yes", "urgent": "no", "message": "Signs."})
    refused(sent, 303)
    # The department takes it, and noy has the identification in charge: the exclusion does not hold yet.
    refused(noy.post(f"{sent.place}/steps", {"step": "accept"}), 303)
    id = exclude(kham, person, "U-NOY")
    refused(noy.get(f"/people/{person}"), 200)
    got = [path for path in (f"/registers/exclusions/{id}", f"/data/exclusions/{id}", f"/exclusions/{id}")
           if noy.get(path).status != 404]
    got += [path for path in ("/registers/exclusions", "/data/exclusions") if id in noy.get(path).text]
    ended = noy.post(f"/exclusions/{id}/end")
    if got or ended.status == 303:
        return f"the excluded read {', '.join(got)}" + (", and ended it" if ended.status == 303 else "")
    refused(ended, 404)
    # A colleague whom it does not name, and who asked for it, have it.
    for other in (colleague(stage), kham):
        refused(other.get(f"/registers/exclusions/{id}"), 200)


@attack("to use up one's agency's word by an exclusion of oneself, before a colleague asks for one")
def use_up_the_word(stage):
    _, _, person = helped(stage)
    noy, other = stage.person("noy"), colleague(stage)
    own = exclude(noy, person, "U-NOY")
    refused(other.post(f"/exclusions/{own}/end"), 303)
    refused(noy.get(f"/people/{person}"), 200)
    exclude(other, person, "U-NOY")
    answer = noy.get(f"/people/{person}")
    if answer.status == 200:
        return "excluded by a colleague, he goes on reading of her"
    refused(answer, 404)


@attack("to exclude somebody unseen by oversight")
def exclude_unseen(stage):
    kham, _, person = helped(stage)
    id = exclude(kham, person, "U-DALA")
    page = stage.person("keo").get("/exclusions-review")
    if page.status != 200 or id not in page.text:
        return f"oversight has no list with it: {page.status}"
    if person in page.text or "Kin." in page.text:
        return "oversight's list tells from whom, or why"


@attack("to confirm one's own exclusion by a field of its form")
def confirm_by_form(stage):
    kham, dala, person = helped(stage)
    answer = kham.post("/registers/exclusions", {
        "person": person, "staff": "U-DALA", "reason": "Kin.", "confirmed_by": "U-NOY", "confirming_agency": "A-ATD",
        "confirmed_at": "2021-01-01T00:00:00.000Z"})
    if dala.get(f"/people/{person}").status != 200:
        return f"it holds against the women's union: {answer.status}"
    # It is made, of what may be asked for.
    refused(answer, 303)


@attack("to see day by day when somebody was identified")
def day_by_day(stage):
    kham = stage.person("kham")
    seen = []
    for day in ("2020-06-29", "2020-06-30", "2020-07-31"):
        for path in ("/figures/victims_identified", "/figures/download.csv", "/figures/officials_investigated"):
            status = kham.get(f"{path}?period=2020&asOf={day}").status
            if status == 200:
                seen.append(f"{path} as known on {day}")
            elif status != 409:
                raise RuntimeError(f"{path}: {status}")
    if seen:
        return "a border officer reads " + ", ".join(seen[:3])


def own_figures(person, period):
    text = person.get(f"/figures/download.csv?period={period}").text
    return {(row["measure"], row["breakdown"]): row["value"] for row in csv.DictReader(io.StringIO(text))}


@attack("to read what the whole country counted, as an officer of one post")
def the_whole_country(stage):
    kham, phone = own_figures(stage.person("kham"), 2020), own_figures(stage.person("phone"), 2020)
    tells = [code for code in ("victims_identified", "investigations_opened", "persons_convicted", "people_served")
             if kham.get((code, "")) and kham[(code, "")] == phone.get((code, ""))]
    told = json.loads(stage.person("kham").get("/figures/download.json?period=2020").text)
    known = [row["measure"] for row in told if row["measure"] == "officials_investigated" and row["value"] is not None]
    if tells or known:
        return f"figures of others: {tells + known}"


@attack("to read others' screenings off the page of coverage")
def others_coverage(stage):
    def places(username):
        text = stage.person(username).get("/coverage?part=sites&period=2021").text
        return re.findall(r"<tr.*?</tr>", text, re.S)
    kham, phone = places("kham"), places("phone")

    def words(row):
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip()
    same = {words(row) for row in kham} & {words(row) for row in phone}
    # The officer's own agency was at Venue 1, and nowhere else.
    told = [row for row in same if re.search(r"\b2021\b", row) and not row.startswith("Venue 1 ")]
    if told:
        return f"an officer reads of a place where the agency never was: {sorted(told)[0]}"


@attack("to look at small counts about people without a trace")
def no_trace(stage):
    def leaves():
        exported = stage.person("keo").get("/ledger/export")
        if exported.status != 200:
            raise RuntimeError(f"no export of the ledger: {exported.status}")
        return exported.text.count("small_count")
    # Others leave such leaves too.
    before = leaves()
    seen = stage.person("phone").get("/figures/victims_identified?period=2020")
    refused(seen, 200)
    if leaves() == before:
        return "the ledger has no leaf of it"
