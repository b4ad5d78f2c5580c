"""What is typed or stored and must not be lost: a form while its session is ended, and a register of which one row is
damaged or has no key."""

import contextlib
import os
import shutil
import sqlite3
import subprocess

from stage import attack, free_port

TYPED = "Typedbeforetheendofthesession"
LISTS = ("/people", "/registers/people", "/registers/people?q=Vongsa", "/data/people?q=Vongsa", "/screenings")


def opened(stage, suffix=""):
    """The database or the key store of the shared demonstration, for somebody who can write its files."""
    stage.port
    data = stage._demonstration[2]
    path = data + ".keys.sqlite" if suffix == "keys" else os.path.join(data, "sinxay.sqlite")
    connection = sqlite3.connect(path, timeout=20, isolation_level=None)
    return contextlib.closing(connection)


def listed(officer):
    """Somebody on the first page of the officer's list, with their record's page."""
    answer = officer.get("/people")
    start = answer.text.index('href="/people/') + len('href="/people/')
    return answer.text[start:answer.text.index('"', start)]


def failing(officer, paths):
    return [f"{path}: {status}" for path in paths for status in [officer.get(path).status] if status != 200]


@attack("to make an officer lose a form by ending the session that it was typed in")
def session_ended(stage):
    officer, elsewhere = stage.person("kham"), stage.person("kham")
    form = officer.get("/registers/people/new")
    elsewhere.post("/account/sessions")
    sent = {
        "given_name": TYPED, "sex": "female", "age_basis": "stated", "citizenship": "LA",
        "whose": form.hidden("whose") or ""}
    answer = officer.post("/registers/people", sent)
    if TYPED in answer.text:
        return "the sign-in page shows it to anybody"
    again = officer.post("/sign-in", {
        "username": "kham", "password": "sang sinxay demo", "back": answer.hidden("back") or "/",
        "kept": answer.hidden("kept") or ""})
    if TYPED not in again.text or 'action="/registers/people"' not in again.text:
        return f"after signing in again nothing of it is there ({answer.status} to {answer.place}, then {again.status})"
    return None


@attack("to save in a colleague's name what they never saw, from a page that was left open at their browser")
def another_person(stage):
    officer, colleague = stage.person("kham"), stage.person("noy")
    form = officer.get("/registers/people/new")
    answer = colleague.post("/registers/people", {
        "given_name": TYPED, "sex": "female", "age_basis": "stated", "citizenship": "LA",
        "whose": form.hidden("whose") or ""})
    if answer.status == 303 and answer.place and answer.place.startswith(("/people/", "/registers/people/")):
        return f"it was saved as the colleague's: {answer.place}"
    return "the colleague sees it" if TYPED in answer.text else None


@attack("to take every list down by damaging one row")
def one_row_damaged(stage):
    officer = stage.person("kham")
    person = listed(officer)
    with opened(stage) as database:
        row = database.execute("SELECT given_name FROM people WHERE id = ?", (person,)).fetchone()
        try:
            # What is right elsewhere is not right here.
            database.execute("""UPDATE people SET given_name = (SELECT p.given_name FROM people p WHERE p.id <> ? LIMIT 1)
                             WHERE id = ?""", (person, person))
            failed = failing(officer, LISTS + (f"/people/{person}", f"/registers/people/{person}"))
        finally:
            database.execute("UPDATE people SET given_name = ? WHERE id = ?", (row[0], person))
    return ", ".join(failed) or None


@attack("to take every list down by taking one person's key away")
def one_key_gone(stage):
    officer = stage.person("kham")
    person = listed(officer)
    subject = ("people/" + person,)
    with opened(stage, "keys") as keys:
        names = [column[1] for column in keys.execute("PRAGMA table_info(salts)")]
        row = keys.execute("SELECT * FROM salts WHERE subject = ?", subject).fetchone()
        try:
            keys.execute("DELETE FROM salts WHERE subject = ?", subject)
            failed = failing(officer, LISTS + (f"/people/{person}", f"/registers/people/{person}"))
        finally:
            keys.execute("DELETE FROM salts WHERE subject = ?", subject)
            marks = ", ".join("?" * len(names))
            keys.execute(f"INSERT INTO salts ({', '.join(names)}) VALUES ({marks})", row)
    return ", ".join(failed) or None


