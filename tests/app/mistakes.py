# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of mistake that a model can have."""

import copy


# Each changes a document, and says what is expected as (code, path, whether it is a member's name); None where the document has no place for it.
# The code “ok” is of what may look like a mistake and is none.


def pick(r, items):
    items = list(items)
    return r.choice(items) if items else None


class Document:
    def __init__(self, r, document):
        self.r, self.d = r, document

    def index(self, kind, wanted=lambda e: True):
        return pick(self.r, [i for i, e in enumerate(self.d.get(kind, [])) if wanted(e)])

    def entity(self, kind=None):
        return self.index('entities', lambda e: kind is None or e['kind'] == kind)

    def statement(self, wanted=lambda s: True, free=False):
        taken = {x['id'] for s in self.d['statements'] for x in s.get('related', [])} | {t.get('statement') for t in self.d.get('relations', [])} if free else ()
        return self.index('statements', lambda s: wanted(s) and s['id'] not in taken)

    def get(self, path):
        value = self.d
        for step in path:
            value = value[step]
        return value

    def put(self, path, value):
        self.get(path[:-1])[path[-1]] = value

    def n_paragraphs(self):
        return sum(len(s.get('paragraphs', [])) for s in self.d['sections'])


MISTAKES = {}


def mistake(f):
    MISTAKES[f.__name__] = f
    return f


def replaced(name, path_of, value, code):
    """@path_of: a function of the document, which gives the path of a value, or None; @value: what stands there then"""

    def plant(doc):
        path = path_of(doc)
        if path is None:
            return None
        doc.put(path, copy.deepcopy(value(doc) if callable(value) else value))
        return [(code, path, False)]

    MISTAKES[name] = plant


def gone(name, path_of):
    def plant(doc):
        path = path_of(doc)
        if path is None:
            return None
        del doc.get(path[:-1])[path[-1]]
        return [('missing-member', path[:-1], False)]

    MISTAKES[name] = plant


def unknown(name, path_of):
    def plant(doc):
        path = path_of(doc)
        if path is None:
            return None
        member = doc.r.choice(['colour', 'Title', 'ünknown', '', 'a\nb', 'partof', 'x' * 300, '\U0001f600'])
        doc.get(path)[member] = doc.r.choice([None, 1, 'x', {'id': 'X'}, [[]], False])
        return [('unknown-member', path + (member,), True)]

    MISTAKES['unknown_' + name] = plant


def at(*path):
    return lambda doc: path


def stm(member=None, wanted=lambda s: True, free=False):
    def path(doc):
        i = doc.statement(lambda s: (member is None or member in s) and wanted(s), free)
        return None if i is None else ('statements', i) + (() if member is None else (member,))
    return path


def ent(member=None, kind=None, used=None):
    def path(doc):
        if used is False:  # one that nothing names, among the others
            i = doc.r.randint(0, len(doc.d['entities']))
            doc.d['entities'].insert(i, {'id': 'new-one', 'kind': kind or 'subject', 'name': 'É'})
        else:
            i = doc.entity(kind)
        return None if i is None else ('entities', i) + (() if member is None else (member,))
    return path


def sec(member=None, wanted=lambda s: True):
    def path(doc):
        i = doc.index('sections', wanted)
        return None if i is None else ('sections', i) + (() if member is None else (member,))
    return path


def rel(member=None, wanted=lambda t: True):
    def path(doc):
        i = doc.index('relations', wanted)
        return None if i is None else ('relations', i) + (() if member is None else (member,))
    return path


def part(member, key=None, wanted=lambda e: True):
    """An element of an array of a statement's"""
    def path(doc):
        i = doc.statement(lambda s: any(wanted(e) for e in s.get(member, [])))
        if i is None:
            return None
        j = pick(doc.r, [j for j, e in enumerate(doc.d['statements'][i][member]) if wanted(e)])
        return ('statements', i, member, j) + (() if key is None else (key,))
    return path


