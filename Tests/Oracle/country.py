"""A small country with records in every state and in every relation to somebody, as CSV files and as what they mean."""

import csv
import datetime
import functools
import os

AGENCIES = [
    # id, kind, province
    ("A-IMM1", "immigration_police", "LA-BK"), ("A-IMM2", "immigration_police", "LA-SV"),
    ("A-ATD", "anti_trafficking_department", "LA-VT"), ("A-LWU1", "womens_union", "LA-VT"),
    ("A-LWU2", "womens_union", "LA-SV"), ("A-MLSW1", "labour_ministry", "LA-VT"),
    ("A-MLSW2", "labour_ministry", "LA-SV"), ("A-MOFA1", "foreign_ministry", "LA-VT"),
    ("A-MOFA2", "mission", ""), ("A-NGO1", "ngo", "LA-VT"), ("A-NGO2", "ngo", "LA-SV"), ("A-NGO3", "ngo", "LA-CH"),
    ("A-OPP1", "prosecutor", "LA-VT"), ("A-OPP2", "prosecutor", "LA-SV"), ("A-COURT1", "court", "LA-VT"),
    ("A-COURT2", "court", "LA-SV"), ("A-SEC", "secretariat", "LA-VT"), ("A-OVER", "oversight", "LA-VT"),
    # A province's department, which does not formally identify.
    ("A-ATD2", "anti_trafficking_department", "LA-SV"),
]
# Name, role, agency, post. Those with an x are excluded by name, dalap by her post, ngo3 by the province, court2 by
# the agency; mali has an emergency.
USERS = [
    ("kham", "officer", "A-IMM1", ""), ("khamx", "officer", "A-IMM1", ""), ("boun", "officer", "A-IMM2", ""),
    ("noy", "atd", "A-ATD", ""), ("noyx", "atd", "A-ATD", ""), ("noyp", "atd", "A-ATD2", ""), ("dala", "lwu", "A-LWU1", ""),
    ("dalap", "lwu", "A-LWU1", "O-X"), ("chan", "lwu", "A-LWU2", ""), ("somsy", "mlsw", "A-MLSW1", ""),
    ("mali", "mlsw", "A-MLSW2", ""), ("vilay", "mofa", "A-MOFA1", ""), ("keota", "mofa", "A-MOFA2", ""),
    ("anong", "ngo", "A-NGO1", ""), ("ngo2", "ngo", "A-NGO2", ""), ("ngo3", "ngo", "A-NGO3", ""),
    ("bounmy", "prosecutor", "A-OPP1", ""), ("bounmyx", "prosecutor", "A-OPP1", ""),
    ("opp2", "prosecutor", "A-OPP2", ""), ("sengdao", "court", "A-COURT1", ""), ("court2", "court", "A-COURT2", ""),
    ("phone", "secretariat", "A-SEC", ""), ("keo", "oversight", "A-OVER", ""), ("thip", "administrator", "A-SEC", ""),
]
SCREENERS = ["A-IMM1", "A-IMM2", "A-ATD", "A-LWU1", "A-LWU2", "A-MLSW1", "A-MLSW2", "A-MOFA1", "A-NGO1", "A-NGO2", "A-NGO3"]
PEOPLE = 20
# Nobody excluded sees these, nor what hangs on them.
HIDDEN_PEOPLE, HIDDEN_CASE = ["P-01", "P-12"], "C-03"
# Nobody is before a court in a case where nobody is charged.
DECIDED = {"before_court": "charged", "judged": "convicted"}
# By the case's index, so that each state has its suspect.
SUSPECTS = {10: "released"}
NEEDS = {
    "reason": "A reason.", "act": "recruitment", "means": "deception", "purpose": "forced_labour",
    "form": "labour_trafficking", "child": "no", "article": "215",
}


