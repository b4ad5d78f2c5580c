"""The commands as a shell sees them: exit status, standard output and standard error.

Usage: run.py PATH_OF_SINXAY
"""

import os
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

with tempfile.TemporaryDirectory() as folder:
    data = os.path.join(folder, "data")

    refused("a data folder that is not there is said so", run("export", "--data", data, "--register", "places"), "There is no database")
    refused("nothing is made by asking for it", run("import", "--data", data, os.path.join(folder, "places.csv")), "There is no database")
    expect("and no folder was made", not os.path.exists(data))

    made = run("init", "--data", data)
    expect("init makes a data folder", made.returncode == 0 and made.stdout == "", made)
    expect("that nobody else can enter", os.stat(data).st_mode & 0o077 == 0, oct(os.stat(data).st_mode))
    refused("init refuses a folder with a database", run("init", "--data", data), "already")

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

    checked = run("check")
    expect("the content is complete", checked.returncode == 0, checked.stderr)

if failures:
    sys.exit(f"{len(failures)} of the command line's promises do not hold")
