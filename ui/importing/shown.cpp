// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/shown.h"

#include "core/base/text.h"
#include "ui/text/identitytext.h"

namespace siyu::ui {

namespace {

constexpr qsizetype longest = 160;

} // namespace

QString shownCell(const importing::Target &target, const QString &cell, bool masked)
{
    QString text = cell.left(longest * 4);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("⏎"));
    text.replace(QLatin1Char('\n'), QStringLiteral("⏎"));
    text = displayText(text);
    // Numbers are masked before a cut could make them look like something else.
    if (masked)
        text = text::maskedValue(target, text);
    return text.size() > longest || cell.size() > longest * 4 ? text.left(longest) + QStringLiteral("…") : text;
}

bool isHidden(const importing::Target &target, const QString &cell, bool masked)
{
    return masked && text::maskedValue(target, cell) != cell;
}

} // namespace siyu::ui
