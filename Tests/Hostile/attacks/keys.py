"""Keys that are lost or put back: what goes on as if nothing were, until no good copy of them is left."""

import os
import shutil
import sqlite3

from stage import attack

PEOPLE = "id,given_name,sex,age_basis,citizenship\n"


def people(stage, name, *ids):
    os.makedirs(stage.path(name))
    path = os.path.join(stage.path(name), "people.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write(PEOPLE + "".join(f"{id},Khamphone,female,stated,LA\n" for id in ids))
    return path


def ran(stage, *command):
    done = stage.run(*command)
    if done.returncode:
        raise RuntimeError(done)
    return done


def installed(stage, name):
    """Two people, of whom a copy of the key store knows one."""
    data = stage.path(name)
    ran(stage, "init", "--data", data, "--log-name", "example.la/attacked")
    ran(stage, "import", "--data", data, people(stage, name + "-one", "P-1"))
    shutil.copy2(data + ".keys.sqlite", data + ".before")
    ran(stage, "import", "--data", data, people(stage, name + "-two", "P-2"))
    shutil.copy2(data + ".keys.sqlite", data + ".good")
    return data


def emptied(path):
    with sqlite3.connect(path) as store:
        store.execute("DELETE FROM salts")
    store.close()


@attack("have the keys' backups destroyed as told, after their store was emptied or put back from before")
def green_backup(stage):
    data = installed(stage, "green")
    ran(stage, "keys", "backup-key", "--out", stage.path("green-key"))
    for number, spoil in enumerate((emptied, lambda path: shutil.copy2(data + ".before", path))):
        shutil.copy2(data + ".good", data + ".keys.sqlite")
        spoil(data + ".keys.sqlite")
        made = stage.run("backup-keys", "--data", data, "--to", stage.path(f"green-{number}"), "--backup-key", stage.path("green-key.pub"))
        if made.returncode == 0:
            return f"backup-keys ends with 0, and says: {made.stderr.strip()}"
    return None


@attack("have people entered, and their erasure certified, under the keys of another installation")
def others_keys(stage):
    own, others = stage.path("own"), stage.path("others")
    for number, data in enumerate((own, others)):
        ran(stage, "init", "--data", data, "--log-name", "example.la/attacked")
        ran(stage, "import", "--data", data, people(stage, f"same-{number}", "P-1"))
    for end in (".keys", ".keys.sqlite"):
        shutil.copy2(others + end, own + end)
    done = stage.run("keys", "erase", "--data", own, "--person", "P-1", "--certificate", stage.path("false"))
    if done.returncode == 0:
        return open(stage.path("false"), encoding="utf-8").read()
    entered = stage.run("import", "--data", own, people(stage, "same-later", "P-2"))
    return "P-2 was entered under keys that open nobody else" if entered.returncode == 0 else None


@attack("have a second history begun under the log's key and the keys of a country whose disk is not mounted")
def second_history(stage):
    data = stage.path("mounted")
    ran(stage, "init", "--data", data, "--log-name", "example.la/attacked")
    ran(stage, "import", "--data", data, people(stage, "mounted-one", "P-1"))
    os.rename(data, data + ".away")
    done = stage.run("init", "--data", data, "--prepared-log-key")
    return f"init ends with 0, and says: {done.stderr.strip()}" if done.returncode == 0 else None


@attack("get a certificate that a key was destroyed, which another copy of the key store still has")
def false_certificate(stage):
    data = installed(stage, "certified")
    shutil.copy2(data + ".before", data + ".keys.sqlite")
    erase = ("keys", "erase", "--data", data, "--person", "P-2", "--certificate", stage.path("certificate"))
    for more in ((), ("--accept-lost-keys",)):
        done = stage.run(*erase, *more)
        if os.path.exists(stage.path("certificate")):
            return open(stage.path("certificate"), encoding="utf-8").read()
        if done.returncode == 0:
            return "P-2 is said to be erased"
    return None


@attack("have people entered under keys that others are lost with, and nobody told")
def written_on(stage):
    data = installed(stage, "written")
    shutil.copy2(data + ".before", data + ".keys.sqlite")
    tried = (("import", people(stage, "written-three", "P-3")), ("keys", "rotate"), ("keys", "rotate-root"))
    done = [" ".join(command[:2]) for command in tried if stage.run(*command, "--data", data).returncode == 0]
    return f"with status 0: {', '.join(done)}" if done else None


@attack("have a ledger that nobody signed, and names that nobody compared, verified with status 0")
def unchecked(stage):
    data = installed(stage, "unchecked")
    for path in (data + ".log-key", data + ".log-key.pub"):
        os.rename(path, path + ".away")
    if stage.run("verify", "--data", data).returncode == 0:
        return "without a key of the log and without a checkpoint: the ledger holds"
    os.rename(data + ".keys", data + ".away")
    verified = stage.run("verify", "--data", data, "--log-key", data + ".log-key.pub.away")
    return "without the keys: the ledger holds" if verified.returncode == 0 else None
