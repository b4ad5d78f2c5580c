#!/usr/bin/env python3
"""Kills the primary again and again while sixteen write; the standby takes over and the old primary follows it. What
was acknowledged is there.

    postgres_failovers.py SINXAY [--failovers 50] [--port N] [--seed 1] [--asynchronous]

With --asynchronous nobody waits for the standby: the run then has to lose writes, which shows that it would notice."""

import argparse
import os
import random
import shutil
import subprocess
import sys
import time

from postgres_server import Server, wait
from postgres_writers import Writers

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from ports import free_port  # noqa: E402

options = argparse.ArgumentParser()
options.add_argument("sinxay")
options.add_argument("--failovers", type=int, default=50)
options.add_argument("--port", type=int, default=free_port())
options.add_argument("--seed", type=int, default=1)
options.add_argument("--asynchronous", action="store_true")
options = options.parse_args()
draw = random.Random(options.seed)
folder = f"/tmp/sinxay-failovers-{options.port}"

shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
waits = "" if options.asynchronous else "synchronous_standby_names = '*'\n"
keys = Server(f"{folder}/keys", options.port + 2)
primary = Server(f"{folder}/one", options.port, waits)
standby = Server(f"{folder}/two", options.port + 1, waits)
try:
    keys.make()
    keys.start()
    keys.create("keys")
    primary.make()
    # Until there is a standby nobody can wait for it.
    primary.settings = primary.settings.replace(waits, "") if waits else primary.settings
    primary.configure()
    primary.start()
    primary.create("data")
    standby.follow(primary)
    primary.settings += waits
    primary.configure()
    primary.query("SELECT pg_reload_conf()")
    hosts = f"127.0.0.1:{options.port},127.0.0.1:{options.port + 1}"
    address = f"postgres://postgres@{hosts}/data"
    store = f"postgres://postgres@127.0.0.1:{options.port + 2}/keys"
    place = ["--data", f"{folder}/own", "--database", address, "--key-store", store]
    subprocess.run([options.sinxay, "init", "--demonstration", *place], check=True, stderr=subprocess.DEVNULL)
    writers = Writers(options.sinxay, f"{folder}/own", address, store)
    writers.start()
    writers.wait_for(50)
    began, longest, gone_in_all = time.monotonic(), 0, 0
    for number in range(1, options.failovers + 1):
        state = "sync" if waits else "async"
        wait(lambda: primary.query("SELECT sync_state FROM pg_stat_replication WHERE state = 'streaming'") == [state],
             60, "the standby to follow")
        writers.wait_for(20)
        time.sleep(draw.uniform(0.02, 0.3))
        lost_at = time.monotonic()
        if options.asynchronous or draw.random() < 0.3:
            # The standby goes first: what is written then is on the primary alone, and acknowledged only where nobody
            # waits for a standby.
            standby.kill()
            time.sleep(0.5)
            primary.kill()
            standby.start()
        else:
            primary.kill()
        standby.promote()
        primary, standby = standby, primary
        standby.rejoin(primary)
        writers.wait_for(20, 90)
        longest = max(longest, time.monotonic() - lost_at)
        gone, back = writers.missing(primary, "data")
        gone_in_all += len(gone)
        if gone and options.asynchronous:
            print(f"✓ noticed: after {number} failovers without a synchronous standby {len(gone)} acknowledged writes are gone")
            sys.exit(0)
        if gone or back:
            sys.exit(f"✗ after {number} failovers: {len(gone)} acknowledged writes are gone {sorted(gone)[:5]}, "
                     f"{len(back)} said to be lost are there {sorted(back)[:5]}")
        if number % 5 == 0:
            print(f"  {number} failovers: {writers.kept} acknowledged, all there; {len(writers.told['lost'])} told as "
                  f"lost; {len(writers.told['open'])} told as unknown", flush=True)
    writers.kill()
    if writers.told["failed"]:
        sys.exit(f"✗ {len(writers.told['failed'])} writes failed otherwise")
    if options.asynchronous:
        sys.exit("✗ nothing was lost, though nobody waited for the standby")
    done = subprocess.run(
        [options.sinxay, "verify", *place, "--key-file", f"{folder}/own.keys"], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit("✗ " + done.stdout)
    print(f"✓ {options.failovers} failovers in {int(time.monotonic() - began)} s: {writers.kept} acknowledged writes, "
          f"none lost; the ledger holds; at most {longest:.1f} s from the kill to twenty writes after it")
finally:
    if "writers" in globals() and writers.process and writers.process.poll() is None:
        writers.kill()
    for server in (primary, standby, keys):
        server.remove()
    shutil.rmtree(folder, ignore_errors=True)
