#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the JSON Schema of corridor.article/1, its page and `corridor --check` to each other.

Usage: test-schema.py check PROGRAM
       test-schema.py page SCHEMA PAGE PROGRAM SOURCE-ROOT
       test-schema.py ajv SCHEMA PAGE
       test-schema.py jsonschema SCHEMA PAGE

check: the program says of every document of the table what the table says.
page: the page knows every member, word and code; its dates are dates, its fingerprints those of its
  paragraphs, and its example is read without a word.
ajv, jsonschema: the schema lets through and refuses what the table says, by a validator of somebody else's.
  Where that is not at hand, the test is skipped; nothing is ever installed.
"""

import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import documents

SKIP = 77
AT_ONCE = 100
GOOD = {"error": [], "warning": []}
PROBLEM = re.compile(r"^(\d+)\.json:\d+:\d+: (error|warning): .* \[([a-z.-]+)\]$")


class Faults:
    """Counts what was looked at, and says what is not as it should be."""

    def __init__(self):
        self.n = 0
        self.n_bad = 0

    def expect(self, is_right, message):
        self.n += 1
        if not is_right:
            self.n_bad += 1
            print("not as it should be:", message)

    def finish(self):
        print(f"{self.n} looked at, {self.n_bad} not as they should be")
        return 1 if self.n_bad or not self.n else 0


def read(path):
    return pathlib.Path(path).read_text(encoding="utf-8")


# ------------------------------------------------------------------ the program

def check(program, texts):
    """Gives the codes for each text, errors and warnings apart, and the program's exit status."""
    found = [{"error": [], "warning": []} for _ in texts]
    names = [f"{number}.json" for number in range(len(texts))]
    with tempfile.TemporaryDirectory() as folder:
        for name, text in zip(names, texts):
            pathlib.Path(folder, name).write_text(text, encoding="utf-8")
        done = subprocess.run([pathlib.Path(program).resolve(), "--check", *names], cwd=folder,
                              capture_output=True, encoding="utf-8", check=False)
    for line in done.stderr.splitlines():
        match = PROBLEM.match(line)
        if match is None:
            raise SystemExit(f"{program} --check printed {line}")
        found[int(match[1])][match[2]].append(match[3])
    if done.stdout:
        raise SystemExit(f"{program} --check printed on standard output: {done.stdout}")
    return found, done.returncode


def check_one(program, text):
    (found,), status = check(program, [text])
    return found, status


def test_check(program):
    faults = Faults()
    refused = [*documents.faulty(), *documents.beyond()]
    for start in range(0, len(refused), AT_ONCE):
        part = refused[start:start + AT_ONCE]
        found, status = check(program, [text for _, text, _ in part])
        faults.expect(status == 1, f"the exit status is {status}, where files are at fault")
        for (name, _, code), codes in zip(part, found):
            faults.expect(codes == {"error": [code], "warning": []}, f"{name}: {codes}, instead of {code}")
    # one by one, since together they would be one library
    for name, text in documents.valid():
        found, status = check_one(program, text)
        faults.expect(found == GOOD and status == 0, f"{name}: {found}, exit status {status}")
    for name, text in documents.unknown():
        found, status = check_one(program, text)
        faults.expect(found == {"error": [], "warning": ["model.unknown-member"]} and status == 0,
                      f"{name}: {found}, exit status {status}")
    return faults.finish()


# ------------------------------------------------------------------ the schema

def ask_ajv(schema, texts):
    """Gives for each text whether ajv lets it through; None where there is no ajv."""
    script = pathlib.Path(__file__).with_name("validate-with-ajv.cjs")
    question = json.dumps({"schema": schema, "texts": texts})
    try:
        done = subprocess.run(["node", script], input=question, capture_output=True, encoding="utf-8",
                              check=False)
    except FileNotFoundError:
        print("node is not at hand")
        return None
    if done.returncode == SKIP:
        print(done.stdout, end="")
        return None
    # in its strict mode, ajv warns on standard error of whatever a schema may have meant otherwise
    if done.returncode != 0 or done.stderr:
        raise SystemExit(f"ajv has something against the schema: {done.stderr}")
    return json.loads(done.stdout)


