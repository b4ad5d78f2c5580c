"""The program under measurement: its commands, and a server with someone signed in."""

import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

PASSPHRASE = "ferry lanterns at dusk"
HOME = pathlib.Path.cwd()


ENVIRONMENT = dict(os.environ)


class Sinxay:
    def __init__(self, program, folder):
        self.program = str(program)
        self.folder = folder
        # The same content, but for how much one person may open in a day: a benchmark opens all of it.
        home = (folder / "home").resolve()
        shutil.copytree(HOME / "Content", home / "Content")
        (home / "Content/limits/browsing.yaml").write_text(
            "per_day: {opened: 1000000, listed: 1000000, searches: 1000000, exports: 1000000}\nnotice_at_percent: 100\n"
            "exclusions_on_one_word: 1000000\n")
        (home / "Sources/Web").mkdir(parents=True)
        (home / "Sources/Web/Assets").symlink_to(HOME / "Sources/Web/Assets")
        (home / "Field").symlink_to(HOME / "Field")
        ENVIRONMENT["SINXAY_HOME"] = str(home)

    def run(self, *arguments, **options):
        done = subprocess.run(
            [self.program, *map(str, arguments)], capture_output=True, text=True,
            env=ENVIRONMENT, **options)
        if done.returncode:
            raise RuntimeError(f"sinxay {arguments[0]} ended with {done.returncode}: {done.stderr}")

    def make(self, name, *csv):
        """A data folder, with these CSV files or folders of them loaded."""
        data = self.folder / name
        self.remove(data)
        # Nobody's second factor is asked for: what a page costs is the same with it.
        self.run("init", "--demonstration", "--data", data)
        if csv:
            self.run("import", "--data", data, *csv)
        return data

    def copy(self, data, name):
        """A data folder with its keys, as another one."""
        other = self.folder / name
        self.remove(other)
        shutil.copytree(data, other)
        for file in [*self.folder.glob(f"{data.name}.keys*"), *self.folder.glob(f"{data.name}.log-key*")]:
            shutil.copy(file, self.folder / file.name.replace(data.name, name, 1))
        return other

    def remove(self, data):
        shutil.rmtree(data, ignore_errors=True)
        for file in [*self.folder.glob(f"{data.name}.keys*"), *self.folder.glob(f"{data.name}.log-key*")]:
            file.unlink()

    @contextlib.contextmanager
    def serving(self, data, port, *more):
        command = [self.program, "serve", "--data", str(data), "--port", str(port), "--requests", "0", *more]
        with server(command, port) as process:
            yield process

    @contextlib.contextmanager
    def hello(self, port):
        with server([self.program, "bench-hello", "--port", str(port)], port) as process:
            yield process

    def open_account(self, data, staff, username):
        self.run("account", "--data", data, "--staff", staff, "--username", username, input=PASSPHRASE + "\n")


class KeepRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def sign_in(port, username):
    """The Cookie header of a session."""
    origin = f"http://127.0.0.1:{port}"
    form = urllib.parse.urlencode({"username": username, "password": PASSPHRASE}).encode()
    request = urllib.request.Request(origin + "/sign-in", form, {"Origin": origin})
    try:
        answer = urllib.request.build_opener(KeepRedirect).open(request)
    except urllib.error.HTTPError as redirect:
        answer = redirect
    cookies = [re.match("[^;]+", value)[0] for value in answer.headers.get_all("Set-Cookie") or []]
    assert cookies, f"nobody could sign in: {answer.status}"
    return "; ".join(cookies)


def get(port, path, cookie=""):
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}", headers={"Cookie": cookie, "Accept-Language": "en"})
    return urllib.request.urlopen(request).read().decode()


@contextlib.contextmanager
def server(command, port, **options):
    """Starts a server, waits until it answers, ends it."""
    options.setdefault("env", ENVIRONMENT)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    try:
        for _ in range(300):
            with contextlib.suppress(urllib.error.HTTPError, OSError):
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=1)
                break
            if process.poll() is not None:
                raise RuntimeError(f"{command[0]} ended with {process.returncode}")
            time.sleep(0.1)
        yield process
    finally:
        process.terminate()
        process.wait()
