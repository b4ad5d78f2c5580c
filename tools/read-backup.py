"""Opens a backup made by Sinxay without Sinxay: a second reader of docs/backup.md, which shares no code with the first.

Usage: read-backup.py --key PRIVATE-KEY BACKUP OUT

OUT is the database (of a backup of data), or four bytes with the length of the key file, the key file and the key store
(of a backup of keys). HPKE (RFC 9180) is written out here; X25519 and AES-GCM come from python3-cryptography. Ends with 0
only if all of the file opened in its place.
"""

import argparse
import base64
import hashlib
import hmac
import os
import struct
import sys

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

FIRST_LINE = b"sinxay backup 1\n"
PIECE, TAG = 1 << 20, 16
KEM = b"KEM" + struct.pack(">H", 0x0020)
SUITE = b"HPKE" + struct.pack(">HHH", 0x0020, 0x0001, 0x0002)


def extract(suite, salt, label, secret):
    return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + secret, "sha256")


def expand(suite, key, label, info, length):
    info = struct.pack(">H", length) + b"HPKE-v1" + suite + label + info
    output, block, number = b"", b"", 1
    while len(output) < length:
        block = hmac.digest(key, block + info + bytes([number]), "sha256")
        output += block
        number += 1
    return output[:length]


def raw(key):
    return key.public_bytes(Encoding.Raw, PublicFormat.Raw)


def context(private, encapsulated, info):
    """Key and base nonce of a recipient in base mode (RFC 9180, 4.1 and 5.1)."""
    shared = private.exchange(X25519PublicKey.from_public_bytes(encapsulated))
    both = encapsulated + raw(private.public_key())
    secret = expand(KEM, extract(KEM, b"", b"eae_prk", shared), b"shared_secret", both, 32)
    schedule = b"\0" + extract(SUITE, b"", b"psk_id_hash", b"") + extract(SUITE, b"", b"info_hash", info)
    secret = extract(SUITE, secret, b"secret", b"")
    return expand(SUITE, secret, b"key", schedule, 32), expand(SUITE, secret, b"base_nonce", schedule, 12)


def private_key(path):
    with open(path, encoding="ascii") as file:
        lines = file.read().split("\n")
    if lines[0] != "sinxay backup key 1" or not lines[1].startswith("private "):
        sys.exit(f"{path} is no private half of a backup key")
    return X25519PrivateKey.from_private_bytes(base64.b64decode(lines[1].removeprefix("private "), validate=True))


def read(path, private, out):
    with open(path, "rb") as file:
        if file.read(len(FIRST_LINE)) != FIRST_LINE:
            sys.exit("it is no backup of format 1")
        (length,) = struct.unpack(">I", file.read(4))
        header = file.read(length)
        encapsulated, seal = file.read(32), file.read(TAG)
        fields = dict(line.split(" ", 1) for line in header.decode().split("\n")[:4])
        public = "sinxay backup key 1\npublic " + base64.b64encode(raw(private.public_key())).decode() + "\n"
        if fields["key"] != hashlib.sha256(public.encode()).hexdigest()[:16]:
            sys.exit("it was made for another key")
        key, base = context(private, encapsulated, FIRST_LINE + header)
        cipher, number = AESGCM(key), 0

        def opened(sealed, mark):
            nonlocal number
            nonce = (int.from_bytes(base, "big") ^ number).to_bytes(12, "big")
            number += 1
            return cipher.decrypt(nonce, sealed, bytes([mark]))

        opened(seal, 0)
        left = int(fields["bytes"])
        while True:
            size = min(left, PIECE)
            out.write(opened(file.read(size + TAG), 1 if left > PIECE else 2))
            left -= size
            if left == 0:
                break
        if file.read(1):
            sys.exit("something follows its end")
    return header


def main():
    options = argparse.ArgumentParser(description="Opens a backup made by Sinxay.")
    options.add_argument("--key", required=True, help="the private half of the backup key")
    options.add_argument("backup")
    options.add_argument("out", help="a file that is not there")
    given = options.parse_args()
    private = private_key(given.key)
    descriptor = os.open(given.out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(descriptor, "wb") as out:
            header = read(given.backup, private, out)
    except (InvalidTag, ValueError, struct.error):
        os.remove(given.out)
        sys.exit("it was altered, cut short, or put together from others")
    except SystemExit:
        os.remove(given.out)
        raise
    print(header.decode(), end="")


main()
