"""Criminal cases from report to judgment, by the plan's groups, each with suspects and victims."""

from datetime import date, timedelta

import days
import handovers
import parties
import stories
import suspects

NOT_OPENED = "What was reported points to another offence; sent to the district police."
SUSPENDED = "The suspect's whereabouts are unknown; to be taken up again when found."
RETURNED = "The broker's part is not clear; statements from the second household are missing."
INSUFFICIENT = "There is not sufficient information to pursue the case."
AGAIN = "Statements added."
TRANSFERRED = "Suspects and victims are citizens of the neighbouring country; transferred by agreement."


class Cases:
    def __init__(self, w, reference, victims, earlier):
        self.w, self.reference, self.rng = w, reference, w.random("cases")
        self.parties = parties.Parties(w, reference, self.rng, victims, earlier)
        self.numbers = {}
        for group in w.plan.cases:
            for index, number in enumerate(group.suspects):
                self.case(group, index, number)

    def case(self, group, index, number):
        w, rng, plan = self.w, self.rng, self.w.plan
        year = plan.year + group.opened
        opened = group.opened_on or self.opening(group, year)
        reported = days.after(opened, rng, -20, -1) if group.ending != "not_opened" else opened
        if not group.opened_on and reported.year < year:
            reported = date(year, 1, 2)
        self.numbers[year] = self.numbers.get(year, 0) + 1
        place = rng.choice(("LP", "SV", "CH", "VT")) if rng.random() < 0.4 else None
        local = {part: next((id for id in self.reference.kind if place and id == f"A-{part}-{place}"), None)
                 for part in ("OPP", "CRT")}
        referred = group.referred
        site = group.site
        id = w.add(
            "criminal_cases", reported, number=f"{self.numbers[year]:02d}/{w.country.agency['atd'][2:]}/{year}"
            + (f"/{w.copy}" if w.copy > 1 else ""),
            reported_on=reported, form=group.form, police=w.country.agency["atd"],
            prosecutor=(local["OPP"] or w.country.agency["opp"]) if referred else None,
            court=(local["CRT"] or w.country.agency["court"]) if group.ending in ("charged", "judged") else None,
            province=self.reference.province_of[site] if site else rng.choice(w.country.provinces)[0], site=site,
            country_of_exploitation=group.exploited_in or self.where(group.form), cooperation=group.cooperation,
            cooperating_country=group.abroad, article=plan.article,
            summary=stories.summary(rng, group.form))
        self.agencies = {"police": w.country.agency["atd"], "prosecutor": local["OPP"] or w.country.agency["opp"],
                         "court": local["CRT"] or w.country.agency["court"]}
        people_in = self.parties.victims(id, group, reported)
        accused = suspects.add(w, rng, id, group, number, opened)
        self.history(id, group, index, opened, accused, people_in)

    def opening(self, group, year):
        """Early enough in its year that the case can get as far as its group does."""
        rng = self.rng
        if group.ending == "judged" and group.judged == group.opened:
            return days.between(rng, date(year, 1, 8), date(year, 2, 20))
        if group.referred:
            return days.between(rng, date(year, 1, 10), date(year, 7, 20))
        return days.between(rng, date(year, 2, 1), date(year, 12, 10))

    def where(self, form):
        c = self.w.country
        return next(iter(c.entry)) if form == "labour_trafficking" else (
            list(c.entry)[1] if "marriage" in form else c.home)

    def step(self, case, step, day, by="police", **values):
        self.w.step("case", case, step, day, agency=self.agencies[by],
                    staff=self.reference.someone(self.agencies[by], self.rng), **values)

    def history(self, case, group, index, opened, accused, victims):
        rng, ending = self.rng, group.ending
        if ending == "not_opened":
            return self.step(case, "not_proceed", days.after(opened, rng, 3, 20), reason=NOT_OPENED)
        self.step(case, "open", opened)
        accused.investigate(opened)
        last = date(opened.year, 12, 22)
        if ending == "transferred":
            self.step(case, "transfer_abroad", group.ended_on, reason=TRANSFERRED)
            accused.transfer(group.ended_on, TRANSFERRED)
            return handovers.sent(self.w, self.reference, rng, case, victims, accused.ids, group.abroad, group.ended_on,
                                  group.site)
        if ending == "suspended":
            day = days.after(opened, rng, 30, 150)
            accused.release_arrested(day, SUSPENDED)
            return self.step(case, "suspend", day, reason=SUSPENDED)
        if ending == "under_investigation":
            return None
        completed = min(days.after(opened, rng, 25, 95), last)
        self.step(case, "complete", completed)
        if ending == "completed":
            return None
        referred = min(days.after(completed, rng, 1, 25), last)
        if ending == "pending":
            referred = max(referred, min(days.after(completed, rng, 30, 120), last))
        self.step(case, "refer_to_prosecutor", referred, form=group.form)
        return self.prosecute(case, group, index, referred, last, accused, victims)

    def prosecute(self, case, group, index, referred, last, accused, victims):
        rng, ending = self.rng, group.ending
        decided = min(days.after(referred, rng, 15, 60), last + timedelta(days=5))
        if ending == "insufficient":
            self.step(case, "insufficient", decided, "prosecutor", reason=INSUFFICIENT)
            accused.release(decided, INSUFFICIENT)
        elif ending in ("returned", "returned_again"):
            self.step(case, "return_to_police", decided, "prosecutor", reason=RETURNED)
            if ending == "returned_again":
                again = date(referred.year + 1, 1, 25)
                self.step(case, "complete", again, reason=AGAIN)
                self.step(case, "refer_to_prosecutor", days.after(again, rng, 3, 30), form=group.form)
        elif ending in ("charged", "judged"):
            self.step(case, "charge", decided, "prosecutor", form=group.form)
            accused.charge(decided, self.agencies["prosecutor"])
            if ending == "judged":
                year = self.w.plan.year + group.judged
                first = max(date(year, 2, 3), days.after(decided, rng, 30, 30))
                day = days.between(rng, first, date(year, 11, 27) if group.judged <= 0 else date(year, 3, 20))
                self.step(case, "judge", day, "court", form=group.form)
                accused.judge(day, index, self.agencies["court"], victims)
                if group.appealed and index == 0:
                    appeal = days.after(day, rng, 10, 20)
                    accused.appeal(appeal, self.agencies["court"])
                    self.step(case, "appeal", appeal, "court")
                elif group.judged < 0:
                    self.step(case, "close", days.after(day, rng, 30, 70), "court")
