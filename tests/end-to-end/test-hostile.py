#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Models that somebody made to do harm, in the window: what an ordinary article bears, they bear too, in about the same time.

Each is opened, and everything that shows something of it is: rows, pages, menus, suggestions, filters, timeline, dialogs. After each key the
processor's time is compared with what the same key took with an ordinary article, and what a screen reader is told is looked at.

Usage: test-hostile.py PROGRAM ARTICLE
"""

import json
import os
import pathlib
import subprocess
import sys
import time

try:
    from atspi import Failure, Program, wait_for
except (ImportError, ValueError) as error:
    print(f"skipped: {error}", file=sys.stderr)
    sys.exit(77)

MEGABYTE = 1 << 20
# of the processor, more than for the ordinary article, on a machine that opens that in the next: what is not bounded takes minutes, and what is
# takes tenths of a second, of which a busy machine makes several
MOST_SECONDS = 3
ORDINARY_SECONDS = 0.3
MOST_MEMORY = 20  # times the file, more than for the ordinary article
MOST_CHARACTERS = 20000  # that a screen reader is told of one widget
TURNING = {chr(c) for c in [*range(0x202a, 0x202f), *range(0x2066, 0x206a)]}
TICKS = os.sysconf("SC_CLK_TCK")

SHORT = ["<b>bold</b> &amp; _File %s %n <a href='file:///'>x</a>", "safe\u202egpj.exe\u2066 a \u2067 b", "\u200b\u2060\ufeff\u00ad", "\U000e0041\U000e0042",
         "one\u2028two\x7f"]
LONG = ["word ", "W", "e\u0301\u0323", "\u202e", "👩\u200d"]


def make_document(**members):
    return {"format": "corridor.article/1", "article": {"id": "a", "title": "A", "published": "2024"},
            "sections": [{"id": "s", "title": "S", "paragraphs": [{}]}], **members}


def make_texts():
    """Whatever can be written, wherever something can; and a date that is a set of very many days."""
    texts = [*SHORT, *(unit * (MEGABYTE // len(unit.encode())) for unit in LONG)]
    days = "{" + ",".join(f"{1000 + i // 336}-{1 + i // 28 % 12:02}-{1 + i % 28:02}" for i in range(50000)) + "}"
    kinds = ["region", "actor", "subject"]
    return make_document(
        article={"id": "a", "title": texts[5], "published": "2024", "authors": texts[:6], "publisher": texts[1], "summary": texts[6], "categories": texts[:3]},
        sections=[{"id": "s", "title": texts[5], "summary": texts[0], "paragraphs": [{}]}],
        entities=[{"id": f"{kind}{i}", "kind": kind, "name": "r " + text if kind == "region" else text, "type": SHORT[i % 5], "summary": SHORT[i % 5]}
                  for i, text in enumerate(texts) for kind in kinds],
        statements=[{"id": f"s{i}", "kind": "event", "title": text, "text": SHORT[i % 5] + "\n" + text, "date": days if i == 3 else "2021",
                     "regions": [f"region{i}"], "subjects": [f"subject{i}"], "attribution": f"actor{i}", "topics": ["w" * 128],
                     "actors": [{"id": f"actor{i}", "role": SHORT[i % 5]}, {"id": "actor5", "role": texts[5] if i == 0 else "partner"}],
                     "related": [{"id": f"s{(i + 1) % len(texts)}", "type": "follows"}],
                     "evidence": [{"paragraph": 1}, {"source": text, "url": "https://example.org/?q=%s&_x=<b>"}]} for i, text in enumerate(texts)],
        relations=[{"from": "region0", "type": "w" * 128, "to": f"actor{i}", "date": days if i == 5 else "2021"} for i in range(len(texts))])


def make_many():
    """Very many of everything; and regions that are part of each other in more ways than can be counted."""
    n = 20000
    layers = [{"id": f"r{layer}-{i}", "kind": "region", "name": f"Region {layer} {i}",
               "part_of": [f"r{layer - 1}-{j}" for j in range(10)] if layer > 0 else "r"} for layer in range(60) for i in range(10)]
    return make_document(
        sections=[{"id": f"s{i}", "title": f"Section {i}", "paragraphs": [{}]} for i in range(5000)],
        entities=[{"id": "r", "kind": "region", "name": "R", "aliases": [f"alias {i}" for i in range(100000)]}, *layers,
                  *({"id": f"x{i}", "kind": "actor", "name": f"Actor {i}"} for i in range(n))],
        statements=[{"id": "one", "kind": "event", "title": "One", "date": "../2021", "regions": ["r", *(f"r59-{i}" for i in range(10))],
                     "actors": [{"id": f"x{i}", "role": f"role {i}"} for i in range(n)], "topics": [f"t{i}" for i in range(n)],
                     "evidence": [*({"paragraph": i + 1} for i in range(5000)), *({"source": f"source {i}"} for i in range(n))],
                     "related": [{"id": f"s{i}", "type": "follows"} for i in range(2000)]},
                    *({"id": f"s{i}", "kind": "event", "title": f"S{i}", "date": ["2021", "Y-1E12", "Y1E12", "Y-1E12/Y1E12"][i % 4],
                       "regions": [f"r59-{i % 10}"], "evidence": [{"paragraph": i + 1}]} for i in range(2000))],
        relations=[{"from": "r", "type": "is", "to": f"x{i}"} for i in range(n)])


def make_broken():
    """What is refused, with reasons that quote it: addresses that are no web's, cycles, ids that are not there."""
    urls = ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,<b>", *SHORT]
    return make_document(
        entities=[*({"id": f"c{i}", "kind": "region", "name": "C", "part_of": f"c{(i + 1) % 5000}"} for i in range(5000)),
                  *({"id": f"d{i}", "kind": SHORT[i % 5] if i % 2 else LONG[i % 5] * 100000, "name": "D"} for i in range(20))],
        statements=[{"id": f"s{i}", "kind": "event", "title": "S", "regions": [SHORT[i % 5]],
                     "evidence": [{"source": "x", "url": urls[i % len(urls)]}]} for i in range(5000)])