# what is missing
for member in ('id', 'title', 'published'):
    gone('no_article_' + member, at('article', member))
gone('no_article', at('article'))
gone('no_section_title', sec('title'))
gone('no_section_id', sec('id'))
gone('no_entity_id', ent('id', used=False))
gone('no_entity_name', ent('name'))
gone('no_statement_id', stm('id', free=True))
for member in ('kind', 'title', 'evidence'):
    gone('no_statement_' + member, stm(member))
for member in ('id', 'role'):
    gone('no_actor_' + member, part('actors', member))
for member in ('id', 'type'):
    gone('no_related_' + member, part('related', member))
for member in ('from', 'type', 'to'):
    gone('no_relation_' + member, rel(member))
gone('no_start', part('evidence', 'start', lambda e: 'start' in e))
gone('no_end', part('evidence', 'end', lambda e: 'end' in e))


@mistake
def no_form_of_evidence(doc):
    path = part('evidence')(doc)
    doc.put(path, {})
    return [('missing-member', path, False)]


@mistake
def only_a_url(doc):
    path = part('evidence')(doc)
    doc.put(path, {'url': 'https://example.org'})
    return [('missing-member', path, False)]


# what is not known
for name, path in (('root', at()), ('article', at('article')), ('section', sec()), ('entity', ent()), ('statement', stm()), ('relation', rel()),
                   ('evidence', part('evidence')), ('actor', part('actors')), ('related', part('related'))):
    unknown(name, path)


@mistake
def unknown_paragraph(doc):
    i = doc.index('sections', lambda s: s.get('paragraphs'))
    path = ('sections', i, 'paragraphs', 0)
    doc.get(path)['text'] = 'x'
    return [('unknown-member', path + ('text',), True)]


# of another type
TYPES = {'string': [1, None, True, [], ['x'], {}, 0.5], 'array': ['x', 1, None, {}, False], 'object': ['x', 1, None, [], True], 'number': ['1', None, [], {}, False]}


def typed(name, path_of, expected):
    replaced('type_' + name, path_of, lambda doc: doc.r.choice(TYPES[expected]), 'type')


for name, path in (('article_title', at('article', 'title')), ('published', at('article', 'published')), ('section_title', sec('title')), ('entity_name', ent('name')),
                   ('entity_id', ent('id', used=False)), ('statement_id', stm('id', free=True)), ('statement_title', stm('title')), ('statement_kind', stm('kind')),
                   ('text', stm('text')), ('date', stm('date')), ('attribution', stm('attribution')), ('likelihood', stm('likelihood')), ('confidence', stm('confidence')),
                   ('status', stm('status')), ('actor_id', part('actors', 'id')), ('role', part('actors', 'role')), ('related_type', part('related', 'type')),
                   ('region', part('regions')), ('subject', part('subjects')), ('topic', part('topics')), ('relation_from', rel('from')), ('relation_type', rel('type')),
                   ('source', part('evidence', 'source', lambda e: 'source' in e)), ('url', part('evidence', 'url', lambda e: 'url' in e))):
    typed(name, path, 'string')
for name, path in (('regions', stm('regions')), ('subjects', stm('subjects')), ('topics', stm('topics')), ('actors', stm('actors')), ('evidence', stm('evidence')),
                   ('related', stm('related')), ('relations', at('relations'))):
    typed(name, path, 'array')
for name, path in (('article', at('article')), ('evidence_element', part('evidence')), ('actors_element', part('actors')), ('related_element', part('related')),
                   ('statement', stm(free=True)), ('entity', ent(used=False)), ('relation', rel())):
    typed(name, path, 'object')
typed('paragraph', part('evidence', 'paragraph', lambda e: 'paragraph' in e), 'number')
typed('end', part('evidence', 'end', lambda e: 'end' in e), 'number')
replaced('paragraph_not_whole', part('evidence', 'paragraph', lambda e: 'paragraph' in e), 1.5, 'type')


