"""Shows the second verifier the altered exports that the tests of the store make, and counts what it finds.

Usage: alterations.py FOLDER, with log.pub, witness.pub, outside.txt and the stream (or pipe) exports, as
Tests/StoreTests/Ledger/AlterationTests.swift writes them.
"""

import collections
import functools
import importlib.util
import io
import pathlib
import sys

root = pathlib.Path(__file__).resolve().parent.parent.parent
spec = importlib.util.spec_from_file_location("verify_ledger", root / "tools/verify-ledger.py")
verify_ledger = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verify_ledger)
# The same signatures come again and again.
verify_ledger.signed = functools.lru_cache(maxsize=10_000)(verify_ledger.signed)

folder = pathlib.Path(sys.argv[1])
found, missed, unseen = collections.Counter(), [], collections.Counter()

with open(folder / "exports", "rb") as stream:
    keys = elsewhere = None
    for head in iter(stream.readline, b""):
        is_visible, length, what = head.decode().rstrip("\n").split(" ", 2)
        export = stream.read(int(length))
        if keys is None:
            keys = [verify_ledger.Key((folder / name).read_text().strip()) for name in ("log.pub", "witness.pub")]
            elsewhere = [("outside", (folder / "outside.txt").read_text())]
        problems = verify_ledger.Export(io.BytesIO(export), keys, elsewhere).run()
        kind = what.split(" ")[0]
        if kind == "none":
            if problems:
                sys.exit(f"the untouched export is not believed: {problems}")
            found[kind] += 1
        elif problems:
            found[kind] += 1
        elif is_visible == "1":
            missed.append(what)
        else:
            unseen[kind] += 1

alterations = sum(found.values()) - found["none"]
print(f"found: {alterations} of {alterations + len(missed)} alterations that an export shows")
print(f"not in an export (records, nonces, inner nodes): {sum(unseen.values())}")
for what in missed[:20]:
    print(f"✗ missed: {what}")
if missed or not found["none"] or not alterations:
    sys.exit(1)
