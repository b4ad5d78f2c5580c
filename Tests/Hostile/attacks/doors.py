"""The doors: sign-in and its waits, texts that take minutes to fold, and links that lead elsewhere."""

import base64
import concurrent.futures
import hmac
import json
import os
import socket
import struct
import subprocess
import time
import urllib.parse

from stage import PASSPHRASE, ROOT, Person, attack, free_port, home_of

# Two marks that a letter's form sorts: each further pair costs more than the one before.
MARKS = "\u0315\u0300"
BYTES = 100_000
OWN_PASSPHRASE = "ferry lanterns at dusk"


def heap(size=BYTES):
    return "a" + MARKS * (size // 4)


def seconds(stage, send):
    """Of the server's processors: what it costs, however busy the machine is with other things."""
    before = stage.busy()
    send()
    return stage.busy() - before


def raw(port, *lines):
    """A request that a library for clients would not send."""
    with socket.create_connection(("127.0.0.1", port), timeout=120) as line:
        line.sendall(b"\r\n".join([*lines, b"Host: 127.0.0.1", b"Connection: close", b"", b""]))
        while line.recv(65536):
            pass


def slow(stage, kinds):
    """The kinds that take far longer with marks than with as many bytes of letters."""
    found = []
    for name, send in kinds.items():
        plain = seconds(stage, lambda: send("a" * BYTES))
        marks = seconds(stage, lambda: send(heap()))
        if marks > 5 * plain + 1:
            found.append(f"{name}: {marks:.1f} s for {BYTES // 1000} KB of marks, {plain:.2f} s for letters")
    return "; ".join(found) or None


@attack("to keep the server's processors busy with a few texts of combining marks, as a stranger")
def marks_of_strangers(stage):
    stranger, port = stage.stranger(), stage.port
    long = "a ferry with lanterns at dusk"
    return slow(stage, {
        "username": lambda text: stranger.post("/sign-in", {"username": text, "password": "x"}),
        "passphrase": lambda text: stranger.post("/sign-in", {"username": "nobody", "password": text}),
        "code": lambda text: stranger.post("/sign-in", {"username": "nobody", "password": "x", "code": text}),
        "invitation": lambda text: stranger.post(
            "/join", {"username": "nobody", "code": text, "passphrase": long, "again": long}),
        "invited": lambda text: stranger.post(
            "/join", {"username": text, "code": "x", "passphrase": long, "again": long}),
        "a field's name": lambda text: stranger.post("/sign-in", {text: "x"}),
        "way back": lambda text: stranger.post("/sign-in", {"username": "n", "password": "x", "back": "/" + text}),
        **{
            header: lambda text, header=header: raw(
                port, b"GET /sign-in HTTP/1.1", header.encode() + b": " + text[:15_000].encode())
            for header in ["Accept-Language", "Accept-Encoding", "User-Agent", "If-None-Match", "Origin"]
        },
        "cookie": lambda text: raw(
            port, b"GET /sign-in HTTP/1.1", b"Cookie: sinxay-language=" + text[:15_000].encode()),
    })


@attack("the same from an account of one's own: forms, searches and what phones send")
def marks_of_members(stage):
    member = stage.person("kham")

    def data(path, body):
        member.send("POST", path, json.dumps(body, ensure_ascii=False).encode(), {"Content-Type": "application/json"})

    return slow(stage, {
        "a code in a form": lambda text: member.post("/registers/people", {"sex": text}),
        "a name in a form": lambda text: member.post("/registers/people", {"given_name": text, "sex": "female"}),
        "an answer": lambda text: member.post("/screenings", {"D1-01": text, "context": text}),
        "search": lambda text: member.get("/people?q=" + urllib.parse.quote(text[:6000])),
        "a phone's passphrase": lambda text: data("/field/devices", {"passphrase": text, "name": "phone"}),
        "a phone's members": lambda text: data("/field/operations", {text: 1, "operations": [{"id": text}]}),
    })


@attack("to keep those who have signed in from this browser before from signing in, by guessing at invitations")
def crowd_at_join(stage):
    known = stage.person("dala")
    long = "a ferry with lanterns at dusk"

    def guess(number):
        return stage.stranger().post(
            "/join", {"username": f"n{number}", "code": "0" * 20, "passphrase": long, "again": long}).status

    with concurrent.futures.ThreadPoolExecutor(60) as crowd:
        guesses = [crowd.submit(guess, number) for number in range(60)]
        time.sleep(0.5)
        answer = known.post("/sign-in", {"username": "dala", "password": PASSPHRASE})
        statuses = {guess.result() for guess in guesses}
    if answer.status != 303:
        return f"a known browser with the right passphrase is told {answer.status} while 60 guess at /join ({statuses})"


ELSEWHERE = [
    "/\t/evil.example", "/\n/evil.example", "/\r/evil.example", "\t//evil.example", "//evil.example", "///evil.example",
    "/\\evil.example", "\\\\evil.example", "/\\/evil.example", "/\x00/evil.example", "/\x0b/evil.example",
    "/%2f/evil.example", "/%2fevil.example", "/%5cevil.example", "/%09/evil.example", "/%00", "/./evil.example",
    "/.//evil.example", "/..//evil.example", "/people/..//evil.example", "https://evil.example", "https:evil.example",
    "evil.example", "@evil.example", "/@evil.example", ".evil.example", ":80/evil.example", "javascript:alert(1)",
    "/\u2215evil.example", "/\uff0fevil.example", "/\u3002evil", "\u00a0//evil.example", " //evil.example",
    "/people /evil", "/people\r\nSet-Cookie: a=b", "/people%0d%0aSet-Cookie: a=b", "/people?q=%0d%0a", "/people/%2e%2e",
    "/people/%2e%2e/%2fevil.example", "/assets/app.css", "/assets/../x", "/sign-out", "/nowhere", "/people/", "//",
    "/people//P-0001", "/language/lo?back=//evil.example", "/field/sw.js", "/field/pack", "/" + "a" * 3000,
]
OWN = ["/", "/sign-in", "/people", "/people?q=noy&page=2", "/people/P-0001", "/registers/services/new?person=P-1",
       "/figures/persons_convicted", "/field"]


def signed_in(stage, back):
    """Comes again when it is told to: guesses of the attack before may still be worked on."""
    for _ in range(30):
        answer = stage.stranger().post("/sign-in", {"username": "noy", "password": PASSPHRASE, "back": back})
        if answer.status not in (429, 503):
            return answer
        time.sleep(float(answer.headers.get("Retry-After") or 1))
    return answer


@attack("to lead somebody to another host, or anywhere but a page of this site, by a link that names a way back")
def ways_back(stage):
    stranger, got = stage.stranger(), []
    for back in [*ELSEWHERE, *OWN]:
        place = stranger.get("/language/en?back=" + urllib.parse.quote(back, safe="")).place
        if place != (back if back in OWN else "/"):
            got.append(f"{back!r} leads to {place!r}")
    for back in ["//evil.example", "/\t/evil.example"]:
        answer = signed_in(stage, back)
        if answer.place != "/":
            got.append(f"after sign-in {back!r} leads to {answer.place!r} ({answer.status})")
    return "; ".join(got) or None


class Country:
    """A small installation of its own, served under a wall clock that the attack sets."""

    def __init__(self, stage):
        shim, self.clock = stage.path("clock.so"), stage.path("clock")
        subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", shim, os.path.join(ROOT, "Tests/Hostile/clock.c")], check=True)
        self.set(0)
        data, samples = stage.path("doors"), os.path.join(home_of(stage.program), "Samples", "laos-2020")
        self.run(stage, "init", "--data", data, "--log-name", "example.la/attacked")
        self.run(stage, "import", "--data", data,
                 *(f"{samples}/{name}.csv" for name in ["places", "agencies", "crossings", "sites", "posts", "staff"]))
        for staff, name in [("U-NOY", "noy"), ("U-DALA", "dala")]:
            self.run(stage, "account", "--data", data, "--staff", staff, "--username", name, stdin=OWN_PASSPHRASE + "\n")
        self.command = [stage.program, "serve", "--data", data]
        self.environment = dict(stage.environment, LD_PRELOAD=shim, SINXAY_CLOCK=self.clock)
        self.begin()

    def begin(self):
        self.port = free_port()
        self.process = subprocess.Popen(
            [*self.command, "--port", str(self.port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=self.environment)
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError("the server did not start")

    @staticmethod
    def run(stage, *arguments, stdin=""):
        done = stage.run(*arguments, stdin=stdin)
        if done.returncode:
            raise RuntimeError(f"{arguments}: {done.stderr}")

    def set(self, ahead):
        with open(self.clock, "r+b" if os.path.exists(self.clock) else "wb") as file:
            file.write(struct.pack("<q", ahead))
        self.ahead = ahead

    def code(self, secret, later=0):
        step = (int(time.time()) + self.ahead + later) // 30
        mac = hmac.digest(base64.b32decode(secret), struct.pack(">Q", step), "sha1")
        at = mac[-1] & 15
        return f"{(struct.unpack('>I', mac[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"

    def sign_in(self, name, passphrase=OWN_PASSPHRASE, code=""):
        return Person(self.port, None, None).post(
            "/sign-in", {"username": name, "password": passphrase, "code": code})

    def end(self):
        self.process.terminate()
        self.process.wait(timeout=30)


@attack("to keep somebody out for hours or days by a clock that ran ahead once")
def clock_ahead(stage):
    country, got = Country(stage), []
    try:
        noy = Person(country.port, "noy", OWN_PASSPHRASE)
        page = noy.get("/account/factor").text
        secret = page.split('class="typed"')[1].split("<code>")[1].split("<")[0].replace(" ", "")
        if noy.post("/account/factor", {"code": country.code(secret)}).place != "/account":
            raise RuntimeError("no second factor could be set up")
        country.set(3 * 86_400)
        if country.sign_in("noy", code=country.code(secret)).status != 303:
            raise RuntimeError("three days ahead nobody could sign in")
        country.end()
        country.set(0)
        country.begin()
        # The step of the code that set the factor up is used; a phone shows the next one by now, or soon.
        answer = country.sign_in("noy", code=country.code(secret, later=30))
        if answer.status != 303:
            got.append(f"after a sign-in three days ahead the right code is told {answer.status}, also by a new server")

        country.set(3600)
        country.sign_in("dala", "not the passphrase")
        country.set(0)
        answer = country.sign_in("dala")
        if answer.status != 303:
            got.append(f"after one try an hour ahead the right passphrase is told {answer.status}")
    finally:
        country.end()
    return "; ".join(got) or None
