"""An arrival in quarantine on two phones without a network: opened on one by its country, joined on the other by its
code; one person answers alone and is referred, one does not want to be asked."""

import field_work as work

PEOPLE = 3


def screen(one, two, canaries, expect):
    one.go("open-batch")
    one.at("open-batch")
    one.page.locator("main button.option").nth(1).click()
    one.page.locator("main input").first.fill(str(PEOPLE))
    one.press()
    expect("An arrival without its country is not opened", one.page.locator("[role=alert] .notice").count() == 1,
           one.page.inner_text("main"))
    one.page.locator("main select").first.select_option("TH")
    one.press()
    one.at("batch/")
    code = one.page.inner_text("h1").strip()
    work.screen(one, canaries.name(), canaries.remark(), 1, code, private=True, refer=True)
    one.lock()
    two.go("join")
    two.at("join")
    two.page.locator("main input").first.fill(f"{code}-2")
    two.page.locator("main button.option").nth(1).click()
    two.press()
    two.at("batch/" + code)
    work.screen(two, canaries.name(), canaries.remark(), 2, code)
    work.tell_left(two, code, 3, "declined", canaries.remark())
    return code


def check(export, code, expect):
    """`export(register)`: the rows that the server has."""
    arrivals = [row for row in export("arrivals") if row["code"] == code]
    expect("The arrival is there once, with its people",
           [(row["from_country"], row["returnees"]) for row in arrivals] == [("TH", str(PEOPLE))], arrivals)
    told = [row for row in export("batch_people") if row["arrival"] in {row["id"] for row in arrivals}]
    expect("Each of the arrival's numbers is there once", sorted(row["number"] for row in told) == ["1", "2", "3"], told)
    of = {row["id"]: row["context"] for row in export("screenings")}
    contexts = sorted((row["number"], of.get(row["screening"])) for row in told)
    expect("Two of them were screened in quarantine, one declined",
           contexts == [("1", "quarantine"), ("2", "quarantine"), ("3", None)], contexts)
