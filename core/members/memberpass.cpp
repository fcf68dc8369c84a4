// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberpass.h"

#include "core/base/period.h"
#include "core/members/figures.h"
#include "core/members/rowreading.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::members {

namespace {

constexpr qint64 reportEvery = 4'096;
constexpr qint64 sparse = 16; // of so many numbers one is wanted: reading along the tables would pass the others by

struct Wanted {
    qint64 id = 0;
    qsizetype place = 0;
};

// One table's rows by rising member, read along with the members.
class Along {
public:
    Along(db::Database &db, std::string_view sql, qint64 first, qint64 last) : m_rows(db.prepare(sql))
    {
        m_rows.with(first, last);
        m_there = m_rows.step();
    }

    // For each row of the member.
    template <typename Visit>
    void of(qint64 member, Visit visit)
    {
        while (m_there && m_rows.int64(0) < member)
            m_there = m_rows.step();
        for (; m_there && m_rows.int64(0) == member; m_there = m_rows.step())
            visit(m_rows);
    }

private:
    db::Statement m_rows;
    bool m_there = false;
};

// Names of groups, tags and sources are few: read once, shared by all rows. A rank sorts them as SQLite does.
class Names {
public:
    Names(db::Database &db, std::string_view sql)
    {
        db::Statement rows = db.prepare(sql);
        while (rows.step()) {
            m_ranks.insert(rows.int64(0), m_names.size());
            m_names.append(rows.text(1));
        }
    }

    QStringList sorted(std::vector<qint64> &ids) const
    {
        std::sort(ids.begin(), ids.end(), [this](qint64 a, qint64 b) { return m_ranks.value(a) < m_ranks.value(b); });
        QStringList out;
        out.reserve(qsizetype(ids.size()));
        for (const qint64 id : ids)
            out.append(of(id));
        return out;
    }
    QString of(qint64 id) const
    {
        const auto rank = m_ranks.constFind(id);
        return rank == m_ranks.constEnd() ? QString() : m_names.at(*rank);
    }

private:
    QHash<qint64, qsizetype> m_ranks;
    QStringList m_names;
};

class Pass {
public:
    Pass(db::Database &db, const std::vector<Wanted> &wanted, const RowParts &parts, const QString &today)
        : m_db(db), m_wanted(wanted), m_today(today.toUtf8().toStdString()), m_currency(currencyOf(db)), m_first(wanted.front().id), m_last(wanted.back().id),
          m_groups(db, "SELECT id, name FROM grp ORDER BY name"), m_tags(db, "SELECT id, name FROM tag ORDER BY name"),
          m_sources(db, "SELECT id, text FROM source")
    {
        if (parts.identities)
            m_identity.emplace(db, "SELECT member, kind, value FROM identity WHERE member BETWEEN ? AND ? ORDER BY member, kind", m_first, m_last);
        if (parts.groups)
            m_stay.emplace(db, "SELECT member, grp, left_day FROM membership WHERE member BETWEEN ? AND ? ORDER BY member, grp", m_first, m_last);
        if (parts.tags)
            m_tag.emplace(db, "SELECT member, tag FROM member_tag WHERE member BETWEEN ? AND ? ORDER BY member, tag", m_first, m_last);
        if (parts.optOuts)
            m_optOut.emplace(db, "SELECT member, touchpoint FROM opt_out WHERE member BETWEEN ? AND ? ORDER BY member, touchpoint", m_first, m_last);
        if (parts.figures)
            m_figure.emplace(db, "SELECT member, " SIYU_FIGURE_COLUMNS " FROM member_figure WHERE member BETWEEN ? AND ? ORDER BY member", m_first, m_last);
        if (parts.custom)
            m_custom.emplace(db, "SELECT member, field, value FROM custom_value WHERE member BETWEEN ? AND ? ORDER BY member, field", m_first, m_last);
        if (parts.orders)
            sumOrders();
    }

    bool run(const TakeRow &take, Progress &progress)
    {
        Along people(m_db, "SELECT m.id, " SIYU_PERSON_COLUMNS ", m.source FROM member m WHERE m.id BETWEEN ? AND ? ORDER BY m.id", m_first, m_last);
        size_t next = 0; // to say so
        for (size_t from = 0; from < m_wanted.size();) {
            size_t to = from + 1;
            while (to < m_wanted.size() && m_wanted[to].id == m_wanted[from].id)
                ++to;
            if (from >= next) {
                next = from + size_t(reportEvery);
                if (!progress.report(qint64(from), qint64(m_wanted.size())))
                    return false;
            }
            bool goOn = true;
            people.of(m_wanted[from].id, [&](const db::Statement &person) {
                const MemberRow row = rowOf(person, from);
                for (size_t i = from; i < to && goOn; ++i)
                    goOn = take(row, m_wanted[i].place);
            });
            if (!goOn)
                return false;
            from = to;
        }
        return true;
    }

private:
    struct Orders {
        qint64 count = 0;
        std::array<char, 24> last{}; // paid_at, UTC text
        quint8 length = 0;
        std::string_view text() const { return {last.data(), length}; }
    };

