#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second reading of what queries mean, against which the program is held.

Makes libraries and queries by chance, works out by itself what `--export=json` and `--facets` must say, and compares: the statements
and their order, every count, the entities, the articles and the dates. It shares nothing with the program but the format's text.
"""

import argparse
import functools
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import unicodedata

import oracle_dates

KINDS = ["proposal", "measure", "event", "commitment", "rationale", "risk", "reaction", "assessment", "context"]
STATUSES = ["alleged", "reported", "proposed", "agreed", "confirmed", "denied", "withdrawn"]
LIKELIHOODS = ["almost-no-chance", "very-unlikely", "unlikely", "roughly-even-chance", "likely", "very-likely", "almost-certain"]
RELATED = ["part-of", "elaborates", "supports", "contradicts", "responds-to", "follows"]
ROLES = ["proposer", "partner", "owner", "protector", "target", "speaker", "onlooker"]
TOPICS = ["security", "joint-force", "trade", "co-operation", "rail"]
FACETS = ["region", "actor", "subject", "attribution", "kind", "status", "topic", "section", "article"]
WORDS = ["Security", "joint", "Gwadar", "port", "co-operation", "École", "ecole", "Straße", "STRASSE", "ﬁnance", "naïve", "Ⅳ", "北京", "北海",
         "カタカナ", "ゴールデン", "ไทย", "ລາວ", "ខ្មែរ", "မြန်မာ", "İstanbul", "istanbul", "ŋata", "安全合作", "x港口y", "ひらがな", "x2y", "3.5", "Ångström", "पाकिस्तान", "پاکستان", "σίσυφος",
         "ΣΊΣΥΦΟΣ", "Gwadar港口x", "ท่าเรือ3", "a", "ab", "abc", "under_score", "①②", "½", "한국어", "don't", "ı", "Ǆ"]


# ------------------------------------------------------------------ words

def fold(text):
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if unicodedata.category(c)[0] != "M")
    return unicodedata.normalize("NFKD", bare.casefold())


def stands_alone(char):
    name = unicodedata.name(char, "")
    return (name.startswith(("CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH", "HIRAGANA LETTER", "KATAKANA LETTER", "THAI ", "LAO ",
                             "KHMER ", "MYANMAR "))
            or name in ("IDEOGRAPHIC ITERATION MARK", "IDEOGRAPHIC NUMBER ZERO"))


def words_of(text):
    words, open_word = [], False
    for char in fold(text):
        if unicodedata.category(char)[0] not in "LN":
            open_word = False
        elif stands_alone(char):
            words.append(char)
            open_word = False
        elif open_word:
            words[-1] += char
        else:
            words.append(char)
            open_word = True
    return words


def terms_of(text):
    """(wanted, words) for each term of a search."""
    terms, rest = [], text
    while rest.strip():
        rest = rest.lstrip()
        wanted = True
        if rest.startswith("-"):
            wanted, rest = False, rest[1:]
        if rest.startswith('"'):
            token, _, rest = rest[1:].partition('"')
        else:
            parts = rest.split(None, 1)
            if not parts or rest[0].isspace():
                continue
            token, rest = parts[0], parts[1] if len(parts) > 1 else ""
        words = words_of(token)
        if words:
            terms.append((wanted, words))
    return terms


def field_has(field, term):
    n = len(term)
    return any(field[i:i + n - 1] == term[:-1] and field[i + n - 1].startswith(term[-1]) for i in range(len(field) - n + 1))


# ------------------------------------------------------------------ a library

class Statement:
    def __init__(self, record, article, article_index, position):
        self.record, self.article, self.article_index, self.position = record, article, article_index, position
        self.reference = article["article"]["id"] + "#" + record["id"]
        self.date = oracle_dates.parse(record["date"]) if "date" in record else None


class Library:
    def __init__(self, documents, hashes):
        self.documents, self.hashes = documents, hashes
        self.entities = {}
        for document in documents:
            for entity in document["entities"]:
                self.merge(entity)
        self.statements = [Statement(record, document, i, k) for i, document in enumerate(documents)
                           for k, record in enumerate(document["statements"])]
        self.values = {id(s): {facet: self.find_values(s, facet) for facet in FACETS} for s in self.statements}
        self.fields = {id(s): self.find_fields(s) for s in self.statements}

    def merge(self, entity):
        known = self.entities.setdefault(entity["id"], {})
        for name, value in entity.items():
            if name == "aliases":
                known[name] = known.get(name, []) + [a for a in value if a not in known.get(name, [])]
            elif name == "part_of":
                parents = [value] if isinstance(value, str) else value
                known[name] = known.get(name, []) + [p for p in parents if p not in known.get(name, [])]
            else:
                known.setdefault(name, value)

    def close(self, ids):
        closed, waiting = set(), list(ids)
        while waiting:
            entity = waiting.pop()
            if entity not in closed:
                closed.add(entity)
                waiting += self.entities[entity].get("part_of", [])
        return closed

    def find_values(self, statement, facet):
        record = statement.record
        if facet == "region":
            return self.close(record.get("regions", []))
        if facet == "subject":
            return self.close(record.get("subjects", []))
        if facet == "actor":
            return self.close(actor["id"] for actor in record.get("actors", []))
        if facet == "attribution":
            return {record.get("attribution", "author")}
        if facet == "kind":
            return {record["kind"]}
        if facet == "status":
            return {record.get("status", "reported")}
        if facet == "topic":
            return set(record.get("topics", []))
        article_id = statement.article["article"]["id"]
        if facet == "article":
            return {article_id}
        sections = set()
        for evidence in record["evidence"]:
            if "paragraph" in evidence:
                sections.add(article_id + "/" + section_of(statement.article, evidence["paragraph"]))
        return sections

    def find_fields(self, statement):
        record = statement.record
        texts = [record["title"], record.get("text", "")] + record.get("topics", [])
        for entity in ([a["id"] for a in record.get("actors", [])] + record.get("regions", []) + record.get("subjects", [])):
            texts += [self.entities[entity]["name"]] + self.entities[entity].get("aliases", [])
        return [words_of(text) for text in texts]

    def facet_values(self, facet):
        """Every value that is listed."""
        if facet in ("region", "actor", "subject"):
            return {e["id"] for e in self.entities.values() if e["kind"] == facet}
        if facet == "article":
            return {d["article"]["id"] for d in self.documents}
        if facet == "section":
            return {d["article"]["id"] + "/" + s["id"] for d in self.documents for s in d["sections"]}
        return set().union(*(self.values[id(s)][facet] for s in self.statements))


def section_of(document, paragraph):
    for section in document["sections"]:
        n = len(section.get("paragraphs", []))
        if paragraph <= n:
            return section["id"]
        paragraph -= n
    raise AssertionError("no such paragraph")


# ------------------------------------------------------------------ a query and its answer

class Query:
    def __init__(self):
        self.include = {f: [] for f in FACETS}
        self.exclude = {f: [] for f in FACETS}
        self.all = []
        self.texts, self.picks = [], []
        self.start = self.end = self.sort = None
        self.certain = self.reverse = False

    def to_options(self):
        options = ["--%s=%s" % (f, v) for f in FACETS for v in self.include[f]]
        options += ["--not-%s=%s" % (f, v) for f in FACETS for v in self.exclude[f]]
        options += ["--all=" + f for f in self.all] + ["--text=" + t for t in self.texts]
        options += ["--pick=" + p for p in self.picks]
        options += [option + value for option, value in (("--from=", self.start), ("--to=", self.end), ("--sort=", self.sort)) if value]
        return options + ["--certain"] * self.certain + ["--reverse"] * self.reverse

    def to_json(self):
        """Only what is set; an order by date is nothing set."""
        said = {
            "include": {f: sorted(set(v), key=str.encode) for f, v in self.include.items() if v},
            "exclude": {f: sorted(set(v), key=str.encode) for f, v in self.exclude.items() if v},
            "all": sorted(set(self.all), key=FACETS.index),
            "text": " ".join(self.texts), "from": self.start, "to": self.end, "certain": self.certain,
            "picks": sorted(set(self.picks), key=str.encode), "sort": self.sort if self.sort != "date" else None,
            "reverse": self.reverse,
        }
        return {name: value for name, value in said.items() if value}


def passes_facet(library, statement, query, facet):
    held = library.values[id(statement)][facet]
    included, excluded = query.include[facet], query.exclude[facet]
    if included:
        good = all(v in held for v in included) if facet in query.all else any(v in held for v in included)
        if not good:
            return False
    return not any(v in held for v in excluded)


def passes_rest(library, statement, query, terms):
    fields = library.fields[id(statement)]
    for wanted, term in terms:
        if any(field_has(field, term) for field in fields) != wanted:
            return False
    if query.picks and statement.reference not in query.picks and statement.record["id"] not in query.picks:
        return False
    if query.start or query.end:
        if statement.date is None:
            return False
        low = oracle_dates.parse(query.start).first if query.start else oracle_dates.OPEN_START
        high = oracle_dates.parse(query.end).last if query.end else oracle_dates.OPEN_END
        if query.certain:
            return statement.date.first >= low and statement.date.last <= high
        return statement.date.first <= high and statement.date.last >= low
    return True


def compare_statements(sort, a, b):
    def by(left, right):
        return (left > right) - (left < right)

    result = 0
    if sort in (None, "date"):
        if a.date is None or b.date is None:
            result = by(a.date is None, b.date is None)
        else:
            result = by((a.date.first, a.date.last), (b.date.first, b.date.last))
    elif sort == "title":
        left, right = a.record["title"], b.record["title"]
        result = by((fold(left), left), (fold(right), right))
    return result or by((a.article_index, a.position), (b.article_index, b.position))


def answer(library, query):
    terms = terms_of(" ".join(query.texts))
    rest = {id(s): passes_rest(library, s, query, terms) for s in library.statements}
    by_facet = {id(s): {f: passes_facet(library, s, query, f) for f in FACETS} for s in library.statements}
    matched = [s for s in library.statements if rest[id(s)] and all(by_facet[id(s)].values())]
    matched.sort(key=functools.cmp_to_key(functools.partial(compare_statements, query.sort)))
    if query.reverse:
        matched.reverse()
    counts = {}
    for facet in FACETS:
        counts[facet] = dict.fromkeys(library.facet_values(facet), 0)
        for s in library.statements:
            if rest[id(s)] and all(good for f, good in by_facet[id(s)].items() if f != facet):
                for value in library.values[id(s)][facet]:
                    counts[facet][value] += 1
    return matched, counts


def write_statement(statement):
    written = dict(statement.record, article=statement.article["article"]["id"])
    if statement.date:
        date = statement.date
        written["date_span"] = [oracle_dates.write_day(date.first), oracle_dates.write_day(date.last)]
        written["date_core"] = [oracle_dates.write_day(day) for day in date.core] if date.core else None
    return written


def named_entities(library, matched):
    named = set()
    for s in matched:
        named.update(a["id"] for a in s.record.get("actors", []))
        named.update(s.record.get("regions", []), s.record.get("subjects", []))
        if s.record.get("attribution", "author") != "author":
            named.add(s.record["attribution"])
    return library.close(named)


# ------------------------------------------------------------------ made by chance

class Maker:
    def __init__(self, rng):
        self.rng = rng

    def chance(self, probability):
        return self.rng.random() < probability

    def phrase(self, most):
        return self.rng.choice([" ", " ", ", ", "-"]).join(self.rng.choice(WORDS) for _ in range(self.rng.randrange(1, most + 1)))

    def some(self, values, most):
        return self.rng.sample(values, self.rng.randrange(0, min(most, len(values)) + 1))

    def entities(self):
        """The shapes of all entities of a library: each is part only of those before it, so that no cycle can be closed."""
        shapes = []
        for kind in ("region", "actor", "subject"):
            ids = ["%s%d" % (kind[0], i) for i in range(self.rng.randrange(1, 7))]
            shapes += [(kind, name, ids[:i]) for i, name in enumerate(ids)]
        return shapes

    def entity(self, kind, name, parents, present):
        entity = {"id": name, "kind": kind, "name": self.phrase(2)}
        parents = self.some([p for p in parents if p in present], 2)
        if parents or self.chance(0.1):
            entity["part_of"] = parents[0] if len(parents) == 1 and self.chance(0.5) else parents
        if self.chance(0.3):
            entity["aliases"] = list(dict.fromkeys(self.phrase(2) for _ in range(self.rng.randrange(0, 3))))
        if self.chance(0.3):
            entity["status"] = self.rng.choice(["existing", "proposed", "disputed", "former"])
        if self.chance(0.3):
            entity["type"] = self.rng.choice(["country", "state", "agreement"])
        if self.chance(0.2):
            entity["summary"] = self.rng.choice(["", "Two\nlines"])
        if kind == "region" and self.chance(0.3):
            entity["outline"] = "PK-BA"
        if self.chance(0.3):
            entity["location"] = [round(self.rng.uniform(-180, 180), self.rng.randrange(0, 7)), self.rng.choice([0, -90, 90, 30.375, 25.1264])]
        return entity

    def evidence(self, n_paragraphs):
        places = []
        for _ in range(self.rng.randrange(1, 4)):
            if n_paragraphs and self.chance(0.85):
                place = {"paragraph": self.rng.randrange(1, n_paragraphs + 1)}
                if self.chance(0.2):
                    place.update(start=self.rng.randrange(0, 5), end=self.rng.randrange(5, 10))
            else:
                place = {"source": self.phrase(2)}
                if self.chance(0.5):
                    place["url"] = "https://example.org/%d?a=b" % self.rng.randrange(9)
            places.append(place)
        return places

    def statement(self, name, by_kind, n_paragraphs):
        rng = self.rng
        record = {"id": name, "kind": rng.choice(KINDS), "title": self.phrase(4), "evidence": self.evidence(n_paragraphs)}
        if self.chance(0.5):
            record["text"] = self.rng.choice(["", self.phrase(6), self.phrase(3) + "\n\t" + self.phrase(3)])
        if self.chance(0.6):
            record["status"] = rng.choice(STATUSES)
        if self.chance(0.7):
            record["date"] = oracle_dates.make(rng)
        if by_kind["actor"] and self.chance(0.7):
            pairs = {(rng.choice(by_kind["actor"]), rng.choice(ROLES)) for _ in range(rng.randrange(0, 4))}
            record["actors"] = [{"id": a, "role": r} for a, r in sorted(pairs)]
        for member, kind in (("regions", "region"), ("subjects", "subject")):
            if self.chance(0.7):
                record[member] = self.some(by_kind[kind], 3)
        if self.chance(0.5):
            record["topics"] = self.some(TOPICS, 3)
        if self.chance(0.4):
            record["attribution"] = rng.choice(by_kind["actor"] + ["author"])
        if self.chance(0.2):
            record["likelihood"] = rng.choice(LIKELIHOODS)
        if self.chance(0.2):
            record["confidence"] = rng.choice(["low", "moderate", "high"])
        return record

    def relate(self, statements):
        for record in statements:
            others = [s["id"] for s in statements if s is not record]
            if others and self.chance(0.3):
                pairs = {(self.rng.choice(others), self.rng.choice(RELATED)) for _ in range(self.rng.randrange(0, 3))}
                record["related"] = [{"id": i, "type": t} for i, t in sorted(pairs)]

    def document(self, name, shapes):
        rng = self.rng
        article = {"id": name, "title": self.phrase(3), "published": rng.choice(["2024-10-15", "../..", "2024~"])}
        for member, value in (("language", "en-GB"), ("publisher", "P & Co"), ("authors", ["A B", "C <D>"]), ("categories", []),
                              ("url", "https://example.org/"), ("accessed", "2025"), ("summary", "A\nB")):
            if self.chance(0.3):
                article[member] = value
        sections = [{"id": "s%d" % i, "title": self.phrase(2)} for i in range(rng.randrange(0, 4))]
        n_paragraphs = 0
        for section in sections:
            if self.chance(0.8):
                section["paragraphs"] = [rng.choice([{}, {"length": 50}]) for _ in range(rng.randrange(0, 5))]
                n_paragraphs += len(section["paragraphs"])
        present = {n for _, n, _ in shapes if self.chance(0.8)}
        entities = [self.entity(kind, n, parents, present) for kind, n, parents in shapes if n in present]
        rng.shuffle(entities)
        by_kind = {kind: [e["id"] for e in entities if e["kind"] == kind] for kind in ("region", "actor", "subject")}
        statements = [self.statement("x%d" % i, by_kind, n_paragraphs) for i in range(rng.randrange(0, 16))]
        self.relate(statements)
        return {"format": "corridor.article/1", "article": article, "sections": sections, "entities": entities, "statements": statements}

    def query(self, library):
        """Mostly one or two filters: many at once let nothing pass, and so test nothing."""
        rng, query = self.rng, Query()
        filters = rng.sample([self.ask_facets, self.ask_words, self.ask_words, self.ask_dates, self.ask_dates, self.ask_picks],
                             rng.choice([0, 1, 1, 1, 2, 3]))
        for ask in filters:
            ask(library, query)
        query.sort = rng.choice([None, "date", "article", "title", "title"])
        query.reverse = self.chance(0.3)
        return query

    def ask_facets(self, library, query):
        for facet in self.rng.sample(FACETS, self.rng.choice([1, 1, 2, 3])):
            values = sorted(library.facet_values(facet))
            if values and self.chance(0.7):
                query.include[facet] = self.some(values, 3)
                if self.chance(0.4):
                    query.all.append(facet)
            if values and self.chance(0.4):
                query.exclude[facet] = self.some(values, 2)

    def ask_words(self, library, query):
        query.texts = [self.search(library) for _ in range(self.rng.choice([1, 1, 2]))]

    def ask_dates(self, library, query):
        query.start = self.bound(library) if self.chance(0.8) else None
        query.end = self.bound(library) if self.chance(0.7) else None
        if query.start and query.end and oracle_dates.parse(query.start).first > oracle_dates.parse(query.end).last:
            query.start, query.end = query.end, query.start
        query.certain = self.chance(0.5) and bool(query.start or query.end)

    def ask_picks(self, library, query):
        picked = self.rng.sample(library.statements, min(4, len(library.statements)))
        by_id = [s.record["id"] for s in library.statements]
        query.picks = [s.record["id"] if by_id.count(s.record["id"]) == 1 and self.chance(0.5) else s.reference for s in picked]

    def bound(self, library):
        """A date to filter by: often a day on which some statement's date just begins or ends, or the day beside it."""
        days = [day for s in library.statements if s.date for day in (s.date.first, s.date.last)
                if abs(day) < oracle_dates.to_day(9999, 1, 1) and day > oracle_dates.to_day(0, 1, 2)]
        if days and self.chance(0.6):
            return oracle_dates.write_day(self.rng.choice(days) + self.rng.choice([-1, 0, 0, 1]))
        return oracle_dates.make(self.rng)

    def search(self, library):
        """A part of a word, a phrase or something odd; mostly of what the library has."""
        texts = [t for s in library.statements for t in (s.record["title"], s.record.get("text", ""))]
        texts += [e["name"] for e in library.entities.values()]
        word = self.rng.choice((self.rng.choice(texts).split() if texts and self.chance(0.8) else WORDS) or WORDS)
        if self.chance(0.2):
            word = self.rng.choice([w for w in WORDS if any(map(stands_alone, w))])
        begin = self.rng.choice([0, self.rng.randrange(len(word))])
        cut = word[begin:self.rng.randrange(begin + 1, len(word) + 1)].strip('"-,') or "a"
        run = self.rng.choice(texts) if texts else "a"
        run = run[:self.rng.randrange(1, len(run) + 2)].replace('"', "")
        return self.rng.choice([cut, cut, cut, cut.upper(), cut.lower(), "-" + cut, '"%s"' % run, '-"%s"' % cut, '"%s' % run, self.phrase(2), "- ,"])


