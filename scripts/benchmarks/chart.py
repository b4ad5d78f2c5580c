"""A chart of cost against size as SVG: lines on logarithmic axes, each named where it ends."""

import math
from html import escape

WIDTH, HEIGHT = 760, 440
LEFT, RIGHT, TOP, BOTTOM = 70, 190, 44, 56
COLOURS = ("#1f5fa8", "#b3541e", "#2e7d4f", "#7a4a9e")


def draw(title, across, up, lines, limits=()):
    """Lines are (name, [(x, y), …]); limits are (name, y) and are drawn across. All numbers are greater than zero."""
    xs = [x for _, points in lines for x, _ in points]
    ys = [y for _, points in lines for _, y in points] + [y for _, y in limits]
    x_from, x_to = decades(xs)
    y_from, y_to = decades(ys)

    def place(x, y):
        return (LEFT + (math.log10(x) - x_from) / (x_to - x_from) * (WIDTH - LEFT - RIGHT),
                HEIGHT - BOTTOM - (math.log10(y) - y_from) / (y_to - y_from) * (HEIGHT - TOP - BOTTOM))

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="system-ui, sans-serif" font-size="13"><title>{escape(title)}</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="24" font-size="15" font-weight="600">{escape(title)}</text>']
    for power in range(x_from, x_to + 1):
        x, _ = place(10 ** power, 10 ** y_from)
        parts.append(f'<line x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{HEIGHT - BOTTOM}" stroke="#ddd"/>'
                     f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{10 ** power:,}</text>')
    for power in range(y_from, y_to + 1):
        _, y = place(10 ** x_from, 10 ** power)
        parts.append(f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - RIGHT}" y2="{y:.1f}" stroke="#ddd"/>'
                     f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10 ** power:g}</text>')
    for name, value in limits:
        _, y = place(10 ** x_from, value)
        parts.append(f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - RIGHT}" y2="{y:.1f}" stroke="#555" '
                     f'stroke-dasharray="5 4"/><text x="{LEFT + 6}" y="{y - 5:.1f}" fill="#555">{escape(name)}</text>')
    ends = spread([place(*points[-1])[1] for _, points in lines])
    for number, ((name, points), end) in enumerate(zip(lines, ends)):
        colour = COLOURS[number % len(COLOURS)]
        places = [place(*point) for point in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>' for x, y in places]
        parts.append(f'<text x="{places[-1][0] + 10:.1f}" y="{end + 4:.1f}" fill="{colour}">{escape(name)}</text>')
    parts.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 12}" text-anchor="middle">{escape(across)}</text>'
                 f'<text transform="translate(18 {(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">'
                 f"{escape(up)}</text></svg>")
    return "\n".join(parts) + "\n"


def decades(values):
    first, last = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return first, max(last, first + 1)


def spread(places, apart=16):
    """The same places, moved down where two names would lie on each other."""
    order = sorted(range(len(places)), key=places.__getitem__)
    moved = list(places)
    for before, after in zip(order, order[1:]):
        moved[after] = max(moved[after], moved[before] + apart)
    return moved
