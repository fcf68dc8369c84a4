# SPDX-License-Identifier: GPL-3.0-or-later
# What openpyxl sees in a report, as one JSON object: sheets, native charts, formulas, things that look like phone
# numbers, headers that stay in view, and every cell.
import json
import re
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
seen = {"sheets": book.sheetnames, "charts": 0, "formulas": 0, "phones": 0, "frozen": 0, "cells": [],
        "created": str(book.properties.created), "formats": sorted({c.number_format for s in book for r in s for c in r})}
for sheet in book:
    seen["charts"] += len(sheet._charts)
    seen["frozen"] += sheet.freeze_panes is not None
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            seen["formulas"] += cell.data_type == "f"
            seen["phones"] += bool(re.search(r"(?<![\d.])\+?\d{11,}(?![\d.])", str(cell.value)))
            seen["cells"].append([sheet.title, cell.coordinate, str(cell.value)])
print(json.dumps(seen))
