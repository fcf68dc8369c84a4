// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of the ledger of points, by id, loaded a page at a time. Main thread.
#pragma once

#include "core/members/pointdesk.h"
#include "ui/members/panelmodel.h"

#include <QTimeZone>

namespace siyu::ui {

QString pointKindName(members::PointKind kind);

class LedgerModel final : public PanelModel<members::LedgerRow> {
    Q_OBJECT

public:
    enum Column { When, Name, Kind, Points, Note, Corrected, ColumnCount };

    LedgerModel(std::shared_ptr<Workspace> workspace, QObject *parent);

protected:
    Loader loader() const override;
    QString cellText(const members::LedgerRow &row, int column) const override;

private:
    QTimeZone m_zone;
};

} // namespace siyu::ui
