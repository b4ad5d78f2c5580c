"""What is sealed to an agency: its first member begins, lets the others in, and nobody else can.

Written from docs/vault.md. It runs before the cells: they then ask that whoever the table lets read a sealed field does.
"""

import collections

from server import Visitor


def let_in(rules, server, country, note):
    """Signs in everyone to whom something can be sealed, and has the first of each agency let the others in."""
    staff = collections.defaultdict(list)
    outside = []
    for user in country.users:
        levels = {rules.ceiling(user.role, register) for register in rules.printed["fields"]}
        (staff[user.agency] if "sealed" in levels else outside).append(user)
    first = {}
    for agency, users in staff.items():
        for user in users:
            visitor = Visitor(server, user)
            note("sealed access", visitor.get("/sealed-access")[0] == 200, f"{user.name} sees who has access")
            note("sealed access", visitor.post(f"/sealed-access/{user.staff}")[0] >= 400, f"{user.name} lets themselves in")
            first.setdefault(agency, (user, visitor))
    for user in outside:
        visitor = Visitor(server, user)
        note("sealed access", visitor.get("/sealed-access")[0] == 404, f"{user.name} has no such page")
        for users in staff.values():
            for other in users:
                note("sealed access", visitor.post(f"/sealed-access/{other.staff}")[0] == 404, f"{user.name} lets {other.name} in")
    for agency, (member, visitor) in first.items():
        for other_agency, users in staff.items():
            for other in users:
                if other is member:
                    continue
                if other_agency == agency:
                    waiting = Visitor(server, other)
                    told = [text for path in ("/data/shelters", "/data/services") for status, text in [waiting.get(path)] if status == 200]
                    note("sealed access", any(f"(sealed to {agency})" in text for text in told), f"{other.name} is told to whom it is sealed")
                status = visitor.post(f"/sealed-access/{other.staff}")[0]
                note("sealed access", (status == 303) == (other_agency == agency), f"{member.name} lets {other.name} in: {status}")
