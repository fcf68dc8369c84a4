// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/previewmodel.h"

#include "core/base/text.h"
#include "ui/common/theme.h"
#include "ui/text/importtext.h"

namespace siyu::ui {

namespace {

QColor colourOf(importing::Outcome outcome)
{
    switch (outcome) {
    case importing::Outcome::Created:
        return tokens().accent;
    case importing::Outcome::Updated:
    case importing::Outcome::Merged:
        return tokens().info;
    case importing::Outcome::Unchanged:
        return tokens().muted;
    case importing::Outcome::Undecided:
        return tokens().warning;
    case importing::Outcome::Rejected:
        return tokens().danger;
    }
    return {};
}

} // namespace

void PreviewModel::setPreview(const importing::Plan &plan, const QList<PreviewRow> &rows, bool masked)
{
    beginResetModel();
    m_columns = plan.columns;
    m_rows = rows;
    m_masked = masked;
    m_shown.clear();
    endResetModel();
    setFilter(std::nullopt);
}

void PreviewModel::setFilter(std::optional<importing::Outcome> outcome)
{
    beginResetModel();
    m_filter = outcome;
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (!outcome || m_rows.at(i).outcome == *outcome)
            m_shown.append(i);
    }
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstCell + int(m_columns.size());
}

QString PreviewModel::cell(const PreviewRow &row, int column) const
{
    const QString text = displayText(row.cells.value(column));
    if (!m_masked)
        return text;
    switch (m_columns[size_t(column)].target.field) {
    case importing::Field::Phone:
        return maskPhone(text);
    case importing::Field::Email:
        return maskEmail(text);
    default:
        return maskPhonesIn(text);
    }
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PreviewRow &row = m_rows.at(m_shown.at(index.row()));
    if (role == Qt::ForegroundRole && index.column() == WhatBecomes)
        return colourOf(row.outcome);
    if (role == Qt::TextAlignmentRole && index.column() == RowNumber)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Reason && !row.reason.isEmpty())
        return row.reason.toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case RowNumber:
        return row.row;
    case WhatBecomes:
        return text::outcomeName(row.outcome);
    case Reason:
        return row.reason;
    default:
        return cell(row, index.column() - FirstCell);
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RowNumber:
        return tr("Row");
    case WhatBecomes:
        return tr("What becomes of it");
    case Reason:
        return tr("Why");
    default:
        return size_t(section - FirstCell) < m_columns.size() ? m_columns[size_t(section - FirstCell)].header
                                                              : QString();
    }
}

} // namespace siyu::ui