def added(name, path_of, member, value, code, place=None):
    """A member that the object did not have"""
    def plant(doc):
        path = path_of(doc)
        if path is None:
            return None
        doc.get(path)[member] = copy.deepcopy(value(doc) if callable(value) else value)
        return [(code, path + (member,) + (place or ()), False)]

    MISTAKES[name] = plant


for i, value in enumerate([1, [1], [1, 2, 3], ['1', 2], None, {}, []]):
    added('location_type_%d' % i, ent(), 'location', value, 'type', (0,) if value == ['1', 2] else None)
for i, (value, wrong) in enumerate([([181, 0], 0), ([-180.0001, 0], 0), ([0, 90.5], 1), ([0, -91], 1)]):
    added('location_range_%d' % i, ent(), 'location', value, 'range', (wrong,))
added('type_paragraphs', sec(wanted=lambda s: 'paragraphs' not in s), 'paragraphs', lambda doc: doc.r.choice(TYPES['array']), 'type')
added('part_of_type', ent(), 'part_of', lambda doc: doc.r.choice([1, None, {}, True]), 'type')
added('part_of_element_type', ent(), 'part_of', [1], 'type', (0,))
added('aliases_type', ent(), 'aliases', 'x', 'type')
added('aliases_element_type', ent(), 'aliases', ['x', 7], 'type', (1,))
added('authors_type', at('article'), 'authors', 'Me', 'type')
added('authors_element_type', at('article'), 'authors', ['Me', None], 'type', (1,))
added('schema_type', at(), '$schema', 1, 'type')

# values
for i, bad in enumerate(['Abc', '', '-a', '.a', 'a b', 'ä', 'a/b', 'a#b', 'x' * 129, 'a!', '\U0001d7d8', '_a']):
    replaced('slug_entity_%d' % i, ent('id', used=False), bad, 'value')
    replaced('slug_statement_%d' % i, stm('id', free=True), bad, 'value')
    replaced('slug_topic_%d' % i, part('topics'), bad, 'value')
    replaced('slug_article_%d' % i, at('article', 'id'), bad, 'value')
    replaced('slug_relation_%d' % i, rel('type'), bad, 'value')
    replaced('slug_section_%d' % i, sec('id'), bad, 'value')
replaced('entity_author', ent('id', used=False), 'author', 'value')
for name, path in (('article_title', at('article', 'title')), ('section_title', sec('title')), ('entity_name', ent('name')), ('statement_title', stm('title')),
                   ('role', part('actors', 'role')), ('source', part('evidence', 'source', lambda e: 'source' in e))):
    for i, bad in enumerate(['', 'a\nb', 'a\rb', 'é\u0001', '\u001f', 'a\r\nb']):
        replaced('string_%s_%d' % (name, i), path, bad, 'value')
    replaced('tab_%s' % name, path, 'é\tb', 'value')
    replaced('ordinary_%s' % name, path, 'é\u0085\u2028\u2029\u007f', 'ok')
for i, bad in enumerate(['a\rb', '\u0007', 'a\r\nb', 'é\u000b']):
    replaced('text_%d' % i, stm('text'), bad, 'value')
replaced('text_ok', stm('text'), 'a\nb\tc\u007f', 'ok')
for i, bad in enumerate(['ftp://a', 'http:/a', 'https://', 'https:///x', 'https://a b', 'https://a\tb', '', 'example.org', 'https://a\u00a0b', 'https://a\u007f', 'xhttp://a', 'https://?x', 'https://#x', 'https://:80/', 'https://u@/']):
    replaced('url_%d' % i, part('evidence', 'url', lambda e: 'url' in e), bad, 'value')
    added('article_url_%d' % i, at('article'), 'url', bad, 'value')
for i, bad in enumerate(['e', 'en_GB', '', 'en-', '-en', 'en--x', 'a-b', '1en', 'en-x', 'en-a', 'x', 'de-419-DE', 'é']):
    added('language_%d' % i, at('article'), 'language', bad, 'value')
