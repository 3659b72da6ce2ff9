#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program in a language that nobody speaks, and looks for what is not said in it.

The language is made of the sources (pseudo.py), and the article is the bundled one in letters that no message has: what is left in Latin letters is
neither, and would be English in every language. Then the window is made as small as it is promised to be, with words that are longer.

Usage: test-pseudo.py PROGRAM SOURCE-ROOT
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "end-to-end"))
try:
    from atspi import Failure, running, wait_for
    from gi.repository import GLib
except (ImportError, ValueError) as error:
    print(f"skipped: {error}", file=sys.stderr)
    sys.exit(77)
from pseudo import LANGUAGE, lengthen, make_language  # noqa: E402

# what people wrote, in an article
PROSE = {"title", "summary", "name", "aliases", "text", "categories", "label", "note"}
FOREIGN = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "αβγδεζηθικλμνξοπρστυφχψωшжΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩШЖ")
SAID = re.compile(r"⟦[^⟦⟧]*⟧")
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]+")
# of GTK, whose language is another
TOOLKIT = re.compile(r"^(Gtk|Corridor)[A-Z]\w+$|^(Minimize|Maximize|Restore|Close)( the window)?$|^(Ctrl|Shift|Alt|Escape|Delete|Backspace)\b|^F\d+$|^KP ")
# said alike in every language: a format's name, a file's, a fingerprint, a code; and a language's name where nobody has translated it
NAMES = re.compile(r"\b(English|JSON|Markdown|SHA-256|Corridor|[0-9a-f]{8,}|[A-Z]{2}(-[A-Z]{2})?|[A-Z]{3})\b|\S*/\S*|\S+\.json")
SMALLEST = 640, 480
PRESSED = {35, 43, 62}  # on the bus: an item of a menu, a button, a toggle


def make_foreign(value, name=""):
    if isinstance(value, dict):
        return {key: make_foreign(member, key) for key, member in value.items()}
    if isinstance(value, list):
        return [make_foreign(member, name) for member in value]
    return value.translate(FOREIGN) if isinstance(value, str) and name in PROSE else value


def collect_codes(value, codes, name=""):
    """What the article says in words of the format: shown as it stands where the program knows no word for it."""
    if isinstance(value, dict):
        for key, member in value.items():
            collect_codes(member, codes, key)
    elif isinstance(value, list):
        for member in value:
            collect_codes(member, codes, name)
    elif isinstance(value, str) and name in {"type", "role", "topics", "outline", "language"}:
        codes.update(value.replace("_", "-").split("-"))
    return codes


class Reader:
    def __init__(self, app, codes):
        self.app, self.codes, self.faults = app, codes, {}

    def find_left(self, text):
        """What of a text is not said in the language, nor the article's."""
        while SAID.search(text):
            text = SAID.sub(" ", text)
        if TOOLKIT.search(text.strip()):
            return []
        return [word for word in WORD.findall(NAMES.sub(" ", text)) if not self.codes.issuperset(word.split("-"))]

    def read(self, page, *expected):
        """Reads all that is there now; @expected, as the sources have it, is waited for."""
        for message in expected:
            wanted = lengthen(message).replace("_", "")
            wait_for(lambda: any(wanted in item.name.replace("_", "") for item in self.app.items() if item.has("visible")), f"“{wanted}” on {page}")
        self.app.root.touch()
        n = 0
        for item in self.app.items():
            if not item.has("visible"):
                continue
            for text in (item.name, item.description):
                n += "⟦" in text
                left = self.find_left(text)
                if left:
                    self.faults.setdefault(text, f"{page}: “{text}” is not said in the language of the program: {', '.join(left)}")
        print(f"{page}: {n} texts")

    def leave(self, message):
        """Closes the menu that has @message; a key that comes before it is gone would be lost."""
        self.app.key("Escape")
        wanted = lengthen(message).replace("_", "")
        wait_for(lambda: not any(wanted in item.name.replace("_", "") for item in self.app.items() if item.has("showing")), f"“{wanted}” to go")

    def press(self, message):
        """Presses the button that says @message, or what a menu has of it."""
        wanted = lengthen(message).replace("_", "")

        def press_it():
            for item in self.app.items():
                if item.role_number in PRESSED and item.name.replace("_", "") == wanted and item.has("visible"):
                    try:
                        item.node.click()
                        return True
                    except GLib.Error:
                        pass  # that shows the words, and is not pressed
            return False

        wait_for(press_it, f"“{wanted}” to be pressed")


