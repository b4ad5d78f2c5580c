"""The country itself: places, agencies, crossings, posts, staff and sites, the same in every copy."""

from datetime import date

import days

ROLES = {
    "immigration_police": "officer", "police": "officer", "village_authority": "officer", "health_ministry": "officer",
    "labour_inspectorate": "officer", "womens_union": "lwu", "ngo": "ngo", "anti_trafficking_department": "atd",
    "prosecutor": "prosecutor", "court": "court", "mission": "mofa", "labour_ministry": "mlsw",
}


class Reference:
    """What the other parts ask of the country: who works where, which crossing lies in which province."""

    def __init__(self, w):
        self.w, self.country = w, w.country
        self.rng = w.random("reference")
        self.start = date(w.plan.year - 2, 1, 2)
        self.kind, self.staff, self.posts, self.province_of = {}, {}, {}, {}
        self.districts = {}
        self.places()
        self.agencies()
        self.crossings()
        self.post_rows()
        self.staff_rows()
        for id, own, english, kind, province, zone in self.country.sites:
            self.add("sites", id=id, name_lo=own, name_en=english, kind=kind, province=province, zone=zone)
            self.province_of[id] = province
        self.shelter = self.shelters()

    def add(self, code, **values):
        return self.w.add(code, self.start, at_once=True, **values)

    def places(self):
        for id, own, english, column, row in self.country.provinces:
            self.add("places", id=id, name_lo=own, name_en=english, level="province", tile_column=column, tile_row=row)
        for province, districts in self.country.districts.items():
            self.districts[province] = [f"{province}-{number:02d}" for number in range(1, len(districts) + 1)]
            for id, (own, english) in zip(self.districts[province], districts):
                self.add("places", id=id, name_lo=own, name_en=english, level="district", province=province)

    def agencies(self):
        for id, own, english, kind, level, province, country, ministry in self.country.agencies:
            self.agency(id, own, english, kind, level, province, country, ministry)
        border = tuple(self.country.neighbours)
        every = tuple(province for province, *_ in self.country.provinces)
        for part, own, english, kind, ministry, where in self.country.provincial:
            for province in border if where is None else every if where == "all" else where:
                names = self.country.province_name(province)
                self.agency(self.country.local(part, province), own.format(names[0]), english.format(names[1]), kind,
                            "province", province, self.country.home, ministry)

    def agency(self, id, own, english, kind, level, province, country, ministry):
        self.kind[id], self.province_of[id] = kind, province or self.country.capital
        self.add("agencies", id=id, name_lo=own, name_en=english, kind=kind, level=level, province=province,
                 country=country, ministry=ministry)

    def crossings(self):
        for id, own, english, province, neighbour, hours in self.country.named_crossings:
            self.crossing(id, own, english, province, neighbour, True, hours)
        missing = self.w.plan.official_crossings - len(self.country.named_crossings)
        self.counted(missing, self.country.placeholder, True)
        self.counted(self.w.plan.informal_crossings, self.country.informal, False)

    def counted(self, number, names, official):
        """Crossings known only by their number, spread over the border provinces."""
        numbers = {}
        pairs = [(province, neighbour) for province, all in self.country.neighbours.items() for neighbour in all]
        for index in range(number):
            province, neighbour = pairs[index % len(pairs)]
            numbers[province] = numbers.get(province, 0) + 1
            own, english = (name.format(own=local, english=other, number=numbers[province])
                            for name in names for local, other in [self.country.province_name(province)])
            kind = "X-O" if official else "X-I"
            self.crossing(f"{kind}-{province.split('-')[1]}-{numbers[province]}", own, english, province, neighbour,
                          official, "08:00-16:00" if official and index % 3 else None)

    def crossing(self, id, own, english, province, neighbour, official, hours):
        self.province_of[id] = province
        self.add("crossings", id=id, name_lo=own, name_en=english, province=province, neighbour=neighbour,
                 official=official, hours=hours, managed_by=self.country.local("IMM", province) if official else None)

    def post_rows(self):
        for id, own, english, province, *_ in self.country.named_crossings:
            self.post(self.country.local("IMM", province), province, own, english, id)
        for province, own, english, *_ in self.country.provinces:
            self.post(self.country.local("POL", province), province, own, english, None)

    def post(self, agency, province, own, english, crossing):
        """A third of the posts have the referral guidelines, some of these were trained on them."""
        _, last = self.w.plan.reporting
        received = days.between(self.rng, date(self.w.plan.year, 8, 17), last) if self.rng.random() < 0.36 else None
        trained = days.after(received, self.rng, 0, 40) if received and self.rng.random() < 0.4 else None
        if trained and trained > last:
            trained = None
        id = self.add("posts", id="O-" + (crossing or agency)[2:], name_lo=own, name_en=f"Post, {english}",
                      agency=agency, province=province, crossing=crossing, guidelines_received_on=received,
                      guidelines_trained_on=trained)
        self.posts.setdefault(agency, []).append((id, crossing))

    def staff_rows(self):
        for id, name, own, role, agency, province in self.country.cast:
            self.person(agency, name, own, role, id)
        names = self.country.female + self.country.male
        for agency, kind in self.kind.items():
            if kind in ROLES:
                for _ in range(4 if kind == "anti_trafficking_department" else 1):
                    latin, own = self.rng.choice(names)
                    family = self.rng.choice(self.country.family)
                    self.person(agency, f"{latin} {family[0]}", f"{own} {family[1]}".strip(), ROLES[kind])

    def person(self, agency, name, own, role, id=None):
        posts = self.posts.get(agency)
        # Only the cast's ids start with U-: a demonstration opens accounts for these.
        id = self.add("staff", id=id or self.w.next_id("UX"), name=name, lao_name=own, role=role, agency=agency,
                      post=posts[0][0] if posts else None, from_day=self.start)
        self.staff.setdefault(agency, []).append(id)

    def shelters(self):
        """Opened before the sample's years. Returns the one that takes women and one that takes men, if any."""
        found = {}
        for number, (own, english, part, government, beds, women, men, children) in enumerate(self.country.shelters):
            id = self.add(
                "shelters", id=f"H-{number + 1}", name_lo=own, name_en=english, agency=self.country.agency[part],
                government=government, opened_on=date(self.w.plan.year - 14 + 4 * number, 3, 1), beds=beds,
                takes_women=women, takes_men=men, takes_children=children,
                address="Known to those who bring people there.")
            found.setdefault("women" if women else "men", id)
        return found

    def someone(self, agency, rng):
        """One of the agency's staff; of two, mostly the first, who is of the cast where there is one."""
        if agency not in self.staff:
            return None
        return self.staff[agency][0] if rng.random() < 0.4 else rng.choice(self.staff[agency])

    def post_at(self, agency, crossing=None):
        """The agency's post at that crossing, else its first."""
        posts = self.posts.get(agency, [])
        return next((id for id, at in posts if at == crossing), posts[0][0] if posts else None)
