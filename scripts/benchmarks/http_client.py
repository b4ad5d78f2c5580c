"""One person's connection: HTTP/1.1 over a socket that stays open, as a browser keeps it."""

import asyncio
import gzip
import urllib.parse


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self._body = status, headers, body

    @property
    def text(self):
        body = gzip.decompress(self._body) if self.headers.get("content-encoding") == "gzip" else self._body
        return body.decode()


class Person:
    """Asks for one page after another. `cookie` is set by `sign_in`."""

    def __init__(self, port, username):
        self.port, self.username, self.cookie = port, username, ""
        self.reader = self.writer = None

    async def get(self, path):
        return await self.ask("GET", path)

    async def post(self, path, form):
        return await self.ask("POST", path, urllib.parse.urlencode(form).encode())

    async def sign_in(self, passphrase):
        answer = await self.post("/sign-in", {"username": self.username, "password": passphrase})
        assert answer.status == 303 and self.cookie, f"{self.username} could not sign in: {answer.status}"

    async def ask(self, method, path, body=b""):
        # The server closes a connection on which nothing was asked for a while; a browser then opens another.
        if self.writer is None or self.reader.at_eof():
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        head = [
            f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", "Accept-Language: en", "Accept-Encoding: gzip",
            f"Cookie: {self.cookie}"]
        if method == "POST":
            head += [
                f"Origin: http://127.0.0.1:{self.port}", "Content-Type: application/x-www-form-urlencoded",
                f"Content-Length: {len(body)}"]
        self.writer.write("\r\n".join(head).encode() + b"\r\n\r\n" + body)
        return await self.answer()

    async def answer(self):
        lines = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers, cookies = {}, []
        for line in lines[1:]:
            name, _, value = line.partition(":")
            headers[name.lower()] = value.strip()
            if name.lower() == "set-cookie":
                cookies.append(value.strip().split(";")[0])
        if cookies:
            self.cookie = "; ".join(cookies)
        return Answer(int(lines[0].split(" ")[1]), headers, await self.body(headers))

    async def body(self, headers):
        if headers.get("transfer-encoding") != "chunked":
            return await self.reader.readexactly(int(headers.get("content-length", 0)))
        body = b""
        while size := int(await self.reader.readline(), 16):
            body += await self.reader.readexactly(size)
            await self.reader.readexactly(2)
        await self.reader.readexactly(2)
        return body
