#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Models with one mistake in each: what is said of it, and the very character that it is said of.

Each model is written in one of several ways (on one line, indented by spaces or tabs, with the line ends of Windows, with a byte order mark), and
where its values stand is found by a parser of the tests' own.
"""

import argparse
import copy
import json
import os
import random
import re
import sys
import tempfile

from json_places import Places
from made_library import make_article
from mistakes import BREAKS, LOCAL, MISTAKES, Document, pick
from program import Differs, Program, same


def write(r, document):
    """Returns: the text, and whether a byte order mark goes before it"""
    indent = r.choice([None, None, 1, 2, 4, '\t', '\t'])
    separators = r.choice([(',', ':'), (', ', ': ')]) if indent is None else (',', r.choice([': ', ':', ' :\t']))
    text = json.dumps(document, ensure_ascii=r.random() < 0.15, indent=indent, separators=separators)
    if r.random() < 0.2:
        text = '\n \t' + text
    if r.random() < 0.3:
        text = text.replace('\n', '\r\n')
    return text, r.random() < 0.25


def expect(text, wanted):
    places = Places(text)
    lines = []
    for code, path, is_name in wanted:
        if code == 'ok':
            continue
        if path is None:
            place = None
        elif is_name:
            place = places.names[path]
        else:
            place = places.values[path]
        lines.append((place, code))
    return lines


def check(program, folder, text, bom):
    path = os.path.join(folder, 'planted.json')
    with open(path, 'wb') as f:
        f.write((b'\xef\xbb\xbf' if bom else b'') + (text if isinstance(text, bytes) else text.encode('utf-8', 'surrogatepass')))
    status, out, errors = program.run('--check', path)
    found = []
    for line in errors.splitlines():
        match = re.fullmatch(re.escape(path) + r':(\d+):(\d+): (error|warning): (.+) \[([a-z]+)\.([a-z-]+)\]', line)
        if match is None:
            raise Differs('not a line of problems: ' + line)
        found.append(((int(match[1]), int(match[2])), match[5] + '.' + match[6], match[3]))
    errors_found = any(kind == 'error' for _, _, kind in found)
    same('status', 1 if errors_found else 0, status)
    same('standard output', '', out)
    return found


def compare(found, expected):
    found = [(tuple(p), c) for p, c, _ in found]
    expected = [(p, c if '.' in c else 'model.' + c) for p, c in expected]
    if len(found) != len(expected) or any(c != d or p is not None and p != q for (p, c), (q, d) in zip(expected, found)):
        raise Differs('expected %s\n  found    %s' % (expected, found))
    return len(expected)


def try_several(program, folder, bundled, name, seed):
    """Some at once, none within another: all are said, in the order of their places"""
    r = random.Random('%d several %s' % (seed, name))
    doc = Document(r, base(r, bundled))
    wanted, touched = [], set()
    for name in r.sample(LOCAL, 8):
        before = copy.deepcopy(doc.d)
        new = MISTAKES[name](doc)
        paths = [p[:2] for _, p, _ in new or []]
        if new is None or any(p in touched for p in paths):
            doc.d = before
            continue
        touched.update(paths)
        wanted += new
    text, bom = write(r, doc.d)
    try:
        compare(check(program, folder, text, bom), sorted(expect(text, wanted)))
    except Differs as e:
        raise Differs('several, seed %d: %s' % (seed, e))
    return len(wanted)


def base(r, bundled):
    if bundled is not None and r.random() < 0.15:
        return copy.deepcopy(bundled)
    document, _ = make_article(r, 'art', 25)
    for s in document['statements']:
        s.pop('#', None)
    document['article']['title'] = 'É 北京 \U0001f600 ' + document['article']['title']
    return document


def try_mistake(program, folder, bundled, name, seed):
    r = random.Random('%d %s' % (seed, name))
    doc = Document(r, base(r, bundled))
    wanted = MISTAKES[name](doc)
    if wanted is None:
        return 0
    text, bom = write(r, doc.d)
    try:
        compare(check(program, folder, text, bom), sorted(expect(text, wanted), key=lambda e: e[0] or (0, 0)))
    except Differs as e:
        raise Differs('%s, seed %d: %s' % (name, seed, e))
    return 1


def try_break(program, folder, bundled, name, seed):
    r = random.Random('%d %s' % (seed, name))
    text, bom = write(r, base(r, bundled))
    places = Places(text)
    path = pick(r, [p for p in places.values if len(p) > 1])
    lines = text.split('\n')
    line, column = places.values[path]
    start = sum(len(l) + 1 for l in lines[:line - 1]) + column - 1
    value, code = BREAKS[name]
    broken = text[:start] + value + text[json.JSONDecoder(strict=False).raw_decode(text, start)[1]:]
    expected = (line, column)
    if name == 'twice':
        expected = (line, column + len('{"é":1,"b":2,'))
    try:
        compare(check(program, folder, broken, bom), [(expected, 'json.' + code)])
    except Differs as e:
        raise Differs('%s, seed %d: %s' % (name, seed, e))
    return 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('program')
    parser.add_argument('bundled', nargs='?')
    parser.add_argument('--rounds', type=int, default=1)
    parser.add_argument('--seed', type=int, default=20241015)
    options = parser.parse_args()
    os.environ['LC_ALL'] = 'C.UTF-8'
    program = Program(options.program)
    bundled = json.load(open(options.bundled, encoding='utf-8')) if options.bundled else None
    wrong = planted = 0
    never = set(MISTAKES) | set(BREAKS)
    with tempfile.TemporaryDirectory() as folder:
        for n in range(options.rounds):
            for table, plant in ((MISTAKES, try_mistake), (BREAKS, try_break), (range(20), try_several)):
                for name in table:
                    try:
                        # not every model has a place for every mistake
                        for attempt in range(20):
                            done = plant(program, folder, bundled, name, options.seed + n + 1000000 * attempt)
                            if done:
                                break
                        planted += done
                        if done:
                            never.discard(name)
                    except Differs as e:
                        wrong += 1
                        never.discard(name)
                        print('not ok: %s' % e)
    if never:
        print('not ok: no model had a place for %s' % ', '.join(sorted(never)))
    print('%d mistakes planted, %d differ' % (planted, wrong))
    return 1 if wrong or never else 0


if __name__ == '__main__':
    sys.exit(main())
