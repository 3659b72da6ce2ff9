#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the bundled article's model to what it must say.

Usage: test-article.py PROGRAM MODEL [ARTICLE-FOLDER]

The folder has the article's text and check-paraphrase; without it, what needs them is left out.
"""

import hashlib
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

PARAGRAPHS = 23

# kind: names that an entity of the kind must have as its name or an alias
ENTITIES = {
    "region": ["Pakistan", "China", "India", "Balochistan", "Gwadar", "Khyber Pakhtunkhwa", "Gilgit-Baltistan", "northern Pakistan",
               "Chinese border area", "South Asia", "Middle East", "Africa", "Europe", "Beijing", "Islamabad"],
    "actor": ["China", "Pakistan", "Pakistan's government", "India", "Pakistan's military", "Pakistan's police",
              "Pakistan's security forces", "Special Security Division", "militant groups", "separatist insurgents", "extremist groups",
              "Chinese workers", "Chinese engineers", "other regional players", "rapid-response units"],
    "subject": ["CPEC", "Belt and Road Initiative", "Anti-Terrorism Cooperation Agreement", "Joint Security Company", "Gwadar Port",
                "dam project", "special economic zones", "intelligence sharing", "joint counterterrorism exercises",
                "capacity building", "security protocols", "Chinese investment"],
}
STATUS = {
    ("region", "Gilgit-Baltistan"): "disputed",
    ("actor", "rapid-response units"): "proposed",
    ("subject", "Anti-Terrorism Cooperation Agreement"): "proposed",
    ("subject", "Joint Security Company"): "proposed",
}
ROLLS_UP = [("Gwadar", "Balochistan"), ("Balochistan", "Pakistan"), ("Khyber Pakhtunkhwa", "Pakistan"), ("Gilgit-Baltistan", "Pakistan"),
            ("northern Pakistan", "Pakistan"), ("Chinese border area", "northern Pakistan"), ("Islamabad", "Pakistan"),
            ("Beijing", "China"), ("Pakistan", "South Asia"), ("India", "South Asia")]


class Model:
    def __init__(self, path):
        self.document = json.loads(path.read_text(encoding="utf-8"))
        self.entities = {entity["id"]: entity for entity in self.document["entities"]}
        self.statements = self.document["statements"]

    def find(self, kind, name):
        plain = lambda text: text.replace("’", "'").lower()  # noqa: E731
        for entity in self.entities.values():
            names = [entity["name"], *entity.get("aliases", [])]
            if entity["kind"] == kind and any(plain(known) in (plain(name), "the " + plain(name)) for known in names):
                return entity
        raise AssertionError(f"no {kind} is called {name}")

    def ancestors(self, identifier):
        parents = self.entities[identifier].get("part_of", [])
        for parent in [parents] if isinstance(parents, str) else parents:
            yield parent
            yield from self.ancestors(parent)


def check_outline(model):
    sections = model.document["sections"]
    assert len(sections) == 7, f"{len(sections)} sections"
    count = sum(len(section["paragraphs"]) for section in sections)
    assert count == PARAGRAPHS, f"{count} paragraphs"
    assert len(model.statements) >= 60, f"{len(model.statements)} statements"
    cited = {evidence["paragraph"] for statement in model.statements for evidence in statement["evidence"]}
    assert cited == set(range(1, PARAGRAPHS + 1)), f"paragraphs without a statement: {set(range(1, PARAGRAPHS + 1)) - cited}"
    for member in ("publisher", "authors", "url"):
        assert member not in model.document["article"], f"the text names no {member}"


def check_entities(model):
    for kind, names in ENTITIES.items():
        for name in names:
            entity = model.find(kind, name)
            expected = STATUS.get((kind, name))
            if expected:
                assert entity.get("status") == expected, f"{name} is {entity.get('status')}"
    for part, whole in ROLLS_UP:
        found = set(model.ancestors(model.find("region", part)["id"]))
        assert model.find("region", whole)["id"] in found, f"{part} does not roll up to {whole}"
    assert "disputed" in model.find("region", "Gilgit-Baltistan")["summary"].lower()


def check_dates(model):
    assert model.document["article"]["published"] == "2024-10-15"
    dates = {statement.get("date") for statement in model.statements}
    assert "2021" in dates and any(date and date.endswith("/..") for date in dates)
    assert any(date and date.startswith(("2024-10~", "2024~")) for date in dates)
    for statement in model.statements:
        if statement["kind"] == "proposal":
            assert statement.get("date", "2024").startswith("2024"), f"{statement['id']} is dated {statement['date']}"


def read_paragraphs(text):
    """The article's paragraphs: what is neither its head, nor a heading, nor its comment form."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    lines = [line for line in lines if len(line) > 90 and not line.startswith("Your email")]
    return [re.sub(r"\s+", " ", unicodedata.normalize("NFC", line)).strip() for line in lines]


def check_fingerprints(model, text):
    paragraphs = read_paragraphs(text)
    assert len(paragraphs) == PARAGRAPHS, f"the article has {len(paragraphs)} paragraphs"
    declared = [paragraph for section in model.document["sections"] for paragraph in section["paragraphs"]]
    for number, (paragraph, own) in enumerate(zip(paragraphs, declared), 1):
        assert own["length"] == len(paragraph), f"¶ {number} has {len(paragraph)} characters"
        assert own["sha256"] == hashlib.sha256(paragraph.encode()).hexdigest(), f"¶ {number} has another fingerprint"


def check_draft(program, model, article):
    """The draft that is made of the text has the model's outline, paragraph by paragraph."""
    result = subprocess.run([program, "--draft", article], capture_output=True, check=True)
    draft = json.loads(result.stdout)
    assert draft["article"]["published"] == "2024-10-15"
    assert [section["title"] for section in draft["sections"]] == [section["title"] for section in model.document["sections"]]
    assert [section["paragraphs"] for section in draft["sections"]] == [section["paragraphs"] for section in model.document["sections"]]
    assert "7 sections, 23 paragraphs" in result.stderr.decode(), result.stderr


def check_convert(program, model, path):
    """Nothing of the model is lost when it is written anew."""
    result = subprocess.run([program, "--convert", path], capture_output=True, check=True)
    assert not result.stderr and json.loads(result.stdout) == model.document, "converted, the model is another"


def main(program, path, folder):
    model = Model(pathlib.Path(path))
    check_outline(model)
    check_entities(model)
    check_dates(model)
    check_convert(program, model, path)

    shared = pathlib.Path(folder) if folder else None
    article = shared / "article" / "cpec-security-2024.txt" if shared else None
    if article is None or not article.exists():
        print("the article's text is not at hand: its fingerprints and its words were not compared")
        return
    check_fingerprints(model, article.read_text(encoding="utf-8"))
    check_draft(program, model, article)
    subprocess.run([sys.executable, shared / "tools" / "check-paraphrase", article, path], check=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None)
