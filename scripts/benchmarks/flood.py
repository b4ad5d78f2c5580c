"""How slow a page gets while fifty at once send what costs most: guesses, marks, huge forms, slow bodies, operations."""

import http.client
import json
import socket
import threading
import time
import urllib.parse

import sinxay as program
from sinxay import HOME

PORT = 8495
SENDERS = 50
# One that reads and opens records, and that a day's limit on browsing does not end.
PAGE = "/referrals"
# Two marks that a letter's form sorts: what is not bounded costs the square of them.
HEAP = "a" + "\u0315\u0300" * 35_000
ENCODED = urllib.parse.quote(HEAP)
LONG = "a+ferry+with+lanterns+at+dusk"
HUGE = "&".join(f"field{number}={'x' * 480}" for number in range(1900))


def page_times(cookie, seconds):
    """Milliseconds of one page after another, a twentieth of a second apart, as a person's browser would ask."""
    line = http.client.HTTPConnection("127.0.0.1", PORT)
    times, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        began = time.perf_counter()
        line.request("GET", PAGE, headers={"Cookie": cookie, "Accept-Language": "en"})
        answer = line.getresponse()
        answer.read()
        times.append((time.perf_counter() - began) * 1000)
        assert answer.status == 200, answer.status
        time.sleep(0.05)
    return sorted(times)


def encoded(path, body):
    return "POST", path, body.encode(), "application/x-www-form-urlencoded"


def form(path, fields):
    return encoded(path, urllib.parse.urlencode(fields))


def data(path, body):
    return "POST", path, json.dumps(body, ensure_ascii=False).encode(), "application/json"


# A cookie that names no session: the request is a stranger's all the same.
FALSE = "__Host-sinxay=" + "x" * 43

# What one sender sends, by its number and how often it has tried: a name of its own each time, so that no throttle but
# the bounds and the pools hold it back. Whether it is sent from an account, or with which cookie.
KINDS = {
    "guesses at sign-in": (False, lambda n, t: form("/sign-in", {"username": f"u{n}-{t}", "password": "a guess of length"})),
    "guesses at /join": (False, lambda n, t: form(
        "/join", {"username": f"u{n}-{t}", "code": f"{n:010}{t:010}", "passphrase": LONG, "again": LONG})),
    "marks as username": (False, lambda n, t: encoded("/sign-in", f"password=x&username={ENCODED}")),
    "marks and a false cookie": (FALSE, lambda n, t: encoded("/sign-in", f"password=x&username={ENCODED}")),
    "guesses, false cookie": (FALSE, lambda n, t: form("/join", {"username": f"u{n}-{t}", "code": f"{n:010}{t:010}"})),
    "marks as passphrase": (False, lambda n, t: encoded("/sign-in", f"username=u{n}-{t}&password={ENCODED}")),
    "marks as invitation": (False, lambda n, t: encoded("/join", f"username=u&passphrase={LONG}&again={LONG}&code={ENCODED}")),
    "marks in a search": (True, lambda n, t: ("GET", "/people?q=" + ENCODED[:36_001], None, "")),
    "marks in a form": (True, lambda n, t: encoded("/registers/people", f"given_name={ENCODED}&sex={ENCODED}")),
    "huge forms": (True, lambda n, t: encoded("/registers/people", HUGE)),
    "operations of a phone": (True, lambda n, t: data("/field/operations", {"operations": [
        {"id": f"{n:016x}{t:016x}", "key": "intake", "enc": "A" * 43, "text": "A" * 2000} for _ in range(50)]})),
}