# ------------------------------------------------------------------ the comparison

def normalize_entity(entity):
    """What merging leaves open: one parent may be written as a string or as an array, and the order of joined names."""
    entity = dict(entity)
    if isinstance(entity.get("part_of"), str):
        entity["part_of"] = [entity["part_of"]]
    if "aliases" in entity:
        entity["aliases"] = sorted(entity["aliases"])
    return entity


def differences(library, query, summary, facets):
    matched, counts = answer(library, query)
    total = len(library.statements)
    for name, got in (("summary", summary), ("facets", facets)):
        if (got["matched"], got["total"]) != (len(matched), total):
            yield "%s counts %r of %r, not %d of %d" % (name, got["matched"], got["total"], len(matched), total)
    if summary["query"] != query.to_json():
        yield "query %r, not %r" % (summary["query"], query.to_json())
    articles = [dict(d["article"], sha256=h) for d, h in zip(library.documents, library.hashes)]
    if summary["articles"] != articles:
        yield "articles %r, not %r" % (summary["articles"], articles)
    order = [s["article"] + "#" + s["id"] for s in summary["statements"]]
    if order != [s.reference for s in matched]:
        yield "statements %r, not %r" % (order, [s.reference for s in matched])
    else:
        for got, expected in zip(summary["statements"], map(write_statement, matched)):
            if got != expected:
                yield "statement %r, not %r" % (got, expected)
    got = {e["id"]: normalize_entity(e) for e in summary["entities"]}
    expected = {i: normalize_entity(library.entities[i]) for i in named_entities(library, matched)}
    if got != expected or len(summary["entities"]) != len(expected):
        yield "entities %r, not %r" % (got, expected)
    if list(facets["facets"]) != FACETS:
        yield "facets %r" % list(facets["facets"])
    for facet in FACETS:
        got = {v["value"]: v["count"] for v in facets["facets"][facet]}
        if got != counts[facet] or len(facets["facets"][facet]) != len(got):
            yield "%s counts %r, not %r" % (facet, got, counts[facet])


