"""The phone's rules in a real Chromium: the shared cases, and random screenings against what the server says of them.

Usage: rules.py PATH_OF_SINXAY [SCREENINGS_A_FORM]
"""

import functools
import http.server
import json
import os
import subprocess
import sys
import tempfile
import threading

from playwright.sync_api import sync_playwright

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CASES = os.path.join(ROOT, "Domain", "Tests", "shared-cases")

# In the page: what a case gives, with keys sorted and what is nothing left out, as Swift writes it.
SCRIPT = """
import { assess, holds, sections } from "/rules/index.js";

const plain = (value) => {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  const sorted = {};
  for (const key of Object.keys(value).sort()) if (value[key] !== null) sorted[key] = plain(value[key]);
  return sorted;
};
const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

self.holds = holds;
self.shown = (form, situation) => {
  const found = {};
  for (const section of sections(form, situation)) found[section.code] = section.questions.map((one) => one.code);
  return found;
};
self.assess = (form, answers, age) => assess(form, answers, age);

// The lines of a form whose digest is another one here.
self.compare = async (form, name) => {
  const lines = (await (await fetch(`/out/${name}.txt`)).text()).split("\\n").filter((line) => line);
  const wrong = [];
  for (const line of lines) {
    const [context, sector, site, age, assessed, text, digest] = line.split("\\t");
    const answers = {};
    for (const part of text.split(";")) if (part) answers[part.split("=")[0]] = part.split("=")[1];
    const situation = { context, sector, site_kind: site, age: age || null, answers };
    const shown = sections(form, situation)
      .map((section) => `${section.code}:${section.questions.map((one) => one.code).join(",")}`).join(";");
    const said = `${shown}\\n${JSON.stringify(plain(assess(form, answers, assessed)))}`;
    const own = hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(said)));
    if (own !== digest) wrong.push({ line, said });
  }
  return { count: lines.length, wrong: wrong.length, first: wrong[0] || null };
};
self.ready = true;
"""


class Files(http.server.SimpleHTTPRequestHandler):
    """The rules, the server's answers, and one page that loads both."""

    def __init__(self, out, *arguments):
        self.out = out
        super().__init__(*arguments)

    def translate_path(self, path):
        name = os.path.basename(path)
        return os.path.join(ROOT, "Field", "rules", name) if path.startswith("/rules/") else os.path.join(self.out, name)

    def log_message(self, *arguments):
        pass


failures = []


def expect(name, holds, detail=""):
    print(("✓ " if holds else "✗ ") + name, flush=True)
    if not holds:
        failures.append(name)
        print("    " + str(detail)[:4000].replace("\n", "\n    "), flush=True)


def read(name):
    with open(os.path.join(CASES, name), encoding="utf-8") as file:
        return json.load(file)


def old_browsers():
    """What the browsers of cheap phones do not read (ES2020 and later)."""
    folder = os.path.join(ROOT, "Field", "rules")
    newer = [(name, word) for name in sorted(os.listdir(folder)) for word in ("?.", "??", "||=", ".at(", "replaceAll", "Object.hasOwn")
             if word in open(os.path.join(folder, name), encoding="utf-8").read()]
    expect("the rules are ES2019", not newer, newer)


def conditions(page):
    cases = read("conditions.json")
    wrong = [
        (one["text"], case) for one in cases["conditions"] for case in one["cases"]
        if page.evaluate("([tree, situation]) => holds(tree, situation)", [one["tree"], case["in"]]) != case["holds"]]
    expect(f"{sum(len(one['cases']) for one in cases['conditions'])} shared cases of conditions", not wrong, wrong)
    wrong = [
        (one["about"], found) for one in cases["shown"]
        for found in [page.evaluate("([form, situation]) => shown(form, situation)", [cases["form"], one["in"]])]
        if found != one["shows"]]
    expect(f"{len(cases['shown'])} shared cases of what is shown", not wrong, wrong)


def assessments(page, forms):
    cases = read("assessments.json")["assessments"]
    for one in cases:
        form = forms[one["form"]]
        answers = {q["code"]: one["all"] for s in form["sections"] for q in s["questions"]} if "all" in one else {}
        answers.update(one["answers"])
        found = page.evaluate("([form, answers, age]) => assess(form, answers, age)", [form, answers, one["age"]])
        said = one["says"]
        wrong = {key: found[key] for key, value in said.items() if key not in ("open_begin", "rules") and found[key] != value}
        begin = said.get("open_begin")
        if begin is not None and found["open_questions"][:max(1, len(begin))] != begin:
            wrong["open_questions"] = found["open_questions"]
        leading = max(reversed(found["profiles"]), key=lambda p: p["classification"] == found["classification"])
        for dimension, rule in said.get("rules", {}).items():
            if next(d for d in leading["dimensions"] if d["dimension"] == dimension)["rule"] != rule:
                wrong[dimension] = rule
        expect(f"{one['form']}: {one['about']}", not wrong, wrong)


def main():
    program, count = os.path.abspath(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "10000"
    with tempfile.TemporaryDirectory() as out, sync_playwright() as playwright:
        subprocess.run([program, "compare-rules", "--out", out, "--count", count], cwd=ROOT, check=True)
        with open(os.path.join(out, "page.html"), "w", encoding="utf-8") as page:
            page.write("<!doctype html><script type=module>" + SCRIPT + "</script>")
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Files, out))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        page.on("pageerror", lambda error: expect("no error in the page", False, error))
        page.set_default_timeout(60_000)
        page.goto(f"http://127.0.0.1:{server.server_address[1]}/page.html")
        page.wait_for_function("self.ready === true")
        with open(os.path.join(out, "forms.json"), encoding="utf-8") as file:
            forms = {f"{form['code']}-{form['version']}": form for form in json.load(file)["forms"]}
        old_browsers()
        conditions(page)
        assessments(page, forms)
        for name, form in forms.items():
            found = page.evaluate("([form, name]) => compare(form, name)", [form, name])
            expect(f"{name}: {found['count']} random screenings, shown and assessed as on the server",
                   found["wrong"] == 0 and found["count"] == int(count), found)
        browser.close()
        server.shutdown()
    print(f"{len(failures)} failed" if failures else "Phone and server say the same.")
    sys.exit(1 if failures else 0)


main()