class Sender(threading.Thread):
    """Tries again as soon as it has its answer; a fifth of a second later if it was told to wait."""

    def __init__(self, number, stop, make, cookie):
        super().__init__(daemon=True)
        self.number, self.stop, self.make, self.cookie, self.answers = number, stop, make, cookie, {}

    def run(self):
        line, tries = http.client.HTTPConnection("127.0.0.1", PORT), 0
        while not self.stop.is_set():
            tries += 1
            method, path, body, kind = self.make(self.number, tries)
            # Another network each time.
            head = {"Sec-Fetch-Site": "same-origin", "X-Forwarded-For": f"10.{self.number}.{tries // 250 % 250}.{tries % 250}"}
            if kind:
                head["Content-Type"] = kind
            if self.cookie:
                head["Cookie"] = self.cookie
            try:
                line.request(method, path, body, head)
                answer = line.getresponse()
                answer.read()
            except (OSError, http.client.HTTPException):
                line.close()
                self.count("broken off")
                continue
            self.count(answer.status)
            if answer.status in (429, 503):
                time.sleep(0.2)

    def count(self, status):
        self.answers[status] = self.answers.get(status, 0) + 1


class Trickler(threading.Thread):
    """Begins ten forms and sends a byte of each twice a second: what waits for a body must hold nobody up."""

    def __init__(self, number, stop):
        super().__init__(daemon=True)
        self.stop, self.answers = stop, {}

    def run(self):
        lines = [socket.create_connection(("127.0.0.1", PORT)) for _ in range(10)]
        for line in lines:
            line.sendall(b"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\n"
                         b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000000\r\n\r\n")
        while not self.stop.is_set():
            for line in lines:
                try:
                    line.sendall(b"a")
                except OSError:
                    self.answers["broken off"] = self.answers.get("broken off", 0) + 1
            time.sleep(0.5)
        for line in lines:
            line.close()


def flooded(cookie, seconds, senders):
    """The page's times while they send, and what they were answered."""
    for sender in senders:
        sender.start()
    time.sleep(1)
    times, answers = page_times(cookie, seconds), {}
    senders[0].stop.set()
    for sender in senders:
        sender.join()
        for status, count in sender.answers.items():
            answers[status] = answers.get(status, 0) + count
    return times, answers


def compare(sinxay, folder, quick):
    data_folder = sinxay.make("flood", HOME / "Samples/laos-2020")
    for staff, name in [("U-NOY", "noy"), ("U-KHAM", "kham")]:
        sinxay.open_account(data_folder, staff, name)
    seconds, rounds = (3, 1) if quick else (10, 3)
    middle = lambda times: times[len(times) // 2]  # noqa: E731
    late = lambda times: times[int(len(times) * 0.95)]  # noqa: E731
    show = lambda values: " / ".join(f"{value:.1f}" for value in sorted(values))  # noqa: E731
    results = {}
    # As a site is served: an account is held to so many requests a second.
    with sinxay.serving(data_folder, PORT, "--proxy", "127.0.0.1", "--requests", "20"):
        cookie, own = program.sign_in(PORT, "noy"), program.sign_in(PORT, "kham")
        page_times(cookie, 1)
        print(f"\nThe inbox of referrals while {SENDERS} send at once (ms, {rounds} rounds of {seconds} s; p95 in brackets)")
        for kind in [*KINDS, "slow bodies"]:
            calm, flood, answers = [], [], {}
            for _ in range(rounds):
                calm.append(page_times(cookie, seconds))
                stop = threading.Event()
                if kind == "slow bodies":
                    senders = [Trickler(number, stop) for number in range(SENDERS)]
                else:
                    from_account, make = KINDS[kind]
                    senders = [Sender(number, stop, make, own if from_account is True else from_account or None) for number in range(SENDERS)]
                times, got = flooded(cookie, seconds, senders)
                flood.append(times)
                for status, count in got.items():
                    answers[status] = answers.get(status, 0) + count
            ratios = [middle(b) / middle(a) for a, b in zip(calm, flood)]
            print(f"  {kind:22} calm {show(map(middle, calm))} ({show(map(late, calm))})  flooded {show(map(middle, flood))}"
                  f" ({show(map(late, flood))})  × {show(ratios)}  answers {answers}", flush=True)
            results[kind] = {
                "calm_ms": [middle(times) for times in calm], "flooded_ms": [middle(times) for times in flood],
                "calm_p95": [late(times) for times in calm], "flooded_p95": [late(times) for times in flood],
                "ratios": ratios, "answers": {str(status): count for status, count in answers.items()}}
    return results
