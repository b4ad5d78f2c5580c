"""Cases and suspects that contradict each other, and children sent away on the word of a body that does not decide."""

import re

from stage import attack, refused

from attacks.rules import opened


def judged(stage, number):
    """A case with its only suspect convicted, judged and closed."""
    department, case, suspect = opened(stage, number, court="A-COURT")
    prosecutor, court = stage.person("bounmy"), stage.person("sengdao")
    ways = [
        (prosecutor, f"{case}/suspects/{suspect}/steps/charge",
         {"article": "215", "reason": "Asked by the department: no signs."}),
        (prosecutor, f"{case}/steps/charge", {}), (court, f"{case}/suspects/{suspect}/steps/convict", {"article": "215"}),
        (court, f"{case}/steps/judge", {}), (court, f"{case}/steps/close", {}),
    ]
    for person, path, form in ways:
        took = person.post(path, {"taken_on": "2021-05-04", **form})
        assert took.status == 303, took.text[:600]
    return department, prosecutor, court, case, suspect


@attack("A conviction is gone by an appeal in a case that nobody sees any more")
def appeal_in_a_closed_case(stage):
    _, prosecutor, court, case, suspect = judged(stage, "H-J1")
    for person in (prosecutor, court):
        answer = person.post(f"{case}/suspects/{suspect}/steps/appeal", {"taken_on": "2021-05-05"})
        if answer.status == 303:
            return "the suspect is no longer convicted, and the closed case waits for nobody"
        refused(answer, 409)
    return None


@attack("Somebody is charged in a case that never came to the prosecutor's desk")
def charge_without_a_case(stage):
    department = stage.person("noy")
    case = department.post("/cases", {
        "number": "H-J2", "reported_on": "2021-05-01", "form": "sex_trafficking", "police": "A-ATD",
        "prosecutor": "A-OPP", "court": "A-COURT", "article": "215", "taken_on": "2021-05-02"}).place
    made = department.post("/registers/suspects", {
        "criminal_case": case.rsplit("/", 1)[1], "name": "Invented H-J2", "back": case})
    assert made.status == 303, made.text[:600]
    suspect = re.search(rf'{case}/suspects/([^/"]+)/steps', department.get(case).text).group(1)
    answer = stage.person("bounmy").post(f"{case}/suspects/{suspect}/steps/charge", {
        "taken_on": "2021-05-04", "article": "215", "reason": "Asked by the department: no signs."})
    if answer.status == 303:
        return "the suspect is charged while the police investigate"
    refused(answer, 409)
    return None


@attack("A case is dropped while its suspect stays under arrest")
def held_in_a_dropped_case(stage):
    department, case, suspect = opened(stage, "H-J3", court="A-COURT")
    form = department.get(f"/registers/suspects/{suspect}/correct")
    plain = department.post("/registers/suspects", {
        "criminal_case": case.rsplit("/", 1)[1], "name": "Held H-J3", "back": case})
    assert plain.status == 303 and form.status == 200, plain.text[:600]
    held = next(id for id in re.findall(rf'{case}/suspects/([^/"]+)/steps', department.get(case).text) if id != suspect)
    took = department.post(f"{case}/suspects/{held}/steps/arrest", {"taken_on": "2021-05-04"})
    assert took.status == 303, took.text[:600]
    prosecutor = stage.person("bounmy")
    # Of the official it is said that there is no charge.
    let_go = prosecutor.post(f"{case}/suspects/{suspect}/steps/release", {"taken_on": "2021-05-05", "reason": "No proof."})
    assert let_go.status == 303, let_go.text[:600]
    answer = prosecutor.post(f"{case}/steps/insufficient", {"taken_on": "2021-05-05", "reason": "Not enough."})
    if answer.status == 303:
        return "the case ended, and somebody is held for it"
    refused(answer, 409)
    return None


