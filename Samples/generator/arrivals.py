"""People who came home in numbers: arrivals in batches, at crossings and into quarantine."""

from datetime import date

import days


class Arrivals:
    """The batches, kept so that a screening can name the one its person came in."""

    def __init__(self, w, reference):
        self.w, self.reference, self.rng = w, reference, w.random("arrivals")
        self.screened = []
        first, last = w.plan.reporting
        for country, total, number, sector, never_screened in w.plan.returnees:
            start = first if never_screened else date(w.plan.year, 3, 19)
            sizes = self.split(total, number)
            for size in sizes:
                span = (last - start).days
                rush = self.rng.random() < 0.4  # the weeks after the border was closed
                self.batch(country, days.after(start, self.rng, 0, 40 if rush else span), size, sector, never_screened)

    def split(self, total, number):
        """So many batches of uneven sizes that add up."""
        weights = [self.rng.uniform(0.4, 1.6) for _ in range(number)]
        ends = [round(total * sum(weights[: index + 1]) / sum(weights)) for index in range(number)]
        return [high - low for low, high in zip([0] + ends, ends)]

    def batch(self, country, day, size, sector, never_screened):
        crossing = self.rng.choice(self.w.country.entry[country]) if country in self.w.country.entry else None
        province = self.reference.province_of[crossing] if crossing else self.w.country.capital
        centres = [id for id, _, _, kind, place, _ in self.w.country.sites
                   if kind == "quarantine_centre" and place == province]
        children = size * self.rng.randint(0, 9) // 100
        women = (size - children) * self.rng.randint(38, 58) // 100 if sector != "fishing" else size * 12 // 100
        id = self.w.add(
            "arrivals", day, arrived_on=day, from_country=country, crossing=crossing,
            quarantine=self.rng.choice(centres) if centres else None, agency=self.w.country.agency["taskforce"],
            returnees=size, women=women, men=size - women - children, children=children, sector=sector)
        if not never_screened:
            self.screened.append((id, day, country, crossing, centres[0] if centres else None))

    def one(self, rng, quarantine):
        choices = [batch for batch in self.screened if batch[4] or not quarantine]
        return rng.choice(choices)
