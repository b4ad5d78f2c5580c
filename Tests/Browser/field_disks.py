"""What can be read on the disk of a phone."""

import os


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


def disks(phones, canaries, expect):
    control = "Controlword77"
    for phone in phones:
        phone.ask("data/database", f"m.put('settings', {{id: 'control', value: '{control}'}})")
        words = canaries.names + canaries.remarks + ["sang sinxay demo"]
        expect("No name and no remark can be read on the phone's disk", not readable(phone.profile, words),
               readable(phone.profile, words)[:10])
        expect("… where a word that was written plainly is found", readable(phone.profile, [control]))
