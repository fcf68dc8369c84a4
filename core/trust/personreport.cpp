// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/personreport.h"

#include "core/base/money.h"
#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/trust/exportlog.h"
#include "core/trust/memberrows.h"
#include "core/workspace.h"

#include <QRegularExpression>
#include <QSet>

namespace siyu::trust {

namespace {

// Columns by what is done to them: @ an instant in UTC, $ minor units with the currency of the next column (which is not
// shown), ~ the name of another person.
struct Section {
    const char *word;
    const char *tables; // whose rows it shows, separated by blanks
    const char *columns;
    const char *sql; // ?1 = the member
};

// Numbers of Stage in core/base/words.h.
#define SIYU_STAGE_WORD \
    "CASE stage WHEN 1 THEN 'prospect' WHEN 2 THEN 'new' WHEN 3 THEN 'active' WHEN 4 THEN 'first_order' WHEN 5 THEN 'repeat'" \
    " WHEN 6 THEN 'loyal' WHEN 7 THEN 'quiet' WHEN 8 THEN 'dormant' ELSE 'lost' END"

constexpr Section sections[] = {
    {"person", "member", "number name gender birthday birth_year region address company interests category_preference note under_14 paused_until is_staff @created source",
        "SELECT m.id, m.name, m.gender, m.birthday, m.birth_year, m.region, m.address, m.company, m.interests, m.category_preference, m.note,"
        " m.under_14, m.paused_until, m.is_staff, m.created_at, s.text FROM member m LEFT JOIN source s ON s.id = m.source WHERE m.id = ?1"},
    {"identities", "identity", "kind scope value",
        "SELECT CASE kind WHEN 1 THEN 'unionid' WHEN 2 THEN 'external_userid' WHEN 3 THEN 'openid' WHEN 4 THEN 'wechat' WHEN 5 THEN 'phone'"
        " WHEN 6 THEN 'email' ELSE 'shop' END, scope, value FROM identity WHERE member = ?1 ORDER BY kind, scope, value"},
    {"sources", "member_source", "source basis @at",
        "SELECT s.text, s.basis, m.at FROM member_source m JOIN source s ON s.id = m.source WHERE m.member = ?1 ORDER BY m.at"},
    {"consents", "consent", "touchpoint source @given @withdrawn how",
        "SELECT c.touchpoint, s.text, c.given_at, c.withdrawn_at, c.how FROM consent c JOIN source s ON s.id = c.source WHERE c.member = ?1 ORDER BY c.given_at"},
    {"opt_outs", "opt_out", "touchpoint @at", "SELECT touchpoint, at FROM opt_out WHERE member = ?1 ORDER BY at"},
    {"tags", "member_tag", "tag", "SELECT t.name FROM member_tag m JOIN tag t ON t.id = m.tag WHERE m.member = ?1 ORDER BY t.name"},
    {"custom", "custom_value", "field value",
        "SELECT f.name, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field WHERE v.member = ?1 ORDER BY f.name"},
    {"contacts", "contact", "account @added way channel @removed",
        "SELECT a.name, c.added_at, c.way, c.channel, c.removed_at FROM contact c JOIN account a ON a.id = c.account WHERE c.member = ?1 ORDER BY c.added_at"},
    {"groups", "membership", "group nickname joined left how ~invited_by",
        "SELECT g.name, m.nickname, m.joined_day, m.left_day, m.how, i.name FROM membership m JOIN grp g ON g.id = m.grp"
        " LEFT JOIN member i ON i.id = m.invited_by WHERE m.member = ?1 ORDER BY m.joined_day, m.id"},
    {"rosters", "roster_entry", "group day nickname joined",
        "SELECT g.name, r.day, e.nickname, e.joined_day FROM roster_entry e JOIN roster r ON r.id = e.roster JOIN grp g ON g.id = r.grp"
        " WHERE e.member = ?1 ORDER BY r.day"},
    {"orders", "shop_order", "platform order_no @placed @paid $amount $paid_amount $refunded status buyer receiver receiver_phone region address goods buyer_note seller_note",
        "SELECT platform, order_no, placed_at, paid_at, amount_fen, currency, paid_fen, currency, refunded_fen, currency, status, buyer, receiver,"
        " receiver_phone, region, address, goods, buyer_note, seller_note FROM shop_order WHERE member = ?1 ORDER BY placed_at"},
    {"order_lines", "", "order_no product spec quantity $amount",
        "SELECT o.order_no, l.title, l.spec, l.quantity, l.amount_fen, o.currency FROM shop_order o JOIN order_line l ON l.shop_order = o.id"
        " WHERE o.member = ?1 ORDER BY o.placed_at, l.id"},
    {"carts", "cart", "platform cart_no buyer @placed @recovered $amount status",
        "SELECT platform, cart_no, buyer, placed_at, recovered_at, amount_fen, currency, status FROM cart WHERE member = ?1 ORDER BY placed_at"},
    {"coupons", "redemption", "coupon number @claimed redeemed @redeemed_at order_no",
        "SELECT c.name, r.number, r.claimed_at, r.redeemed, r.redeemed_at, r.order_no FROM redemption r JOIN coupon c ON c.id = r.coupon WHERE r.member = ?1"},
    {"points", "point_entry", "@at kind points note", "SELECT at, kind, points, note FROM point_entry WHERE member = ?1 ORDER BY id"},
    {"referrals", "referral", "role ~other @at",
        "SELECT 'invited_by', h.name, r.at FROM referral r JOIN member h ON h.id = r.host WHERE r.member = ?1"
        " UNION ALL SELECT 'invited', p.name, r.at FROM referral r JOIN member p ON p.id = r.member WHERE r.host = ?1"},
    {"partner", "partner", "partner_kind state since group code commission note",
        "SELECT p.kind, p.state, p.since, g.name, c.text, p.commission, p.note FROM partner p LEFT JOIN grp g ON g.id = p.grp"
        " LEFT JOIN code c ON c.id = p.code WHERE p.member = ?1"},
    {"partner_steps", "partner_step", "day state by_whom reason", "SELECT day, to_state, by_whom, reason FROM partner_step WHERE member = ?1 ORDER BY id"},
    {"partner_duties", "partner_duty", "duty due_on done note", "SELECT text, due_on, done_on, note FROM partner_duty WHERE member = ?1 ORDER BY due_on, id"},
    {"partner_rewards", "partner_reward", "@at entry reward ground $amount pieces coupon note by_whom",
        "SELECT r.at, r.entry, r.kind, r.ground, iif(r.currency IS NULL, NULL, r.amount), r.currency, iif(r.currency IS NULL, r.amount, NULL), c.name,"
        " r.note, r.by_whom FROM partner_reward r LEFT JOIN coupon c ON c.id = r.coupon WHERE r.member = ?1 ORDER BY r.id"},
    {"codes", "code scan", "code @at",
        "SELECT text, created_at FROM code WHERE member = ?1 UNION ALL SELECT c.text, s.at FROM scan s JOIN code c ON c.id = s.code WHERE s.member = ?1"},
    {"messages", "delivery delivery_result", "broadcast touchpoint status @sent opened clicked replied",
        "SELECT b.name, b.touchpoint, d.status, d.sent_at, e.opened, e.clicked, e.replied FROM delivery d JOIN run r ON r.id = d.run"
        " JOIN broadcast b ON b.id = r.broadcast LEFT JOIN delivery_result e ON e.run = d.run AND e.target_kind = 'member' AND e.target = d.target"
        " WHERE d.target_kind = 'member' AND d.target = ?1 ORDER BY r.due_at"},
    {"questions", "question", "@asked group text state answer rating",
        "SELECT q.asked_at, g.name, q.text, q.state, q.answer, q.rating FROM question q LEFT JOIN grp g ON g.id = q.grp WHERE q.member = ?1 ORDER BY q.asked_at"},
    {"testimonials", "testimonial", "@at quote order_no @consent how @withdrawn",
        "SELECT t.said_at, t.quote, o.order_no, t.consent_at, t.consent_how, t.withdrawn_at FROM testimonial t LEFT JOIN shop_order o ON o.id = t.shop_order"
        " WHERE t.member = ?1 ORDER BY t.said_at"},
    {"breaches", "violation", "@at group what rule days from_day appeal outcome",
        "SELECT v.at, g.name, v.what, r.text, v.days, v.from_day, v.appeal, v.outcome FROM violation v JOIN grp g ON g.id = v.grp"
        " LEFT JOIN group_rule r ON r.id = v.rule WHERE v.member = ?1 ORDER BY v.at"},
    {"kept_posts", "kept_post", "day group topic text",
        "SELECT p.day, g.name, p.topic, p.text FROM kept_post p LEFT JOIN grp g ON g.id = p.grp WHERE p.member = ?1 ORDER BY p.day"},
    {"tasks", "task", "due_on title note state", "SELECT due_day, title, note, state FROM task WHERE member = ?1 ORDER BY due_day"},
    {"activity", "activity", "group day messages",
        "SELECT g.name, date(a.day - 0.5), a.messages FROM activity a JOIN grp g ON g.id = a.grp WHERE (a.day, a.grp) IN (SELECT day, grp FROM activity_day)"
        " AND a.member = ?1 ORDER BY a.day"},
    {"merges", "member_merge", "@at by name", "SELECT at, by, gone_name FROM member_merge WHERE kept = ?1 ORDER BY at"},
    {"samplings", "sampling_person", "list product @added got how note",
        "SELECT s.name, p.name, e.added_at, e.got_day, e.sent_by, e.note FROM sampling_person e JOIN sampling s ON s.id = e.sampling"
        " LEFT JOIN product p ON p.id = s.product WHERE e.member = ?1 ORDER BY e.added_at"},
    {"answers", "survey_answer", "list text answer @at",
        "SELECT s.name, q.text, a.value, a.at FROM survey_answer a JOIN survey_question q ON q.id = a.question JOIN sampling s ON s.id = q.sampling"
        " WHERE a.member = ?1 ORDER BY a.at, q.place"},
    {"lists", "segment_member", "list @at",
        "SELECT s.name, s.frozen_at FROM segment_member l JOIN segment s ON s.id = l.segment WHERE l.member = ?1 ORDER BY s.name"},
    {"member_figure", "member_figure", "stage circle since first_contact last_sign last_message orders points referrals @first_order @last_order r f m",
        "SELECT " SIYU_STAGE_WORD ", CASE circle WHEN 1 THEN 'core' WHEN 2 THEN 'influence' ELSE 'outer' END, since_day, first_contact, last_sign, last_message,"
        " orders, points, referrals, first_order_at, last_order_at, r, f, m FROM member_figure WHERE member = ?1"},
    {"member_stage", "member_stage", "day stage", "SELECT day, " SIYU_STAGE_WORD " FROM member_stage WHERE member = ?1 ORDER BY day"},
    {"stage_pin", "stage_pin", "stage @at", "SELECT " SIYU_STAGE_WORD ", at FROM stage_pin WHERE member = ?1"},
    {"requests", "privacy_request", "kind asked_on due_on @done outcome note",
        "SELECT kind, asked_on, due_on, done_at, outcome, note FROM privacy_request WHERE member = ?1 ORDER BY asked_on"},
};

// Bookkeeping about rows, not about the person.
bool isInner(const QString &column)
{
    static const QSet<QString> words{QStringLiteral("member"), QStringLiteral("batch"), QStringLiteral("revision"), QStringLiteral("id")};
    return words.contains(column);
}

class Reader {
public:
    Reader(db::Database &db, qint64 member, QTimeZone zone) : m_db(db), m_member(member), m_zone(std::move(zone)) { }