class Measured:
    """A program whose processor time is read around each key."""

    def __init__(self, app, costs):
        self.app, self.costs = app, costs
        self.took = {}
        self.step("opening", lambda: None, since=0)

    def read_seconds(self):
        fields = pathlib.Path(f"/proc/{self.app.process.pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def read_memory(self):
        """The most that was resident, in megabytes."""
        status = pathlib.Path(f"/proc/{self.app.process.pid}/status").read_text(encoding="utf-8")
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024

    def wait_idle(self, what):
        """Until it has used no time for some frames."""
        last = [self.read_seconds(), time.monotonic()]

        def is_idle():
            now = self.read_seconds()
            if now - last[0] > 1.5 / TICKS:
                last[:] = now, time.monotonic()
            return time.monotonic() - last[1] > 0.06
        wait_for(is_idle, f"the program to be done with {what}")

    def step(self, name, act, since=None):
        start = self.read_seconds() if since is None else since
        act()
        self.wait_idle(name)
        took = self.read_seconds() - start
        self.took[name] = max(took, self.took.get(name, 0))

    def key(self, *keys):
        self.step(" ".join(keys), lambda: self.app.key(*keys))

    def type(self, text):
        for letter in text:
            self.step("a letter", lambda: self.app.type(letter))


def look(app, page):
    """Nothing that a screen reader is told is without bounds, or turns what stands beside it."""
    for item in app.items():
        for text in (item.name, item.description):
            if len(text) > MOST_CHARACTERS:
                raise Failure(f"{page}: {len(text)} characters are told: {text[:60]}…")
            if TURNING & set(text):
                raise Failure(f"{page}: told with controls of direction: {text[:60]!r}")


def pass_by(_app, _page):
    pass


def wait_windows(app, n):
    wait_for(lambda: len(app.root.children) == n, f"{n} windows")


def walk_library(app, measured, look, n_rows):
    key = measured.key
    key("F5")
    for _ in range(n_rows):
        key("Down")
        look(app, "a statement")
    key("Home")
    key("shift+F10")
    look(app, "a row's menu")
    key("Escape")
    key("ctrl+c")
    key("ctrl+a")
    look(app, "the selection")
    key("Escape")

    key("ctrl+f")
    measured.type("al")
    look(app, "suggestions")
    measured.type("zzz")
    look(app, "no result")
    key("Escape")
    key("Escape")

    key("ctrl+shift+f")
    measured.type("r")
    look(app, "the sidebar's search")
    key("Down")
    key("shift+F10")
    look(app, "a value's menu")
    key("Escape")
    key("alt+Return")
    look(app, "an entity")
    key("space")
    app.find("Clear")
    look(app, "a filter")
    key("ctrl+s")
    wait_windows(app, 2)
    look(app, "a query's name")
    key("Return")
    wait_windows(app, 1)
    key("ctrl+z")

    key("ctrl+i")
    look(app, "the library")
    key("ctrl+e")
    wait_windows(app, 2)
    look(app, "the export")
    key("Escape")
    wait_windows(app, 1)
    key("F10")
    key("Escape")

    measured.step("the table", lambda: click(app, "Table"))
    look(app, "the table")
    measured.step("the list", lambda: click(app, "List"))
    for _ in range(3):
        key("F6")
        key("Right")
        look(app, "the timeline")


def walk_problems(app, measured, look, n_rows):
    look(app, "problems")
    for _ in range(n_rows):
        measured.key("Down")
    measured.key("Page_Down")
    look(app, "more problems")


def click(app, name):
    item = app.find(name)
    item.node.click()


def run(program, path, walk, look, n_rows, ordinary, is_bounded):
    """Gives what each step took, and the most memory. @ordinary: the same of an ordinary article, or None."""
    app = Program([program, str(path)])
    try:
        measured = Measured(app, ordinary)
        walk(app, measured, look, n_rows)
        memory = measured.read_memory()
        if ordinary is not None:
            compare(path, measured.took, memory if is_bounded else 0, *ordinary)
        errors = app.close()
        if errors.strip():
            raise Failure(f"standard error is not empty:\n{errors}")
        return measured.took, memory
    except Failure:
        print(path, "\n", app.describe()[:20000], file=sys.stderr)
        raise
    finally:
        app.end()


def compare(path, took, memory, ordinary_took, ordinary_memory):
    """Opening and copying take as long as the file is large, and are measured without a display; all else is bounded."""
    most = MOST_SECONDS * max(1, ordinary_took["opening"] / ORDINARY_SECONDS)
    print(path.name, {name: round(seconds, 2) for name, seconds in took.items()}, f"{memory:.0f} MB")
    for name, seconds in took.items():
        n_bytes = path.stat().st_size if name in ("opening", "F5", "ctrl+c", "ctrl+e") else 0
        bound = ordinary_took.get(name, 0) + most * (1 + n_bytes / (8 * MEGABYTE))
        if seconds > bound:
            raise Failure(f"{path.name}: “{name}” took {seconds:.2f} s, and at most {bound:.2f} is expected")
    if memory > ordinary_memory + MOST_MEMORY * (path.stat().st_size / MEGABYTE) + 50:
        raise Failure(f"{path.name}: {memory:.0f} MB are resident, and an ordinary article takes {ordinary_memory:.0f}")


def main(program, article, option=None):
    """@option: "--no-bounds" where a sanitizer takes memory of its own."""
    is_bounded = option != "--no-bounds"
    home = pathlib.Path(os.environ["HOME"])
    ordinary = run(program, pathlib.Path(article), walk_library, pass_by, 2, None, is_bounded)
    # what there are many of is told as anything else: to listen to it all takes long
    for name, make, walk, look_at, n_rows in [("texts", make_texts, walk_library, look, 9), ("many", make_many, walk_library, pass_by, 2),
                                              ("broken", make_broken, walk_problems, look, 3)]:
        path = home / f"{name}.json"
        path.write_text(json.dumps(make(), ensure_ascii=False), encoding="utf-8")
        run(program, path, walk, look_at, n_rows, ordinary, is_bounded)


if __name__ == "__main__":
    main(*sys.argv[1:])
