"""Where attacks are tried: the sample country served on this machine, and people who send it any request they like."""

import functools
import http.client
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "Tests"))
from ports import free_port  # noqa: E402

PASSPHRASE = "sang sinxay demo"


def home_of(program):
    """The tree that a program was built in: its own content and assets, also for a program of an earlier commit."""
    folder = os.path.dirname(os.path.realpath(program))
    while folder != "/":
        if os.path.isdir(os.path.join(folder, "Content", "languages")):
            return folder
        folder = os.path.dirname(folder)
    return ROOT


class Stage:
    """One demonstration that attacks share, and a folder for installations of their own."""

    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.folder = tempfile.mkdtemp(prefix="sinxay-attacks-")
        self.environment = dict(os.environ, SINXAY_HOME=home_of(program), SWIFT_BACKTRACE="enable=no")
        self._demonstration = None

    @property
    def port(self):
        """The port of the sample country, which is served from the first time that it is asked for."""
        if self._demonstration is None:
            self._demonstration = self.demonstrate()
        return self._demonstration[0]

    def busy(self):
        """The seconds of processors that the shared demonstration has used."""
        assert self.port
        with open(f"/proc/{self._demonstration[1].pid}/stat", encoding="utf-8") as file:
            used = file.read().rpartition(")")[2].split()[11:13]
        return sum(map(int, used)) / os.sysconf("SC_CLK_TCK")

    def demonstrate(self):
        """Another demonstration, for an attack that would spoil the shared one: its port, process and data folder."""
        port, data = free_port(), os.path.join(self.folder, f"demo-{time.monotonic_ns()}")
        process = subprocess.Popen(
            [self.program, "demo", "--port", str(port), "--data", data], env=self.environment,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in process.stdout:
            if "Sign in as any of these" in line:
                return port, process, data
        raise SystemExit("the demonstration did not start")

    def person(self, username, port=None, passphrase=PASSPHRASE):
        """Somebody who has just signed in."""
        return Person(port or self.port, username, passphrase)

    def stranger(self, port=None):
        return Person(port or self.port, None, None)

    def run(self, *arguments, stdin="", seconds=300, environment=None):
        """A command of the program: what `subprocess.run` returns, with text."""
        return subprocess.run(
            [self.program, *map(str, arguments)], input=stdin, capture_output=True, text=True, timeout=seconds,
            env=dict(self.environment, **(environment or {})))

    def path(self, name):
        return os.path.join(self.folder, name)

    def end(self):
        if self._demonstration:
            self._demonstration[1].terminate()
            self._demonstration[1].wait(timeout=30)
        shutil.rmtree(self.folder, ignore_errors=True)


def refused(answer, status):
    """Makes sure that an attack was refused for its reason, and not by something else that went wrong."""
    if answer.status != status:
        raise RuntimeError(f"refused with {answer.status} where it should be {status}: {answer.text[:300]}")


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body
        self.text = body.decode("utf-8", "replace")
        self.place = headers.get("Location")

    def hidden(self, name):
        """The value of the first field of this name that stands in the page."""
        found = re.search(rf'name="{re.escape(name)}"[^>]*value="([^"]*)"', self.text)
        return found and found.group(1)


class Person:
    """One person's requests over one connection, as a program would send them: no script, no check before sending."""

    def __init__(self, port, username, passphrase):
        self.port, self.username, self.cookies = port, username, {}
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        if username:
            answer = self.post("/sign-in", {"username": username, "password": passphrase})
            if answer.status != 303:
                raise SystemExit(f"{username} can't sign in: {answer.status}")

    def send(self, method, path, form=None, headers=None):
        head = {"Accept-Language": "en", **(headers or {})}
        if self.cookies:
            head["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = None
        if method == "POST":
            head.setdefault("Sec-Fetch-Site", "same-origin")
            head.setdefault("Content-Type", "application/x-www-form-urlencoded")
            body = form if isinstance(form, (bytes, str)) else urllib.parse.urlencode(form or {}, doseq=True)
        for last in (False, True):
            try:
                self.line.request(method, path, body, head)
                got = self.line.getresponse()
                answer = Answer(got.status, got.headers, got.read())
                break
            except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
                self.line.close()
                if last:
                    raise
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    def get(self, path, headers=None):
        return self.send("GET", path, None, headers)

    def post(self, path, form=None, headers=None):
        return self.send("POST", path, form, headers)


ATTACKS = []


def attack(want):
    """Marks an attack. `want` says what the attacker is after; the function returns None if it was refused, or a
    sentence that says what the attacker got."""
    def mark(function):
        @functools.wraps(function)
        def run(stage):
            return function(stage)
        ATTACKS.append((want, run))
        return run
    return mark
