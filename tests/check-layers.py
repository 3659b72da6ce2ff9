#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the layers of src/ to what each may include, and GTK to view and app.

Usage: check-layers.py SOURCE-ROOT
"""

import pathlib
import re
import sys

MAY_INCLUDE = {
    "model": set(),
    "formats": {"model"},
    "query": {"model"},
    "picture": {"query", "model"},
    "report": {"query", "model"},
    "session": {"query", "model"},
    "view": {"session", "picture", "report", "query", "model"},
    "app": {"view", "session", "picture", "report", "formats", "query", "model"},
}
WITH_GTK = {"view", "app"}
# src/main.c belongs to app; what a layer's library links is said in its meson.build
GTK_INCLUDE = re.compile(r"<(gtk|gdk|gsk)/")
INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|(<[^>]+>))', re.M)
# made by the build
GENERATED = {"corridor-config.h", "corridor-ui-resources.h", "corridor-article-resources.h"}


def layer_of(path, src):
    parts = path.relative_to(src).parts
    return parts[0] if len(parts) > 1 else "app"


def main(root):
    src = pathlib.Path(root) / "src"
    sources = sorted(src.rglob("*.[ch]"))
    homes = {path.name: layer_of(path, src) for path in sources}
    faults = []

    for path in sources:
        layer = layer_of(path, src)
        text = path.read_text(encoding="utf-8")
        where = path.relative_to(root)
        if layer not in MAY_INCLUDE:
            faults.append(f"{where}: src/{layer} is no layer")
            continue
        for own, system in INCLUDE.findall(text):
            if system:
                if GTK_INCLUDE.search(system) and layer not in WITH_GTK:
                    faults.append(f"{where}: {layer} includes {system}")
                continue
            home = homes.get(pathlib.PurePath(own).name)
            if home is None:
                if own not in GENERATED:
                    faults.append(f"{where}: nobody knows \"{own}\"")
            elif home != layer and home not in MAY_INCLUDE[layer]:
                faults.append(f"{where}: {layer} includes \"{own}\" of {home}")
        if not text.startswith("/* SPDX-License-Identifier: GPL-3.0-or-later */"):
            faults.append(f"{where}: does not begin with its SPDX line")

    for layer in MAY_INCLUDE.keys() - WITH_GTK:
        build = src / layer / "meson.build"
        if build.exists() and "gtk_dep" in build.read_text(encoding="utf-8"):
            faults.append(f"src/{layer}/meson.build: links GTK")

    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(sources)} files, {len(faults)} faults")
    return 1 if faults or not sources else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
