"""What officers do in the field with their phones: a raid of forty people, and people at a post."""


def screen(phone, name, remark, number=None, code=None, answers="ynyy", stop=True, private=False, refer=False,
           consent=True, until=None, place=None, language=None):
    """One person from the first page to the seal; with `until`, only so far."""
    begin(phone, number, code, place, language)
    if consent is False:
        phone.press(0)
        phone.at("result")
        fill_person(phone, name)
        return finish(phone, remark)
    phone.press()
    phone.at("details")
    fill_person(phone, name)
    phone.press()
    phone.at("ask")
    if private:
        alone(phone)
    else:
        for letter in answers:
            answer(phone, letter)
        if until == "asked":
            return
        if stop:
            phone.page.locator(".tools button").last.click()
        else:
            while phone.page.locator("footer.actions button.answer").count():
                answer(phone, "n")
    phone.page.wait_for_selector("footer.actions button.primary")
    phone.look("end")
    phone.press()
    phone.at("result")
    if refer:
        send_on(phone)
    finish(phone, remark)


def begin(phone, number, code, place, language):
    if code:
        phone.go(f"batch/{code}/{number}")
        phone.at(f"batch/{code}")
        phone.until("number => document.querySelector('main input').value === number", str(number))
        phone.press()
        phone.until("() => ['start', 'who'].includes(document.body.dataset.page)")
        if phone.page.evaluate("document.body.dataset.page") == "start":
            # In an arrival the officer says in which context; the form for quarantine is chosen already.
            phone.press()
    else:
        phone.go("home")
        phone.at("home")
        phone.press()
        phone.at("start")
        phone.page.locator("main select").first.select_option("returnee")
        phone.until("() => document.querySelectorAll('main select').length > 1")
        if place:
            add_place(phone, place)
        phone.press()
    phone.at("who")
    phone.page.locator("main button.option").first.click()
    if language:
        phone.page.locator("main select").select_option(language)
    phone.press()
    phone.at("opening")


def add_place(phone, name):
    """An informal crossing that is in no list yet; the screening that is being made is there."""
    phone.page.locator('main a[href="#/place"]').click()
    phone.at("place")
    phone.page.locator("main input").fill(name)
    phone.page.locator("main select").nth(0).select_option(index=1)
    phone.page.locator("main select").nth(1).select_option("TH")
    phone.press()
    phone.at("start")


def fill_person(phone, name):
    phone.page.locator("main input").first.fill(name)
    phone.page.locator("main select").last.select_option("LA")


def answer(phone, letter):
    """At the bottom stand: not known, no, yes."""
    before = phone.page.inner_text("h1")
    phone.page.locator("footer.actions button.answer").nth({"u": 0, "n": 1, "y": 2}[letter]).click()
    phone.until("before => document.querySelector('h1').innerText !== before", before)


def alone(phone):
    phone.go("private")
    phone.at("private")
    phone.press()
    for turn in range(40):
        phone.page.wait_for_selector("main.plain")
        if phone.page.locator("footer.actions button.answer").count() == 0:
            break
        if turn == 0:
            phone.look("private-question")
        answer(phone, "ny"[turn % 2])
    phone.look("hand-back")
    phone.press()
    phone.at("ask")


def send_on(phone):
    phone.press(0)
    phone.at("refer")
    selects = phone.page.locator("main select")
    selects.nth(0).select_option("services")
    selects.nth(1).select_option("A-LWU")
    phone.page.locator("main button.option").first.click()
    phone.page.locator("main textarea").first.fill("")
    phone.press()
    phone.at("result")


def finish(phone, remark):
    phone.page.locator("main textarea").fill(remark)
    phone.press()
    phone.at("done")


def go_to_the_end(phone, remark):
    """A screening that came back, from the person's page to the seal."""
    phone.press()
    phone.at("ask")
    stop(phone)
    phone.press()
    phone.at("result")
    finish(phone, remark)


def as_card(phone, language):
    """The question in large type to be held out, and back; then as a list, and back."""
    phone.page.locator(".tools button").nth(1).click()
    phone.page.wait_for_selector("main.plain")
    phone.look("card-" + language)
    languages = phone.page.evaluate("Array.from(document.querySelectorAll('button.answer'), (one) => one.lang)")
    phone.page.locator(".tools button").nth(1).click()
    phone.page.wait_for_selector("main:not(.plain)")
    phone.page.locator(".tools button").nth(2).click()
    phone.page.wait_for_selector(".options.three")
    phone.look("list-" + language)
    phone.page.locator(".tools button").first.click()
    phone.page.wait_for_selector("button.answer")
    return languages


def stop(phone):
    if phone.draft().get("at") != "end":
        phone.page.locator(".tools button").last.click()
        phone.until("() => document.querySelector('button.answer') === null")


def open_raid(phone, people):
    phone.go("open-batch")
    phone.at("open-batch")
    phone.page.locator("main input").first.fill(str(people))
    phone.page.locator("main select").first.select_option(index=1)
    phone.press()
    phone.at("batch/")
    return phone.page.inner_text("h1").strip()


def tour(phone, code):
    """The pages that nothing else leads through."""
    for page in ("home", "batches", "batch/" + code, "outbox", "returned", "phone", "open-batch", "join", "left/" + code):
        phone.go(page)
        phone.at(page)


def tell_left(phone, code, number, step, reason):
    phone.go("left/" + code)
    phone.at("left")
    phone.page.locator("main input").fill(str(number))
    phone.page.locator("main button.option").nth(["left", "declined", "found_charged"].index(step)).click()
    phone.page.locator("main textarea").fill(reason)
    phone.press()
    phone.at("batch/" + code)


def join_raid(phone, code):
    phone.go("join")
    phone.at("join")
    phone.page.locator("main input").first.fill(code.lower())
    phone.press()
    phone.at("batch/" + code)
