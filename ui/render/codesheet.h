// SPDX-License-Identifier: GPL-3.0-or-later
// Codes as files: one as PNG or SVG, several as print sheets on A4 (PDF): name cards, a grid, parcel cards, posters with a
// placed logo. Modules are whole dots at 300 dots an inch and stand in their quiet zone. Drawing text needs a
// QGuiApplication; any thread that Qt lets draw text (in practice: a job's).
#pragma once

#include "core/base/result.h"
#include "core/codes/qrgrid.h"

#include <QImage>

namespace siyu::render {

struct SheetCode {
    QString drawn; // what the code holds
    QString title; // large
    QString caption; // below the code
    QString foot; // small: until when it works
};

enum class CodeSheet { NameCards, Grid, ParcelCards, Poster };
inline constexpr std::array allCodeSheets{CodeSheet::NameCards, CodeSheet::Grid, CodeSheet::ParcelCards, CodeSheet::Poster};

struct SheetOptions {
    QString headline = {}; // on parcel cards and posters
    QImage logo = {}; // in the middle of a poster's code, which then corrects up to 30 %
};

// Black on white with its quiet zone; at most `pixels` a side, at least one a module.
QImage codeImage(const codes::QrGrid &grid, int pixels);
QByteArray codeSvg(const codes::QrGrid &grid);

// By the extension, png or svg. Errors: InvalidInput (code_text), UnsupportedFormat, FileUnwritable.
Result<void> saveCode(const QString &drawn, const QString &path, int pixels = 1200);
// A4 pages as PDF. Errors: InvalidInput (code_text), FileUnwritable.
Result<void> saveCodeSheet(CodeSheet sheet, const QList<SheetCode> &codes, const SheetOptions &options, const QString &path);
int codesOnPage(CodeSheet sheet);

} // namespace siyu::render
