# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents of the format corridor.article/1: good ones, and ones with a single fault each.

Most are one document with one value replaced or taken away, for every member of every object. What has to do
with more than one member stands in tables of its own.
"""

import copy
import json
import re

from values import NO_OBJECT
from whole import ARRAYS_OF_OBJECTS, HALF, MEMBERS, OPTIONAL, REQUIRED, WHOLE

FORMAT, MISSING, TYPE, VALUE = "model.format", "model.missing-member", "model.type", "model.value"
REPEATS, UNKNOWN, KIND, CYCLE = "model.duplicate-id", "model.unknown-id", "model.wrong-kind", "model.cycle"
DATE, RANGE = "model.date", "model.range"

NO_ROOTS = [[], [WHOLE], "corridor.article/1", 1, True, None, {}]
NO_FORMATS = [
    None, 1, [], {}, "", "corridor.article/1 ", "Corridor.article/1", "corridor.article/2",
    "corridor.article", ["corridor.article/1"],
]

LEAFLET, SITE = {"source": "A leaflet"}, {"url": "https://example.org"}
GOOD_EVIDENCE = [{"paragraph": 2}, {"paragraph": 1, "start": 0, "end": 40}, LEAFLET, LEAFLET | SITE]
EVIDENCE_OF_NO_FORM = [
    {}, {"start": 0}, {"start": 0, "end": 4}, SITE, {"paragraph": 1, "start": 0}, {"paragraph": 1, "end": 4},
]
EVIDENCE_OF_BOTH_FORMS = [
    {"paragraph": 1} | LEAFLET,
    {"paragraph": 1} | SITE,
    {"start": 0} | LEAFLET,
    {"end": 4} | LEAFLET,
    {"start": 0, "end": 4} | LEAFLET,
    {"start": 0, "end": 4} | SITE,
    {"paragraph": 1, "start": 0, "end": 4} | LEAFLET | SITE,
]

NEW = {"id": "new", "name": "New"}
GOOD_ENTITIES = [
    NEW | {"kind": "region", "outline": "a key of no map"},
    {"outline": "PAK"} | NEW | {"kind": "region"},
    NEW | {"kind": "actor", "location": [0, 0]},
]
ENTITIES_WITHOUT_OUTLINE = [
    NEW | {"kind": "actor", "outline": "PAK"},
    {"outline": "PAK"} | NEW | {"kind": "subject"},
]


def make_chain(n):
    """So many entities, each but the last a part of the next."""
    chain = [{"id": f"link-{i}", "kind": "subject", "name": f"Link {i}"} for i in range(n)]
    for part, whole in zip(chain, chain[1:]):
        part["part_of"] = whole["id"]
    return chain


# what no schema has the means to find
BEYOND = [
    ("article/published", "2023-02-30", DATE),
    ("article/accessed", "May 2023", DATE),
    ("statements/0/date", "2023/2022", DATE),
    ("statements/0/date", " 2023", DATE),
    ("relations/0/date", "/", DATE),
    ("sections/1/id", "plan", REPEATS),
    ("entities/6/id", "coast", REPEATS),
    ("statements/2", WHOLE["statements"][1], REPEATS),
    ("entities/0/part_of", ["coast", "shore", "coast"], REPEATS),
    ("statements/0/regions", ["shore", "shore"], REPEATS),
    ("statements/0/subjects", ["harbour", "tide", "harbour"], REPEATS),
    ("statements/0/topics", ["trade", "trade"], REPEATS),
    ("statements/0/actors", [{"id": "fishers", "role": "target"}] * 2, REPEATS),
    ("statements/0/related", [{"id": "objection", "type": "follows"}] * 2, REPEATS),
    ("entities/0/part_of", "nowhere", UNKNOWN),
    ("statements/0/regions", ["nowhere"], UNKNOWN),
    ("statements/0/subjects", ["No Slug"], UNKNOWN),
    ("statements/0/actors/0/id", "author", UNKNOWN),
    ("statements/0/attribution", "Author", UNKNOWN),
    ("statements/0/related/0/id", "nothing", UNKNOWN),
    ("relations/0/from", "nobody", UNKNOWN),
    ("relations/0/to", "nobody", UNKNOWN),
    ("relations/0/statement", "bay", UNKNOWN),
    ("entities/0/part_of", "harbour", KIND),
    ("statements/0/regions", ["harbour"], KIND),
    ("statements/0/subjects", ["shore"], KIND),
    ("statements/0/actors/0/id", "shore", KIND),
    ("statements/0/attribution", "harbour", KIND),
    ("entities/0/part_of", "bay", CYCLE),
    ("entities/1/part_of", ["shore"], CYCLE),
    ("entities", WHOLE["entities"] + make_chain(65), RANGE),
    ("entities/0/location", [180.5, 0], RANGE),
    ("entities/0/location", [0, -91], RANGE),
    ("sections/0/paragraphs/1/length", 0, RANGE),
    ("sections/0/paragraphs/1/length", -1, RANGE),
    ("statements/0/evidence/0/paragraph", 0, RANGE),
    ("statements/1/evidence/0/paragraph", 3, RANGE),
    ("statements/1/evidence/0/paragraph", "raw:1e300", RANGE),
    ("statements/0/evidence/0/start", -1, RANGE),
    ("statements/0/evidence/0/start", 10, RANGE),
    ("statements/0/evidence/0/end", 41, RANGE),
    # the only values of a right type that are wrong for what stands elsewhere
    ("statements/0/related/0/id", "deepen", VALUE),
    ("relations/0/to", "port-authority", VALUE),
]


def write(document):
    """The text of a document, with numbers that are to be written in some way written so."""
    return re.sub(r'"raw:([^"]*)"', r"\1", json.dumps(document))


def find(document, pointer):
    """What holds the value that a pointer leads to, and the value's name or index there."""
    *steps, last = [int(step) if step.isdigit() else step for step in pointer.split("/")]
    for step in steps:
        document = document[step]
    return document, last


