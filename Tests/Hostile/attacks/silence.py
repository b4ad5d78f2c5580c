"""What tells somebody that they are excluded: requests that vanish, figures beside lists, numbers that wait again."""

import json
import re
import urllib.parse

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


def colleague(stage):
    """Somebody else of the department, who has just been invited."""
    passphrase = "rivers bend under seven quiet bridges"
    if not hasattr(stage, "colleague_joined"):
        answer = stage.person("thip").post("/staff/UX-0003/invite", {"username": "vanhxay"})
        code = re.search(r"<code>([0-9A-Z-]{24})</code>", answer.text)
        if not code:
            raise RuntimeError(f"no invitation: {answer.status} {answer.text[:300]}")
        stage.stranger().post("/join", {
            "username": "vanhxay", "code": code.group(1), "passphrase": passphrase, "again": passphrase})
        stage.colleague_joined = True
    return stage.person("vanhxay", passphrase=passphrase)


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
