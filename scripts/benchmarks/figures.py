"""The annual figures on 10, 100 and 1,000 times the sample: how cost grows with size."""

import subprocess
import sys

import copies
import measured
from alternate import spread
from sinxay import HOME

PERIOD = "2020"
SIZES, QUICK_SIZES = (10, 100, 1000), (1, 10)
# Importing the largest is left out, and its rows copied by SQL, where it would take longer than this.
LONGEST_IMPORT = 600


def compare(sinxay, folder, quick):
    sizes = QUICK_SIZES if quick else SIZES
    results, pace, before = {}, None, None
    for size in sizes:
        data, how = None, "sinxay import"
        if size < 1000 or pace * size < LONGEST_IMPORT:
            csv = folder / f"sample-{size}"
            subprocess.run(
                [sys.executable, HOME / "Samples/generator", "--scale", str(size), "--out", csv], check=True,
                stdout=subprocess.DEVNULL)
            data = sinxay.make(f"sample-{size}-data")
            loaded = measured.run(sinxay.program, "import", "--data", data, csv)
            pace = loaded.seconds / size
            loading = {"load_seconds": loaded.seconds, "load_peak_mb": loaded.peak_mb}
            subprocess.run(["rm", "-rf", csv])
        else:
            data, how, loading = before, f"{sizes[-2]} times by import, then copied {size // sizes[-2]} times by SQL", {}
            copies.multiply(data / "sinxay.sqlite", size // sizes[-2], HOME / "Samples/generator", folder)
        runs = [measured.run(sinxay.program, "report", "--data", data, "--period", PERIOD) for _ in range(2 if quick else 3)]
        results[size] = {
            "rows": copies.rows(data / "sinxay.sqlite"), "how": how, **loading,
            "seconds": spread([run.seconds for run in runs]),
            "processor_seconds": spread([run.processor_seconds for run in runs]), "peak_mb": max(run.peak_mb for run in runs)}
        if before and before != data:
            subprocess.run(["rm", "-rf", before])
        before = data
    print_table(results)
    return {"sizes": results}


def print_table(results):
    print(f"\nThe annual figures (sinxay report --period {PERIOD}) by size")
    print("  sample ×      rows   seconds (min / median / max)   most memory   cost against the size before")
    last = None
    for size, result in results.items():
        times = " / ".join(f"{result['seconds'][key]:.2f}" for key in ("min", "median", "max"))
        growth = "" if last is None else (
            f"× {result['seconds']['median'] / last['seconds']['median']:.1f} for × {result['rows'] / last['rows']:.1f} rows "
            f"(processor time × {result['processor_seconds']['median'] / last['processor_seconds']['median']:.1f})")
        print(f"  {size:8,} {result['rows']:9,}   {times:28} {result['peak_mb']:8.0f} MB   {growth}")
        last = result
    for size, result in results.items():
        taken = f" in {result['load_seconds']:.0f} s, most memory {result['load_peak_mb']:.0f} MB" if "load_seconds" in result else ""
        print(f"  {size:,} × was loaded by: {result['how']}{taken}")
