#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings translations/siyudesk_zh_CN.ts up to date: runs lupdate over the sources and fills what is missing from
translations/parts/*.tsv (context, English, Chinese; the context may be shortened to the class name). siyudesk_en.ts holds what English says of one
and of many: "(s)" of the source is dropped or kept, plurals_en.tsv says the rest.

update.py --lupdate PATH [--check DIR]
--check writes nothing into the sources: it works on a copy in DIR and fails when the committed file lacks a string."""
import argparse
import csv
import pathlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parent.parent
TS = ROOT / "translations" / "siyudesk_zh_CN.ts"
ENGLISH = ROOT / "translations" / "siyudesk_en.ts"


def read_parts():
    """{(context, source): text} and {source: text}, from all parts; a line of other than three columns is refused."""
    exact, loose = {}, {}
    for path in sorted((ROOT / "translations" / "parts").glob("*.tsv")):
        for context, source, text in rows_of(path):
            exact[(context, source)] = text
            loose.setdefault(source, text)
    return exact, loose


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
            if not row or (len(row) == 1 and not row[0].strip()) or row[0].startswith("#"):
                continue
            if len(row) != 3:
                sys.exit(f"{path.name}:{number}: {len(row)} columns instead of 3")
            yield tuple(cell.replace("\\n", "\n").strip("\r") for cell in row)


def english():
    """siyudesk_en.ts anew, from the messages of the Chinese file that count something."""
    said = {source: (one, many) for source, one, many in rows_of(ROOT / "translations" / "plurals_en.tsv")}
    tree = xml.parse(TS)
    root = tree.getroot()
    root.set("language", "en")
    for context in root.findall("context"):
        for message in context.findall("message"):
            source = message.findtext("source")
            if message.get("numerus") != "yes":
                context.remove(message)
                continue
            translation = message.find("translation")
            for form in list(translation):
                translation.remove(form)
            for text in said.get(source, (source.replace("(s)", ""), source.replace("(s)", "s"))):
                xml.SubElement(translation, "numerusform").text = text
        if context.find("message") is None:
            root.remove(context)
    return tree


def run_lupdate(lupdate, ts):
    subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-source-language", "en",
                    "-target-language", "zh_CN", "-I", str(ROOT), str(ROOT / "ui"), str(ROOT / "app"), "-ts", str(ts)], check=True)


def forms_of(message):
    translation = message.find("translation")
    return translation.findall("numerusform") or [translation]


def is_finished(message):
    return message.find("translation").get("type") is None and all((form.text or "").strip() for form in forms_of(message))


def lookup(context, source, exact, loose):
    short = context.rsplit("::", 1)[-1]
    return exact.get((context, source)) or exact.get((short, source)) or loose.get(source)


def fill(tree, exact, loose):
    missing = []
    for context in tree.getroot().findall("context"):
        name = context.findtext("name")
        for message in context.findall("message"):
            source = message.findtext("source")
            text = lookup(name, source, exact, loose)
            translation = message.find("translation")
            if text and (not is_finished(message) or exact.get((name, source)) or exact.get((name.rsplit("::", 1)[-1], source))):
                translation.attrib.pop("type", None)
                for form in forms_of(message):
                    form.text = text
            if not is_finished(message):
                missing.append((name, source))
    return missing


def write(tree, path):
    xml.indent(tree, space="    ")
    body = xml.tostring(tree.getroot(), encoding="unicode")
    path.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + body + "\n", encoding="utf-8")


def strings_of(tree):
    return {(c.findtext("name"), m.findtext("source"), m.findtext("comment")): is_finished(m)
            for c in tree.getroot().findall("context") for m in c.findall("message")}


def check(work):
    """What the sources say (work) against the committed file: every string there, and finished."""
    committed = strings_of(xml.parse(TS))
    wanted = strings_of(xml.parse(work))
    bad = [key for key in wanted if not committed.get(key)]
    for context, source, _ in bad:
        print(f"no Chinese: {context}: {source!r}")
    print(f"{len(wanted)} strings, {len(bad)} without Chinese")
    plurals = strings_of(xml.parse(ENGLISH)) == strings_of(english())
    if not plurals:
        print("siyudesk_en.ts is not of today: run update.py")
    return 1 if bad or not wanted or not plurals else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lupdate", required=True)
    parser.add_argument("--check", type=pathlib.Path)
    options = parser.parse_args()
    if options.check:
        options.check.mkdir(parents=True, exist_ok=True)
        work = options.check / TS.name
        shutil.copyfile(TS, work)
        run_lupdate(options.lupdate, work)
        return check(work)
    run_lupdate(options.lupdate, TS)
    tree = xml.parse(TS)
    missing = fill(tree, *read_parts())
    write(tree, TS)
    write(english(), ENGLISH)
    for context, source in missing:
        print("\t".join((context, source.replace("\n", "\\n"), "")))
    print(f"{len(missing)} strings without Chinese", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
