"""A second member of the department, whom several attacks need: an exclusion takes two people."""

import re


def colleague(stage):
    """Somebody else of the department, who has just been invited."""
    passphrase = "rivers bend under seven quiet bridges"
    if not hasattr(stage, "colleague_joined"):
        answer = stage.person("thip").post("/staff/UX-0003/invite", {"username": "vanhxay"})
        code = re.search(r"<code>([0-9A-Z-]{24})</code>", answer.text)
        if not code:
            raise RuntimeError(f"no invitation: {answer.status} {answer.text[:300]}")
        stage.stranger().post("/join", {
            "username": "vanhxay", "code": code.group(1), "passphrase": passphrase, "again": passphrase})
        stage.colleague_joined = True
    return stage.person("vanhxay", passphrase=passphrase)
