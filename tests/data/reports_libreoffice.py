# SPDX-License-Identifier: GPL-3.0-or-later
# Every report of the sample shop and of an empty workspace, in both languages, made by the program and read by LibreOffice:
# no formula, every sheet and as many charts as openpyxl sees, no figure that does not fit its column, every sheet on paper.
# reports_libreoffice.py PROGRAM. Leaves with 0 and says so where soffice is missing.
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

REPORTS = ["daily", "weekly", "monthly", "group", "team", "campaign", "channel", "partner", "member", "kpi", "staffing"]
NOW = "2026-03-05T10:00:00"


def run(*line):
    return subprocess.run(line, check=True, capture_output=True, text=True).stdout


def make(program, folder):
    """{path: its sheets as the program names them}"""
    made = {}
    for shop, how in (("shop", "demo"), ("empty", "init")):
        place = ["--workspace", str(folder / f"{shop}.siyu"), "--now", NOW]
        run(program, how, *place)
        if shop == "shop":
            run(program, "channels", "save", "长" * 240, *place)
            run(program, "channels", "cost", "长" * 240, "--from", "2026-02-01", "--to", "2026-02-28", "--amount", "12345", "--seen", "100", *place)
        if shop == "empty":
            run(program, "staff", "add", "店长", *place)
            run(program, "groups", "add", "VIP1群", "--owner", "店长", *place)
        for language in ("zh_CN", "en"):
            for name in REPORTS:
                out = folder / f"{shop}-{name}-{language}.xlsx"
                said = run(program, "report", name, "--out", str(out), *place, "--lang", language, "--json", *(["--group", "VIP1群"] if name == "group" else []))
                made[out] = json.loads(said)["sheets"]
    return made


def convert(folder, kind, files):
    run("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", kind, "--outdir", str(folder), *map(str, files))


def faults(path, sheets):
    flat = path.with_suffix(".fods").read_text(encoding="utf-8")
    seen = json.loads(run(sys.executable, str(pathlib.Path(__file__).with_name("report_readback.py")), str(path)))
    if "table:formula=" in flat:
        yield "formulas"
    there = re.findall(r'<table:table table:name="([^"]*)"', flat)
    if [name for name in there if name in sheets] != sheets:
        yield f"sheets {there} instead of {sheets}"
    charts = len(re.findall(r"<chart:chart ", flat))
    if charts != seen["charts"]:
        yield f"{charts} charts instead of {seen['charts']}"
    paper = run("pdftotext", "-layout", str(path.with_suffix(".pdf")), "-")
    if "###" in paper:
        yield "figures that do not fit their column"
    pages = paper.count("\f")
    if pages < len(sheets):
        yield f"{pages} pages for {len(sheets)} sheets"
    yield from seen["faults"]


def main():
    missing = [name for name in ("soffice", "pdftotext") if not shutil.which(name)]
    if missing:
        print(f"skipped: {', '.join(missing)} not found")
        return 0
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        made = make(sys.argv[1], folder)
        for kind in ("pdf", "fods"):
            convert(folder, kind, made)
        bad = 0
        for path, sheets in made.items():
            said = list(faults(path, sheets))
            bad += bool(said)
            print(path.name, "; ".join(said[:5]) or f"good, {len(sheets)} sheets")
        print(f"{len(made)} workbooks, {bad} with faults")
        return int(bad > 0)


sys.exit(main())
