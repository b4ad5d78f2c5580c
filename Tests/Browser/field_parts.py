"""Small parts of the phone's program, each by itself."""

import json
import os

CASES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Domain", "Tests", "shared-cases")

CARDS = {
    "K7M2QX-14": ("K7M2QX", 14), " k7m2qx ": ("K7M2QX", None), "K7M2QX - 3": ("K7M2QX", 3), "K7M2Q": None,
    "k໗m໒qx-໑໔": ("K7M2QX", 14), "K7M2QX-": None, "K1M2QX-1": None, "https://example.org/K7M2QX-14": None,
}
# What is typed as a year of birth or an age, on a day of 2026.
YEARS = {"1995": "1995", "31": "1995", "2538": "1995", "0": "2026", "": "", "2026": "2026", "໓໑": "1995", "๒๕๓๘": "1995",
         "၃၁": "1995", "１９９５": "1995", "៣១": "1995"}
# What is none stays, and is told of: it is never replaced by nothing.
NO_YEARS = {"about 30": "about 30", "199": "199", "ສາມສິບ": "ສາມສິບ", "໑໙໙": "199", "3000": "3000"}


def check(phone, expect):
    for told, read in CARDS.items():
        found = phone.ask("data/batches", f"m.readCard({told!r})")
        found = found and (found["code"], found["number"])
        expect(f"The card {told!r} is {read}", found == read, found)
    codes = phone.ask("data/batches", "Array.from({ length: 2000 }, m.newCode)")
    letters = set("".join(codes))
    expect("Codes are of their letters, and of all", letters == set("23456789ABCDEFGHJKMNPQRSTUVWXYZ"), letters)
    expect("… and differ", len(set(codes)) > 1995 and all(len(code) == 6 for code in codes))
    for told, read in YEARS.items():
        found = phone.ask("data/reading", f"m.year({told!r}, '2026-06-01')")
        expect(f"{told!r} is the year {read!r}", found == read, found)
    for told, kept in NO_YEARS.items():
        found = phone.ask("data/reading", f"[m.year({told!r}, '2026-06-01'), m.isYear(m.year({told!r}, '2026-06-01'), '2026-06-01')]")
        expect(f"{told!r} is no year, and stays", found == [kept, False], found)
    with open(os.path.join(CASES, "reading.json"), encoding="utf-8") as file:
        cases = json.load(file)
    for kind in ("line", "digits"):
        pairs = json.dumps(cases[kind])
        wrong = phone.ask("data/reading", f"{pairs}.filter(([told, read]) => m.{kind}(told) !== read)")
        expect(f"{len(cases[kind])} shared cases of how a text is read ({kind})", not wrong, wrong)
    written = phone.ask("data/body", "m.answersText({ B: 'no', A: 'yes', C: 'unknown' })")
    expect("Answers are written in their order, unknown ones left out", written == "A=yes;B=no", written)
