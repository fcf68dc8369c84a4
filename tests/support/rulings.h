// SPDX-License-Identifier: GPL-3.0-or-later
// Files of the shared corpora that we read otherwise than expected, each with the paragraph that says so. At most 2 % of
// a corpus may stand here; a file that is read as expected must not.
#pragma once

#include <QHash>
#include <QString>

namespace siyu::test {

inline const QHash<QString, QString> &rulings()
{
    static const QString semicolons = QStringLiteral(
        "RFC 4180 section 2 rule 4 (a line consists of fields, each line of as many): the fields of this file are divided "
        "by semicolons, 51 or 52 of them, and the suite's own test opens it so; its commas are decimal ones (123,101.101), "
        "at which the other readers cut it into 7");
    static const QString dayAlone = QStringLiteral(
        "ECMA-376-1 18.8.31: in row 10 the format is D alone, the day of the month, so its numbers are dates like those "
        "of row 11 (DD); openpyxl wants another character before the letter");
    static const QHash<QString, QString> table = {
        {QStringLiteral("torture-csv/opencsv/testIllegalEnumValue.csv"), semicolons},
        {QStringLiteral("torture-csv/opencsv/testinputposderivedgood.csv"), semicolons},
        {QStringLiteral("torture-csv/opencsv/testinputwriteposfullgood.csv"), semicolons},
        {QStringLiteral("torture-xlsx/phpspreadsheet/issue.4724.xlsx"),
            QStringLiteral("ECMA-376-1 22.9.2.19 (ST_Xstring: _xHHHH_ stands for a Unicode character): A6 to A8 hold an "
                           "unpaired surrogate, which is no character and cannot stand in UTF-8, so it becomes U+FFFD")},
        {QStringLiteral("torture-xlsx/sheetjs/LONumbers.xlsx"), dayAlone},
        {QStringLiteral("torture-xlsx/sheetjs/LONumbers-2011.xlsx"), dayAlone},
    };
    return table;
}

} // namespace siyu::test
