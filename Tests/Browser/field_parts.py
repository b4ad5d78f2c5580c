"""Small parts of the phone's program, each by itself."""

CARDS = {
    "K7M2QX-14": ("K7M2QX", 14), " k7m2qx ": ("K7M2QX", None), "K7M2QX - 3": ("K7M2QX", 3), "K7M2Q": None,
    "K7M2QX-": None, "K1M2QX-1": None, "https://example.org/K7M2QX-14": None,
}
# What is typed as a year of birth or an age, on a day of 2026.
YEARS = {"1995": "1995", "31": "1995", "2538": "1995", "0": "2026", "": "", "about 30": "", "2026": "2026"}


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
        found = phone.ask("data/body", f"m.readYear({told!r}, new Date(2026, 5, 1))")
        expect(f"{told!r} is the year {read!r}", found == read, found)
    written = phone.ask("data/body", "m.answersText({ B: 'no', A: 'yes', C: 'unknown' })")
    expect("Answers are written in their order, unknown ones left out", written == "A=yes;B=no", written)
