"""A proxy of a few lines: hands each connection to the next server that takes it. For scripts/cluster only."""

import itertools
import socket
import threading


class Proxy(threading.Thread):
    def __init__(self, port, servers):
        super().__init__(daemon=True)
        self.turns, self.servers = itertools.count(), servers
        self.door = socket.create_server(("127.0.0.1", port), backlog=256)

    def run(self):
        while True:
            guest, _ = self.door.accept()
            threading.Thread(target=self.serve, args=(guest,), daemon=True).start()

    def serve(self, guest):
        first = next(self.turns)
        for turn in range(len(self.servers)):
            try:
                server = socket.create_connection(("127.0.0.1", self.servers[(first + turn) % len(self.servers)]), 2)
                break
            except OSError:
                continue
        else:
            return guest.close()
        server.settimeout(None)
        threading.Thread(target=self.carry, args=(guest, server), daemon=True).start()
        self.carry(server, guest)

    @staticmethod
    def carry(one, other):
        try:
            while data := one.recv(65536):
                other.sendall(data)
        except OSError:
            pass
        for end in (one, other):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
