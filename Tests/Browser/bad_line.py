"""A line between phones and the server, as it is at a border post: good, bad or down.

Bad: what is asked gets lost before the server hears of it, or its answer does; it arrives twice; it arrives after
what was sent later. By a seed, so that a run can be had again.
"""

import http.client
import random
import socket
import threading
import time
from email.utils import formatdate, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOP = {"connection", "keep-alive", "transfer-encoding"}


class BadLine:
    def __init__(self, port, seed=1):
        self.target, self.mode, self.random = port, "good", random.Random(seed)
        self.lock = threading.Lock()
        # What happened to requests that send something, by kind; and bytes that phones received.
        self.happened = {"lost": 0, "unanswered": 0, "twice": 0, "late": 0, "whole": 0}
        self.received, self.asked = 0, 0
        self.late, self.deck = [], []
        # Seconds that the server's clock seems to be ahead.
        self.ahead = 0
        line = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                line.pass_on(self, b"")

            def do_POST(self):
                line.pass_on(self, self.rfile.read(int(self.headers.get("Content-Length", 0))))

            def log_message(self, *ignored):
                pass

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request, client_address):
                pass

        self.server = Quiet(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        self.address = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def end(self):
        self.server.shutdown()

    def ask(self, request, body):
        """Asks the server itself; headers as they came, the host too, so that it takes the phone for its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.target, timeout=60)
        headers = {name: value for name, value in request.headers.items() if name.lower() not in HOP}
        connection.request(request.command, request.path, body or None, headers)
        answer = connection.getresponse()
        told = answer.status, answer.getheaders(), answer.read()
        connection.close()
        return told

    def fate(self, request):
        if self.mode == "down":
            return "lost"
        if self.mode == "good":
            return "whole"
        with self.lock:
            if request.command == "GET":
                return "lost" if self.random.random() < 0.25 else "whole"
            # Drawn like cards, so that a short run has all of them too.
            if not self.deck:
                self.deck = ["lost", "lost", "unanswered", "unanswered", "late", "late", "twice", "whole"]
                self.random.shuffle(self.deck)
            return self.deck.pop()

    def pass_on(self, request, body):
        fate = self.fate(request)
        if request.command == "POST" and self.mode == "bad":
            with self.lock:
                self.happened[fate] += 1
        if fate == "lost":
            return self.cut(request)
        if fate == "late":
            # The phone gives up; what it sent arrives after what it sends next.
            with self.lock:
                self.late.append((request, body))
            return self.cut(request)
        answer = self.ask(request, body)
        if fate == "twice":
            answer = self.ask(request, body)
        self.deliver_late()
        if fate == "unanswered":
            return self.cut(request)
        self.answer(request, answer)

    def deliver_late(self):
        """What was held back comes now, with nobody there to hear the answer."""
        with self.lock:
            held, self.late = self.late, []
        for request, body in held:
            self.ask(request, body)

    def cut(self, request):
        request.close_connection = True
        try:
            request.connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def answer(self, request, answer):
        status, headers, body = answer
        request.send_response_only(status)
        for name, value in headers:
            if name.lower() == "date" and self.ahead:
                value = formatdate(parsedate_to_datetime(value).timestamp() + self.ahead, usegmt=True)
            if name.lower() not in HOP and name.lower() != "content-length":
                request.send_header(name, value)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)
        with self.lock:
            self.received += len(body) + sum(len(name) + len(value) + 4 for name, value in headers)
            self.asked += 1

    def quiet(self, most=30):
        """Until nobody has asked anything for a moment."""
        seen, end = -1, time.time() + most
        while seen != self.asked and time.time() < end:
            seen = self.asked
            time.sleep(1)
