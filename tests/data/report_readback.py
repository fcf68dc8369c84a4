# SPDX-License-Identifier: GPL-3.0-or-later
# What openpyxl sees in a report, as one JSON object: sheets, native charts, formulas, things that look like phone
# numbers, headers that stay in view, every cell, and in "faults" what a reader on screen or on paper would stumble over.
import datetime
import json
import re
import sys
import unicodedata

import openpyxl
from openpyxl.utils import range_boundaries


def room(text):
    return max((sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line) for line in text.split("\n")), default=0)


def shown(cell):
    """The text that stands there; figures with separators and the places of their format."""
    value, code = cell.value, cell.number_format
    if isinstance(value, (datetime.datetime, datetime.date)):
        return "2026-03-01 10:00:00" if "h" in code else "2026-03-01"
    if isinstance(value, (int, float)):
        return f"{value * 100:.1f}%" if code.endswith("%") else f"{value:,.2f}" if code.endswith(".00") else f"{value:,.0f}"
    return str(value)


def faults_of_cell(sheet, cell):
    where = f"{sheet.title}!{cell.coordinate}"
    width = sheet.column_dimensions[cell.column_letter].width
    if cell.data_type == "f":
        yield f"{where} is a formula"
    if cell.data_type == "s" and re.fullmatch(r"-?\d{1,3}(,?\d{3})*(\.\d+)?%?", cell.value) and len(cell.value) < 11:
        yield f"{where} is a number as text: {cell.value}"
    if cell.data_type == "n" and isinstance(cell.value, (int, float)) and (abs(cell.value) >= 1e10 or "#,##0" not in cell.number_format and "%" not in cell.number_format):
        yield f"{where} is a number without a format: {cell.value}"
    if cell.is_date and not ("yyyy" in cell.number_format and "mm" in cell.number_format):
        yield f"{where} is a date shown as {cell.number_format}"
    if not (cell.alignment.wrap_text and room(shown(cell)) > width) and room(shown(cell)) > width:
        yield f"{where} is cut at {width}: {shown(cell)[:60]}"


def faults_of_paper(sheet, cover):
    page = sheet.page_setup
    if str(page.paperSize) != "9" or not sheet.sheet_properties.pageSetUpPr.fitToPage or page.fitToHeight != 0:
        yield f"{sheet.title} is not A4 of one page's width"
    if "&P" not in str(sheet.oddFooter.right.text):
        yield f"{sheet.title} has no page numbers"
    if cover:
        return
    if page.orientation != "landscape":
        yield f"{sheet.title} stands upright"
    header = int(re.sub(r"\D", "", sheet.freeze_panes or "A0")) - 1
    if header < 1 or sheet.print_title_rows != f"{header}:{header}" and sheet.print_title_rows != f"${header}:${header}":
        yield f"{sheet.title} does not repeat its header: {sheet.freeze_panes}, {sheet.print_title_rows}"
    rows = [row for row in sheet.iter_rows(min_row=header + 1) if any(cell.value is not None for cell in row)]
    if len(rows) > 1 and not str(sheet.auto_filter.ref).startswith(f"A{header}:"):
        yield f"{sheet.title} has no filter on its header: {sheet.auto_filter.ref}"


def faults_of_charts(book, sheet):
    """Longer labels leave a chart no room in LibreOffice."""
    for chart in sheet._charts:
        for series in chart.series:
            labels = series.cat and series.cat.strRef
            if not labels:
                continue
            name, cells = labels.f.rsplit("!", 1)
            left, top, right, bottom = range_boundaries(cells)
            for (cell,) in book[name.strip("'").replace("''", "'")].iter_rows(top, bottom, left, right):
                if room(str(cell.value or "")) > LABEL:
                    yield f"{sheet.title}!{cell.coordinate} is too long for a chart: {cell.value[:60]}"


LABEL = 32
book = openpyxl.load_workbook(sys.argv[1])
seen = {"sheets": book.sheetnames, "charts": 0, "formulas": 0, "phones": 0, "frozen": 0, "cells": [], "faults": [],
        "created": str(book.properties.created), "formats": sorted({c.number_format for s in book for r in s for c in r})}
for index, sheet in enumerate(book):
    seen["charts"] += len(sheet._charts)
    seen["frozen"] += sheet.freeze_panes is not None
    seen["faults"] += faults_of_paper(sheet, index == 0)
    seen["faults"] += faults_of_charts(book, sheet)
    table = int(re.sub(r"\D", "", sheet.freeze_panes or "A1")) - 1
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            if index > 0 and cell.row >= table:
                seen["faults"] += faults_of_cell(sheet, cell)
            seen["formulas"] += cell.data_type == "f"
            seen["phones"] += bool(re.search(r"(?<![\d.])\+?\d{11,}(?![\d.])", str(cell.value)))
            seen["cells"].append([sheet.title, cell.coordinate, str(cell.value)])
print(json.dumps(seen))
