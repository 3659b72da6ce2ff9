# SPDX-License-Identifier: GPL-3.0-or-later
"""One document of the format corridor.article/1 that has every member, and what each member may be."""

import values as v

# Nothing refers to its first entity, its last one and its first statement.
WHOLE = {
    "$schema": "urn:corridor:article:1",
    "format": "corridor.article/1",
    "article": {
        "id": "deeper-harbour",
        "title": "A deeper harbour",
        "published": "2023-04-02",
        "language": "en-GB",
        "publisher": "The Coastal Review",
        "authors": ["R. Example", "S. Example"],
        "url": "https://example.org/harbour",
        "accessed": "2023-05",
        "categories": ["Trade"],
        "summary": "Who wants the harbour deepened,\nand who does not.",
    },
    "sections": [
        {
            "id": "plan",
            "title": "The plan",
            "summary": "What is planned.",
            "paragraphs": [{"length": 40, "sha256": "0123456789abcdef" * 4}, {}],
        },
        {"id": "replies", "title": "Replies"},
    ],
    "entities": [
        {
            "id": "bay",
            "kind": "region",
            "type": "bay",
            "name": "The Bay",
            "aliases": ["Great Bay"],
            "part_of": "coast",
            "status": "existing",
            "summary": "",
            "outline": "XX-BA",
            "location": [12.5, -7],
        },
        {"id": "coast", "kind": "region", "name": "The Coast"},
        {"id": "shore", "kind": "region", "name": "The Shore", "part_of": ["coast"]},
        {"id": "port-authority", "kind": "actor", "name": "The Port Authority"},
        {"id": "fishers", "kind": "actor", "name": "The fishers"},
        {"id": "harbour", "kind": "subject", "name": "The harbour"},
        {"id": "tide", "kind": "subject", "name": "The tide"},
    ],
    "statements": [
        {
            "id": "deepen",
            "kind": "proposal",
            "title": "The harbour would be deepened",
            "text": "By two metres.\n\tAt once.",
            "status": "proposed",
            "date": "2023-04~",
            "actors": [{"id": "port-authority", "role": "proposer"}],
            "regions": ["shore"],
            "subjects": ["harbour"],
            "topics": ["trade"],
            "attribution": "port-authority",
            "likelihood": "likely",
            "confidence": "low",
            "evidence": [
                {"paragraph": 1, "start": 0, "end": 10},
                {"source": "A leaflet", "url": "http://example.org"},
            ],
            "related": [{"id": "objection", "type": "contradicts"}],
        },
        {
            "id": "objection",
            "kind": "reaction",
            "title": "The fishers object",
            "evidence": [{"paragraph": 2}],
        },
    ],
    "relations": [
        {
            "from": "port-authority",
            "type": "owner-of",
            "to": "harbour",
            "statement": "objection",
            "date": "2001/..",
        },
    ],
}

ENTITY_KIND = v.words("region", "actor", "subject")
ENTITY_STATUS = v.words("existing", "proposed", "disputed", "former")
KIND = v.words("proposal", "measure", "event", "commitment", "rationale", "risk", "reaction", "assessment",
               "context")
STATUS = v.words("alleged", "reported", "proposed", "agreed", "confirmed", "denied", "withdrawn")
LIKELIHOOD = v.words("almost-no-chance", "very-unlikely", "unlikely", "roughly-even-chance", "likely",
                     "very-likely", "almost-certain")
CONFIDENCE = v.words("low", "moderate", "high")
RELATED_TYPE = v.words("part-of", "elaborates", "supports", "contradicts", "responds-to", "follows")

# half of a range is there only with the other half
REQUIRED, OPTIONAL, HALF = "required", "optional", "half"

