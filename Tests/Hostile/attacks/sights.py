"""Who sees whom without a word of it: lists, and what a link alone can do."""

import os
import re
import sqlite3

from stage import attack


def ledger(stage, question, *values):
    with sqlite3.connect(f"file:{os.path.join(stage._demonstration[2], 'sinxay.sqlite')}?mode=ro", uri=True) as base:
        return base.execute(question, values).fetchall()


def newcomer(stage):
    """Somebody of the department who has just been invited, whose day nobody else's attack uses."""
    passphrase = "paddies shine below nine slow clouds"
    answer = stage.person("thip").post("/staff/UX-0005/invite", {"username": "newcomer"})
    code = re.search(r"<code>([0-9A-Z-]{24})</code>", answer.text)
    if not code:
        raise RuntimeError(f"no invitation: {answer.status} {answer.text[:300]}")
    stage.stranger().post("/join", {
        "username": "newcomer", "code": code.group(1), "passphrase": passphrase, "again": passphrase})
    return stage.person("newcomer", passphrase=passphrase)


def shown(answer):
    """The people on a page of their list, by id."""
    return set(re.findall(r'href="/people/(P-[0-9A-Z]+)"', answer.text))


@attack("to read names in lists and on forms, of which nothing says who saw them")
def unseen_lists(stage):
    noy = stage.person("noy")
    for page in ("/people", "/people?page=2", "/referrals", "/"):
        last = ledger(stage, "SELECT max(number) FROM ledger")[0][0]
        answer = noy.get(page)
        if answer.status != 200:
            raise RuntimeError(f"{page}: {answer.status}")
        try:
            told = {row[0] for row in ledger(
                stage, "SELECT g.record FROM ledger l JOIN ledger_lists g ON g.leaf = l.number "
                "WHERE l.number > ? AND l.staff = 'U-NOY' AND l.register = 'people'", last)}
        except sqlite3.OperationalError:
            told = set()
        unsaid = shown(answer) - told
        if unsaid:
            return f"{page} names {len(unsaid)} people, and no leaf says who saw them"
        if page == "/referrals" and not told:
            return f"{page} names people, and no leaf says who saw them"
    return None


@attack("to copy the names of everybody from one list, page by page, in one day")
def whole_list(stage):
    newest = newcomer(stage)
    seen = set()
    for page in range(1, 42):
        answer = newest.get(f"/people?page={page}")
        if answer.status == 429:
            again = newest.get("/people?page=1")
            if again.status != 200:
                raise RuntimeError("whom they have seen they may not see again")
            return None
        if answer.status != 200:
            raise RuntimeError(f"page {page}: {answer.status}")
        seen |= shown(answer)
    return f"{len(seen)} names of people, and nobody stopped it"


@attack("to lengthen the lease of a stolen phone by a link that its owner's browser follows")
def lease_by_link(stage):
    kham = stage.person("kham")
    answer = kham.get("/field/pack", {"Sec-Fetch-Site": "cross-site"})
    if answer.status == 200:
        return "a link is answered with the pack, and renews the lease of the phone that it names"
    return None if answer.status in (404, 405) else f"answered with {answer.status}"
