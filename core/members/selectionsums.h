// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of the numbers of selected members, for the status bar. O(members), so the window asks in a job. Missing values
// are left out, but for orders: one without its amount makes their value missing. Currencies are never added together.
#pragma once

#include "core/base/ordersum.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QList>
#include <QMap>
#include <QString>

namespace siyu {
class Workspace;
}

namespace siyu::members {

struct SelectionSums {
    qint64 members = 0;
    qint64 orders = 0; // paid ones, ever
    QMap<QString, OrderSum> sums; // of them, by currency
    qint64 points = 0;
    QMap<qint64, double> custom; // by custom field, those asked for that have a value
};

// `numberFields`: custom fields of kind number. Error: Cancelled.
Result<SelectionSums> selectionSums(
    const Workspace &workspace, const QList<qint64> &ids, const QList<qint64> &numberFields, Progress &progress);

} // namespace siyu::members
