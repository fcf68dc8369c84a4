// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of an import with what becomes of them and why, all or those of one outcome. Owned by the preview step; main
// thread.
#pragma once

#include "ui/importing/importstep.h"

#include <QAbstractTableModel>

namespace siyu::ui {

class PreviewModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { RowNumber, WhatBecomes, Reason, FirstCell };

    explicit PreviewModel(QObject *parent = nullptr) : QAbstractTableModel(parent) { }

    void setPreview(const importing::Plan &plan, const QList<PreviewRow> &rows, bool masked);
    // Nothing = all of them.
    void setFilter(std::optional<importing::Outcome> outcome);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cell(const PreviewRow &row, int column) const;

    std::vector<importing::PlanColumn> m_columns;
    QList<PreviewRow> m_rows;
    QList<qsizetype> m_shown; // indexes into m_rows
    std::optional<importing::Outcome> m_filter;
    bool m_masked = true;
};

} // namespace siyu::ui
