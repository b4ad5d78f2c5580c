"""How slow a page gets while fifty guess at sign-in, each from a network of their own and at a name of their own."""

import http.client
import threading
import time
import urllib.parse

import sinxay as program
from sinxay import HOME

PORT = 8495
GUESSERS = 50


def page_times(cookie, seconds):
    """Milliseconds of one page after another, a twentieth of a second apart, as a person's browser would ask."""
    line = http.client.HTTPConnection("127.0.0.1", PORT)
    times, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        began = time.perf_counter()
        line.request("GET", "/registers/people/P-0001", headers={"Cookie": cookie, "Accept-Language": "en"})
        answer = line.getresponse()
        answer.read()
        times.append((time.perf_counter() - began) * 1000)
        assert answer.status == 200, answer.status
        time.sleep(0.05)
    return sorted(times)


class Guesser(threading.Thread):
    """Tries again as soon as it has its answer; a fifth of a second later if it was told to wait."""

    def __init__(self, number, stop):
        super().__init__(daemon=True)
        self.number, self.stop, self.answers = number, stop, {}

    def run(self):
        line, tries = http.client.HTTPConnection("127.0.0.1", PORT), 0
        while not self.stop.is_set():
            tries += 1
            # Another name and network each time: no throttle but the hashing pool holds this back.
            form = urllib.parse.urlencode({"username": f"u{self.number}-{tries}", "password": "a guess of some length"})
            line.request("POST", "/sign-in", form, {
                "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded",
                "X-Forwarded-For": f"10.{self.number}.{tries // 250}.{tries % 250}"})
            answer = line.getresponse()
            answer.read()
            self.answers[answer.status] = self.answers.get(answer.status, 0) + 1
            if answer.status != 401:
                time.sleep(0.2)


def compare(sinxay, folder, quick):
    data = sinxay.make("flood", HOME / "Samples/laos-2020")
    sinxay.open_account(data, "U-NOY", "noy")
    seconds, rounds = (4, 2) if quick else (10, 3)
    calm, flooded, answers = [], [], {}
    with sinxay.serving(data, PORT, "--proxy", "127.0.0.1"):
        cookie = program.sign_in(PORT, "noy")
        page_times(cookie, 1)
        for _ in range(rounds):
            calm.append(page_times(cookie, seconds))
            stop = threading.Event()
            guessers = [Guesser(number, stop) for number in range(GUESSERS)]
            for guesser in guessers:
                guesser.start()
            time.sleep(1)
            flooded.append(page_times(cookie, seconds))
            stop.set()
            for guesser in guessers:
                guesser.join()
                for status, count in guesser.answers.items():
                    answers[status] = answers.get(status, 0) + count
    middle = lambda rounds: [times[len(times) // 2] for times in rounds]  # noqa: E731
    late = lambda rounds: [times[int(len(times) * 0.95)] for times in rounds]  # noqa: E731
    show = lambda values: " / ".join(f"{value:.1f}" for value in sorted(values))  # noqa: E731
    ratios = [b / a for a, b in zip(middle(calm), middle(flooded))]
    print(f"""
A record's page while {GUESSERS} guess at sign-in (ms, {rounds} rounds of {seconds} s)
  calm      median {show(middle(calm)):20} p95 {show(late(calm))}
  flooded   median {show(middle(flooded)):20} p95 {show(late(flooded))}
  flooded : calm, by median  × {show(ratios)}
  guesses by status: {answers}""")
    return {"calm_ms": middle(calm), "flooded_ms": middle(flooded), "calm_p95": late(calm), "flooded_p95": late(flooded),
            "ratios": ratios, "answers": answers}
