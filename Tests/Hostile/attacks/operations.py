"""The machine that Sinxay runs on: files, memory, what travels, and who can pretend to a demonstration."""

import http.client
import os
import shutil
import socket
import subprocess

from stage import Person, attack, free_port

PASSPHRASE = "ferry lanterns at dusk"


def installed(stage, name, *more):
    """A ministry's installation with one member of staff, and its folder: made once, and copied for each attack."""
    data, made = stage.path(name), stage.path("installed" + "".join(more))
    if not os.path.exists(made):
        make(stage, made, *more)
    shutil.copytree(made, data)
    for end in (".keys", ".keys.sqlite", ".keys.sqlite-wal", ".keys.sqlite-shm", ".log-key", ".log-key.pub"):
        if os.path.exists(made + end):
            shutil.copy2(made + end, data + end)
    return data


def make(stage, data, *more):
    rows = data + "-rows"
    os.makedirs(rows)
    for file, text in (("agencies", "id,name_lo,name_en,kind,level\nA-1,ກ,One,anti_trafficking_department,central\n"),
                       ("staff", "id,name,role,agency,from_day\nU-1,Noy,atd,A-1,2020-01-01\n")):
        with open(os.path.join(rows, file + ".csv"), "w", encoding="utf-8") as out:
            out.write(text)
    for command in (("init", "--data", data, "--log-name", "example.la/attacked", *more), ("import", "--data", data, rows)):
        done = stage.run(*command)
        assert done.returncode == 0, done.stderr
    done = stage.run("account", "--data", data, "--staff", "U-1", "--username", "noy", stdin=PASSPHRASE + "\n")
    assert done.returncode == 0, done.stderr


class Served:
    """A server of a folder, or what it said when it did not start."""

    def __init__(self, stage, data, *more):
        self.port = free_port()
        self.process = subprocess.Popen(
            [stage.program, "serve", "--data", data, "--port", str(self.port), *more], env=stage.environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.said, self.started = "", False
        for line in self.process.stderr:
            self.said += line
            if "is served at" in line:
                self.started = True
                break

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


@attack("sign in without a second factor, by a file that is called demonstration")
def mark_by_a_file(stage):
    data = installed(stage, "marked")
    open(os.path.join(data, "demonstration"), "w").close()
    with Served(stage, data) as server:
        if not server.started:
            return None
        answer = Person(server.port, "noy", PASSPHRASE).get("/people")
    return f"the register of people, with a passphrase alone (status {answer.status})" if answer.status == 200 else None


@attack("have a demonstration's accounts served to a network, where their passphrases are known")
def demonstration_for_others(stage):
    # A program from before knows the mark as a file.
    flag = [] if "--demonstration" not in stage.run("init", "--help").stdout else ["--demonstration"]
    data = installed(stage, "shown", *flag)
    if not flag:
        open(os.path.join(data, "demonstration"), "w").close()
    for more in (["--host", "0.0.0.0", "--proxy", "127.0.0.1"], ["--host", "::", "--proxy", "::1"]):
        with Served(stage, data, *more) as server:
            if server.started:
                return f"it is served with {' '.join(more)}"
    return None


@attack("read names out of files that others may read, or a copy of them")
def open_files(stage):
    assert stage.port
    data = stage._demonstration[2]
    places = [os.path.join(data, name) for name in os.listdir(data)]
    places += [data + name for name in (".keys", ".keys.sqlite", ".keys.sqlite-wal", ".keys.sqlite-shm", ".log-key")]
    out = stage.path("ledger.txt")
    done = stage.run("export-ledger", "--data", data, "--out", out)
    assert done.returncode == 0, done.stderr
    found = [path for path in [*places, out] if os.path.exists(path) and os.stat(path).st_mode & 0o077]
    return f"others may read {', '.join(os.path.basename(path) for path in found)}" if found else None


@attack("have the server leave its memory in a core file")
def core_file(stage):
    assert stage.port
    limits = open(f"/proc/{stage._demonstration[1].pid}/limits").read()
    line = next(line for line in limits.splitlines() if line.startswith("Max core file size"))
    return None if line.split()[4:6] == ["0", "0"] else f"a crash leaves one: {' '.join(line.split())}"


@attack("hear a passphrase that someone sends in the open to the server behind its proxy")
def around_the_proxy(stage):
    data = installed(stage, "proxied")
    own = [a for a in subprocess.run(["hostname", "-I"], capture_output=True, text=True).stdout.split() if "." in a]
    assert own, "this machine has no address but its own loopback"
    with Served(stage, data, "--host", "0.0.0.0", "--proxy", "203.0.113.7") as server:
        assert server.started, server.said
        try:
            # From one of this machine's outer addresses, which is not the proxy's.
            line = http.client.HTTPConnection(own[0], server.port, timeout=20)
            line.request("GET", "/sign-in")
            status = line.getresponse().status
        except TimeoutError:
            status = "none, but the line is kept open"
        except (OSError, http.client.HTTPException):
            status = None
        near = socket.create_connection(("127.0.0.1", server.port), timeout=20)
        near.sendall(b"GET /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert near.recv(12).startswith(b"HTTP/1.1 200"), "nobody is served at all"
        near.close()
    with Served(stage, data, "--host", "0.0.0.0", "--proxy", own[0]) as server:
        assert server.started, server.said
        line = http.client.HTTPConnection(own[0], server.port, timeout=20)
        line.request("GET", "/sign-in")
        assert line.getresponse().status == 200, "the proxy itself is not served"
    return f"a form to sign in with, without TLS (status {status})" if status == 200 else None


@attack("have a proxy that is none believed, so that anybody is served in the open")
def no_proxy(stage):
    data = installed(stage, "nonsense")
    with Served(stage, data, "--host", "0.0.0.0", "--proxy", "nonsense") as server:
        return "it is served in clear, for a proxy called nonsense" if server.started else None


@attack("take the key of TLS, or the data, from a file that everyone may read")
def readable_key(stage):
    data, key, certificate = installed(stage, "tls"), stage.path("key.pem"), stage.path("cert.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=sinxay.test", "-keyout", key, "-out", certificate], check=True, capture_output=True)
    os.chmod(key, 0o644)
    with Served(stage, data, "--tls-certificate", certificate, "--tls-key", key) as server:
        if server.started:
            return "the key of TLS, with mode 644"
    os.chmod(key, 0o600)
    os.chmod(data, 0o755)
    with Served(stage, data, "--tls-certificate", certificate, "--tls-key", key) as server:
        if server.started:
            return "the data folder, with mode 755"
    os.chmod(data, 0o700)
    with Served(stage, data, "--tls-certificate", certificate, "--tls-key", key) as server:
        assert server.started, server.said
    return None


@attack("read somebody who was erased from the old folder's backups, which go on after a move")
def moved_away(stage):
    data, other = installed(stage, "moving"), stage.path("moved")
    key = stage.path("moving-backup")
    assert stage.run("keys", "backup-key", "--out", key).returncode == 0
    done = stage.run("move", "--from", data, "--to", other)
    assert done.returncode == 0, done.stderr
    backup = stage.run("backup", "--data", data, "--to", stage.path("moving.backup"), "--backup-key", key + ".pub")
    elsewhere = stage.run(
        "backup", "--data", other, "--to", stage.path("moved.backup"), "--backup-key", key + ".pub",
        "--log-key", data + ".log-key")
    # 3: the backup is whole, and the keys stand elsewhere.
    assert elsewhere.returncode in (0, 3), elsewhere.stderr
    shutil.rmtree(other)
    return "a backup with status 0, of data that nobody writes any more" if backup.returncode == 0 else None
