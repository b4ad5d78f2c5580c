"""A demonstration server of its own, and a browser that fills in forms as a person would."""

import os
import re
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "Tests"))
from ports import free_port  # noqa: E402

PASSPHRASE = "sang sinxay demo"
# No page may take more than this over the line, its assets being cached.
LARGEST = 60_000


class Server:
    """`sinxay demo` on a free port with a folder of its own; ended by its process id."""

    def __init__(self, program):
        self.port = free_port()
        self.folder = tempfile.TemporaryDirectory()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            [program, "demo", "--port", str(self.port), "--data", os.path.join(self.folder.name, "data")],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        # The table of sign-ins is printed once the server answers.
        for line in self.process.stdout:
            if "Sign in as any of these" in line:
                return
        raise SystemExit("the demonstration did not start")

    def end(self):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.folder.cleanup()


class Visitor:
    """One person at one browser, in one language."""

    def __init__(self, browser, server, username, language, width=1280, height=800):
        self.server, self.language, self.problems, self.largest = server, language, [], (0, "")
        self.context = browser.new_context(locale=language, viewport={"width": width, "height": height})
        self.page = self.context.new_page()
        self.page.on("console", lambda m: self.problems.append(m.text) if m.type == "error" and "404" not in m.text
                     and "422" not in m.text else None)
        self.page.on("request", lambda r: self.problems.append("asked elsewhere: " + r.url)
                     if not r.url.startswith((server.address, "data:")) else None)
        if username:
            self.go("/sign-in")
            self.submit("/sign-in", {"username": username, "password": PASSPHRASE})

    def go(self, path):
        answer = self.page.goto(self.server.address + path)
        answer.finished()
        size = answer.request.sizes()["responseBodySize"]
        if size > self.largest[0]:
            self.largest = (size, path)
        return answer

    @property
    def path(self):
        return self.page.url.removeprefix(self.server.address)

    def form(self, action, step):
        """The form that goes to `action`; with several steps on a page, the one that takes `step`."""
        forms = self.page.locator(f'main form[action="{action}"]')
        if step:
            forms = forms.filter(has=self.page.locator(f'[name="step"][value="{step}"]'))
        return forms.first

    def submit(self, action, values, step=None):
        self.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        form = self.form(action, step)
        for name, value in values.items():
            for one in value if isinstance(value, list) else [value]:
                control = form.locator(f'[name="{name}"]')
                kind = control.first.evaluate("e => e.type")
                if kind in ("radio", "checkbox"):
                    form.locator(f'[name="{name}"][value="{one}"]').check(force=True)
                elif kind == "select-one":
                    control.first.select_option(one)
                elif kind != "hidden":
                    control.first.fill(one)
        with self.page.expect_navigation():
            button = form.locator(f'button[name="step"][value="{step}"]') if step else None
            (button if button and button.count() else form.locator("button[type=submit]").last).click()

    def text(self):
        return self.page.inner_text("body")

    def axe(self):
        """What axe finds that is serious or critical on the page as it stands."""
        found = Axe().run(self.page).response["violations"]
        return [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found if v["impact"] in ("serious", "critical")]

    def squeezed(self):
        """What does not fit on a small phone: a page wider than 360 px, a badge of more lines than three."""
        size = self.page.viewport_size
        self.page.set_viewport_size({"width": 360, "height": 640})
        found = self.page.evaluate("""() => [
            ...(document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} px wide`] : []),
            ...[...document.querySelectorAll("main .badge")].filter((one) =>
                one.getBoundingClientRect().height > 3.9 * parseFloat(getComputedStyle(one).lineHeight))
              .map((one) => "squeezed: " + one.textContent)]""")
        self.page.set_viewport_size(size)
        return found

    def untranslated(self):
        return re.findall("⟦[^⟧]*⟧", self.page.content())
