"""What a reader sees of a page: the texts of <main>, in order."""

from html.parser import HTMLParser


class Texts(HTMLParser):
    def __init__(self):
        super().__init__()
        self.within, self.texts = False, []

    def handle_starttag(self, tag, _):
        self.within = self.within or tag == "main"

    def handle_endtag(self, tag):
        self.within = self.within and tag != "main"

    def handle_data(self, data):
        if self.within and data.strip():
            self.texts.append(" ".join(data.split()))


def of(html):
    reader = Texts()
    reader.feed(html)
    return reader.texts
