#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program by the keyboard alone: a question from start to answer in few keys, and nowhere a key leads in and none leads out.

Usage: test-keyboard.py PROGRAM ARTICLE
"""

import json
import subprocess
import sys

try:
    from atspi import Failure, running, wait_for
except (ImportError, ValueError) as error:
    print(f"skipped: {error}", file=sys.stderr)
    sys.exit(77)

MOST_KEYS = 20
FIRST = "Militant groups"  # the first statement by date


class Keys:
    """Presses keys and counts them; a letter of a word is a key."""

    def __init__(self, app):
        self.app, self.n = app, 0

    def press(self, key, focus=None):
        """Then waits for the focus to be on something whose name begins with @focus."""
        self.n += 1
        self.app.key(key)
        if focus is not None:
            self.app.wait_focus(focus)

    def type(self, text):
        self.n += len(text)
        self.app.type(text)


def matched(program, article, *options):
    answer = json.loads(subprocess.run([program, "--facets", *options, article], check=True, capture_output=True).stdout)
    return f"{answer['matched']} of {answer['total']}"


def ask(app, program, article):
    """Balochistan, not India, certainly in 2021."""
    keys = Keys(app)
    find = "Find a region, actor or subject"

    keys.press("ctrl+shift+f", find)
    keys.type("ba")
    app.find("Balochistan, …")
    keys.press("Down", "Balochistan, ")
    keys.press("space")
    app.wait_text(matched(program, article, "--region=balochistan"))

    keys.press("ctrl+shift+f", find)
    keys.type("in")
    app.find("India, …")
    keys.press("Down", "India, ")
    keys.press("Delete")
    wait_for(lambda: app.focused().name.endswith(", excluded"), "India to be excluded")

    keys.press("ctrl+d", "From")
    keys.type("in 2021")
    keys.press("alt+e")
    options = ["--region=balochistan", "--not-region=india", "--from=2021", "--to=2021", "--certain"]
    app.wait_text(matched(program, article, *options))
    if keys.n >= MOST_KEYS:
        raise Failure(f"that took {keys.n} keys")
    print(f"{keys.n} keys")


def peel(app, program, article):
    """Escape takes away one layer at a time, and never a filter."""
    app.key("Escape")  # the popover of the dates
    app.wait_focus("India, ")  # where it was asked for
    app.key("Escape")  # the search in the sidebar
    answer = matched(program, article, "--region=balochistan", "--not-region=india", "--from=2021", "--to=2021", "--certain")
    app.wait_text(answer)
    app.key("ctrl+shift+Delete")
    app.wait_text(matched(program, article))
    app.key("ctrl+f")
    app.wait_focus("Search statements")
    app.type("zzzz")
    app.wait_text("No statement passes every filter")
    app.key("Escape")
    app.wait_text(matched(program, article))
    app.wait_focus(FIRST)


def leave_menus(app):
    """A menu gives the focus back to where it was opened."""
    for key in ["F10", "ctrl+d"]:
        app.key(key)
        wait_for(lambda: app.focused() is not None and not app.focused().name.startswith(FIRST), f"{key} to open something")
        app.key("Escape")
        app.wait_focus(FIRST)


def walk_panes(app):
    """F6 from pane to pane, and back: a statement, a link, the marks, a row."""
    stops = [FIRST, "Introduction", "Marks on the timeline", "Regions"]
    for stop in stops[1:] + stops[:1]:
        app.key("F6")
        app.wait_focus(stop)
    for stop in stops[::-1]:
        app.key("shift+F6")
        app.wait_focus(stop)


def get_place(app):
    item = app.focused()
    return (item.path, item.name) if item is not None else None


def walk_round(app, key):
    """Tab leads through everything and back to where it began; no list keeps it."""
    start = place = get_place(app)
    names = []
    for _ in range(120):
        before = place
        app.key(key)
        place = wait_for(lambda: (lambda now: now if now != before else None)(get_place(app)), f"{key} to lead away from “{before[1]}”")
        if place == start:
            break
        if place[1].strip() == "":
            raise Failure(f"{key} leads from “{before[1]}” to something without a name")
        names.append(place[1])
    else:
        raise Failure(f"{key} never comes back: {names}")

    for name in ["Sidebar", "Main Menu", "Regions, ", "Sort: Date", "Security proposals for CPEC", "Introduction, ", "Lanes: Actor", "Time in view"]:
        if not any(text.startswith(name) for text in names):
            raise Failure(f"{key} passes “{name}” by: {names}")


def main(program, article):
    with running([program, article]) as app:
        app.wait_focus(FIRST)
        leave_menus(app)
        walk_panes(app)
        walk_round(app, "Tab")
        walk_round(app, "shift+Tab")
        ask(app, program, article)
        peel(app, program, article)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
