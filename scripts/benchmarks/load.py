"""wrk: the same connections and duration for every side."""

import re
import subprocess

THREADS = 1
CONNECTIONS = 16


def requests_per_second(port, path, cookie, seconds):
    command = [
        "wrk", f"-t{THREADS}", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "10s", "--latency",
        "-H", "Accept-Language: en"]
    if cookie:
        command += ["-H", f"Cookie: {cookie}"]
    said = subprocess.run(
        [*command, f"http://127.0.0.1:{port}{path}"], check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        raise RuntimeError(f"answers went wrong on {path}: {said}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
