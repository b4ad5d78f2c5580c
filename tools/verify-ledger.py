#!/usr/bin/env python3
"""Verifies an export of Sinxay's ledger with the standard library of Python 3 alone.

Follows docs/ledger.md and the standards it names, and shares no code with Sinxay's own verifier: a mistake in one is not one
in the other. Ends with 0 only if everything holds.

    verify-ledger.py --log-key LOG.pub [--witness-key W.pub …] [--checkpoint FILE …] EXPORT
"""

import argparse
import base64
import binascii
import hashlib
import re
import sys

# MARK: Ed25519 (RFC 8032, 5.1), verification only; plain and slow


P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


def add(one, other):
    """Points are (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z."""
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(number, point):
    result = (0, 1, 1, 0)
    while number:
        if number & 1:
            result = add(result, point)
        point = add(point, point)
        number >>= 1
    return result


def same_point(one, other):
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


def point(data):
    """The point that 32 bytes stand for, or None."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_1 % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(key, message, signature):
    """Whether the signature of the message is by this key."""
    public = point(key)
    if public is None or len(signature) != 64:
        return False
    begin, s = point(signature[:32]), int.from_bytes(signature[32:], "little")
    if begin is None or s >= ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    return same_point(times(s, BASE), add(begin, times(int.from_bytes(digest, "little") % ORDER, public)))


# MARK: Notes and checkpoints (C2SP signed-note, tlog-checkpoint, tlog-cosignature)


class Problem(Exception):
    pass


def canonical(text):
    """The bytes of a Base64 text in its one canonical spelling."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Problem("what should be Base64 is not") from None
    if base64.b64encode(data).decode() != text:
        raise Problem("Base64 is not in its canonical spelling")
    return data


class Key:
    """A public key, `NAME+KEYID+BASE64`."""

    LOG, WITNESS = 1, 4

    def __init__(self, text):
        parts = text.split("+", 2)
        if len(parts) != 3 or not sound_name(parts[0]):
            raise Problem("a public key can't be read")
        material = canonical(parts[2])
        if len(material) != 33 or material[0] not in (self.LOG, self.WITNESS):
            raise Problem("a public key is of no kind that is known")
        self.name, self.kind, self.key = parts[0], material[0], material[1:]
        self.id = hashlib.sha256(self.name.encode() + b"\n" + material).digest()[:4]
        if parts[1] != self.id.hex():
            raise Problem(f"the public key of {self.name} does not have its id")

    def made(self, signature, text):
        if self.kind == self.LOG:
            return signed(self.key, text.encode(), signature)
        if len(signature) != 72 or signature[0] & 0x80:
            return False
        seconds = int.from_bytes(signature[:8], "big")
        return signed(self.key, f"cosignature/v1\ntime {seconds}\n{text}".encode(), signature[8:])


def sound_name(name):
    return name != "" and "+" not in name and not any(c.isspace() or ord(c) < 0x20 or ord(c) == 0x7F for c in name)


class Note:
    """A signed checkpoint. Reading it proves nothing yet."""

    def __init__(self, encoded):
        if any(ord(c) < 0x20 and c != "\n" for c in encoded):
            raise Problem("it holds control characters")
        blank = encoded.rfind("\n\n")
        if blank < 0 or not encoded.endswith("\n") or blank + 2 >= len(encoded):
            raise Problem("it is no signed note")
        self.text = encoded[: blank + 1]
        self.signatures = []
        for line in encoded[blank + 2 : -1].split("\n"):
            parts = line.split(" ")
            if len(parts) != 3 or parts[0] != "—" or not sound_name(parts[1]):
                raise Problem("a signature's line can't be read")
            data = canonical(parts[2])
            if len(data) <= 4:
                raise Problem("a signature is too short")
            self.signatures.append((parts[1], data[:4], data[4:]))
        lines = self.text.split("\n")
        if len(lines) != 4 or not lines[0] or not re.fullmatch("0|[1-9][0-9]{0,17}", lines[1]):
            raise Problem("it is no checkpoint")
        self.origin, self.size, self.root = lines[0], int(lines[1]), canonical(lines[2])
        if len(self.root) != 32:
            raise Problem("its root is not 32 bytes long")

    def check(self, keys, is_stored):
        """The witnesses who signed it.

        Raises a problem unless the log signed it, every known signer did so rightly, and a stored one has no other.
        """
        is_the_logs, witnesses = False, set()
        for name, identity, signature in self.signatures:
            key = next((k for k in keys if k.name == name and k.id == identity), None)
            if key is None:
                if is_stored:
                    raise Problem("it has a signature that no known key gave")
                continue
            if not key.made(signature, self.text):
                raise Problem(f"the signature of {name} is wrong")
            is_the_logs = is_the_logs or (key.kind == Key.LOG and name == self.origin)
            if key.kind == Key.WITNESS:
                witnesses.add(name)
        if not is_the_logs:
            raise Problem("it is not signed by a known key of the log")
        return witnesses


