"""Records that end where nobody looks: charges of nobody, sentences without a conviction, children handed over."""

import re

from stage import attack

CASE = {"number": "HOSTILE", "reported_on": "2021-05-01", "form": "sex_trafficking", "police": "A-ATD", "article": "215",
        "taken_on": "2021-05-02"}


def opened(stage, number, **values):
    """A case of the department with one suspect, come as far as to the prosecutor."""
    department = stage.person("noy")
    case = department.post("/cases", {**CASE, "number": number, "prosecutor": "A-OPP", **values}).place
    made = department.post("/registers/suspects", {
        "criminal_case": case.rsplit("/", 1)[1], "name": f"Invented {number}", "official": "yes", "back": case})
    assert made.status == 303, made.text[:600]
    suspect = re.search(rf'{case}/suspects/([^/"]+)/steps', department.get(case).text).group(1)
    for step in ("complete", "refer_to_prosecutor"):
        took = department.post(f"{case}/steps/{step}", {"taken_on": "2021-05-03"})
        assert took.status == 303, took.text[:600]
    return department, case, suspect


@attack("A case is charged with nobody charged in it and no court to see it")
def charge_of_nobody(stage):
    _, case, _ = opened(stage, "H-1")
    prosecutor = stage.person("bounmy")
    answer = prosecutor.post(f"{case}/steps/charge", {"taken_on": "2021-05-04"})
    if answer.status == 303:
        seen = stage.person("sengdao").get(case).status
        return f"the case stands before the court; the court's own page of it answers {seen}"
    return None if answer.status == 409 else f"not refused with a reason: {answer.status}"


@attack("Somebody who was never charged is sentenced, and counts")
def sentence_without_conviction(stage):
    _, case, suspect = opened(stage, "H-2", court="A-COURT")
    answer = stage.person("sengdao").post("/registers/sentences", {
        "suspect": suspect, "imposed_on": "2021-05-05", "prison_months": "60", "article": "215"})
    if answer.status == 303:
        return "a sentence of 60 months stands"
    return None if answer.status == 422 else f"not refused with a reason: {answer.status}"


@attack("A case of an official ends with no word on the official")
def quiet_end(stage):
    department, case, suspect = opened(stage, "H-3")
    prosecutor = stage.person("bounmy")
    end = {"taken_on": "2021-05-06", "reason": "Not enough."}
    if prosecutor.post(f"{case}/steps/insufficient", end).status == 303:
        return "the case is not pursued, nothing decided of the official"
    # The mark taken off first.
    form = department.get(f"/registers/suspects/{suspect}/correct")
    department.post(f"/registers/suspects/{suspect}/correct", {
        "criminal_case": case.rsplit("/", 1)[1], "name": "Invented H-3", "official": "no",
        "version": form.hidden("version")})
    answer = prosecutor.post(f"{case}/steps/insufficient", end)
    if answer.status == 303:
        return "the mark was taken off, and the case ended"
    return None if answer.status == 409 else f"not refused with a reason: {answer.status}"


@attack("A child is handed over abroad who said no")
def child_sent(stage):
    ministry = stage.person("noy")
    made = ministry.post("/registers/handovers", {
        "handed_on": "2021-05-07", "direction": "sent", "country": "TH", "from_agency": "A-ATD", "to_agency": "A-TH"})
    assert made.status == 303, made.text[:600]
    handover = made.place.rsplit("/", 1)[1]
    for word in ("no", "yes"):
        answer = ministry.post("/registers/handover_people", {
            "handover": handover, "handed": "victim", "child": "yes", "consent_to_return": word})
        if answer.status == 303:
            return f"a child is over the border, agreed to return: {word}, with no decision on its best interests"
        if answer.status != 422:
            return f"not refused with a reason: {answer.status}"
    return None


@attack("A woman with signs of trafficking is charged without a word")
def charge_without_review(stage):
    officer = stage.person("kham")
    raid = officer.post("/registers/raids", {"raided_on": "2021-05-08", "site": "W-PLANT-1", "people_found": "2"})
    assert raid.status == 303, raid.text[:600]
    code = re.search(r"/batches/([2-9A-Z]{6})", officer.get(raid.place).text).group(1)
    screened = officer.post("/screenings", {
        "context": "raid", "batch": code, "number": "1", "screened_on": "2021-05-08", "age_status": "adult",
        "consent": "yes", "form": "core", "given_name": "Noi", "sex": "female", "age_basis": "stated",
        "birth_year": "1996", "citizenship": "LA", "A-01": "yes", "D1-01": "yes"})
    assert screened.status == 303, screened.text[:600]
    answer = officer.post(f"/batches/{code}/1", {"step": "charge", "charge.taken_on": "2021-05-09"})
    if answer.status == 303:
        return "she is charged, and nobody said whether she was looked at"
    return None if answer.status == 422 else f"not refused with a reason: {answer.status}"
