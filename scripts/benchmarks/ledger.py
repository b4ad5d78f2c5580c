"""The ledger: appending a leaf beside the fsync, verifying a million, both verifiers, against plain SHA-256."""

import hashlib
import json
import os
import subprocess
import sys
import time

import measured
from alternate import ratios, rounds, shown, spread
from sinxay import HOME


def compare(sinxay, folder, quick):
    leaves = 50_000 if quick else 1_000_000
    singly = 2_000 if quick else 20_000
    data = sinxay.make("ledger")
    text = folder / "ledger.txt"

    def append(count, together):
        done = subprocess.run(
            [sinxay.program, "bench-ledger", "--data", data, "--leaves", str(count), "--together", str(together)],
            capture_output=True, text=True, check=True, env={**os.environ, "SINXAY_HOME": str(HOME)})
        return json.loads(done.stdout)

    # Most leaves first, so that the single ones are appended to a ledger of full size.
    append(leaves - singly, 1_000)
    alone = append(singly, 1)
    sinxay.run("export-ledger", "--data", data, "--out", text)
    keys = ("--log-key", f"{data}.log-key.pub")

    def plain():
        began = time.process_time()
        with open(text, "rb") as file:
            hashlib.file_digest(file, "sha256")
        return time.process_time() - began

    taken = rounds({
        "verify": lambda: measured.run(sinxay.program, "verify", "--data", data, *keys),
        "second": lambda: measured.run(sys.executable, HOME / "tools/verify-ledger.py", *keys, text),
        "plain": plain,
    }, 2 if quick else 3)
    seconds = {name: [run.seconds for run in taken[name]] for name in ("verify", "second")}
    processor = {name: [run.processor_seconds for run in taken[name]] for name in ("verify", "second")}
    result = {
        "leaves": leaves, "export_mb": round(text.stat().st_size / 1e6),
        "append": alone, "seconds": {name: spread(times) for name, times in seconds.items()},
        "processor_seconds": {name: spread(times) for name, times in processor.items()},
        "plain_sha256_seconds": spread(taken["plain"]),
        "verify_to_plain": ratios(processor["verify"], taken["plain"]),
        "peak_mb": {name: max(run.peak_mb for run in taken[name]) for name in ("verify", "second")},
    }
    print(f"""
Ledger of {leaves:,} leaves (export {result['export_mb']} MB)
  append within a transaction  p50 {alone['append_us']['p50']} µs, p99 {alone['append_us']['p99']} µs
  the whole write, with fsync  p50 {alone['with_commit_us']['p50']} µs, p99 {alone['with_commit_us']['p99']} µs
  sinxay verify                {shown(result['seconds']['verify'], 2)} s, processor {shown(result['processor_seconds']['verify'], 2)} s, \
most memory {result['peak_mb']['verify']:.0f} MB
  tools/verify-ledger.py       {shown(result['seconds']['second'], 2)} s, most memory {result['peak_mb']['second']:.0f} MB
  plain SHA-256 of the export  {shown(result['plain_sha256_seconds'], 2)} s
  verify : plain SHA-256       × {shown(result['verify_to_plain'], 1)} (processor time)""")
    return result
