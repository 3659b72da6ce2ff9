# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates made by chance together with their meaning, so that no second parser can share a mistake with the first."""

import re

# A day is a number, and None is an open side


def days(y, m, d):
    """Days since 0000-03-01 of the Gregorian calendar, whichever the year."""
    y -= m <= 2
    return 365 * y + y // 4 - y // 100 + y // 400 + (153 * (m + (-3 if m > 2 else 9)) + 2) // 5 + d - 1


def last_of_month(y, m):
    return days(y + m // 12, m % 12 + 1, 1) - 1


def write_day(n):
    y = n * 400 // 146097 - 1
    while days(y + 1, 1, 1) <= n:
        y += 1
    m = 1
    while m < 12 and days(y, m + 1, 1) <= n:
        m += 1
    return '%s-%02d-%02d' % (write_year(y), m, n - days(y, m, 1) + 1)


def write_year(y):
    digits = '%04d' % abs(y)
    return ('Y' if len(digits) > 4 else '') + ('-' if y < 0 else '') + digits


def plain_date(r):
    """Returns: the text of a date without an interval or a set, its first day and its last"""
    y = r.choice([2019, 2020, 2021, 2021, 2022, 2023, 2024, 2024, 1999, 1900, 2000, 0, -1, -44, 9999, 10000, -123456, 170000002])
    m = r.randint(1, 12)
    form = r.randrange(11)
    year = write_year(y)
    if abs(y) > 9999 or form == 0:
        return year, days(y, 1, 1), days(y, 12, 31)
    if form == 1:
        return '%s-%02d' % (year, m), days(y, m, 1), last_of_month(y, m)
    if form in (2, 3):
        d = r.randint(1, last_of_month(y, m) - days(y, m, 1) + 1)
        return '%s-%02d-%02d' % (year, m, d), days(y, m, d), days(y, m, d)
    if form == 4:
        first = abs(y) // 10 * 10
        y1, y2 = (first, first + 9) if y >= 0 else (-first - 9, -first)
        if y < 0 and first == 0:
            y2 = -1
        return ('-' if y < 0 else '') + '%03dX' % (abs(y) // 10), days(y1, 1, 1), days(y2, 12, 31)
    if form == 5:
        return '%s-%02d-XX' % (year, m), days(y, m, 1), last_of_month(y, m)
    if form == 6:
        return year + '-XX', days(y, 1, 1), days(y, 12, 31)
    if form == 7:  # seasons: north, north by name, south
        s = r.randrange(4)
        code = r.choice([21 + s, 25 + s, 29 + (s + 2) % 4])
        last = last_of_month(y, 5 + 3 * s) if s < 3 else last_of_month(y + 1, 2)
        return '%s-%d' % (year, code), days(y, 3 + 3 * s, 1), last
    if form == 8:  # quarters, thirds, halves
        code, months, i = r.choice([(33, 3, i) for i in range(4)] + [(37, 4, i) for i in range(3)] + [(40, 6, i) for i in range(2)])
        return '%s-%d' % (year, code + i), days(y, months * i + 1, 1), last_of_month(y, months * (i + 1))
    if form == 9 and y >= 1000:
        return '%dXX-%02d-2X' % (y // 100, m), days(y // 100 * 100, m, 20), days(y // 100 * 100 + 99, m, min(29, 28 if m == 2 else 29))
    if y >= 1000:
        n = r.randint(1, 4)
        share = 10 ** (4 - n)
        return '%sS%d' % (year, n), days(y // share * share, 1, 1), days(y // share * share + share - 1, 12, 31)
    return year, days(y, 1, 1), days(y, 12, 31)


def doubt(r, text):
    if r.random() < 0.25 and 'S' not in text:
        mark = r.choice('?~%')
        return r.choice([text + mark, mark + text])
    return text


def any_date(r):
    """Returns: the text, (first possible day, last possible day), and the certain days or None"""
    form = r.random()
    text, first, last = plain_date(r)
    if form < 0.6:
        core = (first, last) if first == last else None
        if re.fullmatch(r'-?\d{4}-\d\d-\d\d', text) and r.random() < 0.15:
            return text + r.choice(['T10:20:30', 'T23:59:59Z', 'T00:00:00+05:30', 'T01:02:03-04']), (first, last), core
        return doubt(r, text), (first, last), core
    if form < 0.85:
        other = plain_date(r)
        ends = [(text, first, last), other]
        if ends[0][1] > ends[1][2]:
            ends.reverse()
        begin = r.choices([ends[0], ('..', None, None), ('', None, None)], [6, 2, 1])[0]
        end = r.choices([ends[1], ('..', None, None), ('', None, None)], [6, 2, 1])[0]
        if begin[0] == '' and end[0] == '':
            end = ends[1]
        written = '/'.join(e[0] if e[0] in ('', '..') else doubt(r, e[0]) for e in (begin, end))
        core = (begin[2], end[1])
        if '' in (begin[0], end[0]) or None not in core and core[0] > core[1]:
            core = None
        return written, (begin[1], end[2]), core
    parts, lows, highs = [], [], []
    for i in range(r.randint(1, 3)):
        a = plain_date(r)
        b = plain_date(r)
        if r.random() < 0.3:
            if a[1] > b[2]:
                a, b = b, a
            parts.append(a[0] + '..' + b[0])
            lows.append(a[1])
            highs.append(b[2])
        else:
            parts.append(doubt(r, a[0]))
            lows.append(a[1])
            highs.append(a[2])
    low, high = min(lows), max(highs)
    if r.random() < 0.2:
        if '..' not in parts[0]:
            parts[0] = '..' + parts[0]
            low = None
        elif '..' not in parts[-1]:
            parts[-1] += '..'
            high = None
    core = (low, high) if low is not None and low == high else None
    return r.choice(['[%s]', '{%s}']) % ','.join(parts), (low, high), core
