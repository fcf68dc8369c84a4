// SPDX-License-Identifier: GPL-3.0-or-later
// All that the workspace holds about one person, as tables to be given to them (PIPL, article 45). Unmasked for this person
// by its nature; other people in it are masked. Tables that have no section of their own come as they lie, so that a new
// table cannot be forgotten. Any thread; O(rows of the person).
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace siyu {
class Workspace;
}

namespace siyu::trust {

// word, columns: said by ui/text/privacytext. Cells are texts in the workspace's zone, money with its currency.
struct ReportSection {
    QString word;
    QStringList columns;
    QList<QStringList> rows;
};

struct PersonReport {
    qint64 member = 0;
    QString name;
    QDateTime madeAtUtc;
    QList<ReportSection> sections; // those with rows
    qint64 rows() const;
};

// Error: NotFound {member, number}.
Result<PersonReport> personReport(const Workspace &workspace, qint64 member, Progress &progress);
// Notes in the export log that it was given. Errors: InvalidInput {reason, ""}, NotAllowedReadOnly: then no file may be made.
Result<void> notePersonReport(Workspace &workspace, const PersonReport &report, const QString &path, const QString &reason);

// 李雷 → 李*, Anna Smith → A***
QString maskName(const QString &name);

} // namespace siyu::trust
