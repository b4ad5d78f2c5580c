"""What tells somebody that they are excluded: requests that vanish, figures beside lists, numbers that wait again."""

import json
import re
import urllib.parse

from colleague import colleague
from stage import attack, refused


def made(answer):
    if answer.status != 303:
        raise RuntimeError(f"{answer.status}: {answer.text[:300]}")
    return urllib.parse.urlsplit(answer.place).path.split("/")[-1]


def exclude(who, person, staff):
    return made(who.post("/registers/exclusions", {"person": person, "staff": staff, "reason": "Kin."}))


def requests(person):
    """What somebody's page of emergencies says of each request, by the record that is asked for: its state and no more."""
    text = person.get("/emergencies").text
    entries = re.findall(r"<h3>(EM-\S+) (.*?)</h3>(.*?)</dl>", text, re.S)
    return {record: re.sub(r"<[^>]+>", "", state).strip()
            for _, state, rest in entries for record in re.findall(r"\b(P-[\w-]+)", rest)}


@attack("to learn from a request of one's own that one is excluded")
def own_request(stage):
    kham, dala, noy = stage.person("kham"), stage.person("dala"), stage.person("noy")
    person = made(dala.post("/registers/people", {
        "given_name": "Bouakham", "sex": "female", "birth_year": "1999", "age_basis": "stated", "citizenship": "LA"}))
    exclude(dala, person, "U-KHAM")
    for record in (person, "P-NOBODY"):
        refused(kham.post("/emergencies", {"register": "people", "record": record, "reason": "She is followed."}), 303)
    seen = requests(kham)
    if seen.get(person) != seen.get("P-NOBODY") or person not in seen:
        return f"he sees {seen.get('P-NOBODY')!r} for what is not there, and {seen.get(person)!r} for what he is kept from"
    page = noy.get("/emergencies").text
    request = re.search(r'action="(/emergencies/EM-[\w-]+/approve)"', page[page.index(person):])
    if not request:
        raise RuntimeError("nobody is asked")
    answer = noy.post(request.group(1))
    if answer.status == 303 or requests(kham) != seen:
        return f"let ({answer.status}), his request is {requests(kham).get(person)!r}"
    refused(answer, 409)


def listed(person, path):
    """The records that a figure's page lists, over all its pages."""
    found, page = [], 1
    while True:
        text = person.get(f"{path}&page={page}").text
        links = re.findall(r'href="(/identifications/I-[\w-]+)"', text)
        if not links:
            return found
        found, page = found + links, page + 1


@attack("to learn from a figure and the list beside it that one is excluded, and from whom")
def figure_beside_its_list(stage):
    noy, other = stage.person("noy"), colleague(stage)
    path = "/figures/victims_identified?period=2020-05"
    for link in listed(noy, path)[:20]:
        found = json.loads(noy.get(f"/data{link}").text)
        if found["staff"] != "UX-0003":
            break
    else:
        raise RuntimeError("all are in one officer's charge")
    exclude(noy, found["person"], "UX-0003")
    sex = json.loads(noy.get(f"/data/people/{found['person']}").text)["sex"]
    told = []
    for part in ("", f"sex={sex}"):
        rows = [row for row in json.loads(other.get("/figures/download.json?period=2020-05").text)
                if row["measure"] == "victims_identified" and (row["breakdown"] or "") == part]
        if not rows:
            raise RuntimeError(f"no figure of {part!r}")
        count = len(listed(other, path + (f"&breakdown={urllib.parse.quote(part)}" if part else "")))
        if int(float(rows[0]["value"])) != count:
            told.append(f"{part or 'all'}: {rows[0]['value']} counted, {count} listed")
    if told:
        return "; ".join(told)