def read_window(app, reader):
    reader.read("window", "Regions", "Sections", "Undated")
    app.key("Down", "Up")
    reader.read("statement", "Evidence", "Standing")
    app.key("shift+F10")
    reader.read("menu of a row", "_Keep Only Selected")
    reader.leave("_Keep Only Selected")
    app.key("ctrl+a")
    reader.read("selection", "_Keep Only These")
    app.key("Escape")
    reader.press("Table")
    reader.read("table", "Title")
    reader.press("List")


def read_queries(app, reader):
    app.key("ctrl+f")
    app.type("zzzz")
    reader.read("no result", "No statement passes every filter")
    app.key("Escape")
    app.key("ctrl+shift+f")
    app.key("Down", "Down", "alt+Return")
    reader.read("entity and filter", "Passing")
    app.key("ctrl+d")
    reader.read("dates", "_Certainly")
    app.key("Escape")


def read_dialogs(app, reader):
    for key, page, expected in (("ctrl+e", "export", "Format"), ("ctrl+comma", "preferences", "Colours"), ("ctrl+s", "saving", "Name")):
        app.key(key)
        wait_for(lambda: len(app.root.children) == 2, f"the dialog of {key}")
        reader.read(page, expected)
        app.key("Escape")
        wait_for(lambda: len(app.root.children) == 1 and app.root.children[0].has("active"), "the dialog to close")
    app.key("F10")
    reader.read("main menu", "Clear _Filters")
    app.key("Escape")


def shrink(app):
    """A window of the size that it is promised to bear: with longer words it is no wider."""
    width, height = SMALLEST
    subprocess.run(["xdotool", "getactivewindow", "windowsize", str(width), str(height)], check=True, env=app.env)
    try:
        wait_for(lambda: app.root.children[0].extents[2] <= width and app.root.children[0].extents[3] <= height, "the window to be small", 5)
    except Failure as failure:
        raise Failure(f"with longer words the window is no smaller than {app.root.children[0].extents[2:]}") from failure


def read_start(app, reader):
    app.key("F10")
    reader.press("_Close Article")
    reader.read("start", "Open an Article")


def main(program, root):
    if not shutil.which("msgfmt") or not shutil.which("xgettext"):
        print("skipped: gettext's tools are not installed", file=sys.stderr)
        return 77
    root, folder = pathlib.Path(root), pathlib.Path(os.environ["HOME"])
    article = json.loads((root / "data" / "articles" / "cpec-security-2024.json").read_text(encoding="utf-8"))
    path = folder / "article.json"
    path.write_text(json.dumps(make_foreign(article), ensure_ascii=False), encoding="utf-8")
    # glibc looks for another language wherever the locale is not "C" itself
    env = {"CORRIDOR_LOCALEDIR": str(make_language(root, folder)), "LANGUAGE": LANGUAGE, "LC_ALL": "C.UTF-8"}
    checked = subprocess.run([program, "--help"], env=dict(os.environ, **env), capture_output=True, text=True, encoding="utf-8")
    if "⟦" not in checked.stdout:
        print("skipped: the C library does not look for a language in C.UTF-8", file=sys.stderr)
        return 77

    # a table has many cells: a few statements are enough
    with running([program, "--region=balochistan", path], env) as app:
        reader = Reader(app, collect_codes(article, set()))
        for read in (read_window, read_queries, read_dialogs):
            read(app, reader)
        shrink(app)
        read_start(app, reader)
        if reader.faults:
            raise Failure("\n".join(reader.faults.values()))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
