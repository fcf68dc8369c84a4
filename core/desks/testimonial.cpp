// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desks/testimonial.h"

#include "core/base/period.h"
#include "core/db/rows.h"
#include "core/workspace.h"

namespace siyu::desks {

namespace {

// rules.md 7, of an order `o`.
#define SIYU_PAID_ORDER "o.paid_at IS NOT NULL AND NOT (o.refunded_fen > 0 AND o.refunded_fen >= coalesce(o.paid_fen, 0))"

constexpr std::string_view columns
    = "SELECT t.id, t.member, m.name, t.shop_order, o.order_no, t.quote, t.said_at, t.consent_at, t.consent_how, t.withdrawn_at,"
      " o.id IS NOT NULL, coalesce(o.member = t.member, 0), coalesce(" SIYU_PAID_ORDER ", 0),"
      " (SELECT count(*) FROM content_testimonial c WHERE c.testimonial = t.id)"
      " FROM testimonial t JOIN member m ON m.id = t.member LEFT JOIN shop_order o ON o.id = t.shop_order";

Testimonial testimonialOf(const db::Statement &row)
{
    Testimonial out;
    out.id = row.int64(0);
    out.member = MemberId(row.int64(1));
    out.memberName = row.text(2);
    out.order = OrderId(row.optionalInt64(3).value_or(0));
    out.orderNo = row.text(4);
    out.quote = row.text(5);
    out.saidAt = fromUtcText(row.text(6));
    out.consentAt = fromUtcText(row.text(7));
    out.consentHow = row.text(8);
    out.withdrawnAt = fromUtcText(row.text(9));
    out.draft = draftOf({row.int64(10) != 0, row.int64(11) != 0, row.int64(12) != 0, out.consentAt.isValid(), out.withdrawnAt.isValid()});
    out.uses = int(row.int64(13));
    return out;
}

std::optional<Testimonial> find(db::Database &db, qint64 id)
{
    db::Statement row = db.prepare(std::string(columns) + " WHERE t.id = ?");
    return row.with(id).step() ? std::optional(testimonialOf(row)) : std::nullopt;
}

Result<void> orderFits(db::Database &db, OrderId order, MemberId member)
{
    db::Statement row = db.prepare("SELECT member FROM shop_order WHERE id = ?");
    if (!row.with(order.value).step())
        return notFound("order", order.value);
    if (row.optionalInt64(0) != member.value)
        return refused("order", wordOf(Draft::OrderOfAnother));
    return {};
}

template <typename Fn>
Result<void> change(Workspace &workspace, const char *kind, qint64 id, Fn fn)
{
    return workspace.write({QString::fromLatin1(kind), {QString::number(id)}}, [&](db::Database &db) -> Result<void> {
        const std::optional<Testimonial> found = find(db, id);
        if (!found)
            return notFound("testimonial", id);
        return fn(db, *found);
    });
}

} // namespace

QString wordOf(Draft why)
{
    switch (why) {
    case Draft::NoOrder:
        return QStringLiteral("no_order");
    case Draft::OrderOfAnother:
        return QStringLiteral("order_of_another");
    case Draft::OrderNotPaid:
        return QStringLiteral("order_not_paid");
    case Draft::NoConsent:
        return QStringLiteral("no_quote_consent");
    case Draft::Withdrawn:
        return QStringLiteral("consent_withdrawn");
    }
    return {};
}

std::optional<Draft> draftOf(const TestimonialFacts &facts)
{
    if (!facts.hasOrder)
        return Draft::NoOrder;
    if (!facts.isOrderOfMember)
        return Draft::OrderOfAnother;
    if (!facts.isOrderPaid)
        return Draft::OrderNotPaid;
    if (facts.isWithdrawn)
        return Draft::Withdrawn;
    return facts.hasConsent ? std::nullopt : std::optional(Draft::NoConsent);
}

Result<QList<Testimonial>> testimonials(const Workspace &workspace, bool usableOnly)
{
    return workspace.read([&](db::Database &db) {
        QList<Testimonial> out;
        db::Statement row = db.prepare(std::string(columns) + " ORDER BY t.said_at DESC, t.id DESC");
        while (row.step()) {
            const Testimonial one = testimonialOf(row);
            if (!usableOnly || !one.draft)
                out.append(one);
        }
        return out;
    });
}

Result<qint64> addTestimonial(Workspace &workspace, const NewTestimonial &testimonial)
{
    const QString quote = testimonial.quote.trimmed();
    if (quote.isEmpty() || quote.size() > 2'000)
        return invalid("quote", quote.left(40));
    const QString now = toUtcText(workspace.nowUtc());
    const QString how = textOrNull(testimonial.consentHow);
    return workspace.write({QStringLiteral("testimonial.add"), {}}, [&](db::Database &db) -> Result<qint64> {
        if (const auto there = isThere(db, RowOf::Member, testimonial.member.value); !there)
            return there.error();
        if (testimonial.order.isValid()) {
            if (const auto fits = orderFits(db, testimonial.order, testimonial.member); !fits)
                return fits.error();
        }
        db.cached("INSERT INTO testimonial (member, shop_order, quote, said_at, consent_at, consent_how) VALUES (?, ?, ?, ?, ?, ?)")
            .run(testimonial.member.value, idOrNull(testimonial.order.value), quote, now, how.isNull() ? QString() : now, how);
        return db.lastInsertId();
    });
}

Result<void> tieOrder(Workspace &workspace, qint64 id, OrderId order)
{
    return change(workspace, "testimonial.order", id, [&](db::Database &db, const Testimonial &found) -> Result<void> {
        if (const auto fits = orderFits(db, order, found.member); !fits)
            return fits;
        db.cached("UPDATE testimonial SET shop_order = ? WHERE id = ?").run(order.value, id);
        return {};
    });
}

Result<void> giveConsent(Workspace &workspace, qint64 id, const QString &how)
{
    const QString agreed = how.trimmed();
    if (agreed.isEmpty())
        return invalid("how", how);
    const QString now = toUtcText(workspace.nowUtc());
    return change(workspace, "testimonial.consent", id, [&](db::Database &db, const Testimonial &) -> Result<void> {
        db.cached("UPDATE testimonial SET consent_at = ?, consent_how = ?, withdrawn_at = NULL WHERE id = ?").run(now, agreed, id);
        return {};
    });
}

Result<void> withdraw(Workspace &workspace, qint64 id)
{
    const QString now = toUtcText(workspace.nowUtc());
    return change(workspace, "testimonial.withdraw", id, [&](db::Database &db, const Testimonial &) -> Result<void> {
        db.cached("UPDATE testimonial SET withdrawn_at = ? WHERE id = ?").run(now, id);
        db.cached("DELETE FROM content_testimonial WHERE testimonial = ?").run(id);
        return {};
    });
}

Result<void> removeTestimonial(Workspace &workspace, qint64 id)
{
    return change(workspace, "testimonial.remove", id, [&](db::Database &db, const Testimonial &) -> Result<void> {
        db.cached("DELETE FROM content_testimonial WHERE testimonial = ?").run(id);
        db.cached("DELETE FROM testimonial WHERE id = ?").run(id);
        return {};
    });
}

Result<void> quoteIn(Workspace &workspace, qint64 id, ContentId content)
{
    return change(workspace, "testimonial.quote", id, [&](db::Database &db, const Testimonial &found) -> Result<void> {
        if (found.draft)
            return refused("testimonial", wordOf(*found.draft));
        if (const auto there = isThere(db, RowOf::Content, content.value); !there)
            return there.error();
        db.cached("INSERT OR IGNORE INTO content_testimonial (content, testimonial) VALUES (?, ?)").run(content.value, id);
        return {};
    });
}

Result<QList<OrderChoice>> paidOrdersOf(const Workspace &workspace, MemberId member)
{
    return workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare("SELECT o.id, o.order_no, o.paid_at, coalesce(o.goods, (SELECT group_concat(title, '、') FROM order_line l WHERE l.shop_order = o.id))"
                                       " FROM shop_order o WHERE o.member = ? AND " SIYU_PAID_ORDER " ORDER BY o.paid_at DESC LIMIT 100");
        return listOf(row.with(member.value), [](const db::Statement &of) { return OrderChoice{OrderId(of.int64(0)), of.text(1), fromUtcText(of.text(2)), of.text(3)}; });
    });
}

} // namespace siyu::desks