@attack("to learn from a number of one's own batch that waits again that one is excluded")
def number_waits_again(stage):
    kham, noy = stage.person("kham"), stage.person("noy")
    site = json.loads(kham.get("/data/sites").text)["records"][0]["id"]
    refused(kham.post("/registers/raids", {
        "raided_on": "2021-06-01", "site": site, "people_found": "4", "code": "H3N7QX"}), 303)
    screening = made(kham.post("/screenings", {
        "context": "raid", "age_status": "adult", "consent": "yes", "language": "lao", "screened_on": "2021-06-01",
        "given_name": "Bouakham", "sex": "female", "birth_year": "1999", "age_basis": "stated", "citizenship": "LA",
        "batch": "H3N7QX-2", "D1-01": "yes"}))
    person = json.loads(noy.get(f"/data/screenings/{screening}").text)["person"]

    def numbers():
        text = kham.get("/batches/H3N7QX").text
        return re.findall(r'class="slot on-(\w+)" href', text)
    before = numbers()
    exclude(noy, person, "U-KHAM")
    if kham.get(f"/people/{person}").status != 404:
        raise RuntimeError("the exclusion does not hold")
    after = numbers()
    if before != after:
        return f"number 2 was {before[1]!r} and is {after[1]!r}"


def screened(who, card, name):
    return made(who.post("/screenings", {
        "context": "raid" if card else "returnee", "age_status": "adult", "consent": "yes", "language": "lao",
        "screened_on": "2021-06-01", "given_name": name, "sex": "female", "birth_year": "1999", "age_basis": "stated", "citizenship": "LA",
        "batch": card, "D1-01": "yes"}))


@attack("to charge, by the number on her card, somebody from whom one is excluded")
def charged_by_number(stage):
    kham, noy = stage.person("kham"), stage.person("noy")
    site = json.loads(kham.get("/data/sites").text)["records"][0]["id"]
    refused(kham.post("/registers/raids", {
        "raided_on": "2021-06-01", "site": site, "people_found": "4", "code": "H4N7QX"}), 303)
    victim = json.loads(noy.get(f"/data/screenings/{screened(kham, 'H4N7QX-2', 'Bouakham')}").text)["person"]
    screened(kham, "H4N7QX-3", "Somphone")
    exclude(noy, victim, "U-KHAM")

    def told(number, step, reason=""):
        return kham.post(f"/batches/H4N7QX/{number}", {
            "step": step, f"{step}.taken_on": "2021-06-02", f"{step}.reason": reason})
    apart = [step for step in ("charge", "left", "declined") if told(2, step).status != told(3, step).status]
    screened(kham, "H4N7QX-2", "Nobody")
    charge = told(2, "charge", "Asked by the women's union")
    text = noy.get("/batches/H4N7QX").text
    if charge.status == 303 or 'class="slot on-charged" href' in text:
        return f"let ({charge.status}): the department sees number 2 as charged"
    if apart:
        return f"the closed number answers otherwise to {', '.join(apart)}"
    refused(charge, 422)


@attack("to falsify, by exclusions on one's own word, the figures of the department that answers for them")
def falsified_figures(stage):
    kham, noy = stage.person("kham"), stage.person("noy")
    most = 25

    def counted():
        rows = json.loads(noy.get("/figures/download.json?period=2021-06").text)
        return int(float(next(row for row in rows if row["measure"] == "people_screened" and not row["breakdown"])["value"]))
    people = [
        json.loads(noy.get(f"/data/screenings/{screened(kham, '', f'Chan {number}')}").text)["person"]
        for number in range(most)]
    before = counted()
    answers = [kham.post("/registers/exclusions", {"person": person, "staff": "U-NOY", "reason": "Kin."}).status
               for person in people]
    lost = before - counted()
    if lost > 10:
        return f"{answers.count(303)} of {most} exclusions taken: {lost} of {before} people are no longer counted"
    if not all(status in (303, 422) for status in answers):
        raise RuntimeError(f"refused with {set(answers)}")
    silent = [kind for kind in ("csv", "json", "html")
              if "closed to somebody" not in noy.get(f"/figures/download.{kind}?period=2021-06").text]
    if silent:
        return f"{lost} people fewer, and the files ({', '.join(silent)}) say nothing of closed records"
