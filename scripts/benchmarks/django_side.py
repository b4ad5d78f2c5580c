"""Django's server for the comparison: gunicorn over a copy of Sinxay's database."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import sys

import sinxay as program

FOLDER = pathlib.Path(__file__).parent / "django_page"
WORKERS = 2
# Threads so that connections are kept open, as Sinxay keeps them: gunicorn's plain workers close each one.
COMMAND = ["-m", "gunicorn", "--workers", str(WORKERS), "--worker-class", "gthread", "--threads", "4",
           "--keep-alive", "30", "--log-level", "error", "page:application"]


@contextlib.contextmanager
def serving(data, folder, port):
    database = folder / "django.sqlite"
    shutil.copy(data / "sinxay.sqlite", database)
    environment = {**os.environ, "BENCH_DATABASE": str(database.resolve())}
    subprocess.run(
        [sys.executable, "prepare.py", "U-NOY", program.PASSPHRASE], cwd=FOLDER, env=environment, check=True)
    command = [sys.executable, *COMMAND[:2], "--bind", f"127.0.0.1:{port}", *COMMAND[2:]]
    with program.server(command, port, cwd=FOLDER, env=environment) as process:
        yield process
