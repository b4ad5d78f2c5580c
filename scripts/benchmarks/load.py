"""wrk: the same connections and duration for every side."""

import dataclasses
import re
import subprocess

THREADS = 1
CONNECTIONS = 16


@dataclasses.dataclass
class Load:
    per_second: float
    requests: int


def put(port, path, cookie, seconds):
    command = [
        "wrk", f"-t{THREADS}", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "10s", "--latency",
        "-H", "Accept-Language: en"]
    if cookie:
        command += ["-H", f"Cookie: {cookie}"]
    said = subprocess.run(
        [*command, f"http://127.0.0.1:{port}{path}"], check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        raise RuntimeError(f"answers went wrong on {path}: {said}")
    return Load(float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]), int(re.search(r"(\d+) requests in", said)[1]))
