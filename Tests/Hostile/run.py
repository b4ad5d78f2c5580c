"""Requests that no browser sends, over a bare socket: each is refused, the server goes on, and nothing is smuggled.

Usage: run.py PATH_OF_SINXAY
"""

import itertools
import os
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Browser"))
from visitor import ROOT, Server, free_port  # noqa: E402

failures = []


def expect(name, holds, detail=""):
    if not holds:
        failures.append(name)
        print(f"✗ {name}\n    {detail!r}"[:600], flush=True)


def ask(port, data, patience=60):
    """Everything that comes back. The sender says that nothing more comes from it, upon which the server closes when it
    has answered: no silence has to be measured, and a busy machine answers the same."""
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as line:
        answer = b""
        try:
            line.sendall(data)
            line.shutdown(socket.SHUT_WR)
            while part := line.recv(65536):
                answer += part
        except TimeoutError:
            expect(f"the server has done with a request within {patience} s", False, data[:200])
        except ConnectionError:
            pass
        return answer


def statuses(answer):
    return [int(part[:3]) for part in answer.split(b"HTTP/1.1 ")[1:] if part[:3].isdigit()]


HOST = b"Host: 127.0.0.1\r\n"
SECOND = b"GET /smuggled HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


def ambiguous():
    """Requests whose end two readers could see in two places (CWE-444)."""
    body = b"0\r\n\r\n"
    lengths = [b"5", b"+5", b" 5", b"5 ", b"0x5", b"5,5", b"5, 6", b"05", b"-1", b"5\x0b", b"99999999999999999999", b""]
    codings = [
        b"chunked", b" chunked", b"Chunked", b"chunked ", b"xchunked", b"chunked, identity", b"identity, chunked",
        b"chunked, chunked", b"\x0bchunked", b"chunked\x00", b"\"chunked\"", b"gzip", b"",
    ]
    names = [b"Transfer-Encoding", b"Transfer-Encoding ", b" Transfer-Encoding", b"Transfer\x00-Encoding", b"Transfer_Encoding"]
    for length, coding, name in itertools.product(lengths, codings, names):
        yield (b"POST /sign-in HTTP/1.1\r\n" + HOST + b"Content-Length: " + length + b"\r\n" + name + b": " + coding
               + b"\r\n\r\n" + body + SECOND)
    for first, second in itertools.product(lengths, lengths):
        yield (b"POST /sign-in HTTP/1.1\r\n" + HOST + b"Content-Length: " + first + b"\r\nContent-Length: " + second
               + b"\r\n\r\nabcde" + SECOND)
    for size in [b"-1", b"0x5", b"5;" + b"x" * 20000, b"\x0b5", b"5 5", b"FFFFFFFFFFFFFFFFF", b"g", b""]:
        yield (b"POST /sign-in HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n" + size + b"\r\nabcde\r\n0\r\n\r\n")


