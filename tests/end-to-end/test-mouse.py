#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A question asked with the mouse alone: what is of Balochistan, does not concern India, and lies in 2021 for sure.

Usage: test-mouse.py PROGRAM ARTICLE
"""

import json
import re
import subprocess
import sys
import time

try:
    from atspi import Failure, running, wait_for
except (ImportError, ValueError) as error:
    print(f"skipped: {error}", file=sys.stderr)
    sys.exit(77)

YEAR = 2021
CHECK_BOX, PUSH_BUTTON, RADIO_BUTTON, TOGGLE_BUTTON = 7, 43, 44, 62
FITS = {CHECK_BOX, RADIO_BUTTON}  # one of several, which GTK 4.8 calls a check box
BUTTONS = {PUSH_BUTTON, TOGGLE_BUTTON}
QUERY = ["--region=balochistan", "--not-actor=india-state"]
OUT_OF_WAY = 400, 20  # in the header, where nothing is


def matched(program, article, *options):
    """What the command line answers."""
    answer = json.loads(subprocess.run([program, "--facets", *options, article], check=True, capture_output=True).stdout)
    return f"{answer['matched']} of {answer['total']}"


def find(app, what, condition):
    return wait_for(lambda: next((item for item in app.items() if item.has("visible") and condition(item)), None), what)


def find_dates(app):
    """What the chip of the date filter says, "possibly in 2021"."""
    for item in app.items():
        if item.has("visible") and item.name.startswith("Date: "):
            return item.name.removeprefix("Date: ")
    return ""


def exclude(app, heading, name):
    """Shows all values under a heading of the sidebar, turns the wheel until one is there, and presses its sign."""
    app.click(find(app, f"all {heading}", lambda item: re.match(rf"Show all \d+, {heading}$", item.name)))
    left, top, width, height = app.place(find(app, "the sidebar", lambda item: item.name == "Filters"))

    def find_sign():
        """The sign, which a row has where it is pointed at, in its row that is in view and lies still."""
        items = app.items()
        row = next((item for item in items if re.match(rf"{name}, \d+ statements?$", item.name)), None)
        before = app.place(row) if row is not None else (0, 0, 0, 0)
        if before[1] < top or before[1] + before[3] > top + height:
            app.mouse("mousemove", left + width // 2, top + height // 2, "click", 5)
            return None
        app.mouse("mousemove", before[0] + before[2] // 2, before[1] + before[3] // 2)
        sign = next((item for item in items if item.name == f"Exclude {name}"), None)
        is_there = sign is not None and before[1] <= app.place(sign)[1] <= before[1] + before[3]
        return sign if is_there and app.place(row) == before else None

    app.click(wait_for(find_sign, f"the sign of {name} to come into view"))


def read_dates(app):
    """What the chip says in the end: where another year is asked for, the machine may be so busy that there is none for a moment."""
    said = []
    while len(said) < 4 or len(set(said[-4:])) > 1:
        said.append(find_dates(app) or "none")
        time.sleep(0.1)
    return said[-1]


def click_for_other_dates(app, axis, part, before):
    """Where the machine is busy, a press may go to what has just gone from there: who sees nothing happen clicks again."""
    for _ in range(3):
        app.click(axis, part)
        try:
            wait_for(lambda: (find_dates(app) or "none") != before, "the click to have an effect", 15)
            return read_dates(app)
        except Failure:
            pass
    raise Failure(f"a click on the axis at {part} has no effect, and the dates are “{before}”")


def click_year(app):
    """Clicks along the axis, as who does not know where the year is, until the chip says it."""
    axis = find(app, "the axis", lambda item: item.name == "Time axis")
    said = "none"
    for part in range(4, 100, 6):
        # in the same year once more, a click takes it away
        said = click_for_other_dates(app, axis, part / 100, said)
        if said == f"possibly in {YEAR}":
            return axis, part / 100
    raise Failure(f"{YEAR} is not on the axis")


def wait_dates(app, text):
    wait_for(lambda: re.fullmatch(text, find_dates(app)), f"the date filter to be “{text}”")


def choose_certainly(app):
    """The chip opens the dates, where it is chosen."""
    app.click(find(app, "the chip", lambda item: item.name.startswith("Date: ") and item.role_number in BUTTONS))
    app.click(find(app, "the choice", lambda item: item.name == "Certainly" and item.role_number in FITS))


def drag(app, places, says):
    """Gives what @says finds in what the drag is said to take."""
    def find_said():
        return next(filter(None, (re.match(says, item.name) for item in app.items() if item.has("visible"))), None)

    for attempt in range(3):
        app.mouse("mousemove", *places[0])
        app.mouse("mousedown", 1)
        for place in places[1:]:
            app.mouse("mousemove", *place)
        try:
            return wait_for(find_said, "the drag to say what it takes", 15)
        except Failure:
            if attempt == 2:
                raise
        finally:
            app.mouse("mouseup", 1)


def main(program, article):
    year = [f"--from={YEAR}", f"--to={YEAR}"]

    with running([program, article]) as app:
        app.wait_text(matched(program, article))
        # GTK 4.18 leaves margins and paddings out: what is small is not where the bus says
        if app.root.children[0].extents[:2] != (0, 0):
            print("skipped: this GTK does not tell where things are", file=sys.stderr)
            sys.exit(77)
        app.click(find(app, "Balochistan", lambda item: re.match(r"Balochistan, \d+ statements$", item.name)))
        app.wait_text(matched(program, article, QUERY[0]))
        exclude(app, "Actors", "India")
        find(app, "the filter without India", lambda item: item.name == "not Actor: India")
        app.wait_text(matched(program, article, *QUERY))
        axis, part = click_year(app)
        app.wait_text(matched(program, article, *QUERY, *year))
        choose_certainly(app)
        app.wait_text(matched(program, article, *QUERY, *year, "--certain"))
        wait_dates(app, f"certainly in {YEAR}")

        # in the same place there is a button for the year: pressed, it is let go; once more, it is back, and certainly
        choice = find(app, f"the button of {YEAR}", lambda item: re.match(rf"{YEAR}, \d+ statements?$", item.name))
        app.click(choice)
        app.wait_text(matched(program, article, *QUERY))
        app.click(choice)
        wait_dates(app, f"certainly in {YEAR}")
        app.mouse("mousemove", *OUT_OF_WAY, "click", 1)  # closes it
        wait_for(lambda: not any(item.name == "Certainly" and item.has("showing") for item in app.items()), "the dates to close")

        # a drag along the axis takes the years that it touches, from about where the year is
        left, top, width, height = app.place(axis)
        # a year is more than a tenth of the axis: that is well away from its ends, where it would be moved
        x, y = left + round(width * (part + 0.04)), top + height // 2
        said = drag(app, [(x, y), (x + 40, y), (x + width // 4, y)], r"(20\d\d) to (20\d\d)$")
        assert YEAR <= int(said[1]) < int(said[2]), said[0]
        wait_dates(app, f"certainly within {said[1]} – {said[2]}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
