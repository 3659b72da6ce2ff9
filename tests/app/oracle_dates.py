# SPDX-License-Identifier: GPL-3.0-or-later
"""A second reading of the format's dates, for oracle.py: EDTF, slowly and plainly."""

import itertools
import random
import re

OPEN_START = float("-inf")
OPEN_END = float("inf")


class Refused(Exception):
    """The text is no date of the format."""


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year, month):
    return [31, 29 if is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]


def to_day(year, month, day):
    """Days from 0000-01-01 in the proleptic Gregorian calendar."""
    before = 365 * year + (year + 3) // 4 - (year + 99) // 100 + (year + 399) // 400
    return before + sum(month_length(year, m) for m in range(1, month)) + day - 1


def from_day(number):
    year = number * 400 // 146097 - 1
    while to_day(year + 1, 1, 1) <= number:
        year += 1
    rest = number - to_day(year, 1, 1)
    month = 1
    while rest >= month_length(year, month):
        rest -= month_length(year, month)
        month += 1
    return year, month, rest + 1


def write_day(number):
    if number in (OPEN_START, OPEN_END):
        return None
    year, month, day = from_day(number)
    if year > 9999 or year < -9999:
        text = "Y%d" % year
    elif year < 0:
        text = "-%04d" % -year
    else:
        text = "%04d" % year
    return "%s-%02d-%02d" % (text, month, day)


class Date:
    def __init__(self, first, last, core):
        self.first, self.last, self.core = first, last, core


def single(first, last):
    return Date(first, last, (first, last) if first == last else None)


# Of a year: the months of each division; True where it runs into the next year.
DIVISIONS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2),
    25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 2),
    29: (9, 11), 30: (12, 2), 31: (3, 5), 32: (6, 8),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12),
    40: (1, 6), 41: (7, 12),
}


def matches(pattern, number, width):
    text = str(number).zfill(width)
    return len(text) == len(pattern) and all(p in ("X", t) for p, t in zip(pattern, text))


def years_of(pattern):
    """The years that a pattern of digits and X may mean, ascending."""
    sign = -1 if pattern.startswith("-") else 1
    digits = pattern.lstrip("-")
    if len(digits) != 4:
        raise Refused(pattern)
    years = sorted(sign * int("".join(choice))
                   for choice in itertools.product(*("0123456789" if d == "X" else d for d in digits)))
    if sign < 0 and 0 in years:
        years.remove(0)
        if not years:
            raise Refused(pattern)
    return years


def simple(text):
    """One date without slash or braces."""
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(Z|[+-]\d\d(:\d\d)?)?", text)
    if found:
        return simple(found[1])
    text = re.sub(r"[?~%]", "", text)
    found = re.fullmatch(r"Y(-?\d+)E(\d+)", text)
    if found:
        year = int(found[1]) * 10 ** int(found[2])
        return single(to_day(year, 1, 1), to_day(year, 12, 31))
    found = re.fullmatch(r"Y(-?\d+)", text)
    if found:
        year = int(found[1])
        return single(to_day(year, 1, 1), to_day(year, 12, 31))
    found = re.fullmatch(r"(\d{4})S(\d)", text)
    if found:
        unit = 10 ** (4 - int(found[2]))
        low = int(found[1]) // unit * unit
        return single(to_day(low, 1, 1), to_day(low + unit - 1, 12, 31))
    found = re.fullmatch(r"(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?", text)
    if not found:
        raise Refused(text)
    years, month, day = years_of(found[1]), found[2], found[3]
    if month is None:
        return single(to_day(years[0], 1, 1), to_day(years[-1], 12, 31))
    if "X" not in month and int(month) in DIVISIONS:
        begin, end = DIVISIONS[int(month)]
        last = years[-1] + (1 if end < begin else 0)
        return single(to_day(years[0], begin, 1), to_day(last, end, month_length(last, end)))
    months = [m for m in range(1, 13) if matches(month, m, 2)]

    def days(year, number):
        return [d for d in range(1, month_length(year, number) + 1) if day is None or matches(day, d, 2)]

    def find(year_order, step):
        for year in year_order:
            for number in months[::step]:
                fitting = days(year, number)
                if fitting:
                    return to_day(year, number, fitting[0 if step > 0 else -1])
        raise Refused(text)

    return single(find(years, 1), find(years[::-1], -1))


def parse_set(text):
    first, last = OPEN_END, OPEN_START
    for part in text[1:-1].split(","):
        low, dots, high = part.partition("..")
        if not dots:
            high = low
        first = min(first, simple(low).first if low else OPEN_START)
        last = max(last, simple(high).last if high else OPEN_END)
    return single(first, last)


def parse(text):
    """The span and the core of a date that is known to be good."""
    if text[0] in "[{":
        return parse_set(text)
    if "/" not in text:
        return simple(text)
    left, right = text.split("/")
    first, last = OPEN_START, OPEN_END
    core_first, core_last = OPEN_START, OPEN_END
    if left not in ("", ".."):
        date = simple(left)
        first, core_first = date.first, date.last
    if right not in ("", ".."):
        date = simple(right)
        last, core_last = date.last, date.first
    known = left != "" and right != "" and core_first <= core_last
    return Date(first, last, (core_first, core_last) if known else None)


def make(rng: random.Random):
    """The text of some date."""
    year = rng.choice([2019, 2020, 2021, 2023, 2024, 2024, 2024, 2025, rng.randrange(1900, 2100)])
    month, day = rng.randrange(1, 13), rng.randrange(1, 29)
    plain = rng.choice(["%04d" % year, "%04d-%02d" % (year, month), "%04d-%02d-%02d" % (year, month, day)])
    kind = rng.randrange(16)
    if kind < 6:
        return plain + rng.choice(["", "", "", "?", "~", "%"])
    if kind == 6:
        return rng.choice(["202X", "20XX", "%04d-XX" % year, "%04d-%02d-XX" % (year, month), "%04d-XX-XX" % year,
                           "156X-12-25", "1XXX-12", "XXXX-12-XX", "2004-1X", "2024-0X-3X", "XXXX-02-29"])
    if kind == 7:
        return "%04d-%02d" % (year, rng.randrange(21, 42))
    if kind == 8:
        return rng.choice(["%s/..", "../%s", "%s/", "/%s"]) % plain
    if kind == 9:
        return "../.."
    if kind in (10, 11):
        later = year + rng.randrange(1, 4)
        return "%s/%s" % (plain + rng.choice(["", "~", "?"]), rng.choice(["%04d", "%04d-06", "%04d-06-15"]) % later)
    if kind == 12:
        return rng.choice(["-0999", "-0001-02-28", "Y170000002", "Y17E8", "Y-12345", "0000", "9999-12-31", "1950S2", "1950S4"])
    if kind == 13:
        return rng.choice(["2004-06-~11", "?2004-06-11", "2004?-06-11", "2004-?06"])
    if kind == 14:
        return rng.choice(["[2021,2023..2024]", "{2021-03,2021-05}", "[..2020-12-03]", "[2023-12..]", "[2021-07-14]",
                           "{1960,1961-12}", "[1667,1668,1670..1672]"])
    return "%04d-%02d-%02dT10:00:00%s" % (year, month, day, rng.choice(["Z", "+05:00", "+05", ""]))
