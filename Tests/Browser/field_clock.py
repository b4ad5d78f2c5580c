"""A phone's clock that is wrong: ahead, and put right; years behind, after a flat battery. And its numbers and two tabs."""

import datetime
import time

import field_work as work
from field_ends import closed

DAY = 24 * 3600


def set_clock(phone, seconds):
    """The phone starts with its clock at another time."""
    phone.kill()
    phone.start()
    phone.page.clock.install(time=seconds)


def right(phone):
    phone.kill()
    phone.start()


def lead(phone):
    return phone.page.inner_text("main")


def ahead(phone, line, expect):
    """Thirty days ahead without a network, then put right: with the first contact the officer is there as before."""
    line.mode = "down"
    set_clock(phone, time.time() + 30 * DAY)
    phone.open()
    closed(phone, "N")
    shown = datetime.date.fromtimestamp(time.time() + 30 * DAY)
    far = f"{shown.day}/{shown.month}/{shown.year}"
    expect("The day that the clock shows is said to be over the time", f"clock it is {far}" in lead(phone), lead(phone))
    right(phone)
    phone.open()
    closed(phone, "N")
    today = datetime.date.today()
    said = f"clock it is {today.day}/{today.month}/{today.year}, but it has shown a later day before, {far}"
    expect("A clock that was put right is said to have shown a later day", said in lead(phone), lead(phone))
    expect("An officer is not forgotten for a clock that was ahead", len(phone.ask("data/officers", "m.list()")) == 1)
    line.mode = "good"
    phone.press()
    phone.page.wait_for_selector("input[type=password]")
    phone.unlock()
    expect("A contact with the server puts it right", phone.ask("data/officers", "m.list().then((list) => list.length)") == 1)
    # Set back, it gains nothing: the lease is measured from the server's time.
    latest = phone.ask("app/clock", "m.latest()")
    phone.page.clock.install(time=time.time() - 5 * DAY)
    expect("A clock that is set back gains no time", phone.ask("app/clock", "m.latest()") >= latest - 60_000)


def behind(phone, line, canaries, expect):
    """August 2015, without a network: the officer is asked, and what is made has the day that was said."""
    line.mode = "down"
    set_clock(phone, datetime.datetime(2015, 8, 11, 9).timestamp())
    phone.open()
    phone.page.fill("input[type=password]", "sang sinxay demo")
    phone.press()
    phone.at("day")
    expect("A clock that can't be right is not believed", "11/8/2015" in phone.page.inner_text("main"), phone.page.inner_text("main"))
    phone.page.fill("main input", "2015-08-11")
    phone.press()
    phone.page.wait_for_selector("main .notice.danger")
    expect("… nor is the same day from the officer", phone.page.evaluate("document.body.dataset.page") == "day")
    today = datetime.date.today().isoformat()
    phone.page.fill("main input", today)
    phone.press()
    phone.at("home")
    name = canaries.name()
    work.screen(phone, name, "", answers="y", until="asked")
    draft = phone.draft()
    expect("The day is the one that the officer said", draft["screened_on"] == today, draft)
    unread(phone, expect)
    work.stop(phone)
    phone.press()
    phone.at("result")
    work.finish(phone, canaries.remark())
    right(phone)
    line.mode = "good"


