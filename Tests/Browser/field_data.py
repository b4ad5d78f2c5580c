"""What the server has of the field, asked of its registers at the command line."""

import csv
import io
import os
import subprocess


def export(server, program, register):
    told = subprocess.run(
        [program, "export", "--data", os.path.join(server.folder.name, "data"), "--register", register],
        cwd=os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), check=True,
        capture_output=True, text=True)
    return list(csv.DictReader(io.StringIO(told.stdout)))


def screenings(server, program):
    return {row["id"] for row in export(server, program, "screenings")}


def check(server, program, before, code, canaries, people, place, expect):
    persons = [row for row in export(server, program, "people") if row["given_name"] in canaries.names]
    counts = {name: sum(row["given_name"] == name for row in persons) for name in canaries.names}
    right = {name: 2 if name in canaries.names_twice else 1 for name in canaries.names}
    expect(f"Each of {len(counts)} people is there once", counts == right,
           {name: count for name, count in counts.items() if count != right[name]})
    made = [row for row in export(server, program, "screenings") if row["id"] not in before]
    expect(f"Each of {len(counts)} screenings is there once", len(made) == sum(right.values()), len(made))
    of = {row["id"]: row["given_name"] for row in persons}
    expect("Each is of its person", sorted(of.get(row["person"], "") for row in made) == sorted(canaries.names + canaries.names_twice))
    remarks = sorted(row["remark"] for row in made)
    expect("Each has its remark", set(remarks) <= set(canaries.remarks) and len(set(remarks)) == len(made), remarks[:5])
    crossings = [row["id"] for row in export(server, program, "crossings") if row["name_en"] == place]
    expect("The place that was added is there once", len(crossings) == 1, crossings)
    here = [row for row in made if row["crossing"] in crossings]
    # Those who come after the one for whom it was added are at the same place.
    expect("… and four were screened there", [row["informal_crossing"] for row in here] == ["yes"] * 4, here)
    referrals = [row for row in export(server, program, "referrals") if row["screening"] in {row["id"] for row in made}]
    expect("Each referral is there once", [row["to_agency"] for row in referrals] == ["A-LWU"] * 3, referrals)
    days = sorted([row["screened_on"] for row in made] + [row["made_on"] for row in referrals])
    expect("None of them has a day of a clock that was wrong", days[0] > "2016", days[:3])
    raids = [row for row in export(server, program, "raids") if row["code"] == code]
    expect("The raid is there once", len(raids) == 1 and raids[0]["people_found"] == str(people + 3), raids)
    told = [row for row in export(server, program, "batch_people") if row["raid"] == raids[0]["id"]]
    numbers = sorted(int(row["number"]) for row in told)
    expect("Each of its numbers is there once", numbers == list(range(1, people + 4)), numbers)
    screened = {int(row["number"]) for row in told if row["screening"]}
    steps = [row["step"] for row in export(server, program, "batch_person_steps") if row["record"] in {row["id"] for row in told}]
    expect("… and the one who was charged unasked is counted as that", steps.count("found_charged") == 1, steps)
    expect("Those who left, declined or were charged unasked have no screening", screened == set(range(1, people + 1)), screened)
