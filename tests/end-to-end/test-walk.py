#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks every widget of every page as a screen reader meets it, and fails on one without a name.

Usage: test-walk.py PROGRAM ARTICLE PART, where PART is window, narrow, table or problems
"""

import os
import pathlib
import re
import subprocess
import sys

try:
    from atspi import Failure, running, wait_for
    from gi.repository import GLib
except (ImportError, ValueError) as error:
    print(f"skipped: {error}", file=sys.stderr)
    sys.exit(77)

BROKEN = """{
  "format": "corridor-article", "version": 1,
  "article": { "id": "broken", "title": "Broken" },
  "statements": [ { "id": "s", "title": "No such kind", "kind": "rumour" } ],
}
"""

# What can be pressed, typed in or read as one: each must say what it is. By their numbers on the bus, since the names differ between versions.
CHECK_BOX, CHECK_MENU_ITEM, COMBO_BOX, LIST, LIST_ITEM, MENU_ITEM, PUSH_BUTTON = 7, 8, 11, 31, 32, 35, 43
RADIO_BUTTON, RADIO_MENU_ITEM, SCROLL_PANE, SLIDER, SPIN_BUTTON, TEXT, TOGGLE_BUTTON = 44, 45, 49, 51, 52, 61, 62
INTERACTIVE = {CHECK_BOX, CHECK_MENU_ITEM, COMBO_BOX, LIST, LIST_ITEM, MENU_ITEM, PUSH_BUTTON, RADIO_BUTTON, RADIO_MENU_ITEM, SLIDER, SPIN_BUTTON,
               TEXT, TOGGLE_BUTTON}

# GTK 4.8 calls by their class what it builds of parts of its own; none of it can be reached by a key or pressed.
TOOLKIT_PARTS = re.compile(r"^Gtk(Scrollbar|Range|BuiltinIcon|Gizmo|Image|PopoverContent|TooltipWindow)$")
TWICE = re.compile(r"^(.+) \1$")
CLASS_NAME = re.compile(r"^(Gtk|Corridor)[A-Z][A-Za-z]+$")


class Walker:
    def __init__(self, app):
        self.app, self.faults = app, []

    def find_fault(self, item):
        if TOOLKIT_PARTS.match(item.name) and item.role_number not in INTERACTIVE:
            return None
        if CLASS_NAME.match(item.name):
            return f"is called “{item.name}”, which is no word"
        if "_" in item.name:
            return f"is called “{item.name}”, as its mnemonic is written"
        if TWICE.match(item.name):
            return f"is called “{item.name}”, which is said twice"
        # a scrolled window takes the focus where nothing in it does, and is what it holds
        if item.name.strip() == "" and (item.role_number in INTERACTIVE or (item.has("focusable") and item.role_number != SCROLL_PANE)):
            return "has no name"
        return None

    def walk(self, page, *expected):
        """Looks at all that is there now; @expected names some of it, so that an empty walk is no success."""
        for name in expected:
            self.app.find(name)
        # 4.18 says of what lies on a page that is not shown that it is visible, but leads nobody to it
        paths = self.app.root.touch()
        items = [item for item in self.app.items() if item.has("visible") and item.path in paths]
        for item in items:
            fault = self.find_fault(item)
            if fault is None:
                continue
            try:
                x, y, width, height = item.node.extents
                role = item.role
            except GLib.Error:
                continue  # it has just gone
            # what has no size lies on a page that is not shown
            if width > 0 and height > 0:
                self.faults.append(f"{page}: {role} at {x}, {y} {fault}")
        print(f"{page}: {len(items)} objects")


def escape(app, name):
    app.key("Escape")
    app.wait_focus(name)


def press(item):
    try:
        item.node.click()
        return True
    except GLib.Error:
        return False  # a menu button is two objects of one name, and the inner one is pressed


def click(app, name, roles=(PUSH_BUTTON, TOGGLE_BUTTON)):
    """Presses a button by its name, or by how that begins."""
    matches = (lambda text: text.startswith(name[:-1])) if name.endswith("…") else (lambda text: text == name)
    wait_for(lambda: any(item.role_number in roles and matches(item.name) and press(item) for item in app.items()),
             f"the button “{name}”")


def walk_library(app, walker):
    first = app.wait_focus("").name
    walker.walk("library window", "Sections", "Copy as Markdown")
    app.key("Down", "Up")
    app.find("Evidence")
    walker.walk("a statement", "Evidence")
    app.key("shift+F10")
    walker.walk("menu of a row", "Keep Only Selected")
    escape(app, first)
    click(app, "Paragraph …")
    walker.walk("evidence", "Show This Section’s Statements")
    escape(app, "Paragraph ")
    app.key("shift+F6")
    app.wait_focus(first)

    app.key("F10")
    walker.walk("main menu", "Keyboard Shortcuts")
    escape(app, first)

    app.key("ctrl+a")
    walker.walk("the selection", "Keep Only These")
    app.key("Escape")


def walk_table(app, walker):
    click(app, "Table")
    walker.walk("table", "Standing", "Columns")
    click(app, "List")


def walk_search(app, walker):
    app.key("ctrl+f")
    app.wait_focus("Search statements")
    app.type("zzzz")
    walker.walk("search without a result", "No statement passes every filter")
    app.key("Escape")


def walk_sidebar(app, walker):
    app.key("ctrl+shift+f")
    app.wait_focus("Find a region, actor or subject")
    app.type("Balochistan")
    app.find("Balochistan, …")
    walker.walk("sidebar's search")

    app.key("Down")
    app.wait_focus("Balochistan, ")
    app.key("space")
    app.wait_focus("Balochistan, ")
    app.key("shift+F10")
    walker.walk("menu of a value", "Only This")
    escape(app, "Balochistan, ")

    app.key("alt+Return")
    walker.walk("an entity and a filter", "Passing", "Clear")


def walk_menus(app, walker):
    for name, item in [("Open", "Open Folder…"), ("Sort: Date", "Order in the Article"), ("More", "Copy Reference"), ("Lanes: Actor", "Attribution")]:
        click(app, name)
        walker.walk(f"menu “{name}”", item)
        app.key("Escape")


def walk_dialog(app, walker, key, title, *expected):
    app.key(key)
    wait_for(lambda: any(node.name == title for node in app.root.children), f"“{title}”")
    walker.walk(f"“{title}”", *expected)


def close_dialog(app, key="Escape"):
    app.key(key)
    wait_for(lambda: len(app.root.children) == 1, "the dialog to close")


def walk_dialogs(app, walker):
    walk_dialog(app, walker, "ctrl+e", "Export Summary", "Preview of the summary")
    close_dialog(app)
    walk_dialog(app, walker, "ctrl+comma", "Preferences", "Text size")
    close_dialog(app)
    walk_dialog(app, walker, "ctrl+s", "Save Query", "Name")
    app.key("ctrl+a")
    app.type("Gwadar")
    close_dialog(app, "Return")

    app.key("F10")
    app.find("Saved Queries")
    app.key("e")
    click(app, "Manage…", (MENU_ITEM,))
    wait_for(lambda: any(node.name == "Saved Queries" for node in app.root.children), "the saved queries")
    walker.walk("saved queries", "Gwadar")
    close_dialog(app)


def walk_dates(app, walker):
    app.key("ctrl+d")
    app.wait_focus("From")
    walker.walk("dates", "Certainly")
    app.key("Escape")


def walk_help(app, walker):
    """What is in this window is the toolkit's; its own names are tested where the keys are."""
    focus = app.wait_focus("").name
    app.key("ctrl+question")
    wait_for(lambda: any(node.name == "Keyboard Shortcuts" and node.has("active") for node in app.root.children), "the shortcuts")
    app.key("Escape")
    wait_for(lambda: len(app.root.children) == 1, "the shortcuts to close")
    # the window that closed is still remembered, with a focus of its own
    wait_for(lambda: any(item.name == focus and item.has("focused") for item in app.items()), f"the focus to be on “{focus}” again")


