"""Ports for servers of tests, also while others take theirs."""

import random
import socket

# The kernel gives callers' ends of connections ports from here on (Linux, `ip_local_port_range`). One of those could take
# a port between the moment at which it is found free and the one at which its server listens.
GIVEN_FROM = 32_768


def free_port():
    """A port on which nothing listens. Drawn, so that two runs side by side don't try the same ones in the same order."""
    draw = random.SystemRandom()
    for _ in range(1000):
        port = draw.randrange(10_000, GIVEN_FROM)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue
    raise SystemExit("no port is free")


if __name__ == "__main__":
    print(free_port())