for i, good in enumerate(['en', 'zh-Hant-TW', 'x-private', 'i-klingon', 'sl-rozaj-biske', 'de-CH-1901', 'en-a-bbb-x-a', 'EN-gb', 'zh-cmn-Hans-CN', 'es-419', 'en-GB-oed', 'art-lojban', 'qaa-Qaaa-QM-x-southern']):
    added('language_ok_%d' % i, at('article'), 'language', good, 'ok')
for word, paths in (('kind', [stm('kind')]), ('status', [stm('status'), ent('status')]), ('likelihood', [stm('likelihood')]), ('confidence', [stm('confidence')]),
                    ('type', [part('related', 'type')])):
    for i, path in enumerate(paths):
        for j, bad in enumerate(['', 'Event', 'nothing', 'event ']):
            def held(doc, path=path):
                p = path(doc)
                return p if p is None or p[-1] in doc.get(p[:-1]) else None
            replaced('word_%s_%d_%d' % (word, i, j), held, bad, 'value')
replaced('entity_kind', ent('kind', used=False), 'Region', 'value')
added('outline_elsewhere', ent(kind='actor'), 'outline', 'PAK', 'value')
added('outline_subject', ent(kind='subject'), 'outline', 'PAK', 'value')


@mistake
def related_to_itself(doc):
    i = doc.statement(lambda s: 'related' not in s)
    doc.d['statements'][i]['related'] = [{'id': doc.d['statements'][i]['id'], 'type': 'supports'}]
    return [('value', ('statements', i, 'related', 0, 'id'), False)]


@mistake
def relation_to_itself(doc):
    path = rel()(doc)
    if path is None:
        return None
    doc.get(path)['to'] = doc.get(path)['from']
    return [('value', path + ('to',), False)]


@mistake
def both_forms(doc):
    path = part('evidence')(doc)
    doc.put(path, {'paragraph': 1, 'source': 'x'})
    return [('value', path, False)]


def fingerprint(name, value, code):
    def plant(doc):
        i = doc.index('sections', lambda s: s.get('paragraphs'))
        path = ('sections', i, 'paragraphs', len(doc.d['sections'][i]['paragraphs']) - 1)
        doc.get(path)['sha256'] = value
        return [(code, path + ('sha256',), False)]

    MISTAKES['fingerprint_' + name] = plant


fingerprint('short', 'a' * 63, 'value')
fingerprint('long', 'a' * 65, 'value')
fingerprint('upper', 'A' * 64, 'value')
fingerprint('other', 'g' * 64, 'value')
fingerprint('wide', 'é' * 64, 'value')
fingerprint('ok', '0123456789abcdef' * 4, 'ok')
fingerprint('type', 1, 'type')

# dates
for i, bad in enumerate(['2021-02-30', '12345', 'Y2006', '-0000', '2022/2021', '/', '[..]', '{}', '2021 ', '2021-13', '2021/[2022]', 'Y1000000000001', '..?/2021', '２０２１']):
    replaced('date_%d' % i, stm('date'), bad, 'date')
    replaced('published_%d' % i, at('article', 'published'), bad, 'date')
    added('accessed_%d' % i, at('article'), 'accessed', bad, 'date')
    added('relation_date_%d' % i, rel(), 'date', bad, 'date')


# repeats
def repeated(name, kind, code='duplicate-id'):
    def plant(doc):
        items = doc.d[kind]
        if len(items) < 2:
            return None
        i, j = sorted(doc.r.sample(range(len(items)), 2))
        if kind == 'entities':
            items.insert(j + 1, {'id': 'new-one', 'kind': items[i]['kind'], 'name': 'É'})
            j += 1
        if kind == 'statements':
            j = pick(doc.r, [n for n in range(i + 1, len(items)) if items[n]['id'] not in {x['id'] for s in items for x in s.get('related', [])} |
                             {t.get('statement') for t in doc.d.get('relations', [])}])
            if j is None or items[j].get('related'):
                return None
        items[j]['id'] = items[i]['id']
        return [(code, (kind, j, 'id'), False)]

    MISTAKES['repeated_' + name] = plant


