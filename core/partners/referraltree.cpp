// SPDX-License-Identifier: GPL-3.0-or-later
// Who brought whom: the tree around a partner, and the one way to add to it.
#include "core/db/database.h"
#include "core/partners/partnerstore.h"
#include "core/partners/referrals.h"
#include "core/workspace.h"

#include <QSet>

namespace siyu::partners {

namespace {

MemberId hostOf(db::Database &db, MemberId member)
{
    db::Statement &row = db.cached("SELECT host FROM referral WHERE member = ?").with(member.value);
    const MemberId host(row.step() ? row.int64(0) : 0);
    row.reset();
    return host;
}

bool isMember(db::Database &db, MemberId member)
{
    db::Statement &row = db.cached("SELECT 1 FROM member WHERE id = ?").with(member.value);
    const bool there = row.step();
    row.reset();
    return there;
}

class Tree {
public:
    Tree(db::Database &db, QTimeZone zone, int most) : m_db(db), m_zone(std::move(zone)), m_most(most) { }

    QList<TreeRow> around(MemberId member)
    {
        QList<MemberId> above;
        m_seen.insert(member);
        for (MemberId host = hostOf(m_db, member); host.isValid() && !m_seen.contains(host); host = hostOf(m_db, host)) {
            m_seen.insert(host);
            above.prepend(host);
        }
        for (qsizetype i = 0; i < above.size(); ++i)
            m_rows.append(rowOf(above[i], int(i - above.size())));
        below(member, 0);
        return m_rows;
    }

private:
    // Depth first, without recursion: a chain of referrals may be long.
    void below(MemberId root, int depth)
    {
        QList<std::pair<MemberId, int>> open{{root, depth}};
        while (!open.isEmpty() && m_rows.size() < m_most) {
            const auto [member, at] = open.takeLast();
            m_rows.append(rowOf(member, at));
            QList<std::pair<MemberId, int>> brought;
            db::Statement &rows = m_db.cached("SELECT member FROM referral WHERE host = ? ORDER BY at DESC, member DESC").with(member.value);
            while (rows.step()) {
                const MemberId next(rows.int64(0));
                if (!m_seen.contains(next)) {
                    m_seen.insert(next);
                    brought.append({next, at + 1});
                }
            }
            rows.reset();
            open += brought;
        }
    }

    TreeRow rowOf(MemberId member, int depth)
    {
        db::Statement &row = m_db.cached(R"(SELECT coalesce(m.name, '#' || m.id), r.at, (SELECT count(*) FROM referral WHERE host = m.id),
                (SELECT count(*) FROM shop_order o WHERE o.member = m.id AND o.paid_at IS NOT NULL
                    AND NOT (o.refunded_fen > 0 AND o.refunded_fen >= coalesce(o.paid_fen, 0))),
                EXISTS (SELECT 1 FROM partner WHERE member = m.id AND state IN ('approved', 'active'))
            FROM member m LEFT JOIN referral r ON r.member = m.id WHERE m.id = ?)");
        TreeRow out{member, {}, depth, {}, 0, 0, false};
        if (row.with(member.value).step()) {
            const QDateTime at = fromUtcText(row.text(1));
            out = {member, row.text(0), depth, at.isValid() ? businessDay(at, m_zone) : QDate(), row.int64(2), row.int64(3), row.int64(4) != 0};
        }
        row.reset();
        return out;
    }

    db::Database &m_db;
    QTimeZone m_zone;
    int m_most;
    QSet<MemberId> m_seen;
    QList<TreeRow> m_rows;
};

QString pathText(db::Database &db, const QList<MemberId> &path)
{
    QStringList names;
    for (const MemberId member : path)
        names.append(memberNameIn(db, member.value));
    return names.join(QStringLiteral(" → "));
}

} // namespace

Result<QList<TreeRow>> referralTree(const Workspace &workspace, MemberId member, int most)
{
    const QTimeZone zone = workspace.zone();
    return workspace.read([&](db::Database &db) -> Result<QList<TreeRow>> {
        if (!isMember(db, member))
            return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member.value)}, {}};
        return Tree(db, zone, most).around(member);
    });
}

Result<void> addReferral(Workspace &workspace, MemberId host, MemberId brought, QDate day)
{
    const QDate today = workspace.today();
    if (day.isValid() && day > today)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("day"), day.toString(Qt::ISODate)}, {}};
    const QTimeZone zone = workspace.zone();
    const auto names = workspace.read([&](db::Database &db) { return QStringList{memberNameIn(db, host.value), memberNameIn(db, brought.value)}; });
    if (!names)
        return names.error();
    return workspace.write({QStringLiteral("referral.add"), *names}, [&](db::Database &db) -> Result<void> {
        for (const MemberId member : {host, brought}) {
            if (!isMember(db, member))
                return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member.value)}, {}};
        }
        const auto above = [&db](MemberId of) { return hostOf(db, of); };
        if (const auto refusal = referralRefusal(host, brought, above)) {
            QStringList values{QStringLiteral("referral"), wordOf(*refusal)};
            if (*refusal == ReferralRefusal::Cycle)
                values.append(pathText(db, referralCycle(host, brought, above)));
            return Error{ErrorCode::Refused, values, {}};
        }
        db.cached("INSERT INTO referral (member, host, at) VALUES (?, ?, ?)")
            .run(brought.value, host.value, day.isValid() ? toUtcText(startOfDayUtc(day, zone)) : QString());
        return {};
    });
}

} // namespace siyu::partners
