"""Whether the time that a refused sign-in takes tells why it was refused: nobody of that name, a wrong passphrase, or
the right passphrase of somebody who has left."""

import http.client
import random
import statistics
import time
import urllib.parse

from sinxay import HOME, PASSPHRASE

PORT = 8496
ACCOUNTS = 12


def staff(folder):
    rows = ["id,name,lao_name,role,agency,post,from_day,to_day,recorded_at"]
    for number in range(ACCOUNTS):
        rows.append(f"UT-W{number},Stays {number},,officer,A-IMM-BK,,2018-01-02,,2018-01-02")
        rows.append(f"UT-L{number},Left {number},,officer,A-IMM-BK,,2018-01-02,2019-01-02,2018-01-02")
    file = folder / "refusals-rows" / "staff.csv"
    file.parent.mkdir()
    file.write_text("\n".join(rows) + "\n")
    return file.parent


def took(username, password, network):
    """Milliseconds to the refusal, on a line of its own that is open already."""
    line = http.client.HTTPConnection("127.0.0.1", PORT)
    line.connect()
    form = urllib.parse.urlencode({"username": username, "password": password})
    began = time.perf_counter()
    line.request("POST", "/sign-in", form, {
        "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded", "X-Forwarded-For": network})
    answer = line.getresponse()
    body = answer.read()
    milliseconds = (time.perf_counter() - began) * 1000
    line.close()
    assert answer.status == 401, answer.status
    return milliseconds, body


def above(some, others):
    """How often one of `some` took longer than one of `others`: 0.5 where the time tells nothing."""
    return sum((one > other) + (one == other) / 2 for one in some for other in others) / (len(some) * len(others))


def chance(some, others, dice, tries=1000):
    """How often shuffled times differ as much: small where the time tells something."""
    seen, both, beyond = abs(above(some, others) - 0.5), some + others, 0
    for _ in range(tries):
        dice.shuffle(both)
        beyond += abs(above(both[:len(some)], both[len(some):]) - 0.5) >= seen
    return beyond / tries


def compare(sinxay, folder, quick):
    data = sinxay.make("refusals", HOME / "Samples/laos-2020")
    sinxay.run("import", "--data", data, staff(folder))
    for number in range(ACCOUNTS):
        sinxay.open_account(data, f"UT-W{number}", f"stays{number}")
        sinxay.open_account(data, f"UT-L{number}", f"left{number}")
    dice, times, bodies = random.Random(20201124), {"nobody": [], "wrong": [], "left": []}, set()
    tries = [(kind, number, go) for go in range(2 if quick else 4) for number in range(ACCOUNTS) for kind in times]
    dice.shuffle(tries)
    with sinxay.serving(data, PORT, "--proxy", "127.0.0.1"):
        for count, (kind, number, go) in enumerate(tries):
            username = {"nobody": f"none{number}", "wrong": f"stays{number}", "left": f"left{number}"}[kind]
            milliseconds, body = took(
                username, PASSPHRASE if kind == "left" else "a guess of some length", f"10.1.{count // 250}.{count % 250}")
            times[kind].append(milliseconds)
            # The name is in its field again; nothing else may differ.
            bodies.add(body.replace(username.encode(), b""))
    results = {"tries_each": len(times["nobody"]), "distinct_answers": len(bodies)}
    print(f"\nRefused sign-ins ({len(times['nobody'])} of each kind, shuffled; {len(bodies)} distinct answer)")
    for kind, taken in times.items():
        quarters = statistics.quantiles(taken, n=4)
        line = f"  {kind:8} quartiles {quarters[0]:6.1f} / {quarters[1]:6.1f} / {quarters[2]:6.1f} ms"
        results[kind] = {"quartiles_ms": quarters}
        if kind != "nobody":
            share, luck = above(taken, times["nobody"]), chance(taken, times["nobody"], dice)
            results[kind] |= {"above_nobody": share, "by_chance": luck}
            line += f"   longer than nobody's {share:.2f} of the time (as far from 0.50 by chance: {luck:.2f})"
        print(line)
    return results
