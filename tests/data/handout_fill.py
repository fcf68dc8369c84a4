# SPDX-License-Identifier: GPL-3.0-or-later
# Fills a hand-out sheet in as somebody at a desk would: the first person sent with a time, the second failed with a remark, the
# third left blank; a row twice, a row of somebody else's, a state that nobody knows. Arguments: file in, file out, words for
# sent and failed.
import copy
import sys

import openpyxl

source, target, sent, failed = sys.argv[1:5]
book = openpyxl.load_workbook(source)
sheet = book.active
assert sheet.max_column == 12 and sheet.max_row == 4, (sheet.max_column, sheet.max_row)
sheet["J2"], sheet["K2"] = sent, "2026-02-20 10:05"
sheet["J3"], sheet["L3"] = failed, "不在线"
rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
sheet.append(rows[0])  # the first once more
foreign = copy.copy(rows[0])
foreign[0], foreign[1] = 999, "外人"
sheet.append(foreign)
unknown = copy.copy(rows[2])
unknown[9] = "也许吧"
sheet.append(unknown)
book.save(target)
