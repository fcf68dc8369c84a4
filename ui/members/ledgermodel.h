// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of the ledger of points, by id, loaded a page at a time. Main thread.
#pragma once

#include "core/members/pointdesk.h"
#include "ui/common/pagedtablemodel.h"

#include <QTimeZone>

namespace siyu::ui {

QString pointKindName(members::PointKind kind);

class LedgerModel final : public PagedTableModel {
    Q_OBJECT

public:
    enum Column { When, Name, Kind, Points, Note, Corrected, ColumnCount };

    LedgerModel(std::shared_ptr<Workspace> workspace, QObject *parent);

    void setMasked(bool masked);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    Loader loader() const override;
    QVariant cell(const std::any &row, int column, int role) const override;

private:
    QString textOf(const members::LedgerRow &row, int column) const;

    std::shared_ptr<Workspace> m_workspace;
    QTimeZone m_zone;
    bool m_masked = true;
};

} // namespace siyu::ui
