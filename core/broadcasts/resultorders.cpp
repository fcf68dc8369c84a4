// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/resultorders.h"

#include "core/db/rows.h"
#include "core/growth/owing.h"

#include <QSet>

namespace siyu::broadcasts {

namespace {

struct CodeUse {
    qint64 content = 0;
    QDate since;
    QDate ended;
};

struct PostTime {
    QDateTime at; // of the run's first send
    qint64 run = 0;
};

class OrderPass {
public:
    OrderPass(db::Database &db, const QTimeZone &zone, const QList<RunResult> &runs) : m_db(db), m_zone(zone)
    {
        for (const RunResult &run : runs)
            m_wanted.insert(run.run.value);
        readUses();
        readPosts(runs);
    }

    Result<QHash<qint64, RunOrders>> go(Progress &progress)
    {
        if (!m_first.isValid())
            return m_out;
        const QString from = toUtcText(m_first);
        const QString end = toUtcText(m_last.addSecs(growth::attributionSeconds));
        readCodePosts(end);
        growth::OwnMarks marks(m_db);
        growth::Owing owing(m_db, m_zone, from, end, growth::Owing::Reads::ForPeriod);
        db::Statement row = m_db.prepare("SELECT id, member, paid_at, paid_fen, refunded_fen, currency, coupon, channel, order_no FROM shop_order"
                                         " WHERE paid_at >= ?1 AND paid_at < ?2 AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0)) ORDER BY id");
        row.with(from, end);
        while (row.step()) {
            if (!progress.goOn())
                return Error{ErrorCode::Cancelled, {}, {}};
            take(row, marks, owing);
        }
        return m_out;
    }

private:
    void readUses()
    {
        db::Statement row = m_db.prepare("SELECT code, content, since, ended_on FROM code_use WHERE content IS NOT NULL");
        while (row.step())
            m_uses[row.int64(0)].append({row.int64(1), dayOf(row, 2), dayOf(row, 3)});
    }

    struct Links {
        bool toProducts = false;
        bool toCodes = false;
    };
    // Who saw a post of an account is not known: only a code tells its orders.
    bool canBeOwed(const RunResult &run)
    {
        const Links links = linksOf(run.content.value);
        return links.toCodes || (links.toProducts && targetKindOf(run.touchpoint) != TargetKind::Account);
    }
    Links linksOf(qint64 content)
    {
        const auto known = m_links.constFind(content);
        if (known != m_links.cend())
            return *known;
        db::Statement &row = m_db.cached("SELECT EXISTS (SELECT 1 FROM content_product WHERE content = ?1), EXISTS (SELECT 1 FROM code_use WHERE content = ?1)").with(content);
        const Links links = row.step() ? Links{row.int64(0) != 0, row.int64(1) != 0} : Links();
        row.reset();
        return *m_links.insert(content, links);
    }

    void readPosts(const QList<RunResult> &runs)
    {
        const QDateTime newest = fromUtcText(m_db.oneText("SELECT max(paid_at) FROM shop_order"));
        for (const RunResult &run : runs) {
            db::Statement &row = m_db.cached("SELECT min(sent_at), max(sent_at) FROM delivery WHERE run = ? AND status = 'sent'").with(run.run.value);
            const bool hasTime = row.step() && !row.isNull(0);
            const QDateTime first = hasTime ? fromUtcText(row.text(0)) : QDateTime();
            const QDateTime last = hasTime ? fromUtcText(row.text(1)) : QDateTime();
            row.reset();
            RunOrders &orders = m_out[run.run.value];
            orders.isMeasured = hasTime && canBeOwed(run) && newest.isValid() && newest >= first;
            if (!hasTime)
                continue;
            m_first = m_first.isValid() ? std::min(m_first, first) : first;
            m_last = m_last.isValid() ? std::max(m_last, last) : last;
        }
    }

    // An order by a code belongs to the latest of all runs that posted its content, asked for or not.
    void readCodePosts(const QString &end)
    {
        if (m_uses.isEmpty())
            return;
        db::Statement row = m_db.prepare("SELECT b.content, r.id, (SELECT min(sent_at) FROM delivery d WHERE d.run = r.id AND d.status = 'sent') FROM run r"
                                         " JOIN broadcast b ON b.id = r.broadcast WHERE b.content IN (SELECT content FROM code_use WHERE content IS NOT NULL)"
                                         " AND r.id IN (SELECT run FROM delivery WHERE sent_at >= ?1 AND sent_at < ?2 AND status = 'sent')");
        row.with(toUtcText(m_first.addSecs(-growth::attributionSeconds)), end);
        while (row.step())
            m_posts[row.int64(0)].append({fromUtcText(row.text(2)), row.int64(1)});
    }

    qint64 runOfCode(qint64 code, const QDateTime &paidAt) const
    {
        const QDate day = businessDay(paidAt, m_zone);
        const PostTime *latest = nullptr;
        for (const CodeUse &use : m_uses.value(code)) {
            if ((use.since.isValid() && day < use.since) || (use.ended.isValid() && day > use.ended))
                continue;
            const auto posts = m_posts.constFind(use.content);
            for (qsizetype i = 0; posts != m_posts.cend() && i < posts->size(); ++i) {
                const PostTime &post = posts->at(i);
                const qint64 age = post.at.secsTo(paidAt);
                if (age < 0 || age >= growth::attributionSeconds)
                    continue;
                if (!latest || std::pair(post.at, post.run) > std::pair(latest->at, latest->run))
                    latest = &post;
            }
        }
        return latest ? latest->run : 0;
    }

    void take(const db::Statement &row, growth::OwnMarks &marks, growth::Owing &owing)
    {
        const QDateTime paidAt = fromUtcText(row.text(2));
        const qint64 member = row.optionalInt64(1).value_or(0);
        growth::MarkedOrder order{row.int64(0), member, paidAt, marks.of(row.text(6), row.text(7), row.text(8), businessDay(paidAt, m_zone))};
        const growth::Attribution owed = owing.of(order);
        const bool byCode = owed.method == growth::OwedTo::Code;
        const qint64 run = byCode ? runOfCode(owed.id, paidAt) : owed.method == growth::OwedTo::Broadcast ? owed.run : 0;
        if (run == 0 || !m_wanted.contains(run))
            return;
        RunOrders &orders = m_out[run];
        ++orders.orders;
        orders.byCode += byCode ? 1 : 0;
        const bool isNew = member == 0 || !m_buyers.contains({run, member});
        orders.buyers += isNew ? 1 : 0;
        if (member != 0)
            m_buyers.insert({run, member});
        orders.sums[row.text(5)].add(row.optionalInt64(3), row.int64(4));
    }

    db::Database &m_db;
    QTimeZone m_zone;
    QSet<qint64> m_wanted;
    QHash<qint64, QList<CodeUse>> m_uses; // by code
    QHash<qint64, QList<PostTime>> m_posts; // by content
    QHash<qint64, Links> m_links;
    QSet<std::pair<qint64, qint64>> m_buyers; // run, member
    QDateTime m_first;
    QDateTime m_last;
    QHash<qint64, RunOrders> m_out;
};

} // namespace

Result<QHash<qint64, RunOrders>> ordersByRun(db::Database &db, const QTimeZone &zone, const QList<RunResult> &runs, Progress &progress)
{
    return OrderPass(db, zone, runs).go(progress);
}

} // namespace siyu::broadcasts
