"""Screening in the field, in real Chromium: forty people of one raid on two phones without a network, two officers on
one of them, the battery falling out, and a line that loses, repeats and reorders. Each screening arrives once; of what
was written nothing can be read on the phones' disks.

Usage: field.py PATH_OF_SINXAY [--shots FOLDER]
"""

import os
import re
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

import field_data
import field_work as work
from bad_line import BadLine
from phone import Phone
from visitor import Server

# Screened; two more are found: one leaves, one does not want to be asked.
PEOPLE = 40
HALF = PEOPLE // 2
PLACE = "Mango tree landing"
# Over the line, with texts and forms; a second time, nothing.
LARGEST_FIRST_LOAD = 300_000
EIGHT_DAYS = 8 * 24 * 3600
failures = []


def expect(name, holds, detail=""):
    print(("✓ " if holds else "✗ ") + name, flush=True)
    if not holds:
        failures.append(name)
        print("    " + str(detail)[:2000].replace("\n", "\n    "), flush=True)


class Canaries:
    """Names and remarks that stand nowhere else, to be searched for on disks."""

    def __init__(self):
        self.names, self.remarks = [], []

    def name(self):
        self.names.append(f"Vannaly{len(self.names):03d}qx")
        return self.names[-1]

    def remark(self):
        self.remarks.append(f"ຫມາຍເຫດzk{len(self.remarks):03d}")
        return self.remarks[-1]


def set_up(one, two, line):
    began = line.received
    one.open()
    one.at("unlock")
    # The service worker and the library are there once nothing is asked any more.
    line.quiet()
    size = line.received - began
    expect(f"The first load is {size // 1000} KB, with forms and texts", size < LARGEST_FIRST_LOAD, size)
    one.set_up("kham", "1")
    one.lock()
    one.set_up("boun", "2")
    one.lock()
    two.set_up("noy", "N")
    for phone in (one, two):
        line.quiet()
        expect("Everything that is needed is on the phone", phone.ask("data/library", "m.isComplete()"))


def offline_work(one, two, line, canaries):
    line.mode = "down"
    for phone in (one, two):
        phone.context.set_offline(True)
        phone.page.reload()
    one.unlock("1")
    two.unlock()
    code = work.open_raid(one, PEOPLE + 2)
    expect("A raid has a code of six", re.fullmatch("[2-9A-HJKMNP-Z]{6}", code), code)
    for number in range(1, 11):
        work.screen(one, canaries.name(), canaries.remark(), number, code)
    battery(one, canaries, code)
    for number in range(12, HALF + 1):
        work.screen(one, canaries.name(), canaries.remark(), number, code, consent=number != 13)
    one.lock()
    one.unlock("2")
    for turn in range(3):
        work.screen(one, canaries.name(), canaries.remark(), stop=turn > 0, place=PLACE if turn == 1 else None)
    work.tour(one, code)
    one.lock()
    work.join_raid(two, code)
    for number in range(HALF + 1, PEOPLE + 1):
        work.screen(two, canaries.name(), canaries.remark(), number, code, private=number == HALF + 1,
                    refer=number == HALF + 2)
    work.tell_left(two, code, PEOPLE + 1, "left", canaries.remark())
    work.tell_left(two, code, PEOPLE + 2, "declined", canaries.remark())
    work.tour(two, code)
    expect("The strip says what waits", str(HALF + 2) in two.strip(), two.strip())
    return code


def battery(phone, canaries, code):
    """Kill -9 in the middle of a screening, right after a tap."""
    name = canaries.name()
    work.screen(phone, name, "", 11, code, answers="yyny", until="asked")
    phone.kill()
    phone.start()
    phone.context.set_offline(True)
    phone.open()
    phone.unlock("1")
    rows = phone.page.locator("main button.row")
    expect("After kill -9 the screening is still there", rows.count() == 1, phone.page.inner_text("main"))
    rows.first.click()
    phone.at("ask")
    draft = phone.draft()
    expect("At most the last tap is lost", len(draft["answers"]) >= 3 and draft["person"]["given_name"] == name, draft)
    phone.page.locator(".tools button").last.click()
    phone.page.wait_for_function("import('/field/app/app/work.js').then((m) => m.current().at === 'end')")
    phone.page.wait_for_timeout(100)
    phone.press()
    phone.at("result")
    work.finish(phone, canaries.remark())


