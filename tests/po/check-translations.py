#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds po/ to the sources: POTFILES names every file with text for people, and each language of LINGUAS says all of it.

Usage: check-translations.py SOURCE-ROOT
"""

import pathlib
import re
import subprocess
import sys
import tempfile

MARKED = re.compile(r"\b(?:_|N_|C_|NC_|CN_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*[\"A-Z]")
COMMENT = re.compile(r"/\*.*?\*/", re.S)
# as meson's preset for GLib and po/meson.build, so that what is checked is what a translator gets
XGETTEXT = ["xgettext", "--from-code=UTF-8", "--add-comments", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2",
            "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3",
            "--flag=N_:1:pass-c-format", "--flag=C_:2:pass-c-format", "--flag=NC_:2:pass-c-format",
            "--flag=g_dngettext:2:pass-c-format", "--keyword=CN_:1c,2,3", "--flag=CN_:2:pass-c-format", "--flag=g_strdup_printf:1:c-format"]


def find_marked(root):
    """The files that hold text for people, as POTFILES names them."""
    found = set()
    for path in sorted((root / "src").rglob("*.[ch]")):
        text = COMMENT.sub("", path.read_text())
        if MARKED.search(re.sub(r"^\s*#.*$", "", text, flags=re.M)):
            found.add(path)
    found.update(path for path in (root / "ui").rglob("*.ui") if 'translatable="yes"' in path.read_text())
    for pattern in ("*.desktop.in", "*.gschema.xml", "*.metainfo.xml.in"):
        found.update((root / "data").glob(pattern))
    return {str(path.relative_to(root)) for path in found}


def read_lines(path):
    return [line.strip() for line in path.read_text().splitlines() if line.strip() and not line.startswith("#")]


def run(*command, **options):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)


def get_name(entry):
    """The first line of a message that says something; of the header, nothing."""
    found = re.search(r'^msgid (?:""\n)?(".+")', entry, re.M)
    return found[1] if found and '"Project-Id-Version' not in entry else None


def check_language(root, template, folder, language):
    """What is not said, said differently from how it is now, or said in a way that would crash."""
    source = root / "po" / f"{language}.po"
    if not source.is_file():
        return [f"LINGUAS names {language}, and there is no {source.name}"]
    faults = []
    checked = run("msgfmt", "--check", "--output-file=/dev/null", source)
    if checked.returncode != 0:
        faults.append(checked.stderr.strip())
    merged = folder / source.name
    result = run("msgmerge", "--quiet", "--no-fuzzy-matching", "--output-file", merged, source, template)
    if result.returncode != 0:
        return faults + [result.stderr.strip()]
    for what in ("--untranslated", "--only-fuzzy"):
        left = run("msgattrib", what, "--no-obsolete", "--no-wrap", merged).stdout
        faults += [f"{source.name}: {name} has {'no translation' if what == '--untranslated' else 'a doubtful one'}"
                   for name in map(get_name, left.split("\n\n")) if name]
    return faults


def main(root):
    root = pathlib.Path(root)
    named, marked = read_lines(root / "po" / "POTFILES"), find_marked(root)
    faults = [f"POTFILES does not name {name}" for name in sorted(marked - set(named))]
    faults += [f"POTFILES names {name}, which has nothing to translate" for name in sorted(set(named) - marked)]
    if named != sorted(named):
        faults.append("POTFILES is not in order")

    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        template = folder / "corridor.pot"
        made = run(*XGETTEXT, f"--directory={root}", f"--files-from={root / 'po' / 'POTFILES'}", "--output", template)
        if made.returncode != 0 or made.stderr.strip():
            faults.append(made.stderr.strip() or "xgettext fails")
        if template.is_file():
            for language in read_lines(root / "po" / "LINGUAS"):
                faults += check_language(root, template, folder, language)

    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
