"""The program over a country: a data folder of its own, an account for each user, the site on a free port."""

import http.client
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

from rules import ROOT

sys.path.insert(0, os.path.join(ROOT, "Tests"))
from ports import free_port  # noqa: E402

PASSPHRASE = "an oracle's long passphrase"


class Server:
    def __init__(self, program, country):
        self.program = os.path.abspath(program)
        self.folder = tempfile.TemporaryDirectory()
        home = os.path.join(self.folder.name, "home")
        shutil.copytree(os.path.join(ROOT, "Content"), os.path.join(home, "Content"))
        # Every cell is asked for on one day: limits on browsing have tests of their own.
        limits = os.path.join(home, "Content", "limits", "browsing.yaml")
        with open(limits, "w", encoding="utf-8") as file:
            file.write("per_day: {opened: 1000000, listed: 1000000, searches: 1000000, exports: 1000000}\nnotice_at_percent: 100\n"
                       "exclusions_on_one_word: 1000000\n")
        os.makedirs(os.path.join(home, "Sources", "Web"))
        os.symlink(os.path.join(ROOT, "Sources", "Web", "Assets"), os.path.join(home, "Sources", "Web", "Assets"))
        os.symlink(os.path.join(ROOT, "Field"), os.path.join(home, "Field"))
        self.environment = dict(os.environ, SINXAY_HOME=home)
        self.data = os.path.join(self.folder.name, "data")
        rows = os.path.join(self.folder.name, "rows")
        os.mkdir(rows)
        country.write(rows)
        # Nobody's second factor is asked for, and nobody is told to wait: both have tests of their own.
        self.run("init", "--demonstration", "--data", self.data)
        self.run("import", "--data", self.data, rows)
        for user in country.users:
            self.run("account", "--data", self.data, "--staff", user.staff, "--username", user.name, stdin=PASSPHRASE + "\n")
        self.port = free_port()
        self.process = subprocess.Popen(
            [self.program, "serve", "--data", self.data, "--port", str(self.port), "--requests", "0"], env=self.environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.said = []
        for line in self.process.stderr:
            self.said.append(line)
            if "is served at" in line:
                break
        else:
            raise SystemExit("the server did not start: " + "".join(self.said))
        self.listener = threading.Thread(target=lambda: self.said.extend(self.process.stderr), daemon=True)
        self.listener.start()

    def run(self, *arguments, stdin=""):
        done = subprocess.run(
            [self.program, *arguments], input=stdin, capture_output=True, text=True, env=self.environment, timeout=600)
        if done.returncode != 0:
            raise SystemExit(f"sinxay {arguments[0]}: {done.stderr}")

    def end(self):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.listener.join(timeout=30)
        self.folder.cleanup()


class Visitor:
    """One user's requests over one connection."""

    def __init__(self, server, user):
        self.server, self.user = server, user
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
        self.cookie, self.requests = None, 0
        for _ in range(50):
            status, headers, _ = self.send("POST", "/sign-in", {"username": user.name, "password": PASSPHRASE})
            if status == 303:
                break
            time.sleep(0.2)
        else:
            raise SystemExit(f"{user.name} can't sign in: {status}")
        self.cookie = headers["Set-Cookie"].split(";")[0]
        # What nobody has: every refusal to this user has to look like it, byte for byte.
        self.nothing = self.get("/registers/people/NOT-THERE")
        assert self.nothing[0] == 404

    def send(self, method, path, form=None):
        headers = {"Accept-Language": "en"}
        if self.cookie:
            headers["Cookie"] = self.cookie
        body = None
        if method == "POST":
            headers["Sec-Fetch-Site"] = "same-origin"
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(form or {})
        try:
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            # On a busy machine a visitor is idle for longer than the server keeps a line open.
            self.connection.close()
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
        text = answer.read().decode("utf-8")
        self.requests += 1
        return answer.status, answer.headers, text

    def get(self, path):
        status, _, text = self.send("GET", path)
        return status, text

    def post(self, path, form=None):
        status, _, text = self.send("POST", path, form)
        return status, text
