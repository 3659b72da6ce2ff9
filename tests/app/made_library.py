# SPDX-License-Identifier: GPL-3.0-or-later
"""Articles made by chance, and what several of them say together."""

import json
import os
import unicodedata

from made_dates import any_date

FACETS = ['region', 'actor', 'subject', 'attribution', 'kind', 'status', 'topic', 'section', 'article']
ENTITY_FACETS = {'region': 'regions', 'actor': 'actors', 'subject': 'subjects'}
KINDS = ['proposal', 'measure', 'event', 'commitment', 'rationale', 'risk', 'reaction', 'assessment', 'context']
STATUSES = ['alleged', 'reported', 'proposed', 'agreed', 'confirmed', 'denied', 'withdrawn']
ROLES = ['proposer', 'partner', 'target', 'speaker', 'envoy of the elders']
TIES = ['part-of', 'elaborates', 'supports', 'contradicts', 'responds-to', 'follows']
TOPICS = ['ports', 'co-operation', 'rail.ways', 'water_rights', 'zoll', 'x']
WORDS = ['port', 'Ports', 'PORTAL', 'joint', 'company', 'company’s', 'Straße', 'STRASSE', 'co-operation', 'cooperation', 'naïve', 'NAI\u0308VE', '北京',
         '北京市', 'ﬁnance', 'finance', 'गाँव', '2024', '60', 'U.N.', 'UN', 'e\u0301lan', 'élan', 'ΣΟΦΌΣ', 'σοφός', 'ｆｕｌｌ', 'I\u0307zmir', 'x', 'ไทย', 'كِتاب', 'كتاب',
         'a_b', 'O’Neill', 'km²', '½', 'ǆ', '한국', 'カタカナ', 'Ⅷ', 'and', 'the', 'treaty', 'treaties', '—', '…', '!']


def fold(text):
    text = ''.join(c for c in unicodedata.normalize('NFKD', text) if unicodedata.category(c)[0] != 'M')
    return unicodedata.normalize('NFKD', text.casefold())


def stands_alone(c):
    n = ord(c)
    return (0x3400 <= n <= 0x9fff or 0x3041 <= n <= 0x3096 or 0x30a1 <= n <= 0x30fa or 0x0e01 <= n <= 0x0e3a or 0x0e40 <= n <= 0x0e4e or
            0x0e80 <= n <= 0x0eff or 0x1780 <= n <= 0x17ff or 0x1000 <= n <= 0x109f)


def words_of(text):
    words, now = [], ''
    for c in fold(text):
        letter = unicodedata.category(c)[0] in 'LN'
        if letter and not stands_alone(c):
            now += c
            continue
        if now:
            words.append(now)
        now = ''
        if letter:
            words.append(c)
    if now:
        words.append(now)
    return words


def some_text(r, low, high):
    return ' '.join(r.choice(WORDS) for _ in range(r.randint(low, high)))


def maybe(r, chance, value):
    return {} if r.random() >= chance else value() if callable(value) else value


