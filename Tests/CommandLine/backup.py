"""Backup and restore as a shell sees them: while others write, and with everything that can be wrong with a file.

Usage: backup.py PATH_OF_SINXAY
"""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from ports import free_port  # noqa: E402

program = os.path.abspath(sys.argv[1])
root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
failures = []


def run(*arguments, stdin=""):
    return subprocess.run(
        [program, *arguments], input=stdin, capture_output=True, text=True, cwd=root, timeout=600)


def expect(name, holds, detail=""):
    print(("✓ " if holds else "✗ ") + name, flush=True)
    if not holds:
        failures.append(name)
        print("  " + str(detail).replace("\n", "\n  "))


def refused(name, result, *said):
    holds = result.returncode != 0 and result.stdout == "" and all(word in result.stderr for word in said)
    expect(name, holds, (result.returncode, result.stdout[:500], result.stderr[:2000]))


def done(name, result, *said):
    holds = result.returncode == 0 and all(word in result.stdout for word in said)
    expect(name, holds, (result.returncode, result.stdout[:2000], result.stderr[:2000]))
    return result


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return path


def places(folder, first, count):
    rows = [f"L-{number},ກ,Place {number},province" for number in range(first, first + count)]
    return write(folder, "places.csv", "id,name_lo,name_en,level\n" + "\n".join(rows) + "\n")


def export(data, register):
    result = run("export", "--data", data, "--register", register)
    assert result.returncode == 0, result.stderr
    return result.stdout


PEOPLE = "id,given_name,family_name,sex,birth_date,age_basis,citizenship\n" \
    "P-1,Khamphone,Vongsa,female,1999-02-03,stated,LA\nP-2,Bouavanh,Vongsa,female,1998-02-03,stated,LA\n"

