"""The oracle: what docs/access.md and docs/access.json say, worked out anew. It knows nothing of the program."""

import json
import os

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LEVELS = ["open", "operational", "personal", "protected", "sealed"]


class Rules:
    def __init__(self):
        with open(os.path.join(ROOT, "docs", "access.json"), encoding="utf-8") as file:
            self.printed = json.load(file)
        self.by_cell = {}
        for rule in self.printed["rules"]:
            key = (rule["role"], rule["register"], rule["action"], rule.get("step"))
            self.by_cell.setdefault(key, []).append(rule)
        self.registers = list(self.printed["fields"])
        self.lifecycles = self.printed["lifecycles"]

    def of(self, role, register, action, step=None):
        return self.by_cell.get((role, register, action, step), [])

    def ceiling(self, role, register):
        """The level up to which a role reads a register's fields; None where it reads nothing."""
        found = {rule["ceiling"] for rule in self.of(role, register, "list")}
        assert len(found) <= 1, (role, register, found)
        return found.pop() if found else None

    def fields(self, role, register):
        ceiling = self.ceiling(role, register)
        if ceiling is None:
            return set()
        return {code for code, level in self.printed["fields"][register].items()
                if LEVELS.index(level) <= LEVELS.index(ceiling)}

    def may(self, role, duty):
        return role in self.printed["duties"][duty]


class Oracle:
    """Answers for every user and record of a country (`country.Country`)."""

    def __init__(self, rules, country):
        self.rules, self.country = rules, country
        self.known = {}

    # Relations, as the table at the top of docs/access.md tells them.

    def related(self, user, register, record, relation):
        if relation == "any":
            return True
        if relation == "emergency":
            return (register, record["id"]) in user.emergencies
        custody = self.rules.printed["custody"][register]
        kind = custody["kind"]
        if kind == "common":
            return True
        if kind == "parent":
            return self._through(user, custody, record, relation)
        if kind == "shared":
            if relation == "disclosed":
                return record[custody["with"]] == user.agency
            return self._through(user, custody, record, relation)
        if kind == "persons":
            if relation == "concerned":
                return record["id"] in self.country.concerned(user.agency)
            return relation == "assigned" and record["id"] in self.country.victims_of(user.agency)
        if relation == "sender":
            return record["from_agency"] == user.agency
        if relation == "recipient":
            return record["to_agency"] == user.agency
        return relation in ("own_agency", "assigned") and any(
            record.get(field) == user.agency for field in custody["fields"])

    def _through(self, user, custody, record, relation):
        parent = self.country.record(custody["register"], record.get(custody["field"]))
        return parent is not None and self.related(user, custody["register"], parent, relation)

    def state(self, register, record):
        """The state that the rules speak of: the record's, or of the record that a step was taken of."""
        owner = self.country.owner_of_steps(register)
        if owner:
            return self.country.state(owner, record["record"])
        return self.country.state(register, record["id"])

    def excluded(self, user, register, record):
        if register == "emergencies":
            # One's own request, answer and review stay: that they are gone would tell.
            if user.staff in [record.get(by) for by in ("asked_by", "approved_by", "reviewed_by")]:
                return False
            named = self.country.record(record["register"], record["record"])
            return named is not None and self.excluded(user, record["register"], named)
        if register == "exclusions" and self.country.names(user, record):
            # Held or not, it is not there for somebody whom it names.
            return True
        for root, ways in self.rules.printed["hanging"].items():
            if register == root:
                if self.country.excludes(user, root, record["id"]):
                    return True
                continue
            for field, through in ways.get(register, {}).items():
                parent = self.country.record(through, record.get(field))
                if parent is not None and self._hidden(user, through, parent, root):
                    return True
        return False

    def _hidden(self, user, register, record, root):
        if register == root:
            return self.country.excludes(user, root, record["id"])
        ways = self.rules.printed["hanging"][root].get(register, {})
        return any(
            (parent := self.country.record(through, record.get(field))) is not None
            and self._hidden(user, through, parent, root)
            for field, through in ways.items())

    def allows(self, user, action, register, record, step=None):
        key = (user.name, action, register, record["id"], step)
        if key not in self.known:
            self.known[key] = self._allows(user, action, register, record, step)
        return self.known[key]

    def _allows(self, user, action, register, record, step):
        return self._related(user, action, register, record, step) and not self.excluded(user, register, record)

    def _related(self, user, action, register, record, step=None):
        rules = self.rules.of(user.role, register, action, step)
        if not rules:
            return False
        if step and self.rules.lifecycles[register]["steps"][step].get("formal") and not self.country.formal(user.agency):
            return False
        state = self.state(register, record)
        return any(
            self.related(user, register, record, rule["relation"])
            and (rule.get("states") is None or state in rule["states"])
            for rule in rules)

    def questions(self):
        """What the country has to have, or its cells would ask nothing: everyone who is excluded would see something
        but for that, and what an emergency opens, opened or would open is no record of who asked."""
        for user in self.country.users:
            named = [x for x in self.country.records["exclusions"].values() if self.country.holds(user, x)]
            lost = [r for register in ("people", "criminal_cases") for r in self.country.records[register].values()
                    if self._related(user, "list", register, r) and self.excluded(user, register, r)]
            assert not named or lost, f"{user.name} loses nothing by being excluded"
            for emergency in self.country.records["emergencies"].values():
                if emergency["asked_by"] == user.staff and user.name == "mali":
                    record = self.country.record(emergency["register"], emergency["record"])
                    assert not self._related(user, "list", emergency["register"], record), emergency["record"]

    def confirms(self, user, x):
        """Whether a user is asked to be an exclusion's second person; `own` where they or their agency asked for it."""
        if not self.country.waits(x) or self.country.names(user, x) or not self.rules.may(user.role, "confirm_exclusions"):
            return False
        if user.staff == x.get("asked_by") or user.agency == x["made_by"]:
            return "own"
        root = "people" if x.get("person") else "criminal_cases"
        record = self.country.record(root, x.get("person") or x.get("criminal_case"))
        side = root == "criminal_cases" or user.role not in ("prosecutor", "court")
        return side and self.allows(user, "list", root, record)

    def visible(self, user, register, action="list"):
        return {record["id"] for record in self.country.records[register].values()
                if self.allows(user, action, register, record)}
