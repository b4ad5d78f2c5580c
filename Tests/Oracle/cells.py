"""Every cell over HTTP. Each function asks one kind of question of one user and notes what differs from the oracle."""

import csv
import io
import json
import re

AREAS = {
    "people": "/people/{}", "screenings": "/screenings/{}", "referrals": "/referrals/{}",
    "identifications": "/identifications/{}", "criminal_cases": "/cases/{}", "disclosures": "/disclosures/{}",
}
STEPS = {
    "screenings": "/screenings/{}/steps", "referrals": "/referrals/{}/steps",
    "identifications": "/identifications/{}/steps", "disclosures": "/disclosures/{}/steps",
}
FUTURE = "lies in the future"
DUTIES = {
    "figures": ["/figures", "/figures/completeness", "/figures/download.csv", "/coverage", "/coverage?part=sites"], "review_access": ["/browsing", "/exclusions-review"],
    "keep_accounts": ["/staff", "/staff/new", "/staff/U-KHAM"], "emergencies": [], "every_figure": [],
    "confirm_exclusions": ["/exclusions"],
}
MEASURES = [
    "victims_identified", "people_screened", "screenings_held", "referrals_made", "investigations_opened",
    "cases_referred_to_prosecutor", "persons_convicted", "suspects_in_cases_referred", "compensation_orders",
    "service_requests_unmet", "removal_alternatives_offered", "joint_case_victims",
]
# Steps that come of something else (answering the questions, referring): their address does not take them.
ELSEWHERE = {"screenings": ["complete", "refer"], "batch_people": ["screened", "screened_after_charge"]}
# Of a register that is closed to a role, so many records are asked for; each is refused for the same reason.
CLOSED = 3


