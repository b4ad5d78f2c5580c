"""The suspects of a case: arrest, release, charge, judgment, sentence and compensation."""

import days
import people

NOT_ARRESTED = ("Lives abroad; a request was sent.", "Summoned and heard; did not hinder the inquiry.",
                "Whereabouts unknown.")
ACQUITTED = "The court was not satisfied that the accused knew of the deception."
LOOKED = "The department asked before the charge: no signs that this person was trafficked."
MARRIAGE = ("broker", "broker", "recruiter", "transporter")
OTHER = ("recruiter", "exploiter", "transporter", "harbourer", "recruiter")


def add(w, rng, case, group, number, opened):
    """Adds the suspects of a case and returns them."""
    accused = Accused(w, rng, group)
    for index in range(number):
        foreign = list(w.country.foreign)
        citizenship = w.country.home if rng.random() < 0.78 else rng.choice(foreign[:3])
        if group.foreign_victims or (group.cooperation == "joint_investigation" and index == 0):
            citizenship = group.abroad
        sex = "female" if rng.random() < 0.4 else "male"
        given, family, _ = people.name(rng, w.country, sex, citizenship)
        arrested = group.ending in ("judged", "charged", "transferred") or rng.random() < 0.6
        id = w.add(
            "suspects", days.after(opened, rng, 0, 6), criminal_case=case, name=f"{given} {family}", sex=sex,
            birth_year=opened.year - rng.randint(22, 58), citizenship=citizenship,
            role=rng.choice(MARRIAGE if "marriage" in group.form else OTHER),
            official=group.official and index == 0, child_sex_tourist=False,
            first_offender=rng.choice((True, True, False, None)),
            not_arrested_reason=None if arrested or group.ending == "not_opened" else rng.choice(NOT_ARRESTED))
        accused.ids.append(id)
        accused.arrested[id] = arrested
        accused.citizenship[id] = citizenship
    return accused


class Accused:
    def __init__(self, w, rng, group):
        self.w, self.rng, self.group = w, rng, group
        self.ids, self.arrested, self.citizenship = [], {}, {}

    def step(self, suspect, step, day, agency=None, **values):
        self.w.step("suspect", suspect, step, day, agency=agency or self.w.country.agency["atd"], **values)

    def investigate(self, opened):
        for id in self.ids:
            if self.arrested[id]:
                self.step(id, "arrest", days.after(opened, self.rng, 1, 20), form=self.group.form)

    def release(self, day, reason):
        for id in self.ids:
            self.step(id, "release", day, reason=reason)

    def release_arrested(self, day, reason):
        for id in self.ids:
            if self.arrested[id]:
                self.step(id, "release", day, reason=reason)

    def appeal(self, day, agency):
        """Of those convicted, the last in the list."""
        self.step(self.ids[self.group.convicted[0] - 1], "appeal", day, agency, form=self.group.form)

    def transfer(self, day, reason):
        for id in self.ids:
            self.step(id, "transfer_abroad", day, reason=reason)

    def charge(self, day, agency):
        for id in self.ids:
            self.step(id, "charge", day, agency, reason=LOOKED, form=self.group.form, article=self.w.plan.article)

    def judge(self, day, index, court, victims):
        """The first so many are convicted, the others acquitted."""
        plan, rng, group = self.w.plan, self.rng, self.group
        convicted = self.ids[: group.convicted[index]]
        owed = group.compensation[index] if index < len(group.compensation) else ()
        for id in self.ids:
            if id not in convicted:
                self.step(id, "acquit", day, court, reason=ACQUITTED, form=group.form)
        for place, id in enumerate(convicted):
            self.step(id, "convict", day, court, form=group.form, article=plan.article)
            child = "child" in group.form
            low, high = plan.fines[2:] if child else plan.fines[:2]
            self.w.add("sentences", day, suspect=id, imposed_on=day, prison_months=self.term(place, index),
                       fine_lak=rng.randint(low // 5_000_000, high // 5_000_000) * 5_000_000, article=plan.article)
            if place < len(owed):
                self.w.add("compensation_orders", day, suspect=id, person=victims[0].id, ordered_on=day,
                           amount_lak=owed[place])

    def term(self, place, index):
        """Months in prison. In the plan's year the first term is the longest and the last the shortest there was."""
        shortest, longest = self.w.plan.prison_years
        group = self.group
        if group.judged == 0 and index == 0 and place == 0 and group.form == self.first_form():
            return longest * 12
        if group.judged == 0 and index == len(group.convicted) - 1 and place == group.convicted[index] - 1 \
                and group.form == self.last_form():
            return shortest * 12
        return self.rng.randint(shortest * 2 + 1, longest * 2 - 1) * 6

    def first_form(self):
        return self.judged()[0].form

    def last_form(self):
        return self.judged()[-1].form

    def judged(self):
        return [group for group in self.w.plan.cases if group.ending == "judged" and group.judged == 0
                and sum(group.convicted)]