repeated('entity', 'entities')
repeated('statement', 'statements')
repeated('section', 'sections')


def repeats(name, path_of):
    def plant(doc):
        path = path_of(doc)
        if path is None:
            return None
        array = doc.get(path[:-1])
        array.append(copy.deepcopy(array[path[-1]]))
        return [('duplicate-id', path[:-1] + (len(array) - 1,) + (('id',) if isinstance(array[-1], dict) else ()), False)]

    MISTAKES['repeats_' + name] = plant


repeats('region', part('regions'))
repeats('subject', part('subjects'))
repeats('topic', part('topics'))
repeats('actor', part('actors'))
repeats('related', part('related'))


@mistake
def repeats_part_of(doc):
    doc.d['entities'] += [{'id': 'parent', 'kind': 'region', 'name': 'P'}, {'id': 'child', 'kind': 'region', 'name': 'C', 'part_of': ['parent', 'parent']}]
    return [('duplicate-id', ('entities', len(doc.d['entities']) - 1, 'part_of', 1), False)]


# ids
for name, path in (('region', part('regions')), ('subject', part('subjects')), ('actor', part('actors', 'id')), ('attribution', stm('attribution')),
                   ('related', part('related', 'id')), ('relation_from', rel('from')), ('relation_to', rel('to'))):
    replaced('unknown_id_' + name, path, 'no-such-id', 'unknown-id')
added('unknown_id_relation_statement', rel(), 'statement', 'no-such-id', 'unknown-id')
added('unknown_id_part_of', ent(), 'part_of', 'no-such-id', 'unknown-id')
added('unknown_id_part_of_element', ent(), 'part_of', ['no-such-id'], 'unknown-id', (0,))
replaced('author_is_no_region', part('regions'), 'author', 'unknown-id')
replaced('author_is_no_actor', part('actors', 'id'), 'author', 'unknown-id')


def of_kind(kind):
    return lambda doc: doc.d['entities'][doc.entity(kind)]['id']


for name, path, kinds in (('region', part('regions'), ('actor', 'subject')), ('subject', part('subjects'), ('actor', 'region')),
                          ('actor', part('actors', 'id'), ('region', 'subject')), ('attribution', stm('attribution'), ('region', 'subject'))):
    for kind in kinds:
        replaced('wrong_kind_%s_%s' % (name, kind), path, of_kind(kind), 'wrong-kind')
added('wrong_kind_part_of', ent(kind='region'), 'part_of', of_kind('actor'), 'wrong-kind')
added('wrong_kind_part_of_element', ent(kind='actor'), 'part_of', lambda doc: [of_kind('subject')(doc)], 'wrong-kind', (0,))


@mistake
def part_of_itself(doc):
    path = ent()(doc)
    entity = doc.get(path)
    if 'part_of' in entity:
        return None
    entity['part_of'] = entity['id']
    return [('cycle', path + ('part_of',), False)]


@mistake
def cycle(doc):
    """A ring of new regions, put among the others in any order: it is said of the last of their part_of in the file"""
    n = doc.r.randint(2, 6)
    ring = [{'id': 'ring-%d' % i, 'kind': 'region', 'name': 'Ring ☉', 'part_of': doc.r.choice(['ring-%d' % ((i + 1) % n), ['ring-%d' % ((i + 1) % n)]])} for i in range(n)]
    doc.r.shuffle(ring)
    for e in ring:
        doc.d['entities'].insert(doc.r.randint(0, len(doc.d['entities'])), e)
    last = max(i for i, e in enumerate(doc.d['entities']) if e['id'].startswith('ring-'))
    path = ('entities', last, 'part_of')
    return [('cycle', path + ((0,) if isinstance(doc.get(path), list) else ()), False)]


