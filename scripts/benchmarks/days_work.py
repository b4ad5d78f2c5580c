"""What people of each role do in a day at Sinxay: the next thing to do, as a function of what they have seen."""

import datetime
import re
import urllib.parse

ANSWERS = ["A-01", "D1-01", "D1-02", "D4-01", "D4-04", "D5-01", "D5-03"]
NAMES = ["Nalee", "Thepvongsa", "Nalee Thepvongsa", "ນາລີ", "Bounmy", "ອິນທິສອນ", "Li", "Keo Inthisone"]
# Of who is screened anew: a few share a given name, hardly any the whole.
GIVEN = ["Malai", "Somchanh", "Vilayphone", "Khamla", "Bouavanh", "Phonesay", "Sengdeuane", "Viengkham", "Oudone", "Latsamy"]
SYLLABLES = ["phom", "van", "sa", "khoun", "the", "pha", "in", "thi", "sou", "ma", "vong", "chan", "bou", "di", "lat", "ke"]
TODAY = datetime.date.today().isoformat()


class Day:
    """One person's day. `next()` gives `(kind, is a write, method, path, form)`; `saw` learns from the answer."""

    def __init__(self, role, chance, agency):
        self.role, self.chance, self.agency = role, chance, agency
        self.known = {kind: [] for kind in ("people", "screenings", "referrals", "identifications", "cases")}
        self.waiting, self.made, self.then = [], [], []
        self.does = [name for name, weight in WORK[role] for _ in range(weight)]

    def next(self):
        if self.then:
            return self.then.pop(0)
        for _ in range(20):
            act = getattr(self, self.chance.choice(self.does))()
            if act:
                return act
        return self.home()

    def saw(self, act, answer):
        kind, _, method, path, _ = act
        if method == "POST":
            if "location" in answer.headers:
                place = answer.headers["location"]
                self.then.append((kind + ": what came of it", False, "GET", place, None))
                if kind == "a screening":
                    self.made.append(place)
            return
        if kind not in ("the home page", "a list", "the inbox", "a search"):
            return
        text = answer.text
        for group, ids in self.known.items():
            found = [id for id in dict.fromkeys(re.findall(rf'href="/{group}/([^"/?#]+)"', text)) if id != "new"]
            if found:
                ids[:] = (found + ids)[:200]
        if "tab=incoming" in path:
            self.waiting = [id for id in dict.fromkeys(re.findall(r'href="/referrals/([^"/?#]+)"', text))]

    # What one does

    def home(self):
        return ("the home page", False, "GET", "/", None)

    def list_screenings(self):
        return ("a list", False, "GET", f"/screenings?page={self.chance.randint(1, 3)}", None)

    def list_identifications(self):
        return ("a list", False, "GET", f"/identifications?page={self.chance.randint(1, 3)}", None)

    def list_cases(self):
        return ("a list", False, "GET", f"/cases?page={self.chance.randint(1, 3)}", None)

    def inbox(self):
        tab = "outgoing" if self.role == "officer" else self.chance.choice(["incoming", "accepted"])
        return ("the inbox", False, "GET", f"/referrals?tab={tab}", None)

    def search(self):
        return ("a search", False, "GET", "/people?q=" + urllib.parse.quote(self.chance.choice(NAMES)), None)

    def open(self, kind, group):
        return self.known[group] and (kind, False, "GET", f"/{group}/{self.chance.choice(self.known[group])}", None)

    def person(self):
        return self.open("a person's page", "people")

    def screening(self):
        return self.open("a screening's page", "screenings")

    def referral(self):
        return self.open("a referral's page", "referrals")

    def identification(self):
        return self.open("an identification's page", "identifications")

    def case(self):
        return self.open("a case's page", "cases")

    def form(self):
        return ("the screening form", False, "GET", "/screenings/new?context=returnee&age_status=adult&consent=yes", None)

    def figures(self):
        return ("the figures", False, "GET", "/figures/pillar/protection", None)

    def screen(self):
        form = {
            "context": "returnee", "age_status": "adult", "consent": "yes", "given_name": self.chance.choice(GIVEN),
            "family_name": "".join(self.chance.choices(SYLLABLES, k=4)).capitalize(), "sex": "female", "age_basis": "stated",
            "birth_year": str(self.chance.randint(1970, 2002)), "citizenship": "LA", "screened_on": TODAY}
        form |= {code: self.chance.choice(["yes", "no"]) for code in ANSWERS}
        return ("a screening", True, "POST", "/screenings", form)

    def refer(self):
        if not self.made:
            return None
        path = self.made.pop() + "/refer"
        return ("a referral", True, "POST", path, {"purpose": "identification", "to_agency": "A-ATD", "consent": "yes"})

    def accept(self):
        if not self.waiting:
            return None
        # Another of the same office may have been quicker: then the answer says so, which is none of ours to count.
        id = self.waiting.pop(self.chance.randrange(len(self.waiting)))
        return ("an answer to a referral", True, "POST", f"/referrals/{id}/steps", {"step": "receive"})

    def serve(self):
        if not self.known["people"]:
            return None
        form = {
            "person": self.chance.choice(self.known["people"]), "kind": "legal", "started_on": TODAY,
            "provider": self.agency}
        return ("a service", True, "POST", "/registers/services", form)

    def event(self):
        form = {
            "held_on": TODAY, "topic": "safe_migration", "organiser": "A-SEC", "province": "LA-VT", "audience": "villages",
            "aimed_at_buyers": "no", "participants": "40", "title": "Before you go"}
        return ("an awareness event", True, "POST", "/registers/awareness_events", form)


WORK = {
    "officer": [
        ("home", 2), ("form", 3), ("screen", 5), ("refer", 3), ("search", 4), ("person", 3), ("list_screenings", 2),
        ("screening", 3), ("inbox", 2), ("referral", 2)],
    "atd": [
        ("home", 2), ("inbox", 4), ("referral", 4), ("accept", 3), ("list_identifications", 2), ("identification", 3),
        ("search", 3), ("person", 3), ("list_cases", 2), ("case", 4), ("screening", 2), ("event", 1)],
    "lwu": [("home", 2), ("inbox", 3), ("referral", 2), ("search", 4), ("person", 4), ("serve", 3)],
    "prosecutor": [("home", 1), ("list_cases", 2), ("case", 5), ("search", 1)],
    "court": [("home", 1), ("list_cases", 2), ("case", 5)],
    "secretariat": [("home", 3), ("figures", 1), ("event", 3)],
}
