"""From a screening at a border post to a conviction, by five roles."""

from visitor import LARGEST, Visitor

ANSWERS = ["A-01", "D1-01", "D1-02", "D4-01", "D4-04", "D5-01", "D5-03"]
RESULT = {"en": "Signs of trafficking", "lo": "ສັນຍານ"}


def walk(browser, server, language, expect):
    def say(name, holds, detail=""):
        expect(f"{language}: {name}", holds, detail)

    def here(visitor, name):
        say(f"{name}: axe finds nothing serious", not visitor.axe(), "\n".join(visitor.axe()))
        say(f"{name}: every text is there", not visitor.untranslated(), visitor.untranslated())

    officer = Visitor(browser, server, "kham", language, 360, 640)
    officer.go("/screenings/new?context=returnee&age_status=adult&consent=yes")
    here(officer, "the screening form")
    officer.submit("/screenings", {
        "given_name": f"Malai {language}", "sex": "female", "age_basis": "stated", "birth_year": "1995",
        "citizenship": "LA", **{code: "yes" for code in ANSWERS}})
    screening = officer.path
    say("the officer is told what the answers mean", RESULT[language] in officer.text(), officer.text()[:500])
    here(officer, "the result")
    officer.go(screening + "/refer?purpose=identification")
    officer.submit(screening + "/refer", {"purpose": "identification", "to_agency": "A-ATD", "consent": "yes"})
    referral = officer.path
    say("the officer refers her", referral.startswith("/referrals/"), referral)

    department = Visitor(browser, server, "noy", language)
    department.go(referral)
    here(department, "the referral")
    department.submit(referral + "/steps", {}, step="accept")
    identification = department.path
    say("the department opens an identification", identification.startswith("/identifications/"), identification)
    department.submit(identification + "/steps", {
        "identify.reason": "The promise and the work differ.", "identify.act": ["recruitment"],
        "identify.purpose": ["forced_labour"], "identify.form": "labour_trafficking", "identify.child": "no",
    }, step="identify")
    say("an adult's identification without a means is refused", "identify.means" in department.page.content()
        and department.page.locator("#problems, .notice.danger").count() > 0, department.text()[:400])
    department.go(identification)
    department.submit(identification + "/steps", {
        "identify.reason": "The promise and the work differ.", "identify.act": ["recruitment"],
        "identify.means": ["deception"], "identify.purpose": ["forced_labour"],
        "identify.form": "labour_trafficking", "identify.child": "no"}, step="identify")
    here(department, "the identification")
    person = department.page.locator('main a[href^="/people/"]').first.get_attribute("href").split("?")[0]
    person = "/".join(person.split("/")[:3])
    department.go(person + "/refer?purpose=services")
    department.submit(person + "/refer", {"purpose": "services", "to_agency": "A-LWU", "consent": "yes"})
    to_union = department.path

    union = Visitor(browser, server, "dala", language)
    union.go(to_union)
    union.submit(to_union + "/steps", {}, step="accept")
    union.go(f"/registers/services/new?person={person.rsplit('/', 1)[1]}")
    here(union, "a service")
    today = union.page.evaluate("new Date().toISOString().slice(0, 10)")
    union.submit("/registers/services", {"kind": "shelter", "started_on": today, "provider": "A-LWU"})
    union.go(person)
    here(union, "the person")
    say("the women's union sees her and the service", f"Malai {language}" in union.text(), union.text()[:400])

    case = justice(browser, server, language, department, person, here, say)
    say("the case ends in a conviction", case)
    for visitor in (officer, department, union):
        say("nothing is asked elsewhere and no script fails", not visitor.problems, visitor.problems)
        say("every page is under 60 KB", visitor.largest[0] < LARGEST, visitor.largest)


def justice(browser, server, language, department, person, here, say):
    department.go("/cases/new")
    department.submit("/cases", {
        "number": f"BR-{language}", "form": "labour_trafficking", "prosecutor": "A-OPP", "court": "A-COURT"})
    case = department.path
    number = case.rsplit("/", 1)[1]
    department.go(f"/registers/suspects/new?criminal_case={number}")
    department.submit("/registers/suspects", {"name": "Invented Person", "sex": "male", "citizenship": "LA"})
    department.go(f"/registers/case_victims/new?criminal_case={number}")
    department.submit("/registers/case_victims", {"person": person.rsplit("/", 1)[1]})
    for step in ("complete", "refer_to_prosecutor"):
        take(department, f"{case}/steps/{step}")
    department.go(case)
    suspects = department.page.locator(f'a[href^="{case}/suspects/"]').first.get_attribute("href")
    suspect = suspects.split("/steps/")[0]
    here(department, "the case")

    prosecutor = Visitor(browser, server, "bounmy", language)
    take(prosecutor, f"{suspect}/steps/charge", {"article": "215", "reason": "Asked by the department."})
    take(prosecutor, f"{case}/steps/charge")
    prosecutor.go(case)
    here(prosecutor, "the prosecutor's case")

    court = Visitor(browser, server, "sengdao", language)
    take(court, f"{suspect}/steps/convict", {"article": "215"})
    take(court, f"{case}/steps/judge")
    court.go(case)
    here(court, "the court's case")
    # As it stands in the history, not on a button.
    convicted = {"en": "Convicted", "lo": "ຕັດສິນວ່າມີຄວາມຜິດແລ້ວ"}[language]
    return convicted.lower() in court.text().lower()


def take(visitor, address, values=None):
    visitor.go(address)
    visitor.submit(address, values or {})
