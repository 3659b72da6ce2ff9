# SPDX-License-Identifier: GPL-3.0-or-later
"""A parser that knows where each value of a JSON document begins, and nothing of the program's."""

import json
import re


class Places:
    """Where each value, and each member's name, begins: path → (line, column)"""

    def __init__(self, text):
        self.text, self.at, self.line, self.start = text, 0, 1, 0
        self.values, self.names = {}, {}
        self.space()
        self.value(())

    def here(self):
        return self.line, self.at - self.start + 1

    def space(self):
        while self.at < len(self.text) and self.text[self.at] in ' \t\r\n':
            if self.text[self.at] == '\n':
                self.line, self.start = self.line + 1, self.at + 1
            self.at += 1

    def token(self, pattern):
        match = re.compile(pattern).match(self.text, self.at)
        self.at = match.end()
        self.space()
        return match.group()

    def value(self, path):
        self.values[path] = self.here()
        c = self.text[self.at]
        if c == '{':
            self.token('{')
            while self.text[self.at] != '}':
                place = self.here()
                name = json.loads(self.token(r'"(?:[^"\\]|\\.)*"'))
                self.names[path + (name,)] = place
                self.token(':')
                self.value(path + (name,))
                if self.text[self.at] == ',':
                    self.token(',')
            self.token('}')
        elif c == '[':
            self.token(r'\[')
            i = 0
            while self.text[self.at] != ']':
                self.value(path + (i,))
                i += 1
                if self.text[self.at] == ',':
                    self.token(',')
            self.token(r'\]')
        elif c == '"':
            self.token(r'"(?:[^"\\]|\\.)*"')
        else:
            self.token(r'[^\s,\]}]+')
