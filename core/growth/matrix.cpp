// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/matrix.h"

#include "core/base/words.h"
#include "core/db/rows.h"
#include "core/members/ruleset.h"
#include "core/members/segmentstore.h"
#include "core/workspace.h"

#include <QMap>
#include <QSet>
#include <algorithm>

namespace siyu::growth {

namespace {

using members::MemberSet;

struct Shown {
    MemberSet reached;
    MemberSet buyers;
};
using ByProduct = QMap<qint64, Shown>;

struct Column {
    MatrixSegment segment;
    MemberSet members;
};

qint64 overlap(MemberSet members, const MemberSet &with)
{
    members.keep(with);
    return members.count();
}

Shown &shownOf(ByProduct &all, qint64 product, qint64 largest)
{
    auto found = all.find(product);
    if (found == all.end())
        found = all.insert(product, {MemberSet(largest), MemberSet(largest)});
    return *found;
}

void readBuyers(db::Database &db, const QString &from, const QString &end, qint64 largest, ByProduct &out)
{
    db::Statement row = db.prepare("SELECT l.product, o.member FROM shop_order o JOIN order_line l ON l.shop_order = o.id WHERE o.paid_at >= ? AND o.paid_at < ?"
                                   " AND o.member IS NOT NULL AND l.product IS NOT NULL AND NOT (o.refunded_fen > 0 AND o.refunded_fen >= coalesce(o.paid_fen, 0))");
    row.with(from, end);
    while (row.step())
        shownOf(out, row.int64(0), largest).buyers.add(row.int64(1));
}

// A post to a group reaches those who were in it that day.
void readReached(db::Database &db, const QString &from, const QString &end, const QTimeZone &zone, qint64 largest, ByProduct &out)
{
    db::Statement people = db.prepare("SELECT member FROM membership WHERE grp = ?1 AND (joined_day IS NULL OR joined_day <= ?2) AND (left_day IS NULL OR left_day >= ?2)");
    db::Statement row = db.prepare("SELECT l.product, d.target_kind, d.target, d.sent_at FROM delivery d JOIN run r ON r.id = d.run JOIN broadcast b ON b.id = r.broadcast"
                                   " JOIN content_product l ON l.content = b.content WHERE d.status = 'sent' AND d.sent_at >= ? AND d.sent_at < ? AND d.target_kind IN ('member', 'group')");
    row.with(from, end);
    QSet<QString> done; // product, group and day: several posts of a day reach the same people
    while (row.step()) {
        Shown &shown = shownOf(out, row.int64(0), largest);
        if (row.utf8(1) == "member") {
            shown.reached.add(row.int64(2));
            continue;
        }
        const QString day = dayText(businessDay(fromUtcText(row.text(3)), zone));
        const QString key = QStringLiteral("%1 %2 %3").arg(row.int64(0)).arg(row.int64(2)).arg(day);
        if (done.contains(key))
            continue;
        done.insert(key);
        people.with(row.int64(2), day);
        while (people.step())
            shown.reached.add(people.int64(0));
    }
}

MemberSet ofStage(db::Database &db, Stage stage, qint64 largest)
{
    MemberSet out(largest);
    db::Statement row = db.prepare("SELECT member FROM member_figure WHERE stage = ?");
    row.with(int(stage));
    while (row.step())
        out.add(row.int64(0));
    return out;
}

void keepOnly(ByProduct &all, const MemberSet &customers)
{
    for (Shown &shown : all) {
        shown.reached.keep(customers);
        shown.buyers.keep(customers);
    }
}

void addRows(db::Database &db, const ByProduct &shown, const QList<Column> &columns, Matrix &out)
{
    db::Statement name = db.prepare("SELECT name FROM product WHERE id = ?");
    for (auto one = shown.begin(); one != shown.end(); ++one) {
        MatrixRow row{one.key(), name.with(one.key()).step() ? name.text(0) : QString(), {}, one->reached.count(), one->buyers.count()};
        for (const Column &column : columns)
            row.cells.append({overlap(column.members, one->reached), overlap(column.members, one->buyers)});
        if (row.reached + row.buyers > 0)
            out.rows.append(row);
    }
    std::stable_sort(out.rows.begin(), out.rows.end(), [](const MatrixRow &a, const MatrixRow &b) { return a.buyers > b.buyers; });
}

} // namespace

Result<Matrix> productMatrix(const Workspace &workspace, const Period &period, Progress &progress)
{
    const auto segments = members::segments(workspace);
    if (!segments)
        return segments.error();
    Matrix out;
    QList<Column> saved;
    for (const members::Segment &segment : *segments) {
        auto members = members::membersOfRule(workspace, segment.rule, progress);
        if (members)
            saved.append({{segment.name, false, 0}, std::move(*members)});
        else if (members.error().code == ErrorCode::Cancelled)
            return members.error();
        else
            out.unreadable.append(segment.name);
    }
    return workspace.read(progress, [&](db::Database &db) {
        const QTimeZone zone = workspace.zone();
        const qint64 largest = db.one("SELECT coalesce(max(id), 0) FROM member").value_or(0);
        MemberSet customers(largest);
        db::Statement member = db.prepare("SELECT id FROM member WHERE is_staff = 0");
        while (member.step())
            customers.add(member.int64(0));
        QList<Column> columns;
        for (const Stage stage : allStages)
            columns.append({{wordOf(stage), true, 0}, ofStage(db, stage, largest)});
        columns += saved;
        const QString from = toUtcText(startOfDayUtc(period.from, zone));
        const QString end = toUtcText(startOfDayUtc(period.to.addDays(1), zone));
        ByProduct shown;
        readBuyers(db, from, end, largest, shown);
        readReached(db, from, end, zone, largest, shown);
        keepOnly(shown, customers);
        for (Column &column : columns) {
            column.members.keep(customers);
            column.segment.people = column.members.count();
            out.segments.append(column.segment);
        }
        addRows(db, shown, columns, out);
        return out;
    });
}

} // namespace siyu::growth
