"""Sides measured in turn, round after round, so that a busy moment of the machine hits all of them."""

import statistics


def rounds(sides, count):
    """sides: name to a function giving a number. Gives name to the list of numbers."""
    taken = {name: [] for name in sides}
    for number in range(count):
        order = list(sides) if number % 2 == 0 else list(reversed(sides))
        for name in order:
            taken[name].append(sides[name]())
    return taken


def spread(numbers):
    return {"min": min(numbers), "median": statistics.median(numbers), "max": max(numbers)}


def ratios(over, under):
    """Round by round: what one side took or gave against the other in the same round."""
    return spread([one / other for one, other in zip(over, under)])


def shown(values, digits=0):
    return " / ".join(f"{values[key]:,.{digits}f}" for key in ("min", "median", "max"))