def sounding(number, last="n"):
    """A name that sounds like no other one: names are found by their sound."""
    first, second, third = (("k", "m", "s", "t")[number // 4 ** place % 4] for place in (2, 1, 0))
    return f"{first}a{second}o{third}i{last}".capitalize()


class User:
    def __init__(self, name, role, agency, post):
        self.name, self.role, self.agency, self.post = name, role, agency, post
        self.staff = "U-" + name.upper()
        self.emergencies = set()


class Country:
    def __init__(self, rules, now):
        self.rules, self.now = rules, now
        self.users = [User(*row) for row in USERS]
        self.records = {register: {} for register in rules.registers}
        self.step_registers = {
            steps: custody["register"] for steps, custody in rules.printed["custody"].items()
            if steps.endswith("_steps") and custody["kind"] == "parent"}
        self._places()
        self._protection()
        self._justice()
        self._rest()
        self._access()
        self.steps_of = {}
        for steps, owner in self.step_registers.items():
            for step in self.records[steps].values():
                self.steps_of.setdefault((owner, step["record"]), []).append(step)
        # Nothing of it changes while it is asked about.
        self.concerned, self.victims_of = functools.cache(self._concerned), functools.cache(self._victims_of)
        self.state, self.excludes = functools.cache(self._state), functools.cache(self._excludes)

    # What the records mean.

    def record(self, register, id):
        return self.records[register].get(id) if id else None

    def owner_of_steps(self, register):
        return self.step_registers.get(register)

    def _state(self, register, id):
        lifecycle = self.rules.lifecycles.get(register)
        if lifecycle is None:
            return None
        state = lifecycle["initial"]
        for step in self.steps_of.get((register, id), []):
            if step.get("withdrawn") != "yes":
                state = lifecycle["steps"][step["step"]]["to"]
        return state

    def formal(self, agency):
        """Whether it is the agency that formally identifies, as Content/roles says."""
        record = self.records["agencies"][agency]
        return record["kind"] == "anti_trafficking_department" and record["level"] == "central"

    def _concerned(self, agency):
        """Registered, screened, sent on, received, served or handed over. Nobody here was registered by an agency:
        the import belongs to the command line."""
        people = {s["person"] for s in self.records["screenings"].values() if s["agency"] == agency}
        for referral in self.records["referrals"].values():
            if referral["from_agency"] == agency or (
                    referral["to_agency"] == agency and self.state("referrals", referral["id"]) != "withdrawn"):
                people.add(referral["person"])
        people |= {s["person"] for s in self.records["services"].values() if s["provider"] == agency}
        people |= {s["person"] for s in self.records["service_requests"].values() if s["agency"] == agency}
        for handed in self.records["handover_people"].values():
            handover = self.records["handovers"][handed["handover"]]
            if handed.get("person") and agency in (handover["from_agency"], handover["to_agency"]):
                people.add(handed["person"])
        return people

    def _victims_of(self, agency):
        return {v["person"] for v in self.records["case_victims"].values()
                if agency in (self.records["criminal_cases"][v["criminal_case"]]["prosecutor"],
                              self.records["criminal_cases"][v["criminal_case"]]["court"])}

    def names(self, user, x):
        """Whether an exclusion names the user, or where they serve."""
        province = next((p["province"] for p in self.records["posts"].values() if p["id"] == user.post), None) \
            or self.records["agencies"][user.agency]["province"]
        return (x.get("staff") == user.staff or x.get("agency") == user.agency
                or bool(user.post and x.get("post") == user.post) or bool(province and x.get("province") == province))

    def cares(self, user, person):
        """Gives services, was asked for them, was sent the person, or has the identification in charge."""
        def of(register, agency, who):
            return any(r["person"] == person and r.get(agency) == who for r in self.records[register].values())
        return (of("services", "provider", user.agency) or of("service_requests", "agency", user.agency)
                or any(r["person"] == person and r["to_agency"] == user.agency and r["from_agency"] != user.agency
                       and r["purpose"] in ("services", "child_protection", "labour_remedy", "return")
                       and self.state("referrals", r["id"]) != "withdrawn" for r in self.records["referrals"].values())
                or of("identifications", "staff", user.staff))

    def waits(self, x):
        """Asked for, confirmed by nobody, neither ended nor lapsed."""
        if not x.get("asked_at") or x.get("confirmed_at") or x.get("lifted_on"):
            return False
        ago = self.now - self._moment(x["asked_at"])
        return -datetime.timedelta(seconds=self.rules.printed["exclusion"]["ahead_seconds"]) <= ago < self._lasts()

    def _lasts(self):
        return datetime.timedelta(hours=self.rules.printed["exclusion"]["hours"])

    def holds(self, user, x):
        """Whether an exclusion keeps its record from a user whom it names: two people's word does; one's for a time from
        when the agency first asked, and not from somebody who cares for the person."""
        if x.get("lifted_on") or not self.names(user, x):
            return False
        if not x.get("asked_at") or x.get("confirmed_at"):
            return True
        over = any(
            e.get("asked_at") and not e.get("confirmed_at") and e["made_by"] == x["made_by"] and self.names(user, e)
            and (e.get("person"), e.get("criminal_case")) == (x.get("person"), x.get("criminal_case"))
            and user.staff not in (e.get("asked_by"), e.get("ended_by"))
            and self.now - self._moment(e["asked_at"]) >= self._lasts()
            for e in self.records["exclusions"].values())
        case = self.records["criminal_cases"].get(x.get("criminal_case"), {})
        return (self.waits(x) and not over and not (x.get("person") and self.cares(user, x["person"]))
                and user.agency not in (case.get("prosecutor"), case.get("court")))

    def _excludes(self, user, root, id):
        field = "person" if root == "people" else "criminal_case"
        return any(x.get(field) == id and self.holds(user, x) for x in self.records["exclusions"].values())

    @staticmethod
    def _moment(text):
        return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.000Z").replace(tzinfo=datetime.timezone.utc)

    def _asked(self, hours):
        return (self.now - datetime.timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%S.000Z")

    # Making the records.

    def add(self, register, id, /, **fields):
        self.records[register][id] = {"id": id, **fields}

    def day(self, number):
        return (datetime.date(2020, 1, 1) + datetime.timedelta(days=number)).isoformat()

    def lead(self, register, id, state, start, **extra):
        """Steps that bring a record into a state, the shortest way."""
        lifecycle, steps = self.rules.lifecycles[register], None
        ways = {lifecycle["initial"]: []}
        edge = [lifecycle["initial"]]
        while edge:
            at = edge.pop(0)
            for code, step in lifecycle["steps"].items():
                if at in step["from"] and step["to"] not in ways:
                    ways[step["to"]] = ways[at] + [code]
                    edge.append(step["to"])
        steps = next(name for name, owner in self.step_registers.items() if owner == register)
        for index, code in enumerate(ways[state]):
            needs = {need: NEEDS[need] for need in lifecycle["steps"][code]["needs"] if need in NEEDS}
            if code == "identify":
                needs["means"] = NEEDS["means"]
            if code == "approve":
                needs.update(extra)
            self.add(steps, f"{id}-{index + 1}", record=id, step=code, taken_on=self.day(start + index + 1),
                     agency="A-ATD", **needs)

    def states(self, register):
        lifecycle = self.rules.lifecycles[register]
        reached = [lifecycle["initial"]]
        for step in lifecycle["steps"].values():
            if step["to"] not in reached:
                reached.append(step["to"])
        return reached

    def person(self, index):
        return f"P-{index % PEOPLE + 1:02}"

    def _places(self):
        for id, name in [("LA-VT", "Vientiane"), ("LA-BK", "Bokeo"), ("LA-SV", "Savannakhet"), ("LA-CH", "Champasak"),
                         ("LA-XX", "Elsewhere")]:
            self.add("places", id, name_lo="ແຂວງ " + id, name_en=name, level="province")
        for id, kind, province in AGENCIES:
            self.add("agencies", id, name_lo="ອົງການ " + id, name_en="Agency " + id, kind=kind, level="province" if id == "A-ATD2" else "central",
                     province=province)
        self.add("crossings", "X-1", name_en="Bridge 4", province="LA-BK", neighbour="TH", official="yes")
        self.add("sites", "W-1", name_en="A plantation", kind="plantation", province="LA-BK")
        self.add("posts", "O-1", name_en="Post 1", agency="A-IMM1", province="LA-BK", crossing="X-1")
        # dalap is excluded by this post; nobody is excluded by its province.
        self.add("posts", "O-X", name_en="Post X", agency="A-LWU1", province="LA-XX", crossing="")
        for user in self.users:
            self.add("staff", user.staff, name=user.name.capitalize(), role=user.role, agency=user.agency,
                     post=user.post, from_day="2019-01-01")

    def _protection(self):
        for index in range(PEOPLE):
            self.add("people", self.person(index), given_name=sounding(index), family_name=f"Family{index:02}", sex="female",
                     birth_year="1990", age_basis="stated", citizenship="LA", safe_contact=f"Contact{index:02}z")
        states = self.states("screenings")
        for index, agency in enumerate(SCREENERS * 2):
            id = f"S-{index + 1:02}"
            self.add("screenings", id, person=self.person(index), screened_on=self.day(index), context="returnee", agency=agency,
                     age_status="adult", consent="yes", form="core", form_version="1", answers="A-01=yes",
                     remark=f"Remark{index:02}z")
            self.lead("screenings", id, states[index % len(states)], index)
        states = self.states("referrals")
        pairs = [("A-IMM1", "A-ATD"), ("A-ATD", "A-LWU1"), ("A-LWU1", "A-NGO1"), ("A-IMM2", "A-MLSW1"), ("A-MLSW1", "A-NGO2"),
                 ("A-NGO2", "A-LWU2"), ("A-ATD", "A-NGO3"), ("A-MOFA1", "A-ATD"), ("A-NGO1", "A-MLSW2"),
                 ("A-ATD", "A-IMM2"), ("A-LWU2", "A-MOFA2"), ("A-MLSW2", "A-IMM1")]
        for index in range(28):
            sender, recipient = pairs[index % len(pairs)]
            id = f"R-{index + 1:02}"
            self.add("referrals", id, person=self.person(index * 3), purpose="services", from_agency=sender, to_agency=recipient,
                     made_on=self.day(100 + index), due_on=self.day(102 + index), urgent="no", consent="yes",
                     message=f"Message{index:02}z")
            self.lead("referrals", id, states[index % len(states)], 100 + index)
        for index, state in enumerate(self.states("identifications") * 2):
            id = f"I-{index + 1:02}"
            self.add("identifications", id, person=self.person(index), opened_on=self.day(200 + index), child="no",
                     staff="U-NOY", summary=f"Summary{index:02}z")
            self.lead("identifications", id, state, 200 + index)
        self.add("shelters", "H-1", name_en="Shelter", agency="A-LWU1", government="yes", address="AddressZ")
        self.add("shelters", "H-2", name_en="House", agency="A-LWU2", government="no", address="AddressY")
        for index, agency in enumerate(["A-LWU1", "A-LWU2", "A-MLSW1", "A-MLSW2", "A-NGO1", "A-NGO2", "A-NGO3"] * 2):
            self.add("services", f"V-{index + 1:02}", person=self.person(index * 5), provider=agency, kind="medical",
                     started_on=self.day(300 + index), note=f"Note{index:02}z", counselling=f"Counselling{index:02}z")
            self.add("service_requests", f"Q-{index + 1:02}", person=self.person(index * 7 + 1), kind="legal", agency=agency,
                     requested_on=self.day(300 + index), outcome="waiting")
        # Without the exclusion of their province, they would have her.
        self.add("services", "V-15", person="P-12", provider="A-NGO3", kind="medical", started_on=self.day(305), note="Note15z")
        for index in range(4):
            self.add("removal_alternatives", f"N-{index + 1}", person=self.person(index * 4), offered_on=self.day(310), outcome="offered")
        for index, agency in enumerate(["A-IMM1", "A-IMM2", "A-ATD"]):
            self.add("arrivals", f"B-{index + 1}", arrived_on=self.day(10), from_country="TH", agency=agency, returnees="5")
            self.add("raids", f"D-{index + 1}", raided_on=self.day(10), site="W-1", agency=agency, people_found="9",
                     reason_let_go="ReasonZ", code=f"K7M2Q{index + 2}")
            self._numbers(f"D-{index + 1}", agency, index)
        for index, agency in enumerate(["A-IMM1", "A-IMM2", "A-ATD", "A-MLSW1", "A-MLSW2"]):
            self.add("inspections", f"IN-{index + 1}", inspected_on=self.day(20), site="W-1", agency=agency, people_present="12",
                     people_interviewed="4", note="Looked")
        for index, agency in enumerate(["A-ATD", "A-LWU1", "A-LWU2", "A-LWU1"]):
            self.add("calls", f"T-{index + 1}", called_on=self.day(320), agency=agency, subject="trafficking",
                     referral=["R-01", "R-02", "", "R-01"][index], note=f"Call{index}z")

    def _numbers(self, raid, agency, index):
        """A number in each state. None is of someone from whom anybody is excluded: such a number is screened for them, and
        no more is told of it."""
        for number, state in enumerate(self.states("batch_people"), 1):
            id, named = f"BP-{index + 1}{number}", {}
            if state in ("screened", "charged"):
                person, screening = self.person(2 + number + index), f"S-{index + 1}{number}B"
                self.add("screenings", screening, person=person, screened_on=self.day(11), context="raid", agency=agency,
                         site="W-1", raid=raid, before_charge="yes", age_status="adult", consent="yes", form="core",
                         form_version="1", answers="A-01=yes", remark=f"Raid{index}{number}z")
                self.lead("screenings", screening, "completed", 11)
                named = {"person": person, "screening": screening}
            self.add("batch_people", id, raid=raid, number=str(number), agency=agency, **named)
            self.lead("batch_people", id, state, 12)

    def _justice(self):
        states = self.states("criminal_cases")
        for index in range(22):
            id = f"C-{index + 1:02}"
            self.add("criminal_cases", id, number=f"No{index + 1:02}/20", reported_on=self.day(index), form="labour_trafficking",
                     police="A-ATD", prosecutor=["A-OPP1", "A-OPP2"][index % 2], court=["A-COURT1", "A-COURT2"][index // 2 % 2],
                     cooperating_country="TH", article="215", summary=f"Case{index:02}z")
            # The hidden case has a sentence, too.
            state = "judged" if id == HIDDEN_CASE else states[index % len(states)]
            self.lead("criminal_cases", id, state, index)
            self.add("case_victims", f"Y-{index + 1:02}", criminal_case=id, person=self.person(index * 3 + 2))
            if index < 14 or state in DECIDED:
                suspect = f"K-{index + 1:02}"
                self.add("suspects", suspect, criminal_case=id, name=sounding(index, "b"), sex="male", role="broker")
                stands = DECIDED.get(state) or SUSPECTS.get(index) or self.states("suspects")[index % 7]
                # Charged on the day of the case's charge, three steps after its first.
                self.lead("suspects", suspect, stands, index + 3)
                if stands != "convicted":
                    continue
                self.add("sentences", f"Z-{index + 1:02}", suspect=suspect, imposed_on=self.day(400), prison_months="60",
                         article="215")
                self.add("compensation_orders", f"M-{index + 1:02}", suspect=suspect, person=self.person(index * 3 + 2),
                         ordered_on=self.day(400), amount_lak="1000")

    def _rest(self):
        for index, (sender, recipient) in enumerate([("A-IMM1", "A-LWU1"), ("A-ATD", "A-LWU2"), ("A-MOFA1", "A-LWU1")]):
            id = f"G-{index + 1}"
            self.add("handovers", id, handed_on=self.day(330), direction="received", country="TH", from_agency=sender,
                     to_agency=recipient, criminal_case=[HIDDEN_CASE, "C-05", ""][index], note=f"Hand{index}z")
            self.add("handover_people", f"GP-{index + 1}", handover=id, handed="victim", person=self.person(index * 11), child="no")
        self.add("recruitment_agencies", "E-1", name_en="Employment", licence="L-1", licensed_on=self.day(0))
        self.add("recruitment_fees", "F-1", recruitment_agency="E-1", worker_code="w1", category="medical",
                 paid_on=self.day(3), amount_lak="10")
        self.add("trainings", "TR-1", held_on=self.day(5), topic="general", organiser="A-ATD")
        self.add("training_participants", "TP-1", training="TR-1", agency_kind="police", participants="5")
        self.add("awareness_events", "AE-1", held_on=self.day(5), topic="hotline", organiser="A-SEC")
        self.add("committees", "CM-1", place="LA-VT", level="province", established_on=self.day(1))
        self.add("budget_lines", "BL-1", agency="A-SEC", period_from=self.day(0), period_to=self.day(30), approved_lak="5")
        self.add("progress_reports", "PR-1", plan="Plan", period_from=self.day(0), period_to=self.day(30))
        for index, (agency, *_) in enumerate(AGENCIES):
            self.add("attestations", f"AT-{index + 1:02}", register="calls", says="none", agency=agency,
                     period_from=self.day(0), period_to=self.day(30), said_on=self.day(31))
            self.add("statements", f"SM-{index + 1:02}", subject="lwu_hotline_calls_per_day", kind="range", value_text="1",
                     unit="calls per day", period_from=self.day(0), period_to=self.day(30), agency=agency, source="A source")

    def _access(self):
        number = 0
        for user, way in [("U-KHAMX", "staff"), ("U-NOYX", "staff"), ("U-BOUNMYX", "staff"), ("O-X", "post"), ("LA-CH", "province"),
                          ("A-COURT2", "agency")]:
            for person in HIDDEN_PEOPLE:
                number += 1
                self.add("exclusions", f"XC-{number:02}", person=person, made_by="A-ATD", reason="Kin.", **{way: user})
            number += 1
            self.add("exclusions", f"XC-{number:02}", criminal_case=HIDDEN_CASE, made_by="A-ATD", reason="Kin.", **{way: user})
        # Lifted: it hides nothing from anyone.
        self.add("exclusions", "XC-90", person="P-05", made_by="A-LWU1", reason="Over.", agency="A-ATD", lifted_on=self.day(350))
        self.add("exclusions", "XC-91", person="P-06", made_by="A-IMM2", reason="Kin.", staff="U-CHAN")
        # On one person's word: in time, too late, against who cares (by services, by an identification in charge), and
        # confirmed against one who does; asked for again by the same agency, and by another; after one that the excluded
        # asked for, one that they ended, and one that was ended in its time; by a clock an hour ahead.
        today = self.now.date().isoformat()
        for id, staff, person, made_by, hours, confirmed, *more in [
                ("XC-92", "U-BOUN", "P-13", "A-LWU1", 1, False), ("XC-93", "U-KHAM", "P-12", "A-LWU1", 73, False),
                ("XC-94", "U-SOMSY", "P-11", "A-LWU1", 1, False), ("XC-95", "U-ANONG", "P-16", "A-ATD", 100, True),
                ("XC-96", "U-VILAY", "P-19", "A-ATD", 80, False), ("XC-97", "U-VILAY", "P-19", "A-ATD", 1, False),
                ("XC-98", "U-DALA", "P-15", "A-IMM1", 80, False), ("XC-99", "U-DALA", "P-15", "A-ATD", 1, False),
                ("XC-9A", "U-NOY", "P-05", "A-IMM1", 1, False),
                ("XC-9B", "U-NOYP", "P-14", "A-ATD2", 80, False, {"asked_by": "U-NOYP"}),
                ("XC-9C", "U-NOYP", "P-14", "A-ATD2", 1, False),
                ("XC-9D", "U-NOYP", "P-15", "A-ATD2", 80, False, {"ended_by": "U-NOYP", "lifted_on": today}),
                ("XC-9E", "U-NOYP", "P-15", "A-ATD2", 1, False),
                ("XC-9F", "U-NOYP", "P-16", "A-ATD", 10, False, {"ended_by": "U-NOY", "lifted_on": today}),
                ("XC-9G", "U-NOYP", "P-16", "A-ATD", 1, False),
                ("XC-9H", "U-NOYP", "P-17", "A-ATD", 80, False, {"ended_by": "U-NOY", "lifted_on": today}),
                ("XC-9I", "U-NOYP", "P-17", "A-ATD", 1, False),
                ("XC-9J", "U-NOYP", "P-18", "A-ATD", -1, False)]:
            by = {"confirmed_by": "U-CHAN", "confirming_agency": "A-LWU2", "confirmed_at": self._asked(hours)} if confirmed else {}
            fields = {"asked_by": "U-PHONE", **by, **(more[0] if more else {})}
            self.add("exclusions", id, person=person, staff=staff, made_by=made_by, reason="Kin.",
                     asked_at=self._asked(hours), **fields)
        today = self.now.date()
        later = (today + datetime.timedelta(days=60)).isoformat()
        gone = (today - datetime.timedelta(days=1)).isoformat()
        victims = list(self.records["case_victims"].values())
        kinds = ["requested", "approved", "refused", "withdrawn", "expired", "consent", "consent_withdrawn"]
        for index, kind in enumerate(kinds * 3):
            victim = victims[index]
            case = self.records["criminal_cases"][victim["criminal_case"]]
            id, recipient = f"DC-{index + 1:02}", case["prosecutor"] if index % 3 else case["court"]
            consent = f"CN-{index + 1:02}" if kind.startswith("consent") else ""
            if consent:
                self.add("consents", consent, person=victim["person"], purpose="justice", recipient=recipient, agency="A-LWU1",
                         language="lao", interpreter="no", given_on=self.day(350),
                         withdrawn_on=self.day(360) if kind == "consent_withdrawn" else "")
            self.add("disclosures", id, person=victim["person"], criminal_case=case["id"], register="people",
                     named_fields="safe_contact", purpose="trial", basis="consent" if consent else "law", article="215",
                     reason="For the trial.", recipient=recipient, requested_by="U-BOUNMY" if index % 3 else "U-SENGDAO",
                     requested_on=self.day(355), expires_on=gone if kind == "expired" else later)
            self.lead("disclosures", id, {"requested": "requested", "refused": "refused", "withdrawn": "withdrawn"}.get(kind, "approved"),
                      360, subject=victim["person"], consent=consent)
        for index, agency in enumerate(["A-IMM1", "A-LWU2", "A-NGO1", "A-ATD"]):
            self.add("consents", f"CN-9{index}", person=self.person(index * 4), purpose="services", recipient="A-LWU1",
                     agency=agency, language="lao", interpreter="no", given_on=self.day(350))
        self._emergencies()

    def _emergencies(self):
        """One open, one that ended, one that nobody approved; and one of somebody who is excluded from the record."""
        def moment(minutes):
            then = self.now - datetime.timedelta(minutes=minutes)
            return then.strftime("%Y-%m-%dT%H:%M:%S.000Z")
        open_, ended = moment(1), moment(61)
        for index, (name, register, record, approved) in enumerate([
                ("mali", "people", "P-02", open_), ("mali", "people", "P-09", ended), ("mali", "people", "P-04", ""),
                ("mali", "services", "V-01", open_), ("kham", "people", "P-12", ended), ("khamx", "people", "P-01", open_), ("vilay", "people", "P-04", open_)]):
            user = next(user for user in self.users if user.name == name)
            by = {"approved_by": "U-NOY", "approving_agency": "A-ATD", "approved_at": approved} if approved else {}
            self.add("emergencies", f"EM-{index + 1}", asked_by=user.staff, agency=user.agency, register=register,
                     record=record, asked_on=self.now.date().isoformat(), reason="In danger.", **by)
            if approved == open_:
                user.emergencies.add((register, record))

    def disclosed(self, disclosure):
        """Whether its recipient reads the fields now."""
        if self.state("disclosures", disclosure["id"]) != "approved" or disclosure["expires_on"] < self.now.date().isoformat():
            return False
        if disclosure["basis"] == "law":
            return True
        step = next(s for s in self.steps_of[("disclosures", disclosure["id"])] if s["step"] == "approve")
        return not self.records["consents"][step["consent"]].get("withdrawn_on")

    def write(self, folder):
        for register, records in self.records.items():
            if not records:
                continue
            columns = ["id"] + list(self.rules.printed["fields"][register])
            with open(os.path.join(folder, register + ".csv"), "w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(records.values())
