// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/savedreport.h"

#include "core/base/workfolder.h"
#include "core/db/database.h"
#include "core/reports/packs.h"
#include "core/workspace.h"

#include <QDir>

namespace siyu::reports {

namespace {

constexpr const char *packWords[] = {"", "folder", "zip"};
const QStringList formats{QStringLiteral("xlsx"), QStringLiteral("pdf"), QStringLiteral("csv")};
const QString thing = QStringLiteral("saved_report");

Error invalid(const char *field, const QString &value) { return {ErrorCode::InvalidInput, {QString::fromLatin1(field), value}, {}}; }
QString textOrNull(const QString &text) { return text.isEmpty() ? QString() : text; }

QList<SavedReport> savedIn(db::Database &db)
{
    QList<SavedReport> out;
    db::Statement s = db.prepare("SELECT id, name, report, subject, period, format, folder, pack, reason, every, on_day, at_wall FROM saved_report ORDER BY name");
    while (s.step()) {
        SavedReport saved;
        saved.id = s.int64(0);
        saved.name = s.text(1);
        saved.report = s.text(2);
        saved.subject = s.text(3);
        saved.period = periodRuleFrom(s.text(4)).value_or(PeriodRule::Usual);
        saved.format = s.text(5);
        saved.folder = s.text(6);
        saved.pack = packAsFrom(s.text(7)).value_or(PackAs::OneFile);
        saved.reason = s.text(8);
        saved.schedule.every = everyFrom(s.text(9)).value_or(Every::Never);
        if (saved.schedule.every != Every::Never)
            saved.schedule = {saved.schedule.every, int(s.int64(10)), QTime::fromString(s.text(11), QStringLiteral("HH:mm"))};
        out.append(saved);
    }
    for (SavedReport &saved : out) {
        db::Statement &groups = db.cached("SELECT grp FROM saved_report_group WHERE saved_report = ? ORDER BY grp").with(saved.id);
        while (groups.step())
            saved.groups.append(GroupId(groups.int64(0)));
    }
    return out;
}

Result<void> checked(db::Database &db, const SavedReport &saved)
{
    if (saved.name.trimmed().isEmpty())
        return invalid("name", saved.name);
    if (!reportNames().contains(saved.report))
        return Error{ErrorCode::UnknownReport, {saved.report, reportNames().join(QStringLiteral(", "))}, {}};
    if (!formats.contains(saved.format))
        return invalid("format", saved.format);
    if (!QDir::isAbsolutePath(saved.folder))
        return invalid("folder", saved.folder);
    if (saved.pack != PackAs::OneFile && !packNames().contains(saved.report))
        return invalid("pack", wordOf(saved.pack));
    if (!isValid(saved.schedule))
        return invalid("schedule", QString::number(saved.schedule.onDay));
    db::Statement same = db.prepare("SELECT 1 FROM saved_report WHERE name = ? AND id <> ?");
    if (same.with(saved.name.trimmed(), saved.id).step())
        return Error{ErrorCode::Duplicate, {thing, saved.name.trimmed()}, {}};
    for (const GroupId group : saved.groups) {
        if (!db.cached("SELECT 1 FROM grp WHERE id = ?").with(group.value).step())
            return Error{ErrorCode::NotFound, {QStringLiteral("group"), QString::number(group.value)}, {}};
    }
    return {};
}

void putGroups(db::Database &db, qint64 id, const QList<GroupId> &groups)
{
    db.prepare("DELETE FROM saved_report_group WHERE saved_report = ?").run(id);
    for (const GroupId group : groups)
        db.cached("INSERT INTO saved_report_group (saved_report, grp) VALUES (?, ?)").run(id, group.value);
}

} // namespace

QString wordOf(PackAs pack) { return QString::fromLatin1(packWords[size_t(pack)]); }

std::optional<PackAs> packAsFrom(const QString &word)
{
    for (const PackAs pack : {PackAs::OneFile, PackAs::Folder, PackAs::Zip}) {
        if (wordOf(pack) == word)
            return pack;
    }
    return {};
}

ReportRequest SavedReport::requestAsOf(QDate day) const
{
    const Period period = periodOf(this->period, day);
    return {period.isValid() ? period : usualPeriod(report, day), groups, subject, reason.isEmpty(), reason};
}

Result<QList<SavedReport>> savedReports(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return savedIn(db); });
}

