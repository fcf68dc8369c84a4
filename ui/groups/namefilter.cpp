// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/namefilter.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"

namespace siyu::ui {

NameFilter::NameFilter(int column, bool keepsFirst, QObject *parent)
    : NumberOrder(parent), m_column(column), m_keepsFirst(keepsFirst)
{
}

void NameFilter::setTyped(const QString &typed)
{
    m_typed = keyText(typed);
    const std::string lower = m_typed.toLower().toStdString();
    const bool onlyLetters = std::all_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    m_letters = onlyLetters ? lower : std::string();
    invalidateFilter();
}

bool NameFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_typed.isEmpty() || (m_keepsFirst && row == 0))
        return true;
    const QString name = sourceModel()->index(row, m_column, parent).data().toString();
    return name.contains(m_typed, Qt::CaseInsensitive) || (!m_letters.empty() && pinyinContains(name.toStdString(), m_letters));
}

} // namespace siyu::ui
