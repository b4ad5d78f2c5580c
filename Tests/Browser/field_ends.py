"""How a phone ends: locked when nobody touches it, forgotten when its lease is over or it was ended on the site."""

import time

import field_work as work
from phone import PASSPHRASE
from visitor import Visitor

EIGHT_DAYS = 8 * 24 * 3600


DRAFTS = "import('/field/app/data/database.js').then((d) => d.count('drafts'))"


def closed(one, label):
    """The page of an officer whose lease is over by the phone's clock."""
    if one.page.locator("ul.rows a").count():
        one.page.locator("ul.rows a", has_text=label).first.click()
        one.until("() => location.hash.startsWith('#/unlock/')")
    one.page.wait_for_selector("footer.actions button.primary")
    one.page.wait_for_timeout(100)
    one.look("unlock-closed")
    if one.page.locator("input[type=password]").count():
        raise AssertionError("it can be unlocked")


def idle(one, expect):
    """A phone that nobody touches locks itself."""
    one.page.clock.install()
    one.page.reload()
    one.unlock("1")
    one.page.clock.fast_forward("04:50")
    expect("A phone that was touched lately stays open", one.ask("app/session", "m.session() !== null"))
    one.page.clock.fast_forward("00:30")
    one.at("unlock")
    expect("After five minutes it is locked", one.ask("app/session", "m.session() === null"))
    one.kill()
    one.start()
    one.open()


def lease(one, line, canaries, expect):
    """Nobody comes back to a screening for eight days: it goes to the server unfinished, and back to its author."""
    one.unlock("1")
    name = canaries.name()
    work.screen(one, name, "", answers="yy", until="asked")
    one.lock()
    line.mode = "down"
    one.page.clock.install(time=time.time() + EIGHT_DAYS)
    one.page.reload()
    one.page.wait_for_selector("h1")
    officers = "m.list().then((list) => list.length)"
    count = one.ask("data/officers", officers)
    closed(one, "1")
    expect("A lease that is over by the phone's clock opens nothing, and forgets nothing",
           one.ask("data/officers", officers) == count > 0 and one.ask("data/drafts", DRAFTS) == 1)
    # The server says that so much time has gone by indeed.
    line.ahead, line.mode = EIGHT_DAYS, "good"
    one.press()
    one.until("() => import('/field/app/data/officers.js').then((m) => m.list()).then((list) => list.length === 0)")
    expect("After the lease nobody is set up on the phone", one.ask("data/officers", "m.list()") == [])
    line.ahead, line.mode = 0, "down"
    expect("What was begun is in the outbox, sealed", one.unsent() == 1, one.strip())
    one.kill()
    one.start()
    line.mode = "good"
    one.set_up("kham", "1")
    end = time.time() + 300
    while one.unsent() and time.time() < end:
        one.send()
    one.ask("sync/renew", "import('/field/app/app/session.js').then((s) => m.renew(s.session()))")
    one.go("returned")
    one.at("returned")
    expect("It came back to its author", one.page.locator("section.card").count() == 1, one.page.inner_text("main"))
    one.page.locator("section.card button").first.click()
    one.at("details")
    expect("With what was told", one.page.locator("main input").first.input_value() == name)
    work.go_to_the_end(one, canaries.remark())
    one.send()
    expect("Mended, it is sent", one.unsent() == 0, one.strip())


def ended(two, canaries, expect):
    """A phone that was lost is ended on the site: at its next contact it forgets its officer, and nothing is lost."""
    two.sign_in("noy")
    two.open()
    two.unlock()
    name = canaries.name()
    work.screen(two, name, "", answers="yn", until="asked")
    two.page.goto(two.address + "/account")
    with two.page.expect_navigation():
        two.page.locator('form[action^="/account/phones/"] button[type=submit]').first.click()
    forgotten(two, "A phone that was ended forgets its officer", expect)
    taken_up(two, name, canaries, expect)


def ended_by_administrator(two, server, canaries, expect):
    """Its officer can't end it: an administrator does, elsewhere, from the page of the officer's account."""
    name = canaries.name()
    work.screen(two, name, "", answers="yn", until="asked")
    browser = two.playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    thip = Visitor(browser, server, "thip", "en")
    thip.go("/staff")
    thip.page.locator('main a[href="/staff/U-NOY"]').first.click()
    end = thip.page.locator('form[action*="/phones/"] button[type=submit]')
    expect("An administrator sees the officer's one phone", end.count() == 1, thip.text())
    with thip.page.expect_navigation():
        end.first.click()
    expect("… and after it was ended none", end.count() == 0 and thip.path == "/staff/U-NOY", thip.text())
    browser.close()
    forgotten(two, "A phone that an administrator ended forgets its officer", expect)
    taken_up(two, name, canaries, expect)


def forgotten(two, name, expect):
    two.open()
    two.at("unlock")
    two.page.fill("input[type=password]", PASSPHRASE)
    two.press()
    two.until("() => import('/field/app/data/officers.js').then((m) => m.list()).then((list) => list.length === 0)")
    two.at("unlock")
    expect(name, two.ask("data/officers", "m.list()") == [])
    two.send()
    expect("What was begun there went to the server", two.unsent() == 0, two.strip())


def taken_up(two, name, canaries, expect):
    two.set_up("noy", "N")
    two.go("home")
    two.ask("sync/renew", "import('/field/app/app/session.js').then((s) => m.renew(s.session()))")
    two.go("returned")
    two.at("returned")
    two.page.locator("section.card button").first.click()
    two.at("details")
    expect("… and comes back to its author on another", two.page.locator("main input").first.input_value() == name)
    work.go_to_the_end(two, canaries.remark())
    two.send()
    expect("… who sends it", two.unsent() == 0, two.strip())
