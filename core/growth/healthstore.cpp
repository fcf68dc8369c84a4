// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/healthstore.h"

#include "core/base/period.h"
#include "core/codes/codestore.h"
#include "core/db/rows.h"
#include "core/growth/arrivals.h"
#include "core/growth/channelstore.h"
#include "core/playbooks/playbookstore.h"
#include "core/workspace.h"

namespace siyu::growth {

namespace {

QList<LinkChain> linksIn(db::Database &db, const QTimeZone &zone)
{
    const auto checks = linkChecks(db);
    return listOf(db.prepare("SELECT id, title, trim(link_url), coalesce(changed_at, created_at) FROM content"
                             " WHERE archived_at IS NULL AND trim(coalesce(link_url, '')) <> '' ORDER BY id"),
        [&](const db::Statement &row) {
            LinkChain out{row.int64(0), row.text(1), row.text(2), businessDay(fromUtcText(row.text(3)), zone), {}};
            if (const auto check = checks.constFind(out.url); check != checks.constEnd())
                out.check = *check;
            return out;
        });
}

// What is in the library to sell or to bring people; a short content is only there to be read.
QList<CopyFacts> copiesIn(db::Database &db, const QTimeZone &zone)
{
    return listOf(db.prepare("SELECT c.id, c.title, c.body || ' ' || coalesce((SELECT group_concat(v.body, ' ') FROM content_variant v WHERE v.content = c.id), ''),"
                             " trim(coalesce(c.link_url, '')) <> '' OR c.coupon IS NOT NULL OR EXISTS (SELECT 1 FROM content_product p WHERE p.content = c.id)"
                             " OR EXISTS (SELECT 1 FROM content_campaign g WHERE g.content = c.id), coalesce(c.changed_at, c.created_at)"
                             " FROM content c WHERE c.archived_at IS NULL AND c.kind <> 'short_content' ORDER BY c.id"),
        [&](const db::Statement &row) {
            return CopyFacts{row.int64(0), row.text(1), row.text(2), row.int64(3) != 0, businessDay(fromUtcText(row.text(4)), zone)};
        });
}

bool hasStagePlaybook(db::Database &db)
{
    db::Statement row = db.prepare("SELECT 1 FROM playbook p WHERE p.kind = 'stage' AND p.retired_at IS NULL AND p.stage IN (?, ?, ?, ?)"
                                   " AND EXISTS (SELECT 1 FROM playbook_step s WHERE s.playbook = p.id AND s.removed_at IS NULL)");
    return row.with(int(Stage::Prospect), int(Stage::New), int(Stage::Active), int(Stage::FirstOrder)).step();
}

// From then on nothing takes people on; invalid where there never was one.
QDate lastStagePlaybookEnded(db::Database &db, const QTimeZone &zone)
{
    db::Statement row = db.prepare("SELECT max(retired_at) FROM playbook WHERE kind = 'stage' AND stage IN (?, ?, ?, ?)");
    return row.with(int(Stage::Prospect), int(Stage::New), int(Stage::Active), int(Stage::FirstOrder)).step() && !row.isNull(0) ? businessDay(fromUtcText(row.text(0)), zone) : QDate();
}

AcquiringFacts acquiringIn(db::Database &db, const Arrivals &known, QDate today, const QTimeZone &zone)
{
    AcquiringFacts out;
    out.isKnown = known.hasContacts || known.hasJoins || db.one("SELECT count(*) FROM campaign").value_or(0) > 0;
    out.hasStagePlaybook = hasStagePlaybook(db);
    const auto from = qint32(today.toJulianDay()) - acquiringDays + 1;
    const QDate ended = lastStagePlaybookEnded(db, zone);
    QMap<qint64, AcquiringFacts::Source> byChannel;
    for (const Arrival &one : known.people) {
        if (one.came() == 0)
            continue;
        AcquiringFacts::Source &source = byChannel[one.channel];
        const QDate day = std::max(QDate::fromJulianDay(one.came()), ended);
        source.since = source.since.isValid() ? std::min(source.since, day) : day;
        source.people += one.came() >= from;
    }
    const QList<Channel> channels = channelsIn(db, today);
    for (auto one = byChannel.begin(); one != byChannel.end(); ++one) {
        one->id = one.key();
        for (const Channel &channel : channels) {
            if (channel.id == one.key())
                one->name = channel.name;
        }
        out.channels.append(*one);
    }
    out.campaigns = listOf(db.prepare("SELECT c.id, c.name, c.from_day FROM campaign c WHERE c.from_day <= ?1 AND c.to_day >= ?1 AND NOT EXISTS"
                                      " (SELECT 1 FROM playbook_use u JOIN playbook p ON p.id = u.playbook WHERE p.kind = 'campaign' AND u.subject = c.id) ORDER BY c.id")
                               .with(dayText(today)),
        [](const db::Statement &row) { return AcquiringFacts::Source{row.int64(0), row.text(1), 0, dayOf(row, 2)}; });
    return out;
}

TagFacts tagsIn(db::Database &db, const QTimeZone &zone)
{
    TagFacts out;
    db::Statement all = db.prepare("SELECT count(*), min(created_at) FROM member WHERE is_staff = 0");
    if (all.step() && all.int64(0) > 0) {
        out.people = all.int64(0);
        out.since = businessDay(fromUtcText(all.text(1)), zone);
    }
    out.hasStages = db.one("SELECT count(*) FROM member_figure").value_or(0) > 0;
    out.groups = listOf(db.prepare("SELECT g.id, g.name, count(*), sum(t.member IS NULL), min(CASE WHEN t.member IS NULL THEN m.created_at END)"
                                   " FROM grp g JOIN membership s ON s.grp = g.id AND s.left_day IS NULL JOIN member m ON m.id = s.member AND m.is_staff = 0"
                                   " LEFT JOIN (SELECT DISTINCT member FROM member_tag) t ON t.member = m.id"
                                   " WHERE g.archived_at IS NULL GROUP BY g.id ORDER BY g.id"),
        [&](const db::Statement &row) {
            return TagFacts::Group{row.int64(0), row.text(1), row.int64(2), row.int64(3), row.isNull(4) ? QDate() : businessDay(fromUtcText(row.text(4)), zone)};
        });
    return out;
}

QList<PostFacts> postsIn(db::Database &db, QDate today, const QTimeZone &zone)
{
    return listOf(db.prepare("SELECT g.id, g.name, sum(d.sent_at >= ?1), sum(d.sent_at >= ?1 AND c.kind = 'promotion'),"
                             " min(d.sent_at) FILTER (WHERE d.sent_at > coalesce(o.until, '')) FROM delivery d JOIN run r ON r.id = d.run"
                             " JOIN broadcast b ON b.id = r.broadcast JOIN content c ON c.id = b.content JOIN grp g ON g.id = d.target"
                             " LEFT JOIN (SELECT e.target, max(e.sent_at) AS until FROM delivery e JOIN run s ON s.id = e.run JOIN broadcast a ON a.id = s.broadcast"
                             " JOIN content x ON x.id = a.content WHERE e.target_kind = 'group' AND e.status = 'sent' AND x.kind <> 'promotion' GROUP BY e.target) o ON o.target = g.id"
                             " WHERE d.target_kind = 'group' AND d.status = 'sent' AND g.archived_at IS NULL GROUP BY g.id HAVING sum(d.sent_at >= ?1) > 0 ORDER BY g.id")
                      .with(toUtcText(startOfDayUtc(lastDays(today, promotionDays).from, zone))),
        [&](const db::Statement &row) {
            return PostFacts{row.int64(0), row.text(1), row.int64(2), row.int64(3), businessDay(fromUtcText(row.text(4)), zone)};
        });
}

} // namespace

Result<QList<HealthFinding>> healthCheck(const Workspace &workspace, Progress &progress)
{
    const auto codes = codes::codes(workspace);
    if (!codes)
        return codes.error();
    QList<CodeChain> chains;
    for (const codes::CodeRow &code : *codes) {
        if (!code.isRetired)
            chains.append({code.id, code.caption(), code.countdown, code.lastScan});
    }
    const auto known = arrivals(workspace, progress);
    if (!known)
        return known.error();
    return workspace.read(progress, [&](db::Database &db) {
        const QDate today = workspace.today();
        const QTimeZone zone = workspace.zone();
        return QList<HealthFinding>{brokenChain(chains, linksIn(db, zone), today), copyWithoutPoint(copiesIn(db, zone)),
            acquiringWithoutPlaybook(acquiringIn(db, **known, today, zone)), withoutTags(tagsIn(db, zone)), onlyPromotion(postsIn(db, today, zone))};
    });
}

} // namespace siyu::growth
