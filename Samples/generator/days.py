"""Days of the sample's years, named from the plan's year so that no year is written down twice."""

from datetime import date, timedelta


def after(day, rng, low, high):
    """A day so many days later."""
    return day + timedelta(days=rng.randint(low, high))


def between(rng, first, last):
    return first + timedelta(days=rng.randint(0, (last - first).days))


def month_after(day):
    return date(day.year + (day.month == 12), day.month % 12 + 1, 1)


def months(first, last):
    """The first day of each month from one day to another."""
    day = first.replace(day=1)
    while day <= last:
        yield day
        day = month_after(day)


def last_of_month(day):
    return month_after(day) - timedelta(days=1)
