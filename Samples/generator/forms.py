"""The screening form and its indicators, read from Content, so that the sample's answers are to questions that exist.

Only the plain lines of those two files are understood.
"""

import pathlib
import re
from dataclasses import dataclass

CONTENT = pathlib.Path(__file__).resolve().parents[2] / "Content"
CODE, VERSION = "core", 1


@dataclass(frozen=True)
class Question:
    code: str
    dimension: str | None        # None for an act, a need or a prompt
    adult: str | None            # weight in the adult's profile
    child: str | None
    signs: tuple
    core: bool
    act: bool
    children_only: bool
    contexts: tuple              # of its section; empty for all


def found(pattern, text):
    match = re.search(pattern, text)
    return match[1] if match else None


def words(text):
    return tuple(part.strip() for part in (text or "").split(",") if part.strip())


def indicators():
    """Dimension, weights and signs by code."""
    text = (CONTENT / "indicators" / "ilo-2009-v1.yaml").read_text(encoding="utf-8")
    return {block.split()[0]: (found(r"dimension: (\w+)", block), found(r"adult_labour: (\w+)", block),
                               found(r"child_labour: (\w+)", block), words(found(r"signs: \[([^\]]*)\]", block)))
            for block in text.split("- code: ")[1:]}


def questions():
    known, form, contexts = indicators(), [], ()
    text = (CONTENT / "forms" / f"{CODE}-{VERSION}.yaml").read_text(encoding="utf-8")
    for line in text.split("sections:", 1)[1].splitlines():
        if line.startswith("  - code:"):
            contexts = ()
        elif line.startswith("    contexts:"):
            contexts = words(found(r"\[([^\]]*)\]", line))
        elif "- {" in line:
            code = found(r"(?:indicator|act|code): ([\w-]+)", line)
            prompt = (None, None, None, words(found(r"signs: \[([^\]]*)\]", line)))
            dimension, adult, child, signs = known.get(code, prompt)
            form.append(Question(code, dimension, adult, child, signs, "core: true" in line, "{act:" in line,
                                 "children_only: true" in line, contexts))
    return form


QUESTIONS = questions()
BY_CODE = {question.code: question for question in QUESTIONS}
