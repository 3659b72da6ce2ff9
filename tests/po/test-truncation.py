#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks for messages that are cut off where words are longer: runs what looks at them in a language made of the sources (pseudo.py).

Usage: test-truncation.py CHECK SOURCE-ROOT
"""

import os
import pathlib
import shutil
import subprocess
import sys

from pseudo import LANGUAGE, make_language


def main(check, root):
    if not shutil.which("msgfmt") or not shutil.which("xgettext"):
        print("skipped: gettext's tools are not installed", file=sys.stderr)
        return 77
    folder = pathlib.Path(os.environ["HOME"])
    # glibc looks for another language wherever the locale is not "C" itself
    env = dict(os.environ, CORRIDOR_LOCALEDIR=str(make_language(pathlib.Path(root), folder)), LANGUAGE=LANGUAGE, LC_ALL="C.UTF-8")
    return subprocess.run([check], env=env).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
