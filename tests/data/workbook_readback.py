# SPDX-License-Identifier: GPL-3.0-or-later
# What openpyxl sees in the workbook of workbook_test.cpp, in one line.
import re
import sys
import zipfile

import openpyxl

path = sys.argv[1]
book = openpyxl.load_workbook(path)
parts = zipfile.ZipFile(path)
charts = [0, 0]
for i in (1, 2):
    drawing = parts.read(f"xl/drawings/drawing{i}.xml").decode()
    charts[i - 1] = len(re.findall("<c:chart ", drawing))
growth, tiers = book.worksheets
formulas = sum(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row)
day, amount, share, first = growth["A4"], growth["D4"], tiers["B2"], tiers["A2"]
print(
    "sheets=" + ",".join(book.sheetnames),
    f"formulas={formulas}",
    "charts=" + ",".join(map(str, charts)),
    f"frozen={growth.freeze_panes},{tiers.freeze_panes}",
    f"filter={growth.auto_filter.ref},{tiers.auto_filter.ref}",
    f"day={day.value.date()} {day.number_format}",
    f"amount={amount.value} {amount.number_format}",
    f"share={share.value} {share.number_format}",
    f"first={first.value} {first.data_type}",
    f"created={book.properties.created}",
)