def make_article(r, name, n_statements):
    n_sections = r.randint(1, 4)
    sections, n_paragraphs, holder = [], 0, {}
    for i in range(n_sections):
        n = r.randint(1, 3) if i == 0 else r.randint(0, 3)
        section = {'id': 's%d' % i, 'title': some_text(r, 1, 2) + ' ' + str(i)}
        if n:
            section['paragraphs'] = [maybe(r, 0.5, {'length': r.randint(5, 50)}) for _ in range(n)]
        for _ in range(n):
            n_paragraphs += 1
            holder[n_paragraphs] = section['id']
        sections.append(section)

    entities = []
    for kind in ('region', 'actor', 'subject'):
        ids = r.sample(['%s%d' % (kind[0], i) for i in range(6)], r.randint(1, 6))
        for i, entity_id in enumerate(ids):
            entity = {'id': entity_id, 'kind': kind, 'name': some_text(r, 1, 2) + ' ' + entity_id}
            entity.update(maybe(r, 0.3, lambda: {'type': r.choice(['state', 'city', 'group'])}))
            entity.update(maybe(r, 0.4, lambda: {'aliases': [some_text(r, 1, 2) + 'q' for _ in range(r.randint(1, 2))]}))
            entity.update(maybe(r, 0.2, lambda: {'status': r.choice(['existing', 'proposed', 'disputed', 'former'])}))
            entity.update(maybe(r, 0.2, lambda: {'summary': some_text(r, 0, 3)}))
            if kind == 'region':
                entity.update(maybe(r, 0.2, lambda: {'outline': r.choice(['PAK', 'PK-BA'])}))
            entity.update(maybe(r, 0.1, lambda: {'location': [r.choice([66, 66.5, -180]), r.choice([28, 28.25, 90])]}))
            parents = r.sample(ids[:i], min(i, r.choice([0, 1, 1, 2])))
            if len(parents) == 1 and r.random() < 0.5:
                entity['part_of'] = parents[0]
            elif parents or r.random() < 0.1:
                entity['part_of'] = parents
            entities.append(entity)
        r.shuffle(entities)

    known = {kind: [e['id'] for e in entities if e['kind'] == kind] for kind in ENTITY_FACETS}
    statements = []
    for i in range(n_statements):
        statement = {'id': r.choice(['t%d' % i, name + str(i)]), 'kind': r.choice(KINDS), 'title': some_text(r, 1, 3)}
        statement.update(maybe(r, 0.5, lambda: {'text': some_text(r, 0, 6)}))
        statement.update(maybe(r, 0.6, lambda: {'status': r.choice(STATUSES)}))
        statement.update(maybe(r, 0.6, lambda: {'regions': r.sample(known['region'], r.randint(0, min(3, len(known['region']))))}))
        statement.update(maybe(r, 0.5, lambda: {'subjects': r.sample(known['subject'], r.randint(1, min(2, len(known['subject']))))}))
        statement.update(maybe(r, 0.5, lambda: {'topics': r.sample(TOPICS, r.randint(0, 3))}))
        statement.update(maybe(r, 0.4, lambda: {'attribution': r.choice(known['actor'] + ['author'])}))
        statement.update(maybe(r, 0.2, lambda: {'likelihood': 'likely'}))
        statement.update(maybe(r, 0.2, lambda: {'confidence': 'low'}))
        if r.random() < 0.6:
            pairs = {(r.choice(known['actor']), r.choice(ROLES)) for _ in range(r.randint(1, 3))}
            statement['actors'] = [{'id': a, 'role': role} for a, role in sorted(pairs)]
        if r.random() < 0.7:
            statement['date'], span, core = any_date(r)
            statement['#'] = (span, core)
        statement['evidence'] = [r.choice([{'paragraph': r.randint(1, n_paragraphs)}, {'paragraph': r.randint(1, n_paragraphs), 'start': 0, 'end': 5},
                                           {'source': 'elsewhere', 'url': 'https://example.org/a'}, {'source': 'elsewhere'}])
                                 for _ in range(r.randint(1, 3))]
        if i and r.random() < 0.3:
            statement['related'] = [{'id': r.choice(statements)['id'], 'type': r.choice(TIES)}]
        statements.append(statement)

    document = {'format': 'corridor.article/1', 'article': {'id': name, 'title': some_text(r, 1, 3), 'published': r.choice(['2024', '../..', '2024-10~'])},
                'sections': sections, 'entities': entities, 'statements': statements}
    document['article'].update(maybe(r, 0.3, {'language': 'en-GB', 'publisher': 'P', 'authors': ['A', 'B'], 'url': 'HTTPS://example.org', 'categories': ['c']}))
    if r.random() < 0.5:
        document['relations'] = [{'from': e['id'], 'type': 'x', 'to': entities[0]['id']} for e in entities[1:3]]
    members = list(document.items())
    if r.random() < 0.3:
        r.shuffle(members)
    return dict(members), holder