    // Along the table itself: by its index every order would be looked up on its own.
    void sumOrders()
    {
        m_orders.resize(m_wanted.size());
        db::Statement rows = m_db.prepare(R"(SELECT member, paid_at FROM shop_order WHERE member IS NOT NULL AND paid_at IS NOT NULL
            AND NOT (refunded_fen > 0 AND refunded_fen >= coalesce(paid_fen, 0)))");
        while (rows.step()) {
            const qint64 member = rows.int64(0);
            const auto found = std::lower_bound(m_wanted.begin(), m_wanted.end(), member, [](const Wanted &one, qint64 id) { return one.id < id; });
            if (found == m_wanted.end() || found->id != member)
                continue;
            Orders &of = m_orders[size_t(found - m_wanted.begin())];
            ++of.count;
            const std::string_view at = rows.utf8(1);
            if (at > of.text() && at.size() <= of.last.size()) {
                std::copy(at.begin(), at.end(), of.last.begin());
                of.length = quint8(at.size());
            }
        }
    }

    MemberRow rowOf(const db::Statement &person, size_t at)
    {
        MemberRow row;
        row.id = MemberId(person.int64(0));
        setPerson(row, person, 1);
        constexpr int source = personColumns + 1;
        row.source = person.isNull(source) ? QString() : m_sources.of(person.int64(source));
        addLists(row);
        if (!m_orders.empty() && m_orders[at].count > 0) {
            row.orders = m_orders[at].count;
            row.lastOrderAtUtc = fromUtcText(QString::fromLatin1(m_orders[at].last.data(), m_orders[at].length));
        }
        return row;
    }

    void addLists(MemberRow &row)
    {
        const qint64 member = row.id.value;
        if (m_identity)
            m_identity->of(member, [&row](const db::Statement &identity) { addIdentity(row, IdentityKind(identity.int64(1)), identity, 2); });
        if (m_stay) {
            m_ids.clear();
            m_stay->of(member, [this](const db::Statement &stay) {
                if (stay.isNull(2) || stay.utf8(2) > m_today)
                    m_ids.push_back(stay.int64(1));
            });
            row.groups = m_groups.sorted(m_ids);
        }
        if (m_tag) {
            m_ids.clear();
            m_tag->of(member, [this](const db::Statement &tag) { m_ids.push_back(tag.int64(1)); });
            row.tags = m_tags.sorted(m_ids);
        }
        if (m_optOut)
            m_optOut->of(member, [&row](const db::Statement &optOut) { row.optOuts.append(optOut.text(1)); });
        row.optedOut = !row.optOuts.isEmpty();
        if (m_figure)
            m_figure->of(member, [&row, this](const db::Statement &made) {
                row.figures = figuresIn(made, 1);
                row.figures->currency = m_currency;
            });
        if (m_custom)
            m_custom->of(member, [&row](const db::Statement &custom) { row.custom.insert(custom.int64(1), custom.text(2)); });
    }

    db::Database &m_db;
    const std::vector<Wanted> &m_wanted;
    std::string m_today;
    QString m_currency;
    qint64 m_first;
    qint64 m_last;
    Names m_groups, m_tags, m_sources;
    std::optional<Along> m_identity, m_stay, m_tag, m_optOut, m_figure, m_custom;
    std::vector<Orders> m_orders;
    std::vector<qint64> m_ids;
};

bool oneByOne(db::Database &db, const std::vector<Wanted> &wanted, const QString &today, const TakeRow &take, Progress &progress)
{
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (qint64(i) % reportEvery == 0 && !progress.report(qint64(i), qint64(wanted.size())))
            return false;
        const std::optional<MemberRow> row = memberRow(db, MemberId(wanted[i].id), today);
        if (row && !take(*row, wanted[i].place))
            return false;
    }
    return true;
}

} // namespace

Result<void> memberRowsById(const Workspace &workspace, const QList<qint64> &ids, const RowParts &parts, const TakeRow &take, Progress &progress)
{
    if (ids.isEmpty())
        return {};
    std::vector<Wanted> wanted;
    wanted.reserve(size_t(ids.size()));
    for (qsizetype i = 0; i < ids.size(); ++i)
        wanted.push_back({ids[i], i});
    std::sort(wanted.begin(), wanted.end(), [](const Wanted &a, const Wanted &b) { return a.id < b.id; });
    const QString today = workspace.today().toString(Qt::ISODate);
    const bool isSparse = (wanted.back().id - wanted.front().id) / sparse > qint64(wanted.size());
    return workspace.read(progress, [&](db::Database &db) -> Result<void> {
        const bool done = isSparse ? oneByOne(db, wanted, today, take, progress) : Pass(db, wanted, parts, today).run(take, progress);
        return done ? Result<void>() : Result<void>(Error{ErrorCode::Cancelled, {}, {}});
    });
}

} // namespace siyu::members
