"""Sixteen writers through the store, and what they were told of each write."""

import collections
import os
import signal
import subprocess
import threading

from postgres_server import wait


class Writers:
    def __init__(self, sinxay, data, database, key_store):
        self.command = [sinxay, "soak-writers", "--data", data, "--database", database, "--key-store", key_store]
        self.told = collections.defaultdict(set)
        self.runs, self.process, self.reader = 0, None, None

    def start(self):
        self.runs += 1
        self.process = subprocess.Popen(
            [*self.command, "--run", str(self.runs)], stdout=subprocess.PIPE, text=True,
            env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
        self.reader = threading.Thread(target=self.read, args=(self.process.stdout,), daemon=True)
        self.reader.start()

    def read(self, lines):
        for line in lines:
            words = line.split()
            # A line that the kill cut short says nothing.
            if len(words) == 2 and line.endswith("\n"):
                self.told[words[0]].add(words[1])

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
        """What was acknowledged and is not there; what was said to be lost and is there."""
        # In this order: they go on writing meanwhile.
        kept = set(self.told["kept"])
        there = set(server.query("SELECT id FROM people", database))
        return kept - there, set(self.told["lost"]) & there