def malformed():
    for line in [b"", b"GET", b"GET /", b"GET / HTTP/9.9", b"GET / HTTP/1.1 x", b"\x00\x00\x00", b"GET /\x00 HTTP/1.1",
                 b"GET / HTTP/0.9", b"PRI * HTTP/2.0", b"G\xc3\xa9T / HTTP/1.1", b"GET  / HTTP/1.1", b"GET\t/\tHTTP/1.1",
                 b"GET http://evil.example/ HTTP/1.1", b"GET //evil.example HTTP/1.1", b"GET /../../etc/passwd HTTP/1.1",
                 b"GET /assets/..%2f..%2fPackage.swift HTTP/1.1", b"GET /assets/%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                 b"GET /%00 HTTP/1.1", b"GET /%zz HTTP/1.1", b"GET /" + b"a" * 100000 + b" HTTP/1.1"]:
        yield line + b"\r\n" + HOST + b"\r\n"
    for header in [b"X: " + b"a" * 200000, b"X\x00: 1", b": 1", b"X : 1", b"X: 1\r\n folded", b"X: \x00", b"X: a\rb",
                   b"Cookie: " + b"a=b; " * 20000, b"Accept-Language: " + b"lo," * 20000, b"Host: a\r\nHost: b"]:
        yield b"GET / HTTP/1.1\r\n" + HOST + header + b"\r\n\r\n"
    yield b"GET / HTTP/1.1\r\n" + HOST + b"".join(b"X%d: 1\r\n" % n for n in range(20000)) + b"\r\n"


def bodies():
    safe = b"Sec-Fetch-Site: same-origin\r\n"
    for body in [b"%", b"%zz=%", b"a" * 1000, b"&" * 10000, b"=" * 10000, b"\xff\xfe\x00", b"username=" + b"\xf0" * 99,
                 b"username=%00&password=%00", b"[" * 5000, b"username[]=1&username[x]=2"]:
        yield (b"POST /sign-in HTTP/1.1\r\n" + HOST + safe + b"Content-Type: application/x-www-form-urlencoded\r\n"
               + b"Content-Length: %d\r\n\r\n" % len(body) + body)
    big = b"a=" + b"x" * (1 << 20)
    yield b"POST /sign-in HTTP/1.1\r\n" + HOST + safe + b"Content-Length: %d\r\n\r\n" % len(big) + big


def tls(program):
    """Served over TLS: 1.2 and up, nothing weaker, and never in the open to others."""
    with tempfile.TemporaryDirectory() as folder:
        at = lambda name: os.path.join(folder, name)  # noqa: E731
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
             "2", "-subj", "/CN=sinxay.test", "-keyout", at("key.pem"), "-out", at("cert.pem")],
            check=True, capture_output=True)
        os.chmod(at("cert.pem"), 0o600)
        subprocess.run([program, "init", "--data", at("data"), "--log-name", "example.la/hostile"], check=True, capture_output=True, cwd=ROOT)
        for arguments, word in [
            (["--host", "0.0.0.0"], "tls-certificate"), (["--tls-key", at("key.pem")], "both"),
            (["--tls-key", at("cert.pem"), "--tls-certificate", at("none.pem")], "can't be read"),
        ]:
            done = subprocess.run([program, "serve", "--data", at("data"), "--port", "1", *arguments],
                                  capture_output=True, text=True, cwd=ROOT, timeout=60)
            expect(f"serve {arguments} is refused", done.returncode != 0 and word in done.stderr, done.stderr)
        port = free_port()
        server = subprocess.Popen(
            [program, "serve", "--data", at("data"), "--port", str(port), "--tls-certificate", at("cert.pem"),
             "--tls-key", at("key.pem")], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        try:
            expect("it says where", "https://" in server.stderr.readline())
            for version, accepted in [(ssl.TLSVersion.TLSv1, False), (ssl.TLSVersion.TLSv1_1, False),
                                      (ssl.TLSVersion.TLSv1_2, True), (ssl.TLSVersion.TLSv1_3, True)]:
                warnings.simplefilter("ignore", DeprecationWarning)
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
                context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
                context.set_ciphers("ALL:@SECLEVEL=0")
                context.minimum_version = context.maximum_version = version
                expect(f"{version.name}", handshake(context, port) == accepted)
            weak = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            weak.check_hostname, weak.verify_mode = False, ssl.CERT_NONE
            weak.maximum_version = ssl.TLSVersion.TLSv1_2
            weak.set_ciphers("AES128-SHA:AES256-GCM-SHA384:@SECLEVEL=0")
            expect("suites without forward secrecy are refused", not handshake(weak, port))
        finally:
            server.terminate()
            server.wait(timeout=30)


def handshake(context, port):
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=60) as line, context.wrap_socket(line) as safe:
            safe.sendall(b"GET /sign-in HTTP/1.1\r\n" + HOST + b"\r\n")
            return b"200" in safe.recv(64)
    except (ssl.SSLError, OSError):
        return False


def main():
    program = os.path.abspath(sys.argv[1])
    server = Server(program)
    began = time.monotonic()
    counted = 0
    try:
        for data in ambiguous():
            answer = ask(server.port, data)
            found = statuses(answer)
            counted += 1
            expect("an ambiguous request is answered at most once, or refused",
                   len(found) <= 1 or found[1:] == [400] or found[1] in (404, 429) and plain(data),
                   [data[:300], found])
            expect("and is no fault of ours", all(code < 500 or code == 501 for code in found), [data[:300], found])
        for data in itertools.chain(malformed(), bodies()):
            answer = ask(server.port, data)
            counted += 1
            expect("a malformed request is no fault of ours", all(code < 500 or code == 505 for code in statuses(answer)),
                   [data[:200], answer[:200]])
            expect("and tells no file", b"root:" not in answer and b"swift-tools-version" not in answer, data[:200])
        expect("the server still answers", 200 in statuses(ask(server.port, b"GET /assets/sinxay.css HTTP/1.1\r\n" + HOST + b"\r\n")))
        tls(program)
    finally:
        server.end()
    print(f"{counted} hostile requests in {time.monotonic() - began:.0f} s: "
          + (f"{len(failures)} faults" if failures else "all of it holds."))
    sys.exit(1 if failures else 0)


def plain(data):
    """Whether a request has one end for every reader: its second request is then simply the next one (RFC 9112, 6)."""
    head = data.split(b"\r\n\r\n")[0].lower()
    lengths = [line.split(b":", 1)[1].strip() for line in head.split(b"\r\n") if line.startswith(b"content-length:")]
    # `Transfer_Encoding` is another field, which means nothing.
    return b"transfer-encoding" not in head and set(lengths) <= {b"5", b"05"} and not set(head) & set(b"\x00\x0b")


main()
