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
    "keo": ["/", "/figures", "/emergencies", "/browsing", "/exclusions-review"],
    "thip": ["/", "/registers/staff", "/staff", "/staff/new", "/staff/U-KHAM", "/account", "/factor-resets"],
}


def visit(browser, server, language, expect):
    for username, paths in ROLES.items():
        visitor = Visitor(browser, server, username, language)
        for path in paths:
            answer = visitor.go(path)
            faults = visitor.axe()
            expect(f"{language}: {username} {path}", answer.status == 200 and not faults and not visitor.untranslated(),
                   [answer.status, faults, visitor.untranslated()])
        expect(f"{language}: {username}: pages are small and ask nothing elsewhere",
               visitor.largest[0] < LARGEST and not visitor.problems, [visitor.largest, visitor.problems])