def ask_jsonschema(schema, texts):
    """Gives for each text whether Python's jsonschema lets it through; None where it is absent or too old."""
    try:
        from jsonschema import Draft202012Validator
    except ImportError:
        print("jsonschema, from 4.0 on, is not at hand")
        return None
    schema = json.loads(schema)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    return [validator.is_valid(json.loads(text)) for text in texts]


def test_schema(ask, schema_path, page_path):
    faults = Faults()
    passed = [*documents.valid(), *documents.unknown(), ("the page's example", find_example(read(page_path)))]
    passed += [(name, text) for name, text, _ in documents.beyond()]
    refused = [(name, text) for name, text, _ in documents.faulty()]
    verdicts = ask(read(schema_path), [text for _, text in passed + refused])
    if verdicts is None:
        return SKIP
    wanted = [True] * len(passed) + [False] * len(refused)
    faults.expect(len(verdicts) == len(wanted), f"{len(verdicts)} verdicts on {len(wanted)} documents")
    for (name, _), is_wanted, is_valid in zip(passed + refused, wanted, verdicts):
        faults.expect(is_valid == is_wanted, f"{name}: the schema {'passes' if is_valid else 'refuses'} it")
    return faults.finish()


# ------------------------------------------------------------------ the page

def find_example(page):
    examples = re.findall(r"^```json\n(.*?)^```$", page, re.M | re.S)
    if len(examples) != 1:
        raise SystemExit(f"the page has {len(examples)} examples, instead of one")
    return examples[0]


def find_dates(page):
    """What the first column of the table of dates has."""
    table = page.split("\n## Dates\n")[1].split("\n## ")[0]
    cells = re.findall(r"^\| (`.*?) \|", table, re.M)
    return [date for cell in cells for date in re.findall("`(.*?)`", cell)]


def find_values(schema, keyword):
    """Yields every value of a keyword in the schema."""
    if isinstance(schema, dict):
        if keyword in schema:
            yield schema[keyword]
        for value in schema.values():
            yield from find_values(value, keyword)
    elif isinstance(schema, list):
        for value in schema:
            yield from find_values(value, keyword)


def find_vocabularies(source):
    """Every closed list of words that the program has; roles are an open one."""
    lists = re.findall(r"^static const char \*const (?!role_)\w+_words\[\]\s*=\s*(\{.*?\});", source, re.M | re.S)
    return {tuple(re.findall(r'"([^"]+)"', words)) for words in lists}


def test_page(schema_path, page_path, program, root):
    faults = Faults()
    page = read(page_path)
    schema = json.loads(read(schema_path))
    model = pathlib.Path(root, "src", "model")

    vocabularies = find_vocabularies(read(model / "corridor-vocabulary.c"))
    enumerations = {tuple(words) for words in find_values(schema["$defs"], "enum")}
    faults.expect(vocabularies == enumerations, f"in program or schema alone: {vocabularies ^ enumerations}")

    codes = re.findall(r'"((?:json|model|file)\.[a-z-]+)"', read(model / "corridor-diagnostic.c"))
    members = [name for properties in find_values(schema, "properties") for name in properties]
    for word in {*codes, *members, *(word for words in enumerations for word in words)}:
        faults.expect(f"`{word}`" in page, f"`{word}` does not stand in the page")

    example = find_example(page)
    found, status = check_one(program, example)
    faults.expect(found == GOOD and status == 0, f"the example: {found}, exit status {status}")

    paragraphs = [{"length": len(text), "sha256": hashlib.sha256(text.encode()).hexdigest()}
                  for text in re.findall(r"^> (.*)$", page, re.M)]
    sections = json.loads(example)["sections"]
    declared = [paragraph for section in sections for paragraph in section["paragraphs"]]
    faults.expect(declared == paragraphs, f"the fingerprints should be {paragraphs}")

    dates = find_dates(page)
    faults.expect(len(dates) > 30, f"the table of dates has only {len(dates)}")
    for date in dates:
        found, _ = check_one(program, documents.put("statements/0/date", date))
        faults.expect(found == GOOD, f"the page's date {date}: {found}")
    return faults.finish()


def main(mode, *arguments):
    if mode == "check":
        return test_check(*arguments)
    if mode == "page":
        return test_page(*arguments)
    return test_schema({"ajv": ask_ajv, "jsonschema": ask_jsonschema}[mode], *arguments)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