def reconnect(phones, line):
    line.mode = "bad"
    for phone in phones:
        phone.context.set_offline(False)
    end = time.time() + 240
    while any(phone.unsent() for phone in phones) and time.time() < end:
        for phone in phones:
            phone.send()
    for phone in phones:
        expect("Everything was sent over the bad line", phone.unsent() == 0, phone.strip())
    line.mode = "good"
    line.deliver_late()
    print("    the line: " + ", ".join(f"{count} {fate}" for fate, count in line.happened.items()), flush=True)
    expect("The line was bad in each way", all(line.happened.values()), line.happened)


def idle(one):
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


def lease(one, line, canaries):
    """Nobody comes back to a screening for eight days: it goes to the server unfinished, and back to its author."""
    one.unlock("1")
    name = canaries.name()
    work.screen(one, name, "", answers="yy", until="asked")
    one.lock()
    line.mode = "down"
    one.page.clock.install(time=time.time() + EIGHT_DAYS)
    one.page.reload()
    one.page.wait_for_selector("h1")
    expect("After the lease nobody is set up on the phone", one.ask("data/officers", "m.list()") == [])
    expect("What was begun is in the outbox, sealed", one.unsent() == 1, one.strip())
    one.kill()
    one.start()
    line.mode = "good"
    one.set_up("kham", "1")
    end = time.time() + 60
    while one.unsent() and time.time() < end:
        one.send()
    one.ask("sync/renew", "import('/field/app/app/session.js').then((s) => m.renew(s.session()))")
    one.go("returned")
    one.at("returned")
    expect("It came back to its author", one.page.locator("section.card").count() == 1, one.page.inner_text("main"))
    one.page.locator("section.card button").first.click()
    one.at("details")
    expect("With what was told", one.page.locator("main input").first.input_value() == name)
    one.press()
    one.at("ask")
    one.page.locator(".tools button").last.click()
    one.page.wait_for_function("import('/field/app/app/work.js').then((m) => m.current().at === 'end')")
    one.page.wait_for_timeout(100)
    one.press()
    one.at("result")
    work.finish(one, canaries.remark())
    one.send()
    expect("Mended, it is sent", one.unsent() == 0, one.strip())


def readable(profile, words):
    """The words that stand in some file of a profile, in either of the ways in which browsers write text."""
    forms = [(word, form) for word in words for form in (word.encode(), word.encode("utf-16-le"))]
    found = set()
    for folder, _, files in os.walk(profile):
        for file in files:
            try:
                with open(os.path.join(folder, file), "rb") as opened:
                    content = opened.read()
            except OSError:
                continue
            found.update((word, file) for word, form in forms if form in content)
    return sorted(found)


def disks(phones, canaries):
    control = "Controlword77"
    for phone in phones:
        phone.ask("data/database", f"m.put('settings', {{id: 'control', value: '{control}'}})")
        words = canaries.names + canaries.remarks + ["sang sinxay demo"]
        expect("No name and no remark can be read on the phone's disk", not readable(phone.profile, words),
               readable(phone.profile, words)[:10])
        expect("… where a word that was written plainly is found", readable(phone.profile, [control]))


def main():
    program = os.path.abspath(sys.argv[1])
    server = Server(program)
    line = BadLine(server.port)
    canaries = Canaries()
    with tempfile.TemporaryDirectory() as folder:
        try:
            with sync_playwright() as playwright:
                phones = [Phone(playwright, line.address, os.path.join(folder, name), language)
                          for name, language in (("one", "lo"), ("two", "en"))]
                one, two = phones
                if "--shots" in sys.argv:
                    one.shots = two.shots = sys.argv[sys.argv.index("--shots") + 1]
                before = field_data.screenings(server, program)
                set_up(one, two, line)
                code = offline_work(one, two, line, canaries)
                disks(phones, canaries)
                reconnect(phones, line)
                idle(one)
                lease(one, line, canaries)
                disks(phones, canaries)
                for phone in phones:
                    expect("axe finds nothing serious", not any(found for _, found in phone.axe_found),
                           "\n".join(f"{name}: {found}" for name, found in phone.axe_found if found))
                    expect("Every text is there", not phone.untranslated, phone.untranslated)
                    expect("No script fails and nothing is asked elsewhere", not phone.problems, phone.problems[:5])
                    phone.end()
                field_data.check(server, program, before, code, canaries, PEOPLE, PLACE, expect)
        finally:
            line.end()
            server.end()
    print(f"{len(failures)} failed" if failures else "The field holds.")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
