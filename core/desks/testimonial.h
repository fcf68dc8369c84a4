// SPDX-License-Identifier: GPL-3.0-or-later
// What buyers said and may be quoted with (rules.md 12): a real, paid order of that member and their consent, not
// withdrawn. Everything else is a draft that no content can use. Writes are undoable. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::desks {

// Why it is a draft; the first that holds.
enum class Draft { NoOrder, OrderOfAnother, OrderNotPaid, NoConsent, Withdrawn };
QString wordOf(Draft why); // no_order, order_of_another, order_not_paid, no_quote_consent, consent_withdrawn

struct TestimonialFacts {
    bool hasOrder = false;
    bool isOrderOfMember = false;
    bool isOrderPaid = false; // paid and not wholly refunded (rules.md 7)
    bool hasConsent = false;
    bool isWithdrawn = false;
};
// Nothing: it may be quoted. Pure.
std::optional<Draft> draftOf(const TestimonialFacts &facts);

struct Testimonial {
    qint64 id = 0;
    MemberId member;
    QString memberName;
    OrderId order;
    QString orderNo;
    QString quote;
    QDateTime saidAt;
    QDateTime consentAt; // invalid = none
    QString consentHow;
    QDateTime withdrawnAt;
    std::optional<Draft> draft;
    int uses = 0; // content items
};
// The newest first; `usableOnly`: those that content may quote.
Result<QList<Testimonial>> testimonials(const Workspace &workspace, bool usableOnly = false);

struct NewTestimonial {
    MemberId member;
    QString quote;
    OrderId order; // may come later
    QString consentHow; // how they agreed; empty = not yet
};
// Errors: InvalidInput (quote), NotFound (member, order), Refused (order, order_of_another).
Result<qint64> addTestimonial(Workspace &workspace, const NewTestimonial &testimonial);
Result<void> tieOrder(Workspace &workspace, qint64 id, OrderId order); // errors as above
// Errors: NotFound, InvalidInput (how).
Result<void> giveConsent(Workspace &workspace, qint64 id, const QString &how);
// It becomes a draft again and leaves every content item.
Result<void> withdraw(Workspace &workspace, qint64 id);
Result<void> removeTestimonial(Workspace &workspace, qint64 id);

// The only way into a content item. Errors: NotFound (testimonial, content), Refused (testimonial, why it is a draft).
Result<void> quoteIn(Workspace &workspace, qint64 id, ContentId content);

// Paid orders of a member, the newest first, to tie one.
struct OrderChoice {
    OrderId id;
    QString number;
    QDateTime paidAt;
    QString goods;
};
Result<QList<OrderChoice>> paidOrdersOf(const Workspace &workspace, MemberId member);

} // namespace siyu::desks
