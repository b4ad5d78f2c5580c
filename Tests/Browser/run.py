"""Sinxay in a real Chromium: the path of five roles in both languages, what each role is refused, axe.

Usage: run.py PATH_OF_SINXAY [--shots FOLDER]
"""

import os
import sys

from playwright.sync_api import sync_playwright

import batch
import factor
import path
import refused
import shots
import tour
from visitor import Server

failures = []


def expect(name, holds, detail=""):
    print(("✓ " if holds else "✗ ") + name, flush=True)
    if not holds:
        failures.append(name)
        print("    " + str(detail)[:2000].replace("\n", "\n    "), flush=True)


def main():
    program = os.path.abspath(sys.argv[1])
    server = Server(program)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            # Before anything is added to the sample.
            if "--shots" in sys.argv:
                shots.take(browser, server, sys.argv[sys.argv.index("--shots") + 1])
            for language in ("en", "lo"):
                path.walk(browser, server, language, expect)
                batch.walk(browser, server, language, expect)
                tour.visit(browser, server, language, expect)
            refused.check(browser, server, expect)
            factor.walk(browser, server, expect)
            browser.close()
    finally:
        server.end()
    print(f"{len(failures)} failed" if failures else "All of it holds in the browser.")
    sys.exit(1 if failures else 0)


main()
