#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one run leaves, the next one finds: a saved query, the order, what was open. And a home that nothing can be left in.

Usage: test-restart.py PROGRAM ARTICLE
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys

try:
    from atspi import Failure, Program, wait_for
except (ImportError, ValueError) as error:
    print(f"skipped: {error}", file=sys.stderr)
    sys.exit(77)

KEPT = {"GSETTINGS_BACKEND": "keyfile"}


def run(arguments, act, env):
    app = Program(arguments, env)
    try:
        act(app)
        errors = app.close()
        if errors.strip():
            raise Failure(f"standard error is not empty:\n{errors}")
    except Failure:
        print(app.describe(), "\n--- keyboard:", name_focused_window(app), file=sys.stderr)
        raise
    finally:
        app.end()


def matched(program, article, *options):
    """What the command line answers."""
    answer = json.loads(subprocess.run([program, "--facets", *options, article], check=True, capture_output=True).stdout)
    return f"{answer['matched']} of {answer['total']}"


def save_query(app):
    """Asks something, saves it by a name, and asks for what is open now to be opened the next time."""
    wait_for(lambda: any(" of " in text for text in app.texts()), "the article")
    app.key("ctrl+f")
    app.wait_focus("Search statements")
    app.type("guard")
    app.find("Clear")
    app.key("ctrl+s")
    app.wait_focus("Name")
    app.key("ctrl+a")
    app.type("About guards")
    app.key("Return")
    wait_for(lambda: len(app.root.children) == 1, "the dialog to close")
    app.key("ctrl+comma")
    app.find("Open what was open last")
    app.key("alt+w")
    app.key("Escape")
    wait_for(lambda: len(app.root.children) == 1, "the preferences to close")


def name_focused_window(app):
    return subprocess.run(["xdotool", "getwindowfocus", "getwindowname"], capture_output=True, text=True, env=app.env).stdout.strip() or "none"


def find_query(copy, count):
    """The article is the copy, and its menu has the query, which gives what it gave."""
    def act(app):
        wait_for(lambda: any(" of " in text for text in app.texts()), "the article")
        wait_for(lambda: any(copy.name in text for text in app.texts()), "the file that was open")
        title = name_focused_window(app)
        app.key("F10")
        app.find("Saved Queries")
        app.key("e")
        app.find("About guards")
        app.key("Down")
        app.wait_focus("About guards")
        app.key("Return")
        app.wait_text(count)
        wait_for(lambda: title in name_focused_window(app), "the keyboard to come back from the menu")
    return act


def look(app):
    wait_for(lambda: any(" of " in text for text in app.texts()), "the article")


def main(program, article):
    home = pathlib.Path(os.environ["HOME"])
    copy = home / "copy-of-it.json"
    shutil.copy(article, copy)

    run([program, str(copy)], save_query, KEPT)
    run([program], find_query(copy, matched(program, article, "--text=guard")), KEPT)

    # what was open is gone: the program has an article of its own
    copy.unlink()
    run([program], look, KEPT)

    # below a file there can be no folder, whoever we are
    nowhere = {f"XDG_{kind}_HOME": f"{article}/{kind}" for kind in ("CONFIG", "DATA", "CACHE", "STATE")}
    run([program, article], look, {**KEPT, **nowhere})
    run([program, article], look, {**nowhere, "GSETTINGS_BACKEND": "dconf"})


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
