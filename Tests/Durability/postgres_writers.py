"""Sixteen writers through the store, and what they were told of each write."""

import collections
import os
import signal
import subprocess
import threading

from postgres_server import wait


class Writers:
    def __init__(self, sinxay, data, database, key_store):
        self.command = [sinxay, "soak-writer", "--data", data, "--database", database, "--key-store", key_store]
        # What was begun, by run, writer and number: kind, ids, version; and what each was told.
        self.begun, self.told = {}, collections.defaultdict(set)
        self.runs, self.process, self.reader = 0, None, None

    def start(self):
        self.runs += 1
        self.process = subprocess.Popen(
            [*self.command, "--name", f"S{self.runs}", "--seed", str(self.runs)], stdout=subprocess.PIPE, text=True,
            env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
        self.reader = threading.Thread(target=self.read, args=(self.process.stdout, self.runs), daemon=True)
        self.reader.start()

    def read(self, lines, run):
        for line in lines:
            word, *more = line.split(None, 3)
            # A line that the kill cut short says nothing.
            if len(more) < 2 or not line.endswith("\n"):
                continue
            key = (run, more[0], more[1])
            if word == "begin":
                kind, ids, version = more[2].split()
                self.begun[key] = (kind, ids.split(","), int(version))
            elif not (word == "failed" and self.begun[key][0] == "given-up"):
                self.told[word].add(key)

    @property
    def kept(self):
        return len(self.told["kept"])

    def wait_for(self, more, seconds=60):
        goal = self.kept + more
        wait(lambda: self.kept >= goal or self.process.poll() is not None, seconds, f"{more} more acknowledged writes")
        if self.process.poll() is not None:
            raise SystemExit(f"the writers ended with {self.process.returncode}")

    def kill(self):
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.reader.join()

    def missing(self, server, database):
        """What was acknowledged and is not there; what was said to be lost and is there: ids with their version, of
        openings their leaves."""
        # In this order: they go on writing meanwhile.
        kept, lost = self.written("kept"), self.written("lost")
        opened = collections.Counter(what for what in self.versions("kept", {"open"}))
        there = set(server.query(
            "SELECT id || ' ' || version FROM people UNION ALL SELECT id || ' ' || version FROM people_past", database))
        leaves = collections.Counter(server.query("SELECT record || ' ' || version FROM ledger WHERE act = 'read'", database))
        return (kept - there) | {f"opening of {what}" for what in opened if leaves[what] < opened[what]}, lost & there

    def written(self, word):
        return set(self.versions(word, {"create", "pair", "correct"}))

    def versions(self, word, kinds):
        told = [self.begun[key] for key in set(self.told[word])]
        return [f"{id} {version}" for kind, ids, version in told if kind in kinds for id in ids]