@attack("to have keys put back that are older than the data, and nobody told")
def older_keys(stage):
    data, people = stage.path("aged"), stage.path("people.csv")
    os.makedirs(stage.path("one"), exist_ok=True)
    os.makedirs(stage.path("two"), exist_ok=True)

    def load(folder, id):
        path = os.path.join(stage.path(folder), "people.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"id,given_name,sex,age_basis,citizenship\n{id},Khamphone,female,stated,LA\n")
        return stage.run("import", "--data", data, path)

    for name in ("data-key", "keys-key"):
        stage.run("keys", "backup-key", "--out", stage.path(name))
    done = [
        stage.run("init", "--data", data, "--log-name", "example.la/attacked"), load("one", "P-1"),
        stage.run("backup-keys", "--data", data, "--to", stage.path("keys.backup"), "--backup-key", stage.path("keys-key.pub")),
        load("two", "P-2"),
        stage.run("backup", "--data", data, "--to", stage.path("data.backup"), "--backup-key", stage.path("data-key.pub")),
        stage.run("restore", "--from", stage.path("data.backup"), "--data", stage.path("back"), "--key", stage.path("data-key"),
                  "--log-key", data + ".log-key.pub"),
    ]
    if any(step.returncode for step in done):
        raise RuntimeError([step.stderr for step in done])
    restored = stage.run(
        "restore-keys", "--from", stage.path("keys.backup"), "--data", stage.path("back"), "--key", stage.path("keys-key"))
    if restored.returncode == 0:
        return f"restore-keys ends with 0 and says: {restored.stdout.strip()}"
    if restored.returncode != 3 or "1 records" not in restored.stderr:
        raise RuntimeError(restored)
    exported = stage.run("export", "--data", stage.path("back"), "--register", "people", *accepting(stage, "export"))
    if exported.returncode or "P-1,Khamphone" not in exported.stdout or "P-2,(can't be read: its key is missing)" not in exported.stdout:
        return f"the export stops at that record: {exported.stdout}"
    verified = stage.run("verify", "--data", stage.path("back"), "--log-key", data + ".log-key.pub")
    return None if verified.returncode == 3 and "people 1" in verified.stdout else f"verify says {verified.stdout}"


def accepting(stage, *command):
    """A loss of keys is accepted by a word; a program from before asks nobody."""
    return ["--accept-lost-keys"] if "--accept-lost-keys" in stage.run(*command, "--help").stdout else []


def served(stage, data):
    """Whether a server starts from it."""
    server = subprocess.Popen(
        [stage.program, "serve", "--data", data, "--port", str(free_port())], env=stage.environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        return any("is served at" in line for line in server.stderr)
    finally:
        server.terminate()
        server.wait(timeout=30)


def aged(stage, name, *since):
    """A folder with a person in it, the key store of then, and what was done since."""
    data, csv = stage.path(name), stage.path(name + "-people")
    os.makedirs(csv)
    with open(os.path.join(csv, "people.csv"), "w", encoding="utf-8") as file:
        file.write("id,given_name,sex,age_basis,citizenship\nP-1,Khamphone,female,stated,LA\n")
    steps = [("init", "--data", data, "--log-name", "example.la/attacked"), ("import", "--data", data, csv + "/people.csv"), *since]
    for number, step in enumerate(steps):
        if number == (1 if name == "crowded" else 2):
            shutil.copy2(data + ".keys.sqlite", data + ".before")
        done = stage.run(*step)
        if done.returncode:
            raise RuntimeError(done)
    shutil.copy2(data + ".before", data + ".keys.sqlite")
    return data


@attack("to have a server start with keys that are older than the data, behind many records that need none")
def crowded_out(stage):
    places = stage.path("places.csv")
    with open(places, "w", encoding="utf-8") as file:
        file.write("id,name_lo,name_en,level\n" + "".join(f"L-{number},ກ,Place {number},province\n" for number in range(501)))
    data = aged(stage, "crowded", ("import", "--data", stage.path("crowded"), places))
    return "it is served" if served(stage, data) else None


@attack("to make records unreadable for good by putting back the keys of before a rotation")
def keys_before_rotation(stage):
    rotate = ("keys", "rotate", "--data", stage.path("rotated"), "--compartment", "protection")
    data = aged(stage, "rotated", rotate)
    if served(stage, data):
        return "it is served"
    again, verified = stage.run(*rotate, *accepting(stage, "keys", "rotate")), stage.run("verify", "--data", data)
    if again.returncode or verified.returncode == 1:
        return f"the same number is given to another key: {verified.stdout}"
    return None if verified.returncode == 3 else f"verify says {verified.stdout}"