Result<void> clearLeft(const Workspace &workspace)
{
    const auto all = savedReports(workspace);
    if (!all)
        return all.error();
    QStringList folders;
    for (const SavedReport &saved : *all)
        folders.append(saved.folder);
    folders.removeDuplicates();
    for (const QString &folder : std::as_const(folders))
        WorkFolder::clearLeft(folder);
    return {};
}

Result<SavedReport> findSavedReport(const Workspace &workspace, const QString &name)
{
    const auto all = savedReports(workspace);
    if (!all)
        return all.error();
    for (const SavedReport &saved : *all) {
        if (saved.name == name)
            return saved;
    }
    return Error{ErrorCode::NotFound, {thing, name}, {}};
}

Result<qint64> saveReportSettings(Workspace &workspace, const SavedReport &saved)
{
    const QString name = saved.name.trimmed();
    return workspace.write({saved.id == 0 ? QStringLiteral("report.save") : QStringLiteral("report.edit"), {name}}, [&](db::Database &db) -> Result<qint64> {
        if (const auto good = checked(db, saved); !good)
            return good.error();
        qint64 id = saved.id;
        if (id == 0) {
            db.prepare("INSERT INTO saved_report (name, report, period, format, folder, created_at) VALUES (?, '', '', '', '', ?)")
                .run(name, toUtcText(workspace.nowUtc()));
            id = db.lastInsertId();
        } else if (!db.cached("SELECT 1 FROM saved_report WHERE id = ?").with(id).step()) {
            return Error{ErrorCode::NotFound, {thing, name}, {}};
        }
        const bool isTimed = saved.schedule.every != Every::Never;
        db.prepare("UPDATE saved_report SET name = ?2, report = ?3, subject = ?4, period = ?5, format = ?6, folder = ?7, pack = ?8, reason = ?9, every = ?10,"
                   " on_day = ?11, at_wall = ?12 WHERE id = ?1")
            .run(id, name, saved.report, textOrNull(saved.subject), wordOf(saved.period), saved.format, saved.folder, textOrNull(wordOf(saved.pack)),
                textOrNull(saved.reason.trimmed()), textOrNull(wordOf(saved.schedule.every)), isTimed ? std::optional(qint64(saved.schedule.onDay)) : std::nullopt,
                isTimed ? saved.schedule.at.toString(QStringLiteral("HH:mm")) : QString());
        putGroups(db, id, saved.groups);
        return id;
    });
}

Result<void> removeSavedReport(Workspace &workspace, qint64 id)
{
    const auto all = savedReports(workspace);
    if (!all)
        return all.error();
    const auto found = std::find_if(all->begin(), all->end(), [id](const SavedReport &saved) { return saved.id == id; });
    if (found == all->end())
        return Error{ErrorCode::NotFound, {thing, QString::number(id)}, {}};
    return workspace.write({QStringLiteral("report.remove"), {found->name}}, [id](db::Database &db) -> Result<void> {
        putGroups(db, id, {});
        db.prepare("DELETE FROM saved_report WHERE id = ?").run(id);
        return {};
    });
}

Result<QList<DueReport>> dueReports(const Workspace &workspace)
{
    const QDateTime now = workspace.nowUtc();
    const QTimeZone zone = workspace.zone();
    return workspace.read([&](db::Database &db) {
        QList<DueReport> out;
        for (const SavedReport &saved : savedIn(db)) {
            const auto due = lastDue(saved.schedule, now, zone);
            if (!due)
                continue;
            db::Statement &since = db.cached("SELECT coalesce((SELECT done_until FROM saved_report_due WHERE saved_report = ?1),"
                                             " (SELECT created_at FROM saved_report WHERE id = ?1))").with(saved.id);
            if (since.step() && fromUtcText(since.text(0)) < *due)
                out.append({saved, *due});
        }
        std::stable_sort(out.begin(), out.end(), [](const DueReport &a, const DueReport &b) { return a.dueAtUtc < b.dueAtUtc; });
        return out;
    });
}

Result<void> noteDone(Workspace &workspace, const DueReport &due)
{
    return workspace.write({QStringLiteral("report.done"), {}, Record::System, {Topic::History}}, [&](db::Database &db) -> Result<void> {
        db.prepare("INSERT INTO saved_report_due (saved_report, done_until) VALUES (?1, ?2)"
                   " ON CONFLICT (saved_report) DO UPDATE SET done_until = max(done_until, excluded.done_until)")
            .run(due.saved.id, toUtcText(due.dueAtUtc));
        return {};
    });
}

} // namespace siyu::reports