    void read(const Section &section, PersonReport &report)
    {
        ReportSection out;
        out.word = QString::fromLatin1(section.word);
        QStringList marks = QString::fromLatin1(section.columns).split(QLatin1Char(' '));
        for (const QString &mark : marks)
            out.columns.append(isMark(mark) ? mark.mid(1) : mark);
        db::Statement rows = m_db.prepare(section.sql);
        rows.with(m_member);
        while (rows.step())
            out.rows.append(rowOf(rows, marks));
        if (!out.rows.isEmpty())
            report.sections.append(out);
    }

    void readAsItLies(const MemberColumn &column, PersonReport &report)
    {
        const importing::TableShape shape = importing::shapeOf(m_db, column.where.table);
        ReportSection out;
        out.word = column.where.table;
        for (const QString &name : shape.columns) {
            if (!isInner(name) && name != column.where.column)
                out.columns.append(name);
        }
        for (const QJsonObject &row : rowsOf(m_db, column, shape, m_member)) {
            QStringList cells;
            for (const QString &name : std::as_const(out.columns))
                cells.append(row.value(name).toVariant().toString());
            out.rows.append(cells);
        }
        if (!out.rows.isEmpty())
            report.sections.append(out);
    }

private:
    static bool isMark(const QString &column) { return QStringLiteral("@$~").contains(column.at(0)); }

