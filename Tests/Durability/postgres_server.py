"""PostgreSQL servers of one's own on this machine, to be killed: used by the durability tests and scripts/cluster."""

import glob
import os
import pathlib
import shutil
import signal
import subprocess
import time

BIN = pathlib.Path(sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda p: int(p.split("/")[4]))[-1])
# PostgreSQL refuses to run as root.
AS_POSTGRES = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"] if os.getuid() == 0 else []
SETTINGS = """
listen_addresses = '127.0.0.1'
max_connections = 100
shared_buffers = 64MB
wal_level = replica
max_wal_senders = 8
wal_keep_size = 512MB
wal_log_hints = on
hot_standby = on
wal_receiver_timeout = 5s
wal_sender_timeout = 5s
wal_retrieve_retry_interval = 200ms
"""


def run(*command, check=True, quiet=True):
    out = subprocess.DEVNULL if quiet else None
    return subprocess.run([*AS_POSTGRES, *map(str, command)], cwd="/", stdout=out, stderr=out, check=check)


class Server:
    """One server in a folder of its own, durable as it is by default."""

    def __init__(self, folder, port, settings=""):
        self.folder, self.port = pathlib.Path(folder), port
        self.data = self.folder / "data"
        self.settings = SETTINGS + f"port = {port}\nunix_socket_directories = '{self.folder}'\n" + settings

    def make_folder(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(mode=0o700, parents=True)
        if AS_POSTGRES:
            shutil.chown(self.folder, "postgres", "postgres")

    def make(self):
        self.make_folder()
        run(BIN / "initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "--locale=C.UTF-8", "-E", "UTF8", "-k")
        self.configure()

    def configure(self, more=""):
        with open(self.data / "sinxay.conf", "w") as file:
            file.write(self.settings + more)
        text = (self.data / "postgresql.conf").read_text()
        if "sinxay.conf" not in text:
            (self.data / "postgresql.conf").write_text(text + "\ninclude 'sinxay.conf'\n")

    def start(self):
        done = run(BIN / "pg_ctl", "-D", self.data, "-l", self.folder / "log", "-w", "-t", "60", "start", check=False)
        if done.returncode != 0:
            raise SystemExit(f"PostgreSQL on {self.port} did not start:\n" + (self.folder / "log").read_text()[-2000:])

    def stop(self, mode="immediate"):
        run(BIN / "pg_ctl", "-D", self.data, "-m", mode, "-w", "stop", check=False)

    def postmaster(self):
        return int((self.data / "postmaster.pid").read_text().split()[0])

    def children(self):
        try:
            return [int(p) for p in open(f"/proc/{self.postmaster()}/task/{self.postmaster()}/children").read().split()]
        except FileNotFoundError:
            return []

    def kill(self):
        """kill -9 of all its processes: as if the power went, but for what the kernel has taken already."""
        first = self.postmaster()
        pids = [first, *self.children()]
        for pid in pids:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        wait(lambda: not any(alive(p) for p in pids), 20, "its processes to end")
        # Where nobody buries them the dead still have their number, and a start would take it for a running server.
        for file in [self.data / "postmaster.pid", *self.folder.glob(".s.PGSQL.*")]:
            file.unlink(missing_ok=True)

    def kill_one(self, name):
        """kill -9 of one process, after which the server starts anew by itself."""
        for pid in self.children():
            try:
                if name in open(f"/proc/{pid}/cmdline").read():
                    os.kill(pid, signal.SIGKILL)
                    return True
            except (FileNotFoundError, ProcessLookupError):
                pass
        return False

    def query(self, sql, database="postgres"):
        done = subprocess.run(
            [BIN / "psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-d", database, "-AtX", "-c", sql],
            capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        return done.stdout.splitlines()

    def is_ready(self):
        try:
            return self.query("SELECT 1") == ["1"]
        except RuntimeError:
            return False

    def create(self, *names):
        for name in names:
            self.query(f"CREATE DATABASE {name} TEMPLATE template0 LOCALE 'C.UTF-8'")

    def follow(self, primary, name="standby"):
        """Becomes a standby of another, from a fresh copy of it."""
        self.make_folder()
        run(BIN / "pg_basebackup", "-D", self.data, "-R", "-X", "stream", "-c", "fast",
            "-d", f"host=127.0.0.1 port={primary.port} user=postgres application_name={name}")
        self.configure()
        self.start()

    def rejoin(self, primary, name="standby"):
        """Was a primary and becomes a standby of the one that took over."""
        # Until its first checkpoint the new primary's files don't say that it is another timeline.
        primary.query("CHECKPOINT")
        source = f"host=127.0.0.1 port={primary.port} user=postgres dbname=postgres"
        done = run(BIN / "pg_rewind", "-D", self.data, f"--source-server={source}", check=False)
        if done.returncode != 0:
            return self.follow(primary, name)
        (self.data / "standby.signal").touch()
        if AS_POSTGRES:
            shutil.chown(self.data / "standby.signal", "postgres", "postgres")
        self.configure(f"primary_conninfo = 'host=127.0.0.1 port={primary.port} user=postgres application_name={name}'\n")
        # What the copy brought along would come before it.
        (self.data / "postgresql.auto.conf").write_text("")
        self.start()

    def promote(self):
        run(BIN / "pg_ctl", "-D", self.data, "-w", "promote")

    def remove(self):
        if (self.data / "postmaster.pid").exists():
            self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def alive(pid):
    try:
        return open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait(holds, seconds, what):
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise SystemExit(f"waited {seconds} s in vain for {what}")
        time.sleep(0.02)


# Whoever is told to end cleans up first.
signal.signal(signal.SIGTERM, lambda *_: exit(1))
