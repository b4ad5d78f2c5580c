"""How it is run, as a shell sees it: what does not start says why, a folder that is used is not moved, and what was erased
has its certificate.

Usage: operations.py PATH_OF_SINXAY
"""

import fcntl
import json
import os
import pwd
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import termios
import time

program = os.path.abspath(sys.argv[1])
root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(root, "Tests/Hostile"))
from stage import Person, free_port, home_of  # noqa: E402

environment = {name: value for name, value in os.environ.items() if not name.startswith("SINXAY_")}
environment |= {"SINXAY_HOME": home_of(program), "SWIFT_BACKTRACE": "enable=no"}
PASSPHRASE = "ferry lanterns at dusk"
NOBODY = 65534
failures = []


def run(*arguments, stdin="", more=None, before=(), **options):
    return subprocess.run(
        [*before, program, *map(str, arguments)], input=stdin, capture_output=True, text=True, timeout=300,
        env=environment | (more or {}), **options)


def expect(name, holds, detail=""):
    print(("✓ " if holds else "✗ ") + name, flush=True)
    if not holds:
        failures.append(name)
        print("  " + str(detail).replace("\n", "\n  "))


def refused(name, result, *said):
    holds = result.returncode > 0 and result.stdout == "" and all(word in result.stderr for word in said)
    expect(name, holds, (result.returncode, result.stdout[:500], result.stderr[:2000]))


def done(name, result, *said):
    holds = result.returncode == 0 and all(word in result.stdout + result.stderr for word in said)
    expect(name, holds, (result.returncode, result.stdout[:1000], result.stderr[:2000]))
    return result


def refused_at_once(name, command, *said):
    """Neither serves nor waits."""
    try:
        refused(name, run(*command), *said)
    except subprocess.TimeoutExpired as late:
        expect(name, False, f"it still runs after {late.timeout} s")


