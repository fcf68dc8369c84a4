// SPDX-License-Identifier: GPL-3.0-or-later
// A few rows of a file tried on the workspace and rolled back: what becomes of each, and field by field what stood there
// and what would. For the preview's pages and for a row that the operator has corrected. A job: it takes the writer for
// a moment.
#pragma once

#include "core/importing/importing.h"

#include <QHash>

namespace siyu::importing {

struct FieldChange {
    QString field; // word of a target (name, tags, custom:Pet …), or of a column of the kind's table
    QString before; // empty = nothing stood there
    QString after;

    bool operator==(const FieldChange &) const = default;
};

struct TriedRow {
    RowOutcome outcome;
    QList<FieldChange> changes; // of updated and merged rows; several rows about one member show what all of them do
};

// `rows`: cells by row number, as the file has them; the plan's corrections are laid over them. By row number.
Result<QHash<qint64, TriedRow>> tryRows(
    Workspace &workspace, const Plan &plan, const QHash<qint64, QStringList> &rows, Progress &progress);

} // namespace siyu::importing
