"""What a disk may hold after the power went: a model of files, replayed from what recorder.c wrote down.

What was written counts as durable only once a sync of that file ended well that began after the write; the making and
removing of a name once its folder was synced. Until then any part of it may have reached the disk, in any order, a
sector being the smallest. After a sync that failed, what was not yet durable may be lost for good though the program
goes on to read it (Linux marks such pages clean): a later sync makes it durable only where the page is written again.
A sector that is written is either the old one or the new one afterwards, as SQLite takes for granted as well.
"""

import os
import struct

PAGE = 4096


def records(path):
    """(what, name, offset, data) in order; one that was cut off at the end is left out."""
    with open(path, "rb") as file:
        log = file.read()
    place, found = 0, []
    while place + 15 <= len(log):
        what, size, offset, length = struct.unpack_from("<cHQI", log, place)
        end = place + 15 + size + length
        if end > len(log):
            break
        name = log[place + 15:place + 15 + size].decode()
        found.append((what.decode(), name, offset, log[place + 15 + size:end]))
        place = end
    return found


class File:
    def __init__(self, content=b""):
        self.durable = bytearray(content)
        # ("W", offset, data) or ("T", length): happened, and not known to be on the disk.
        self.pending = []
        # Likewise, and no later sync puts them there.
        self.lost = []
        self.marks = []

    def write(self, offset, data):
        if self.lost:
            # A page that is written again goes to the disk whole, with what it holds in the cache.
            pages = range(offset // PAGE, (offset + len(data) - 1) // PAGE + 1)
            again = [piece for piece in self.lost if piece[0] == "W" and piece[1] // PAGE in pages]
            self.lost = [piece for piece in self.lost if piece not in again]
            self.pending += again
        self.pending.append(("W", offset, data))

    def synced(self):
        count = self.marks.pop(0)
        for change in self.pending[:count]:
            apply(self.durable, change)
        del self.pending[:count]
        self.marks = [max(0, mark - count) for mark in self.marks]

    def failed(self):
        count = self.marks.pop(0)
        # A length stays to be written: it is the file system's own business.
        lengths = [change for change in self.pending[:count] if change[0] == "T"]
        for change in self.pending[:count]:
            if change[0] == "W":
                self.lost += pieces(change, PAGE)
        self.pending[:count] = lengths
        self.marks = [max(0, mark - count) for mark in self.marks]

    def image(self, chance):
        """What the disk may hold of it."""
        content = bytearray(self.durable)
        way = chance.choice(("nothing", "everything", "sectors", "sectors", "pages", "torn", "torn"))
        likely = chance.choice((0.1, 0.5, 0.9))
        # What a failed sync lost: mostly all of it, which is the worst.
        lost = [piece for piece in self.lost if chance.random() < 0.5] if chance.random() < 0.3 else []
        changes = lost + self.pending
        if way == "nothing":
            return content
        if way == "torn":
            last = chance.randint(0, len(changes))
            changes, torn = changes[:last], changes[last:last + 1]
            for change in changes:
                apply(content, change)
            for piece in [piece for change in torn for piece in pieces(change, 512)]:
                if chance.random() < likely:
                    apply(content, piece)
            return content
        for change in changes:
            if way == "everything":
                apply(content, change)
                continue
            for piece in pieces(change, 512 if way == "sectors" else PAGE):
                if chance.random() < likely:
                    apply(content, piece)
        return content


def apply(content, change):
    if change[0] == "T":
        length = change[1]
        if length < len(content):
            del content[length:]
        else:
            content.extend(bytes(length - len(content)))
        return
    _, offset, data = change
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset:offset + len(data)] = data


def pieces(change, size):
    """The change in parts, none over the edge of a sector of this size."""
    if change[0] == "T":
        return [change]
    _, offset, data = change
    parts, place = [], 0
    while place < len(data):
        count = min(len(data) - place, size - (offset + place) % size)
        parts.append(("W", offset + place, data[place:place + count]))
        place += count
    return parts


class Disk:
    def __init__(self, folder):
        """As the folder stands, all of it durable."""
        self.names = {}
        for here, _, files in os.walk(folder):
            for name in files:
                if not name.endswith("-shm"):
                    path = os.path.join(here, name)
                    with open(path, "rb") as file:
                        self.names[os.path.relpath(path, folder)] = File(file.read())
        self.durable_names = dict(self.names)
        # By folder: (name, its file or None), happened and not known to be on the disk.
        self.pending = {}
        self.marks = {}

    def replay(self, record):
        what, name, offset, data = record
        file = self.names.get(name)
        if what == "W":
            file.write(offset, data)
        elif what == "T":
            file.pending.append(("T", offset))
        elif what == "C":
            self.names[name] = File()
            self.pending.setdefault(os.path.dirname(name) or ".", []).append((name, self.names[name]))
        elif what == "U":
            self.names.pop(name, None)
            self.pending.setdefault(os.path.dirname(name) or ".", []).append((name, None))
        elif what in "BEF" and file is None:
            self.folder(what, name)
        elif what == "B":
            file.marks.append(len(file.pending))
        elif what == "E":
            file.synced()
        elif what == "F":
            file.failed()

    def folder(self, what, name):
        changes, marks = self.pending.setdefault(name, []), self.marks.setdefault(name, [])
        if what == "B":
            marks.append(len(changes))
            return
        count = marks.pop(0) if marks else 0
        if what == "E":
            for changed, file in changes[:count]:
                self.rename(self.durable_names, changed, file)
            del changes[:count]

    @staticmethod
    def rename(names, name, file):
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file

    def killed(self):
        """The process has ended: a sync that it waited for has neither ended nor failed."""
        for file in [*self.names.values(), *self.durable_names.values()]:
            file.marks = []
        self.marks = {}

    def image(self, chance):
        """Name → bytes: one of the many things the disk may hold now."""
        names = dict(self.durable_names)
        for changes in self.pending.values():
            for name, file in changes[:chance.randint(0, len(changes))]:
                self.rename(names, name, file)
        return {name: bytes(file.image(chance)) for name, file in names.items()}
