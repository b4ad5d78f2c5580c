"""kill -9 at a random moment while sixteen write; then everything acknowledged has to be there."""

import contextlib
import http.client
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.parse

from operations import Said
from workshop import kill

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from ports import free_port  # noqa: E402

# Seconds, also on a machine that builds something else meanwhile.
SLOWEST = 20
PASSPHRASE = "ferry lanterns at dusk"


def examine(workshop, place, said, with_ledger):
    """A copy of the folder is opened and checked; the folder itself stays as the killed process left it."""
    copy = os.path.join(workshop.folder, "copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(place, copy, ignore=lambda _, names: [name for name in names if name.endswith("-shm")])
    problems = []
    if with_ledger:
        held = workshop.holds(copy)
        if held != "holds":
            problems.append(held)
    return problems + said.check(os.path.join(copy, "data", "sinxay.sqlite"))


def check_kills(workshop, seed, cycles, longest=0.6, renew=25, every=5, first_problem_only=False):
    """Of soak-writer. Gives (cycles, operations acknowledged, slowest restart in seconds, problems)."""
    chance = random.Random(seed)
    problems, acknowledged, slowest, place, said = [], 0, 0.0, None, None
    for cycle in range(cycles):
        if cycle % renew == 0:
            acknowledged += len(said.kept) if said else 0
            place, said = workshop.fresh("killed"), Said()
        began = time.monotonic()
        process = workshop.writer(place, f"K{cycle}", seed * 100_000 + cycle)
        first = process.stdout.readline()
        if first != b"ready\n":
            problems.append(f"cycle {cycle}: did not start: {process.stderr.read().decode()[-500:]}")
            break
        slowest = max(slowest, time.monotonic() - began)
        words = []
        reading = threading.Thread(target=lambda process=process, words=words: words.append(process.stdout.read()))
        reading.start()
        time.sleep(chance.uniform(0.0, longest))
        kill(process)
        reading.join()
        process.stderr.close()
        said.hear(first + words[0])
        problems += [f"cycle {cycle}: {problem}" for problem in examine(workshop, place, said, cycle % every == 0)]
        if problems and first_problem_only:
            break
    if slowest > SLOWEST:
        problems.append(f"a restart took {slowest:.1f} s")
    return cycle + 1, acknowledged + len(said.kept), slowest, problems


class Visitor(threading.Thread):
    """Registers people and corrects them over HTTP, signed in, until nobody answers."""

    def __init__(self, number, port, cookie):
        super().__init__(daemon=True)
        self.number, self.port, self.cookie = number, port, cookie
        # (kind, id or None, version, kept): in order.
        self.done = []

    def run(self):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        form = {"given_name": "Khamla", "family_name": f"Writer{self.number}", "sex": "female", "age_basis": "stated",
                "citizenship": "LA"}
        try:
            while True:
                kind, record = "create", None
                if self.done and self.done[-1][0] == "create" and self.number % 2:
                    kind, record = "correct", self.done[-1][1]
                version = 2 if kind == "correct" else 1
                self.done.append((kind, record, version, False))
                path = f"/registers/people/{record}/correct" if record else "/registers/people"
                more = {"version": "1"} if record else {}
                line.request("POST", path, urllib.parse.urlencode(form | more), {
                    "Cookie": self.cookie, "Sec-Fetch-Site": "same-origin",
                    "Content-Type": "application/x-www-form-urlencoded"})
                answer = line.getresponse()
                text = answer.read()
                if answer.status != 303:
                    # Whether it is there, nobody can know.
                    raise RuntimeError(f"{answer.status}: {text[:300]}")
                self.done[-1] = (kind, record or answer.headers["Location"].split("?")[0].rsplit("/", 1)[1], version, True)
        except (OSError, http.client.HTTPException):
            return
        except RuntimeError as error:
            self.refusal = str(error)

    refusal = None


def serve(workshop, place, port, more=None):
    process = subprocess.Popen(
        [workshop.program, "serve", "--data", os.path.join(place, "data"), "--port", str(port), "--requests", "0"],
        env=workshop.environment | (more or {}), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    for line in process.stderr:
        if "is served at" in line:
            threading.Thread(target=process.stderr.read, daemon=True).start()
            return process
    raise SystemExit("the server did not start")


def sign_in(port):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    line.request("POST", "/sign-in", urllib.parse.urlencode({"username": "noy", "password": PASSPHRASE}), {
        "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"})
    answer = line.getresponse()
    answer.read()
    return answer.headers["Set-Cookie"].split(";")[0]


def served_folder(workshop):
    """A folder with someone who can sign in."""
    place = workshop.fresh("served")
    data, rows = os.path.join(place, "data"), os.path.join(workshop.folder, "rows")
    os.makedirs(rows, exist_ok=True)
    for name, text in (("agencies", "id,name_lo,name_en,kind,level\nA-1,ກ,One,anti_trafficking_department,central\n"),
                       ("staff", "id,name,role,agency,from_day\nU-1,Noy,atd,A-1,2020-01-01\n")):
        with open(os.path.join(rows, name + ".csv"), "w", encoding="utf-8") as file:
            file.write(text)
    workshop.run("import", "--data", data, rows)
    workshop.run("account", "--data", data, "--staff", "U-1", "--username", "noy", input=PASSPHRASE + "\n")
    return place


def note(said, visitor, cycle):
    """Puts down what a visitor was told."""
    for number, (kind, record, version, kept) in enumerate(visitor.done):
        if record:
            key = (cycle, visitor.number, number)
            said.operations[key] = (kind, [record], version)
            if kept:
                said.kept.add(key)


def note_untold(workshop, said, place, cycle):
    """Those who are there and whom nobody was told of; how many."""
    copy = os.path.join(workshop.folder, "looked-at")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(place, copy, ignore=lambda _, names: [name for name in names if name.endswith("-shm")])
    with contextlib.closing(sqlite3.connect(os.path.join(copy, "data", "sinxay.sqlite"))) as connection:
        known = {ids[0] for _, ids, _ in said.operations.values()}
        untold = [record for record, in connection.execute("SELECT id FROM people") if record not in known]
    for number, record in enumerate(untold):
        said.operations[cycle, "untold", number] = ("create", [record], 1)
    return len(untold)


def check_server_stops(workshop, writers=16):
    """Its disk breaks while they write: everyone hears of it, it ends with 74, the next one has what was acknowledged."""
    place, port, said = served_folder(workshop), free_port(), Said()
    server = serve(workshop, place, port, {
        "LD_PRELOAD": workshop.recorder, "RECORDER_ROOT": place, "RECORDER_FAULT": "sync:90+:EIO"})
    cookie = sign_in(port)
    visitors = [Visitor(number, port, cookie) for number in range(writers)]
    for visitor in visitors:
        visitor.start()
    problems = []
    try:
        status = server.wait(timeout=60)
        if status != 74:
            problems.append(f"it ended with {status}")
    except subprocess.TimeoutExpired:
        problems.append("it goes on")
        kill(server)
    for visitor in visitors:
        visitor.join()
        if not (visitor.refusal or "").startswith("500"):
            problems.append(f"writer {visitor.number} heard {visitor.refusal}")
        note(said, visitor, 0)
    note_untold(workshop, said, place, 0)
    return len(said.kept), problems + examine(workshop, place, said, True)


def check_server_kills(workshop, seed, cycles, writers=16):
    """Of the server, over HTTP with sign-in, policy and ledger. Gives what `check_kills` gives."""
    chance, place = random.Random(seed), served_folder(workshop)
    port, cookie, said, problems, slowest = free_port(), None, Said(), [], 0.0
    for cycle in range(cycles):
        began = time.monotonic()
        server = serve(workshop, place, port)
        slowest = max(slowest, time.monotonic() - began)
        # The session outlives the kill as well.
        cookie = cookie or sign_in(port)
        visitors = [Visitor(number, port, cookie) for number in range(writers)]
        for visitor in visitors:
            visitor.start()
        time.sleep(chance.uniform(0.1, 1.5))
        kill(server)
        for visitor in visitors:
            visitor.join()
            if visitor.refusal:
                problems.append(f"cycle {cycle}: refused: {visitor.refusal}")
            note(said, visitor, cycle)
        # Not more than were on their way.
        untold = note_untold(workshop, said, place, cycle)
        if untold > writers:
            problems.append(f"cycle {cycle}: {untold} people of whom nobody was told")
        problems += [f"cycle {cycle}: {problem}" for problem in examine(workshop, place, said, True)]
        if problems:
            break
    if slowest > SLOWEST:
        problems.append(f"a restart took {slowest:.1f} s")
    return cycle + 1, len(said.kept), slowest, problems
