// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberdetail.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

constexpr int mostNamesakes = 3;

QDateTime instant(const db::Statement &row, int column)
{
    return row.isNull(column) ? QDateTime() : fromUtcText(row.text(column));
}

// The workspace's groups with only those tags that the member has.
QList<TagGroup> tagsOf(db::Database &db, qint64 member, const QList<TagGroup> &all)
{
    QStringList own;
    db::Statement &rows
        = db.cached("SELECT t.name FROM member_tag x JOIN tag t ON t.id = x.tag WHERE x.member = ?").with(member);
    while (rows.step())
        own.append(rows.text(0));
    QList<TagGroup> out;
    for (const TagGroup &group : all) {
        TagGroup mine{group.name, {}};
        for (const QString &tag : group.tags) {
            if (own.contains(tag))
                mine.tags.append(tag);
        }
        if (!mine.tags.isEmpty())
            out.append(mine);
    }
    return out;
}

MemberMoney moneyOf(db::Database &db, qint64 member)
{
    MemberMoney out;
    out.currency = currencyOf(db);
    db::Statement &row = db.cached(R"(SELECT count(*) FILTER (WHERE currency = ?2),
            count(*) FILTER (WHERE currency = ?2 AND paid_fen IS NULL),
            coalesce(sum(paid_fen - refunded_fen) FILTER (WHERE currency = ?2), 0),
            min(paid_at) FILTER (WHERE currency = ?2), max(paid_at) FILTER (WHERE currency = ?2),
            count(*) FILTER (WHERE currency <> ?2)
        FROM shop_order WHERE member = ?1 AND paid_at IS NOT NULL
            AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0)))").with(member, out.currency);
    if (row.step()) {
        out.paid = {row.int64(0), row.int64(1), row.int64(2)};
        out.firstUtc = instant(row, 3);
        out.lastUtc = instant(row, 4);
        out.otherCurrencies = row.int64(5);
    }
    return out;
}

std::optional<int> score(const db::Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(int(row.int64(column)));
}

std::optional<MemberStanding> standingOf(db::Database &db, qint64 member)
{
    db::Statement &row = db.cached(R"(SELECT stage, stage_rule, orders_only, circle, since_day, last_sign, r, f, m,
            EXISTS (SELECT 1 FROM figure_stale WHERE member IN (0, ?1))
        FROM member_figure WHERE member = ?1)").with(member);
    if (!row.step())
        return std::nullopt;
    MemberStanding out;
    out.stage = Stage(row.int64(0));
    out.rule = int(row.int64(1));
    out.ordersOnly = row.int64(2) != 0;
    out.circle = Circle(row.int64(3));
    out.since = QDate::fromString(row.text(4), Qt::ISODate);
    out.lastSign = QDate::fromString(row.text(5), Qt::ISODate);
    out.r = score(row, 6);
    out.f = score(row, 7);
    out.m = score(row, 8);
    out.isStale = row.int64(9) != 0;
    return out;
}

std::optional<Stage> pinOf(db::Database &db, qint64 member)
{
    db::Statement &row = db.cached("SELECT stage FROM stage_pin WHERE member = ?").with(member);
    return row.step() ? std::optional(Stage(row.int64(0))) : std::nullopt;
}

MemberPoints pointsOf(db::Database &db, qint64 member)
{
    MemberPoints out;
    db::Statement &sum = db.cached("SELECT coalesce(sum(points), 0), count(*) FROM point_entry WHERE member = ?").with(member);
    if (sum.step()) {
        out.balance = sum.int64(0);
        out.entries = sum.int64(1);
    }
    db::Statement &rows = db.cached("SELECT at, kind, points, note FROM point_entry WHERE member = ? ORDER BY id DESC LIMIT 5")
                              .with(member);
    while (rows.step())
        out.newest.append({fromUtcText(rows.text(0)), rows.text(1), rows.int64(2), rows.text(3)});
    return out;
}

MemberReferrals referralsOf(db::Database &db, qint64 member)
{
    MemberReferrals out;
    db::Statement &host
        = db.cached("SELECT m.id, m.name, r.at FROM referral r JOIN member m ON m.id = r.host WHERE r.member = ?").with(member);
    if (host.step())
        out.host = MemberName{MemberId(host.int64(0)), host.text(1), instant(host, 2)};
    db::Statement &count = db.cached("SELECT count(*) FROM referral WHERE host = ?").with(member);
    out.brought = count.step() ? count.int64(0) : 0;
    db::Statement &rows = db.cached(R"(SELECT m.id, m.name, r.at FROM referral r JOIN member m ON m.id = r.member
        WHERE r.host = ? ORDER BY r.at DESC, m.id DESC LIMIT 5)").with(member);
    while (rows.step())
        out.newest.append({MemberId(rows.int64(0)), rows.text(1), instant(rows, 2)});
    return out;
}

