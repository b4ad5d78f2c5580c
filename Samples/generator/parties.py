"""The victims of a case: people met before, where there are any of that form near in time, else someone new."""

import people

FORMS = {"child_sex_trafficking": ("sex_trafficking", "child_sex_trafficking"),
         "forced_marriage": ("forced_marriage", "fraudulent_marriage"), "unspecified": ("other_exploitation",)}


class Parties:
    def __init__(self, w, reference, rng, victims, earlier):
        self.w, self.reference, self.rng = w, reference, rng
        self.pools = {True: list(victims), False: list(earlier)}
        self.taken = set()

    def victims(self, case, group, reported):
        """Adds the victims of a case; nobody is a victim of two."""
        number = group.victims if group.victims is not None else self.rng.randint(1, 3)
        found = [] if group.foreign_victims else self.known(group, reported)[:number]
        while len(found) < number:
            found.append(self.stranger(group, reported))
        for person in found:
            self.taken.add(person.id)
            self.w.add("case_victims", reported, criminal_case=case, person=person.id)
        return found

    def known(self, group, reported):
        """Known victims of the form, those met nearest in time first."""
        wanted, child = FORMS.get(group.form, (group.form,)), group.form == "child_sex_trafficking"
        found = [victim for victim in self.pools[group.opened == 0]
                 if victim.form in wanted and victim.person.id not in self.taken and victim.person.child == child
                 and victim.person.citizenship == self.w.country.home and abs((victim.met - reported).days) < 300]
        found.sort(key=lambda victim: (abs((victim.met - reported).days), victim.person.id))
        return [victim.person for victim in found]

    def stranger(self, group, reported):
        sex = "female" if group.form != "labour_trafficking" or self.rng.random() < 0.5 else "male"
        return people.person(self.w, self.reference, self.rng, reported, sex, group.form == "child_sex_trafficking",
                             group.abroad if group.foreign_victims else None)
