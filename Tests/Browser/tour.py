"""Every role's pages from the menu and the figures, looked over by axe."""

from visitor import LARGEST, Visitor

ROLES = {
    "kham": ["/", "/screenings", "/referrals", "/people", "/registers"],
    "noy": [
        "/", "/batches", "/coverage?period=2021", "/coverage?part=sites&period=2021", "/identifications", "/cases", "/referrals", "/registers/arrivals", "/dictionary",
        # The largest page there is: every crossing of the country to choose from, and every question.
        "/screenings/new?context=returnee&age_status=in_doubt&consent=yes",
    ],
    "dala": ["/", "/people", "/referrals", "/registers/services", "/disclosures", "/emergencies", "/registers/consents/new",
             "/registers/exclusions/new", "/exclusions"],
    "bounmy": ["/", "/cases", "/disclosures", "/disclosures/new"],
    "phone": [
        "/", "/figures", "/figures/pillar/prosecution", "/figures/pillar/protection", "/figures/stages",
        "/figures/completeness", "/figures/commitments", "/figures/statements",
        "/figures/victims_identified?period=2020-04/2021-03", "/coverage", "/coverage?part=sites", "/registers/trainings",
    ],
    "keo": ["/", "/figures", "/emergencies", "/browsing", "/exclusions-review", "/ledger"],
    "thip": ["/", "/registers/staff", "/staff", "/staff/new", "/staff/U-KHAM", "/account", "/factor-resets"],
}


def exclude_a_carer(visitor):
    """An exclusion with all that its row can say: it waits, and is against somebody who cares for the person."""
    def post(path, **form):
        answer = visitor.context.request.post(
            visitor.server.address + path, form=form, headers={"Sec-Fetch-Site": "same-origin"}, max_redirects=0)
        assert answer.status == 303, (path, answer.status)
        return answer.headers["location"].split("?")[0].split("/")[-1]
    person = post("/registers/people", given_name="Bouakham", sex="female", birth_year="1999", age_basis="stated", citizenship="LA")
    post(f"/people/{person}/refer", purpose="services", to_agency="A-LWU", consent="yes", urgent="no", message="A bed.")
    post("/registers/exclusions", person=person, staff="U-DALA", reason="Kin.")


def visit(browser, server, language, expect):
    for username, paths in ROLES.items():
        visitor = Visitor(browser, server, username, language)
        if username == "kham":
            exclude_a_carer(visitor)
        for path in paths:
            answer = visitor.go(path)
            faults = visitor.axe() + visitor.squeezed()
            expect(f"{language}: {username} {path}", answer.status == 200 and not faults and not visitor.untranslated(),
                   [answer.status, faults, visitor.untranslated()])
        expect(f"{language}: {username}: pages are small and ask nothing elsewhere",
               visitor.largest[0] < LARGEST and not visitor.problems, [visitor.largest, visitor.problems])
