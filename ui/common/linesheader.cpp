// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/linesheader.h"

#include "ui/common/theme.h"

#include <algorithm>

namespace siyu::ui {

namespace {

constexpr int paddings = 26; // of the style sheet and of the style

} // namespace

LinesHeader::LinesHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
}

QSize LinesHeader::sectionSizeFromContents(int section) const
{
    const QStringList lines = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString().split(u'\n');
    int width = 0;
    for (const QString &line : lines)
        width = std::max(width, fontMetrics().horizontalAdvance(line));
    // The arrow of the sorted column stands above its caption and needs no room beside it.
    return {width + paddings, std::max(rowHeight, int(lines.size()) * fontMetrics().lineSpacing() + space::s)};
}

} // namespace siyu::ui
