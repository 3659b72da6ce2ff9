#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random libraries of several files and random queries, answered a second time and compared with what the program prints.

The answers are worked out from the objects that were written, one statement after another, with no index: slow, and easy to check by reading.
"""

import argparse
import hashlib
import json
import os
import random
import re
import sys
import tempfile

from made_dates import any_date, write_day
from made_library import ENTITY_FACETS, FACETS, KINDS, STATUSES, WORDS, Library, fold, key, words_of, write_library
from program import Differs, Program, same


def tokens_of(text):
    """Returns: (whether it is excluded, its words), for each token of what was asked for"""
    tokens, i = [], 0
    while i < len(text):
        if text[i].isspace():
            i += 1
            continue
        without = text[i] == '-'
        if without:
            i += 1
        if i < len(text) and text[i] == '"':
            end = text.find('"', i + 1)
            end = len(text) if end < 0 else end
            token, i = text[i + 1:end], end + 1
        else:
            end = i
            while end < len(text) and not text[end].isspace():
                end += 1
            token, i = text[i:end], end
        words = words_of(token)
        if words:
            tokens.append((without, words))
    return tokens


def row_holds(row, words):
    n = len(words)
    return any(row[i:i + n - 1] == words[:-1] and row[i + n - 1].startswith(words[-1]) for i in range(len(row) - n + 1))


def make_query(r, library):
    query = {'include': {}, 'exclude': {}, 'all': [], 'text': '', 'picks': [], 'sort': 'date', 'reverse': False, 'certain': False, 'from': None, 'to': None}
    arguments = []
    listed = library.values_listed()
    for facet in FACETS:
        if listed[facet] and r.random() < 0.25:
            chosen = r.sample(sorted(listed[facet]), min(len(listed[facet]), r.randint(1, 3)))
            query['include'][facet] = sorted(chosen)
            arguments += ['--%s=%s' % (facet, v) for v in chosen]
        if listed[facet] and r.random() < 0.1:
            chosen = r.sample(sorted(listed[facet]), 1)
            query['exclude'][facet] = chosen
            arguments += ['--not-%s=%s' % (facet, v) for v in chosen]
        if r.random() < 0.1:
            query['all'].append(facet)
            arguments.append('--all=' + facet)
    if r.random() < 0.35:
        texts = []
        for _ in range(r.randint(1, 2)):
            word = r.choice(WORDS)
            form = r.randrange(6)
            if form == 0:
                texts.append('-' + word)
            elif form == 1:
                texts.append('"%s %s' % (word, r.choice(WORDS)) + '"')
            elif form == 2:
                texts.append('-"%s"' % word)
            elif form == 3 and len(word) > 2:
                texts.append(word[:-1])
            else:
                texts.append(word)
        if r.random() < 0.1:
            texts.append('"' + r.choice(WORDS))
        query['text'] = ' '.join(texts)
        arguments += ['--text=' + t for t in texts] if r.random() < 0.5 else ['--text=' + query['text']]
    if library.statements and r.random() < 0.15:
        picked = r.sample(library.statements, min(len(library.statements), r.randint(1, 4)))
        for article, statement, _ in picked:
            query['picks'].append(key(article, statement))
            alone = sum(s['id'] == statement['id'] for _, s, _ in library.statements) == 1
            arguments.append('--pick=' + (statement['id'] if alone and r.random() < 0.5 else key(article, statement)))
    if r.random() < 0.4:
        begin, end = any_date(r), any_date(r)
        if None not in (begin[1][0], end[1][1]) and begin[1][0] > end[1][1]:
            begin, end = end, begin
        if r.random() < 0.7:
            query['from'] = begin
            arguments.append('--from=' + begin[0])
        if r.random() < 0.7:
            query['to'] = end
            arguments.append('--to=' + end[0])
    if r.random() < 0.3:
        query['certain'] = True
        arguments.append('--certain')
    if r.random() < 0.6:
        query['sort'] = r.choice(['date', 'article', 'title'])
        arguments.append('--sort=' + query['sort'])
    if r.random() < 0.3:
        query['reverse'] = True
        arguments.append('--reverse')
    r.shuffle(arguments) if '--text=' not in ' '.join(arguments) else None
    return query, arguments


def passes(library, query, i, without=None):
    article, statement, _ = library.statements[i]
    values = library.values[i]
    for facet in FACETS:
        if facet == without:
            continue
        included, excluded = set(query['include'].get(facet, [])), set(query['exclude'].get(facet, []))
        if included and not (included <= values[facet] if facet in query['all'] else included & values[facet]):
            return False
        if excluded & values[facet]:
            return False
    for excluded, words in tokens_of(query['text']):
        if excluded == any(row_holds(row, words) for row in library.rows[i]):
            return False
    if query['picks'] and key(article, statement) not in query['picks']:
        return False
    if query['from'] or query['to']:
        if 'date' not in statement:
            return False
        begin, end = statement['#'][0]
        low = query['from'][1][0] if query['from'] else None
        high = query['to'][1][1] if query['to'] else None
        if query['certain']:
            if low is not None and (begin is None or begin < low) or high is not None and (end is None or end > high):
                return False
        elif low is not None and end is not None and end < low or high is not None and begin is not None and begin > high:
            return False
    return True


def in_order(library, query, found):
    far = float('inf')

    def place(i):
        _, statement, _ = library.statements[i]
        if query['sort'] == 'title':
            return (fold(statement['title']), statement['title'], i)
        if query['sort'] == 'date':
            if 'date' not in statement:
                return (1, 0, 0, i)
            begin, end = statement['#'][0]
            return (0, -far if begin is None else begin, far if end is None else end, i)
        return i

    order = sorted(found, key=place)
    return order[::-1] if query['reverse'] else order


def facets_expected(library, query):
    counts = {}
    for facet, values in library.values_listed().items():
        found = [i for i in range(len(library.statements)) if passes(library, query, i, without=facet)]
        counts[facet] = {v: sum(v in library.values[i][facet] for i in found) for v in values}
    return counts


def pair(span):
    return None if span is None else [None if n is None else write_day(n) for n in span]


def statement_expected(article, statement):
    expected = {m: v for m, v in statement.items() if m != '#'}
    expected['article'] = article
    if 'date' in statement:
        expected['date_span'], expected['date_core'] = pair(statement['#'][0]), pair(statement['#'][1])
    return expected


def plain(value):
    """Both of what one parent, and no alias, may be written as"""
    if isinstance(value, dict):
        value = dict(value)
        if isinstance(value.get('part_of'), str):
            value['part_of'] = [value['part_of']]
        if 'aliases' in value:
            value['aliases'] = sorted(set(value['aliases']))
        return {m: plain(v) for m, v in value.items() if v != [] or m not in ('aliases', 'part_of', 'regions', 'topics', 'paragraphs')}
    return [plain(v) for v in value] if isinstance(value, list) else value


def try_refusals(r, program, library, files):
    """What is not known is said, with what is nearest to it; and nothing is written"""
    listed = library.values_listed()
    listed.update({'kind': set(KINDS), 'status': set(STATUSES)})
    listed['attribution'] = {'author'} | listed['actor']
    listed['pick'] = set(library.place)
    for option, known in listed.items():
        value = r.choice(['nowhere', 'zz', 'x' * 40, '1', 'é', 'A B'])
        status, out, errors = program.run(r.choice(['--facets', '--export=json', '--export=markdown']), '--%s=%s' % (option, value), *files)
        same('--%s=%s' % (option, value), (2, ''), (status, out))
        if known and not any('“%s”' % v in errors or v in errors.split(value, 1)[-1] for v in known):
            raise Differs('--%s=%s names nothing: %s' % (option, value, errors))
    for wrong in (['--from=2021-02-30'], ['--to=/'], ['--from=2022', '--to=2021'], ['--sort=size'], ['--all=colour'], ['--region']):
        status, out, errors = program.run('--facets', *files, *wrong)
        same(' '.join(wrong), (2, ''), (status, out))


def try_convert(program, path, folder):
    """A model that is written anew is another file that says the same."""
    target = os.path.join(folder, 'converted')
    same('--convert', (0, ''), program.run('--convert', '--force', '--output=' + target, path)[:2])
    same('--convert: --check', (0, '', ''), program.run('--check', target))
    for command in ('--facets',), ('--export=json', '--no-date'):
        before, after = (re.sub('"sha256": "[0-9a-f]{64}"', '', program.run(*command, f)[1]) for f in (path, target))
        same('--convert: %s' % command[0], before, after)
    once = open(target, encoding='utf-8', newline='').read()
    same('--convert again', (0, once, ''), program.run('--convert', target))
    os.unlink(target)


def try_library(program, seed, n_queries):
    r = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        files, documents = write_library(r, folder)
        library = Library([d for _, d in documents])
        status, out, errors = program.run('--check', *files)
        warnings = [l for l in errors.splitlines() if ': warning: ' in l]
        same('--check: status', 0, status)
        same('--check: output', '', out)
        same('--check: every line', library.cycles, len(warnings))
        same('--check: other lines', len(warnings), len(errors.splitlines()))
        if any('[model.cycle]' not in l for l in warnings):
            raise Differs('warnings: ' + errors)
        if r.random() < 0.3:
            try_refusals(r, program, library, files)
        try_convert(program, documents[0][0], folder)
        for n in range(n_queries):
            query, arguments = make_query(r, library)
            try:
                try_query(r, program, library, query, arguments, files, documents, folder)
            except Differs as e:
                raise Differs('seed %d, %s\n%s' % (seed, ' '.join(arguments), e))


def try_query(r, program, library, query, arguments, files, documents, folder):
    found = [i for i in range(len(library.statements)) if passes(library, query, i)]
    order = [key(*library.statements[i][:2]) for i in in_order(library, query, found)]
    place = r.randrange(len(files) + 1)
    call = files[:place] + arguments + files[place:]

    status, out, errors = program.run('--facets', *call)
    same('--facets: status', 0, status)
    printed = json.loads(out)
    same('--facets: matched, total', [len(found), len(library.statements)], [printed['matched'], printed['total']])
    same('--facets: facets', sorted(FACETS), sorted(printed['facets']))
    for facet, values in facets_expected(library, query).items():
        same(facet + ' counts', values, {v['value']: v['count'] for v in printed['facets'][facet]})
        same(facet + ' values once', len(values), len(printed['facets'][facet]))
        names = {'section': library.sections, 'article': {a['id']: a['title'] for a in library.articles}}
        if facet in ENTITY_FACETS:
            names[facet] = {v: library.entities[v]['name'] for v in values}
        if facet in names:
            same(facet + ' names', names[facet], {v['value']: v['name'] for v in printed['facets'][facet]})

    status, out, errors = program.run('--export=json', '--no-date', *call)
    same('--export=json: status', 0, status)
    summary = json.loads(out)
    same('summary: head', ['corridor.summary/1', len(found), len(library.statements)], [summary['format'], summary['matched'], summary['total']])
    same('summary: order', order, [key(s['article'], s) for s in summary['statements']])
    for s in summary['statements']:
        i = library.place[key(s['article'], s)]
        same('statement', plain(statement_expected(*library.statements[i][:2])), plain(s))
    same('summary: articles', [dict(d['article'], sha256=hashlib.sha256(open(p, 'rb').read()).hexdigest()) for p, (d, _) in documents], summary['articles'])
    named = {i for s in summary['statements'] for i in library.named(s) + [a for a in [s.get('attribution', 'author')] if a != 'author']}
    expected = {i: plain(library.entities[i]) for i in library.above(sorted(named))}
    printed = {e['id']: plain(e) for e in summary['entities']}
    same('summary: which entities', sorted(expected), sorted(printed))
    for i, entity in expected.items():
        same('summary: entity', entity, printed[i])
    echo = {m: v for m, v in query.items() if v and m in ('include', 'exclude', 'all', 'text', 'certain', 'reverse')}
    echo.update({m: query[m][0] for m in ('from', 'to') if query[m]})
    for m, v in echo.items():
        if m == 'certain' and not (query['from'] or query['to']):
            continue
        got = summary['query'].get(m)
        same('query: ' + m, sorted(v) if m == 'all' else v, sorted(got) if m == 'all' and got else got)
    same('query: picks', sorted(query['picks']), sorted(library.whole_id(p) for p in summary['query'].get('picks', [])))

    path = os.path.join(folder, 'summary')
    with open(path, 'w', encoding='utf-8') as f:
        f.write(out)
    same('--verify', 0, program.run('--verify', path, *files)[0])
    if summary['matched'] != summary['total'] or r.random() < 0.2:
        summary['matched'] += 1
        with open(path, 'w', encoding='utf-8') as f:
            json.dump(summary, f)
        same('--verify of another number', 1, program.run('--verify', path, *files)[0])
    os.unlink(path)

    status, out, errors = program.run('--export=markdown', '--no-date', *call)
    same('--export=markdown: status', 0, status)
    if '%d of %d' % (len(found), len(library.statements)) not in out:
        raise Differs('markdown: no %d of %d\n%s' % (len(found), len(library.statements), out[:400]))
    target = os.path.join(folder, 'target')
    same('--output', (0, '', errors), program.run('--export=markdown', '--no-date', '--output=' + target, *call))
    same('--output: bytes', out, open(target, encoding='utf-8', newline='').read())
    os.unlink(target)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('program')
    parser.add_argument('--libraries', type=int, default=60)
    parser.add_argument('--queries', type=int, default=4)
    parser.add_argument('--seed', type=int, default=20241015)
    options = parser.parse_args()
    os.environ['LC_ALL'] = 'C.UTF-8'
    program = Program(options.program)
    wrong = 0
    for i in range(options.libraries):
        try:
            try_library(program, options.seed + i, options.queries)
        except Differs as e:
            wrong += 1
            print('not ok: library %d: %s' % (options.seed + i, e))
    print('%d libraries, %d runs, %d differ' % (options.libraries, program.runs, wrong))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
