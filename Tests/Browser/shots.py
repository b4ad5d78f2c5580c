"""Screenshots of the main pages for the README."""

import os

from visitor import Visitor

PAGES = [
    ("home-officer", "kham", "/", "lo", 360),
    ("screening", "kham", "/screenings/new?context=returnee&age_status=adult&consent=yes", "lo", 360),
    ("referrals", "noy", "/referrals", "en", 1280),
    ("cases", "noy", "/cases", "en", 1280),
    ("figures", "phone", "/figures?period=2020-04/2021-03", "en", 1280),
    ("figures-lo", "phone", "/figures?period=2020", "lo", 1280),
    ("completeness", "phone", "/figures/completeness", "en", 1280),
    ("registers", "noy", "/registers", "lo", 1280),
]


def take(browser, server, folder):
    os.makedirs(folder, exist_ok=True)
    for name, username, path, language, width in PAGES:
        visitor = Visitor(browser, server, username, language, width, 1100 if width > 400 else 720)
        visitor.go(path)
        visitor.page.screenshot(path=os.path.join(folder, name + ".png"))
    for name, username, listed, prefix in [
        ("screening-result", "noy", "/screenings?result=trafficking", "/screenings/S"),
        ("person", "noy", "/people", "/people/P"), ("case", "noy", "/cases", "/cases/C"),
    ]:
        visitor = Visitor(browser, server, username, "en", 1280, 1100)
        visitor.go(listed)
        visitor.go(visitor.page.locator(f'main a[href^="{prefix}"]').first.get_attribute("href"))
        visitor.page.screenshot(path=os.path.join(folder, name + ".png"))
