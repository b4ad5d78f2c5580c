"""Many people at once, on a phone: a raid is entered, its cards are printed, a number is screened, a charge is refused."""

from visitor import LARGEST, Visitor

REFUSED = {"en": "charged before they were screened", "lo": "ຕ້ອງໄດ້ຄັດກອງກ່ອນ"}
CHARGED = {"en": "Screened and charged", "lo": "ຄັດກອງແລ້ວ ແລະ ຖືກຕັ້ງຂໍ້ຫາ"}


def walk(browser, server, language, expect):
    def say(name, holds, detail=""):
        expect(f"{language}: {name}", holds, detail)

    officer = Visitor(browser, server, "kham", language, 360, 640)

    def here(name):
        say(f"{name}: axe finds nothing serious", not officer.axe(), "\n".join(officer.axe()))
        say(f"{name}: every text is there", not officer.untranslated(), officer.untranslated())
        wide = officer.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        say(f"{name}: nothing is wider than the phone", wide <= 0, wide)

    officer.go("/batches")
    here("raids and groups")
    officer.go("/registers/raids/new")
    today = officer.page.evaluate("new Date().toISOString().slice(0, 10)")
    officer.submit("/registers/raids", {"raided_on": today, "site": "W-VENUE-1", "people_found": "3"})
    batch = officer.page.locator('main a[href^="/batches/"]').first.get_attribute("href")
    code = batch.rsplit("/", 1)[1]
    officer.go(batch)
    here("a batch")
    say("three numbers wait", officer.page.locator(".numbers .on-waiting").count() == 3, officer.text()[:400])
    officer.go(batch + "/cards")
    here("the cards")
    say("a card for each, with a picture", officer.page.locator(".cards-to-print svg.qr").count() == 3)

    officer.go(batch + "?number=2")
    here("a number")
    officer.submit(f"{batch}/2", {}, step="charge")
    say("a charge before the screening is refused", REFUSED[language] in officer.text(), officer.text()[:600])
    here("the refusal")
    officer.go(f"/screenings/new?context=raid&age_status=adult&consent=yes&batch={code}&number=2")
    here("the screening form with a card")
    officer.submit("/screenings", {
        "given_name": f"Noi {language}", "sex": "female", "age_basis": "stated", "birth_year": "1996",
        "citizenship": "LA", "A-01": "yes", "D1-01": "yes"})
    say("the number is screened", officer.path.startswith("/screenings/"), officer.text()[:600])
    officer.go(batch + "?number=2")
    officer.submit(f"{batch}/2", {"charge.reason": "Asked by the women's union."}, step="charge")
    say("after it the charge is told", CHARGED[language] in officer.text(), officer.text()[:600])
    officer.go(batch + "?number=3")
    officer.submit(f"{batch}/3", {"left.reason": "Went home before her turn."}, step="left")
    officer.go(batch)
    say("one waits, one has left, one was screened",
        [officer.page.locator(f".numbers .on-{state}").count() for state in ("waiting", "left", "charged")] == [1, 1, 1])
    for part in ("overview", "sites", "crossings", "posts"):
        officer.go(f"/coverage?part={part}&period=2021")
        here(f"coverage, {part}")
    say("nothing is asked elsewhere and no script fails", not officer.problems, officer.problems)
    say("every page is under 60 KB", officer.largest[0] < LARGEST, officer.largest)
