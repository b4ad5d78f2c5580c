"""What Domain declares in Swift, read from its sources: registers, code lists, lifecycles.

Only the plain shape of the declarations is understood. What can't be read ends in an error, not in a check left out.
"""

import re
from dataclasses import dataclass, field

COMMON = (("record", "reference", None, True), ("step", "text", None, True), ("taken_on", "day", None, True),
          ("agency", "reference", "agencies", False), ("staff", "reference", "staff", False),
          ("reason", "longText", None, False))
FIELD = re.compile(r'Field\(\s*"(\w+)",\s*\.(\w+)(?:\(([^()]*)\))?(,\s*required: true)?')

CODE_LIST = r'static let (\w+) = CodeList\(\s*"\w+",\s*(\[[^\]]*\]|\w+\.allCases[^)]*)'


@dataclass
class Declared:
    registers: dict = field(default_factory=dict)   # code: [(column, kind, argument, required)]
    lists: dict = field(default_factory=dict)       # Swift name: codes
    lifecycles: dict = field(default_factory=dict)  # code: (register, initial, {step: (from, to, needs)})
    order: list = field(default_factory=list)


def strings(text):
    return re.findall(r'"(\w+)"', text)


def read(folder):
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.swift"))}
    domain = Declared()
    everything = "\n".join(texts.values())
    for name, body in re.findall(CODE_LIST, everything):
        domain.lists[name] = strings(body)
    domain.lists["role"] = re.findall(r"^    case (\w+)$", texts["Role.swift"], re.M)
    signs = re.findall(r'^    case (.+)$', texts.get("ForcedLabourSign.swift", ""), re.M)
    domain.lists["CodeList.forcedLabourSigns"] = (
        [re.sub(r'.*"(\w+)".*', r"\1", sign.strip()) for sign in signs] or domain.lists.get("forcedLabourSigns"))
    names = {}
    for name, body in chunks(everything, r"static let (\w+) = Register\("):
        code = strings(body)[0]
        names[name] = code
        domain.registers[code] = fields(body)
    for name, body in chunks(everything, r"static let (\w+) = Lifecycle\("):
        code, register = strings(body)[:2]
        steps = {}
        for rule in body.split("StepRule(")[1:]:
            origin, to, needs = (re.search(pattern, rule, re.S) for pattern in
                                 (r"from: \[([^\]]*)\]", r'to: "(\w+)"', r"needs: \[([^\]]*)\]"))
            steps[strings(rule)[0]] = (strings(origin[1]), to[1], strings(needs[1]) if needs else [])
        initial = re.search(r'initial: "(\w+)"', body)[1]
        domain.lifecycles[code] = (register, initial, steps)
        extras = fields(body[:body.index("StepRule(")])
        columns = [(column, kind, register if column == "record" else argument, required)
                   for column, kind, argument, required in COMMON]
        domain.registers[code + "_steps"] = columns + extras + [("withdrawn", "yesNo", None, False)]
    order = re.search(r"static let all: \[Register\] = \[(.*?)\n    \]", texts["Registers.swift"], re.S)[1]
    for item in re.findall(r"Lifecycle\.(\w+)\.stepRegister|(\w+)", order):
        domain.order.append(step_register(domain, everything, item[0]) if item[0] else names[item[1]])
    if len(domain.order) != len(domain.registers):
        raise ValueError("not every register of Domain could be read")
    return domain


def step_register(domain, everything, name):
    code = re.search(rf'static let {name} = Lifecycle\(\s*"(\w+)"', everything)[1]
    return code + "_steps"


def chunks(text, pattern):
    """Each declaration's name and body, up to the next declaration or the end of its extension."""
    found = list(re.finditer(pattern, text))
    for match in found:
        end = re.search(r"\n    (?:public )?static let |\n}", text[match.end():])
        yield match[1], text[match.end(): match.end() + (end.start() if end else 0)]


def fields(body):
    return [(name, kind, (argument or "").strip('".') if kind in ("code", "codes", "reference") else argument,
             bool(required)) for name, kind, argument, required in FIELD.findall(body)]
