"""The commands as a shell sees them: exit status, standard output and standard error.

Usage: run.py PATH_OF_SINXAY
"""

import contextlib
import hashlib
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
failures = []


def run(*arguments, stdin=""):
    return subprocess.run(
        [program, *arguments], input=stdin, capture_output=True, text=True, cwd=root, timeout=600)


def expect(name, holds, detail=""):
    print(("✓ " if holds else "✗ ") + name)
    if not holds:
        failures.append(name)
        print("  " + str(detail).replace("\n", "\n  "))


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return path


def refused(name, result, *said):
    holds = result.returncode != 0 and result.stdout == "" and all(word in result.stderr for word in said)
    expect(name, holds, (result.returncode, result.stdout[:500], result.stderr[:2000]))


def export(data, register):
    result = run("export", "--data", data, "--register", register)
    assert result.returncode == 0, result.stderr
    return result.stdout


PLACES = "id,name_lo,name_en,level,province,tile_column,tile_row,recorded_at\n" \
    "LA-VT,ວຽງຈັນ,Vientiane,province,,,,2020-01-02T00:00:00.000Z\n"

PEOPLE = "id,given_name,family_name,lao_name,sex,birth_date,birth_year,age_basis,citizenship,language,home_province," \
    "home_district,birth_registered,safe_contact,recorded_at\n" \
    "P-1,Khamphone,Vongsa,ຄຳພອນ ວົງສາ,female,1999-02-03,,stated,LA,lao,LA-VT,,,her sister,2020-01-02T00:00:00.000Z\n"


def write_closed(folder, name, text):
    path = write(folder, name, text)
    os.chmod(path, 0o600)
    return path