# where an object stands in WHOLE, and its members
MEMBERS = {
    "": [
        ("$schema", v.LINE, OPTIONAL),
        ("article", v.OBJECT, REQUIRED),
        ("sections", v.OBJECTS, REQUIRED),
        ("entities", v.OBJECTS, REQUIRED),
        ("statements", v.OBJECTS, REQUIRED),
        ("relations", v.OBJECTS_OR_NONE, OPTIONAL),
    ],
    "article": [
        ("id", v.SLUG, REQUIRED),
        ("title", v.LINE, REQUIRED),
        ("published", v.DATE, REQUIRED),
        ("language", v.LANGUAGE, OPTIONAL),
        ("publisher", v.LINE, OPTIONAL),
        ("authors", v.LINES, OPTIONAL),
        ("url", v.URL, OPTIONAL),
        ("accessed", v.DATE, OPTIONAL),
        ("categories", v.LINES, OPTIONAL),
        ("summary", v.TEXT, OPTIONAL),
    ],
    "sections/0": [
        ("id", v.SLUG, REQUIRED),
        ("title", v.LINE, REQUIRED),
        ("summary", v.TEXT, OPTIONAL),
    ],
    # the evidence points into the paragraphs of the first
    "sections/1": [
        ("paragraphs", v.OBJECTS_OR_NONE, OPTIONAL),
    ],
    "sections/0/paragraphs/0": [
        ("length", v.LENGTH, OPTIONAL),
        ("sha256", v.SHA256, OPTIONAL),
    ],
    "entities/0": [
        ("id", v.ENTITY_ID, REQUIRED),
        ("type", v.LINE, OPTIONAL),
        ("name", v.LINE, REQUIRED),
        ("aliases", v.LINES, OPTIONAL),
        ("part_of", v.PART_OF, OPTIONAL),
        ("status", ENTITY_STATUS, OPTIONAL),
        ("summary", v.TEXT, OPTIONAL),
        ("outline", v.LINE, OPTIONAL),
        ("location", v.LOCATION, OPTIONAL),
    ],
    # the first has members that only a region of its own kind may have
    "entities/6": [
        ("kind", ENTITY_KIND, REQUIRED),
    ],
    "statements/0": [
        ("id", v.SLUG, REQUIRED),
        ("kind", KIND, REQUIRED),
        ("title", v.LINE, REQUIRED),
        ("text", v.TEXT, OPTIONAL),
        ("status", STATUS, OPTIONAL),
        ("date", v.DATE, OPTIONAL),
        ("actors", v.OBJECTS_OR_NONE, OPTIONAL),
        ("regions", v.REFERENCES, OPTIONAL),
        ("subjects", v.REFERENCES, OPTIONAL),
        ("topics", v.TOPICS, OPTIONAL),
        ("attribution", v.REFERENCE, OPTIONAL),
        ("likelihood", LIKELIHOOD, OPTIONAL),
        ("confidence", CONFIDENCE, OPTIONAL),
        ("evidence", v.EVIDENCE, REQUIRED),
        ("related", v.OBJECTS_OR_NONE, OPTIONAL),
    ],
    "statements/0/actors/0": [
        ("id", v.REFERENCE, REQUIRED),
        ("role", v.LINE, REQUIRED),
    ],
    "statements/0/evidence/0": [
        ("paragraph", v.PARAGRAPH, REQUIRED),
        ("start", v.START, HALF),
        ("end", v.END, HALF),
    ],
    "statements/0/evidence/1": [
        ("source", v.LINE, REQUIRED),
        ("url", v.URL, OPTIONAL),
    ],
    "statements/0/related/0": [
        ("id", v.REFERENCE, REQUIRED),
        ("type", RELATED_TYPE, REQUIRED),
    ],
    "relations/0": [
        ("from", v.REFERENCE, REQUIRED),
        ("type", v.SLUG, REQUIRED),
        ("to", v.REFERENCE, REQUIRED),
        ("statement", v.REFERENCE, OPTIONAL),
        ("date", v.DATE, OPTIONAL),
    ],
}

ARRAYS_OF_OBJECTS = [
    "sections", "sections/0/paragraphs", "entities", "statements", "statements/0/actors",
    "statements/0/evidence", "statements/0/related", "relations",
]
