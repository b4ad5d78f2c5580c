"""One command with its wall time, its processor time (steadier on a busy machine) and the most memory it had."""

import dataclasses
import os
import subprocess
import time

from sinxay import HOME


@dataclasses.dataclass
class Measured:
    seconds: float
    processor_seconds: float
    peak_mb: float


def run(*command, stdin=subprocess.DEVNULL):
    began = time.monotonic()
    process = subprocess.Popen(
        [*map(str, command)], stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "SINXAY_HOME": str(HOME)})
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}: {said}")
    return Measured(time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