QList<MemberContact> contactsOf(db::Database &db, qint64 member)
{
    QList<MemberContact> out;
    db::Statement &rows = db.cached(R"(SELECT a.name, a.kind, s.name, c.added_at, c.removed_at, coalesce(h.name, c.channel), c.way
        FROM contact c JOIN account a ON a.id = c.account LEFT JOIN staff s ON s.id = a.staff
            LEFT JOIN channel h ON h.id = c.channel_id
        WHERE c.member = ? ORDER BY c.removed_at IS NOT NULL, c.added_at DESC, a.name)").with(member);
    while (rows.step()) {
        out.append({rows.text(0), rows.text(1), rows.text(2), instant(rows, 3), instant(rows, 4), rows.text(5), rows.text(6)});
    }
    return out;
}

void addConsents(db::Database &db, qint64 member, MemberDetail &out)
{
    db::Statement &rows = db.cached(R"(SELECT k.touchpoint, k.source, s.text, k.given_at, k.withdrawn_at, k.how
        FROM consent k JOIN source s ON s.id = k.source WHERE k.member = ?
        ORDER BY k.withdrawn_at IS NOT NULL, k.touchpoint, k.given_at DESC)").with(member);
    while (rows.step()) {
        out.consents.append(
            {rows.text(0), rows.int64(1), rows.text(2), instant(rows, 3), instant(rows, 4), rows.text(5)});
    }
    db::Statement &sources = db.cached(R"(SELECT s.id, s.text FROM member_source x JOIN source s ON s.id = x.source
        WHERE x.member = ? ORDER BY x.at DESC, s.id DESC)").with(member);
    while (sources.step())
        out.sources.append({sources.int64(0), sources.text(1)});
}

MemberHints hintsOf(db::Database &db, qint64 member, const QString &name)
{
    MemberHints out;
    if (name.isEmpty())
        return out;
    db::Statement &others = db.cached(R"(SELECT m.id, m.name, m.created_at FROM member m WHERE m.name = ?2 AND m.id <> ?1
        AND NOT EXISTS (SELECT 1 FROM not_duplicate d WHERE d.a = min(m.id, ?1) AND d.b = max(m.id, ?1)) LIMIT ?3)")
                                .with(member, name, mostNamesakes + 1);
    while (others.step())
        out.namesakes.append({MemberId(others.int64(0)), others.text(1), fromUtcText(others.text(2))});
    if (out.namesakes.size() > mostNamesakes)
        out.namesakes.clear();
    // The list of open rows is short; its first thousands are looked at.
    db::Statement &rows = db.cached(R"(SELECT count(*) FROM (SELECT sign FROM review_row WHERE ruling IS NULL LIMIT 5000)
        WHERE instr(sign, ?) > 0)").with(name);
    out.openReviews = rows.step() ? rows.int64(0) : 0;
    return out;
}

} // namespace

std::optional<qint64> MemberMoney::averageFen() const
{
    return paid.orders > 0 && paid.value() ? std::optional((paid.known + paid.orders / 2) / paid.orders) : std::nullopt;
}

std::optional<double> MemberMoney::daysBetween() const
{
    constexpr double secondsOfDay = 86'400;
    return paid.orders > 1 ? std::optional(double(firstUtc.secsTo(lastUtc)) / secondsOfDay / double(paid.orders - 1)) : std::nullopt;
}

Result<MemberDetail> memberDetail(const Workspace &workspace, MemberId member)
{
    Result<MemberProfile> profile = memberProfile(workspace, member);
    if (!profile)
        return profile.error();
    const Result<StageReason> reason = stageReason(workspace, member);
    return workspace.read([&](db::Database &db) {
        MemberDetail out;
        out.profile = std::move(*profile);
        if (reason)
            out.reason = *reason;
        out.allTags = tagGroups(db);
        out.tags = tagsOf(db, member.value, out.allTags);
        out.fields = customFields(db);
        out.standing = standingOf(db, member.value);
        out.pinned = pinOf(db, member.value);
        out.money = moneyOf(db, member.value);
        out.points = pointsOf(db, member.value);
        out.referrals = referralsOf(db, member.value);
        out.contacts = contactsOf(db, member.value);
        addConsents(db, member.value, out);
        out.hints = hintsOf(db, member.value, out.profile.row.name);
        return out;
    });
}

} // namespace siyu::members
