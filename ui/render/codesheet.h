// SPDX-License-Identifier: GPL-3.0-or-later
// Several codes as print sheets on A4 (PDF): name cards, a grid, parcel cards, posters with a placed logo. Modules are whole
// dots at 300 dots an inch and stand in their quiet zone; texts are plain and shrink until they fit. Drawing text needs a
// QGuiApplication; any thread that Qt lets draw text (in practice: a job's).
#pragma once

#include "core/base/result.h"
#include "core/codes/codestore.h"
#include "ui/render/codepicture.h"

#include <array>

namespace siyu::render {

struct SheetCode {
    QString drawn; // what the code holds
    QString title; // large
    QString caption; // below the code
    QString foot; // small: until when it works
};

// NameCards: 85 × 54 mm, ten a page; Grid: twelve a page for labels; ParcelCards: A6, four a page; Poster: one a page.
enum class CodeSheet { NameCards, Grid, ParcelCards, Poster };
inline constexpr std::array allCodeSheets{CodeSheet::NameCards, CodeSheet::Grid, CodeSheet::ParcelCards, CodeSheet::Poster};
QString wordOf(CodeSheet sheet); // cards, grid, parcel, poster
std::optional<CodeSheet> codeSheetFrom(const QString &word);

struct SheetOptions {
    QString headline = {}; // on parcel cards and posters
    QImage logo = {}; // in the middle of each code, which then corrects up to 30 %
};

// Whose code it is as the title, what to do with it, until when it works. Phones in names are masked.
SheetCode sheetCode(const codes::CodeRow &code);

// Each code takes the correction of its use, less where its modules would otherwise fall below a third of a millimetre.
// Errors: InvalidInput (code_text: empty, or too long to be read from this sheet), FileUnwritable.
Result<void> saveCodeSheet(CodeSheet sheet, const QList<SheetCode> &codes, const SheetOptions &options, const QString &path);
int pagesOf(CodeSheet sheet, qsizetype codes);

} // namespace siyu::render
