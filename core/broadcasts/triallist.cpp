// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a trial's targets: searched, named, exported (trial.h).
#include "core/broadcasts/trial.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/files/tablewriter.h"
#include "core/members/memberindex.h"
#include "core/members/memberlist.h"
#include "core/trust/exportlog.h"
#include "core/workspace.h"

#include <QSet>

namespace siyu::broadcasts {

namespace {

constexpr qsizetype pageSize = 512;

files::Cell textCell(const QString &text) { return text.isEmpty() ? files::Cell() : files::Cell(text); }

std::vector<files::Cell> cellsOf(const TrialRow &row, const TrialSheet &how)
{
    const QString status = wordOf(row.status), reason = row.status == Status::Skipped ? wordOf(row.reason) : QString();
    return {row.target, textCell(maskPhonesIn(row.name)), textCell(how.words.value(status, status)), textCell(how.words.value(reason, reason)),
        textCell(row.account), row.arm == 0 ? files::Cell() : files::Cell(QString(QChar(u'A' + char16_t(row.arm - 1))))};
}

// By part of the name, for the few groups and accounts there are.
Result<QList<qint64>> namedLike(const Workspace &workspace, TargetKind kind, const QList<qint64> &targets, const QString &search)
{
    const auto names = targetNames(workspace, kind, targets);
    if (!names)
        return names.error();
    QList<qint64> found;
    for (const qint64 target : targets) {
        if (names->value(target).contains(search, Qt::CaseInsensitive))
            found << target;
    }
    return found;
}

} // namespace

Result<QHash<qint64, QString>> targetNames(const Workspace &workspace, TargetKind kind, const QList<qint64> &targets)
{
    return workspace.read([&](db::Database &db) {
        const char *sql = kind == TargetKind::Member ? "SELECT name FROM member WHERE id = ?"
            : kind == TargetKind::Group              ? "SELECT name FROM grp WHERE id = ?"
                                                     : "SELECT name FROM account WHERE id = ?";
        QHash<qint64, QString> names;
        for (const qint64 target : targets) {
            db::Statement &row = db.cached(sql).with(target);
            if (row.step())
                names.insert(target, row.text(0));
        }
        return names;
    });
}

Result<QList<qint64>> trialTargets(
    const Workspace &workspace, const Trial &trial, const QString &word, const QString &search, members::MemberIndex &index, Progress &progress)
{
    QList<qint64> all = trial.targets(word);
    const QString sought = search.trimmed();
    if (sought.isEmpty())
        return all;
    if (trial.kind() != TargetKind::Member)
        return namedLike(workspace, trial.kind(), all, sought);
    members::MemberQuery query;
    query.search = sought;
    const auto found = members::memberIds(workspace, index, query, progress);
    if (!found)
        return found.error();
    const QSet<qint64> are(found->begin(), found->end());
    all.removeIf([&](qint64 id) { return !are.contains(id); });
    return all;
}

Result<qint64> exportTrial(Workspace &workspace, const Trial &trial, const QList<qint64> &targets, const TrialSheet &how, Progress &progress)
{
    std::vector<files::ColumnFormat> columns;
    for (qsizetype i = 0; i < trialSheetHeaders; ++i)
        columns.push_back({how.headers.value(i), i == 1 || i == 3 ? 24 : 14});
    Result<std::unique_ptr<files::TableWriter>> table = files::createTable(how.path, how.sheet, columns);
    if (!table)
        return table.error();
    for (qsizetype from = 0; from < targets.size(); from += pageSize) {
        if (!progress.report(from, targets.size()))
            return Error{ErrorCode::Cancelled, {}, {}};
        const QList<qint64> page = targets.mid(from, pageSize);
        const auto rows = trialRows(workspace, trial, page);
        if (!rows)
            return rows.error();
        for (const qint64 target : page) {
            if (const auto row = rows->constFind(target); row != rows->constEnd()) {
                if (const Result<void> written = (*table)->writeRow(cellsOf(*row, how)); !written)
                    return written.error();
            }
        }
    }
    if (const Result<void> closed = (*table)->close(); !closed)
        return closed.error();
    if (!workspace.isReadOnly()) {
        if (const Result<void> noted = trust::logExport(workspace, {{}, QStringLiteral("plan"), how.path, targets.size(), true, {}}); !noted)
            return noted.error();
    }
    return targets.size();
}

} // namespace siyu::broadcasts
