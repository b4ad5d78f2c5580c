"""Kills, crash images and faults: nothing that was acknowledged is lost, nothing is half there.

Usage: run.py PATH_OF_SINXAY [--kills N] [--server-kills N] [--images N] [--fault-every N] [--check-every N] [--seed N]
              [--expect-loss]

The defaults are the short run of scripts/check; scripts/soak has the long one. With --expect-loss the program is a
broken one: ends well as soon as one of those that were asked for shows it.
"""

import argparse
import random
import sys
import time

from faults import check_faults
from images import check_images
from kills import check_kills, check_server_kills, check_server_stops
from workshop import Workshop

parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("--kills", type=int, default=12)
parser.add_argument("--server-kills", type=int, default=4)
parser.add_argument("--images", type=int, default=300)
parser.add_argument("--images-each", type=int, default=100)
parser.add_argument("--fault-every", type=int, default=24)
parser.add_argument("--check-every", type=int, default=5)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--expect-loss", action="store_true")
asked = parser.parse_args()
failures = 0


def tell(what, began, problems):
    global failures
    failures += len(problems)
    print(f"{'✗' if problems else '✓'} {what} ({time.monotonic() - began:.0f} s)", flush=True)
    for problem in problems[:8]:
        print("  " + problem, flush=True)


def fault_of(seed):
    """What happens to the first process of a recorded run: it ends by itself, is killed, or its disk fails."""
    chance = random.Random(seed * 7919)
    return (None, f"write:{chance.randint(1, 1500)}:KILL", f"sync:{chance.randint(1, 150)}:EIO")[seed % 3]


def images(workshop, many, **more):
    began, seen, acknowledged, problems, seed = time.monotonic(), 0, 0, [], asked.seed
    while seen < many and not (problems and asked.expect_loss):
        count, kept, found = check_images(
            workshop, seed, min(asked.images_each, many - seen), 22, every=asked.check_every, **({"fault": fault_of(seed)} | more))
        seen, acknowledged, problems, seed = seen + count, acknowledged + kept, problems + found, seed + 1
    return began, seen, acknowledged, problems


def main():
    workshop = Workshop(asked.program)
    try:
        if asked.images:
            began, seen, acknowledged, problems = images(workshop, asked.images, first_problem_only=asked.expect_loss)
            tell(f"{seen} crash images of {asked.seed} … runs with {acknowledged} acknowledged operations", began, problems)
        if asked.images and not asked.expect_loss:
            # A harness that finds nothing in a build which forgets to sync would find nothing anywhere.
            for forgotten in ("sinxay.sqlite-wal", "keys.sqlite-wal"):
                began = time.monotonic()
                _, _, found = check_images(workshop, 3, 60, 22, lie=forgotten, first_problem_only=True, every=1)
                tell(f"a build that does not sync {forgotten} is found out", began, [] if found else ["it was not"])
        if asked.fault_every:
            began = time.monotonic()
            runs, heard, problems = check_faults(workshop, asked.fault_every)
            tell(f"{runs} runs with a call that failed, {heard} operations were refused for it", began, problems)
        if asked.kills:
            began = time.monotonic()
            count, kept, slowest, problems = check_kills(
                workshop, asked.seed, asked.kills, every=asked.check_every, first_problem_only=asked.expect_loss)
            tell(f"{count} kills, {kept} acknowledged operations, slowest restart {slowest:.2f} s", began, problems)
        if asked.server_kills and not asked.expect_loss:
            began = time.monotonic()
            count, kept, slowest, problems = check_server_kills(workshop, asked.seed, asked.server_kills)
            tell(f"{count} kills of the server, {kept} acknowledged over HTTP, slowest restart {slowest:.2f} s", began, problems)
            began = time.monotonic()
            kept, problems = check_server_stops(workshop)
            tell(f"a server whose disk breaks stops, {kept} acknowledged before", began, problems)
    finally:
        workshop.close()
    if asked.expect_loss:
        sys.exit(0 if failures else 1)
    sys.exit(1 if failures else 0)


main()