def run(program, options, arguments):
    done = subprocess.run([program, *options, *arguments], capture_output=True, check=False)
    if done.returncode != 0:
        raise AssertionError("exit %d: %s" % (done.returncode, done.stderr.decode(errors="replace")))
    return json.loads(done.stdout)


def write_library(maker, folder):
    """Files under names whose order by bytes is not that of their folders; gives the arguments that name them, and the library."""
    rng = maker.rng
    shapes = maker.entities()
    paths = rng.sample(["a.json", "a-b.json", "a/b.json", "B.json", "ä.json", "c/d/e.json", "z.json"], rng.choice([1, 1, 2, 3, 4]))
    as_folder = maker.chance(0.3)
    if as_folder:
        paths.sort(key=os.fsencode)
    documents, hashes = [], []
    for i, path in enumerate(paths):
        document = maker.document("art%d" % i, shapes)
        data = json.dumps(document, ensure_ascii=maker.chance(0.5), indent=rng.choice([None, 1])).encode()
        full = os.path.join(folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "wb") as file:
            file.write(data)
        documents.append(document)
        hashes.append(hashlib.sha256(data).hexdigest())
    arguments = [folder] if as_folder else [os.path.join(folder, path) for path in paths]
    return arguments + arguments[:1] * maker.chance(0.2), Library(documents, hashes)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--libraries", type=int, default=100)
    parser.add_argument("--queries", type=int, default=4, help="for each library")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", help="a folder to write a failing library to")
    options = parser.parse_args()
    failures = 0
    for number in range(options.seed, options.seed + options.libraries):
        maker = Maker(random.Random(number))
        with tempfile.TemporaryDirectory() as folder:
            arguments, library = write_library(maker, folder)
            for _ in range(options.queries):
                query = maker.query(library)
                asked = query.to_options()
                try:
                    summary = run(options.program, ["--export=json", "--no-date", *asked], arguments)
                    facets = run(options.program, ["--facets", *asked], arguments)
                    problems = list(differences(library, query, summary, facets))
                except AssertionError as error:
                    problems = [str(error)]
                for problem in problems:
                    print("seed %d, %s: %s" % (number, asked, problem), file=sys.stderr)
                failures += bool(problems)
            if failures and options.keep:
                os.rename(folder, os.path.join(options.keep, "seed-%d" % number))
                os.makedirs(folder)
    print("%d libraries, %d queries each, %d answers differ" % (options.libraries, options.queries, failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
