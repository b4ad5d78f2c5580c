"""The server's memory with the sample after some hundreds of page views of many kinds."""

import re

import sinxay as program
from sinxay import HOME

LIMIT_MB = 150
PORT = 8494


def resident_mb(pid):
    status = open(f"/proc/{pid}/status").read()
    return {name: int(re.search(rf"{name}:\s+(\d+)", status)[1]) / 1024 for name in ("VmRSS", "VmHWM")}


def measure(sinxay, folder, quick):
    data = sinxay.make("memory", HOME / "Samples/laos-2020")
    sinxay.open_account(data, "U-NOY", "noy")
    views = 200 if quick else 1000
    with sinxay.serving(data, PORT) as server:
        started = resident_mb(server.pid)
        cookie = program.sign_in(PORT, "noy")
        seen = 0
        known, waiting = {"/"}, ["/"]
        while waiting and seen < views:
            # A walk along the site's own links, one page of a kind after another.
            path = waiting.pop(0)
            try:
                page = program.get(PORT, path, cookie)
            except Exception as problem:
                print(f"  (left out {path}: {problem})")
                continue
            seen += 1
            for link in re.findall(r'href="(/[^"#]*)"', page):
                link = link.replace("&amp;", "&")
                if link not in known and not link.startswith(("/assets", "/language", "/sign")) and "export" not in link:
                    known.add(link)
                    waiting.append(link)
        ended = resident_mb(server.pid)
    print(f"""
Memory of the server with the sample (MB; must stay under {LIMIT_MB})
  at the start            {started['VmRSS']:8.0f}
  after {seen:5} page views  {ended['VmRSS']:8.0f}   (most at any time {ended['VmHWM']:.0f})
  {'under' if ended['VmHWM'] < LIMIT_MB else 'OVER'} the limit""")
    return {"views": seen, "start_mb": started["VmRSS"], "end_mb": ended["VmRSS"], "peak_mb": ended["VmHWM"]}