class Cells:
    def __init__(self, oracle, visitor, note):
        self.oracle, self.rules, self.country = oracle, oracle.rules, oracle.country
        self.visitor, self.user = visitor, visitor.user
        self.note = note

    def same(self, kind, where, expected, found):
        self.note(kind, expected == found, f"{self.user.name} {where}: expected {expected}, found {found}")

    def refused(self, kind, where, answer):
        """Not yours and not there are one answer."""
        self.note(kind, answer == self.visitor.nothing,
                  f"{self.user.name} {where}: {answer[0]} where nothing should be" +
                  ("" if answer[0] != 404 else ", and it differs from what is not there"))

    def opens(self, kind, where, allowed, answer, good=(200,)):
        if allowed:
            self.note(kind, answer[0] in good, f"{self.user.name} {where}: {answer[0]}, expected {good}")
        else:
            self.refused(kind, where, answer)

    def members(self, kind, register, expected, found):
        for id in self.country.records[register]:
            self.note(kind, (id in expected) == (id in found),
                      f"{self.user.name} {kind} {register} {id}: " + ("missing" if id in expected else "shown"))
        self.note(kind, found <= set(self.country.records[register]), f"{self.user.name} {kind} {register}: unknown ids {found}")

    def all(self):
        for register in self.rules.registers:
            self.lists(register)
            self.exports(register)
            self.makes(register)
            records = list(self.country.records[register].values())
            if not self.rules.of(self.user.role, register, "list"):
                records = records[:CLOSED]
            for record in records:
                self.opens_record(register, record)
                self.corrects(register, record)
                if register in self.rules.lifecycles:
                    self.steps(register, record)
        self.searches()
        self.drills()
        self.batches()
        self.duties()
        self.disclosures()

    # Reading

    def lists(self, register):
        role = self.user.role
        fields = self.rules.fields(role, register)
        for path in [f"/data/{register}", f"/data/{register}?agency=A-ATD&scope=all&all=yes&as=U-NOY&viewer=U-NOY"]:
            status, text = self.visitor.get(path)
            if not self.rules.of(role, register, "list"):
                self.refused("list", path, (status, text))
                continue
            answer = json.loads(text)
            expected = self.oracle.visible(self.user, register)
            self.members("list", register, expected, {record["id"] for record in answer["records"]})
            self.same("count", path, len(expected), answer["total"])
            for record in answer["records"]:
                self.same("fields", f"{register} {record['id']}", fields | {"id", "version", "recorded_at"}, set(record))
        self.pages(register)

    def pages(self, register):
        found, page = set(), 1
        while True:
            answer = self.visitor.get(f"/registers/{register}?page={page}")
            if not self.rules.of(self.user.role, register, "list"):
                return self.refused("list", f"/registers/{register}", answer)
            ids = set(re.findall(rf'href="/registers/{register}/([^"/?]+)"', answer[1])) - {"new", "export"}
            if not ids or page > 10:
                break
            found, page = found | ids, page + 1
        self.members("page", register, self.oracle.visible(self.user, register), found)

    def exports(self, register):
        answer = self.visitor.get(f"/registers/{register}/export")
        if not self.rules.of(self.user.role, register, "export"):
            return self.refused("export", register, answer)
        rows = list(csv.DictReader(io.StringIO(answer[1])))
        header = next(csv.reader(io.StringIO(answer[1])))
        self.members("export", register, self.oracle.visible(self.user, register, "export"), {row["id"] for row in rows})
        self.same("fields", f"export {register}", self.rules.fields(self.user.role, register) | {"id", "recorded_at"}, set(header))

    def opens_record(self, register, record):
        id = record["id"]
        allowed = self.oracle.allows(self.user, "open", register, record)
        self.opens("open", f"/registers/{register}/{id}", allowed, self.visitor.get(f"/registers/{register}/{id}"))
        answer = self.visitor.get(f"/data/{register}/{id}")
        self.opens("open", f"/data/{register}/{id}", allowed, answer)
        if allowed and answer[0] == 200:
            fields = self.rules.fields(self.user.role, register)
            self.same("fields", f"{register} {id}", fields | {"id", "version", "recorded_at"}, set(json.loads(answer[1])))
        if register in AREAS:
            path = AREAS[register].format(id)
            self.opens("open", path, allowed, self.visitor.get(path))

    # Writing: nothing is changed, since each request lacks something that is asked for after the right to do it.

    def corrects(self, register, record):
        id = record["id"]
        by_form = register not in self.rules.printed["corrected_elsewhere"]
        allowed = by_form and self.oracle.allows(self.user, "correct", register, record)
        path = f"/registers/{register}/{id}/correct"
        self.opens("correct", "POST " + path, allowed, self.visitor.post(path, {"version": "999999"}), good=(409, 422))
        if not self.country.owner_of_steps(register):
            # The form is a way of opening the record, for those whose register it is to correct.
            shown = by_form and bool(self.rules.of(self.user.role, register, "correct")) and \
                self.oracle.allows(self.user, "open", register, record)
            self.opens("correct", path, shown, self.visitor.get(path))

    def makes(self, register):
        allowed = bool(self.rules.of(self.user.role, register, "create")) and register not in self.rules.printed["made_elsewhere"]
        self.opens("create", f"/registers/{register}/new", allowed, self.visitor.get(f"/registers/{register}/new"))
        self.opens("create", f"POST /registers/{register}", allowed, self.visitor.post(f"/registers/{register}"), good=(409, 422))

    def steps(self, register, record):
        id = record["id"]
        seen = self.oracle.allows(self.user, "list", register, record)
        for step in self.rules.lifecycles[register]["steps"]:
            allowed = self.oracle.allows(self.user, "step", register, record, step)
            form = {"taken_on": "2999-01-01", "reason": "A reason.", "article": "215"}
            if register == "disclosures" and step == "approve":
                form.update(self.approving(record))
            if register in STEPS:
                path = STEPS[register].format(id)
                form = {"step": step, **{f"{step}.{name}": value for name, value in form.items()}}
            elif register == "batch_people":
                raid = self.country.records["raids"][record["raid"]]
                path = f"/batches/{raid['code']}/{record['number']}"
                form = {"step": step, **{f"{step}.{name}": value for name, value in form.items()}}
            else:
                case = id if register == "criminal_cases" else record["criminal_case"]
                path = f"/cases/{case}" + ("" if register == "criminal_cases" else f"/suspects/{id}") + f"/steps/{step}"
            answer = self.visitor.post(path, form)
            where = f"POST {path} {step}"
            if not seen or step in ELSEWHERE.get(register, []):
                self.refused("step", where, answer)
            else:
                self.same("step", where, allowed, FUTURE in answer[1])

    def approving(self, disclosure):
        consents = [c for c in self.country.records["consents"].values()
                    if c["person"] == disclosure["person"] and c["purpose"] == "justice" and not c.get("withdrawn_on")]
        return {"subject": disclosure["person"], "consent": consents[0]["id"] if consents else ""}

    # Other ways to learn of a record

    def searches(self):
        for register, field in [("people", "given_name"), ("suspects", "name"), ("criminal_cases", "number")]:
            readable = field in self.rules.fields(self.user.role, register)
            visible = self.oracle.visible(self.user, register)
            for record in self.country.records[register].values():
                for words in (record[field], record["id"]):
                    answer = self.visitor.get(f"/data/{register}?q={words}")
                    if not self.rules.of(self.user.role, register, "list"):
                        self.refused("search", register, answer)
                        continue
                    found = {r["id"] for r in json.loads(answer[1])["records"]}
                    expected = {record["id"]} if record["id"] in visible and (readable or words == record["id"]) else set()
                    self.same("search", f"{register} {words}", expected, found)
        self.filters()

    def filters(self):
        """What is sealed and no name is found by nobody: searching for it tells nothing of it."""
        for record in self.country.records["people"].values():
            answer = self.visitor.get(f"/data/people?q={record['safe_contact']}")
            if not self.rules.of(self.user.role, "people", "list"):
                self.refused("search", "people", answer)
                continue
            self.same("search", f"people {record['safe_contact']}", set(), {r["id"] for r in json.loads(answer[1])["records"]})

    def drills(self):
        for measure in MEASURES:
            status, text = self.visitor.get(f"/figures/{measure}?period=2020")
            if not self.rules.may(self.user.role, "figures"):
                self.refused("drill", measure, (status, text))
                continue
            section = text.split('id="records"')[-1]
            links = re.findall(r'href="/(?:registers/)?([a-z_]+)/([^"/?#]+)"', section)
            for area, id in links:
                register = "criminal_cases" if area == "cases" else area
                record = self.country.record(register, id) if register in self.country.records else None
                if record is not None:
                    self.note("drill", self.oracle.allows(self.user, "drill", register, record),
                              f"{self.user.name} drill {measure}: {register} {id} is shown")

    def batches(self):
        """A batch's page, its cards and each number are there for whoever sees the raid."""
        for raid in self.country.records["raids"].values():
            allowed = self.oracle.allows(self.user, "open", "raids", raid) and \
                bool(self.rules.of(self.user.role, "batch_people", "list"))
            for path in (f"/batches/{raid['code']}", f"/batches/{raid['code']}/cards", f"/batches/{raid['code']}?number=2"):
                self.opens("open", path, allowed, self.visitor.get(path))

    def duties(self):
        for duty, paths in DUTIES.items():
            for path in paths:
                self.opens("duty", path, self.rules.may(self.user.role, duty), self.visitor.get(path))
        emergencies = bool(self.rules.of(self.user.role, "emergencies", "list"))
        self.opens("duty", "/emergencies", emergencies, self.visitor.get("/emergencies"))
        self.opens("duty", "POST /emergencies", self.rules.may(self.user.role, "emergencies"),
                   self.visitor.post("/emergencies", {"register": "people"}), good=(422,))
        for emergency in self.country.records["emergencies"].values():
            path = f"/emergencies/{emergency['id']}/review"
            reviewed = self.rules.may(self.user.role, "review_access") and bool(emergency.get("approved_by"))
            self.opens("duty", path, reviewed, self.visitor.post(path), good=(422,))
        for exclusion in self.country.records["exclusions"].values():
            path, confirms = f"/exclusions/{exclusion['id']}", self.oracle.confirms(self.user, exclusion)
            answer = self.visitor.get(path)
            if confirms == "own":
                self.same("duty", "one's own " + path, 409, answer[0])
            else:
                self.opens("duty", path, confirms, answer)
        for path in ["move", "suspend", "resume", "invite", "hand-over"]:
            own = f"/staff/{self.user.staff}/{path}"
            answer = self.visitor.post(own, {"version": "1", "role": "atd", "username": "another"})
            if self.rules.may(self.user.role, "keep_accounts"):
                self.same("duty", "one's own " + own, 409, answer[0])
            else:
                self.refused("duty", own, answer)

    def disclosures(self):
        for disclosure in self.country.records["disclosures"].values():
            path = f"/disclosures/{disclosure['id']}"
            status, text = self.visitor.get(path)
            contact = self.country.records["people"][disclosure["person"]]["safe_contact"]
            reads = self.oracle.allows(self.user, "open", "disclosures", disclosure) \
                and disclosure["recipient"] == self.user.agency and self.country.disclosed(disclosure)
            self.same("disclosed", path, reads, contact in text)
            # Nothing of the person, screening or service beyond the named field.
            others = [c for r in ("screenings", "identifications", "services", "referrals") for x in self.country.records[r].values()
                      for c in (x.get("remark"), x.get("summary"), x.get("note"), x.get("message")) if c]
            self.note("disclosed", not any(other in text for other in others), f"{self.user.name} {path}: tells more")