class Serving:
    def __init__(self, *arguments, more=None):
        self.port = free_port()
        self.process = subprocess.Popen(
            [program, "serve", "--port", str(self.port), *map(str, arguments)], env=environment | (more or {}),
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.said = ""
        for line in self.process.stderr:
            self.said += line
            if "is served at" in line:
                return
        raise SystemExit("the server did not start: " + self.said)

    def end(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        return self.process.wait(timeout=60)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


PEOPLE = "id,given_name,family_name,sex,birth_date,age_basis,citizenship\n"


def person(folder, number):
    path = os.path.join(folder, "people.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write(PEOPLE + f"P-{number},Khamphone,Vongsa,female,1999-02-03,stated,LA\n")
    return path


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def copied(data, other):
    """A folder with its keys, as somebody copies them by hand: each file, without its log."""
    os.mkdir(other, 0o700)
    shutil.copy2(data + "/sinxay.sqlite", other + "/sinxay.sqlite")
    for end in (".keys", ".keys.sqlite", ".log-key", ".log-key.pub"):
        shutil.copy2(data + end, other + end)
    return other


def commands_with_data():
    """Every command that takes a data folder, hidden ones too, and whether it can be told to accept lost keys."""
    tree = json.loads(run("--experimental-dump-help").stdout)["command"]

    def walk(command, name):
        options = {one["name"] for argument in command.get("arguments", []) for one in argument.get("names", [])}
        if "data" in options or "from" in options:
            yield name, "accept-lost-keys" in options
        for inner in command.get("subcommands", []):
            yield from walk(inner, f"{name} {inner['commandName']}".strip())

    return dict(walk(tree, ""))


def nightly(folder, data, to):
    """The script that docs/operations.md has administrators install, word for word but for its places."""
    with open(os.path.join(root, "docs/operations.md"), encoding="utf-8") as file:
        block = re.search(r"`/usr/local/bin/sinxay-backup`.*:\n\n((?:    .*\n|\n)+)", file.read())[1]
    script = re.sub("^    ", "", block, flags=re.M)
    for told, here in (("/srv/sinxay/data", data), ("/mnt/backup", to), ("/etc/sinxay/", folder + "/"), ("sinxay=/usr/local/bin/sinxay", "sinxay=" + program), ("$(date -u +%Y%m%dT%H%M%SZ)", "$NIGHT")):
        assert told in script, told
        script = script.replace(told, here)
    for place in (to + "/data", to + "-keys"):
        os.makedirs(place, exist_ok=True)
    path = write(folder, "nightly", script)
    return lambda number: subprocess.run(
        ["sh", path], capture_output=True, text=True, timeout=300, env=environment | {"NIGHT": f"night-{number}"})


def copied_without(data, other, table):
    os.mkdir(other, 0o700)
    for end in ("/sinxay.sqlite", ".keys", ".keys.sqlite"):
        shutil.copy2(data + end, other + end)
    with sqlite3.connect(other + "/sinxay.sqlite") as made:
        made.execute(f"DELETE FROM {table}")
    made.close()
    return other


def ended_midway(how, *command):
    """Ends a move between the first table that it tells of and the second, for which there is no room in its pipe."""
    reads, writes = os.pipe()
    size = fcntl.fcntl(writes, fcntl.F_SETPIPE_SZ, 4096)
    os.write(writes, b"x" * (size - 60))
    waiting = lambda: int.from_bytes(fcntl.ioctl(reads, termios.FIONREAD, b"\0" * 4), sys.byteorder)  # noqa: E731
    with subprocess.Popen([program, *command], stdout=subprocess.DEVNULL, stderr=writes, env=environment) as process:
        while process.poll() is None and waiting() == size - 60:
            time.sleep(0.01)
        process.send_signal(how)
    for end in (reads, writes):
        os.close(end)
    return process.returncode


def removed(data):
    shutil.rmtree(data)
    for name in os.listdir(os.path.dirname(data)):
        if name.startswith(os.path.basename(data) + "."):
            os.remove(os.path.join(os.path.dirname(data), name))


def without_tables(path):
    os.remove(path)
    made = sqlite3.connect(path)
    made.execute("PRAGMA journal_mode = wal")
    made.close()


def scribbled(path):
    with open(path, "r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * (os.path.getsize(path) - 100))


def cut(path):
    os.truncate(path, 4096 + 17)


with tempfile.TemporaryDirectory(prefix="operations-") as folder:
    def at(name):
        return os.path.join(folder, name)

    data = at("data")
    named = ("--log-name", "example.la/sinxay")

    # A ledger has a name, and a demonstration is one from its beginning.
    refused("a ledger without a name is not begun", run("init", "--data", data), "--log-name", "example.la/sinxay")
    refused("nor under one that names nobody", run("init", "--data", data, "--log-name", "sinxay.invalid/12"), "names nobody")
    refused("nor is its key", run("checkpoint", "--make-key", at("k")), "--name")
    expect("and nothing is left of it", os.listdir(folder) == [], os.listdir(folder))
    made = done("with one it is", run("init", "--data", data, *named), "backup-keys")
    expect("nobody is told to copy the keys by hand", "Keep a copy" not in made.stderr, made.stderr)
    refused("keys in use are no demonstration's", run("init", "--demonstration", "--data", at("late"), "--keys", data + ".keys"), "keys of its own")
    show = at("show")
    done("a demonstration is made", run("init", "--demonstration", "--data", show))
    refused("its keys serve nothing else", run("init", "--data", at("late"), "--keys", show + ".keys", "--log-key", at("late-key"), *named), "keys of a demonstration")
    expect("nothing is left of those either", not os.path.exists(at("late")), os.listdir(folder))
    refused_at_once("a demonstration is served to nobody else", ("serve", "--data", show, "--port", free_port(), "--host", "0.0.0.0", "--proxy", "10.0.0.2"), "demonstration", "--host 127.0.0.1")
    refused_at_once("a real folder is never taken for an earlier demonstration", ("demo", "--port", free_port(), "--data", data), "no demonstration")
    open(os.path.join(data, "demonstration"), "w").close()
    refused_at_once("whatever lies in it", ("demo", "--port", free_port(), "--data", data), "other files")
    os.remove(os.path.join(data, "demonstration"))

    # What can't listen says so at once.
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        for number in range(3):
            refused_at_once(f"a port that is taken ({number})", ("serve", "--data", data, "--port", port), f"Port {port}", "taken")
        refused_at_once("for a demonstration, before it is loaded", ("demo", "--port", port, "--data", at("demo")), "taken")
        expect("which made nothing", not os.path.exists(at("demo")))
    refused_at_once("an address of another machine", ("serve", "--data", data, "--port", free_port(), "--host", "203.0.113.9", "--proxy", "10.0.0.2"), "no address of this machine")
    refused_at_once("no port", ("serve", "--data", data, "--port", "70000"), "no port")
    for proxy in ("nonsense", "10.0.0.2:80", "10.0.0", "proxy.example.la", ""):
        refused_at_once(f"a proxy called “{proxy}”", ("serve", "--data", data, "--port", free_port(), "--proxy", proxy), "no address of a proxy")
    for name in ("one", "other"):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
             "-subj", "/CN=sinxay.test", "-keyout", at(name + ".pem"), "-out", at(name + ".crt")], check=True, capture_output=True)
        os.chmod(at(name + ".pem"), 0o600)
    refused_at_once("the key of another certificate", ("serve", "--data", data, "--port", free_port(), "--tls-certificate", at("one.crt"), "--tls-key", at("other.pem")), "don't belong together")
    os.chmod(at("one.pem"), 0o640)
    refused_at_once("a key of TLS that others may read", ("serve", "--data", data, "--port", free_port(), "--tls-certificate", at("one.crt"), "--tls-key", at("one.pem")), "chmod 600")

    # Whose the files are.
    os.chmod(data, 0o750)
    refused("a data folder that others may enter", run("export", "--data", data, "--register", "places"), "chmod 700")
    os.chmod(data, 0o700)
    os.chmod(data + "/sinxay.sqlite", 0o644)
    done("a database that an earlier Sinxay left open to others", run("export", "--data", data, "--register", "places"))
    expect("is its owner's alone afterwards", os.stat(data + "/sinxay.sqlite").st_mode & 0o077 == 0)
    if os.geteuid() == 0:
        # As a user of its own, in a folder where the root user once ran something. The program itself may stand where
        # that user can't go.
        theirs, away = copied(data, at("theirs")), at("program")
        os.chmod(folder, 0o755)
        for name in os.listdir(folder):
            if name.startswith("theirs"):
                os.chown(at(name), NOBODY, NOBODY)
        shutil.copy(program, away)
        os.chmod(away, 0o755)
        user = dict(user=NOBODY, group=NOBODY, extra_groups=[])
        as_user = lambda *words: subprocess.run([away, *words], capture_output=True, text=True, timeout=120, env=environment, cwd="/", **user)  # noqa: E731
        me = pwd.getpwuid(NOBODY).pw_name
        refused("a database of another user is said so, with both names", as_user("serve", "--data", theirs, "--port", str(free_port())), "sinxay.sqlite belongs to root", me, "chown -R")
        os.chown(theirs + "/sinxay.sqlite", NOBODY, NOBODY)
        write(theirs, "sinxay.sqlite-shm", "")
        os.chmod(theirs + "/sinxay.sqlite-shm", 0o600)
        refused("also where only a file beside it is", as_user("serve", "--data", theirs, "--port", str(free_port())), "sinxay.sqlite-shm belongs to root")
        os.remove(theirs + "/sinxay.sqlite-shm")
        os.chown(theirs, 0, 0)
        refused("and where the folder is", as_user("export", "--data", theirs, "--register", "places"), "belongs to root", "chown -R")
        os.chown(theirs, NOBODY, NOBODY)
        os.chown(theirs + ".keys.sqlite", 0, 0)
        refused("and where the key store is", as_user("export", "--data", theirs, "--register", "places"), ".keys.sqlite belongs to root")
        os.chown(theirs + ".keys.sqlite", NOBODY, NOBODY)
        os.chown(folder, NOBODY, NOBODY)
        for secret, words in ((".log-key", ("checkpoint", "--out", "/dev/null")), (".keys", ("keys", "show"))):
            os.chown(theirs + secret, 0, 0)
            refused(f"a key that is another user's is said so, with what to do (data{secret})", as_user(*words, "--data", theirs), theirs + secret, "belongs to root", f"chown {me} '{theirs}{secret}'")
            os.chmod(theirs + secret, 0o644)
            refused("  also where others may read it", as_user(*words, "--data", theirs), f"chown {me} '{theirs}{secret}' && chmod 600")
            os.chmod(theirs + secret, 0o600)
            os.chown(theirs + secret, NOBODY, NOBODY)
        os.chown(folder, 0, 0)
        # The folder above, in which keys, logs and locks stand beside the data.
        above = at("above")
        os.mkdir(above)
        os.chmod(above, 0o755)
        refused("a folder above that is another user's is said so by init", as_user("init", "--data", above + "/data", *named), above, "belongs to root", f"chown {me} '{above}'")
        expect("which leaves nothing behind", os.listdir(above) == [], os.listdir(above))
        os.chown(above, NOBODY, NOBODY)
        done("once it is given to them it is made", as_user("init", "--data", above + "/data", *named))
        os.chown(above, 0, 0)
        got = as_user("serve", "--data", above + "/data", "--port", str(free_port()))
        refused("and by serve", got, above, "belongs to root", f"chown {me} '{above}'")
        expect("without a word of SQL", "SQLite" not in got.stderr and "SELECT" not in got.stderr, got.stderr)
        os.chmod(folder, 0o700)
    else:
        os.chmod(data + "/sinxay.sqlite", 0o400)
        refused("a database that can't be written is said so", run("serve", "--data", data, "--port", free_port()), "chmod u+rw")
        os.chmod(data + "/sinxay.sqlite", 0o600)

    # One server of a folder, which goes when it is told to.
    with Serving("--data", data) as server:
        refused_at_once("a folder is served once", ("serve", "--data", data, "--port", free_port()), "served already")
        done("commands go on beside a server", run("import", "--data", data, person(folder, 1)))
        for name in (data + "/sinxay.sqlite-wal", data + ".keys.sqlite-wal"):
            expect(f"and leave no log behind ({os.path.basename(name)})", os.path.getsize(name) == 0, os.path.getsize(name))
        refused("a folder that is served is not moved", run("move", "--from", data, "--to", at("elsewhere")), "in use")
        expect("and nothing of it is anywhere else", not os.path.exists(at("elsewhere") + "/sinxay.sqlite"))
        refused("nor is its root key given away where it would ask for a passphrase", run("keys", "rotate-root", "--data", data, "--passphrase", stdin=PASSPHRASE + "\n"), "is served")
        expect("SIGTERM ends it", server.end() == 0)
        expect("by itself", "did not end by itself" not in server.process.stderr.read())
    expect("its logs are gone with it", not [name for name in os.listdir(data) + os.listdir(folder) if name.endswith("-wal") and name.startswith(("sinxay", "data"))], os.listdir(folder))
    with Serving("--data", data) as server:
        server.end(signal.SIGKILL)
    with Serving("--data", data) as server:
        expect("after a kill -9 it is served again", True)

    # A terminal that is closed, or a system that says so, ends a server in order; under nohup it goes on.
    with Serving("--data", data) as server:
        ended = server.end(signal.SIGHUP)
        expect("SIGHUP ends it in order", ended == 0, ended)
    expect("and its logs are gone", not os.path.exists(data + "/sinxay.sqlite-wal") and not os.path.exists(data + ".keys.sqlite-wal"))
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with Serving("--data", data) as server:
        signal.signal(signal.SIGHUP, before)
        server.process.send_signal(signal.SIGHUP)
        with socket.create_connection(("127.0.0.1", server.port), timeout=20) as line:
            line.sendall(b"GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            expect("under nohup it goes on", line.recv(100).startswith(b"HTTP/1.1 200"))
        expect("until it is told to end", server.end() == 0)

    # What something emptied is not a new country.
    got = run("init", "--data", data, *named)
    refused("a database that is there is said before any key", got, "There is a database in")
    expect("  and not a key's file", "name another file" not in got.stderr, got.stderr)
    backup_key = at("of-backups")
    assert run("keys", "backup-key", "--out", backup_key).returncode == 0
    to_nowhere = ("--to", at("x"), "--backup-key", backup_key + ".pub")
    for how, content in (("of no bytes", lambda path: open(path, "w").close()), ("without tables", without_tables)):
        empty = copied(data, at("empty"))
        content(empty + "/sinxay.sqlite")
        for command, words in (("serve", ("--port", free_port())), ("export", ("--register", "places")), ("backup", to_nowhere), ("verify", ())):
            refused_at_once(f"{command} refuses a database {how}", (command, "--data", empty, *words), "is empty", "sinxay restore")
        refused("nor is it begun anew", run("init", "--data", empty, *named), "There is a database in")
        expect("nothing is made in it", sqlite3.connect(empty + "/sinxay.sqlite").execute("SELECT name FROM sqlite_master").fetchall() == [])
        removed(empty)
    empty = copied(data, at("empty"))
    open(empty + ".keys.sqlite", "w").close()
    refused_at_once("nothing is served with an empty key store", ("serve", "--data", empty, "--port", free_port()), "key store", "is empty", "sinxay restore-keys")
    refused("nor is it backed up", run("backup-keys", "--data", empty, *to_nowhere), "key store", "is empty", "sinxay restore-keys")
    removed(empty)

    # Damage is told with the file's name and what to do, and not in the words of a database.
    for how, damage in (("whose pages are damaged", scribbled), ("that was cut", cut)):
        broken = copied(data, at("broken"))
        damage(broken + "/sinxay.sqlite")
        for command, words in (("serve", ("--port", free_port())), ("move", ("--to", at("out")))):
            place = "--from" if command == "move" else "--data"
            got = run(command, place, broken, *words)
            refused(f"{command} names a database {how}", got, broken + "/sinxay.sqlite is damaged", "sinxay restore --from", "“A damaged file”")
            expect("  in no words of SQL", not any(word in got.stderr for word in ("SQLite error", "SELECT", "PRAGMA", "The disk failed")), got.stderr)
        expect("  and nothing is left where it was to go", not os.path.exists(at("out")), os.listdir(folder))
        removed(broken)
        broken = copied(data, at("broken"))
        damage(broken + ".keys.sqlite")
        for command, words in (("serve", ("--port", free_port())), ("backup-keys", to_nowhere)):
            got = run(command, "--data", broken, *words)
            refused(f"{command} names a key store {how}", got, broken + ".keys.sqlite is damaged", "sinxay restore-keys --from")
            expect("  in no words of SQL", not any(word in got.stderr for word in ("SQLite error", "SELECT", "PRAGMA")), got.stderr)
        removed(broken)

    # A move that is killed leaves nothing that can be served, and can be begun anew.
    for how in (signal.SIGKILL, signal.SIGTERM):
        source, target = copied(data, at("source")), at("target")
        ended = ended_midway(how, "move", "--from", source, "--to", target)
        expect(f"a move is ended by {how.name}", ended == -how, ended)
        refused("  nothing can be read where it was to go", run("export", "--data", target, "--register", "places", "--keys", source + ".keys"), "There is no database")
        done("  the source goes on", run("export", "--data", source, "--register", "places"))
        done("  and it is begun anew", run("move", "--from", source, "--to", target), "is marked")
        expect("  which leaves one file", sorted(os.listdir(target)) == ["sinxay.lock", "sinxay.sqlite"], os.listdir(target))
        done("  with all of it", run("verify", "--data", target, "--key-file", source + ".keys", "--log-key", source + ".log-key.pub"), "The ledger holds.")
        removed(source)
        removed(target)

    # Copies by hand, and keys that are older than the data.
    copy = copied(data, at("copy"))
    held = done("files that were copied by hand are whole", run("verify", "--data", copy), "The ledger holds.")
    shutil.copy2(data + ".keys.sqlite", at("kept-salts"))
    assert run("import", "--data", data, person(folder, 2)).returncode == 0
    older = copied(data, at("older"))
    shutil.copy2(at("kept-salts"), older + ".keys.sqlite")
    found = run("verify", "--data", older)
    expect("keys that are older than the data are said so", found.returncode == 3 and "The key store is older than the data: 1 records have no key in it (people 1)" in found.stdout, found)
    refused_at_once("and nothing is served with them", ("serve", "--data", older, "--port", free_port()), "older than the data", "restore-keys")
    with Serving("--data", older, "--accept-lost-keys") as server:
        expect("unless somebody accepts what is lost", "older than the data" in server.said, server.said)
    with Serving("--data", older) as server:
        expect("which is said once", "older than the data" not in server.said, server.said)
    expect("and verify goes on to say it", run("verify", "--data", older).returncode == 3)
    assert run("import", "--data", older, person(folder, 20)).returncode == 0
    shutil.copy2(at("kept-salts"), older + ".keys.sqlite")
    refused("a loss that was accepted is no other one's", run("import", "--data", older, person(folder, 21)), "older than the data", "(people 2)")

    for number in (3, 4):
        assert run("import", "--data", data, person(folder, number)).returncode == 0
        if number == 3:
            shutil.copy2(data + ".keys.sqlite", at("before-places"))
    assert run("import", "--data", data, write(folder, "places.csv", "id,name_lo,name_en,level\n" + "".join(
        f"L-{place},ກ,Place {place},province\n" for place in range(501)))).returncode == 0
    shutil.copy2(data + ".keys.sqlite", at("before-rotation"))
    before = copied(data, at("before"))
    shutil.copy2(at("before-places"), before + ".keys.sqlite")
    refused_at_once("nor when much else was entered since", ("serve", "--data", before, "--port", free_port()), "older than the data")
    done("a compartment gets another key", run("keys", "rotate", "--data", data, "--compartment", "protection"))
    rotated = copied(data, at("rotated"))
    shutil.copy2(at("before-rotation"), rotated + ".keys.sqlite")
    refused_at_once("nor with keys from before a rotation", ("serve", "--data", rotated, "--port", free_port()), "older than the data", "key 2 of protection")
    found = run("verify", "--data", rotated)
    expect("as verify says", found.returncode == 3 and "key 2 of protection" in found.stdout and "(people 4)" in found.stdout, found)
    refused("nor is another key made", run("keys", "rotate", "--data", rotated, "--compartment", "protection"), "older than the data")
    done("the next key gets a number of its own", run("keys", "rotate", "--data", rotated, "--compartment", "protection", "--accept-lost-keys"), "stands under key 3")
    found = run("verify", "--data", rotated)
    expect("and nobody is told that what stands under the lost one was altered", found.returncode == 3 and "altered" not in found.stdout, found)

    # Its root key is changed: nobody serves it until that has ended.
    os.remove(rotated + "/sinxay.served")
    changing = subprocess.Popen(
        [program, "keys", "rotate-root", "--data", rotated, "--passphrase"], env=environment, stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    while changing.poll() is None and not os.path.exists(rotated + "/sinxay.served"):
        pass
    refused_at_once("a folder is not served while its root key is changed", ("serve", "--data", rotated, "--port", free_port()), "its root key is being changed")
    changing.communicate(PASSPHRASE + "\n")
    expect("and the root key is changed", changing.returncode == 0, changing.returncode)

    # A root key is changed under a server, which goes on.
    rows = at("rows")
    os.mkdir(rows)
    write(rows, "agencies.csv", "id,name_lo,name_en,kind,level\nA-1,ກ,One,anti_trafficking_department,central\n")
    write(rows, "staff.csv", "id,name,role,agency,from_day\nU-1,Noy,atd,A-1,2020-01-01\n")
    assert run("import", "--data", show, rows).returncode == 0
    assert run("account", "--data", show, "--staff", "U-1", "--username", "noy", stdin=PASSPHRASE + "\n").returncode == 0
    with Serving("--data", show) as server:
        noy = Person(server.port, "noy", PASSPHRASE)
        expect("somebody works", noy.get("/people").status == 200)
        done("the root key is changed meanwhile", run("keys", "rotate-root", "--data", show))
        done("and a compartment's after it", run("keys", "rotate", "--data", show, "--compartment", "protection"))
        expect("they go on working", noy.get("/people").status == 200 and Person(server.port, "noy", PASSPHRASE).get("/people").status == 200)

    # Keys that are older than the data, or emptied: each command that opens both finds it, whichever comes to be written.
    rows = at("rows")
    for name in ("data-key", "keys-key"):
        assert run("keys", "backup-key", "--out", at(name)).returncode == 0
    public, public_keys = ("--backup-key", at("data-key.pub")), ("--backup-key", at("keys-key.pub"))
    halves = ("--half", at("half-a"), "--half", at("half-b"))
    assert run("keys", "recovery", "--data", show, *halves).returncode == 0
    shutil.copy2(data + ".keys.sqlite", at("good-salts"))
    lost = copied(data, at("lost"))
    assert run("import", "--data", lost, person(folder, 30)).returncode == 0
    writing = {
        "import": (person(folder, 31),), "export": ("--register", "people"), "report": ("--period", "2020"), "figures": ("--period", "2020"),
        "account": ("--staff", "U-1", "--username", "noy"), "serve": ("--port", free_port()), "checkpoint": ("--out", at("x")),
        "export-ledger": ("--out", at("x")), "keys rotate": (), "keys rotate-root": (), "keys erase": ("--person", "P-2", "--certificate", at("x")),
        "keys recovery": ("--half", at("x"), "--half", at("x2")), "keys recover-sealed": ("--staff", "U-1", *halves),
        "backup-keys": ("--to", at("x"), *public_keys), "move": ("--to", at("x"), "--key-store-from", lost + ".keys.sqlite", "--key-store-to", at("x3")),
        "soak-writer": ("--count", "1"), "bench-ledger": ("--leaves", "1"),
    }
    # These make a folder, tell what is missing, or are tried by themselves.
    others = {"init", "keys init", "keys show", "demo", "verify", "backup", "restore", "restore-keys"}
    known = commands_with_data()
    expect("every command with data is tried with older keys", set(known) == set(writing) | others, set(known) ^ (set(writing) | others))
    expect("each that compares can be told of a loss, no other", {name for name in known if known[name]} == set(writing), known)

    def emptied(path):
        with sqlite3.connect(path) as made:
            made.execute("DELETE FROM salts")
            made.execute("DELETE FROM keys")
        made.close()

    def told(data):
        """All that stands in data and key store, and the key file."""
        stores = [sqlite3.connect(path) for path in (data + "/sinxay.sqlite", data + ".keys.sqlite")]
        lines = [line for store in stores for line in store.iterdump()]
        for store in stores:
            store.close()
        return lines + [open(data + ".keys").read()]

    for how, spoil in (("older", lambda path: shutil.copy2(at("good-salts"), path)), ("emptied", emptied)):
        spoil(lost + ".keys.sqlite")
        before = told(lost)
        for command, words in writing.items():
            place = "--from" if command == "move" else "--data"
            refused_at_once(f"{command} refuses a key store that is {how}", (*command.split(), place, lost, *words), "The key store is older than the data", "--accept-lost-keys")
        expect("  and none of them wrote anything", before == told(lost)
               and not any(os.path.exists(at(name)) for name in ("x", "x2", "x3")), os.listdir(folder))
        made = run("backup", "--data", lost, "--to", at(f"of-{how}.backup"), *public)
        expect("  the data is backed up, and it is said", made.returncode == 3 and "sha256" in made.stdout and "older than the data" in made.stderr and os.path.exists(at(f"of-{how}.backup")), made)
        expect("  verify says it", run("verify", "--data", lost).returncode == 3)
    removed(lost)

    # Keys of another installation, which are called the same and are not the same.
    own, others = at("own"), at("others")
    many = lambda first, last: write(folder, "people.csv", PEOPLE + "".join(f"P-{number},Khamphone,Vongsa,female,1999-02-03,stated,LA\n" for number in range(first, last + 1)))  # noqa: E731
    for made in (own, others):
        assert run("init", "--data", made, *named).returncode == 0
        assert run("import", "--data", made, many(100, 399)).returncode == 0
        assert run("backup-keys", "--data", made, "--to", made + ".keys-backup", *public_keys).returncode == 0
    kept = {end: at("kept" + end) for end in (".keys", ".keys.sqlite")}
    for end, path in kept.items():
        shutil.copy2(own + end, path)

    def put_back():
        for end, path in kept.items():
            for rest in ("", "-wal", "-shm"):
                if os.path.exists(own + end + rest):
                    os.remove(own + end + rest)
            shutil.copy2(path, own + end)

    def all_others(data):
        for end in kept:
            shutil.copy2(others + end, data + end)

    def store(sql):
        def change(data):
            with sqlite3.connect(data + ".keys.sqlite") as made:
                made.execute(sql)
            made.close()
        return change

    for how, spoil in (("another installation's", all_others), ("under other salts", store("UPDATE salts SET salt = randomblob(32)"))):
        put_back()
        spoil(own)
        before = told(own)
        for command, words in writing.items():
            if command == "move":
                continue
            words = ("--person", "P-100", "--certificate", at("x")) if command == "keys erase" else words
            refused_at_once(f"{command} refuses keys that are {how}", (*command.split(), "--data", own, *words), "These are other keys", "people")
        refused("  nor does it help to accept a loss", run("account", "--data", own, *writing["account"], "--accept-lost-keys"), "These are other keys")
        expect("  and none of them wrote anything", before == told(own) and not any(os.path.exists(at(name)) for name in ("x", "x2")), os.listdir(folder))
        made = run("backup", "--data", own, "--to", at("x"), *public)
        expect("  the data is backed up, and it is said", made.returncode == 3 and "sha256" in made.stdout and "other keys" in made.stderr, made)
        os.remove(at("x"))
        expect("  verify finds it", run("verify", "--data", own).returncode == 1)
    away = at("own-away")
    os.mkdir(away)
    for end in kept:
        os.rename(own + end, away + "/" + end)
    refused("keys of another installation are not restored", run("restore-keys", "--data", own, "--from", others + ".keys-backup", "--key", at("keys-key")), "Nothing was restored", "These are other keys")
    expect("  nothing of them is left", not [name for name in os.listdir(folder) if name.startswith("own.keys") and name != "own.keys-backup" and not name.endswith(".lock")], os.listdir(folder))
    done("its own are", run("restore-keys", "--data", own, "--from", own + ".keys-backup", "--key", at("keys-key")))

    # Holes further back than a start looks.
    hole = store("DELETE FROM salts WHERE subject BETWEEN 'people/P-100' AND 'people/P-119'")
    put_back()
    store("UPDATE salts SET salt = randomblob(32) WHERE subject BETWEEN 'people/P-100' AND 'people/P-119'")(own)
    made = run("backup-keys", "--data", own, "--to", at("x"), *public_keys)
    expect("salts that were changed far back are found by backup-keys", made.returncode == 3 and "people 20" in made.stderr and "Keep the backups of keys before this one" in made.stderr, made)
    os.remove(at("x"))
    refused("nobody is erased with one of those", run("keys", "erase", "--data", own, "--person", "P-105", "--certificate", at("x")), "Nobody was erased", "people/P-105", "open nothing")
    expect("  and no certificate is left", not os.path.exists(at("x")))
    put_back()
    hole(own)
    refused("and so are holes", run("backup-keys", "--data", own, "--to", at("x"), *public_keys), "older than the data: 20 records", "(people 20)")
    done("which can be accepted there", run("backup-keys", "--data", own, "--to", at("x"), *public_keys, "--accept-lost-keys"), "20 records")
    os.remove(at("x"))
    done("once", run("backup-keys", "--data", own, "--to", at("x"), *public_keys))
    os.remove(at("x"))
    found = run("verify", "--data", own)
    expect("  as verify says", found.returncode == 3 and "A loss was accepted" in found.stdout and "beyond it none is missing" in found.stdout, found)
    store("DELETE FROM salts WHERE subject = 'people/P-130'")(own)
    refused("a further one is another loss", run("backup-keys", "--data", own, "--to", at("x"), *public_keys), "(people 1)")
    found = run("verify", "--data", own)
    expect("  as verify says", found.returncode == 3 and "is new: people 1" in found.stdout, found)

    # A nightly script, while keys are another's or have holes.
    put_back()
    night = nightly(folder, own, at("own-backup"))
    expect("the nightly script ends with 0", night(1).returncode == 0)
    for how, spoil in (("another installation's", all_others), ("full of holes", hole)):
        put_back()
        spoil(own)
        made = night(how.split()[0])
        expect(f"with keys that are {how} it ends otherwise", made.returncode != 0, made)
        expect("  and the good backup of the keys stays", os.listdir(at("own-backup") + "-keys") == ["night-1.backup"], os.listdir(at("own-backup") + "-keys"))

    # Keys that can't be used beside data that can: the data is backed up, and the ledger verified.
    def gone(*ends):
        return lambda data: [os.remove(data + end) for end in ends]

    cases = {
        "whose file is gone": (gone(".keys"), "There is no " + own + ".keys", True), "whose store is gone": (gone(".keys.sqlite"), own + ".keys.sqlite", False),
        "that are gone": (gone(".keys", ".keys.sqlite"), "There is no " + own + ".keys", True),
        "that others may read": (lambda data: os.chmod(data + ".keys", 0o644), "chmod 600", False),
        "whose store is empty": (lambda data: open(data + ".keys.sqlite", "w").close(), "is empty", False),
        "whose file is another's": (lambda data: shutil.copy2(others + ".keys", data + ".keys"), "don't belong together", False),
    }
    for how, (spoil, said, is_gone) in cases.items():
        put_back()
        spoil(own)
        made = run("backup", "--data", own, "--to", at("x"), *public)
        expect(f"beside keys {how} backup ends with 3, and says it", made.returncode == 3 and "sha256" in made.stdout and said in made.stderr, made)
        os.remove(at("x"))
        found = run("verify", "--data", own)
        expect("  and verify checks the ledger, and says it", found.returncode == 3 and "root: " in found.stdout and "not checked" in found.stdout
               and ("--key-file" if is_gone else said) in found.stdout, found)
    put_back()
    done("keys from a passphrase", run("keys", "rotate-root", "--data", own, "--passphrase", stdin=PASSPHRASE + "\n"))
    made = run("backup-keys", "--data", own, "--to", at("x"), *public_keys)
    expect("  are not taken for tried where it was not given", made.returncode == 3 and "passphrase" in made.stderr and "Keep the backups" in made.stderr, made)
    os.remove(at("x"))
    refused("  nor where it is wrong", run("backup-keys", "--data", own, "--to", at("x"), *public_keys, stdin="another one altogether\n"), "passphrase is wrong")
    done("  and are where it is right", run("backup-keys", "--data", own, "--to", at("x"), *public_keys, stdin=PASSPHRASE + "\n"), "Destroy")
    os.remove(at("x"))
    found = run("verify", "--data", own, stdin="another one altogether\n")
    expect("  a wrong one keeps nobody from verifying the ledger", found.returncode == 3 and "root: " in found.stdout and "not checked" in found.stdout, found)

    # A full disk is said so, whatever the database calls it.
    put_back()
    small = at("small")
    os.mkdir(small)
    mounted = ["unshare", "-m", "sh", "-c", 'mount -t tmpfs -o size=16m none "$1" && cp -a "$2" "$2".keys* "$1" && { cat /dev/zero > "$1/rest" 2> /dev/null; shift 2; exec "$@"; }', "sh", small, own]
    if subprocess.run(["unshare", "-m", "mount", "-t", "tmpfs", "none", small], capture_output=True).returncode == 0:
        for command, words in (("export", ("--register", "people")), ("backup", ("--to", at("x"), *public)), ("verify", ())):
            got = run(command, "--data", small + "/own", *words, before=mounted)
            expect(f"{command} says that the disk is full", got.returncode == (3 if command == "verify" else 1) and "is full" in got.stderr and "Make room" in got.stderr, got)
            expect("  and not that anything is damaged, nor in words of SQL", not any(word in got.stderr for word in ("damaged", "PRAGMA", "SQLite")), got.stderr)
    else:
        print("– No disk can be made here: what is said of a full one was not tried.")

    # A data folder that is gone, as where its disk was not mounted.
    os.rename(own, at("unmounted"))
    refused_at_once("a folder that is gone is not taken for a new one", ("serve", "--data", own, "--port", free_port()), "not mounted", "sinxay restore")
    expect("  nobody is told to make one", "sinxay init" not in run("export", "--data", own, "--register", "places").stderr)
    refused("nor is one made with its log's key", run("init", "--data", own, *named), "signs a ledger already")
    refused("  whatever is said of it", run("init", "--data", own, "--prepared-log-key"), "signs a ledger already")
    os.rename(own + ".log-key.begun", at("begun"))
    refused("nor with its people's keys", run("init", "--data", own, "--prepared-log-key"), "has keys of people, records and accounts already")
    refused("  with another log's key either", run("init", "--data", own, *named, "--log-key", at("k8")), "has keys of people, records and accounts already")
    expect("  and nothing is left", not os.path.exists(own) and not os.path.exists(at("k8")), os.listdir(folder))
    os.rename(at("begun"), own + ".log-key.begun")
    os.rename(at("unmounted"), own)
    done("once it is back all is as before", run("verify", "--data", own), "The ledger holds.")
    for made in (own, others):
        removed(made)

    # The nightly script keeps the last good backup of the keys until another was shown to fit.
    served = copied(data, at("nightly-data"))
    shutil.copy2(at("good-salts"), served + ".keys.sqlite")
    to = at("nightly-backup")
    night = nightly(folder, served, to)
    for number in (1, 2):
        made = night(number)
        expect(f"the nightly script ends with 0 ({number})", made.returncode == 0, made)
        kept = [f"night-{number}.backup"]
        expect("  and keeps one backup of the keys", os.listdir(to + "-keys") == kept and len(os.listdir(to + "/data")) == 2 * number, (os.listdir(to + "-keys"), os.listdir(to + "/data")))
    for how, spoil in (("older", lambda path: shutil.copy2(at("kept-salts"), path)), ("emptied", emptied), ("of no bytes", lambda path: open(path, "w").close()), ("gone", os.remove)):
        shutil.copy2(at("good-salts"), served + ".keys.sqlite")
        spoil(served + ".keys.sqlite")
        made = night(how)
        expect(f"with a key store that is {how} it ends otherwise", made.returncode != 0, made)
        expect("  and the good backup of the keys stays", os.listdir(to + "-keys") == kept, os.listdir(to + "-keys"))
    shutil.copy2(at("good-salts"), served + ".keys.sqlite")
    expect("once they fit it goes on", night("again").returncode == 0 and os.listdir(to + "-keys") == ["night-again.backup"])
    os.rename(served, at("elsewhere"))
    alone = run("backup-keys", "--data", served, "--to", at("alone.backup"), *public_keys)
    expect("keys without data beside them are backed up, and it is said that nothing was compared",
           alone.returncode == 3 and os.path.exists(at("alone.backup")) and "Keep the backups of keys before this one" in alone.stderr, alone)
    os.rename(at("elsewhere"), served)
    scribbled(served + "/sinxay.sqlite")
    alone = run("backup-keys", "--data", served, "--to", at("damaged.backup"), *public_keys)
    expect("so are keys beside damaged data", alone.returncode == 3 and os.path.exists(at("damaged.backup")) and "is damaged" in alone.stderr, alone)
    removed(served)

    # A backup that is killed leaves a part, which the next one takes away.
    calls = "rename,renameat,renameat2"
    for command, words in (("backup", public), ("backup-keys", public_keys)):
        os.mkdir(at("killed"))
        ended = run(command, "--data", data, "--to", at("killed/one"), *words, before=("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + calls, "-e", f"inject={calls}:signal=SIGKILL"))
        left = os.listdir(at("killed"))
        expect(f"a {command} is killed before it has its name", ended.returncode != 0 and [name.endswith(".part") for name in left] == [True], (ended, left))
        write(at("killed"), ".mine.1.part", "somebody's own")
        done("  the next one is made", run(command, "--data", data, "--to", at("killed/two"), *words))
        expect("  and only that part is gone", sorted(os.listdir(at("killed"))) == [".mine.1.part", "two"], os.listdir(at("killed")))
        shutil.rmtree(at("killed"))

    # Prepared beforehand: the log's key, the key file, or both.
    early = at("early")
    assert run("checkpoint", "--make-key", early + ".log-key", "--name", "example.la/early").returncode == 0
    refused("a log's key that is there is not taken unasked", run("init", "--data", early, *named), early + ".log-key", "--prepared-log-key", "--log-key")
    refused("nor under another name", run("init", "--data", early, *named, "--prepared-log-key"), "has the name example.la/early")
    refused("nor one that is not there", run("init", "--data", at("late"), "--prepared-log-key"), "There is no key at")
    shutil.copy2(data + ".keys", early + ".keys")
    for blocks in (4, 200):
        # Room for no key store, and for a key store alone.
        refused(f"where the disk is full, a prepared key stays ({blocks})", run("init", "--data", early, "--prepared-log-key", before=("bash", "-c", f"trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"", "full")))
        found = sorted(name for name in os.listdir(folder) if name.startswith("early"))
        expect("  and nothing else", found == ["early.keys", "early.log-key", "early.log-key.pub"], found)
    done("with a word it is taken, and a key file with it", run("init", "--data", early, "--prepared-log-key"), "example.la/early")
    expect("  as they were", open(early + ".keys").read() == open(data + ".keys").read())
    done("  and it works", run("import", "--data", early, person(folder, 1)))
    assert run("checkpoint", "--data", early, "--out", at("early.txt")).returncode == 0
    done("  signed by that key", run("verify", "--data", early), "The ledger holds.")
    refused("keys are not made beside data that has its own", run("keys", "init", "--data", early, "--keys", at("new-keys")), "There is a database", "restore-keys")
    os.rename(early + ".keys", at("early-file"))
    os.rename(early, at("early-data"))
    refused("a key store without its key file is said so", run("init", "--data", early, *named, "--log-key", at("k9")), early + ".keys.sqlite", "is missing")
    expect("  and no key of the log is left", not os.path.exists(at("k9")))
    os.rename(at("early-file"), early + ".keys")
    os.rename(at("early-data"), early)
    removed(early)

    # Certificates.
    certificate = at("certificate.txt")
    write(folder, "certificate.txt", "something else")
    refused("nobody is erased onto a file", run("keys", "erase", "--data", data, "--person", "P-1", "--certificate", certificate), "already", "Nobody was erased")
    refused("nor where no file can be made", run("keys", "erase", "--data", data, "--person", "P-1", "--certificate", at("nowhere/c.txt")), "Nobody was erased")
    expect("the person is as before", "Khamphone" in run("export", "--data", data, "--register", "people").stdout)
    refused("nobody's certificate is left behind", run("keys", "erase", "--data", data, "--person", "P-9", "--certificate", at("p9.txt")), "P-9")
    expect("  no file", not os.path.exists(at("p9.txt")))
    full = run("keys", "erase", "--data", data, "--person", "P-1", "--certificate", at("full.txt"),
               before=("strace", "-f", "-qq", "-o", "/dev/null", "-P", at("full.txt"), "-e", "trace=write", "-e", "inject=write:error=ENOSPC"))
    refused("a certificate for which the disk has no room is said so", full, "P-1 is erased", "once more")
    expect("and half a one is not left", not os.path.exists(at("full.txt")))
    again = done("it is written when the command is run again", run("keys", "erase", "--data", data, "--person", "P-1", "--certificate", at("again.txt")), "already", "written again")
    text = open(at("again.txt")).read()
    leaf, moment = sqlite3.connect(data + "/sinxay.sqlite").execute("SELECT number, at FROM ledger WHERE act = 'erase' AND record = 'P-1'").fetchone()
    expect("with the leaf and the time of the erasure", f"ledger leaf: {leaf}\n" in text and f"at: {moment}\n" in text, text)
    expect("for its owner alone", os.stat(at("again.txt")).st_mode & 0o077 == 0)
    done("once more with that file it is left as it is", run("keys", "erase", "--data", data, "--person", "P-1", "--certificate", at("again.txt")), "as it was")
    done("to another file it is the same", run("keys", "erase", "--data", data, "--person", "P-1", "--certificate", at("third.txt")))
    expect("  byte for byte", open(at("third.txt")).read() == text)
    refused("what is something else is left alone", run("keys", "erase", "--data", data, "--person", "P-1", "--certificate", certificate), "something else")
    expect("the ledger has one leaf of it", sqlite3.connect(data + "/sinxay.sqlite").execute("SELECT count(*) FROM ledger WHERE act = 'erase'").fetchone()[0] == 1)
    refused("who is to be erased has to be said", run("keys", "erase", "--data", data), "--person", "--suspect")
    write(rows, "criminal_cases.csv", "id,number,reported_on,form,police\nC-1,1/21,2021-05-01,sex_trafficking,A-1\n")
    write(rows, "suspects.csv", "id,criminal_case,name,sex,citizenship\nK-1,C-1,Somchai,male,LA\n")
    assert run("import", "--data", data, rows).returncode == 0
    done("a suspect is erased", run("keys", "erase", "--data", data, "--suspect", "K-1", "--certificate", at("k1.txt")))
    expect("with a certificate", "suspect: K-1\n" in open(at("k1.txt")).read())
    suspects = run("export", "--data", data, "--register", "suspects").stdout
    expect("and is counted still", "Somchai" not in suspects and "male" in suspects, suspects)
    done("the ledger holds after all that", run("verify", "--data", data), "The ledger holds.")

    # Verified without the log's key.
    assert run("checkpoint", "--data", data, "--out", at("signed.txt")).returncode == 0
    os.rename(data + ".log-key.pub", at("log.pub"))
    unsigned = copied_without(data, at("unsigned"), "ledger_checkpoints")
    unknown = run("verify", "--data", unsigned)
    expect("nor is a ledger without a checkpoint taken for checked", unknown.returncode == 3 and "not checked" in unknown.stdout and "--log-key" in unknown.stdout, unknown)
    os.remove(unsigned + ".keys")
    unknown = run("verify", "--data", unsigned, "--log-key", at("log.pub"))
    expect("nor sealed records without their keys", unknown.returncode == 3 and "not checked" in unknown.stdout and "--key-file" in unknown.stdout, unknown)
    removed(unsigned)
    unknown = run("verify", "--data", data)
    expect("without the log's key it is said what was not checked", unknown.returncode == 3 and "not checked" in unknown.stdout and "--log-key" in unknown.stdout and "does not hold" not in unknown.stdout, unknown)
    done("with it all is", run("verify", "--data", data, "--log-key", at("log.pub")), "The ledger holds.")
    shutil.copy(at("log.pub"), data + ".log-key.pub")

    # Every command knows where the data is, or says that it does not.
    assert run("backup", "--data", data, "--to", at("one.backup"), *public).returncode == 0
    assert run("backup-keys", "--data", data, "--to", at("one-keys.backup"), *public).returncode == 0
    nowhere = f"postgres://sinxay:secret@127.0.0.1:{free_port()}/data"
    on_data = {
        "export": ("--register", "people"), "import": (rows,), "report": ("--period", "2020"), "figures": ("--period", "2020"),
        "account": ("--staff", "U-1", "--username", "noy"), "serve": ("--port", free_port()), "verify": (),
        "checkpoint": ("--out", at("x")), "export-ledger": ("--out", at("x")), "keys rotate": (), "keys erase": ("--person", "P-2", "--certificate", at("x")),
        "keys recovery": halves, "keys recover-sealed": ("--staff", "U-1", *halves), "backup": ("--to", at("x"), *public),
        "restore": ("--from", at("one.backup"), "--key", at("data-key"), "--log-key", at("log.pub")),
        "restore-keys": ("--from", at("one-keys.backup"), "--key", at("data-key")), "init": named,
    }
    on_keys = {name: on_data[name] for name in on_data if name not in ("backup", "init")} | {
        "keys show": (), "keys rotate-root": (), "backup-keys": ("--to", at("x"), *public), "keys init": (),
    }
    made_anew = ("restore", "restore-keys", "init", "keys init")
    for variable, option, commands in (("SINXAY_DATABASE", "--database", on_data), ("SINXAY_KEY_STORE", "--key-store", on_keys)):
        for command, words in commands.items():
            for how, more, value in (("variable", {variable: nowhere}, ()), ("option", {}, (option, nowhere))):
                place = at("new") if command in made_anew else data
                if command == "restore-keys":
                    shutil.copytree(data, place, dirs_exist_ok=True)
                if command == "keys recovery":
                    words = ("--half", at(f"{how}-a"), "--half", at(f"{how}-b"))
                got = run(*command.split(), "--data", place, *words, *value, more=more, stdin=PASSPHRASE + "\n")
                expect(f"{command} obeys or refuses the {how} {variable}", got.returncode == (3 if command == "verify" else 1) and "secret" not in got.stderr
                       and any(word in got.stderr for word in ("PostgreSQL", "Connection refused")) or command == "verify" and "Connection refused" in got.stdout, (got.returncode, got.stdout[:300], got.stderr[:600]))
                shutil.rmtree(at("new"), ignore_errors=True)
                for left in os.listdir(folder):
                    if left.startswith("new"):
                        os.remove(at(left))
    got = run("demo", "--port", free_port(), "--data", at("demo"), more={"SINXAY_DATABASE": nowhere})
    refused("a demonstration is made nowhere else", got, "PostgreSQL")
    expect("none of them made a file", not os.path.exists(at("x")) and not os.path.exists(at("demo")))

    # A folder that was moved is not written, and not backed up.
    other = at("moved")
    done("a folder is moved", run("move", "--from", data, "--to", other, "--key-store-from", data + ".keys.sqlite", "--key-store-to", other + ".keys.sqlite"), "is marked")
    shutil.copy2(data + ".keys", other + ".keys")
    done("and goes on where it was moved to", run("verify", "--data", other, "--log-key", at("log.pub")), "The ledger holds.")
    for command, words in on_data.items():
        if command in ("restore", "init", "verify", "keys recover-sealed"):
            continue
        if command == "restore-keys":
            continue
        refused(f"{command} refuses a folder that was moved", run(*command.split(), "--data", data, *words, stdin=PASSPHRASE + "\n"), "was moved to", other)
    for command in ("keys show", "keys rotate-root", "backup-keys"):
        refused(f"{command} refuses a key store that was moved", run(*command.split(), "--data", data, *on_keys[command]), "was moved to")
    shutil.copytree(data, at("again"))
    refused("a copy of the folder says it too", run("backup", "--data", at("again"), "--to", at("x"), *public), "was moved to")
    refused("it is not moved a second time", run("move", "--from", data, "--to", at("third")), "was moved to")
    found = run("verify", "--data", data)
    expect("it can still be compared, and is not taken for the one that goes on", found.returncode == 3 and "was moved to" in found.stdout and "✗" not in found.stdout, found)
    done("a move that was given up is taken back", run("move", "--undo", "--from", data, "--key-store-from", data + ".keys.sqlite"), "goes on here")
    refused("one that was not is not", run("move", "--undo", "--from", data), "was not moved")
    done("and it goes on", run("backup", "--data", data, "--to", at("two.backup"), *public))

# PostgreSQL, of which several servers may be at work.
sys.path.insert(0, os.path.join(root, "Tests/Durability"))
try:
    import postgres_server
except IndexError:
    print("– There is no PostgreSQL on this machine: what is promised of it was not tried.")
else:
    port = free_port()
    postgres = postgres_server.Server(f"/tmp/sinxay-operations-{port}", port)
    with tempfile.TemporaryDirectory(prefix="operations-") as folder:
        at = lambda name: os.path.join(folder, name)  # noqa: E731
        try:
            postgres.make()
            postgres.start()
            postgres.create("data", "keys")
            address = f"postgres://postgres@127.0.0.1:{port}"
            place = ("--data", at("own"), "--database", address + "/data", "--key-store", address + "/keys")
            refused("one database for data and salts is refused before anything is made",
                    run("init", *place[:4], "--key-store", address + "/data?application_name=other", *named), "Salts go in another")
            expect("  nothing was", postgres.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", "data") == [] and os.listdir(folder) == [], os.listdir(folder))
            done("two are taken", run("init", *place, *named))
            move = ("move", "--from", address + "/data", "--to", at("folder"))
            with Serving(*place) as server:
                refused("a PostgreSQL that is served is not moved", run(*move), "in use", "sinxay at 127.0.0.1")
                expect("  and nothing of it is anywhere else", not os.path.exists(at("folder")))
                # Its connections are lost, and before it knows a move comes and goes.
                server.process.send_signal(signal.SIGSTOP)
                postgres.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'sinxay'")
                done("one whose servers are away is moved", run(*move), "is marked")
                server.process.send_signal(signal.SIGCONT)
                try:
                    ended = server.process.wait(timeout=60)
                    said = server.process.stderr.read()
                    expect("a server that comes back ends, and says why", ended != 0 and "was moved" in said, (ended, said))
                except subprocess.TimeoutExpired:
                    expect("a server that comes back ends, and says why", False, "it still serves")
            refused("and none begins", run("serve", *place, "--port", free_port()), "moved")
            done("until the move is taken back", run("move", "--undo", "--from", address + "/data"), "goes on here")
            # While a move holds the database no transaction begins, also of those who were at work before.
            mover = subprocess.Popen(
                [postgres_server.BIN / "psql", "-h", "127.0.0.1", "-p", str(port), "-U", "postgres", "-d", "data", "-AtXq"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            mover.stdin.write(f"SELECT pg_advisory_lock({int.from_bytes(b'sinuse', 'big')});\\echo held\n")
            mover.stdin.flush()
            while mover.stdout.readline() != "held\n":
                pass
            refused("nothing is written while it is moved", run("import", *place, person(folder, 1)), "is being moved")
            refused("nor served", run("serve", *place, "--port", free_port()), "is being moved")
            mover.stdin.close()
            mover.wait(timeout=30)
            done("afterwards it is", run("import", *place, person(folder, 1)))

            # What something emptied is not made anew.
            tables = lambda name: postgres.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", name)  # noqa: E731
            postgres.create("kept")
            subprocess.run(f"'{postgres_server.BIN}/pg_dump' -h 127.0.0.1 -p {port} -U postgres keys | '{postgres_server.BIN}/psql' -h 127.0.0.1 -p {port} -U postgres -q kept",
                           shell=True, check=True, capture_output=True)
            postgres.query("DROP SCHEMA public CASCADE", "keys")
            postgres.query("CREATE SCHEMA public", "keys")
            for command, words in (("keys show", ()), ("account", ("--staff", "U-1", "--username", "noy")), ("serve", ("--port", free_port())), ("export", ("--register", "people"))):
                refused_at_once(f"{command} refuses a key store in PostgreSQL that was emptied", (*command.split(), *place, *words), "no key store in this database", "pg_dump")
            found = run("verify", *place)
            expect("verify checks the ledger without it", found.returncode == 3 and "no key store" in found.stdout and "root: " in found.stdout, found)
            expect("and none of them made tables", tables("keys") == [], tables("keys"))
            place = (*place[:5], address + "/kept")
            done("a dump of it that is brought back opens all", run("verify", *place), "The ledger holds.")
            postgres.query("DELETE FROM salts", "kept")
            got = run("export", *place, "--register", "people")
            refused("where it is older the advice is PostgreSQL's", got, "older than the data", "pg_dump")
            expect("  and not files'", "restore-keys" not in got.stderr, got.stderr)
            postgres.query("DROP SCHEMA public CASCADE", "data")
            postgres.query("CREATE SCHEMA public", "data")
            got = run("export", *place, "--register", "people")
            refused("data in PostgreSQL that was emptied is not taken for new", got, "something emptied it", at("own"))
            expect("  nobody is told to make it", "sinxay init" not in got.stderr, got.stderr)
            refused("nor is it made", run("init", *place, *named), "signs a ledger already")
            expect("  and nothing is made in it", tables("data") == [], tables("data"))
        finally:
            postgres.remove()

if failures:
    sys.exit(f"{len(failures)} of the promises of operations do not hold")
print("All of them hold.")
