# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test, and what is said where it is not as expected."""

import json
import subprocess


class Differs(Exception):
    pass


def same(what, expected, found):
    if expected != found:
        raise Differs('%s\n  expected %s\n  found    %s' % (what, json.dumps(expected, ensure_ascii=False), json.dumps(found, ensure_ascii=False)))


class Program:
    def __init__(self, path):
        self.path = path
        self.runs = 0

    def run(self, *arguments):
        self.runs += 1
        result = subprocess.run([self.path] + list(arguments), capture_output=True, timeout=60)
        return result.returncode, result.stdout.decode(), result.stderr.decode()
