"""Runs the comparisons of scripts/bench and writes a table and bench-results.json."""

import argparse
import json
import os
import pathlib
import platform
import shutil
import tempfile
import time

import detail_page
import figures
import flood
import import_rows
import ledger
import memory
import posts
import refusals
import search
import users
from sinxay import Sinxay

PARTS = {
    "page": detail_page.compare, "posts": posts.compare, "import": import_rows.compare, "figures": figures.compare, "ledger": ledger.compare,
    "flood": flood.compare, "refusals": refusals.compare, "memory": memory.measure, "search": search.compare,
    "users": users.compare,
}


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    kib = int(next(line for line in open("/proc/meminfo") if line.startswith("MemTotal")).split()[1])
    return {
        "processor": model, "cores": os.cpu_count(), "memory_gb": round(kib / 1e6, 1), "system": platform.platform(),
        "load_at_start": os.getloadavg()[0], "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
    }


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sinxay", required=True, help="the program to measure")
    options.add_argument("--quick", action="store_true", help="small sizes, about three minutes")
    options.add_argument("--only", default=",".join(PARTS), help="some of: " + ",".join(PARTS))
    options.add_argument("--sizes", help="in people, for the figures: 10000,100000,1000000")
    options.add_argument("--countries", help="a folder with countries for the figures, country-10k and so on; they are changed")
    options.add_argument("--country", help="a data folder for the 300 people at work; it is changed")
    options.add_argument("--database", help="with --country: its database, if that is PostgreSQL")
    options.add_argument("--key-store", help="with --country: its key store, if that is on PostgreSQL")
    options.add_argument("--minutes", type=float, help="how long the 300 people work: 30, with --quick 1")
    options.add_argument("--per-second", type=int, default=users.PER_SECOND, help="what the 300 people ask in a second, all together")
    options.add_argument("--work", help="a folder on the disk to measure; made if missing, emptied at the end")
    chosen = options.parse_args()

    if chosen.sizes:
        figures.SIZES = figures.QUICK_SIZES = tuple(map(int, chosen.sizes.split(",")))
    figures.COUNTRIES = chosen.countries
    users.COUNTRY, users.MINUTES, users.PER_SECOND = chosen.country, chosen.minutes, chosen.per_second
    for option in ("database", "key_store"):
        if value := getattr(chosen, option):
            users.OPTIONS += ["--" + option.replace("_", "-"), value]
    results = {"machine": machine(), "quick": chosen.quick}
    print(" · ".join(f"{name} {value}" for name, value in results["machine"].items()))
    # Not under /tmp by default: that may be memory, which makes fsync free.
    folder = pathlib.Path(chosen.work or tempfile.mkdtemp(prefix="bench-", dir=".build"))
    folder.mkdir(exist_ok=True)
    try:
        sinxay = Sinxay(pathlib.Path(chosen.sinxay).resolve(), folder)
        for part in chosen.only.split(","):
            started = time.monotonic()
            results[part] = PARTS[part](sinxay, folder, chosen.quick)
            results[part]["took_seconds"] = round(time.monotonic() - started)
            pathlib.Path("bench-results.json").write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print("\nWritten to bench-results.json.")


main()
