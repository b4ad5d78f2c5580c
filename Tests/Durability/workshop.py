"""Folders with a database and its keys, the recorder, and the program over them."""

import os
import shutil
import signal
import subprocess
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Workshop:
    def __init__(self, program):
        self.program = os.path.abspath(program)
        # In memory where there is such a folder: what would be lost with the power is what the model says.
        memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
        self.holder = tempfile.TemporaryDirectory(prefix="sinxay-durability-", dir=memory)
        self.folder = self.holder.name
        self.environment = dict(os.environ, SINXAY_HOME=ROOT, SWIFT_BACKTRACE="enable=no")
        self.recorder = os.path.join(self.folder, "recorder.so")
        compiler = shutil.which("clang") or shutil.which("cc")
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-pthread", "-o", self.recorder,
             os.path.join(ROOT, "Tests/Durability/recorder.c"), "-ldl"], check=True)
        self.checker = None
        self.empty = os.path.join(self.folder, "empty")
        os.mkdir(self.empty)
        # As a demonstration: nobody in it has a second factor.
        self.run("init", "--demonstration", "--data", os.path.join(self.empty, "data"))

    def run(self, *arguments, **more):
        done = subprocess.run(
            [self.program, *arguments], capture_output=True, text=True, env=self.environment, timeout=600, **more)
        if done.returncode != 0:
            raise SystemExit(f"sinxay {arguments[0]} ended with {done.returncode}: {done.stderr}{done.stdout}")
        return done.stdout

    def fresh(self, name):
        """A folder with an empty database and keys."""
        place = os.path.join(self.folder, name)
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.empty, place)
        return place

    def writer(self, place, name, seed, writers=16, count=0, log=None, fault=None, lie=None):
        """A process that writes; its words go to standard output."""
        more = {}
        if log or fault or lie:
            more = {"LD_PRELOAD": self.recorder, "RECORDER_ROOT": place}
        more |= {"RECORDER_LOG": log} if log else {}
        more |= {"RECORDER_FAULT": fault} if fault else {}
        more |= {"RECORDER_LIE": lie} if lie else {}
        command = [
            self.program, "soak-writer", "--data", os.path.join(place, "data"), "--name", name, "--seed", str(seed),
            "--writers", str(writers), "--count", str(count)]
        return subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment | more)

    def holds(self, place):
        """What soak-check says of a folder: opens it as after a crash, checks all of it, closes it."""
        if self.checker is None or self.checker.poll() is not None:
            self.checker = subprocess.Popen(
                [self.program, "soak-check"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                text=True, env=self.environment)
        try:
            self.checker.stdin.write(os.path.join(place, "data") + "\n")
            self.checker.stdin.flush()
            return self.checker.stdout.readline().strip() or f"the checker ended with {self.checker.wait()}"
        except BrokenPipeError:
            return f"the checker ended with {self.checker.wait()}"

    def close(self):
        if self.checker:
            self.checker.stdin.close()
            self.checker.wait()
        self.holder.cleanup()


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.wait()
