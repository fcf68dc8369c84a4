// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/sharebar.h"

#include "ui/common/theme.h"

#include <QLocale>
#include <QPainter>

namespace siyu::ui {

namespace {

constexpr int labelWidth = 60;
constexpr int barHeight = 12;

} // namespace

void ShareBar::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QString said = index.data().toString();
    bool isShare = said.endsWith(QLatin1Char('%'));
    const double share = QLocale().toDouble(said.chopped(isShare ? 1 : 0), &isShare) / 100;
    QStyledItemDelegate::paint(painter, option, index);
    const int room = option.rect.width() - labelWidth - space::m;
    if (!isShare || room <= 0)
        return;
    const QRect bar(option.rect.left() + labelWidth, option.rect.center().y() - barHeight / 2, int(room * std::clamp(share, 0.0, 1.0)), barHeight);
    painter->fillRect(bar, tokens(option.widget).accent);
}

} // namespace siyu::ui
