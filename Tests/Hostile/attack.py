"""Attacks that once succeeded, each tried anew: what attackers want, and whether they get it.

Usage: attack.py PATH_OF_SINXAY [MODULE…]      all of attacks/, or those named

Each module of attacks/ marks its attacks with `stage.attack`. The status is 1 if one of them succeeds. With a program
that was built from an earlier commit it shows that the attack succeeded there.
"""

import importlib
import os
import pkgutil
import sys
import time
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import attacks  # noqa: E402
import stage as stages  # noqa: E402


def main():
    names = sys.argv[2:] or sorted(module.name for module in pkgutil.iter_modules(attacks.__path__))
    for name in names:
        importlib.import_module(f"attacks.{name}")
    if not stages.ATTACKS:
        raise SystemExit("there are no attacks to try")
    stage, succeeded, began = stages.Stage(sys.argv[1]), 0, time.monotonic()
    try:
        for want, run in stages.ATTACKS:
            at = time.monotonic()
            try:
                got = run(stage)
            except Exception:  # noqa: BLE001
                # An attack that could not be tried shows nothing.
                got = "could not be tried: " + traceback.format_exc()
            succeeded += got is not None
            print(f"{'✓ refused' if got is None else '✗ SUCCEEDS'}: {want} ({time.monotonic() - at:.1f} s)"
                  + (f"\n    {got}" if got else ""), flush=True)
    finally:
        stage.end()
    print(f"{len(stages.ATTACKS)} attacks in {time.monotonic() - began:.0f} s: "
          + (f"{succeeded} succeed" if succeeded else "each is refused."))
    sys.exit(1 if succeeded else 0)


main()
