"""A cheap phone: a real Chromium with a profile of its own on the disk, and an officer's thumb."""

import os
import signal
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error

PASSPHRASE = "sang sinxay demo"
# Seconds.
PATIENCE = 180
# The screen of a phone of 2019, in points.
SIZE = {"width": 360, "height": 640}


class Phone:
    def __init__(self, playwright, address, profile, language="lo"):
        self.playwright, self.address, self.profile, self.language = playwright, address, profile, language
        self.problems, self.axe_found, self.untranslated, self.shots = [], [], [], None
        self.start()

    def start(self):
        self.context = self.playwright.chromium.launch_persistent_context(
            self.profile, executable_path="/usr/bin/chromium", args=["--no-sandbox"], viewport=SIZE,
            locale=self.language)
        # A busy machine takes its time; nothing here is about how long something takes.
        self.context.set_default_timeout(PATIENCE * 1000)
        self.page = self.context.pages[0] if self.context.pages else self.context.new_page()
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.on("console", lambda message: self.problems.append(message.text)
                     if message.type == "error" and "Failed to load" not in message.text else None)
        self.page.on("request", lambda request: self.problems.append("asked elsewhere: " + request.url)
                     if not request.url.startswith((self.address, "data:", "chrome")) else None)

    def kill(self):
        """As when the battery falls out: kill -9 of the browser that has this profile, and of nothing else."""
        mark = f"--user-data-dir={self.profile}"
        for entry in os.listdir("/proc"):
            if not entry.isdigit():
                continue
            try:
                with open(f"/proc/{entry}/cmdline", "rb") as file:
                    words = file.read().decode(errors="replace").split("\0")
            except OSError:
                continue
            if mark in words:
                try:
                    os.kill(int(entry), signal.SIGKILL)
                except ProcessLookupError:
                    pass
        try:
            self.context.close()
        except Exception:
            pass

    def end(self):
        self.context.close()

    # What an officer does.

    def sign_in(self, username):
        # Whoever was signed in before is not any more.
        self.context.clear_cookies()
        self.page.goto(self.address + "/sign-in")
        self.page.fill("[name=username]", username)
        self.page.fill("[name=password]", PASSPHRASE)
        with self.page.expect_navigation():
            self.page.locator("main form button[type=submit]").click()

    def open(self):
        self.page.goto(self.address + "/field")
        self.page.wait_for_selector("h1")

    def go(self, name):
        self.page.evaluate("name => { location.hash = '#/' + name }", name)

    def until(self, holds, argument=None):
        """Asks again and again; what Playwright has for it evaluates texts, which the page's policy refuses."""
        end = time.time() + PATIENCE
        while time.time() < end:
            try:
                if self.page.evaluate(holds, argument):
                    return
            except Error:
                # The page is just being loaded anew.
                pass
            self.page.wait_for_timeout(25)
        raise AssertionError("waited in vain for " + holds)

    def at(self, name):
        """Waits for a page to be drawn."""
        self.until("name => (document.body.dataset.page || '').startsWith(name)", name)
        self.page.wait_for_timeout(60)
        self.look(name.split("/")[0])

    def press(self, at=-1):
        """A button at the bottom; the last is the one to go on with."""
        self.page.locator("footer.actions > *").nth(at).click()

    def look(self, name):
        """Each page is looked at once: by axe, for texts that are missing, and for whoever wants pictures."""
        if name in [seen for seen, _ in self.axe_found]:
            return
        found = [v for v in Axe().run(self.page).response["violations"] if v["impact"] in ("serious", "critical")]
        self.axe_found.append((name, [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found]))
        if "⟦" in self.page.inner_text("body"):
            self.untranslated.append(name + ": " + self.page.inner_text("body").split("⟦")[1].split("⟧")[0])
        if self.shots:
            self.page.screenshot(path=os.path.join(self.shots, f"field-{name}-{self.language}.png"))

    def set_up(self, username, label):
        self.sign_in(username)
        self.open()
        self.go("setup")
        self.at("setup")
        inputs = self.page.locator("main input")
        inputs.nth(0).fill("Phone of " + username)
        inputs.nth(1).fill(label)
        inputs.nth(2).fill(PASSPHRASE)
        self.press()
        self.at("home")

    def unlock(self, label=None):
        self.page.wait_for_selector("h1")
        if label and self.page.locator("input[type=password]").count() == 0:
            self.page.locator("ul.rows a", has_text=label).first.click()
        self.page.fill("input[type=password]", PASSPHRASE)
        self.look("unlock")
        self.press()
        self.at("home")

    def lock(self):
        self.go("home")
        self.at("home")
        self.press(0)
        self.page.wait_for_selector("ul.rows a, input[type=password]")

    # What the program knows, asked of its own parts.

    def ask(self, module, call):
        return self.page.evaluate(
            f"import('/field/app/{module}.js').then(async (m) => {{ const v = await {call}; return v }})")

    def unsent(self):
        return self.ask("data/operations", "m.outbox().then((rows) => rows.filter((row) => !row.refused).length)")

    def draft(self):
        return self.ask("app/work", "m.current()")

    def strip(self):
        return self.page.inner_text("#strip")

    def send(self):
        self.ask("sync/sender", "m.soon()")