with tempfile.TemporaryDirectory() as folder:
    data = os.path.join(folder, "data")

    refused("a data folder that is not there is said so", run("export", "--data", data, "--register", "places"), "There is no database")
    refused("nothing is made by asking for it", run("import", "--data", data, os.path.join(folder, "places.csv")), "There is no database")
    expect("and no folder was made", not os.path.exists(data))

    made = run("init", "--data", data, "--log-name", "example.la/sinxay")
    expect("init makes a data folder", made.returncode == 0 and made.stdout == "", made)
    expect("that nobody else can enter", os.stat(data).st_mode & 0o077 == 0, oct(os.stat(data).st_mode))
    refused("init refuses a folder with a database", run("init", "--data", data, "--log-name", "example.la/sinxay"), "already")
    keys = data + ".keys"
    expect("init makes keys beside it, for nobody else to read", all(
        os.stat(path).st_mode & 0o077 == 0 for path in (keys, keys + ".sqlite")))
    expect("and says where they are", keys in made.stderr, made)

    places = write(folder, "places.csv", PLACES)
    loaded = run("import", "--data", data, places)
    expect("an import says how many rows", loaded.returncode == 0 and "1 rows were loaded" in loaded.stderr, loaded)
    expect("what was loaded is exported byte for byte", export(data, "places") == PLACES, export(data, "places"))

    before = export(data, "places")
    broken = write(folder, "agencies.csv", "id,name_lo,name_en,kind,level\nA-1,ກ,One,ngo,central\nA-2,ກ,Two,club,central\n")
    refused("a bad cell is named by file, row and column", run("import", "--data", data, broken), "agencies.csv:3:kind: ", "Nothing was loaded")
    refused("in Lao as well", run("import", "--language", "lo", "--data", data, broken), "agencies.csv:3:kind: ")
    expect("nothing of it was loaded", export(data, "agencies").count("\n") == 1)
    refused("an id that is there already", run("import", "--data", data, places), "places.csv:2:id: ")
    refused("a file that is not there", run("import", "--data", data, os.path.join(folder, "sites.csv")), "sites.csv")
    refused("a file of no register", run("import", "--data", data, write(folder, "clubs.csv", "id\n1\n")), "clubs.csv")
    refused("an empty file", run("import", "--data", data, write(folder, "sites.csv", "")), "sites.csv")
    os.mkdir(os.path.join(folder, "raids.csv"))
    nothing = run("import", "--data", data, os.path.join(folder, "raids.csv"))
    expect("an empty folder loads nothing", nothing.returncode == 0 and "0 rows" in nothing.stderr, nothing)
    expect("the records are as they were", export(data, "places") == before)

    refused("an unknown register is answered with those there are", run("export", "--data", data, "--register", "clubs"), "There is no register clubs", "people")
    refused("an unknown command", run("erase"), "")
    refused("a missing option", run("export", "--data", data), "register")

    refused("a passphrase that is too short", run("account", "--data", data, "--staff", "U-1", "--username", "noy", stdin="short\n"), "15 characters")
    refused("an account for nobody", run("account", "--data", data, "--staff", "U-1", "--username", "noy", stdin="ferry lanterns at dusk\n"), "U-1")
    write(folder, "agencies.csv", "id,name_lo,name_en,kind,level\nA-1,ກ,One,ngo,central\n")
    write(folder, "staff.csv", "id,name,role,agency,from_day\nU-1,Noy,ngo,A-1,2020-01-01\n")
    loaded = run("import", "--data", data, os.path.join(folder, "staff.csv"), os.path.join(folder, "agencies.csv"))
    expect("files are read in the order of their references", loaded.returncode == 0, loaded)
    opened = run("account", "--data", data, "--staff", "U-1", "--username", "noy", stdin="ferry lanterns at dusk\n")
    expect("an account is opened", opened.returncode == 0 and "noy can sign in" in opened.stderr, opened)
    refused("a second account is refused", run("account", "--data", data, "--staff", "U-1", "--username", "noy", stdin="ferry lanterns at dusk\n"), "already")

    # The ledger: signed here, cosigned by a witness, verified by two programs.
    key, pub = data + ".log-key", data + ".log-key.pub"
    expect("init made a key that is its owner's alone", os.stat(key).st_mode & 0o777 == 0o600, oct(os.stat(key).st_mode))
    held = run("verify", "--data", data)
    expect("the ledger holds", held.returncode == 0 and "The ledger holds." in held.stdout, held)
    made = run("witness", "--make-key", os.path.join(folder, "w"), "--name", "oversight.example.la/w1")
    expect("a witness makes a key", made.returncode == 0, made)
    first, last, cosigned = (os.path.join(folder, name) for name in ("first.txt", "last.txt", "cosigned.txt"))
    witness = ("witness", "--key", os.path.join(folder, "w"), "--log-key", pub, "--previous", last)
    signed = run("checkpoint", "--data", data, "--out", first)
    expect("a checkpoint is written", signed.returncode == 0 and os.path.exists(first), signed)
    refused("a witness does not take a first one unasked", run(*witness, "--checkpoint", first), "--first")
    done = run(*witness, "--first", "--checkpoint", first, "--out", cosigned)
    expect("a witness cosigns the first checkpoint", done.returncode == 0, done)
    refused("and no second first one", run(*witness, "--first", "--checkpoint", first), "Leave out --first")
    taken = run("checkpoint", "--data", data, "--accept", cosigned, "--witness-key", os.path.join(folder, "w.pub"))
    expect("its signature is kept", taken.returncode == 0, taken)
    refused("a checkpoint that was not cosigned is not taken", run("checkpoint", "--data", data, "--accept", first, "--witness-key", os.path.join(folder, "w.pub")), "did not sign")
    export(data, "places")
    new, proof = os.path.join(folder, "new.txt"), os.path.join(folder, "proof.txt")
    signed = run("checkpoint", "--data", data, "--out", new, "--since", last, "--proof", proof)
    expect("the next checkpoint comes with its proof", signed.returncode == 0, signed)
    refused("without the proof it is not cosigned", run(*witness, "--checkpoint", new), "proof does not show")
    done = run(*witness, "--checkpoint", new, "--proof", proof, "--out", cosigned)
    expect("with it it is", done.returncode == 0, done)
    refused("the one before is not cosigned any longer", run(*witness, "--checkpoint", first), "rolled back")
    taken = run("checkpoint", "--data", data, "--accept", cosigned, "--witness-key", os.path.join(folder, "w.pub"))
    expect("the second signature is kept", taken.returncode == 0, taken)
    text = os.path.join(folder, "ledger.txt")
    expect("the ledger is exported", run("export-ledger", "--data", data, "--out", text).returncode == 0)

    def second(export, *more):
        return subprocess.run(
            [sys.executable, os.path.join(root, "tools/verify-ledger.py"), "--log-key", pub, "--witness-key", os.path.join(folder, "w.pub"), "--checkpoint", cosigned, *more, export],
            capture_output=True, text=True, timeout=600)

    both = run("verify", "--data", data, "--checkpoint", cosigned, "--witness-key", os.path.join(folder, "w.pub"))
    expect("the first verifier believes it, the copy from elsewhere too", both.returncode == 0 and "with 3 signatures" in both.stdout, both)
    other = second(text)
    expect("the second verifier believes it", other.returncode == 0, other)
    roots = [re.search("root: (.*)", result.stdout)[1] for result in (run("verify", "--data", data), other)]
    expect("they find the same root", roots[0] == roots[1], roots)

    altered = os.path.join(folder, "altered")
    shutil.copytree(data, altered)
    connection = sqlite3.connect(os.path.join(altered, "sinxay.sqlite"))
    connection.execute("UPDATE ledger SET staff = 'U-2' WHERE number = 2")
    connection.commit()
    connection.close()
    found = run("verify", "--data", altered, "--log-key", pub)
    expect("an alteration is found, said where, and the status tells", found.returncode == 1 and "leaf 2:" in found.stdout, found)
    broken = write(folder, "broken.txt", open(text, encoding="utf-8").read().replace("U-1", "U-9", 1))
    other = second(broken)
    expect("the second verifier finds one as well", other.returncode == 1 and "✗ leaf" in other.stdout, other)
    cut = write(folder, "cut.txt", open(text, encoding="utf-8").read()[:-4])
    expect("and a file that was cut off", second(cut).returncode == 1)

    os.chmod(key, 0o640)
    refused("a key that others can read signs nothing", run("checkpoint", "--data", data), "chmod 600")
    os.chmod(key, 0o600)
    inside = os.path.join(data, "key")
    shutil.copy(key, inside)
    refused("nor one that lies with the data", run("checkpoint", "--data", data, "--log-key", inside), "in the data folder")
    os.remove(inside)

    people = write(folder, "people.csv", PEOPLE)
    expect("people are loaded", run("import", "--data", data, people).returncode == 0)
    expect("and exported byte for byte", export(data, "people") == PEOPLE, export(data, "people"))
    files = [os.path.join(data, name) for name in os.listdir(data)]
    expect("no file of the data holds a name", not any("Khamphone".encode() in open(path, "rb").read() for path in files))

    shown = run("keys", "show", "--data", data)
    root_key = open(keys).read().split()[-1]
    expect("the keys are listed", "protection 1" in shown.stdout and "2 people, records and accounts" in shown.stdout, shown)
    expect("never as keys", root_key not in shown.stdout + shown.stderr)
    os.chmod(keys, 0o640)
    refused("a key file that the group may read", run("export", "--data", data, "--register", "people"), "chmod 600")
    os.chmod(keys, 0o600)
    os.rename(keys, keys + ".away")
    refused("a data folder without its keys", run("export", "--data", data, "--register", "people"), "--keys")
    elsewhere = run("export", "--data", data, "--keys", keys + ".away", "--register", "people")
    refused("a key file without its store", elsewhere, ".sqlite")
    os.rename(keys + ".away", keys)
    refused("keys within the data folder", run("export", "--data", data, "--keys", data + "/keys", "--register", "people"), "within the data folder")
    refused("a second set of keys", run("keys", "init", "--data", data), "already")

    rotated = run("keys", "rotate", "--data", data, "--compartment", "protection")
    expect("a compartment gets a new key", rotated.returncode == 0 and "under key 2; 1 records" in rotated.stderr, rotated)
    expect("and everything is readable", export(data, "people") == PEOPLE)
    refused("a compartment that there is not", run("keys", "rotate", "--data", data, "--compartment", "club"), "protection, justice")
    halves = [os.path.join(folder, "half-a"), os.path.join(folder, "half-b")]
    refused("one half is no key of recovery", run("keys", "recovery", "--data", data, "--half", halves[0]), "two files")
    refused("halves within the data folder", run("keys", "recovery", "--data", data, "--half", data + "/a", "--half", halves[1]), "within the data folder")
    recovery = run("keys", "recovery", "--data", data, "--half", halves[0], "--half", halves[1])
    expect("a key of recovery in two halves that nobody else reads", recovery.returncode == 0 and all(
        os.stat(path).st_mode & 0o077 == 0 for path in halves), recovery)
    refused("a second key of recovery", run("keys", "recovery", "--data", data, "--half", halves[0] + "2", "--half", halves[1] + "2"), "--replace")
    refused("two times one half", run("keys", "recover-sealed", "--data", data, "--staff", "U-1", "--half", halves[0], "--half", halves[0]), "not the two halves")
    refused("recovery for nobody", run("keys", "recover-sealed", "--data", data, "--staff", "U-NONE", "--half", halves[0], "--half", halves[1]), "given nothing")
    rooted = run("keys", "rotate-root", "--data", data)
    expect("the root key is changed", rooted.returncode == 0 and open(keys).read().split()[-1] != root_key, rooted)
    expect("and everything is readable under the new one", export(data, "people") == PEOPLE)
    shutil.copy(keys, keys + ".new")
    old = "sinxay key file 1\nroot " + root_key + "\n"
    write(folder, os.path.basename(keys), old)
    expect("a change of the root key that was cut short is finished", export(data, "people") == PEOPLE and open(keys).read() != old)
    write(folder, os.path.basename(keys), old)
    refused("the old root key opens nothing", run("export", "--data", data, "--register", "people"), "belong together")
    refused("what is no key file opens nothing", run("export", "--data", data, "--keys", write_closed(folder, "other.keys", "x"), "--register", "people"), "other.keys")

    worded = os.path.join(folder, "worded")
    refused("a short passphrase", run("keys", "init", "--data", worded, "--passphrase", stdin="short\n"), "15 characters")
    spoken = "a passphrase for the vault\n"
    expect("keys from a passphrase", run("keys", "init", "--data", worded, "--passphrase", stdin=spoken).returncode == 0)
    expect("init takes the keys that are there", run("init", "--data", worded, "--log-name", "example.la/worded", stdin=spoken).returncode == 0)
    loaded = run("import", "--data", worded, places, people, stdin=spoken)
    expect("the passphrase opens them", loaded.returncode == 0, loaded)
    refused("another does not", run("export", "--data", worded, "--register", "people", stdin="a passphrase for nothing\n"), "belong together")

    certificate = os.path.join(folder, "certificate.txt")
    erased = run("keys", "erase", "--data", worded, "--person", "P-1", "--certificate", certificate, stdin=spoken)
    expect("a person is erased", erased.returncode == 0, erased)
    lines = open(certificate).read().splitlines(keepends=True)
    expect("with a certificate that adds up", lines[-1] == "sha256: " + hashlib.sha256("".join(lines[:-1]).encode()).hexdigest() + "\n" and "people/P-1" in "".join(lines), lines)
    left = run("export", "--data", worded, "--register", "people", stdin=spoken).stdout
    expect("and only what is counted is left", "P-1,,,,female," in left and "Khamphone" not in left, left)
    refused("nobody is erased who is not there", run("keys", "erase", "--data", worded, "--person", "P-9", stdin=spoken), "P-9")

    with contextlib.closing(sqlite3.connect(os.path.join(folder, "old.sqlite"))) as made:
        made.execute("CREATE TABLE migrations (name TEXT NOT NULL PRIMARY KEY) STRICT")
        made.commit()
    os.mkdir(os.path.join(folder, "old"), 0o700)
    os.rename(os.path.join(folder, "old.sqlite"), os.path.join(folder, "old", "sinxay.sqlite"))
    refused("a database from before the vault", run("export", "--data", os.path.join(folder, "old"), "--register", "people"), "before names were encrypted")

    checked = run("check")
    expect("the content is complete", checked.returncode == 0, checked.stderr)

if failures:
    sys.exit(f"{len(failures)} of the command line's promises do not hold")
