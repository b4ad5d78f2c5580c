#!/usr/bin/env python3
"""Kills PostgreSQL, and the program that writes to it, while sixteen write: what was acknowledged is there.

    postgres_kills.py SINXAY [--kills 200] [--app-kills 20] [--port N] [--seed 1]"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import time

from postgres_server import Server
from postgres_writers import Writers

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from ports import free_port  # noqa: E402

options = argparse.ArgumentParser()
options.add_argument("sinxay")
options.add_argument("--kills", type=int, default=200)
options.add_argument("--app-kills", type=int, default=20)
options.add_argument("--port", type=int, default=free_port())
options.add_argument("--seed", type=int, default=1)
options = options.parse_args()
draw = random.Random(options.seed)
folder = f"/tmp/sinxay-kills-{options.port}"
# The processes of a server that starts anew when one of them is killed.
PARTS = ["postgres", "checkpointer", "walwriter", "background writer"]

shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
server = Server(f"{folder}/server", options.port)
try:
    server.make()
    server.start()
    server.create("data", "keys")
    address = f"postgres://postgres@127.0.0.1:{options.port}"
    place = ["--data", f"{folder}/own", "--database", f"{address}/data"]
    subprocess.run([options.sinxay, "init", "--demonstration", *place, "--key-store", f"{address}/keys"], check=True, stderr=subprocess.DEVNULL)
    writers = Writers(options.sinxay, f"{folder}/own", f"{address}/data", f"{address}/keys")
    began = time.monotonic()
    writers.start()
    writers.wait_for(50)
    acts = ["server"] * options.kills + ["app"] * options.app_kills
    draw.shuffle(acts)
    for number, act in enumerate(acts, 1):
        time.sleep(draw.uniform(0.02, 0.4))
        if act == "app":
            writers.kill()
            writers.start()
        elif draw.random() < 0.3:
            # One process of it: the others have to go too, and it comes up by itself.
            server.kill_one(draw.choice(PARTS))
        else:
            server.kill()
            server.start()
        writers.wait_for(20)
        if number % 20 == 0 or number == len(acts):
            gone, back = writers.missing(server, "data")
            if gone or back:
                sys.exit(f"✗ after {number} kills: {len(gone)} acknowledged writes are gone {sorted(gone)[:5]}, "
                         f"{len(back)} said to be lost are there {sorted(back)[:5]}")
            print(f"  {number} kills: {writers.kept} acknowledged, all there; {len(writers.told['lost'])} told as lost; "
                  f"{len(writers.told['open'])} told as unknown", flush=True)
    writers.kill()
    if writers.told["failed"]:
        sys.exit(f"✗ {len(writers.told['failed'])} writes failed otherwise")
    done = subprocess.run(
        [options.sinxay, "verify", *place, "--key-store", f"{address}/keys", "--key-file", f"{folder}/own.keys"],
        capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit("✗ " + done.stdout)
    seconds = int(time.monotonic() - began)
    print(f"✓ {options.kills} kills of PostgreSQL and {options.app_kills} of the writers in {seconds} s: "
          f"{writers.kept} acknowledged writes, none lost; the ledger holds")
finally:
    if "writers" in globals() and writers.process and writers.process.poll() is None:
        writers.kill()
    server.remove()
    shutil.rmtree(folder, ignore_errors=True)
