"""Reading without a trace, and taking rights that were not given: by stale versions, by general forms, by roles that an
agency does not hold, by other agencies' codes."""

import json
import re

from stage import attack, refused


def record(person, register, id):
    answer = person.get(f"/data/{register}/{id}")
    return json.loads(answer.text) if answer.status == 200 else None


def form_of(found, **changes):
    """A record of /data as the general form sends it."""
    def plain(value):
        if isinstance(value, bool):
            return "yes" if value else "no"
        return "" if value is None else ";".join(value) if isinstance(value, list) else str(value)
    form = {name: plain(value) for name, value in found.items() if name not in ("id", "recorded_at")}
    return {**form, **changes}


def openings(stage, register, id):
    """How many leaves say that this record was read."""
    return stage.person("keo").get("/ledger/export").text.count(f"\nread\n{register}\n{id}\n")


@attack("reads a victim by a stale version number, and nobody sees it")
def stale_version(stage):
    noy = stage.person("noy")
    listed = json.loads(noy.get("/data/people").text)["records"]
    victim = next(person for person in listed if person["given_name"] and person["sex"] and person["citizenship"])
    before = openings(stage, "people", victim["id"])
    answer = noy.post(f"/registers/people/{victim['id']}/correct", {
        "version": "99", "given_name": "Nobody", "sex": "other", "citizenship": "AQ", "age_basis": "stated"})
    if victim["given_name"] in answer.text and openings(stage, "people", victim["id"]) == before:
        return f"answered {answer.status} with her name, and no leaf"
    refused(answer, 409)


@attack("reads a shelter's address by a stale version number")
def stale_address(stage):
    dala = stage.person("dala")
    own = json.loads(dala.get("/data/shelters").text)["records"][0]
    dala.post(f"/registers/shelters/{own['id']}/correct",
              form_of(own, version=str(own["version"]), address="Beside the market, blue door"))
    before = openings(stage, "shelters", own["id"])
    answer = dala.post(f"/registers/shelters/{own['id']}/correct", form_of(own, version="99", address="Elsewhere"))
    if "Elsewhere" not in answer.text:
        raise RuntimeError(f"what was typed is lost: {answer.status}")
    if "blue door" in answer.text and openings(stage, "shelters", own["id"]) == before:
        return f"answered {answer.status} with the address, and no leaf"
    refused(answer, 409)


@attack("an administrator gives the department's role by the register's general form")
def role_by_form(stage):
    thip = stage.person("thip")
    member = record(thip, "staff", "UX-0022")
    form = form_of(member, role="atd", agency="A-ATD", version=str(member["version"]))
    answer = thip.post("/registers/staff/UX-0022/correct", form)
    if record(thip, "staff", "UX-0022")["role"] == "atd":
        return "UX-0022 is of the department"
    refused(answer, 404)


@attack("somebody who was moved to another role goes on with the session that they had")
def session_goes_on(stage):
    vilay, thip = stage.person("vilay"), stage.person("thip")
    before = record(thip, "staff", "U-VILAY")
    form = form_of(before, role="secretariat", agency="A-SEC")
    for path in ("/registers/staff/U-VILAY/correct", "/staff/U-VILAY/move"):
        thip.post(path, {**form, "version": str(record(thip, "staff", "U-VILAY")["version"])})
        now = record(thip, "staff", "U-VILAY")
        if now["role"] != "secretariat":
            continue
        goes_on = vilay.get("/account").status == 200
        thip.post(path, form_of(before, version=str(now["version"])))
        vilay = stage.person("vilay")
        if goes_on:
            return f"moved by {path}, and still signed in"


@attack("an administrator makes an account on a person's own word, by the general form")
def member_by_form(stage):
    thip = stage.person("thip")
    answer = thip.post("/registers/staff", {
        "name": "Nobody", "role": "atd", "agency": "A-ATD", "from_day": "2020-01-01"})
    if answer.status == 303:
        return f"made {answer.place}"
    refused(answer, 404)


@attack("a referral is sent to an agency that the person never agreed to")
def referral_elsewhere(stage):
    noy = stage.person("noy")
    listed = json.loads(noy.get("/data/referrals").text)["records"]
    referral = next(one for one in listed if one["to_agency"] != "A-NGO-1")
    answer = noy.post(f"/registers/referrals/{referral['id']}/correct",
                      form_of(referral, to_agency="A-NGO-1", version=str(referral["version"])))
    if record(noy, "referrals", referral["id"])["to_agency"] == "A-NGO-1":
        return f"{referral['id']} is the NGO's now"
    # What else the form says is taken.
    refused(answer, 303)


@attack("a case is opened without the first step of its investigation")
def case_by_form(stage):
    noy = stage.person("noy")
    answer = noy.post("/registers/criminal_cases", {
        "number": "X/2021", "reported_on": "2021-01-01", "form": "labour_trafficking", "police": "A-ATD"})
    if answer.status == 303:
        return f"made {answer.place}"
    refused(answer, 404)


@attack("the department's role is held at a provincial police agency")
def department_at_the_police(stage):
    thip = stage.person("thip")
    answer = thip.post("/staff", {
        "name": "Nobody", "role": "atd", "agency": "A-POL-BK", "from_day": "2020-01-01", "username": "nobody-atd"})
    code = re.search(r"<code>([0-9A-Z-]{24})</code>", answer.text)
    if not code:
        return refused(answer, 422)
    passphrase = "rivers bend under seven quiet bridges"
    stranger = stage.stranger()
    stranger.post("/join", {"username": "nobody-atd", "code": code.group(1), "passphrase": passphrase, "again": passphrase})
    somebody = stage.person("nobody-atd", passphrase=passphrase)
    seen = json.loads(somebody.get("/data/identifications").text)["total"]
    return f"an officer of Bokeo sees {seen} identifications"


@attack("the women's union's role is held at an NGO")
def union_at_an_ngo(stage):
    thip = stage.person("thip")
    member = record(thip, "staff", "UX-0015")
    answer = thip.post("/staff/UX-0015/move", form_of(member, role="lwu", version=str(member["version"])))
    if record(thip, "staff", "UX-0015")["role"] == "lwu":
        return "UX-0015 of A-NGO-3 is of the women's union"
    refused(answer, 422)


@attack("a border officer asks which codes of batches other agencies have")
def other_agencies_codes(stage):
    kham, boun = stage.person("kham"), stage.person("boun")
    site = json.loads(kham.get("/data/sites").text)["records"][0]["id"]

    def raid(person, code):
        return person.post("/registers/raids", {
            "raided_on": "2020-06-01", "site": site, "people_found": "3", "code": code})
    if raid(kham, "K7M2QX").status != 303:
        raise RuntimeError("the first raid was not taken")
    taken, free = raid(boun, "K7M2QX"), raid(boun, "K7M2QY")
    if taken.status != free.status:
        return f"{taken.status} for a code that another agency has, {free.status} for one that nobody has"
    pages = [kham.get(f"/batches/{code}").status for code in ("K7M2QX", "K7M2QY", "K7M2QZ")]
    if pages != [200, 404, 404]:
        return f"kham's batches are {pages}"