class Library:
    """What the files say together"""

    def __init__(self, documents):
        self.articles, self.entities, self.statements, self.sections = [], {}, [], {}
        self.cycles = 0
        edges = []
        for document, holder in documents:
            article = document['article']
            self.articles.append(article)
            for section in document['sections']:
                self.sections[article['id'] + '/' + section['id']] = section['title']
            for entity in document['entities']:
                merged = self.entities.setdefault(entity['id'], {'aliases': [], 'part_of': []})
                for member, value in entity.items():
                    if member == 'aliases':
                        merged['aliases'] += value
                    elif member == 'part_of':
                        edges += [(entity['id'], p) for p in ([value] if isinstance(value, str) else value)]
                    else:
                        merged.setdefault(member, value)
            for statement in document['statements']:
                self.statements.append((article['id'], statement, holder))
        for child, parent in edges:
            if parent in self.entities[child]['part_of']:
                continue
            if child in self.above([parent]):
                self.cycles += 1
            else:
                self.entities[child]['part_of'].append(parent)
        self.place = {key(a, s): i for i, (a, s, _) in enumerate(self.statements)}
        self.values = [self.values_of(*each) for each in self.statements]
        self.rows = [self.rows_of(s) for _, s, _ in self.statements]

    def above(self, ids):
        found, todo = [], list(ids)
        while todo:
            one = todo.pop(0)
            if one not in found:
                found.append(one)
                todo += self.entities[one]['part_of']
        return found

    def named(self, statement):
        return statement.get('regions', []) + [a['id'] for a in statement.get('actors', [])] + statement.get('subjects', [])

    def values_of(self, article, s, holder):
        return {'region': set(self.above(s.get('regions', []))), 'actor': set(self.above(a['id'] for a in s.get('actors', []))),
                'subject': set(self.above(s.get('subjects', []))), 'attribution': {s.get('attribution', 'author')}, 'kind': {s['kind']},
                'status': {s.get('status', 'reported')}, 'topic': set(s.get('topics', [])),
                'section': {article + '/' + holder[e['paragraph']] for e in s['evidence'] if 'paragraph' in e}, 'article': {article}}

    def rows_of(self, s):
        texts = [s['title'], s.get('text', '')] + s.get('topics', [])
        for entity in self.named(s):
            texts += [self.entities[entity]['name']] + self.entities[entity]['aliases']
        return [words_of(t) for t in texts]

    def whole_id(self, given):
        return given if '#' in given else next(key(a, s) for a, s, _ in self.statements if s['id'] == given)

    def values_listed(self):
        held = {facet: set().union(*(v[facet] for v in self.values)) if self.values else set() for facet in FACETS}
        listed = {facet: {i for i, e in self.entities.items() if e['kind'] == facet} for facet in ENTITY_FACETS}
        listed['section'] = set(self.sections)
        listed['article'] = {a['id'] for a in self.articles}
        return {facet: listed.get(facet, held[facet]) for facet in FACETS}


def key(article, statement):
    return article + '#' + statement['id']


def write_library(r, folder):
    """Returns: the arguments that name the library, and its (document, holder) in their order"""
    names = r.sample(['a', 'b', 'Z', 'é', '10', '9', 'c d', 'sub/a', 'sub/b', 'Zub/x', 'sub-x'], r.randint(1, 4))
    by_path = {}
    for i, name in enumerate(names):
        document, holder = make_article(r, 'art%d' % i, r.choice([0, 1, 5, 20, 40]))
        path = os.path.join(folder, name + '.json')
        os.makedirs(os.path.dirname(path), exist_ok=True)
        written = json.dumps({m: v if m != 'statements' else [{k: w for k, w in s.items() if k != '#'} for s in v] for m, v in document.items()},
                             ensure_ascii=r.random() < 0.3, indent=r.choice([None, None, 1, '\t']))
        with open(path, 'wb') as f:
            f.write((b'\xef\xbb\xbf' if r.random() < 0.1 else b'') + written.encode())
        by_path[path] = (document, holder)
    open(os.path.join(folder, 'notes.txt'), 'w').close()
    in_folder = sorted(by_path, key=os.fsencode)
    if r.random() < 0.5:
        return [folder], [(p, by_path[p]) for p in in_folder]
    given = list(by_path)
    r.shuffle(given)
    again = [r.choice(given)] if r.random() < 0.3 else []
    if r.random() < 0.2:
        return [given[0], folder] + again, [(p, by_path[p]) for p in [given[0]] + [p for p in in_folder if p != given[0]]]
    return given + again, [(p, by_path[p]) for p in given]
