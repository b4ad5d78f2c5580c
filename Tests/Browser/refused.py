"""What a role may not open looks like what is not there."""

from visitor import Visitor

CLOSED = {
    "kham": ["/cases", "/identifications", "/registers/criminal_cases", "/registers/services", "/registers/staff"],
    "dala": ["/cases", "/registers/criminal_cases", "/registers/suspects"],
    "bounmy": ["/screenings", "/referrals", "/registers/screenings", "/registers/services", "/identifications"],
    "sengdao": ["/screenings", "/registers/calls"],
    "keo": ["/staff", "/disclosures", "/people", "/cases", "/screenings", "/registers/people"],
    "thip": ["/disclosures", "/emergencies", "/browsing", "/figures", "/people", "/cases", "/registers/people", "/data/people"],
}


def check(browser, server, expect):
    for username, paths in CLOSED.items():
        visitor = Visitor(browser, server, username, "en")
        nowhere = main_of(visitor.go("/no-such-page"))
        for path in paths:
            answer = visitor.go(path)
            same = answer.status == 404 and main_of(answer) == nowhere
            expect(f"{username} is told “not found” at {path}", same, answer.status)
    stranger = Visitor(browser, server, None, "en")
    stranger.go("/people")
    expect("a stranger is led to the sign-in page", stranger.path.startswith("/sign-in"), stranger.path)


def main_of(answer):
    """The page without its own address in the links that switch the language."""
    text = answer.text()
    return text[text.index('<main'):text.index('</main>')]
