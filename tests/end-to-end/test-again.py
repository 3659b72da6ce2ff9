#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is open already comes to the front when it is opened once more, and is asked what is asked, and is read again if it has changed; another
file has another window.

Usage: test-again.py PROGRAM ARTICLE
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


def matched(program, article, *options):
    """What the command line answers."""
    answer = json.loads(subprocess.run([program, "--facets", *options, article], check=True, capture_output=True).stdout)
    return f"{answer['matched']} of {answer['total']}"


def name_focused_window(app):
    return subprocess.run(["xdotool", "getwindowfocus", "getwindowname"], capture_output=True, text=True, env=app.env).stdout.strip()


def main(program, article):
    other = pathlib.Path(os.environ["HOME"]) / "other.json"
    other.write_text(pathlib.Path(article).read_text().replace('"title": "Security proposals for CPEC"', '"title": "Another"', 1))

    with running([program, article]) as app:
        def open_again(*arguments):
            """From a terminal, in the article's folder, by its name alone."""
            subprocess.run([os.path.abspath(program), *arguments], check=True, env=app.env, cwd=os.path.dirname(article), timeout=20)

        def count_windows():
            return len(app.root.children)

        app.wait_text(matched(program, article))
        title = name_focused_window(app)
        open_again(str(other))
        wait_for(lambda: count_windows() == 2, "a window for another file")
        wait_for(lambda: name_focused_window(app) not in ("", title), "the new window to be in front")

        open_again(os.path.basename(article), "--kind=risk")
        wait_for(lambda: name_focused_window(app) == title, "the first window to come to the front")
        app.wait_text(matched(program, article, "--kind=risk"))
        # without a query, the one that there is stays
        open_again(os.path.basename(article))
        open_again(os.path.basename(article), "--sort=title")
        app.wait_text("Title")
        app.wait_text(matched(program, article, "--kind=risk"))
        if count_windows() != 2:
            raise Failure(f"there are {count_windows()} windows")

        # what has been written since is read again
        other.write_text(other.read_text().replace('"title": "Another"', '"title": "Another, mended"', 1))
        open_again(str(other))
        wait_for(lambda: name_focused_window(app) == "Another, mended", "the changed file to be read again")
        app.wait_text(f"Read again: {matched(program, article).split()[-1]} statements")

        # what cannot be read is told in a window, and to who asked in a terminal
        asked = subprocess.run([os.path.abspath(program), "missing.json", article], capture_output=True, text=True, env=app.env,
                               cwd=other.parent, timeout=20)
        if asked.returncode != 1 or "missing.json" not in asked.stderr or asked.stderr.count("\n") != 1:
            raise Failure(f"a missing file ended in {asked.returncode}: {asked.stderr}")
        wait_for(lambda: count_windows() == 3, "a window for what could be read")
        app.wait_text("1 of 2 files could not be opened")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