def doubted(phone, canaries, expect):
    """Days of 2015 that came to the server all the same: it asks for each of them, and what the officer says is sent."""
    phone.open()
    phone.unlock()
    name = canaries.name()
    work.screen(phone, name, "", answers="y", until="asked")
    work.stop(phone)
    phone.press()
    phone.at("result")
    work.send_on(phone)
    phone.ask("app/work", "m.change({ screened_on: '2015-08-11', refer: Object.assign({}, m.current().refer, { made_on: '2015-08-11' }) })")
    work.finish(phone, "")
    phone.send()
    phone.ask("sync/renew", "import('/field/app/app/session.js').then((s) => m.renew(s.session()))")
    phone.go("returned")
    phone.at("returned")
    phone.page.locator("section.card button").first.click()
    phone.at("details")
    days = phone.page.locator("main input[type=date]")
    told = [days.nth(at).input_value() for at in range(days.count())]
    expect("Both days in doubt are asked for, and stand empty", told == ["", ""], told)
    today = datetime.date.today().isoformat()
    days.nth(0).fill(today)
    # Another look at the referral makes up no day for it.
    phone.go("refer")
    phone.at("refer")
    phone.press()
    phone.at("result")
    phone.press()
    phone.page.wait_for_selector("main .notice.danger")
    expect("Nothing is sealed before both are said", phone.draft()["refer"].get("made_on", "") == "", phone.draft())
    phone.go("details")
    phone.at("details")
    phone.look("details-days")
    expect("What was said stands", days.nth(0).input_value() == today and days.nth(1).input_value() == "")
    days.nth(1).fill(today)
    work.go_to_the_end(phone, canaries.remark())
    phone.send()
    expect("What the officer said is sent", phone.unsent() == 0, phone.strip())


def unread(phone, expect):
    """An age in Lao digits is read; what is none stays, is told of, and nothing is sealed until it is mended."""
    phone.go("details")
    phone.at("details")
    year = phone.page.locator("main input[inputmode=numeric]")
    year.fill("ສາມສິບ")
    phone.press()
    phone.page.wait_for_selector("main p.error")
    expect("An age that can't be read is told of at its field", year.input_value() == "ສາມສິບ", phone.page.inner_text("main"))
    phone.look("details-wrong")
    phone.go("result")
    phone.at("result")
    phone.press()
    phone.page.wait_for_selector("main .notice.danger")
    phone.go("details")
    phone.at("details")
    phone.page.locator("main input[inputmode=numeric]").fill("໓໑")
    born = str(datetime.date.today().year - 31)
    expect("An age in Lao digits is an age", phone.draft()["person"]["birth_year"] == born, phone.draft())
    phone.press()
    phone.at("ask")


def tabs(phone, canaries, expect):
    """One draft in two tabs: the second is asked; taken over, the first lets go; nothing is written over."""
    phone.open()
    phone.unlock()
    name = canaries.name()
    work.screen(phone, name, "", answers="y", until="asked")
    first = phone.page
    phone.page = phone.context.new_page()
    phone.open()
    phone.unlock()
    phone.page.locator("main button.row").first.click()
    phone.at("elsewhere")
    phone.press()
    phone.at("ask")
    second, phone.page = phone.page, first
    phone.at("elsewhere")
    expect("The first tab lets go of what another took over", phone.draft() is None)
    # A browser without locks: both have it open, and the one that saves last is told.
    for page in (first, second):
        page.evaluate("Object.defineProperty(navigator, 'locks', { value: undefined })")
    phone.press()
    phone.at("ask")
    phone.page = second
    work.answer(phone, "y")
    phone.page = first
    phone.page.locator("footer.actions button.answer").nth(1).click()
    phone.at("twice")
    phone.press()
    phone.at("ask")
    count = phone.ask("data/drafts", "import('/field/app/app/session.js').then((s) => m.list(s.session())).then((list) => list.length)")
    expect("What two tabs told differently is kept as two", count == 2, count)
    phone.go("home")
    phone.at("home")
    # The copy is ended here, the other where it was made: each is sealed once.
    for page, remark in ((first, canaries.remark()), (second, canaries.remark())):
        phone.page = page
        phone.go("ask")
        phone.at("ask")
        work.stop(phone)
        phone.press()
        phone.at("result")
        work.finish(phone, remark)
    phone.page = first
    second.close()
    phone.sign_in("noy")
    phone.open()
    # One person twice, on purpose: the copy's name is the same.
    canaries.names_twice.append(name)
    phone.send()
    expect("Both are sealed and sent once", phone.unsent() == 0, phone.strip())