# MARK: The tree (RFC 9162, 2.1)


class Tree:
    """Grows by one leaf after another; knows its root at each size."""

    def __init__(self):
        self.size = 0
        self.peaks = []  # (number of leaves, hash), the largest first

    def add(self, leaf):
        count, node = 1, leaf
        while self.peaks and self.peaks[-1][0] == count:
            node = hashlib.sha256(b"\x01" + self.peaks.pop()[1] + node).digest()
            count *= 2
        self.peaks.append((count, node))
        self.size += 1

    def root(self):
        if not self.peaks:
            return hashlib.sha256().digest()
        node = self.peaks[-1][1]
        for _, left in reversed(self.peaks[:-1]):
            node = hashlib.sha256(b"\x01" + left + node).digest()
        return node


# MARK: The export

FIELDS = {1: 9, 2: 11}
ACTS = "create correct read list drill search sign_in sign_out refuse export import erase rotate".split()
SHAPES = [
    "[1-9][0-9]*", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", ".+", ".*", "|".join(ACTS), ".+", ".*", "0|[1-9][0-9]*",
    "([a-z0-9_]+( [a-z0-9_]+)*)?", "[a-z0-9_]{0,64}", "([0-9a-f]{64})?",
]
SHAPES = [re.compile(shape, re.ASCII) for shape in SHAPES]