    QStringList rowOf(const db::Statement &row, const QStringList &marks) const
    {
        QStringList cells;
        int at = 0;
        for (const QString &mark : marks) {
            switch (mark.at(0).toLatin1()) {
            case '@':
                cells.append(localTime(row.text(at)));
                break;
            case '$':
                cells.append(row.isNull(at) ? QString() : amount(row.int64(at), row.text(at + 1)));
                ++at;
                break;
            case '~':
                cells.append(maskPhonesIn(maskName(row.text(at))));
                break;
            default:
                cells.append(row.text(at));
            }
            ++at;
        }
        return cells;
    }

    QString localTime(const QString &text) const
    {
        if (text.size() <= 10)
            return text;
        const QDateTime at = fromUtcText(text);
        return at.isValid() ? at.toTimeZone(m_zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : text;
    }

    static QString amount(qint64 minor, const QString &currency)
    {
        const QString sign = minor < 0 ? QStringLiteral("-") : QString();
        const qint64 whole = std::abs(minor);
        return QStringLiteral("%1%2.%3 %4").arg(sign).arg(whole / 100).arg(whole % 100, 2, 10, QLatin1Char('0')).arg(currency);
    }

    db::Database &m_db;
    qint64 m_member;
    QTimeZone m_zone;
};

QSet<QString> tablesWithSection()
{
    QSet<QString> out;
    for (const Section &section : sections) {
        for (const QString &table : QString::fromLatin1(section.tables).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            out.insert(table);
    }
    // Derived from the others, or about pairs of people.
    for (const char *table : {"figure_stale", "not_duplicate", "rename_proposal", "review_row"})
        out.insert(QString::fromLatin1(table));
    return out;
}

} // namespace

QString maskName(const QString &name)
{
    if (name.isEmpty())
        return name;
    const int first = name.at(0).isHighSurrogate() && name.size() > 1 ? 2 : 1;
    const bool isChinese = name.at(0).script() == QChar::Script_Han;
    return name.left(first) + (isChinese ? QString(std::max<qsizetype>(1, name.size() - first), QLatin1Char('*')) : QStringLiteral("***"));
}

qint64 PersonReport::rows() const
{
    qint64 count = 0;
    for (const ReportSection &section : sections)
        count += section.rows.size();
    return count;
}

Result<PersonReport> personReport(const Workspace &workspace, qint64 member, Progress &progress)
{
    const QTimeZone zone = workspace.zone();
    const QDateTime now = workspace.nowUtc();
    return workspace.read(progress, [&](db::Database &db) -> Result<PersonReport> {
        db::Statement named = db.prepare("SELECT name FROM member WHERE id = ?");
        if (!named.with(member).step())
            return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member)}, {}};
        PersonReport out{member, named.text(0), now, {}};
        Reader reader(db, member, zone);
        for (const Section &section : sections)
            reader.read(section, out);
        const QSet<QString> told = tablesWithSection();
        for (const MemberColumn &column : memberColumns(db)) {
            if (!told.contains(column.where.table))
                reader.readAsItLies(column, out);
        }
        return out;
    });
}

Result<void> notePersonReport(Workspace &workspace, const PersonReport &report, const QString &path, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("reason"), reason}, {}};
    return logExport(workspace, {{}, QStringLiteral("person-report"), path, report.rows(), false, reason.trimmed()});
}

} // namespace siyu::trust