def chain(name, n, code):
    def plant(doc):
        links = [{'id': 'link-%d' % i, 'kind': 'subject', 'name': 'Link'} for i in range(n)]
        for i in range(n - 1):
            links[i]['part_of'] = 'link-%d' % (i + 1)
        doc.d['entities'] += links
        return [(code, None, False)]

    MISTAKES['chain_' + name] = plant


chain('of_64', 64, 'ok')
chain('of_65', 65, 'range')

# numbers out of their bounds
for i, bad in enumerate([0, -1, 10**6, 2**31, 2**53, 2**64, 1e300, -1e300]):
    replaced('paragraph_%d' % i, part('evidence', 'paragraph', lambda e: 'paragraph' in e), bad, 'range')
replaced('paragraph_next', part('evidence', 'paragraph', lambda e: 'paragraph' in e), lambda doc: doc.n_paragraphs() + 1, 'range')
replaced('paragraph_whole', part('evidence', 'paragraph', lambda e: 'paragraph' in e and 'start' not in e), 1.0, 'ok')


def passage(name, start, end, length, code, member):
    def plant(doc):
        i = doc.index('sections', lambda s: s.get('paragraphs'))
        number = sum(len(s.get('paragraphs', [])) for s in doc.d['sections'][:i]) + 1
        paragraph = doc.d['sections'][i]['paragraphs'][0]
        paragraph.pop('length', None)
        if length is not None:
            paragraph['length'] = length
        for s in doc.d['statements']:
            for e in s['evidence']:
                if e.get('paragraph') == number:
                    e.pop('start', None)
                    e.pop('end', None)
        path = part('evidence')(doc)
        doc.put(path, {'paragraph': number, 'start': start, 'end': end})
        return [(code, path + (member,), False)]

    MISTAKES['passage_' + name] = plant


passage('before', -1, 5, 10, 'range', 'start')
passage('beyond', 0, 11, 10, 'range', 'end')
passage('to_the_end', 9, 10, 10, 'ok', 'end')
passage('without_length', 0, 10**9, None, 'ok', 'end')
passage('not_whole', 0.5, 5, 10, 'type', 'start')
passage('end_not_whole', 0, 5.5, 10, 'type', 'end')


@mistake
def length_of_nothing(doc):
    i = doc.index('sections', lambda s: s.get('paragraphs'))
    path = ('sections', i, 'paragraphs', 0)
    number = sum(len(s.get('paragraphs', [])) for s in doc.d['sections'][:i]) + 1
    for s in doc.d['statements']:
        for e in s['evidence']:
            if e.get('paragraph') == number:
                e.pop('start', None)
                e.pop('end', None)
    doc.get(path)['length'] = doc.r.choice([0, -1])
    return [('range', path + ('length',), False)]


# the whole
@mistake
def no_format(doc):
    del doc.d['format']
    return [('format', (), False)]


@mistake
def other_format(doc):
    doc.d['format'] = doc.r.choice(['corridor.article/2', '', 1, None])
    doc.d['colour'] = 1
    return [('format', ('format',), False)]


# Faults of the text itself: where a value stood there stands something else, and the file ends with it
BREAKS = {
    'number_zero': ('01', 'number'), 'number_huge': ('1e999', 'number'), 'number_plus': ('+1', 'number'), 'number_bare': ('.5', 'number'), 'number_nan': ('NaN', 'number'),
    'nul': ('"é\\u0000"', 'string'), 'half': ('"é\\ud800x"', 'string'), 'escape': ('"\\x"', 'string'), 'line': ('"é\nb"', 'string'), 'raw_tab': ('"a\tb"', 'string'),
    'single': ("'x'", 'syntax'), 'word': ('nul', 'syntax'), 'comment': ('/* é */ 1', 'syntax'), 'twice': ('{"é":1,"b":2,"é":3}', 'duplicate-member'),
}

LOCAL = [name for name in MISTAKES if name.startswith(('unknown_', 'url_', 'date_', 'word_', 'string_', 'text_', 'article_url_', 'language_', 'location_'))
         and not name.startswith('unknown_id')]
