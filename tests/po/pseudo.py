# SPDX-License-Identifier: GPL-3.0-or-later
"""A language that nobody speaks: every message of the sources in brackets, accented and longer, so that what is not translated stands out."""

import importlib.util
import pathlib
import re
import subprocess
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
LANGUAGE = "qps"  # "q" and two letters are nobody's
ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")
FORMAT = re.compile(r"%(?:\d+\$)?[-+ #0']*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh|h|ll|l|j|z|t|L)?[diouxXeEfgGcsp%]|%<PRI\w+>|%I?\w*<\w+>")
LONGER = 0.4
KEEP = {"text direction"}  # contexts whose messages are no words


def lengthen(text):
    """The message @text in the language; what printf reads is left as it is."""
    if text.strip() == "":
        return text
    parts, end = [], 0
    for found in FORMAT.finditer(text):
        parts += [text[end:found.start()].translate(ACCENTS), found[0]]
        end = found.end()
    parts.append(text[end:].translate(ACCENTS))
    letters = len(FORMAT.sub("", text))
    lines = "".join(parts).split("\n")
    more = "~" * max(1, round(letters * LONGER))
    # a message that ends its line ends it here too
    last = max(i for i, line in enumerate(lines) if line != "")
    lines[last] += more + "⟧"
    first = min(i for i, line in enumerate(lines) if line != "")
    lines[first] = "⟦" + lines[first]
    return "\n".join(lines)


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


def unquote(lines):
    joined = "".join(line.strip()[1:-1] for line in lines)
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), joined)


def read_entry(entry):
    """The members of one message of a template, by their names."""
    members, name = {}, None
    for line in entry.splitlines():
        found = re.match(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) (\".*\")$", line)
        if found:
            name = found[1]
            members[name] = [found[2]]
        elif line.startswith('"') and name is not None:
            members[name].append(line)
    return {name: unquote(lines) for name, lines in members.items()}


def make_catalogue(template):
    """@template, the text of a .pot, said in the language."""
    out = ['msgid ""', 'msgstr ""', quote("Content-Type: text/plain; charset=UTF-8\n"), quote("Plural-Forms: nplurals=2; plural=(n != 1);\n"), ""]
    for entry in template.split("\n\n"):
        members = read_entry(entry)
        if not members.get("msgid"):
            continue
        said = (lambda text: text) if members.get("msgctxt") in KEEP else lengthen
        out += [line for line in entry.splitlines() if line.startswith("#,")]
        if "msgctxt" in members:
            out.append("msgctxt " + quote(members["msgctxt"]))
        out.append("msgid " + quote(members["msgid"]))
        if "msgid_plural" in members:
            out += ["msgid_plural " + quote(members["msgid_plural"]), "msgstr[0] " + quote(said(members["msgid"])),
                    "msgstr[1] " + quote(said(members["msgid_plural"]))]
        else:
            out.append("msgstr " + quote(said(members["msgid"])))
        out.append("")
    return unicodedata.normalize("NFC", "\n".join(out))


def load_module(path):
    spec = importlib.util.spec_from_file_location(path.stem.replace("-", "_"), path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make_language(root, folder):
    """Writes the language of the sources below @root into @folder, and gives where catalogues are looked for."""
    checks = load_module(HERE / "check-translations.py")
    template, source = folder / "corridor.pot", folder / "corridor.po"
    subprocess.run([*checks.XGETTEXT, f"--directory={root}", f"--files-from={root / 'po' / 'POTFILES'}", "--no-wrap", "--output", template],
                   check=True)
    source.write_text(make_catalogue(template.read_text(encoding="utf-8")), encoding="utf-8")
    catalogue = folder / "locale" / LANGUAGE / "LC_MESSAGES" / "corridor.mo"
    catalogue.parent.mkdir(parents=True)
    subprocess.run(["msgfmt", "--check-format", "--output-file", catalogue, source], check=True)
    return folder / "locale"
