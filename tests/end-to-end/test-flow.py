#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One run as a user has it: open, filter by region, then by actor, search, select, export, compare the file.

Usage: test-flow.py PROGRAM ARTICLE
"""

import json
import os
import pathlib
import subprocess
import sys

try:
    from atspi import Failure, running, wait_for
except (ImportError, ValueError) as error:
    print(f"skipped: {error}", file=sys.stderr)
    sys.exit(77)


def run(program, article, *options):
    """What the command line answers."""
    return subprocess.run([program, *options, article], check=True, capture_output=True).stdout


def matched(program, article, *options):
    answer = json.loads(run(program, article, "--facets", *options))
    return f"{answer['matched']} of {answer['total']}"


def find_in_sidebar(app, name):
    """Looks a value up in the sidebar by keyboard and includes it."""
    app.key("ctrl+shift+f")
    app.wait_focus("Find a region, actor or subject")
    app.key("ctrl+a")
    app.type(name)
    app.find(f"{name}, …")
    app.key("Down")
    app.wait_focus(f"{name}, ")
    app.key("space")


def save_as(app, path):
    wait_for(lambda: any(node.name == "Save Summary" for node in app.root.children), "the file chooser")
    app.key("ctrl+a")
    app.type(str(path))
    app.key("Return")
    wait_for(path.exists, f"{path}")


def main(program, article):
    target = pathlib.Path(os.environ["HOME"]) / "summary.md"
    named = target.with_suffix(".json")
    region = ["--region=balochistan"]
    actor = [*region, "--actor=militant-groups"]
    searched = [*actor, "--text=projects"]

    with running([program, article]) as app:
        app.wait_text(matched(program, article))

        find_in_sidebar(app, "Balochistan")
        app.wait_text(matched(program, article, *region))
        find_in_sidebar(app, "militant groups")
        app.wait_text(matched(program, article, *actor))
        app.key("Escape")

        app.key("ctrl+f")
        app.wait_focus("Search statements")
        app.type("projects")
        app.wait_text(matched(program, article, *searched))

        # the list: everything that passes, selected
        app.key("Return")
        wait_for(lambda: app.focused() is not None and app.focused().role == "list item", "the list to have the focus")
        app.key("ctrl+a")
        n = int(matched(program, article, *searched).split()[0])
        if n < 2:
            raise Failure("the test wants an answer of several statements")
        app.wait_text(f"{n} selected")

        app.key("ctrl+e")
        app.wait_text(f"Selected ({n})")
        app.key("alt+m")  # without the time of its making
        app.key("alt+s")
        save_as(app, target)

        # what was selected is what was picked
        found = json.loads(run(program, article, "--export=json", *searched))["statements"]
        picks = [f"--pick={statement['article']}#{statement['id']}" for statement in found]
        expected = run(program, article, "--export=markdown", "--no-date", *searched, *picks)
        written = target.read_bytes()
        if written != expected:
            raise Failure(f"the window wrote\n{written.decode()}\nthe command line\n{expected.decode()}")

        # the dialog has gone, and the list has the focus again
        wait_for(lambda: len(app.root.children) == 1, "the dialog to close")
        wait_for(lambda: app.focused() is not None and app.focused().role == "list item", "the list to have the focus again")

        # the file's name says what is to be in it
        app.key("ctrl+e")
        app.wait_text(f"Selected ({n})")
        app.key("alt+m")
        app.key("alt+s")
        save_as(app, named)
        if named.read_bytes() != run(program, article, "--export=json", "--no-date", *searched, *picks):
            raise Failure(f"{named} does not hold what its name says:\n{named.read_text()}")
        wait_for(lambda: len(app.root.children) == 1, "the dialog to close")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