class Export:
    """Reads an export from a binary stream, leaf after leaf, and gathers what does not hold."""

    def __init__(self, stream, keys, kept_elsewhere=(), most=200):
        self.stream, self.keys, self.most = stream, keys, most
        self.problems, self.tree, self.format = [], Tree(), 1
        self.claims, self.roots, self.wanted = [], {}, set()
        # Witnesses who signed stored checkpoints, and those whom the export names.
        self.signers, self.named = set(), set()
        for name, encoded in kept_elsewhere:
            self.claim(name, encoded, is_stored=False)

    def wrong(self, where, what):
        if len(self.problems) < self.most:
            self.problems.append(f"{where}: {what}")

    def line(self):
        line = self.stream.readline()
        if not line.endswith(b"\n"):
            raise Problem("it ends before its end")
        try:
            return line[:-1].decode()
        except UnicodeDecodeError:
            raise Problem("it is not UTF-8") from None

    def head(self, word):
        line = self.line()
        if not line.startswith(word + " "):
            raise Problem(f"“{word}” should stand where “{line[:40]}” does")
        return line[len(word) + 1 :]

    def claim(self, name, encoded, is_stored):
        try:
            note = Note(encoded)
            signers = note.check(self.keys, is_stored)
            if is_stored:
                self.signers |= signers
            self.claims.append((name, note.size, note.root))
        except Problem as problem:
            self.wrong(f"checkpoint {name}", problem)

    def run(self):
        """All problems; none if everything holds."""
        try:
            self.read()
        except Problem as problem:
            self.wrong("the export", problem)
        for name, size, root in self.claims:
            if size > self.tree.size:
                self.wrong(f"checkpoint {name}", f"it covers {size} leaves and there are {self.tree.size}: some are gone")
            elif self.roots.get(size) != root:
                self.wrong(f"checkpoint {name}", f"its root is not that of the first {size} leaves: one was altered")
        return self.problems

    def read(self):
        if self.line() != "sinxay ledger 1":
            raise Problem("it is no export of a ledger in a format that is known")
        size, root = self.head("size"), self.head("root")
        line = self.witnesses(self.checkpoints(self.line()))
        for name in sorted(self.signers - self.named):
            self.wrong(f"witness {name}", "it signed a stored checkpoint and is not named")
        self.wanted = {size for _, size, _ in self.claims}
        self.roots[0] = self.tree.root()
        while line.startswith("leaf "):
            line = self.leaf(line[5:])
        if line != "end" or self.stream.read(1):
            raise Problem("it does not end with its end")
        if size != str(self.tree.size):
            self.wrong("the tree", f"the log counts {size} leaves and there are {self.tree.size}")
        if root != base64.b64encode(self.tree.root()).decode():
            self.wrong("the tree", "the log's root is not that of the leaves")

    def checkpoints(self, line):
        """Reads the stored checkpoints, if there are any from this line on; gives the line after them."""
        before = -1
        while line.startswith("checkpoint "):
            numbers = re.fullmatch("(-?[0-9]{1,18}) ([0-9]{1,6})", line[11:], re.ASCII)
            if not numbers:
                raise Problem("the size and length of a checkpoint can't be read")
            encoded = self.stream.read(int(numbers[2]))
            if self.line() != "":
                raise Problem("a checkpoint has not the length that it should")
            try:
                text = encoded.decode()
            except UnicodeDecodeError:
                raise Problem("a checkpoint is not UTF-8") from None
            known = len(self.claims)
            self.claim("stored", text, is_stored=True)
            if len(self.claims) > known:
                size = self.claims[-1][1]
                self.claims[-1] = (f"stored for size {size}",) + self.claims[-1][1:]
                if str(size) != numbers[1]:
                    self.wrong(self.claims[-1][0], f"it stands under size {numbers[1]}")
                if size <= before:
                    self.wrong(self.claims[-1][0], "it does not come after those before it")
                before = size
            line = self.line()
        return line

    def witnesses(self, line):
        known = {(key.name, key.kind, key.key) for key in self.keys}
        while line.startswith("witness "):
            key = Key(line[8:])
            self.named.add(key.name)
            if (key.name, key.kind, key.key) not in known:
                self.wrong(f"witness {key.name}", "its public key is not one that was given")
            line = self.line()
        return line

    def leaf(self, written):
        """Reads one leaf; gives the line after it."""
        where = f"leaf {self.tree.size + 1}"
        first = self.line()
        fields = FIELDS.get(int(first[12:])) if re.fullmatch("sinxay leaf [0-9]", first) else None
        if fields is None:
            raise Problem(f"{where} is in no format that is known")
        lines = [self.line() for _ in range(fields)]
        data = "".join(line + "\n" for line in [first] + lines).encode()
        node = hashlib.sha256(b"\x00" + data).digest()
        if written != node.hex():
            self.wrong(where, "its fields don't have its hash: it was altered")
        if lines[0] != str(self.tree.size + 1):
            self.wrong(where, f"it has number {lines[0]}")
        for shape, line in zip(SHAPES, lines):
            if not shape.fullmatch(line):
                self.wrong(where, f"“{line[:40]}” is not what a leaf holds there")
        if int(first[12:]) < self.format:
            self.wrong(where, "it has an older format than those before it")
        self.format = int(first[12:])
        # What is kept beside the registers has no versions.
        writes = lines[4] in ("create", "correct") and lines[5] not in ("accounts", "operations", "tasks")
        if fields == 11 and (writes or lines[4] == "list") != (lines[10] != ""):
            self.wrong(where, "it commits to a version or a list and has none, or the other way round")
        if lines[4] == "list" and (lines[6], lines[7]) != ("", "0"):
            self.wrong(where, "a list is of no single record")
        self.tree.add(node)
        if self.tree.size in self.wanted:
            self.roots[self.tree.size] = self.tree.root()
        return self.line()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("export")
    options.add_argument("--log-key", action="append", required=True, help="file with the log's public key")
    options.add_argument("--witness-key", action="append", default=[], help="file with a witness's public key")
    options.add_argument("--checkpoint", action="append", default=[], help="a checkpoint that was kept elsewhere")
    chosen = options.parse_args()
    try:
        keys = [Key(open(path, encoding="utf-8").read().strip()) for path in chosen.log_key + chosen.witness_key]
        elsewhere = [(path, open(path, encoding="utf-8", newline="").read()) for path in chosen.checkpoint]
        with open(chosen.export, "rb") as stream:
            export = Export(stream, keys, elsewhere)
            problems = export.run()
    except (OSError, UnicodeDecodeError, Problem) as problem:
        sys.exit(f"{problem}")
    print(f"leaves: {export.tree.size}")
    print(f"root: {base64.b64encode(export.tree.root()).decode()}")
    print(f"checkpoints: {len(export.claims)}, of them {len(elsewhere)} from elsewhere")
    if not elsewhere:
        print("no checkpoint from elsewhere was given: a ledger that was rolled back or written anew is not noticed")
    for problem in problems:
        print(f"✗ {problem}")
    print("The ledger does not hold." if problems else "The ledger holds.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