with tempfile.TemporaryDirectory(prefix="backup-") as folder:
    def at(name):
        return os.path.join(folder, name)

    data, keys, pub = at("data"), at("data.keys"), at("data.log-key.pub")
    assert run("init", "--data", data, "--log-name", "example.la/sinxay").returncode == 0
    assert run("import", "--data", data, places(folder, 1, 3), write(folder, "people.csv", PEOPLE)).returncode == 0

    # Keys.
    for name in ("data-key", "keys-key"):
        done(f"a backup key is made ({name})", run("keys", "backup-key", "--out", at(name)))
    expect("its private half is its owner's alone", os.stat(at("data-key")).st_mode & 0o777 == 0o600)
    refused("a key is not made where one is", run("keys", "backup-key", "--out", at("data-key")), "already")
    for_data, for_keys = ("--backup-key", at("data-key.pub")), ("--backup-key", at("keys-key.pub"))

    # A backup.
    one = at("one.backup")
    refused("no backup without a key", run("backup", "--data", data, "--to", one), "There is no key")
    refused("none with the private half", run("backup", "--data", data, "--to", one, "--backup-key", at("data-key")), "private half")
    refused("none of nothing", run("backup", "--data", at("nowhere"), "--to", one, *for_data), "no database")
    refused("none into a folder that is not there", run("backup", "--data", data, "--to", at("no/where"), *for_data), "No such file")
    made = done("a backup is made", run("backup", "--data", data, "--to", one, "--checkpoint", at("one.txt"), *for_data), "leaves: 5", "signed: leaves 1 to 5")
    expect("for its owner alone", os.stat(one).st_mode & 0o777 == 0o600)
    expect("nothing else is left", sorted(os.listdir(data)) in (["sinxay.lock", "sinxay.sqlite"], ["sinxay.sqlite"]) and not [name for name in os.listdir(folder) if name.startswith(".")], os.listdir(folder))
    expect("the sum is the file's", re.search("sha256: (.*)", made.stdout)[1] in subprocess.run(["sha256sum", one], capture_output=True, text=True).stdout)
    refused("a backup never replaces another", run("backup", "--data", data, "--to", one, *for_data), "never replaces")
    stale = write(data, ".sinxay-snapshot-999999", "left by a process that was killed")
    done("a backup takes away what a killed one left", run("backup", "--data", data, "--to", at("two.backup"), *for_data))
    expect("it is gone", not os.path.exists(stale))
    content = open(one, "rb").read()
    expect("nothing in it is readable", not any(word in content for word in (b"SQLite format", b"Khamphone", b"Place 1", b"P-1", b"CREATE TABLE")))
    os.rename(at("data.log-key"), at("log-key.away"))
    refused("no backup that could prove nothing", run("backup", "--data", data, "--to", at("x"), *for_data), "no checkpoint")
    assert run("checkpoint", "--data", data, "--log-key", at("log-key.away"), "--out", at("signed.txt")).returncode == 0
    assert run("import", "--data", data, places(folder, 4, 1)).returncode == 0
    done("without the log's key it rests on the last checkpoint", run("backup", "--data", data, "--to", at("three.backup"), *for_data), "leaves: 6", "signed: leaves 1 to 5")
    os.rename(at("log-key.away"), at("data.log-key"))

    # Restored.
    restore = ("restore", "--key", at("data-key"), "--log-key", pub)
    done("it is restored", run(*restore, "--from", one, "--data", at("back"), "--key-file", keys, "--checkpoint", at("one.txt")),
         "last leaf: 5", "covered by a checkpoint from elsewhere: leaves 1 to 5", "committed to: 5", "Restored")
    expect("for its owner alone", os.stat(at("back")).st_mode & 0o077 == 0 and os.stat(at("back/sinxay.sqlite")).st_mode & 0o077 == 0)
    done("also the one with leaves after its checkpoint", run(*restore, "--from", at("three.backup"), "--data", at("back3")), "last leaf: 6", "signed by the log: leaves 1 to 5")
    refused("never over something", run(*restore, "--from", one, "--data", at("back")), "already")
    refused("not with another key", run("restore", "--key", at("keys-key"), "--from", one, "--data", at("x")), "was made for the backup key")
    refused("not with the public half", run("restore", "--key", at("data-key.pub"), "--from", one, "--data", at("x")), "opens nothing")
    os.chmod(at("data-key"), 0o640)
    refused("not with a key that others can read", run(*restore, "--from", one, "--data", at("x")), "chmod 600")
    os.chmod(at("data-key"), 0o600)
    unsigned = run("restore", "--key", at("data-key"), "--from", one, "--data", at("unsigned"))
    expect("without the log's key it is not believed", unsigned.returncode == 3 and "not signed by a known key" in unsigned.stdout and not os.path.exists(at("unsigned")) and os.path.exists(at("unsigned.not-verified/sinxay.sqlite")), unsigned)

    # With what can be wrong with a file. The header comes first; one piece follows it for each megabyte.
    assert run("import", "--data", data, places(folder, 5, 9000)).returncode == 0
    big = at("big.backup")
    done("a backup of some megabytes is made", run("backup", "--data", data, "--to", big, *for_data))
    content = open(big, "rb").read()
    piece = (1 << 20) + 16
    start = 16 + 4 + int.from_bytes(content[16:20], "big") + 32 + 16
    expect("it has pieces", len(content) > start + 3 * piece)

    def altered(name, bytes, *said):
        with open(at("altered.backup"), "wb") as file:
            file.write(bytes)
        refused(name, run(*restore, "--from", at("altered.backup"), "--data", at("x")), *said)
        expect("  and nothing is left of it", not [left for left in os.listdir(folder) if left.startswith("x")])

    flipped = bytearray(content)
    flipped[start + piece + 5000] ^= 1
    altered("one bit was altered", bytes(flipped), "Piece 2 was altered")
    altered("it was cut short within a piece", content[:start + piece + 77], "cut short")
    altered("it was cut short after a piece", content[:start + 2 * piece], "cut short")
    altered("its last byte is missing", content[:-1], "cut short")
    altered("something was added", content + b"x", "added")
    first, second, rest = content[start:start + piece], content[start + piece:start + 2 * piece], content[start + 2 * piece:]
    altered("two pieces changed places", content[:start] + second + first + rest, "Piece 1 was altered, or is not the one")
    altered("its header was altered", content.replace(b"made 20", b"made 19", 1), "header was altered")
    altered("it is another format", content.replace(b"backup 1", b"backup 7", 1), "does not know")
    altered("it is something else", b"PK" + content, "no backup")
    altered("it is empty", b"", "no backup")
    refused("keys are not data", run("restore", "--key", at("keys-key"), "--from", at("nowhere"), "--data", at("x")), "No such file")

    # The ledger behind it: a later checkpoint with its proof, another ledger, an altered one.
    assert run("checkpoint", "--data", data, "--out", at("later.txt"), "--since", at("one.txt"), "--proof", at("proof.txt")).returncode == 0
    done("a later checkpoint keeps the backup's leaves", run(*restore, "--from", one, "--data", at("proven"), "--checkpoint", at("later.txt"), "--proof", at("proof.txt")),
         "later.txt keeps all leaves of the backup", "9001 leaves came after the backup")
    unproven = run(*restore, "--from", one, "--data", at("unproven"), "--checkpoint", at("later.txt"))
    expect("without a proof that is not said", unproven.returncode == 3 and "takes a proof from 5" in unproven.stdout, unproven)
    other = at("other")
    assert run("init", "--data", other, "--log-name", "example.la/other").returncode == 0
    assert run("import", "--data", other, places(folder, 1, 9)).returncode == 0
    assert run("checkpoint", "--data", other, "--out", at("other.txt")).returncode == 0
    alien = run(*restore, "--from", one, "--data", at("alien"), "--checkpoint", at("other.txt"))
    expect("another log's checkpoint is not taken for it", alien.returncode == 1 and "not signed by a known key" in alien.stdout, alien)
    done("a backup of another installation can be made", run("backup", "--data", other, "--to", at("other.backup"), *for_data))
    swapped = run(*restore, "--from", at("other.backup"), "--data", at("swapped"))
    expect("and is not taken for ours", swapped.returncode == 1 and "not signed by a known key" in swapped.stdout, swapped)
    connection = sqlite3.connect(os.path.join(other, "sinxay.sqlite"))
    connection.execute("UPDATE places SET name_en = 'Elsewhere' WHERE id = 'L-2'")
    connection.commit()
    done("an alteration that only the ledger knows of is backed up", run("backup", "--data", other, "--to", at("altered-record.backup"), *for_data))
    found = run("restore", "--key", at("data-key"), "--log-key", other + ".log-key.pub", "--from", at("altered-record.backup"), "--data", at("altered-record"))
    expect("and found when it is restored", found.returncode == 1 and "places L-2" in found.stdout, found)
    connection.execute("DELETE FROM ledger WHERE number = (SELECT max(number) FROM ledger)")
    connection.commit()
    refused("a ledger that contradicts itself is not backed up", run("backup", "--data", other, "--to", at("x"), *for_data), "contradicts itself")
    connection.close()
    damaged = at("damaged")
    shutil.copytree(data, damaged)
    path = os.path.join(damaged, "sinxay.sqlite")
    with open(path, "r+b") as file:
        for page in range(60, 90):
            file.seek(page * 4096)
            file.write(b"\xff" * 4096)
    refused("a damaged database is not backed up", run("backup", "--data", damaged, "--to", at("x"), *for_data, "--log-key", at("data.log-key")), "damaged")
    # A file may be so many blocks of 1024 bytes: the disk is full, and the signal that tells so is ignored.
    full = subprocess.run(
        ["bash", "-c", "trap '' XFSZ; ulimit -f 500; exec \"$@\"", "full", program, "backup", "--data", data, "--to", at("x"), *for_data],
        capture_output=True, text=True, cwd=root, timeout=600)
    refused("a disk that is full is said so", full, "Nothing was backed up")
    roomy = subprocess.run(
        ["bash", "-c", "trap '' XFSZ; ulimit -f 8000; exec \"$@\"", "full", program, "backup", "--data", data, "--to", at("x"), *for_data],
        capture_output=True, text=True, cwd=root, timeout=600)
    expect("with room it is made", roomy.returncode == 0, roomy)
    os.remove(at("x"))
    expect("nothing is left of those", not [name for name in os.listdir(folder) + os.listdir(data) if name.startswith((".", "x"))], os.listdir(folder))

    # Keys, and people who were erased.
    refused("keys are not restored where there is no data", run("restore-keys", "--from", one, "--data", at("nowhere"), "--key", at("keys-key")), "Restore the data first")
    done("the keys are backed up", run("backup-keys", "--data", data, "--to", at("keys.backup"), *for_keys))
    refused("keys never replace a backup", run("backup-keys", "--data", data, "--to", at("keys.backup"), *for_keys), "never replaces")
    salts = sqlite3.connect(keys + ".sqlite").execute("SELECT salt FROM salts WHERE salt IS NOT NULL").fetchall()
    plain = open(at("proven/sinxay.sqlite"), "rb").read() + open(at("back/sinxay.sqlite"), "rb").read()
    expect("a backup of data holds no salt, even when it is opened", len(salts) > 1 and not any(salt[0] in plain for salt in salts))
    expect("nor a wrapped key", not any(row[0] in plain for row in sqlite3.connect(keys + ".sqlite").execute("SELECT wrapped FROM keys")))
    content = open(at("keys.backup"), "rb").read()
    expect("a backup of keys tells none", b"root " + open(keys, "rb").read().split()[-1] not in content and not any(salt[0] in content for salt in salts))
    refused("data is not restored from keys", run(*restore[:2], at("keys-key"), "--from", at("keys.backup"), "--data", at("x")), "holds keys, not data")
    refused("nor keys from data", run("restore-keys", "--from", one, "--data", at("back"), "--key", at("data-key")), "holds data, not keys")
    refused("keys are not put over keys", run("restore-keys", "--from", at("keys.backup"), "--data", data, "--key", at("keys-key")), "already")
    done("the keys are put back", run("restore-keys", "--from", at("keys.backup"), "--data", at("back"), "--key", at("keys-key")))
    expect("for their owner alone", all(os.stat(at(name)).st_mode & 0o077 == 0 for name in ("back.keys", "back.keys.sqlite")))
    expect("everything is readable again", export(at("back"), "people") == export(data, "people"))
    held = run("verify", "--data", at("back"), "--log-key", pub)
    expect("and verified", held.returncode == 0 and "The ledger holds." in held.stdout, held)

    erased = run("keys", "erase", "--data", data, "--person", "P-1", "--certificate", at("certificate.txt"))
    assert erased.returncode == 0, erased.stderr
    done("a backup after an erasure", run("backup", "--data", data, "--to", at("after.backup"), *for_data))
    done("is restored", run(*restore, "--from", at("after.backup"), "--data", at("after")))
    done("with keys from before, the erased are erased again", run("restore-keys", "--from", at("keys.backup"), "--data", at("after"), "--key", at("keys-key")), "Erased again, as the ledger says: 1")
    people = export(at("after"), "people")
    expect("and stay so", "Khamphone" not in people and "Bouavanh" in people, people)
    done("a backup of keys after an erasure", run("backup-keys", "--data", data, "--to", at("keys-after.backup"), *for_keys))
    done("data from before is restored", run(*restore, "--from", one, "--data", at("before")))
    done("with keys from after", run("restore-keys", "--from", at("keys-after.backup"), "--data", at("before"), "--key", at("keys-key")))
    people = export(at("before"), "people")
    expect("an erased person stays erased in a backup from before", "Khamphone" not in people and "Bouavanh" in people, people)

    # Keys that are older than the data: every command says the same of them.
    assert run("import", "--data", data, write(folder, "people.csv", PEOPLE.splitlines()[0] + "\nP-3,Nalee,Vongsa,female,1997-02-03,stated,LA\n")).returncode == 0
    done("a backup of data after one of the keys", run("backup", "--data", data, "--to", at("newer.backup"), *for_data))
    lacking = "The key store is older than the data: 1 records have no key in it (people 1)"
    looked = run(*restore, "--from", at("newer.backup"), "--data", at("newer"), "--key-file", at("before.keys"))
    expect("compared with older keys, it is restored, and said what was not compared",
           looked.returncode == 3 and lacking in looked.stdout and os.path.exists(at("newer/sinxay.sqlite")), looked)
    older = run("restore-keys", "--from", at("keys-after.backup"), "--data", at("newer"), "--key", at("keys-key"))
    expect("older keys are put back and said so", older.returncode == 3 and lacking in older.stderr, older)
    held = run("verify", "--data", at("newer"), "--log-key", pub)
    expect("and verify says the same", held.returncode == 3 and lacking in held.stdout, held)

    # While others write: each import is whole in a backup, or not there at all.
    ended, imports = threading.Event(), []

    def keep_writing():
        number = 20_000
        while not ended.is_set():
            own = at("own")
            os.makedirs(own, exist_ok=True)
            imports.append(run("import", "--data", data, places(own, number, 50)))
            number += 50

    server = subprocess.Popen([program, "serve", "--data", data, "--port", str(free_port())], stderr=subprocess.PIPE, text=True, cwd=root)
    assert "served" in server.stderr.readline()
    writer = threading.Thread(target=keep_writing)
    writer.start()
    try:
        sizes = []
        for number in range(3):
            # However slow the machine is, something has come since the backup before.
            before = len(imports)
            while writer.is_alive() and len(imports) == before:
                time.sleep(0.05)
            backup = at(f"online-{number}.backup")
            made = run("backup", "--data", data, "--to", backup, *for_data)
            expect(f"a backup is made while others write ({number})", made.returncode == 0, made)
            restored = run(*restore, "--from", backup, "--data", at(f"online-{number}"))
            expect("  it is restored and holds", restored.returncode == 0, restored)
            with sqlite3.connect(at(f"online-{number}/sinxay.sqlite")) as connection:
                sizes.append(connection.execute("SELECT count(*) FROM places WHERE id >= 'L-20000' AND length(id) = 7").fetchone()[0])
    finally:
        ended.set()
        writer.join()
        server.terminate()
        server.wait()
    expect("each has whole imports only", all(size % 50 == 0 for size in sizes), sizes)
    expect("more came between", sizes[-1] > sizes[0] and sizes == sorted(sizes), sizes)
    expect("no writer was refused", imports and not any(one.returncode for one in imports), [one for one in imports if one.returncode])

    # A second reader, which shares no code with the first.
    reader = os.path.join(root, "tools/read-backup.py")
    second = subprocess.run([sys.executable, reader, "--key", at("data-key"), big, at("second.sqlite")], capture_output=True, text=True, timeout=600)
    expect("the second reader opens it", second.returncode == 0 and "holds data" in second.stdout, second)
    if second.returncode == 0:
        done("it reads what the first reads", run(*restore, "--from", big, "--data", at("first")))
        counts = [sqlite3.connect(path).execute("SELECT count(*), max(hash) FROM ledger").fetchone() for path in (at("second.sqlite"), at("first/sinxay.sqlite"))]
        expect("leaf for leaf", counts[0] == counts[1], counts)
        with open(at("altered.backup"), "wb") as file:
            file.write(flipped)
        second = subprocess.run([sys.executable, reader, "--key", at("data-key"), at("altered.backup"), at("x")], capture_output=True, text=True, timeout=600)
        expect("and refuses what was altered", second.returncode != 0 and "altered" in second.stderr and not os.path.exists(at("x")), second)

if failures:
    sys.exit(f"{len(failures)} of the promises of backup and restore do not hold")