@attack("A child is sent abroad on the decision of the police")
def decided_by_the_police(stage):
    department = stage.person("noy")
    made = department.post("/registers/handovers", {
        "handed_on": "2021-05-07", "direction": "sent", "country": "TH", "from_agency": "A-ATD", "to_agency": "A-TH"})
    assert made.status == 303, made.text[:600]
    answer = department.post("/registers/handover_people", {
        "handover": made.place.rsplit("/", 1)[1], "handed": "victim", "child": "yes", "consent_to_return": "yes",
        "best_interests_on": "2021-05-06", "best_interests_by": "A-ATD"})
    if answer.status == 303:
        return "the child is handed over by those who wanted to"
    refused(answer, 422)
    return None


@attack("A charged case is given to an agency that is no court, and nobody there sees it")
def court_that_is_none(stage):
    department = stage.person("noy")
    made = department.post("/cases", {
        "number": "H-J5", "reported_on": "2021-05-01", "form": "sex_trafficking", "police": "A-ATD",
        "prosecutor": "A-OPP", "court": "A-LWU", "article": "215", "taken_on": "2021-05-02"})
    if made.status == 303:
        return "the women's union is named as the court"
    refused(made, 422)
    department, case, suspect = opened(stage, "H-J6", court="A-COURT")
    prosecutor = stage.person("bounmy")
    for path, form in [
            (f"{case}/suspects/{suspect}/steps/charge", {"article": "215", "reason": "Asked by the department: no signs."}),
            (f"{case}/steps/charge", {})]:
        took = prosecutor.post(path, {"taken_on": "2021-05-04", **form})
        assert took.status == 303, took.text[:600]
    id = case.rsplit("/", 1)[1]
    version = department.get(f"/registers/criminal_cases/{id}/correct").hidden("version")
    for agency in ("A-ATD", "A-NGO-1", "A-LWU"):
        answer = department.post(f"/registers/criminal_cases/{id}/correct", {
            "number": "H-J6", "reported_on": "2021-05-01", "form": "sex_trafficking", "police": "A-ATD",
            "prosecutor": "A-OPP", "court": agency, "article": "215", "version": version})
        if answer.status == 303:
            return f"the court lost its case to {agency}"
        refused(answer, 422)
    return None


@attack("Police take a charged official out of the case that is before the court")
def official_moved_away(stage):
    department, case, suspect = opened(stage, "H-J7", court="A-COURT")
    other = department.post("/cases", {
        "number": "H-J8", "reported_on": "2021-05-01", "form": "sex_trafficking", "police": "A-ATD",
        "article": "215", "taken_on": "2021-05-02"}).place
    version = department.get(f"/registers/suspects/{suspect}/correct").hidden("version")
    move = {"criminal_case": other.rsplit("/", 1)[1], "name": "Invented H-J7", "official": "yes", "version": version}
    # Before a charge, so that the first case ends without a word on the official.
    answer = department.post(f"/registers/suspects/{suspect}/correct", move)
    if answer.status == 303:
        return "the official stands in a case that nobody else sees"
    refused(answer, 422)
    took = stage.person("bounmy").post(f"{case}/suspects/{suspect}/steps/charge", {
        "taken_on": "2021-05-04", "article": "215", "reason": "Asked by the department: no signs."})
    assert took.status == 303, took.text[:600]
    answer = department.post(f"/registers/suspects/{suspect}/correct", move)
    if answer.status == 303:
        return "the charged official stands in a case that nobody else sees"
    refused(answer, 422)
    return None


@attack("A judged case ends with “not enough evidence”, its suspect convicted")
def conviction_forgotten(stage):
    department, prosecutor, _, case, suspect = judged(stage, "H-J9")
    for person, step in ((prosecutor, "reopen"), (department, "complete"), (department, "refer_to_prosecutor")):
        took = person.post(f"{case}/steps/{step}", {"taken_on": "2021-05-05", "reason": "Asked to look again."})
        assert took.status == 303, took.text[:600]
    answer = prosecutor.post(f"{case}/steps/insufficient", {"taken_on": "2021-05-05", "reason": "Not enough."})
    if answer.status == 303:
        return "somebody is convicted in a case for which there was not enough"
    refused(answer, 409)
    # Who was convicted can appeal, now that the case is open again.
    appeal = prosecutor.post(f"{case}/suspects/{suspect}/steps/appeal", {"taken_on": "2021-05-05"})
    assert appeal.status == 303, appeal.text[:600]
    return None
