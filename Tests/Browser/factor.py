"""The second factor as its owner meets it: set up from the page, asked for at sign-in, lost, and given back by two."""

import base64
import hmac
import struct
import time

from visitor import PASSPHRASE, Visitor


def code(secret, ahead=0):
    """RFC 6238, for the time step so many after the present one: a code that was used is no good again."""
    step = int(time.time()) // 30 + ahead
    mac = hmac.digest(base64.b32decode(secret), struct.pack(">Q", step), "sha1")
    at = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def sign_in(visitor, username, typed):
    visitor.go("/sign-in")
    visitor.submit("/sign-in", {"username": username, "password": PASSPHRASE, "code": typed})


def walk(browser, server, expect):
    owner = Visitor(browser, server, "vilay", "en")
    owner.go("/account")
    expect("the account page passes axe", not owner.axe() and not owner.untranslated(), owner.axe())
    owner.go("/account/factor")
    expect("the page that sets a factor up passes axe", not owner.axe() and not owner.untranslated(), owner.axe())
    secret = owner.page.inner_text(".typed code").replace(" ", "")
    owner.submit("/account/factor", {"code": "000000" if code(secret) != "000000" else "000001"})
    expect("a wrong first code is refused", "not the code of the moment" in owner.text(), owner.text())
    owner.submit("/account/factor", {"code": code(secret)})
    expect("the right one turns it on", owner.path == "/account" and "Set up" in owner.text(), owner.text())

    other = Visitor(browser, server, None, "en")
    sign_in(other, "vilay", "")
    expect("from then on the passphrase alone is not enough", "is not right" in other.text(), other.text())
    sign_in(other, "vilay", code(secret, ahead=1))
    expect("with a code it is", other.path == "/", other.text())
    owner.go("/account")
    expect("the owner sees the other browser and the failed try",
           "failed" in owner.text() and "not known before" in owner.text(), owner.text())

    asker, confirmer = Visitor(browser, server, "thip", "en"), Visitor(browser, server, "keo", "en")
    asker.go("/factor-resets")
    asker.submit("/factor-resets", {"username": "vilay", "reason": "Lost at the river; I know her."})
    expect("who asked can't confirm", asker.page.locator("form[action^='/factor-resets/']").count() == 0)
    confirmer.go("/factor-resets")
    expect("the page of lost factors passes axe", not confirmer.axe(), confirmer.axe())
    with confirmer.page.expect_navigation():
        confirmer.page.locator("form[action^='/factor-resets/'] button").first.click()
    stand_in = confirmer.page.inner_text(".typed code")
    owner.go("/account")
    expect("whoever holds the lost phone is out", owner.path.startswith("/sign-in"), owner.path)
    sign_in(owner, "vilay", "")
    expect("the passphrase alone still is not enough", "is not right" in owner.text(), owner.text())
    sign_in(owner, "vilay", stand_in)
    owner.go("/account/factor")
    fresh = owner.page.inner_text(".typed code").replace(" ", "")
    owner.submit("/account/factor", {"code": code(fresh)})
    expect("the code handed over leads to a new factor", fresh != secret and "Set up" in owner.text(), owner.text())
