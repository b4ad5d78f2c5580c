"""One command with its wall time and the most memory it had."""

import dataclasses
import os
import subprocess
import time

from sinxay import HOME


@dataclasses.dataclass
class Measured:
    seconds: float
    peak_mb: float


def run(sinxay, *arguments):
    began = time.monotonic()
    process = subprocess.Popen(
        [sinxay.program, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "SINXAY_HOME": str(HOME)})
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"sinxay {arguments[0]} ended with {process.returncode}: {said}")
    return Measured(time.monotonic() - began, usage.ru_maxrss / 1024)