def walk_narrow(app, walker):
    """Under 760 pixels the sidebar lies over the list, and what is opened takes the list's place."""
    first = app.wait_focus("").name
    subprocess.run(["xdotool", "getactivewindow", "windowsize", "660", "560"], check=True, env=app.env)
    wait_for(lambda: app.root.children[0].extents[2] < 760, "the window to be narrow")
    app.key("F9")
    app.wait_focus("Regions, ")
    walker.walk("narrow, with the sidebar over the list")
    app.key("Escape")
    app.wait_focus(first)
    app.key("Return")
    walker.walk("narrow, with the detail in the list's place", "Evidence")
    app.key("Escape")
    app.wait_focus(first)


def walk_start(app, walker):
    app.key("F10")
    click(app, "Close Article", (MENU_ITEM,))
    app.wait_focus("Open…")
    walker.walk("start", "Open an Article")


def walk_problems(app, walker):
    walker.walk("problems", "Try Again", "Problems")


def write_broken():
    broken = pathlib.Path(os.environ["HOME"]) / "broken.json"
    broken.write_text(BROKEN, encoding="utf-8")
    return broken


def main(program, article, part):
    walks = {
        "window": [walk_library, walk_menus, walk_search, walk_sidebar, walk_dates, walk_dialogs],
        "narrow": [walk_narrow, walk_start, walk_help],
        "table": [walk_table],
        "problems": [walk_problems],
    }[part]
    # a table has many cells: a few statements are enough
    arguments = {"table": ["--region=balochistan", article], "problems": [write_broken()]}.get(part, [article])

    with running([program, *arguments]) as app:
        walker = Walker(app)
        for walk in walks:
            walk(app, walker)
        if walker.faults:
            raise Failure("\n".join(dict.fromkeys(walker.faults)))


if __name__ == "__main__":
    main(*sys.argv[1:])