def put(pointer, value):
    """The text of WHOLE with another value in a place; an index just beyond an array makes it longer."""
    document = copy.deepcopy(WHOLE)
    holder, name = find(document, pointer)
    if isinstance(name, int) and name == len(holder):
        holder.append(value)
    else:
        holder[name] = value
    return write(document)


def drop(pointer):
    """The text of WHOLE without a value."""
    document = copy.deepcopy(WHOLE)
    holder, name = find(document, pointer)
    holder.pop(name, None)
    return write(document)


def name_of(pointer, value):
    text = write(value)
    return f"{pointer} = {text if len(text) <= 60 else text[:57] + '...'}"


def each_member():
    for place, members in MEMBERS.items():
        for name, values, presence in members:
            yield (f"{place}/{name}" if place else name), values, presence


def each_wrong_value():
    for pointer, values, _ in each_member():
        yield from ((pointer, value, TYPE) for value in values.of_wrong_type)
        yield from ((pointer, value, VALUE) for value in values.wrong)
    for pointer in ARRAYS_OF_OBJECTS:
        holder, name = find(WHOLE, pointer)
        yield from ((f"{pointer}/{len(holder[name])}", value, TYPE) for value in NO_OBJECT)
    yield from (("format", value, FORMAT) for value in NO_FORMATS)
    yield from (("statements/1/evidence/0", value, MISSING) for value in EVIDENCE_OF_NO_FORM)
    yield from (("statements/1/evidence/0", value, VALUE) for value in EVIDENCE_OF_BOTH_FORMS)
    yield from (("entities/7", value, VALUE) for value in ENTITIES_WITHOUT_OUTLINE)


def faulty():
    """Yields a name, a text and a code for each document that both the program and the schema refuse."""
    for root in NO_ROOTS:
        yield name_of("the root", root), write(root), FORMAT
    yield "no format", drop("format"), FORMAT
    for pointer, _, presence in each_member():
        if presence in (REQUIRED, HALF):
            yield f"no {pointer}", drop(pointer), MISSING
    for pointer, value, code in each_wrong_value():
        yield name_of(pointer, value), put(pointer, value), code


def beyond():
    """Yields a name, a text and a code for each document that only the program refuses."""
    for pointer, value, code in BEYOND:
        yield name_of(pointer, value), put(pointer, value), code


def valid():
    """Yields a name and a text for each document that both let through without a word."""
    yield "the whole", write(WHOLE)
    for pointer, values, presence in each_member():
        if presence == OPTIONAL:
            yield f"no {pointer}", drop(pointer)
        for value in values.good:
            yield name_of(pointer, value), put(pointer, value)
    for evidence in GOOD_EVIDENCE:
        yield name_of("evidence", evidence), put("statements/1/evidence", [evidence, evidence])
    for entity in GOOD_ENTITIES:
        yield name_of("an entity", entity), put("entities/7", entity)
    for who in ["author", "fishers"]:
        yield name_of("attribution", who), put("statements/0/attribution", who)
    roles = [{"id": "fishers", "role": role} for role in ["target", "a word of ours"]]
    yield "an actor that comes twice", put("statements/0/actors", roles)
    yield "a chain of 64", put("entities", WHOLE["entities"] + make_chain(64))
    article = {"id": "a", "title": "A", "published": "../.."}
    empty = {"sections": [], "entities": [], "statements": []}
    yield "nothing in it", write({"format": "corridor.article/1", "article": article} | empty)


def unknown():
    """Yields a name and a text for each document that both let through, the program with a warning."""
    for place in MEMBERS:
        pointer = f"{place}/colour" if place else "colour"
        for value in [None, "", {"a": ["\n"]}]:
            yield name_of(pointer, value), put(pointer, value)
